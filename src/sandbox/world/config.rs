//! What the configurations of sales units look like, the usual and the odd ones.

use serde::Serialize;
use serde_json::Value;

use super::model::Market;
use super::names::Sells;
use crate::sandbox::dice::Dice;

/// The captureType word that no document knows: a new one can come any day.
pub(crate) const UNKNOWN_CAPTURE: &str = "InstantCapture";

const CAPTURE_TYPES: [&str; 4] = [
    "ReserveCapture",
    "DirectCapture",
    "NotApplicable",
    UNKNOWN_CAPTURE,
];

/// What a unit's usual settings follow from.
struct Shop<'d> {
    dice: &'d mut Dice,
    is_norwegian: bool,
    sells: Sells,
}

/// What a setting can be.
trait Setting: Sized {
    /// The setting that somebody gives; `None` where it cannot be that.
    fn given(value: &Value) -> Option<Self>;
}

impl Setting for bool {
    fn given(value: &Value) -> Option<Self> {
        value.as_bool()
    }
}

impl Setting for &'static str {
    fn given(value: &Value) -> Option<Self> {
        let mut known = CAPTURE_TYPES.into_iter();
        known.find(|known| value.as_str() == Some(known))
    }
}

/// Declares every setting: the vendor's word, and what it usually is.
macro_rules! settings {
    ($($field:ident: $type:ty = $word:literal, $usual:expr;)*) => {
        /// A unit's configuration as the Management API words it, written to the wire as it is; `None` is left out of the answer.
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
        pub(crate) struct Config {
            $(
                #[serde(rename = $word, skip_serializing_if = "Option::is_none")]
                pub(crate) $field: Option<$type>,
            )*
        }

        impl Config {
            fn usual(shop: &mut Shop<'_>) -> Self {
                Self {
                    $($field: {
                        let usual: fn(&mut Shop<'_>) -> $type = $usual;
                        Some(usual(shop))
                    },)*
                }
            }

            /// Sets what the vendor calls `word`, to nothing with `null`; `None` where there is no such setting or no such value.
            pub(crate) fn put(&mut self, word: &str, value: &Value) -> Option<()> {
                match word {
                    $($word => {
                        self.$field = match value {
                            Value::Null => None,
                            value => Some(Setting::given(value)?),
                        };
                    })*
                    _ => return None,
                }
                Some(())
            }
        }
    };
}

// The order is that of the dice: whatever throws them changes all that is thrown after it, and so every world of every seed.
settings! {
    payment_allowed: bool = "paymentAllowed", |_| true;
    capture_type: &'static str = "captureType", |shop| match shop.dice.chance(6) {
        true => "DirectCapture",
        false => "ReserveCapture",
    };
    skip_landing_page_allowed: bool = "skipLandingPageAllowed", |shop| match shop.sells {
        Sells::Shop => shop.dice.chance(85),
        Sells::Web | Sells::Subscription => shop.dice.chance(4),
    };
    recurring_allowed: bool = "recurringAllowed", |shop| match shop.sells {
        Sells::Subscription => shop.dice.chance(90),
        Sells::Shop | Sells::Web => shop.dice.chance(8),
    };
    partial_capture_allowed: bool = "partialCaptureAllowed", |shop| shop.is_norwegian || shop.dice.chance(60);
    late_capture_allowed: bool = "lateCaptureAllowed", |shop| shop.is_norwegian || shop.dice.chance(15);
    landing_page_phone_number_locked: bool = "landingPagePhoneNumberLocked", |shop| shop.dice.chance(5);
    long_living_payment_allowed: bool = "longLivingPaymentAllowed", |shop| shop.dice.chance(10);
    credit_card_payment_allowed: bool = "creditCardPaymentAllowed", |shop| shop.dice.chance(97);
}

/// The configuration of the `ordinal`-th unit of the fleet: mostly what the business needs, odd at fixed places.
pub(super) fn of_unit(dice: &mut Dice, ordinal: usize, market: Market, sells: Sells) -> Config {
    // Thrown also where it is not used: an odd unit must not change those after it.
    let mut config = usual(dice, market, sells);
    // All of them are among the first fifty units, so that a small world has each.
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

/// The configuration that the unit of a completed order gets.
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
    // Direct capture is never ordered: the vendor sets it when a partner manager asks for it (contract section 12).
    config.capture_type = Some("ReserveCapture");
    // A till that asked for a POS integration gets it nine times in ten: the vendor decides, and sometimes forgets.
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
    Config::usual(&mut Shop {
        dice,
        is_norwegian: market == Market::Norway,
        sells,
    })
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
