use super::*;
use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::policy::{Demand, Severity, Which, built_in};
use crate::domain::{BusinessId, Market, Msn, UnitFlag};
use crate::text::{Catalog, Language};
use proptest::collection::vec;
use proptest::prelude::*;

fn read(text: &str) -> Vec<Policy> {
    from_toml(text).unwrap_or_else(|problem| panic!("{problem:?}\n{text}"))
}

#[test]
fn a_policy_is_read_as_people_write_one() {
    let policies = read(
        r#"
        [[policy]]
        name = "Tills skip the landing page"
        severity = "Error"
        [policy.units]
        tags = "kasse"
        names = ["*kasse*", "POS ?"]
        merchants = ["NO 311 122 339", "business:DK:CVR:10150817", 314455665]
        markets = ["no"]
        [policy.must]
        skip_landing_page = true
        capture_type = "reserve"

        [[policy]]
        built_in = "duplicate-name"
        enabled = false

        [[policy]]
        name = "The list"
        expected = [{ msn = 123456, recurring = false }, { msn = "654 321" }]
        "#,
    );
    let [must, built_in, list] = &policies[..] else {
        panic!("{policies:?}");
    };
    assert_eq!((must.severity, must.enabled), (Severity::Error, true));
    let Rule::Must { which, have } = &must.rule else {
        panic!("{must:?}");
    };
    assert_eq!(which.tags, ["kasse"]);
    let ids: Vec<&str> = which.merchants.iter().map(BusinessId::id).collect();
    assert_eq!(ids, ["311122339", "10150817", "314455665"]);
    assert_eq!(which.markets, [Market::Norway]);
    let fields: Vec<UnitField> = have.iter().map(|demand| demand.field).collect();
    assert_eq!(
        fields,
        [
            UnitField::Flag(UnitFlag::SkipLandingPage),
            UnitField::CaptureType
        ]
    );
    assert_eq!(have[1].value, FieldValue::Text("ReserveCapture".to_owned()));
    assert_eq!(built_in.name, "duplicate-name");
    assert_eq!(
        (built_in.severity, built_in.enabled),
        (Severity::Info, false)
    );
    let Rule::Expected(units) = &list.rule else {
        panic!("{list:?}");
    };
    let msns: Vec<&str> = units.iter().map(|unit| unit.msn.as_str()).collect();
    assert_eq!(msns, ["123456", "654321"]);
    assert_eq!(units[1].have, []);
    assert_eq!(read(""), []);
}

/// Line, column, reason, and whether it is said what is allowed.
#[track_caller]
fn check_wrong(text: &str, place: (usize, usize), reason: &str, told: &str) {
    let error = read_policies(text).unwrap_err();
    assert_eq!((error.line, error.column), place, "{text}\n{error:?}");
    assert_eq!(error.reason.id(), reason, "{text}");
    let catalog = Catalog::new(Language::ENGLISH);
    let line = error.problem().one_line(&catalog);
    assert!(line.contains(told), "{line}");
}

#[test]
fn mistakes_are_told_with_their_place_and_what_is_allowed() {
    let must = "\n[policy.must]\nrecurring = true\n";
    check_wrong(
        "[[policy]]\nname = \"æ\"\nnam = 1",
        (3, 1),
        "audit-file-unknown-key-near",
        "“name”",
    );
    check_wrong(
        "[[policy]]\ncolour = 1",
        (2, 1),
        "audit-file-unknown-key",
        "Allowed here: name, why",
    );
    check_wrong(
        "[[policies]]",
        (1, 3),
        "audit-file-unknown-key-near",
        "“policy”",
    );
    check_wrong(
        "[policy]\nname = \"x\"",
        (1, 1),
        "audit-file-one-bracket",
        "[[policy]]",
    );
    check_wrong(
        "[[policy]]\nname = \"x",
        (2, 10),
        "audit-file-syntax",
        "TOML",
    );
    check_wrong(
        "[[policy]]\nname = \"x\"\nname = \"y\"",
        (3, 1),
        "audit-file-twice",
        "twice",
    );
    check_wrong(
        &format!("[[policy]]\nname = \"x\"\nseverity = \"eror\"{must}"),
        (3, 12),
        "audit-file-unknown-word-near",
        "“error”",
    );
    check_wrong(
        &format!("[[policy]]\nname = \"x\"\nenabled = \"yes\"{must}"),
        (3, 11),
        "audit-file-type-flag",
        "true or false",
    );
    check_wrong(
        &format!("[[policy]]{must}"),
        (1, 1),
        "audit-file-no-name",
        "name",
    );
    check_wrong(
        &format!("[[policy]]\nname = \" \"{must}"),
        (2, 8),
        "audit-file-no-name",
        "name",
    );
    check_wrong(
        "[[policy]]\nname = \"x\"",
        (1, 1),
        "audit-file-one-rule",
        "must, expected",
    );
    check_wrong(
        "[[policy]]\nname = \"x\"\n[policy.must]\nskipLandingPage = true",
        (4, 1),
        "audit-file-unknown-key-near",
        "“skip_landing_page”",
    );
    check_wrong(
        "[[policy]]\nname = \"x\"\n[policy.must]\ncapture_type = \"Resrve\"",
        (4, 16),
        "fleet-wrong-capture",
        "DirectCapture",
    );
    check_wrong(
        "[[policy]]\nname = \"x\"\n[policy.must]\nrecurring = \"maybe\"",
        (4, 13),
        "fleet-wrong-flag",
        "yes or no",
    );
    check_wrong(
        "[[policy]]\nname = \"x\"\n[policy.must]\n",
        (3, 1),
        "audit-file-must-empty",
        "at least one",
    );
    check_wrong(
        "[[policy]]\nbuilt_in = \"direct\"",
        (2, 12),
        "audit-file-unknown-word",
        "direct-capture",
    );
    check_wrong(
        &format!("[[policy]]\nname = \"duplicate-name\"{must}"),
        (2, 8),
        "audit-file-name-of-built-in",
        "built_in",
    );
    check_wrong(
        "[[policy]]\nname = \"x\"\nexpected = [{ msn = \"12\" }]",
        (3, 21),
        "domain-msn-length",
        "",
    );
    check_wrong(
        "[[policy]]\nname = \"x\"\nexpected = [{ recurring = true }]",
        (3, 13),
        "audit-file-no-msn",
        "msn",
    );
    let twice = format!("[[policy]]\nname = \"x\"{must}[[policy]]\nname = \"x\"{must}");
    check_wrong(&twice, (5, 1), "audit-file-name-twice", "“x”");
}

#[test]
fn a_list_in_a_file_of_its_own_is_asked_for() {
    let text = "[[policy]]\nname = \"a\"\nexpected = \"units.csv\"\n";
    let file = read_policies(text).unwrap();
    assert_eq!(file.wanted.len(), 1);
    assert_eq!(
        (file.wanted[0].file.as_str(), file.wanted[0].line),
        ("units.csv", 3)
    );
    let unit = Expectation {
        msn: Msn::from_api("123456"),
        have: Vec::new(),
    };
    let policies = file
        .clone()
        .complete(|_| Ok::<_, ()>(vec![unit.clone()]))
        .unwrap();
    assert_eq!(policies[0].rule, Rule::Expected(vec![unit]));
    assert_eq!(file.complete(|_| Err(7)), Err(7));
    let problem = from_toml(text).unwrap_err();
    assert_eq!(problem.why.unwrap().id(), "audit-file-list-elsewhere");
}

#[test]
fn the_built_in_policies_and_their_comments_are_read_back() {
    for language in Language::ALL {
        let text = to_commented_toml(&built_in(), &Catalog::new(language));
        assert!(text.lines().filter(|line| line.starts_with('#')).count() > 20);
        assert_eq!(read(&text), built_in(), "{text}");
    }
}

#[test]
fn the_example_is_read_with_the_list_it_names() {
    let file = read_policies(include_str!("../../../../assets/examples/policies.toml")).unwrap();
    let names: Vec<&str> = file
        .wanted
        .iter()
        .map(|wanted| wanted.file.as_str())
        .collect();
    assert_eq!(names, ["units.csv"]);
    let unit = Expectation {
        msn: Msn::from_api("209080"),
        have: Vec::new(),
    };
    let policies = file.complete(|_| Ok::<_, ()>(vec![unit.clone()])).unwrap();
    assert!(policies.iter().all(|policy| policy.fault().is_none()));
    let rules = |is: fn(&Rule) -> bool| policies.iter().filter(|policy| is(&policy.rule)).count();
    assert_eq!(rules(|rule| matches!(rule, Rule::Must { .. })), 4);
    assert_eq!(rules(|rule| matches!(rule, Rule::Expected(_))), 1);
    assert_eq!(rules(|rule| matches!(rule, Rule::BuiltIn(_))), 2);
    let again: Vec<Policy> = policies
        .iter()
        .flat_map(|policy| read(&to_toml(policy)))
        .collect();
    assert_eq!(again, policies);
}

/// The policy of the documentation, so that it stays one.
#[test]
fn the_policy_in_the_documentation_is_read() {
    let text = include_str!("../../../../docs/policies.md");
    let (_, after) = text.split_once("```toml\n[[policy]]").unwrap();
    let (body, _) = after.split_once("```").unwrap();
    let policies = read(&format!("[[policy]]{body}"));
    assert_eq!(policies.len(), 1);
    let Rule::Must { which, have } = &policies[0].rule else {
        panic!("{policies:?}");
    };
    assert_eq!((which.tags.len(), which.names.len(), have.len()), (2, 2, 2));
    for field in UnitField::ALL {
        assert!(text.contains(&format!("`{}`", field.key())), "{field:?}");
    }
    for rule in crate::domain::policy::BuiltIn::ALL {
        assert!(text.contains(&format!("| `{}` |", rule.key())), "{rule:?}");
    }
}

// -------------------------------------------------------------------------------------------------- any policy

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[\"'\\\\\n\r\t{}#:=\u{0}\u{7f}\u{2028}a]{0,6}"
    ]
}

fn any_id() -> impl Strategy<Value = BusinessId> {
    let known = prop_oneof![
        Just("business:NO:ORG"),
        Just("business:DK:CVR"),
        Just("business:FI:Y-tunnus")
    ];
    prop_oneof![
        (known, "[0-9-]{0,10}").prop_map(|(scheme, id)| BusinessId::from_api(scheme, &id)),
        (any_text(), any_text()).prop_map(|(scheme, id)| BusinessId::from_api(&scheme, &id)),
    ]
}

fn any_demands() -> impl Strategy<Value = Vec<Demand>> {
    let fields = proptest::sample::subsequence(UnitField::ALL.to_vec(), 1..=4);
    let values = vec((any::<bool>(), any_text(), any_id(), 0..4_usize), 4);
    (fields, values).prop_map(|(fields, values)| {
        let demand =
            |(field, (flag, text, id, nth)): (UnitField, (bool, String, BusinessId, usize))| {
                let words = [
                    "ReserveCapture",
                    "DirectCapture",
                    "NotApplicable",
                    text.as_str(),
                ];
                let value = match field {
                    UnitField::Merchant => FieldValue::merchant(&id),
                    UnitField::CaptureType => FieldValue::Text(words[nth].to_owned()),
                    UnitField::Name | UnitField::SettlementAccount => FieldValue::Text(text),
                    _ => FieldValue::Flag(flag),
                };
                Demand { field, value }
            };
        fields.into_iter().zip(values).map(demand).collect()
    })
}

fn any_which() -> impl Strategy<Value = Which> {
    let markets = vec![Market::Norway, Market::Denmark, Market::Finland];
    let markets = proptest::sample::subsequence(markets, 0..=3);
    (
        vec(any_text(), 0..3),
        vec(any_text(), 0..3),
        vec(any_id(), 0..3),
        markets,
    )
        .prop_map(|(tags, names, merchants, markets)| Which {
            tags,
            names,
            merchants,
            markets,
        })
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let msn = prop_oneof!["[0-9]{4,10}", any_text()];
    let unit = (msn, any_demands()).prop_map(|(msn, have)| Expectation {
        msn: Msn::from_api(msn),
        have,
    });
    prop_oneof![
        (any_which(), any_demands()).prop_map(|(which, have)| Rule::Must { which, have }),
        vec(unit, 0..4).prop_map(Rule::Expected),
        proptest::sample::select(crate::domain::policy::BuiltIn::ALL.to_vec())
            .prop_map(Rule::BuiltIn),
    ]
}

fn any_policy() -> impl Strategy<Value = Policy> {
    let severity = proptest::sample::select(Severity::ALL.to_vec());
    (any_text(), any_text(), severity, any::<bool>(), any_rule()).prop_map(
        |(name, why, severity, enabled, rule)| Policy {
            name: format!("{name}!"),
            why,
            severity,
            enabled,
            rule,
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same(policy in any_policy()) {
        let text = to_toml(&policy);
        prop_assert_eq!(from_toml(&text), Ok(vec![policy.clone()]), "{}", text);
        let commented = to_commented_toml([&policy], &Catalog::new(Language::BOKMAL));
        prop_assert_eq!(from_toml(&commented), Ok(vec![policy]), "{}", commented);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>(), cut in 0..400_usize) {
        let _ = read_policies(&text);
        let whole = to_commented_toml(&built_in(), &Catalog::new(Language::ENGLISH));
        let cut: String = whole.chars().rev().take(cut).collect::<String>().chars().rev().collect();
        let _ = read_policies(&cut);
    }
}
