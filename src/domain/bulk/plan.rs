//! What is to become of each line, before anything is sent: a pure function of the file and the person's choices.

use super::{BulkState, OrderLine, OrderLines, Remark, SkipReason};
use crate::domain::order::{
    Finding, IdempotencyKey, OrderDraft, Product, ProductOrder, Severity, check,
};
use crate::domain::{ApiKind, BusinessId};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The choices a plan is made with.
#[derive(Debug, Clone, Default)]
pub struct PlanChoices {
    /// Lines that a person left out, by their rows in the file.
    pub excluded: BTreeSet<usize>,
    /// Lines that a person edited: the order that counts in place of the line.
    pub edits: BTreeMap<usize, OrderDraft>,
    /// The file is a result file, of which only the failed rows are sent.
    pub only_failed: bool,
}

/// A line with what is to become of it.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedRow {
    /// Its row in the file.
    pub line: usize,
    /// Its cells; secret ones are empty.
    pub cells: Vec<String>,
    /// What may delay the order.
    pub warnings: Vec<Remark>,
    /// Whose order it is, where that can be told.
    pub business_id: Option<BusinessId>,
    /// What is ordered, where that can be told.
    pub product: Option<Product>,
    /// Name of the sales unit.
    pub name: Option<String>,
    /// Whether the order is one that was edited.
    pub is_edited: bool,
    /// The key the row had in the result file, when it comes from one.
    pub former_key: Option<IdempotencyKey>,
    /// What is to become of it.
    pub verdict: Verdict,
}

/// What is to become of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It can be sent.
    Send(Box<ProductOrder>),
    /// It is not sent.
    Skip(SkipReason),
}

/// Columns of a result file that tell what became of a line before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormerColumns {
    /// Where the state stands, from 0.
    pub state: Option<usize>,
    /// Where the reason for skipping stands, from 0.
    pub skip: Option<usize>,
    /// Where the key stands, from 0.
    pub key: Option<usize>,
}

/// The head of the column of a result file with the state.
pub const STATE_HEAD: &str = "state";
/// The head of the column with the word for why a row was skipped.
pub const SKIP_HEAD: &str = "skipped_because";
/// The head of the column with the key of the order.
pub const KEY_HEAD: &str = "idempotency_key";

impl FormerColumns {
    /// Where they are among these heads; the last ones, since those of the result come after those of the input.
    #[must_use]
    pub fn among(heads: &[String]) -> Self {
        let place = |name: &str| heads.iter().rposition(|head| head.trim() == name);
        Self {
            state: place(STATE_HEAD),
            skip: place(SKIP_HEAD),
            key: place(KEY_HEAD),
        }
    }

    /// Whether the heads are those of a result file at all.
    #[must_use]
    pub const fn are_there(&self) -> bool {
        self.state.is_some()
    }
}

/// Decides about every line of a file, in its order. A line that is not blank is never left out.
#[must_use]
pub fn plan(file: &OrderLines, api: ApiKind, choices: &PlanChoices) -> Vec<PlannedRow> {
    let columns = FormerColumns::among(&file.heads);
    let mut first: HashMap<Target, usize> = HashMap::new();
    let planned = |line: &OrderLine| {
        let mut row = judge(file, line, api, choices, columns);
        if let Verdict::Send(order) = &row.verdict {
            match first.get(&target(order)) {
                Some(earlier) => row.verdict = Verdict::Skip(SkipReason::DuplicateOf(*earlier)),
                None => {
                    first.insert(target(order), line.row);
                }
            }
        }
        row
    };
    file.lines.iter().map(planned).collect()
}

/// What two orders have in common that would give a merchant the same unit twice.
type Target = (BusinessId, Product, Option<String>);

fn target(order: &ProductOrder) -> Target {
    let name = order.sales_unit_name.as_deref();
    (
        order.business_id.clone(),
        order.product,
        name.map(same_name),
    )
}

/// A name without what makes no other name of it: blanks and letter case.
#[must_use]
pub fn same_name(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

fn judge(
    file: &OrderLines,
    line: &OrderLine,
    api: ApiKind,
    choices: &PlanChoices,
    columns: FormerColumns,
) -> PlannedRow {
    let cell = |place: Option<usize>| place.and_then(|place| line.cells.get(place));
    let edited = choices.edits.get(&line.row);
    let mut row = PlannedRow {
        line: line.row,
        cells: file.open_cells(line),
        warnings: Vec::new(),
        business_id: None,
        product: None,
        name: None,
        is_edited: edited.is_some(),
        former_key: cell(columns.key)
            .filter(|_| choices.only_failed)
            .and_then(|text| IdempotencyKey::from_text(text.trim())),
        verdict: Verdict::Skip(SkipReason::NotFailed),
    };
    let draft = match (edited, &line.order) {
        (Some(draft), _) | (None, Ok(draft)) => Ok(draft),
        (None, Err(cells)) => Err(cells),
    };
    let invalid = match draft {
        Ok(draft) => {
            row.name =
                Some(draft.sales_unit_name.trim().to_owned()).filter(|name| !name.is_empty());
            row.product = Product::from_text(&draft.product).ok();
            let checked = check(draft, api);
            let remark = |finding: &Finding| {
                file.remark(
                    Some(finding.field),
                    finding.message.clone(),
                    edited.is_some(),
                )
            };
            let of = |wanted: fn(Severity) -> bool| {
                let findings = checked.findings.iter();
                findings
                    .filter(move |finding| wanted(finding.severity))
                    .map(remark)
                    .collect()
            };
            row.warnings = of(|severity| severity == Severity::Warning);
            let errors = of(|severity| severity == Severity::Error);
            if let Some(order) = checked.order {
                row.business_id = Some(order.business_id.clone());
                row.name.clone_from(&order.sales_unit_name);
                row.verdict = Verdict::Send(Box::new(order));
            }
            errors
        }
        Err(cells) => {
            let bad = cells.iter().map(|cell| Remark {
                column: cell.column,
                head: cell.head.clone(),
                field: None,
                message: cell.reason.clone(),
            });
            bad.collect::<Vec<_>>()
        }
    };
    if !matches!(row.verdict, Verdict::Send(_)) {
        row.verdict = Verdict::Skip(SkipReason::Invalid(invalid));
    }
    let former = cell(columns.state).map(|text| text.as_str());
    if choices.excluded.contains(&line.row) {
        row.verdict = Verdict::Skip(SkipReason::Excluded);
    } else if choices.only_failed && !has_failed(former, cell(columns.skip).map(String::as_str)) {
        row.verdict = Verdict::Skip(SkipReason::NotFailed);
    }
    row
}

/// Whether a row of a result file is one of the failed: rejected, unknown, or skipped because of what stood in its cells. A row
/// without a state was added by hand, and is one as well.
fn has_failed(state: Option<&str>, skip: Option<&str>) -> bool {
    match state.map(|word| (word.trim(), BulkState::from_text(word))) {
        None | Some(("", _)) => true,
        Some((_, Some(BulkState::Rejected | BulkState::Unknown | BulkState::Sent))) => true,
        Some((_, Some(BulkState::Skipped))) => {
            let skip = skip.map_or("", str::trim);
            skip == SkipReason::Invalid(Vec::new()).as_str() || skip == "may_exist"
        }
        Some((_, Some(BulkState::Planned | BulkState::Confirmed) | None)) => false,
    }
}

#[cfg(test)]
mod tests;
