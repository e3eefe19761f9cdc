//! The yes/no settings of a sales unit, each declared once: from `unit_flags!` follow the fields of a unit and their history,
//! what policies may demand, the columns of the table and of every file, filters, what is read of the vendor's answers and how a
//! setting is kept.

use super::CaptureType;
use super::tidy::letters;
use crate::text::Message;

/// Which of the vendor's two APIs tells a setting, and by which word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToldBy {
    /// Each by a word of its own.
    Both {
        /// The Management API's word.
        management: &'static str,
        /// The Partner API's word.
        partner: &'static str,
    },
    /// The Management API alone.
    Management(&'static str),
    /// The Partner API alone.
    Partner(&'static str),
}

/// Which pair of words the values of a setting are told with, in the window as in files and letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaidAs {
    /// Allowed, or not allowed.
    Permission,
    /// Yes, or no.
    Fact,
}

impl SaidAs {
    /// The word of a value as it stands alone: `Allowed`, `No`.
    #[must_use]
    pub const fn word(self, is: bool) -> &'static Message {
        match (self, is) {
            (Self::Permission, true) => const { &Message::new("report-allowed") },
            (Self::Permission, false) => const { &Message::new("report-not-allowed") },
            (Self::Fact, true) => const { &Message::new("report-yes") },
            (Self::Fact, false) => const { &Message::new("report-no") },
        }
    }

    /// The word of a value within a sentence: `allowed`, `no`.
    #[must_use]
    pub const fn word_within(self, is: bool) -> &'static Message {
        match (self, is) {
            (Self::Permission, true) => const { &Message::new("fleet-value-allowed") },
            (Self::Permission, false) => const { &Message::new("fleet-value-not-allowed") },
            (Self::Fact, true) => const { &Message::new("fleet-value-yes") },
            (Self::Fact, false) => const { &Message::new("fleet-value-no") },
        }
    }
}

/// Reads yes or no as people write them in files, lists and filters: both pairs of words, in every language of the program,
/// in any letter case and with any signs between (`not-allowed`), and what programs write (`true`, `0`).
#[must_use]
pub fn read_flag(text: &str) -> Option<bool> {
    match letters(text).as_str() {
        "yes" | "ja" | "y" | "j" | "true" | "sann" | "sand" | "1" | "on" | "på" | "allowed"
        | "tillatt" | "tilladt" => Some(true),
        "no" | "nei" | "nej" | "n" | "false" | "usann" | "falsk" | "0" | "off" | "av"
        | "notallowed" | "ikketillatt" | "ikketilladt" => Some(false),
        _ => None,
    }
}

/// Whether a text says that a value is not known, in any language of the program.
#[must_use]
pub fn says_unknown(text: &str) -> bool {
    ["unknown", "ukjent", "ukendt"].contains(&text.trim().to_lowercase().as_str())
}

/// All that is declared of a setting besides its names in the program.
struct Facts {
    /// The entry of its name, which stands in heads, menus and findings.
    name: &'static str,
    /// The entry of what it is about, for who points at it.
    about: &'static str,
    told: ToldBy,
    said_as: SaidAs,
}

/// Declares every setting: its name in the program, the field of a [`Configuration`], which is its key and its column in the database
/// too, and its [`Facts`].
macro_rules! unit_flags {
    ($($(#[$doc:meta])* $variant:ident, $field:ident, { $($facts:tt)* })*) => {
        /// A yes/no setting of a sales unit.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum UnitFlag {
            $($(#[$doc])* $variant,)*
        }

        /// The settings of a sales unit, of both vendor APIs. `None` is *unknown*: the API did not say, which is not a no.
        ///
        /// `pure_login` (Partner API) and `payment_allowed` (Management API) are nearly opposites, but neither is ever derived
        /// from the other.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
        pub struct Configuration {
            /// How payments are captured; no yes or no, so that it is no [`UnitFlag`].
            pub capture_type: Option<CaptureType>,
            $($(#[$doc])* pub $field: Option<bool>,)*
        }

        impl UnitFlag {
            /// Every setting, in the order of a report.
            pub const ALL: [Self; [$(stringify!($field)),*].len()] = [$(Self::$variant),*];

            /// The key that files, policies, scripts and the database use: `skip_landing_page`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                // The field's own name, so that a field and its key cannot differ.
                match self { $(Self::$variant => stringify!($field),)* }
            }

            const fn facts(self) -> &'static Facts {
                match self { $(Self::$variant => &Facts { $($facts)* },)* }
            }
        }

        impl Configuration {
            /// What a setting is; `None` is unknown.
            #[must_use]
            pub const fn get(&self, flag: UnitFlag) -> Option<bool> {
                match flag { $(UnitFlag::$variant => self.$field,)* }
            }

            /// Sets a setting; `None` makes it unknown.
            pub const fn set(&mut self, flag: UnitFlag, value: Option<bool>) {
                match flag { $(UnitFlag::$variant => self.$field = value,)* }
            }
        }
    };
}

unit_flags! {
    /// Whether the unit may send `skipLandingPage`.
    SkipLandingPage, skip_landing_page, {
        name: "report-column-skip-landing-page",
        about: "report-about-skip-landing-page",
        told: ToldBy::Both { management: "skipLandingPageAllowed", partner: "skipLandingPage" },
        said_as: SaidAs::Permission,
    }
    /// Whether the unit may use recurring payments.
    Recurring, recurring, {
        name: "report-column-recurring",
        about: "report-about-recurring",
        told: ToldBy::Both { management: "recurringAllowed", partner: "recurring" },
        said_as: SaidAs::Fact,
    }
    /// Whether the unit may take payments at all.
    PaymentAllowed, payment_allowed, {
        name: "report-column-payment-allowed",
        about: "report-about-payment-allowed",
        told: ToldBy::Management("paymentAllowed"),
        said_as: SaidAs::Fact,
    }
    /// Whether the unit is for login alone.
    PureLogin, pure_login, {
        name: "report-column-pure-login",
        about: "report-about-pure-login",
        told: ToldBy::Partner("isPureLogin"),
        said_as: SaidAs::Fact,
    }
    /// Whether a part of a reserved amount may be captured.
    PartialCaptureAllowed, partial_capture_allowed, {
        name: "report-column-partial-capture",
        about: "report-about-partial-capture",
        told: ToldBy::Management("partialCaptureAllowed"),
        said_as: SaidAs::Fact,
    }
    /// Whether capture later than 14 days is allowed (Denmark and Finland).
    LateCaptureAllowed, late_capture_allowed, {
        name: "report-column-late-capture",
        about: "report-about-late-capture",
        told: ToldBy::Management("lateCaptureAllowed"),
        said_as: SaidAs::Fact,
    }
    /// Whether the payer cannot edit the phone number on the landing page.
    LandingPagePhoneNumberLocked, landing_page_phone_number_locked, {
        name: "report-column-phone-locked",
        about: "report-about-phone-locked",
        told: ToldBy::Management("landingPagePhoneNumberLocked"),
        said_as: SaidAs::Fact,
    }
    /// Whether long-living payment requests are allowed.
    LongLivingPaymentAllowed, long_living_payment_allowed, {
        name: "report-column-long-living",
        about: "report-about-long-living",
        told: ToldBy::Management("longLivingPaymentAllowed"),
        said_as: SaidAs::Fact,
    }
    /// Whether paying with credit cards is allowed.
    CreditCardPaymentAllowed, credit_card_payment_allowed, {
        name: "report-column-credit-card",
        about: "report-about-credit-card",
        told: ToldBy::Management("creditCardPaymentAllowed"),
        said_as: SaidAs::Fact,
    }
}

impl UnitFlag {
    /// The setting of a key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|flag| flag.key() == key)
    }

    /// The name a person reads.
    #[must_use]
    pub const fn name(self) -> Message {
        Message::new(self.facts().name)
    }

    /// What it is about, in a sentence.
    #[must_use]
    pub const fn about(self) -> Message {
        Message::new(self.facts().about)
    }

    /// Which API tells it.
    #[must_use]
    pub const fn told(self) -> ToldBy {
        self.facts().told
    }

    /// Which pair of words its values are told with.
    #[must_use]
    pub const fn said_as(self) -> SaidAs {
        self.facts().said_as
    }

    /// The vendor's words for it, the first of which counts where an answer has both.
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        let (first, second) = match self.told() {
            ToldBy::Both {
                management,
                partner,
            } => (management, Some(partner)),
            ToldBy::Management(word) | ToldBy::Partner(word) => (word, None),
        };
        std::iter::once(first).chain(second)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Catalog, Language};
    use std::collections::BTreeSet;

    /// Files, policies, scripts and databases are full of these, and columns stand in this order.
    #[test]
    fn keys_stay_as_they_are() {
        assert_eq!(
            UnitFlag::ALL.map(UnitFlag::key),
            [
                "skip_landing_page",
                "recurring",
                "payment_allowed",
                "pure_login",
                "partial_capture_allowed",
                "late_capture_allowed",
                "landing_page_phone_number_locked",
                "long_living_payment_allowed",
                "credit_card_payment_allowed",
            ]
        );
    }

    #[test]
    fn every_setting_has_a_place_a_key_and_words_of_its_own() {
        let mut all = Configuration::default();
        for flag in UnitFlag::ALL {
            assert_eq!(UnitFlag::from_key(flag.key()), Some(flag));
            assert_eq!(all.get(flag), None);
            for value in [Some(true), None, Some(false)] {
                all.set(flag, value);
                assert_eq!(all.get(flag), value);
            }
        }
        let words: Vec<&str> = UnitFlag::ALL
            .into_iter()
            .flat_map(UnitFlag::words)
            .collect();
        let different: BTreeSet<&str> = words.iter().copied().collect();
        assert_eq!(words.len(), different.len());
    }

    #[test]
    fn the_one_pair_for_skip_landing_page_is_allowed_and_not_allowed() {
        for flag in UnitFlag::ALL {
            let expect = if flag == UnitFlag::SkipLandingPage {
                ["report-allowed", "report-not-allowed"]
            } else {
                ["report-yes", "report-no"]
            };
            let said = [true, false].map(|is| flag.said_as().word(is).id());
            assert_eq!(said, expect, "{flag:?}");
        }
    }

    #[test]
    fn every_word_that_is_said_is_read_in_every_language() {
        for language in Language::ALL {
            let catalog = Catalog::new(language);
            for said_as in [SaidAs::Permission, SaidAs::Fact] {
                for is in [true, false] {
                    for word in [said_as.word(is), said_as.word_within(is)] {
                        let said = catalog.say(word);
                        assert_eq!(read_flag(&said), Some(is), "{said}");
                        assert_eq!(read_flag(&said.to_uppercase()), Some(is), "{said}");
                    }
                }
            }
            assert!(says_unknown(&catalog.text("report-unknown")));
            assert!(says_unknown(&catalog.text("fleet-value-unknown")));
        }
        for (text, expect) in [
            (" true ", Some(true)),
            ("0", Some(false)),
            ("not_allowed", Some(false)),
            ("Ikke-tillatt", Some(false)),
            ("unknown", None),
            ("not", None),
            ("", None),
        ] {
            assert_eq!(read_flag(text), expect, "{text:?}");
        }
    }
}
