//! Looking up: from pasted text to identifiers, and from identifiers to rows.

mod entries;
mod table;
mod words;

pub use entries::{parse_entries, parse_rows};
pub use table::{Odd, weigh};

use super::{BusinessId, Kept, Msn, Parsed, Problem, SalesUnit};
use crate::domain::closed_list;
use crate::text::Message;

/// What a person may look up.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Identifier {
    /// All units of a merchant.
    Business(BusinessId),
    /// One unit, by its MSN.
    Msn(Msn),
}

/// One thing of a pasted text or a file, and what it was understood as.
#[derive(Debug, Clone, PartialEq)]
pub struct LookupEntry {
    /// Line in the input, from 1.
    pub line: usize,
    /// The text as given, without the blanks around it.
    pub input: String,
    /// What it is, or why it is nothing.
    pub parsed: Result<Identifier, Message>,
    /// Doubts that do not stop a look-up on request, for instance a failed check digit.
    pub doubts: Vec<Message>,
    /// The merchant it is asked for where no unit with its number can be seen: eight bare digits may be a CVR number.
    pub otherwise: Option<BusinessId>,
}

impl LookupEntry {
    /// What was read of a text, or why nothing was.
    fn new(
        line: usize,
        input: impl Into<String>,
        read: Result<Parsed<Identifier>, Message>,
    ) -> Self {
        let (parsed, doubts) = match read {
            Ok(Parsed { value, doubts }) => (Ok(value), doubts),
            Err(reason) => (Err(reason), Vec::new()),
        };
        Self {
            line,
            input: input.into(),
            parsed,
            doubts,
            otherwise: None,
        }
    }
}

closed_list! {
    /// How the look-up of one thing ended.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum RowState;
    /// The word in files and scripts.
    fn as_str;

    /// A sales unit was found.
    Found = "found";
    /// 404: inactive, or not connected to this partner; never simply "no such number".
    NotConnected = "not_connected";
    /// The input is not an identifier, or its check digit is wrong and the person did not insist.
    Invalid = "invalid";
    /// It could not be found out; the problem says why.
    Failed = "failed";
}

/// One row of a look-up: one per unit, and one per identifier that gave none.
#[derive(Debug, Clone, PartialEq)]
pub struct LookupRow {
    /// Line of the input it belongs to, from 1; 0 when nothing was asked for by name (whole fleet).
    pub line: usize,
    /// The input it answers; empty for the whole fleet.
    pub input: String,
    /// How it ended.
    pub state: RowState,
    /// The merchant, as far as known.
    pub business_id: Option<BusinessId>,
    /// The merchant's name, as far as known.
    pub merchant_name: Option<String>,
    /// The unit's number, as far as known.
    pub msn: Option<Msn>,
    /// The unit; `Some` when found, and also (with the list's name only) when a listed unit's details failed.
    pub unit: Option<SalesUnit>,
    /// Why there is no unit, or what is doubtful about it.
    pub problem: Option<Problem>,
    /// When the answer came, seconds since 1970 (UTC); `None` where nothing was asked.
    pub fetched_at: Option<i64>,
    /// What is remembered of the unit on this computer; `None` for a row that is no unit of the local fleet.
    pub kept: Option<Box<Kept>>,
}

impl LookupRow {
    /// The row of an input of which no more is known than how it ended.
    #[must_use]
    pub const fn of(line: usize, input: String, state: RowState) -> Self {
        Self {
            line,
            input,
            state,
            business_id: None,
            merchant_name: None,
            msn: None,
            unit: None,
            problem: None,
            fetched_at: None,
            kept: None,
        }
    }
}

#[cfg(test)]
mod tests;
