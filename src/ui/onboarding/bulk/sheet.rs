//! A file of orders on the page: how it is read, what becomes of every line, and the run that sends it. Without its drawing.

use super::changing::Changing;
use super::edit::Edit;
use super::grid::Grid;
use super::rows::Filter;
use super::setup::Setup;
use crate::desk::{
    Ask, BulkRequest, BulkSheet, BulkStep, CheckBulk, KeepMapping, MendLine, PauseBulk,
    ReadPresets, ReadRun, RecallMapping, Requested, SendBulk,
};
use crate::domain::Problem;
use crate::domain::board::Stage;
use crate::domain::bulk::{BulkRow, BulkState, Reading, SkipReason, Standing};
use crate::domain::order::preset::Preset;
use crate::domain::order::{ColumnKind, OrderColumn, OrderDraft};
use crate::report::{ColumnChoice, mapping_text};
use crate::store::BulkRun;
use crate::text::{Catalog, Message};
use crate::ui::cx::Cx;
use crate::ui::onboarding::message::LetterDialog;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file on the page.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// What is asked of the file: read again with every change, so that what is shown is what would be sent.
    pub(super) request: BulkRequest,
    /// The file and its rows, once it was read.
    rows: Option<Arc<BulkSheet>>,
    pub(super) checking: Requested<Arc<BulkSheet>>,
    /// Whether others are being asked.
    pub(super) asks_others: bool,
    recalling: Requested<Vec<ColumnChoice>>,
    mending: Requested<(usize, Box<OrderDraft>)>,
    listing: Requested<Vec<Preset>>,
    pub(super) sending: Sending,
    pub(super) presets: Arc<Vec<Preset>>,
    /// Which rows the table shows.
    pub(super) filter: Filter,
    /// The row whose details are shown, by its line.
    pub(super) selected: Option<usize>,
    /// A row to bring into view.
    pub(super) scroll_to: Option<usize>,
    pub(super) setup: Option<Setup>,
    pub(super) edit: Option<Edit>,
    /// Cells that are being changed, and what can be taken back.
    pub(super) changing: Changing,
    /// The cells, where they are shown.
    pub(super) grid: Grid,
    /// The row that was opened last to be mended.
    opened: Option<usize>,
    pub(super) is_asking: bool,
    /// How far the orders are that came of its rows, by the vendor's ids.
    pub(super) stages: Arc<HashMap<String, Stage>>,
    /// The vendor's list is to be read.
    pub(super) wants_refresh: bool,
    /// The messages to its merchants.
    pub(super) message: LetterDialog,
    /// Whether the person has gone to another file; what was sent of it is kept.
    pub(super) is_left: bool,
}

/// A run that sends the file.
#[derive(Debug, Default)]
pub(super) struct Sending {
    pub(super) run: Requested<(), BulkStep>,
    /// Letting it pause, or go on: what was asked, and whether it is so.
    pausing: (bool, Requested<bool>),
    pub(super) is_paused: bool,
    pub(super) waits: bool,
    /// Whether the file was sent since it is on the page.
    pub(super) was_sent: bool,
}

impl Sheet {
    /// Reads a file.
    pub(super) fn of_file(file: PathBuf, cx: &mut Cx<'_>) -> Self {
        let request = BulkRequest {
            file,
            ..BulkRequest::default()
        };
        let mut sheet = Self::new(request, cx);
        sheet.check(cx);
        sheet
    }

    /// Shows an earlier run; its file is read only when it is to be gone on with.
    pub(super) fn of_run(run: &BulkRun, cx: &mut Cx<'_>) -> Self {
        let request = BulkRequest {
            file: PathBuf::from(&run.file),
            reading: Reading::from_text(&run.reading).unwrap_or_default(),
            ..BulkRequest::default()
        };
        let mut sheet = Self::new(request, cx);
        // Its columns are known from the run, so none are recalled for it.
        sheet.sending.was_sent = true;
        sheet.checking.follow(cx.start(ReadRun(run.id)));
        sheet
    }

    fn new(request: BulkRequest, cx: &mut Cx<'_>) -> Self {
        let mut listing = Requested::default();
        listing.follow(cx.start(ReadPresets));
        Self {
            request,
            listing,
            ..Self::default()
        }
    }

    /// The file and its rows, once it was read.
    pub(super) fn rows(&self) -> Option<Arc<BulkSheet>> {
        self.rows.clone()
    }

    /// Whether it is being sent.
    pub(super) const fn is_sending(&self) -> bool {
        self.sending.run.is_running()
    }

    /// Whether it is being read.
    pub(super) const fn is_reading(&self) -> bool {
        self.checking.is_running() || self.recalling.is_running()
    }

    /// Why it could not be read, or a row not be mended.
    pub(super) fn problems(&self) -> impl Iterator<Item = &Problem> {
        [
            self.checking.problem(),
            self.mending.problem(),
            self.changing.asked.problem(),
            self.sending.run.problem(),
        ]
        .into_iter()
        .flatten()
    }

    /// The name of the file.
    pub(super) fn file_name(&self) -> String {
        file_name(&self.request.file)
    }

    pub(super) fn title(&self, words: &Catalog) -> String {
        words.say(&Message::new("orderfile-ui-title").with("file", self.file_name()))
    }

    /// How far the order is that came of a row, once it went on from where it was sent.
    pub(super) fn stage(&self, row: &BulkRow) -> Option<&Stage> {
        let id = row.created.id.as_deref();
        let id = id.filter(|_| row.state == BulkState::Confirmed);
        self.stages
            .get(id?)
            .filter(|stage| **stage != Stage::LinkSent)
    }

    /// The row with a line number.
    pub(super) fn row(&self, line: usize) -> Option<&BulkRow> {
        let rows = &self.rows.as_ref()?.rows;
        rows.iter().find(|row| row.line == line)
    }

    /// The rows that the table shows, by their places in the file.
    pub(super) fn shown(&self, rows: &BulkSheet) -> Vec<usize> {
        let rows = rows.rows.iter().enumerate();
        let shown = rows.filter(|(_, row)| self.filter.shows(row));
        shown.map(|(place, _)| place).collect()
    }

    /// Opens the choices of how the file is read.
    pub(super) fn set_up(&mut self) {
        let rows = self.rows();
        self.setup = rows.map(|rows| Setup::new(&rows, &self.request.reading));
    }

    /// Reads the file again, with everything the person chose.
    pub(super) fn check(&mut self, cx: &mut Cx<'_>) {
        self.asks_others = false;
        let request = Box::new(self.request.clone());
        self.checking.follow(cx.start(CheckBulk(request)));
    }

    /// Reads the file again and asks others about its merchants; what they answer counts from then on.
    pub(super) fn look_over(&mut self, cx: &mut Cx<'_>) {
        let request = BulkRequest {
            ask: Ask {
                site: true,
                ..Ask::ONLINE
            },
            ..self.request.clone()
        };
        self.asks_others = true;
        let check = CheckBulk(Box::new(request));
        self.checking.follow(cx.start(check));
    }

    /// Sends what can be sent, or goes on with it.
    pub(super) fn send(&mut self, cx: &mut Cx<'_>) {
        // What is open at the service is looked at before anything leaves; an API that cannot list orders is not asked.
        let request = Box::new(BulkRequest {
            ask: Ask {
                orders: true,
                ..self.request.ask
            },
            ..self.request.clone()
        });
        // What left cannot be taken back.
        self.changing.steps.clear();
        self.sending = Sending {
            was_sent: true,
            ..Sending::default()
        };
        let run = cx.start_telling(SendBulk(request));
        self.sending.run.follow(run);
    }

    /// Lets the run pause, or go on.
    pub(super) fn pause(&mut self, is_paused: bool, cx: &mut Cx<'_>) {
        let Sending { run, pausing, .. } = &mut self.sending;
        if let Some(job) = run.id() {
            pausing.0 = is_paused;
            pausing.1.follow(cx.start(PauseBulk { job, is_paused }));
        }
    }

    /// The rows that a person has to mend, in the order of the file.
    pub(super) fn to_fix(&self) -> impl Iterator<Item = &BulkRow> {
        let rows = self.rows.as_ref().map(|rows| rows.rows.iter());
        let needs_fix =
            |row: &&BulkRow| matches!(row.standing(), Standing::NeedsFix | Standing::Rejected);
        rows.into_iter().flatten().filter(needs_fix)
    }

    /// The next row to mend after a line; the first one after the last.
    pub(super) fn next_to_fix(&self, after: usize) -> Option<usize> {
        let lines = || self.to_fix().map(|row| row.line);
        let next = lines().find(|line| *line > after);
        next.or_else(|| lines().find(|line| *line != after))
    }

    /// Begins to mend the selected row where it needs that and was not opened yet, and else the next one that needs it.
    pub(super) fn fix_next(&mut self, cx: &mut Cx<'_>) {
        let after = self.selected.unwrap_or_default();
        let here = self.to_fix().map(|row| row.line).find(|one| *one == after);
        let is_new = self.opened != Some(after);
        let next = || self.next_to_fix(after);
        if let Some(line) = here.filter(|_| is_new).or_else(next).or(here) {
            self.selected = Some(line);
            self.scroll_to = Some(line);
            if self.grid.is_on {
                self.opened = Some(line);
                self.type_in_row(line);
            } else {
                self.mend(line, cx);
            }
        }
    }

    /// Whether a row can be edited: it was not sent, or was refused, or is known not to exist.
    pub(super) fn can_be_mended(&self, row: &BulkRow) -> bool {
        let is_absent = row.state == BulkState::Unknown && row.is_absent;
        let has_cells = matches!(
            row.skip,
            Some(SkipReason::Invalid(_) | SkipReason::Doubtful(_))
        );
        matches!(row.state, BulkState::Planned | BulkState::Rejected) || has_cells || is_absent
    }

    /// What counts in place of a line since it was edited, in this run or an earlier one.
    pub(super) fn edited(&self, row: &BulkRow) -> Option<OrderDraft> {
        let asked = self
            .request
            .edits
            .iter()
            .find(|(line, _)| *line == row.line);
        let asked = asked.map(|(_, draft)| (**draft).clone());
        asked.or_else(|| row.edited.as_ref().map(|draft| (**draft).clone()))
    }

    /// Asks for the order of a row, to mend it.
    pub(super) fn mend(&mut self, line: usize, cx: &mut Cx<'_>) {
        self.opened = Some(line);
        // What was mended before is gone on with.
        let draft = self.row(line).and_then(|row| self.edited(row));
        match draft {
            Some(draft) => self.edit_order(line, &draft),
            None => {
                let request = Box::new(self.request.clone());
                let mend = MendLine { request, row: line };
                self.mending.follow(cx.start(mend));
            }
        }
    }

    fn edit_order(&mut self, line: usize, draft: &OrderDraft) {
        let mapping = self.rows.as_ref().map(|rows| rows.mapping.clone());
        self.edit = Some(Edit::new(line, draft, &mapping.unwrap_or_default()));
    }

    /// Takes over a row that was mended; with `goes_on` the next one that needs it is mended then.
    pub(super) fn mended(
        &mut self,
        line: usize,
        draft: OrderDraft,
        goes_on: bool,
        cx: &mut Cx<'_>,
    ) {
        // Before the row is mended: it is found by where it stands now.
        let next = self.next_to_fix(line).filter(|_| goes_on);
        self.changing.step(self.request.clone());
        self.put_edit(line, Box::new(draft));
        self.selected = Some(line);
        self.check(cx);
        if let Some(next) = next {
            self.selected = Some(next);
            self.scroll_to = Some(next);
            self.mend(next, cx);
        }
    }

    /// What counts in place of a line from now on.
    pub(super) fn put_edit(&mut self, line: usize, draft: Box<OrderDraft>) {
        self.request.edits.retain(|(row, _)| *row != line);
        self.request.edits.push((line, draft));
        // Whoever mends a row wants it sent.
        self.request.excluded.remove(&line);
    }

    /// Takes over how the file is to be read, and remembers what its columns are.
    pub(super) fn read_as(&mut self, reading: Reading, cx: &mut Cx<'_>) {
        let heads = self.rows.as_ref().map(|rows| rows.heads.clone());
        if let Some(heads) = heads
            && let Ok(uses) = crate::report::head_uses(&heads, &reading.columns)
        {
            let text = mapping_text(&heads, &uses);
            cx.start(KeepMapping { heads, text }).detach();
        }
        self.request.reading = reading;
        self.check(cx);
    }

    /// Whether it is a file of results whose failed rows can be sent alone.
    pub(super) fn is_result(&self) -> bool {
        self.rows
            .as_ref()
            .is_some_and(|rows| rows.how.iter().any(|how| how.id() == "orderfile-is-result"))
    }

    /// Takes in what came of its jobs.
    pub(super) fn poll(&mut self, cx: &mut Cx<'_>) {
        if let Some(presets) = self.listing.done() {
            self.presets = Arc::new(presets);
        }
        // A file with the same heads was explained before: it is read again that way.
        if let Some(columns) = self.recalling.done().filter(|found| !found.is_empty()) {
            self.request.reading.columns = columns;
            self.check(cx);
        }
        if let Some((row, draft)) = self.mending.done() {
            self.edit_order(row, &draft);
        }
        if self.checking.poll().is_some() {
            self.asks_others = false;
        }
        if let Some(rows) = self.checking.take() {
            self.on_read(rows, cx);
        }
        self.poll_sending();
    }

    fn on_read(&mut self, rows: Arc<BulkSheet>, cx: &mut Cx<'_>) {
        let is_first = self.rows.is_none();
        self.rows = Some(Arc::clone(&rows));
        // An earlier run of failed rows only is gone on with as one.
        let is_of_failed = |row: &BulkRow| matches!(row.skip, Some(SkipReason::NotFailed));
        if is_first && rows.rows.iter().any(is_of_failed) {
            self.request.only_failed = true;
        }
        if is_first && !self.sending.was_sent && self.request.reading.columns.is_empty() {
            let heads = rows.heads.clone();
            self.recalling.follow(cx.start(RecallMapping(heads)));
        }
        // What a person sees first is what has to be looked at.
        if is_first && self.selected.is_none() {
            let needs_care = |row: &&BulkRow| matches!(row.skip, Some(SkipReason::Invalid(_)));
            self.selected = rows.rows.iter().find(needs_care).map(|row| row.line);
            self.scroll_to = self.selected;
        }
    }

    fn poll_sending(&mut self) {
        let (asked, pausing) = &mut self.sending.pausing;
        pausing.poll();
        // The run may have ended before it heard of it.
        if pausing.take() == Some(true) {
            self.sending.is_paused = *asked;
        }
        let has_ended = self.sending.run.poll().is_some();
        for step in self.sending.run.take_steps() {
            match step {
                BulkStep::Sheet(rows) => {
                    self.sending.waits = false;
                    self.rows = Some(rows);
                    // They are in the run now; asked again, they would be sent anew again.
                    self.request.resend.clear();
                }
                BulkStep::Waits => self.sending.waits = true,
                BulkStep::Rows(changed) => {
                    if let Some(rows) = &mut self.rows {
                        // Copied only while a page holds the former rows: a run changes some many times a second.
                        Arc::make_mut(rows).update(changed);
                    }
                }
            }
        }
        if has_ended {
            self.sending.is_paused = false;
            self.sending.waits = false;
            // Those of edited rows that were refused again stay to be edited; the others are done with.
            let mut edits = std::mem::take(&mut self.request.edits);
            let is_open = |row: &BulkRow| row.state == BulkState::Planned;
            edits.retain(|(line, _)| self.row(*line).is_some_and(is_open));
            self.request.edits = edits;
        }
    }
}

/// The columns that every order needs.
pub(super) const NEEDED: [OrderColumn; 3] = [
    OrderColumn::BusinessId,
    OrderColumn::Product,
    OrderColumn::SalesUnitName,
];

/// Whether a column is typed as text: a logo is an image, and a password is not shown.
pub(super) fn is_text(column: OrderColumn) -> bool {
    column.kind() != ColumnKind::Logo && !column.is_secret()
}

/// The presets to choose from, after the word for none.
pub(super) fn preset_options(
    presets: &[Preset],
    none: &'static str,
    words: &Catalog,
) -> Vec<(Option<String>, String)> {
    let named = presets
        .iter()
        .map(|preset| (Some(preset.name.clone()), words.say(&preset.title())));
    std::iter::once((None, words.text(none)))
        .chain(named)
        .collect()
}

/// The name of a file, without its folder.
pub(super) fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
