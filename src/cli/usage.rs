//! Complaints about the command line, in the person's language.

use super::console;
use super::exit::Exit;
use crate::domain::Problem;
use crate::text::{Catalog, Message};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Shows the help that was asked for, or says what is wrong with the command line.
pub(super) fn explain(error: &Error, catalog: &Catalog) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A reader that has gone away, as in `pdesk --help | head -1`, is no failure.
            let _ = error.print();
            Exit::Done
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            console::refuse(*catalog, &missing_command(error))
        }
        _ => console::refuse(*catalog, &problem(error)),
    }
}

/// The same as a text of its own, and what the run ends with.
pub(super) fn in_words(error: &Error, catalog: &Catalog) -> (String, Exit) {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            (error.render().to_string().trim_end().to_owned(), Exit::Done)
        }
        _ => {
            let problem = problem(error);
            (problem.one_line(catalog), Exit::of(problem.kind))
        }
    }
}

fn missing_command(error: &Error) -> Problem {
    let commands = list(error.get(ContextKind::ValidSubcommand));
    let what = Message::new("cli-usage-no-command").with("commands", commands);
    Problem::input(what).next(Message::new("cli-usage-next"))
}

fn problem(error: &Error) -> Problem {
    let (argument, value) = (
        list(error.get(ContextKind::InvalidArg)),
        list(error.get(ContextKind::InvalidValue)),
    );
    let what = match error.kind() {
        // Clap tells a value that is missing as one that is wrong and empty.
        ErrorKind::InvalidValue if value.is_empty() => {
            Message::new("cli-usage-value-missing").with("argument", argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Message::new("cli-usage-value-wrong")
                .with("argument", argument)
                .with("value", value)
        }
        ErrorKind::UnknownArgument => {
            Message::new("cli-usage-argument-unknown").with("argument", argument)
        }
        ErrorKind::InvalidSubcommand => {
            let command = list(error.get(ContextKind::InvalidSubcommand));
            Message::new("cli-usage-command-unknown").with("command", command)
        }
        ErrorKind::MissingRequiredArgument => {
            Message::new("cli-usage-argument-missing").with("arguments", argument)
        }
        ErrorKind::ArgumentConflict => conflict(error, argument),
        _ => Message::new("cli-reason").with("reason", first_line(error)),
    };
    let problem = Problem::input(what).next(Message::new("cli-usage-next"));
    match hint(error) {
        Some(hint) => problem.because(hint),
        None => problem,
    }
}

/// Two arguments that do not go together, or one that is given twice.
fn conflict(error: &Error, argument: String) -> Message {
    let other = list(error.get(ContextKind::PriorArg));
    // Clap tells an argument that is given twice as one in conflict with itself.
    if other.is_empty() || other == argument {
        return Message::new("cli-usage-argument-twice").with("argument", argument);
    }
    Message::new("pdesk-usage-conflict")
        .with("argument", argument)
        .with("other", other)
}

/// What would have been right, as far as it can be guessed.
fn hint(error: &Error) -> Option<Message> {
    let choices = list(error.get(ContextKind::ValidValue));
    if !choices.is_empty() {
        return Some(Message::new("cli-usage-choices").with("choices", choices));
    }
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand];
    let suggestion = suggested.iter().find_map(|kind| error.get(*kind));
    if let Some(suggestion) = suggestion {
        let word = list(Some(suggestion));
        return Some(Message::new("cli-usage-did-you-mean").with("word", word));
    }
    std::error::Error::source(error)
        .map(|source| Message::new("cli-usage-must-be").with("rule", source.to_string()))
}

fn list(value: Option<&ContextValue>) -> String {
    match value {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => {
            let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
            texts.join(", ")
        }
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn first_line(error: &Error) -> String {
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    // Our own word for it stands before the problem already.
    line.trim_start_matches("error: ").to_owned()
}
