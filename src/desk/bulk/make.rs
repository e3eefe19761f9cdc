//! From a file to rows that can be sent.

use super::look_over::{LineOrder, LookedOver, look_over};
use super::{BulkRequest, BulkSheet};
use crate::api::Client;
use crate::desk::core::{Opened, Shared, Task, on_disk};
use crate::desk::documents::Saved;
use crate::domain::bulk::{
    BulkRow, BulkState, Former, OrderLines, PlanChoices, PlannedRow, Reading, Remark, SkipReason,
    Verdict, plan,
};
use crate::domain::order::preflight::{self, Grade, Waits};
use crate::domain::order::preset::{self, Preset};
use crate::domain::order::{OrderDraft, ProductOrder, WebsiteDraft, write_json};
use crate::domain::{PartnerId, Problem};
use crate::jobs::{self, BulkOrder};
use crate::report;
use crate::store::{
    BulkRun, EVERY_PROFILE, Ledger, NewBulkRow, NewBulkRun, NewOrder, NewVerdict, OrderKey,
};
use crate::text::Message;
use chrono::Utc;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// A file that was read and checked, ready to be written down.
pub(super) struct Made {
    pub(super) run: NewBulkRun,
    pub(super) rows: Vec<NewBulkRow>,
    pub(super) orders: Vec<BulkOrder>,
    /// The file, without its rows.
    sheet: BulkSheet,
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
            rows,
            ..self.sheet
        }
    }
}

/// A run whose file is not read.
pub(super) fn kept(run: BulkRun, rows: Vec<BulkRow>) -> BulkSheet {
    BulkSheet {
        run: Some(run.id),
        file: PathBuf::from(run.file),
        reading: Reading::from_text(&run.reading).unwrap_or_default(),
        heads: run.heads,
        rows,
        ..BulkSheet::default()
    }
}

pub(super) fn no_such_run() -> Problem {
    Problem::input(Message::new("bulk-no-such-run"))
}

/// Reads a file, decides about every line of it, and looks its orders over. Nothing of it is written, and nobody is asked but whom
/// the request says.
pub(super) async fn made(
    task: &Task,
    opened: &Opened,
    ledger: &Arc<Ledger>,
    request: BulkRequest,
) -> Result<Made, Problem> {
    let preset = preset(&task.shared, request.reading.preset.as_deref()).await?;
    let ask = request.ask;
    let (at_opened, at_ledger) = (opened.clone(), Arc::clone(ledger));
    let read = on_disk(move || read(&at_opened, &at_ledger, request, preset)).await?;
    let orders = read.orders();
    let looked = look_over(task, opened, &orders, ask).await?;
    // They hold a copy of every draft, and the whole file is about to be made into orders.
    drop(orders);
    let client = opened.client.patient();
    on_disk(move || read.made(&client, looked)).await
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
    let presets = on_disk(move || Preset::all(&store, EVERY_PROFILE));
    let presets = presets.await?.presets;
    if let Some(preset) = preset::find(&presets, name) {
        return Ok(preset.draft.clone());
    }
    let names: Vec<&str> = presets.iter().map(|preset| preset.name.as_str()).collect();
    let what = Message::new("bulk-no-preset").with("name", name);
    Err(Problem::input(what)
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
        profile: opened.partner.as_str().to_owned(),
    };
    // The same file, read in the same way, was begun before: its edits and what has left count on.
    let before = match ledger.find_bulk(&run.profile, &run.identity)? {
        Some(id) => ledger.bulk_rows(id)?,
        None => Vec::new(),
    };
    let new = std::mem::take(&mut request.edits);
    // A person who edits a row that was refused wants it sent.
    request.resend.extend(new.iter().map(|(line, _)| *line));
    // What has left is asked about with its own key, whatever would hold it if it were new.
    let (mut released, mut accepted) = (request.released.clone(), request.accepted.clone());
    for row in &before {
        if matches!(row.state, BulkState::Sent | BulkState::Unknown) {
            released.set(row.line, true);
            accepted.set(row.line, true);
        }
    }
    let choices = PlanChoices {
        edits: edits(&lines, before, new),
        excluded: std::mem::take(&mut request.excluded),
        only_failed: request.only_failed,
        released,
        accepted,
        now: run.at,
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
            // What is not sent is not asked about: others would answer for nothing.
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
    fn made(self, client: &Client, looked: LookedOver) -> Result<Made, Problem> {
        let LookedOver {
            mut remarks,
            registry,
        } = looked;
        let Self { run, lines, .. } = self;
        let (request, choices, planned) = (self.request, self.choices, self.planned);
        let mut rows = Vec::with_capacity(planned.len());
        let mut orders = Vec::new();
        for mut row in planned {
            let line = row.line;
            let said = remarks.remove(&line).unwrap_or_default();
            let released = choices.released.has(line);
            let accepted = choices.accepted.has(line);
            // Before the row is made, since what is said of it may skip it.
            let is_open_elsewhere = take_in(&lines, &mut row, said, released, accepted);
            let wishes = Wishes {
                edited: choices.edits.get(&line).cloned(),
                anew: request.resend.contains(&line),
                released,
                is_second: released && is_open_elsewhere,
            };
            let (new, order) = new_row(client, &run, row, wishes)?;
            rows.push(new);
            orders.extend(order.map(|order| BulkOrder { line, order }));
        }
        Ok(Made {
            run,
            rows,
            orders,
            sheet: BulkSheet {
                file: request.file,
                reading: request.reading,
                how: lines.how,
                sheet: lines.sheet,
                sheets: lines.sheets,
                heads: lines.heads,
                mapping: lines.mapping,
                registry,
                ..BulkSheet::default()
            },
        })
    }
}

/// What stops an order stops its row; an open order that was not made here holds it until a person releases it, and a number that the
/// registry does not know until a person accepts it; everything else is told with it. Gives whether there is such an order.
fn take_in(
    lines: &OrderLines,
    row: &mut PlannedRow,
    remarks: Vec<preflight::Remark>,
    released: bool,
    accepted: bool,
) -> bool {
    let (mut errors, mut held, mut doubts) = (Vec::new(), None, Vec::new());
    let mut is_open_elsewhere = false;
    for remark in remarks {
        if let Some(Waits::OpenOrder(earlier)) = &remark.waits {
            is_open_elsewhere = true;
            if !released {
                held = Some(earlier.clone());
                continue;
            }
        }
        let message = match remark.fix {
            Some(fix) => Message::new("bulk-reason-and-fix")
                .with("reason", remark.reason)
                .with("fix", fix),
            None => remark.reason,
        };
        let is_error = remark.grade == Grade::Error;
        let is_doubt = remark.waits == Some(Waits::NotRegistered) && !accepted;
        let told = lines.remark(remark.field, message, row.is_edited);
        if is_error {
            errors.push(told);
        } else if is_doubt {
            doubts.push(told);
        } else {
            row.warnings.push(told);
        }
    }
    // What is wrong comes first: a release or a person's word cannot mend it.
    if !errors.is_empty() {
        row.verdict = Verdict::Skip(SkipReason::Invalid(errors));
    } else if let Some(earlier) = held {
        row.verdict = Verdict::Skip(SkipReason::MayExist(earlier));
    } else if !doubts.is_empty() && matches!(row.verdict, Verdict::Send(_)) {
        row.verdict = Verdict::Skip(SkipReason::Doubtful(doubts));
    }
    is_open_elsewhere
}

/// What a person wants of a row.
struct Wishes {
    edited: Option<OrderDraft>,
    anew: bool,
    released: bool,
    /// It is wanted beside an open one that was made elsewhere, and that may be the very same: the first key is that one's.
    is_second: bool,
}

/// The edits that count: those of this request before those that were kept.
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
                // The file has it, and an edit is kept without it: with neither it would be another order.
                .clone_from(&read.website.test_password);
        }
        edits.insert(row.line, *draft);
    }
    edits.extend(new.into_iter().map(|(line, draft)| (line, *draft)));
    edits
}

/// Tells a file and how it is read: the same again is gone on with.
fn identity(content: &[u8], request: &BulkRequest, preset: &OrderDraft) -> String {
    let mut hasher = Sha256::new();
    let reading = Reading {
        // What it holds is hashed below: a preset that was renamed is the same, one that was changed is not.
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
        // With its length, so that no two parts can run into each other and look alike.
        hasher.update(part.len().to_le_bytes());
        hasher.update(part);
    }
    // The failed rows of a result file are another run than all of its rows.
    hasher.update([u8::from(request.only_failed)]);
    let digest = hasher.finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn new_row(
    client: &Client,
    run: &NewBulkRun,
    row: PlannedRow,
    wishes: Wishes,
) -> Result<(NewBulkRow, Option<ProductOrder>), Problem> {
    let (verdict, order) = match row.verdict {
        Verdict::Skip(reason) => (NewVerdict::Skip(reason), None),
        Verdict::Send(order) => {
            match new_order(client, run, &order, row.former.as_ref(), &wishes) {
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
        edited: wishes.edited,
        former: row.former,
        released: wishes.released,
        anew: wishes.anew,
        verdict,
    };
    Ok((new, order))
}

/// The order as it is sent; the reason where this API cannot carry it, or where the row of a result file that it comes from may be an
/// order already and is another one now.
fn new_order(
    client: &Client,
    run: &NewBulkRun,
    order: &ProductOrder,
    former: Option<&Former>,
    wishes: &Wishes,
) -> Result<NewOrder, SkipReason> {
    let partner = PartnerId::from_kept(&run.profile);
    let made = jobs::new_order(client, &partner, run.environment, order, run.at);
    let mut new = made.map_err(|problem| {
        SkipReason::Invalid(vec![Remark {
            column: None,
            head: None,
            field: None,
            // The reason says what this API cannot carry; the rest is about the call, which is not made.
            message: problem.why.unwrap_or(problem.what),
        }])
    })?;
    if wishes.is_second {
        // The open one, made elsewhere, has the first key if it is the very same order.
        new.key = OrderKey::FromContent { at_least: 1 };
    }
    // A result file knows which key its row left with, even where this ledger does not.
    if let Some(former) = former {
        new.key = key_after(former, &new, wishes)?;
    }
    Ok(new)
}

/// The key of a row that comes from a result file.
fn key_after(former: &Former, new: &NewOrder, wishes: &Wishes) -> Result<OrderKey, SkipReason> {
    let Some(key) = &former.key else {
        return Ok(new.key.clone());
    };
    // `None`: the key follows from another order, or from none, being chosen or of an earlier version.
    let attempt = key.attempt_of(&new.key_stem());
    let next = OrderKey::FromContent {
        at_least: attempt.map_or(0, |attempt| attempt.saturating_add(1)),
    };
    match former.state {
        // Answered for good: the same key would be answered alike.
        BulkState::Rejected | BulkState::Confirmed => Ok(next),
        BulkState::Unknown | BulkState::Sent => {
            // A key that follows from an order, and not from this one: the row was edited after it left.
            let is_other = key.follows_from_an_order() && attempt.is_none();
            match (is_other, wishes.released) {
                // It may exist, and goes out with the key it had, so that the vendor knows it again.
                (false, _) => Ok(OrderKey::Given(key.clone())),
                (true, true) => Ok(OrderKey::FIRST),
                (true, false) => Err(SkipReason::MayExist(former.earlier())),
            }
        }
        // Nothing left with that key.
        BulkState::Planned | BulkState::Skipped => Ok(new.key.clone()),
    }
}
