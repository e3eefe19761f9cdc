//! What a bulk run needs of a client, so that tests can script its outcomes.

use crate::api::{ApiError, Client, SentFlag, Traffic};
use crate::domain::order::{CreatedOrder, IdempotencyKey, ProductOrder, TrackedOrder};
use crate::domain::{Capability, Problem};
use crate::jobs::Failure;
use crate::text::Message;

/// An order that was not created as far as the answer tells, or of which none came.
#[derive(Debug, Clone)]
pub struct Refusal {
    /// What a person is told.
    pub failure: Failure,
    /// The fields the vendor names, each with what is wrong with it.
    pub fields: Vec<(String, String)>,
    /// What it means for the order.
    pub meaning: Meaning,
}

/// What a refusal means for the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// The vendor refused it for what it says; the same key would be refused again.
    Rejected,
    /// It was refused for who asks, or how; every other order will be, too.
    RefusedLikeAll,
    /// The key was used with another body. Whether that is this order depends on what was sent before.
    KeyTaken,
    /// It may have been created.
    Lost,
    /// Nothing was done: the service was not reached, or said so.
    NotTaken,
}

/// The calls a bulk run makes.
pub trait BulkService: Clone + Send + Sync + 'static {
    /// Method, path and body of an order, byte by byte as [`Self::create`] sends them.
    ///
    /// # Errors
    /// When the API cannot carry it.
    fn letter(&self, order: &ProductOrder) -> Result<(String, String), Problem>;
    /// Creates an order; repeated with the same key and bytes where that is safe. Tells when it leaves, since until then
    /// nothing can have been done.
    fn create(
        &self,
        order: &ProductOrder,
        key: &IdempotencyKey,
        sent_flag: &SentFlag,
    ) -> impl Future<Output = Result<CreatedOrder, Refusal>> + Send;
    /// Every order of the partner, expired ones included.
    fn orders(&self) -> impl Future<Output = Result<Vec<TrackedOrder>, Failure>> + Send;
    /// Why it cannot list orders, if it cannot.
    fn cannot_list(&self) -> Option<Message>;
    /// Requests in flight and waits.
    fn traffic(&self) -> Traffic;
}

impl From<ApiError> for Refusal {
    fn from(error: ApiError) -> Self {
        // A row has its fields besides, so that each can be told at its place.
        let problem = error.problem_beside_fields();
        Self {
            fields: error.fields().to_vec(),
            meaning: meaning(&error),
            failure: Failure {
                problem,
                ..error.into()
            },
        }
    }
}

fn meaning(error: &ApiError) -> Meaning {
    // Before the status: an earlier attempt of the same call may have done what the last one was refused.
    if error.outcome_unknown() {
        return Meaning::Lost;
    }
    // Without a token the order itself never left.
    if error.is_of_token() {
        return Meaning::NotTaken;
    }
    by_status(error.status())
}

const fn by_status(status: Option<u16>) -> Meaning {
    match status {
        Some(400 | 422) => Meaning::Rejected,
        Some(409) => Meaning::KeyTaken,
        // Told by a gateway, or by the service before it did anything. Redirects are not followed.
        None | Some(300..=399 | 401 | 429) => Meaning::NotTaken,
        // Given up while it was worked on, or worked on still with this key (contract section 10.2): it may be made yet.
        Some(408 | 423) => Meaning::Lost,
        Some(403..=499) => Meaning::RefusedLikeAll,
        Some(_) => Meaning::Lost,
    }
}

impl BulkService for Client {
    fn letter(&self, order: &ProductOrder) -> Result<(String, String), Problem> {
        self.order_request(order).map_err(|error| error.problem())
    }

    async fn create(
        &self,
        order: &ProductOrder,
        key: &IdempotencyKey,
        sent_flag: &SentFlag,
    ) -> Result<CreatedOrder, Refusal> {
        Ok(self.create_order_telling(order, key, sent_flag).await?)
    }

    async fn orders(&self) -> Result<Vec<TrackedOrder>, Failure> {
        // Expired ones, too: what is new can be told from what was there before only by all.
        Ok(Self::orders(self, true).await?)
    }

    fn cannot_list(&self) -> Option<Message> {
        self.profile().api.lacks(Capability::TrackOrders)
    }

    fn traffic(&self) -> Traffic {
        Self::traffic(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_that_may_be_made_yet_is_not_one_that_was_not_taken() {
        #[track_caller]
        fn check(statuses: &[u16], expect: Meaning) {
            for status in statuses {
                assert_eq!(by_status(Some(*status)), expect, "{status}");
            }
        }
        check(&[400, 422], Meaning::Rejected);
        check(&[409], Meaning::KeyTaken);
        check(&[301, 307, 401, 429], Meaning::NotTaken);
        check(&[403, 404, 405, 413, 451], Meaning::RefusedLikeAll);
        check(&[200, 201, 408, 423, 500, 503], Meaning::Lost);
        assert_eq!(by_status(None), Meaning::NotTaken);
    }
}
