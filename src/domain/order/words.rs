//! The words of orders in files, on the wire and on screen.

use super::{Field, MembershipValidity, OrderOrigin, OrderStatus, Product, Severity, UseCase};
use crate::text::{Message, Tell};

/// A word without what differs between spellings: letter case, blanks, hyphens and underscores.
#[must_use]
pub fn bare(word: &str) -> String {
    word.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn unknown(what: Message, word: &str, choices: &[&str]) -> Message {
    Message::new("order-unknown-word")
        .with("what", what)
        .with("word", word.trim())
        .with("choices", choices.join(", "))
}

impl Product {
    /// Reads a product's word: ours, or either vendor API's (`CASHIER`, `VIPPS_I_KASSA`).
    ///
    /// # Errors
    ///
    /// A message with the words to choose from.
    pub fn from_text(text: &str) -> Result<Self, Message> {
        match bare(text).as_str() {
            "paymentintegration" | "vippspanett" => Ok(Self::PaymentIntegration),
            "cashier" | "vippsikassa" => Ok(Self::Cashier),
            "checkout" | "vippscheckout" => Ok(Self::Checkout),
            "login" | "vippslogginn" => Ok(Self::Login),
            "donations" => Ok(Self::Donations),
            _ => Err(unknown(
                Field::Product.tell(),
                text,
                &Self::ALL.map(Self::as_str),
            )),
        }
    }
}

impl UseCase {
    /// Reads a use case's word, ours or the vendor's (`WebsiteWithTest`).
    ///
    /// # Errors
    ///
    /// A message with the words to choose from.
    pub fn from_text(text: &str) -> Result<Self, Message> {
        let word = bare(text);
        Self::ALL
            .into_iter()
            .find(|one| bare(one.as_str()) == word)
            .ok_or_else(|| unknown(Field::UseCase.tell(), text, &Self::ALL.map(Self::as_str)))
    }
}

impl MembershipValidity {
    /// Both, in the order a chooser shows them.
    pub const ALL: [Self; 2] = [Self::CurrentCalendarYear, Self::OneYearFromPayment];

    /// The word in order files: `current_calendar_year` or `one_year_from_payment`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CurrentCalendarYear => "current_calendar_year",
            Self::OneYearFromPayment => "one_year_from_payment",
        }
    }

    /// Reads the word, ours or the vendor's (`OneYearFromPayment`).
    ///
    /// # Errors
    ///
    /// A message with the words to choose from.
    pub fn from_text(text: &str) -> Result<Self, Message> {
        let word = bare(text);
        Self::ALL
            .into_iter()
            .find(|one| bare(one.as_str()) == word)
            .ok_or_else(|| {
                let what = Message::new("order-membership-validity");
                unknown(what, text, &Self::ALL.map(Self::as_str))
            })
    }
}

impl Severity {
    /// The word in files and scripts: `error`, `warning` or `info`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

impl OrderOrigin {
    /// The word on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Prefill => "PREFILL",
            Self::Template => "TEMPLATE",
            Self::Manual => "MANUAL",
            Self::Other(text) => text,
        }
    }

    /// The origin of a word from the wire; never fails.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        match text {
            "PREFILL" => Self::Prefill,
            "TEMPLATE" => Self::Template,
            "MANUAL" => Self::Manual,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl Tell for Severity {
    fn tell(&self) -> Message {
        match self {
            Self::Error => Message::new("order-severity-error"),
            Self::Warning => Message::new("order-severity-warning"),
            Self::Info => Message::new("order-severity-info"),
        }
    }
}

impl Tell for Product {
    fn tell(&self) -> Message {
        match self {
            Self::PaymentIntegration => Message::new("order-product-payment-integration"),
            Self::Cashier => Message::new("order-product-cashier"),
            Self::Checkout => Message::new("order-product-checkout"),
            Self::Login => Message::new("order-product-login"),
            Self::Donations => Message::new("order-product-donations"),
        }
    }
}

impl Tell for UseCase {
    fn tell(&self) -> Message {
        match self {
            Self::Website => Message::new("order-use-case-website"),
            Self::WebsiteWithTest => Message::new("order-use-case-website-with-test"),
            Self::App => Message::new("order-use-case-app"),
            Self::Unknown => Message::new("order-use-case-unknown"),
        }
    }
}

impl Tell for MembershipValidity {
    fn tell(&self) -> Message {
        match self {
            Self::CurrentCalendarYear => Message::new("order-validity-current-calendar-year"),
            Self::OneYearFromPayment => Message::new("order-validity-one-year-from-payment"),
        }
    }
}

impl Tell for OrderStatus {
    fn tell(&self) -> Message {
        match self {
            Self::Received => Message::new("order-status-received"),
            Self::MerchantViewed => Message::new("order-status-merchant-viewed"),
            Self::OrderSubmitted => Message::new("order-status-order-submitted"),
            Self::Completed => Message::new("order-status-completed"),
            Self::Rejected => Message::new("order-status-rejected"),
            Self::Expired => Message::new("order-status-expired"),
            Self::Other(text) => Message::new("order-other-word").with("word", text),
        }
    }
}

impl Tell for OrderOrigin {
    fn tell(&self) -> Message {
        match self {
            Self::Prefill => Message::new("order-origin-prefill"),
            Self::Template => Message::new("order-origin-template"),
            Self::Manual => Message::new("order-origin-manual"),
            Self::Other(text) => Message::new("order-other-word").with("word", text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_ours_and_of_both_vendor_apis_are_understood() {
        for product in Product::ALL {
            assert_eq!(Product::from_text(product.as_str()), Ok(product));
            assert_eq!(
                Product::from_text(&product.as_str().to_uppercase()),
                Ok(product)
            );
        }
        for (word, product) in [
            ("VIPPS_PA_NETT", Product::PaymentIntegration),
            ("VIPPS_I_KASSA", Product::Cashier),
            ("VIPPS_CHECKOUT", Product::Checkout),
            ("VIPPS_LOGG_INN", Product::Login),
            (" Payment integration ", Product::PaymentIntegration),
        ] {
            assert_eq!(Product::from_text(word), Ok(product), "{word}");
        }
        for (word, use_case) in [
            ("WebsiteWithTest", UseCase::WebsiteWithTest),
            ("UNKNOWN", UseCase::Unknown),
        ] {
            assert_eq!(UseCase::from_text(word), Ok(use_case), "{word}");
        }
        for one in MembershipValidity::ALL {
            assert_eq!(MembershipValidity::from_text(one.as_str()), Ok(one));
        }
        let id = |result: Result<Product, Message>| result.map_err(|message| message.id());
        assert_eq!(id(Product::from_text("till")), Err("order-unknown-word"));
        assert_eq!(id(Product::from_text("")), Err("order-unknown-word"));
    }

    #[test]
    fn fields_stand_in_the_order_of_the_form() {
        assert!(Field::ALL.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
