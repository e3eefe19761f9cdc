//! Turnover, its share, the price package and the merchant category code.

use super::{Checker, Field, filled};
use crate::domain::order::Product;
use crate::domain::plain::plain;
use crate::domain::{ApiKind, MerchantCategory};
use crate::text::Message;

/// The Management API's limit, in whole units of the local currency.
const MAX_TURNOVER: i64 = 999_999_999;

impl Checker<'_> {
    pub(super) fn annual_turnover(&mut self) -> Option<i64> {
        let text = filled(&self.draft.annual_turnover)?;
        let max = match self.api {
            ApiKind::Management => MAX_TURNOVER,
            ApiKind::Partner => i64::MAX,
        };
        let message = match amount(text) {
            Amount::Whole(amount) if amount <= max => return Some(amount),
            Amount::Whole(_) | Amount::TooLarge => {
                Message::new("order-turnover-large").with("max", max)
            }
            Amount::WithFraction(whole) => {
                let message = Message::new("order-turnover-fraction");
                self.error(Field::AnnualTurnover, message);
                self.suggest(whole);
                return None;
            }
            Amount::Negative => Message::new("order-turnover-negative"),
            Amount::None => Message::new("order-turnover-shape"),
        };
        self.error(Field::AnnualTurnover, message);
        None
    }

    pub(super) fn annual_turnover_percentage(&mut self) -> Option<u8> {
        let text = filled(&self.draft.annual_turnover_percentage)?;
        if !self.carries(Field::AnnualTurnoverPercentage) {
            return None;
        }
        let number = text.trim_end_matches(['%', ' ', '\u{a0}', '\u{202f}']);
        let share = number.parse::<u8>().ok().filter(|share| *share <= 100);
        // `^(10|[1-9])0$` (contract, section 8.2).
        if let Some(share) = share.filter(|share| *share >= 10 && share % 10 == 0) {
            return Some(share);
        }
        if number == text && is_fraction(text) {
            let message = Message::new("order-percentage-fraction").with("text", text);
            self.error(Field::AnnualTurnoverPercentage, message);
            return None;
        }
        let message = Message::new("order-percentage-step");
        self.error(Field::AnnualTurnoverPercentage, message);
        if let Some(share) = share {
            self.suggest((share.saturating_add(5) / 10 * 10).max(10).to_string());
        }
        None
    }

    pub(super) fn price_package(&mut self, product: Option<Product>) -> Option<String> {
        let text = filled(&self.draft.price_package_id)?;
        if let Some(product) = product
            && !takes_package(product, self.api)
        {
            self.error(Field::PricePackageId, Message::new("order-package-product"));
            return None;
        }
        let text = plain(text);
        if let Ok(id) = uuid::Uuid::try_parse(&text) {
            // A UUID may be typed without hyphens or in braces; the vendor takes this form.
            return Some(id.hyphenated().to_string());
        }
        // A package has a key of three digits besides, which is easily taken for its id (contract, section 6).
        let is_key = text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let message = if is_key {
            Message::new("order-package-key")
        } else {
            Message::new("order-package-uuid")
        };
        self.error(Field::PricePackageId, message);
        None
    }

    pub(super) fn merchant_category_code(&mut self) -> Option<String> {
        let text = filled(&self.draft.merchant_category_code)?;
        if !self.carries(Field::MerchantCategoryCode) {
            return None;
        }
        let is_code = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_code {
            self.error(Field::MerchantCategoryCode, Message::new("order-mcc-shape"));
            return None;
        }
        // The vendor ignores a code it does not know without a word. 3000–3999 belong to single airlines and hotels.
        if MerchantCategory::of(text).is_none() && !text.starts_with('3') {
            let message = Message::new("order-mcc-unknown").with("code", text);
            self.warn(Field::MerchantCategoryCode, message);
        }
        Some(text.to_owned())
    }
}

/// Whether a number may be a share of 1, as spreadsheets keep percentages: 100 % is `1` there. It may be of a hundred just as well.
fn is_fraction(text: &str) -> bool {
    let number = text.replace(',', ".").parse::<f64>();
    number.is_ok_and(|number| number > 0.0 && number <= 1.0)
}

/// The products a price package may be given for: in the Partner API one less than in the Management API.
const fn takes_package(product: Product, api: ApiKind) -> bool {
    match product {
        Product::PaymentIntegration | Product::Cashier => true,
        Product::Checkout => matches!(api, ApiKind::Management),
        Product::Login | Product::Donations => false,
    }
}

enum Amount {
    Whole(i64),
    /// Whole units and something after a decimal sign; the whole units as text.
    WithFraction(String),
    TooLarge,
    Negative,
    None,
}

/// Reads an amount: `1 500 000`, `1.500.000`, `1,500,000 kr`, `NOK 1500000,-`.
fn amount(text: &str) -> Amount {
    let text = plain(text).to_lowercase();
    // `kr.` before `kr`, which would leave its full stop behind.
    let text = ["nok", "dkk", "eur", "kr.", "kr", "€"]
        .iter()
        .fold(text, |text, unit| text.replace(unit, ""));
    let text = text
        .trim()
        .trim_end_matches(",-")
        .trim_end_matches(".-")
        .trim();
    if text.starts_with('-') {
        return Amount::Negative;
    }
    let text: String = text.chars().filter(|c| !matches!(c, ' ' | '\'')).collect();
    let (whole, has_fraction) = match text.rsplit_once([',', '.']) {
        // Three digits behind the last mark are thousands.
        Some((whole, fraction)) if fraction.len() != 3 => {
            let is_number = !fraction.is_empty() && fraction.bytes().all(|b| b.is_ascii_digit());
            if !is_number {
                return Amount::None;
            }
            (whole.to_owned(), fraction.bytes().any(|byte| byte != b'0'))
        }
        _ => (text, false),
    };
    let Some(digits) = without_thousands(&whole) else {
        return Amount::None;
    };
    if has_fraction {
        return Amount::WithFraction(digits);
    }
    digits.parse().map_or(Amount::TooLarge, Amount::Whole)
}

/// The digits of a whole number, if its dots or commas stand where thousands do.
fn without_thousands(text: &str) -> Option<String> {
    let mut groups = text.split(['.', ',']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let fits = !first.is_empty()
        && (rest.is_empty() || first.len() <= 3)
        && rest.iter().all(|g| g.len() == 3);
    let digits = first.to_owned() + &rest.concat();
    (fits && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}
