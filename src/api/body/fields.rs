//! What a body says of single fields. There is no one shape: a dictionary of field to sentences, a list of things with a name and
//! a reason in whichever words, lists inside such things, or all of them at once.

use super::{find, words};
use crate::domain::order::Field;
use crate::text::WordList;
use serde_json::{Map, Value};

/// As many fields are told; what is wrong with more of them is wrong with the body as a whole.
const MOST_FIELDS: usize = 20;
/// Names under which fields are told, in small letters and without signs.
static CONTAINERS: WordList = WordList::new(
    "errors messages extradetails invalidparams invalidparameters details errordetails validationerrors
     fielderrors fieldviolations violations constraintviolations issues modelstate suberrors innererrors
     failures children",
);
/// Names of a sentence that may be a list of fields instead.
static SENTENCES: WordList = WordList::new("message messages detail description error title");
/// Names of a field, the surest first.
static FIELDS: WordList = WordList::new(
    "pointer field fieldname propertyname propertypath property instancepath datapath path parameter
     param source loc attribute target name key element member header",
);
/// Names of a reason, the fullest first.
static REASONS: WordList = WordList::new(
    "message msg reason detail description errormessage defaultmessage errordescription text issue title
     value error errorcode code type",
);
/// What a body says of itself and not of what is wrong.
static OF_THE_BODY: WordList = WordList::new(
    "status statuscode type instance timestamp path traceid requestid contextid correlationid success
     documentationurl",
);

/// The fields of a body, each with what is wrong with it. A field without a name is a sentence about the whole.
pub(super) fn of_object(object: &Map<String, Value>) -> Vec<(String, String)> {
    let mut fields = Fields::default();
    for (name, value) in object {
        let name = bare(name);
        // As a text it is the sentence about the whole, which is read elsewhere.
        let is_list = matches!(value, Value::Array(_) | Value::Object(_));
        if CONTAINERS.contains(&name.as_str()) || (SENTENCES.contains(&&*name) && is_list) {
            fields.value("", value);
        }
    }
    fields.found
}

/// The fields of a body that is a list.
pub(super) fn of_list(items: &[Value]) -> Vec<(String, String)> {
    let mut fields = Fields::default();
    items.iter().for_each(|item| fields.value("", item));
    fields.found
}

/// Fields in members that nobody knows: objects and lists around the errors (`_embedded`, `validation`, `data`).
pub(super) fn of_wrappings(object: &Map<String, Value>) -> Vec<(String, String)> {
    const NEVER: [&str; 4] = ["links", "link", "meta", "help"];
    let mut fields = Fields::default();
    for (name, value) in object {
        let name = bare(name);
        let name = name.as_str();
        let is_known =
            CONTAINERS.contains(&name) || SENTENCES.contains(&name) || OF_THE_BODY.contains(&name);
        let is_wrapping = matches!(value, Value::Array(_) | Value::Object(_));
        if is_wrapping && !is_known && !NEVER.contains(&name) {
            fields.value("", value);
        }
    }
    fields.found
}

/// Every word of a body of no known shape, with the name it stands under.
pub(super) fn of_anything(object: &Map<String, Value>) -> Vec<(String, String)> {
    let mut fields = Fields::default();
    for (name, value) in object {
        if !OF_THE_BODY.contains(&&*bare(name)) {
            fields.value(name, value);
        }
    }
    fields.found
}

#[derive(Default)]
struct Fields {
    found: Vec<(String, String)>,
}

impl Fields {
    fn push(&mut self, field: &str, wrong: String) {
        let entry = (field.to_owned(), wrong);
        if self.found.len() < MOST_FIELDS && !self.found.contains(&entry) {
            self.found.push(entry);
        }
    }

    fn value(&mut self, field: &str, value: &Value) {
        match value {
            Value::Null => {}
            Value::Array(items) => items.iter().for_each(|item| self.value(field, item)),
            Value::Object(object) => self.object(field, object),
            _ => {
                if let Some(text) = words(value).filter(|text| !text.trim().is_empty()) {
                    self.push(field, text);
                }
            }
        }
    }

    /// A thing with a name and a reason, or a dictionary of field to whatever is wrong with it.
    fn object(&mut self, parent: &str, object: &Map<String, Value>) {
        let name = FIELDS
            .iter()
            .find_map(|name| field_name(find(object, name)?));
        let reason = REASONS
            .iter()
            .find_map(|name| Some((*name, words(find(object, name)?)?)));
        let path = joined(parent, name.as_deref());
        let before = self.found.len();
        for (key, value) in object {
            match bare(key).as_str() {
                // Each rule with its sentence: the names of rules are nobody's fields.
                "constraints" => match value {
                    Value::Object(rules) => rules.values().for_each(|text| self.value(&path, text)),
                    other => self.value(&path, other),
                },
                key if CONTAINERS.contains(&key) => self.value(&path, value),
                _ => {}
            }
        }
        match reason {
            // Reasons of parts say more than the code of the whole.
            Some((_, reason)) if is_item(object) => {
                let issue = find(object, "issue").and_then(words);
                let issue = issue.filter(|issue| *issue != reason);
                self.push(
                    &path,
                    issue.map_or(reason.clone(), |issue| format!("{reason} ({issue})")),
                );
            }
            _ if self.found.len() > before => {}
            _ => {
                for (key, value) in object {
                    self.value(&joined(parent, Some(key)), value);
                }
            }
        }
    }
}

/// Whether an object is about one field: it has a reason under a name that no field has, or a name and some reason.
fn is_item(object: &Map<String, Value>) -> bool {
    let has = |names: &[&str]| {
        let mut found = names.iter().filter_map(|name| find(object, name));
        found.any(|value| words(value).is_some() || field_name(value).is_some())
    };
    let has_text = |names: &[&str]| {
        let mut found = names.iter().filter_map(|name| find(object, name));
        found.any(|value| words(value).is_some())
    };
    // The last five may be names of fields as well: they count as a reason only beside the name of a field.
    has_text(&REASONS[..REASONS.len() - 5]) || (has(&FIELDS) && has_text(&REASONS))
}

/// The field that a text, a pointer, a list of parts or an object with one of them names.
fn field_name(value: &Value) -> Option<String> {
    let name = match value {
        Value::String(text) => from_pointer(text),
        Value::Array(parts) => {
            let parts = parts.iter().filter_map(words);
            let parts: Vec<String> = parts.collect();
            from_pointer(&parts.join("."))
        }
        Value::Object(object) => {
            let inner = find(object, "pointer").or_else(|| find(object, "parameter"));
            field_name(inner?)?
        }
        _ => return None,
    };
    Some(name).filter(|name| !name.is_empty())
}

/// `/a/b`, `#/a/b`, `$.a.b` and `body.a.b` as `a.b`.
fn from_pointer(text: &str) -> String {
    let text = text.trim().trim_start_matches(['#', '$']);
    let is_pointer = text.starts_with('/');
    let text = text.trim_start_matches(['/', '.']);
    let text = if is_pointer {
        // `~1` before `~0`, as RFC 6901 wants it: else `~01` would become a slash.
        text.replace('/', ".").replace("~1", "/").replace("~0", "~")
    } else {
        text.to_owned()
    };
    let whole = ["body", "request"];
    let inner = whole
        .iter()
        .find_map(|whole| text.strip_prefix(whole)?.strip_prefix('.'));
    // What is wrong with all of it is nobody's field.
    match inner {
        Some(inner) => inner.to_owned(),
        None if whole.contains(&text.as_str()) => String::new(),
        None => text,
    }
}

fn joined(parent: &str, name: Option<&str>) -> String {
    match name {
        None => parent.to_owned(),
        // A name may hold the whole path already.
        Some(name) if parent.is_empty() || name.starts_with(parent) => from_pointer(name),
        Some(name) => format!("{parent}.{name}"),
    }
}

/// A name in small letters and without signs.
pub(super) fn bare(name: &str) -> String {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Our own name of a field of an order that one of the vendor's APIs names; another name stays as it is.
pub(super) fn in_our_words(name: String) -> String {
    // What wraps an order, and the place of a letter or an item in a field, are no part of its name.
    let parts: Vec<&str> = (name.split('.'))
        .filter(|part| part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    let known = (0..parts.len()).find_map(|from| our_field(&bare(&parts[from..].concat())));
    known.map(Field::as_str).map_or(name, str::to_owned)
}

fn our_field(bare: &str) -> Option<Field> {
    let bare = bare.strip_prefix("productorder").unwrap_or(bare);
    Some(match bare {
        "businessidentifier"
        | "businessidentifierid"
        | "orgno"
        | "organizationnumber"
        | "organisationnumber" => Field::BusinessId,
        "businessidentifierscheme" => Field::Scheme,
        "producttype" => Field::Product,
        "salesunitname" => Field::SalesUnitName,
        "salesunitlogo" => Field::SalesUnitLogo,
        "settlementbankaccount"
        | "settlementbankaccountid"
        | "settlementaccount"
        | "settlementaccountnumber" => Field::SettlementAccount,
        "settlementbankaccountscheme" => Field::AccountScheme,
        "pricepackageid" | "pricepackage" => Field::PricePackageId,
        "productusecase" => Field::UseCase,
        "annualturnover" => Field::AnnualTurnover,
        "annualturnoverpercentage" => Field::AnnualTurnoverPercentage,
        "intendedpurpose" => Field::IntendedPurpose,
        "app" | "appappname" | "appname" => Field::AppName,
        "websiteurl" => Field::WebsiteUrl,
        "websitetermsurl" | "termsurl" => Field::TermsUrl,
        "websitetestwebsiteurl" | "testwebsiteurl" => Field::TestUrl,
        "websitetestwebsiteusername" | "testwebsiteusername" => Field::TestUsername,
        "websitetestwebsitepassword" | "testwebsitepassword" => Field::TestPassword,
        "hasrecurring" => Field::HasRecurring,
        "merchantcategorycode" => Field::MerchantCategoryCode,
        "compliancedata" => Field::Compliance,
        _ => return our_compliance(bare.strip_prefix("compliancedata")?),
    })
}

fn our_compliance(bare: &str) -> Option<Field> {
    const PARTS: [(&str, Field); 8] = [
        ("giftcard", Field::GiftCard),
        ("membership", Field::Membership),
        ("subscription", Field::Subscription),
        ("course", Field::Course),
        ("ticket", Field::Ticket),
        ("rent", Field::Rent),
        ("prepaidservices", Field::PrepaidServices),
        ("donation", Field::Donation),
    ];
    let part = PARTS.iter().find(|(name, _)| bare.starts_with(name));
    part.map(|(_, field)| *field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[track_caller]
    fn check(body: Value, expect: &[(&str, &str)]) {
        let found = match &body {
            Value::Object(object) => of_object(object),
            Value::Array(items) => of_list(items),
            _ => Vec::new(),
        };
        let found: Vec<(String, String)> = found
            .into_iter()
            .map(|(field, wrong)| (in_our_words(field), wrong))
            .collect();
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(field, wrong)| (field.as_str(), wrong.as_str()))
            .collect();
        assert_eq!(found, expect, "{body}");
    }

    const ACCOUNT: (&str, &str) = ("settlement_account", "is not valid");

    #[test]
    fn every_shape_gives_field_and_reason() {
        check(
            json!({"errors": {"SettlementBankAccount.Id": ["is not valid"]}}),
            &[ACCOUNT],
        );
        check(
            json!({"errors": {"settlementBankAccount": {"id": ["is not valid", "is too short"]}}}),
            &[ACCOUNT, ("settlement_account", "is too short")],
        );
        check(
            json!({"errors": {"$.settlementBankAccount.id": "is not valid"}}),
            &[ACCOUNT],
        );
        check(
            json!({"errors": [{"detail": "is not valid", "pointer": "#/settlementBankAccount/id"}]}),
            &[ACCOUNT],
        );
        check(
            json!({"errors": [{"title": "Bad", "detail": "is not valid", "source": {"pointer": "/settlementBankAccount/id"}}]}),
            &[ACCOUNT],
        );
        check(
            json!({"details": [{"field": "/settlementBankAccount/id", "issue": "is not valid", "value": "123", "location": "body"}]}),
            &[ACCOUNT],
        );
        check(
            json!({"details": [{"field": "website.url", "issue": "INVALID", "description": "is no address"}]}),
            &[("website.url", "is no address (INVALID)")],
        );
        check(
            json!({"statusCode": 400, "message": ["name must not be empty", "url must be an address"], "error": "Bad Request"}),
            &[
                ("", "name must not be empty"),
                ("", "url must be an address"),
            ],
        );
        check(
            json!({"message": [{"property": "website", "children": [{"property": "url", "constraints": {"isUrl": "must be an address"}}]}]}),
            &[("website.url", "must be an address")],
        );
        check(
            json!([{"field": "annualTurnover", "message": "must be positive", "code": "Positive"}]),
            &[("annual_turnover", "must be positive")],
        );
        check(
            json!({"detail": [{"loc": ["body", "settlementBankAccount", "id"], "msg": "is not valid", "type": "value_error"}]}),
            &[ACCOUNT],
        );
        check(
            json!({"extraDetails": [{"key": "salesUnitName", "value": "is taken"}, {"name": "orgno", "reason": "is unknown"}]}),
            &[
                ("sales_unit_name", "is taken"),
                ("business_id", "is unknown"),
            ],
        );
        check(
            json!({"invalid-params": {"name": "wrong", "message": ["too", "long"]}}),
            &[("message", "too"), ("message", "long"), ("name", "wrong")],
        );
        check(
            json!({"issues": [{"path": ["app", "appName"], "message": "Required", "code": "invalid_type"}]}),
            &[("app_name", "Required")],
        );
        check(
            json!({"fieldViolations": [{"field": "complianceData.giftCard.validityDuration", "description": "is missing"}]}),
            &[("compliance.gift_card", "is missing")],
        );
        check(
            json!({"errors": [{"code": "E1"}, "plain words", null, 7]}),
            &[("code", "E1"), ("", "plain words"), ("", "7")],
        );
        check(
            json!({"errors": {"email": {"_errors": ["Invalid"]}}}),
            &[("email", "Invalid")],
        );
        check(
            json!({"errors": [{"instancePath": "/website/url", "keyword": "format", "message": "must match format"}],
            "details": [{"target": "hasRecurring", "message": "unknown"}]}),
            &[
                ("has_recurring", "unknown"),
                ("website.url", "must match format"),
            ],
        );
        check(json!({"errors": null, "details": []}), &[]);
    }

    #[test]
    fn what_wraps_a_field_is_no_part_of_its_name() {
        const NAME: (&str, &str) = ("sales_unit_name", "is taken");
        for body in [
            json!({"errors": {"salesUnitName": {"messages": ["is taken"]}}}),
            json!({"errors": {"order.salesUnitName": {"message": "is taken", "code": "T"}}}),
            json!({"modelState": {"dto.SalesUnitName": ["is taken"]}}),
            json!({"detail": [{"loc": ["body", "salesUnitName", 0], "msg": "is taken"}]}),
            json!({"violations": [{"propertyPath": "create.order.salesUnitName", "message": "is taken"}]}),
            json!({"errors": [{"source": {"pointer": "/data/attributes/salesUnitName"}, "detail": "is taken"}]}),
            json!({"errors": [{"path": ["order", "salesUnitName"], "message": "is taken", "extensions": {"code": "BAD"}}]}),
            json!({"subErrors": [{"object": "order", "field": "salesUnitName", "rejectedValue": "x", "message": "is taken"}]}),
        ] {
            check(body, &[NAME]);
        }
        check(
            json!({"errors": [{"detail": "is wrong", "header": "X-Partner"}]}),
            &[("X-Partner", "is wrong")],
        );
        check(
            json!({"errors": [{"field": "contact.phone.0", "message": "is no number"}]}),
            &[("contact.phone.0", "is no number")],
        );
    }

    #[test]
    fn a_body_of_no_known_shape_keeps_its_words() {
        let body = json!({"fault": {"faultstring": "Out of order", "detail": {"errorcode": "E7"}}, "status": 500, "traceId": "t"});
        let found = of_anything(body.as_object().unwrap());
        let said: Vec<&str> = found.iter().map(|(_, wrong)| wrong.as_str()).collect();
        assert!(
            said.contains(&"Out of order") && said.contains(&"E7"),
            "{found:?}"
        );
        assert_eq!(found.len(), 2);
    }
}
