//! The merchant serial number, which in spite of its name identifies a sales unit.

use super::label::Label;
use super::plain::Pasted;
use crate::text::Message;

/// A merchant serial number (MSN): 4 to 10 digits, kept as text because leading zeros are not ours to drop.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Msn(String);

impl Msn {
    /// An MSN as a service gave it; never rejected.
    #[must_use]
    pub fn from_api(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Reads an MSN as people write it: `123456`, `MSN 123456`, `123 456`, `123456.0`.
    ///
    /// Most Norwegian units have 5 to 7 digits and newer ones 8, so the length alone is never doubted.
    ///
    /// # Errors
    ///
    /// Tells why it cannot be one: other characters, another label, or not 4 to 10 digits.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let pasted = Pasted::read(text)?;
        if Label::Msn.and(pasted.label).is_none() || pasted.has_suffix {
            return Err(Message::new("domain-is-business"));
        }
        // A hyphen belongs to Finnish business ids and telephone numbers, and to no MSN.
        if pasted.body.contains('-') || !has_thousands(&pasted.body) {
            return Err(Message::new("domain-msn-shape"));
        }
        // `^\d{4,10}$`, the widest of the vendor's patterns (contract, section 15.7).
        if !(4..=10).contains(&pasted.digits.len()) {
            return Err(Message::new("domain-msn-length").with("count", pasted.digits.len()));
        }
        Ok(Self(pasted.digits))
    }

    /// The number as it came: digits, unless a service sent something else.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether blanks and dots stand only where a number has its thousands, if there are any.
fn has_thousands(body: &str) -> bool {
    let mut groups = body.split([' ', '.']);
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    rest.peek().is_none() || (first.len() <= 3 && rest.all(|group| group.len() == 3))
}

impl std::fmt::Display for Msn {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}
