//! What can be typed for orders that are under way.

/// What of the board, in which order.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct BoardArgs {
    #[arg(long, value_name = "status|merchant", value_parser = ["status", "merchant"], help = "board-arg-group")]
    pub(in crate::cli) group: Option<String>,
    #[arg(long, help = "board-arg-stuck")]
    pub(in crate::cli) stuck: bool,
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(0..=14), help = "board-arg-expiring")]
    pub(in crate::cli) expiring: Option<u32>,
    #[arg(long, help = "board-arg-mine")]
    pub(in crate::cli) mine: bool,
    #[arg(long, help = "board-arg-moved")]
    pub(in crate::cli) moved: bool,
    #[arg(long, help = "board-arg-all")]
    pub(in crate::cli) all: bool,
    #[arg(long, value_name = "TEXT", help = "board-arg-search")]
    pub(in crate::cli) search: Option<String>,
    #[arg(long, help = "board-arg-refresh")]
    pub(in crate::cli) refresh: bool,
}

/// Which order is to be issued again.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ReissueArgs {
    #[arg(value_name = "ID", help = "board-arg-reissue-id")]
    pub(in crate::cli) id: String,
    #[arg(long, help = "board-arg-keep-old")]
    pub(in crate::cli) keep_old: bool,
    #[arg(long, help = "board-arg-password-stdin")]
    pub(in crate::cli) test_password_stdin: bool,
}
