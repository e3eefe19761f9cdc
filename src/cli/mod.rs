//! Floor 5 · cli: all that prints. `pdesk`, for scripts and for people without a window.
//!
//! Results go to the standard output or to the file of `--out`, everything else to the standard error. May import: floors 0
//! to 4. Deliberately absent: work; every command that asks a service goes through the desk, as in the window.

mod args;
mod commands;
mod door;
mod exit;
mod face;
mod help;
mod logging;
mod options;
mod pauses;
mod query;
mod record;
mod rows;
mod session;
mod table;
mod usage;
mod when;

pub use logging::start_window_log;

use crate::crash::note_crashes;
use crate::credentials::open_data_dir;
use crate::text::{Catalog, Language};
use args::{Args, Verb};
use clap::FromArgMatches;
use exit::Exit;
use face::Face;
use std::ffi::{OsStr, OsString};
use std::process::ExitCode;

/// Runs a command line, of which the first word is the program's name, and gives the code it ends with: 0 done, 1 some
/// rows failed or the service said no, 2 wrong usage or input, 3 credentials, 4 the service could not be reached, 5 a file
/// or the keyring of this computer failed, 130 interrupted.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let catalog = Catalog::new(language(&arguments));
    note_crashes(|| None, catalog);
    let matches = match help::command(&catalog).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => return usage::explain(&error, &catalog).into(),
    };
    let args = match Args::from_arg_matches(&matches) {
        Ok(args) => args,
        Err(error) => return usage::explain(&error, &catalog).into(),
    };
    let given = args.shared.data_dir.clone();
    let data_dir = move || open_data_dir(given.as_deref(), |name| std::env::var_os(name)).ok();
    note_crashes(data_dir, catalog);
    logging::start(args.shared.verbose);
    crate::hardening::log_outcome();
    let face = match Face::new(catalog, args.shared) {
        Ok(face) => face,
        Err(problem) => return Face::bare(catalog).refuse(&problem).into(),
    };
    face.tell_pipe();
    start(face, args.verb).into()
}

/// Shows the help that was asked for, or says what is wrong with a command line, and gives the code to end with.
#[must_use]
pub fn explain_usage(error: &clap::Error, catalog: &Catalog) -> ExitCode {
    usage::explain(error, catalog).into()
}

/// Runs a command on a runtime of its own. The sandbox serves others and gets more than one thread.
fn start(face: Face, verb: Verb) -> Exit {
    let runtime = match &verb {
        Verb::Sandbox(_) => tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build(),
        _ => tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build(),
    };
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => return face.refuse(&exit::no_runtime(&error)),
    };
    let exit = runtime.block_on(async {
        match commands::run(&face, verb).await {
            Ok(exit) => exit,
            Err(problem) => face.refuse(&problem),
        }
    });
    runtime.shutdown_background();
    exit
}

/// The language of this run: `--lang`, else `PDESK_LANG`, else the system's, else English. Read before everything else,
/// because help and complaints about the command line are said in it too.
fn language(arguments: &[OsString]) -> Language {
    let mut words = arguments.iter().map(OsString::as_os_str);
    let mut asked = None;
    while let Some(word) = words.next() {
        let word = word.to_string_lossy();
        if word == "--" {
            break;
        } else if word == "--lang" {
            asked = words.next().map(OsStr::to_string_lossy);
        } else if let Some(tag) = word.strip_prefix("--lang=") {
            asked = Some(tag.to_owned().into());
        }
    }
    asked
        .and_then(|tag| Language::from_tag(&tag))
        .or_else(|| Language::from_tag(&std::env::var("PDESK_LANG").ok()?))
        .or_else(|| Language::from_tag(&sys_locale::get_locale()?))
        .unwrap_or_default()
}
