//! The typed client of one profile.

use super::cause::Cause;
use super::clock::{Clock, SystemClock};
use super::error::ApiError;
use super::host::with_segments;
use super::limits::{Limits, Traffic};
use super::registry::Registry;
use super::sent_flag::SentFlag;
use super::session::{Call, Session};
use super::wire::listing::Listing;
use super::wire::merchant::MerchantAnswer;
use super::wire::order::{Created, Tracked};
use super::wire::order_partner::Refusal;
use super::wire::price_package::PricePackageAnswer;
use super::wire::scalar::Object;
use super::wire::unit::{ListedUnit, Unit};
use super::wire::{order_management, order_partner};
use crate::domain::order::{CreatedOrder, IdempotencyKey, ProductOrder, TrackedOrder};
use crate::domain::registry::{RegistryAnswer, Role};
use crate::domain::signing::SigningRule;
use crate::domain::{
    ApiKind, BusinessId, Capability, KeySet, Merchant, Msn, PartnerId, PricePackage, Profile,
    SalesUnit, Scheme, Secret, UnitRef,
};
use crate::text::Message;
use reqwest::Method;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use url::Url;
use zeroize::Zeroizing;

/// The client of one profile; cheap to clone, all clones share token, limiter and waits.
///
/// Every call may be cancelled by dropping its future: places in the limiter are given back, and whoever waited for the
/// same token fetches it instead.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
    /// Whether its calls keep pauses that the service asks for, beyond the time a call may take.
    is_patient: bool,
}

struct Inner {
    session: Session,
    registry: Registry,
    partner: PartnerId,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Client")
            .field("profile", &self.profile().name)
            .finish_non_exhaustive()
    }
}

impl Client {
    /// A client for a profile and its keys. Nothing is sent yet.
    ///
    /// # Errors
    /// When the profile cannot be used safely: a base URL that is neither https nor loopback, keys of a kind that the
    /// environment does not know, keys that are missing.
    pub fn new(profile: Profile, keys: KeySet, limits: Limits) -> Result<Self, ApiError> {
        Self::with_clock(profile, &keys, &limits, Arc::new(SystemClock))
    }

    /// A client that goes by another clock.
    pub(super) fn with_clock(
        profile: Profile,
        keys: &KeySet,
        limits: &Limits,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, ApiError> {
        let name = profile.name.clone();
        let made = Session::new(profile, keys, limits, Arc::clone(&clock)).map(|session| {
            // The registry gets no key, but a sandbox plays both hosts and may repeat at one what it got at the other.
            let scrubber = session.line.scrubber().clone();
            let registry = Registry::new(&session.hosts, limits, clock, scrubber);
            let partner = partner_of(&session.hosts.api, keys);
            Inner {
                session,
                registry,
                partner,
            }
        });
        let inner = made.map_err(|cause| ApiError::new(name, String::new(), cause))?;
        Ok(Self {
            inner: Arc::new(inner),
            is_patient: false,
        })
    }

    /// The same client for long work: a pause that the service asks for, up to a quarter of an hour, does not end a call, since
    /// nobody waits for this one, and neither does the time until it has a token. Everything else of a call counts as always.
    #[must_use]
    pub fn patient(&self) -> Self {
        Self {
            inner: Arc::clone(&self.inner),
            is_patient: true,
        }
    }

    /// The profile it was made for.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.inner.session.profile
    }

    /// Whose keys they are: the same for every profile with this address and client id, whatever its secret is now.
    #[must_use]
    pub fn partner(&self) -> PartnerId {
        self.inner.partner.clone()
    }

    /// Requests in flight and waits, right now.
    #[must_use]
    pub fn traffic(&self) -> Traffic {
        let session = self.inner.session.line.traffic();
        let registry = self.inner.registry.line.traffic();
        let (allowed, slowed_by) = self.inner.session.limiter.allowed();
        Traffic {
            in_flight: session.in_flight + registry.in_flight,
            waiting: session.waiting.max(registry.waiting),
            // A pause or a pace makes every call wait, slowness only lets fewer go: it is told last.
            waits_for: session.waits_for.or(registry.waits_for).or(slowed_by),
            allowed,
            sent: session.sent + registry.sent,
        }
    }

    /// Changes the most requests that may ever be in flight; how many of them are allowed follows from the answers.
    pub fn set_max_in_flight(&self, max_in_flight: usize) {
        self.inner.session.limiter.set_ceiling(max_in_flight);
    }

    /// Whether the host can be connected to at all (name, TCP, TLS), without any key: step one of a connection test.
    ///
    /// # Errors
    /// When it cannot, with the host and the layer that failed.
    pub async fn reach_host(&self) -> Result<(), ApiError> {
        let session = &self.inner.session;
        let _place = session.limiter.enter().await;
        session.line.knock(&session.hosts.api).await
    }

    /// Fetches a new access token and keeps it; tells how many seconds it lives. Step two of a connection test.
    ///
    /// # Errors
    /// When the keys are refused or the host cannot be reached.
    pub async fn renew_token(&self) -> Result<u64, ApiError> {
        self.inner.session.renew_token().await
    }

    /// All sales units of the partner (Management API).
    ///
    /// # Errors
    /// As every call; also when the API cannot do it.
    pub async fn all_units(&self) -> Result<Vec<UnitRef>, ApiError> {
        self.require(Capability::ListFleet, "GET /sales-units")?;
        let url = self.url(&["management", "v1", "sales-units"])?;
        self.units(Call::get(url)).await
    }

    /// One sales unit with its settings; a setting that was not sent is `None`.
    ///
    /// # Errors
    /// As every call.
    pub async fn unit(&self, msn: &Msn) -> Result<SalesUnit, ApiError> {
        let url = match self.profile().api {
            ApiKind::Management => self.url(&["management", "v1", "sales-units", msn.as_str()])?,
            // One guide writes `saleunits`; the specification has this (contract section 15.8).
            ApiKind::Partner => self.url(&["partner-api", "v0", "salesunits", msn.as_str()])?,
        };
        let call = Call {
            msn: Some(msn.clone()),
            ..Call::get(url)
        };
        let Object(unit): Object<Unit> = self.read(call).await?;
        Ok(unit.into_domain(msn))
    }

    /// A merchant's own details (Management API).
    ///
    /// # Errors
    /// As every call; also when the API cannot do it.
    pub async fn merchant(&self, id: &BusinessId) -> Result<Merchant, ApiError> {
        self.require(Capability::ReadMerchant, "GET /merchants")?;
        let scheme = id.scheme().as_str();
        let url = self.url(&["management", "v1", "merchants", scheme, id.id()])?;
        let Object(merchant): Object<MerchantAnswer> = self.read(Call::get(url)).await?;
        Ok(merchant.into_domain(id))
    }

    /// The sales units of a merchant.
    ///
    /// # Errors
    /// As every call; the Partner API knows Norwegian organization numbers only.
    pub async fn merchant_units(&self, id: &BusinessId) -> Result<Vec<UnitRef>, ApiError> {
        let url = match self.profile().api {
            ApiKind::Management => {
                let mut segments = vec!["management", "v1", "merchants"];
                segments.extend([id.scheme().as_str(), id.id(), "sales-units"]);
                self.url(&segments)?
            }
            ApiKind::Partner => {
                self.require_norwegian(id)?;
                self.url(&["partner-api", "v0", "merchants", id.id()])?
            }
        };
        self.units(Call::get(url)).await
    }

    /// The partner's price packages (Management API).
    ///
    /// # Errors
    /// As every call; also when the API cannot do it.
    pub async fn price_packages(&self) -> Result<Vec<PricePackage>, ApiError> {
        self.require(
            Capability::ListPricePackages,
            "GET /partners/price-packages",
        )?;
        // One text has the id of the partner in the path; the specifications do not (contract section 15.10).
        let url = self.url(&["management", "v1", "partners", "price-packages"])?;
        let packages: Listing<Object<PricePackageAnswer>> = self.read(Call::get(url)).await?;
        let packages = packages.0.into_iter();
        Ok(packages.map(|package| package.0.into()).collect())
    }

    /// Method, path and JSON body of an order, exactly as [`Self::create_order`] sends them.
    ///
    /// # Errors
    /// When this API cannot carry the order (for instance a Danish merchant through the Partner API).
    pub fn order_request(&self, order: &ProductOrder) -> Result<(String, String), ApiError> {
        let (url, body) = self.order_parts(order)?;
        Ok((format!("POST {}", url.path()), body))
    }

    /// Creates a product order. Repeated, with the same key and the same bytes, only where that is safe.
    ///
    /// # Errors
    /// As every call; `outcome_unknown` tells that the order may exist although no answer came.
    pub async fn create_order(
        &self,
        order: &ProductOrder,
        key: &IdempotencyKey,
    ) -> Result<CreatedOrder, ApiError> {
        self.create_order_telling(order, key, &SentFlag::default())
            .await
    }

    /// As [`Self::create_order`], and tells when the order leaves, for whoever may drop the call before.
    ///
    /// # Errors
    /// As [`Self::create_order`].
    pub async fn create_order_telling(
        &self,
        order: &ProductOrder,
        key: &IdempotencyKey,
        sent_flag: &SentFlag,
    ) -> Result<CreatedOrder, ApiError> {
        let (url, body) = self.order_parts(order)?;
        let call = Call {
            method: Method::POST,
            body: Some(body),
            key: Some(key.clone()),
            sent_flag: sent_flag.clone(),
            secrets: secrets_of(order),
            ..Call::get(url)
        };
        let answered = self.inner.session.run(call, self.is_patient).await?;
        let line = &self.inner.session.line;
        let Object(created): Object<Created> = line.decode(&answered)?;
        // With neither id nor link the order may exist all the same, as `unreadable` tells.
        created
            .into_domain(self.profile().environment)
            .ok_or_else(|| line.unreadable(&answered, Cause::NothingInAnswer))
    }

    /// The product orders of the partner (Management API v2), expired ones where they are asked for.
    ///
    /// # Errors
    /// As every call; also when the API cannot do it.
    pub async fn orders(&self, include_expired: bool) -> Result<Vec<TrackedOrder>, ApiError> {
        self.require(Capability::TrackOrders, "GET /product-orders")?;
        // Version 1 of the reading calls is deprecated, and there is no other version of making and deleting (contract section 8).
        let mut url = self.url(&["management", "v2", "product-orders"])?;
        if include_expired {
            // Not in the specification 2.0.9, but documented since (contract section 8.1).
            url.query_pairs_mut().append_pair("includeExpired", "true");
        }
        let orders: Listing<Object<Tracked>> = self.read(Call::get(url)).await?;
        let environment = self.profile().environment;
        let orders = orders.0.into_iter();
        Ok(orders
            .map(|order| order.0.into_domain(environment))
            .collect())
    }

    /// One product order (Management API v2).
    ///
    /// # Errors
    /// As every call; also when the API cannot do it.
    pub async fn order(&self, id: &str) -> Result<TrackedOrder, ApiError> {
        self.require(Capability::TrackOrders, "GET /product-orders")?;
        let url = self.url(&["management", "v2", "product-orders", id, "details"])?;
        let Object(order): Object<Tracked> = self.read(Call::get(url)).await?;
        Ok(order.into_domain(self.profile().environment))
    }

    /// Deletes a prefilled order that was not submitted yet (Management API).
    ///
    /// # Errors
    /// As every call; also when the API cannot do it.
    pub async fn delete_order(&self, id: &str) -> Result<(), ApiError> {
        self.require(Capability::DeleteOrder, "DELETE /product-orders")?;
        let url = self.url(&["management", "v1", "product-orders", id])?;
        let call = Call {
            method: Method::DELETE,
            ..Call::get(url)
        };
        match self.inner.session.run(call, self.is_patient).await {
            Ok(_) => Ok(()),
            // An earlier attempt may have deleted it and its answer been lost: that it is gone is what was wanted.
            Err(error) if error.outcome_unknown() && error.is_not_visible() => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// What the Norwegian registry says of an organization number: unit, else sub-unit.
    ///
    /// # Errors
    /// When the registry cannot be reached or gives no usable answer.
    pub async fn registry(&self, org_number: &str) -> Result<RegistryAnswer, ApiError> {
        self.inner
            .registry
            .company(org_number, self.is_patient)
            .await
    }

    /// The roles in an organization, without those that have left; empty when the registry has none, `None` when its answer
    /// says nothing of roles.
    ///
    /// # Errors
    /// When the registry cannot be reached or gives no usable answer.
    pub async fn registry_roles(&self, org_number: &str) -> Result<Option<Vec<Role>>, ApiError> {
        self.inner.registry.roles(org_number, self.is_patient).await
    }

    /// Who has signature and prokura in an organization, by the registry's open service; what it does not tell is `None`.
    ///
    /// # Errors
    /// When the service cannot be reached or gives no usable answer.
    pub async fn registry_signing(&self, org_number: &str) -> Result<SigningRule, ApiError> {
        self.inner
            .registry
            .signing(org_number, self.is_patient)
            .await
    }

    async fn units(&self, call: Call) -> Result<Vec<UnitRef>, ApiError> {
        let units: Listing<ListedUnit> = self.read(call).await?;
        Ok(units.0.into_iter().map(UnitRef::from).collect())
    }

    async fn read<T: DeserializeOwned>(&self, call: Call) -> Result<T, ApiError> {
        let answered = self.inner.session.run(call, self.is_patient).await?;
        self.inner.session.line.decode(&answered)
    }

    fn order_parts(&self, order: &ProductOrder) -> Result<(Url, String), ApiError> {
        let (url, body) = match self.profile().api {
            ApiKind::Management => (
                // Texts of the vendor also write `products/orders`; the specifications have this (contract section 15.9).
                self.url(&["management", "v1", "product-orders"])?,
                order_management::body(order).map_err(Refusal::Unwritable),
            ),
            ApiKind::Partner => (
                self.url(&["partner-api", "v1", "products", "orders"])?,
                order_partner::body(order),
            ),
        };
        let endpoint = format!("POST {}", url.path());
        match body {
            Ok(body) => Ok((url, body)),
            Err(Refusal::Unsupported(reason)) => {
                Err(self.error(&endpoint, Cause::Unsupported { reason }))
            }
            Err(Refusal::Unwritable(error)) => {
                let reason = error.to_string();
                Err(self.error(&endpoint, Cause::SetupFailed { reason }))
            }
        }
    }

    fn require(&self, capability: Capability, endpoint: &str) -> Result<(), ApiError> {
        match self.profile().api.lacks(capability) {
            None => Ok(()),
            Some(reason) => Err(self.error(endpoint, Cause::Unsupported { reason })),
        }
    }

    fn require_norwegian(&self, id: &BusinessId) -> Result<(), ApiError> {
        if *id.scheme() == Scheme::NoOrg {
            return Ok(());
        }
        let scheme = id.scheme().as_str();
        let reason = Message::new("api-cause-partner-norwegian-only").with("scheme", scheme);
        Err(self.error(
            "GET /partner-api/v0/merchants",
            Cause::Unsupported { reason },
        ))
    }

    fn url(&self, segments: &[&str]) -> Result<Url, ApiError> {
        with_segments(&self.inner.session.hosts.api, segments).ok_or_else(|| {
            let id = segments.last().copied().unwrap_or_default().to_owned();
            self.error(
                &format!("/{}", segments.join("/")),
                Cause::IdUnusable { id },
            )
        })
    }

    fn error(&self, endpoint: &str, cause: Cause) -> ApiError {
        let host = self.inner.session.hosts.api.host_str();
        ApiError::new(endpoint, host.unwrap_or_default(), cause)
    }
}

/// The address and the client id, hashed: neither can be read from the name.
fn partner_of(api: &Url, keys: &KeySet) -> PartnerId {
    // A client id is a GUID, which is the same in either case.
    let client_id = Zeroizing::new(keys.client_id.expose().to_ascii_lowercase());
    // What the hasher holds of the client id would stay on the stack; on the heap it is overwritten like every secret.
    let mut hasher = Box::new(Sha256::new());
    for part in [
        "partner-desk partner 1",
        api.as_str().trim_end_matches('/'),
        &client_id,
    ] {
        // The length stands before each part, so that no two pairs run together.
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    PartnerId::of_digest(&hasher.finalize_reset()[..16])
}

/// What an order holds that nobody may read afterwards.
fn secrets_of(order: &ProductOrder) -> Vec<Secret> {
    let website = order.website.iter();
    let passwords = website.filter_map(|website| website.test_password.as_deref());
    passwords.map(Secret::new).collect()
}
