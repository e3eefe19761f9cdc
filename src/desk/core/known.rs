//! What others answered about merchants and websites of a file of orders.

use crate::api::website::SiteRequest;
use crate::domain::order::TrackedOrder;
use crate::domain::order::preflight::{Fact, RegistryFacts};
use crate::domain::website::SiteLook;
use crate::domain::{BusinessId, PricePackage};
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// How long answers of others count: long enough that a file which was looked over is sent as it was seen.
const KNOWN_FOR: Duration = Duration::from_secs(60 * 60);

/// What others answered, for one profile.
#[derive(Clone)]
pub(in crate::desk) struct Known {
    // By a clock that nobody can set.
    since: Instant,
    pub(in crate::desk) registry: HashMap<BusinessId, Fact<RegistryFacts>>,
    pub(in crate::desk) orders: Fact<Vec<TrackedOrder>>,
    pub(in crate::desk) packages: Fact<Vec<PricePackage>>,
    pub(in crate::desk) sites: HashMap<SiteRequest, SiteLook>,
}

impl Known {
    pub(in crate::desk) fn nothing() -> Self {
        Self {
            since: Instant::now(),
            registry: HashMap::new(),
            orders: Fact::NotAsked,
            packages: Fact::NotAsked,
            sites: HashMap::new(),
        }
    }

    /// The vendor's ids of all orders that are listed.
    pub(in crate::desk) fn listed_ids(&self) -> Option<Vec<String>> {
        let orders = self.orders.known()?;
        Some(orders.iter().filter_map(|order| order.id.clone()).collect())
    }

    /// Whether it is too old to count.
    pub(super) fn is_old(&self) -> bool {
        self.since.elapsed() > KNOWN_FOR
    }
}
