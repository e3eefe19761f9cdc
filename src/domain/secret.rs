//! Secrets in memory: wiped when dropped, and `****` to whoever prints them.

use crate::text::Message;
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
        // A secret already, so that the uncut text is wiped where a cut one takes its place.
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

    /// Whether it has the shape of a GUID: 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between them.
    #[must_use]
    pub fn is_guid_like(&self) -> bool {
        is_guid(&self.0)
    }

    /// Whether it has the shape of a subscription key: 32 hexadecimal digits.
    #[must_use]
    pub fn is_subscription_key_like(&self) -> bool {
        self.0.len() == 32 && is_hex(&self.0)
    }

    /// Whether something is in it that no key has: a blank, a control or invisible character, a quotation mark, or any
    /// character that is not ASCII.
    #[must_use]
    pub fn has_foreign_characters(&self) -> bool {
        self.0
            .chars()
            .any(|c| !c.is_ascii_graphic() || matches!(c, '"' | '\'' | '`'))
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

/// Whether a text is 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between them.
pub(super) fn is_guid(text: &str) -> bool {
    let groups = text.split('-').map(|group| (group.len(), is_hex(group)));
    groups.eq([8, 4, 4, 4, 12].map(|length| (length, true)))
}

fn is_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
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

impl KeySet {
    /// What is odd about the shapes of the keys, naming each key as the vendor does. Keys that were mixed up or copied in
    /// part are the most frequent cause of refusal; but the shapes are customary, not promised, so nothing here blocks.
    ///
    /// Nothing of a key is in the messages but its length.
    #[must_use]
    pub fn doubts(&self) -> Vec<Message> {
        let mut doubts = Vec::new();
        let keys = [
            ("client_id", Some(&self.client_id)),
            ("client_secret", Some(&self.client_secret)),
            ("Ocp-Apim-Subscription-Key", self.subscription_key.as_ref()),
        ];
        for (name, key) in keys {
            if let Some(key) = key.filter(|key| !key.is_empty()) {
                doubts.extend(doubt(name, key));
            }
        }
        doubts
    }
}

fn doubt(name: &'static str, key: &Secret) -> Option<Message> {
    // Told first: with a stray character in it a key has no shape that could be compared.
    if key.has_foreign_characters() {
        return Some(Message::new("domain-key-foreign").with("key", name));
    }
    let message = match name {
        "client_id" if key.is_guid_like() => return None,
        "client_id" if key.is_subscription_key_like() => {
            Message::new("domain-key-mixed-up").with("other", "Ocp-Apim-Subscription-Key")
        }
        "client_id" => Message::new("domain-key-no-guid").with("length", key.len()),
        "client_secret" if key.is_guid_like() => {
            Message::new("domain-key-mixed-up").with("other", "client_id")
        }
        "client_secret" if key.is_subscription_key_like() => {
            Message::new("domain-key-mixed-up").with("other", "Ocp-Apim-Subscription-Key")
        }
        "client_secret" => return None,
        _ if key.is_subscription_key_like() => return None,
        _ if key.is_guid_like() => Message::new("domain-key-mixed-up").with("other", "client_id"),
        _ => Message::new("domain-key-no-hex").with("length", key.len()),
    };
    Some(message.with("key", name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b";
    const SECRET: &str = "Zm9v+YmFy/YmF6==";
    const KEY: &str = "0123456789abcdef0123456789ABCDEF";

    #[track_caller]
    fn check(id: &str, secret: &str, key: Option<&str>, expect: &[&str]) {
        let keys = KeySet {
            client_id: Secret::new(id),
            client_secret: Secret::new(secret),
            subscription_key: key.map(Secret::new),
        };
        let doubts = keys.doubts();
        let ids: Vec<&str> = doubts.iter().map(Message::id).collect();
        assert_eq!(ids, expect);
        for given in [id, secret].into_iter().chain(key) {
            assert!(given.len() < 4 || !format!("{doubts:?}").contains(given.trim()));
        }
    }

    #[test]
    fn keys_of_the_usual_shapes_are_not_doubted() {
        check(ID, SECRET, Some(KEY), &[]);
        check(&format!(" {ID}\n"), SECRET, None, &[]);
        check("", "", Some(""), &[]);
    }

    #[test]
    fn keys_that_were_mixed_up_or_copied_in_part_are_doubted() {
        check(
            KEY,
            SECRET,
            Some(ID),
            &["domain-key-mixed-up", "domain-key-mixed-up"],
        );
        check(ID, ID, Some(KEY), &["domain-key-mixed-up"]);
        check(
            &ID[1..],
            SECRET,
            Some(&KEY[1..]),
            &["domain-key-no-guid", "domain-key-no-hex"],
        );
        check(
            &ID.replace('d', "x"),
            SECRET,
            Some(KEY),
            &["domain-key-no-guid"],
        );
        check(
            ID,
            &format!("\"{SECRET}\""),
            Some(KEY),
            &["domain-key-foreign"],
        );
        check(ID, "Zm9v YmFy", Some(KEY), &["domain-key-foreign"]);
        check(
            ID,
            SECRET,
            Some(&format!("{KEY}\u{200b}")),
            &["domain-key-foreign"],
        );
    }
}
