//! Worlds are valid, the same for the same seed, and hold everything they promise.

use std::collections::HashSet;

use crate::sandbox::clock::Clock;
use crate::sandbox::dice::Dice;
use crate::sandbox::order::{Orders, Status};
use crate::sandbox::world::{
    Config, Market, Merchant, Partner, Registered, UNKNOWN_CAPTURE, World, for_product,
};

/// The check of a number, told the other way round than the generator does: the sum with the check digit is a multiple of 11.
fn weighted_sum(digits: &str, weights: &[u32]) -> u32 {
    let digits: Vec<u32> = digits
        .chars()
        .filter_map(|digit| digit.to_digit(10))
        .collect();
    assert_eq!(digits.len(), weights.len(), "{digits:?}");
    digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum()
}

#[track_caller]
fn check_number(market: Market, id: &str) {
    let (weights, first): (&[u32], &[char]) = match market {
        Market::Norway => (&[3, 2, 7, 6, 5, 4, 3, 2, 1], &['2', '3']),
        Market::Denmark => (&[2, 7, 6, 5, 4, 3, 2, 1], &['9']),
        Market::Finland => (&[7, 9, 10, 5, 8, 4, 2, 1], &['9']),
    };
    assert_eq!(weighted_sum(id, weights) % 11, 0, "{id}");
    assert!(id.starts_with(first), "{id}");
    assert_eq!(
        id.find('-'),
        (market == Market::Finland).then_some(7),
        "{id}"
    );
}

#[track_caller]
fn check_world(seed: u64, units: usize) {
    let world = World::of_seed(seed, units);
    assert_eq!(world.fleet().count(), units);
    let mut msns = HashSet::new();
    for unit in &world.units {
        assert!(msns.insert(unit.msn), "{} twice", unit.msn);
        let digits = unit.msn.to_string().len();
        let market = world.owner(unit).market;
        assert_eq!(digits, if market == Market::Norway { 6 } else { 8 });
        assert!(
            (1..=50).contains(&unit.name.chars().count()),
            "{}",
            unit.name
        );
        assert_eq!(unit.branch.is_some(), market == Market::Norway);
        if let Some(branch) = unit.branch {
            check_number(Market::Norway, &branch.to_string());
        }
    }
    let mut ids = HashSet::new();
    for merchant in &world.merchants {
        assert!(
            ids.insert((merchant.market, merchant.id.clone())),
            "{} twice",
            merchant.id
        );
        check_merchant(merchant);
    }
}

#[track_caller]
fn check_merchant(merchant: &Merchant) {
    check_number(merchant.market, &merchant.id);
    assert!(
        (1..=50).contains(&merchant.name.chars().count()),
        "{}",
        merchant.name
    );
    assert!(merchant.place.street.chars().count() <= 30);
    assert!(merchant.created_at < merchant.updated_at);
    for instant in [&merchant.created_at, &merchant.updated_at] {
        assert!(
            chrono::DateTime::parse_from_rfc3339(instant).is_ok(),
            "{instant}"
        );
    }
}

#[test]
fn every_number_is_valid_and_given_once() {
    for (seed, units) in [(1, 0), (1, 1), (2, 60), (3, 2400), (u64::MAX, 5000)] {
        check_world(seed, units);
    }
}

/// Everything a world says, in one text.
fn print(world: &World) -> String {
    let merchants = world
        .merchants
        .iter()
        .map(|it| format!("{} {} {} {:?}\n", it.id, it.name, it.created_at, it.units));
    let units = world
        .units
        .iter()
        .map(|it| format!("{} {} {:?}\n", it.msn, it.name, it.config));
    let packages = world
        .packages
        .iter()
        .map(|it| format!("{} {}\n", it.id, it.name));
    merchants.chain(units).chain(packages).collect()
}

#[test]
fn the_same_seed_makes_the_same_world() {
    let first = print(&World::of_seed(7, 1200));
    assert_eq!(first, print(&World::of_seed(7, 1200)));
    assert_ne!(first, print(&World::of_seed(8, 1200)));
}

/// Numbers written down on one machine, so that another machine or a newer library cannot make another world unnoticed.
#[test]
fn a_seed_means_the_same_world_everywhere() {
    let world = World::of_seed(1, 60);
    let unit = &world.units[0];
    let keys = World::keys(1);
    let seen = [
        world.owner(unit).id.clone(),
        unit.msn.to_string(),
        keys.client_id,
        keys.subscription_key,
    ];
    assert_eq!(
        seen,
        [
            "379890415",
            "529752",
            "a513286f-9ecc-4ea3-ad43-74b218cab1c1",
            "f9c3b00992bd86c228492c6c6db55010"
        ],
    );
}

#[test]
fn keys_look_like_the_vendors() {
    let keys = World::keys(42);
    assert!(uuid::Uuid::parse_str(&keys.client_id).is_ok());
    assert_eq!(keys.client_secret.len(), 44);
    assert_eq!(keys.subscription_key.len(), 32);
    assert!(
        keys.subscription_key
            .bytes()
            .all(|byte| byte.is_ascii_hexdigit())
    );
}

/// A name, and the test of a configuration that is odd in that way.
type OddTest = (&'static str, fn(&Config) -> bool);

#[test]
fn a_small_fleet_already_has_every_oddity() {
    let world = World::of_seed(5, 120);
    let configs: Vec<&Config> = world.fleet().map(|unit| &unit.config).collect();
    let tests: [OddTest; 5] = [
        ("empty", |it| *it == Config::default()),
        ("missing fields", |it| {
            it.payment_allowed.is_some() && it.capture_type.is_none()
        }),
        ("unknown word", |it| {
            it.capture_type == Some(UNKNOWN_CAPTURE)
        }),
        ("login only", |it| {
            it.payment_allowed == Some(false) && it.capture_type == Some("NotApplicable")
        }),
        ("direct", |it| it.capture_type == Some("DirectCapture")),
    ];
    for (name, test) in tests {
        assert!(configs.iter().any(|config| test(config)), "{name}");
    }
    assert!(world.fleet().any(|unit| unit.name.chars().count() == 50));
    for state in [
        Registered::Bankrupt,
        Registered::Liquidation,
        Registered::ForcedDissolution,
        Registered::Deleted,
        Registered::Removed,
    ] {
        assert!(
            world
                .merchants
                .iter()
                .any(|merchant| merchant.registered == state),
            "{state:?}"
        );
    }
    let others = world
        .merchants
        .iter()
        .filter(|it| it.partner == Partner::Other);
    assert!(
        others.clone().any(|it| !it.units.is_empty())
            && others.clone().any(|it| it.units.is_empty())
    );
    assert!(world.merchants.iter().any(|merchant| !merchant.active));
}

#[test]
fn a_large_fleet_has_chains_and_all_markets_and_letters() {
    let world = World::of_seed(1, 2400);
    assert!(
        world
            .merchants
            .iter()
            .any(|merchant| merchant.units.len() >= 100)
    );
    assert!(
        world
            .merchants
            .iter()
            .any(|merchant| merchant.form == "ENK" && !merchant.units.is_empty())
    );
    for market in Market::ALL {
        assert!(
            world.fleet().any(|unit| world.owner(unit).market == market),
            "{market:?}"
        );
    }
    for letter in "æøåäöÆØÅ".chars() {
        assert!(
            world.units.iter().any(|unit| unit.name.contains(letter)),
            "{letter}"
        );
    }
    let norwegian = world
        .fleet()
        .filter(|unit| world.owner(unit).market == Market::Norway);
    assert!(norwegian.count() > 1200, "most are Norwegian");
}

#[test]
fn the_world_starts_with_orders_of_every_status_and_origin() {
    let world = World::of_seed(9, 400);
    let clock = Clock::new(1.0);
    let orders = Orders::of_seed(9, &world, clock.started());
    for status in [
        Status::Received,
        Status::Viewed,
        Status::Submitted,
        Status::Completed,
        Status::Rejected,
        Status::Expired,
    ] {
        let found = orders
            .list
            .iter()
            .filter(|order| order.life.status(clock.started()) == status);
        assert!(found.count() > 0, "{status:?}");
    }
    let none = Orders::of_seed(9, &World::of_seed(9, 0), clock.started());
    assert!(none.list.is_empty(), "nobody to order anything");
    for origin in ["PREFILL", "TEMPLATE", "MANUAL"] {
        assert!(
            orders
                .list
                .iter()
                .any(|order| order.origin.word() == origin),
            "{origin}"
        );
    }
}

/// How many of 200 units get skipLandingPage.
fn skipping(product: &str, purpose: &str) -> usize {
    let mut dice = Dice::new(1, "test");
    let configs = (0..200).map(|_| for_product(&mut dice, Market::Norway, product, purpose, false));
    configs
        .filter(|config| config.skip_landing_page_allowed == Some(true))
        .count()
}

#[test]
fn a_new_unit_is_configured_as_it_was_ordered() {
    let asked = skipping("CASHIER", "POS integration in physical store");
    assert!((150..200).contains(&asked), "mostly, not always: {asked}");
    assert_eq!(skipping("CASHIER", "coffee"), 0);
    assert_eq!(skipping("PAYMENT_INTEGRATION", "POS integration"), 0);
    let login = for_product(&mut Dice::new(1, "test"), Market::Norway, "LOGIN", "", true);
    assert_eq!(
        (login.payment_allowed, login.capture_type),
        (Some(false), Some("NotApplicable"))
    );
    let shop = for_product(
        &mut Dice::new(1, "test"),
        Market::Denmark,
        "CHECKOUT",
        "",
        true,
    );
    assert_eq!(
        (shop.recurring_allowed, shop.capture_type),
        (Some(true), Some("ReserveCapture"))
    );
}
