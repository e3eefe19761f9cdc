#![allow(clippy::unwrap_used)]

use super::tests::sound;
use super::*;
use crate::domain::order::WebsiteDraft;
use ApiKind::{Management, Partner};
use proptest::prelude::*;

/// Texts as people and accidents make them, for any field.
fn typed(sane: &'static str) -> impl Strategy<Value = String> {
    prop_oneof![3 => sane, 1 => "\\PC{0,50}", 1 => Just(String::new())]
}

fn drafts() -> impl Strategy<Value = OrderDraft> {
    let first = (
        typed("(NO|DK|FI|business:NO:ORG)?"),
        typed("[0-9]{8,9}|DK[0-9]{8}|[0-9]{7}-[0-9]"),
        typed("cashier|login|checkout|payment_integration|donations"),
        typed("[\\p{L}\\p{M}0-9 &'()`|.-]{0,45}"),
        prop::collection::vec(any::<u8>(), 0..30),
        typed("[0-9]{9,15}"),
        typed("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
    );
    let second = (
        typed("website|website_with_test|app|unknown"),
        typed("[0-9 .,]{0,14}"),
        typed("[0-9]{1,3} ?%?"),
        typed("https?://[a-zA-Z0-9.-]{1,12}\\.[a-z]{2,7}(/[a-z?=&]{0,9})?"),
        typed("https://[a-zæøå]{1,9}\\.no"),
        typed("[0-9]{4}"),
        prop::option::of(any::<bool>()),
    );
    (first, second).prop_map(|(first, second)| OrderDraft {
        scheme: first.0,
        business_id: first.1,
        product: first.2,
        sales_unit_name: first.3,
        sales_unit_logo: first.4,
        settlement_account: first.5,
        price_package_id: first.6,
        use_case: second.0,
        annual_turnover: second.1,
        annual_turnover_percentage: second.2,
        app_name: "App".into(),
        website: WebsiteDraft {
            url: second.3,
            terms_url: "https://example.com".into(),
            test_url: second.4,
            ..WebsiteDraft::default()
        },
        merchant_category_code: second.5,
        has_recurring: second.6,
        ..OrderDraft::default()
    })
}

proptest! {
    /// What comes out of a check obeys the vendor's own patterns, written here as the vendor writes them.
    #[test]
    fn an_order_that_comes_out_obeys_the_vendors_patterns(draft in drafts(), is_partner: bool) {
        let fits = |pattern: &str, text: &str| regex::Regex::new(pattern).unwrap().is_match(text);
        let api = if is_partner { Partner } else { Management };
        let Some(order) = check(&draft, api).order else { return Ok(()) };
        let (name_pattern, name_max) = if is_partner {
            (r"^[\p{L}\p{M}\d\\(\)-_\+\s\.]+$", 30)
        } else {
            (r"^[\p{L}\p{M}\d\\(\)-_\+\s\.`]+$", 40)
        };
        if let Some(name) = &order.sales_unit_name {
            prop_assert!(fits(name_pattern, name) && (1..=name_max).contains(&name.chars().count()), "{name:?}");
        }
        let id_pattern = if is_partner { r"^[0-9]{9,9}$" } else { r"^[\d-]{4,50}$" };
        prop_assert!(fits(id_pattern, order.business_id.id()));
        if let Some(account) = &order.settlement_account {
            let pattern = if is_partner { r"^[0-9]{11,11}$" } else { r"^\d{9,34}$" };
            prop_assert!(fits(pattern, &account.id));
            prop_assert!((5..=20).contains(&account.scheme.chars().count()));
        }
        if let Some(website) = &order.website {
            let pattern = r"^(https:\/\/)[a-z0-9]+([\-\.]{1}[a-z0-9]+)*\.[a-z]{2,5}(:[0-9]{1,5})?(\/.*)?$";
            for url in [Some(&website.url), Some(&website.terms_url), website.test_url.as_ref()].into_iter().flatten() {
                prop_assert!(url.starts_with("https://"));
                prop_assert!(!is_partner || fits(pattern, url), "{url:?}");
            }
        }
        if let Some(share) = order.annual_turnover_percentage {
            prop_assert!(!is_partner && fits(r"^(10|[1-9])0$", &share.to_string()));
        }
        if let Some(code) = &order.merchant_category_code {
            let is_code = fits(r"^[0-9]{4}$", code);
            prop_assert!(is_code && !is_partner);
        }
        let max = if is_partner { i64::MAX } else { 999_999_999 };
        prop_assert!(order.annual_turnover.is_none_or(|amount| (0..=max).contains(&amount)));
        prop_assert!(order.price_package_id.is_none_or(|id| uuid::Uuid::parse_str(&id).is_ok()));
        if is_partner {
            prop_assert!(order.app_name.is_none() && order.has_recurring.is_none());
        } else {
            prop_assert!(order.compliance.is_none());
        }
    }

    /// Taking what is suggested settles the name.
    #[test]
    fn a_suggested_name_is_accepted(name in "[\\p{L}\\p{M}\\p{P}\\p{S} ]{1,60}", is_partner: bool) {
        let api = if is_partner { Partner } else { Management };
        let suggestion = |draft: &OrderDraft| {
            check(draft, api).of(Field::SalesUnitName).next().map(|finding| finding.suggestion.clone())
        };
        let draft = OrderDraft { sales_unit_name: name, ..sound() };
        if let Some(Some(better)) = suggestion(&draft) {
            let draft = OrderDraft { sales_unit_name: better, ..draft };
            prop_assert_eq!(suggestion(&draft), None, "{:?}", draft.sales_unit_name);
        }
    }
}
