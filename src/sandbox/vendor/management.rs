//! The Management API 2.0.9.

use serde::Serialize;
use serde_json::Value;

use super::super::answer::{Answer, Detail, JSON, JSON_UTF8, Problem};
use super::super::order::{Chances, Order, Status};
use super::super::state::{App, Inner, Request};
use super::super::world::{Config, Market, Merchant, Partner, Place, Unit, World};
use super::{check, idempotency, product_order};

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

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OrderCreated {
    prefilled_order_id: String,
    prefill_url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OrderBody<'a> {
    product_order_type: &'a str,
    product_order_id: String,
    product_type: &'a str,
    status: &'a str,
    business_identifier: BusinessIdentifier<'a>,
    product_order_url: Option<String>,
    sales_unit: Option<MsnInfo<'a>>,
}

/// `GET /management/v1/sales-units`.
pub(super) fn sales_units(app: &App) -> Answer {
    let inner = app.inner();
    let list: Vec<_> = inner.world.fleet().map(info).collect();
    Answer::json(200, JSON_UTF8, &list)
}

/// `GET /management/v1/sales-units/{msn}`.
pub(super) fn sales_unit(app: &App, msn: &str, request: &Request) -> Answer {
    if !check::is_digits(msn, 4, 10) {
        return bad_parameter(request, "msn", "must match ^\\d{4,10}$");
    }
    let inner = app.inner();
    let world = &inner.world;
    match world.unit(msn).filter(|unit| world.is_visible(unit)) {
        Some(unit) => Answer::json(
            200,
            JSON_UTF8,
            &SalesUnit {
                msn: unit.msn.to_string(),
                name: &unit.name,
                business_identifier: identifier(world.owner(unit)),
                configuration: &unit.config,
            },
        ),
        None => not_found(
            request,
            "The sales unit was not found, is not active, or is not connected to the partner.",
        ),
    }
}

/// `GET /management/v1/merchants/{scheme}/{id}`.
pub(super) fn merchant(app: &App, scheme: &str, id: &str, request: &Request) -> Answer {
    if let Err(answer) = business(scheme, id, request) {
        return answer;
    }
    let inner = app.inner();
    match ours(&inner.world, scheme, id) {
        Some(merchant) => Answer::json(200, JSON_UTF8, &merchant_body(merchant)),
        None => not_found(request, NO_MERCHANT),
    }
}

/// `GET /management/v1/merchants/{scheme}/{id}/sales-units`.
pub(super) fn merchant_units(app: &App, scheme: &str, id: &str, request: &Request) -> Answer {
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
    Answer::json(200, JSON_UTF8, &list)
}

/// `GET /management/v1/partners/price-packages`.
pub(super) fn price_packages(app: &App) -> Answer {
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
    Answer::json(200, JSON_UTF8, &packages.collect::<Vec<_>>())
}

/// `POST /management/v1/product-orders`.
pub(super) fn create_order(app: &App, request: &Request) -> Answer {
    let is_json = request
        .header("content-type")
        .is_some_and(|kind| kind.to_ascii_lowercase().starts_with("application/json"));
    if !is_json {
        let text = "Content-Type must be application/json";
        return Problem::new(415, "Unsupported Media Type", text, &request.trace).answer();
    }
    let work = |inner: &mut Inner| match checked(inner, request) {
        Ok(wish) => {
            let chances = Chances::of(&inner.world, &wish.scheme, &wish.id);
            let id = inner.orders.create(wish, chances, app.clock.now());
            let body = OrderCreated {
                prefilled_order_id: id.to_string(),
                prefill_url: format!("{}/register/prefilled/{id}", app.base_url),
            };
            Answer::json(201, JSON, &body)
        }
        Err(problem) => problem.answer(),
    };
    idempotency::once(app, "management", request, work).unwrap_or_else(|problem| problem.answer())
}

/// `GET /management/v2/product-orders`.
pub(super) fn list_orders(app: &App, request: &Request) -> Answer {
    let include_expired = request.query("includeExpired") == Some("true");
    let now = app.clock.now();
    let inner = app.inner();
    let orders = inner.orders.list.iter();
    let shown = orders.filter(|order| include_expired || order.life.status(now) != Status::Expired);
    let bodies: Vec<_> = shown.map(|order| order_body(app, &inner, order)).collect();
    Answer::json(200, JSON_UTF8, &bodies)
}

/// `GET /management/v2/product-orders/{productOrderId}/details`.
pub(super) fn order_details(app: &App, id: &str, request: &Request) -> Answer {
    if !check::is_uuid(id) {
        return bad_parameter(request, "productOrderId", "must be a UUID");
    }
    let inner = app.inner();
    match inner.orders.get(id) {
        Some(order) => Answer::json(200, JSON_UTF8, &order_body(app, &inner, order)),
        None => order_not_found(request),
    }
}

/// `DELETE /management/v1/product-orders/{productOrderId}`: prefilled orders before their submission only.
pub(super) fn delete_order(app: &App, id: &str, request: &Request) -> Answer {
    if !check::is_uuid(id) {
        return bad_parameter(request, "productOrderId", "must be a UUID");
    }
    let now = app.clock.now();
    let mut inner = app.inner();
    let Some(order) = inner.orders.get(id) else {
        return order_not_found(request);
    };
    let status = order.life.status(now);
    if !order.life.has_link || !matches!(status, Status::Received | Status::Viewed) {
        let text = format!(
            "The product order can not be deleted: it is {}.",
            status.word()
        );
        return Problem::new(
            400,
            "Product order can not be deleted",
            text,
            &request.trace,
        )
        .answer();
    }
    let id = order.id;
    inner.orders.list.retain(|order| order.id != id);
    Answer::empty(200)
}

const NO_MERCHANT: &str =
    "The merchant was not found, is not active, or is not connected to the partner.";

/// A request that passed all checks, as a wish; what the schema cannot say is checked here.
fn checked(inner: &Inner, request: &Request) -> Result<super::super::order::Wish, Problem> {
    let invalid = |detail: String, extra| {
        Problem::new(400, "Invalid product order", detail, &request.trace).with_extra(extra)
    };
    let body = match serde_json::from_slice(&request.body) {
        Ok(Value::Object(body)) => body,
        Ok(_) => {
            return Err(invalid(
                "The body must be a JSON object.".to_owned(),
                Vec::new(),
            ));
        }
        Err(error) => {
            return Err(invalid(
                format!("The body is not JSON: {error}"),
                Vec::new(),
            ));
        }
    };
    let mut wrong = Vec::new();
    check::object(&body, product_order::MANAGEMENT, "", &mut wrong);
    let wish = product_order::management_wish(&body).filter(|_| wrong.is_empty());
    if let Some(wish) = &wish {
        price_package(&inner.world, &body, &wish.scheme, wish.product, &mut wrong);
    }
    match wish {
        Some(wish) if wrong.is_empty() => Ok(wish),
        _ => {
            let first = wrong
                .first()
                .map(|detail| format!("{} {}", detail.key, detail.value));
            Err(invalid(first.unwrap_or_default(), wrong))
        }
    }
}

/// A price package must be one of the partner's, for this product and market.
fn price_package(
    world: &World,
    body: &serde_json::Map<String, Value>,
    scheme: &str,
    product: &str,
    wrong: &mut Vec<Detail>,
) {
    let Some(id) = body.get("pricePackageId").and_then(Value::as_str) else {
        return;
    };
    let market = Market::from_scheme(scheme);
    let package = world
        .packages
        .iter()
        .find(|package| package.id.to_string().eq_ignore_ascii_case(id));
    let text = match package {
        None => "is not one of the partner's price packages",
        Some(package) if package.product != product => "is for another product type",
        Some(package) if market.is_some_and(|market| market != package.market) => {
            "is for another market"
        }
        Some(_) => return,
    };
    wrong.push(Detail {
        key: "pricePackageId".to_owned(),
        value: text.to_owned(),
    });
}

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

fn address(market: Market, place: &Place) -> Address<'_> {
    Address {
        lines: vec![&place.street],
        post_code: place.post_code,
        city: place.town,
        country_code: market.country(),
    }
}

fn order_body<'a>(app: &App, inner: &'a Inner, order: &'a Order) -> OrderBody<'a> {
    let status = order.life.status(app.clock.now());
    let unit = order.unit.filter(|_| status == Status::Completed);
    OrderBody {
        product_order_type: order.origin.word(),
        product_order_id: order.id.to_string(),
        product_type: order.wish.product,
        status: status.word(),
        business_identifier: BusinessIdentifier {
            scheme: &order.wish.scheme,
            id: &order.wish.id,
        },
        product_order_url: order
            .life
            .has_link
            .then(|| format!("{}/register/prefilled/{}", app.base_url, order.id)),
        sales_unit: unit
            .and_then(|index| inner.world.units.get(index))
            .map(info),
    }
}

/// The partner's own merchant; a merchant of another partner does not exist for it.
fn ours<'a>(world: &'a World, scheme: &str, id: &str) -> Option<&'a Merchant> {
    world
        .merchant(scheme, id)
        .filter(|merchant| merchant.partner == Partner::Ours)
}

fn business(scheme: &str, id: &str, request: &Request) -> Result<(), Answer> {
    if !(10..=30).contains(&scheme.chars().count()) {
        return Err(bad_parameter(
            request,
            "scheme",
            "must have 10 to 30 characters",
        ));
    }
    if !check::is_business_id(id) {
        return Err(bad_parameter(request, "id", "must match ^[\\d-]{4,50}$"));
    }
    Ok(())
}

fn bad_parameter(request: &Request, name: &str, text: &str) -> Answer {
    Problem::new(
        400,
        "Invalid parameter",
        format!("{name} {text}"),
        &request.trace,
    )
    .with_extra(vec![Detail {
        key: name.to_owned(),
        value: text.to_owned(),
    }])
    .answer()
}

fn not_found(request: &Request, text: &str) -> Answer {
    Problem::new(404, "Not Found", text, &request.trace).answer()
}

/// The 404 of single orders, which is listed as plain JSON.
fn order_not_found(request: &Request) -> Answer {
    Problem::new(
        404,
        "Not Found",
        "The product order was not found.",
        &request.trace,
    )
    .answer_as(JSON_UTF8)
}
