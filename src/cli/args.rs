//! What can be typed. `about`, `after_help` (examples) and `help` name entries of the catalogue, which `help.rs` says in the person's
//! language.

mod answer;
mod board;
mod bulk;
mod form;
mod kept;
mod letters;
mod team;

pub(super) use answer::AnswerArgs;
pub(super) use board::{BoardArgs, ReissueArgs};
pub(super) use bulk::BulkArgs;
pub(super) use form::{CheckArgs, PresetVerb};
pub(super) use kept::{
    AuditArgs, AuditVerb, ChangesArgs, DatabaseVerb, FleetArgs, QueryArgs, ReportArgs, SyncArgs,
    TagArgs, WatchArgs, WhichFindings,
};
pub(super) use letters::{
    AgreementsVerb, ChecklistVerb, MerchantsArgs, MessageArgs, TemplateArgs, Which,
};
pub(super) use team::TeamVerb;

use crate::report::Dialect;
use crate::sandbox::Fault;
use crate::text::Language;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Parser, Subcommand};
use std::path::PathBuf;

/// A whole command line.
#[derive(Debug, Parser)]
#[command(
    about = "cli-about",
    after_help = "cli-examples",
    name = "pdesk",
    // Else help would name the file that was started: `pdesk.exe`, or whatever somebody called it.
    bin_name = "pdesk",
    version,
    disable_help_flag = true,
    disable_version_flag = true
)]
#[command(disable_help_subcommand = true, subcommand_required = true)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) shared: Shared,
    #[command(subcommand)]
    pub(super) verb: Verb,
}

/// Options of every command.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Shared {
    #[arg(
        long,
        global = true,
        value_name = "NAME",
        env = "PDESK_PROFILE",
        help = "cli-arg-profile"
    )]
    pub(super) profile: Option<String>,
    #[arg(long, global = true, value_name = "DIR", help = "cli-arg-data-dir")]
    pub(super) data_dir: Option<PathBuf>,
    #[arg(long, global = true, value_name = "en|nb|da", value_parser = languages(), help = "cli-arg-lang")]
    pub(super) lang: Option<String>,
    #[arg(long, global = true, value_name = "table|csv|json", value_parser = formats(), help = "cli-arg-format")]
    pub(super) format: Option<Format>,
    #[arg(long, global = true, value_name = "FILE", help = "cli-arg-out")]
    pub(super) out: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIALECT", value_parser = dialects(), help = "cli-arg-dialect")]
    pub(super) dialect: Option<Dialect>,
    #[arg(
        long,
        global = true,
        value_name = "a,b,…",
        value_delimiter = ',',
        help = "cli-arg-columns"
    )]
    pub(super) columns: Option<Vec<String>>,
    #[arg(long, global = true, help = "cli-arg-no-formula-guard")]
    pub(super) no_formula_guard: bool,
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=64), help = "cli-arg-max-in-flight")]
    pub(super) max_in_flight: Option<u16>,
    #[arg(long, global = true, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=86_400), help = "cli-arg-timeout")]
    pub(super) timeout: Option<u64>,
    #[arg(short, long, global = true, action = ArgAction::Count, help = "cli-arg-verbose")]
    pub(super) verbose: u8,
    #[arg(short, long, global = true, action = ArgAction::Help, help = "cli-arg-help")]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, help = "cli-arg-version")]
    version: Option<bool>,
}

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Table,
    Csv,
    Json,
    /// A workbook; only by the name of the file, for no terminal can show one.
    Xlsx,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    #[command(about = "cli-about-lookup", after_help = "cli-examples-lookup")]
    Lookup(LookupArgs),
    #[command(about = "answer-about", after_help = "answer-examples")]
    Answer(AnswerArgs),
    #[command(about = "cli-about-fleet", after_help = "cli-examples-fleet")]
    Fleet(FleetArgs),
    #[command(about = "pdesk-about-sync", after_help = "pdesk-examples-sync")]
    Sync(SyncArgs),
    #[command(about = "pdesk-about-changes", after_help = "pdesk-examples-changes")]
    Changes(ChangesArgs),
    #[command(about = "pdesk-about-history", after_help = "pdesk-examples-history")]
    History {
        #[arg(value_name = "MSN", help = "pdesk-arg-history-msn")]
        msn: String,
    },
    #[command(about = "pdesk-about-syncs", after_help = "pdesk-examples-syncs")]
    Syncs,
    #[command(about = "pdesk-about-audit", after_help = "pdesk-examples-audit")]
    Audit(AuditArgs),
    #[command(about = "pdesk-about-report", after_help = "pdesk-examples-report")]
    Report(ReportArgs),
    #[command(about = "pdesk-about-tag", after_help = "pdesk-examples-tag")]
    Tag(TagArgs),
    #[command(about = "pdesk-about-note", after_help = "pdesk-examples-note")]
    Note {
        #[arg(value_name = "MSN|ORG", help = "pdesk-arg-note-id")]
        id: String,
        #[arg(value_name = "TEXT", help = "pdesk-arg-note-text")]
        text: String,
        #[arg(long, value_name = "TEXT", help = "pdesk-arg-note-over")]
        over: Option<String>,
    },
    #[command(about = "pdesk-about-import", after_help = "pdesk-examples-import")]
    Import {
        #[arg(value_name = "FILE", help = "pdesk-arg-import-file")]
        file: PathBuf,
        #[arg(long, value_name = "NAME", help = "files-arg-sheet")]
        sheet: Option<String>,
        #[arg(long, help = "pdesk-arg-import-dry-run")]
        dry_run: bool,
        #[arg(long, value_name = "NAME", help = "pdesk-arg-import-expect")]
        expect: Option<String>,
    },
    #[command(about = "pdesk-about-watch", after_help = "pdesk-examples-watch")]
    Watch(WatchArgs),
    #[command(
        about = "vendor-about-merchants",
        after_help = "vendor-examples-merchants"
    )]
    Merchants(MerchantsArgs),
    #[command(about = "cli-about-merchant", after_help = "cli-examples-merchant")]
    Merchant {
        #[arg(value_name = "ID", help = "cli-arg-merchant-id")]
        id: String,
    },
    #[command(about = "cli-about-registry", after_help = "cli-examples-registry")]
    Registry {
        #[arg(
            value_name = "ORGNO",
            required_unless_present = "all",
            help = "cli-arg-registry-org-number"
        )]
        org_number: Option<String>,
        #[arg(long, conflicts_with = "org_number", help = "pdesk-arg-registry-all")]
        all: bool,
    },
    #[command(about = "cli-about-order", after_help = "cli-examples-order")]
    Order {
        #[command(subcommand)]
        verb: OrderVerb,
    },
    #[command(about = "agreements-about", after_help = "agreements-examples")]
    Agreements {
        #[command(subcommand)]
        verb: AgreementsVerb,
    },
    #[command(
        about = "letters-about-checklist",
        after_help = "letters-examples-checklist"
    )]
    Checklist {
        #[command(subcommand)]
        verb: ChecklistVerb,
    },
    #[command(
        about = "preflight-about-preset",
        after_help = "preflight-examples-preset"
    )]
    Preset {
        #[command(subcommand)]
        verb: PresetVerb,
    },
    #[command(
        about = "cli-about-price-packages",
        after_help = "cli-examples-price-packages"
    )]
    PricePackages,
    #[command(about = "cli-about-profile", after_help = "cli-examples-profile")]
    Profile {
        #[command(subcommand)]
        verb: ProfileVerb,
    },
    #[command(about = "pdesk-about-database")]
    Database {
        #[command(subcommand)]
        verb: DatabaseVerb,
    },
    #[command(about = "team-about")]
    Team {
        #[command(subcommand)]
        verb: TeamVerb,
    },
    #[command(about = "cli-about-sandbox", after_help = "cli-examples-sandbox")]
    Sandbox(SandboxArgs),
    #[command(about = "machine-about", after_help = "machine-examples")]
    Machine {
        #[arg(long, value_name = "FILE", help = "machine-arg-check")]
        check: Option<PathBuf>,
    },
    #[command(about = "update-about")]
    Update {
        #[command(subcommand)]
        verb: UpdateVerb,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum UpdateVerb {
    #[command(about = "update-about-check")]
    Check,
}

#[derive(Debug, clap::Args)]
pub(super) struct LookupArgs {
    #[arg(value_name = "ID", help = "cli-arg-lookup-ids")]
    pub(super) ids: Vec<String>,
    #[arg(short, long, value_name = "FILE|-", help = "cli-arg-lookup-input")]
    pub(super) input: Option<PathBuf>,
    #[arg(
        long,
        value_name = "NAME",
        requires = "input",
        help = "files-arg-sheet"
    )]
    pub(super) sheet: Option<String>,
    #[arg(long, help = "cli-arg-lookup-include-doubtful")]
    pub(super) include_doubtful: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum OrderVerb {
    #[command(
        about = "cli-about-order-check",
        after_help = "cli-examples-order-check"
    )]
    Check(CheckArgs),
    #[command(
        about = "cli-about-order-submit",
        after_help = "cli-examples-order-submit"
    )]
    Submit {
        #[arg(value_name = "FILE", help = "cli-arg-order-submit-file")]
        file: PathBuf,
        #[arg(
            long,
            value_name = "KEY",
            help = "cli-arg-order-submit-idempotency-key"
        )]
        idempotency_key: Option<String>,
        #[arg(long, help = "cli-arg-order-submit-order-again")]
        order_again: bool,
        #[arg(long, help = "cli-arg-order-accept-doubtful")]
        accept_doubtful: bool,
        #[arg(long, help = "cli-arg-order-submit-online")]
        online: bool,
    },
    #[command(about = "bulk-about", after_help = "bulk-examples")]
    Bulk(BulkArgs),
    #[command(about = "cli-about-order-list", after_help = "cli-examples-order-list")]
    List {
        #[arg(long, help = "cli-arg-order-list-include-expired")]
        include_expired: bool,
    },
    #[command(
        about = "board-about-order-board",
        after_help = "board-examples-order-board"
    )]
    Board(BoardArgs),
    #[command(
        about = "board-about-order-reissue",
        after_help = "board-examples-order-reissue"
    )]
    Reissue(ReissueArgs),
    #[command(about = "cli-about-order-show")]
    Show {
        #[arg(value_name = "ID", help = "cli-arg-order-show-id")]
        id: String,
    },
    #[command(about = "cli-about-order-delete")]
    Delete {
        #[arg(value_name = "ID", help = "cli-arg-order-delete-id")]
        id: String,
    },
    #[command(
        about = "letters-about-order-message",
        after_help = "letters-examples-order-message"
    )]
    Message(Box<MessageArgs>),
    #[command(
        about = "letters-about-order-template",
        after_help = "letters-examples-order-template"
    )]
    Template(TemplateArgs),
}

#[derive(Debug, Subcommand)]
pub(super) enum ProfileVerb {
    #[command(
        about = "cli-about-profile-add",
        after_help = "cli-examples-profile-add"
    )]
    Add(ProfileArgs),
    #[command(about = "cli-about-profile-list")]
    List,
    #[command(about = "cli-about-profile-show")]
    Show {
        #[arg(value_name = "NAME", help = "cli-arg-profile-name-or-open")]
        name: Option<String>,
    },
    #[command(
        about = "cli-about-profile-test",
        after_help = "cli-examples-profile-test"
    )]
    Test {
        #[arg(value_name = "NAME", help = "cli-arg-profile-name-or-open")]
        name: Option<String>,
    },
    #[command(about = "cli-about-profile-remove")]
    Remove {
        #[arg(value_name = "NAME", help = "cli-arg-profile-remove-name")]
        name: String,
    },
    #[command(about = "cli-about-profile-keys")]
    Keys(KeysArgs),
    #[command(about = "cli-about-profile-partner")]
    Partner(PartnerArgs),
}

#[derive(Debug, clap::Args)]
pub(super) struct KeysArgs {
    #[arg(value_name = "NAME", help = "cli-arg-profile-partner-name")]
    pub(super) name: String,
    #[arg(long, help = "cli-arg-profile-add-secrets-stdin")]
    pub(super) secrets_stdin: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct PartnerArgs {
    #[arg(value_name = "NAME", help = "cli-arg-profile-partner-name")]
    pub(super) name: String,
    #[arg(
        long,
        required_unless_present = "other",
        conflicts_with = "other",
        help = "cli-arg-profile-partner-same"
    )]
    pub(super) same: bool,
    #[arg(long, help = "cli-arg-profile-partner-other")]
    pub(super) other: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct ProfileArgs {
    #[arg(value_name = "NAME", help = "cli-arg-profile-add-name")]
    pub(super) name: String,
    #[arg(long, value_name = "production|test|sandbox", value_parser = ["production", "test", "sandbox"], help = "cli-arg-profile-add-environment")]
    pub(super) environment: String,
    #[arg(long, value_name = "management|partner", value_parser = ["management", "partner"], help = "cli-arg-profile-add-api")]
    pub(super) api: Option<String>,
    #[arg(long, value_name = "standard|specialized", value_parser = ["standard", "specialized"])]
    #[arg(default_value = "standard", help = "cli-arg-profile-add-flow")]
    pub(super) flow: String,
    #[arg(long, value_name = "partner|management|accounting|sales-unit")]
    #[arg(value_parser = ["partner", "management", "accounting", "sales-unit"], help = "cli-arg-profile-add-key-type")]
    pub(super) key_type: Option<String>,
    #[arg(long, value_name = "URL", help = "cli-arg-profile-add-base-url")]
    pub(super) base_url: Option<String>,
    #[arg(long, value_name = "MSN", help = "cli-arg-profile-add-msn")]
    pub(super) msn: Option<String>,
    #[arg(long, help = "cli-arg-profile-add-secrets-stdin")]
    pub(super) secrets_stdin: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct SandboxArgs {
    #[arg(
        long,
        value_name = "N",
        default_value_t = 0,
        help = "cli-arg-sandbox-port"
    )]
    pub(super) port: u16,
    #[arg(long, value_name = "N", default_value_t = 2400)]
    #[arg(value_parser = units(), help = "cli-arg-sandbox-units")]
    pub(super) units: usize,
    #[arg(
        long,
        value_name = "N",
        default_value_t = 1,
        help = "cli-arg-sandbox-seed"
    )]
    pub(super) seed: u64,
    #[arg(
        long,
        value_name = "MS",
        default_value_t = 0,
        help = "cli-arg-sandbox-latency-ms"
    )]
    pub(super) latency_ms: u64,
    #[arg(long, value_name = "RPS", value_parser = positive, help = "cli-arg-sandbox-rate-limit")]
    pub(super) rate_limit: Option<f64>,
    #[arg(long, value_name = "NAME", value_parser = faults(), action = ArgAction::Append, help = "cli-arg-sandbox-fault")]
    pub(super) fault: Vec<Fault>,
    #[arg(long, value_name = "N", default_value_t = 1.0, value_parser = positive, help = "cli-arg-sandbox-speed")]
    pub(super) speed: f64,
}

/// The most units a sandbox makes: a world of more does not fit in memory comfortably.
const MOST_UNITS: u64 = 200_000;

/// The languages of the program, by their tags.
fn languages() -> PossibleValuesParser {
    PossibleValuesParser::new(Language::ALL.map(Language::tag))
}

fn formats() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(["table", "csv", "json"]).map(|word| match word.as_str() {
        "csv" => Format::Csv,
        "json" => Format::Json,
        _ => Format::Table,
    })
}

fn dialects() -> impl TypedValueParser<Value = Dialect> {
    PossibleValuesParser::new(Dialect::ALL.map(Dialect::name))
        .map(|word| Dialect::from_name(&word).unwrap_or_default())
}

fn faults() -> impl TypedValueParser<Value = Fault> {
    // The parser lets only names of `Fault::ALL` through.
    PossibleValuesParser::new(Fault::ALL.map(Fault::name))
        .map(|word| Fault::from_name(&word).unwrap_or(Fault::ServerError))
}

fn units() -> impl TypedValueParser<Value = usize> {
    clap::value_parser!(u64)
        .range(0..=MOST_UNITS)
        .map(|count| usize::try_from(count).unwrap_or(usize::MAX))
}

fn positive(text: &str) -> Result<f64, String> {
    match text.trim().replace(',', ".").parse::<f64>() {
        Ok(number) if number.is_finite() && number > 0.0 => Ok(number),
        _ => Err("> 0".to_owned()),
    }
}
