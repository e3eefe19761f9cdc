//! The Management API 2.0.9.

use serde::Serialize;

use super::check;
use crate::sandbox::answer::{JSON_UTF8, Problem, SandboxAnswer};
use crate::sandbox::state::{App, Request};
use crate::sandbox::world::{Config, Market, Merchant, Partner, StreetAddress, Unit, World};

mod orders;

pub(super) use orders::{create_order, delete_order, list_orders, order_details};

#[derive(Serialize)]
struct MsnInfo<'a> {
    msn: String,
    name: &'a str,
}

#[derive(Serialize)]
struct BusinessIdentifier<'a> {
    scheme: &'a str,
    id: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SalesUnit<'a> {
    msn: String,
    name: &'a str,
    business_identifier: BusinessIdentifier<'a>,
    configuration: &'a Config,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Address<'a> {
    lines: Vec<&'a str>,
    post_code: &'a str,
    city: &'a str,
    country_code: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MerchantBody<'a> {
    business_identifier: BusinessIdentifier<'a>,
    name: &'a str,
    status: &'a str,
    created_at: &'a str,
    updated_at: &'a str,
    country_code: &'a str,
    business_address: Address<'a>,
    // Written as `null`, which the schema has for it.
    business_post_address: Option<Address<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PricePackage<'a> {
    price_package_id: String,
    name: &'a str,
    description: &'a str,
    visible_in_signup_form: bool,
    product_type: &'a str,
    market: &'a str,
    commission: Option<&'a str>,
}

/// `GET /management/v1/sales-units`: all units that the partner can see, in one list.
pub(super) fn sales_units(app: &App) -> SandboxAnswer {
    let inner = app.inner();
    let list: Vec<_> = inner.world.fleet().map(info).collect();
    SandboxAnswer::json(200, JSON_UTF8, &list)
}

/// `GET /management/v1/sales-units/{msn}`: 404 also for a unit that is there and not the partner's.
pub(super) fn sales_unit(app: &App, msn: &str, request: &Request) -> SandboxAnswer {
    if !check::is_digits(msn, 4, 10) {
        return bad_parameter(request, "msn", "must match ^\\d{4,10}$");
    }
    let inner = app.inner();
    let world = &inner.world;
    let Some(unit) = world.unit(msn).filter(|unit| world.is_visible(unit)) else {
        let text =
            "The sales unit was not found, is not active, or is not connected to the partner.";
        return not_found(request, text);
    };
    let body = SalesUnit {
        msn: unit.msn.to_string(),
        name: &unit.name,
        business_identifier: identifier(world.owner(unit)),
        configuration: &unit.config,
    };
    SandboxAnswer::json(200, JSON_UTF8, &body)
}

/// `GET /management/v1/merchants/{scheme}/{id}`: 404 for another partner's merchant.
pub(super) fn merchant(app: &App, scheme: &str, id: &str, request: &Request) -> SandboxAnswer {
    if let Err(answer) = business(scheme, id, request) {
        return answer;
    }
    let inner = app.inner();
    // A deactivated merchant is answered: its status is how the API tells that it is one.
    match ours(&inner.world, scheme, id) {
        Some(merchant) => SandboxAnswer::json(200, JSON_UTF8, &merchant_body(merchant)),
        None => not_found(request, NO_MERCHANT),
    }
}

/// `GET /management/v1/merchants/{scheme}/{id}/sales-units`: 404 for a deactivated merchant.
pub(super) fn merchant_units(
    app: &App,
    scheme: &str,
    id: &str,
    request: &Request,
) -> SandboxAnswer {
    if let Err(answer) = business(scheme, id, request) {
        return answer;
    }
    let inner = app.inner();
    let world = &inner.world;
    let Some(merchant) = ours(world, scheme, id).filter(|merchant| merchant.active) else {
        return not_found(request, NO_MERCHANT);
    };
    let list: Vec<_> = world
        .units_of(merchant)
        .filter(|unit| world.is_visible(unit))
        .map(info)
        .collect();
    SandboxAnswer::json(200, JSON_UTF8, &list)
}

/// `GET /management/v1/partners/price-packages`: the partner's packages of all three markets.
pub(super) fn price_packages(app: &App) -> SandboxAnswer {
    let inner = app.inner();
    let packages = inner.world.packages.iter().map(|package| PricePackage {
        price_package_id: package.id.to_string(),
        name: package.name,
        description: package.description,
        visible_in_signup_form: package.in_signup_form,
        product_type: package.product,
        market: package.market.country(),
        commission: package.commission,
    });
    SandboxAnswer::json(200, JSON_UTF8, &packages.collect::<Vec<_>>())
}

const NO_MERCHANT: &str =
    "The merchant was not found, is not active, or is not connected to the partner.";

fn info(unit: &Unit) -> MsnInfo<'_> {
    MsnInfo {
        msn: unit.msn.to_string(),
        name: &unit.name,
    }
}

fn identifier(merchant: &Merchant) -> BusinessIdentifier<'_> {
    BusinessIdentifier {
        scheme: merchant.market.scheme(),
        id: &merchant.id,
    }
}

fn merchant_body(merchant: &Merchant) -> MerchantBody<'_> {
    MerchantBody {
        business_identifier: identifier(merchant),
        name: &merchant.name,
        status: if merchant.active {
            "ACTIVE"
        } else {
            "DEACTIVATED"
        },
        created_at: &merchant.created_at,
        updated_at: &merchant.updated_at,
        country_code: merchant.market.country(),
        business_address: address(merchant.market, &merchant.place),
        business_post_address: None,
    }
}

fn address(market: Market, place: &StreetAddress) -> Address<'_> {
    Address {
        lines: vec![&place.street],
        post_code: place.post_code,
        city: place.town,
        country_code: market.country(),
    }
}

/// The partner's own merchant; a merchant of another partner does not exist for it.
fn ours<'a>(world: &'a World, scheme: &str, id: &str) -> Option<&'a Merchant> {
    world
        .merchant(scheme, id)
        .filter(|merchant| merchant.partner == Partner::Ours)
}

fn business(scheme: &str, id: &str, request: &Request) -> Result<(), SandboxAnswer> {
    if !(10..=30).contains(&scheme.chars().count()) {
        let text = "must have 10 to 30 characters";
        return Err(bad_parameter(request, "scheme", text));
    }
    if !check::is_business_id(id) {
        return Err(bad_parameter(request, "id", "must match ^[\\d-]{4,50}$"));
    }
    Ok(())
}

fn bad_parameter(request: &Request, name: &str, text: &str) -> SandboxAnswer {
    let detail = format!("{name} {text}");
    let problem = Problem::new(400, "Invalid parameter", detail, &request.trace);
    problem.about(name, text).answer()
}

fn not_found(request: &Request, text: &str) -> SandboxAnswer {
    Problem::new(404, "Not Found", text, &request.trace).answer()
}
