//! What can go wrong with a call.

use crate::domain::Problem;

/// A failed call.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{}: failed", .0.endpoint)]
pub struct ApiError(Box<Failure>);

#[derive(Debug, Clone)]
struct Failure {
    endpoint: String,
    status: Option<u16>,
    outcome_unknown: bool,
}

impl ApiError {
    /// The error as a person is told it: what happened, the cause, the next step, the trace id.
    #[must_use]
    pub fn problem(&self) -> Problem {
        unimplemented!("api")
    }

    /// Method and path, for instance `GET /management/v1/sales-units/123456`.
    #[must_use]
    pub fn endpoint(&self) -> &str {
        &self.0.endpoint
    }

    /// HTTP status, if there was an answer.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.status
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
}
