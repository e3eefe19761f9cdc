//! One call of the vendor's API, before keys and token are added.

use super::line::Letter;
use crate::domain::Msn;
use crate::domain::order::IdempotencyKey;
use reqwest::Method;
use url::Url;

/// What is asked for.
pub(super) struct Call {
    pub(super) method: Method,
    pub(super) url: Url,
    /// The unit it is about, for the MSN header.
    pub(super) msn: Option<Msn>,
    /// JSON.
    pub(super) body: Option<String>,
    pub(super) key: Option<IdempotencyKey>,
}

impl Call {
    /// A call that reads.
    pub(super) fn get(url: Url) -> Self {
        Self {
            method: Method::GET,
            url,
            msn: None,
            body: None,
            key: None,
        }
    }

    /// A call that deletes.
    pub(super) fn delete(url: Url) -> Self {
        Self {
            method: Method::DELETE,
            ..Self::get(url)
        }
    }

    /// A call that creates; the key makes it safe to repeat.
    pub(super) fn post(url: Url, body: String, key: IdempotencyKey) -> Self {
        Self {
            method: Method::POST,
            url,
            msn: None,
            body: Some(body),
            key: Some(key),
        }
    }

    /// The same call about one unit.
    pub(super) fn about(mut self, msn: &Msn) -> Self {
        self.msn = Some(msn.clone());
        self
    }

    /// Whether it creates or deletes something.
    pub(super) fn changes(&self) -> bool {
        self.method != Method::GET
    }
}

/// An answer together with the letter it answers, for errors about its contents.
pub(super) struct Answered {
    pub(super) letter: Letter,
    pub(super) answer: super::line::Answer,
}
