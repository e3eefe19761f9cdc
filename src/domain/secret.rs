//! Secrets in memory: wiped when dropped, and `****` to whoever prints them.

use zeroize::Zeroizing;

/// A secret text. `Debug` and `Display` print `****`; the memory is overwritten when it is dropped.
///
/// There is no `Serialize` on purpose: what is written to the keyring is written by `credentials`, by hand.
#[derive(Clone, Default)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes over a text as a secret. Blanks around it are dropped: they come from copying, never from the vendor.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        let text = Zeroizing::new(text.into());
        if text.trim().len() == text.len() {
            return Self(text);
        }
        Self(Zeroizing::new(text.trim().to_owned()))
    }

    /// The secret itself. Only `api` (to send it) and `credentials` (to store it) may ask; a test reads the sources.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number of bytes, for checks of plausibility.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("****")
    }
}

impl std::fmt::Display for Secret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("****")
    }
}

/// The keys of one profile, as the vendor hands them out.
#[derive(Debug, Clone, Default)]
pub struct KeySet {
    /// `client_id`, a GUID.
    pub client_id: Secret,
    /// `client_secret`, base64-like text that may hold `+`, `/` and `=`.
    pub client_secret: Secret,
    /// `Ocp-Apim-Subscription-Key`, 32 hex digits. The specialized flow has none.
    pub subscription_key: Option<Secret>,
}
