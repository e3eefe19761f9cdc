//! Firms: names, people and addresses.

use super::super::dice::Dice;
use super::model::{Market, Merchant, Partner, Person, Place, Registered};
use super::names::{
    DENMARK, FAMILY, FAMILY_DANISH, FAMILY_FINNISH, FINLAND, FIRST, GIVEN, NORWAY, PRAISE, SECOND,
    SPOTS, SPOTS_ABROAD, SPOTS_FINLAND, STREETS, TRADES, Town, Trade,
};

/// How big a firm is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    Chain,
    Small,
}

/// A firm that is connected to the partner and has no units yet.
pub(super) fn firm(dice: &mut Dice, market: Market, id: String, size: Size) -> Merchant {
    let trade = dice.pick(TRADES);
    let manager = person(dice, market);
    let chair = person(dice, market);
    let place = place(dice, market);
    let form = form(dice, market, size);
    let brand = brand(dice, market, size, trade, &manager, place.town);
    let name = match form {
        "ENK" | "Enkeltmandsvirksomhed" => format!("{brand} {} {}", manager.given, manager.family),
        "Oyj" | "Oy" | "ApS" | "A/S" | "AS" | "SA" => format!("{brand} {form}"),
        _ => brand,
    };
    let created_year = dice.between(2016, 2024);
    Merchant {
        market,
        id,
        name: name
            .chars()
            .take(50)
            .collect::<String>()
            .trim_end()
            .to_owned(),
        form,
        active: true,
        created_at: instant(dice, created_year),
        updated_at: instant(dice, 2025),
        place,
        trade,
        registered: Registered::Active,
        manager,
        chair,
        units: Vec::new(),
        partner: Partner::Ours,
    }
}

/// The name of one of a merchant's units, at most 50 characters.
pub(super) fn unit_name(dice: &mut Dice, merchant: &Merchant, nth: usize) -> String {
    let brand = unit_brand(merchant);
    if nth == 0 && merchant.units.is_empty() && dice.chance(40) {
        return brand;
    }
    let (towns, spots) = match merchant.market {
        Market::Norway => (NORWAY, SPOTS),
        Market::Denmark => (DENMARK, SPOTS_ABROAD),
        Market::Finland => (FINLAND, SPOTS_FINLAND),
    };
    // A chain walks through towns and spots, so that its hundreds of units have names of their own.
    let town = &towns[nth % towns.len()];
    let spot = spots[(nth / towns.len() + nth) % spots.len()];
    let name = if nth == 0 {
        format!("{brand} {spot}")
    } else {
        format!("{brand} {} {spot}", town.name)
    };
    name.chars()
        .take(50)
        .collect::<String>()
        .trim_end()
        .to_owned()
}

/// A name that takes all the room there is: 50 characters.
pub(super) fn long_name(merchant: &Merchant) -> String {
    let mut name = format!(
        "{} og Venners Aller Koseligste Lille Hjørnebutikk på Øvre Åsen",
        unit_brand(merchant)
    );
    name = name.chars().take(50).collect();
    if name.ends_with(' ') {
        name.pop();
        name.push('s');
    }
    name
}

/// The trade name without the form of organization or the owner.
fn unit_brand(merchant: &Merchant) -> String {
    let owner = format!(" {} {}", merchant.manager.given, merchant.manager.family);
    let form = format!(" {}", merchant.form);
    let name = merchant.name.as_str();
    let brand = name
        .strip_suffix(&form)
        .or_else(|| name.strip_suffix(&owner))
        .unwrap_or(name);
    brand.to_owned()
}

fn brand(
    dice: &mut Dice,
    market: Market,
    size: Size,
    trade: &Trade,
    manager: &Person,
    town: &str,
) -> String {
    let word = match market {
        Market::Norway => trade.norwegian,
        Market::Denmark => trade.danish,
        Market::Finland => trade.finnish,
    };
    if size == Size::Chain {
        return if market == Market::Finland {
            format!("{} {word}", dice.pick(FAMILY_FINNISH))
        } else {
            format!("{}{}", dice.pick(FIRST), dice.pick(SECOND))
        };
    }
    match (market, dice.below(6)) {
        (Market::Norway, 0) => format!("{}{}", dice.pick(FIRST), word.to_lowercase()),
        (Market::Norway, 1) => format!("{} {word}", dice.pick(PRAISE)),
        (Market::Norway, 2) => format!("Søstrene {} {word}", manager.family),
        (Market::Norway, 3) => format!("Brødrene {} {word}", manager.family),
        (_, 4) => format!("{}s {word}", manager.given.trim_end_matches('s')),
        (Market::Norway, _) => format!("{town} {word}"),
        (_, _) => format!("{} {word}", manager.family),
    }
}

fn form(dice: &mut Dice, market: Market, size: Size) -> &'static str {
    match (market, size) {
        (Market::Norway, Size::Chain) => "AS",
        (Market::Norway, Size::Small) => match dice.below(20) {
            0..=10 => "AS",
            11..=17 => "ENK",
            18 => "SA",
            _ => "DA",
        },
        (Market::Denmark, Size::Chain) => "A/S",
        (Market::Denmark, Size::Small) => "ApS",
        (Market::Finland, _) => "Oy",
    }
}

fn person(dice: &mut Dice, market: Market) -> Person {
    let family = match market {
        Market::Norway => FAMILY,
        Market::Denmark => FAMILY_DANISH,
        Market::Finland => FAMILY_FINNISH,
    };
    Person {
        given: dice.word(GIVEN),
        family: dice.word(family),
        birth_year: dice.between(1950, 2002),
    }
}

fn place(dice: &mut Dice, market: Market) -> Place {
    let towns: &[Town] = match market {
        Market::Norway => NORWAY,
        Market::Denmark => DENMARK,
        Market::Finland => FINLAND,
    };
    let town = dice.pick(towns);
    Place {
        street: format!("{} {}", dice.pick(STREETS), dice.between(1, 98)),
        post_code: town.post_code,
        town: town.name,
        municipality: town.municipality,
        municipality_number: town.municipality_number,
    }
}

/// A moment of a year, in RFC 3339. Days end at 28 so that every month has them.
fn instant(dice: &mut Dice, year: u32) -> String {
    let (month, day) = (dice.between(1, 12), dice.between(1, 28));
    let (hour, minute, second) = (dice.below(24), dice.below(60), dice.below(60));
    let milli = dice.below(1000);
    format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z")
}
