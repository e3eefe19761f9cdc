//! Looking a file over before it is sent: what a preflight knows of each order beyond its own words.
//!
//! What this computer keeps always counts. Others are asked only where the person wants it, once for each merchant or address and
//! not once for each row; their answers count for the rest of the hour, so that a file that was looked over is sent as it was seen.

use crate::api::website::SiteRequest;
use crate::desk::core;
use crate::desk::core::{FleetHandle, Known, LedgerHandle, Opened, Task, on_disk};
use crate::desk::form::gather::OpenOrders;
use crate::desk::form::{Ask, gather};
use crate::domain::order::preflight::{
    Fact, Facts, Grade, RegistryFacts, Remark, beyond_check, merchant_of,
};
use crate::domain::order::{OrderDraft, TrackedOrder};
use crate::domain::problem::ProblemKind;
use crate::domain::website::SiteLook;
use crate::domain::{BusinessId, Problem, Scheme};
use crate::jobs::{KeyedTasks, Progress};
use crate::text::Message;
use chrono::Utc;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// How long a kept answer of the registry counts, in seconds: a bankruptcy may be over by then.
const KEPT_FOR: i64 = 30 * 24 * 60 * 60;
/// Merchants or websites that are asked about at a time. The registry has a pace of its own.
const AT_A_TIME: usize = 8;
/// Merchants whose question reached nobody, one after the other, after which the registry is not asked about the rest.
const GIVE_UP_AFTER: usize = 8;

/// An order of a file.
pub(super) struct LineOrder {
    /// Its row in the file.
    pub(super) line: usize,
    pub(super) draft: OrderDraft,
}

/// What came of looking orders over.
pub(super) struct LookedOver {
    /// What is to be said of each row.
    pub(super) remarks: HashMap<usize, Vec<Remark>>,
    /// What the registry calls the merchants it was asked about; `None` where it has no such merchant.
    pub(super) registry: HashMap<BusinessId, Option<String>>,
}

/// Looks orders over, all of one file.
pub(super) async fn look_over(
    task: &Task,
    opened: &Opened,
    orders: &[LineOrder],
    ask: Ask,
) -> Result<LookedOver, Problem> {
    let merchants: BTreeSet<BusinessId> = orders
        .iter()
        .filter_map(|order| merchant_of(&order.draft))
        .collect();
    let known = known(task, opened, orders, &merchants, ask).await?;
    let (fleet, ledger) = (task.fleet().await?, task.ledger().await?);
    let listed = known.orders.clone();
    let (mut facts, mut open) = on_disk(move || kept(&fleet, &ledger, merchants, &listed)).await?;
    for (id, (facts, own)) in &mut facts {
        if let Some(registry) = known.registry.get(id) {
            facts.registry = registry.clone();
        }
        facts.orders = open.take(id, own);
        facts.packages = known.packages.clone();
    }
    let mut nobody = Facts::default();
    let mut said = HashMap::with_capacity(orders.len());
    for LineOrder { line, draft } in orders {
        let id = merchant_of(draft);
        let facts = id.and_then(|id| facts.get_mut(&id)).map(|(facts, _)| facts);
        let facts = facts.unwrap_or(&mut nobody);
        // Of this order and not of its merchant, whose orders may name several sites.
        facts.site = known.sites.get(&gather::site_of(draft)).cloned();
        let mut remarks = beyond_check(draft, opened.profile.api, facts);
        // The rest is for the form, where one order is looked at alone.
        remarks.retain(acts);
        said.insert(*line, remarks);
    }
    let registry = facts.into_iter().filter_map(|(id, (facts, _))| {
        let company = facts.registry.known()?.company();
        Some((id, company.map(|company| company.name.clone())))
    });
    Ok(LookedOver {
        remarks: said,
        registry: registry.collect(),
    })
}

/// What others answered within the hour, and what they answer now.
async fn known(
    task: &Task,
    opened: &Opened,
    orders: &[LineOrder],
    merchants: &BTreeSet<BusinessId>,
    ask: Ask,
) -> Result<Arc<Known>, Problem> {
    let shared = &task.shared;
    let before = shared.known(&opened.partner);
    // Nobody is to be asked: what was answered within the hour counts all the same.
    if ask == Ask::default() {
        return Ok(before.unwrap_or_else(|| Arc::new(Known::nothing())));
    }
    // Its age stays that of the first answer, so none of them counts for longer than an hour.
    let mut known = before.map_or_else(Known::nothing, Arc::unwrap_or_clone);
    let client = &opened.client.patient();
    if ask.orders {
        known.orders = gather::listed(Some(client)).await;
    }
    if ask.packages {
        known.packages = gather::packages(Some(client)).await;
    }
    let norwegian = merchants.iter().filter(|id| *id.scheme() == Scheme::NoOrg);
    let merchants: Vec<BusinessId> = norwegian.filter(|_| ask.registry).cloned().collect();
    let sites = if ask.site { sites(orders) } else { Vec::new() };
    let mut progress = Progress {
        total: merchants.len() + sites.len(),
        ..Progress::default()
    };
    let (mut merchants, mut sites) = (merchants.into_iter(), sites.into_iter());
    let proxy = core::proxy_of(&shared.policy());
    let mut asking = KeyedTasks::new("a look at a merchant");
    let (mut unreached, mut silent) = (0, None);
    loop {
        while asking.len() < AT_A_TIME {
            match (merchants.next(), &silent) {
                (Some(id), Some(told)) => {
                    // Told as failed and not left out: a row must say that its merchant was not checked.
                    known.registry.insert(id, Fact::clone(told));
                    progress.done += 1;
                    progress.failed += 1;
                }
                (Some(id), None) => {
                    let client = client.clone();
                    let of = id.clone();
                    asking.spawn(Asked::Merchant(id), async move {
                        let told = gather::registry(Some(&client), Some(&of)).await;
                        LookOverAnswer::Merchant(of, told)
                    });
                }
                (None, _) => {
                    let Some(request) = sites.next() else { break };
                    let proxy = proxy.clone();
                    let of = request.clone();
                    asking.spawn(Asked::Site(request), async move {
                        let look = core::look_at_site(&proxy, &of).await;
                        LookOverAnswer::Site(of, look)
                    });
                }
            }
        }
        let Some((asked, answer)) = asking.join_next().await else {
            break;
        };
        progress.done += 1;
        let answer = answer.unwrap_or_else(|| asked.broken_off());
        match answer {
            LookOverAnswer::Merchant(id, told) => {
                progress.failed += usize::from(told.problem().is_some());
                let is_silent = told.problem().map(|problem| problem.kind);
                unreached = match is_silent {
                    // Any answer, even a refusal, shows that the registry is there.
                    Some(ProblemKind::Unreachable) => unreached + 1,
                    _ => 0,
                };
                if unreached >= GIVE_UP_AFTER {
                    silent = Some(told.clone());
                }
                // At once, so that a look that is cancelled has not asked in vain.
                keep(task, &id, &told).await?;
                known.registry.insert(id, told);
            }
            LookOverAnswer::Site(request, look) => {
                known.sites.insert(request, look);
            }
        }
        progress.in_flight = asking.len();
        task.progress(progress);
    }
    let known = Arc::new(known);
    shared.keep_known(&opened.partner, Arc::clone(&known));
    Ok(known)
}

/// What came of asking somebody.
enum LookOverAnswer {
    Merchant(BusinessId, Fact<RegistryFacts>),
    Site(SiteRequest, SiteLook),
}

/// Whom a task asks.
enum Asked {
    Merchant(BusinessId),
    Site(SiteRequest),
}

impl Asked {
    /// What a fault of this program leaves: no answer, which the rows of the merchant or the website must say.
    fn broken_off(self) -> LookOverAnswer {
        let reason = Message::new("desk-broken-off");
        match self {
            Self::Merchant(id) => {
                let told = Fact::Failed(Box::new(Problem::local(reason)));
                LookOverAnswer::Merchant(id, told)
            }
            Self::Site(request) => {
                let look = core::unseen_site(&request, &reason, Utc::now().timestamp());
                LookOverAnswer::Site(request, look)
            }
        }
    }
}

/// Each website once.
fn sites(orders: &[LineOrder]) -> Vec<SiteRequest> {
    let mut seen = HashSet::new();
    let sites = orders.iter().map(|order| gather::site_of(&order.draft));
    sites
        .filter(|site| !site.url.is_empty() && seen.insert(site.clone()))
        .collect()
}

/// Keeps what the registry said, where it said anything.
async fn keep(task: &Task, id: &BusinessId, told: &Fact<RegistryFacts>) -> Result<(), Problem> {
    let Some(facts) = told.known() else {
        return Ok(());
    };
    let (id, answer) = (id.clone(), facts.answer.clone());
    let at = Utc::now().timestamp();
    task.on_fleet(move |store, fleet| store.note_registry(fleet, &id, &answer, at))
        .await
}

/// What is known of a merchant, and the vendor's ids of the orders that were sent to it from here.
type OfMerchant = (Facts, HashSet<String>);

/// What this computer keeps of each merchant: the names of its units, what the registry said lately, and its orders; and what is open at
/// the vendor.
fn kept(
    FleetHandle { store, fleet }: &FleetHandle,
    LedgerHandle { ledger, partner }: &LedgerHandle,
    merchants: BTreeSet<BusinessId>,
    listed: &Fact<Vec<TrackedOrder>>,
) -> Result<(HashMap<BusinessId, OfMerchant>, OpenOrders), Problem> {
    let now = Utc::now().timestamp();
    // Laid together once for the file, since every merchant takes its part of the same list.
    let open = OpenOrders::of(listed, Some(&ledger.tracked(partner)?), now);
    let mut kept = HashMap::with_capacity(merchants.len());
    for id in merchants {
        let registry = store.registry_answer(fleet, &id)?;
        let registry = registry.filter(|(_, at)| now.saturating_sub(*at) <= KEPT_FOR);
        // What the vendor lists says neither when it was sent nor for which unit. Without that list the ledger's own rules do,
        // which know each unit by its name.
        let sent = match open.are_known() {
            true => ledger.of_merchant(partner, &id)?,
            false => Vec::new(),
        };
        let open_here = sent.iter().filter_map(|entry| gather::open(entry, now));
        let facts = Facts {
            about: Some(id.clone()),
            units: gather::unit_names(store, fleet, &id)?,
            registry: registry.map_or(Fact::NotAsked, |(answer, _)| {
                Fact::Known(RegistryFacts::of(answer))
            }),
            sent: open_here.collect(),
            ..Facts::default()
        };
        kept.insert(id, (facts, gather::own_ids(&sent)));
    }
    Ok((kept, open))
}

/// Whether a remark is told for a row: what stops or may delay it, and that somebody who was asked did not answer.
fn acts(remark: &Remark) -> bool {
    matches!(remark.grade, Grade::Error | Grade::Warning) || remark.is_unanswered()
}
