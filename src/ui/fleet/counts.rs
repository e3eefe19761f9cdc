//! How many rows there are of each kind: for menus and the page head. Kept while rows come and go, never counted anew.

use std::collections::{BTreeMap, HashMap};

use super::item::Item;
use crate::domain::{BusinessId, CaptureType, RowState, UnitFlag};
use crate::report::{Choice, Column, UnitRow as _};

/// Every row state, in the order a menu shows them.
pub const STATES: [RowState; 4] = [
    RowState::Found,
    RowState::NotConnected,
    RowState::Invalid,
    RowState::Failed,
];

/// How many rows there are of each kind.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    flags: [[usize; 3]; UnitFlag::ALL.len()],
    states: [usize; STATES.len()],
    words: BTreeMap<(Column, String), usize>,
    merchants: HashMap<BusinessId, usize>,
    tags: [BTreeMap<String, usize>; 2],
    units: usize,
    rows: usize,
    newest: Option<i64>,
}

/// The columns whose words are counted, besides the states.
const WORDS: [Column; 3] = [Column::CaptureType, Column::Market, Column::Scheme];

impl Counts {
    /// Counts a row.
    pub fn add(&mut self, item: &Item) {
        self.change(item, |count| *count += 1);
        self.newest = self.newest.max(item.fetched_at());
    }

    /// Counts a row no more. The newest answer stays the newest: it came.
    pub fn remove(&mut self, item: &Item) {
        self.change(item, |count| *count = count.saturating_sub(1));
        // What no row has any more is offered in no menu.
        self.words.retain(|_, count| *count > 0);
        for tags in &mut self.tags {
            tags.retain(|_, count| *count > 0);
        }
        if let Some(id) = &item.party().business_id
            && self.merchants.get(id) == Some(&0)
        {
            self.merchants.remove(id);
        }
    }

    fn change(&mut self, item: &Item, by: impl Fn(&mut usize)) {
        by(&mut self.rows);
        for (flag, counts) in UnitFlag::ALL.into_iter().zip(&mut self.flags) {
            by(&mut counts[tri(item.flag(flag))]);
        }
        if let Some(at) = STATES.iter().position(|state| *state == item.state()) {
            by(&mut self.states[at]);
        }
        for column in WORDS {
            if let Some(word) = word(item, column) {
                // Looked up by a text of its own only the first time.
                match self
                    .words
                    .iter_mut()
                    .find(|((of, known), _)| *of == column && known == word)
                {
                    Some((_, count)) => by(count),
                    None => by(self.words.entry((column, word.to_owned())).or_default()),
                }
            }
        }
        let (unit, merchant) = item.tags();
        for (known, tags) in self.tags.iter_mut().zip([unit, merchant]) {
            for tag in tags {
                by(known.entry(tag.clone()).or_default());
            }
        }
        if item.has_unit() {
            by(&mut self.units);
            if let Some(id) = &item.party().business_id {
                match self.merchants.get_mut(id) {
                    Some(count) => by(count),
                    None => by(self.merchants.entry(id.clone()).or_default()),
                }
            }
        }
    }

    /// Rows that are sales units.
    #[must_use]
    pub const fn units(&self) -> usize {
        self.units
    }

    /// Different merchants among the units.
    #[must_use]
    pub fn merchants(&self) -> usize {
        self.merchants.len()
    }

    /// When the newest answer came, seconds since 1970 (UTC).
    #[must_use]
    pub const fn newest(&self) -> Option<i64> {
        self.newest
    }

    /// Rows of a state.
    #[must_use]
    pub fn of_state(&self, state: RowState) -> usize {
        let at = STATES.iter().position(|other| *other == state);
        at.map_or(0, |at| self.states[at])
    }

    /// Tags of units that are in use, with how many units have each.
    #[must_use]
    pub const fn tags(&self) -> &BTreeMap<String, usize> {
        &self.tags[0]
    }

    /// Tags of merchants that are in use, with how many units have each by way of their merchant.
    #[must_use]
    pub const fn merchant_tags(&self) -> &BTreeMap<String, usize> {
        &self.tags[1]
    }

    /// What a column's rows can be chosen by, with how many rows there are of each; `None` for columns of free text and of
    /// times.
    #[must_use]
    pub fn choices(&self, column: Column) -> Option<Vec<(Choice, usize)>> {
        if let Column::Flag(flag) = column {
            let [yes, no, unknown] = self.flags[flag as usize];
            return Some(vec![
                (Choice::Yes, yes),
                (Choice::No, no),
                (Choice::Unknown, unknown),
            ]);
        }
        if column == Column::State {
            let all = STATES.iter().zip(self.states);
            return Some(
                all.map(|(state, count)| (Choice::Word(state.as_str().to_owned()), count))
                    .collect(),
            );
        }
        if !WORDS.contains(&column) {
            return None;
        }
        let mut choices: Vec<(Choice, usize)> = Vec::new();
        let known: &[CaptureType] = match column {
            Column::CaptureType => &[
                CaptureType::Reserve,
                CaptureType::Direct,
                CaptureType::NotApplicable,
            ],
            _ => &[],
        };
        let count = |word: &str| {
            let count = self.words.get(&(column, word.to_owned()));
            count.copied().unwrap_or_default()
        };
        // The known ones stand in the menu whether any row has them, in the same order for every fleet.
        for word in known.iter().map(CaptureType::as_str) {
            choices.push((Choice::Word(word.to_owned()), count(word)));
        }
        for ((of, word), count) in &self.words {
            let choice = Choice::Word(word.clone());
            if *of == column && choices.iter().all(|(other, _)| *other != choice) {
                choices.push((choice, *count));
            }
        }
        let said: usize = choices.iter().map(|(_, count)| count).sum();
        choices.push((Choice::Unknown, self.rows.saturating_sub(said)));
        Some(choices)
    }
}

/// The place of a flag's value: yes, no, unknown.
const fn tri(flag: Option<bool>) -> usize {
    match flag {
        Some(true) => 0,
        Some(false) => 1,
        None => 2,
    }
}

/// The word of scripts in a column of few words.
pub fn word(item: &Item, column: Column) -> Option<&str> {
    let scheme = || item.party().business_id.as_ref().map(BusinessId::scheme);
    match column {
        Column::CaptureType => item.capture_type().map(CaptureType::as_str),
        Column::Market => Some(scheme()?.market()?.code()),
        Column::Scheme => Some(scheme()?.as_str()),
        Column::State => Some(item.state().as_str()),
        _ => None,
    }
}
