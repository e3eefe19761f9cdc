//! The product order requests of both APIs: their fields, and what an order wants in common words.

use serde_json::{Map, Value};

use super::check::{
    Field, Rule, TEXT, is_business_id, is_digits, is_partner_unit_name, is_partner_url,
    is_unit_name, nullable, optional, required,
};
use crate::sandbox::order::Wish;

const USE_CASES: Rule = Rule::Word(&["Website", "WebsiteWithTest", "App", "Unknown"]);

/// Product types of the Management API.
const PRODUCTS: &[&str] = &[
    "PAYMENT_INTEGRATION",
    "CASHIER",
    "CHECKOUT",
    "LOGIN",
    "DONATIONS",
];

/// Product types of the Partner API, with what they are called today.
const PARTNER_PRODUCTS: &[(&str, &str)] = &[
    ("VIPPS_PA_NETT", "PAYMENT_INTEGRATION"),
    ("VIPPS_I_KASSA", "CASHIER"),
    ("VIPPS_CHECKOUT", "CHECKOUT"),
    ("VIPPS_LOGG_INN", "LOGIN"),
];

const BUSINESS_IDENTIFIER: &[Field] = &[
    required(
        "scheme",
        Rule::Text(
            |text| (10..=30).contains(&text.chars().count()),
            "must have 10 to 30 characters",
        ),
    ),
    required(
        "id",
        Rule::Text(is_business_id, "must match ^[\\d-]{4,50}$"),
    ),
];

const BANK_ACCOUNT: &[Field] = &[
    required(
        "scheme",
        Rule::Text(
            |text| (5..=20).contains(&text.chars().count()),
            "must have 5 to 20 characters",
        ),
    ),
    required(
        "id",
        Rule::Text(|text| is_digits(text, 9, 34), "must be 9-34 digits"),
    ),
];

const WEBSITE: &[Field] = &[
    required("url", TEXT),
    required("termsUrl", TEXT),
    nullable("testWebsiteUrl", TEXT),
    nullable("testWebsiteUsername", TEXT),
    nullable("testWebsitePassword", TEXT),
];

/// `ProductOrderRequest` of the Management API 2.0.9.
pub(super) const MANAGEMENT: &[Field] = &[
    required("businessIdentifier", Rule::Object(BUSINESS_IDENTIFIER)),
    required("productType", Rule::Word(PRODUCTS)),
    nullable(
        "salesUnitName",
        Rule::Text(
            is_unit_name,
            "must be 1-40 characters of ^[\\p{L}\\p{M}\\d\\\\(\\)-_\\+\\s\\.`]+$",
        ),
    ),
    nullable("salesUnitLogo", Rule::Base64),
    nullable("settlementBankAccount", Rule::Object(BANK_ACCOUNT)),
    nullable("pricePackageId", Rule::Uuid),
    nullable("productUseCase", USE_CASES),
    nullable("annualTurnover", Rule::Integer(0, 999_999_999)),
    nullable(
        "annualTurnoverPercentage",
        Rule::Text(is_percentage, "must match ^(10|[1-9])0$"),
    ),
    nullable("intendedPurpose", TEXT),
    nullable("app", Rule::Object(&[required("appName", TEXT)])),
    nullable("website", Rule::Object(WEBSITE)),
    nullable("hasRecurring", Rule::Bool),
    nullable(
        "merchantCategoryCode",
        Rule::Text(|text| is_digits(text, 4, 4), "must be 4 digits"),
    ),
];

const PARTNER_URL: Rule = Rule::Text(is_partner_url, "must be an https address");

const PARTNER_WEBSITE: &[Field] = &[
    required("url", PARTNER_URL),
    required("termsUrl", PARTNER_URL),
    nullable("testWebsiteUrl", PARTNER_URL),
    nullable("testWebsiteUsername", TEXT),
    nullable("testWebsitePassword", TEXT),
];

const TURNOVER_SHARE: Field = required("turnoverShare", TEXT);
const PREPURCHASE_TIME: Field = required("prepurchaseTime", TEXT);
const PERIOD_DISTRIBUTION: Field = required("periodDistribution", TEXT);

const COMPLIANCE: &[Field] = &[
    nullable(
        "giftCard",
        Rule::Object(&[
            Field {
                name: "isSalesPercentageLessThanTen",
                required: true,
                nullable: true,
                rule: Rule::Bool,
            },
            nullable("validityDuration", TEXT),
            nullable("giftCardTurnoverShare", TEXT),
        ]),
    ),
    nullable(
        "membership",
        Rule::Object(&[
            TURNOVER_SHARE,
            PERIOD_DISTRIBUTION,
            nullable(
                "membershipValidity",
                Rule::Word(&["CurrentCalendarYear", "OneYearFromPayment"]),
            ),
        ]),
    ),
    nullable(
        "subscription",
        Rule::Object(&[TURNOVER_SHARE, PERIOD_DISTRIBUTION]),
    ),
    // The specification also requires "online", a property that it does not have: nobody can send that.
    nullable(
        "course",
        Rule::Object(&[
            TURNOVER_SHARE,
            required("timeBeforeOrder", TEXT),
            required("period", TEXT),
            nullable("isOnlineCourseOffered", Rule::Bool),
            nullable("onlineAccessibleTime", TEXT),
        ]),
    ),
    nullable("ticket", Rule::Object(&[TURNOVER_SHARE, PREPURCHASE_TIME])),
    nullable(
        "rent",
        Rule::Object(&[
            TURNOVER_SHARE,
            PREPURCHASE_TIME,
            required("averageRentalDuration", TEXT),
        ]),
    ),
    nullable(
        "prepaidServices",
        Rule::Object(&[TURNOVER_SHARE, PREPURCHASE_TIME]),
    ),
    nullable(
        "donation",
        Rule::Object(&[Field {
            name: "acceptsDonation",
            required: true,
            nullable: true,
            rule: Rule::Bool,
        }]),
    ),
];

/// `ProductOrderRequest` of the Partner API 2.0.0.
pub(super) const PARTNER: &[Field] = &[
    required(
        "orgno",
        Rule::Text(|text| is_digits(text, 9, 9), "must be 9 digits"),
    ),
    required(
        "productType",
        Rule::Word(&[
            "VIPPS_PA_NETT",
            "VIPPS_LOGG_INN",
            "VIPPS_CHECKOUT",
            "VIPPS_I_KASSA",
        ]),
    ),
    nullable(
        "salesUnitName",
        Rule::Text(
            is_partner_unit_name,
            "must be 1-30 characters of ^[\\p{L}\\p{M}\\d\\\\(\\)-_\\+\\s\\.]+$",
        ),
    ),
    nullable("salesUnitLogo", Rule::Base64),
    nullable(
        "settlementAccountNumber",
        Rule::Text(|text| is_digits(text, 11, 11), "must be 11 digits"),
    ),
    nullable("pricePackageId", Rule::Uuid),
    nullable("productUseCase", USE_CASES),
    optional("annualTurnover", Rule::Integer(0, i64::MAX)),
    nullable("intendedPurpose", TEXT),
    nullable("website", Rule::Object(PARTNER_WEBSITE)),
    nullable("complianceData", Rule::Object(COMPLIANCE)),
];

/// What a checked Management request wants; `None` if it was not checked.
pub(super) fn management_wish(body: &Map<String, Value>) -> Option<Wish> {
    let business = body.get("businessIdentifier")?;
    let product = body.get("productType")?.as_str()?;
    let product = PRODUCTS.iter().copied().find(|word| *word == product)?;
    Some(wish(
        business.get("scheme")?.as_str()?,
        business.get("id")?.as_str()?,
        product,
        body,
    ))
}

/// What a checked Partner request wants; `None` if it was not checked.
pub(super) fn partner_wish(body: &Map<String, Value>) -> Option<Wish> {
    let product = body.get("productType")?.as_str()?;
    let (_, product) = PARTNER_PRODUCTS.iter().find(|(word, _)| *word == product)?;
    Some(wish(
        "business:NO:ORG",
        body.get("orgno")?.as_str()?,
        product,
        body,
    ))
}

fn wish(scheme: &str, id: &str, product: &'static str, body: &Map<String, Value>) -> Wish {
    let text = |name: &str| body.get(name).and_then(Value::as_str).map(str::to_owned);
    Wish {
        scheme: scheme.to_owned(),
        id: id.to_owned(),
        product,
        unit_name: text("salesUnitName"),
        purpose: text("intendedPurpose").unwrap_or_default(),
        recurring: body
            .get("hasRecurring")
            .and_then(Value::as_bool)
            .unwrap_or(false),
        body: Value::Object(body.clone()),
    }
}

fn is_percentage(text: &str) -> bool {
    text == "100"
        || (text.len() == 2
            && text.ends_with('0')
            && !text.starts_with('0')
            && is_digits(text, 2, 2))
}
