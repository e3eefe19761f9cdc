//! What the sandbox answers: a status, a body and its media type, before it becomes an HTTP response.

use super::call::Family;
use serde::Serialize;
use serde_json::json;

pub(super) const JSON: &str = "application/json";
pub(super) const JSON_UTF8: &str = "application/json;charset=UTF-8";
pub(super) const PROBLEM: &str = "application/problem+json";
pub(super) const HTML: &str = "text/html; charset=utf-8";

/// An answer. It is kept for idempotency keys, so it can be given again byte for byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SandboxAnswer {
    pub(super) status: u16,
    /// `None` for an empty body.
    pub(super) content_type: Option<&'static str>,
    pub(super) body: Vec<u8>,
    pub(super) headers: Vec<(&'static str, String)>,
}

/// One entry of `extraDetails`.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub(super) struct Detail {
    /// Path of the field, as in `settlementBankAccount.id`.
    pub(super) key: String,
    /// What is wrong with it.
    pub(super) value: String,
}

impl SandboxAnswer {
    /// An answer with a body as it stands, of any media type.
    pub(super) fn text(status: u16, content_type: &'static str, body: impl Into<String>) -> Self {
        Self {
            content_type: Some(content_type),
            body: body.into().into_bytes(),
            ..Self::empty(status)
        }
    }

    /// An answer without a body.
    pub(super) fn empty(status: u16) -> Self {
        Self {
            status,
            content_type: None,
            body: Vec::new(),
            headers: Vec::new(),
        }
    }

    /// An answer in JSON.
    pub(super) fn json(status: u16, content_type: &'static str, body: &impl Serialize) -> Self {
        // Our types have string keys and no failing serializers, so the fallback is never seen.
        let body = serde_json::to_vec(body).unwrap_or_else(|_| b"null".to_vec());
        Self {
            content_type: Some(content_type),
            body,
            ..Self::empty(status)
        }
    }

    /// The same answer with one more header.
    pub(super) fn with_header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// The API gateway's own error body, before a request reaches an API.
    pub(super) fn gateway(status: u16, message: &str) -> Self {
        let body = json!({"statusCode": status, "message": message});
        Self::json(status, JSON, &body)
    }

    /// The Partner API's error of its GET calls.
    pub(super) fn partner_error(status: u16, title: &str, detail: &str, what: &str) -> Self {
        let kind = format!("https://example.com/{what}");
        Self::json(
            status,
            JSON_UTF8,
            &json!({"type": kind, "title": title, "status": status, "detail": detail, "instance": kind}),
        )
    }

    /// The Partner API's 401 of its GET calls.
    pub(super) fn middleware(status: u16, message: &str) -> Self {
        let body = json!({"code": status, "message": message});
        Self::json(status, JSON_UTF8, &body)
    }
}

/// A problem body, as the Management API and the Partner API's POST send it.
#[derive(Debug, Clone)]
pub(super) struct Problem {
    pub(super) status: u16,
    pub(super) title: &'static str,
    pub(super) detail: String,
    /// The request's trace id: a UUID.
    pub(super) trace: String,
    pub(super) extra: Vec<Detail>,
}

impl Problem {
    pub(super) fn new(
        status: u16,
        title: &'static str,
        detail: impl Into<String>,
        trace: &str,
    ) -> Self {
        Self {
            status,
            title,
            detail: detail.into(),
            trace: trace.to_owned(),
            extra: Vec::new(),
        }
    }

    /// What is wrong with one field or header.
    pub(super) fn about(self, name: &str, text: &str) -> Self {
        let detail = Detail {
            key: name.to_owned(),
            value: text.to_owned(),
        };
        self.with_extra(vec![detail])
    }

    pub(super) fn with_extra(mut self, extra: Vec<Detail>) -> Self {
        self.extra = extra;
        self
    }

    /// The Management API's body, as `application/problem+json`.
    pub(super) fn answer(&self) -> SandboxAnswer {
        self.answer_as(PROBLEM)
    }

    /// The body under another media type: some 404 and 405 are listed as plain JSON.
    pub(super) fn answer_as(&self, content_type: &'static str) -> SandboxAnswer {
        let mut body = json!({
            "type": format!("https://example.com/problem/{}", slug(self.title)),
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            "instance": format!("urn:uuid:{}", self.trace),
        });
        if !self.extra.is_empty() {
            body["extraDetails"] = json!(self.extra);
        }
        SandboxAnswer::json(self.status, content_type, &body)
    }

    /// The body that a family of endpoints has for it; the Partner API's GET calls name it by a page.
    pub(super) fn answer_of(&self, family: Family, page: &str) -> SandboxAnswer {
        match family {
            Family::PartnerGet => {
                SandboxAnswer::partner_error(self.status, self.title, &self.detail, page)
            }
            Family::PartnerPost => self.partner_answer(PROBLEM),
            _ => self.answer(),
        }
    }

    /// The Partner API's body, which has a `traceId` of its own.
    pub(super) fn partner_answer(&self, content_type: &'static str) -> SandboxAnswer {
        let mut answer = self.answer_as(content_type);
        if let Ok(mut body) = serde_json::from_slice::<serde_json::Value>(&answer.body) {
            body["instance"] = json!("/products/orders");
            body["traceId"] = json!(self.trace);
            answer = SandboxAnswer::json(self.status, content_type, &body);
        }
        answer
    }
}

fn slug(title: &str) -> String {
    title.to_lowercase().replace(' ', "-")
}
