//! The seeded world: firms, their sales units, price packages and the partner's keys. Same seed and size, same world, on every
//! machine.

use std::collections::{HashMap, HashSet};

use super::dice::Dice;

mod build;
mod config;
mod firms;
mod model;
mod names;
pub(super) mod numbers;

pub(super) use config::{Config, UNKNOWN_CAPTURE, for_product};
pub(super) use model::{
    Market, Merchant, Partner, Person, PricePackage, Registered, StreetAddress, Unit,
};

/// The partner's credentials in this world.
pub(super) struct Keys {
    pub(super) client_id: String,
    pub(super) client_secret: String,
    pub(super) subscription_key: String,
}

/// Everything that exists. Nothing is ever removed, so an index stays right.
pub(super) struct World {
    pub(super) merchants: Vec<Merchant>,
    pub(super) units: Vec<Unit>,
    pub(super) packages: Vec<PricePackage>,
    by_id: HashMap<(Market, String), usize>,
    by_msn: HashMap<u32, usize>,
    branches: HashMap<u32, usize>,
    /// Register numbers in use, of firms and of branches.
    numbers: HashSet<u32>,
    /// What comes later (units of completed orders) is drawn from here.
    later: Dice,
}

impl World {
    /// The world of a seed, with exactly `units` sales units connected to the partner.
    pub(super) fn of_seed(seed: u64, units: usize) -> Self {
        build::world(seed, units)
    }

    /// The keys of a seed: a GUID, base64-like text and 32 hexadecimal digits.
    pub(super) fn keys(seed: u64) -> Keys {
        use base64::Engine as _;
        let mut dice = Dice::new(seed, "keys");
        Keys {
            client_id: dice.uuid().to_string(),
            client_secret: base64::engine::general_purpose::STANDARD.encode(dice.bytes(32)),
            subscription_key: dice.hex(32),
        }
    }

    /// The merchant of a business identifier.
    pub(super) fn merchant(&self, scheme: &str, id: &str) -> Option<&Merchant> {
        let market = Market::from_scheme(scheme)?;
        let index = self.by_id.get(&(market, id.to_owned()))?;
        self.merchants.get(*index)
    }

    /// The unit of an MSN, whoever it belongs to.
    pub(super) fn unit(&self, msn: &str) -> Option<&Unit> {
        // "0123456" is not the MSN 123456.
        if msn.starts_with('0') {
            return None;
        }
        self.units.get(*self.by_msn.get(&msn.parse().ok()?)?)
    }

    /// The unit of an MSN, to be changed.
    pub(super) fn unit_mut(&mut self, msn: &str) -> Option<&mut Unit> {
        self.units.get_mut(*self.by_msn.get(&msn.parse().ok()?)?)
    }

    /// The unit whose branch has this register number.
    pub(super) fn branch(&self, number: &str) -> Option<&Unit> {
        self.units.get(*self.branches.get(&number.parse().ok()?)?)
    }

    /// The merchant a unit belongs to.
    pub(super) fn owner(&self, unit: &Unit) -> &Merchant {
        &self.merchants[unit.merchant]
    }

    /// Whether the partner can see the unit: connected to it and active.
    pub(super) fn is_visible(&self, unit: &Unit) -> bool {
        let owner = self.owner(unit);
        owner.active && owner.partner == Partner::Ours && !unit.is_hidden
    }

    /// The units the partner can see, in the order of the fleet list.
    pub(super) fn fleet(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(|unit| self.is_visible(unit))
    }

    /// A merchant's units, those included that the partner cannot see.
    pub(super) fn units_of<'a>(&'a self, merchant: &'a Merchant) -> impl Iterator<Item = &'a Unit> {
        merchant
            .units
            .iter()
            .filter_map(|index| self.units.get(*index))
    }

    /// Puts a merchant into the world; a merchant that is there already is connected to the partner. Returns its index.
    pub(super) fn connect(&mut self, market: Market, id: &str, name: &str, now: &str) -> usize {
        if let Some(index) = self.by_id.get(&(market, id.to_owned())) {
            let index = *index;
            self.merchants[index].partner = Partner::Ours;
            self.merchants[index].active = true;
            return index;
        }
        let mut merchant = firms::firm(&mut self.later, market, id.to_owned(), firms::Size::Small);
        // An order tells no name of its merchant, who is named after the unit.
        if !name.is_empty() {
            merchant.name = name.chars().take(50).collect();
        }
        now.clone_into(&mut merchant.created_at);
        now.clone_into(&mut merchant.updated_at);
        self.add_merchant(merchant)
    }

    /// Opens a sales unit for a merchant. Returns its index.
    pub(super) fn open_unit(&mut self, merchant: usize, name: String, config: Config) -> usize {
        let market = self.merchants[merchant].market;
        // Dice of its own, since `new_number` needs the whole world, and `later` is part of it.
        let mut dice = Dice::new(u64::from(self.later.below(u32::MAX)), "unit");
        let msn = build::new_msn(&mut dice, market, &self.by_msn);
        let branch = (market == Market::Norway).then(|| self.new_number(&mut dice));
        self.add_unit(Unit {
            msn,
            name,
            merchant,
            branch,
            config,
            is_hidden: false,
        })
    }

    fn add_merchant(&mut self, merchant: Merchant) -> usize {
        let index = self.merchants.len();
        if let Ok(number) = merchant.id.parse() {
            self.numbers.insert(number);
        }
        self.by_id
            .insert((merchant.market, merchant.id.clone()), index);
        self.merchants.push(merchant);
        index
    }

    fn add_unit(&mut self, unit: Unit) -> usize {
        let index = self.units.len();
        self.by_msn.insert(unit.msn, index);
        if let Some(branch) = unit.branch {
            self.branches.insert(branch, index);
        }
        self.merchants[unit.merchant].units.push(index);
        self.units.push(unit);
        index
    }

    fn new_number(&mut self, dice: &mut Dice) -> u32 {
        loop {
            let number = numbers::norwegian(dice);
            if self.numbers.insert(number) {
                return number;
            }
        }
    }

    fn has(&self, market: Market, id: &str) -> bool {
        self.by_id.contains_key(&(market, id.to_owned()))
    }
}
