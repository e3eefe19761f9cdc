//! Merchants of the Management API.

use super::scalar::{Object, Text, text};
use super::unit::{Identifier, business};
use crate::domain::{Address, BusinessId, Merchant, MerchantStatus};
use serde::Deserialize;

/// A merchant. Dates stay text, because the specification's own example is not a date.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct MerchantAnswer {
    business_identifier: Option<Object<Identifier>>,
    name: Option<Text>,
    status: Option<Text>,
    created_at: Option<Text>,
    updated_at: Option<Text>,
    country_code: Option<Text>,
    business_address: Option<PostalAddress>,
    business_post_address: Option<PostalAddress>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct PostalAddress {
    lines: Option<Vec<Option<Text>>>,
    post_code: Option<Text>,
    city: Option<Text>,
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
