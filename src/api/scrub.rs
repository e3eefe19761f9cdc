//! Takes secrets out of texts that come from outside: a server that echoes our keys must not get them into a log.

use crate::domain::{KeySet, Secret};
use base64::Engine as _;
use std::collections::VecDeque;
use std::sync::{PoisonError, RwLock};

/// Texts shorter than this are not searched for: they would tear holes into every other word.
const SHORTEST: usize = 4;
/// Longest text of a foreign server that is shown.
const LONGEST_SHOWN: usize = 400;

/// Tokens that are remembered; older ones have expired long before.
const REMEMBERED_TOKENS: usize = 4;

/// Knows the secrets of a profile and blanks them.
#[derive(Default)]
pub(super) struct Scrubber {
    keys: Vec<Secret>,
    tokens: RwLock<VecDeque<Secret>>,
}

impl Scrubber {
    /// A scrubber for a profile's keys, in the forms in which they travel.
    pub(super) fn new(keys: &KeySet) -> Self {
        let login = format!(
            "{}:{}",
            keys.client_id.expose(),
            keys.client_secret.expose()
        );
        let mut secrets = vec![
            keys.client_id.clone(),
            keys.client_secret.clone(),
            Secret::new(base64::engine::general_purpose::STANDARD.encode(&login)),
            Secret::new(percent_encoded(keys.client_secret.expose())),
            Secret::new(login),
        ];
        secrets.extend(keys.subscription_key.clone());
        secrets.retain(|secret| secret.len() >= SHORTEST);
        // The longest first, so that a secret inside another one leaves no remains.
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        Self {
            keys: secrets,
            tokens: RwLock::default(),
        }
    }

    /// Adds an access token to what is blanked.
    pub(super) fn learn(&self, token: &Secret) {
        let mut tokens = self.tokens.write().unwrap_or_else(PoisonError::into_inner);
        if token.len() < SHORTEST {
            return;
        }
        if tokens.len() == REMEMBERED_TOKENS {
            tokens.pop_front();
        }
        tokens.push_back(token.clone());
    }

    /// The text in one line, without secrets, tokens and control characters, and not too long to read.
    pub(super) fn clean(&self, text: &str) -> String {
        let mut text = text.to_owned();
        let tokens = self.tokens.read().unwrap_or_else(PoisonError::into_inner);
        for secret in tokens.iter().chain(&self.keys) {
            if text.contains(secret.expose()) {
                text = text.replace(secret.expose(), "****");
            }
        }
        let words: Vec<&str> = text
            .split(|character: char| character.is_whitespace() || character.is_control())
            .filter(|word| !word.is_empty())
            .map(without_token)
            .collect();
        shorten(&words.join(" "))
    }
}

/// A JWT always starts with `eyJ`, the Base64 of `{"`.
fn without_token(word: &str) -> &str {
    let long = word.len() > 40 && word.contains("eyJ");
    if long { "****" } else { word }
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn percent_encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scrubber() -> Scrubber {
        Scrubber::new(&KeySet {
            client_id: Secret::new("11111111-2222-4333-8444-555555555555"),
            client_secret: Secret::new("canary+secret/value="),
            subscription_key: Some(Secret::new("0123456789abcdef0123456789abcdef")),
        })
    }

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(scrubber().clean(text), expect);
    }

    #[test]
    fn secrets_leave_no_trace() {
        check("key canary+secret/value= is wrong", "key **** is wrong");
        check("a=canary%2Bsecret%2Fvalue%3D", "a=****");
        check("sub 0123456789abcdef0123456789abcdef.", "sub ****.");
        check(
            "Basic MTExMTExMTEtMjIyMi00MzMzLTg0NDQtNTU1NTU1NTU1NTU1OmNhbmFyeStzZWNyZXQvdmFsdWU9",
            "Basic ****",
        );
        check(
            "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abcdef",
            "Bearer ****",
        );
        check("nothing to\r\n\thide\u{0}here", "nothing to hide here");
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        let cleaned = scrubber().clean(&"ø".repeat(1000));
        assert_eq!(cleaned.chars().count(), LONGEST_SHOWN + 1);
    }
}
