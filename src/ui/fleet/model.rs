//! The rows of the fleet screen, which of them are shown in which order, and which are selected. No egui here.
//!
//! Nothing that takes longer with more rows happens on the thread that draws, once there are more than a few: packing the
//! kept fleet, sorting, searching and grouping are tasks of a thread, whose result is taken up by [`FleetModel::refresh`].

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::{Duration, Instant};

use super::arrange::{Arrangement, Items, Stop, Task, arrange};
use super::counts::Counts;
use super::folding::Folding;
use super::item::Item;
use super::row_set::RowSet;
use super::rows::{Rows, discard};
use crate::desk::KeptFleet;
use crate::domain::{LookupRow, Msn};
use crate::report::{Column, Query};
use crate::text::Language;

mod selection;

pub use selection::FleetLine;

/// From this many rows on, work leaves the thread that draws.
pub const LARGE: usize = 2_000;

/// Rows that change while nobody asks for another order are sorted anew no sooner than this after the last time, and not
/// before four times as long as it took, so that a sync leaves the processor to others.
const REST: Duration = Duration::from_millis(400);

/// Wakes the screen when a task is done.
type Wake = Arc<Mutex<Option<Arc<dyn Fn() + Send + Sync>>>>;

/// The rows, their order, and the selected ones.
#[derive(Default)]
pub struct FleetModel {
    rows: Rows,
    /// Names the state of the rows.
    version: u64,
    query: Query,
    by_merchant: bool,
    language: Language,
    shown: Arrangement,
    /// Counts up whenever other rows are shown.
    shown_serial: u64,
    folding: Folding,
    selection: selection::Selection,
    needs: Needs,
    task: Option<Running>,
    /// Rows that came while the fleet was being packed.
    queued: Vec<LookupRow>,
    rests_until: Option<Instant>,
    wake: Wake,
}

/// Whether what is shown is out of date, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Needs {
    #[default]
    Nothing,
    /// Rows came or changed: soon.
    Rows,
    /// The person asked for something else: now.
    Now,
}

/// A task on a thread.
struct Running {
    answer: mpsc::Receiver<TaskResult>,
    stop: Stop,
    loads: bool,
}

/// What a task has done.
type Done = (Option<Box<Loaded>>, Arrangement);

/// What comes of a task.
struct TaskResult {
    loaded: Option<Box<Loaded>>,
    arrangement: Arrangement,
    took: Duration,
}

/// A kept fleet, packed.
struct Loaded {
    rows: Rows,
    version: u64,
    selection: selection::Selection,
}

impl std::fmt::Debug for FleetModel {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("FleetModel")
            .field("rows", &self.len())
            .field("query", &self.query)
            .finish_non_exhaustive()
    }
}

impl FleetModel {
    /// Forgets every row; the query stays.
    pub fn clear(&mut self) {
        self.stop();
        self.queued.clear();
        let rows = std::mem::take(&mut self.rows);
        let count = rows.items.len();
        discard((rows, std::mem::take(&mut self.shown)), count);
        self.selection = selection::Selection::default();
        self.rows_changed(Needs::Now);
        self.shown_changed();
    }

    /// Adds rows at the end: answers of a look-up.
    pub fn extend(&mut self, rows: &[LookupRow]) {
        self.rows.extend(rows);
        self.rows_changed(Needs::Rows);
    }

    /// Shows the kept fleet in place of what was shown; what is selected stays so, as far as it is still there.
    pub fn set_kept(&mut self, fleet: &Arc<KeptFleet>) {
        self.stop();
        self.queued.clear();
        self.version += 1;
        let work = Load {
            fleet: Arc::clone(fleet),
            version: self.version,
            // The selection is by the numbers of these rows; what comes is selected by MSN.
            former: Arc::clone(&self.rows.items),
            selection: self.selection.clone(),
            task: self.task_of(Items::default()),
        };
        if fleet.rows.len() < LARGE {
            let loaded = work.pack();
            self.adopt(loaded);
            self.needs = Needs::Now;
            return;
        }
        // Freeing what was packed takes a while, in which the screen may have the rows already.
        let used = Arc::clone(fleet);
        self.run(true, used, move |stop| work.run(stop));
    }

    /// Puts rows in place of those with the same MSN, where they stand; rows of other units are added at the end.
    pub fn update(&mut self, rows: Vec<LookupRow>) {
        if self.is_loading() {
            // What is being packed is older than these rows, and takes the place of all that is here.
            self.queued.extend(rows);
            return;
        }
        let touched = self.rows.update(rows);
        if touched
            .iter()
            // The unpacked row beside the table is one of those that changed.
            .any(|index| Some(*index) == self.selection.cursor())
        {
            self.selection.forget_row();
        }
        self.renew_current();
        self.rows_changed(Needs::Rows);
    }

    /// Takes out the rows that answer the given inputs, for instance before they are looked up once more.
    pub fn remove_inputs(&mut self, inputs: &BTreeSet<String>) {
        self.stop();
        self.rows.remove_inputs(inputs);
        self.selection = selection::Selection::default();
        self.shown = Arrangement::default();
        self.rows_changed(Needs::Now);
        self.shown_changed();
    }

    /// Number of rows, shown or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.items.len()
    }

    /// Whether there is no row at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.items.is_empty()
    }

    /// Every row, in the order they came. Unpacks each: for tests, and where rows are few.
    pub fn rows(&self) -> impl Iterator<Item = LookupRow> {
        self.rows.items.iter().map(|item| item.row())
    }

    /// Every row, packed, in the order they came.
    #[must_use]
    pub fn items(&self) -> Items {
        Arc::clone(&self.rows.items)
    }

    /// How many rows there are of each kind.
    #[must_use]
    pub const fn counts(&self) -> &Counts {
        &self.rows.counts
    }

    /// Which rows are shown, in which order.
    #[must_use]
    pub const fn query(&self) -> &Query {
        &self.query
    }

    /// Changes which rows are shown, and in which order.
    pub fn set_query(&mut self, query: Query) {
        if query != self.query {
            self.query = query;
            self.needs = Needs::Now;
        }
    }

    /// Whether rows stand under their merchants.
    #[must_use]
    pub const fn is_by_merchant(&self) -> bool {
        self.by_merchant
    }

    /// Puts rows under their merchants, or lets them stand alone.
    pub fn set_by_merchant(&mut self, on: bool) {
        if on != self.by_merchant {
            self.by_merchant = on;
            self.needs = Needs::Now;
        }
    }

    /// Says whose words a search in a column looks in.
    pub fn set_language(&mut self, language: Language) {
        if language != self.language {
            self.language = language;
            self.needs = Needs::Now;
        }
    }

    /// A click on a column's head: ascending, then descending, then as they came. `adds` keeps the order by other columns.
    pub fn toggle_sort(&mut self, column: Column, adds: bool) {
        self.query.turn_sort(column, adds);
        self.needs = Needs::Now;
    }

    fn rows_changed(&mut self, needs: Needs) {
        self.version += 1;
        self.needs = self.needs.max(needs);
    }

    fn stop(&mut self) {
        if let Some(task) = self.task.take() {
            task.stop.stop();
        }
    }

    fn task_of(&self, items: Items) -> Task {
        Task {
            items,
            version: self.version,
            query: self.query.clone(),
            by_merchant: self.by_merchant,
            language: self.language,
            known: self.shown.clone(),
        }
    }

    /// Brings the shown rows up to date: at once when they are few, else on a thread that calls `wake` when it is done.
    /// Until then the former arrangement stays on screen. Gives when to be called again, where that is not at once.
    pub fn refresh(&mut self, wake: impl Fn() + Send + Sync + 'static) -> Option<Duration> {
        // One for all tasks: a thread may have been started before there was a frame to wake.
        lock(&self.wake).get_or_insert_with(|| Arc::new(wake));
        self.collect();
        if self.is_loading() || self.needs == Needs::Nothing {
            return None;
        }
        if self.len() < LARGE {
            self.stop();
            let task = self.task_of(Arc::clone(&self.rows.items));
            if let Some(arrangement) = arrange(&task, &Stop::default()) {
                self.needs = Needs::Nothing;
                self.show(arrangement);
            }
            return None;
        }
        if self.needs == Needs::Rows {
            // What came meanwhile is arranged after the task that runs: rows come faster than they are sorted.
            if self.task.is_some() {
                return None;
            }
            let left = self
                .rests_until
                .map(|until| until.saturating_duration_since(Instant::now()));
            if left.is_some_and(|left| !left.is_zero()) {
                return left;
            }
        }
        self.stop();
        self.needs = Needs::Nothing;
        let task = self.task_of(Arc::clone(&self.rows.items));
        self.run(false, (), move |stop| {
            let arrangement = arrange(&task, stop)?;
            Some((None, arrangement))
        });
        None
    }

    /// Runs a task on a thread of its own, which frees `used` once it told what came of it.
    fn run(
        &mut self,
        loads: bool,
        used: impl Send + 'static,
        work: impl FnOnce(&Stop) -> Option<Done> + Send + 'static,
    ) {
        let (sender, answer) = mpsc::channel();
        let stop = Stop::default();
        let (stopped, wake) = (stop.clone(), Arc::clone(&self.wake));
        let spawned = std::thread::Builder::new()
            .name("arrange rows".to_owned())
            .spawn(move || {
                let started = Instant::now();
                let Some((loaded, arrangement)) = work(&stopped) else {
                    return;
                };
                // The screen may be gone by now; then nobody needs the rows.
                let _ = sender.send(TaskResult {
                    loaded,
                    arrangement,
                    took: started.elapsed(),
                });
                let wake = lock(&wake).clone();
                if let Some(wake) = wake {
                    wake();
                }
                drop(used);
            });
        match spawned {
            Ok(_) => {
                self.task = Some(Running {
                    answer,
                    stop,
                    loads,
                })
            }
            Err(error) => tracing::error!(%error, "the thread that sorts rows could not start"),
        }
    }

    /// Takes up what a task has done.
    fn collect(&mut self) {
        let Some(task) = &self.task else { return };
        match task.answer.try_recv() {
            Ok(answer) => {
                self.task = None;
                self.rests_until = Some(Instant::now() + REST.max(answer.took * 4));
                if let Some(loaded) = answer.loaded {
                    self.adopt(*loaded);
                }
                // Rows were taken out meanwhile: their numbers mean something else now.
                if answer.arrangement.of_rows <= self.len() {
                    self.show(answer.arrangement);
                }
                let queued = std::mem::take(&mut self.queued);
                if !queued.is_empty() {
                    self.update(queued);
                }
            }
            Err(mpsc::TryRecvError::Disconnected) => self.task = None,
            Err(mpsc::TryRecvError::Empty) => {}
        }
    }

    fn adopt(&mut self, loaded: Loaded) {
        let count = self.rows.items.len();
        let former = std::mem::replace(&mut self.rows, loaded.rows);
        discard((former, std::mem::take(&mut self.shown)), count);
        self.version = self.version.max(loaded.version);
        self.selection = loaded.selection;
        self.renew_current();
        self.shown_changed();
    }

    fn show(&mut self, arrangement: Arrangement) {
        let former = std::mem::replace(&mut self.shown, arrangement);
        let count = former.of_rows;
        discard(former, count);
        self.shown_changed();
    }

    fn shown_changed(&mut self) {
        self.shown_serial += 1;
        self.folding.lay_out(&self.shown.groups);
        // Groups are known by their place, and stand elsewhere now.
        self.selection.group = None;
        self.selection.count(&self.shown);
    }

    /// Counts up whenever other rows are shown, or in another order.
    #[must_use]
    pub const fn shown_serial(&self) -> u64 {
        self.shown_serial
    }

    /// Whether the shown rows are being sorted or filtered elsewhere.
    #[must_use]
    pub const fn is_arranging(&self) -> bool {
        self.task.is_some()
    }

    /// Whether the kept fleet is being packed.
    #[must_use]
    pub fn is_loading(&self) -> bool {
        self.task.as_ref().is_some_and(|task| task.loads)
    }

    /// Number of rows shown.
    #[must_use]
    pub fn shown_len(&self) -> usize {
        self.shown.visible.len()
    }

    /// The row at a place of the table.
    #[must_use]
    pub fn shown_item(&self, place: usize) -> Option<&Item> {
        let index = self.shown_index(place)?;
        self.rows.items.get(index as usize).map(Arc::as_ref)
    }

    /// The row at a place of the table, unpacked.
    #[must_use]
    pub fn shown_row(&self, place: usize) -> Option<LookupRow> {
        self.shown_item(place).map(Item::row)
    }

    /// The number of the row at a place of the table; it stays when rows are sorted.
    #[must_use]
    pub fn shown_index(&self, place: usize) -> Option<u32> {
        self.shown.visible.get(place).copied()
    }

    /// The place of a row by its number, while it is shown.
    #[must_use]
    pub fn place_of(&self, index: u32) -> Option<usize> {
        self.shown.place_of(index)
    }

    /// The rows that are shown, in their order. Unpacks each: for tests, and where rows are few.
    #[must_use]
    pub fn shown_rows(&self) -> Arc<Vec<LookupRow>> {
        Arc::new(self.snapshot().shown().collect())
    }

    /// The place of a unit, while it is shown.
    #[must_use]
    pub fn place_of_unit(&self, msn: &Msn) -> Option<usize> {
        let numbers = self.rows.find(msn.as_str());
        numbers.into_iter().find_map(|index| self.place_of(index))
    }

    /// What is shown and selected now, to be worked on by a thread.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            items: Arc::clone(&self.rows.items),
            visible: Arc::clone(&self.shown.visible),
            selected: self.selection.chosen().clone(),
        }
    }
}

/// What is shown and selected at a moment. Taking one copies no rows.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    items: Items,
    visible: Arc<Vec<u32>>,
    selected: RowSet,
}

impl Snapshot {
    /// How many rows are shown.
    #[must_use]
    pub fn len(&self) -> usize {
        self.visible.len()
    }

    /// Whether none is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.visible.is_empty()
    }

    /// The rows that are shown, in their order.
    pub fn shown(&self) -> impl Iterator<Item = LookupRow> {
        self.items().map(Item::row)
    }

    /// The rows that are shown, in their order, packed.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.packed(self.visible.iter())
    }

    /// The rows at these places, in their order, packed.
    pub fn between(&self, places: std::ops::Range<usize>) -> impl Iterator<Item = &Item> {
        self.packed(self.visible.get(places).unwrap_or_default().iter())
    }

    /// The rows that are shown and selected, in their order, packed.
    pub fn selected_items(&self) -> impl Iterator<Item = &Item> {
        let numbers = self.visible.iter();
        self.packed(numbers.filter(|index| self.selected.has(**index)))
    }

    /// The rows that are shown and selected, in their order, unpacked.
    pub fn selected(&self) -> impl Iterator<Item = LookupRow> {
        self.selected_items().map(Item::row)
    }

    fn packed<'a>(
        &'a self,
        numbers: impl Iterator<Item = &'a u32>,
    ) -> impl Iterator<Item = &'a Item> {
        numbers.filter_map(|index| self.items.get(*index as usize).map(AsRef::as_ref))
    }
}

/// The kept fleet, on its way to rows.
struct Load {
    fleet: Arc<KeptFleet>,
    version: u64,
    former: Items,
    selection: selection::Selection,
    task: Task,
}

impl Load {
    fn pack(&self) -> Loaded {
        let mut rows = Rows::new(&self.fleet.rows);
        rows.sort_by_msn();
        let selection = self.selection.in_rows(&self.former, &rows);
        Loaded {
            rows,
            version: self.version,
            selection,
        }
    }

    fn run(mut self, stop: &Stop) -> Option<Done> {
        let loaded = self.pack();
        self.task.items = Arc::clone(&loaded.rows.items);
        let arrangement = arrange(&self.task, stop)?;
        Some((Some(Box::new(loaded)), arrangement))
    }
}

/// A panic elsewhere leaves what is kept as it was: every change is a single assignment.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
