//! The board from what the ledger knows, what was seen and what a person did.

use super::{
    Board, BoardCounts, BoardOrder, BoardRules, Marks, OwnOrder, Reissue, SeenOrder, Stage,
    TimeLeft,
};
use crate::domain::BusinessId;
use crate::domain::order::{IdempotencyKey, LINK_LIFE_SECS, OrderOrigin};
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

const DAY_SECS: i64 = 24 * 60 * 60;

/// Whole days from one moment to a later one; none where the clock was set back between them.
#[must_use]
pub fn days_between(from: i64, to: i64) -> u32 {
    let days = to.saturating_sub(from).max(0) / DAY_SECS;
    u32::try_from(days).unwrap_or(u32::MAX)
}

/// What the board is made from.
#[derive(Debug, Clone, Default)]
pub struct BoardInput {
    /// Orders that were sent from here.
    pub own: Vec<OwnOrder>,
    /// Orders that the vendor's list told.
    pub seen: Vec<SeenOrder>,
    /// What a person did, by the name of the order.
    pub marks: HashMap<String, Marks>,
    /// Orders that were issued again.
    pub reissues: Vec<Reissue>,
    /// When the vendor's list was last read; `None` when it never was, or there is none.
    pub read_at: Option<i64>,
    /// When a person last looked at what had moved.
    pub looked_at: Option<i64>,
}

/// Lays everything together: every order once, whoever knows of it.
pub fn board(
    input: BoardInput,
    name: impl Fn(&BusinessId) -> Option<String>,
    rules: &BoardRules,
    now: i64,
) -> Board {
    let (read_at, looked_at) = (input.read_at, input.looked_at);
    let mut orders: Vec<BoardOrder> = input.seen.into_iter().map(of_seen).collect();
    // One that was decided and never left, since the program ended in between, is not done yet.
    let left: HashSet<String> = input
        .own
        .iter()
        .map(|own| own.key.as_str().to_owned())
        .collect();
    join(&mut orders, input.own, read_at);
    let mut reissues: HashMap<String, Reissue> = HashMap::new();
    let done = input.reissues.into_iter();
    for reissue in done.filter(|reissue| left.contains(reissue.new.as_str())) {
        reissues.insert(reissue.old.clone(), reissue);
    }
    let of: HashMap<String, String> = reissues
        .values()
        .map(|reissue| (reissue.new.as_str().to_owned(), reissue.old.clone()))
        .collect();
    for order in &mut orders {
        order.marks = input.marks.get(&order.key).copied().unwrap_or_default();
        order.reissued_as = reissues.remove(&order.key);
        order.reissue_of = order
            .own
            .as_ref()
            .and_then(|key| of.get(key.as_str()).cloned());
        order.merchant = order.business_id.as_ref().and_then(&name);
        order.count_days(rules, now);
        // After the days: whether an order is gone or deleted is settled there, and only the former is news.
        order.is_news = looked_at.is_some_and(|looked| order.moved_after(looked));
    }
    orders.sort_by_cached_key(urgency);
    Board {
        counts: counts(&orders),
        orders,
        read_at,
        looked_at,
    }
}

fn of_seen(seen: SeenOrder) -> BoardOrder {
    let SeenOrder { key, order, .. } = seen;
    // An order that has ended may leave the list; one that had not is missed.
    let is_lost = seen.gone_since.is_some() && !order.status.is_final();
    BoardOrder {
        key,
        stage: if is_lost {
            Stage::Gone
        } else {
            Stage::of(&order.status)
        },
        vendor_id: order.id,
        business_id: order.business_id,
        name: order.unit.as_ref().and_then(|unit| unit.name.clone()),
        product: order.product,
        origin: order.origin,
        status: Some(order.status),
        link: order.link,
        unit: order.unit,
        first_seen: Some(seen.first_seen),
        last_seen: Some(seen.last_seen),
        gone_since: seen.gone_since,
        steps: seen.steps,
        check: seen.check,
        ..BoardOrder::default()
    }
}

/// Adds what the ledger knows: to the order of the list where it is there, else as an order of its own. They are one only where the id,
/// or the link of an order without one, and the business identifier agree.
fn join(orders: &mut Vec<BoardOrder>, own: Vec<OwnOrder>, read_at: Option<i64>) {
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut by_link: HashMap<String, usize> = HashMap::new();
    for (place, order) in orders.iter().enumerate() {
        by_key.insert(order.key.clone(), place);
        if let Some(link) = &order.link {
            by_link.insert(link.clone(), place);
        }
    }
    for own in own {
        let (id, link) = (own.created.id.as_ref(), own.created.link.as_ref());
        let place = match (id, link) {
            (Some(id), _) => by_key.get(id),
            (None, Some(link)) => by_link.get(link),
            (None, None) => None,
        };
        // Ids of another world may repeat: the merchant has to agree as well.
        let same = place.copied().filter(|place| {
            let order = orders.get(*place);
            order.is_some_and(|order| order.is_of(&own.business_id))
        });
        if let Some(order) = same.and_then(|place| orders.get_mut(place)) {
            order.add(own);
            continue;
        }
        let mut order = of_own(own, read_at);
        // Another merchant's order has this id: each keeps a name of its own.
        if by_key.contains_key(&order.key) {
            order.key = key_of_own(order.own.as_ref());
        }
        // So that what was sent twice with one key finds the first one.
        by_key.insert(order.key.clone(), orders.len());
        if let Some(link) = &order.link {
            by_link.insert(link.clone(), orders.len());
        }
        orders.push(order);
    }
}

/// Names an order that the vendor's id does not name.
fn key_of_own(key: Option<&IdempotencyKey>) -> String {
    format!("key:{}", key.map_or("", IdempotencyKey::as_str))
}

fn of_own(own: OwnOrder, read_at: Option<i64>) -> BoardOrder {
    let key = own
        .created
        .id
        .clone()
        .unwrap_or_else(|| key_of_own(Some(&own.key)));
    // The list was read after the order was there, and does not have it.
    let unlisted = read_at.filter(|read| *read > own.sent_at && own.created.id.is_some());
    let stage = match (own.is_confirmed, unlisted) {
        (false, _) => Stage::Unconfirmed,
        (true, Some(_)) => Stage::Gone,
        (true, None) => Stage::LinkSent,
    };
    BoardOrder {
        key,
        stage,
        vendor_id: own.created.id,
        own: Some(own.key),
        business_id: Some(own.business_id),
        name: own.name,
        // Our words of products are the vendor's in small letters.
        product: Some(own.product.as_str().to_uppercase()),
        origin: Some(OrderOrigin::Prefill),
        link: own.created.link,
        sent_at: Some(own.sent_at),
        gone_since: unlisted,
        problem: own.problem,
        trace_id: own.trace_id,
        ..BoardOrder::default()
    }
}

impl BoardOrder {
    /// Whether it is a merchant's; one whose merchant the list does not tell may be anybody's, and is told apart by its id alone.
    fn is_of(&self, id: &BusinessId) -> bool {
        self.business_id.as_ref().is_none_or(|own| own == id)
    }

    /// Adds what the ledger knows of it.
    fn add(&mut self, own: OwnOrder) {
        // What was sent twice with one key is the order that was sent first.
        let is_first = self.sent_at.is_none_or(|sent| own.sent_at < sent);
        if is_first {
            self.own = Some(own.key);
            self.sent_at = Some(own.sent_at);
        }
        // The list is newer than what was sent.
        self.business_id = self.business_id.take().or(Some(own.business_id));
        self.name = self.name.take().or(own.name);
        self.link = self.link.take().or(own.created.link);
        self.problem = self.problem.take().or(own.problem);
        self.trace_id = self.trace_id.take().or(own.trace_id);
    }

    fn count_days(&mut self, rules: &BoardRules, now: i64) {
        // Only before it is submitted can an order be deleted: a later stage stands over the mark.
        if self.marks.deleted_at.is_some() && !matches!(self.stage, Stage::Live | Stage::Submitted)
        {
            self.stage = Stage::Deleted;
        }
        self.time_left = self.counted(now);
        // One that may be older than it looks is counted from when it was first seen.
        self.is_expiring = match self.time_left {
            TimeLeft::Days(days) | TimeLeft::AtMost(days) => days <= rules.expiring_days,
            TimeLeft::Passed | TimeLeft::NotCounted => false,
        };
        self.stuck_days = self.stuck(rules, now);
    }

    /// How long its link still works.
    fn counted(&self, now: i64) -> TimeLeft {
        let has_link = matches!(self.origin, None | Some(OrderOrigin::Prefill));
        let is_open = matches!(self.stage, Stage::LinkSent | Stage::Opened);
        let (from, left): (i64, fn(u32) -> TimeLeft) = match (self.sent_at, self.first_seen) {
            _ if !has_link || !is_open => return TimeLeft::NotCounted,
            (Some(sent), _) => (sent, TimeLeft::Days),
            // It was sent before it was seen, so it ends before that time has passed again.
            (None, Some(seen)) => (seen, TimeLeft::AtMost),
            (None, None) => return TimeLeft::NotCounted,
        };
        let secs = from
            .saturating_add(LINK_LIFE_SECS)
            .saturating_sub(now)
            // A clock that was set back gives no link more days than it ever had.
            .clamp(0, LINK_LIFE_SECS);
        match u32::try_from((secs + DAY_SECS - 1) / DAY_SECS) {
            Ok(0) | Err(_) => TimeLeft::Passed,
            Ok(days) => left(days),
        }
    }

    /// For how many days it has been opened and not submitted, or submitted and not decided, when that is too long.
    fn stuck(&self, rules: &BoardRules, now: i64) -> Option<u32> {
        let most = match self.stage {
            Stage::Opened => rules.opened_days,
            Stage::Submitted => rules.submitted_days,
            _ => return None,
        };
        let days = days_between(self.since()?, now);
        // With a rule of 0 days every order would be stuck from its first second.
        (days >= most.max(1)).then_some(days)
    }

    /// Whether the list told something new of it after a moment.
    fn moved_after(&self, looked: i64) -> bool {
        let last = self.steps.last();
        let stepped = last.is_some_and(|step| step.since > looked);
        // That an order sent from here is in the list is no news.
        let is_new = self.steps.len() == 1 && self.is_own();
        let is_lost = self.stage == Stage::Gone && self.gone_since.is_some_and(|at| at > looked);
        (stepped && !is_new) || is_lost
    }
}

/// What stands first: by lane, then what is most urgent in it.
fn urgency(order: &BoardOrder) -> impl Ord + use<> {
    let since = order.since().unwrap_or(i64::MAX);
    let within = match order.stage {
        Stage::LinkSent | Stage::Opened => {
            let days = order
                .time_left
                .days()
                .map_or(i64::from(u32::MAX), i64::from);
            (order.stuck_days.is_none(), days, since)
        }
        // What has waited longest comes first.
        Stage::Unconfirmed | Stage::Submitted | Stage::Other(_) => {
            (order.stuck_days.is_none(), since, 0)
        }
        // Of what has ended the newest.
        _ => (!order.needs_attention(), since.saturating_neg(), 0),
    };
    let is_away = order.marks.put_away_at.is_some();
    (
        is_away,
        order.stage.place(),
        within,
        Reverse(order.key.clone()),
    )
}

fn counts(orders: &[BoardOrder]) -> BoardCounts {
    let mut counts = BoardCounts::default();
    for order in orders {
        if order.marks.put_away_at.is_some() {
            continue;
        }
        counts.open += usize::from(!order.stage.is_ended());
        counts.expiring += usize::from(order.is_expiring);
        counts.stuck += usize::from(order.stuck_days.is_some());
        let is_lost = order.stage == Stage::Expired && order.reissued_as.is_none();
        counts.expired += usize::from(is_lost);
        counts.unconfirmed += usize::from(order.stage == Stage::Unconfirmed);
        counts.rejected += usize::from(order.stage == Stage::Rejected);
        counts.deviating += usize::from(order.deviates());
        counts.news += usize::from(order.is_news);
    }
    counts
}
