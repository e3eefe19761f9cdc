#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::order::{ComplianceDraft, WebsiteDraft};
use ApiKind::{Management, Partner};

/// A draft in which neither API finds anything.
pub(super) fn sound() -> OrderDraft {
    OrderDraft {
        business_id: "918 713 867".to_owned(),
        product: "login".to_owned(),
        sales_unit_name: "Fjordkafé Brygga".to_owned(),
        settlement_account: "8601 11 17947".to_owned(),
        ..OrderDraft::default()
    }
}

fn website() -> WebsiteDraft {
    WebsiteDraft {
        url: "https://example.com".to_owned(),
        terms_url: "https://example.com/vilkaar".to_owned(),
        ..WebsiteDraft::default()
    }
}

/// What is found in the sound draft after a change, one text each: field, severity, message, and the suggestion.
#[track_caller]
fn check_with(
    api: ApiKind,
    change: impl Fn(&mut OrderDraft),
    expect: &[&str],
) -> Option<ProductOrder> {
    let mut draft = sound();
    change(&mut draft);
    let checked = check(&draft, api);
    let found: Vec<String> = checked
        .findings
        .iter()
        .map(|finding| {
            let suggestion = finding
                .suggestion
                .as_ref()
                .map(|text| format!(" -> {text}"));
            let id = finding.message.id().replace("order-", "");
            let severity = finding.severity.as_str();
            format!(
                "{} {severity} {id}{}",
                finding.field.as_str(),
                suggestion.unwrap_or_default()
            )
        })
        .collect();
    assert_eq!(found, expect, "{draft:?}");
    let has_error = checked.count(Severity::Error) > 0;
    assert_eq!(checked.is_sendable(), !has_error);
    checked.order
}

#[track_caller]
fn check_both(change: impl Fn(&mut OrderDraft), expect: &[&str]) {
    check_with(Management, &change, expect);
    check_with(Partner, &change, expect);
}

#[test]
fn a_sound_draft_makes_an_order() {
    for api in [Management, Partner] {
        let order = check_with(api, |_| (), &[]).unwrap();
        assert_eq!(order.business_id.id(), "918713867");
        assert_eq!(order.settlement_account.unwrap().id, "86011117947");
        assert_eq!(order.sales_unit_name.as_deref(), Some("Fjordkafé Brygga"));
        assert_eq!(order.website, None);
    }
}

#[test]
fn business_identifiers() {
    check_both(
        |d| d.business_id = " ".into(),
        &["business_id error business-id-missing"],
    );
    check_both(
        |d| d.business_id = "91871386".into(),
        &["business_id error domain-org-length"],
    );
    check_both(
        |d| d.business_id = "918713868".into(),
        &["business_id warning domain-check-digit"],
    );
    check_both(
        |d| d.business_id = "311122339".into(),
        &["business_id info domain-org-synthetic"],
    );
    check_both(|d| d.scheme = "NO".into(), &[]);
    check_both(
        |d| (d.scheme, d.business_id) = ("business:DK:CVR".into(), "NO 918713867".into()),
        &["business_id error domain-scheme-differs"],
    );
    let danish = |d: &mut OrderDraft| {
        (d.business_id, d.settlement_account) = ("DK-10150817".into(), "3000 1234567".into());
    };
    let order = check_with(Management, danish, &[]).unwrap();
    assert_eq!(order.settlement_account.unwrap().scheme, "BBAN:DK");
    check_with(Partner, danish, &["scheme error partner-norway-only"]);
    check_with(
        Partner,
        |d| d.account_scheme = "BBAN:DK".into(),
        &["account_scheme error partner-account -> BBAN:NO"],
    );
    check_with(
        Management,
        |d| (d.scheme, d.business_id) = ("business:SE:ORGNR".into(), "556703-7485".into()),
        &["account_scheme error account-scheme-missing"],
    );
}

#[test]
fn accounts() {
    check_both(
        |d| d.settlement_account = "NO93 8601 1117 947".into(),
        &["settlement_account error domain-account-iban -> 86011117947"],
    );
    check_both(
        |d| d.settlement_account = "12345678901".into(),
        &["settlement_account warning domain-check-digit"],
    );
    check_both(
        |d| d.settlement_account = "1234567890".into(),
        &["settlement_account error domain-account-length-no"],
    );
    check_both(|d| d.settlement_account = String::new(), &[]);
    check_with(
        Management,
        |d| (d.account_scheme, d.settlement_account) = ("BBAN:DK".into(), "30001234567".into()),
        &["account_scheme warning account-country -> BBAN:NO"],
    );
}

#[test]
fn products() {
    check_both(
        |d| d.product = String::new(),
        &["product error product-missing"],
    );
    check_both(
        |d| d.product = "till".into(),
        &["product error unknown-word"],
    );
    check_both(|d| d.product = "VIPPS_LOGG_INN".into(), &[]);
    check_with(Management, |d| d.product = "donations".into(), &[]);
    check_with(
        Partner,
        |d| d.product = "donations".into(),
        &["product error partner-donations"],
    );
}

#[test]
fn names() {
    let name = |text: &'static str| move |d: &mut OrderDraft| d.sales_unit_name = text.into();
    for accepted in [
        "Kafé (Øst)",
        "A/S",
        "50+ [x] <y> = @z^_",
        "Caf\u{65}\u{301}",
        "Ёлка",
        "Нет",
    ] {
        check_both(name(accepted), &[]);
    }
    check_both(
        name("Kaffe & Kake"),
        &["sales_unit_name error name-character-replace -> Kaffe og Kake"],
    );
    check_both(
        name("H&M"),
        &["sales_unit_name error name-character-replace -> H og M"],
    );
    check_both(
        name("Ole's"),
        &["sales_unit_name error name-character -> Oles"],
    );
    check_both(
        name("Kaffe – Kake"),
        &["sales_unit_name error name-character-replace -> Kaffe - Kake"],
    );
    check_both(
        name("\"Kake!\" 100%"),
        &[
            "sales_unit_name error name-character -> Kake 100",
            "sales_unit_name error name-character -> Kake 100",
            "sales_unit_name error name-character -> Kake 100",
        ],
    );
    check_both(name("😀"), &["sales_unit_name error name-character"]);
    check_with(Management, name("Café `X`"), &[]);
    check_with(
        Partner,
        name("Café `X`"),
        &["sales_unit_name error name-character -> Café X"],
    );
    let finnish = |d: &mut OrderDraft| {
        (d.business_id, d.settlement_account, d.sales_unit_name) =
            ("FI20774740".into(), String::new(), "Kahvi & Kakku".into());
    };
    check_with(
        Management,
        finnish,
        &["sales_unit_name error name-character-replace -> Kahvi ja Kakku"],
    );
    let order = check_with(Management, name(" Kaffe\u{a0} og\tKake\u{200b} "), &[]).unwrap();
    assert_eq!(order.sales_unit_name.as_deref(), Some("Kaffe og Kake"));
}

#[test]
fn the_message_about_a_name_says_which_character_and_where() {
    let draft = OrderDraft {
        sales_unit_name: "Kaffe & Kake & Te".into(),
        ..sound()
    };
    let checked = check(&draft, Management);
    let message = &checked.findings[0].message;
    assert_eq!(
        message,
        &Message::new("order-name-character-replace")
            .with("replacement", "og")
            .with("character", "&")
            .with("position", 7)
    );
    assert_eq!(checked.of(Field::SalesUnitName).count(), 1);
}

#[test]
fn lengths_of_names() {
    let name = |text: String| move |d: &mut OrderDraft| d.sales_unit_name = text.clone();
    check_with(Management, name("ø".repeat(40)), &[]);
    check_with(Partner, name("ø".repeat(30)), &[]);
    check_with(
        Partner,
        name("ø".repeat(31)),
        &[&format!(
            "sales_unit_name error name-long -> {}",
            "ø".repeat(30)
        )],
    );
    let long = "Fjordkafeen på Bryggen i Bergen, avdeling Nord".to_owned();
    check_with(
        Management,
        name(long.clone()),
        &["sales_unit_name error name-long -> Fjordkafeen på Bryggen i Bergen"],
    );
    check_with(
        Partner,
        name(long),
        &["sales_unit_name error name-long -> Fjordkafeen på Bryggen i"],
    );
}

#[test]
fn logos() {
    let png = |width: u32, height: u32| {
        let mut bytes = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([8, 6, 0, 0, 0]);
        bytes
    };
    let logo = |bytes: Vec<u8>| move |d: &mut OrderDraft| d.sales_unit_logo = bytes.clone();
    for (width, height) in [(100, 100), (1000, 1000), (100, 1000)] {
        let order = check_with(Management, logo(png(width, height)), &[]).unwrap();
        assert!(order.sales_unit_logo.is_some());
    }
    for (width, height) in [(99, 100), (1001, 100), (100, u32::MAX), (0, 0)] {
        check_both(
            logo(png(width, height)),
            &["sales_unit_logo error logo-size"],
        );
    }
    let whole = png(200, 200);
    check_both(
        logo(whole[..20].to_vec()),
        &["sales_unit_logo error logo-no-png"],
    );
    check_both(
        logo(b"GIF89a".to_vec()),
        &["sales_unit_logo error logo-no-png"],
    );
    check_both(logo(vec![0]), &["sales_unit_logo error logo-no-png"]);
}

#[test]
fn price_packages() {
    let id = "5D2F7D0A-6f0b-4b5f-8a3f-0c9d8e7f6a5b";
    let package = |product: &'static str, id: &'static str| {
        move |d: &mut OrderDraft| {
            (d.product, d.price_package_id, d.intended_purpose) =
                (product.into(), id.into(), "Kaffe".into());
        }
    };
    let order = check_with(
        Management,
        package("checkout", id),
        &["product warning vendor-checkout-sold"],
    )
    .unwrap();
    assert_eq!(
        order.price_package_id.as_deref(),
        Some("5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b")
    );
    check_with(
        Partner,
        package("checkout", id),
        &[
            "product warning vendor-checkout-sold",
            "price_package_id error package-product",
        ],
    );
    check_both(
        package("login", id),
        &["price_package_id error package-product"],
    );
    check_with(
        Management,
        package("checkout", "123"),
        &[
            "product warning vendor-checkout-sold",
            "price_package_id error package-key",
        ],
    );
    check_with(
        Management,
        package("checkout", "Kasse"),
        &[
            "product warning vendor-checkout-sold",
            "price_package_id error package-uuid",
        ],
    );
    check_with(
        Management,
        package("checkout", "5d2f7d0a6f0b4b5f8a3f0c9d8e7f6a5"),
        &[
            "product warning vendor-checkout-sold",
            "price_package_id error package-uuid",
        ],
    );
}

#[test]
fn tills() {
    let till = |use_case: &'static str, purpose: &'static str| {
        move |d: &mut OrderDraft| {
            (d.product, d.use_case, d.intended_purpose) =
                ("cashier".into(), use_case.into(), purpose.into());
        }
    };
    check_both(
        till("unknown", "POS integration in physical store: coffee"),
        &[],
    );
    check_both(
        till("Website", "Coffee"),
        &[
            "use_case warning use-case-till -> unknown",
            "intended_purpose info purpose-till -> POS integration in physical store: Coffee",
            "website.url warning website-use-case",
        ],
    );
    check_both(
        till("", ""),
        &[
            "use_case warning use-case-till -> unknown",
            "intended_purpose info purpose-till -> POS integration in physical store",
        ],
    );
    check_both(
        till("desk", "pos integration"),
        &["use_case error unknown-word"],
    );
}

#[test]
fn apps() {
    let app = |use_case: &'static str, name: &'static str| {
        move |d: &mut OrderDraft| (d.use_case, d.app_name) = (use_case.into(), name.into())
    };
    let order = check_with(Management, app("App", "Kaffeappen"), &[]).unwrap();
    assert_eq!(order.app_name.as_deref(), Some("Kaffeappen"));
    check_with(
        Management,
        app("App", ""),
        &["app_name error app-name-missing"],
    );
    check_with(Partner, app("App", ""), &[]);
    check_with(
        Management,
        app("", "Kaffeappen"),
        &["app_name warning app-name-unused -> "],
    );
    let order = check_with(
        Partner,
        app("App", "Kaffeappen"),
        &["app_name warning not-carried"],
    )
    .unwrap();
    assert_eq!(order.app_name, None);
}

#[test]
fn turnover() {
    let turnover = |text: &'static str| move |d: &mut OrderDraft| d.annual_turnover = text.into();
    for (text, expect) in [
        ("0", 0),
        ("1500000", 1_500_000),
        ("1 500 000", 1_500_000),
        ("1\u{a0}500\u{202f}000 kr", 1_500_000),
        ("1.500.000", 1_500_000),
        ("NOK 1,500,000", 1_500_000),
        ("1500000,-", 1_500_000),
        ("1500000,00", 1_500_000),
        ("1.500.000,00", 1_500_000),
        ("999999999", 999_999_999),
    ] {
        let order = check_with(Management, turnover(text), &[]).unwrap();
        assert_eq!(order.annual_turnover, Some(expect), "{text}");
    }
    check_both(
        turnover("1500000,50"),
        &["annual_turnover error turnover-fraction -> 1500000"],
    );
    check_both(turnover("-5"), &["annual_turnover error turnover-negative"]);
    for text in ["1,5 mill", "mye", "1.50.000", "1e6", "1500000,"] {
        check_both(turnover(text), &["annual_turnover error turnover-shape"]);
    }
    check_with(
        Management,
        turnover("1000000000"),
        &["annual_turnover error turnover-large"],
    );
    check_with(Partner, turnover("1000000000"), &[]);
    check_with(Partner, turnover("9223372036854775807"), &[]);
    check_with(
        Partner,
        turnover("9223372036854775808"),
        &["annual_turnover error turnover-large"],
    );
}

#[test]
fn shares_of_turnover() {
    let share =
        |text: &'static str| move |d: &mut OrderDraft| d.annual_turnover_percentage = text.into();
    for (text, expect) in [("10", 10), ("100", 100), ("30 %", 30), ("30\u{a0}%", 30)] {
        let order = check_with(Management, share(text), &[]).unwrap();
        assert_eq!(order.annual_turnover_percentage, Some(expect));
    }
    for (text, better) in [
        ("0", "10"),
        ("33", "30"),
        ("95", "100"),
        ("5%", "10"),
        ("1 %", "10"),
    ] {
        check_with(
            Management,
            share(text),
            &[&format!(
                "annual_turnover_percentage error percentage-step -> {better}"
            )],
        );
    }
    // All of it, or a hundredth: nobody can tell, and so nothing is suggested.
    for text in ["1", "1.0", "0,25"] {
        check_with(
            Management,
            share(text),
            &["annual_turnover_percentage error percentage-fraction"],
        );
    }
    check_with(
        Management,
        share("110"),
        &["annual_turnover_percentage error percentage-step"],
    );
    check_with(
        Management,
        share("half"),
        &["annual_turnover_percentage error percentage-step"],
    );
    let order = check_with(
        Partner,
        share("30"),
        &["annual_turnover_percentage warning not-carried"],
    )
    .unwrap();
    assert_eq!(order.annual_turnover_percentage, None);
}

#[test]
fn fields_of_the_management_api_alone() {
    check_with(
        Management,
        |d| d.merchant_category_code = "5814".into(),
        &[],
    );
    check_with(
        Management,
        |d| d.merchant_category_code = "5819".into(),
        &["merchant_category_code warning mcc-unknown"],
    );
    check_with(
        Management,
        |d| d.merchant_category_code = "3501".into(),
        &[],
    );
    for text in ["581", "58145", "581x"] {
        check_with(
            Management,
            |d| d.merchant_category_code = text.into(),
            &["merchant_category_code error mcc-shape"],
        );
    }
    check_with(
        Partner,
        |d| d.merchant_category_code = "5814".into(),
        &["merchant_category_code warning not-carried"],
    );
    check_with(
        Management,
        |d| d.has_recurring = Some(true),
        &["has_recurring info recurring-checks"],
    );
    check_with(Management, |d| d.has_recurring = Some(false), &[]);
    let order = check_with(
        Partner,
        |d| d.has_recurring = Some(true),
        &["has_recurring warning not-carried"],
    )
    .unwrap();
    assert_eq!(order.has_recurring, None);
}

#[test]
fn websites() {
    let with = |change: fn(&mut WebsiteDraft)| {
        move |d: &mut OrderDraft| {
            d.website = website();
            change(&mut d.website);
        }
    };
    check_both(with(|_| ()), &[]);
    check_both(with(|w| w.url = " https://example.com ".into()), &[]);
    check_both(
        with(|w| w.terms_url = String::new()),
        &["website.terms_url error terms-url-missing"],
    );
    check_both(
        with(|w| w.url = String::new()),
        &["website.url error website-url-missing"],
    );
    check_both(
        with(|w| w.url = "www.example.com".into()),
        &["website.url error url-scheme -> https://www.example.com"],
    );
    check_both(
        with(|w| w.url = "http://example.com".into()),
        &["website.url error url-https -> https://example.com"],
    );
    check_both(
        with(|w| w.url = "https://exa mple.com".into()),
        &["website.url error url-blank -> https://example.com"],
    );
    check_both(
        with(|w| w.url = "https://a:b@example.com".into()),
        &["website.url error url-login"],
    );
    check_both(
        with(|w| w.url = "https://".into()),
        &["website.url error url-shape"],
    );
    check_both(
        with(|w| w.test_password = "x".into()),
        &["website.test_url warning test-login-without-url"],
    );
    check_with(
        Management,
        with(|w| w.url = "https://localhost".into()),
        &["website.url warning url-not-public"],
    );
    for (refused, better) in [
        ("https://Example.com", " -> https://example.com"),
        ("https://example.com?a=1", " -> https://example.com/?a=1"),
        ("https://kafé.no", ""),
        ("https://example.coffee", ""),
        ("https://a--b.no", ""),
    ] {
        let draft = |d: &mut OrderDraft| {
            d.website = WebsiteDraft {
                url: refused.into(),
                ..website()
            }
        };
        check_with(Management, draft, &[]);
        check_with(
            Partner,
            draft,
            &[&format!("website.url error url-partner{better}")],
        );
    }
}

#[test]
fn websites_that_are_expected() {
    let product = |product: &'static str, use_case: &'static str| {
        move |d: &mut OrderDraft| {
            (d.product, d.use_case, d.intended_purpose) =
                (product.into(), use_case.into(), "Kaffe".into());
        }
    };
    check_with(
        Management,
        product("payment_integration", ""),
        &["website.url warning website-expected"],
    );
    check_with(
        Partner,
        product("payment_integration", ""),
        &[
            "website.url warning website-expected",
            "compliance warning compliance-expected",
        ],
    );
    check_both(
        product("checkout", "website"),
        &[
            "product warning vendor-checkout-sold",
            "website.url warning website-use-case",
        ],
    );
    check_both(
        product("checkout", "website_with_test"),
        &[
            "product warning vendor-checkout-sold",
            "website.url warning website-use-case",
            "website.test_url error test-url-missing",
        ],
    );
    let untested =
        |d: &mut OrderDraft| (d.use_case, d.website) = ("WebsiteWithTest".into(), website());
    check_both(untested, &["website.test_url error test-url-missing"]);
    let tested = |d: &mut OrderDraft| {
        untested(d);
        d.website.test_url = "https://test.example.com".into();
        d.website.test_password = " pass ".into();
    };
    check_both(tested, &[]);
    let order = check_with(Management, tested, &[]).unwrap();
    assert_eq!(
        order.website.unwrap().test_password.as_deref(),
        Some(" pass ")
    );
    check_both(
        |d| d.product = "checkout".into(),
        &[
            "product warning vendor-checkout-sold",
            "intended_purpose warning purpose-missing",
        ],
    );
}

#[test]
fn compliance() {
    let with =
        |change: fn(&mut ComplianceDraft)| move |d: &mut OrderDraft| change(&mut d.compliance);
    let order = check_with(
        Partner,
        with(|c| c.gift_card_less_than_ten = Some(false)),
        &[],
    )
    .unwrap();
    assert!(order.compliance.unwrap().gift_card.is_some());
    check_with(
        Partner,
        with(|c| c.gift_card_validity_duration = "3 years".into()),
        &["compliance.gift_card error compliance-missing"],
    );
    check_with(
        Partner,
        with(|c| c.membership_validity = "OneYearFromPayment".into()),
        &[
            "compliance.membership error compliance-missing",
            "compliance.membership error compliance-missing",
        ],
    );
    check_with(
        Partner,
        with(|c| c.membership_validity = "forever".into()),
        &["compliance.membership error unknown-word"],
    );
    check_with(
        Partner,
        with(|c| c.subscription_turnover_share = "25%".into()),
        &["compliance.subscription error compliance-missing"],
    );
    check_with(
        Partner,
        with(|c| c.course_online_offered = Some(true)),
        &["compliance.course error compliance-missing"; 3],
    );
    check_with(
        Partner,
        with(|c| {
            (c.ticket_turnover_share, c.ticket_prepurchase_time) = ("25%".into(), "10 weeks".into())
        }),
        &[],
    );
    check_with(
        Partner,
        with(|c| c.rent_turnover_share = "25%".into()),
        &["compliance.rent error compliance-missing"; 2],
    );
    check_with(
        Partner,
        with(|c| c.prepaid_prepurchase_time = "10 weeks".into()),
        &["compliance.prepaid_services error compliance-missing"],
    );
    let donations = with(|c| c.accepts_donation = Some(false));
    assert!(
        check_with(Partner, donations, &[])
            .unwrap()
            .compliance
            .is_some()
    );
    let order = check_with(Management, donations, &["compliance warning not-carried"]).unwrap();
    assert_eq!(order.compliance, None);
}

#[test]
fn the_password_of_a_test_site_is_never_printed() {
    let mut draft = sound();
    draft.website = website();
    draft.website.test_url = "https://test.example.com".into();
    draft.website.test_password = "canary-7c1".into();
    let order = check(&draft, Management).order.unwrap();
    assert_eq!(
        order.website.as_ref().unwrap().test_password.as_deref(),
        Some("canary-7c1")
    );
    assert!(!format!("{draft:?}{order:?}").contains("canary"));
}
