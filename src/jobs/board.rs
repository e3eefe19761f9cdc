//! Following product orders: reading the vendor's list, and looking at the units that came of orders.

mod follow;

pub use follow::{FollowStep, Follower, follow_board};

use super::Failure;
use super::engine::now;
use super::on_disk::on_disk;
use crate::api::{ApiError, Client};
use crate::domain::board::{BoardInput, Ordered, SeenOrder, UnitCheck, compare};
use crate::domain::order::{IdempotencyKey, OrderStatus};
use crate::domain::{BusinessId, Msn, Problem, SalesUnit};
use crate::store::{FetchedUnit, FleetStore, Ledger, Outcome};
use std::collections::HashMap;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// What a reading of the board needs besides the service.
#[derive(Clone)]
pub struct BoardTask {
    /// Where orders are remembered.
    pub ledger: Arc<Ledger>,
    /// The partner's id, which names its orders in the ledger.
    pub profile: String,
    /// Where units are kept.
    pub fleets: Arc<FleetStore>,
    /// The profile's fleet, by its key in the store.
    pub fleet: String,
}

/// What a reading came to.
#[derive(Debug, Clone, Default)]
pub struct BoardReading {
    /// Units that were looked at, and joined the kept fleet.
    pub joined: Vec<Msn>,
    /// Whether it was cancelled before its end; what came before is kept.
    pub is_cancelled: bool,
}

/// Why a reading failed.
#[derive(Debug, Clone)]
pub struct ReadingFailed {
    /// What a person is told.
    pub problem: Problem,
    /// Whether the keys were refused, so that asking again cannot help.
    pub is_refused: bool,
}

/// Reads the vendor's whole list, keeps what it tells, and looks at the units of orders that were completed since: those of our
/// own orders, and those of others that were seen on their way. Older units are the business of a sync.
///
/// # Errors
/// When the list could not be read or kept, or when the service refused or could not be reached for a unit; what was kept
/// before stays.
pub async fn read_board(
    client: &Client,
    task: &BoardTask,
    cancel: &CancellationToken,
) -> Result<BoardReading, ReadingFailed> {
    let listed = tokio::select! {
        biased;
        () = cancel.cancelled() => return Ok(BoardReading {
            is_cancelled: true,
            ..BoardReading::default()
        }),
        listed = client.orders(true) => listed?,
    };
    let at = now();
    let input = task
        .on_disk(move |task| {
            // Kept before any unit is asked for, so that a failure there loses nothing of the list.
            task.ledger.keep_reading(&task.profile, &listed, at)?;
            task.ledger.tracked(&task.profile)
        })
        .await?;
    let mut reading = BoardReading::default();
    for due in due_checks(&input) {
        let looked = tokio::select! {
            biased;
            () = cancel.cancelled() => {
                reading.is_cancelled = true;
                return Ok(reading);
            }
            looked = look(client, task, due) => looked?,
        };
        reading.joined.extend(looked);
    }
    Ok(reading)
}

/// Looks at the unit of one order, whatever was known of it before.
///
/// # Errors
/// When the service refused or could not be reached, or it could not be kept.
pub async fn check_order(
    client: &Client,
    task: &BoardTask,
    key: &str,
) -> Result<Option<Msn>, ReadingFailed> {
    let input = task
        .on_disk(|task| task.ledger.tracked(&task.profile))
        .await?;
    let own = OwnKeys::of(&input);
    let seen = input.seen.iter().find(|order| order.key == key);
    match seen.and_then(|order| own.due(order)) {
        Some(due) => look(client, task, due).await,
        None => Ok(None),
    }
}

/// An order whose unit is to be looked at.
struct Due {
    key: String,
    msn: Msn,
    own: Option<IdempotencyKey>,
    listed: Ordered,
}

/// The keys of our own orders, by what the list knows them by.
struct OwnKeys<'a> {
    by_id: HashMap<&'a str, &'a IdempotencyKey>,
    by_link: HashMap<&'a str, &'a IdempotencyKey>,
}

impl<'a> OwnKeys<'a> {
    fn of(input: &'a BoardInput) -> Self {
        let (mut by_id, mut by_link) = (HashMap::new(), HashMap::new());
        for order in &input.own {
            if let Some(id) = &order.created.id {
                by_id.entry(id.as_str()).or_insert(&order.key);
            }
            if let Some(link) = &order.created.link {
                by_link.entry(link.as_str()).or_insert(&order.key);
            }
        }
        Self { by_id, by_link }
    }

    fn key(&self, seen: &SeenOrder) -> Option<IdempotencyKey> {
        let by_id = self.by_id.get(seen.key.as_str());
        let link = seen.order.link.as_deref();
        // An answer to an order may have brought the link alone.
        let key = by_id.or_else(|| link.and_then(|link| self.by_link.get(link)));
        key.map(|key| (*key).clone())
    }

    fn due(&self, seen: &SeenOrder) -> Option<Due> {
        if seen.order.status != OrderStatus::Completed {
            return None;
        }
        Some(Due {
            key: seen.key.clone(),
            msn: seen.order.unit.as_ref()?.msn.clone(),
            own: self.key(seen),
            listed: Ordered::of_list(
                seen.order.product.as_deref(),
                seen.order.business_id.clone(),
            ),
        })
    }
}

/// Orders whose units were not looked at yet, or could not be; old ones of others are left out.
fn due_checks(input: &BoardInput) -> Vec<Due> {
    let own = OwnKeys::of(input);
    let is_unchecked = |order: &&SeenOrder| {
        let check = order.check.as_ref();
        check.is_none_or(|check| check.outcome.is_err())
    };
    // One that was completed before anybody followed it, and was not made here, is old: a partner may have thousands of these.
    let is_new = |order: &SeenOrder, due: &Due| due.own.is_some() || order.steps.len() > 1;
    let unchecked = input.seen.iter().filter(is_unchecked);
    unchecked
        .filter_map(|order| own.due(order).filter(|due| is_new(order, due)))
        .collect()
}

/// Fetches a unit, compares it with what was ordered, and lets it and its merchant join the kept fleet. A unit that the service
/// does not show yet is noted as that, and looked at again with the next reading.
async fn look(client: &Client, task: &BoardTask, due: Due) -> Result<Option<Msn>, ReadingFailed> {
    let fetched = client.unit(&due.msn).await;
    let unit = match fetched {
        Ok(unit) => unit,
        Err(error) if error.is_not_visible() => {
            let kept = task.on_disk(move |task| {
                let check = UnitCheck {
                    at: now(),
                    outcome: Err(Box::new(error.problem())),
                    is_whole: due.own.is_some(),
                };
                task.ledger.keep_check(&task.profile, &due.key, &check)
            });
            kept.await?;
            return Ok(None);
        }
        Err(error) => return Err(error.into()),
    };
    let merchant = unit.business_id.clone();
    let joined = keep_unit(task, due, unit).await?;
    if let Some(id) = merchant {
        learn_name(client, task, id).await?;
    }
    Ok(Some(joined))
}

async fn keep_unit(task: &BoardTask, due: Due, unit: SalesUnit) -> Result<Msn, Problem> {
    task.on_disk(move |task| {
        let kept = match &due.own {
            Some(key) => task.ledger.draft_of(&task.profile, key)?,
            None => None,
        };
        let ordered = kept.map(|kept| Ordered::of_draft(&kept.draft));
        let check = UnitCheck {
            at: now(),
            is_whole: ordered.is_some(),
            outcome: Ok(compare(&ordered.unwrap_or(due.listed), &unit)),
        };
        let msn = unit.msn.clone();
        let fetched = FetchedUnit {
            msn: msn.clone(),
            at: check.at,
            outcome: Outcome::Found {
                unit,
                merchant_name: None,
            },
        };
        // The unit first: broken off in between, its order is still unchecked, and the next reading looks at it again.
        task.fleets.record(&task.fleet, None, [fetched])?;
        task.ledger.keep_check(&task.profile, &due.key, &check)?;
        Ok(msn)
    })
    .await
}

/// Asks for the merchant's name where it is not known. Without it the number stands for the merchant.
async fn learn_name(
    client: &Client,
    task: &BoardTask,
    id: BusinessId,
) -> Result<(), ReadingFailed> {
    let asked = id.clone();
    let known = task
        .on_disk(move |task| task.fleets.merchant_names(&task.fleet, &[asked]))
        .await?;
    // One request per merchant and not per order.
    if !known.is_empty() {
        return Ok(());
    }
    match client.merchant(&id).await {
        Ok(merchant) => {
            let Some(name) = merchant.name else {
                return Ok(());
            };
            let kept = task.on_disk(move |task| {
                task.fleets
                    .note_merchant_name(&task.fleet, &id, &name, now())
            });
            Ok(kept.await?)
        }
        // The service hides a merchant that has nothing active with this partner; the unit stands without its name.
        Err(error) if error.is_not_visible() => Ok(()),
        Err(error) => Err(error.into()),
    }
}

impl BoardTask {
    /// Does work where blocking is allowed.
    async fn on_disk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let task = self.clone();
        on_disk(move || work(&task)).await
    }
}

impl From<ApiError> for ReadingFailed {
    fn from(error: ApiError) -> Self {
        // 403: the package of these keys lacks the access, which only the vendor can change.
        let is_forbidden = matches!(error.status(), Some(401 | 403));
        let failure = Failure::from(error);
        Self {
            is_refused: is_forbidden || failure.is_of_credentials(),
            problem: failure.problem,
        }
    }
}

/// The disk failed, not the service.
impl From<Problem> for ReadingFailed {
    fn from(problem: Problem) -> Self {
        Self {
            problem,
            is_refused: false,
        }
    }
}
