//! Findings and changes as tables.

use super::{Cell, Sheet};
use crate::domain::fleet::{Change, FieldChange, FieldValue, UnitChange, UnitField};
use crate::domain::order::preflight::Remark;
use crate::domain::policy::{Finding, SetAside};
use crate::domain::{BusinessId, CaptureType};
use crate::text::{Catalog, Message, Tell as _};

/// Findings as a table, one row each. The catalogue says reasons and advice.
#[must_use]
pub fn findings_sheet(findings: &[Finding], catalog: &Catalog) -> Sheet {
    let mut sheet = Sheet::new([
        ("severity", Message::new("files-column-severity")),
        ("policy", Message::new("files-column-policy")),
        ("msn", Message::new("report-column-msn")),
        ("name", Message::new("report-column-name")),
        ("business_id", Message::new("report-column-business-id")),
        ("merchant", Message::new("report-column-merchant")),
        ("field", Message::new("files-column-field")),
        ("found", Message::new("files-column-found")),
        ("expected", Message::new("files-column-expected")),
        ("reason", Message::new("files-column-reason")),
        ("advice", Message::new("files-column-advice")),
        (
            "partner_manager",
            Message::new("files-column-partner-manager"),
        ),
    ]);
    sheet.rows = findings
        .iter()
        .map(|finding| finding_row(finding, catalog))
        .collect();
    sheet
}

/// Findings with those that are set aside below them, and what was said of these.
#[must_use]
pub fn all_findings_sheet(left: &[Finding], aside: &[SetAside], catalog: &Catalog) -> Sheet {
    let mut sheet = findings_sheet(left, catalog);
    let said = [
        ("set_aside", Message::new("aside-head-set-aside")),
        ("until", Message::new("aside-head-until")),
        ("why", Message::new("aside-head-why")),
        ("person", Message::new("aside-head-person")),
        ("at", Message::new("aside-head-at")),
    ];
    sheet.heads.extend(Sheet::new(said).heads);
    for row in &mut sheet.rows {
        row.extend(std::iter::repeat_n(Cell::Empty, 5));
    }
    for SetAside { finding, aside } in aside {
        let mut row = finding_row(finding, catalog);
        row.extend([
            Cell::word(aside.word(), aside.name()),
            aside.until.map_or(Cell::Empty, Cell::Time),
            Cell::text(Some(aside.reason.clone()).filter(|why| !why.is_empty())),
            Cell::text(aside.person.clone()),
            Cell::Time(aside.at),
        ]);
        sheet.rows.push(row);
    }
    sheet
}

fn finding_row(finding: &Finding, catalog: &Catalog) -> Vec<Cell> {
    let value = |value: Option<&FieldValue>| match finding.field {
        Some(field) => field_value(field, value),
        None => Cell::Empty,
    };
    let expected = finding.expected.as_ref();
    vec![
        Cell::word(finding.severity.as_str(), finding.severity.name()),
        Cell::word(finding.policy.clone(), finding.title.clone()),
        known(
            finding
                .msn
                .as_ref()
                .map(|msn| Cell::Digits(msn.as_str().to_owned())),
        ),
        known(finding.unit_name.clone().map(Cell::Text)),
        business(finding.business_id.as_ref()),
        known(finding.merchant_name.clone().map(Cell::Text)),
        known(
            finding
                .field
                .map(|field| Cell::word(field.key(), field.name())),
        ),
        value(finding.found.as_ref()),
        expected.map_or(Cell::Empty, |expected| value(Some(expected))),
        Cell::Text(catalog.say(&finding.reason)),
        Cell::Text(catalog.say(&finding.advice)),
        Cell::Flag(finding.needs_partner_manager),
    ]
}

/// What was said of an order before it was sent, as a table. The catalogue says reasons and what to do.
#[must_use]
pub fn remarks_sheet(remarks: &[Remark], catalog: &Catalog) -> Sheet {
    let mut sheet = Sheet::new([
        ("severity", Message::new("files-column-severity")),
        ("field", Message::new("files-column-field")),
        ("message", Message::new("files-column-reason")),
        ("advice", Message::new("files-column-advice")),
        ("suggestion", Message::new("files-column-suggestion")),
    ]);
    for remark in remarks {
        let field = remark
            .field
            .map(|field| Cell::word(field.as_str(), field.tell()));
        let advice = remark.fix.as_ref().map(|fix| Cell::Text(catalog.say(fix)));
        sheet.rows.push(vec![
            Cell::word(remark.grade.as_str(), remark.grade.tell()),
            known(field),
            Cell::Text(catalog.say(&remark.reason)),
            known(advice),
            known(remark.suggestion.clone().map(Cell::Text)),
        ]);
    }
    sheet
}

/// Changes as a table: one row per field that changed, and one for each unit that came, went or came back. What was or is
/// unknown stays empty.
#[must_use]
pub fn changes_sheet(changes: &[UnitChange]) -> Sheet {
    let mut sheet = Sheet::new([
        ("at", Message::new("files-column-at")),
        ("change", Message::new("files-column-change")),
        ("msn", Message::new("report-column-msn")),
        ("name", Message::new("report-column-name")),
        ("business_id", Message::new("report-column-business-id")),
        ("merchant", Message::new("report-column-merchant")),
        ("field", Message::new("files-column-field")),
        ("from", Message::new("files-column-from")),
        ("to", Message::new("files-column-to")),
    ]);
    for change in changes {
        match &change.change {
            Change::Changed(fields) => sheet
                .rows
                .extend(fields.iter().map(|field| change_row(change, Some(field)))),
            _ => sheet.rows.push(change_row(change, None)),
        }
    }
    sheet
}

fn change_row(change: &UnitChange, field: Option<&FieldChange>) -> Vec<Cell> {
    let (key, said) = match &change.change {
        Change::Added => ("added", "files-change-added"),
        Change::Gone => ("gone", "files-change-gone"),
        Change::Back => ("back", "files-change-back"),
        Change::Changed(_) => ("changed", "files-change-changed"),
    };
    let value = |of: fn(&FieldChange) -> Option<&FieldValue>| {
        field.map_or(Cell::Empty, |field| field_value(field.field, of(field)))
    };
    vec![
        Cell::Time(change.at),
        Cell::word(key, Message::new(said)),
        Cell::Digits(change.msn.as_str().to_owned()),
        known(change.name.clone().map(Cell::Text)),
        business(change.business_id.as_ref()),
        known(change.merchant_name.clone().map(Cell::Text)),
        known(field.map(|field| Cell::word(field.field.key(), field.field.name()))),
        value(|field| field.from.as_ref()),
        value(|field| field.to.as_ref()),
    ]
}

fn known(cell: Option<Cell>) -> Cell {
    cell.unwrap_or(Cell::Empty)
}

fn business(id: Option<&BusinessId>) -> Cell {
    known(id.map(|id| Cell::Digits(id.id().to_owned())))
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
