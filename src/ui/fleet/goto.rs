//! Going to a row by typing how it begins.

use std::sync::mpsc;
use std::time::{Duration, Instant};

use super::arrange::Stop;
use super::model::{LARGE, Snapshot};
use crate::report::Column;
use crate::report::collated;
use crate::text::{Catalog, Language};

/// Letters typed within this time of each other belong together.
const PAUSE: Duration = Duration::from_millis(1200);

/// What is typed, and the search for it.
#[derive(Debug, Default)]
pub struct GoTo {
    typed: String,
    until: Option<Instant>,
    running: Option<(mpsc::Receiver<Option<usize>>, Stop)>,
}

impl GoTo {
    /// What is typed at present, to be shown.
    #[must_use]
    pub fn typed(&self) -> Option<&str> {
        (!self.typed.is_empty()).then_some(self.typed.as_str())
    }

    /// How long what is typed is still shown; forgets it when that time is over.
    pub fn rest(&mut self) -> Option<Duration> {
        let left = self.until?.saturating_duration_since(Instant::now());
        if left.is_zero() {
            self.typed.clear();
            self.until = None;
            return None;
        }
        Some(left)
    }

    /// Takes in letters and looks for the first row that begins so: in the column the table is sorted by, else by its name.
    pub fn type_on(
        &mut self,
        letters: &str,
        rows: Snapshot,
        sorted: Option<Column>,
        wake: impl FnOnce() + Send + 'static,
    ) {
        // A space alone is for the table: it takes a row in or out.
        if self.typed.is_empty() && letters.trim().is_empty() {
            return;
        }
        self.typed.push_str(letters);
        self.until = Some(Instant::now() + PAUSE);
        if let Some((_, stop)) = self.running.take() {
            stop.stop();
        }
        let (sender, receiver) = mpsc::channel();
        let stop = Stop::default();
        let stopped = stop.clone();
        let beginning = collated(&self.typed);
        let is_small = rows.len() < LARGE;
        self.running = Some((receiver, stop));
        let work = move || {
            // Whoever typed may have gone on.
            let _ = sender.send(find(&rows, sorted, &beginning, &stopped));
            wake();
        };
        if is_small {
            work();
            return;
        }
        let thread = std::thread::Builder::new().name("go to row".to_owned());
        if let Err(error) = thread.spawn(work) {
            tracing::error!(%error, "the thread that looks for a row could not start");
        }
    }

    /// The place of the row, once it was found.
    pub fn take(&mut self) -> Option<usize> {
        let found = self.running.as_ref()?.0.try_recv();
        match found {
            Ok(place) => {
                self.running = None;
                place
            }
            Err(mpsc::TryRecvError::Disconnected) => {
                self.running = None;
                None
            }
            Err(mpsc::TryRecvError::Empty) => None,
        }
    }
}

/// The place of the first row whose sorted column begins so, else of the first whose name does.
fn find(rows: &Snapshot, sorted: Option<Column>, beginning: &str, stop: &Stop) -> Option<usize> {
    let catalog = Catalog::new(Language::ENGLISH);
    let by = |column: Column| {
        for (place, item) in rows.items().enumerate() {
            if place % 4096 == 0 && stop.is_stopped() {
                return None;
            }
            let begins = match item.words(column) {
                Some(text) => text.is_some_and(|text| collated(&text).starts_with(beginning)),
                None => {
                    let text = column.cell(item, &catalog).for_people(&catalog);
                    collated(&text).starts_with(beginning)
                }
            };
            if begins {
                return Some(place);
            }
        }
        None
    };
    let sorted = sorted.filter(|column| *column != Column::Name);
    sorted
        .and_then(by)
        .or_else(|| by(Column::Name))
        .or_else(|| by(Column::Merchant))
}
