//! What the engine needs of a client, so that tests can script its outcomes, and where it tells what comes of it.

use crate::api::{ApiError, Client, Traffic, WaitsFor};
use crate::domain::problem::ProblemKind;
use crate::domain::registry::RegistryAnswer;
use crate::domain::{BusinessId, Capability, LookupRow, Msn, Problem, SalesUnit, UnitRef};
use std::time::Duration;

/// A call that failed, as far as the engine tells failures apart.
#[derive(Debug, Clone)]
pub struct Failure {
    /// What a person is told.
    pub problem: Problem,
    /// 404: inactive, or not connected to this partner.
    pub is_not_visible: bool,
    /// No answer at all came, so that the next call will hardly fare better.
    pub is_unanswered: bool,
    /// No token could be had, so that no other call can be made either.
    pub is_of_token: bool,
}

/// The calls a job makes.
pub trait Service: Clone + Send + Sync + 'static {
    /// All units of the partner.
    fn all_units(&self) -> impl Future<Output = Result<Vec<UnitRef>, Failure>> + Send;
    /// The units of a merchant.
    fn merchant_units(
        &self,
        id: &BusinessId,
    ) -> impl Future<Output = Result<Vec<UnitRef>, Failure>> + Send;
    /// One unit with its settings.
    fn unit(&self, msn: &Msn) -> impl Future<Output = Result<SalesUnit, Failure>> + Send;
    /// A merchant's name; `None` when the answer has none.
    fn merchant_name(
        &self,
        id: &BusinessId,
    ) -> impl Future<Output = Result<Option<String>, Failure>> + Send;
    /// What the business registry says of a Norwegian merchant.
    fn registry(
        &self,
        id: &BusinessId,
    ) -> impl Future<Output = Result<RegistryAnswer, Failure>> + Send;
    /// Whether the API can tell a merchant's name at all.
    fn knows_names(&self) -> bool;
    /// Requests in flight and waits.
    fn traffic(&self) -> Traffic;
}

impl Failure {
    /// One that says nothing about the service, such as that of a call which panicked.
    pub(super) const fn of_ours(problem: Problem) -> Self {
        Self {
            problem,
            is_not_visible: false,
            is_unanswered: false,
            is_of_token: false,
        }
    }

    /// Whether the keys, or the token they gave, were refused.
    #[must_use]
    pub fn is_of_credentials(&self) -> bool {
        self.problem.kind == ProblemKind::Credentials
    }
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        let problem = error.problem();
        Self {
            is_not_visible: error.is_not_visible(),
            is_of_token: error.is_of_token(),
            // Without the kind, a request that never left for a reason of our own would count as a host that is gone.
            is_unanswered: error.status().is_none() && problem.kind == ProblemKind::Unreachable,
            problem,
        }
    }
}

impl Service for Client {
    async fn all_units(&self) -> Result<Vec<UnitRef>, Failure> {
        Ok(Self::all_units(self).await?)
    }

    async fn merchant_units(&self, id: &BusinessId) -> Result<Vec<UnitRef>, Failure> {
        Ok(Self::merchant_units(self, id).await?)
    }

    async fn unit(&self, msn: &Msn) -> Result<SalesUnit, Failure> {
        Ok(Self::unit(self, msn).await?)
    }

    async fn merchant_name(&self, id: &BusinessId) -> Result<Option<String>, Failure> {
        Ok(self.merchant(id).await?.name)
    }

    async fn registry(&self, id: &BusinessId) -> Result<RegistryAnswer, Failure> {
        Ok(Self::registry(self, id.id()).await?)
    }

    fn knows_names(&self) -> bool {
        self.profile().api.lacks(Capability::ReadMerchant).is_none()
    }

    fn traffic(&self) -> Traffic {
        Self::traffic(self)
    }
}

/// How far a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Rows to make, as far as known: a merchant counts as one until its list of units is there.
    pub total: usize,
    /// Rows made, however they ended.
    pub done: usize,
    /// Of those, invalid or failed.
    pub failed: usize,
    /// Requests in flight, those of other jobs with the same client included.
    pub in_flight: usize,
    /// How long everything waits because the service asked for it.
    pub waiting: Option<Duration>,
    /// What it waits for, or why it does not go faster; `None` where nothing holds it back.
    pub waits_for: Option<WaitsFor>,
    /// How many requests may be in flight at the moment.
    pub allowed_in_flight: Option<usize>,
    /// Rows made per minute, as of lately.
    pub rows_per_minute: Option<u32>,
    /// How long the rest takes at this rate.
    pub left: Option<Duration>,
}

/// Takes what a job tells. A slow taker slows the job down instead of filling memory.
pub trait Sink: Send + Sync {
    /// How many rows there will be at least.
    fn planned(&self, total: usize) -> impl Future<Output = ()> + Send;
    /// Rows, in the order they finished.
    fn rows(&self, rows: Vec<LookupRow>) -> impl Future<Output = ()> + Send;
    /// How far it is; at most ten times a second.
    fn progress(&self, progress: Progress) -> impl Future<Output = ()> + Send;
}
