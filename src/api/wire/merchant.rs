//! Merchants of the Management API.

use super::scalar::{Object, Text, text};
use super::unit::{Identifier, business};
use crate::domain::{Address, BusinessId, Merchant, MerchantStatus};
use serde::Deserialize;

/// A merchant. Dates stay text, because the specification's own example is not a date.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct MerchantAnswer {
    #[serde(default)]
    business_identifier: Option<Object<Identifier>>,
    #[serde(default)]
    name: Option<Text>,
    #[serde(default)]
    status: Option<Text>,
    #[serde(default)]
    created_at: Option<Text>,
    #[serde(default)]
    updated_at: Option<Text>,
    #[serde(default)]
    country_code: Option<Text>,
    #[serde(default)]
    business_address: Option<PostalAddress>,
    #[serde(default)]
    business_post_address: Option<PostalAddress>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct PostalAddress {
    #[serde(default)]
    lines: Option<Vec<Option<Text>>>,
    #[serde(default)]
    post_code: Option<Text>,
    #[serde(default)]
    city: Option<Text>,
    #[serde(default)]
    country_code: Option<Text>,
}

impl PostalAddress {
    fn into_domain(self) -> Address {
        Address {
            lines: self.lines.into_iter().flatten().filter_map(text).collect(),
            post_code: text(self.post_code),
            city: text(self.city),
            country_code: text(self.country_code),
        }
    }
}

impl MerchantAnswer {
    /// The merchant; `asked` stands in where the answer left out whose it is.
    pub(in crate::api) fn into_domain(self, asked: &BusinessId) -> Merchant {
        let business_id = self.business_identifier.and_then(business);
        Merchant {
            business_id: business_id.unwrap_or_else(|| asked.clone()),
            name: text(self.name),
            status: text(self.status).as_deref().map(MerchantStatus::from_text),
            created_at: text(self.created_at),
            updated_at: text(self.updated_at),
            country_code: text(self.country_code),
            business_address: self.business_address.map(PostalAddress::into_domain),
            post_address: self.business_post_address.map(PostalAddress::into_domain),
        }
    }
}
