//! Findings and changes as tables.

use super::Cell;
use super::table::{Sheet, digits, sheet, text};
use crate::domain::fleet::{Change, FieldValue, UnitChange, UnitField};
use crate::domain::order::preflight::Remark;
use crate::domain::policy::{Finding, SetAside};
use crate::domain::{BusinessId, CaptureType, Msn};
use crate::text::{Catalog, Message, Tell as _};

/// Findings as a table, one row each. The catalogue says reasons and advice.
#[must_use]
pub fn findings_sheet(findings: &[Finding], catalog: &Catalog) -> Sheet {
    findings_of(findings.iter(), catalog)
}

/// Findings with those that are set aside below them, and what was said of these.
#[must_use]
pub fn all_findings_sheet(left: &[Finding], aside: &[SetAside], catalog: &Catalog) -> Sheet {
    let set_aside = aside.iter().map(|one| &one.finding);
    let mut sheet = findings_of(left.iter().chain(set_aside), catalog);
    let said = sheet! {
        for aside in aside.iter().map(|one| &one.aside);
        "set_aside", "aside-head-set-aside" => Cell::word(aside.word(), aside.name());
        "until", "aside-head-until" => Cell::or_empty(aside.until.map(Cell::Time));
        "why", "aside-head-why" => Cell::text(Some(aside.reason.clone()).filter(|why| !why.is_empty()));
        "person", "aside-head-person" => Cell::text(aside.person.clone());
        "at", "aside-head-at" => Cell::Time(aside.at);
    };
    // Findings come before those that are set aside, of which alone something was said.
    let nothing = std::iter::repeat_n(vec![Cell::Empty; said.heads.len()], left.len());
    for (row, said) in sheet.rows.iter_mut().zip(nothing.chain(said.rows)) {
        row.extend(said);
    }
    sheet.heads.extend(said.heads);
    sheet
}

fn findings_of<'a>(findings: impl Iterator<Item = &'a Finding>, catalog: &Catalog) -> Sheet {
    let value = |field: Option<UnitField>, value: Option<&FieldValue>| {
        Cell::or_empty(field.map(|field| field_value(field, value)))
    };
    sheet! {
        for finding in findings;
        "severity", "files-column-severity" => Cell::word(finding.severity.as_str(), finding.severity.name());
        "policy", "files-column-policy" => Cell::word(finding.policy.clone(), finding.title.clone());
        "msn", "report-column-msn" => digits(finding.msn.as_ref().map(Msn::as_str));
        "name", "report-column-name" => text(finding.unit_name.as_deref());
        "business_id", "report-column-business-id" => digits(finding.business_id.as_ref().map(BusinessId::id));
        "merchant", "report-column-merchant" => text(finding.merchant_name.as_deref());
        "field", "files-column-field" => {
            Cell::or_empty(finding.field.map(|field| Cell::word(field.key(), field.name())))
        };
        "found", "files-column-found" => value(finding.field, finding.found.as_ref());
        "expected", "files-column-expected" => match &finding.expected {
            // A finding that expects nothing has nothing to say here; unknown would be an expectation.
            None => Cell::Empty,
            expected => value(finding.field, expected.as_ref()),
        };
        "reason", "files-column-reason" => Cell::Text(catalog.say(&finding.reason));
        "advice", "files-column-advice" => Cell::Text(catalog.say(&finding.advice));
        "partner_manager", "files-column-partner-manager" => Cell::Flag(finding.needs_partner_manager);
    }
}

/// What was said of an order before it was sent, as a table. The catalogue says reasons and what to do.
#[must_use]
pub fn remarks_sheet(remarks: &[Remark], catalog: &Catalog) -> Sheet {
    sheet! {
        for remark in remarks.iter();
        "severity", "files-column-severity" => Cell::word(remark.grade.as_str(), remark.grade.tell());
        "field", "files-column-field" => {
            let field = remark.field;
            Cell::or_empty(field.map(|field| Cell::word(field.as_str(), field.tell())))
        };
        "message", "files-column-reason" => Cell::Text(catalog.say(&remark.reason));
        "advice", "files-column-advice" => text(remark.fix.as_ref().map(|fix| catalog.say(fix)).as_deref());
        "suggestion", "files-column-suggestion" => text(remark.suggestion.as_deref());
    }
}

/// Changes as a table: one row per field that changed, and one for each unit that came, went or came back. What was or is
/// unknown stays empty.
#[must_use]
pub fn changes_sheet(changes: &[UnitChange]) -> Sheet {
    let rows = changes.iter().flat_map(|change| match &change.change {
        Change::Changed(fields) => fields.iter().map(|field| (change, Some(field))).collect(),
        _ => vec![(change, None)],
    });
    sheet! {
        for (change, field) in rows;
        "at", "files-column-at" => Cell::Time(change.at);
        "change", "files-column-change" => {
            let (key, said) = match &change.change {
                Change::Added => ("added", "files-change-added"),
                Change::Gone => ("gone", "files-change-gone"),
                Change::Back => ("back", "files-change-back"),
                Change::Changed(_) => ("changed", "files-change-changed"),
            };
            Cell::word(key, Message::new(said))
        };
        "msn", "report-column-msn" => digits(Some(change.msn.as_str()));
        "name", "report-column-name" => text(change.name.as_deref());
        "business_id", "report-column-business-id" => digits(change.business_id.as_ref().map(BusinessId::id));
        "merchant", "report-column-merchant" => text(change.merchant_name.as_deref());
        "field", "files-column-field" => {
            Cell::or_empty(field.map(|one| Cell::word(one.field.key(), one.field.name())))
        };
        "from", "files-column-from" => {
            Cell::or_empty(field.map(|one| field_value(one.field, one.from.as_ref())))
        };
        "to", "files-column-to" => {
            Cell::or_empty(field.map(|one| field_value(one.field, one.to.as_ref())))
        };
    }
}

/// A field's value as a column of a report would show it.
fn field_value(field: UnitField, value: Option<&FieldValue>) -> Cell {
    match value {
        None => Cell::Unknown,
        Some(FieldValue::Flag(flag)) => Cell::said_as(field.said_as(), *flag),
        Some(FieldValue::Text(text)) if field == UnitField::CaptureType => {
            super::column::capture_type(&CaptureType::from_text(text)).to_cell()
        }
        Some(FieldValue::Text(text)) => Cell::Text(text.clone()),
    }
}
