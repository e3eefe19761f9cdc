//! The columns of a sales-unit report, declared once.

use super::Cell;
use super::cell_ref::CellRef;
use crate::domain::{BusinessId, CaptureType, LookupRow, Msn, Problem, RowState, SaidAs, UnitFlag};
use crate::text::{Catalog, Message};
use std::borrow::Cow;

/// What stands in a column, which decides how it is asked for and how wide it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Running text, of which a filter gives a part.
    Words,
    /// A person's own tags, between commas.
    Tags,
    /// A word or a number that a filter gives in whole.
    Word,
    /// Yes, no or unknown.
    Flag,
    /// A moment, asked for by a period.
    Time,
    /// A number that can be counted with.
    Number,
}

/// Declares every column once: key, head and kind, in the order of a full report; the settings of a unit stand where `flags` is.
macro_rules! columns {
    (
        $($first:ident = $first_key:literal, $first_head:literal, $first_kind:ident;)*
        ..flags;
        $($last:ident = $last_key:literal, $last_head:literal, $last_kind:ident;)*
    ) => {
        /// A column of a sales-unit report. Its key is what scripts use.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Column {
            $(#[doc = concat!("`", $first_key, "`")] $first,)*
            /// A setting of the unit.
            Flag(UnitFlag),
            $(#[doc = concat!("`", $last_key, "`")] $last,)*
        }

        impl Column {
            const FIRST: &[Self] = &[$(Self::$first),*];
            const LAST: &[Self] = &[$(Self::$last),*];

            /// The key that scripts and files use: `skip_landing_page`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    Self::Flag(flag) => flag.key(),
                    $(Self::$first => $first_key,)*
                    $(Self::$last => $last_key,)*
                }
            }

            /// The head a person reads; files for scripts have the key instead.
            #[must_use]
            pub const fn head(self) -> Message {
                match self {
                    Self::Flag(flag) => flag.name(),
                    $(Self::$first => Message::new($first_head),)*
                    $(Self::$last => Message::new($last_head),)*
                }
            }

            /// What stands in it, and so how a query may ask for it.
            #[must_use]
            pub const fn kind(self) -> ColumnKind {
                match self {
                    Self::Flag(_) => ColumnKind::Flag,
                    $(Self::$first => ColumnKind::$first_kind,)*
                    $(Self::$last => ColumnKind::$last_kind,)*
                }
            }
        }
    };
}

columns! {
    Input = "input", "report-column-input", Words;
    State = "state", "report-column-state", Word;
    Scheme = "scheme", "report-column-scheme", Word;
    BusinessId = "business_id", "report-column-business-id", Word;
    Merchant = "merchant", "report-column-merchant", Words;
    Msn = "msn", "report-column-msn", Word;
    Name = "name", "report-column-name", Words;
    CaptureType = "capture_type", "report-column-capture-type", Word;
    ..flags;
    FetchedAt = "fetched_at", "report-column-fetched-at", Time;
    Error = "error", "report-column-error", Words;
    Market = "market", "report-column-market", Word;
    FirstSeen = "first_seen", "report-column-first-seen", Time;
    LastSeen = "last_seen", "report-column-last-seen", Time;
    NotVisibleSince = "not_visible_since", "report-column-not-visible-since", Time;
    Tags = "tags", "report-column-tags", Tags;
    MerchantTags = "merchant_tags", "report-column-merchant-tags", Tags;
    Note = "note", "report-column-note", Words;
    ChangedAt = "changed_at", "report-column-changed-at", Time;
    MerchantUnits = "merchant_units", "report-column-merchant-units", Number;
}

impl Column {
    /// Every column, in the order of a full report.
    pub const ALL: [Self; Self::FIRST.len() + UnitFlag::ALL.len() + Self::LAST.len()] = {
        let mut all = [Self::Input; Self::FIRST.len() + UnitFlag::ALL.len() + Self::LAST.len()];
        let (mut at, flags, last) = (
            0,
            Self::FIRST.len(),
            Self::FIRST.len() + UnitFlag::ALL.len(),
        );
        while at < all.len() {
            all[at] = if at < flags {
                Self::FIRST[at]
            } else if at < last {
                Self::Flag(UnitFlag::ALL[at - flags])
            } else {
                Self::LAST[at - last]
            };
            at += 1;
        }
        all
    };

    /// The column of a key in small letters; `None` where no column has it.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.key() == key)
    }

    /// Which pair of words a yes or no of this column is told with.
    #[must_use]
    pub const fn said_as(self) -> SaidAs {
        match self {
            Self::Flag(flag) => flag.said_as(),
            _ => SaidAs::Fact,
        }
    }

    /// The columns a person's file or terminal table has unless others are chosen.
    pub const USUAL: [Self; 12] = [
        Self::Input,
        Self::State,
        Self::Merchant,
        Self::BusinessId,
        Self::Msn,
        Self::Name,
        Self::CaptureType,
        Self::Flag(UnitFlag::SkipLandingPage),
        Self::Flag(UnitFlag::Recurring),
        Self::Flag(UnitFlag::PaymentAllowed),
        Self::FetchedAt,
        Self::Error,
    ];

    /// The columns of a comma-separated list of keys, in its order; blanks around keys and letter case do not matter.
    ///
    /// # Errors
    /// The first key that names no column.
    pub fn parse_list(list: &str) -> Result<Vec<Self>, String> {
        list.split(',')
            .map(str::trim)
            .filter(|key| !key.is_empty())
            .map(|key| Self::from_key(&key.to_ascii_lowercase()).ok_or_else(|| key.to_owned()))
            .collect()
    }

    /// The value of a row in this column. The language is needed for the error column only.
    ///
    /// A row without a unit has nothing to say about settings; a unit whose answer left a setting out has it unknown.
    #[must_use]
    pub fn cell(self, row: &impl UnitRow, catalog: &Catalog) -> Cell {
        self.peek(row, catalog).to_cell()
    }

    /// The same, borrowed from the row as far as it goes: files of many rows are written from this.
    pub(super) fn peek<'a>(self, row: &'a impl UnitRow, catalog: &Catalog) -> CellRef<'a> {
        let words = |words: &[String]| match words {
            [] => CellRef::Empty,
            words => CellRef::Text(Cow::Owned(words.join(", "))),
        };
        match self {
            Self::Input => as_given(row.input()),
            Self::State => state(row.state()),
            Self::Scheme => known_of(row, row.business_id(), |id| {
                CellRef::text(id.scheme().as_str())
            }),
            Self::BusinessId => known_of(row, row.business_id(), |id| CellRef::Digits(id.id())),
            Self::Merchant => known_of(row, row.merchant_name(), CellRef::text),
            Self::Msn => row.msn().map_or(CellRef::Empty, CellRef::Digits),
            Self::Error => row.problem().map_or(CellRef::Empty, |problem| {
                CellRef::Text(Cow::Owned(problem.one_line(catalog)))
            }),
            Self::Market => {
                let market = row.business_id().map(|id| id.scheme().market());
                known_of(row, market.flatten(), |market| CellRef::text(market.code()))
            }
            Self::FetchedAt
            | Self::FirstSeen
            | Self::LastSeen
            | Self::NotVisibleSince
            | Self::ChangedAt => row.moment(self).map_or(CellRef::Empty, CellRef::Time),
            Self::Tags => words(row.tags().0),
            Self::MerchantTags => words(row.tags().1),
            Self::Note => row.note().map_or(CellRef::Empty, CellRef::text),
            Self::MerchantUnits => match row.merchant_units() {
                None => CellRef::Empty,
                // A kept unit is one of its merchant's, so none means that its merchant is not known.
                Some(0) => CellRef::Unknown,
                Some(units) => CellRef::Number(units.into()),
            },
            Self::Name => known_of(row, row.name(), CellRef::text),
            Self::CaptureType => known_of(row, row.capture_type(), capture_type),
            Self::Flag(flag) => {
                known_of(row, row.flag(flag), |is| CellRef::Flag(flag.said_as(), is))
            }
        }
    }
}

/// What columns read of a row, in whichever form it is kept.
pub trait UnitRow {
    /// The input it answers, as it was typed; empty for a row of the kept fleet.
    fn input(&self) -> &str;
    /// How its look-up ended; of a kept unit, whether the service still shows it.
    fn state(&self) -> RowState;
    /// Whose unit it is, as far as known.
    fn business_id(&self) -> Option<&BusinessId>;
    /// The merchant's name, as far as known.
    fn merchant_name(&self) -> Option<&str>;
    /// The unit's number; `None` where no unit was found.
    fn msn(&self) -> Option<&str>;
    /// Whether it is a sales unit.
    fn has_unit(&self) -> bool;
    /// The unit's name; `None` where the service did not tell, or there is no unit.
    fn name(&self) -> Option<&str>;
    /// The unit's capture type; `None` as for the name.
    fn capture_type(&self) -> Option<&CaptureType>;
    /// A setting of the unit; `None` as for the name.
    fn flag(&self, flag: UnitFlag) -> Option<bool>;
    /// Why there is no unit, or why what is kept of it could not be brought up to date.
    fn problem(&self) -> Option<&Problem>;
    /// The moment in a column of times, seconds since 1970 (UTC); `None` in every other column.
    fn moment(&self, column: Column) -> Option<i64>;
    /// A person's own words on the unit, and on its merchant.
    fn tags(&self) -> (&[String], &[String]);
    /// A person's own note on the unit.
    fn note(&self) -> Option<&str>;
    /// How many units its merchant has, 0 where that is not known; `None` where nothing is kept of the unit.
    fn merchant_units(&self) -> Option<u32>;
}

impl UnitRow for LookupRow {
    fn input(&self) -> &str {
        &self.input
    }

    fn state(&self) -> RowState {
        self.state
    }

    fn business_id(&self) -> Option<&BusinessId> {
        self.business_id.as_ref()
    }

    fn merchant_name(&self) -> Option<&str> {
        self.merchant_name.as_deref()
    }

    fn msn(&self) -> Option<&str> {
        self.msn.as_ref().map(Msn::as_str)
    }

    fn has_unit(&self) -> bool {
        self.unit.is_some()
    }

    fn name(&self) -> Option<&str> {
        self.unit.as_ref()?.name.as_deref()
    }

    fn capture_type(&self) -> Option<&CaptureType> {
        self.unit.as_ref()?.configuration.capture_type.as_ref()
    }

    fn flag(&self, flag: UnitFlag) -> Option<bool> {
        self.unit.as_ref()?.configuration.get(flag)
    }

    fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    fn moment(&self, column: Column) -> Option<i64> {
        let kept = self.kept.as_deref();
        match column {
            Column::FetchedAt => self.fetched_at,
            Column::FirstSeen => kept.map(|kept| kept.first_seen),
            Column::LastSeen => kept.map(|kept| kept.last_seen),
            Column::NotVisibleSince => kept?.not_visible_since,
            Column::ChangedAt => kept?.changed_at,
            _ => None,
        }
    }

    fn tags(&self) -> (&[String], &[String]) {
        let kept = self.kept.as_deref();
        kept.map_or((&[], &[]), |kept| (&kept.tags, &kept.merchant_tags))
    }

    fn note(&self) -> Option<&str> {
        self.kept.as_deref()?.note.as_deref()
    }

    fn merchant_units(&self) -> Option<u32> {
        self.kept.as_deref().map(|kept| kept.merchant_units)
    }
}

/// What a person gave: bare digits are a number that is a name, which a spreadsheet must not take for an amount.
fn as_given(text: &str) -> CellRef<'_> {
    if text.is_empty() {
        CellRef::Empty
    } else if text.bytes().all(|byte| byte.is_ascii_digit()) {
        CellRef::Digits(text)
    } else {
        CellRef::text(text)
    }
}

/// What is told of a unit and its merchant: unknown where a unit was found without it, nothing where there is no unit to have one.
fn known_of<'a, T>(
    row: &impl UnitRow,
    value: Option<T>,
    cell: impl FnOnce(T) -> CellRef<'a>,
) -> CellRef<'a> {
    match value {
        Some(value) => cell(value),
        None if row.has_unit() => CellRef::Unknown,
        None => CellRef::Empty,
    }
}

fn state(state: RowState) -> CellRef<'static> {
    let said = match state {
        RowState::Found => const { &Message::new("report-state-found") },
        RowState::NotConnected => const { &Message::new("report-state-not-connected") },
        RowState::Invalid => const { &Message::new("report-state-invalid") },
        RowState::Failed => const { &Message::new("report-state-failed") },
    };
    CellRef::word(state.as_str(), said)
}

/// A capture type: a word, or the text as it came.
pub(super) fn capture_type(capture: &CaptureType) -> CellRef<'_> {
    let said = match capture {
        CaptureType::Reserve => const { &Message::new("report-capture-reserve") },
        CaptureType::Direct => const { &Message::new("report-capture-direct") },
        CaptureType::NotApplicable => const { &Message::new("report-capture-not-applicable") },
        // The vendor may send words that are newer than this program.
        CaptureType::Other(word) => return CellRef::text(word),
    };
    CellRef::word(capture.as_str(), said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Dialect;

    #[test]
    fn the_documentation_lists_every_column_and_dialect_once() {
        let text = include_str!("../../docs/reports.md");
        let lines = text.lines().filter_map(|line| line.strip_prefix("| `"));
        let firsts = lines
            .filter_map(|line| line.split_once("` |"))
            .map(|(keys, _)| keys);
        let mut listed: Vec<&str> = firsts.flat_map(|keys| keys.split("`, `")).collect();
        let mut declared: Vec<&str> = Column::ALL.iter().map(|column| column.key()).collect();
        declared.extend(Dialect::ALL.map(Dialect::name));
        listed.sort_unstable();
        declared.sort_unstable();
        assert_eq!(listed, declared);
    }

    /// Scripts and files are full of these, and files have them in this order.
    #[test]
    fn keys_stay_as_they_are() {
        let keys = |columns: &[Column]| {
            columns
                .iter()
                .map(|column| column.key())
                .collect::<Vec<_>>()
        };
        let first = [
            "input",
            "state",
            "scheme",
            "business_id",
            "merchant",
            "msn",
            "name",
            "capture_type",
        ];
        let last = [
            "fetched_at",
            "error",
            "market",
            "first_seen",
            "last_seen",
            "not_visible_since",
            "tags",
            "merchant_tags",
            "note",
            "changed_at",
            "merchant_units",
        ];
        let settings = UnitFlag::ALL.map(UnitFlag::key);
        assert_eq!(keys(&Column::ALL), [&first[..], &settings, &last].concat());
        for column in Column::ALL {
            assert_eq!(Column::from_key(column.key()), Some(column));
        }
    }
}
