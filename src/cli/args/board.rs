//! What can be typed for orders that are under way.

/// What of the board, in which order.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct BoardArgs {
    #[arg(long, value_name = "status|merchant", value_parser = ["status", "merchant"])]
    pub(in crate::cli) group: Option<String>,
    #[arg(long)]
    pub(in crate::cli) stuck: bool,
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(0..=14))]
    pub(in crate::cli) expiring: Option<u32>,
    #[arg(long)]
    pub(in crate::cli) mine: bool,
    #[arg(long)]
    pub(in crate::cli) moved: bool,
    #[arg(long)]
    pub(in crate::cli) all: bool,
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) search: Option<String>,
    #[arg(long)]
    pub(in crate::cli) refresh: bool,
}

/// Which order is to be issued again.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ReissueArgs {
    #[arg(value_name = "ID")]
    pub(in crate::cli) id: String,
    #[arg(long)]
    pub(in crate::cli) keep_old: bool,
    #[arg(long)]
    pub(in crate::cli) test_password_stdin: bool,
}
