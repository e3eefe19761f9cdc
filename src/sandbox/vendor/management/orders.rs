//! Product orders through the Management API.

use serde::Serialize;
use serde_json::Value;

use super::{BusinessIdentifier, MsnInfo, bad_parameter, info};
use crate::sandbox::answer::{Detail, JSON, JSON_UTF8, Problem, SandboxAnswer};
use crate::sandbox::order::{Chances, Order, Status, Wish};
use crate::sandbox::state::{App, Inner, Request};
use crate::sandbox::vendor::{check, idempotency, product_order};
use crate::sandbox::world::{Market, World};

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

/// `POST /management/v1/product-orders`: 201, and the same again for the same key and body.
pub(in crate::sandbox::vendor) fn create_order(app: &App, request: &Request) -> SandboxAnswer {
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
            SandboxAnswer::json(201, JSON, &body)
        }
        Err(problem) => problem.answer(),
    };
    idempotency::once(app, "management", request, work).unwrap_or_else(|problem| problem.answer())
}

/// `GET /management/v2/product-orders`: without expired orders, unless `includeExpired=true` asks for them.
pub(in crate::sandbox::vendor) fn list_orders(app: &App, request: &Request) -> SandboxAnswer {
    let include_expired = request.query("includeExpired") == Some("true");
    let now = app.clock.now();
    let inner = app.inner();
    let orders = inner.orders.list.iter();
    let shown = orders.filter(|order| include_expired || order.life.status(now) != Status::Expired);
    let bodies: Vec<_> = shown.map(|order| order_body(app, &inner, order)).collect();
    SandboxAnswer::json(200, JSON_UTF8, &bodies)
}

/// `GET /management/v2/product-orders/{productOrderId}/details`: an expired order, too.
pub(in crate::sandbox::vendor) fn order_details(
    app: &App,
    id: &str,
    request: &Request,
) -> SandboxAnswer {
    if !check::is_uuid(id) {
        return bad_parameter(request, "productOrderId", "must be a UUID");
    }
    let inner = app.inner();
    match inner.orders.get(id) {
        Some(order) => SandboxAnswer::json(200, JSON_UTF8, &order_body(app, &inner, order)),
        None => order_not_found(request),
    }
}

/// `DELETE /management/v1/product-orders/{productOrderId}`: prefilled orders before their submission only.
pub(in crate::sandbox::vendor) fn delete_order(
    app: &App,
    id: &str,
    request: &Request,
) -> SandboxAnswer {
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
        let status = status.word();
        let text = format!("The product order can not be deleted: it is {status}.");
        let title = "Product order can not be deleted";
        return Problem::new(400, title, text, &request.trace).answer();
    }
    let id = order.id;
    // Nothing points at an order by its place in the list.
    inner.orders.list.retain(|order| order.id != id);
    SandboxAnswer::empty(200)
}

/// A request that passed all checks, as a wish; what the schema cannot say is checked here.
fn checked(inner: &Inner, request: &Request) -> Result<Wish, Problem> {
    let invalid =
        |detail: String| Problem::new(400, "Invalid product order", detail, &request.trace);
    let body = match serde_json::from_slice(&request.body) {
        Ok(Value::Object(body)) => body,
        Ok(_) => return Err(invalid("The body must be a JSON object.".to_owned())),
        Err(error) => return Err(invalid(format!("The body is not JSON: {error}"))),
    };
    let mut wrong = Vec::new();
    check::object(&body, product_order::MANAGEMENT, "", &mut wrong);
    // Only of a body that the schema lets pass: its price package is then judged by product and market.
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
            Err(invalid(first.unwrap_or_default()).with_extra(wrong))
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
        // A scheme that is not known has no market that a package could miss.
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

/// The 404 of single orders, which is listed as plain JSON.
fn order_not_found(request: &Request) -> SandboxAnswer {
    let text = "The product order was not found.";
    Problem::new(404, "Not Found", text, &request.trace).answer_as(JSON_UTF8)
}
