//! What is to become of each line, before anything is sent: a pure function of the file and the person's choices.

use super::{BulkState, Former, FormerColumns, OrderLine, OrderLines, Remark, SkipReason};
use crate::domain::order::{
    Finding, OrderColumn, OrderDraft, Product, ProductOrder, Severity, check,
};
use crate::domain::tidy::{filled, same_name};
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
    /// Lines that a person wants ordered although an order for the same exists, or may exist.
    pub released: Rows,
    /// Lines that a person wants ordered although a check digit says that a number in them is wrong.
    pub accepted: Rows,
    /// Now, seconds since 1970 (UTC): which links have expired.
    pub now: i64,
}

/// Some lines of a file, by their rows in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rows {
    /// Every line, as a switch of the command line asks for.
    All,
    /// Those with these rows in the file.
    Of(BTreeSet<usize>),
}

impl Rows {
    /// Whether a line is one of them.
    #[must_use]
    pub fn has(&self, line: usize) -> bool {
        match self {
            Self::All => true,
            Self::Of(lines) => lines.contains(&line),
        }
    }

    /// Adds a line to these, or takes it out; where every line is one of them nothing changes.
    pub fn set(&mut self, line: usize, is_one: bool) {
        if let Self::Of(lines) = self {
            if is_one {
                lines.insert(line);
            } else {
                lines.remove(&line);
            }
        }
    }
}

impl Default for Rows {
    fn default() -> Self {
        Self::Of(BTreeSet::new())
    }
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
    /// What the result file tells of its order, when it comes from one.
    pub former: Option<Former>,
    /// What is to become of it.
    pub verdict: Verdict,
}

/// What is to become of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It can be sent, as this order.
    Send(Box<ProductOrder>),
    /// It is not sent, for this reason.
    Skip(SkipReason),
}

/// Decides about every line of a file, in its order. A line that is not blank is never left out.
#[must_use]
pub fn plan(file: &OrderLines, api: ApiKind, choices: &PlanChoices) -> Vec<PlannedRow> {
    let columns = FormerColumns::among(&file.heads);
    let mut first: HashMap<Target, usize> = HashMap::new();
    let planned = |line: &OrderLine| {
        let mut row = judge(file, line, api, choices, columns);
        // Only a line that is sent makes a later one its double: one of the two has to leave.
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

fn judge(
    file: &OrderLines,
    line: &OrderLine,
    api: ApiKind,
    choices: &PlanChoices,
    columns: FormerColumns,
) -> PlannedRow {
    let edited = choices.edits.get(&line.row);
    let mut row = PlannedRow {
        line: line.row,
        cells: file.open_cells(line),
        warnings: Vec::new(),
        business_id: None,
        product: None,
        name: None,
        is_edited: edited.is_some(),
        former: columns.of(&line.cells),
        // Until the line is judged; whichever way that ends, another one takes its place.
        verdict: Verdict::Skip(SkipReason::NotFailed),
    };
    let draft = match (edited, &line.order) {
        (Some(draft), _) | (None, Ok(draft)) => Ok(draft),
        (None, Err(cells)) => Err(cells),
    };
    let mut doubts = Vec::new();
    let invalid = match draft {
        Ok(draft) => {
            row.name = filled(&draft.sales_unit_name).map(str::to_owned);
            row.product = Product::from_text(&draft.product).ok();
            let checked = check(draft, api);
            let remark = |finding: &Finding| {
                file.remark(
                    Some(finding.field),
                    finding.message.clone(),
                    edited.is_some(),
                )
            };
            let of = |wanted: fn(&&Finding) -> bool| {
                checked
                    .findings
                    .iter()
                    .filter(wanted)
                    .map(remark)
                    .collect::<Vec<_>>()
            };
            row.warnings = of(|finding| finding.severity == Severity::Warning);
            doubts = of(|finding| finding.is_doubtful);
            let errors = of(|finding| finding.severity == Severity::Error);
            if let Some(order) = checked.order {
                row.business_id = Some(order.business_id.clone());
                row.name.clone_from(&order.sales_unit_name);
                row.verdict = Verdict::Send(Box::new(order));
            }
            errors
        }
        Err(cells) => {
            // A person knows the line by what stands in its columns, whatever is wrong with it.
            row.name = file.cell(line, OrderColumn::SalesUnitName);
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
    if !doubts.is_empty()
        && !choices.accepted.has(line.row)
        && matches!(row.verdict, Verdict::Send(_))
    {
        row.verdict = Verdict::Skip(SkipReason::Doubtful(doubts));
    }
    // A person's own choice stands over whatever is wrong with the line.
    if choices.excluded.contains(&line.row) {
        row.verdict = Verdict::Skip(SkipReason::Excluded);
    } else if choices.only_failed && !columns.has_failed(&line.cells) {
        row.verdict = Verdict::Skip(SkipReason::NotFailed);
    } else if !choices.released.has(line.row)
        && matches!(
            row.verdict,
            // Of a doubtful line, too: a word on its number does not make it right to order it twice.
            Verdict::Send(_) | Verdict::Skip(SkipReason::Doubtful(_))
        )
        && let Some(reason) = row
            .former
            .as_ref()
            .and_then(|former| told_by_file(former, choices))
    {
        row.verdict = Verdict::Skip(reason);
    }
    row
}

/// What stands in the way of a line by the word of the result file that it comes from.
fn told_by_file(former: &Former, choices: &PlanChoices) -> Option<SkipReason> {
    match former.state {
        BulkState::Confirmed if former.has_expired(choices.now) => {
            Some(SkipReason::Expired(former.earlier()))
        }
        BulkState::Confirmed => Some(SkipReason::AlreadyOrdered(former.earlier())),
        // What left and was not answered goes out with its own key where the failed ones are wanted.
        BulkState::Unknown | BulkState::Sent if !choices.only_failed => {
            Some(SkipReason::MayExist(former.earlier()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
