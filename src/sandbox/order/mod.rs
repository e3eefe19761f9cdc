//! Product orders: those the world starts with and those that are sent in.

use std::collections::HashSet;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use super::dice::Dice;
use super::world::{Config, Market, Merchant, Partner, Registered, World, for_product, numbers};

mod plan;

pub(super) use plan::{Life, Plan, Status};

/// How an order came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Prefill,
    Template,
    Manual,
}

impl Origin {
    /// The word on the wire.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Prefill => "PREFILL",
            Self::Template => "TEMPLATE",
            Self::Manual => "MANUAL",
        }
    }
}

/// What was ordered, in the words of the Management API, whichever API it came through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wish {
    pub(super) scheme: String,
    pub(super) id: String,
    pub(super) product: &'static str,
    pub(super) unit_name: Option<String>,
    pub(super) purpose: String,
    pub(super) recurring: bool,
    /// The request's body: what the duplicates are told by.
    pub(super) body: Value,
}

impl Wish {
    /// Equal for two orders that want the same; JSON objects print with sorted keys.
    fn fingerprint(&self) -> String {
        let name = self.unit_name.as_deref().unwrap_or_default();
        format!(
            "{}\n{}\n{}\n{name}\n{}",
            self.scheme, self.id, self.product, self.body
        )
    }
}

/// One order; its status follows from `life` and the time.
#[derive(Debug, Clone)]
pub(super) struct Order {
    pub(super) id: Uuid,
    pub(super) origin: Origin,
    pub(super) wish: Wish,
    pub(super) life: Life,
    /// Index of the unit that came of it.
    pub(super) unit: Option<usize>,
    /// Nothing will happen any more; spares looking at it again.
    settled: bool,
}

/// All orders, in the order they came.
pub(super) struct Orders {
    seed: u64,
    dice: Dice,
    /// Makes ids that no other world has, also one of the same seed: the vendor never gives an id twice, and whoever kept the orders
    /// of a world that has ended must not find them in the next one.
    salt: u128,
    pub(super) list: Vec<Order>,
    /// Orders created through the APIs.
    pub(super) created: u64,
    /// Of those, how many wanted what an earlier one wanted already.
    pub(super) duplicates: u64,
    number: u64,
    /// Fingerprints of what was ordered through the APIs.
    wishes: HashSet<String>,
    /// Before this moment no order can come to its end, so nobody has to look.
    next_end: Option<DateTime<Utc>>,
}

impl Orders {
    /// The orders the world starts with: one of every status and origin, then some more.
    pub(super) fn of_seed(seed: u64, world: &World, started: DateTime<Utc>) -> Self {
        let mut orders = Self {
            seed,
            dice: Dice::new(seed, "orders"),
            salt: Uuid::new_v4().as_u128(),
            list: Vec::new(),
            created: 0,
            duplicates: 0,
            number: 0,
            wishes: HashSet::new(),
            next_end: None,
        };
        let customers: Vec<_> = world
            .merchants
            .iter()
            .filter(|merchant| {
                merchant.partner == Partner::Ours
                    && merchant.active
                    && merchant.registered == Registered::Active
                    && !merchant.units.is_empty()
            })
            .collect();
        let count = if customers.is_empty() {
            0
        } else {
            // Twelve at least: the first ten show every status and every origin.
            (customers.len() / 20).clamp(12, 48)
        };
        for nth in 0..count {
            let merchant = customers[(nth * 7) % customers.len()];
            orders.seeded(nth, merchant, world, started);
        }
        orders
    }

    /// Takes an order in and returns its id.
    pub(super) fn create(&mut self, wish: Wish, chances: Chances, now: DateTime<Utc>) -> Uuid {
        self.created += 1;
        if !self.wishes.insert(wish.fingerprint()) {
            self.duplicates += 1;
        }
        let mut plan = self.next_plan();
        match chances {
            Chances::Good => {}
            Chances::Refused => plan.approved = false,
            Chances::Nobody => (plan.opens, plan.submits, plan.approved) = (None, None, false),
        }
        self.push(Origin::Prefill, wish, plan, now)
    }

    /// The order of an id; `None` for an id that is no UUID, too.
    pub(super) fn get(&self, id: &str) -> Option<&Order> {
        let id = Uuid::parse_str(id).ok()?;
        self.list.iter().find(|order| order.id == id)
    }

    /// The order of an id, to change it.
    pub(super) fn get_mut(&mut self, id: &str) -> Option<&mut Order> {
        let id = Uuid::parse_str(id).ok()?;
        // Its end may move: the next look finds out.
        self.next_end = Some(DateTime::UNIX_EPOCH);
        self.list.iter_mut().find(|order| order.id == id)
    }

    /// Opens the sales units of the orders that were approved by `now`.
    pub(super) fn settle(&mut self, world: &mut World, now: DateTime<Utc>) {
        if self.next_end.is_none_or(|end| now < end) {
            return;
        }
        let mut due: Vec<_> = (0..self.list.len())
            .filter(|index| self.is_due(*index, now))
            .collect();
        // In the order of the decisions: the same units come of them however seldom somebody looks.
        due.sort_by_key(|index| self.list[*index].life.decision());
        for index in due {
            let order = &mut self.list[index];
            order.settled = true;
            // An order that was complete at the start has its unit already.
            if order.life.status(now) == Status::Completed && order.unit.is_none() {
                order.unit = open(world, order, &mut self.dice);
            }
        }
        let open = self.list.iter().filter(|order| !order.settled);
        self.next_end = open.filter_map(|order| order.life.end()).min();
    }

    fn is_due(&self, index: usize, now: DateTime<Utc>) -> bool {
        let order = &self.list[index];
        !order.settled && order.life.status(now).is_final()
    }

    fn next_plan(&mut self) -> Plan {
        self.number += 1;
        Plan::of_order(self.seed, self.number)
    }

    fn push(&mut self, origin: Origin, wish: Wish, plan: Plan, created: DateTime<Utc>) -> Uuid {
        let id = uuid::Builder::from_random_bytes(
            (self.dice.uuid().as_u128() ^ self.salt).to_be_bytes(),
        );
        let id = id.into_uuid();
        let life = Life {
            created,
            plan,
            has_link: origin == Origin::Prefill,
            opened_by_hand: None,
            submitted_by_hand: None,
        };
        // An order that never ends is nothing to wait for.
        self.next_end = match (self.next_end, life.end()) {
            (Some(known), Some(end)) => Some(known.min(end)),
            (known, end) => known.or(end),
        };
        self.list.push(Order {
            id,
            origin,
            wish,
            life,
            unit: None,
            settled: false,
        });
        id
    }

    fn seeded(&mut self, nth: usize, merchant: &Merchant, world: &World, started: DateTime<Utc>) {
        let origin = match nth % 12 {
            6 | 8 => Origin::Template,
            7 | 9 => Origin::Manual,
            _ => Origin::Prefill,
        };
        // Drawn also where it is not used, so that the plans of later orders keep their numbers.
        let natural = self.next_plan();
        let (plan, age) = forced(nth).unwrap_or((natural, TimeDelta::hours(13 * nth as i64)));
        let first_unit = merchant.units.first().copied();
        let product =
            first_unit.map_or("CASHIER", |unit| product_of(&world.units[unit].config, nth));
        let unit_name = first_unit.map(|unit| world.units[unit].name.clone());
        let business = json!({"scheme": merchant.market.scheme(), "id": merchant.id});
        let wish = Wish {
            scheme: merchant.market.scheme().to_owned(),
            id: merchant.id.clone(),
            product,
            purpose: String::new(),
            recurring: false,
            body: json!({"businessIdentifier": business, "productType": product, "salesUnitName": unit_name}),
            unit_name,
        };
        self.push(origin, wish, plan, started - age);
        // Orders that were approved before the sandbox started point at units that are there, so that the fleet keeps its size.
        if let Some(order) = self.list.last_mut()
            && order.life.status(started) == Status::Completed
        {
            order.unit = first_unit;
        }
    }
}

/// The product whose order a unit may have come from.
fn product_of(config: &Config, nth: usize) -> &'static str {
    match (config.payment_allowed, config.skip_landing_page_allowed) {
        (Some(false), _) => "LOGIN",
        (_, Some(true)) => "CASHIER",
        _ => ["PAYMENT_INTEGRATION", "CHECKOUT"][nth % 2],
    }
}

/// Plans and ages for the first orders: every status once, and every end of the orders without a link.
fn forced(nth: usize) -> Option<(Plan, TimeDelta)> {
    let hours = TimeDelta::hours;
    let plan = |opens: Option<i64>, submits: Option<i64>, decides: i64, approved| Plan {
        opens: opens.map(hours),
        submits: submits.map(hours),
        decides: hours(decides),
        approved,
    };
    let (plan, age_hours) = match nth {
        0 => (plan(Some(90), Some(100), 24, true), 30),
        1 => (plan(Some(3), None, 24, true), 60),
        2 => (plan(Some(3), Some(5), 300, true), 60),
        3 => (plan(Some(3), Some(5), 24, true), 90),
        4 => (plan(Some(3), Some(5), 24, false), 90),
        5 => (plan(None, None, 24, true), 380),
        6 | 7 => (plan(None, Some(2), 48, true), 200),
        8 => (plan(None, Some(2), 48, false), 200),
        9 => (plan(None, Some(2), 400, true), 20),
        _ => return None,
    };
    Some((plan, hours(age_hours)))
}

/// Whether a firm can become a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chances {
    /// As anybody: the plan decides.
    Good,
    /// The vendor takes no firm that is being wound up or is gone.
    Refused,
    /// Nobody can sign for a firm that does not exist: the link is never opened.
    Nobody,
}

impl Chances {
    /// The chances of a business identifier. Foreign and unknown Norwegian firms with a valid number are taken for real.
    pub(super) fn of(world: &World, scheme: &str, id: &str) -> Self {
        match (world.merchant(scheme, id), Market::from_scheme(scheme)) {
            (Some(merchant), _) if merchant.registered == Registered::Active => Self::Good,
            (Some(_), _) => Self::Refused,
            (None, Some(Market::Norway)) if !numbers::is_norwegian(id) => Self::Nobody,
            (None, Some(_)) => Self::Good,
            (None, None) => Self::Nobody,
        }
    }
}

fn open(world: &mut World, order: &Order, dice: &mut Dice) -> Option<usize> {
    let wish = &order.wish;
    let market = Market::from_scheme(&wish.scheme)?;
    let at = order
        .life
        .decision()?
        .to_rfc3339_opts(SecondsFormat::Millis, true);
    let name = wish.unit_name.clone().unwrap_or_default();
    let merchant = world.connect(market, &wish.id, &name, &at);
    let config = for_product(dice, market, wish.product, &wish.purpose, wish.recurring);
    let name = if name.is_empty() {
        world.merchants[merchant].name.clone()
    } else {
        name
    };
    Some(world.open_unit(merchant, name, config))
}
