//! What can be typed. The words of the help are in the catalogue, see `help.rs`; here are names and shapes only.

mod board;
mod bulk;
mod form;
mod kept;
mod letters;

pub(super) use board::{BoardArgs, ReissueArgs};
pub(super) use bulk::BulkArgs;
pub(super) use form::{CheckArgs, PresetVerb};
pub(super) use kept::{
    AuditArgs, ChangesArgs, DatabaseVerb, FleetArgs, QueryArgs, ReportArgs, SyncArgs, TagArgs,
    WatchArgs,
};
pub(super) use letters::{
    AgreementsVerb, ChecklistVerb, MerchantsArgs, MessageArgs, TemplateArgs, Which,
};

use crate::report::Dialect;
use crate::sandbox::Fault;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Parser, Subcommand};
use std::path::PathBuf;

/// A whole command line.
#[derive(Debug, Parser)]
#[command(
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
    #[arg(long, global = true, value_name = "NAME", env = "PDESK_PROFILE")]
    pub(super) profile: Option<String>,
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) data_dir: Option<PathBuf>,
    #[arg(long, global = true, value_name = "en|nb", value_parser = ["en", "nb"])]
    pub(super) lang: Option<String>,
    #[arg(long, global = true, value_name = "table|csv|json", value_parser = formats())]
    pub(super) format: Option<Format>,
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIALECT", value_parser = dialects())]
    pub(super) dialect: Option<Dialect>,
    #[arg(long, global = true, value_name = "a,b,…", value_delimiter = ',')]
    pub(super) columns: Option<Vec<String>>,
    #[arg(long, global = true)]
    pub(super) no_formula_guard: bool,
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(super) max_in_flight: Option<u16>,
    #[arg(long, global = true, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub(super) timeout: Option<u64>,
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub(super) verbose: u8,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
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
    Lookup(LookupArgs),
    Fleet(FleetArgs),
    Sync(SyncArgs),
    Changes(ChangesArgs),
    History {
        #[arg(value_name = "MSN")]
        msn: String,
    },
    Syncs,
    Audit(AuditArgs),
    Report(ReportArgs),
    Tag(TagArgs),
    Note {
        #[arg(value_name = "MSN|ORG")]
        id: String,
        #[arg(value_name = "TEXT")]
        text: String,
    },
    Import {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "NAME")]
        sheet: Option<String>,
        #[arg(long)]
        dry_run: bool,
        #[arg(long, value_name = "NAME")]
        expect: Option<String>,
    },
    Watch(WatchArgs),
    Merchants(MerchantsArgs),
    Merchant {
        #[arg(value_name = "ID")]
        id: String,
    },
    Registry {
        #[arg(value_name = "ORGNO", required_unless_present = "all")]
        org_number: Option<String>,
        #[arg(long, conflicts_with = "org_number")]
        all: bool,
    },
    Order {
        #[command(subcommand)]
        verb: OrderVerb,
    },
    Agreements {
        #[command(subcommand)]
        verb: AgreementsVerb,
    },
    Checklist {
        #[command(subcommand)]
        verb: ChecklistVerb,
    },
    Preset {
        #[command(subcommand)]
        verb: PresetVerb,
    },
    PricePackages,
    Profile {
        #[command(subcommand)]
        verb: ProfileVerb,
    },
    Database {
        #[command(subcommand)]
        verb: DatabaseVerb,
    },
    Sandbox(SandboxArgs),
    Machine {
        #[arg(long, value_name = "FILE")]
        check: Option<PathBuf>,
    },
    Update {
        #[command(subcommand)]
        verb: UpdateVerb,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum UpdateVerb {
    Check,
}

#[derive(Debug, clap::Args)]
pub(super) struct LookupArgs {
    #[arg(value_name = "ID")]
    pub(super) ids: Vec<String>,
    #[arg(short, long, value_name = "FILE|-")]
    pub(super) input: Option<PathBuf>,
    #[arg(long, value_name = "NAME", requires = "input")]
    pub(super) sheet: Option<String>,
    #[arg(long)]
    pub(super) include_doubtful: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum OrderVerb {
    Check(CheckArgs),
    Submit {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "KEY")]
        idempotency_key: Option<String>,
        #[arg(long)]
        order_again: bool,
        #[arg(long)]
        accept_doubtful: bool,
        #[arg(long)]
        online: bool,
    },
    Bulk(BulkArgs),
    List {
        #[arg(long)]
        include_expired: bool,
    },
    Board(BoardArgs),
    Reissue(ReissueArgs),
    Show {
        #[arg(value_name = "ID")]
        id: String,
    },
    Delete {
        #[arg(value_name = "ID")]
        id: String,
    },
    Message(Box<MessageArgs>),
    Template(TemplateArgs),
}

#[derive(Debug, Subcommand)]
pub(super) enum ProfileVerb {
    Add(ProfileArgs),
    List,
    Show {
        #[arg(value_name = "NAME")]
        name: Option<String>,
    },
    Test {
        #[arg(value_name = "NAME")]
        name: Option<String>,
    },
    Remove {
        #[arg(value_name = "NAME")]
        name: String,
    },
    Keys(KeysArgs),
    Partner(PartnerArgs),
}

#[derive(Debug, clap::Args)]
pub(super) struct KeysArgs {
    #[arg(value_name = "NAME")]
    pub(super) name: String,
    #[arg(long)]
    pub(super) secrets_stdin: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct PartnerArgs {
    #[arg(value_name = "NAME")]
    pub(super) name: String,
    #[arg(long, required_unless_present = "other", conflicts_with = "other")]
    pub(super) same: bool,
    #[arg(long)]
    pub(super) other: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct ProfileArgs {
    #[arg(value_name = "NAME")]
    pub(super) name: String,
    #[arg(long, value_name = "production|test|sandbox", value_parser = ["production", "test", "sandbox"])]
    pub(super) environment: String,
    #[arg(long, value_name = "management|partner", value_parser = ["management", "partner"])]
    pub(super) api: Option<String>,
    #[arg(long, value_name = "standard|specialized", value_parser = ["standard", "specialized"])]
    #[arg(default_value = "standard")]
    pub(super) flow: String,
    #[arg(long, value_name = "partner|management|accounting|sales-unit")]
    #[arg(value_parser = ["partner", "management", "accounting", "sales-unit"])]
    pub(super) key_type: Option<String>,
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    #[arg(long, value_name = "MSN")]
    pub(super) msn: Option<String>,
    #[arg(long)]
    pub(super) secrets_stdin: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct SandboxArgs {
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(super) port: u16,
    #[arg(long, value_name = "N", default_value_t = 2400)]
    #[arg(value_parser = units())]
    pub(super) units: usize,
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(super) seed: u64,
    #[arg(long, value_name = "MS", default_value_t = 0)]
    pub(super) latency_ms: u64,
    #[arg(long, value_name = "RPS", value_parser = positive)]
    pub(super) rate_limit: Option<f64>,
    #[arg(long, value_name = "NAME", value_parser = faults(), action = ArgAction::Append)]
    pub(super) fault: Vec<Fault>,
    #[arg(long, value_name = "N", default_value_t = 1.0, value_parser = positive)]
    pub(super) speed: f64,
}

/// The most units a sandbox makes: a world of more does not fit in memory comfortably.
const MOST_UNITS: u64 = 200_000;

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
