//! Sorting and filtering of many rows, as a pure function that any thread may run.

use std::cmp::Ordering;
use std::sync::Arc;

use super::model::{CaptureClass, Filter, Sort, Tri};
use crate::domain::LookupRow;
use crate::report::{Cell, Column};
use crate::text::{Catalog, Language};

/// A row, and the text a search looks in.
#[derive(Debug)]
pub struct Item {
    /// The row.
    pub row: LookupRow,
    text: String,
}

impl Item {
    /// A row with its search text.
    #[must_use]
    pub fn new(row: LookupRow) -> Arc<Self> {
        let text = search_text(&row);
        Arc::new(Self { row, text })
    }
}

/// What there is to arrange.
#[derive(Debug)]
pub struct Task {
    /// The rows.
    pub items: Arc<Vec<Arc<Item>>>,
    /// Names this set of rows; another set has another number.
    pub version: u64,
    /// Which are shown.
    pub filter: Filter,
    /// In which order.
    pub sort: Option<Sort>,
    /// The former result; its order is kept where only the filter changed.
    pub known: Arrangement,
}

/// Which rows are shown, in their order.
#[derive(Debug, Clone, Default)]
pub struct Arrangement {
    /// Numbers of the rows that are shown.
    pub visible: Arc<Vec<u32>>,
    /// How many rows it was made of.
    pub of_rows: usize,
    order: Option<(Sort, Arc<Vec<u32>>)>,
    version: u64,
}

/// The text a search looks in, in small letters.
fn search_text(row: &LookupRow) -> String {
    let mut text = String::with_capacity(96);
    let mut add = |part: &str| {
        text.push_str(part);
        text.push('\n');
    };
    if let Some(name) = row.unit.as_ref().and_then(|unit| unit.name.as_deref()) {
        add(name);
    }
    if let Some(name) = &row.merchant_name {
        add(name);
    }
    if let Some(msn) = &row.msn {
        add(msn.as_str());
    }
    if let Some(id) = &row.business_id {
        add(id.id());
        add(&id.for_people());
    }
    add(&row.input);
    text.to_lowercase()
}

/// Sorts and filters.
#[must_use]
pub fn arrange(task: &Task) -> Arrangement {
    let known = &task.known;
    let same_rows = known.version == task.version;
    let order = task.sort.map(|sort| match &known.order {
        Some((old, order)) if *old == sort && same_rows => (sort, Arc::clone(order)),
        _ => (sort, Arc::new(sorted(&task.items, sort))),
    });
    let words: Vec<String> = task
        .filter
        .search
        .split_whitespace()
        .map(str::to_lowercase)
        .collect();
    let fits = |index: &u32| {
        let item = task.items.get(*index as usize);
        item.is_some_and(|item| passes(item, &task.filter, &words))
    };
    let visible: Vec<u32> = match &order {
        Some((_, order)) => order.iter().copied().filter(fits).collect(),
        None => all(&task.items).filter(fits).collect(),
    };
    Arrangement {
        visible: Arc::new(visible),
        of_rows: task.items.len(),
        order,
        version: task.version,
    }
}

fn all(rows: &[Arc<Item>]) -> std::ops::Range<u32> {
    0..u32::try_from(rows.len()).unwrap_or(u32::MAX)
}

fn passes(item: &Item, filter: &Filter, words: &[String]) -> bool {
    let row = &item.row;
    let in_capture = filter.capture.is_empty()
        || CaptureClass::of(row).is_some_and(|class| filter.capture.contains(&class));
    let in_skip =
        filter.skip.is_empty() || Tri::of_skip(row).is_some_and(|tri| filter.skip.contains(&tri));
    let in_states = filter.states.is_empty() || filter.states.contains(&row.state);
    in_capture && in_skip && in_states && words.iter().all(|word| item.text.contains(word.as_str()))
}

/// What a cell is compared by. What is not known comes last, whichever way the column is sorted.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Flag(bool),
    Number(i64),
    Digits(usize, String),
    Text(String),
    Nothing,
}

fn sorted(items: &[Arc<Item>], sort: Sort) -> Vec<u32> {
    let catalog = Catalog::new(Language::English);
    let mut keyed: Vec<(Key, u32)> = all(items)
        .zip(items)
        .map(|(index, item)| (key(&item.row, sort.column, &catalog), index))
        .collect();
    // Stable, so that rows that compare equal stay in the order they came.
    keyed.sort_by(|(a, _), (b, _)| compare(a, b, sort.descending));
    keyed.into_iter().map(|(_, index)| index).collect()
}

fn compare(a: &Key, b: &Key, descending: bool) -> Ordering {
    match (a, b) {
        (Key::Nothing, _) | (_, Key::Nothing) => a.cmp(b),
        _ if descending => b.cmp(a),
        _ => a.cmp(b),
    }
}

fn key(row: &LookupRow, column: Column, catalog: &Catalog) -> Key {
    match column.cell(row, catalog) {
        Cell::Unknown | Cell::Empty => Key::Nothing,
        Cell::Flag(flag) => Key::Flag(flag),
        Cell::Time(time) => Key::Number(time),
        Cell::Number(number) => Key::Number(whole(number)),
        Cell::Word { said, .. } => Key::Text(collated(&catalog.say(&said))),
        Cell::Digits(digits) => Key::Digits(digits.len(), digits),
        Cell::Text(text) => Key::Text(collated(&text)),
    }
}

/// No column of a fleet has fractions; a column that gets some is sorted by its whole part.
#[expect(
    clippy::cast_possible_truncation,
    reason = "floats beyond the range of i64 saturate"
)]
const fn whole(number: f64) -> i64 {
    number as i64
}

/// A text as Norwegian sorts it: letter case and accents aside, and æ, ø, å after z in this order.
#[must_use]
pub fn collated(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            'æ' | 'ä' => out.push_str("{a"),
            'ø' | 'ö' => out.push_str("{b"),
            'å' => out.push_str("{c"),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'á' | 'à' | 'â' => out.push('a'),
            'ó' | 'ò' | 'ô' => out.push('o'),
            'ü' | 'ú' | 'ù' => out.push('u'),
            other => out.push(other),
        }
    }
    out
}
