//! Cells that are not copied: what files of many rows are written from.

use super::Cell;
use super::guard::is_digits;
use crate::domain::SaidAs;
use crate::text::Message;
use std::borrow::Cow;

/// A [`Cell`] that borrows from the row it is of.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum CellRef<'a> {
    Unknown,
    Empty,
    Text(Cow<'a, str>),
    Digits(&'a str),
    Number(f64),
    Word { key: &'a str, said: &'a Message },
    Flag(SaidAs, bool),
    Time(i64),
}

impl<'a> CellRef<'a> {
    pub(super) const fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    /// A cell of somebody's own file; numbers that are names stay as they are in every spreadsheet.
    pub(super) fn of_text(text: &'a str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else if is_digits(text) {
            Self::Digits(text)
        } else {
            Self::text(text)
        }
    }

    pub(super) const fn word(key: &'a str, said: &'a Message) -> Self {
        Self::Word { key, said }
    }

    pub(super) fn of(cell: &'a Cell) -> Self {
        match cell {
            Cell::Unknown => Self::Unknown,
            Cell::Empty => Self::Empty,
            Cell::Text(text) => Self::text(text),
            Cell::Digits(digits) => Self::Digits(digits),
            Cell::Number(number) => Self::Number(*number),
            Cell::Word { key, said } => Self::Word { key, said },
            Cell::Flag(flag) => Self::Flag(SaidAs::Fact, *flag),
            Cell::Permission(flag) => Self::Flag(SaidAs::Permission, *flag),
            Cell::Time(time) => Self::Time(*time),
        }
    }

    pub(super) fn to_cell(&self) -> Cell {
        match self {
            Self::Unknown => Cell::Unknown,
            Self::Empty => Cell::Empty,
            Self::Text(text) => Cell::Text(text.clone().into_owned()),
            Self::Digits(digits) => Cell::Digits((*digits).to_owned()),
            Self::Number(number) => Cell::Number(*number),
            Self::Word { key, said } => Cell::word(*key, (*said).clone()),
            Self::Flag(said_as, flag) => Cell::said_as(*said_as, *flag),
            Self::Time(time) => Cell::Time(*time),
        }
    }
}
