//! `pdesk audit`: the kept fleet looked at with policies, for schedules and for people.

use super::audit_aside::AuditVerb;
use super::{kept, wrong};
use crate::cli::args::one_of;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{table, text_or_nothing};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::desk::{Audit, ListPolicies, ReadAsides};
use crate::domain::policy::{
    self, Expectation, Finding, FindingCounts, Policy, PolicyFileError, SetAside, Severity,
    WantedList, part,
};
use crate::domain::{Aside, Problem};
use crate::files::{NotBeside, named_beside};
use crate::report::{self, Cell, Source, read_text};
use crate::text::Message;
use chrono::Utc;
use clap::ArgAction;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(in crate::cli) struct AuditArgs {
    #[arg(long, value_name = "FILE", action = ArgAction::Append, help = "pdesk-arg-audit-policy")]
    policy: Vec<PathBuf>,
    #[arg(long, value_name = "info|warning|error", value_parser = one_of(&Severity::ALL, Severity::as_str), help = "pdesk-arg-audit-fail-on")]
    fail_on: Option<Severity>,
    #[arg(long, value_name = "POLICY", action = ArgAction::Append, help = "pdesk-arg-audit-only")]
    only: Vec<String>,
    #[arg(long, conflicts_with_all = ["fail_on", "message"], help = "pdesk-arg-audit-list")]
    list: bool,
    #[arg(long, help = "pdesk-arg-audit-message")]
    message: bool,
    #[arg(long, conflicts_with_all = ["list", "message"], help = "aside-arg-all")]
    all: bool,
    #[command(subcommand)]
    verb: Option<AuditVerb>,
}

pub(super) async fn run(console: &Console, args: AuditArgs) -> Result<Exit, Problem> {
    if let Some(verb) = args.verb {
        return verb.run(console).await;
    }
    // Before the profile is opened: a mistake in a file needs no keyring to be found.
    let from_files = policies(&args.policy)?;
    let (mut session, _) = Session::open(console).await?;
    let known = match from_files {
        Some(policies) => policies,
        None => session.answer(ListPolicies::new()).await?,
    };
    let chosen = chosen(&known, &args.only)?;
    if args.list {
        // Before the fleet is asked for: policies can be listed where nothing is kept.
        return list(console, &chosen);
    }
    kept::read_some(&mut session).await?;
    let policies = Some(chosen);
    let found = session.answer(Audit { policies }).await?;
    let asides = session.answer(ReadAsides).await?;
    let now = Utc::now().timestamp();
    let (findings, aside) = part(Arc::unwrap_or_clone(found), &asides, now);
    if args.message {
        return message(console, &findings);
    }
    if args.all {
        deliver_all(console, &findings, &aside)?;
    } else {
        deliver(console, &findings)?;
    }
    say_counts(console, &findings);
    if !aside.is_empty() {
        console.say(&Message::new("aside-more").with("count", aside.len()));
    }
    // Findings that only inform are no reason for a schedule to fail.
    let bar = args.fail_on.unwrap_or(Severity::Warning);
    let is_bad = findings.iter().any(|finding| finding.severity >= bar);
    Ok(Exit::of_success(!is_bad))
}

/// The policies of the files, if any were given; a schedule then depends on nothing but its files.
fn policies(files: &[PathBuf]) -> Result<Option<Vec<Policy>>, Problem> {
    if files.is_empty() {
        return Ok(None);
    }
    let mut policies: Vec<Policy> = Vec::new();
    for file in files {
        let text = read_text(Source::from_argument(file))?.text;
        let read = policy::read_policies(&text).map_err(|error| in_file(error.problem(), file))?;
        // A policy may name a list of expected values, which stands in a file beside it.
        let read = read.complete(|wanted| expected(file, wanted))?;
        for policy in read {
            if policies.iter().any(|known| known.name == policy.name) {
                let what = Message::new("pdesk-policy-twice").with("name", policy.name);
                return Err(in_file(wrong(what), file));
            }
            policies.push(policy);
        }
    }
    Ok(Some(policies))
}

/// The same problem, told with the file it was found in.
fn in_file(problem: Problem, file: &Path) -> Problem {
    let what = Message::new("pdesk-in-file")
        .with("path", file.display().to_string())
        .with("what", problem.what.clone());
    Problem { what, ..problem }
}

/// The expected values of a list that a policy file names, beside that file or below; every line of it must be usable.
fn expected(file: &Path, wanted: &WantedList) -> Result<Vec<Expectation>, Problem> {
    let path = named_beside(file, &wanted.file)
        .map_err(|refused| in_file(no_list(wanted, &refused).problem(), file))?;
    let list = report::read_list(Source::File(&path), None)?;
    // A line that cannot be used would be a unit that nobody looks at.
    if let Some(bad) = list.bad.first() {
        let what = Message::new("pdesk-list-row")
            .with("path", path.display().to_string())
            .with("row", bad.row);
        return Err(wrong(what).because(bad.reason.clone()));
    }
    if list.lines.is_empty() {
        let what = Message::new("pdesk-in-file")
            .with("path", path.display().to_string())
            .with("what", Message::new("files-no-line"));
        return Err(wrong(what).next(Message::new("files-no-line-next")));
    }
    let lines = list.lines.into_iter();
    let units = lines.filter_map(|line| {
        Some(Expectation {
            msn: line.msn?,
            have: line.expected,
        })
    });
    Ok(units.collect())
}

fn no_list(wanted: &WantedList, refused: &NotBeside) -> PolicyFileError {
    let (reason, next) = match refused {
        NotBeside::Elsewhere => (
            Message::new("pdesk-list-elsewhere"),
            Message::new("pdesk-list-elsewhere-next"),
        ),
        NotBeside::Unreadable(error) if error.kind() == ErrorKind::NotFound => (
            Message::new("pdesk-list-missing"),
            Message::new("pdesk-list-missing-next"),
        ),
        NotBeside::Unreadable(error) => (
            Message::new("pdesk-list-unreadable").with("reason", error.to_string()),
            Message::new("pdesk-list-missing-next"),
        ),
    };
    wanted.refused(reason.with("file", &wanted.file), next)
}

/// The policies named by `--only`, switched on whether they were or not; all of them without a name.
pub(super) fn chosen(known: &[Policy], only: &[String]) -> Result<Vec<Policy>, Problem> {
    if only.is_empty() {
        return Ok(known.to_vec());
    }
    let named = only.iter().map(|name| {
        let found = known
            .iter()
            .find(|policy| policy.name.eq_ignore_ascii_case(name.trim()));
        let found = found.ok_or_else(|| {
            let names: Vec<&str> = known.iter().map(|policy| policy.name.as_str()).collect();
            wrong(Message::new("pdesk-policy-unknown").with("name", name))
                .because(Message::new("cli-usage-choices").with("choices", names.join(", ")))
        });
        found.map(|policy| Policy {
            // Whoever names a policy wants to see its findings, also of one that is switched off.
            enabled: true,
            ..policy.clone()
        })
    });
    named.collect()
}

fn list(console: &Console, policies: &[Policy]) -> Result<Exit, Problem> {
    let text = |message: Message| console.catalog.say(&message);
    let sheet = table! {
        policy in policies;
        // Named on the command line, so it must never be cut.
        "name", Message::new("cli-head-name") => Cell::Digits(policy.name.clone());
        "title", Message::new("pdesk-head-policy") => Cell::Text(text(policy.title()));
        "severity", Message::new("cli-head-severity") => Cell::word(policy.severity.as_str(), policy.severity.name());
        "enabled", Message::new("pdesk-head-enabled") => Cell::Flag(policy.enabled);
        "why", Message::new("pdesk-head-why") => text_or_nothing(policy.reason().map(text));
    };
    console.deliver_sheet(&sheet)?;
    Ok(Exit::Done)
}

/// The ready message to the partner manager, about all findings that need one.
fn message(console: &Console, findings: &[Finding]) -> Result<Exit, Problem> {
    let needed: Vec<&Finding> = findings
        .iter()
        .filter(|finding| finding.needs_partner_manager)
        .collect();
    if needed.is_empty() {
        console.say(&Message::new("pdesk-message-none"));
        return Ok(Exit::Done);
    }
    let (subject, body) = policy::partner_manager_message(&needed, &console.catalog);
    console.deliver_text(&format!("{subject}\n\n{body}\n"), needed.len())?;
    Ok(Exit::Done)
}

/// The heads of a table of findings.
const HEADS: [&str; 5] = [
    "cli-head-severity",
    "pdesk-head-policy",
    "pdesk-head-whom",
    "pdesk-head-name",
    "pdesk-head-why",
];

fn deliver(console: &Console, findings: &[Finding]) -> Result<(), Problem> {
    if console.style().is_some() {
        return console.deliver_sheet(&report::findings_sheet(findings, &console.catalog));
    }
    let rows = findings.iter().map(|finding| row(console, finding));
    let heads = HEADS.map(|head| console.catalog.text(head));
    console.deliver_table(&Table::new(heads.into(), rows, &console.catalog))
}

/// Findings, and below them those that are set aside, with what was said.
pub(super) fn deliver_all(
    console: &Console,
    findings: &[Finding],
    aside: &[SetAside],
) -> Result<(), Problem> {
    if console.style().is_some() {
        let sheet = report::all_findings_sheet(findings, aside, &console.catalog);
        return console.deliver_sheet(&sheet);
    }
    let left = findings.iter().map(|finding| {
        let mut cells = row(console, finding);
        cells.extend([Cell::Empty, Cell::Empty, Cell::Empty]);
        cells
    });
    let aside = aside.iter().map(|one| {
        let mut cells = row(console, &one.finding);
        let Aside { until, reason, .. } = &one.aside;
        cells.push(Cell::word(one.aside.word(), one.aside.name()));
        cells.push(until.map_or(Cell::Empty, Cell::Time));
        cells.push(Cell::Text(reason.clone()));
        cells
    });
    let said = ["aside-head-set-aside", "aside-head-until", "aside-head-why"];
    let heads = HEADS.into_iter().chain(said);
    let heads: Vec<String> = heads.map(|head| console.catalog.text(head)).collect();
    console.deliver_table(&Table::new(heads, left.chain(aside), &console.catalog))
}

fn row(console: &Console, finding: &Finding) -> Vec<Cell> {
    let whom = finding.msn.as_ref().map(ToString::to_string);
    // Some findings are about a merchant as a whole.
    let whom = whom.or_else(|| finding.business_id.as_ref().map(|id| id.id().to_owned()));
    let name = finding
        .unit_name
        .clone()
        .or_else(|| finding.merchant_name.clone());
    vec![
        Cell::word(finding.severity.as_str(), finding.severity.name()),
        Cell::Text(console.catalog.say(&finding.title)),
        whom.map_or(Cell::Empty, Cell::Digits),
        Cell::text(name),
        Cell::Text(console.catalog.say(&finding.reason)),
    ]
}

fn say_counts(console: &Console, findings: &[Finding]) {
    let counts = FindingCounts::of(findings);
    let message = Message::new("pdesk-audit-summary")
        .with("errors", counts.errors)
        .with("warnings", counts.warnings)
        .with("infos", counts.infos);
    console.say(&message);
    if findings.iter().any(|finding| finding.needs_partner_manager) {
        console.say(&Message::new("pdesk-audit-message"));
    }
}
