//! Rules that are read, and what the rules of several sources come to.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{ApiKind, Environment, Profile};
use crate::text::{Catalog, Language};

fn source(name: &str, text: &str) -> RuleSource {
    let rules = read_machine_rules(text).map_err(|error| damaged_source(name, error.message()));
    RuleSource {
        name: name.to_owned(),
        protection: Protection::Administrators,
        rules,
    }
}

fn policy(texts: &[&str]) -> MachinePolicy {
    let sources = texts.iter().enumerate();
    let sources = sources.map(|(at, text)| source(&format!("/{at}"), text));
    MachinePolicy::new(sources.collect())
}

#[test]
fn the_example_is_a_policy() {
    let text = include_str!("../../../assets/examples/policy.toml");
    let rules = read_machine_rules(text).unwrap();
    assert_eq!(rules.lock.environments, Some(vec![Environment::Production]));
    assert_eq!(rules.lock.api, Some(vec![ApiKind::Management]));
    assert_eq!(rules.lock.max_in_flight, Some(8));
    assert_eq!(
        (rules.lock.sandbox, rules.lock.orders),
        (Some(false), Some(true))
    );
    assert_eq!(rules.lock.updates, Some(UpdateRule::ByDepartment));
    assert_eq!(rules.preset.language, Some(Language::BOKMAL));
    let proxy = ProxyChoice::Address("http://proxy.example.no:8080".to_owned());
    assert_eq!(rules.preset.proxy, Some(proxy));
}

#[test]
fn every_rule_of_the_documentation_is_read_and_every_rule_is_documented() {
    let text = include_str!("../../../docs/machine-policy.md");
    for setting in MachineSetting::ALL {
        assert!(
            text.contains(&format!("`{}`", setting.key())),
            "{setting:?}"
        );
    }
    let (_, example) = text.split_once("```toml\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    assert_eq!(
        read_machine_rules(example)
            .map_err(|error| error.message())
            .err(),
        None
    );
}

#[test]
fn a_mistake_is_told_with_its_place_and_what_is_allowed() {
    #[track_caller]
    fn check(text: &str, line: usize, column: usize, id: &str) {
        let error = read_machine_rules(text).unwrap_err();
        let found = (error.line, error.column, error.reason.id());
        assert_eq!(found, (line, column, id), "{text}");
        for language in Language::ALL {
            let said = Catalog::new(language).say(&error.message());
            assert!(
                said.contains(&line.to_string()) && !said.contains('{'),
                "{said}"
            );
        }
    }
    check("[lock]\nenviroments = []", 2, 1, "machine-unknown-near");
    check("[lock]\nfleet = true", 2, 1, "machine-unknown");
    check("[locks]\n", 1, 2, "machine-unknown-near");
    check("orders = false", 1, 1, "machine-unknown");
    check("lock = 1", 1, 8, "machine-value-table");
    check("[lock]\norders = ", 2, 10, "machine-file-syntax");
    check(
        "[lock]\norders = false\norders = true",
        3,
        1,
        "machine-file-syntax",
    );
    check("[lock]\norders = \"no\"", 2, 10, "machine-value-flag");
    check("[lock]\norders = 2", 2, 10, "machine-value-flag");
    check("[lock]\nenvironments = []", 2, 16, "machine-value-list");
    check(
        "[lock]\nenvironments = \" , \"",
        2,
        16,
        "machine-value-list",
    );
    check("[lock]\nenvironments = [1]", 2, 16, "machine-value-list");
    check(
        "[lock]\nenvironments = [\"prod\"]",
        2,
        16,
        "domain-unknown-word",
    );
    check("[lock]\napi = true", 2, 7, "machine-value-list");
    check("[lock]\nmax_in_flight = 0", 2, 17, "machine-value-parallel");
    check(
        "[lock]\nmax_in_flight = 65",
        2,
        17,
        "machine-value-parallel",
    );
    check(
        "[lock]\nmax_in_flight = \"8\"",
        2,
        17,
        "machine-value-parallel",
    );
    check("[lock]\nlanguage = \"sv\"", 2, 12, "machine-unknown");
    check("[lock]\ndata_folder = \" \"", 2, 15, "machine-value-folder");
    for server in [
        "https://db",
        "postgres://kari:secret@db/desk",
        "postgres:desk",
        "db",
    ] {
        let text = format!("[preset]\nteam_server = \"{server}\"");
        check(&text, 2, 15, "machine-value-team-server");
    }
    check("[lock]\nproxy = \"proxy\"", 2, 9, "machine-value-proxy");
    check("[lock]\nproxy = \"ftp://x\"", 2, 9, "machine-value-proxy");
    check(
        "[lock]\nproxy = \"http://x/way\"",
        2,
        9,
        "machine-value-proxy",
    );
    check(
        "[lock]\nproxy = \"http://me:it@x\"",
        2,
        9,
        "machine-value-proxy-login",
    );
    check("[lock]\nupdates = \"on\"", 2, 11, "machine-unknown");
    check("[preset]\norders = false", 2, 1, "machine-lock-only");
    check(
        "[preset]\nenvironments = [\"test\"]",
        2,
        1,
        "machine-lock-only",
    );
    check("[preset]\nupdates = \"it\"", 2, 1, "machine-lock-only");
    check("[preset]\ncolour = 1", 2, 1, "machine-unknown");
}

#[test]
fn the_registry_says_the_same_with_other_values() {
    let text = |text: &str| RuleValue::Text(text.to_owned());
    let lock = [
        ("environments".to_owned(), text("production, test")),
        ("orders".to_owned(), RuleValue::Number(0)),
    ];
    let preset = [("language".to_owned(), text("nb"))];
    let rules = read_machine_values(&lock, &preset).unwrap();
    let same = "[lock]\nenvironments = [\"production\", \"test\"]\norders = false\n[preset]\nlanguage = \"nb\"";
    assert_eq!(rules, read_machine_rules(same).unwrap());
    let wrong = [("order".to_owned(), RuleValue::Number(0))];
    let error = read_machine_values(&wrong, &[]).unwrap_err();
    assert_eq!(error.id(), "machine-registry-at");
}

#[test]
fn what_restricts_adds_up_and_no_other_source_brings_it_back() {
    let both = policy(&[
        "[lock]\nenvironments = [\"production\", \"test\"]\nmax_in_flight = 16\norders = true\nsandbox = true",
        "[lock]\nenvironments = [\"production\", \"sandbox\"]\nmax_in_flight = 4\norders = false",
    ]);
    assert_eq!(both.forbids_environment(Environment::Production), None);
    assert_eq!(both.forbids_environment(Environment::Sandbox), Some("/0"));
    assert_eq!(both.forbids_environment(Environment::Test), Some("/1"));
    assert_eq!(both.forbids_orders(), Some("/1"));
    let ceiling = both.ceiling().unwrap();
    assert_eq!((ceiling.value, ceiling.by), (4, "/1"));
    let ruling = both.ruling(MachineSetting::Environments).unwrap();
    assert_eq!((ruling.value.as_str(), ruling.by.len()), ("production", 2));
    // Without the sandbox there are no profiles for one either.
    let none = policy(&["[lock]\nsandbox = false"]);
    assert_eq!(none.forbids_environment(Environment::Sandbox), Some("/0"));
    assert_eq!(none.forbids_environment(Environment::Test), None);
}

#[test]
fn a_lock_stands_over_a_choice_and_a_choice_over_a_preset() {
    let locked = policy(&["[preset]\nlanguage = \"en\"", "[lock]\nlanguage = \"nb\""]);
    assert_eq!(
        locked.language().over(Some(Language::ENGLISH)),
        Some(Language::BOKMAL)
    );
    let preset = policy(&["[preset]\nlanguage = \"nb\"", "[preset]\nlanguage = \"en\""]);
    assert_eq!(
        preset.language().over(Some(Language::ENGLISH)),
        Some(Language::ENGLISH)
    );
    assert_eq!(preset.language().over(None), Some(Language::BOKMAL));
    assert_eq!(MachinePolicy::default().language().over(None), None);
    let several = policy(&["[lock]\nproxy = \"none\"", "[lock]\nproxy = \"http://x:1\""]);
    assert_eq!(several.proxy().over(None), Some(ProxyChoice::Direct));
}

#[test]
fn requests_in_flight_have_a_ceiling_and_a_beginning() {
    #[track_caller]
    fn check(text: &str, chosen: Option<usize>, expect: usize) {
        assert_eq!(policy(&[text]).max_in_flight(chosen, 8), expect, "{text}");
    }
    check("", None, 8);
    check("", Some(20), 20);
    check("[preset]\nmax_in_flight = 2", None, 2);
    check("[preset]\nmax_in_flight = 2", Some(20), 20);
    check("[lock]\nmax_in_flight = 4", Some(20), 4);
    check("[lock]\nmax_in_flight = 4", Some(3), 3);
    check(
        "[lock]\nmax_in_flight = 4\n[preset]\nmax_in_flight = 2",
        None,
        2,
    );
    check(
        "[lock]\nmax_in_flight = 4\n[preset]\nmax_in_flight = 9",
        None,
        4,
    );
}

#[test]
fn a_source_that_cannot_be_used_forbids_everything_whatever_the_others_say() {
    let free = "[lock]\norders = true\nsandbox = true";
    let production = Profile::new("Bakeri", Environment::Production, ApiKind::Management);
    for texts in [[free, "[lock]\norder = false"], ["[lock", free]] {
        let damaged = policy(&texts);
        let expect = damaged.damage().unwrap().clone();
        assert_eq!(expect.what.id(), "machine-damaged");
        assert_eq!(damaged.check_profile(&production), Err(expect.clone()));
        assert_eq!(damaged.check_sandbox(), Err(expect.clone()));
        assert_eq!(damaged.check_orders(), Err(expect.clone()));
        assert_eq!(damaged.check_known(), Err(expect));
    }
}

#[test]
fn a_new_profile_begins_with_an_api_that_is_allowed() {
    #[track_caller]
    fn check(text: &str, expect: ApiKind) {
        assert_eq!(policy(&[text]).new_api(), expect, "{text}");
    }
    check("", ApiKind::Management);
    check("[preset]\napi = \"partner\"", ApiKind::Partner);
    check("[lock]\napi = \"partner\"", ApiKind::Partner);
    check(
        "[lock]\napi = \"management\"\n[preset]\napi = \"partner\"",
        ApiKind::Management,
    );
}

#[test]
fn a_copy_that_the_department_rolled_out_is_brought_up_to_date_by_it() {
    let marker = || Some("HKLM".to_owned());
    let rule = |policy: &MachinePolicy| policy.updates().map(|ruled| ruled.value);
    let rolled_out = MachinePolicy::default().managed_by(marker());
    assert_eq!(rule(&rolled_out), Some(UpdateRule::ByDepartment));
    let told = policy(&["[lock]\nupdates = \"offered\""]).managed_by(marker());
    assert_eq!(rule(&told), Some(UpdateRule::Offered));
    assert_eq!(rule(&MachinePolicy::default()), None);
}

#[test]
fn what_is_locked_is_told_with_who_locks_it_in_every_language() {
    let policy =
        policy(&["[lock]\nenvironments = [\"production\"]\napi = \"management\"\norders = false"]);
    let test = Profile::new("Prøve", Environment::Test, ApiKind::Management);
    let partner = Profile::new("Eldre", Environment::Production, ApiKind::Partner);
    let problems = [
        policy.check_profile(&test),
        policy.check_profile(&partner),
        policy.check_sandbox(),
        policy.check_orders(),
    ];
    for problem in problems {
        let problem = problem.unwrap_err();
        for language in Language::ALL {
            let said = problem.one_line(&Catalog::new(language));
            assert!(said.contains("/0") && !said.contains("machine-"), "{said}");
        }
    }
}

#[test]
fn every_rule_has_a_form_in_the_group_policy_editor_in_every_language() {
    let forms = include_str!("../../../packaging/windows/policies/PartnerDesk.admx");
    let texts = [
        include_str!("../../../packaging/windows/policies/en-US/PartnerDesk.adml"),
        include_str!("../../../packaging/windows/policies/nb-NO/PartnerDesk.adml"),
    ];
    let locks = super::read::LOCKS.iter().map(|key| ("Lock", key));
    let presets = super::read::PRESETS.iter().map(|key| ("Preset", key));
    let mut wanted = 0;
    for (table, key) in locks.chain(presets) {
        wanted += 1;
        let head = format!("<policy name=\"{table}_{key}\"");
        let (_, form) = forms.split_once(&head).unwrap_or_else(|| panic!("{head}"));
        let (form, _) = form.split_once("</policy>").unwrap();
        let place = format!("key=\"Software\\Policies\\PartnerDesk\\{table}\"");
        let value = format!("valueName=\"{key}\"");
        assert!(form.contains(&place) && form.contains(&value), "{form}");
        for text in texts {
            for id in [format!("{table}_{key}"), format!("{table}_{key}_help")] {
                assert!(text.contains(&format!("<string id=\"{id}\">")), "{id}");
            }
        }
    }
    assert_eq!(forms.matches("<policy name=").count(), wanted);
}
