//! The Partner API 2.0.0: Norwegian numbers only, MSNs of five or six digits only.

use serde::Serialize;
use serde_json::Value;

use super::{check, idempotency, product_order};
use crate::sandbox::answer::{JSON, JSON_UTF8, PROBLEM, Problem, SandboxAnswer};
use crate::sandbox::order::{Chances, Wish};
use crate::sandbox::state::{App, Inner, Request};
use crate::sandbox::world::{Market, Unit};

#[derive(Serialize)]
struct GetOrg {
    msn: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SalesUnit<'a> {
    msn: String,
    name: &'a str,
    orgno: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    additional_details: Option<Details>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Details {
    #[serde(skip_serializing_if = "Option::is_none")]
    skip_landing_page: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_pure_login: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    capture_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recurring: Option<bool>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OrderCreated {
    prefilled_order_id: String,
    return_url: String,
}

/// `GET /partner-api/v0/merchants/{orgno}`: MSNs alone, and 404 where there are none.
pub(super) fn merchant(app: &App, orgno: &str) -> SandboxAnswer {
    if !check::is_digits(orgno, 9, 9) {
        let (text, page) = ("orgno must be 9 digits", "validation-error/orgno");
        return SandboxAnswer::partner_error(400, "Orgno validation error", text, page);
    }
    let inner = app.inner();
    let world = &inner.world;
    let merchant = world.merchant(Market::Norway.scheme(), orgno);
    let units = merchant
        .into_iter()
        .flat_map(|merchant| world.units_of(merchant));
    let visible = units.filter(|unit| world.is_visible(unit) && is_shown(unit));
    let msn: Vec<_> = visible.map(|unit| unit.msn.to_string()).collect();
    if msn.is_empty() {
        let text = "No active sales unit of the merchant is connected to the partner";
        return SandboxAnswer::partner_error(404, "Merchant not found", text, "not-found/merchant");
    }
    SandboxAnswer::json(200, JSON_UTF8, &GetOrg { msn })
}

/// `GET /partner-api/v0/salesunits/{msn}`: what is not set is left out.
pub(super) fn sales_unit(app: &App, msn: &str) -> SandboxAnswer {
    if !check::is_digits(msn, 5, 6) {
        let (text, page) = ("MSN must be 5 or 6 digits", "validation-error/msn");
        return SandboxAnswer::partner_error(400, "MSN validation error", text, page);
    }
    let inner = app.inner();
    let world = &inner.world;
    let Some(unit) = world.unit(msn).filter(|unit| world.is_visible(unit)) else {
        let text = "The sales unit is not active or not connected to the partner";
        return SandboxAnswer::partner_error(404, "Sales unit not found", text, "not-found/msn");
    };
    let body = SalesUnit {
        msn: unit.msn.to_string(),
        name: &unit.name,
        orgno: &world.owner(unit).id,
        additional_details: details(unit),
    };
    SandboxAnswer::json(200, JSON_UTF8, &body)
}

/// `POST /partner-api/v1/products/orders`. The `Idempotency-Key` is "not required, but recommended".
pub(super) fn create_order(app: &App, request: &Request) -> SandboxAnswer {
    let work = |inner: &mut Inner| match checked(request) {
        Ok(wish) => {
            let chances = Chances::of(&inner.world, &wish.scheme, &wish.id);
            let id = inner.orders.create(wish, chances, app.clock.now());
            let body = OrderCreated {
                prefilled_order_id: id.to_string(),
                return_url: format!("{}/register/vippspanett/{id}", app.base_url),
            };
            // 200, where the Management API answers 201 (contract section 15.12).
            SandboxAnswer::json(200, JSON, &body)
        }
        Err(problem) => problem.partner_answer(PROBLEM),
    };
    if !request.headers.contains_key("idempotency-key") {
        return work(&mut app.inner());
    }
    idempotency::once(app, "partner", request, work)
        .unwrap_or_else(|problem| problem.partner_answer(PROBLEM))
}

fn checked(request: &Request) -> Result<Wish, Problem> {
    let invalid =
        |detail: String| Problem::new(400, "Invalid product order", detail, &request.trace);
    let body = match serde_json::from_slice(&request.body) {
        Ok(Value::Object(body)) => body,
        Ok(_) => return Err(invalid("The body must be a JSON object".to_owned())),
        Err(error) => return Err(invalid(format!("The body is not JSON: {error}"))),
    };
    let mut wrong = Vec::new();
    check::object(&body, product_order::PARTNER, "", &mut wrong);
    let wish = product_order::partner_wish(&body).filter(|_| wrong.is_empty());
    let Some(wish) = wish else {
        let first = wrong
            .first()
            .map(|detail| format!("{} {}", detail.key, detail.value));
        return Err(invalid(first.unwrap_or_default()).with_extra(wrong));
    };
    // Each member is right by itself, so that this is 422 and no 400.
    let has_package = body.get("pricePackageId").is_some_and(|id| !id.is_null());
    if has_package && !matches!(wish.product, "PAYMENT_INTEGRATION" | "CASHIER") {
        let text = "is only for VIPPS_PA_NETT and VIPPS_I_KASSA";
        let (title, detail) = (
            "Unprocessable product order",
            format!("pricePackageId {text}"),
        );
        let problem = Problem::new(422, title, detail, &request.trace);
        return Err(problem.about("pricePackageId", text));
    }
    Ok(wish)
}

/// The API knows MSNs of five and six digits only.
fn is_shown(unit: &Unit) -> bool {
    (10_000..=999_999).contains(&unit.msn)
}

fn details(unit: &Unit) -> Option<Details> {
    let config = &unit.config;
    // Nothing is set, so the member itself is missing, which the specification allows.
    if *config == crate::sandbox::world::Config::default() {
        return None;
    }
    Some(Details {
        skip_landing_page: config.skip_landing_page_allowed,
        is_pure_login: config.payment_allowed.map(|allowed| !allowed),
        capture_type: config.capture_type,
        recurring: config.recurring_allowed,
    })
}
