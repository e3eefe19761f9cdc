//! Building the world: chains first, then firms of all sizes until the fleet is as big as asked, then those that are *not* the
//! partner's: other partners' merchants, deactivated ones, and firms without any unit, who may become customers.

use std::collections::{HashMap, HashSet};

use super::firms::{Size, firm, long_name, unit_name};
use super::model::{Market, Merchant, Partner, PricePackage, Registered, Unit};
use super::{World, config, numbers};
use crate::sandbox::dice::Dice;

/// The world of a seed, with exactly so many units of the partner, and some of others.
pub(super) fn world(seed: u64, units: usize) -> World {
    let mut builder = Builder {
        dice: Dice::new(seed, "world"),
        world: World {
            merchants: Vec::with_capacity(units / 2 + 100),
            units: Vec::with_capacity(units + units / 20 + 100),
            packages: packages(seed),
            by_id: HashMap::with_capacity(units),
            by_msn: HashMap::with_capacity(units + units / 20),
            branches: HashMap::with_capacity(units),
            numbers: HashSet::with_capacity(units * 2),
            later: Dice::new(seed, "later"),
        },
        norwegian: 0,
        ordinal: 0,
    };
    builder.fleet(units);
    builder.strangers(units);
    builder.world
}

struct Builder {
    dice: Dice,
    world: World,
    /// Norwegian firms without chains so far: the odd ones sit at fixed places.
    norwegian: usize,
    /// Units of the fleet so far.
    ordinal: usize,
}

impl Builder {
    fn fleet(&mut self, units: usize) {
        let mut left = units;
        for chain in 0..units / 800 {
            let size = 120 + self.dice.below(280) as usize;
            let market = if chain % 6 == 2 {
                Market::Denmark
            } else {
                Market::Norway
            };
            // Half of what is left at most, so that there are firms of other sizes.
            self.merchant(market, Size::Chain, size.min(left / 2));
            left -= size.min(left / 2);
        }
        let mut firms = 0;
        while left > 0 {
            let market = self.market(firms);
            let size = self.size().min(left);
            self.merchant(
                market,
                if size > 2 { Size::Several } else { Size::Small },
                size,
            );
            left -= size;
            firms += 1;
        }
    }

    fn strangers(&mut self, units: usize) {
        for _ in 0..4 + units / 60 {
            let index = self.merchant(Market::Norway, Size::Small, 1);
            self.world.merchants[index].partner = Partner::Other;
        }
        for _ in 0..3 + units / 2000 {
            let index = self.merchant(Market::Norway, Size::Small, 2);
            self.world.merchants[index].active = false;
        }
        for _ in 0..24 + units / 50 {
            let index = self.merchant(Market::Norway, Size::Small, 0);
            self.world.merchants[index].partner = Partner::Other;
        }
    }

    fn market(&mut self, nth_firm: usize) -> Market {
        // The fourth firm is Danish and the seventh Finnish whatever the dice say: a small world has all markets.
        match (nth_firm, self.dice.below(100)) {
            (3, _) | (4.., 84..=92) => Market::Denmark,
            (6, _) | (7.., 93..) => Market::Finland,
            _ => Market::Norway,
        }
    }

    fn size(&mut self) -> usize {
        let size = match self.dice.below(100) {
            0..=69 => 1,
            70..=84 => 2,
            85..=94 => self.dice.between(3, 6),
            _ => self.dice.between(7, 30),
        };
        size as usize
    }

    /// A merchant with so many units. Returns its index.
    fn merchant(&mut self, market: Market, size: Size, units: usize) -> usize {
        let id = self.new_id(market);
        let mut merchant = firm(&mut self.dice, market, id, size);
        if market == Market::Norway && size != Size::Chain {
            merchant.registered = registered(self.norwegian);
            self.norwegian += 1;
        }
        let index = self.world.add_merchant(merchant);
        for nth in 0..units {
            self.unit(index, size, nth);
        }
        index
    }

    fn unit(&mut self, merchant: usize, size: Size, nth: usize) {
        let owner: &Merchant = &self.world.merchants[merchant];
        let (market, sells) = (owner.market, owner.trade.sells);
        let name = match self.ordinal % 211 {
            41 => long_name(owner),
            _ => unit_name(&mut self.dice, owner, size, nth),
        };
        let config = config::of_unit(&mut self.dice, self.ordinal, market, sells);
        let msn = new_msn(&mut self.dice, market, &self.world.by_msn);
        let branch = (market == Market::Norway).then(|| self.world.new_number(&mut self.dice));
        self.world.add_unit(Unit {
            msn,
            name,
            merchant,
            branch,
            config,
            is_hidden: false,
        });
        self.ordinal += 1;
    }

    fn new_id(&mut self, market: Market) -> String {
        loop {
            let id = match market {
                Market::Norway => return self.world.new_number(&mut self.dice).to_string(),
                Market::Denmark => numbers::danish(&mut self.dice),
                Market::Finland => numbers::finnish(&mut self.dice),
            };
            if !self.world.has(market, &id) {
                return id;
            }
        }
    }
}

/// What the register says of the n-th Norwegian firm: five of the first twelve are in trouble, later one in twenty.
fn registered(nth: usize) -> Registered {
    // The cases below are multiples of eight, so that each is met within the first twelve.
    match if nth < 12 { nth * 8 } else { nth % 97 } {
        24 => Registered::Bankrupt,
        40 => Registered::Liquidation,
        56 => Registered::ForcedDissolution,
        72 => Registered::Deleted,
        88 => Registered::Removed,
        _ => Registered::Active,
    }
}

/// A free MSN: six digits in Norway, seven once half of those are taken, eight in Denmark and Finland.
pub(super) fn new_msn(dice: &mut Dice, market: Market, taken: &HashMap<u32, usize>) -> u32 {
    let (low, high) = match market {
        Market::Norway if taken.len() < 450_000 => (100_000, 999_999),
        Market::Norway => (1_000_000, 9_999_999),
        Market::Denmark | Market::Finland => (10_000_000, 99_999_999),
    };
    loop {
        let msn = dice.between(low, high);
        if !taken.contains_key(&msn) {
            return msn;
        }
    }
}

fn packages(seed: u64) -> Vec<PricePackage> {
    // Dice of their own, so that another package changes no firm.
    let mut dice = Dice::new(seed, "price packages");
    let mut packages = Vec::new();
    for (column, market) in Market::ALL.into_iter().enumerate() {
        for (names, description, product, in_signup_form, commission) in PACKAGES {
            packages.push(PricePackage {
                id: dice.uuid(),
                name: names[column],
                description,
                in_signup_form: *in_signup_form,
                product,
                market,
                commission: *commission,
            });
        }
    }
    packages
}

/// Declares packages: their names in the order of `Market::ALL`, price, product, whether shown in the sign-up form, the partner's share.
macro_rules! packages {
    ($($names:expr, $price:literal, $product:literal, $in_form:literal, $share:expr;)*) => {
        const PACKAGES: &[PackageRow] = &[$(($names, $price, $product, $in_form, $share)),*];
    };
}

type PackageRow = (
    [&'static str; 3],
    &'static str,
    &'static str,
    bool,
    Option<&'static str>,
);

packages! {
    ["Kasse standard", "Kasse standard", "Kassa perus"], "1.75%", "CASHIER", true, None;
    ["Kasse storkunde", "Kasse storkunde", "Kassa suurasiakas"], "1.25%", "CASHIER", false, Some("30 %");
    ["Nett standard", "Net standard", "Verkko perus"], "2.99%", "PAYMENT_INTEGRATION", true, None;
    ["Nett kampanje", "Net kampagne", "Verkko kampanja"], "2.49%", "PAYMENT_INTEGRATION", false, Some("20 %");
    ["Checkout", "Checkout", "Checkout"], "2.75%", "CHECKOUT", true, None;
}
