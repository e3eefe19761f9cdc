//! The window: `partner-desk [--sandbox] [--data-dir DIR] [--lang en|nb] [--renderer glow|wgpu]`.

// A console window beside the window would be noise.
#![cfg_attr(windows, windows_subsystem = "windows")]

use clap::{Parser, ValueEnum};
use partner_desk::credentials::open_data_dir;
use partner_desk::domain::Problem;
use partner_desk::store::Settings;
use partner_desk::text::{Catalog, Language};
use partner_desk::ui::{self, RendererChoice, Wishes};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

/// The desk of a payment partner's staff: merchants, sales units, product orders and reports.
///
/// The command line that does the same without a window is `pdesk`.
#[derive(Debug, Parser)]
#[command(name = "partner-desk", version)]
struct Arguments {
    /// Open the embedded sandbox, a made-up fleet on this computer, and load it at once.
    #[arg(long)]
    sandbox: bool,
    /// Where profiles, settings and the order ledger are.
    #[arg(long, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    /// The language: en or nb.
    #[arg(long, value_name = "LANG", value_parser = read_language)]
    lang: Option<Language>,
    /// What draws the window first; the other one is tried when it fails.
    #[arg(long, value_enum)]
    renderer: Option<RendererName>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum RendererName {
    Glow,
    Wgpu,
}

fn read_language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "en, nb".to_owned())
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let filter = tracing_subscriber::EnvFilter::try_from_env("PDESK_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("error"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    let opened = open_data_dir(arguments.data_dir.as_deref(), |name| std::env::var_os(name));
    let (ended, settings) = match opened {
        Ok(data_dir) => {
            let settings = Settings::load(&data_dir).0;
            (ui::run(&wishes(&arguments, data_dir)), settings)
        }
        Err(problem) => (Err(problem), Settings::default()),
    };
    let words = Catalog::new(ui::language(arguments.lang, &settings));
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            tell(&words, &problem);
            ExitCode::FAILURE
        }
    }
}

fn wishes(arguments: &Arguments, data_dir: PathBuf) -> Wishes {
    Wishes {
        data_dir,
        sandbox: arguments.sandbox,
        language: arguments.lang,
        renderer: arguments.renderer.map(|name| match name {
            RendererName::Glow => RendererChoice::Glow,
            RendererName::Wgpu => RendererChoice::Wgpu,
        }),
    }
}

fn tell(words: &Catalog, problem: &Problem) {
    // Nobody is left to tell when even this fails.
    let _ = writeln!(std::io::stderr(), "{}", problem.one_line(words));
}
