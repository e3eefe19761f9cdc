//! The product order requests of both APIs: their fields, and what an order wants in common words.

use serde_json::{Map, Value};

use super::check::{
    Field, Rule, TEXT, is_business_id, is_digits, is_partner_unit_name, is_partner_url,
    is_unit_name, nullable, optional, present, required,
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

/// Declares the fields of an object: whether each must be there, its name, and what it must hold.
macro_rules! form {
    ($($need:ident $name:literal: $rule:expr;)*) => { &[$($need($name, $rule)),*] };
}

const BUSINESS_IDENTIFIER: &[Field] = form! {
    required "scheme": Rule::Text(|text| (10..=30).contains(&text.chars().count()), "must have 10 to 30 characters");
    required "id": Rule::Text(is_business_id, "must match ^[\\d-]{4,50}$");
};

const BANK_ACCOUNT: &[Field] = form! {
    required "scheme": Rule::Text(|text| (5..=20).contains(&text.chars().count()), "must have 5 to 20 characters");
    required "id": Rule::Text(|text| is_digits(text, 9, 34), "must be 9-34 digits");
};

const WEBSITE: &[Field] = form! {
    required "url": TEXT;
    required "termsUrl": TEXT;
    nullable "testWebsiteUrl": TEXT;
    nullable "testWebsiteUsername": TEXT;
    nullable "testWebsitePassword": TEXT;
};

/// `ProductOrderRequest` of the Management API 2.0.9.
pub(super) const MANAGEMENT: &[Field] = form! {
    required "businessIdentifier": Rule::Object(BUSINESS_IDENTIFIER);
    required "productType": Rule::Word(PRODUCTS);
    nullable "salesUnitName": Rule::Text(is_unit_name, "must be 1-40 characters of ^[\\p{L}\\p{M}\\d\\\\(\\)-_\\+\\s\\.`]+$");
    nullable "salesUnitLogo": Rule::Base64;
    nullable "settlementBankAccount": Rule::Object(BANK_ACCOUNT);
    nullable "pricePackageId": Rule::Uuid;
    nullable "productUseCase": USE_CASES;
    nullable "annualTurnover": Rule::Integer(0, 999_999_999);
    nullable "annualTurnoverPercentage": Rule::Text(is_percentage, "must match ^(10|[1-9])0$");
    nullable "intendedPurpose": TEXT;
    nullable "app": Rule::Object(form! { required "appName": TEXT; });
    nullable "website": Rule::Object(WEBSITE);
    nullable "hasRecurring": Rule::Bool;
    nullable "merchantCategoryCode": Rule::Text(|text| is_digits(text, 4, 4), "must be 4 digits");
};

const PARTNER_URL: Rule = Rule::Text(is_partner_url, "must be an https address");

const PARTNER_WEBSITE: &[Field] = form! {
    required "url": PARTNER_URL;
    required "termsUrl": PARTNER_URL;
    nullable "testWebsiteUrl": PARTNER_URL;
    nullable "testWebsiteUsername": TEXT;
    nullable "testWebsitePassword": TEXT;
};

const GIFT_CARD: &[Field] = form! {
    present "isSalesPercentageLessThanTen": Rule::Bool;
    nullable "validityDuration": TEXT;
    nullable "giftCardTurnoverShare": TEXT;
};

const MEMBERSHIP: &[Field] = form! {
    required "turnoverShare": TEXT;
    required "periodDistribution": TEXT;
    nullable "membershipValidity": Rule::Word(&["CurrentCalendarYear", "OneYearFromPayment"]);
};

const SUBSCRIPTION: &[Field] = form! {
    required "turnoverShare": TEXT;
    required "periodDistribution": TEXT;
};

// The specification also requires "online", a property that it does not have: nobody can send that.
const COURSE: &[Field] = form! {
    required "turnoverShare": TEXT;
    required "timeBeforeOrder": TEXT;
    required "period": TEXT;
    nullable "isOnlineCourseOffered": Rule::Bool;
    nullable "onlineAccessibleTime": TEXT;
};

/// Of tickets, and of services that are paid for in advance.
const PREPAID: &[Field] = form! {
    required "turnoverShare": TEXT;
    required "prepurchaseTime": TEXT;
};

const RENT: &[Field] = form! {
    required "turnoverShare": TEXT;
    required "prepurchaseTime": TEXT;
    required "averageRentalDuration": TEXT;
};

const COMPLIANCE: &[Field] = form! {
    nullable "giftCard": Rule::Object(GIFT_CARD);
    nullable "membership": Rule::Object(MEMBERSHIP);
    nullable "subscription": Rule::Object(SUBSCRIPTION);
    nullable "course": Rule::Object(COURSE);
    nullable "ticket": Rule::Object(PREPAID);
    nullable "rent": Rule::Object(RENT);
    nullable "prepaidServices": Rule::Object(PREPAID);
    nullable "donation": Rule::Object(form! { present "acceptsDonation": Rule::Bool; });
};

/// `ProductOrderRequest` of the Partner API 2.0.0.
pub(super) const PARTNER: &[Field] = form! {
    required "orgno": Rule::Text(|text| is_digits(text, 9, 9), "must be 9 digits");
    required "productType": Rule::Word(&["VIPPS_PA_NETT", "VIPPS_LOGG_INN", "VIPPS_CHECKOUT", "VIPPS_I_KASSA"]);
    nullable "salesUnitName": Rule::Text(is_partner_unit_name, "must be 1-30 characters of ^[\\p{L}\\p{M}\\d\\\\(\\)-_\\+\\s\\.]+$");
    nullable "salesUnitLogo": Rule::Base64;
    nullable "settlementAccountNumber": Rule::Text(|text| is_digits(text, 11, 11), "must be 11 digits");
    nullable "pricePackageId": Rule::Uuid;
    nullable "productUseCase": USE_CASES;
    // It may be absent, and yet it may not be `null`: the only such member (contract section 6).
    optional "annualTurnover": Rule::Integer(0, i64::MAX);
    nullable "intendedPurpose": TEXT;
    nullable "website": Rule::Object(PARTNER_WEBSITE);
    nullable "complianceData": Rule::Object(COMPLIANCE);
};

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
        // Absent means no by the specification (contract section 8.2).
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
