//! Firms: names, people and addresses.

use super::model::{Market, Merchant, Partner, Person, Registered, StreetAddress};
use super::names::{
    DENMARK, FAMILY, FAMILY_DANISH, FAMILY_FINNISH, FINLAND, FIRST, FIRST_DANISH, GIVEN,
    GIVEN_DANISH, GIVEN_FINNISH, NORWAY, PRAISE, SECOND, SECOND_DANISH, SPOTS, SPOTS_DENMARK,
    SPOTS_FINLAND, STREETS, TRADES, Town, Trade,
};
use crate::sandbox::dice::Dice;

/// How big a firm is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// Hundreds of units, all over the country.
    Chain,
    /// More than two units, in several towns.
    Several,
    /// One or two units in one town.
    Small,
}

/// A firm that is connected to the partner and has no units yet.
pub(super) fn firm(dice: &mut Dice, market: Market, id: String, size: Size) -> Merchant {
    let trade = dice.pick(TRADES);
    let manager = person(dice, market);
    let chair = person(dice, market);
    let place = place(dice, market);
    let form = form(dice, market, size);
    let brand = match (size, form) {
        (Size::Chain, _) => chain_brand(dice, market, trade),
        (_, "ENK") => own_brand(dice, trade, &manager),
        _ => brand(dice, market, size, trade, &manager, place.town),
    };
    // A sole trader's registered name holds the owner's.
    let name = if form == "ENK" {
        format!("{brand} {} {}", manager.given, manager.family)
    } else {
        format!("{brand} {form}")
    };
    let created_year = dice.between(2016, 2024);
    Merchant {
        market,
        id,
        name: at_most_50(&name),
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
pub(super) fn unit_name(dice: &mut Dice, merchant: &Merchant, size: Size, nth: usize) -> String {
    let brand = unit_brand(merchant);
    let (towns, spots): (&[Town], &[&str]) = match merchant.market {
        Market::Norway => (NORWAY, SPOTS),
        Market::Denmark => (DENMARK, &SPOTS_DENMARK),
        Market::Finland => (FINLAND, &SPOTS_FINLAND),
    };
    if size == Size::Small {
        return match nth {
            0 if dice.chance(60) => brand,
            _ => at_most_50(&format!("{brand} {}", dice.pick(spots))),
        };
    }
    // A chain walks through towns and spots, so that its hundreds of units have names of their own.
    let town = &towns[nth % towns.len()];
    let spot = spots[(nth / towns.len() + nth) % spots.len()];
    at_most_50(&format!("{brand} {} {spot}", town.name))
}

fn at_most_50(name: &str) -> String {
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
    // It must have fifty letters, and no name ends in a blank.
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

/// Names of chains are words of their own: "Fjordhjørnet".
fn chain_brand(dice: &mut Dice, market: Market, trade: &Trade) -> String {
    match market {
        Market::Norway => format!("{}{}", dice.word(&FIRST), dice.word(&SECOND)),
        Market::Denmark => format!("{}{}", dice.word(&FIRST_DANISH), dice.word(&SECOND_DANISH)),
        Market::Finland => format!("{} {}", dice.word(&FAMILY_FINNISH), trade.finnish),
    }
}

/// Names of sole traders' shops: "Fjordkafé", "Marits Kafé".
fn own_brand(dice: &mut Dice, trade: &Trade, owner: &Person) -> String {
    if dice.chance(50) {
        format!("{}{}", dice.word(&FIRST), trade.norwegian.to_lowercase())
    } else {
        format!("{} {}", genitive(owner.given), trade.norwegian)
    }
}

fn brand(
    dice: &mut Dice,
    market: Market,
    size: Size,
    trade: &Trade,
    manager: &Person,
    town: &str,
) -> String {
    let family = manager.family;
    match market {
        Market::Denmark => format!("{family} {}", trade.danish),
        Market::Finland => format!("{family} {}", trade.finnish),
        Market::Norway => {
            let word = trade.norwegian;
            // Words in -er may be plurals, which the adjectives do not fit.
            let praise = !word.ends_with("er");
            match dice.below(6) {
                0 => format!("{}{}", dice.word(&FIRST), word.to_lowercase()),
                1 if praise => format!("{} {word}", dice.word(&PRAISE)),
                2 => format!("Søstrene {family} {word}"),
                3 => format!("Brødrene {family} {word}"),
                4 if size == Size::Small => format!("{town} {word}"),
                _ => format!("{} {word}", genitive(manager.given)),
            }
        }
    }
}

fn genitive(name: &str) -> String {
    format!("{}s", name.trim_end_matches('s'))
}

fn form(dice: &mut Dice, market: Market, size: Size) -> &'static str {
    match (market, size) {
        (Market::Norway, Size::Small) => match dice.below(20) {
            0..=10 => "AS",
            11..=17 => "ENK",
            18 => "SA",
            _ => "DA",
        },
        (Market::Norway, _) => "AS",
        (Market::Denmark, Size::Chain) => "A/S",
        (Market::Denmark, _) => "ApS",
        (Market::Finland, _) => "Oy",
    }
}

fn person(dice: &mut Dice, market: Market) -> Person {
    let (given, family) = match market {
        Market::Norway => (&GIVEN, &FAMILY),
        Market::Denmark => (&GIVEN_DANISH, &FAMILY_DANISH),
        Market::Finland => (&GIVEN_FINNISH, &FAMILY_FINNISH),
    };
    Person {
        given: dice.word(given),
        family: dice.word(family),
        birth_year: dice.between(1950, 2002),
    }
}

fn place(dice: &mut Dice, market: Market) -> StreetAddress {
    let towns: &[Town] = match market {
        Market::Norway => NORWAY,
        Market::Denmark => DENMARK,
        Market::Finland => FINLAND,
    };
    let town = dice.pick(towns);
    StreetAddress {
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
