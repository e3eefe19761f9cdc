#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::ApiKind;
use crate::domain::order::fields::tests::drafts;
use crate::domain::order::{Severity, WebsiteDraft, check};
use proptest::prelude::*;

fn words(fields: &[Field]) -> Vec<&'static str> {
    fields.iter().map(|field| field.as_str()).collect()
}

#[test]
fn every_built_in_preset_fits_its_product() {
    for which in BuiltIn::ALL {
        let mut draft = which.draft();
        draft.business_id = "918713867".into();
        let errors: Vec<_> = check(&draft, ApiKind::Management)
            .findings
            .into_iter()
            .filter(|finding| finding.severity == Severity::Error)
            // What only the merchant knows is still to be filled in.
            .filter(|finding| !matches!(finding.field, Field::TestUrl | Field::AppName))
            .collect();
        assert!(errors.is_empty(), "{which:?}: {errors:?}");
        assert_eq!(BuiltIn::from_key(which.key()), Some(which));
    }
    let till = BuiltIn::PointOfSale.draft();
    assert!(till.intended_purpose.starts_with(purpose::POINT_OF_SALE));
    assert!(till.intended_purpose.contains("skipLandingPage"));
    assert!(
        purpose::is_thin(&till.intended_purpose),
        "it still needs what is sold"
    );
    assert_eq!(
        (till.product.as_str(), till.use_case.as_str()),
        ("cashier", "unknown")
    );
    assert_eq!(BuiltIn::Recurring.draft().has_recurring, Some(true));
    assert_eq!(
        BuiltIn::from_key("Point of sale"),
        Some(BuiltIn::PointOfSale)
    );
    assert_eq!(BuiltIn::from_key("till"), None);
}

#[test]
fn a_preset_fills_what_is_empty_and_tells_what_it_would_replace() {
    let preset = BuiltIn::PointOfSale.draft();
    let applied = apply(&preset, &OrderDraft::default(), None, &[]);
    assert_eq!(
        words(&applied.filled),
        ["product", "use_case", "intended_purpose"]
    );
    assert!(applied.clashes.is_empty());

    let typed = OrderDraft {
        product: "login".into(),
        intended_purpose: "Kaffe og kaker".into(),
        business_id: "918713867".into(),
        scheme: "business:NO:ORG".into(),
        ..OrderDraft::default()
    };
    let applied = apply(&preset, &typed, None, &[]);
    assert_eq!(words(&applied.filled), ["use_case"]);
    assert_eq!(applied.draft.intended_purpose, "Kaffe og kaker");
    let clashes: Vec<(&str, &str)> = applied
        .clashes
        .iter()
        .map(|clash| (clash.field.as_str(), clash.typed.as_str()))
        .collect();
    assert_eq!(
        clashes,
        [("product", "login"), ("intended_purpose", "Kaffe og kaker")]
    );

    let applied = apply(&preset, &applied.draft, None, &[Field::Product]);
    assert_eq!(applied.draft.product, "cashier");
    assert_eq!(applied.clashes.len(), 1);
}

#[test]
fn what_a_former_preset_filled_in_counts_as_not_typed() {
    let recurring = BuiltIn::Recurring.draft();
    let mut draft = apply(&recurring, &OrderDraft::default(), None, &[]).draft;
    draft.sales_unit_name = "Fjordkafé".into();
    let till = BuiltIn::PointOfSale.draft();
    let applied = apply(&till, &draft, Some(&recurring), &[]);
    assert!(applied.clashes.is_empty(), "{:?}", applied.clashes);
    assert_eq!(applied.draft.product, "cashier");
    assert_eq!(
        applied.draft.has_recurring, None,
        "the former preset's yes goes with it"
    );
    assert_eq!(applied.draft.sales_unit_name, "Fjordkafé");
    // Edited after the preset filled it in: typed.
    draft.product = "checkout".into();
    let applied = apply(&till, &draft, Some(&recurring), &[]);
    assert_eq!(applied.draft.product, "checkout");
    assert_eq!(applied.clashes.len(), 1);
}

#[test]
fn a_saved_preset_has_nothing_of_one_merchant_and_never_a_password() {
    let draft = OrderDraft {
        business_id: "918713867".into(),
        settlement_account: "86011117947".into(),
        sales_unit_name: "Fjordkafé".into(),
        sales_unit_logo: vec![1, 2, 3],
        product: "cashier".into(),
        website: WebsiteDraft {
            url: "https://platform.example".into(),
            terms_url: "https://platform.example/terms".into(),
            test_url: "https://test.example".into(),
            test_username: "canary-user".into(),
            test_password: "canary-password".into(),
        },
        ..OrderDraft::default()
    };
    let text = text_of(&draft, Keep::default());
    let expect = OrderDraft {
        product: "cashier".into(),
        ..OrderDraft::default()
    };
    assert_eq!(read_json(&text).unwrap(), expect);
    let all = text_of(
        &draft,
        Keep {
            website: true,
            logo: true,
        },
    );
    let kept = read_json(&all).unwrap();
    assert_eq!(kept.website.url, "https://platform.example");
    assert_eq!(kept.sales_unit_logo, [1, 2, 3]);
    assert!(!all.contains("canary"));
}

#[test]
fn saved_texts_edit_built_in_presets_and_add_own_ones() {
    let edited = OrderDraft {
        product: "cashier".into(),
        ..OrderDraft::default()
    };
    let saved = [
        ("Åpen dag".to_owned(), write_json(&edited)),
        ("point-of-sale".to_owned(), write_json(&edited)),
        ("webshop".to_owned(), write_json(&BuiltIn::Webshop.draft())),
        ("Bakerier".to_owned(), write_json(&edited)),
        ("Ødelagt".to_owned(), "{".to_owned()),
    ];
    let (presets, unreadable) = all(&saved);
    let names: Vec<&str> = presets[7..]
        .iter()
        .map(|preset| preset.name.as_str())
        .collect();
    assert_eq!(names, ["Bakerier", "Åpen dag"]);
    assert_eq!(unreadable.len(), 1);
    assert_eq!(unreadable[0].0, "Ødelagt");
    let till = find(&presets, "Point of Sale").unwrap();
    assert!(till.is_edited && till.draft == edited);
    assert!(
        !find(&presets, "webshop").unwrap().is_edited,
        "saved as it was made"
    );
    assert_eq!(find(&presets, "åpen  DAG").unwrap().name, "Åpen dag");
    assert_eq!(find(&presets, "nothing"), None);
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![2 => Just(String::new()), 1 => "[a-c ]{0,2}"]
}

proptest! {
    /// Applying a preset again changes nothing and tells the same clashes.
    #[test]
    fn applying_twice_is_applying_once(preset in drafts(text()), draft in drafts(text()), has_former: bool) {
        let first = apply(&preset, &draft, None, &[]);
        let former = has_former.then_some(&preset);
        let second = apply(&preset, &first.draft, former, &[]);
        prop_assert_eq!(&second.draft, &first.draft);
        prop_assert!(second.filled.is_empty());
        prop_assert_eq!(second.clashes, first.clashes);
    }

    /// Nothing that a person typed is overwritten, unless the person says so; and then it is.
    #[test]
    fn nothing_typed_is_overwritten(preset in drafts(text()), draft in drafts(text())) {
        let applied = apply(&preset, &draft, None, &[]);
        for column in OrderColumn::ALL {
            let typed = column.get(&draft);
            let is_blank = typed.trim().is_empty() || *column == OrderColumn::Scheme;
            prop_assert!(is_blank || column.get(&applied.draft) == typed);
        }
        let fields: Vec<Field> = applied.clashes.iter().map(|clash| clash.field).collect();
        let replaced = apply(&preset, &draft, None, &fields);
        prop_assert!(replaced.clashes.is_empty());
        prop_assert_eq!(applied.filled.len() <= replaced.filled.len(), true);
    }
}
