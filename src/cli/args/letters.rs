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
    #[arg(value_name = "ID")]
    pub(in crate::cli) ids: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) all: bool,
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    pub(in crate::cli) kind: Option<LetterKind>,
    #[arg(long, value_name = "nb|nn|da|fi|sv|en", value_parser = languages())]
    pub(in crate::cli) language: Option<MessageLanguage>,
    #[arg(long, value_name = "FILE", conflicts_with = "settings_change")]
    pub(in crate::cli) template: Option<PathBuf>,
    #[arg(long, value_name = "OUT", conflicts_with_all = ["draft", "settings_change"])]
    pub(in crate::cli) mail_merge: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) draft: bool,
    #[arg(long, value_name = "ADDRESS")]
    pub(in crate::cli) recipient: Option<String>,
    #[arg(long, value_name = "MSN", num_args = 1.., action = ArgAction::Append)]
    pub(in crate::cli) partner_change: Vec<String>,
    #[arg(long, value_name = "NAME", requires = "partner_change")]
    pub(in crate::cli) new_partner: Option<String>,
    #[arg(long, value_name = "NAME", requires = "partner_change")]
    pub(in crate::cli) old_partner: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "partner_change")]
    pub(in crate::cli) when: Option<String>,
    #[arg(long, value_name = "URL", requires = "partner_change")]
    pub(in crate::cli) test_page: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "partner_change")]
    pub(in crate::cli) price: Option<String>,
    #[arg(long, value_name = "MSN", num_args = 1.., action = ArgAction::Append, requires = "wish")]
    pub(in crate::cli) settings_change: Vec<String>,
    #[arg(long, value_name = "SETTING=VALUE", requires = "settings_change")]
    pub(in crate::cli) wish: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "settings_change")]
    pub(in crate::cli) ground: Option<String>,
    #[arg(long, value_name = "MSN", num_args = 0..)]
    pub(in crate::cli) brand_change: Option<Vec<String>>,
    #[arg(long, value_name = "DAY", conflicts_with_all = ["partner_change", "settings_change"])]
    pub(in crate::cli) on: Option<String>,
}

/// `pdesk merchants`.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct MerchantsArgs {
    #[arg(long, value_name = "NO,DK,FI", value_delimiter = ',')]
    pub(in crate::cli) market: Vec<String>,
    #[arg(long, value_name = "DAY")]
    pub(in crate::cli) on: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct TemplateArgs {
    #[arg(value_name = "KIND", value_parser = kinds())]
    pub(in crate::cli) kind: LetterKind,
    #[arg(long, value_name = "nb|nn|da|fi|sv|en", value_parser = languages())]
    pub(in crate::cli) language: MessageLanguage,
    #[arg(long, value_name = "FILE|-", conflicts_with = "reset")]
    pub(in crate::cli) set: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) reset: bool,
}

/// What can be done with files of moved agreements.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum AgreementsVerb {
    Check {
        #[arg(value_name = "MAPPING")]
        mapping: PathBuf,
        #[arg(long, value_name = "LIST")]
        join: Option<PathBuf>,
        #[arg(long, value_name = "HEAD|N", requires = "join", id = "join_column")]
        column: Option<String>,
    },
}

/// One checklist.
#[derive(Debug, Clone, clap::Args)]
pub(in crate::cli) struct Which {
    #[arg(value_name = "ORG")]
    pub(in crate::cli) merchant: String,
    #[arg(long = "for", value_name = "KIND", value_parser = checklists())]
    pub(in crate::cli) kind: Option<ChecklistKind>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ChecklistVerb {
    List,
    Start {
        #[arg(value_name = "ORG")]
        merchant: String,
        #[arg(long = "for", value_name = "KIND", value_parser = checklists())]
        kind: ChecklistKind,
        #[arg(long, value_name = "MSN")]
        msn: Option<String>,
    },
    Show {
        #[command(flatten)]
        which: Which,
    },
    Tick {
        #[command(flatten)]
        which: Which,
        #[arg(value_name = "STEP")]
        step: String,
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
        #[arg(long)]
        not_needed: bool,
    },
    Untick {
        #[command(flatten)]
        which: Which,
        #[arg(value_name = "STEP")]
        step: String,
        #[arg(long)]
        not_done: bool,
    },
    Note {
        #[command(flatten)]
        which: Which,
        #[arg(value_name = "STEP")]
        step: String,
        #[arg(value_name = "TEXT")]
        text: String,
    },
    Refresh {
        #[arg(value_name = "ORG")]
        merchant: Option<String>,
    },
    Export {
        #[arg(value_name = "ORG")]
        merchant: Option<String>,
        #[arg(long)]
        text: bool,
    },
    Remove {
        #[command(flatten)]
        which: Which,
    },
}

fn kinds() -> impl TypedValueParser<Value = LetterKind> {
    PossibleValuesParser::new(LetterKind::ALL.map(LetterKind::as_str))
        .map(|word| LetterKind::from_text(&word).unwrap_or(LetterKind::First))
}

fn languages() -> impl TypedValueParser<Value = MessageLanguage> {
    PossibleValuesParser::new(MessageLanguage::ALL.map(MessageLanguage::tag))
        .map(|tag| MessageLanguage::from_tag(&tag).unwrap_or(MessageLanguage::English))
}

fn checklists() -> impl TypedValueParser<Value = ChecklistKind> {
    PossibleValuesParser::new(ChecklistKind::ALL.map(ChecklistKind::as_str))
        .map(|word| ChecklistKind::from_text(&word).unwrap_or(ChecklistKind::PointOfSale))
}
