//! Rows, filters, sorting and the selection, without a window.

use super::*;
use crate::domain::{
    BusinessId, CaptureType, Configuration, Kept, Msn, RowState, SalesUnit, UnitFlag,
};
use crate::report::{Choice, Condition};
use crate::ui::fleet::any;
use crate::ui::fleet::copying::{Wanted, Which, text};
use crate::ui::table::{Choosing, Step};
use proptest::prelude::*;

fn unit(name: &str, msn: &str, capture: Option<CaptureType>, skip: Option<bool>) -> LookupRow {
    let business_id = BusinessId::from_api("business:NO:ORG", "314455665");
    LookupRow {
        line: 0,
        input: String::new(),
        state: RowState::Found,
        business_id: Some(business_id.clone()),
        merchant_name: Some("Fjordkafé Drift AS".to_owned()),
        msn: Some(Msn::from_api(msn)),
        unit: Some(SalesUnit {
            msn: Msn::from_api(msn),
            name: Some(name.to_owned()),
            business_id: Some(business_id),
            configuration: Configuration {
                capture_type: capture,
                skip_landing_page: skip,
                ..Configuration::default()
            },
            settlement_account: None,
        }),
        problem: None,
        fetched_at: Some(1_700_000_000),
        kept: None,
    }
}

fn of_merchant(mut row: LookupRow, id: &str, name: &str) -> LookupRow {
    let id = Some(BusinessId::from_api("business:NO:ORG", id));
    row.business_id.clone_from(&id);
    row.merchant_name = Some(name.to_owned());
    if let Some(unit) = &mut row.unit {
        unit.business_id = id;
    }
    row
}

fn bad(input: &str) -> LookupRow {
    LookupRow {
        line: 1,
        input: input.to_owned(),
        state: RowState::Invalid,
        business_id: None,
        merchant_name: None,
        msn: None,
        unit: None,
        problem: None,
        fetched_at: None,
        kept: None,
    }
}

fn rows() -> Vec<LookupRow> {
    vec![
        unit("Ærlig Sykkel", "100519", Some(CaptureType::Reserve), None),
        unit("Zebra", "9999", Some(CaptureType::Direct), Some(true)),
        unit("Årdal Bil", "100001", None, Some(false)),
        unit(
            "Abel Øl",
            "20110482",
            Some(CaptureType::Other("New".into())),
            Some(true),
        ),
        bad("12 34x"),
    ]
}

fn filled() -> FleetModel {
    let mut model = FleetModel::default();
    model.extend(&rows());
    model.refresh(|| ());
    model
}

fn names(model: &FleetModel) -> Vec<String> {
    let name = |place| {
        let row = model.shown_row(place).unwrap();
        row.unit.map_or(row.input, |unit| unit.name.unwrap())
    };
    (0..model.shown_len()).map(name).collect()
}

fn one_of(column: Column, choice: Choice) -> impl FnOnce(&mut Query) {
    move |query| {
        let choices = BTreeSet::from([choice]);
        query.conditions.insert(column, Condition::OneOf(choices));
    }
}

#[track_caller]
fn check_filter(change: impl FnOnce(&mut Query), expect: &[&str]) {
    let mut model = filled();
    let mut query = Query::default();
    change(&mut query);
    model.set_query(query);
    model.refresh(|| ());
    assert_eq!(names(&model), expect);
}

#[test]
fn filters_let_through_what_they_say() {
    let word = |word: &str| Choice::Word(word.to_owned());
    check_filter(
        |_| (),
        &["Abel Øl", "Zebra", "Ærlig Sykkel", "Årdal Bil", "12 34x"],
    );
    check_filter(|q| q.search = "ØL ab".to_owned(), &["Abel Øl"]);
    check_filter(
        |q| q.search = "314 455".to_owned(),
        &["Abel Øl", "Zebra", "Ærlig Sykkel", "Årdal Bil"],
    );
    check_filter(|q| q.search = "34X".to_owned(), &["12 34x"]);
    check_filter(|q| q.search = "nothing such".to_owned(), &[]);
    check_filter(
        one_of(Column::CaptureType, Choice::Unknown),
        &["Årdal Bil", "12 34x"],
    );
    check_filter(one_of(Column::CaptureType, word("New")), &["Abel Øl"]);
    check_filter(
        one_of(Column::Flag(UnitFlag::SkipLandingPage), Choice::Yes),
        &["Abel Øl", "Zebra"],
    );
    check_filter(
        one_of(Column::Flag(UnitFlag::SkipLandingPage), Choice::Unknown),
        &["Ærlig Sykkel", "12 34x"],
    );
    check_filter(one_of(Column::State, word("invalid")), &["12 34x"]);
}

/// What a menu says there is of each choice is what choosing it shows.
#[track_caller]
fn check_counts(model: &mut FleetModel) {
    for column in Column::ALL {
        for (choice, count) in model.counts().choices(column).unwrap_or_default() {
            let mut query = Query::default();
            one_of(column, choice.clone())(&mut query);
            model.set_query(query);
            model.refresh(|| ());
            assert_eq!(model.shown_len(), count, "{column:?} {choice:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_counts_of_a_menu_are_what_choosing_shows(
        first in prop::collection::vec(any::row(), 0..12),
        then in prop::collection::vec(any::row(), 0..6),
    ) {
        let mut model = FleetModel::default();
        model.extend(&first);
        model.update(then);
        check_counts(&mut model);
    }

    #[test]
    fn updated_rows_stand_in_place_of_their_units(
        first in prop::collection::vec(any::row(), 0..12),
        then in prop::collection::vec(any::row(), 0..6),
    ) {
        let mut model = FleetModel::default();
        model.extend(&first);
        model.update(then.clone());
        let mut plain = first;
        for row in then {
            let mut found = false;
            for old in plain.iter_mut().filter(|old| old.msn.is_some() && old.msn == row.msn) {
                let known = old.kept.take();
                *old = LookupRow { line: old.line, input: old.input.clone(), ..row.clone() };
                // What takes other units to know is not lost to a row that was told without them.
                if let (Some(kept), Some(known)) = (&mut old.kept, known)
                    && kept.merchant_units == 0
                {
                    kept.merchant_units = known.merchant_units;
                    kept.changed_at = kept.changed_at.or(known.changed_at);
                }
                found = true;
            }
            if !found { plain.push(row); }
        }
        prop_assert_eq!(model.rows().collect::<Vec<_>>(), plain);
    }
}

#[test]
fn a_class_of_rows_counts_every_row_once() {
    let model = filled();
    let counts = model.counts();
    let of = |column| {
        let choices = counts.choices(column).unwrap();
        choices
            .into_iter()
            .map(|(_, count)| count)
            .collect::<Vec<_>>()
    };
    assert_eq!(of(Column::CaptureType), [1, 1, 0, 1, 2]);
    assert_eq!(of(Column::Flag(UnitFlag::SkipLandingPage)), [2, 1, 2]);
    assert_eq!(of(Column::State), [4, 0, 1, 0]);
    assert_eq!((counts.units(), counts.merchants()), (4, 1));
    assert_eq!(counts.newest(), Some(1_700_000_000));
}

#[track_caller]
fn check_sort(column: Column, clicks: usize, expect: &[&str]) {
    let mut model = filled();
    for _ in 0..clicks {
        model.toggle_sort(column, false);
    }
    model.refresh(|| ());
    assert_eq!(names(&model), expect);
}

#[test]
fn sorting_is_norwegian_numeric_and_keeps_what_is_missing_last() {
    check_sort(
        Column::Name,
        1,
        &["Abel Øl", "Zebra", "Ærlig Sykkel", "Årdal Bil", "12 34x"],
    );
    check_sort(
        Column::Name,
        2,
        &["Årdal Bil", "Ærlig Sykkel", "Zebra", "Abel Øl", "12 34x"],
    );
    check_sort(
        Column::Name,
        3,
        &["Abel Øl", "Zebra", "Ærlig Sykkel", "Årdal Bil", "12 34x"],
    );
    check_sort(
        Column::Msn,
        1,
        &["Zebra", "Årdal Bil", "Ærlig Sykkel", "Abel Øl", "12 34x"],
    );
    check_sort(
        Column::Flag(UnitFlag::SkipLandingPage),
        1,
        &["Årdal Bil", "Abel Øl", "Zebra", "Ærlig Sykkel", "12 34x"],
    );
}

#[test]
fn the_selection_follows_its_row_and_stops_at_the_ends() {
    let mut model = filled();
    assert_eq!(model.step(Step::By(1)), Some(0));
    assert_eq!(model.step(Step::By(-1)), Some(0));
    assert_eq!(model.step(Step::By(20)), Some(4));
    assert_eq!(model.step(Step::First), Some(0));
    model.toggle_sort(Column::Msn, false);
    model.refresh(|| ());
    assert_eq!(
        model.selected_place(),
        Some(3),
        "the same row, at its new place"
    );
    assert!(model.is_selected(3));
    model.set_query(Query {
        search: "zebra".into(),
        ..Query::default()
    });
    model.refresh(|| ());
    assert_eq!(model.selected_place(), None);
    assert!(
        model.selected_row().is_some(),
        "details stay open for a row that is filtered out"
    );
    assert_eq!((model.selected_len(), model.selected_shown()), (1, 0));
}

fn chosen(model: &FleetModel) -> Vec<usize> {
    let places = 0..model.shown_len();
    places.filter(|place| model.is_selected(*place)).collect()
}

#[test]
fn many_rows_are_selected_as_lists_do_everywhere() {
    let mut model = filled();
    model.choose(1, Choosing::Only);
    model.choose(3, Choosing::UpTo);
    assert_eq!(chosen(&model), [1, 2, 3]);
    model.choose(0, Choosing::UpTo);
    assert_eq!(chosen(&model), [0, 1], "the range turns at where it began");
    model.choose(4, Choosing::Toggle);
    assert_eq!(chosen(&model), [0, 1, 4]);
    model.choose(0, Choosing::Toggle);
    assert_eq!(chosen(&model), [1, 4]);
    model.step_choosing(Step::By(1), Choosing::Move);
    assert_eq!(chosen(&model), [1, 4], "only the keyboard moved");
    model.step_choosing(Step::By(1), Choosing::UpTo);
    assert_eq!(chosen(&model), [0, 1, 2]);
    model.select_all();
    assert_eq!(model.selected_shown(), 5);
    model.deselect();
    assert_eq!((model.selected_len(), model.selected_row()), (0, None));
}

fn fleet(rows: Vec<LookupRow>) -> Arc<KeptFleet> {
    Arc::new(KeptFleet {
        rows,
        ..KeptFleet::default()
    })
}

#[test]
fn the_kept_fleet_stands_by_merchant_and_name_and_keeps_what_is_selected() {
    let mut model = FleetModel::default();
    model.set_kept(&fleet(rows()));
    model.refresh(|| ());
    assert_eq!(names(&model)[..2], ["Abel Øl", "Zebra"]);
    model.choose(1, Choosing::Only);
    model.choose(2, Choosing::Toggle);
    let more = [
        rows(),
        vec![of_merchant(
            unit("Aa", "55", None, None),
            "311122339",
            "Aber AS",
        )],
    ];
    model.set_kept(&fleet(more.concat()));
    model.refresh(|| ());
    assert_eq!(names(&model)[..3], ["Aa", "Abel Øl", "Zebra"]);
    assert_eq!(chosen(&model), [2, 3]);
    assert_eq!(
        model.selected_row().unwrap().msn,
        Some(Msn::from_api("100519"))
    );
    model.set_kept(&fleet(Vec::new()));
    model.refresh(|| ());
    assert_eq!((model.len(), model.selected_len()), (0, 0));
}

#[test]
fn merchants_are_folded_and_walked_through_by_their_heads() {
    let mut model = FleetModel::default();
    let second = of_merchant(unit("Aa", "55", None, None), "311122339", "Zeta AS");
    model.extend(&[&rows()[..4], &[second]].concat());
    model.set_by_merchant(true);
    model.refresh(|| ());
    assert_eq!((model.group_count(), model.line_count()), (2, 7));
    assert_eq!(model.line(0), Some(FleetLine::Group(0)));
    assert_eq!(model.line(4), Some(FleetLine::Row(3)));
    assert_eq!(model.line(5), Some(FleetLine::Group(1)));
    assert_eq!(model.line(7), None);
    model.fold(0, true);
    assert_eq!(model.line_count(), 3);
    assert_eq!(model.line(2), Some(FleetLine::Row(4)));
    assert_eq!((model.line_of(0), model.line_of(4)), (None, Some(2)));
    assert_eq!(model.step(Step::First), Some(0));
    assert_eq!(model.cursor_group(), Some(0));
    assert_eq!(model.step(Step::By(1)), Some(1));
    assert_eq!(model.step(Step::By(1)), Some(2));
    assert_eq!(model.selected_place(), Some(4));
    model.choose_group(0);
    assert_eq!(model.selected_len(), 5);
    model.fold_all(true);
    assert_eq!(model.line_count(), 2);
    model.fold(1, false);
    assert_eq!(model.line_count(), 3);
}

#[test]
fn rows_looked_up_again_replace_their_answers() {
    let mut model = filled();
    model.remove_inputs(&BTreeSet::from(["12 34x".to_owned()]));
    model.refresh(|| ());
    assert_eq!(model.len(), 4);
    assert_eq!(model.counts().of_state(RowState::Found), 4);
    assert_eq!(model.counts().of_state(RowState::Invalid), 0);
    assert_eq!(model.shown_rows().len(), 4);
}

fn copied(model: &FleetModel, only_selected: bool, columns: &[Column], heads: bool) -> String {
    let wanted = Wanted {
        rows: model.snapshot(),
        which: if only_selected {
            Which::Selected
        } else {
            Which::All
        },
        columns: columns.to_vec(),
        heads,
        language: Language::ENGLISH,
    };
    text(&wanted).text
}

#[test]
fn what_is_copied_is_text_with_tabs_that_no_spreadsheet_runs() {
    let mut model = FleetModel::default();
    let mut odd = unit("=2+2", "123456", Some(CaptureType::Direct), None);
    odd.kept = Some(Box::new(Kept {
        note: Some("one\ttwo\nthree".to_owned()),
        ..Kept::default()
    }));
    model.extend(&[odd, unit("Øl", "99", None, Some(false))]);
    model.refresh(|| ());
    let columns = [Column::Name, Column::Msn, Column::Note];
    assert_eq!(
        copied(&model, false, &columns, true),
        "Sales unit\tMSN\tNote\n'=2+2\t123456\tone two three\nØl\t99\t\n"
    );
    model.choose(1, Choosing::Only);
    assert_eq!(copied(&model, true, &columns[..2], false), "Øl\t99\n");
    assert_eq!(copied(&model, true, &columns[..1], false), "Øl");
}

/// Refreshes until what was asked for is on screen.
fn settle(model: &mut FleetModel, woken: &mpsc::Receiver<()>) {
    while model.is_arranging() {
        woken.recv().unwrap();
        model.refresh(|| ());
    }
}

fn many(count: usize) -> Vec<LookupRow> {
    let row = |n: usize| {
        let msn = (count - n).to_string();
        unit(
            &format!("Butikk {n}"),
            &msn,
            Some(CaptureType::Reserve),
            Some(n.is_multiple_of(2)),
        )
    };
    (0..count).map(row).collect()
}

#[test]
fn a_large_fleet_is_arranged_beside_the_screen() {
    let mut model = FleetModel::default();
    model.extend(&many(LARGE));
    model.toggle_sort(Column::Msn, false);
    let mut query = model.query().clone();
    one_of(Column::Flag(UnitFlag::SkipLandingPage), Choice::Yes)(&mut query);
    model.set_query(query);
    let (sender, woken) = mpsc::channel();
    model.refresh(move || _ = sender.send(()));
    assert!(model.is_arranging());
    settle(&mut model, &woken);
    assert_eq!(model.shown_len(), LARGE / 2);
    let first = model.shown_row(0).unwrap().msn.unwrap();
    assert_eq!(
        first.as_str(),
        "2",
        "the smallest number whose unit may skip the landing page"
    );
}

#[test]
fn a_large_fleet_is_packed_beside_the_screen_and_loses_no_row_that_comes_meanwhile() {
    let mut model = FleetModel::default();
    let (sender, woken) = mpsc::channel();
    model.refresh(move || _ = sender.send(()));
    model.set_kept(&fleet(many(LARGE)));
    assert!(model.is_loading());
    let mut changed = unit("Først av alle", "7", None, None);
    changed.merchant_name = Some("Aas".to_owned());
    model.update(vec![changed, unit("Ny", "777777", None, None)]);
    settle(&mut model, &woken);
    assert_eq!(model.len(), LARGE + 1);
    // What came meanwhile is sorted in as soon as the rest after the last time is over.
    while let Some(wait) = model.refresh(|| ()) {
        std::thread::park_timeout(wait);
    }
    settle(&mut model, &woken);
    assert_eq!(names(&model)[0], "Først av alle");
    assert_eq!(model.place_of_unit(&Msn::from_api("777777")), Some(LARGE));
}
