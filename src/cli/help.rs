//! The help in the person's language: clap's tree, whose texts are names of entries, dressed with what the catalogue says.

use super::commands::Args;
use crate::domain::checklist::ChecklistKind;
use crate::domain::merchant_message::LetterKind;
use crate::report::Column;
use crate::sandbox::Fault;
use crate::text::{Catalog, Message};
use clap::{Arg, Command, CommandFactory};

/// The command tree with its help in one language.
pub(super) fn command(catalog: &Catalog) -> Command {
    dress(Args::command(), catalog)
}

fn dress(command: Command, catalog: &Catalog) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        catalog.text("cli-help-usage")
    );
    let mut command = command
        // A missing command is told with the commands there are, not with the whole help.
        .arg_required_else_help(false)
        .help_template(template)
        .subcommand_help_heading(kept(catalog.text("cli-help-commands")))
        .next_help_heading(kept(catalog.text("cli-help-options")))
        .mut_args(|arg| dress_arg(arg, catalog));
    if let Some(about) = command.get_about().map(ToString::to_string) {
        command = command.about(said(about, catalog));
    }
    if let Some(examples) = command.get_after_help().map(ToString::to_string) {
        let examples = indented(&said(examples, catalog));
        let heading = catalog.text("cli-help-examples");
        command = command.after_help(format!("{heading}:\n{examples}"));
    }
    command.mut_subcommands(|sub| dress(sub, catalog))
}

fn dress_arg(arg: Arg, catalog: &Catalog) -> Arg {
    let heading = if arg.is_positional() {
        catalog.text("cli-help-arguments")
    } else if arg.is_global_set() {
        catalog.text("cli-help-shared")
    } else {
        catalog.text("cli-help-options")
    };
    let words = arg.get_help().map(ToString::to_string);
    let takes_values = arg.get_action().takes_values();
    let arg = arg
        .help_heading(kept(heading))
        // Clap would say them in English; the texts and the names of values have them.
        .hide_possible_values(takes_values)
        .hide_default_value(takes_values)
        .hide_env(takes_values);
    match words {
        Some(words) => arg.help(said(words, catalog)),
        None => arg,
    }
}

/// A text for as long as the program runs, which is as long as clap and messages want it. A run makes its help once.
fn kept(text: String) -> &'static str {
    text.leak()
}

/// What an entry says. Some name what can be typed.
fn said(entry: String, catalog: &Catalog) -> String {
    let message = Message::new(kept(entry));
    catalog.say(&match message.id() {
        "cli-arg-columns" => message.with("columns", Column::ALL.map(Column::key).join(", ")),
        "cli-arg-sandbox-fault" => message.with("faults", Fault::ALL.map(Fault::name).join(", ")),
        "letters-arg-message-kind" | "letters-arg-template-kind" => {
            message.with("kinds", LetterKind::ALL.map(LetterKind::as_str).join(", "))
        }
        "letters-arg-checklist-for" => {
            let kinds = ChecklistKind::ALL.map(ChecklistKind::as_str);
            message.with("kinds", kinds.join(", "))
        }
        _ => message,
    })
}

fn indented(text: &str) -> String {
    text.lines()
        .map(|line| format!("  {line}").trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::{Args, command};
    use crate::text::{Catalog, Language};
    use clap::{Command, CommandFactory};

    /// `bare` is the same command with names of entries for texts: a name that no catalogue knows would be said as it is.
    fn check(command: &Command, bare: &Command, path: &str) {
        let path = format!("{path} {}", command.get_name());
        assert!(
            command.get_about().is_some(),
            "{path} does not say what it does"
        );
        let texts = |of: &Command| {
            let own =
                [of.get_about(), of.get_after_help()].map(|text| text.map(ToString::to_string));
            let of_args = of
                .get_arguments()
                .map(|arg| arg.get_help().map(ToString::to_string));
            own.into_iter().chain(of_args).collect::<Vec<_>>()
        };
        for (said, entry) in texts(command).into_iter().zip(texts(bare)) {
            assert!(said.is_none() || said != entry, "{path}: {entry:?}");
        }
        for arg in command.get_arguments() {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            assert!(help.len() > 5, "{path} {} has no help", arg.get_id());
        }
        for (sub, bare) in command.get_subcommands().zip(bare.get_subcommands()) {
            check(sub, bare, &path);
        }
    }

    #[test]
    fn help_names_the_program_whatever_its_file_is_called() {
        let command = command(&Catalog::new(Language::ENGLISH));
        for file in ["pdesk", "C:\\Program Files\\pdesk.exe", "/opt/renamed"] {
            let help = command
                .clone()
                .try_get_matches_from([file, "lookup", "--help"])
                .map_or_else(|help| help.to_string(), |_| String::new());
            assert!(help.contains("Usage: pdesk lookup"), "{help}");
            assert!(
                !help.contains(".exe") && !help.contains("renamed"),
                "{help}"
            );
        }
    }

    #[test]
    fn everything_that_can_be_typed_is_explained_in_every_language() {
        for language in Language::ALL {
            let command = command(&Catalog::new(language));
            command.clone().debug_assert();
            check(&command, &Args::command(), "");
        }
    }
}
