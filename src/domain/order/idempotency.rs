//! The key that makes sending an order safe to repeat, and how it follows from the order.
//!
//! Every computer, folder and profile of a partner makes the same key for the same order, so that the vendor answers each of them with
//! the one order there is. The key is hashed from whose order it is and from the very bytes that are sent; with other bytes it is
//! another key, since the vendor refuses a key that comes with a second body. How long the vendor remembers a key is not documented.

use sha2::{Digest, Sha256};

/// The key that makes a create call safe to repeat: 1–50 letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct IdempotencyKey(String);

/// What the keys of one order have in common. They differ by how often the same order was wanted anew.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct KeyStem(String);

/// Begins every key that follows from an order; a change of how it follows changes this, too.
const FORM: &str = "pd1-";
/// Hexadecimal digits of the hash that a key holds: 160 bits, and room for [`FORM`] and a number within the vendor's 50 characters.
const DIGITS: usize = 40;

impl IdempotencyKey {
    /// A key from a text; `None` unless it is 1–50 of `a–z A–Z 0–9 -`, which is the vendor's rule.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let fits = (1..=50).contains(&text.len())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        fits.then(|| Self(text.to_owned()))
    }

    /// The key as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the key follows from an order at all, whichever.
    #[must_use]
    pub fn follows_from_an_order(&self) -> bool {
        self.0.starts_with(FORM)
    }

    /// Which key of an order it is: 0 for the first; `None` where it is none of that order's.
    #[must_use]
    pub fn attempt_of(&self, stem: &KeyStem) -> Option<u16> {
        let rest = self.0.strip_prefix(&stem.0)?.strip_prefix('-')?;
        rest.parse().ok()
    }
}

impl KeyStem {
    /// The stem of an order's keys.
    ///
    /// `partner` names whose order it is (address and client id, hashed), `target` is method and path, which tell the API, and `body` is
    /// what is sent, byte by byte: a test site's password is in the hash and nowhere else.
    #[must_use]
    pub fn of(partner: &str, target: &str, body: &str) -> Self {
        let mut hasher = Sha256::new();
        for part in [FORM, partner, target, body] {
            // With its length before it no part runs into the next one.
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        let digits: String = hasher
            .finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .take(DIGITS / 2)
            .collect();
        Self(format!("{FORM}{digits}"))
    }

    /// The key of an attempt: 0 for the first; the next one where a person orders the same once more, issues it again, or the vendor
    /// refused it for good and with that keeps the refusal for its key.
    #[must_use]
    pub fn key(&self, attempt: u16) -> IdempotencyKey {
        IdempotencyKey(format!("{}-{attempt}", self.0))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_form_of_a_key_does_not_change() {
        let stem = KeyStem::of("partner:1", "POST /orders", "{}");
        let expect = "pd1-83c1c71531de0e5a951893d462843215f0ba0d3e-0";
        assert_eq!(stem.key(0).as_str(), expect);
        let longest = stem.key(u16::MAX);
        assert_eq!(longest.as_str().len(), 50);
        assert_eq!(IdempotencyKey::from_text(longest.as_str()), Some(longest));
    }

    #[test]
    fn a_key_tells_whose_attempt_it_is() {
        let stem = KeyStem::of("partner:1", "POST /orders", "{}");
        let other = KeyStem::of("partner:2", "POST /orders", "{}");
        assert_eq!(stem.key(7).attempt_of(&stem), Some(7));
        assert_eq!(stem.key(7).attempt_of(&other), None);
        let chosen = IdempotencyKey::from_text("my-own-key").unwrap();
        assert_eq!(chosen.attempt_of(&stem), None);
        assert!(stem.key(7).follows_from_an_order() && !chosen.follows_from_an_order());
    }

    proptest! {
        #[test]
        fn only_equal_orders_have_equal_keys(
            one in ("[a-c:]{0,4}", "[a-c:]{0,4}", "[a-c:]{0,4}", 0_u16..3),
            two in ("[a-c:]{0,4}", "[a-c:]{0,4}", "[a-c:]{0,4}", 0_u16..3),
        ) {
            let key = |(partner, target, body, attempt): &(String, String, String, u16)| {
                KeyStem::of(partner, target, body).key(*attempt)
            };
            prop_assert_eq!(key(&one) == key(&two), one == two);
        }
    }
}
