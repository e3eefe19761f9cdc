use super::*;
use crate::domain::{BankAccount, CaptureType, Configuration, UnitFlag};
use crate::text::{Catalog, Language};
use proptest::option;
use proptest::prelude::*;

fn any_id() -> impl Strategy<Value = BusinessId> {
    let scheme = prop_oneof![
        Just("business:NO:ORG".to_owned()),
        Just("business:FI:Y-tunnus".to_owned()),
        any::<String>(),
        "[:%3A25 ]{0,6}",
    ];
    let number = prop_oneof!["[0-9]{9}", any::<String>(), "[:%3A25 ]{0,6}"];
    (scheme, number).prop_map(|(scheme, number)| BusinessId::from_api(&scheme, &number))
}

fn any_capture() -> impl Strategy<Value = CaptureType> {
    let word = prop_oneof![
        Just("ReserveCapture".to_owned()),
        Just("DirectCapture".to_owned()),
        Just("NotApplicable".to_owned()),
        any::<String>()
    ];
    word.prop_map(|word| CaptureType::from_text(&word))
}

fn any_configuration() -> impl Strategy<Value = Configuration> {
    let flags = UnitFlag::ALL.map(|_| any::<Option<bool>>());
    (option::of(any_capture()), flags).prop_map(|(capture_type, flags)| {
        let mut configuration = Configuration {
            capture_type,
            ..Configuration::default()
        };
        for (flag, value) in UnitFlag::ALL.into_iter().zip(flags) {
            configuration.set(flag, value);
        }
        configuration
    })
}

fn any_account() -> impl Strategy<Value = BankAccount> {
    let text = || prop_oneof!["[0-9:%]{0,6}", any::<String>()];
    (text(), text()).prop_map(|(scheme, id)| BankAccount { scheme, id })
}

fn any_unit() -> impl Strategy<Value = SalesUnit> {
    let name = option::of(any::<String>());
    let parts = (
        name,
        option::of(any_id()),
        any_configuration(),
        option::of(any_account()),
    );
    parts.prop_map(
        |(name, business_id, configuration, settlement_account)| SalesUnit {
            msn: Msn::from_api("123456"),
            name,
            business_id,
            configuration,
            settlement_account,
        },
    )
}

proptest! {
    #[test]
    fn a_difference_applied_to_the_first_gives_the_second(first in any_unit(), second in any_unit()) {
        let changes = diff(&first, &second);
        let mut changed = first.clone();
        apply(&mut changed, &changes);
        prop_assert_eq!(&changed, &second);
        prop_assert_eq!(diff(&changed, &second), vec![]);
        prop_assert_eq!(diff(&first, &first), vec![]);
    }

    #[test]
    fn each_field_is_put_as_it_was_read(unit in any_unit(), other in any_unit()) {
        for field in UnitField::ALL {
            let mut changed = other.clone();
            field.put(&mut changed, field.of(&unit));
            prop_assert_eq!(field.of(&changed), field.of(&unit));
            let rest = diff(&other, &changed);
            prop_assert!(rest.iter().all(|change| change.field == field), "{:?}", rest);
        }
    }

    #[test]
    fn every_change_is_said(first in any_unit(), second in any_unit()) {
        for change in diff(&first, &second) {
            let said = Catalog::new(Language::ENGLISH).say(&change.say());
            prop_assert!(said.contains(" → "), "{}", said);
        }
    }
}

#[test]
fn a_value_of_the_wrong_kind_leaves_a_field_unknown() {
    let mut unit = SalesUnit {
        msn: Msn::from_api("123456"),
        name: Some("Kasse".to_owned()),
        business_id: Some(BusinessId::from_api("business:NO:ORG", "311122339")),
        configuration: Configuration {
            recurring: Some(true),
            ..Configuration::default()
        },
        settlement_account: None,
    };
    for field in UnitField::ALL {
        let wrong = match matches!(field, UnitField::Flag(_)) {
            true => FieldValue::Text("x".to_owned()),
            false => FieldValue::Flag(true),
        };
        field.put(&mut unit, Some(wrong));
        assert_eq!(field.of(&unit), None, "{field:?}");
    }
}

#[test]
fn changes_are_said_in_both_languages() {
    #[track_caller]
    fn check(field: UnitField, values: [Option<FieldValue>; 2], english: &str, bokmal: &str) {
        let [from, to] = values;
        let change = Change::Changed(vec![FieldChange { field, from, to }]);
        assert_eq!(Catalog::new(Language::ENGLISH).say(&change.say()), english);
        assert_eq!(Catalog::new(Language::BOKMAL).say(&change.say()), bokmal);
    }
    let capture = |capture: CaptureType| Some(FieldValue::capture_type(&capture));
    check(
        UnitField::CaptureType,
        [capture(CaptureType::Reserve), capture(CaptureType::Direct)],
        "Capture type: Reserve capture → Direct capture",
        "Belastning: Reservasjon → Direkte belastning",
    );
    check(
        UnitField::Flag(UnitFlag::SkipLandingPage),
        [None, Some(FieldValue::Flag(false))],
        "skipLandingPage: unknown → not allowed",
        "skipLandingPage: ukjent → ikke tillatt",
    );
    check(
        UnitField::Merchant,
        [
            Some(FieldValue::merchant(&BusinessId::from_api(
                "business:NO:ORG",
                "311122339",
            ))),
            None,
        ],
        "Business ID: 311 122 339 → unknown",
        "Org.nr.: 311 122 339 → ukjent",
    );
    let both = Change::Changed(vec![
        FieldChange {
            field: UnitField::Flag(UnitFlag::PureLogin),
            from: Some(FieldValue::Flag(false)),
            to: Some(FieldValue::Flag(true)),
        },
        FieldChange {
            field: UnitField::Name,
            from: None,
            to: Some(FieldValue::Text("Kasse".to_owned())),
        },
    ]);
    let said = Catalog::new(Language::ENGLISH).say(&both.say());
    assert_eq!(said, "Login only: no → yes; Name: unknown → Kasse");
    assert_eq!(Change::Gone.say(), Change::Gone.name());
    assert_eq!(listed([]), None);
}
