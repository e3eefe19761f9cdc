//! From a file to rows that can be sent.

use super::{BulkRequest, BulkSheet};
use crate::api::Client;
use crate::desk::shared::{Opened, Shared, on_disk};
use crate::domain::bulk::{
    BulkRow, OrderLines, PlanChoices, PlannedRow, Reading, Remark, SkipReason, Verdict, plan,
};
use crate::domain::order::{OrderDraft, ProductOrder, WebsiteDraft, preset, write_json};
use crate::domain::problem::ProblemKind;
use crate::domain::{Environment, Problem};
use crate::jobs::{self, BulkOrder};
use crate::report;
use crate::store::{
    BulkRun, DocumentKind, EVERY_PROFILE, Ledger, NewBulkRow, NewBulkRun, NewOrder, NewVerdict,
};
use crate::text::Message;
use chrono::Utc;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

/// A file that was read and checked, ready to be written down.
pub(super) struct Made {
    pub(super) run: NewBulkRun,
    pub(super) rows: Vec<NewBulkRow>,
    pub(super) orders: Vec<BulkOrder>,
    file: PathBuf,
    reading: Reading,
    lines: OrderLines,
}

impl Made {
    /// The rows as they would be, without writing anything.
    pub(super) fn foreseen(self, ledger: &Ledger) -> Result<BulkSheet, Problem> {
        let (run, rows) = ledger.foresee_bulk(&self.run, &self.rows)?;
        Ok(self.sheet(run, rows))
    }

    /// The file with its rows.
    pub(super) fn sheet(self, run: Option<i64>, rows: Vec<BulkRow>) -> BulkSheet {
        BulkSheet {
            run,
            file: self.file,
            reading: self.reading,
            how: self.lines.how,
            heads: self.lines.heads,
            mapping: self.lines.mapping,
            rows,
        }
    }
}

/// A run whose file is not read.
pub(super) fn kept(run: BulkRun, rows: Vec<BulkRow>) -> BulkSheet {
    BulkSheet {
        run: Some(run.id),
        file: PathBuf::from(run.file),
        reading: Reading::from_text(&run.reading).unwrap_or_default(),
        how: Vec::new(),
        heads: run.heads,
        mapping: Vec::new(),
        rows,
    }
}

pub(super) fn no_such_run() -> Problem {
    Problem::new(ProblemKind::Input, Message::new("bulk-no-such-run"))
}

/// Reads a file, and decides about every line of it. Nothing is written and nobody is asked.
pub(super) async fn made(
    shared: &Shared,
    opened: &Opened,
    ledger: &Arc<Ledger>,
    request: BulkRequest,
) -> Result<Made, Problem> {
    let preset = preset(shared, request.reading.preset.as_deref()).await?;
    let (opened, ledger) = (opened.clone(), Arc::clone(ledger));
    on_disk(move || make(&opened, &ledger, request, preset)).await
}

/// The order that a preset fills in; one that fills in nothing where none is named.
pub(in crate::desk) async fn preset(
    shared: &Shared,
    name: Option<&str>,
) -> Result<OrderDraft, Problem> {
    let Some(name) = name else {
        return Ok(OrderDraft::default());
    };
    let store = shared.fleets().await?;
    let saved = on_disk(move || store.documents(EVERY_PROFILE, DocumentKind::Preset)).await?;
    let (presets, _) = preset::all(&saved);
    if let Some(preset) = preset::find(&presets, name) {
        return Ok(preset.draft.clone());
    }
    let names: Vec<&str> = presets.iter().map(|preset| preset.name.as_str()).collect();
    let what = Message::new("bulk-no-preset").with("name", name);
    Err(Problem::new(ProblemKind::Input, what)
        .because(Message::new("bulk-no-preset-choices").with("names", names.join(", "))))
}

fn make(
    opened: &Opened,
    ledger: &Ledger,
    request: BulkRequest,
    preset: OrderDraft,
) -> Result<Made, Problem> {
    let (lines, content) = report::read_orders(&request.file, &request.reading, &preset)?;
    let profile = opened.ledger_name.clone();
    let run = NewBulkRun {
        identity: identity(&content, &request, &preset),
        environment: opened.profile.environment,
        file: request.file.display().to_string(),
        reading: request.reading.to_text(),
        heads: lines.heads.clone(),
        at: Utc::now().timestamp(),
        profile,
    };
    let before = match ledger.find_bulk(&run.profile, &run.identity)? {
        Some(id) => ledger.bulk_rows(id)?,
        None => Vec::new(),
    };
    let anew: BTreeSet<usize> = request
        .edits
        .iter()
        .map(|(line, _)| *line)
        .chain(request.resend.iter().copied())
        .collect();
    let choices = PlanChoices {
        edits: edits(&lines, before, request.edits),
        excluded: request.excluded,
        only_failed: request.only_failed,
    };
    let planned = plan(&lines, opened.profile.api, &choices);
    let mut rows = Vec::with_capacity(planned.len());
    let mut orders = Vec::new();
    for row in planned {
        let line = row.line;
        let edited = choices.edits.get(&line).cloned();
        let (new, order) = new_row(&opened.client, &run, row, edited, anew.contains(&line))?;
        rows.push(new);
        orders.extend(order.map(|order| BulkOrder { line, order }));
    }
    Ok(Made {
        run,
        rows,
        orders,
        file: request.file,
        reading: request.reading,
        lines,
    })
}

/// The edits that count: those of this request before those that were kept. A password is kept nowhere; the file's stands
/// in for it.
fn edits(
    lines: &OrderLines,
    before: Vec<BulkRow>,
    new: Vec<(usize, Box<OrderDraft>)>,
) -> BTreeMap<usize, OrderDraft> {
    let mut edits: BTreeMap<usize, OrderDraft> = BTreeMap::new();
    for row in before {
        let Some(mut draft) = row.edited else {
            continue;
        };
        let line = lines.lines.iter().find(|line| line.row == row.line);
        if let Some(Ok(read)) = line.map(|line| &line.order) {
            draft
                .website
                .test_password
                .clone_from(&read.website.test_password);
        }
        edits.insert(row.line, *draft);
    }
    edits.extend(new.into_iter().map(|(line, draft)| (line, *draft)));
    edits
}

/// Tells a file and how it is read: the same again is gone on with. What a preset holds counts, not its name.
fn identity(content: &[u8], request: &BulkRequest, preset: &OrderDraft) -> String {
    let mut hasher = Sha256::new();
    let reading = Reading {
        preset: None,
        ..request.reading.clone()
    };
    let open = OrderDraft {
        website: WebsiteDraft {
            test_password: String::new(),
            ..preset.website.clone()
        },
        ..preset.clone()
    };
    let preset = write_json(&open);
    for part in [content, reading.to_text().as_bytes(), preset.as_bytes()] {
        hasher.update(part.len().to_le_bytes());
        hasher.update(part);
    }
    hasher.update([u8::from(request.only_failed)]);
    let digest = hasher.finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn new_row(
    client: &Client,
    run: &NewBulkRun,
    row: PlannedRow,
    edited: Option<OrderDraft>,
    anew: bool,
) -> Result<(NewBulkRow, Option<ProductOrder>), Problem> {
    let (verdict, order) = match row.verdict {
        Verdict::Skip(reason) => (NewVerdict::Skip(reason), None),
        Verdict::Send(order) => {
            match new_order(client, &run.profile, run.environment, &order, run.at)? {
                Ok(new) => (NewVerdict::Send(Box::new(new)), Some(*order)),
                Err(reason) => (NewVerdict::Skip(reason), None),
            }
        }
    };
    let new = NewBulkRow {
        line: row.line,
        cells: row.cells,
        warnings: row.warnings,
        business_id: row.business_id,
        product: row.product,
        name: row.name,
        edited,
        former_key: row.former_key,
        anew,
        verdict,
    };
    Ok((new, order))
}

/// The order as it is sent; the reason where this API cannot carry it.
fn new_order(
    client: &Client,
    profile: &str,
    environment: Environment,
    order: &ProductOrder,
    now: i64,
) -> Result<Result<NewOrder, SkipReason>, Problem> {
    let made = jobs::new_order(client, profile, environment, order, jobs::new_key()?, now);
    Ok(made.map_err(|problem| {
        SkipReason::Invalid(vec![Remark {
            column: None,
            head: None,
            field: None,
            message: problem.why.unwrap_or(problem.what),
        }])
    }))
}
