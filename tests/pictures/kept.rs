//! The kept fleet at work: a hundred thousand rows, what is done with them, what changed, what is written on a unit.

use super::support::{Outside, Window, outside_with, small_sandbox};
use super::{DARK, LARGE, LIGHT, NARROW, Shape, key, name, open, open_in, take};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use partner_desk::desk::KeptFleet;
use partner_desk::domain::{
    BusinessId, CaptureType, Configuration, FleetUnit, Kept, LookupRow, Msn, RowState, SalesUnit,
};
use partner_desk::sandbox::SandboxOptions;
use partner_desk::ui::Section;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

const PLACES: [&str; 8] = [
    "Grünerløkka",
    "Majorstuen",
    "Tromsø",
    "Bodø",
    "Ålesund",
    "Sandvika Storsenter, andre etasje ved rulletrappen",
    "Stavanger",
    "Lofoten",
];
const TRADES: [&str; 6] = [
    "Kaffebrenneriet",
    "Ærlig Sykkelverksted",
    "Blåbær og Øl",
    "Søstrene Dahl Blomster",
    "Bokhandelen på hjørnet",
    "Fjellstua",
];

/// A unit of a made-up fleet: up to nine units a merchant.
fn unit(number: usize) -> LookupRow {
    let merchant = number / 5;
    let trade = TRADES[merchant * 7 % TRADES.len()];
    let seat = PLACES[merchant * 5 % PLACES.len()];
    let flags = [Some(false), Some(true), None, Some(false)];
    let capture = match number % 9 {
        3 => Some(CaptureType::Direct),
        7 => None,
        _ => Some(CaptureType::Reserve),
    };
    FleetUnit {
        unit: SalesUnit {
            msn: Msn::from_api((100_000 + number * 7).to_string()),
            name: Some(format!(
                "{trade} {} {}",
                PLACES[number * 3 % PLACES.len()],
                number * 7919 % 997 + 1
            )),
            business_id: Some(BusinessId::from_api(
                "business:NO:ORG",
                &(910_000_000 + merchant * 37).to_string(),
            )),
            configuration: Configuration {
                capture_type: capture,
                skip_landing_page: flags[number % 4],
                recurring: flags[number / 2 % 4],
                payment_allowed: (!number.is_multiple_of(31)).then_some(true),
                ..Configuration::default()
            },
            settlement_account: None,
        },
        merchant_name: Some(format!("{trade} {seat} {} AS", merchant % 61 + 1)),
        fetched_at: Some(1_790_000_000),
        failure: None,
        kept: Kept {
            first_seen: 1_780_000_000,
            last_seen: 1_790_000_000,
            tags: if number % 6 == 1 {
                vec!["kjede".to_owned(), "pilot".to_owned()]
            } else {
                Vec::new()
            },
            ..Kept::default()
        },
    }
    .into_row()
}

/// Draws until every row that was asked for is on screen.
fn settle(window: &mut Window) {
    window.harness.run_ok();
    while window
        .harness
        .state_mut()
        .fleet_mut()
        .model()
        .is_arranging()
    {
        std::thread::park_timeout(Duration::from_millis(1));
        window.harness.run_ok();
    }
    window.harness.run_ok();
}

/// A hundred thousand rows: filtered, selected, grouped, with the columns being chosen.
fn hundred_thousand(shape: Shape) {
    let mut window = open(shape, Some(6));
    let rows = (0..100_000).map(unit).collect();
    let fleet = Arc::new(KeptFleet {
        rows,
        ..KeptFleet::default()
    });
    let model = window.harness.state_mut().fleet_mut().model_mut();
    model.set_kept(&fleet);
    settle(&mut window);
    key(&mut window, Key::PageDown, 9);
    key(&mut window, Key::Escape, 1);
    take(&mut window, "large", shape);
    let capture = name(&window, "Capture type", "Belastning");
    window.press(Role::Button, capture);
    let direct = name(&window, "Direct", "Direkte");
    window.press(Role::MenuItem, direct);
    settle(&mut window);
    key(&mut window, Key::Escape, 1);
    let menu = name(
        &window,
        "Menu for skipLandingPage",
        "Meny for skipLandingPage",
    );
    window.press(Role::Button, menu);
    let unknown = name(&window, "Unknown", "Ukjent");
    window.press(Role::MenuItem, unknown);
    settle(&mut window);
    take(&mut window, "large-filter-menu", shape);
    key(&mut window, Key::Escape, 1);
    // The keyboard is at what opened the menu.
    window.command(Key::Num1);
    key(&mut window, Key::ArrowDown, 2);
    for _ in 0..4 {
        let down = Key::ArrowDown;
        window.harness.key_press_modifiers(Modifiers::SHIFT, down);
        window.harness.run_ok();
    }
    take(&mut window, "large-selected", shape);
    let tags = name(&window, "Tags and note…", "Etiketter og notat…");
    window.press(Role::Button, tags);
    take(&mut window, "large-tags", shape);
    key(&mut window, Key::Escape, 2);
    let clear = name(&window, "Clear filters", "Tøm filtre");
    window.press(Role::Button, clear);
    settle(&mut window);
    let columns = name(&window, "Columns", "Kolonner");
    window.press(Role::Button, columns);
    take(&mut window, "large-columns", shape);
    let group = name(&window, "Group by merchant", "Grupper etter brukersted");
    window.press(Role::CheckBox, group);
    key(&mut window, Key::Escape, 1);
    settle(&mut window);
    key(&mut window, Key::ArrowDown, 3);
    take(&mut window, "large-grouped", shape);
}

fn post(outside: &Outside, path: &str, body: &Value) {
    let url = format!("{}{path}", outside.sandbox.base_url);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let answer = runtime.block_on(async {
        let client = partner_desk::api::http_client()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        client.post(url).json(body).send().await
    });
    assert!(answer.unwrap().status().is_success(), "{path}");
}

/// Changes are told apart by the second they were noticed in.
fn next_second() {
    let second = || std::time::UNIX_EPOCH.elapsed().unwrap().as_secs();
    let now = second();
    while second() == now {
        std::thread::park_timeout(Duration::from_millis(20));
    }
}

/// A window that knows a sandbox outside; the profile is added in English, then the language is the shape's.
fn beside(outside: &Outside, shape: Shape) -> Window {
    let english = Shape {
        language: super::LIGHT.language,
        ..shape
    };
    let mut window = open_in(english, None, None);
    window.open_profile(outside, "Management API");
    window.press(Role::Button, "Close");
    window
}

/// What changed between two syncs, on the unit and in the room of changes; a unit with tags and a note.
fn changed(shape: Shape) {
    let outside = outside_with(small_sandbox(40));
    let mut window = beside(&outside, shape);
    window.command(Key::R);
    window.settle();
    let rows = window.harness.state_mut().fleet_mut().model().shown_rows();
    let found = rows.iter().filter(|row| row.state == RowState::Found);
    let bodies = [
        json!({"skipLandingPageAllowed": true}),
        json!({"captureType": "DirectCapture", "recurringAllowed": true}),
        json!({"name": "Bokhandelen på hjørnet, Tromsø"}),
        json!({"visible": false}),
        json!({"skipLandingPageAllowed": null}),
        json!({"captureType": "DirectCapture", "lateCaptureAllowed": true, "name": "Fjellstua"}),
    ];
    for (row, body) in found.zip(&bodies) {
        let path = format!("/__sandbox/units/{}", row.msn.as_ref().unwrap().as_str());
        post(&outside, &path, body);
    }
    next_second();
    window.press(Role::Button, "More ways to sync");
    take(&mut window, "sync-menu", shape);
    window.press(Role::MenuItem, "Sync all units");
    window.settle();
    window.command(Key::Num3);
    assert_eq!(window.harness.state().section(), Section::Changes);
    window.settle();
    let row = window.harness.get_all_by_role(Role::Row).nth(1).unwrap();
    row.click();
    window.settle();
    take(&mut window, "changes-from-to", shape);
    window.command(Key::Num1);
    window.settle();
    window.press(Role::ColumnHeader, "Sales unit");
    key(&mut window, Key::ArrowDown, 1);
    window.settle();
    for tag in ["kjede", "sesongåpent", "pilot 2026"] {
        window.type_into(Role::TextInput, "New tag", tag);
        in_view(&mut window, "Add tag");
        window.settle();
    }
    in_view(&mut window, "Write a note");
    let note = "Ring Åse før noe endres: butikken er stengt til påske.";
    window.type_into(Role::MultilineTextInput, "Note", note);
    in_view(&mut window, "Save note");
    window.settle();
    take(&mut window, "unit-note", shape);
    window.press(Role::Tab, "Audit");
    window.settle();
    // The first rows are the heads of groups.
    let mut rows = window.harness.query_all_by(|node| {
        node.role() == Role::Row
            && node
                .label()
                .is_some_and(|name| name.starts_with("Warning, "))
    });
    rows.next().unwrap().click();
    drop(rows);
    window.harness.run_ok();
    window.press(Role::Button, "Show unit");
    window.settle();
    let findings = window.harness.get_by_label("Open the audit");
    findings.scroll_to_me();
    window.harness.run_ok();
    take(&mut window, "unit-findings", shape);
}

#[track_caller]
fn in_view(window: &mut Window, name: &str) {
    let button = window.harness.get_by_role_and_label(Role::Button, name);
    button.scroll_to_me();
    window.harness.run_ok();
    window.press(Role::Button, name);
}

/// A sync that the service has asked to wait.
fn waiting(shape: Shape) {
    let outside = outside_with(SandboxOptions {
        latency: Duration::from_millis(5),
        rate_limit: Some(12.0),
        ..small_sandbox(120)
    });
    let mut window = beside(&outside, shape);
    window.command(Key::R);
    window.until("a wait", |app| {
        app.activity().running().any(|job| job.progress.done > 16)
    });
    window.harness.run_ok();
    take(&mut window, "sync-waits", shape);
}

/// The audit before there is a fleet, and the reports.
fn nothing_yet(shape: Shape) {
    let outside = outside_with(small_sandbox(12));
    let mut window = beside(&outside, shape);
    for (room, picture) in [("Audit", "audit-empty"), ("Reports", "reports-empty")] {
        window.press(Role::Tab, room);
        window.settle();
        take(&mut window, picture, shape);
    }
}

#[test]
fn a_hundred_thousand_rows_in_every_shape() {
    for shape in [LIGHT, DARK, NARROW, LARGE] {
        hundred_thousand(shape);
    }
}

#[test]
fn what_changed_between_two_syncs() {
    for shape in [LIGHT, DARK] {
        changed(shape);
    }
}

#[test]
fn a_sync_that_waits() {
    for shape in [LIGHT, DARK] {
        waiting(shape);
    }
}

#[test]
fn rooms_without_a_fleet() {
    for shape in [LIGHT, DARK] {
        nothing_yet(shape);
    }
}
