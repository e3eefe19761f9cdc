//! The headers of the vendor's APIs. Names are sent in lower case, as HTTP/2 demands; they are not case-sensitive.

use super::cause::Cause;
use crate::domain::{KeyName, KeySet, Msn, MsnRule, Profile, Secret, TokenFlow};
use base64::Engine as _;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};

const SUBSCRIPTION_KEY: HeaderName = HeaderName::from_static("ocp-apim-subscription-key");
const MERCHANT_SERIAL_NUMBER: HeaderName = HeaderName::from_static("merchant-serial-number");
/// The header that makes a create call safe to repeat.
pub(super) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// The vendor's limit for each of the four system headers.
const LONGEST_SYSTEM_TEXT: usize = 30;

/// Headers that never change while a client lives.
pub(super) struct FixedHeaders {
    common: HeaderMap,
    token: HeaderMap,
    subscription_key: Option<HeaderValue>,
    profile_msn: Option<Msn>,
    rule: MsnRule,
}

impl FixedHeaders {
    /// The headers of a profile and its keys; the keys are marked sensitive, so that no log of headers prints them.
    pub(super) fn new(profile: &Profile, keys: &KeySet) -> Result<Self, Cause> {
        let common = system_headers(profile);
        let subscription_key = match profile.flow {
            TokenFlow::Standard => Some(subscription_key(keys)?),
            // Neither its token nor its calls take a subscription key (contract section 4.2).
            TokenFlow::Specialized => None,
        };
        let mut token = common.clone();
        match &subscription_key {
            Some(key) => {
                token.insert("client_id", sensitive(&keys.client_id, KeyName::ClientId)?);
                token.insert(
                    "client_secret",
                    sensitive(&keys.client_secret, KeyName::ClientSecret)?,
                );
                token.insert(SUBSCRIPTION_KEY, key.clone());
            }
            None => {
                token.insert(AUTHORIZATION, basic(keys)?);
                let form = HeaderValue::from_static("application/x-www-form-urlencoded");
                token.insert(CONTENT_TYPE, form);
            }
        }
        let headers = Self {
            common,
            token,
            subscription_key,
            profile_msn: profile.msn.clone(),
            rule: profile.msn_rule,
        };
        Ok(headers.with_msn_in_token_call())
    }

    fn with_msn_in_token_call(mut self) -> Self {
        // A unit's own keys may name their MSN when they ask for a token (contract section 4.1); no call is known yet.
        if let Some(value) = self.msn_value(None) {
            self.token.insert(MERCHANT_SERIAL_NUMBER, value);
        }
        self
    }

    /// The headers of a token request.
    pub(super) fn for_token(&self) -> HeaderMap {
        self.token.clone()
    }

    /// The headers of an API call; the second value tells whether the MSN header is among them.
    pub(super) fn for_call(&self, token: &HeaderValue, msn: Option<&Msn>) -> (HeaderMap, bool) {
        let mut headers = self.common.clone();
        headers.insert(AUTHORIZATION, token.clone());
        if let Some(key) = &self.subscription_key {
            headers.insert(SUBSCRIPTION_KEY, key.clone());
        }
        let msn = self.msn_value(msn);
        let msn_sent = msn.is_some();
        if let Some(value) = msn {
            headers.insert(MERCHANT_SERIAL_NUMBER, value);
        }
        (headers, msn_sent)
    }

    fn msn_value(&self, of_call: Option<&Msn>) -> Option<HeaderValue> {
        let msn = match self.rule {
            MsnRule::Never => None,
            MsnRule::Always => self.profile_msn.as_ref(),
            MsnRule::WhenKnown => of_call.or(self.profile_msn.as_ref()),
        };
        HeaderValue::from_str(msn?.as_str()).ok()
    }
}

/// `Bearer` and the token. The vendor's documentation insists on the capital B.
pub(super) fn bearer(token: &Secret) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(&format!("Bearer {}", token.expose())).ok()?;
    value.set_sensitive(true);
    Some(value)
}

fn basic(keys: &KeySet) -> Result<HeaderValue, Cause> {
    // Checked one by one, so that the message can name the key.
    sensitive(&keys.client_id, KeyName::ClientId)?;
    sensitive(&keys.client_secret, KeyName::ClientSecret)?;
    let login = Secret::new(format!(
        "{}:{}",
        keys.client_id.expose(),
        keys.client_secret.expose()
    ));
    let encoded = base64::engine::general_purpose::STANDARD.encode(login.expose());
    sensitive(
        &Secret::new(format!("Basic {encoded}")),
        KeyName::ClientSecret,
    )
}

fn subscription_key(keys: &KeySet) -> Result<HeaderValue, Cause> {
    // A key that is missing is told like an empty one.
    let empty = Secret::default();
    let key = keys.subscription_key.as_ref().unwrap_or(&empty);
    sensitive(key, KeyName::SubscriptionKey)
}

fn sensitive(secret: &Secret, key: KeyName) -> Result<HeaderValue, Cause> {
    if secret.is_empty() {
        return Err(Cause::KeyMissing { key });
    }
    let mut value =
        HeaderValue::from_str(secret.expose()).map_err(|_| Cause::KeyUnsendable { key })?;
    value.set_sensitive(true);
    Ok(value)
}

fn system_headers(profile: &Profile) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let accept = HeaderValue::from_static("application/json, application/problem+json");
    headers.insert(ACCEPT, accept);
    let name = system_text(&profile.system_name, "Partner Desk");
    let version = system_text(&profile.system_version, env!("CARGO_PKG_VERSION"));
    // Without a plugin the vendor wants the system's values repeated.
    headers.insert("vipps-system-name", name.clone());
    headers.insert("vipps-system-version", version.clone());
    headers.insert("vipps-system-plugin-name", name);
    headers.insert("vipps-system-plugin-version", version);
    headers
}

/// A text for a system header: plain letters (a header carries no others reliably) and at most 30 of them.
fn system_text(text: &str, otherwise: &'static str) -> HeaderValue {
    let plain: String = text
        .chars()
        .flat_map(plain_letters)
        .collect::<String>()
        .trim()
        .chars()
        .take(LONGEST_SYSTEM_TEXT)
        .collect();
    // Cut after thirty letters, it may end in a blank.
    HeaderValue::from_str(plain.trim())
        .ok()
        .filter(|value| !value.is_empty())
        .unwrap_or_else(|| HeaderValue::from_static(otherwise))
}

fn plain_letters(letter: char) -> std::vec::IntoIter<char> {
    let plain = match letter {
        'å' | 'ä' => "a",
        'Å' | 'Ä' => "A",
        'ø' | 'ö' => "o",
        'Ø' | 'Ö' => "O",
        'æ' => "ae",
        'Æ' => "Ae",
        ' '..='~' => return vec![letter].into_iter(),
        _ => "",
    };
    plain.chars().collect::<Vec<_>>().into_iter()
}
