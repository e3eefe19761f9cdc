//! What the configurations of sales units look like, the usual and the odd ones.

use super::model::{Config, Market, UNKNOWN_CAPTURE};
use super::names::Sells;
use crate::sandbox::dice::Dice;

/// The configuration of the `ordinal`-th unit of the fleet: mostly what the business needs, odd at fixed places.
pub(super) fn of_unit(dice: &mut Dice, ordinal: usize, market: Market, sells: Sells) -> Config {
    let mut config = usual(dice, market, sells);
    match ordinal % 211 {
        9 => Config::default(),
        17 => Config {
            skip_landing_page_allowed: None,
            capture_type: None,
            late_capture_allowed: None,
            credit_card_payment_allowed: None,
            ..config
        },
        25 => {
            config.capture_type = Some(UNKNOWN_CAPTURE);
            config
        }
        33 => login_only(config),
        49 => {
            config.capture_type = Some("DirectCapture");
            config
        }
        _ => config,
    }
}

/// The configuration a completed order gets. A till that asked for a POS integration gets skipLandingPage nine times in ten: the
/// vendor decides, and sometimes forgets.
pub(crate) fn for_product(
    dice: &mut Dice,
    market: Market,
    product: &str,
    purpose: &str,
    recurring: bool,
) -> Config {
    let sells = if product == "CASHIER" {
        Sells::Shop
    } else {
        Sells::Web
    };
    let mut config = usual(dice, market, sells);
    config.capture_type = Some("ReserveCapture");
    let asked = purpose.to_lowercase().contains("pos integration");
    config.skip_landing_page_allowed = Some(product == "CASHIER" && asked && dice.chance(90));
    config.recurring_allowed = Some(recurring);
    if product == "LOGIN" {
        login_only(config)
    } else {
        config
    }
}

fn usual(dice: &mut Dice, market: Market, sells: Sells) -> Config {
    let norwegian = market == Market::Norway;
    Config {
        payment_allowed: Some(true),
        capture_type: Some(if dice.chance(6) {
            "DirectCapture"
        } else {
            "ReserveCapture"
        }),
        skip_landing_page_allowed: Some(match sells {
            Sells::Shop => dice.chance(85),
            Sells::Web | Sells::Subscription => dice.chance(4),
        }),
        recurring_allowed: Some(match sells {
            Sells::Subscription => dice.chance(90),
            Sells::Shop | Sells::Web => dice.chance(8),
        }),
        partial_capture_allowed: Some(norwegian || dice.chance(60)),
        late_capture_allowed: Some(norwegian || dice.chance(15)),
        landing_page_phone_number_locked: Some(dice.chance(5)),
        long_living_payment_allowed: Some(dice.chance(10)),
        credit_card_payment_allowed: Some(dice.chance(97)),
    }
}

fn login_only(config: Config) -> Config {
    Config {
        payment_allowed: Some(false),
        capture_type: Some("NotApplicable"),
        skip_landing_page_allowed: Some(false),
        recurring_allowed: Some(false),
        ..config
    }
}
