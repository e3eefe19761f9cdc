//! The help in the person's language: clap's tree, dressed with words from the catalogue.

mod letters;

use super::args::Args;
use crate::report::Column;
use crate::sandbox::Fault;
use crate::text::{Catalog, Message};
use clap::{Arg, Command, CommandFactory};

/// The command tree with its help in one language.
pub(super) fn command(catalog: &Catalog) -> Command {
    dress(Args::command(), "", catalog)
}

fn dress(command: Command, path: &str, catalog: &Catalog) -> Command {
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
        .mut_args(|arg| dress_arg(arg, path, catalog));
    if let Some(about) = about(path) {
        command = command.about(catalog.say(&about));
    }
    if let Some(examples) = examples(path) {
        let examples = catalog.say(&examples);
        let heading = catalog.text("cli-help-examples");
        command = command.after_help(format!("{heading}:\n{}", indented(&examples)));
    }
    command.mut_subcommands(|sub| {
        let path = format!("{path} {}", sub.get_name());
        dress(sub, path.trim(), catalog)
    })
}

fn dress_arg(arg: Arg, path: &str, catalog: &Catalog) -> Arg {
    let id = arg.get_id().as_str().to_owned();
    let heading = if arg.is_positional() {
        catalog.text("cli-help-arguments")
    } else if arg.is_global_set() {
        catalog.text("cli-help-shared")
    } else {
        catalog.text("cli-help-options")
    };
    let words = words(path, &id).map(|words| catalog.say(&words));
    let takes_values = arg.get_action().takes_values();
    let arg = arg
        .help_heading(kept(heading))
        .hide_possible_values(takes_values)
        .hide_default_value(takes_values)
        .hide_env(takes_values);
    match words {
        Some(words) => arg.help(words),
        None => arg,
    }
}

/// A heading for as long as the program runs, which is as long as clap wants it. A run makes its help once.
fn kept(heading: String) -> &'static str {
    heading.leak()
}

fn indented(text: &str) -> String {
    text.lines()
        .map(|line| format!("  {line}").trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

/// What a command does.
fn about(path: &str) -> Option<Message> {
    Some(match path {
        "" => Message::new("cli-about"),
        "lookup" => Message::new("cli-about-lookup"),
        "fleet" => Message::new("cli-about-fleet"),
        "sync" => Message::new("line-about-sync"),
        "syncs" => Message::new("line-about-syncs"),
        "changes" => Message::new("line-about-changes"),
        "history" => Message::new("line-about-history"),
        "audit" => Message::new("line-about-audit"),
        "report" => Message::new("line-about-report"),
        "tag" => Message::new("line-about-tag"),
        "note" => Message::new("line-about-note"),
        "import" => Message::new("line-about-import"),
        "watch" => Message::new("line-about-watch"),
        "database" => Message::new("line-about-database"),
        "database check" => Message::new("line-about-database-check"),
        "merchants" => Message::new("vendor-about-merchants"),
        "database acknowledge" => Message::new("ledger-about-acknowledge"),
        "database backup" => Message::new("ledger-about-backup"),
        "database restore" => Message::new("ledger-about-restore"),
        "merchant" => Message::new("cli-about-merchant"),
        "registry" => Message::new("cli-about-registry"),
        "order" => Message::new("cli-about-order"),
        "order check" => Message::new("cli-about-order-check"),
        "order submit" => Message::new("cli-about-order-submit"),
        "order bulk" => Message::new("bulk-about"),
        "order list" => Message::new("cli-about-order-list"),
        "order board" => Message::new("board-about-order-board"),
        "order reissue" => Message::new("board-about-order-reissue"),
        "order show" => Message::new("cli-about-order-show"),
        "order delete" => Message::new("cli-about-order-delete"),
        "order message" => Message::new("letters-about-order-message"),
        "order template" => Message::new("letters-about-order-template"),
        "agreements" => Message::new("agreements-about"),
        "agreements check" => Message::new("agreements-about-check"),
        "checklist" => Message::new("letters-about-checklist"),
        "checklist list" => Message::new("letters-about-checklist-list"),
        "checklist start" => Message::new("letters-about-checklist-start"),
        "checklist show" => Message::new("letters-about-checklist-show"),
        "checklist tick" => Message::new("letters-about-checklist-tick"),
        "checklist untick" => Message::new("letters-about-checklist-untick"),
        "checklist note" => Message::new("letters-about-checklist-note"),
        "checklist refresh" => Message::new("letters-about-checklist-refresh"),
        "checklist export" => Message::new("letters-about-checklist-export"),
        "checklist remove" => Message::new("letters-about-checklist-remove"),
        "preset" => Message::new("preflight-about-preset"),
        "preset list" => Message::new("preflight-about-preset-list"),
        "preset show" => Message::new("preflight-about-preset-show"),
        "preset save" => Message::new("preflight-about-preset-save"),
        "preset remove" => Message::new("preflight-about-preset-remove"),
        "price-packages" => Message::new("cli-about-price-packages"),
        "profile" => Message::new("cli-about-profile"),
        "profile add" => Message::new("cli-about-profile-add"),
        "profile list" => Message::new("cli-about-profile-list"),
        "profile show" => Message::new("cli-about-profile-show"),
        "profile test" => Message::new("cli-about-profile-test"),
        "profile keys" => Message::new("cli-about-profile-keys"),
        "profile partner" => Message::new("cli-about-profile-partner"),
        "profile remove" => Message::new("cli-about-profile-remove"),
        "sandbox" => Message::new("cli-about-sandbox"),
        "machine" => Message::new("machine-about"),
        "update" => Message::new("update-about"),
        "update check" => Message::new("update-about-check"),
        _ => return None,
    })
}

/// Command lines to copy.
fn examples(path: &str) -> Option<Message> {
    Some(match path {
        "" => Message::new("cli-examples"),
        "lookup" => Message::new("cli-examples-lookup"),
        "fleet" => Message::new("cli-examples-fleet"),
        "sync" => Message::new("line-examples-sync"),
        "syncs" => Message::new("line-examples-syncs"),
        "changes" => Message::new("line-examples-changes"),
        "history" => Message::new("line-examples-history"),
        "audit" => Message::new("line-examples-audit"),
        "report" => Message::new("line-examples-report"),
        "tag" => Message::new("line-examples-tag"),
        "note" => Message::new("line-examples-note"),
        "import" => Message::new("line-examples-import"),
        "watch" => Message::new("line-examples-watch"),
        "database check" => Message::new("line-examples-database-check"),
        "merchants" => Message::new("vendor-examples-merchants"),
        "database acknowledge" => Message::new("ledger-examples-acknowledge"),
        "database backup" => Message::new("ledger-examples-backup"),
        "database restore" => Message::new("ledger-examples-restore"),
        "merchant" => Message::new("cli-examples-merchant"),
        "registry" => Message::new("cli-examples-registry"),
        "order" => Message::new("cli-examples-order"),
        "order check" => Message::new("cli-examples-order-check"),
        "order submit" => Message::new("cli-examples-order-submit"),
        "order bulk" => Message::new("bulk-examples"),
        "order list" => Message::new("cli-examples-order-list"),
        "order board" => Message::new("board-examples-order-board"),
        "order reissue" => Message::new("board-examples-order-reissue"),
        "order message" => Message::new("letters-examples-order-message"),
        "order template" => Message::new("letters-examples-order-template"),
        "agreements" | "agreements check" => Message::new("agreements-examples"),
        "checklist" => Message::new("letters-examples-checklist"),
        "preset" => Message::new("preflight-examples-preset"),
        "preset save" => Message::new("preflight-examples-preset-save"),
        "price-packages" => Message::new("cli-examples-price-packages"),
        "profile" => Message::new("cli-examples-profile"),
        "profile add" => Message::new("cli-examples-profile-add"),
        "profile test" => Message::new("cli-examples-profile-test"),
        "sandbox" => Message::new("cli-examples-sandbox"),
        "machine" => Message::new("machine-examples"),
        _ => return None,
    })
}

/// What an argument of a command is for; the path does not matter for those that every command has.
fn words(path: &str, id: &str) -> Option<Message> {
    Some(match (path, id) {
        ("lookup", "ids") => Message::new("cli-arg-lookup-ids"),
        ("lookup", "input") => Message::new("cli-arg-lookup-input"),
        ("lookup" | "import" | "sync" | "order bulk", "sheet") => Message::new("files-arg-sheet"),
        ("lookup", "include_doubtful") => Message::new("cli-arg-lookup-include-doubtful"),
        ("merchant", "id") => Message::new("cli-arg-merchant-id"),
        ("registry", "org_number") => Message::new("cli-arg-registry-org-number"),
        ("order check", "file") => Message::new("cli-arg-order-check-file"),
        ("order check", "api") => Message::new("cli-arg-order-check-api"),
        ("order check", "online") => Message::new("preflight-arg-online"),
        ("order check", "website") => Message::new("preflight-arg-website"),
        ("preset show" | "preset remove", "name") => Message::new("preflight-arg-preset-name"),
        ("preset save", "name") => Message::new("preflight-arg-preset-save-name"),
        ("preset save", "file") => Message::new("cli-arg-order-check-file"),
        ("preset save", "keep_website") => Message::new("preflight-arg-keep-website"),
        ("preset save", "keep_logo") => Message::new("preflight-arg-keep-logo"),
        ("order submit", "file") => Message::new("cli-arg-order-submit-file"),
        ("order submit", "idempotency_key") => Message::new("cli-arg-order-submit-idempotency-key"),
        ("order submit", "order_again") => Message::new("cli-arg-order-submit-order-again"),
        ("order submit", "accept_doubtful") => Message::new("cli-arg-order-accept-doubtful"),
        ("order submit", "online") => Message::new("cli-arg-order-submit-online"),
        ("order bulk", "offline") => Message::new("bulk-arg-offline"),
        ("order bulk", "order_again") => Message::new("bulk-arg-order-again"),
        ("order bulk", "accept_doubtful") => Message::new("cli-arg-order-accept-doubtful"),
        ("profile keys", "name") => Message::new("cli-arg-profile-partner-name"),
        ("profile keys", "secrets_stdin") => Message::new("cli-arg-profile-add-secrets-stdin"),
        ("profile partner", "name") => Message::new("cli-arg-profile-partner-name"),
        ("profile partner", "same") => Message::new("cli-arg-profile-partner-same"),
        ("profile partner", "other") => Message::new("cli-arg-profile-partner-other"),
        ("order bulk", "file") => Message::new("bulk-arg-file"),
        ("order bulk", "preset") => Message::new("bulk-arg-preset"),
        ("order bulk", "map") => Message::new("bulk-arg-map"),
        ("order bulk", "set") => Message::new("bulk-arg-set"),
        ("order bulk", "exclude") => Message::new("bulk-arg-exclude"),
        ("order bulk", "remembered") => Message::new("bulk-arg-remembered"),
        ("order bulk", "online") => Message::new("bulk-arg-online"),
        ("order bulk", "website") => Message::new("bulk-arg-website"),
        ("order bulk", "template") => Message::new("bulk-arg-template"),
        ("order bulk", "results") => Message::new("bulk-arg-results"),
        ("order bulk", "send") => Message::new("bulk-arg-send"),
        ("order bulk", "only_failed") => Message::new("bulk-arg-only-failed"),
        ("order list", "include_expired") => Message::new("cli-arg-order-list-include-expired"),
        ("order board", "group") => Message::new("board-arg-group"),
        ("order board", "stuck") => Message::new("board-arg-stuck"),
        ("order board", "expiring") => Message::new("board-arg-expiring"),
        ("order board", "mine") => Message::new("board-arg-mine"),
        ("order board", "moved") => Message::new("board-arg-moved"),
        ("order board", "all") => Message::new("board-arg-all"),
        ("order board", "search") => Message::new("board-arg-search"),
        ("order board", "refresh") => Message::new("board-arg-refresh"),
        ("order reissue", "id") => Message::new("board-arg-reissue-id"),
        ("order reissue", "keep_old") => Message::new("board-arg-keep-old"),
        ("order reissue", "test_password_stdin") => Message::new("board-arg-password-stdin"),
        ("order show", "id") => Message::new("cli-arg-order-show-id"),
        ("order delete", "id") => Message::new("cli-arg-order-delete-id"),
        ("profile add", "name") => Message::new("cli-arg-profile-add-name"),
        ("profile add", "environment") => Message::new("cli-arg-profile-add-environment"),
        ("profile add", "api") => Message::new("cli-arg-profile-add-api"),
        ("profile add", "flow") => Message::new("cli-arg-profile-add-flow"),
        ("profile add", "key_type") => Message::new("cli-arg-profile-add-key-type"),
        ("profile add", "base_url") => Message::new("cli-arg-profile-add-base-url"),
        ("profile add", "msn") => Message::new("cli-arg-profile-add-msn"),
        ("profile add", "secrets_stdin") => Message::new("cli-arg-profile-add-secrets-stdin"),
        ("profile show", "name") => Message::new("cli-arg-profile-name-or-open"),
        ("profile test", "name") => Message::new("cli-arg-profile-name-or-open"),
        ("profile remove", "name") => Message::new("cli-arg-profile-remove-name"),
        ("machine", "check") => Message::new("machine-arg-check"),
        ("sandbox", "port") => Message::new("cli-arg-sandbox-port"),
        ("sandbox", "units") => Message::new("cli-arg-sandbox-units"),
        ("sandbox", "seed") => Message::new("cli-arg-sandbox-seed"),
        ("sandbox", "latency_ms") => Message::new("cli-arg-sandbox-latency-ms"),
        ("sandbox", "rate_limit") => Message::new("cli-arg-sandbox-rate-limit"),
        ("sandbox", "fault") => {
            let faults = Fault::ALL.map(Fault::name).join(", ");
            Message::new("cli-arg-sandbox-fault").with("faults", faults)
        }
        ("sandbox", "speed") => Message::new("cli-arg-sandbox-speed"),
        ("fleet", "kept") => Message::new("line-arg-fleet-kept"),
        ("sync", "max_age") => Message::new("line-arg-sync-max-age"),
        ("sync", "retry_failed") => Message::new("line-arg-sync-retry-failed"),
        ("sync", "msn") => Message::new("line-arg-sync-msn"),
        ("sync", "merchant") => Message::new("line-arg-sync-merchant"),
        ("sync", "ids") => Message::new("line-arg-sync-ids"),
        ("changes", "from") => Message::new("line-arg-changes-from"),
        ("changes", "to") => Message::new("line-arg-changes-to"),
        ("changes", "msn") => Message::new("line-arg-changes-msn"),
        ("history", "msn") => Message::new("line-arg-history-msn"),
        ("audit", "policy") => Message::new("line-arg-audit-policy"),
        ("audit", "fail_on") => Message::new("line-arg-audit-fail-on"),
        ("audit", "only") => Message::new("line-arg-audit-only"),
        ("audit", "list") => Message::new("line-arg-audit-list"),
        ("audit", "message") => Message::new("line-arg-audit-message"),
        ("report", "name") => Message::new("line-arg-report-name"),
        ("report", "group_by") => Message::new("line-arg-report-group-by"),
        ("report", "save") => Message::new("line-arg-report-save"),
        ("report", "list") => Message::new("line-arg-report-list"),
        ("tag", "ids") => Message::new("line-arg-tag-ids"),
        ("tag", "add") => Message::new("line-arg-tag-add"),
        ("tag", "remove") => Message::new("line-arg-tag-remove"),
        ("note", "id") => Message::new("line-arg-note-id"),
        ("note", "text") => Message::new("line-arg-note-text"),
        ("import", "file") => Message::new("line-arg-import-file"),
        ("database backup", "file") => Message::new("ledger-arg-backup-file"),
        ("database restore", "file") => Message::new("ledger-arg-restore-file"),
        ("import", "expect") => Message::new("line-arg-import-expect"),
        ("import", "dry_run") => Message::new("line-arg-import-dry-run"),
        ("watch", "add") => Message::new("line-arg-watch-add"),
        ("watch", "remove") => Message::new("line-arg-watch-remove"),
        ("registry", "all") => Message::new("line-arg-registry-all"),
        ("fleet" | "report", "conditions") => Message::new("line-arg-where"),
        ("fleet" | "report", "search") => Message::new("line-arg-search"),
        ("fleet" | "report", "sort") => Message::new("line-arg-sort"),
        (path, id) if letters::words(path, id).is_some() => return letters::words(path, id),
        (_, "profile") => Message::new("cli-arg-profile"),
        (_, "data_dir") => Message::new("cli-arg-data-dir"),
        (_, "lang") => Message::new("cli-arg-lang"),
        (_, "format") => Message::new("cli-arg-format"),
        (_, "out") => Message::new("cli-arg-out"),
        (_, "dialect") => Message::new("cli-arg-dialect"),
        (_, "columns") => {
            let columns = Column::ALL.map(Column::key).join(", ");
            Message::new("cli-arg-columns").with("columns", columns)
        }
        (_, "no_formula_guard") => Message::new("cli-arg-no-formula-guard"),
        (_, "max_in_flight") => Message::new("cli-arg-max-in-flight"),
        (_, "timeout") => Message::new("cli-arg-timeout"),
        (_, "verbose") => Message::new("cli-arg-verbose"),
        (_, "help") => Message::new("cli-arg-help"),
        (_, "version") => Message::new("cli-arg-version"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::command;
    use crate::text::{Catalog, Language};
    use clap::Command;

    fn check(command: &Command, path: &str) {
        let path = format!("{path} {}", command.get_name());
        assert!(
            command.get_about().is_some(),
            "{path} does not say what it does"
        );
        for arg in command.get_arguments() {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            assert!(help.len() > 5, "{path} {} has no help", arg.get_id());
        }
        for sub in command.get_subcommands() {
            check(sub, &path);
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
            check(&command, "");
        }
    }
}
