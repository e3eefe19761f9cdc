//! What can be typed for letters and checklists.

use crate::domain::checklist::ChecklistKind;
use crate::domain::merchant_message::{LetterKind, MessageLanguage};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Subcommand};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("whom").required(true)
    .args(["ids", "all", "partner_change", "settings_change", "brand_change"])))]
pub(in crate::cli) struct MessageArgs {
    #[arg(value_name = "ID", help = "letters-arg-message-ids")]
    pub(in crate::cli) ids: Vec<String>,
    #[arg(long, help = "letters-arg-message-all")]
    pub(in crate::cli) all: bool,
    #[arg(long, value_name = "KIND", value_parser = kinds(), help = "letters-arg-message-kind")]
    pub(in crate::cli) kind: Option<LetterKind>,
    #[arg(long, value_name = "nb|nn|da|fi|sv|en", value_parser = languages(), help = "letters-arg-message-language")]
    pub(in crate::cli) language: Option<MessageLanguage>,
    #[arg(
        long,
        value_name = "FILE",
        conflicts_with = "settings_change",
        help = "letters-arg-message-template"
    )]
    pub(in crate::cli) template: Option<PathBuf>,
    #[arg(long, value_name = "OUT", conflicts_with_all = ["draft", "settings_change"], help = "letters-arg-message-mail-merge")]
    pub(in crate::cli) mail_merge: Option<PathBuf>,
    #[arg(long, help = "letters-arg-message-draft")]
    pub(in crate::cli) draft: bool,
    #[arg(long, value_name = "ADDRESS", help = "letters-arg-message-recipient")]
    pub(in crate::cli) recipient: Option<String>,
    #[arg(long, value_name = "MSN", num_args = 1.., action = ArgAction::Append, help = "letters-arg-message-partner-change")]
    pub(in crate::cli) partner_change: Vec<String>,
    #[arg(
        long,
        value_name = "NAME",
        requires = "partner_change",
        help = "letters-arg-message-new-partner"
    )]
    pub(in crate::cli) new_partner: Option<String>,
    #[arg(
        long,
        value_name = "NAME",
        requires = "partner_change",
        help = "letters-arg-message-old-partner"
    )]
    pub(in crate::cli) old_partner: Option<String>,
    #[arg(
        long,
        value_name = "TEXT",
        requires = "partner_change",
        help = "letters-arg-message-when"
    )]
    pub(in crate::cli) when: Option<String>,
    #[arg(
        long,
        value_name = "URL",
        requires = "partner_change",
        help = "letters-arg-message-test-page"
    )]
    pub(in crate::cli) test_page: Option<String>,
    #[arg(
        long,
        value_name = "TEXT",
        requires = "partner_change",
        help = "letters-arg-message-price"
    )]
    pub(in crate::cli) price: Option<String>,
    #[arg(long, value_name = "MSN", num_args = 1.., action = ArgAction::Append, requires = "wish", help = "letters-arg-message-settings-change")]
    pub(in crate::cli) settings_change: Vec<String>,
    #[arg(
        long,
        value_name = "SETTING=VALUE",
        requires = "settings_change",
        help = "letters-arg-message-wish"
    )]
    pub(in crate::cli) wish: Option<String>,
    #[arg(
        long,
        value_name = "TEXT",
        requires = "settings_change",
        help = "letters-arg-message-ground"
    )]
    pub(in crate::cli) ground: Option<String>,
    #[arg(long, value_name = "MSN", num_args = 0.., help = "vendor-arg-brand-change")]
    pub(in crate::cli) brand_change: Option<Vec<String>>,
    #[arg(long, value_name = "DAY", conflicts_with_all = ["partner_change", "settings_change"], help = "vendor-arg-on")]
    pub(in crate::cli) on: Option<String>,
}

/// `pdesk merchants`.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct MerchantsArgs {
    #[arg(
        long,
        value_name = "NO,DK,FI",
        value_delimiter = ',',
        help = "vendor-arg-market"
    )]
    pub(in crate::cli) market: Vec<String>,
    #[arg(long, value_name = "DAY", help = "vendor-arg-merchants-on")]
    pub(in crate::cli) on: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct TemplateArgs {
    #[arg(value_name = "KIND", value_parser = kinds(), help = "letters-arg-template-kind")]
    pub(in crate::cli) kind: LetterKind,
    #[arg(long, value_name = "nb|nn|da|fi|sv|en", value_parser = languages(), help = "letters-arg-template-language")]
    pub(in crate::cli) language: MessageLanguage,
    #[arg(
        long,
        value_name = "FILE|-",
        conflicts_with = "reset",
        help = "letters-arg-template-set"
    )]
    pub(in crate::cli) set: Option<PathBuf>,
    #[arg(long, help = "letters-arg-template-reset")]
    pub(in crate::cli) reset: bool,
}

/// What can be done with files of moved agreements.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum AgreementsVerb {
    #[command(about = "agreements-about-check", after_help = "agreements-examples")]
    Check {
        #[arg(value_name = "MAPPING", help = "agreements-arg-mapping")]
        mapping: PathBuf,
        #[arg(long, value_name = "LIST", help = "agreements-arg-join")]
        join: Option<PathBuf>,
        #[arg(
            long,
            value_name = "HEAD|N",
            requires = "join",
            id = "join_column",
            help = "agreements-arg-column"
        )]
        column: Option<String>,
    },
}

/// One checklist.
#[derive(Debug, Clone, clap::Args)]
pub(in crate::cli) struct Which {
    #[arg(value_name = "ORG", help = "letters-arg-checklist-merchant")]
    pub(in crate::cli) merchant: String,
    #[arg(long = "for", value_name = "KIND", value_parser = checklists(), help = "letters-arg-checklist-for")]
    pub(in crate::cli) kind: Option<ChecklistKind>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ChecklistVerb {
    #[command(about = "letters-about-checklist-list")]
    List,
    #[command(about = "letters-about-checklist-start")]
    Start {
        #[arg(value_name = "ORG", help = "letters-arg-checklist-merchant")]
        merchant: String,
        #[arg(long = "for", value_name = "KIND", value_parser = checklists(), help = "letters-arg-checklist-for")]
        kind: ChecklistKind,
        #[arg(long, value_name = "MSN", help = "letters-arg-checklist-msn")]
        msn: Option<String>,
    },
    #[command(about = "letters-about-checklist-show")]
    Show {
        #[command(flatten)]
        which: Which,
    },
    #[command(about = "letters-about-checklist-tick")]
    Tick {
        #[command(flatten)]
        which: Which,
        #[arg(value_name = "STEP", help = "letters-arg-checklist-step")]
        step: String,
        #[arg(long, value_name = "TEXT", help = "letters-arg-checklist-note")]
        note: Option<String>,
        #[arg(long, help = "letters-arg-checklist-not-needed")]
        not_needed: bool,
    },
    #[command(about = "letters-about-checklist-untick")]
    Untick {
        #[command(flatten)]
        which: Which,
        #[arg(value_name = "STEP", help = "letters-arg-checklist-step")]
        step: String,
        #[arg(long, help = "letters-arg-checklist-not-done")]
        not_done: bool,
    },
    #[command(about = "letters-about-checklist-note")]
    Note {
        #[command(flatten)]
        which: Which,
        #[arg(value_name = "STEP", help = "letters-arg-checklist-step")]
        step: String,
        #[arg(value_name = "TEXT", help = "letters-arg-checklist-text")]
        text: String,
        #[arg(long, value_name = "TEXT", help = "pdesk-arg-note-over")]
        over: Option<String>,
    },
    #[command(about = "letters-about-checklist-refresh")]
    Refresh {
        #[arg(value_name = "ORG", help = "letters-arg-checklist-refresh-merchant")]
        merchant: Option<String>,
    },
    #[command(about = "letters-about-checklist-export")]
    Export {
        #[arg(value_name = "ORG", help = "letters-arg-checklist-export-merchant")]
        merchant: Option<String>,
        #[arg(long, help = "letters-arg-checklist-as-text")]
        text: bool,
    },
    #[command(about = "letters-about-checklist-remove")]
    Remove {
        #[command(flatten)]
        which: Which,
    },
}

fn kinds() -> impl TypedValueParser<Value = LetterKind> {
    PossibleValuesParser::new(LetterKind::ALL.map(LetterKind::as_str))
        .map(|word| LetterKind::from_text(&word).unwrap_or(LetterKind::First))
}

pub(super) fn languages() -> impl TypedValueParser<Value = MessageLanguage> {
    PossibleValuesParser::new(MessageLanguage::ALL.map(MessageLanguage::tag))
        .map(|tag| MessageLanguage::from_tag(&tag).unwrap_or(MessageLanguage::English))
}

fn checklists() -> impl TypedValueParser<Value = ChecklistKind> {
    PossibleValuesParser::new(ChecklistKind::ALL.map(ChecklistKind::as_str))
        .map(|word| ChecklistKind::from_text(&word).unwrap_or(ChecklistKind::PointOfSale))
}
