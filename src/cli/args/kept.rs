//! What can be typed for the fleet that is kept on this computer.

use crate::domain::policy::Severity;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Subcommand};
use std::path::PathBuf;

/// Which rows, in which order.
#[derive(Debug, Clone, Default, clap::Args)]
pub(in crate::cli) struct QueryArgs {
    #[arg(long = "where", value_name = "COLUMN=VALUE", action = ArgAction::Append, help = "pdesk-arg-where")]
    pub(in crate::cli) conditions: Vec<String>,
    #[arg(long, value_name = "TEXT", help = "pdesk-arg-search")]
    pub(in crate::cli) search: Option<String>,
    #[arg(long, value_name = "COLUMN[:desc]", help = "pdesk-arg-sort")]
    pub(in crate::cli) sort: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct FleetArgs {
    #[arg(long, help = "pdesk-arg-fleet-kept")]
    pub(in crate::cli) kept: bool,
    #[command(flatten)]
    pub(in crate::cli) query: QueryArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct SyncArgs {
    #[arg(long, value_name = "DURATION", help = "pdesk-arg-sync-max-age")]
    pub(in crate::cli) max_age: Option<String>,
    #[arg(long, conflicts_with = "max_age", help = "pdesk-arg-sync-retry-failed")]
    pub(in crate::cli) retry_failed: bool,
    #[arg(long, value_name = "MSN", num_args = 1.., action = ArgAction::Append,
          conflicts_with_all = ["max_age", "retry_failed", "merchant", "ids"])]
    #[arg(help = "pdesk-arg-sync-msn")]
    pub(in crate::cli) msn: Vec<String>,
    #[arg(long, value_name = "ID", action = ArgAction::Append, help = "pdesk-arg-sync-merchant")]
    pub(in crate::cli) merchant: Vec<String>,
    #[arg(long, value_name = "FILE|-", help = "pdesk-arg-sync-ids")]
    pub(in crate::cli) ids: Option<PathBuf>,
    #[arg(long, value_name = "NAME", requires = "ids", help = "files-arg-sheet")]
    pub(in crate::cli) sheet: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ChangesArgs {
    #[arg(long, value_name = "DATE", help = "pdesk-arg-changes-from")]
    pub(in crate::cli) from: Option<String>,
    #[arg(long, value_name = "DATE", help = "pdesk-arg-changes-to")]
    pub(in crate::cli) to: Option<String>,
    #[arg(long, value_name = "MSN", help = "pdesk-arg-changes-msn")]
    pub(in crate::cli) msn: Option<String>,
}

#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(in crate::cli) struct AuditArgs {
    #[arg(long, value_name = "FILE", action = ArgAction::Append, help = "pdesk-arg-audit-policy")]
    pub(in crate::cli) policy: Vec<PathBuf>,
    #[arg(long, value_name = "info|warning|error", value_parser = severities(), help = "pdesk-arg-audit-fail-on")]
    pub(in crate::cli) fail_on: Option<Severity>,
    #[arg(long, value_name = "POLICY", action = ArgAction::Append, help = "pdesk-arg-audit-only")]
    pub(in crate::cli) only: Vec<String>,
    #[arg(long, conflicts_with_all = ["fail_on", "message"], help = "pdesk-arg-audit-list")]
    pub(in crate::cli) list: bool,
    #[arg(long, help = "pdesk-arg-audit-message")]
    pub(in crate::cli) message: bool,
    #[arg(long, conflicts_with_all = ["list", "message"], help = "aside-arg-all")]
    pub(in crate::cli) all: bool,
    #[command(subcommand)]
    pub(in crate::cli) verb: Option<AuditVerb>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum AuditVerb {
    #[command(about = "aside-about-accept", after_help = "aside-examples-accept")]
    Accept {
        #[command(flatten)]
        which: WhichFindings,
        #[arg(long, value_name = "TEXT", help = "aside-arg-reason")]
        reason: String,
    },
    #[command(about = "aside-about-snooze", after_help = "aside-examples-snooze")]
    Snooze {
        #[command(flatten)]
        which: WhichFindings,
        #[arg(long, value_name = "DATE", help = "aside-arg-until")]
        until: String,
        #[arg(long, value_name = "TEXT", help = "aside-arg-reason")]
        reason: Option<String>,
    },
    #[command(
        about = "aside-about-take-back",
        after_help = "aside-examples-take-back"
    )]
    TakeBack {
        #[command(flatten)]
        which: WhichFindings,
    },
}

/// Findings, by what they are about.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct WhichFindings {
    #[arg(value_name = "MSN|ORG", help = "aside-arg-ids")]
    pub(in crate::cli) ids: Vec<String>,
    #[arg(long = "only", value_name = "POLICY", action = ArgAction::Append, help = "pdesk-arg-audit-only")]
    pub(in crate::cli) of: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ReportArgs {
    #[arg(value_name = "NAME", help = "pdesk-arg-report-name")]
    pub(in crate::cli) name: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) query: QueryArgs,
    #[arg(long, value_name = "COLUMN", help = "pdesk-arg-report-group-by")]
    pub(in crate::cli) group_by: Option<String>,
    #[arg(
        long,
        value_name = "NAME",
        conflicts_with = "name",
        help = "pdesk-arg-report-save"
    )]
    pub(in crate::cli) save: Option<String>,
    #[arg(long, conflicts_with_all = ["name", "save", "group_by"], help = "pdesk-arg-report-list")]
    pub(in crate::cli) list: bool,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct TagArgs {
    #[arg(value_name = "MSN|ORG", required = true, help = "pdesk-arg-tag-ids")]
    pub(in crate::cli) ids: Vec<String>,
    #[arg(long, value_name = "a,b,…", value_delimiter = ',', action = ArgAction::Append, help = "pdesk-arg-tag-add")]
    pub(in crate::cli) add: Vec<String>,
    #[arg(long, value_name = "a,b,…", value_delimiter = ',', action = ArgAction::Append, help = "pdesk-arg-tag-remove")]
    pub(in crate::cli) remove: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct WatchArgs {
    #[arg(long, value_name = "ID", action = ArgAction::Append, help = "pdesk-arg-watch-add")]
    pub(in crate::cli) add: Vec<String>,
    #[arg(long, value_name = "ID", action = ArgAction::Append, help = "pdesk-arg-watch-remove")]
    pub(in crate::cli) remove: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum DatabaseVerb {
    #[command(
        about = "pdesk-about-database-check",
        after_help = "pdesk-examples-database-check"
    )]
    Check,
    #[command(
        about = "ledger-about-acknowledge",
        after_help = "ledger-examples-acknowledge"
    )]
    Acknowledge,
    #[command(about = "ledger-about-backup", after_help = "ledger-examples-backup")]
    Backup {
        #[arg(value_name = "FILE", help = "ledger-arg-backup-file")]
        file: PathBuf,
    },
    #[command(about = "ledger-about-restore", after_help = "ledger-examples-restore")]
    Restore {
        #[arg(value_name = "FILE", help = "ledger-arg-restore-file")]
        file: PathBuf,
    },
}

fn severities() -> impl TypedValueParser<Value = Severity> {
    PossibleValuesParser::new(Severity::ALL.map(Severity::as_str))
        .map(|word| Severity::from_text(&word).unwrap_or(Severity::Warning))
}
