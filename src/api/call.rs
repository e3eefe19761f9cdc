//! One call of the vendor's API, before keys and token are added.

use super::sent_flag::SentFlag;
use super::transport::PreparedRequest;
use crate::domain::order::IdempotencyKey;
use crate::domain::{Msn, Secret};
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
    /// Told when it leaves.
    pub(super) sent_flag: SentFlag,
    /// What is secret in the body.
    pub(super) secrets: Vec<Secret>,
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
            sent_flag: SentFlag::default(),
            secrets: Vec::new(),
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
            body: Some(body),
            key: Some(key),
            ..Self::get(url)
        }
    }

    /// The same call about one unit.
    pub(super) fn about(mut self, msn: &Msn) -> Self {
        self.msn = Some(msn.clone());
        self
    }

    /// The same call, whose body holds secrets that no answer may bring back.
    pub(super) fn hiding(mut self, secrets: Vec<Secret>) -> Self {
        self.secrets = secrets;
        self
    }

    /// The same call, which tells when it leaves.
    pub(super) fn telling(mut self, sent_flag: &SentFlag) -> Self {
        self.sent_flag = sent_flag.clone();
        self
    }

    /// Whether it creates or deletes something.
    pub(super) fn changes(&self) -> bool {
        self.method != Method::GET
    }
}

/// An answer together with the request it answers, for errors about its contents.
pub(super) struct Answered {
    pub(super) prepared: PreparedRequest,
    pub(super) answer: super::transport::ApiAnswer,
}
