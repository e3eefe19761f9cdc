//! What became of every line, as a file.

use super::BulkSheet;
use crate::desk::core::{ExportTarget, Exported, Nature, Request, Task, on_disk};
use crate::desk::orders::last_day;
use crate::domain::Problem;
use crate::domain::bulk::{BulkRow, BulkState, SkipReason, Standing};
use crate::domain::order::{foreign_link, own_link};
use crate::report::{ResultFormat, ResultRow, ResultStyle, save_results};
use crate::text::{Message, Tell};
use chrono::Local;
use std::sync::Arc;

/// Write what became of every line to a file.
#[derive(Debug)]
pub struct ResultRequest {
    /// The file and its rows.
    pub sheet: Arc<BulkSheet>,
    /// The file that they become.
    pub target: ExportTarget,
}

impl Request for ResultRequest {
    type Output = Exported;
    // Half a file would be worse than a whole one.
    const NATURE: Nature = Nature::changes_here("bulk-job-result").here();

    async fn run(self, _task: &Task) -> Result<Exported, Problem> {
        let Self { sheet, target } = self;
        on_disk(move || {
            let rows: Vec<ResultRow> = sheet.rows.iter().map(result).collect();
            let style = ResultStyle {
                format: ResultFormat::of_name(&target.path, target.dialect),
                words: target.words,
                formula_guard: target.formula_guard,
            };
            let catalog = target.catalog();
            let rows = save_results(&target.path, &sheet.heads, &rows, style, &catalog)?;
            let path = target.path;
            Ok(Exported { path, rows })
        })
        .await
    }
}

fn result(row: &BulkRow) -> ResultRow {
    let key = row.key.as_ref().map(|key| key.as_str().to_owned());
    let earlier = row.skip.as_ref().and_then(SkipReason::earlier);
    let of_earlier = || Some(earlier?.key.as_ref()?.as_str().to_owned());
    let id_of_earlier = || earlier?.id.clone();
    ResultRow {
        row: row.line,
        cells: row.cells.clone(),
        // What left and was not answered, because the run was broken off, may exist.
        standing: match row.standing() {
            Standing::Sent => Standing::Unknown,
            standing => standing,
        },
        skipped_because: row.skip.as_ref().map(SkipReason::as_str),
        // A link of another host is left out, and why it is stands here.
        reason: told(row),
        // A file goes on to others, who would open whatever stands in this column.
        link: row.link().and_then(own_link).map(str::to_owned),
        last_day: row.link_since().map(|since| last_day(since, &Local)),
        // A row that was held back names the order that holds it, so that it can be found.
        order_id: row.created.id.clone().or_else(id_of_earlier),
        idempotency_key: key.or_else(of_earlier),
        trace_id: row.trace_id().map(str::to_owned),
    }
}

/// Everything there is to say about a row, in one message. What was remarked about an order matters after it was sent, too.
fn told(row: &BulkRow) -> Option<Message> {
    let mut all = row.reasons();
    let foreign = row.link().filter(|link| own_link(link).is_none());
    all.extend(foreign.map(foreign_link));
    // A skipped row says why it is skipped; its remarks are about an order that is not made.
    if row.state != BulkState::Skipped {
        all.extend(row.warnings.iter().map(Tell::tell));
    }
    all.into_iter().reduce(|before, next| {
        Message::new("bulk-and")
            .with("before", before)
            .with("next", next)
    })
}
