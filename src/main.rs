//! The window: `partner-desk [--sandbox] [--data-dir DIR] [--lang TAG] [--renderer glow|wgpu]`.

// A console window beside the window would be noise.
#![cfg_attr(windows, windows_subsystem = "windows")]

use clap::{Arg, ArgAction, Command, CommandFactory as _, FromArgMatches as _, Parser, ValueEnum};
use partner_desk::cli::{start_window_log, usage_in_words};
use partner_desk::desk::{PolicyPlaces, data_dir};
use partner_desk::domain::Problem;
use partner_desk::store::Settings;
use partner_desk::text::{Catalog, Language, Message};
use partner_desk::ui::{self, RendererChoice, Tone, Wishes};
use std::alloc::System;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use zeroizing_alloc::ZeroAlloc;

/// What is freed is wiped: keys also pass through buffers of libraries (HTTP, TLS, the keyring), which let go of them as they
/// are. `pdesk` has no need of it: it ends, and the system wipes what it had.
#[global_allocator]
static WIPING: ZeroAlloc<System> = ZeroAlloc(System);

/// What can be given; `dress` says what it means, in the person's language.
#[derive(Debug, Parser)]
#[command(
    name = "partner-desk",
    bin_name = "partner-desk",
    version,
    disable_help_flag = true,
    disable_version_flag = true
)]
struct Arguments {
    #[arg(long)]
    sandbox: bool,
    #[arg(long, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    #[arg(long, value_name = "LANG", value_parser = read_language)]
    lang: Option<Language>,
    #[arg(long, value_enum)]
    renderer: Option<RendererName>,
}

fn how_to_start() -> String {
    let languages = Language::tags();
    format!("partner-desk [--sandbox] [--data-dir DIR] [--lang {languages}] [--renderer glow|wgpu]")
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum RendererName {
    Glow,
    Wgpu,
}

fn read_language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| Language::ALL.map(Language::tag).join(", "))
}

// First: nothing may hold a key while others can still read the memory.
fn main() -> ExitCode {
    partner_desk::hardening::harden();
    let given: Vec<OsString> = std::env::args_os().collect();
    // Before the settings: the rules may say which data folder counts, and which language.
    let machine = PolicyPlaces::of_this_computer().read();
    let asked = value_of(&given, "--data-dir").map(Path::new);
    let data_dir = data_dir(&machine, asked, |name| std::env::var_os(name));
    let named = value_of(&given, "--lang").and_then(|tag| Language::from_tag(tag.to_str()?));
    let (settings, trouble) = match &data_dir {
        Ok(data_dir) => Settings::load(data_dir),
        // Without a folder there are no settings; why there is none is told below, in the language that was asked for.
        Err(_) => (Settings::default(), None),
    };
    let words = Catalog::new(ui::language(named, &settings, &machine));
    let arguments = match read(&given, &words) {
        Ok(arguments) => arguments,
        Err(error) => {
            // A damaged file has been put aside by now, and the next run would not know of it.
            trouble.iter().for_each(|problem| tell(&words, problem));
            let usage = usage_in_words(&error, &words);
            let tone = if usage.is_asked {
                Tone::Answer
            } else {
                Tone::Trouble
            };
            ui::say(&usage.text, tone);
            return usage.code;
        }
    };
    start_window_log();
    partner_desk::hardening::log_outcome();
    let ended = data_dir
        .and_then(|data_dir| ui::run(&wishes(&arguments, data_dir), &settings, trouble.as_ref()));
    match ended {
        Ok(ended) => {
            if let Some(message) = ended {
                let mut text = words.say(&message);
                // The window that was called to the front in place of this one opens no sandbox.
                if arguments.sandbox {
                    text.push('\n');
                    text.push_str(&words.text("ui-shown-no-sandbox"));
                }
                ui::say(&text, Tone::Note);
            }
            ExitCode::SUCCESS
        }
        Err(problem) => {
            tell(&words, &problem);
            ExitCode::FAILURE
        }
    }
}

fn read(given: &[OsString], words: &Catalog) -> Result<Arguments, clap::Error> {
    let matches = dress(Arguments::command(), words).try_get_matches_from(given)?;
    Arguments::from_arg_matches(&matches)
}

/// The value of an option, before the command line is read: help and complaints are said in the language it names, too.
fn value_of<'a>(given: &'a [OsString], option: &str) -> Option<&'a OsStr> {
    let mut words = given.iter().map(OsString::as_os_str);
    while let Some(word) = words.next() {
        if word == option {
            return words.next();
        }
        let value = word.to_str().and_then(|word| word.strip_prefix(option));
        if let Some(value) = value.and_then(|rest| rest.strip_prefix('=')) {
            return Some(OsStr::new(value));
        }
    }
    None
}

/// The command line with its help in one language.
fn dress(command: Command, words: &Catalog) -> Command {
    let usage = words.text("cli-help-usage");
    let show = |id, action| Arg::new(id).long(id).action(action);
    command
        // Clap's own are described in English, so they are switched off above.
        .arg(show("help", ArgAction::Help).short('h'))
        .arg(show("version", ArgAction::Version).short('V'))
        .override_usage(how_to_start())
        .about(words.text("ui-help-about"))
        .help_template(format!(
            "{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}"
        ))
        .mut_args(|arg| dress_arg(arg, words))
}

fn dress_arg(arg: Arg, words: &Catalog) -> Arg {
    let help = match arg.get_id().as_str() {
        "sandbox" => Message::new("ui-help-sandbox"),
        "data_dir" => Message::new("ui-help-data-dir"),
        "lang" => Message::new("ui-help-lang"),
        "renderer" => Message::new("ui-help-renderer"),
        "help" => Message::new("cli-arg-help"),
        "version" => Message::new("cli-arg-version"),
        _ => return arg,
    };
    let takes_values = arg.get_action().takes_values();
    // Clap wants a heading for as long as the program runs; a run makes its help once.
    let heading: &'static str = words.text("cli-help-options").leak();
    arg.help(words.say(&help))
        .help_heading(heading)
        .hide_possible_values(takes_values)
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
    ui::say(&problem.one_line(words), Tone::Trouble);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn everything_that_can_be_given_is_explained_in_every_language() {
        for language in Language::ALL {
            let words = Catalog::new(language);
            let command = dress(Arguments::command(), &words);
            command.clone().debug_assert();
            let help = command.clone().term_width(0).render_long_help().to_string();
            assert!(help.contains(&words.text("ui-help-about")), "{help}");
            for arg in command.get_arguments() {
                assert!(arg.get_help().is_some(), "{}", arg.get_id());
            }
        }
    }

    #[test]
    fn an_option_is_found_before_the_command_line_is_read() {
        #[track_caller]
        fn check(given: &[&str], expect: Option<&str>) {
            let given: Vec<OsString> = given.iter().map(OsString::from).collect();
            assert_eq!(value_of(&given, "--lang"), expect.map(OsStr::new));
        }
        check(&["partner-desk"], None);
        check(&["partner-desk", "--help", "--lang", "nb"], Some("nb"));
        check(&["partner-desk", "--lang=nb", "--help"], Some("nb"));
        check(&["partner-desk", "--lang"], None);
        check(&["partner-desk", "--language=nb"], None);
    }

    #[test]
    fn help_and_mistakes_are_told_whatever_the_file_is_called() {
        let words = Catalog::new(Language::ENGLISH);
        let told = |option: &str| {
            let line = ["C:\\Program Files\\renamed.exe", option].map(OsString::from);
            usage_in_words(&read(&line, &words).unwrap_err(), &words)
        };
        let help = told("--help");
        assert!(
            help.is_asked && help.text.contains(&how_to_start()),
            "{}",
            help.text
        );
        assert!(!help.text.contains("renamed"), "{}", help.text);
        let version = told("--version");
        assert!(
            version.is_asked && version.text.starts_with("partner-desk "),
            "{}",
            version.text
        );
        let mistake = told("--sand");
        assert!(
            !mistake.is_asked && mistake.text.contains("--sand"),
            "{}",
            mistake.text
        );
    }

    #[test]
    fn what_is_given_is_read_and_what_is_wrong_is_refused() {
        let words = Catalog::new(Language::ENGLISH);
        let given =
            |words: &[&str]| -> Vec<OsString> { words.iter().map(OsString::from).collect() };
        let line = [
            "partner-desk",
            "--sandbox",
            "--lang",
            "nb",
            "--renderer",
            "wgpu",
        ];
        let arguments = read(&given(&line), &words).unwrap();
        assert!(arguments.sandbox);
        assert_eq!(arguments.lang, Some(Language::BOKMAL));
        for wrong in ["--lang=sv", "--renderer=vulkan", "--sand", "more"] {
            assert!(
                read(&given(&["partner-desk", wrong]), &words).is_err(),
                "{wrong}"
            );
        }
    }
}
