//! `pdesk order check`: what is wrong with an order before anybody sees it.

use super::wrong;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::domain::order::{self, Finding, OrderDraft, ProductOrder, Severity};
use crate::domain::{ApiKind, Problem};
use crate::report::{Cell, Sheet, Source, read_text};
use crate::text::{Message, Tell};
use std::path::Path;

/// An order after checking.
pub(super) struct Read {
    pub(super) findings: Vec<Finding>,
    pub(super) order: Option<ProductOrder>,
}

pub(super) fn run(face: &Face, file: &Path, api: Option<&str>) -> Result<Exit, Problem> {
    let api = chosen_api(face, api)?;
    let Read { findings, order } = checked(&read(file)?, api);
    if !findings.is_empty() || face.style().is_some() {
        face.deliver_sheet(&sheet(face, &findings))?;
    }
    let count = |severity| {
        let of_this = findings.iter().filter(|one| one.severity == severity);
        of_this.count()
    };
    let summary = match order {
        Some(_) => Message::new("cli-order-good"),
        None => Message::new("cli-order-bad").with("errors", count(Severity::Error)),
    };
    let summary = summary.with("warnings", count(Severity::Warning));
    face.say(&summary.with("api", api.tell()));
    Ok(if order.is_some() {
        Exit::Done
    } else {
        Exit::SomeFailed
    })
}

/// The API whose rules count: the one asked for, else that of the run's profile, else the current one.
fn chosen_api(face: &Face, asked: Option<&str>) -> Result<ApiKind, Problem> {
    if let Some(word) = asked {
        return ApiKind::from_text(word).map_err(wrong);
    }
    match session::choose(face.shared.as_ref()) {
        Ok(chosen) => Ok(chosen.profile().api),
        // A profile that was named must exist; without one there is nothing to ask.
        Err(problem) if is_named(face) => Err(problem),
        Err(_) => Ok(ApiKind::Management),
    }
}

fn is_named(face: &Face) -> bool {
    let shared = face.shared.as_ref();
    let named = shared.and_then(|shared| shared.profile.as_ref());
    named.is_some_and(|name| !name.is_empty())
}

/// Reads an order file.
pub(super) fn read(file: &Path) -> Result<OrderDraft, Problem> {
    let text = read_text(Source::from_argument(file))?.text;
    order::read_json(&text).map_err(|error| error.problem())
}

/// Checks a draft against the rules of an API.
pub(super) fn checked(draft: &OrderDraft, api: ApiKind) -> Read {
    let checked = order::check(draft, api);
    Read {
        findings: checked.findings,
        order: checked.order,
    }
}

/// Tells findings beside the results.
pub(super) fn tell(face: &Face, findings: &[Finding]) {
    for finding in findings {
        let mut line = format!(
            "{} · {}: {}",
            face.catalog.say(&finding.severity.tell()),
            face.catalog.say(&finding.field.tell()),
            face.catalog.say(&finding.message),
        );
        if let Some(suggestion) = &finding.suggestion {
            let suggestion = Message::new("cli-suggestion").with("text", suggestion);
            line.push(' ');
            line.push_str(&face.catalog.say(&suggestion));
        }
        face.note(&line);
    }
}

fn sheet(face: &Face, findings: &[Finding]) -> Sheet {
    let mut sheet = Sheet::new([
        ("severity", Message::new("cli-head-severity")),
        ("field", Message::new("cli-head-field")),
        ("message", Message::new("cli-head-message")),
        ("suggestion", Message::new("cli-head-suggestion")),
    ]);
    for finding in findings {
        let suggestion = finding.suggestion.clone();
        sheet.rows.push(vec![
            Cell::word(finding.severity.as_str(), finding.severity.tell()),
            Cell::word(finding.field.as_str(), finding.field.tell()),
            Cell::Text(face.catalog.say(&finding.message)),
            suggestion.map_or(Cell::Empty, Cell::Text),
        ]);
    }
    sheet
}
