//! From a file to rows that can be sent.

use super::look_over::{LineOrder, look_over};
use super::{BulkRequest, BulkSheet};
use crate::api::Client;
use crate::desk::shared::{Opened, Shared, Task, on_disk};
use crate::domain::bulk::{
    BulkRow, OrderLines, PlanChoices, PlannedRow, Reading, Remark, SkipReason, Verdict, plan,
};
use crate::domain::order::preflight::{self, Grade};
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
use std::collections::{BTreeMap, HashMap};
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
            sheet: self.lines.sheet,
            sheets: self.lines.sheets,
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
        sheet: None,
        sheets: Vec::new(),
        heads: run.heads,
        mapping: Vec::new(),
        rows,
    }
}

pub(super) fn no_such_run() -> Problem {
    Problem::new(ProblemKind::Input, Message::new("bulk-no-such-run"))
}

/// Reads a file, decides about every line of it, and looks its orders over. Nothing of it is written, and nobody is asked but whom
/// the request says.
pub(super) async fn made(
    shared: &Shared,
    task: &Task,
    opened: &Opened,
    ledger: &Arc<Ledger>,
    request: BulkRequest,
) -> Result<Made, Problem> {
    let preset = preset(shared, request.reading.preset.as_deref()).await?;
    let ask = request.ask;
    let (at_opened, at_ledger) = (opened.clone(), Arc::clone(ledger));
    let read = on_disk(move || read(&at_opened, &at_ledger, request, preset)).await?;
    let orders = read.orders();
    let remarks = look_over(shared, task, opened, &orders, ask).await?;
    drop(orders);
    let client = opened.client.clone();
    on_disk(move || read.made(&client, remarks)).await
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

/// A file that was read, with what is to become of each line by its own words.
struct Read {
    run: NewBulkRun,
    request: BulkRequest,
    lines: OrderLines,
    choices: PlanChoices,
    planned: Vec<PlannedRow>,
}

fn read(
    opened: &Opened,
    ledger: &Ledger,
    mut request: BulkRequest,
    preset: OrderDraft,
) -> Result<Read, Problem> {
    let (lines, content) = report::read_orders(&request.file, &request.reading, &preset)?;
    let run = NewBulkRun {
        identity: identity(&content, &request, &preset),
        environment: opened.profile.environment,
        file: request.file.display().to_string(),
        reading: request.reading.to_text(),
        heads: lines.heads.clone(),
        at: Utc::now().timestamp(),
        profile: opened.ledger_name.clone(),
    };
    let before = match ledger.find_bulk(&run.profile, &run.identity)? {
        Some(id) => ledger.bulk_rows(id)?,
        None => Vec::new(),
    };
    let new = std::mem::take(&mut request.edits);
    request.resend.extend(new.iter().map(|(line, _)| *line));
    let choices = PlanChoices {
        edits: edits(&lines, before, new),
        excluded: std::mem::take(&mut request.excluded),
        only_failed: request.only_failed,
    };
    let planned = plan(&lines, opened.profile.api, &choices);
    Ok(Read {
        run,
        request,
        lines,
        choices,
        planned,
    })
}

impl Read {
    /// The orders that could be sent.
    fn orders(&self) -> Vec<LineOrder> {
        let draft = |row: &PlannedRow| {
            if !matches!(row.verdict, Verdict::Send(_)) {
                return None;
            }
            let draft = self.choices.edits.get(&row.line).or_else(|| {
                let lines = &self.lines.lines;
                let place = lines.binary_search_by_key(&row.line, |line| line.row);
                lines.get(place.ok()?)?.order.as_ref().ok()
            })?;
            Some(LineOrder {
                line: row.line,
                draft: draft.clone(),
            })
        };
        self.planned.iter().filter_map(draft).collect()
    }

    /// The rows as they would be written down, with what was said of each.
    fn made(
        self,
        client: &Client,
        mut remarks: HashMap<usize, Vec<preflight::Remark>>,
    ) -> Result<Made, Problem> {
        let Self {
            run,
            request,
            lines,
            choices,
            planned,
        } = self;
        let mut rows = Vec::with_capacity(planned.len());
        let mut orders = Vec::new();
        for mut row in planned {
            let line = row.line;
            let said = remarks.remove(&line).unwrap_or_default();
            take_in(&lines, &mut row, said);
            let edited = choices.edits.get(&line).cloned();
            let anew = request.resend.contains(&line);
            let (new, order) = new_row(client, &run, row, edited, anew)?;
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
}

/// What stops an order stops its row; everything else is told with it.
fn take_in(lines: &OrderLines, row: &mut PlannedRow, remarks: Vec<preflight::Remark>) {
    let mut errors = Vec::new();
    for remark in remarks {
        let message = match remark.fix {
            Some(fix) => Message::new("bulk-reason-and-fix")
                .with("reason", remark.reason)
                .with("fix", fix),
            None => remark.reason,
        };
        let is_error = remark.grade == Grade::Error;
        let told = lines.remark(remark.field, message, row.is_edited);
        if is_error {
            errors.push(told);
        } else {
            row.warnings.push(told);
        }
    }
    if !errors.is_empty() {
        row.verdict = Verdict::Skip(SkipReason::Invalid(errors));
    }
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
