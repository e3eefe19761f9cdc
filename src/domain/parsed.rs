//! What came out of reading a text, with the doubts about it.

use crate::text::Message;

/// A value read from a text, and what is doubtful about it. A doubt is a warning: it never blocks by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed<T> {
    /// The value, which can be used whatever is doubted.
    pub value: T,
    /// Why it may be mistyped, for instance a check digit that does not fit.
    pub doubts: Vec<Message>,
}

impl<T> Parsed<T> {
    /// The same doubts about what is made of the value.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Parsed<U> {
        Parsed {
            value: make(self.value),
            doubts: self.doubts,
        }
    }
}
