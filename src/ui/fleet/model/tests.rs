//! Rows, filters, sorting and the selection, without a window.

use super::*;
use crate::domain::{BusinessId, Configuration, Msn, SalesUnit};
use crate::ui::fleet::arrange::collated;

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

fn filled() -> FleetModel {
    let mut model = FleetModel::default();
    model.extend(vec![
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
    ]);
    model.refresh(|| ());
    model
}

fn names(model: &FleetModel) -> Vec<String> {
    let name = |place| {
        let row = model.shown_row(place).unwrap();
        row.unit
            .as_ref()
            .map_or(row.input.clone(), |unit| unit.name.clone().unwrap())
    };
    (0..model.shown_len()).map(name).collect()
}

#[track_caller]
fn check_filter(change: impl FnOnce(&mut Filter), expect: &[&str]) {
    let mut model = filled();
    let mut filter = Filter::default();
    change(&mut filter);
    model.set_filter(filter);
    model.refresh(|| ());
    assert_eq!(names(&model), expect);
}

#[test]
fn filters_let_through_what_they_say() {
    check_filter(
        |_| (),
        &["Ærlig Sykkel", "Zebra", "Årdal Bil", "Abel Øl", "12 34x"],
    );
    check_filter(|f| f.search = "ØL ab".to_owned(), &["Abel Øl"]);
    check_filter(
        |f| f.search = "314 455".to_owned(),
        &["Ærlig Sykkel", "Zebra", "Årdal Bil", "Abel Øl"],
    );
    check_filter(|f| f.search = "34X".to_owned(), &["12 34x"]);
    check_filter(|f| f.search = "nothing such".to_owned(), &[]);
    check_filter(
        |f| _ = f.capture.insert(CaptureClass::Unknown),
        &["Årdal Bil"],
    );
    check_filter(|f| _ = f.capture.insert(CaptureClass::Other), &["Abel Øl"]);
    check_filter(|f| assert!(f.skip.insert(Tri::Yes)), &["Zebra", "Abel Øl"]);
    check_filter(|f| assert!(f.skip.insert(Tri::Unknown)), &["Ærlig Sykkel"]);
    check_filter(|f| assert!(f.states.insert(RowState::Invalid)), &["12 34x"]);
}

#[test]
fn a_class_of_rows_counts_every_row_once() {
    let model = filled();
    let counts = model.counts();
    assert_eq!(counts.capture, [1, 1, 0, 1, 1]);
    assert_eq!(counts.skip, [2, 1, 1]);
    assert_eq!(counts.states, [4, 0, 1, 0]);
    assert_eq!((counts.units, counts.merchants), (4, 1));
    assert_eq!(counts.newest, Some(1_700_000_000));
}

#[track_caller]
fn check_sort(column: Column, clicks: usize, expect: &[&str]) {
    let mut model = filled();
    for _ in 0..clicks {
        model.toggle_sort(column);
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
        &["Ærlig Sykkel", "Zebra", "Årdal Bil", "Abel Øl", "12 34x"],
    );
    check_sort(
        Column::Msn,
        1,
        &["Zebra", "Årdal Bil", "Ærlig Sykkel", "Abel Øl", "12 34x"],
    );
    check_sort(
        Column::SkipLandingPage,
        1,
        &["Årdal Bil", "Zebra", "Abel Øl", "Ærlig Sykkel", "12 34x"],
    );
}

#[test]
fn letters_of_the_north_come_after_z() {
    let mut words = ["Å", "ø", "z", "Æ", "a", "É", "f"];
    words.sort_by_key(|word| collated(word));
    assert_eq!(words, ["a", "É", "f", "z", "Æ", "ø", "Å"]);
}

#[test]
fn the_selection_follows_its_row_and_stops_at_the_ends() {
    let mut model = filled();
    assert_eq!(model.step(Step::By(1)), Some(0));
    assert_eq!(model.step(Step::By(-1)), Some(0));
    assert_eq!(model.step(Step::By(20)), Some(4));
    assert_eq!(model.step(Step::First), Some(0));
    model.toggle_sort(Column::Name);
    model.refresh(|| ());
    assert_eq!(
        model.selected_place(),
        Some(2),
        "the same row, at its new place"
    );
    assert!(model.is_selected(2));
    model.set_filter(Filter {
        search: "zebra".into(),
        ..Filter::default()
    });
    model.refresh(|| ());
    assert_eq!(model.selected_place(), None);
    assert!(
        model.selected_row().is_some(),
        "details stay open for a row that is filtered out"
    );
}

#[test]
fn rows_looked_up_again_replace_their_answers() {
    let mut model = filled();
    model.remove_inputs(&BTreeSet::from(["12 34x".to_owned()]));
    model.refresh(|| ());
    assert_eq!(model.len(), 4);
    assert_eq!(model.counts().states, [4, 0, 0, 0]);
    assert_eq!(model.shown_rows().len(), 4);
}

#[test]
fn a_large_fleet_is_arranged_beside_the_screen() {
    let mut model = FleetModel::default();
    let rows = (0..LARGE).map(|n| {
        let msn = (LARGE - n).to_string();
        unit(
            &format!("Butikk {n}"),
            &msn,
            Some(CaptureType::Reserve),
            Some(n % 2 == 0),
        )
    });
    model.extend(rows.collect());
    model.toggle_sort(Column::Msn);
    model.set_filter(Filter {
        skip: BTreeSet::from([Tri::Yes]),
        ..Filter::default()
    });
    let (sender, woken) = mpsc::channel();
    model.refresh(move || sender.send(()).unwrap());
    assert!(model.is_arranging());
    woken.recv().unwrap();
    model.refresh(|| ());
    assert!(!model.is_arranging());
    assert_eq!(model.shown_len(), LARGE / 2);
    let first = model.shown_row(0).unwrap().msn.as_ref().unwrap();
    assert_eq!(
        first.as_str(),
        "2",
        "the smallest number whose unit may skip the landing page"
    );
}
