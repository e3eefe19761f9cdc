//! What can be typed about the order form: looking an order over, and presets.

use clap::Subcommand;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct CheckArgs {
    #[arg(value_name = "FILE")]
    pub(in crate::cli) file: PathBuf,
    #[arg(long, value_name = "management|partner", value_parser = ["management", "partner"])]
    pub(in crate::cli) api: Option<String>,
    #[arg(long)]
    pub(in crate::cli) online: bool,
    #[arg(long)]
    pub(in crate::cli) website: bool,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum PresetVerb {
    List,
    Show {
        #[arg(value_name = "NAME")]
        name: String,
    },
    Save {
        #[arg(value_name = "NAME")]
        name: String,
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        keep_website: bool,
        #[arg(long)]
        keep_logo: bool,
    },
    Remove {
        #[arg(value_name = "NAME")]
        name: String,
    },
}
