//! The vendor: its token endpoints, the Management API and the Partner API.

use super::answer::SandboxAnswer;
use super::call::{Call, Family};
use super::state::{App, Request};

pub(super) mod auth;
mod check;
mod idempotency;
mod management;
mod partner;
mod product_order;
mod token;

/// Plays a call of the vendor's; `None` when it is none.
pub(super) fn play(
    app: &App,
    family: Family,
    call: &Call,
    request: &Request,
) -> Option<SandboxAnswer> {
    if family.is_api() {
        // Keys and token first: the gateway refuses before an API sees the request.
        if let Err(answer) = auth::authorize(app, family, request) {
            return Some(answer);
        }
        if let Err(answer) = check::system_headers(app, family, request) {
            return Some(answer);
        }
    }
    Some(match call {
        Call::AccessToken => token::standard(app, request),
        Call::SpecializedToken => token::specialized(app, request),
        Call::SalesUnits => management::sales_units(app),
        Call::SalesUnit(msn) => management::sales_unit(app, msn, request),
        Call::Merchant(scheme, id) => management::merchant(app, scheme, id, request),
        Call::MerchantUnits(scheme, id) => management::merchant_units(app, scheme, id, request),
        Call::PricePackages => management::price_packages(app),
        Call::CreateOrder => management::create_order(app, request),
        Call::ListOrders => management::list_orders(app, request),
        Call::OrderDetails(id) => management::order_details(app, id, request),
        Call::DeleteOrder(id) => management::delete_order(app, id, request),
        Call::PartnerMerchant(id) => partner::merchant(app, id),
        Call::PartnerUnit(msn) => partner::sales_unit(app, msn),
        Call::PartnerOrder => partner::create_order(app, request),
        _ => return None,
    })
}
