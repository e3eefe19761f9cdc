//! Lists of words that the program knows.

use std::ops::Deref;
use std::sync::OnceLock;

/// A list of words, in a text with blanks between them.
#[derive(Debug)]
pub struct WordList {
    text: &'static str,
    // Parted at the first use: lists are constants, and a constant cannot allocate.
    words: OnceLock<Vec<&'static str>>,
}

impl WordList {
    /// The list of a text.
    #[must_use]
    pub const fn new(text: &'static str) -> Self {
        Self {
            text,
            words: OnceLock::new(),
        }
    }
}

impl Deref for WordList {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        self.words
            .get_or_init(|| self.text.split_whitespace().collect())
    }
}
