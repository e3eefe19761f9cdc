//! Sending an order: written down first, so that it is never sent twice by accident and never lost.

use super::core::{Nature, Opened, Task, Teller, Telling, on_disk};
use super::database;
use super::team::{self, TeamOrders};
use crate::api::{ApiError, SentFlag};
use crate::domain::Problem;
use crate::domain::bulk::{Listed, Missing, There, reconcile};
use crate::domain::order::{CreatedOrder, IdempotencyKey, LINK_LIFE_SECS, ProductOrder};
use crate::domain::problem::ProblemKind;
use crate::jobs;
use crate::store::{
    Again, Ledger, LedgerEntry, LedgerState, NewOrder, OrderAnswer, OrderKey, Plan,
};
use crate::text::Message;
use chrono::{DateTime, Local, TimeZone, Utc};
use std::sync::Arc;

/// What [`Problem::what`] names where an order is held back because another one for the same may exist: a person may send it all the
/// same.
pub const ORDER_HELD: &str = "desk-order-held";

/// Send an order. It is written to the ledger before it leaves.
#[derive(Debug)]
pub struct SendOrder {
    /// The order, as it was checked.
    pub order: Box<ProductOrder>,
    /// The key to send it with. Without one the desk chooses: an order that is already in the ledger keeps its key,
    /// so that sending the same thing again by accident gives the same order.
    pub key: Option<IdempotencyKey>,
    /// Whether an order equal to one already confirmed is wanted as a second one, with a key of its own.
    pub order_again: bool,
}

/// Delete a prefilled order, by its id at the vendor.
#[derive(Debug)]
pub struct DeleteOrder(pub String);

/// What is so at the vendor from then on, whatever fails after it.
#[derive(Debug, Clone, PartialEq)]
pub enum OrderStep {
    /// An order is there.
    Sent(Box<SentOrder>),
    /// The order with this id is not there any more.
    Deleted(String),
}

/// An order that was sent, now or earlier with the same key.
#[derive(Debug, Clone, PartialEq)]
pub struct SentOrder {
    /// The vendor's answer: the id of the order, and the merchant's link.
    pub created: CreatedOrder,
    /// The key it was sent with.
    pub key: IdempotencyKey,
    /// When it was first sent, seconds since 1970 (UTC).
    pub sent_at: i64,
    /// The last day the link works, ISO 8601, in the local calendar.
    pub last_day: String,
    /// Whether the ledger already had it confirmed and nothing was sent now.
    pub already_sent: bool,
    /// Whether it was sent so long ago that its link does not work any more.
    pub has_expired: bool,
}

impl Telling for SendOrder {
    type Output = ();
    type Step = OrderStep;
    const NATURE: Nature = Nature::changes_at_vendor("ui-job-send-order");

    async fn run_telling(self, task: &Task, teller: &Teller<OrderStep>) -> Result<(), Problem> {
        let sent = send(task, teller, &self).await;
        database::look_after(&task.shared).await;
        sent
    }
}

impl Telling for DeleteOrder {
    type Output = ();
    type Step = OrderStep;
    const NATURE: Nature = Nature::changes_at_vendor("ui-job-delete-order");

    async fn run_telling(self, task: &Task, teller: &Teller<OrderStep>) -> Result<(), Problem> {
        // Deleted twice it is as gone as once, so nothing has to be waited for.
        task.unless_cancelled(delete(task, teller, &self.0)).await?
    }
}

/// Sends an order, or gives the link of an equal one that was confirmed; of one whose link has expired, too, since the merchant may have
/// used it in time.
///
/// An order whose end is not known is sent again with its former key, which makes the same order of both. Whatever cannot be
/// written to the ledger is not sent.
pub(super) async fn send(
    task: &Task,
    teller: &Teller<OrderStep>,
    request: &SendOrder,
) -> Result<(), Problem> {
    // First: what colleagues sent is in the ledger then.
    let team = task.unless_cancelled(team_of(task)).await??;
    let sent = send_claimed(task, teller, request, team.as_ref()).await;
    // However it ended, or colleagues would wait until the session counts as dead.
    if let Some(team) = team {
        team.finish(&task.shared).await;
    }
    sent
}

async fn team_of(task: &Task) -> Result<Option<TeamOrders>, Problem> {
    let opened = task.opened().await?;
    opened.may_order()?;
    team::begin(&task.shared, &opened).await
}

async fn send_claimed(
    task: &Task,
    teller: &Teller<OrderStep>,
    request: &SendOrder,
    team: Option<&TeamOrders>,
) -> Result<(), Problem> {
    let planned = task.unless_cancelled(plan(task, request)).await??;
    match planned.entry.state {
        LedgerState::Confirmed => {
            let sent = sent_order(planned.entry.created.clone(), &planned.entry, true);
            teller.tell(OrderStep::Sent(Box::new(sent))).await;
            Ok(())
        }
        LedgerState::Rejected => Err(rejected_before(&planned.entry)),
        LedgerState::Planned | LedgerState::Sent | LedgerState::Unknown => {
            // Only now: an order that is confirmed or refused does not leave, and needs no claim.
            if let Some(team) = team {
                team.claim(&planned.entry.key).await?;
            }
            let sent = claimed(task, teller, &planned, &request.order, team).await;
            if let Some(team) = team {
                // However it ended, by what the ledger has, so that the team and this computer tell alike.
                team.settle(&planned.ledger, &planned.entry).await;
            }
            sent
        }
    }
}

/// Deletes an order at the vendor, and notes that it was deleted from here.
pub(super) async fn delete(
    task: &Task,
    teller: &Teller<OrderStep>,
    id: &str,
) -> Result<(), Problem> {
    task.opened().await?.client.delete_order(id).await?;
    teller.tell(OrderStep::Deleted(id.to_owned())).await;
    let (id, at) = (id.to_owned(), Utc::now().timestamp());
    task.on_ledger(move |ledger, partner| ledger.mark_deleted(partner, &id, at))
        .await
}

/// An order that is in the ledger.
struct Planned {
    opened: Opened,
    ledger: Arc<Ledger>,
    entry: LedgerEntry,
}

async fn plan(task: &Task, request: &SendOrder) -> Result<Planned, Problem> {
    let SendOrder {
        order,
        key,
        order_again,
    } = request;
    let opened = task.opened().await?;
    opened.may_order()?;
    let (again, key) = match key {
        Some(key) => (Again::WithThisKey, OrderKey::Given(key.clone())),
        // There is one for the same, here or elsewhere: that one has the first key.
        None if *order_again => (Again::AfterConfirmed, OrderKey::FromContent { at_least: 1 }),
        None => (Again::No, OrderKey::FIRST),
    };
    let new = new_order(&opened, order, key)?;
    // Only after the order is known to be one that this API can carry: proving reads every row.
    let ledger = task.shared.ledger_to_send().await?;
    let at_ledger = Arc::clone(&ledger);
    let entry = match on_disk(move || at_ledger.plan(&new, again)).await? {
        Plan::Planned(entry) | Plan::Existing(entry) => entry,
        Plan::Held(entry) => return Err(held(&entry)),
    };
    Ok(Planned {
        opened,
        ledger,
        entry,
    })
}

/// An order as the ledger takes it.
pub(super) fn new_order(
    opened: &Opened,
    order: &ProductOrder,
    key: OrderKey,
) -> Result<NewOrder, Problem> {
    let now = Utc::now().timestamp();
    let environment = opened.profile.environment;
    let new = jobs::new_order(&opened.client, &opened.partner, environment, order, now)?;
    Ok(NewOrder { key, ..new })
}

/// Sends an order that nobody else sends: notes durably that it leaves, lets it, and notes how that ended.
async fn claimed(
    task: &Task,
    teller: &Teller<OrderStep>,
    planned: &Planned,
    order: &ProductOrder,
    team: Option<&TeamOrders>,
) -> Result<(), Problem> {
    // The last moment at which nothing has left: from the next line on the ledger says that it may exist.
    if task.cancel.is_cancelled() {
        return Err(Problem::cancelled(Message::new("desk-order-not-sent")));
    }
    // Before the ledger is written, so that the last day of the link is never told too late.
    let left_at = Utc::now().timestamp();
    let (ledger, entry) = (Arc::clone(&planned.ledger), planned.entry.clone());
    on_disk(move || ledger.mark_sent(&entry.profile, &entry.key, left_at)).await?;
    // Asked as it leaves: it may wait for its turn until a colleague has it.
    let sent_flag = match team.map(|team| Arc::clone(&team.sending)) {
        Some(sending) => SentFlag::only_while(move || sending.is_live()),
        None => SentFlag::default(),
    };
    let (client, key) = (&planned.opened.client, &planned.entry.key);
    let answered = tokio::select! {
        // An answer that is there counts, even where the person cancelled in the same moment.
        biased;
        answered = client.create_order_telling(order, key, &sent_flag) => Some(answered),
        () = task.cancel.cancelled() => None,
    };
    let (answer, told) = match answered {
        Some(Ok(created)) => (OrderAnswer::Confirmed(created.clone()), Ok(created)),
        Some(Err(error)) if error.status() == Some(409) => {
            key_taken(planned, order, problem_of(&error)).await
        }
        Some(Err(error)) => {
            let problem = problem_of(&error);
            (answer_of(&error, &problem), Err(problem))
        }
        // It may have left, or still wait for its turn: without an answer it counts as left.
        None => {
            let problem = cancelled_on_the_way();
            (OrderAnswer::unknown(&problem), Err(problem))
        }
    };
    let (ledger, mut entry) = (Arc::clone(&planned.ledger), planned.entry.clone());
    let now = Utc::now().timestamp();
    let settled = on_disk({
        let entry = entry.clone();
        move || ledger.settle(&entry.profile, &entry.key, &answer, now)
    });
    let settled = settled.await;
    // A person is told what the vendor said even where the ledger failed then, and so does not keep the link.
    let created = told?;
    // The time the ledger has, so that the order is told alike ever after.
    entry.sent_at = entry.sent_at.or(Some(left_at));
    let sent = sent_order(created, &entry, false);
    teller.tell(OrderStep::Sent(Box::new(sent))).await;
    settled
}

/// What the vendor refused for what it says is refused for good; everything else may go differently with the same key.
fn answer_of(error: &ApiError, problem: &Problem) -> OrderAnswer {
    match error.status() {
        Some(400 | 422) if !error.outcome_unknown() => OrderAnswer::rejected(problem),
        _ => OrderAnswer::unknown(problem),
    }
}

/// The vendor knows the key with other bytes: another version of the program wrote the same order otherwise, here or on another computer.
/// No other key is tried; the vendor's list tells which order it is.
async fn key_taken(
    planned: &Planned,
    order: &ProductOrder,
    refused: Problem,
) -> (OrderAnswer, Result<CreatedOrder, Problem>) {
    let (ledger, partner) = (Arc::clone(&planned.ledger), planned.opened.partner.clone());
    // Orders that the ledger knows as others cannot be this one.
    let known = on_disk(move || ledger.vendor_ids(partner.as_str())).await;
    let listed = planned.opened.client.orders(true).await;
    let found = match (known, listed) {
        (Ok(known), Ok(listed)) => {
            let missing = Missing {
                line: 0,
                business_id: order.business_id.clone(),
                product: order.product,
                is_key_taken: true,
            };
            let there = There {
                known,
                // Nobody listed before this order left; with a key that was taken such a list would not count anyway.
                listed: None,
            };
            reconcile(&[missing], &listed, &there).pop()
        }
        // Without both nothing can be told from orders that were always there.
        _ => None,
    };
    if let Some((_, Listed::Found(created))) = found {
        return (OrderAnswer::Confirmed(created.clone()), Ok(created));
    }
    let problem = refused
        .next(Message::new("desk-order-key-taken-next"))
        .with_unknown_outcome();
    (OrderAnswer::unknown(&problem), Err(problem))
}

/// The problem of a failed order; where the order may exist, that it is safe to send it again.
fn problem_of(error: &ApiError) -> Problem {
    let problem = error.problem();
    if error.outcome_unknown() {
        let next = Message::new("desk-order-unknown-next");
        return problem.next(next).with_unknown_outcome();
    }
    problem
}

fn cancelled_on_the_way() -> Problem {
    let what = Message::new("desk-order-cancelled");
    Problem::cancelled(what)
        .next(Message::new("desk-order-unknown-next"))
        .with_unknown_outcome()
}

/// An order for the same may exist: what is sent now could be its second.
fn held(entry: &LedgerEntry) -> Problem {
    let day = local_day(entry.sent_at.unwrap_or(entry.created_at)).unwrap_or_default();
    let what = Message::new(ORDER_HELD).with("day", day);
    let why = if entry.state == LedgerState::Confirmed {
        // Only what an older version kept under a name that tells no partner stands in the way though it was answered.
        Message::new("desk-order-held-before-why")
    } else {
        Message::new("desk-order-held-why")
    };
    Problem::new(ProblemKind::Refused, what)
        .because(why.with("key", entry.key.as_str()))
        .next(Message::new("desk-order-held-next"))
}

fn rejected_before(entry: &LedgerEntry) -> Problem {
    let what = Message::new("desk-order-rejected").with("key", entry.key.as_str());
    let reason = entry.problem.as_ref();
    Problem {
        why: reason.map(|reason| Message::new("desk-reason").with("reason", reason)),
        next: Some(Message::new("desk-order-rejected-next")),
        trace_id: entry.trace_id.clone(),
        ..Problem::new(ProblemKind::Refused, what)
    }
}

fn sent_order(created: CreatedOrder, entry: &LedgerEntry, already_sent: bool) -> SentOrder {
    let sent_at = entry.sent_at.unwrap_or(entry.created_at);
    SentOrder {
        created,
        key: entry.key.clone(),
        sent_at,
        last_day: last_day_of(sent_at),
        already_sent,
        has_expired: already_sent && !entry.link_lives(Utc::now().timestamp()),
    }
}

/// A moment's day in the local calendar, ISO 8601.
pub(super) fn local_day(at: i64) -> Option<String> {
    let moment = DateTime::from_timestamp(at, 0)?.with_timezone(&Local);
    Some(moment.format("%Y-%m-%d").to_string())
}

/// The last day on which the link of an order works, ISO 8601, in the local calendar, of one that first left at a time
/// (seconds since 1970, UTC).
#[must_use]
pub fn last_day_of(sent_at: i64) -> String {
    last_day(sent_at, &Local)
}

/// The last day on which a link works, of an order that first left at a time.
///
/// The vendor counts 14 times 24 hours from when it made the link, which is a moment after the order left; counted from
/// when it left, the day is never too late. On that day the link works until the hour at which the order was sent; one sent at midnight
/// sharp has the day before as its last.
pub(super) fn last_day<Z: TimeZone>(sent_at: i64, zone: &Z) -> String {
    DateTime::from_timestamp(last_moment(sent_at), 0).map_or_else(String::new, |moment| {
        let day = moment.with_timezone(zone).date_naive();
        day.format("%Y-%m-%d").to_string()
    })
}

/// The last second in which a link works, of an order that first left at a time.
pub(super) const fn last_moment(sent_at: i64) -> i64 {
    sent_at.saturating_add(LINK_LIFE_SECS - 1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::last_day;
    use chrono::{DateTime, FixedOffset};

    #[track_caller]
    fn check(sent: &str, expect: &str) {
        let sent: DateTime<FixedOffset> = sent.parse().unwrap();
        assert_eq!(last_day(sent.timestamp(), sent.offset()), expect);
    }

    #[test]
    fn the_last_day_is_fourteen_days_later_in_the_local_calendar() {
        check("2026-03-01T12:00:00+01:00", "2026-03-15");
        check("2026-02-20T23:59:59+01:00", "2026-03-06");
        check("2026-12-25T00:30:00+01:00", "2027-01-08");
        // The same moment is another day elsewhere.
        check("2026-03-01T23:30:00+00:00", "2026-03-15");
        check("2026-03-02T00:30:00+01:00", "2026-03-16");
    }

    #[test]
    fn an_order_of_midnight_ends_with_the_day_before() {
        check("2026-03-01T00:00:00+01:00", "2026-03-14");
        check("2026-03-01T00:00:01+01:00", "2026-03-15");
    }
}
