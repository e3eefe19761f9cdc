//! Which rows, in which order, with which columns: what the table shows, what a saved view keeps and what a report asks for.

use super::cell_ref::CellRef;
use super::{Cell, Column, UnitRow};
use crate::domain::{LookupRow, Msn};
use crate::text::Catalog;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Which rows are wanted. All conditions must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Query {
    /// Words that must all be found in the name, the merchant, the MSN, the organization number, the input or the tags.
    /// Letter case does not matter.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub search: String,
    /// One condition per column.
    #[serde(rename = "where", skip_serializing_if = "BTreeMap::is_empty")]
    pub conditions: BTreeMap<Column, Condition>,
    /// The order; without one, as the rows come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<Sort>,
    /// The order of rows that are alike by that, the first counts most; without `sort` it says nothing.
    #[serde(rename = "then_by", skip_serializing_if = "Vec::is_empty")]
    pub then: Vec<Sort>,
}

/// By which column rows are sorted. What is unknown comes last either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sort {
    /// The column whose values are compared, as [`SortKey`] has them.
    pub column: Column,
    /// Largest first, and what is unknown last all the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub descending: bool,
}

/// What a column must hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// One of these; an empty set lets everything through.
    OneOf(BTreeSet<Choice>),
    /// A text in which every word is found, as a person reads the cell. Letter case does not matter.
    Contains(String),
    /// A time (seconds since 1970, UTC) or a number from the first (included) to the second (not included); what is unknown never fits.
    Between(Option<i64>, Option<i64>),
}

/// A value to choose by. It is written as a text: `unknown`, `yes`, `no` or the word itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// The service did not say, or there is nothing to say.
    Unknown,
    /// A flag that is on.
    Yes,
    /// A flag that is off.
    No,
    /// The key of a word (`found`, `ReserveCapture`), or the whole text of a cell.
    Word(String),
}

impl Choice {
    /// The choice a cell belongs to.
    #[must_use]
    pub fn of(cell: &Cell) -> Self {
        match cell {
            Cell::Unknown | Cell::Empty => Self::Unknown,
            Cell::Flag(true) | Cell::Permission(true) => Self::Yes,
            Cell::Flag(false) | Cell::Permission(false) => Self::No,
            Cell::Word { key, .. } => Self::Word(key.clone()),
            Cell::Text(text) | Cell::Digits(text) => Self::Word(text.clone()),
            Cell::Number(number) => Self::Word(number.to_string()),
            Cell::Time(time) => Self::Word(time.to_string()),
        }
    }
}

impl Condition {
    /// Whether a cell fits; words are found as a person reads the cell in this language.
    #[must_use]
    pub fn admits(&self, cell: &Cell, catalog: &Catalog) -> bool {
        match self {
            Self::OneOf(choices) => choices.is_empty() || choices.contains(&Choice::of(cell)),
            Self::Contains(words) => {
                let text = cell.for_people(catalog).to_lowercase();
                let words = words.to_lowercase();
                words.split_whitespace().all(|word| text.contains(word))
            }
            Self::Between(from, to) => {
                let value = match cell {
                    Cell::Time(time) => *time,
                    Cell::Number(number) => whole(*number),
                    _ => return false,
                };
                from.is_none_or(|from| value >= from) && to.is_none_or(|to| value < to)
            }
        }
    }
}

impl Query {
    /// All that rows are sorted by, what counts most first.
    pub fn sorts(&self) -> impl DoubleEndedIterator<Item = Sort> + '_ {
        // A saved text may have `then_by` without `sort`.
        let then = self.then.iter().filter(|_| self.sort.is_some());
        self.sort.into_iter().chain(then.copied())
    }

    /// Sorts by these, what counts most first.
    pub fn sort_by(&mut self, sorts: impl IntoIterator<Item = Sort>) {
        let mut sorts = sorts.into_iter();
        self.sort = sorts.next();
        self.then = sorts.collect();
    }

    /// Turns the order of a column: upwards, downwards, and then not sorted by it. `adds` keeps the order by other columns, else it is by
    /// this one alone.
    pub fn turn_sort(&mut self, column: Column, adds: bool) {
        let mut sorts: Vec<Sort> = self.sorts().collect();
        let place = sorts.iter().position(|sort| sort.column == column);
        let turned = match place.map(|place| sorts[place].descending) {
            None => Some(false),
            Some(false) => Some(true),
            Some(true) => None,
        };
        let turned = turned.map(|descending| Sort { column, descending });
        if !adds {
            return self.sort_by(turned);
        }
        match (place, turned) {
            (Some(place), Some(turned)) => sorts[place] = turned,
            (Some(place), None) => drop(sorts.remove(place)),
            (None, turned) => sorts.extend(turned),
        }
        self.sort_by(sorts);
    }

    /// Whether every row fits, so that none need be looked at.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.search.trim().is_empty() && self.conditions.is_empty()
    }

    /// Whether a row fits. The slow and plain way, one row at a time; tables that are searched while a person types keep
    /// a search text per row and must agree with this.
    #[must_use]
    pub fn admits(&self, row: &LookupRow, catalog: &Catalog) -> bool {
        let fits = |(column, condition): (&Column, &Condition)| {
            condition.admits(&column.cell(row, catalog), catalog)
        };
        self.conditions.iter().all(fits) && self.is_found_in(&search_text(row))
    }

    /// Whether every word of the search is in a text from [`search_text`].
    #[must_use]
    pub fn is_found_in(&self, text: &str) -> bool {
        let search = self.search.to_lowercase();
        search.split_whitespace().all(|word| text.contains(word))
    }
}

/// The text a search looks in, in small letters, a part per line.
#[must_use]
pub fn search_text(row: &LookupRow) -> String {
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
        // With blanks and without, since people search for what they see and for what they copied.
        add(&id.for_people());
    }
    if !row.input.is_empty() {
        add(&row.input);
    }
    if let Some(kept) = &row.kept {
        kept.tags
            .iter()
            .chain(&kept.merchant_tags)
            .for_each(|tag| add(tag));
    }
    text.to_lowercase()
}

/// What a cell is sorted by. What is not known comes last, whichever way a column is sorted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    /// A flag; off comes first.
    Flag(bool),
    /// A number or a time.
    Number(i64),
    /// A number that is a name: the shorter one first.
    Digits(usize, Box<str>),
    /// A text, as [`collated`] writes it.
    Text(Box<str>),
    /// Nothing is known. The last variant, since its order is that of the keys.
    Nothing,
}

impl SortKey {
    /// What a row is sorted by in a column.
    #[must_use]
    pub fn of(row: &impl UnitRow, column: Column, catalog: &Catalog) -> Self {
        match column.peek(row, catalog) {
            CellRef::Unknown | CellRef::Empty => Self::Nothing,
            CellRef::Flag(_, flag) => Self::Flag(flag),
            CellRef::Time(time) => Self::Number(time),
            CellRef::Number(number) => Self::Number(whole(number)),
            CellRef::Word { said, .. } => Self::Text(collated(&catalog.say(said)).into()),
            CellRef::Digits(digits) => Self::Digits(digits.len(), digits.into()),
            CellRef::Text(text) => Self::Text(collated(&text).into()),
        }
    }

    /// The order of two rows; what is not known comes last either way.
    #[must_use]
    pub fn compare(&self, other: &Self, descending: bool) -> Ordering {
        match (self, other) {
            (Self::Nothing, _) | (_, Self::Nothing) => self.cmp(other),
            _ if descending => other.cmp(self),
            _ => self.cmp(other),
        }
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
    for character in text.chars() {
        // Most of most texts, and a fleet has very many of them.
        if character.is_ascii() {
            out.push(character.to_ascii_lowercase());
            continue;
        }
        for character in character.to_lowercase() {
            match character {
                // `{` is the character behind `z`.
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
    }
    out
}

/// Sorts rows as they stand where nobody asked for another order: as they were asked for, then by merchant, name and number. What is
/// unknown comes last.
pub fn in_usual_order(rows: &mut [LookupRow]) {
    fn last<T>(value: Option<T>) -> (bool, Option<T>) {
        (value.is_none(), value)
    }
    rows.sort_by_cached_key(|row| {
        let name = row.unit.as_ref().and_then(|unit| unit.name.as_deref());
        let msn = row.msn.as_ref().map_or("", Msn::as_str);
        (
            row.line,
            last(row.merchant_name.as_deref().map(collated)),
            // Merchants of one name stand one after the other, each with its own units.
            last(row.business_id.clone()),
            row.merchant_name.clone(),
            last(name.map(collated)),
            // Shorter numbers first: as text, 10000 would stand before 2000.
            (msn.len(), msn.to_owned()),
        )
    });
}

/// A saved view of the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct View {
    /// What a person calls it.
    pub name: String,
    /// Which rows, in which order.
    #[serde(default)]
    pub query: Query,
    /// The columns, in their order.
    pub columns: Vec<Column>,
    /// Widths in points of columns that a person has set.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub widths: BTreeMap<Column, f32>,
    /// Whether rows stand under their merchants.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_merchant: bool,
}

/// A report that can be run again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// What a person calls it.
    pub name: String,
    /// Which rows, in which order.
    #[serde(default)]
    pub query: Query,
    /// The columns, in their order.
    pub columns: Vec<Column>,
    /// The column by which rows are grouped and counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_by: Option<Column>,
    /// The kind of file.
    pub format: FileFormat,
    /// Whose words stand in it: `en`, `nb` or `keys`.
    #[serde(default = "keys")]
    pub words: String,
    /// Whether cells that a spreadsheet would run as a formula are guarded.
    #[serde(default = "yes")]
    pub formula_guard: bool,
    /// The name of the file without its folder; `{date}`, `{time}`, `{profile}` and `{name}` are filled in.
    pub file_name: String,
}

/// The kind of a report's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileFormat {
    /// Comma-separated values in the dialect of this name.
    Csv(String),
    /// An Excel workbook with a summary sheet.
    Xlsx,
    /// An array of objects; with groups, an object that holds the array and them.
    Json,
    /// A one-page summary with charts.
    Html,
}

fn keys() -> String {
    "keys".to_owned()
}

const fn yes() -> bool {
    true
}

impl Serialize for Column {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl<'de> Deserialize<'de> for Column {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        Self::from_key(&key).ok_or_else(|| serde::de::Error::custom(format!("no column {key}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_by_one_column_or_by_several() {
        let (name, msn) = (Column::Name, Column::Msn);
        for (turns, expect) in [
            (vec![(name, false)], vec![(name, false)]),
            (vec![(name, false), (name, false)], vec![(name, true)]),
            (vec![(name, false); 3], vec![]),
            (vec![(name, false), (msn, false)], vec![(msn, false)]),
            (
                vec![(name, false), (msn, true)],
                vec![(name, false), (msn, false)],
            ),
            (
                vec![(name, false), (msn, true), (name, true)],
                vec![(name, true), (msn, false)],
            ),
            (
                vec![(name, false), (msn, true), (name, true), (name, true)],
                vec![(msn, false)],
            ),
            (vec![(msn, true)], vec![(msn, false)]),
        ] {
            let mut query = Query::default();
            for (column, adds) in &turns {
                query.turn_sort(*column, *adds);
            }
            let sorts: Vec<_> = query
                .sorts()
                .map(|sort| (sort.column, sort.descending))
                .collect();
            assert_eq!(sorts, expect, "{turns:?}");
        }
    }

    #[test]
    fn letters_of_the_north_come_after_z() {
        let mut words = ["Å", "ø", "z", "Æ", "a", "É", "f"];
        words.sort_by_key(|word| collated(word));
        assert_eq!(words, ["a", "É", "f", "z", "Æ", "ø", "Å"]);
    }
}
