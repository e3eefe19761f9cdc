//! A file of orders on the page: how it is read, what becomes of every line, and the run that sends it. Without its drawing.

use super::changing::Changing;
use super::edit::Edit;
use super::grid::Grid;
use super::rows::Filter;
use super::setup::Setup;
use crate::desk::{
    Ask, BulkRequest, BulkSheet, BulkStep, CheckBulk, KeepMapping, MendLine, PauseBulk, Progress,
    ReadPresets, ReadRun, RecallMapping, Requested, SendBulk,
};
use crate::domain::Problem;
use crate::domain::board::Stage;
use crate::domain::bulk::{BulkRow, BulkState, Reading, SkipReason, Standing};
use crate::domain::order::OrderDraft;
use crate::domain::order::preset::Preset;
use crate::report::{ColumnChoice, mapping_text};
use crate::store::BulkRun;
use crate::text::{Catalog, Message};
use crate::ui::cx::Cx;
use crate::ui::onboarding::message::MessageDialog;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

/// A file on the page.
#[derive(Debug)]
pub(super) struct Sheet {
    /// What is asked of the file: read again with every change, so that what is shown is what would be sent.
    pub(super) request: BulkRequest,
    /// The file and its rows, once it was read.
    rows: Option<Arc<BulkSheet>>,
    checking: Requested<Arc<BulkSheet>>,
    /// How far others have been asked, while they are.
    asked: Option<Progress>,
    recalling: Requested<Vec<ColumnChoice>>,
    mending: Requested<(usize, Box<OrderDraft>)>,
    listing: Requested<Vec<Preset>>,
    pub(super) sending: Sending,
    pub(super) presets: Arc<Vec<Preset>>,
    /// What the table shows.
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
    pub(super) message: MessageDialog,
    is_left: bool,
}

/// A run that sends the file.
#[derive(Debug, Default)]
pub(super) struct Sending {
    run: Requested<(), BulkStep>,
    /// Letting it pause, or go on: what was asked, and whether it is so.
    pausing: (bool, Requested<bool>),
    pub(super) is_paused: bool,
    pub(super) waits: bool,
    pub(super) progress: Option<Progress>,
    /// Whether the file was sent since it is on the page.
    pub(super) was_sent: bool,
}

impl Sending {
    /// Whether it runs.
    pub(super) const fn is_running(&self) -> bool {
        self.run.is_running()
    }

    /// Why it ended before its end.
    pub(super) const fn problem(&self) -> Option<&Problem> {
        self.run.problem()
    }
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
        sheet.sending.was_sent = true;
        sheet.checking.follow(cx.start(ReadRun(run.id)));
        sheet
    }

    fn new(request: BulkRequest, cx: &mut Cx<'_>) -> Self {
        let mut listing = Requested::default();
        listing.follow(cx.start(ReadPresets));
        Self {
            request,
            rows: None,
            checking: Requested::default(),
            asked: None,
            recalling: Requested::default(),
            mending: Requested::default(),
            listing,
            sending: Sending::default(),
            presets: Arc::default(),
            filter: Filter::default(),
            selected: None,
            scroll_to: None,
            setup: None,
            edit: None,
            changing: Changing::default(),
            grid: Grid::default(),
            opened: None,
            is_asking: false,
            stages: Arc::default(),
            wants_refresh: false,
            message: MessageDialog::default(),
            is_left: false,
        }
    }

    /// Whether a dialog stands over it.
    pub(super) const fn has_dialog(&self) -> bool {
        self.edit.is_some() || self.setup.is_some() || self.is_asking || self.message.is_open()
    }

    /// The file and its rows, once it was read.
    pub(super) fn rows(&self) -> Option<Arc<BulkSheet>> {
        self.rows.clone()
    }

    /// Whether it is being sent.
    pub(super) const fn is_sending(&self) -> bool {
        self.sending.is_running()
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
            self.changing.problem(),
            self.sending.problem(),
        ]
        .into_iter()
        .flatten()
    }

    /// Whether the person has gone to another file.
    pub(super) const fn is_left(&self) -> bool {
        self.is_left
    }

    /// Leaves the file; what was sent of it is kept.
    pub(super) const fn leave(&mut self) {
        self.is_left = true;
    }

    /// The name of the file.
    pub(super) fn file_name(&self) -> String {
        let name = self.request.file.file_name();
        name.map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default()
    }

    pub(super) fn title(&self, words: &Catalog) -> String {
        words.say(&Message::new("orderfile-ui-title").with("file", self.file_name()))
    }

    /// How far the order is that came of a row.
    pub(super) fn stage(&self, row: &BulkRow) -> Option<&Stage> {
        stage_of(&self.stages, row)
    }

    /// The row with a line number.
    pub(super) fn row(&self, line: usize) -> Option<&BulkRow> {
        let rows = &self.rows.as_ref()?.rows;
        rows.iter().find(|row| row.line == line)
    }

    /// Opens the choices of how the file is read.
    pub(super) fn set_up(&mut self) {
        let rows = self.rows();
        self.setup = rows.map(|rows| Setup::new(&rows, &self.request.reading));
    }

    /// Reads the file again, with everything the person chose.
    pub(super) fn check(&mut self, cx: &mut Cx<'_>) {
        self.asked = None;
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
        self.asked = Some(Progress::default());
        let check = CheckBulk(Box::new(request));
        self.checking.follow(cx.start(check));
    }

    /// How far others have been asked, while they are.
    pub(super) const fn asked(&self) -> Option<&Progress> {
        self.asked.as_ref()
    }

    /// Gives up asking others. Of what they have answered only the registry's word on a merchant is kept.
    pub(super) fn stop_asking(&self) {
        self.checking.cancel();
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
        self.changing.forget_steps();
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

    /// Stops the run; what is on the way comes back first.
    pub(super) fn stop(&self) {
        self.sending.run.cancel();
    }

    /// Leaves a row out, or takes it in again.
    pub(super) fn exclude(&mut self, line: usize, cx: &mut Cx<'_>) {
        self.changing.step(self.request.clone());
        if !self.request.excluded.remove(&line) {
            self.request.excluded.insert(line);
        }
        self.check(cx);
    }

    /// Has a refused row sent anew, as it is.
    pub(super) fn resend(&mut self, line: usize, cx: &mut Cx<'_>) {
        self.request.resend.insert(line);
        self.check(cx);
    }

    /// Orders a row although an order for the same exists or may exist, or does not any more.
    pub(super) fn release(&mut self, line: usize, is_released: bool, cx: &mut Cx<'_>) {
        self.request.released.set(line, is_released);
        self.check(cx);
    }

    /// Takes a person's word that the numbers of a row are right, or takes it back.
    pub(super) fn accept(&mut self, line: usize, is_accepted: bool, cx: &mut Cx<'_>) {
        self.request.accepted.set(line, is_accepted);
        self.check(cx);
    }

    /// The rows that a person has to mend, in the order of the file.
    pub(super) fn to_fix(&self) -> impl Iterator<Item = &BulkRow> {
        let rows = self.rows.as_ref().map(|rows| rows.rows.iter());
        let needs_fix =
            |row: &&BulkRow| matches!(row.standing(), Standing::NeedsFix | Standing::Rejected);
        rows.into_iter().flatten().filter(needs_fix)
    }

    /// The next row to mend after a line; the first one after the last.
    fn next_to_fix(&self, after: usize) -> Option<usize> {
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
        let next = self.next_to_fix(line).filter(|_| goes_on);
        self.changing.step(self.request.clone());
        self.request.edits.retain(|(row, _)| *row != line);
        self.request.edits.push((line, Box::new(draft)));
        self.request.excluded.remove(&line);
        self.selected = Some(line);
        self.check(cx);
        if let Some(next) = next {
            self.selected = Some(next);
            self.scroll_to = Some(next);
            self.mend(next, cx);
        }
    }

    /// Whether another row is left to be mended.
    pub(super) fn has_next_to_fix(&self, line: usize) -> bool {
        self.next_to_fix(line).is_some()
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

    /// Sends only the failed rows of a file of results, or all rows.
    pub(super) fn set_only_failed(&mut self, only_failed: bool, cx: &mut Cx<'_>) {
        self.request.only_failed = only_failed;
        self.check(cx);
    }

    /// Takes in what came of its jobs.
    pub(super) fn poll(&mut self, cx: &mut Cx<'_>) {
        if let Some(presets) = self.listing.done() {
            self.presets = Arc::new(presets);
        }
        if let Some(columns) = self.recalling.done() {
            self.on_recalled(columns, cx);
        }
        if let Some((row, draft)) = self.mending.done() {
            self.edit_order(row, &draft);
        }
        let has_ended = self.checking.poll().is_some();
        if let Some(asked) = &mut self.asked {
            *asked = self.checking.progress();
        }
        if has_ended {
            self.asked = None;
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

    fn on_recalled(&mut self, columns: Vec<ColumnChoice>, cx: &mut Cx<'_>) {
        if !columns.is_empty() {
            self.request.reading.columns = columns;
            self.check(cx);
        }
    }

    fn poll_sending(&mut self) {
        let (asked, pausing) = &mut self.sending.pausing;
        pausing.poll();
        if pausing.take() == Some(true) {
            self.sending.is_paused = *asked;
        }
        let has_ended = self.sending.run.poll().is_some();
        if self.sending.run.progress() != Progress::default() {
            self.sending.progress = Some(self.sending.run.progress());
        }
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
                        Arc::make_mut(rows).update(changed);
                    }
                }
            }
        }
        if has_ended {
            self.sending.is_paused = false;
            self.sending.waits = false;
            // Those of edited rows that were refused again stay to be edited; the others are done with.
            let rows = self.rows.clone();
            let is_open = |line: usize| {
                rows.as_ref().is_some_and(|rows| {
                    rows.rows
                        .iter()
                        .any(|row| row.line == line && row.state == BulkState::Planned)
                })
            };
            self.request.edits.retain(|(line, _)| is_open(*line));
        }
    }
}

/// How far the order is that came of a row, once it went on from where it was sent.
pub(super) fn stage_of<'a>(stages: &'a HashMap<String, Stage>, row: &BulkRow) -> Option<&'a Stage> {
    let id = row.created.id.as_deref();
    let id = id.filter(|_| row.state == BulkState::Confirmed);
    stages.get(id?).filter(|stage| **stage != Stage::LinkSent)
}
