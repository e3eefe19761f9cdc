//! What can be typed for the fleet that is kept on this computer.

use crate::domain::policy::Severity;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Subcommand};
use std::path::PathBuf;

/// Which rows, in which order.
#[derive(Debug, Clone, Default, clap::Args)]
pub(in crate::cli) struct QueryArgs {
    #[arg(long = "where", value_name = "COLUMN=VALUE", action = ArgAction::Append)]
    pub(in crate::cli) conditions: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) search: Option<String>,
    #[arg(long, value_name = "COLUMN[:desc]")]
    pub(in crate::cli) sort: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct FleetArgs {
    #[arg(long)]
    pub(in crate::cli) kept: bool,
    #[command(flatten)]
    pub(in crate::cli) query: QueryArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct SyncArgs {
    #[arg(long, value_name = "DURATION")]
    pub(in crate::cli) max_age: Option<String>,
    #[arg(long, conflicts_with = "max_age")]
    pub(in crate::cli) retry_failed: bool,
    #[arg(long, value_name = "MSN", num_args = 1.., action = ArgAction::Append,
          conflicts_with_all = ["max_age", "retry_failed", "merchant", "ids"])]
    pub(in crate::cli) msn: Vec<String>,
    #[arg(long, value_name = "ID", action = ArgAction::Append)]
    pub(in crate::cli) merchant: Vec<String>,
    #[arg(long, value_name = "FILE|-")]
    pub(in crate::cli) ids: Option<PathBuf>,
    #[arg(long, value_name = "NAME", requires = "ids")]
    pub(in crate::cli) sheet: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ChangesArgs {
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) from: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) to: Option<String>,
    #[arg(long, value_name = "MSN")]
    pub(in crate::cli) msn: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct AuditArgs {
    #[arg(long, value_name = "FILE", action = ArgAction::Append)]
    pub(in crate::cli) policy: Vec<PathBuf>,
    #[arg(long, value_name = "info|warning|error", value_parser = severities())]
    pub(in crate::cli) fail_on: Option<Severity>,
    #[arg(long, value_name = "POLICY", action = ArgAction::Append)]
    pub(in crate::cli) only: Vec<String>,
    #[arg(long, conflicts_with_all = ["fail_on", "message"])]
    pub(in crate::cli) list: bool,
    #[arg(long)]
    pub(in crate::cli) message: bool,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ReportArgs {
    #[arg(value_name = "NAME")]
    pub(in crate::cli) name: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) query: QueryArgs,
    #[arg(long, value_name = "COLUMN")]
    pub(in crate::cli) group_by: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with = "name")]
    pub(in crate::cli) save: Option<String>,
    #[arg(long, conflicts_with_all = ["name", "save", "group_by"])]
    pub(in crate::cli) list: bool,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct TagArgs {
    #[arg(value_name = "MSN|ORG", required = true)]
    pub(in crate::cli) ids: Vec<String>,
    #[arg(long, value_name = "a,b,…", value_delimiter = ',', action = ArgAction::Append)]
    pub(in crate::cli) add: Vec<String>,
    #[arg(long, value_name = "a,b,…", value_delimiter = ',', action = ArgAction::Append)]
    pub(in crate::cli) remove: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct WatchArgs {
    #[arg(long, value_name = "ID", action = ArgAction::Append)]
    pub(in crate::cli) add: Vec<String>,
    #[arg(long, value_name = "ID", action = ArgAction::Append)]
    pub(in crate::cli) remove: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum DatabaseVerb {
    Check,
    Acknowledge,
    Backup {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    Restore {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

fn severities() -> impl TypedValueParser<Value = Severity> {
    PossibleValuesParser::new(Severity::ALL.map(Severity::as_str))
        .map(|word| Severity::from_text(&word).unwrap_or(Severity::Warning))
}
