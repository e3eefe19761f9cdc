//! The merchant serial number, which in spite of its name identifies a sales unit.

/// A merchant serial number (MSN): 4 to 10 digits, kept as text because leading zeros are not ours to drop.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Msn(String);

impl Msn {
    /// An MSN as a service gave it; never rejected.
    #[must_use]
    pub fn from_api(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Msn {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}
