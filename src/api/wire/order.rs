//! Product orders as they are answered.

use super::scalar::{Object, Text, text};
use super::unit::{Identifier, business};
use crate::domain::order::{CreatedOrder, OrderOrigin, OrderStatus, TrackedOrder, received_link};
use crate::domain::{Environment, Msn, UnitRef};
use serde::Deserialize;

/// The answer to a created order. The link is called `returnUrl` by the Partner API.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct Created {
    prefilled_order_id: Option<Text>,
    prefill_url: Option<Text>,
    return_url: Option<Text>,
}

impl Created {
    /// The order; `None` when the answer holds neither an id nor a link.
    pub(in crate::api) fn into_domain(self, environment: Environment) -> Option<CreatedOrder> {
        let id = text(self.prefilled_order_id);
        let link = text(self.prefill_url).or_else(|| text(self.return_url));
        let link = link.map(|link| received_link(&link, environment));
        (id.is_some() || link.is_some()).then_some(CreatedOrder { id, link })
    }
}

/// An order in the list or in detail (version 2).
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct Tracked {
    product_order_id: Option<Text>,
    status: Option<Text>,
    business_identifier: Option<Object<Identifier>>,
    product_order_type: Option<Text>,
    product_type: Option<Text>,
    product_order_url: Option<Text>,
    sales_unit: Option<FinishedUnit>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct FinishedUnit {
    msn: Option<Text>,
    name: Option<Text>,
}

impl Tracked {
    /// The order, as a profile of this environment may use it.
    pub(in crate::api) fn into_domain(self, environment: Environment) -> TrackedOrder {
        let link = text(self.product_order_url);
        TrackedOrder {
            id: text(self.product_order_id),
            // A status that is missing is like a word that nobody knows: it ends nothing (contract section 15.14).
            status: OrderStatus::from_text(&text(self.status).unwrap_or_default()),
            business_id: self.business_identifier.and_then(business),
            origin: text(self.product_order_type).map(origin),
            product: text(self.product_type),
            link: link.map(|link| received_link(&link, environment)),
            unit: self.sales_unit.and_then(finished),
        }
    }
}

fn finished(unit: FinishedUnit) -> Option<UnitRef> {
    Some(UnitRef {
        msn: Msn::from_api(text(unit.msn)?),
        name: text(unit.name),
    })
}

fn origin(word: String) -> OrderOrigin {
    match word.as_str() {
        "PREFILL" => OrderOrigin::Prefill,
        "TEMPLATE" => OrderOrigin::Template,
        "MANUAL" => OrderOrigin::Manual,
        _ => OrderOrigin::Other(word),
    }
}
