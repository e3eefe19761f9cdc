//! Copying cells, columns and rows: text with tabs, as spreadsheets take it. Built on a thread where there is much of it.

use std::ops::Range;
use std::sync::mpsc;

use super::item::Item;
use super::model::{LARGE, Snapshot};
use crate::report::{Column, guard};
use crate::text::{Catalog, Language};

/// What is to be copied.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The rows as they stand when the copy begins.
    pub rows: Snapshot,
    /// Which of them.
    pub which: Which,
    /// The columns, in their order.
    pub columns: Vec<Column>,
    /// Whether a line of heads comes first.
    pub heads: bool,
    /// Whose words stand in it.
    pub language: Language,
}

/// Which rows are copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// Those that are selected.
    Selected,
    /// All that are shown.
    All,
    /// Those at these places among the rows that are shown.
    Between(Range<usize>),
}

/// A text that was put together, and the rows in it.
#[derive(Debug, PartialEq, Eq)]
pub struct Copied {
    /// Cells with tabs between them, and a line end after each row; a single cell has none.
    pub text: String,
    /// How many rows are in it, without the heads.
    pub rows: usize,
}

/// The copy that is being put together.
#[derive(Debug, Default)]
pub struct Copying {
    running: Option<mpsc::Receiver<Copied>>,
}

impl Copying {
    /// Starts to put a text together; `wake` is called when it is ready.
    pub fn start(&mut self, wanted: Wanted, count: usize, wake: impl FnOnce() + Send + 'static) {
        let (sender, receiver) = mpsc::channel();
        self.running = Some(receiver);
        let work = move || {
            // Whoever wanted it may be gone.
            let _ = sender.send(text(&wanted));
            wake();
        };
        // A thread would take longer to start than so few rows take.
        if count < LARGE {
            work();
            return;
        }
        let thread = std::thread::Builder::new().name("copy rows".to_owned());
        if let Err(error) = thread.spawn(work) {
            tracing::error!(%error, "the thread that copies rows could not start");
        }
    }

    /// The text, once it is ready.
    pub fn take(&mut self) -> Option<Copied> {
        let copied = self.running.as_ref()?.try_recv();
        match copied {
            Ok(copied) => {
                self.running = None;
                Some(copied)
            }
            Err(mpsc::TryRecvError::Disconnected) => {
                self.running = None;
                None
            }
            Err(mpsc::TryRecvError::Empty) => None,
        }
    }
}

/// Puts the text together; what looks like a formula is guarded.
#[must_use]
pub fn text(wanted: &Wanted) -> Copied {
    let catalog = Catalog::new(wanted.language);
    let mut copied = Copied {
        text: String::new(),
        rows: 0,
    };
    if wanted.heads {
        let heads = wanted
            .columns
            .iter()
            .map(|column| catalog.say(&column.head()));
        line(&mut copied.text, heads);
    }
    let mut add = |row: &Item| {
        let cells = wanted.columns.iter();
        // A spreadsheet that this is pasted into would run a text that looks like a formula.
        let cells = cells.map(|column| guard(&column.cell(row, &catalog).for_people(&catalog)));
        line(&mut copied.text, cells);
        copied.rows += 1;
    };
    match &wanted.which {
        Which::Selected => wanted.rows.selected_items().for_each(&mut add),
        Which::All => wanted.rows.items().for_each(&mut add),
        Which::Between(places) => wanted.rows.between(places.clone()).for_each(&mut add),
    }
    if copied.rows == 1 && wanted.columns.len() == 1 && !wanted.heads {
        // A cell alone is pasted into fields and mails, where a line end is in the way.
        copied
            .text
            .truncate(copied.text.trim_end_matches('\n').len());
    }
    copied
}

/// A line of cells. Tabs and line ends within a cell would make two of it, so they become spaces.
fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push('\t');
        }
        let plain = |sign: char| {
            if matches!(sign, '\t' | '\n' | '\r') {
                ' '
            } else {
                sign
            }
        };
        text.extend(cell.chars().map(plain));
    }
    text.push('\n');
}
