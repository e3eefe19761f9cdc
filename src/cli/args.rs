//! What can be typed after every command, and what several commands have in common. `about`, `after_help` (examples) and `help` name
//! entries of the catalogue, which `help.rs` says in the person's language.

use crate::report::Dialect;
use crate::text::Language;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, ValueEnum};
use std::path::PathBuf;

/// Options of every command.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Shared {
    #[arg(long, global = true, value_name = "NAME", env = "PDESK_PROFILE")]
    #[arg(help = "cli-arg-profile")]
    pub(super) profile: Option<String>,
    #[arg(long, global = true, value_name = "DIR", help = "cli-arg-data-dir")]
    pub(super) data_dir: Option<PathBuf>,
    #[arg(long, global = true, value_name = Language::tags(), help = "cli-arg-lang")]
    #[arg(value_parser = PossibleValuesParser::new(Language::ALL.map(Language::tag)))]
    pub(super) lang: Option<String>,
    #[arg(long, global = true, value_name = "table|csv|json")]
    #[arg(help = "cli-arg-format")]
    pub(super) format: Option<Format>,
    #[arg(long, global = true, value_name = "FILE", help = "cli-arg-out")]
    pub(super) out: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIALECT", help = "cli-arg-dialect")]
    #[arg(value_parser = one_of(&Dialect::ALL, Dialect::name))]
    pub(super) dialect: Option<Dialect>,
    #[arg(long, global = true, value_name = "a,b,…", value_delimiter = ',')]
    #[arg(help = "cli-arg-columns")]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Table,
    Csv,
    Json,
    /// A workbook; only by the name of the file, for no terminal can show one.
    #[value(skip)]
    Xlsx,
}

/// Which rows of the kept fleet, in which order.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct QueryArgs {
    #[arg(long = "where", value_name = "COLUMN=VALUE", action = ArgAction::Append, help = "pdesk-arg-where")]
    pub(super) conditions: Vec<String>,
    #[arg(long, value_name = "TEXT", help = "pdesk-arg-search")]
    pub(super) search: Option<String>,
    #[arg(long, value_name = "COLUMN[:desc]", help = "pdesk-arg-sort")]
    pub(super) sort: Option<String>,
}

/// Takes one of a list by its word.
pub(super) fn one_of<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    word: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(all.iter().map(move |one| word(*one))).try_map(move |typed| {
        let meant = all.iter().find(|one| word(**one) == typed);
        // Never told: the parser before this one lets only words of the list through.
        meant.copied().ok_or("no word of the list")
    })
}
