//! Order files: a product order as JSON in the domain's own vocabulary.
//!
//! This is the product's own format, not the wire format of either vendor API. One file holds one order, an object whose
//! keys are those below; every key may be left out or be `null`, which means *not filled in*.
//!
//! | Key | Value | Meaning |
//! | --- | --- | --- |
//! | `business_id` | text, or `{"scheme", "id"}` | Whose sales unit it will be, in any of the ways people write it: `918 713 867`, `DK-10150817`, `2077474-0`. Required. |
//! | `scheme` | text | `business:NO:ORG` (also where it is left out), `business:DK:CVR`, `business:FI:Y-tunnus`, or another. |
//! | `product` | text | `payment_integration`, `cashier`, `checkout`, `login` or `donations` (Management API); also the vendor's words, such as `CASHIER` or `VIPPS_I_KASSA`. Required. |
//! | `sales_unit_name` | text | The name customers see: up to 40 characters (Management API) or 30 (Partner API). |
//! | `sales_unit_logo` | text | A PNG image in base64, both sides 100–1000 pixels. |
//! | `settlement_account` | text, or `{"scheme", "id"}` | Where settlements go; never an IBAN. |
//! | `account_scheme` | text | `BBAN:NO`, `BBAN:DK` or `BBAN:FI`; left out, the one of the merchant's country. |
//! | `price_package_id` | text | The UUID of a price package, for `payment_integration`, `cashier` and (Management API) `checkout`. |
//! | `use_case` | text | `website`, `website_with_test`, `app` or `unknown`, which is what points of sale use. |
//! | `annual_turnover` | number or text | Whole units of the local currency: `1500000` or `"1 500 000"`. |
//! | `annual_turnover_percentage` | number or text | The share of it through Vipps: 10, 20, … 100. Management API only. |
//! | `intended_purpose` | text | What is sold and how; for points of sale begin with `POS integration in physical store`. |
//! | `app_name` | text | The name of the app, with the use case `app`. Management API only. |
//! | `website` | object | `url` and `terms_url` (both required), `test_url`, `test_username`, `test_password`. |
//! | `has_recurring` | true or false | Whether recurring payments are wanted. Management API only. |
//! | `merchant_category_code` | number or text | Four digits. Management API only. |
//! | `compliance` | object | What the Partner API asks about prepaid goods; Partner API only. See below. |
//!
//! Members of `compliance`, each an object that may be left out (a star marks what it must have):
//!
//! | Key | Members |
//! | --- | --- |
//! | `gift_card` | `is_sales_percentage_less_than_ten`\* (true or false), `validity_duration`, `turnover_share` |
//! | `membership` | `turnover_share`\*, `period_distribution`\*, `validity` (`current_calendar_year` or `one_year_from_payment`) |
//! | `subscription` | `turnover_share`\*, `period_distribution`\* |
//! | `course` | `turnover_share`\*, `time_before_order`\*, `period`\*, `is_online_course_offered` (true or false), `online_accessible_time` |
//! | `ticket` | `turnover_share`\*, `prepurchase_time`\* |
//! | `rent` | `turnover_share`\*, `prepurchase_time`\*, `average_rental_duration`\* |
//! | `prepaid_services` | `turnover_share`\*, `prepurchase_time`\* |
//! | `donation` | `accepts_donation`\* (true or false) |
//!
//! A key that is not in these tables, a value of the wrong type and a key given twice are errors with their place, so that
//! a mistyped key never silently leaves a field out.

mod error;
mod format;
mod values;

pub use error::OrderFileError;

use super::OrderDraft;
use format::{Read, ReadObject, WriteObject};
use serde::de::DeserializeSeed as _;

/// Reads an order file. What the fields hold is not checked here; see [`super::check()`].
///
/// # Errors
///
/// Tells line, column and path of what is not JSON or not an order file.
pub fn read_json(text: &str) -> Result<OrderDraft, OrderFileError> {
    // Editors of Windows put a byte order mark in front, which is no JSON.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut json = serde_json::Deserializer::from_str(text);
    let mut read = Read::default();
    let whole = ReadObject {
        path: "",
        into: &mut read,
    };
    let mut track = serde_path_to_error::Track::new();
    let at_path = serde_path_to_error::Deserializer::new(&mut json, &mut track);
    if let Err(error) = whole.deserialize(at_path) {
        return Err(OrderFileError::at(&error, &track.path()));
    }
    // What stands behind the object would be left out of the order without a word.
    json.end()
        .map_err(|error| OrderFileError::from_json(&error, String::new()))?;
    read.into_draft()
}

/// Writes a draft as an order file, with nothing in it that is not filled in.
#[must_use]
pub fn write_json(draft: &OrderDraft) -> String {
    let whole = WriteObject { path: "", draft };
    // Every key is a literal and every value a text, a number or a truth value: this cannot fail.
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests;
