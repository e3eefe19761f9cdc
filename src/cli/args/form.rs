//! What can be typed about the order form: looking an order over, and presets.

use clap::Subcommand;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct CheckArgs {
    #[arg(value_name = "FILE", help = "cli-arg-order-check-file")]
    pub(in crate::cli) file: PathBuf,
    #[arg(long, value_name = "management|partner", value_parser = ["management", "partner"], help = "cli-arg-order-check-api")]
    pub(in crate::cli) api: Option<String>,
    #[arg(long, help = "preflight-arg-online")]
    pub(in crate::cli) online: bool,
    #[arg(long, help = "preflight-arg-website")]
    pub(in crate::cli) website: bool,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum PresetVerb {
    #[command(about = "preflight-about-preset-list")]
    List,
    #[command(about = "preflight-about-preset-show")]
    Show {
        #[arg(value_name = "NAME", help = "preflight-arg-preset-name")]
        name: String,
    },
    #[command(
        about = "preflight-about-preset-save",
        after_help = "preflight-examples-preset-save"
    )]
    Save {
        #[arg(value_name = "NAME", help = "preflight-arg-preset-save-name")]
        name: String,
        #[arg(value_name = "FILE", help = "cli-arg-order-check-file")]
        file: PathBuf,
        #[arg(long, help = "preflight-arg-keep-website")]
        keep_website: bool,
        #[arg(long, help = "preflight-arg-keep-logo")]
        keep_logo: bool,
    },
    #[command(about = "preflight-about-preset-remove")]
    Remove {
        #[arg(value_name = "NAME", help = "preflight-arg-preset-name")]
        name: String,
    },
}
