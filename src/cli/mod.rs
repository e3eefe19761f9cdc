//! Layer 5 · cli: all that prints. `pdesk`, for scripts and for people without a window.
//!
//! Results go to the standard output or to the file of `--out`, everything else to the standard error. May import: layers 0
//! to 4. Deliberately absent: work; every command that asks a service goes through the desk, as in the window.

mod args;
mod commands;
mod console;
mod door;
mod exit;
mod help;
mod logging;
mod options;
mod progress;
mod query;
mod record;
mod rows;
mod session;
mod system;
mod table;
mod usage;
mod when;

pub use logging::start_window_log;

use crate::crash::{self, note_crashes};
use crate::desk::PolicyPlaces;
use crate::domain::machine::Begun;
use crate::text::{Catalog, Language, Message};
use clap::FromArgMatches;
use commands::{Args, Verb};
use console::Console;
use exit::Exit;
use std::ffi::{OsStr, OsString};
use std::process::ExitCode;

/// Runs a command line, of which the first word is the program's name, and gives the code it ends with: 0 done, 1 some
/// rows failed or the service said no, 2 wrong usage or input, 3 credentials, 4 the service could not be reached, 5 a file
/// or the keyring of this computer failed, 130 interrupted.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let (language, note) = language(&arguments);
    let catalog = Catalog::new(language);
    // Nobody knows the data folder before the options are read, and a crash until then is told without a note.
    note_crashes(|| None, catalog, crash::to_standard_error);
    let matches = match help::command(&catalog).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => return usage::explain(&error, &catalog).into(),
    };
    let args = match Args::from_arg_matches(&matches) {
        Ok(args) => args,
        Err(error) => return usage::explain(&error, &catalog).into(),
    };
    let given = args.shared.data_dir.clone();
    note_crashes(
        move || session::data_dir_named(given.as_deref()).ok(),
        catalog,
        crash::to_standard_error,
    );
    logging::start(args.shared.verbose);
    // The process is hardened before there is a log, so its outcome is told here.
    crate::hardening::log_outcome();
    let console = match Console::new(catalog, args.shared) {
        Ok(console) => console,
        Err(problem) => return console::refuse(catalog, &problem).into(),
    };
    if let Some(note) = note {
        console.say(&note);
    }
    console.tell_pipe();
    start(console, args.verb).into()
}

/// What is said about a command line that does not lead to work.
#[derive(Debug)]
pub struct Usage {
    /// The help that was asked for, or what is wrong with the command line.
    pub text: String,
    /// Whether it was asked for, so that it is no fault.
    pub is_asked: bool,
    /// The code to end with.
    pub code: ExitCode,
}

/// The help that was asked for, or what is wrong with a command line, for a program that says it in its own way.
#[must_use]
pub fn usage_in_words(error: &clap::Error, catalog: &Catalog) -> Usage {
    let (text, exit) = usage::in_words(error, catalog);
    Usage {
        text,
        is_asked: exit == Exit::Done,
        code: exit.into(),
    }
}

/// Runs a command on a runtime of its own.
fn start(console: Console, verb: Verb) -> Exit {
    let runtime = match &verb {
        // The sandbox serves others at the same time; every other command waits for the desk, which has threads of its own.
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
        Err(error) => return console.refuse(&exit::no_runtime(&error)),
    };
    let exit = runtime.block_on(async {
        match commands::run(&console, verb).await {
            Ok(exit) => exit,
            Err(problem) => console.refuse(&problem),
        }
    });
    // Dropped, a runtime waits for its blocking work, which a run that was interrupted should not.
    runtime.shutdown_background();
    exit
}

/// The language of this run: the one that the rules of the computer lock, else `--lang`, else `PDESK_LANG`, else the one that the rules
/// begin with, else the system's, else English. Also what is to be said where `--lang` named another one than is locked.
fn language(arguments: &[OsString]) -> (Language, Option<Message>) {
    // Not by clap: help and complaints about the command line are said in this language, too.
    let mut words = arguments.iter().map(OsString::as_os_str);
    let mut asked = None;
    while let Some(word) = words.next() {
        let word = word.to_string_lossy();
        // What stands behind it is no option.
        if word == "--" {
            break;
        } else if word == "--lang" {
            asked = words.next().map(OsStr::to_string_lossy);
        } else if let Some(tag) = word.strip_prefix("--lang=") {
            asked = Some(tag.to_owned().into());
        }
    }
    let asked = asked.and_then(|tag| Language::from_tag(&tag));
    let chosen = asked.or_else(|| Language::from_tag(&std::env::var("PDESK_LANG").ok()?));
    let policy = PolicyPlaces::of_this_computer().read();
    let note = match policy.language() {
        // Told only to whoever asked for another language just now.
        Begun::Locked(ruled) if asked.is_some_and(|asked| asked != ruled.value) => {
            Some(Message::new("machine-language-kept").with("source", ruled.by))
        }
        _ => None,
    };
    let language = policy.language().over(chosen);
    let language = language.or_else(|| Language::from_tag(&sys_locale::get_locale()?));
    (language.unwrap_or_default(), note)
}
