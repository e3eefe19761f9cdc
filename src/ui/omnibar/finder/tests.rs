//! What is found, and what a misspelt word is taken for.

use super::*;
use crate::domain::{BusinessId, Configuration, Kept, Msn, RowState, SalesUnit};
use crate::ui::fleet::item::Parties;
use std::time::Duration;

const NAMES: [(&str, &str, &str); 6] = [
    ("Kaffe og Kake Løkka", "Kaffe og Kake AS", "100482"),
    ("Kaffe og Kake Trondheim", "Kaffe og Kake AS", "100483"),
    ("Bjørkegården Trondheim Torget", "Bjørkegården AS", "200100"),
    ("Trondheim Bokhandel", "Bokhandelen AS", "300100"),
    ("Alta Brygga", "Bjørkegården AS", "200101"),
    ("Ærlig Sykkel", "Ærlig Sykkel", "400100"),
];

fn merchant(name: &str) -> BusinessId {
    let place = NAMES.iter().position(|(_, merchant, _)| *merchant == name);
    BusinessId::from_api(
        "business:NO:ORG",
        &format!("31445566{}", place.unwrap_or(0)),
    )
}

fn place_of(times: usize) -> SearchScope {
    let mut parties = Parties::default();
    let mut items = Vec::new();
    for at in 0..times {
        for (name, of, msn) in NAMES {
            let number = if at == 0 {
                msn.to_owned()
            } else {
                format!("{msn}{at}")
            };
            let msn = Msn::from_api(&number);
            let row = LookupRow {
                line: 0,
                input: String::new(),
                state: RowState::Found,
                business_id: Some(merchant(of)),
                merchant_name: Some(of.to_owned()),
                msn: Some(msn.clone()),
                unit: Some(SalesUnit {
                    msn,
                    name: Some(name.to_owned()),
                    business_id: Some(merchant(of)),
                    configuration: Configuration::default(),
                    settlement_account: None,
                }),
                problem: None,
                fetched_at: Some(1),
                kept: Some(Box::new(Kept {
                    tags: if name == "Alta Brygga" {
                        vec!["kiosk".to_owned()]
                    } else {
                        Vec::new()
                    },
                    ..Kept::default()
                })),
            };
            items.push(Arc::new(Item::new(&row, &mut parties)));
        }
    }
    let mut names: Vec<&str> = NAMES.iter().map(|(_, of, _)| *of).collect();
    names.sort_unstable();
    names.dedup();
    let merchants = names.into_iter().map(|name| KeptMerchant {
        business_id: merchant(name),
        name: Some(name.to_owned()),
        units: 1,
        registry: None,
        former_form: None,
        tags: Vec::new(),
        note: None,
    });
    SearchScope {
        items: Arc::new(items),
        merchants: Arc::new(merchants.collect()),
    }
}

fn names(found: &Found) -> Vec<String> {
    let units = found.units.iter();
    units
        .filter_map(|row| row.unit.as_ref()?.name.clone())
        .collect()
}

#[test]
fn units_are_found_by_name_number_and_tag_and_misspellings_are_forgiven() {
    let place = place_of(1);
    let check = |text: &str, expect: &[&str]| {
        let mut finder = Finder::default();
        let found = finder.find(text, &place, || {});
        assert_eq!(names(found), expect, "{text:?}");
    };
    check("løkka", &["Kaffe og Kake Løkka"]);
    check("LØKKA kaffe", &["Kaffe og Kake Løkka"]);
    // What begins with it comes first.
    check(
        "trondheim",
        &[
            "Trondheim Bokhandel",
            "Kaffe og Kake Trondheim",
            "Bjørkegården Trondheim Torget",
        ],
    );
    check("trondhiem bok", &["Trondheim Bokhandel"]);
    check("bjørkegåren torg", &["Bjørkegården Trondheim Torget"]);
    check("sykel", &["Ærlig Sykkel"]);
    check(
        "bjørkegrd",
        &["Bjørkegården Trondheim Torget", "Alta Brygga"],
    );
    check("kiosk", &["Alta Brygga"]);
    check("20010", &["Bjørkegården Trondheim Torget", "Alta Brygga"]);
    // A number is never taken for another.
    check("100484", &[]);
    check("zzzz", &[]);
    check("", &[]);
    check("   ", &[]);
}

#[test]
fn merchants_are_found_beside_their_units() {
    let mut finder = Finder::default();
    let found = finder.find("bjørkegården", &place_of(1), || {});
    let merchants: Vec<_> = found
        .merchants
        .iter()
        .filter_map(|one| one.name.clone())
        .collect();
    assert_eq!(merchants, ["Bjørkegården AS"]);
    assert_eq!(found.unit_count, 2);
}

#[test]
fn a_large_fleet_is_searched_elsewhere_and_the_last_text_counts() {
    let place = place_of(600);
    let mut finder = Finder::default();
    let (sender, done) = mpsc::channel();
    let wake = |sender: mpsc::Sender<()>| move || sender.send(()).unwrap_or_default();
    assert_eq!(
        finder.find("alta", &place, wake(sender.clone())).unit_count,
        0
    );
    // Where the thread is quick, all of them at once.
    let at_once = finder
        .find("løkka", &place, wake(sender.clone()))
        .unit_count;
    assert!([0, 600].contains(&at_once), "{at_once}");
    loop {
        done.recv_timeout(Duration::from_secs(60)).unwrap();
        let found = finder.find("løkka", &place, || {});
        if found.unit_count > 0 {
            assert_eq!(found.unit_count, 600);
            assert_eq!(found.units.len(), MOST_UNITS);
            assert!(
                names(found)
                    .iter()
                    .all(|name| name == "Kaffe og Kake Løkka")
            );
            return;
        }
    }
}

#[test]
fn what_was_found_of_one_profile_is_not_shown_to_the_next() {
    let text = "trondheim";
    let mut omnibar = crate::ui::omnibar::Omnibar::default();
    let found = omnibar.finder.find(text, &place_of(1), || {});
    assert!(!found.units.is_empty());
    omnibar.forget_session();
    // A fleet that is searched on a thread: what it has is known later.
    let large = place_of(LARGE / NAMES.len() + 1);
    let (sender, woken) = mpsc::channel();
    let found = omnibar
        .finder
        .find(text, &large, move || sender.send(()).unwrap());
    assert!(found.unit_count == 0 || found.unit_count > 3, "{found:?}");
    woken.recv().unwrap();
    assert!(omnibar.finder.find(text, &large, || {}).unit_count > 3);
}
