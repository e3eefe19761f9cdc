//! Whether a row fits a query, without making a cell of each of its values first.
//!
//! Agrees with [`Query::admits`], which is the plain way; a property test holds the two together.

use std::borrow::Cow;

use super::counts::word;
use super::item::Item;
use crate::report::{Choice, Column, Condition, Query, UnitRow as _};
use crate::text::{Catalog, Language};

/// A query, made ready for many rows.
pub struct Matcher<'a> {
    words: Vec<String>,
    conditions: Vec<(Column, &'a Condition, Vec<String>)>,
    catalog: Catalog,
    unknown: String,
}

impl<'a> Matcher<'a> {
    /// Makes a query ready. The language is that of the words a `Contains` looks in.
    #[must_use]
    pub fn new(query: &'a Query, language: Language) -> Self {
        let catalog = Catalog::new(language);
        let conditions = query.conditions.iter().map(|(column, condition)| {
            let words = match condition {
                Condition::Contains(words) => split(words),
                _ => Vec::new(),
            };
            (*column, condition, words)
        });
        Self {
            words: split(&query.search),
            conditions: conditions.collect(),
            unknown: catalog.text("report-unknown").to_lowercase(),
            catalog,
        }
    }

    /// Whether a row fits.
    #[must_use]
    pub fn admits(&self, item: &Item) -> bool {
        let fits = |(column, condition, words): &(Column, &Condition, Vec<String>)| {
            self.fits(item, *column, condition, words)
        };
        self.words.iter().all(|word| item.holds(word)) && self.conditions.iter().all(fits)
    }

    fn fits(&self, item: &Item, column: Column, condition: &Condition, words: &[String]) -> bool {
        let quick = match condition {
            Condition::OneOf(choices) if choices.is_empty() => Some(true),
            Condition::OneOf(choices) => choice(item, column).map(|found| choices.contains(&found)),
            Condition::Contains(_) => self.contains(item, column, words),
            Condition::Between(from, to) => {
                let value = item.time(column).or_else(|| item.number(column));
                value.map(|value| {
                    value.is_some_and(|value| {
                        from.is_none_or(|from| value >= from) && to.is_none_or(|to| value < to)
                    })
                })
            }
        };
        quick.unwrap_or_else(|| condition.admits(&column.cell(item, &self.catalog), &self.catalog))
    }

    fn contains(&self, item: &Item, column: Column, words: &[String]) -> Option<bool> {
        let text = match item.words(column)? {
            Some(text) => Cow::Owned(text.to_lowercase()),
            // What a unit does not say reads "Unknown"; where there is no unit, nothing is said at all.
            None if item.has_unit() && is_said_of_units(column) => {
                Cow::Borrowed(self.unknown.as_str())
            }
            None => Cow::Borrowed(""),
        };
        Some(words.iter().all(|word| text.contains(word.as_str())))
    }
}

fn split(words: &str) -> Vec<String> {
    let words = words.to_lowercase();
    words.split_whitespace().map(str::to_owned).collect()
}

/// Whether a column without a text is unknown, rather than empty, for a unit.
const fn is_said_of_units(column: Column) -> bool {
    matches!(column, Column::Name | Column::Merchant | Column::BusinessId)
}

fn choice(item: &Item, column: Column) -> Option<Choice> {
    if let Column::Flag(flag) = column {
        return Some(match item.flag(flag) {
            Some(true) => Choice::Yes,
            Some(false) => Choice::No,
            None => Choice::Unknown,
        });
    }
    match column {
        Column::State | Column::CaptureType | Column::Market | Column::Scheme => {
            let word = word(item, column).map(|word| Choice::Word(word.to_owned()));
            Some(word.unwrap_or(Choice::Unknown))
        }
        _ => {
            let text = item.words(column)?;
            Some(text.map_or(Choice::Unknown, |text| Choice::Word(text.into_owned())))
        }
    }
}
