//! What the columns of an order file are for, told by their heads.

use super::results::{self, ResultColumn};
use crate::domain::BusinessId;
use crate::domain::heads;
use crate::domain::order::{OrderColumn, bare};
use crate::report::grid::letters;
use crate::text::{Message, Tell as _, WordList};

/// Rows in which a head is looked for; people put titles above it.
const LOOKED_AT: usize = 10;

/// Names that people also give to columns that are for something else. Where another head means the same field, these do not.
static GENERAL: WordList = WordList::new(
    "name navn url web account konto description beskrivelse bruk usage app country land register
     password passord username brukernavn percent prosent shop butikk",
);

/// A column by its head, letter or number, and the field it is for; `None` leaves it unused.
pub type ColumnChoice = (String, Option<OrderColumn>);

/// What a column is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadUse {
    /// It is read into this field.
    Used(OrderColumn),
    /// Nobody knows it, or a better one is there.
    Unused,
    /// A person left it out, so that no rule may give it a field again.
    LeftOut,
    /// It could be any of these: somebody has to say.
    Unclear(Vec<OrderColumn>),
    /// It is our own, from a file of results.
    Own(ResultColumn),
    /// It means the same field as another column, from 0: somebody has to say which.
    Twice(OrderColumn, usize),
}

impl HeadUse {
    /// The field it is read into.
    #[must_use]
    pub const fn column(&self) -> Option<OrderColumn> {
        match self {
            Self::Used(column) => Some(*column),
            _ => None,
        }
    }

    /// Whether the cells below a head must never be kept or told: passwords, also where the column is left out, or another one is
    /// read in its place.
    pub(super) fn is_secret(&self, head: &str) -> bool {
        match self {
            Self::Used(column) => column.is_secret(),
            Self::Own(_) => false,
            _ => {
                let meant = OrderColumn::of_head(head);
                meant.into_iter().any(OrderColumn::is_secret)
            }
        }
    }
}

/// Where the head of a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    /// Its place among the rows; `None` where there is none.
    at: Option<usize>,
}

type Rows = [(usize, Vec<String>)];

impl Head {
    /// The heads, as many as the table is wide at its widest named place; letters where there is no head.
    pub(super) fn heads(self, rows: &Rows, width: usize) -> Vec<String> {
        match self.at.and_then(|at| rows.get(at)) {
            Some((_, cells)) => {
                // Spreadsheets write delimiters for columns in which nothing stands.
                let named = cells.iter().rposition(|cell| !cell.trim().is_empty());
                let named = named.map_or(0, |last| last + 1);
                cells.iter().take(named).cloned().collect()
            }
            None => (0..width).map(letters).collect(),
        }
    }

    /// The number of its row, from 1.
    pub(super) fn row(self, rows: &Rows) -> Option<usize> {
        let (row, _) = rows.get(self.at?)?;
        Some(*row)
    }

    /// The rows below the head; all rows where there is none.
    pub(super) fn body(self, rows: &Rows) -> &Rows {
        rows.get(self.at.map_or(0, |at| at + 1)..)
            .unwrap_or_default()
    }

    /// What is told about it: its row, and what stands above.
    pub(super) fn how(self, rows: &Rows) -> Vec<Message> {
        let Some(at) = self.at else {
            return vec![Message::new("orderfile-no-head")];
        };
        let mut how = Vec::new();
        if at > 0 {
            let above = rows.iter().take(at);
            let above = above.map(|(_, cells)| cells.join(" ").trim().to_owned());
            let above: Vec<String> = above.collect();
            how.push(
                Message::new("orderfile-above-head")
                    .with("rows", at)
                    .with("text", above.join(" / ")),
            );
        }
        let row = rows.get(at).map_or(0, |(row, _)| *row);
        how.push(Message::new("orderfile-head-row").with("row", row));
        how
    }
}

/// How many cells of a row are heads that are known.
pub(super) fn known(cells: &[String]) -> usize {
    let own = results::own_columns(cells);
    cells
        .iter()
        .zip(own)
        .filter(|(cell, own)| own.is_some() || !columns_of(cell).is_empty())
        .count()
}

/// Finds the head; `None` when there is no row at all.
pub(super) fn find(rows: &Rows, choices: &[ColumnChoice]) -> Option<Head> {
    if rows.is_empty() {
        return None;
    }
    let picked = |cells: &[String]| {
        let is_picked = |cell: &&String| choices.iter().any(|(column, _)| same(column, cell));
        cells.iter().filter(is_picked).count()
    };
    let mut best = (0, 0);
    for (at, (_, cells)) in rows.iter().take(LOOKED_AT).enumerate() {
        let score = known(cells) + picked(cells);
        // Of equal rows the first: a head that stands there again is a line, and told as such.
        if score > best.1 {
            best = (at, score);
        }
    }
    let is_number = |cell: &String| BusinessId::parse(cell, None).is_ok();
    let first = rows.first();
    let has_number = first.is_some_and(|(_, cells)| cells.iter().any(is_number));
    // A first row with a merchant's number is a line, unless a head was found.
    let is_there = best.1 > 0 || !has_number;
    Some(Head {
        at: is_there.then_some(best.0),
    })
}

/// What each column is for: as a person chose, and else as its head tells.
///
/// # Errors
/// When a choice names no column, or two choices give one field to two columns.
pub fn head_uses(heads: &[String], choices: &[ColumnChoice]) -> Result<Vec<HeadUse>, Message> {
    let own = results::own_columns(heads);
    let mut picked: Vec<Option<Option<OrderColumn>>> = vec![None; heads.len()];
    for (column, field) in choices {
        let index = column_of(column, heads).ok_or_else(|| {
            Message::new("orderfile-no-column")
                .with("column", column)
                .with("heads", heads.join(", "))
        })?;
        picked[index] = Some(*field);
    }
    for (index, field) in picked.iter().enumerate() {
        let Some(Some(field)) = field else { continue };
        let before = picked.iter().take(index);
        if let Some(other) = before.clone().position(|one| *one == Some(Some(*field))) {
            return Err(Message::new("orderfile-picked-twice")
                .with("field", field.tell())
                .with("one", &heads[other])
                .with("other", &heads[index]));
        }
    }
    Ok(guessed(heads, &own, &picked))
}

/// The column, from 0, that a head, a letter or a number names.
fn column_of(name: &str, heads: &[String]) -> Option<usize> {
    // A head may be a number or a letter itself, and is then meant by it.
    let exact = heads.iter().position(|head| head == name);
    let alike = || heads.iter().position(|head| same(name, head));
    let number = || name.parse::<usize>().ok()?.checked_sub(1);
    let letter = || (0..heads.len()).find(|index| letters(*index).eq_ignore_ascii_case(name));
    exact
        .or_else(alike)
        .or_else(number)
        .or_else(letter)
        .filter(|index| *index < heads.len())
}

fn same(one: &str, other: &str) -> bool {
    let one = bare(one);
    !one.is_empty() && one == bare(other)
}

/// What heads say of the columns that nobody picked.
fn guessed(
    heads: &[String],
    own: &[Option<ResultColumn>],
    picked: &[Option<Option<OrderColumn>>],
) -> Vec<HeadUse> {
    let mut uses: Vec<HeadUse> = heads
        .iter()
        .zip(own)
        .zip(picked)
        .map(|((head, own), picked)| match picked {
            Some(Some(column)) => HeadUse::Used(*column),
            Some(None) => HeadUse::LeftOut,
            None => own.map_or_else(|| by_head(head), HeadUse::Own),
        })
        .collect();
    for column in OrderColumn::ALL {
        let who: Vec<usize> = (0..uses.len())
            .filter(|index| uses[*index] == HeadUse::Used(*column))
            .collect();
        if who.len() < 2 {
            continue;
        }
        // A person's choice stands over every head that means the same.
        let is_picked = |index: &&usize| picked[**index].is_some();
        let is_plain = |index: &&usize| !GENERAL.contains(&bare(&heads[**index]).as_str());
        let plain: Vec<&usize> = who.iter().filter(is_plain).collect();
        let winner = who.iter().find(is_picked).copied().or(match plain[..] {
            [one] => Some(*one),
            _ => None,
        });
        for index in &who {
            uses[*index] = match winner {
                Some(winner) if winner == *index => continue,
                Some(_) => HeadUse::Unused,
                None => {
                    let other = if *index == who[0] { who[1] } else { who[0] };
                    HeadUse::Twice(*column, other)
                }
            };
        }
    }
    uses
}

/// The fields that a head may mean. Numbers of merchants have many names, which lists and look-ups know as well.
fn columns_of(head: &str) -> Vec<OrderColumn> {
    let found = OrderColumn::of_head(head);
    let is_business = || matches!(heads::meaning(head), Some(heads::Head::Business(_)));
    if found.is_empty() && is_business() {
        return vec![OrderColumn::BusinessId];
    }
    found
}

fn by_head(head: &str) -> HeadUse {
    let candidates = columns_of(head);
    match candidates.as_slice() {
        [] => HeadUse::Unused,
        [one] => HeadUse::Used(*one),
        _ => HeadUse::Unclear(candidates),
    }
}

/// What is told about the columns: which are used, which are not, and which somebody has to decide.
pub(super) fn told(heads: &[String], uses: &[HeadUse]) -> Vec<Message> {
    let mut told = Vec::new();
    let unused: Vec<&str> = heads
        .iter()
        .zip(uses)
        .filter(|(head, used)| {
            matches!(used, HeadUse::Unused | HeadUse::LeftOut) && !head.trim().is_empty()
        })
        .map(|(head, _)| head.trim())
        .collect();
    if !unused.is_empty() {
        told.push(Message::new("orderfile-unused").with("columns", unused.join(", ")));
    }
    for (index, (head, used)) in heads.iter().zip(uses).enumerate() {
        match used {
            HeadUse::Unclear(candidates) => {
                let keys: Vec<&str> = candidates.iter().map(|column| column.key()).collect();
                told.push(
                    Message::new("orderfile-unclear")
                        .with("head", head.trim())
                        .with("fields", keys.join(", ")),
                );
            }
            // Both columns say so, and it is told once.
            HeadUse::Twice(column, other) if index < *other => {
                told.push(two_heads(*column, heads, index, *other));
            }
            _ => {}
        }
    }
    told
}

/// Two heads that mean one field. Two that are the same have their letters beside them, by which one can be chosen.
pub(super) fn two_heads(
    column: OrderColumn,
    heads: &[String],
    one: usize,
    other: usize,
) -> Message {
    let is_same = bare(&heads[one]) == bare(&heads[other]);
    let named = |index: usize| match heads[index].trim() {
        head if is_same => format!("{head} ({})", letters(index)),
        head => head.to_owned(),
    };
    Message::new("orderfile-two-heads")
        .with("field", column.tell())
        .with("one", named(one))
        .with("other", named(other))
}
