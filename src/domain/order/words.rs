//! Reading the words of orders, in files and on the wire.

use super::{Field, MembershipValidity, Product, UseCase};
/// A word without what differs between spellings: letter case, blanks, hyphens and underscores.
pub use crate::domain::tidy::letters as bare;
use crate::text::{Message, Tell as _};

/// The one of a list whose word this is, in whichever spelling.
fn of_word<T: Copy>(
    all: &[T],
    word_of: fn(T) -> &'static str,
    what: Message,
    word: &str,
) -> Result<T, Message> {
    let mut each = all.iter().copied();
    each.find(|one| bare(word_of(*one)) == bare(word))
        .ok_or_else(|| {
            let choices: Vec<&str> = all.iter().map(|one| word_of(*one)).collect();
            Message::new("order-unknown-word")
                .with("what", what)
                .with("word", word.trim())
                .with("choices", choices.join(", "))
        })
}

impl Product {
    /// Reads a product's word: ours, or either vendor API's (`CASHIER`, `VIPPS_I_KASSA`).
    ///
    /// # Errors
    ///
    /// A message with the words to choose from.
    pub fn from_text(text: &str) -> Result<Self, Message> {
        match bare(text).as_str() {
            "vippspanett" => Ok(Self::PaymentIntegration),
            "vippsikassa" => Ok(Self::Cashier),
            "vippscheckout" => Ok(Self::Checkout),
            "vippslogginn" => Ok(Self::Login),
            _ => of_word(&Self::ALL, Self::as_str, Field::Product.tell(), text),
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
        of_word(&Self::ALL, Self::as_str, Field::UseCase.tell(), text)
    }
}

impl MembershipValidity {
    /// Reads the word, ours or the vendor's (`OneYearFromPayment`).
    ///
    /// # Errors
    ///
    /// A message with the words to choose from.
    pub fn from_text(text: &str) -> Result<Self, Message> {
        let what = Message::new("order-membership-validity");
        of_word(&Self::ALL, Self::as_str, what, text)
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
