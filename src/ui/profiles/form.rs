//! The fields of a profile while they are typed, and what is wrong with them.

use crate::desk::KeyPlace;
use crate::domain::order::Severity;
use crate::domain::profile::{ProfileField, ProfileFinding};
use crate::domain::{
    ApiKind, Environment, KeyName, KeySet, Msn, Profile, Secret, TokenFlow, find_keys,
};
use crate::text::{Catalog, Message};
use crate::ui::widgets::SecretInput;

/// The fields while they are typed.
pub(super) struct Form {
    pub profile: Profile,
    pub msn: String,
    pub base_url: String,
    pub token_path: String,
    pub client_id: SecretInput,
    pub client_secret: SecretInput,
    pub subscription_key: SecretInput,
    pub place: KeyPlace,
    /// The names of the other profiles.
    pub taken: Vec<String>,
    /// Whether fields that are still empty are marked: after the first try to go on.
    pub strict: bool,
}

impl Form {
    pub fn new() -> Self {
        Self::of(
            Profile::new("", Environment::Production, ApiKind::Management),
            KeyPlace::Keyring,
        )
    }

    pub fn of(profile: Profile, place: KeyPlace) -> Self {
        Self {
            msn: profile
                .msn
                .as_ref()
                .map_or_else(String::new, |msn| msn.as_str().to_owned()),
            base_url: profile.base_url.clone().unwrap_or_default(),
            token_path: profile.specialized_token_path.clone().unwrap_or_default(),
            profile,
            client_id: SecretInput::shown(),
            client_secret: SecretInput::default(),
            subscription_key: SecretInput::default(),
            place,
            taken: Vec::new(),
            strict: false,
        }
    }

    /// Puts the keys of a pasted text into their fields. Says how many there were.
    pub fn take_keys(&mut self, text: &str) -> usize {
        find_keys(text, |name, key| {
            let input = match name {
                KeyName::ClientId => &mut self.client_id,
                KeyName::ClientSecret => &mut self.client_secret,
                KeyName::SubscriptionKey => &mut self.subscription_key,
            };
            input.fill(key);
        })
    }

    /// The profile as typed.
    pub fn profile(&self) -> Profile {
        let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let sandbox = self.profile.environment == Environment::Sandbox;
        Profile {
            name: self.profile.name.trim().to_owned(),
            msn: Msn::parse(&self.msn).ok(),
            // Only a sandbox may be anywhere; the addresses of the others are fixed.
            base_url: filled(&self.base_url).filter(|_| sandbox),
            specialized_token_path: filled(&self.token_path)
                .filter(|_| self.profile.flow == TokenFlow::Specialized),
            ..self.profile.clone()
        }
    }

    /// The keys as typed; `None` when none is.
    pub fn keys(&self) -> Option<KeySet> {
        if self.client_id.is_empty()
            && self.client_secret.is_empty()
            && self.subscription_key.is_empty()
        {
            return None;
        }
        let wants_subscription = self.profile.flow == TokenFlow::Standard;
        Some(KeySet {
            client_id: self.client_id.secret(),
            client_secret: self.client_secret.secret(),
            subscription_key: (wants_subscription && !self.subscription_key.is_empty())
                .then(|| self.subscription_key.secret()),
        })
    }

    /// What is wrong with a field, to be shown under it.
    pub fn error(&self, words: Catalog, field: ProfileField) -> Option<String> {
        if field == ProfileField::Msn
            && !self.msn.trim().is_empty()
            && let Err(reason) = Msn::parse(&self.msn)
        {
            return Some(words.say(&reason));
        }
        let name = self.profile.name.trim();
        if field == ProfileField::Name {
            if name.is_empty() && !self.strict {
                return None;
            }
            if self.is_taken() {
                return Some(words.say(&Message::new("ui-name-taken").with("name", name)));
            }
        }
        if field == ProfileField::BaseUrl && self.base_url.trim().is_empty() && !self.strict {
            return None;
        }
        self.finding(words, field, Severity::Error)
    }

    fn is_taken(&self) -> bool {
        let name = self.profile.name.trim();
        self.taken.iter().any(|taken| taken == name)
    }

    /// What is odd about a field.
    pub fn warning(&self, words: Catalog, field: ProfileField) -> Option<String> {
        self.finding(words, field, Severity::Warning)
    }

    fn finding(&self, words: Catalog, field: ProfileField, severity: Severity) -> Option<String> {
        let fits =
            |finding: &ProfileFinding| finding.field == field && finding.severity == severity;
        let finding = self.profile().check().into_iter().find(fits)?;
        Some(words.say(&finding.message))
    }

    /// Whether nothing stands in the way of saving. `stored` tells that there are keys already.
    pub fn is_sound(&self, stored: bool) -> bool {
        let msn = self.msn.trim().is_empty() || Msn::parse(&self.msn).is_ok();
        let profile = self.profile().check();
        let sound = profile
            .iter()
            .all(|finding| finding.severity != Severity::Error);
        !self.is_taken() && msn && sound && self.keys_are_complete(stored)
    }

    /// Whether the keys that are needed are typed, or none is and the stored ones stay.
    pub fn keys_are_complete(&self, stored: bool) -> bool {
        let Some(keys) = self.keys() else {
            return stored;
        };
        let wants_subscription = self.profile.flow == TokenFlow::Standard;
        !keys.client_id.is_empty()
            && !keys.client_secret.is_empty()
            && (!wants_subscription || keys.subscription_key.is_some())
    }

    /// Why a key that is needed and not typed stands in the way, after the first try to go on.
    pub fn missing(&self, words: Catalog, stored: bool, input: &SecretInput) -> Option<String> {
        // Stored keys stay as a whole: once one is typed, all are needed.
        let needed = !stored || self.keys().is_some();
        (self.strict && needed && input.is_empty()).then(|| words.text("ui-key-missing"))
    }

    /// What is doubtful about the typed keys, each to be told under its own field. Nothing of it blocks.
    /// In the order of [`KeyName::ALL`].
    pub fn key_doubts(&self, words: Catalog) -> [Option<String>; 3] {
        let none = || Secret::new("");
        // Each key alone, so that what is said of it stands under its own field.
        let of = |client_id, client_secret, subscription_key| {
            let lone = KeySet {
                client_id,
                client_secret,
                subscription_key,
            };
            lone.doubts().first().map(|doubt| words.say(doubt))
        };
        [
            of(self.client_id.secret(), none(), None),
            of(none(), self.client_secret.secret(), None),
            of(none(), none(), Some(self.subscription_key.secret())),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use egui::TextBuffer as _;
    use egui::text::CharIndex;

    fn typed(name: &str, id: &str, secret: &str, key: &str) -> Form {
        let mut form = Form::new();
        form.taken = vec!["Taken".to_owned()];
        form.profile.name = name.to_owned();
        form.client_id.insert_text(id, CharIndex(0));
        form.client_secret.insert_text(secret, CharIndex(0));
        form.subscription_key.insert_text(key, CharIndex(0));
        form
    }

    #[track_caller]
    fn check(form: &Form, stored: bool, expect: bool) {
        assert_eq!(form.is_sound(stored), expect);
    }

    #[test]
    fn a_form_is_sound_when_it_has_a_free_name_and_all_keys() {
        check(&typed("Shop", "a", "b", "c"), false, true);
        check(&typed(" Shop ", "a", "b", "c"), false, true);
        check(&typed("Taken", "a", "b", "c"), false, false);
        check(&typed("", "a", "b", "c"), false, false);
        check(&typed("Shop", "a", "b", ""), false, false);
        check(&typed("Shop", "", "", ""), false, false);
        check(&typed("Shop", "", "", ""), true, true);
        check(&typed("Shop", "a", "", ""), true, false);
    }

    #[test]
    fn the_specialized_flow_needs_no_subscription_key() {
        let mut form = typed("Shop", "a", "b", "c");
        form.profile.flow = TokenFlow::Specialized;
        check(&form, false, true);
        assert!(
            form.keys()
                .is_some_and(|keys| keys.subscription_key.is_none())
        );
    }

    #[test]
    fn an_address_counts_in_the_sandbox_only() {
        let mut form = typed("Shop", "a", "b", "c");
        form.base_url = "http://127.0.0.1:1".to_owned();
        assert_eq!(form.profile().base_url, None);
        form.profile.environment = Environment::Sandbox;
        assert_eq!(
            form.profile().base_url.as_deref(),
            Some("http://127.0.0.1:1")
        );
    }

    #[test]
    fn shapes_that_no_key_has_are_doubted_under_their_field_and_not_refused() {
        #[track_caller]
        fn check_doubts(form: &Form, expect: [Option<&str>; 3]) {
            let doubts = form.key_doubts(Catalog::new(Language::ENGLISH));
            for (found, expect) in doubts.iter().zip(expect) {
                let fits = match (found, expect) {
                    (Some(found), Some(expect)) => found.contains(expect),
                    (found, expect) => found.is_none() && expect.is_none(),
                };
                assert!(fits, "{found:?} is not {expect:?}");
            }
            check(form, false, true);
        }
        const GUID: &str = "5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b";
        const HEX: &str = "0123456789abcdef0123456789abcdef";
        check_doubts(&typed("Shop", GUID, "b", HEX), [None, None, None]);
        check_doubts(
            &typed("Shop", "short", "b", "c"),
            [Some("36 characters"), None, Some("32 characters")],
        );
        check_doubts(
            &typed("Shop", HEX, GUID, "c d"),
            [
                Some("Ocp-Apim-Subscription-Key"),
                Some("client_id"),
                Some("a space"),
            ],
        );
    }
}
