//! The typed client of one profile.

use super::ApiError;
use crate::domain::order::{CreatedOrder, IdempotencyKey, ProductOrder, TrackedOrder};
use crate::domain::registry::{RegistryAnswer, Role};
use crate::domain::{BusinessId, KeySet, Merchant, Msn, PricePackage, Profile, SalesUnit, UnitRef};
use std::time::Duration;

/// How hard a client may press.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Most requests in flight at once.
    pub max_in_flight: usize,
    /// Tries per call, the first included.
    pub max_attempts: u32,
    /// Time to connect.
    pub connect_timeout: Duration,
    /// Time for a whole request.
    pub total_timeout: Duration,
    /// Largest body that is read.
    pub max_body_bytes: usize,
    /// First wait of the backoff.
    pub first_backoff: Duration,
    /// Longest wait of the backoff, and the longest `Retry-After` that is obeyed.
    pub longest_wait: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_in_flight: 4,
            max_attempts: 5,
            connect_timeout: Duration::from_secs(10),
            total_timeout: Duration::from_secs(60),
            max_body_bytes: 16 * 1024 * 1024,
            first_backoff: Duration::from_millis(500),
            longest_wait: Duration::from_secs(120),
        }
    }
}

/// What the client is doing right now, for the status bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Traffic {
    /// Requests in flight.
    pub in_flight: usize,
    /// How long the whole profile still waits because the service asked for it.
    pub waiting: Option<Duration>,
    /// Requests sent since the client was made.
    pub sent: u64,
}

/// The client of one profile; cheap to clone, all clones share token, limiter and waits.
#[derive(Clone)]
pub struct Client {}

impl Client {
    /// A client for a profile and its keys. Nothing is sent yet.
    ///
    /// # Errors
    /// When the profile cannot be used safely: a base URL that is neither https nor loopback, keys of a kind that the
    /// environment does not know, keys that are missing.
    pub fn new(_profile: Profile, _keys: KeySet, _limits: Limits) -> Result<Self, ApiError> {
        unimplemented!("api")
    }

    /// The profile it was made for.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        unimplemented!("api")
    }

    /// Requests in flight and waits, right now.
    #[must_use]
    pub fn traffic(&self) -> Traffic {
        unimplemented!("api")
    }

    /// Changes the number of requests that may be in flight.
    pub fn set_max_in_flight(&self, _max_in_flight: usize) {
        unimplemented!("api")
    }

    /// Whether the host can be connected to at all (name, TCP, TLS), without any key: step one of a connection test.
    ///
    /// # Errors
    /// When it cannot, with the host and the layer that failed.
    pub async fn reach_host(&self) -> Result<(), ApiError> {
        unimplemented!("api")
    }

    /// Fetches a new access token and keeps it; tells how many seconds it lives. Step two of a connection test.
    ///
    /// # Errors
    /// When the keys are refused or the host cannot be reached.
    pub async fn renew_token(&self) -> Result<u64, ApiError> {
        unimplemented!("api")
    }

    /// All sales units of the partner (Management API).
    ///
    /// # Errors
    /// As every call; also when the API cannot do it.
    pub async fn all_units(&self) -> Result<Vec<UnitRef>, ApiError> {
        unimplemented!("api")
    }

    /// One sales unit.
    ///
    /// # Errors
    /// As every call.
    pub async fn unit(&self, _msn: &Msn) -> Result<SalesUnit, ApiError> {
        unimplemented!("api")
    }

    /// A merchant's own details (Management API).
    ///
    /// # Errors
    /// As every call; also when the API cannot do it.
    pub async fn merchant(&self, _id: &BusinessId) -> Result<Merchant, ApiError> {
        unimplemented!("api")
    }

    /// The sales units of a merchant.
    ///
    /// # Errors
    /// As every call; the Partner API knows Norwegian organization numbers only.
    pub async fn merchant_units(&self, _id: &BusinessId) -> Result<Vec<UnitRef>, ApiError> {
        unimplemented!("api")
    }

    /// The partner's price packages (Management API).
    ///
    /// # Errors
    /// As every call; also when the API cannot do it.
    pub async fn price_packages(&self) -> Result<Vec<PricePackage>, ApiError> {
        unimplemented!("api")
    }

    /// Method, path and JSON body of an order, exactly as [`Self::create_order`] sends them.
    ///
    /// # Errors
    /// When this API cannot carry the order (for instance a Danish merchant through the Partner API).
    pub fn order_request(&self, _order: &ProductOrder) -> Result<(String, String), ApiError> {
        unimplemented!("api")
    }

    /// Creates a product order. Repeated, with the same key and the same bytes, only where that is safe.
    ///
    /// # Errors
    /// As every call; `outcome_unknown` tells that the order may exist although no answer came.
    pub async fn create_order(
        &self,
        _order: &ProductOrder,
        _key: &IdempotencyKey,
    ) -> Result<CreatedOrder, ApiError> {
        unimplemented!("api")
    }

    /// Product orders (Management API v2).
    ///
    /// # Errors
    /// As every call; also when the API cannot do it.
    pub async fn orders(&self, _include_expired: bool) -> Result<Vec<TrackedOrder>, ApiError> {
        unimplemented!("api")
    }

    /// One product order (Management API v2).
    ///
    /// # Errors
    /// As every call; also when the API cannot do it.
    pub async fn order(&self, _id: &str) -> Result<TrackedOrder, ApiError> {
        unimplemented!("api")
    }

    /// Deletes a prefilled order that was not submitted yet (Management API).
    ///
    /// # Errors
    /// As every call; also when the API cannot do it.
    pub async fn delete_order(&self, _id: &str) -> Result<(), ApiError> {
        unimplemented!("api")
    }

    /// What the Norwegian registry says of an organization number: unit, else sub-unit.
    ///
    /// # Errors
    /// When the registry cannot be reached or gives no usable answer.
    pub async fn registry(&self, _org_number: &str) -> Result<RegistryAnswer, ApiError> {
        unimplemented!("api")
    }

    /// The roles in an organization, without those that have left; empty when the registry has none.
    ///
    /// # Errors
    /// When the registry cannot be reached or gives no usable answer.
    pub async fn registry_roles(&self, _org_number: &str) -> Result<Vec<Role>, ApiError> {
        unimplemented!("api")
    }
}
