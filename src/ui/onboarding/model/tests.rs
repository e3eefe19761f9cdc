//! The order form without a window.

use super::*;
use crate::domain::order::preflight::Grade;

fn good() -> OrderForm {
    let mut form = OrderForm::new(ApiKind::Management);
    "314455665".clone_into(&mut form.draft.business_id);
    "cashier".clone_into(&mut form.draft.product);
    "Kaffe og Kake".clone_into(&mut form.draft.sales_unit_name);
    "POS integration in physical store: coffee".clone_into(&mut form.draft.intended_purpose);
    form.recheck();
    form
}

#[track_caller]
fn check_shown(api: ApiKind, product: &str, use_case: &str, field: Field, expect: bool) {
    let mut form = OrderForm::new(api);
    product.clone_into(&mut form.draft.product);
    use_case.clone_into(&mut form.draft.use_case);
    assert_eq!(
        form.shows(field),
        expect,
        "{field:?} for {api:?} {product} {use_case}"
    );
}

#[test]
fn fields_come_and_go_with_api_product_and_use_case() {
    use ApiKind::{Management, Partner};
    check_shown(Management, "", "", Field::MerchantCategoryCode, true);
    check_shown(Partner, "", "", Field::MerchantCategoryCode, false);
    check_shown(Management, "", "", Field::GiftCard, false);
    check_shown(Partner, "", "", Field::GiftCard, true);
    check_shown(Management, "", "app", Field::AppName, true);
    check_shown(Management, "", "app", Field::WebsiteUrl, false);
    check_shown(Partner, "", "app", Field::AppName, false);
    check_shown(Management, "", "website", Field::TestUrl, false);
    check_shown(Partner, "", "website_with_test", Field::TestUrl, true);
    check_shown(Management, "checkout", "", Field::PricePackageId, true);
    check_shown(Partner, "checkout", "", Field::PricePackageId, false);
    check_shown(Management, "login", "", Field::PricePackageId, false);
    check_shown(Partner, "", "", Field::BusinessId, true);
}

#[test]
fn errors_wait_until_a_field_was_touched() {
    let mut form = OrderForm::new(ApiKind::Management);
    assert!(form.tally().errors > 0);
    assert_eq!(form.remark(Field::BusinessId), None);
    form.touch(Field::BusinessId);
    let finding = form.remark(Field::BusinessId).unwrap();
    assert_eq!(finding.grade, Grade::Error);
    assert!(form.order().is_none());
}

#[test]
fn a_suggestion_settles_its_error() {
    let mut form = good();
    assert!(form.order().is_some(), "{:?}", form.remarks());
    "Kaffe & Kake".clone_into(&mut form.draft.sales_unit_name);
    form.recheck();
    form.touch(Field::SalesUnitName);
    let suggestion = form
        .remark(Field::SalesUnitName)
        .unwrap()
        .suggestion
        .clone()
        .unwrap();
    assert_eq!(suggestion, "Kaffe og Kake");
    assert!(form.order().is_none());
    form.apply(Field::SalesUnitName, &suggestion);
    let settled = form.remark(Field::SalesUnitName);
    assert!(settled.is_none_or(|finding| finding.grade != Grade::Error));
    assert!(form.order().is_some());
}

#[test]
fn what_the_form_hides_is_not_sent() {
    let mut form = good();
    "app".clone_into(&mut form.draft.use_case);
    "Kaffeappen".clone_into(&mut form.draft.app_name);
    "hunter2".clone_into(&mut form.draft.website.test_password);
    form.recheck();
    assert_eq!(
        form.order().unwrap().app_name.as_deref(),
        Some("Kaffeappen")
    );
    assert_eq!(form.order().unwrap().website, None);
    "unknown".clone_into(&mut form.draft.use_case);
    form.recheck();
    assert_eq!(form.order().unwrap().app_name, None);
    assert_eq!(
        form.draft.app_name, "Kaffeappen",
        "what was typed is never lost"
    );
}

#[test]
fn findings_are_told_worst_first() {
    let mut form = good();
    form.draft.business_id.clear();
    form.recheck();
    let severities: Vec<Grade> = form.remarks().iter().map(|f| f.grade).collect();
    assert!(severities.is_sorted());
    assert_eq!(severities.first(), Some(&Grade::Error));
}

fn package(market: Option<&str>, product: Option<&str>) -> PricePackage {
    PricePackage {
        id: "5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b".to_owned(),
        name: Some("Kasse standard".to_owned()),
        description: Some("1.75%".to_owned()),
        visible_in_signup_form: Some(false),
        product_type: product.map(str::to_owned),
        market: market.map(str::to_owned),
        commission: None,
    }
}

#[track_caller]
fn check_fits(market: Option<&str>, product: Option<&str>, expect: bool) {
    assert_eq!(
        good().fits(&package(market, product)),
        expect,
        "{market:?} {product:?}"
    );
}

#[test]
fn packages_are_offered_by_market_and_product() {
    check_fits(Some("NO"), Some("CASHIER"), true);
    check_fits(Some("DK"), Some("CASHIER"), false);
    check_fits(Some("NO"), Some("CHECKOUT"), false);
    check_fits(None, None, true);
    check_fits(Some("NO"), Some("ePayment"), true);
}

#[test]
fn the_registry_is_asked_about_nine_norwegian_digits_only() {
    let mut form = good();
    "NO 314 455 665 MVA".clone_into(&mut form.draft.business_id);
    assert_eq!(form.registry_number().as_deref(), Some("314455665"));
    "31445566".clone_into(&mut form.draft.business_id);
    assert_eq!(form.registry_number(), None);
    "10150817".clone_into(&mut form.draft.business_id);
    "business:DK:CVR".clone_into(&mut form.draft.scheme);
    assert_eq!(form.registry_number(), None);
}
