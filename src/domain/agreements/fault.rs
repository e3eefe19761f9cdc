//! What is wrong with a line of a mapping.

use crate::text::Message;

/// One thing that is wrong, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The row in the file, from 1, the head included.
    pub row: usize,
    /// The column, from 1; `None` where the whole line is meant.
    pub column: Option<usize>,
    /// What stands there; of a whole line its cells, with bars between them.
    pub text: String,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The line has fewer or more columns than the file.
    ColumnCount {
        /// How many the line has.
        found: usize,
        /// How many the file has.
        usual: usize,
    },
    /// There is no old id.
    NoOld,
    /// There is no new id.
    NoNew,
    /// Words or signs that stand for no id, or an error of a spreadsheet.
    Placeholder,
    /// A spreadsheet made a number of it and lost digits.
    Shortened,
    /// It breaks off.
    CutOff,
    /// There are blanks within it.
    InnerBlanks,
    /// It has a character that no id has.
    Character(char),
    /// It begins otherwise than the ids of its column.
    WrongPrefix {
        /// The beginning with its underscore: `agr_`.
        usual: String,
    },
    /// It has another form than the ids of its column.
    OtherForm,
    /// The old id stands where the new ones do, and the other way round.
    Swapped,
    /// The old and the new id are the same.
    Same,
    /// An earlier line has the same old id and another new one.
    OldTwice {
        /// The row of the earlier line in the file, from 1.
        first: usize,
    },
    /// An earlier line has the same new id and another old one.
    NewTwice {
        /// The row of the earlier line in the file, from 1.
        first: usize,
    },
    /// An earlier line has an id that differs in capitals only.
    CaseVariant {
        /// The row of the earlier line in the file, from 1.
        first: usize,
    },
    /// The new id is the old one of another line.
    NewIsOld {
        /// The row of the other line in the file, from 1.
        other: usize,
    },
    /// An earlier line has the same two ids.
    RepeatedLine {
        /// The row of the earlier line in the file, from 1.
        first: usize,
    },
    /// There are blanks or invisible signs around it.
    EdgeBlanks,
    /// It has fewer or more characters than nearly all ids of its column.
    OtherLength {
        /// How many characters they have.
        usual: usize,
    },
}

impl Fault {
    /// The fault with its place, and what stands there, as one line.
    #[must_use]
    pub fn line(&self) -> Message {
        let text = self.text.trim();
        let message = match (self.column, text.is_empty()) {
            (Some(column), true) => Message::new("agreements-fault-empty").with("column", column),
            (Some(column), false) => Message::new("agreements-fault-line").with("column", column),
            (None, _) => Message::new("agreements-fault-whole-line"),
        };
        message
            .with("row", self.row)
            .with("reason", self.kind.reason())
            .with("text", text)
    }
}

impl FaultKind {
    /// The word of files and scripts.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::ColumnCount { .. } => "column_count",
            Self::NoOld => "no_old_id",
            Self::NoNew => "no_new_id",
            Self::Placeholder => "placeholder",
            Self::Shortened => "shortened_number",
            Self::CutOff => "cut_off",
            Self::InnerBlanks => "blanks_inside",
            Self::Character(_) => "wrong_character",
            Self::WrongPrefix { .. } => "wrong_prefix",
            Self::OtherForm => "other_form",
            Self::Swapped => "swapped",
            Self::Same => "same_id",
            Self::OldTwice { .. } => "old_id_twice",
            Self::NewTwice { .. } => "new_id_twice",
            Self::CaseVariant { .. } => "differs_in_case",
            Self::NewIsOld { .. } => "new_id_is_old",
            Self::RepeatedLine { .. } => "repeated_line",
            Self::EdgeBlanks => "blanks_around",
            Self::OtherLength { .. } => "other_length",
        }
    }

    /// Whether the line says all the same which id becomes which, so that it is used and only told.
    #[must_use]
    pub const fn is_doubt(&self) -> bool {
        matches!(
            self,
            Self::RepeatedLine { .. } | Self::EdgeBlanks | Self::OtherLength { .. }
        )
    }

    /// What a person is told.
    #[must_use]
    pub fn reason(&self) -> Message {
        match self {
            Self::ColumnCount { found, usual } => Message::new("agreements-column-count")
                .with("found", *found)
                .with("usual", *usual),
            Self::NoOld => Message::new("agreements-no-old"),
            Self::NoNew => Message::new("agreements-no-new"),
            Self::Placeholder => Message::new("agreements-placeholder"),
            Self::Shortened => Message::new("agreements-shortened"),
            Self::CutOff => Message::new("agreements-cut-off"),
            Self::InnerBlanks => Message::new("agreements-inner-blanks"),
            Self::Character(letter) => {
                let code = format!("U+{:04X}", u32::from(*letter));
                Message::new("agreements-character")
                    .with("letter", letter.to_string())
                    .with("code", code)
            }
            Self::WrongPrefix { usual } => {
                Message::new("agreements-wrong-prefix").with("prefix", usual)
            }
            Self::OtherForm => Message::new("agreements-other-form"),
            Self::Swapped => Message::new("agreements-swapped"),
            Self::Same => Message::new("agreements-same"),
            Self::OldTwice { first } => Message::new("agreements-old-twice").with("row", *first),
            Self::NewTwice { first } => Message::new("agreements-new-twice").with("row", *first),
            Self::CaseVariant { first } => {
                Message::new("agreements-case-variant").with("row", *first)
            }
            Self::NewIsOld { other } => Message::new("agreements-new-is-old").with("row", *other),
            Self::RepeatedLine { first } => {
                Message::new("agreements-repeated-line").with("row", *first)
            }
            Self::EdgeBlanks => Message::new("agreements-edge-blanks"),
            Self::OtherLength { usual } => {
                Message::new("agreements-other-length").with("usual", *usual)
            }
        }
    }
}
