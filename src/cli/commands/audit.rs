//! `pdesk audit`: the kept fleet looked at with policies, for schedules and for people.

use super::{kept, wrong};
use crate::cli::args::AuditArgs;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::desk::{Audit, ListPolicies, ReadAsides};
use crate::domain::policy::{
    self, Expectation, Finding, FindingCounts, Policy, PolicyFileError, SetAside, Severity,
    WantedList, part,
};
use crate::domain::{Aside, Problem};
use crate::files::{NotBeside, named_beside};
use crate::report::{self, Cell, Sheet, Source, read_text};
use crate::text::Message;
use chrono::Utc;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(super) async fn run(face: &Face, args: &AuditArgs) -> Result<Exit, Problem> {
    if let Some(verb) = &args.verb {
        return super::audit_aside::run(face, verb).await;
    }
    let from_files = policies(&args.policy)?;
    let (mut session, _) = Session::open(face).await?;
    let known = match from_files {
        Some(policies) => policies,
        None => session.answer(ListPolicies).await?,
    };
    let chosen = chosen(&known, &args.only)?;
    if args.list {
        return list(face, &chosen);
    }
    if kept::read(&mut session).await?.rows.is_empty() {
        return Err(kept::nothing_kept());
    }
    let policies = Some(chosen);
    let found = session.answer(Audit { policies }).await?;
    let asides = session.answer(ReadAsides).await?;
    let now = Utc::now().timestamp();
    let (findings, aside) = part(Arc::unwrap_or_clone(found), &asides, now);
    if args.message {
        return message(face, &findings);
    }
    if args.all {
        deliver_all(face, &findings, &aside)?;
    } else {
        deliver(face, &findings)?;
    }
    say_counts(face, &findings);
    if !aside.is_empty() {
        face.say(&Message::new("aside-more").with("count", aside.len()));
    }
    let bar = args.fail_on.unwrap_or(Severity::Warning);
    let is_bad = findings.iter().any(|finding| finding.severity >= bar);
    Ok(if is_bad { Exit::SomeFailed } else { Exit::Done })
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
        let read = read.complete(|wanted| expected(file, wanted))?;
        for policy in read {
            if policies.iter().any(|known| known.name == policy.name) {
                let what = Message::new("line-policy-twice").with("name", policy.name);
                return Err(in_file(wrong(what), file));
            }
            policies.push(policy);
        }
    }
    Ok(Some(policies))
}

/// The same problem, told with the file it was found in.
fn in_file(problem: Problem, file: &Path) -> Problem {
    let what = Message::new("line-in-file")
        .with("path", file.display().to_string())
        .with("what", problem.what.clone());
    Problem { what, ..problem }
}

/// The expected values of a list that a policy file names, beside that file or below. A line that cannot be used would be a
/// unit that nobody looks at, so it is refused.
fn expected(file: &Path, wanted: &WantedList) -> Result<Vec<Expectation>, Problem> {
    let path = named_beside(file, &wanted.file)
        .map_err(|refused| in_file(no_list(wanted, &refused).problem(), file))?;
    let list = report::read_list(Source::File(&path), None)?;
    if let Some(bad) = list.bad.first() {
        let what = Message::new("line-list-row")
            .with("path", path.display().to_string())
            .with("row", bad.row);
        return Err(wrong(what).because(bad.reason.clone()));
    }
    if list.lines.is_empty() {
        let what = Message::new("line-in-file")
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
            Message::new("line-list-elsewhere"),
            Message::new("line-list-elsewhere-next"),
        ),
        NotBeside::Unreadable(error) if error.kind() == ErrorKind::NotFound => (
            Message::new("line-list-missing"),
            Message::new("line-list-missing-next"),
        ),
        NotBeside::Unreadable(error) => (
            Message::new("line-list-unreadable").with("reason", error.to_string()),
            Message::new("line-list-missing-next"),
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
            wrong(Message::new("line-policy-unknown").with("name", name))
                .because(Message::new("cli-usage-choices").with("choices", names.join(", ")))
        });
        found.map(|policy| Policy {
            enabled: true,
            ..policy.clone()
        })
    });
    named.collect()
}

fn list(face: &Face, policies: &[Policy]) -> Result<Exit, Problem> {
    let mut sheet = Sheet::new([
        ("name", Message::new("cli-head-name")),
        ("title", Message::new("line-head-policy")),
        ("severity", Message::new("cli-head-severity")),
        ("enabled", Message::new("line-head-enabled")),
        ("why", Message::new("line-head-why")),
    ]);
    for policy in policies {
        sheet.rows.push(vec![
            // Named on the command line, so it must never be cut.
            Cell::Digits(policy.name.clone()),
            Cell::Text(face.catalog.say(&policy.title())),
            Cell::word(policy.severity.as_str(), policy.severity.name()),
            Cell::Flag(policy.enabled),
            policy
                .reason()
                .map_or(Cell::Empty, |why| Cell::Text(face.catalog.say(&why))),
        ]);
    }
    face.deliver_sheet(&sheet)?;
    Ok(Exit::Done)
}

/// The ready message to the partner manager, about all findings that need one.
fn message(face: &Face, findings: &[Finding]) -> Result<Exit, Problem> {
    let needed: Vec<&Finding> = findings
        .iter()
        .filter(|finding| finding.needs_partner_manager)
        .collect();
    if needed.is_empty() {
        face.say(&Message::new("line-message-none"));
        return Ok(Exit::Done);
    }
    let (subject, body) = policy::partner_manager_message(&needed, &face.catalog);
    face.deliver(|writer| writeln!(writer, "{subject}\n\n{body}").map(|()| needed.len()))?;
    Ok(Exit::Done)
}

/// The heads of a table of findings.
const HEADS: [&str; 5] = [
    "cli-head-severity",
    "line-head-policy",
    "line-head-whom",
    "line-head-name",
    "line-head-why",
];

fn deliver(face: &Face, findings: &[Finding]) -> Result<(), Problem> {
    if face.style().is_some() {
        return face.deliver_sheet(&report::findings_sheet(findings, &face.catalog));
    }
    let rows = findings.iter().map(|finding| row(face, finding));
    let heads = HEADS.map(|head| face.catalog.text(head));
    face.deliver_table(&Table::new(heads.into(), rows, &face.catalog))
}

/// Findings, and below them those that are set aside, with what was said.
pub(super) fn deliver_all(
    face: &Face,
    findings: &[Finding],
    aside: &[SetAside],
) -> Result<(), Problem> {
    if face.style().is_some() {
        let sheet = report::all_findings_sheet(findings, aside, &face.catalog);
        return face.deliver_sheet(&sheet);
    }
    let left = findings.iter().map(|finding| {
        let mut cells = row(face, finding);
        cells.extend([Cell::Empty, Cell::Empty, Cell::Empty]);
        cells
    });
    let aside = aside.iter().map(|one| {
        let mut cells = row(face, &one.finding);
        let Aside { until, reason, .. } = &one.aside;
        cells.push(Cell::word(one.aside.word(), one.aside.name()));
        cells.push(until.map_or(Cell::Empty, Cell::Time));
        cells.push(Cell::Text(reason.clone()));
        cells
    });
    let said = ["aside-head-set-aside", "aside-head-until", "aside-head-why"];
    let heads = HEADS.into_iter().chain(said);
    let heads: Vec<String> = heads.map(|head| face.catalog.text(head)).collect();
    face.deliver_table(&Table::new(heads, left.chain(aside), &face.catalog))
}

fn row(face: &Face, finding: &Finding) -> Vec<Cell> {
    let whom = finding.msn.as_ref().map(ToString::to_string);
    let whom = whom.or_else(|| finding.business_id.as_ref().map(|id| id.id().to_owned()));
    let name = finding
        .unit_name
        .clone()
        .or_else(|| finding.merchant_name.clone());
    vec![
        Cell::word(finding.severity.as_str(), finding.severity.name()),
        Cell::Text(face.catalog.say(&finding.title)),
        whom.map_or(Cell::Empty, Cell::Digits),
        Cell::text(name),
        Cell::Text(face.catalog.say(&finding.reason)),
    ]
}

fn say_counts(face: &Face, findings: &[Finding]) {
    let counts = FindingCounts::of(findings);
    let message = Message::new("line-audit-summary")
        .with("errors", counts.errors)
        .with("warnings", counts.warnings)
        .with("infos", counts.infos);
    face.say(&message);
    if findings.iter().any(|finding| finding.needs_partner_manager) {
        face.say(&Message::new("line-audit-message"));
    }
}
