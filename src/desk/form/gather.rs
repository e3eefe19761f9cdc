//! Gathering what is known of a merchant before an order is sent: from this computer always, from others when asked to.

use super::Ask;
use crate::api::website::SiteRequest;
use crate::api::{ApiError, Client};
use crate::desk::core;
use crate::desk::core::{Opened, Shared, Task, on_disk};
use crate::desk::orders::{last_moment, local_day};
use crate::domain::board::BoardInput;
use crate::domain::order::preflight::{
    Fact, Facts, OpenOrder, RegistryFacts, UnitName, merchant_of,
};
use crate::domain::order::{OrderDraft, OrderStatus, TrackedOrder};
use crate::domain::registry::RegistryAnswer;
use crate::domain::website::SiteLook;
use crate::domain::{BusinessId, Capability, Msn, PricePackage, Problem, Scheme};
use crate::store::{FleetStore, LedgerEntry, LedgerState};
use chrono::Utc;
use std::collections::{HashMap, HashSet};

/// Everything that is known of a draft's merchant.
pub(super) async fn facts(
    shared: &Shared,
    task: &Task,
    draft: &OrderDraft,
    ask: Ask,
) -> Result<Facts, Problem> {
    let about = merchant_of(draft);
    let opened = match task.opened().await {
        Ok(opened) => Some(opened),
        // Without a profile a draft can still be looked at; only what needs its keys cannot be asked.
        Err(problem) if ask.needs_profile() => return Err(problem),
        Err(_) => None,
    };
    let client = opened.as_ref().map(|opened| &opened.client);
    // Side by side, since a person waits and none needs what another one answers.
    let (kept, registry, listed, packages, site) = tokio::join!(
        kept(shared, opened.as_ref(), about.as_ref()),
        registry(client.filter(|_| ask.registry), about.as_ref()),
        listed(client.filter(|_| ask.orders)),
        packages(client.filter(|_| ask.packages)),
        site(shared, draft, ask.site),
    );
    let (kept, own, board) = kept?;
    let mut orders = OpenOrders::of(&listed, board.as_ref(), Utc::now().timestamp());
    Ok(Facts {
        orders: about
            .as_ref()
            .map_or(Fact::NotAsked, |id| orders.take(id, &own)),
        about,
        registry,
        packages,
        site,
        ..kept
    })
}

/// What this computer knows of a merchant, the vendor's ids of the orders that were sent to it from here, and the vendor's list.
type KeptOfMerchant = (Facts, HashSet<String>, Option<BoardInput>);

async fn kept(
    shared: &Shared,
    opened: Option<&Opened>,
    about: Option<&BusinessId>,
) -> Result<KeptOfMerchant, Problem> {
    let (Some(opened), Some(id)) = (opened, about.cloned()) else {
        return Ok(KeptOfMerchant::default());
    };
    let (ledger, store) = (shared.ledger().await?, shared.fleets().await?);
    let (partner, fleet) = (opened.partner.clone(), opened.fleet.clone());
    on_disk(move || {
        let now = Utc::now().timestamp();
        let entries = ledger.of_merchant(partner.as_str(), &id)?;
        let sent = entries.iter().filter_map(|entry| open(entry, now));
        let facts = Facts {
            sent: sent.collect(),
            units: unit_names(&store, &fleet, &id)?,
            ..Facts::default()
        };
        let board = ledger.tracked(partner.as_str())?;
        Ok((facts, own_ids(&entries), Some(board)))
    })
    .await
}

/// The names of a merchant's units that are kept.
pub(in crate::desk) fn unit_names(
    store: &FleetStore,
    fleet: &str,
    id: &BusinessId,
) -> Result<Vec<UnitName>, Problem> {
    let name = |(msn, name): (Msn, String)| UnitName {
        msn: msn.to_string(),
        name,
    };
    Ok(store.unit_names(fleet, id)?.into_iter().map(name).collect())
}

/// The vendor's ids of orders.
pub(in crate::desk) fn own_ids(entries: &[LedgerEntry]) -> HashSet<String> {
    entries
        .iter()
        .filter_map(|entry| entry.created.id.clone())
        .collect()
}

/// How long a reading of the vendor's list counts, in seconds.
const LIST_COUNTS_FOR: i64 = 60 * 60;

/// The orders that are open at the vendor, by their merchants: from the list that was asked for, else from the board's reading of the
/// last hour.
pub(in crate::desk) struct OpenOrders(Fact<HashMap<BusinessId, Vec<OpenOrder>>>);

impl OpenOrders {
    /// Lays together what the list says now and since when the board has seen it.
    pub(in crate::desk) fn of(
        listed: &Fact<Vec<TrackedOrder>>,
        board: Option<&BoardInput>,
        now: i64,
    ) -> Self {
        let seen = board.map(|board| board.seen.as_slice()).unwrap_or_default();
        let read_at = board.and_then(|board| board.read_at);
        let is_fresh = read_at.is_some_and(|at| now.saturating_sub(at) <= LIST_COUNTS_FOR);
        let orders: Vec<(&TrackedOrder, Option<i64>)> = match listed {
            Fact::Known(orders) => {
                let since: HashMap<&str, i64> = seen
                    .iter()
                    .map(|one| (one.key.as_str(), one.first_seen))
                    .collect();
                let first = |order: &TrackedOrder| since.get(order.id.as_deref()?).copied();
                orders.iter().map(|order| (order, first(order))).collect()
            }
            // A list that was asked for in vain gives way to the board's, if that is fresh.
            _ if is_fresh => seen
                .iter()
                // What the vendor does not list any more is not open.
                .filter(|one| one.gone_since.is_none())
                .map(|one| (&one.order, Some(one.first_seen)))
                .collect(),
            Fact::Failed(problem) => return Self(Fact::Failed(problem.clone())),
            Fact::NotAsked => return Self(Fact::NotAsked),
        };
        let mut open: HashMap<BusinessId, Vec<OpenOrder>> = HashMap::new();
        for (order, first_seen) in orders {
            if let Some((id, order)) = tracked(order, first_seen) {
                open.entry(id).or_default().push(order);
            }
        }
        Self(Fact::Known(open))
    }

    /// Those of one merchant; `own` are the ids of orders that were sent from here.
    pub(in crate::desk) fn take(
        &mut self,
        id: &BusinessId,
        own: &HashSet<String>,
    ) -> Fact<Vec<OpenOrder>> {
        match &mut self.0 {
            Fact::Known(open) => {
                // Taken out and not copied: each merchant is asked about once.
                let mut orders = open.remove(id).unwrap_or_default();
                for order in &mut orders {
                    // An order without an id cannot be shown to be ours.
                    order.is_foreign = order.id.as_ref().is_none_or(|id| !own.contains(id));
                }
                Fact::Known(orders)
            }
            Fact::Failed(problem) => Fact::Failed(problem.clone()),
            Fact::NotAsked => Fact::NotAsked,
        }
    }

    /// Whether it is known which orders are open.
    pub(in crate::desk) const fn are_known(&self) -> bool {
        matches!(self.0, Fact::Known(_))
    }
}

/// An order of the ledger, unless it is refused, or its link is dead.
pub(in crate::desk) fn open(entry: &LedgerEntry, now: i64) -> Option<OpenOrder> {
    let is_unsure = match entry.state {
        LedgerState::Confirmed => false,
        LedgerState::Sent | LedgerState::Unknown => true,
        // Neither is at the vendor.
        LedgerState::Planned | LedgerState::Rejected => return None,
    };
    let sent_at = entry.sent_at.unwrap_or(entry.created_at);
    (now <= last_moment(sent_at)).then(|| OpenOrder {
        id: entry.created.id.clone(),
        product: entry.product.as_str().to_owned(),
        name: entry.name.clone(),
        status: None,
        sent_on: local_day(sent_at),
        is_unsure,
        link: entry.created.link.clone(),
        first_seen: None,
        is_foreign: false,
    })
}

pub(in crate::desk) async fn registry(
    client: Option<&Client>,
    about: Option<&BusinessId>,
) -> Fact<RegistryFacts> {
    let norwegian = about.filter(|id| *id.scheme() == Scheme::NoOrg);
    let (Some(client), Some(id)) = (client, norwegian) else {
        return Fact::NotAsked;
    };
    let answer = match client.registry(id.id()).await {
        Ok(answer) => answer,
        Err(error) => return failed(&error),
    };
    // Who signs for a firm that is gone nobody needs to know.
    let (roles, rule) = match &answer {
        RegistryAnswer::Active(_) => tokio::join!(
            client.registry_roles(id.id()),
            client.registry_signing(id.id())
        ),
        _ => return Fact::Known(RegistryFacts::of(answer)),
    };
    // They are extras: without them the answer still stands, and they stay unknown.
    Fact::Known(RegistryFacts {
        answer,
        roles: roles.inspect_err(note).ok().flatten(),
        rule: rule.inspect_err(note).ok(),
    })
}

fn note(error: &ApiError) {
    tracing::warn!(
        reason = error.problem().what.id(),
        "the registry told less than it was asked"
    );
}

fn failed<T>(error: &ApiError) -> Fact<T> {
    Fact::Failed(Box::new(error.problem()))
}

/// The orders that the vendor has, those that have ended included.
pub(in crate::desk) async fn listed(client: Option<&Client>) -> Fact<Vec<TrackedOrder>> {
    // The older API cannot list orders: nobody was asked.
    let Some(client) = client.filter(|client| can(client, Capability::TrackOrders)) else {
        return Fact::NotAsked;
    };
    // With those that have ended: what was there before can be told from what is new only by all.
    match client.orders(true).await {
        Ok(orders) => Fact::Known(orders),
        Err(error) => failed(&error),
    }
}

fn can(client: &Client, what: Capability) -> bool {
    client.profile().api.lacks(what).is_none()
}

/// An order of the vendor's list that is not finished, and whose it is.
fn tracked(order: &TrackedOrder, first_seen: Option<i64>) -> Option<(BusinessId, OpenOrder)> {
    let is_final = matches!(
        order.status,
        OrderStatus::Completed | OrderStatus::Rejected | OrderStatus::Expired
    );
    if is_final {
        return None;
    }
    let open = OpenOrder {
        id: order.id.clone(),
        product: order.product.clone().unwrap_or_default(),
        name: order.unit.as_ref().and_then(|unit| unit.name.clone()),
        status: Some(order.status.clone()),
        sent_on: None,
        is_unsure: false,
        link: order.link.clone(),
        first_seen,
        is_foreign: true,
    };
    Some((order.business_id.clone()?, open))
}

pub(in crate::desk) async fn packages(client: Option<&Client>) -> Fact<Vec<PricePackage>> {
    let Some(client) = client.filter(|client| can(client, Capability::ListPricePackages)) else {
        return Fact::NotAsked;
    };
    match client.price_packages().await {
        Ok(packages) => Fact::Known(packages),
        Err(error) => failed(&error),
    }
}

async fn site(shared: &Shared, draft: &OrderDraft, wanted: bool) -> Option<SiteLook> {
    if !wanted {
        return None;
    }
    let proxy = core::proxy_of(&shared.policy());
    Some(core::look_at_site(&proxy, &site_of(draft)).await)
}

/// What a look at an order's website is to look at.
pub(in crate::desk) fn site_of(draft: &OrderDraft) -> SiteRequest {
    let number = merchant_of(draft).map_or_else(String::new, |id| id.id().to_owned());
    SiteRequest {
        url: draft.website.url.trim().to_owned(),
        terms_url: draft.website.terms_url.trim().to_owned(),
        number,
    }
}
