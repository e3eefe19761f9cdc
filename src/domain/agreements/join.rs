//! A person's own list, joined to a mapping: every row stays, and says what came of it.

use super::form::{Form, is_placeholder};
use super::{CheckedMapping, Pair, SourceRow, SourceTable, heads};
use crate::text::Message;
use std::collections::{BTreeSet, HashMap};

/// A list that was joined.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Join {
    /// Whether the first line of the list is a head.
    pub has_head: bool,
    /// The column of old ids, from 0.
    pub column: usize,
    /// One for every line of the list without the head, in their order.
    pub rows: Vec<JoinedRow>,
    /// How many there are of each kind.
    pub counts: JoinCounts,
}

/// What came of a line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinedRow {
    /// Its row in the file, from 1.
    pub row: usize,
    /// What came of it.
    pub state: JoinState,
    /// The new id, where there is one.
    pub new: Option<String>,
}

/// What came of a line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JoinState {
    /// It has its new id.
    Joined,
    /// It has its new id, and so has an earlier line of the list with the same old one.
    JoinedAgain {
        /// The row of the earlier line in the list, from 1.
        first: usize,
    },
    /// The mapping does not have its id.
    NoMatch,
    /// The mapping has its id in other capitals only.
    OtherCase {
        /// The row of the mapping.
        row: usize,
    },
    /// The line of the mapping that has its id cannot be used.
    Unusable {
        /// The row of the mapping.
        row: usize,
    },
    /// Its id is a new one already.
    AlreadyNew {
        /// The row of the mapping.
        row: usize,
    },
    /// It has no id.
    NoId,
}

/// How many lines there are of each kind; together they are the lines of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct JoinCounts {
    /// Lines with a new id that no earlier line has.
    pub joined: usize,
    /// Lines with a new id that an earlier line has, too.
    pub joined_again: usize,
    /// Lines that the mapping does not have.
    pub no_match: usize,
    /// Lines whose line of the mapping cannot be used.
    pub unusable: usize,
    /// Lines that have a new id already.
    pub already_new: usize,
    /// Lines without an id.
    pub no_id: usize,
    /// Pairs of the mapping that no line of the list has: not lines of the list.
    pub unused_pairs: usize,
}

impl JoinCounts {
    /// All lines of the list.
    #[must_use]
    pub const fn total(&self) -> usize {
        self.joined
            + self.joined_again
            + self.no_match
            + self.unusable
            + self.already_new
            + self.no_id
    }

    /// Whether every line has its new id, each once.
    #[must_use]
    pub const fn is_clean(&self) -> bool {
        self.joined == self.total()
    }

    /// Whether the columns of the mapping are the wrong way round, as far as this list tells.
    #[must_use]
    pub const fn looks_swapped(&self) -> bool {
        self.joined == 0 && self.already_new > self.no_match + self.unusable
    }
}

impl JoinState {
    /// The word of files and scripts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Joined => "joined",
            Self::JoinedAgain { .. } => "joined_again",
            Self::NoMatch | Self::OtherCase { .. } => "no_match",
            Self::Unusable { .. } => "mapping_at_fault",
            Self::AlreadyNew { .. } => "already_new",
            Self::NoId => "no_id",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn name(self) -> Message {
        Message::new(match self {
            Self::Joined => "agreements-state-joined",
            Self::JoinedAgain { .. } => "agreements-state-joined-again",
            Self::NoMatch | Self::OtherCase { .. } => "agreements-state-no-match",
            Self::Unusable { .. } => "agreements-state-unusable",
            Self::AlreadyNew { .. } => "agreements-state-already-new",
            Self::NoId => "agreements-state-no-id",
        })
    }

    /// Why, where there is more to say.
    #[must_use]
    pub fn reason(self) -> Option<Message> {
        Some(match self {
            Self::Joined => return None,
            Self::JoinedAgain { first } => {
                Message::new("agreements-joined-again").with("row", first)
            }
            Self::NoMatch => Message::new("agreements-no-match"),
            Self::OtherCase { row } => Message::new("agreements-other-case").with("row", row),
            Self::Unusable { row } => Message::new("agreements-unusable").with("row", row),
            Self::AlreadyNew { row } => Message::new("agreements-already-new").with("row", row),
            Self::NoId => Message::new("agreements-no-id"),
        })
    }
}

/// What a mapping says of ids.
struct Known<'a> {
    mapping: &'a CheckedMapping,
    by_old: HashMap<&'a str, usize>,
    by_new: HashMap<&'a str, usize>,
    by_folded: HashMap<String, usize>,
}

impl<'a> Known<'a> {
    fn of(mapping: &'a CheckedMapping) -> Self {
        let by = |id: fn(&Pair) -> &str| {
            let pairs = mapping.pairs.iter().enumerate();
            pairs.map(move |(at, pair)| (id(pair), at))
        };
        Self {
            mapping,
            by_old: by(|pair| &pair.old).collect(),
            by_new: by(|pair| &pair.new).collect(),
            by_folded: by(|pair| &pair.old)
                .map(|(id, at)| (id.to_lowercase(), at))
                .collect(),
        }
    }

    fn has(&self, id: &str) -> bool {
        self.by_old.contains_key(id)
            || self.by_new.contains_key(id)
            || self.mapping.unusable.contains_key(id)
    }
}

/// Joins a list. `column` is where its old ids stand, from 0; without it, the column that has most of them.
///
/// # Errors
/// When no column of the list has any of these ids.
pub fn join(
    mapping: &CheckedMapping,
    list: &SourceTable,
    column: Option<usize>,
) -> Result<Join, Message> {
    let known = Known::of(mapping);
    let column = column.map_or_else(|| column_of(&known, list), Ok)?;
    let has_head = list
        .rows
        .first()
        .is_some_and(|row| is_head(&known, row, column));
    let rows = &list.rows[usize::from(has_head)..];
    let mut joined = Join {
        has_head,
        column,
        ..Join::default()
    };
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut used: BTreeSet<usize> = BTreeSet::new();
    for row in rows {
        let id = row.text(column);
        let (state, at) = state_of(&known, id, row.row, &mut seen);
        used.extend(at);
        joined.counts.count(state);
        joined.rows.push(JoinedRow {
            row: row.row,
            state,
            new: at.map(|at| mapping.pairs[at].new.clone()),
        });
    }
    joined.counts.unused_pairs = mapping.pairs.len() - used.len();
    Ok(joined)
}

impl JoinCounts {
    const fn count(&mut self, state: JoinState) {
        match state {
            JoinState::Joined => self.joined += 1,
            JoinState::JoinedAgain { .. } => self.joined_again += 1,
            JoinState::NoMatch | JoinState::OtherCase { .. } => self.no_match += 1,
            JoinState::Unusable { .. } => self.unusable += 1,
            JoinState::AlreadyNew { .. } => self.already_new += 1,
            JoinState::NoId => self.no_id += 1,
        }
    }
}

/// What comes of an id, and the pair it is joined to.
fn state_of<'a>(
    known: &Known<'_>,
    id: &'a str,
    row: usize,
    seen: &mut HashMap<&'a str, usize>,
) -> (JoinState, Option<usize>) {
    let row_of = |at: usize| known.mapping.pairs.get(at).map_or(0, |pair| pair.row);
    if id.is_empty() || is_placeholder(id) {
        return (JoinState::NoId, None);
    }
    if let Some(at) = known.by_old.get(id) {
        let state = match seen.get(id) {
            Some(first) => JoinState::JoinedAgain { first: *first },
            None => JoinState::Joined,
        };
        seen.entry(id).or_insert(row);
        return (state, Some(*at));
    }
    // Before the new ids: a line at fault that has the id as its old one is what a person must know of.
    if let Some(row) = known.mapping.unusable.get(id) {
        return (JoinState::Unusable { row: *row }, None);
    }
    if let Some(at) = known.by_new.get(id) {
        return (JoinState::AlreadyNew { row: row_of(*at) }, None);
    }
    let state = match known.by_folded.get(&id.to_lowercase()) {
        Some(at) => JoinState::OtherCase { row: row_of(*at) },
        None => JoinState::NoMatch,
    };
    (state, None)
}

/// The column with most ids that the mapping knows; where there is none, one whose head speaks of agreements.
fn column_of(known: &Known<'_>, list: &SourceTable) -> Result<usize, Message> {
    let width = list
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or(0);
    let hits = |column: &usize| {
        list.rows
            .iter()
            .filter(|row| known.has(row.text(*column)))
            .count()
    };
    // Of equals `max_by_key` takes the last one, and the first column is meant.
    let best = (0..width).max_by_key(|column| (hits(column), std::cmp::Reverse(*column)));
    let best = best.filter(|column| hits(column) > 0);
    let first = list.rows.first();
    let named = || {
        (0..width)
            .find(|column| first.is_some_and(|row| heads::is_of_agreements(row.text(*column))))
    };
    best.or_else(named)
        .ok_or_else(|| Message::new("agreements-list-without-ids"))
}

fn is_head(known: &Known<'_>, row: &SourceRow, column: usize) -> bool {
    let text = row.text(column);
    // An id that the mapping does not have is no head either.
    let is_usual = known.mapping.usual_old.form.as_ref() == Some(&Form::of(text));
    if text.is_empty() || known.has(text) || is_usual {
        return false;
    }
    heads::is_of_agreements(text) || !text.chars().any(|letter| letter.is_ascii_digit())
}
