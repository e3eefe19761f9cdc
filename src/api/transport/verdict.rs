//! Errors of a line: what an answer, or the lack of one, means.

use super::{Answered, ApiAnswer, PreparedRequest, Transport, Trial};
use crate::api::body::ErrorBody;
use crate::api::cause::Cause;
use crate::api::error::ApiError;
use crate::api::explain::{Purpose, explain};
use crate::api::scrub::Scrubber;
use crate::api::wire::decode::decode;
use reqwest::header::{HeaderMap, LOCATION};
use serde::de::DeserializeOwned;
use url::Url;

impl Transport {
    /// What the body of a success holds, as a type of the wire.
    ///
    /// # Errors
    /// When it cannot be read as that.
    pub(in crate::api) fn decode<T: DeserializeOwned>(
        &self,
        answered: &Answered,
    ) -> Result<T, ApiError> {
        decode(&answered.answer.body).map_err(|cause| self.unreadable(answered, cause))
    }

    /// The error of an answer that is no success, where its cause is `known` or follows from it.
    pub(super) fn refusal(
        &self,
        prepared: &PreparedRequest,
        answer: ApiAnswer,
        trial: &Trial,
        known: Option<Cause>,
    ) -> ApiError {
        let scrubber = self.scrubber_of(prepared);
        let told = match prepared.purpose {
            // The registry's error bodies may echo what was asked; they are not kept (contract section 13).
            Purpose::Registry => ErrorBody::traces_only(&answer.headers, &scrubber),
            _ => ErrorBody::read(&answer.headers, &answer.body, &scrubber),
        };
        let cause = if let Some(cause) = known {
            cause
        } else if (300..400).contains(&answer.status) {
            Cause::Redirected {
                to: self.target(prepared, &answer.headers),
            }
        } else {
            explain(answer.status, &told, prepared.purpose, self.clock.utc())
        };
        // These two are final words about this very request, so an earlier attempt did not do the work either.
        let settled = matches!(answer.status, 400 | 422);
        let unknown = prepared.purpose.changes() && trial.maybe_done && !settled;
        self.error(prepared, cause)
            .answered(answer.status, told)
            .with_outcome_unknown(unknown)
    }

    /// An error without an answer, or with one that cannot be used.
    pub(in crate::api) fn failure(
        &self,
        prepared: &PreparedRequest,
        cause: Cause,
        trial: &Trial,
    ) -> ApiError {
        self.error(prepared, cleaned(cause, &self.scrubber_of(prepared)))
            .with_outcome_unknown(prepared.purpose.changes() && trial.maybe_done)
    }

    fn error(&self, prepared: &PreparedRequest, cause: Cause) -> ApiError {
        ApiError::new(
            prepared.endpoint(),
            prepared.url.host_str().unwrap_or_default(),
            cause,
        )
    }

    /// An error about the contents of a success: the work was done, but its result is not known.
    pub(in crate::api) fn unreadable(&self, answered: &Answered, cause: Cause) -> ApiError {
        let Answered { prepared, answer } = answered;
        let scrubber = self.scrubber_of(prepared);
        // A success holds data and no words about a failure: none of it goes into the error.
        let told = ErrorBody::traces_only(&answer.headers, &scrubber);
        self.error(prepared, cleaned(cause, &scrubber))
            .answered(answer.status, told)
            .with_outcome_unknown(prepared.purpose.changes())
    }

    fn target(&self, prepared: &PreparedRequest, headers: &HeaderMap) -> String {
        let location = headers.get(LOCATION).and_then(|value| value.to_str().ok());
        let target = location.and_then(|text| prepared.url.join(text).ok());
        let host = target.as_ref().and_then(Url::host_str).unwrap_or("?");
        self.scrubber_of(prepared).clean(host)
    }
}

/// The cause without secrets in its texts.
pub(super) fn cleaned(mut cause: Cause, scrubber: &Scrubber) -> Cause {
    match &mut cause {
        Cause::ConnectFailed { reason }
        | Cause::CertificateRefused { reason }
        | Cause::BrokenOff { reason }
        | Cause::Dropped { reason }
        | Cause::SetupFailed { reason } => *reason = scrubber.clean(reason),
        Cause::Unreadable { path, reason, .. } => {
            *path = scrubber.clean(path);
            *reason = scrubber.clean(reason);
        }
        _ => {}
    }
    cause
}
