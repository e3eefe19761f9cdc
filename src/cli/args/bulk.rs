//! What `pdesk order bulk` can be told.

use clap::ArgAction;
use std::path::PathBuf;

/// The arguments of `pdesk order bulk`.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct BulkArgs {
    #[arg(value_name = "FILE", required_unless_present_any = ["only_failed", "template"], help = "bulk-arg-file")]
    pub(in crate::cli) file: Option<PathBuf>,
    #[arg(long, value_name = "NAME", help = "files-arg-sheet")]
    pub(in crate::cli) sheet: Option<String>,
    #[arg(long, value_name = "NAME", help = "bulk-arg-preset")]
    pub(in crate::cli) preset: Option<String>,
    #[arg(long, value_name = "COLUMN=FIELD", action = ArgAction::Append, help = "bulk-arg-map")]
    pub(in crate::cli) map: Vec<String>,
    #[arg(long, value_name = "FIELD=VALUE", action = ArgAction::Append, help = "bulk-arg-set")]
    pub(in crate::cli) set: Vec<String>,
    #[arg(long, value_name = "ROW,…", value_delimiter = ',', action = ArgAction::Append, help = "bulk-arg-exclude")]
    pub(in crate::cli) exclude: Vec<usize>,
    #[arg(long, help = "bulk-arg-remembered")]
    pub(in crate::cli) remembered: bool,
    #[arg(long, help = "bulk-arg-online")]
    pub(in crate::cli) online: bool,
    #[arg(long, help = "bulk-arg-website")]
    pub(in crate::cli) website: bool,
    #[arg(long, conflicts_with_all = ["online", "website"], help = "bulk-arg-offline")]
    pub(in crate::cli) offline: bool,
    #[arg(long, help = "bulk-arg-order-again")]
    pub(in crate::cli) order_again: bool,
    #[arg(long, help = "cli-arg-order-accept-doubtful")]
    pub(in crate::cli) accept_doubtful: bool,
    #[arg(
        long,
        value_name = "OUT",
        required_unless_present = "template",
        help = "bulk-arg-results"
    )]
    pub(in crate::cli) results: Option<PathBuf>,
    #[arg(long, help = "bulk-arg-send")]
    pub(in crate::cli) send: bool,
    #[arg(long, value_name = "FILE", help = "bulk-arg-only-failed")]
    pub(in crate::cli) only_failed: Option<PathBuf>,
    #[arg(long, value_name = "OUT", conflicts_with_all = [
        "file", "sheet", "preset", "map", "set", "exclude", "remembered", "online", "website",
        "offline", "order_again", "accept_doubtful", "results", "send", "only_failed",
    ])]
    #[arg(help = "bulk-arg-template")]
    pub(in crate::cli) template: Option<PathBuf>,
}
