use super::*;
use crate::domain::fleet::{FieldValue, FleetUnit, Kept, UnitField};
use crate::domain::policy::{Demand, Expectation, Severity, Which, built_in};
use crate::domain::registry::{Company, RegistryAnswer};
use crate::domain::{BusinessId, CaptureType, Market, Msn, Problem, SalesUnit, ToldBy, UnitFlag};
use crate::text::{Catalog, Language, Message};
use proptest::prelude::*;
use std::collections::{BTreeSet, HashMap};
use std::time::{Duration, Instant};

// ------------------------------------------------------------------------------------------------------------ a fleet

/// A unit as the Management API tells it, with nothing wrong.
fn unit(msn: &str, name: &str) -> FleetUnit {
    let mut configuration = crate::domain::Configuration {
        capture_type: Some(CaptureType::Reserve),
        ..crate::domain::Configuration::default()
    };
    for flag in UnitFlag::ALL {
        configuration.set(
            flag,
            match flag {
                UnitFlag::Recurring
                | UnitFlag::LandingPagePhoneNumberLocked
                | UnitFlag::LongLivingPaymentAllowed => Some(false),
                _ if matches!(flag.told(), ToldBy::Partner(_)) => None,
                _ => Some(true),
            },
        );
    }
    FleetUnit {
        unit: SalesUnit {
            msn: Msn::from_api(msn),
            name: Some(name.to_owned()),
            business_id: Some(org("311122339")),
            configuration,
            settlement_account: None,
        },
        merchant_name: Some("Fjordkafe AS".to_owned()),
        fetched_at: Some(1_700_000_000),
        failure: None,
        kept: Kept::default(),
    }
}

fn org(number: &str) -> BusinessId {
    BusinessId::from_api("business:NO:ORG", number)
}

fn changed(mut unit: FleetUnit, change: impl FnOnce(&mut FleetUnit)) -> LookupRow {
    change(&mut unit);
    unit.into_row()
}

fn merchant(name: &str, answer: RegistryAnswer) -> KeptMerchant {
    KeptMerchant {
        business_id: org("311122339"),
        name: Some(name.to_owned()),
        units: 1,
        registry: Some((answer, 1_700_000_000)),
        former_form: None,
        tags: Vec::new(),
        note: None,
    }
}

fn company(name: &str) -> Company {
    Company {
        org_number: "311122339".to_owned(),
        name: name.to_owned(),
        form: Some(("AS".to_owned(), "Aksjeselskap".to_owned())),
        ..Company::default()
    }
}

fn own(rule: Rule) -> Policy {
    Policy {
        name: "own".to_owned(),
        why: String::new(),
        severity: Severity::Error,
        enabled: true,
        rule,
    }
}

fn must(which: Which, have: &[(UnitField, FieldValue)]) -> Policy {
    let have = demands(have);
    own(Rule::Must { which, have })
}

fn demands(have: &[(UnitField, FieldValue)]) -> Vec<Demand> {
    let demand = |(field, value): &(UnitField, FieldValue)| Demand {
        field: *field,
        value: value.clone(),
    };
    have.iter().map(demand).collect()
}

fn told(findings: &[Finding]) -> Vec<String> {
    let line = |finding: &Finding| {
        let msn = finding.msn.as_ref().map_or("-", Msn::as_str);
        format!(
            "{} {msn} {}",
            finding.severity.as_str(),
            finding.reason.id()
        )
    };
    findings.iter().map(line).collect()
}

#[track_caller]
fn check(rows: &[LookupRow], policies: &[Policy], expect: &[&str]) {
    assert_eq!(told(&audit(rows, &[], policies)), expect);
}

// ------------------------------------------------------------------------------------------------------ built-in rules

#[test]
fn nothing_is_found_where_nothing_is_wrong() {
    check(&[], &built_in(), &[]);
    check(&[unit("100001", "Kasse 1").into_row()], &built_in(), &[]);
}

#[test]
fn direct_capture_is_found_where_none_is_expected() {
    let direct = |name: &str, skip: Option<bool>| {
        changed(unit("100001", name), |unit| {
            unit.unit.configuration.capture_type = Some(CaptureType::Direct);
            unit.unit.configuration.skip_landing_page = skip;
        })
    };
    let policies = [BuiltIn::DirectCapture.policy()];
    let found = ["warning 100001 audit-direct-capture"];
    check(&[direct("Nettbutikk", Some(false))], &policies, &found);
    check(&[direct("Nettbutikk", None)], &policies, &found);
    check(&[direct("Nettbutikk", Some(true))], &policies, &[]);
    check(&[direct("Kasse 2", Some(false))], &policies, &[]);
    let finding = &audit(&[direct("Nett", Some(false))], &[], &policies)[0];
    assert!(finding.needs_partner_manager);
    assert_eq!(
        finding.expected,
        Some(FieldValue::capture_type(&CaptureType::Reserve))
    );
}

#[test]
fn a_policy_or_a_list_that_wants_direct_capture_makes_it_expected() {
    let row = changed(unit("100001", "Nettbutikk"), |unit| {
        unit.unit.configuration.capture_type = Some(CaptureType::Direct);
        unit.unit.configuration.skip_landing_page = Some(false);
        unit.kept.tags = vec!["Digital".to_owned()];
    });
    let rows = [row];
    let direct = [(
        UnitField::CaptureType,
        FieldValue::capture_type(&CaptureType::Direct),
    )];
    let tagged = |tag: &str| Which {
        tags: vec![tag.to_owned()],
        ..Which::default()
    };
    let built_in = BuiltIn::DirectCapture.policy();
    let listed = own(Rule::Expected(vec![Expectation {
        msn: Msn::from_api("100001"),
        have: demands(&direct),
    }]));
    let found = ["warning 100001 audit-direct-capture"];
    check(
        &rows,
        &[built_in.clone(), must(tagged("digital"), &direct)],
        &[],
    );
    check(
        &rows,
        &[built_in.clone(), must(tagged("other"), &direct)],
        &found,
    );
    check(&rows, &[built_in.clone(), listed.clone()], &[]);
    let disabled = Policy {
        enabled: false,
        ..listed
    };
    check(&rows, &[built_in, disabled], &found);
}

#[test]
fn a_point_of_sale_needs_skip_landing_page_and_unknown_is_milder() {
    let till = |skip: Option<bool>| {
        changed(unit("100001", "Kasse 1"), |unit| {
            unit.unit.configuration.skip_landing_page = skip;
        })
    };
    let policies = [BuiltIn::PointOfSaleLandingPage.policy()];
    check(&[till(Some(true))], &policies, &[]);
    check(
        &[till(Some(false))],
        &policies,
        &["warning 100001 audit-landing-page"],
    );
    check(
        &[till(None)],
        &policies,
        &["info 100001 audit-landing-page-unknown"],
    );
    let login = changed(unit("100001", "Kasse 1"), |unit| {
        unit.unit.configuration.skip_landing_page = Some(false);
        unit.unit.configuration.payment_allowed = Some(false);
    });
    check(&[login], &policies, &[]);
    let web = changed(unit("100001", "Nettbutikk"), |unit| {
        unit.unit.configuration.skip_landing_page = Some(false);
    });
    check(&[web], &policies, &[]);
}

#[test]
fn units_without_payments_are_found_when_they_are_named_like_shops() {
    let policies = [BuiltIn::LoginNamedShop.policy()];
    let login = |name: &str, change: fn(&mut crate::domain::Configuration)| {
        changed(unit("100001", name), |unit| {
            change(&mut unit.unit.configuration)
        })
    };
    let found = ["warning 100001 audit-login-named-shop"];
    check(
        &[login("Webshop", |c| c.payment_allowed = Some(false))],
        &policies,
        &found,
    );
    check(
        &[login("Butikk", |c| c.pure_login = Some(true))],
        &policies,
        &found,
    );
    let none =
        |c: &mut crate::domain::Configuration| c.capture_type = Some(CaptureType::NotApplicable);
    check(&[login("Kiosken", none)], &policies, &found);
    check(&[login("Medlemssider", none)], &policies, &[]);
    check(&[login("Butikk innlogging", none)], &policies, &[]);
    check(
        &[login("Butikk", |c| c.payment_allowed = None)],
        &policies,
        &[],
    );
}

#[test]
fn names_are_compared_within_a_merchant_without_case_blanks_and_accents() {
    let policies = [BuiltIn::DuplicateName.policy()];
    let rows = [
        unit("100003", "KAFE  BRYGGA").into_row(),
        unit("100001", "Kafé Brygga").into_row(),
        unit("100002", "Kafé Brygge").into_row(),
        changed(unit("100004", "Kafé Brygga"), |unit| {
            unit.unit.business_id = Some(org("314455665"));
        }),
        changed(unit("100005", "Kafé Brygga"), |unit| {
            unit.unit.business_id = None
        }),
        changed(unit("100006", "Kafé Brygga"), |unit| {
            unit.kept.not_visible_since = Some(1)
        }),
    ];
    let twice = [
        "info 100001 audit-duplicate-name",
        "info 100003 audit-duplicate-name",
    ];
    check(&rows, &policies, &twice);
    let said = |finding: &Finding| Catalog::new(Language::ENGLISH).say(&finding.reason);
    let findings = audit(&rows, &[], &policies);
    assert_eq!(
        said(&findings[0]),
        "2 units of this merchant have this name. See also MSN 100003."
    );
    let many: Vec<LookupRow> = (0..9)
        .map(|at| unit(&format!("20000{at}"), "Kasse").into_row())
        .collect();
    let findings = audit(&many, &[], &policies);
    assert_eq!(findings.len(), 9);
    let expect = "9 units of this merchant have this name. See also MSN 200000, 200001, 200002, 200003 and 4 more.";
    assert_eq!(said(&findings[8]), expect);
}

#[track_caller]
fn check_merchant(merchant: KeptMerchant, expect: &[&str]) {
    let rows = [unit("100001", "Kasse 1").into_row()];
    let findings = audit(&rows, &[merchant], &[BuiltIn::MerchantGone.policy()]);
    assert_eq!(told(&findings), expect);
    assert!(
        findings
            .iter()
            .all(|finding| finding.merchant_name.is_some())
    );
}

#[test]
fn merchants_are_looked_up_in_the_registrys_answers() {
    let active = |change: fn(&mut Company)| {
        let mut company = company("FJORDKAFE AS");
        change(&mut company);
        merchant("Fjordkafe", RegistryAnswer::Active(Box::new(company)))
    };
    check_merchant(active(|_| ()), &[]);
    check_merchant(
        active(|c| c.bankrupt = Some(true)),
        &["error - audit-merchant-bankrupt"],
    );
    check_merchant(
        active(|c| c.winding_up = Some(true)),
        &["warning - audit-merchant-winding-up"],
    );
    check_merchant(
        active(|c| c.forced_dissolution = Some(true)),
        &["error - audit-merchant-forced"],
    );
    check_merchant(
        active(|c| c.name = "KYSTKAFE AS".to_owned()),
        &["info - audit-merchant-renamed"],
    );
    let deleted = |date: Option<&str>| {
        let mut company = company("FJORDKAFE AS");
        company.deleted_on = date.map(str::to_owned);
        merchant("Fjordkafe", RegistryAnswer::Deleted(Box::new(company)))
    };
    check_merchant(
        deleted(Some("2023-06-30")),
        &["error - audit-merchant-deleted-on"],
    );
    check_merchant(deleted(Some("")), &["error - audit-merchant-deleted"]);
    let removed = RegistryAnswer::Removed { deleted_on: None };
    check_merchant(
        merchant("Fjordkafe", removed),
        &["error - audit-merchant-removed"],
    );
    check_merchant(
        merchant("Fjordkafe", RegistryAnswer::Unknown),
        &["warning - audit-merchant-unknown"],
    );
    let mut converted = active(|_| ());
    converted.former_form = Some("ENK".to_owned());
    check_merchant(converted, &["warning - audit-merchant-form"]);
    let mut foreign = merchant("Fjordkafe", RegistryAnswer::Unknown);
    foreign.business_id = BusinessId::from_api("business:DK:CVR", "10150817");
    check_merchant(foreign, &[]);
    let mut unasked = active(|c| c.bankrupt = Some(true));
    unasked.registry = None;
    check_merchant(unasked, &[]);
}

#[test]
fn a_name_that_the_service_cut_is_the_same_name() {
    let long = "Aller Koseligste Lille Hjørnebutikk på Øvre Åsen og Omegn AS";
    let cut: String = long.chars().take(50).collect();
    let mut company = company(&long.to_uppercase());
    let answer = |company: &Company| RegistryAnswer::Active(Box::new(company.clone()));
    check_merchant(merchant(&cut, answer(&company)), &[]);
    company.name = "NOE ANNET AS".to_owned();
    check_merchant(
        merchant(&cut, answer(&company)),
        &["info - audit-merchant-renamed"],
    );
}

#[test]
fn a_merchant_without_a_visible_unit_is_only_worth_knowing_of() {
    let bankrupt = Company {
        bankrupt: Some(true),
        ..company("FJORDKAFE AS")
    };
    let merchants = [merchant(
        "Fjordkafe",
        RegistryAnswer::Active(Box::new(bankrupt)),
    )];
    let gone = changed(unit("100001", "Kasse"), |unit| {
        unit.kept.not_visible_since = Some(1)
    });
    let findings = audit(&[gone], &merchants, &built_in());
    assert_eq!(told(&findings), ["info - audit-merchant-bankrupt"]);
}

#[test]
fn what_the_service_left_out_is_one_finding_per_unit() {
    let policies = [BuiltIn::UnknownSetting.policy()];
    let fields = |rows: &[LookupRow]| {
        let findings = audit(rows, &[], &policies);
        let said = findings
            .iter()
            .map(|finding| Catalog::new(Language::ENGLISH).say(&finding.reason));
        said.collect::<Vec<_>>()
    };
    let two = changed(unit("100001", "Kasse"), |unit| {
        unit.unit.configuration.capture_type = None;
        unit.unit.configuration.credit_card_payment_allowed = None;
        unit.unit.configuration.late_capture_allowed = None;
    });
    assert_eq!(
        fields(&[two]),
        ["The service left out 2 values: Capture type, Credit cards."]
    );
    let danish = changed(unit("100001", "Kasse"), |unit| {
        unit.unit.business_id = Some(BusinessId::from_api("business:DK:CVR", "10150817"));
        unit.unit.configuration.late_capture_allowed = None;
    });
    assert_eq!(
        fields(&[danish]),
        ["The service left out one value: Late capture."]
    );
    let partner = |login: Option<bool>| {
        changed(unit("100002", "Kasse"), |unit| {
            unit.unit.configuration = crate::domain::Configuration {
                pure_login: login,
                ..crate::domain::Configuration::default()
            };
        })
    };
    let of_partner = "The service left out 3 values: Capture type, skipLandingPage, Recurring.";
    assert_eq!(fields(&[partner(Some(false))]), [of_partner]);
    assert_eq!(fields(&[partner(None)]), [of_partner]);
    let all = fields(&[partner(None), unit("100001", "Kasse").into_row()]);
    assert_eq!(all.len(), 1);
    // Capture type and what both APIs tell, and of the newer one what does not matter abroad only.
    let told_by = |told: fn(ToldBy) -> bool| {
        UnitFlag::ALL
            .iter()
            .filter(|flag| told(flag.told()))
            .count()
    };
    let both = told_by(|told| matches!(told, ToldBy::Both { .. }));
    let management = told_by(|told| matches!(told, ToldBy::Management(_)));
    let left_out = format!("{} values", 1 + both + management - 2);
    assert!(all[0].contains(&left_out), "{all:?}");
    let never = changed(unit("100001", "Kasse"), |unit| {
        unit.fetched_at = None;
        unit.unit.configuration = crate::domain::Configuration::default();
    });
    assert_eq!(fields(&[never]), Vec::<String>::new());
}

// ------------------------------------------------------------------------------------------------- policies of the house

#[test]
fn a_policy_looks_only_at_the_units_it_names() {
    let row = changed(unit("100001", "Kasse 1"), |unit| {
        unit.kept.tags = vec!["VIP".to_owned()];
        unit.kept.merchant_tags = vec!["Kjede".to_owned()];
    });
    let rows = [row];
    let wanted = [(UnitField::Flag(UnitFlag::Recurring), FieldValue::Flag(true))];
    let strings = |words: &[&str]| {
        words
            .iter()
            .map(|word| (*word).to_owned())
            .collect::<Vec<_>>()
    };
    let check =
        |tags: &[&str], names: &[&str], merchants: &[&str], markets: &[Market], expect: bool| {
            let which = Which {
                tags: strings(tags),
                names: strings(names),
                merchants: merchants.iter().map(|number| org(number)).collect(),
                markets: markets.to_vec(),
            };
            let found = !audit(&rows, &[], &[must(which.clone(), &wanted)]).is_empty();
            assert_eq!(found, expect, "{which:?}");
        };
    check(&[], &[], &[], &[], true);
    check(&["vip"], &[], &[], &[], true);
    check(&["other", "KJEDE"], &[], &[], &[], true);
    check(&["other"], &[], &[], &[], false);
    check(&[], &["kasse ?"], &[], &[], true);
    check(&[], &["kasse"], &[], &[], false);
    check(&["vip"], &["*butikk*"], &[], &[], false);
    check(&[], &[], &["311122339"], &[], true);
    check(&[], &[], &["314455665"], &[], false);
    check(&[], &[], &[], &[Market::Denmark, Market::Norway], true);
    check(&[], &[], &[], &[Market::Finland], false);
}

#[test]
fn each_value_that_differs_or_is_unknown_is_a_finding() {
    let wanted = [
        (
            UnitField::CaptureType,
            FieldValue::capture_type(&CaptureType::Reserve),
        ),
        (UnitField::Flag(UnitFlag::Recurring), FieldValue::Flag(true)),
        (
            UnitField::Flag(UnitFlag::CreditCardPaymentAllowed),
            FieldValue::Flag(false),
        ),
    ];
    let policies = [must(Which::default(), &wanted)];
    let row = changed(unit("100001", "Kasse"), |unit| {
        unit.unit.configuration.recurring = None
    });
    check(
        &[row],
        &policies,
        &["error 100001 audit-unknown", "error 100001 audit-differs"],
    );
    let never = changed(unit("100001", "Kasse"), |unit| {
        unit.fetched_at = None;
        unit.unit.configuration = crate::domain::Configuration::default();
    });
    check(&[never], &policies, &["error 100001 audit-not-fetched"]);
    let gone = changed(unit("100001", "Kasse"), |unit| {
        unit.kept.not_visible_since = Some(1)
    });
    check(&[gone], &policies, &[]);
}

#[test]
fn a_unit_whose_last_fetch_failed_is_judged_by_what_was_known() {
    let wanted = [(UnitField::Flag(UnitFlag::Recurring), FieldValue::Flag(true))];
    let row = changed(unit("100001", "Kasse"), |unit| {
        let problem = Problem::new(
            crate::domain::problem::ProblemKind::Unreachable,
            Message::new("x"),
        );
        unit.failure = Some(Box::new(problem));
    });
    check(
        &[row],
        &[must(Which::default(), &wanted)],
        &["error 100001 audit-differs"],
    );
}

#[test]
fn listed_units_must_be_in_the_fleet() {
    let listed = |msn: &str| Expectation {
        msn: Msn::from_api(msn),
        have: demands(&[(
            UnitField::Flag(UnitFlag::Recurring),
            FieldValue::Flag(false),
        )]),
    };
    let rows = [
        unit("100001", "Kasse").into_row(),
        changed(unit("100002", "Kasse"), |unit| {
            unit.kept.not_visible_since = Some(1)
        }),
        changed(unit("100004", "Kasse"), |unit| {
            unit.unit.configuration.recurring = Some(true)
        }),
    ];
    let list = ["100001", "100002", "100003", "100004"]
        .map(listed)
        .to_vec();
    let expect = [
        "error 100002 audit-listed-gone",
        "error 100004 audit-differs",
        "error 100003 audit-listed-absent",
    ];
    check(&rows, &[own(Rule::Expected(list))], &expect);
}

#[test]
fn the_severity_of_a_built_in_policy_is_a_persons_choice() {
    let rows = [changed(unit("100001", "Nett"), |unit| {
        unit.unit.configuration.capture_type = Some(CaptureType::Direct);
        unit.unit.configuration.skip_landing_page = Some(false);
    })];
    let mut policy = BuiltIn::DirectCapture.policy();
    policy.severity = Severity::Error;
    check(
        &rows,
        &[policy.clone()],
        &["error 100001 audit-direct-capture"],
    );
    policy.enabled = false;
    check(&rows, &[policy], &[]);
}

#[test]
fn every_finding_is_said_in_every_language() {
    let rows: Vec<LookupRow> = (0..300).map(odd_row).collect();
    let policies: Vec<Policy> = built_in().into_iter().chain([odd_policy()]).collect();
    for finding in audit(&rows, &[], &policies) {
        for language in Language::ALL {
            let catalog = Catalog::new(language);
            for message in [&finding.title, &finding.reason, &finding.advice] {
                let said = catalog.say(message);
                assert!(!said.contains('{') && said != message.id(), "{said}");
            }
        }
    }
}

// ---------------------------------------------------------------------------------------------------------- any fleet

/// A row that is odd in a way of its own.
fn odd_row(seed: u64) -> LookupRow {
    let pick = |prime: u64, count: u64| (seed.wrapping_mul(prime) >> 7) % count;
    let names = [
        "Kasse 1",
        "Kassé  1",
        "Nettbutikk",
        "Butikk",
        "Kafé",
        "Logg inn",
        "",
        "POS",
    ];
    let orgs = ["311122339", "314455665", "317788991"];
    let flag = |prime: u64| [None, Some(false), Some(true)][pick(prime, 3) as usize];
    let captures = [
        None,
        Some(CaptureType::Reserve),
        Some(CaptureType::Direct),
        Some(CaptureType::NotApplicable),
        Some(CaptureType::Other("Split".to_owned())),
    ];
    changed(
        unit(&(100_000 + seed).to_string(), names[pick(7919, 8) as usize]),
        |unit| {
            let configuration = &mut unit.unit.configuration;
            configuration.capture_type = captures[pick(104_729, 5) as usize].clone();
            configuration.skip_landing_page = flag(1_299_709);
            configuration.payment_allowed = flag(15_485_863);
            configuration.pure_login = flag(32_452_843);
            configuration.recurring = flag(49_979_687);
            unit.unit.business_id =
                (pick(67_867_967, 9) > 0).then(|| org(orgs[pick(86_028_121, 3) as usize]));
            unit.kept.not_visible_since = (pick(122_949_823, 8) == 0).then_some(1);
            unit.fetched_at = (pick(141_650_939, 9) > 0).then_some(1);
            unit.kept.tags = vec![format!("t{}", pick(160_481_183, 3))];
            if pick(179_424_673, 11) == 0 {
                unit.unit.name = None;
            }
        },
    )
}

fn odd_policy() -> Policy {
    let which = Which {
        tags: vec!["T1".to_owned(), "t2".to_owned()],
        names: vec!["*k*".to_owned()],
        merchants: vec![org("311122339"), org("314455665")],
        markets: Vec::new(),
    };
    must(
        which,
        &[(UnitField::Flag(UnitFlag::Recurring), FieldValue::Flag(true))],
    )
}

/// What the rules say of one unit among all rows, told the plain and slow way.
fn naive(row: &LookupRow, rows: &[LookupRow]) -> BTreeSet<&'static str> {
    let visible = |row: &&LookupRow| {
        row.kept
            .as_ref()
            .is_some_and(|kept| kept.not_visible_since.is_none())
    };
    let mut found = BTreeSet::new();
    let Some(unit) = Some(row).filter(visible).and_then(|row| row.unit.as_ref()) else {
        return found;
    };
    let settings = &unit.configuration;
    let name = unit
        .name
        .clone()
        .unwrap_or_default()
        .to_lowercase()
        .replace('é', "e");
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_till = ["kasse 1", "butikk", "pos"].contains(&name.as_str());
    let is_shop = is_till || name == "nettbutikk";
    let is_login = settings.pure_login == Some(true)
        || settings.payment_allowed == Some(false)
        || settings.capture_type == Some(CaptureType::NotApplicable);
    let is_fetched = row.fetched_at.is_some();
    let mut add = |is: bool, id: &'static str| is.then(|| found.insert(id));
    let is_direct = settings.capture_type == Some(CaptureType::Direct);
    add(
        is_direct && settings.skip_landing_page != Some(true) && !is_till,
        "audit-direct-capture",
    );
    let looks_like_till = is_till && is_fetched && !is_login;
    add(
        looks_like_till && settings.skip_landing_page == Some(false),
        "audit-landing-page",
    );
    add(
        looks_like_till && settings.skip_landing_page.is_none(),
        "audit-landing-page-unknown",
    );
    add(is_login && is_shop, "audit-login-named-shop");
    let same = |other: &&LookupRow| {
        let other_name = other
            .unit
            .as_ref()
            .and_then(|unit| unit.name.clone())
            .unwrap_or_default();
        let other_name = other_name.to_lowercase().replace('é', "e");
        other.business_id == row.business_id
            && other_name.split_whitespace().collect::<Vec<_>>().join(" ") == name
    };
    let count = rows.iter().filter(visible).filter(same).count();
    add(
        !name.is_empty() && row.business_id.is_some() && count > 1,
        "audit-duplicate-name",
    );
    let id = row.business_id.as_ref().map(BusinessId::id);
    let tags = row.kept.iter().flat_map(|kept| kept.tags.iter());
    let fits = matches!(id, Some("311122339" | "314455665"))
        && tags.into_iter().any(|tag| tag == "t1" || tag == "t2")
        && name.contains('k');
    add(fits && settings.recurring == Some(false), "audit-differs");
    add(
        fits && settings.recurring.is_none() && is_fetched,
        "audit-unknown",
    );
    add(
        fits && settings.recurring.is_none() && !is_fetched,
        "audit-not-fetched",
    );
    found
}

proptest! {
    #[test]
    fn findings_are_those_of_the_naive_way_in_an_order_of_their_own(
        seeds in proptest::collection::hash_set(0_u64..1_000_000, 0..40),
        turn in 0..40_usize,
    ) {
        let mut rows: Vec<LookupRow> = seeds.into_iter().map(odd_row).collect();
        let mut policies = built_in();
        policies.retain(|policy| policy.rule != Rule::BuiltIn(BuiltIn::UnknownSetting));
        policies.push(odd_policy());
        let findings = audit(&rows, &[], &policies);
        let mut by_unit: HashMap<Msn, BTreeSet<&str>> = HashMap::new();
        for finding in &findings {
            let msn = finding.msn.clone().unwrap();
            prop_assert!(by_unit.entry(msn).or_default().insert(finding.reason.id()), "twice: {finding:?}");
        }
        for row in &rows {
            let found = by_unit.remove(row.msn.as_ref().unwrap()).unwrap_or_default();
            prop_assert_eq!(found, naive(row, &rows), "{:?}", row);
        }
        prop_assert!(findings.is_sorted_by_key(|finding| Reverse(finding.severity)));
        let turn = turn % rows.len().max(1);
        rows.rotate_left(turn);
        rows.reverse();
        prop_assert_eq!(audit(&rows, &[], &policies), findings);
    }

    #[test]
    fn no_text_makes_an_audit_panic(name in any::<String>(), other in any::<String>(), pattern in any::<String>()) {
        let rows = [unit("1", &name).into_row(), unit("2", &other).into_row()];
        let merchants = [merchant(&name, RegistryAnswer::Active(Box::new(company(&other))))];
        let which = Which { names: vec![pattern], ..Which::default() };
        let mut policies = built_in();
        policies.push(must(which, &[(UnitField::Name, FieldValue::Text(other))]));
        for finding in audit(&rows, &merchants, &policies) {
            prop_assert!(!Catalog::new(Language::BOKMAL).say(&finding.reason).is_empty());
        }
    }
}

/// The time of an audit grows with the fleet and no faster: ten times the units take about ten times as long. Every unit has
/// the same name, which a comparison of each with each would not survive.
#[test]
fn the_time_grows_with_the_fleet_only() {
    let rows: Vec<LookupRow> = (0..20_000).map(odd_row).collect();
    let policies: Vec<Policy> = built_in().into_iter().chain([odd_policy()]).collect();
    let time = |rows: &[LookupRow]| {
        let best = (0..3).map(|_| {
            let start = Instant::now();
            assert!(!audit(rows, &[], &policies).is_empty());
            start.elapsed()
        });
        best.min().unwrap_or(Duration::MAX)
    };
    let (few, many) = (time(&rows[..2_000]), time(&rows));
    assert!(
        many < few * 40,
        "2 000 units took {few:?}, 20 000 took {many:?}"
    );
}
