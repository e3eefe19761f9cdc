//! The names of products, use cases, registers and states, as the form and the lists say them.

use crate::domain::order::{Field, OrderColumn, Product};
use crate::domain::{ApiKind, Market, Scheme};
use crate::report::order_word;
use crate::text::{Catalog, Tell as _};
use crate::ui::look;

/// The name of a product as a list of orders has it; a word we do not know as it is.
#[must_use]
pub fn product_word(word: &str, words: &Catalog) -> String {
    product_of_list(word).map_or_else(|| word.to_owned(), |known| words.say(&known.tell()))
}

/// The product that a list of orders names; `None` for a word we do not know.
#[must_use]
pub fn product_of_list(word: &str) -> Option<Product> {
    Product::ALL
        .into_iter()
        .find(|known| known.as_str().eq_ignore_ascii_case(word))
}

/// The name of a register.
#[must_use]
pub fn scheme(scheme: &Scheme, words: &Catalog) -> String {
    match scheme {
        Scheme::NoOrg => words.text("screens-scheme-no"),
        Scheme::DkCvr => words.text("screens-scheme-dk"),
        Scheme::FiYtunnus => words.text("screens-scheme-fi"),
        Scheme::Other(text) => text.clone(),
    }
}

/// The currency of a market.
#[must_use]
pub const fn currency(market: Market) -> &'static str {
    match market {
        Market::Norway => "NOK",
        Market::Denmark => "DKK",
        Market::Finland => "EUR",
    }
}

/// The label of a field.
#[must_use]
pub fn field(field: Field, api: ApiKind, words: &Catalog) -> String {
    match field {
        Field::PricePackageId if api == ApiKind::Partner => words.text("screens-field-price-id"),
        _ => words.say(&field.form_label()),
    }
}

/// What people call a word of a closed list.
#[must_use]
pub fn word(column: OrderColumn, word: &str, words: &Catalog) -> String {
    let told = order_word(column, word);
    told.map_or_else(|| word.to_owned(), |told| words.say(&told))
}

/// An amount in whole units, its thousands apart.
#[must_use]
pub fn amount(amount: i64) -> String {
    let digits = look::number(usize::try_from(amount.unsigned_abs()).unwrap_or(usize::MAX));
    if amount < 0 {
        format!("\u{2212}{digits}")
    } else {
        digits
    }
}
