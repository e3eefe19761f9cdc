//! The rows of the fleet screen, and which of them are shown in which order. No egui here.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::mpsc;

use super::arrange::{Arrangement, Item, Task, arrange};
use crate::desk::KeptFleet;
use crate::domain::{CaptureType, LookupRow, RowState};
use crate::report::Column;

/// From this many rows on, sorting and filtering leave the thread that draws.
pub const LARGE: usize = 20_000;

/// Capture types as the filter groups them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CaptureClass {
    /// Reserve capture.
    Reserve,
    /// Direct capture.
    Direct,
    /// The unit takes no payments.
    NotApplicable,
    /// A word we do not know.
    Other,
    /// The API did not say.
    Unknown,
}

/// Yes, no or not said, as the filter groups it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tri {
    /// Yes.
    Yes,
    /// No.
    No,
    /// The API did not say.
    Unknown,
}

impl CaptureClass {
    /// Every class, in the order a menu shows them.
    pub const ALL: [Self; 5] = [
        Self::Reserve,
        Self::Direct,
        Self::NotApplicable,
        Self::Other,
        Self::Unknown,
    ];

    /// The class of a row; `None` for a row that is no sales unit.
    #[must_use]
    pub fn of(row: &LookupRow) -> Option<Self> {
        let unit = row.unit.as_ref()?;
        Some(match &unit.configuration.capture_type {
            Some(CaptureType::Reserve) => Self::Reserve,
            Some(CaptureType::Direct) => Self::Direct,
            Some(CaptureType::NotApplicable) => Self::NotApplicable,
            Some(CaptureType::Other(_)) => Self::Other,
            None => Self::Unknown,
        })
    }
}

impl Tri {
    /// Every value, in the order a menu shows them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unknown];

    /// The class of a setting.
    #[must_use]
    pub const fn of(setting: Option<bool>) -> Self {
        match setting {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Unknown,
        }
    }

    /// The class of a row's skipLandingPage; `None` for a row that is no sales unit.
    #[must_use]
    pub fn of_skip(row: &LookupRow) -> Option<Self> {
        let unit = row.unit.as_ref()?;
        Some(Self::of(unit.configuration.skip_landing_page))
    }
}

/// Every row state, in the order a menu shows them.
pub const STATES: [RowState; 4] = [
    RowState::Found,
    RowState::NotConnected,
    RowState::Invalid,
    RowState::Failed,
];

/// Which rows are shown. An empty set lets everything through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// What a row must hold; letter case does not matter, and every word must be there.
    pub search: String,
    /// Capture types.
    pub capture: BTreeSet<CaptureClass>,
    /// skipLandingPage.
    pub skip: BTreeSet<Tri>,
    /// How the look-up ended.
    pub states: BTreeSet<RowState>,
}

impl Filter {
    /// Whether everything gets through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.search.trim().is_empty()
            && self.capture.is_empty()
            && self.skip.is_empty()
            && self.states.is_empty()
    }
}

/// By which column the rows are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// Largest first.
    pub descending: bool,
}

/// How many rows there are of each class; for menus and the page head.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// By capture type, in the order of [`CaptureClass::ALL`].
    pub capture: [usize; 5],
    /// By skipLandingPage, in the order of [`Tri::ALL`].
    pub skip: [usize; 3],
    /// By state, in the order of [`STATES`].
    pub states: [usize; 4],
    /// Rows that are sales units.
    pub units: usize,
    /// Different merchants among them.
    pub merchants: usize,
    /// When the newest answer came, seconds since 1970 (UTC).
    pub newest: Option<i64>,
}

/// The rows, their order, and the selected one.
#[derive(Debug, Default)]
pub struct FleetModel {
    items: Arc<Vec<Arc<Item>>>,
    /// Counts up whenever rows come or go.
    version: u64,
    merchants: BTreeSet<crate::domain::BusinessId>,
    counts: Counts,
    filter: Filter,
    sort: Option<Sort>,
    shown: Arrangement,
    selected: Option<usize>,
    stale: bool,
    generation: u64,
    pending: Option<mpsc::Receiver<(u64, Arrangement)>>,
}

/// A step of the selection by a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Rows down, or up when negative.
    By(isize),
    /// The first row.
    First,
    /// The last row.
    Last,
}

impl FleetModel {
    /// Forgets every row; filter and sort stay.
    pub fn clear(&mut self) {
        self.items = Arc::default();
        self.version += 1;
        self.merchants.clear();
        self.counts = Counts::default();
        self.selected = None;
        self.touch();
    }

    /// Adds rows at the end.
    pub fn extend(&mut self, rows: Vec<LookupRow>) {
        for row in &rows {
            self.count(row);
        }
        // Cheap even while a thread holds the former list: only pointers are copied then.
        Arc::make_mut(&mut self.items).extend(rows.into_iter().map(Item::new));
        self.version += 1;
        self.touch();
    }

    /// Shows the kept fleet in place of what was shown; what is selected stays so, as far as it is still there.
    pub fn set_kept(&mut self, fleet: &Arc<KeptFleet>) {
        let selected = self.selected_row().and_then(|row| row.msn.clone());
        self.clear();
        self.extend(fleet.rows.clone());
        let is_it = |item: &Arc<Item>| selected.is_some() && item.row.msn == selected;
        self.selected = self.items.iter().position(is_it);
    }

    /// Puts rows in place of those with the same MSN, where they stand; rows of other units are added at the end.
    pub fn update(&mut self, rows: Vec<LookupRow>) {
        let mut all: Vec<LookupRow> = self.rows().cloned().collect();
        let selected = self.selected;
        for row in rows {
            let same = |other: &LookupRow| row.msn.is_some() && other.msn == row.msn;
            match all.iter().position(same) {
                Some(place) => all[place] = row,
                None => all.push(row),
            }
        }
        self.clear();
        self.extend(all);
        self.selected = selected;
    }

    /// Takes out the rows that answer the given inputs, for instance before they are looked up once more.
    pub fn remove_inputs(&mut self, inputs: &BTreeSet<String>) {
        let rows = self.items.iter().map(|item| &item.row);
        let kept = rows.filter(|row| !inputs.contains(&row.input)).cloned();
        let kept = kept.collect();
        self.clear();
        self.extend(kept);
    }

    fn count(&mut self, row: &LookupRow) {
        let counts = &mut self.counts;
        if let Some(at) = STATES.iter().position(|state| *state == row.state) {
            counts.states[at] += 1;
        }
        let capture = CaptureClass::of(row);
        if let Some(at) = CaptureClass::ALL.iter().position(|c| Some(*c) == capture) {
            counts.capture[at] += 1;
        }
        let skip = Tri::of_skip(row);
        if let Some(at) = Tri::ALL.iter().position(|tri| Some(*tri) == skip) {
            counts.skip[at] += 1;
        }
        counts.newest = counts.newest.max(row.fetched_at);
        if row.unit.is_some() {
            counts.units += 1;
            if let Some(id) = &row.business_id
                && !self.merchants.contains(id)
            {
                self.merchants.insert(id.clone());
                counts.merchants += 1;
            }
        }
    }

    /// Number of rows, shown or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is no row at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Every row, in the order they came.
    pub fn rows(&self) -> impl Iterator<Item = &LookupRow> {
        self.items.iter().map(|item| &item.row)
    }

    /// How many rows there are of each class.
    #[must_use]
    pub const fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Which rows are shown.
    #[must_use]
    pub const fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Changes which rows are shown.
    pub fn set_filter(&mut self, filter: Filter) {
        if filter != self.filter {
            self.filter = filter;
            self.touch();
        }
    }

    /// By what the rows are sorted; `None` is the order they came in.
    #[must_use]
    pub const fn sort(&self) -> Option<Sort> {
        self.sort
    }

    /// A click on a column's head: ascending, then descending, then as they came.
    pub fn toggle_sort(&mut self, column: Column) {
        self.sort = match self.sort {
            Some(Sort {
                column: old,
                descending: false,
            }) if old == column => Some(Sort {
                column,
                descending: true,
            }),
            Some(Sort { column: old, .. }) if old == column => None,
            _ => Some(Sort {
                column,
                descending: false,
            }),
        };
        self.touch();
    }

    fn touch(&mut self) {
        self.stale = true;
        self.generation += 1;
    }

    /// Brings the shown rows up to date: at once when they are few, else on a thread that calls `wake` when it is done.
    /// Until then the former arrangement stays on screen.
    pub fn refresh(&mut self, wake: impl FnOnce() + Send + 'static) {
        self.collect();
        if !self.stale || self.pending.is_some() {
            return;
        }
        let task = Task {
            items: Arc::clone(&self.items),
            version: self.version,
            filter: self.filter.clone(),
            sort: self.sort,
            known: self.shown.clone(),
        };
        if self.len() < LARGE {
            self.shown = arrange(&task);
            self.stale = false;
            return;
        }
        let generation = self.generation;
        let (sender, receiver) = mpsc::channel();
        let spawned = std::thread::Builder::new()
            .name("arrange rows".to_owned())
            .spawn(move || {
                // The screen may be gone by now; then nobody needs the rows.
                let _ = sender.send((generation, arrange(&task)));
                wake();
            });
        if spawned.is_ok() {
            self.pending = Some(receiver);
        }
    }

    fn collect(&mut self) {
        let Some(receiver) = &self.pending else {
            return;
        };
        match receiver.try_recv() {
            Ok((generation, arrangement)) => {
                self.pending = None;
                // Rows were taken out meanwhile: their numbers mean something else now.
                if arrangement.of_rows <= self.len() {
                    self.shown = arrangement;
                }
                self.stale = generation != self.generation;
            }
            Err(mpsc::TryRecvError::Disconnected) => self.pending = None,
            Err(mpsc::TryRecvError::Empty) => {}
        }
    }

    /// Whether the shown rows are being sorted or filtered elsewhere.
    #[must_use]
    pub const fn is_arranging(&self) -> bool {
        self.pending.is_some()
    }

    /// Number of rows shown.
    #[must_use]
    pub fn shown_len(&self) -> usize {
        if self.shown.of_rows > self.len() {
            return 0;
        }
        self.shown.visible.len()
    }

    /// The row at a place of the table.
    #[must_use]
    pub fn shown_row(&self, place: usize) -> Option<&LookupRow> {
        let index = *self.shown.visible.get(place)?;
        self.items.get(index as usize).map(|item| &item.row)
    }

    /// The rows that are shown, in their order, for a file.
    #[must_use]
    pub fn shown_rows(&self) -> Arc<Vec<LookupRow>> {
        let rows = (0..self.shown_len()).filter_map(|place| self.shown_row(place).cloned());
        Arc::new(rows.collect())
    }

    /// The selected row.
    #[must_use]
    pub fn selected_row(&self) -> Option<&LookupRow> {
        self.items.get(self.selected?).map(|item| &item.row)
    }

    /// The place of the selected row in the table, while it is shown.
    #[must_use]
    pub fn selected_place(&self) -> Option<usize> {
        let selected = u32::try_from(self.selected?).ok()?;
        let visible = &self.shown.visible;
        visible.iter().position(|index| *index == selected)
    }

    /// Whether the row at a place is the selected one.
    #[must_use]
    pub fn is_selected(&self, place: usize) -> bool {
        let index = self.shown.visible.get(place);
        index.is_some_and(|index| Some(*index as usize) == self.selected)
    }

    /// Selects the row at a place.
    pub fn select(&mut self, place: usize) {
        self.selected = self.shown.visible.get(place).map(|index| *index as usize);
    }

    /// Selects nothing.
    pub const fn deselect(&mut self) {
        self.selected = None;
    }

    /// Moves the selection and tells where it is now; from nothing it starts at the first row.
    pub fn step(&mut self, step: Step) -> Option<usize> {
        let last = self.shown_len().checked_sub(1)?;
        let place = match (step, self.selected_place()) {
            (Step::First, _) | (Step::By(_), None) => 0,
            (Step::Last, _) => last,
            (Step::By(by), Some(place)) => place.saturating_add_signed(by).min(last),
        };
        self.select(place);
        Some(place)
    }
}

#[cfg(test)]
mod tests;
