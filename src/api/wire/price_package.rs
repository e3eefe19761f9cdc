//! Price packages of the Management API.

use super::scalar::{Flag, Text, text};
use crate::domain::PricePackage;
use serde::Deserialize;

/// A price package, in the words of the vendor: nothing is computed from them.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct PricePackageAnswer {
    price_package_id: Text,
    name: Option<Text>,
    description: Option<Text>,
    #[serde(default)]
    visible_in_signup_form: Flag,
    product_type: Option<Text>,
    market: Option<Text>,
    commission: Option<Text>,
}

impl From<PricePackageAnswer> for PricePackage {
    fn from(answer: PricePackageAnswer) -> Self {
        Self {
            id: answer.price_package_id.0,
            name: text(answer.name),
            description: text(answer.description),
            visible_in_signup_form: answer.visible_in_signup_form.0,
            product_type: text(answer.product_type),
            market: text(answer.market),
            commission: text(answer.commission),
        }
    }
}
