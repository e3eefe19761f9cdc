//! Each method, as a sync, a person and a report use it.

use super::*;
use crate::domain::fleet::{Change, SyncOptions, SyncSummary, UnitField};
use crate::domain::registry::{Company, RegistryAnswer};
use crate::domain::{Address, FleetUnit, Subject, UnitFlag};
use proptest::option::of;
use proptest::prelude::*;

#[test]
fn a_fleet_that_nothing_was_kept_of_is_empty() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    assert!(store.units(FLEET).unwrap().is_empty());
    assert!(store.units_at(FLEET, i64::MAX).unwrap().is_empty());
    assert!(store.changes(FLEET, None, None).unwrap().is_empty());
    assert!(store.merchants(FLEET).unwrap().is_empty());
    assert!(store.watched(FLEET).unwrap().is_empty());
    assert!(store.sync_runs(FLEET).unwrap().is_empty());
    assert_eq!(store.unit(FLEET, &msn(1)).unwrap(), None);
    assert_eq!(
        store.due(FLEET, &SyncOptions::default(), 9).unwrap().total,
        0
    );
    assert_eq!(store.integrity().unwrap(), None);
}

#[test]
fn fleets_do_not_mix() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    store.record("p", None, [found(unit(1), 10)]).unwrap();
    store.record("q", None, [found(unit(2), 10)]).unwrap();
    let tags = ["mine".to_owned()];
    let subject = [Subject::Merchant(merchant(0))];
    assert_eq!(store.tag("q", &subject, &tags, &[]).unwrap(), [msn(2)]);
    assert_eq!(store.units("p").unwrap()[0].unit, unit(1));
    assert!(store.units("p").unwrap()[0].kept.merchant_tags.is_empty());
    assert_eq!(store.units("q").unwrap()[0].kept.merchant_tags, tags);
}

/// A unit as it is told while it is recorded: without what takes others to know.
fn as_recorded(mut unit: FleetUnit) -> FleetUnit {
    (unit.kept.changed_at, unit.kept.merchant_units) = (None, 0);
    unit
}

#[test]
fn what_is_found_is_kept_whole_and_given_back() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    let batch = [found(unit(2), 10), found(unit(3), 11)];
    let recorded = store.record(FLEET, None, batch).unwrap();
    assert_eq!(recorded.changed, 2);
    let kept = store.units(FLEET).unwrap();
    let kept: Vec<FleetUnit> = kept.into_iter().map(as_recorded).collect();
    assert_eq!(recorded.rows, kept);
    let row = store.unit(FLEET, &msn(3)).unwrap().unwrap();
    assert_eq!(row.kept.merchant_units, 2, "both of its merchant");
    assert_eq!(row.unit, unit(3));
    assert_eq!(row.merchant_name.as_deref(), Some("Kaffekjeden AS"));
    assert_eq!(row.fetched_at, Some(11));
    assert_eq!((row.kept.first_seen, row.kept.last_seen), (11, 11));

    let again = store.record(FLEET, None, [found(unit(3), 20)]).unwrap();
    assert_eq!(again.changed, 0);
    let kept = store.unit(FLEET, &msn(3)).unwrap().unwrap();
    assert_eq!(again.rows, [as_recorded(kept)]);
    assert_eq!(again.rows[0].fetched_at, Some(20));
    assert_eq!(
        (again.rows[0].kept.first_seen, again.rows[0].kept.last_seen),
        (11, 20)
    );
    assert_eq!(
        events(&store),
        2,
        "nothing changed, so nothing is written of it"
    );
}

#[test]
fn the_first_details_of_a_listed_unit_are_part_of_its_being_added() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    store.note_listed(FLEET, &[listed(1)], 10).unwrap();
    let row = store.unit(FLEET, &msn(1)).unwrap().unwrap();
    assert_eq!(row.unit.name.as_deref(), Some("List 1"));
    assert_eq!(row.fetched_at, None);
    let recorded = store.record(FLEET, None, [found(unit(1), 12)]).unwrap();
    assert_eq!(recorded.changed, 1);
    let history = store.history(FLEET, &msn(1)).unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!((&history[0].change, history[0].at), (&Change::Added, 10));
    assert_eq!(store.units_at(FLEET, 12).unwrap(), [unit(1)]);
    assert_eq!(store.units_at(FLEET, 11).unwrap(), [listed(1).as_unit()]);
    // A list never knows better than the unit's own answer.
    store.note_listed(FLEET, &[listed(1)], 30).unwrap();
    let row = store.unit(FLEET, &msn(1)).unwrap().unwrap();
    assert_eq!((row.unit, row.kept.last_seen), (unit(1), 30));
}

#[test]
fn a_change_is_told_with_from_to_and_when() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    store.record(FLEET, None, [found(unit(1), 10)]).unwrap();
    let run = store.begin_sync(FLEET, 19).unwrap();
    let mut after = unit(1);
    after.configuration.skip_landing_page = None;
    after.configuration.recurring = Some(false);
    let recorded = store
        .record(FLEET, Some(run), [found(after.clone(), 20)])
        .unwrap();
    assert_eq!(recorded.changed, 1);
    let changes = store.changes(FLEET, Some(10), Some(20)).unwrap();
    assert_eq!(changes.len(), 1);
    let Change::Changed(fields) = &changes[0].change else {
        panic!("{changes:?}");
    };
    assert_eq!(*fields, crate::domain::fleet::diff(&unit(1), &after));
    let fields: Vec<UnitField> = fields.iter().map(|change| change.field).collect();
    assert_eq!(
        fields,
        [
            UnitField::Flag(UnitFlag::SkipLandingPage),
            UnitField::Flag(UnitFlag::Recurring)
        ]
    );
    assert_eq!((changes[0].at, changes[0].name.clone()), (20, after.name));
    assert_eq!(changes[0].merchant_name.as_deref(), Some("Kaffekjeden AS"));
    assert!(store.changes(FLEET, Some(20), None).unwrap().is_empty());
    assert_eq!(store.changes(FLEET, None, Some(19)).unwrap().len(), 1);
}

#[test]
fn a_unit_goes_once_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    store.record(FLEET, None, [found(unit(1), 10)]).unwrap();
    let gone = store
        .record(FLEET, None, [not_visible(msn(1), 20)])
        .unwrap();
    assert_eq!(gone.changed, 1);
    assert_eq!(gone.rows[0].kept.not_visible_since, Some(20));
    assert_eq!(gone.rows[0].unit, unit(1), "what was known is kept");
    assert_eq!(gone.rows[0].failure.as_deref(), Some(&hidden()));
    let still = store
        .record(FLEET, None, [not_visible(msn(1), 30)])
        .unwrap();
    assert_eq!(still.changed, 0);
    assert_eq!(still.rows[0].kept.not_visible_since, Some(20));
    assert!(store.units_at(FLEET, 30).unwrap().is_empty());
    let back = store.record(FLEET, None, [found(unit(1), 40)]).unwrap();
    assert_eq!(back.changed, 1);
    assert_eq!(back.rows[0].kept.not_visible_since, None);
    assert_eq!(back.rows[0].failure, None);
    let told: Vec<Change> = store
        .history(FLEET, &msn(1))
        .unwrap()
        .into_iter()
        .map(|event| event.change)
        .collect();
    assert_eq!(told, [Change::Back, Change::Gone, Change::Added]);
}

#[test]
fn a_failure_keeps_what_was_known_and_its_words() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    store.record(FLEET, None, [found(unit(1), 10)]).unwrap();
    let recorded = store
        .record(FLEET, None, [failed(msn(1), 20), failed(msn(9), 20)])
        .unwrap();
    assert_eq!(recorded.changed, 0);
    assert_eq!(
        recorded.rows.len(),
        1,
        "nobody ever listed or found the other one"
    );
    let row = store.unit(FLEET, &msn(1)).unwrap().unwrap();
    assert_eq!(row.failure.as_deref(), Some(&refused()));
    assert_eq!((row.unit, row.fetched_at), (unit(1), Some(10)));
    let row = store
        .record(FLEET, None, [found(unit(1), 30)])
        .unwrap()
        .rows
        .remove(0);
    assert_eq!(row.failure, None);
}

#[test]
fn what_is_due_is_in_order_and_what_is_fresh_is_not_fetched_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    let list: Vec<ListedUnit> = (0..6).map(listed).collect();
    store.note_listed(FLEET, &list, 0).unwrap();
    let batch = [
        found(unit(0), 1_000),
        found(unit(1), 200),
        found(unit(2), 100),
        not_visible(msn(3), 1_001),
        found(unit(4), 1_002),
        failed(msn(4), 1_003),
    ];
    store.record(FLEET, None, batch).unwrap();
    let due = |options: SyncOptions| store.due(FLEET, &options, 1_100).unwrap();
    let base = SyncOptions {
        max_age_secs: 500,
        ..SyncOptions::default()
    };

    let ordinary = due(base.clone());
    assert_eq!(ordinary.units, [msn(5), msn(2), msn(1), msn(4)]);
    assert_eq!((ordinary.reused, ordinary.total), (2, 6));

    let first = due(SyncOptions {
        first: vec![msn(1), msn(0), msn(4)],
        ..base.clone()
    });
    assert_eq!(first.units, [msn(1), msn(4), msn(5), msn(2)]);

    let only_failed = due(SyncOptions {
        only_failed: true,
        ..base.clone()
    });
    assert_eq!(
        (only_failed.units, only_failed.reused, only_failed.total),
        (vec![msn(4)], 0, 1)
    );

    let only = due(SyncOptions {
        only: vec![msn(3), msn(99), msn(0), msn(3)],
        ..base.clone()
    });
    assert_eq!(
        (only.units, only.reused, only.total),
        (vec![msn(3), msn(0)], 0, 2),
        "those that are kept, however fresh"
    );

    assert_eq!(
        due(SyncOptions {
            max_age_secs: 0,
            ..base.clone()
        })
        .reused,
        0
    );
    // The clock was put back: what claims to be newer than now is not trusted to be fresh.
    assert_eq!(store.due(FLEET, &base, 50).unwrap().reused, 0);
}

#[test]
fn runs_are_counted_and_one_that_was_killed_has_no_end() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    let first = store.begin_sync(FLEET, 10).unwrap();
    let second = store.begin_sync(FLEET, 20).unwrap();
    let summary = SyncSummary {
        total: 9,
        fetched: 1,
        reused: 2,
        failed: 3,
        not_visible: 3,
        changed: 5,
        seconds: 6,
        requests: 7,
    };
    store.end_sync(FLEET, second, 26, true, &summary).unwrap();
    let runs = store.sync_runs(FLEET).unwrap();
    assert_eq!(
        (runs[0].id, runs[0].ended_at, runs[0].is_complete),
        (second, Some(26), true)
    );
    assert_eq!(runs[0].summary, summary);
    assert_eq!(
        (runs[1].id, runs[1].ended_at, runs[1].is_complete),
        (first, None, false)
    );
}

#[test]
fn tags_and_notes_outlive_what_they_are_on() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    store
        .record(
            FLEET,
            None,
            [found(unit(1), 10), found(unit(2), 10), found(unit(7), 10)],
        )
        .unwrap();
    let texts =
        |words: &[&str]| -> Vec<String> { words.iter().map(|word| (*word).to_owned()).collect() };
    let subjects = [Subject::Unit(msn(1)), Subject::Merchant(merchant(0))];
    let concerned = store
        .tag(FLEET, &subjects, &texts(&[" pos ", "ære", "pos", " "]), &[])
        .unwrap();
    assert_eq!(concerned, [msn(1), msn(2)]);
    store
        .note(
            FLEET,
            &[
                (Subject::Unit(msn(1)), " Ring før åtte ".to_owned()),
                (Subject::Merchant(merchant(0)), "Kari".to_owned()),
            ],
        )
        .unwrap();
    // On a unit that nobody knows yet, as an imported list may name it.
    store
        .tag(FLEET, &[Subject::Unit(msn(8))], &texts(&["new"]), &[])
        .unwrap();
    store
        .record(FLEET, None, [not_visible(msn(1), 20), found(unit(8), 20)])
        .unwrap();

    let row = store.unit(FLEET, &msn(1)).unwrap().unwrap();
    assert_eq!(row.kept.tags, texts(&["pos", "ære"]));
    assert_eq!(row.kept.merchant_tags, texts(&["pos", "ære"]));
    assert_eq!(row.kept.note.as_deref(), Some("Ring før åtte"));
    assert_eq!(
        store.unit(FLEET, &msn(8)).unwrap().unwrap().kept.tags,
        texts(&["new"])
    );
    let merchants = store.merchants(FLEET).unwrap();
    assert_eq!(
        (merchants[0].units, merchants[0].note.as_deref()),
        (2, Some("Kari"))
    );

    let recorded = store
        .record(FLEET, None, [found(unit(1), 30), found(unit(1), 31)])
        .unwrap();
    let kept = store.unit(FLEET, &msn(1)).unwrap().unwrap();
    assert_eq!(recorded.rows[1], as_recorded(kept));
    store.tag(FLEET, &subjects, &[], &texts(&["ære"])).unwrap();
    let none = [(Subject::Unit(msn(1)), "  ".to_owned())];
    assert_eq!(store.note(FLEET, &none).unwrap(), [msn(1)]);
    let row = store.unit(FLEET, &msn(1)).unwrap().unwrap();
    assert_eq!((row.kept.tags, row.kept.note), (texts(&["pos"]), None));
}

#[test]
fn merchants_are_watched_in_the_order_they_were_added() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    let ids = [merchant(3), merchant(1), merchant(2)];
    store.watch(FLEET, &ids, &[]).unwrap();
    store.watch(FLEET, &[merchant(1)], &[]).unwrap();
    assert_eq!(store.watched(FLEET).unwrap(), ids);
    store.watch(FLEET, &[merchant(3)], &[merchant(3)]).unwrap();
    assert_eq!(
        store.watched(FLEET).unwrap(),
        [merchant(1), merchant(2), merchant(3)]
    );
    store.watch(FLEET, &[], &ids).unwrap();
    assert!(store.watched(FLEET).unwrap().is_empty());
    assert!(store.merchants(FLEET).unwrap().is_empty());
}

#[test]
fn documents_are_saved_renamed_and_never_written_over_by_a_rename() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    for kind in DocumentKind::ALL {
        let save = |name: &str, text: &str, former: Option<&str>| {
            store.save_document(FLEET, kind, name, text, former, 1)
        };
        save("b", "1", None).unwrap();
        save("a", "2", None).unwrap();
        save("b", "3", Some("b")).unwrap();
        let taken = save("a", "4", Some("b")).unwrap_err();
        assert_eq!(taken.what.id(), "store-name-taken");
        save("c", "5", Some("b")).unwrap();
        let texts = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
            pairs
                .iter()
                .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
                .collect()
        };
        assert_eq!(
            store.documents(FLEET, kind).unwrap(),
            texts(&[("a", "2"), ("c", "5")])
        );
        store.remove_document(FLEET, kind, "a").unwrap();
        store.remove_document(FLEET, kind, "a").unwrap();
        assert_eq!(store.documents(FLEET, kind).unwrap(), texts(&[("c", "5")]));
    }
}

#[test]
fn the_form_a_merchant_had_before_is_kept() {
    #[track_caller]
    fn check(forms: &[Option<&str>], former: Option<&str>) {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder);
        store.watch(FLEET, &[merchant(1)], &[]).unwrap();
        for form in forms {
            let form = form.map(|code| (code.to_owned(), String::new()));
            let answer = RegistryAnswer::Active(Box::new(Company {
                form,
                ..Company::default()
            }));
            store
                .note_registry(FLEET, &merchant(1), &answer, 1)
                .unwrap();
        }
        assert_eq!(
            store.merchants(FLEET).unwrap()[0].former_form.as_deref(),
            former,
            "{forms:?}"
        );
    }
    check(&[Some("ENK")], None);
    check(&[Some("ENK"), Some("ENK")], None);
    check(&[Some("ENK"), Some("AS")], Some("ENK"));
    check(&[Some("ENK"), Some("AS"), Some("AS")], Some("ENK"));
    check(&[Some("ENK"), None, Some("AS")], Some("ENK"));
    check(&[Some("ENK"), None, Some("ENK")], None);
    check(&[Some("ENK"), Some("AS"), Some("ENK")], Some("AS"));
}

prop_compose! {
    fn any_company()(
        texts in (any::<String>(), any::<String>(), of(any::<String>()), of(any::<String>()), of(any::<String>())),
        pairs in (of(any::<(String, String)>()), of(any::<(String, String)>())),
        flags in (any::<bool>(), of(any::<bool>()), of(any::<bool>()), of(any::<bool>()), of(any::<bool>())),
        address in of((prop::collection::vec(any::<String>(), 0..3), of(any::<String>()), of(any::<String>()), of(any::<String>()))),
        employees in of(any::<u32>()),
    ) -> Company {
        Company {
            org_number: texts.0,
            name: texts.1,
            parent: texts.2,
            home_page: texts.3,
            deleted_on: texts.4,
            form: pairs.0,
            industry: pairs.1,
            reconstruction: flags.1,
            reconstruction_since: employees.map(|count| count.to_string()),
            foreign_insolvency: flags.2,
            foreign_insolvency_since: None,
            remarks: employees.map(|count| {
                vec![crate::domain::registry::RegistryRemark {
                    about: None,
                    text: count.to_string(),
                    entered_on: None,
                }]
            }),
            is_sub_unit: flags.0,
            bankrupt: flags.1,
            winding_up: flags.2,
            forced_dissolution: flags.3,
            vat_registered: flags.4,
            address: address.map(|(lines, post_code, city, country_code)| Address { lines, post_code, city, country_code }),
            employees,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_registry_answer_comes_back_as_it_was(company in any_company(), which in 0..4_u8) {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder);
        let answer = match which {
            0 => RegistryAnswer::Active(Box::new(company)),
            1 => RegistryAnswer::Deleted(Box::new(company)),
            2 => RegistryAnswer::Removed { deleted_on: company.deleted_on },
            _ => RegistryAnswer::Unknown,
        };
        store.watch(FLEET, &[merchant(1)], &[]).unwrap();
        store.note_registry(FLEET, &merchant(1), &answer, 7).unwrap();
        let merchants = store.merchants(FLEET).unwrap();
        prop_assert_eq!(&merchants[0].registry, &Some((answer, 7)));
    }
}

#[test]
fn a_problem_whose_words_are_gone_is_told_as_that() {
    let text = encode::problem_to_text(&refused());
    assert_eq!(encode::problem_from_text(&text), refused());
    let renamed = text.replace("store-cannot-read", "an-entry-of-another-version");
    assert_eq!(
        encode::problem_from_text(&renamed).what.id(),
        "store-former-problem"
    );
    assert_eq!(
        encode::problem_from_text("{").what.id(),
        "store-former-problem"
    );
}

#[test]
fn what_another_program_writes_on_a_merchant_is_seen_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (open(&folder), open(&folder));
    let tags = ["mine".to_owned()];
    one.record(FLEET, None, [found(unit(1), 10)]).unwrap();
    two.tag(FLEET, &[Subject::Merchant(merchant(0))], &tags, &[])
        .unwrap();
    two.note_merchant_name(FLEET, &merchant(0), "Nytt navn AS", 15)
        .unwrap();
    let mut answer = found(unit(1), 20);
    if let Outcome::Found { merchant_name, .. } = &mut answer.outcome {
        *merchant_name = None;
    }
    let row = one.record(FLEET, None, [answer]).unwrap().rows.remove(0);
    assert_eq!(row.merchant_name.as_deref(), Some("Nytt navn AS"));
    assert_eq!(row.kept.merchant_tags, tags);
    // A merchant first met in a batch that failed was never kept.
    one.record(FLEET, Some(99), [found(unit(7), 30)])
        .unwrap_err();
    one.record(FLEET, None, [found(unit(7), 40)]).unwrap();
    assert_eq!(one.unit(FLEET, &msn(7)).unwrap().unwrap().unit, unit(7));
    assert_eq!(one.merchants(FLEET).unwrap().len(), 2);
}

/// One thing that is told or written, of a unit and of a merchant by their numbers.
#[derive(Debug, Clone, Copy)]
enum Said {
    Found(usize),
    Failed(usize),
    Gone(usize),
    UnitTagged(usize),
    UnitNoted(usize),
    MerchantTagged(usize),
    MerchantNoted(usize),
    Watched(usize),
}

fn any_said() -> impl Strategy<Value = Said> {
    let number = 0..12_usize;
    prop_oneof![
        4 => number.clone().prop_map(Said::Found),
        1 => number.clone().prop_map(Said::Failed),
        1 => number.clone().prop_map(Said::Gone),
        1 => number.clone().prop_map(Said::UnitTagged),
        1 => number.clone().prop_map(Said::UnitNoted),
        1 => number.clone().prop_map(Said::MerchantTagged),
        1 => number.clone().prop_map(Said::MerchantNoted),
        1 => number.prop_map(Said::Watched),
    ]
}

fn say(store: &FleetStore, fleet: &str, said: Said) {
    let record = |told| drop(store.record(fleet, None, [told]).unwrap());
    let tags = ["kiosk".to_owned(), "øst".to_owned()];
    let tag = |subject| drop(store.tag(fleet, &[subject], &tags, &[]).unwrap());
    let note = |subject| {
        drop(
            store
                .note(fleet, &[(subject, "Ring først".to_owned())])
                .unwrap(),
        )
    };
    match said {
        Said::Found(number) => record(found(unit(number), 10)),
        Said::Failed(number) => record(failed(msn(number), 10)),
        Said::Gone(number) => record(not_visible(msn(number), 10)),
        Said::UnitTagged(number) => tag(Subject::Unit(msn(number))),
        Said::UnitNoted(number) => note(Subject::Unit(msn(number))),
        Said::MerchantTagged(number) => tag(Subject::Merchant(merchant(number))),
        Said::MerchantNoted(number) => note(Subject::Merchant(merchant(number))),
        Said::Watched(number) => store.watch(fleet, &[merchant(number)], &[]).unwrap(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn the_whole_is_what_its_units_and_merchants_are_one_by_one(
        said in prop::collection::vec((any::<bool>(), any_said()), 0..40),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder);
        for (other, said) in said {
            say(&store, if other { "q" } else { FLEET }, said);
        }
        for fleet in [FLEET, "q"] {
            let mut units = Vec::new();
            store.for_each_unit(fleet, &mut |unit| {
                units.push(unit);
                Ok(())
            }).unwrap();
            let mut merchants = store.merchants(fleet).unwrap();
            merchants.sort_by(|one, other| one.business_id.cmp(&other.business_id));
            let mut whole = Vec::new();
            let of_the_whole = store.whole(fleet, |unit| whole.push(unit)).unwrap();
            prop_assert_eq!((whole, of_the_whole), (units, merchants));
        }
    }
}

#[test]
fn a_change_is_what_came_after_a_unit_was_known_whole() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    let changed = |number| {
        store
            .unit(FLEET, &msn(number))
            .unwrap()
            .unwrap()
            .kept
            .changed_at
    };
    let other = |number| {
        let mut other = unit(number);
        other.name = Some("Renamed".to_owned());
        other
    };
    // Without a sync a change is what a look-up finds otherwise than the one before.
    store.record(FLEET, None, [found(unit(1), 10)]).unwrap();
    assert_eq!(changed(1), None);
    store.record(FLEET, None, [found(other(1), 20)]).unwrap();
    assert_eq!(changed(1), Some(20));
    // The first sync lists units and then fetches their details: nothing of that is a change.
    let run = store.begin_sync(FLEET, 30).unwrap();
    store.note_listed(FLEET, &[listed(2)], 30).unwrap();
    store
        .record(FLEET, Some(run), [found(unit(2), 35)])
        .unwrap();
    store
        .end_sync(FLEET, run, 40, true, &SyncSummary::default())
        .unwrap();
    assert_eq!(changed(2), None);
    store.record(FLEET, None, [found(other(2), 50)]).unwrap();
    assert_eq!(changed(2), Some(50));
    let all = store.units(FLEET).unwrap();
    let all: Vec<_> = all.iter().map(|unit| unit.kept.changed_at).collect();
    assert_eq!(
        all,
        [None, Some(50)],
        "what stood before the sync is known with it"
    );
}
