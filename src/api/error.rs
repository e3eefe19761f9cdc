//! What can go wrong with a call.

use super::body::ErrorBody;
use super::cause::Cause;
use crate::domain::Problem;
use crate::text::{Catalog, Language, Message};

/// A failed call. Its texts hold no secret, whatever the server echoed.
#[derive(Debug, Clone)]
pub struct ApiError(Box<Failure>);

#[derive(Debug, Clone)]
struct Failure {
    endpoint: String,
    host: String,
    status: Option<u16>,
    cause: Cause,
    told: ErrorBody,
    outcome_unknown: bool,
    is_of_token: bool,
}

impl From<ApiError> for Problem {
    fn from(error: ApiError) -> Self {
        error.problem()
    }
}

impl ApiError {
    /// An error of a call to `endpoint` at `host`.
    pub(super) fn new(endpoint: impl Into<String>, host: impl Into<String>, cause: Cause) -> Self {
        Self(Box::new(Failure {
            endpoint: endpoint.into(),
            host: host.into(),
            status: None,
            cause,
            told: ErrorBody::default(),
            outcome_unknown: false,
            is_of_token: false,
        }))
    }

    /// The same error with what the answer was.
    pub(super) fn answered(mut self, status: u16, told: ErrorBody) -> Self {
        self.0.status = Some(status);
        self.0.told = told;
        self
    }

    /// The same error, which is one of the token endpoint: no call at all can be made.
    pub(super) fn of_token(mut self) -> Self {
        self.0.is_of_token = true;
        self
    }

    /// Whether no token could be had, so that no call at all can be made.
    #[must_use]
    pub fn is_of_token(&self) -> bool {
        self.0.is_of_token
    }

    /// The same error, which leaves open whether the work was done.
    pub(super) fn with_outcome_unknown(mut self, unknown: bool) -> Self {
        self.0.outcome_unknown = unknown;
        self
    }

    /// The error as a person is told it: what happened, the cause, the next step, the trace id.
    #[must_use]
    pub fn problem(&self) -> Problem {
        // Whatever the cause: before anything else it must be found out whether the work was done.
        let next = if self.0.outcome_unknown && self.0.endpoint.starts_with("DELETE ") {
            Message::new("api-next-delete-again")
        } else if self.0.outcome_unknown {
            Message::new("api-next-outcome-unknown")
        } else {
            self.0.cause.next()
        };
        Problem::new(self.0.cause.kind(), self.what())
            .because(self.0.cause.why())
            .next(next)
            .traced(self.trace_id().map(str::to_owned))
    }

    /// The same for whoever tells [`Self::fields`] besides.
    #[must_use]
    pub fn problem_beside_fields(&self) -> Problem {
        let mut bare = self.clone();
        bare.0.told = bare.0.told.beside_fields();
        bare.problem()
    }

    /// Method and path, for instance `GET /management/v1/sales-units/123456`.
    #[must_use]
    pub fn endpoint(&self) -> &str {
        &self.0.endpoint
    }

    /// The host that was asked, without scheme and port; empty where the profile leads to none.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.0.host
    }

    /// HTTP status, if there was an answer.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// Why it failed, as far as it is known.
    #[must_use]
    pub fn cause(&self) -> &Cause {
        &self.0.cause
    }

    /// The vendor's few words, for instance `Invalid product order`.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.0.told.title.as_deref()
    }

    /// The vendor's sentence about the whole; `None` where the answer had none.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.0.told.detail.as_deref()
    }

    /// The fields that the vendor names, each with what is wrong with it.
    #[must_use]
    pub fn fields(&self) -> &[(String, String)] {
        &self.0.told.fields
    }

    /// The trace id that the vendor's support asks for.
    #[must_use]
    pub fn trace_id(&self) -> Option<&str> {
        self.0.told.trace_ids.first().map(String::as_str)
    }

    /// Whether the work may have been done although no answer came (only for calls that create or delete).
    #[must_use]
    pub fn outcome_unknown(&self) -> bool {
        self.0.outcome_unknown
    }

    /// Whether the answer was 404: inactive, or not connected to this partner.
    #[must_use]
    pub fn is_not_visible(&self) -> bool {
        self.0.status == Some(404)
    }

    fn what(&self) -> Message {
        let failure = &self.0;
        if failure.outcome_unknown {
            return Message::new("api-what-outcome-unknown").with("endpoint", &failure.endpoint);
        }
        // What kept the call from leaving comes first: without a status it would be told as a host that cannot be reached.
        match (&failure.cause, failure.status) {
            (Cause::Unsupported { .. }, _) => {
                Message::new("api-what-unsupported").with("endpoint", &failure.endpoint)
            }
            (cause, _) if cause.is_of_profile() => Message::new("api-what-profile-unusable"),
            (Cause::IdUnusable { .. } | Cause::HeldBack, _) => Message::new("api-what-not-sent"),
            (cause, _) if cause.is_unusable_answer() => self.what_unusable(),
            (_, Some(status)) => self.what_answered(status),
            (_, None) => Message::new("api-what-unreachable")
                .with("host", &failure.host)
                .with("endpoint", &failure.endpoint),
        }
    }

    fn what_unusable(&self) -> Message {
        Message::new("api-what-unusable")
            .with("endpoint", &self.0.endpoint)
            .with("host", &self.0.host)
    }

    fn what_answered(&self, status: u16) -> Message {
        match self.0.told.in_one_line() {
            Some(said) => Message::new("api-what-answered-with-words")
                .with("endpoint", &self.0.endpoint)
                .with("status", status.to_string())
                .with("said", said.trim_end_matches('.')),
            None => Message::new("api-what-answered")
                .with("endpoint", &self.0.endpoint)
                .with("status", status.to_string()),
        }
    }
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let catalog = Catalog::new(Language::ENGLISH);
        formatter.write_str(&self.problem().one_line(&catalog))
    }
}

impl std::error::Error for ApiError {}
