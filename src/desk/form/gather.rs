//! Gathering what is known of a merchant before an order is sent: from this computer always, from others when asked to.

use super::Ask;
use crate::api::website::{self, SiteRequest};
use crate::api::{ApiError, Client};
use crate::desk::orders::last_moment;
use crate::desk::shared::{Opened, Shared, Task, on_disk};
use crate::domain::order::preflight::{
    Facts, OpenOrder, RegistryFacts, Told, UnitName, merchant_of,
};
use crate::domain::order::{OrderDraft, OrderStatus, TrackedOrder};
use crate::domain::registry::RegistryAnswer;
use crate::domain::website::SiteLook;
use crate::domain::{BusinessId, Capability, PricePackage, Problem, Scheme};
use crate::store::{LedgerEntry, LedgerState};
use chrono::{DateTime, Local, Utc};

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
        Err(problem) if ask.needs_profile() => return Err(problem),
        Err(_) => None,
    };
    let client = opened.as_ref().map(|opened| &opened.client);
    let (kept, registry, orders, packages, site) = tokio::join!(
        kept(shared, opened.as_ref(), about.as_ref()),
        registry(client, about.as_ref(), ask.registry),
        orders(client, about.as_ref(), ask.orders),
        packages(client, ask.packages),
        site(draft, about.as_ref(), ask.site),
    );
    let (sent, units) = kept?;
    Ok(Facts {
        about,
        registry,
        sent,
        orders,
        units,
        packages,
        site,
    })
}

/// Orders and units of a merchant that this computer knows.
async fn kept(
    shared: &Shared,
    opened: Option<&Opened>,
    about: Option<&BusinessId>,
) -> Result<(Vec<OpenOrder>, Vec<UnitName>), Problem> {
    let (Some(opened), Some(id)) = (opened, about.cloned()) else {
        return Ok((Vec::new(), Vec::new()));
    };
    let (ledger, store) = (shared.ledger().await?, shared.fleets().await?);
    let (profile, fleet) = (opened.ledger_name.clone(), opened.fleet.clone());
    on_disk(move || {
        let now = Utc::now().timestamp();
        let entries = ledger.of_merchant(&profile, &id)?;
        let sent = entries.iter().filter_map(|entry| open(entry, now));
        let sent = sent.collect();
        let units = store.unit_names(&fleet, &id)?;
        let units = units.into_iter().map(|(msn, name)| UnitName {
            msn: msn.to_string(),
            name,
        });
        Ok((sent, units.collect()))
    })
    .await
}

/// An order of the ledger, unless it is refused, or its link is dead.
pub(in crate::desk) fn open(entry: &LedgerEntry, now: i64) -> Option<OpenOrder> {
    let is_unsure = match entry.state {
        LedgerState::Confirmed => false,
        LedgerState::Sent | LedgerState::Unknown => true,
        LedgerState::Planned | LedgerState::Rejected => return None,
    };
    let sent_at = entry.sent_at.unwrap_or(entry.created_at);
    (now <= last_moment(sent_at)).then(|| OpenOrder {
        id: entry.created.id.clone(),
        product: entry.product.as_str().to_owned(),
        name: entry.name.clone(),
        status: None,
        sent_on: day(sent_at),
        is_unsure,
    })
}

/// A moment's day in the local calendar, ISO 8601.
fn day(at: i64) -> Option<String> {
    let moment = DateTime::from_timestamp(at, 0)?.with_timezone(&Local);
    Some(moment.format("%Y-%m-%d").to_string())
}

pub(in crate::desk) async fn registry(
    client: Option<&Client>,
    about: Option<&BusinessId>,
    wanted: bool,
) -> Told<RegistryFacts> {
    let norwegian = about.filter(|id| wanted && *id.scheme() == Scheme::NoOrg);
    let (Some(client), Some(id)) = (client, norwegian) else {
        return Told::NotAsked;
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
        _ => {
            return Told::Known(RegistryFacts {
                answer,
                roles: None,
                rule: None,
            });
        }
    };
    // They are extras: without them the answer still stands, and they stay unknown.
    Told::Known(RegistryFacts {
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

fn failed<T>(error: &ApiError) -> Told<T> {
    Told::Failed(Box::new(error.problem()))
}

async fn orders(
    client: Option<&Client>,
    about: Option<&BusinessId>,
    wanted: bool,
) -> Told<Vec<OpenOrder>> {
    let (Some(client), Some(id)) = (client, about.filter(|_| wanted)) else {
        return Told::NotAsked;
    };
    of_merchant(&listed(client).await, id)
}

/// The orders that the vendor has.
pub(in crate::desk) async fn listed(client: &Client) -> Told<Vec<TrackedOrder>> {
    // The older API cannot list orders: nobody was asked.
    if client
        .profile()
        .api
        .lacks(Capability::TrackOrders)
        .is_some()
    {
        return Told::NotAsked;
    }
    match client.orders(false).await {
        Ok(orders) => Told::Known(orders),
        Err(error) => failed(&error),
    }
}

/// The orders of one merchant that are not finished.
pub(in crate::desk) fn of_merchant(
    listed: &Told<Vec<TrackedOrder>>,
    id: &BusinessId,
) -> Told<Vec<OpenOrder>> {
    match listed {
        Told::Known(orders) => {
            let open = orders.iter().filter_map(|order| tracked(order, id));
            Told::Known(open.collect())
        }
        Told::Failed(problem) => Told::Failed(problem.clone()),
        Told::NotAsked => Told::NotAsked,
    }
}

/// An order of the vendor's list, when it is this merchant's and not finished.
fn tracked(order: &TrackedOrder, id: &BusinessId) -> Option<OpenOrder> {
    let is_final = matches!(
        order.status,
        OrderStatus::Completed | OrderStatus::Rejected | OrderStatus::Expired
    );
    if is_final || order.business_id.as_ref() != Some(id) {
        return None;
    }
    Some(OpenOrder {
        id: order.id.clone(),
        product: order.product.clone().unwrap_or_default(),
        name: order.unit.as_ref().and_then(|unit| unit.name.clone()),
        status: Some(order.status.clone()),
        sent_on: None,
        is_unsure: false,
    })
}

pub(in crate::desk) async fn packages(
    client: Option<&Client>,
    wanted: bool,
) -> Told<Vec<PricePackage>> {
    let able = client.filter(|client| {
        let lacks = client.profile().api.lacks(Capability::ListPricePackages);
        wanted && lacks.is_none()
    });
    let Some(client) = able else {
        return Told::NotAsked;
    };
    match client.price_packages().await {
        Ok(packages) => Told::Known(packages),
        Err(error) => failed(&error),
    }
}

async fn site(draft: &OrderDraft, about: Option<&BusinessId>, wanted: bool) -> Option<SiteLook> {
    if !wanted {
        return None;
    }
    let request = SiteRequest {
        url: draft.website.url.clone(),
        terms_url: draft.website.terms_url.clone(),
        number: about.map_or_else(String::new, |id| id.id().to_owned()),
    };
    Some(website::look(&request).await)
}
