//! An order of the board as it is known elsewhere: in a letter, in the form, in a request to the vendor, and on the page of today.

use super::detail;
use crate::domain::board::{BoardOrder, Stage};
use crate::domain::merchant_message::OrderFacts;
use crate::domain::order::OrderDraft;
use crate::domain::{Configuration, LookupRow, RowState, SalesUnit};
use crate::text::Tell as _;
use crate::ui::onboarding::words::product_of_list;
use crate::ui::today::Mark;

/// What a letter about an order says.
pub fn facts_of(order: &BoardOrder) -> OrderFacts {
    OrderFacts {
        order_id: order.vendor_id.clone(),
        status: order.status.clone(),
        business_id: order.business_id.clone(),
        merchant: order.merchant.clone(),
        unit: order.name.clone(),
        product: order.product.clone(),
        link: order.link.clone(),
        last_day: detail::last_day(order),
        msn: order.unit.as_ref().map(|unit| unit.msn.clone()),
        ..OrderFacts::default()
    }
}

/// An order for the same merchant as far as the list tells of the former one: its number, the product, and the unit's name.
pub fn anew(order: &BoardOrder) -> Option<OrderDraft> {
    let id = order.business_id.as_ref()?;
    let product = order.product.as_deref().and_then(product_of_list);
    Some(OrderDraft {
        scheme: id.scheme().as_str().to_owned(),
        business_id: id.id().to_owned(),
        product: product.map_or_else(String::new, |one| one.as_str().to_owned()),
        sales_unit_name: order.name.clone().unwrap_or_default(),
        ..OrderDraft::default()
    })
}

/// The unit of an order, as a request to the vendor names it.
pub fn row_of(order: &BoardOrder) -> LookupRow {
    let unit = order.unit.as_ref().map(|unit| SalesUnit {
        msn: unit.msn.clone(),
        name: order.name.clone(),
        business_id: order.business_id.clone(),
        // Nothing is known of its settings here, and a request asks for what is not known to be so.
        configuration: Configuration::default(),
        settlement_account: None,
    });
    LookupRow {
        line: 0,
        input: String::new(),
        state: RowState::Found,
        business_id: order.business_id.clone(),
        merchant_name: order.merchant.clone(),
        msn: unit.as_ref().map(|unit| unit.msn.clone()),
        unit,
        problem: None,
        fetched_at: None,
        kept: None,
    }
}

/// Names an order, and says how far it is. Days that pass are no change: that it expires soon, expired or got stuck is one.
pub fn mark_of(order: &BoardOrder) -> Mark {
    let status = order.status.as_ref().map(|status| status.as_str());
    let is = |flag: bool, word: &'static str| if flag { word } else { "-" };
    let parts = [
        order.stage.tell().id(),
        status.unwrap_or("-"),
        is(order.is_expiring, "expiring"),
        is(order.stuck_days.is_some(), "stuck"),
        is(order.deviates(), "deviates"),
        is(order.reissued_as.is_some(), "reissued"),
    ];
    Mark {
        key: format!("order:{}", order.key),
        as_seen: parts.join(" "),
    }
}

/// Whether a person should do something about an order. One that was rejected waits until somebody has seen it.
pub fn needs_a_hand(order: &&BoardOrder) -> bool {
    let is_rejected = order.stage == Stage::Rejected;
    order.needs_attention() || is_rejected && order.marks.put_away_at.is_none()
}
