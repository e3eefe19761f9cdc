//! The kept fleet in the window, pressed by accessible names, against a real sandbox: syncs, restarts, histories, changes.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/ui.rs"]
mod support;

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use keyring_core::mock;
use partner_desk::desk::KeyringChoice;
use partner_desk::domain::fleet::{Change, FieldValue, UnitField};
use partner_desk::domain::{LookupRow, Msn, RowState, Scheme, UnitFlag};
use partner_desk::sandbox::SandboxOptions;
use partner_desk::store::{FleetStore, ListedUnit};
use partner_desk::ui::fleet::model::LARGE;
use partner_desk::ui::{Ahead, Preferences, Section, Start};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use support::{Always, Outside, Setup, Window, outside, outside_with, small_sandbox};

const MANAGEMENT: &str = "Management API";
const PARTNER: &str = "Partner API (deprecated)";

/// A computer: its keyring and its data directory outlive its windows.
struct Computer {
    keyring: Arc<mock::Store>,
    file: Option<PathBuf>,
}

impl Computer {
    fn new() -> Self {
        Self {
            keyring: mock::Store::new().unwrap(),
            file: None,
        }
    }

    fn window(&self, data_dir: Option<tempfile::TempDir>) -> Window {
        Setup {
            keyring: KeyringChoice::Store(Arc::clone(&self.keyring) as _),
            data_dir,
            file: self.file.clone(),
            ..Setup::default()
        }
        .open()
    }

    /// The app of a next start, before it has a window.
    fn ahead(&self, data_dir: &Path) -> Ahead {
        let start = Start {
            data_dir: data_dir.to_owned(),
            keyring: KeyringChoice::Store(Arc::clone(&self.keyring) as _),
            preferences: Preferences::default(),
            chosen_language: None,
            chosen_in_flight: None,
            surroundings: partner_desk::desk::Surroundings::default(),
            sandbox: None,
            files: Box::new(Always(None)),
            first_section: Section::Fleet,
            trouble: None,
        };
        Ahead::begin(start).unwrap()
    }

    /// The first window, with a profile for the sandbox that is kept with its keys.
    fn first_window(&self, outside: &Outside, api: &str) -> Window {
        let mut window = self.window(None);
        window.until_idle();
        window.fill_in_profile(outside, &outside.sandbox.client_secret);
        window.choose("Keep the keys", "In this computer’s keyring");
        window.choose("API", api);
        window.press(Role::Button, "Save");
        window.until("the profile", |app| app.session().is_some());
        settled(&mut window);
        window
    }
}

/// Waits for the end of all jobs, and draws what came.
fn settled(window: &mut Window) {
    window.until_idle();
    window.harness.run_ok();
    window.until_idle();
    window.harness.run_ok();
}

/// Brings the fleet up to date by the key for it.
fn sync(window: &mut Window) {
    window.command(Key::R);
    settled(window);
}

/// Fetches every unit again, however fresh it is.
fn sync_everything(window: &mut Window) {
    next_second();
    window.press(Role::Button, "More ways to sync");
    window.press(Role::MenuItem, "Sync all units");
    settled(window);
}

/// Changes are told apart by the second they were noticed in: waits until the clock shows another one.
fn next_second() {
    let second = || std::time::UNIX_EPOCH.elapsed().unwrap().as_secs();
    let now = second();
    while second() == now {
        std::thread::park_timeout(Duration::from_millis(20));
    }
}

fn rows(window: &mut Window) -> Vec<LookupRow> {
    let model = window.harness.state_mut().fleet_mut().model();
    model.shown_rows().to_vec()
}

fn msns(rows: &[LookupRow]) -> BTreeSet<String> {
    rows.iter()
        .filter_map(|row| Some(row.msn.as_ref()?.as_str().to_owned()))
        .collect()
}

/// A unit that is found, with a value that is known, of a Norwegian merchant.
fn unit(window: &mut Window) -> LookupRow {
    let known = |row: &LookupRow| {
        let unit = row.unit.as_ref();
        row.state == RowState::Found
            && unit.is_some_and(|unit| {
                unit.name.is_some() && unit.configuration.skip_landing_page == Some(false)
            })
            && row
                .business_id
                .as_ref()
                .is_some_and(|id| *id.scheme() == Scheme::NoOrg)
    };
    rows(window).into_iter().find(known).unwrap()
}

fn msn(row: &LookupRow) -> &str {
    row.msn.as_ref().unwrap().as_str()
}

/// Asks the sandbox for something of its own.
fn post(outside: &Outside, path: &str, body: &Value) -> Value {
    let url = format!("{}{path}", outside.sandbox.base_url);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let client = partner_desk::api::http_client()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        let request = if body.is_null() {
            client.get(url)
        } else {
            client.post(url).json(body)
        };
        let answer = request.send().await.unwrap();
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer.json().await.unwrap()
    })
}

fn change(outside: &Outside, row: &LookupRow, body: &Value) {
    post(outside, &format!("/__sandbox/units/{}", msn(row)), body);
}

/// Selects a unit by what a screen reader calls its row.
#[track_caller]
fn select(window: &mut Window, row: &LookupRow) {
    let name = format!(
        "{}, {}",
        row.unit.as_ref().unwrap().name.as_deref().unwrap(),
        msn(row)
    );
    window.type_into(Role::TextInput, "Search in the results", msn(row));
    settled(window);
    window.press(Role::Row, &name);
    settled(window);
}

/// Presses a button of the panel beside the table, which scrolls.
#[track_caller]
fn press_in_view(window: &mut Window, name: &str) {
    let button = window.harness.get_by_role_and_label(Role::Button, name);
    button.scroll_to_me();
    window.harness.run_ok();
    window.press(Role::Button, name);
}

#[test]
fn a_sync_fills_the_fleet_and_the_next_window_shows_it_without_the_service() {
    let outside = outside(40);
    let computer = Computer::new();
    let mut window = computer.first_window(&outside, MANAGEMENT);
    assert!(window.shows("No fleet on this computer yet"));
    assert!(rows(&mut window).is_empty());
    sync(&mut window);
    let synced = rows(&mut window);
    assert!(synced.len() > 20);
    assert!(
        window.shows("Checked just now."),
        "{}",
        window.accessible_text()
    );
    assert!(window.shows("The fleet is up to date"));
    let data_dir = window.close();
    drop(outside);
    let mut window = computer.window(Some(data_dir));
    window.until("the profile", |app| app.session().is_some());
    settled(&mut window);
    assert_eq!(msns(&rows(&mut window)), msns(&synced));
    assert!(window.shows("Checked "));
    let jobs = window.harness.state().activity().jobs();
    assert!(jobs.iter().all(|job| !job.long), "nothing was fetched");
}

#[test]
fn a_second_sync_within_the_hour_asks_for_nothing_again() {
    let outside = outside(24);
    let mut window = Computer::new().first_window(&outside, MANAGEMENT);
    sync(&mut window);
    let details = |outside: &Outside| {
        let stats = post(outside, "/__sandbox/stats", &Value::Null);
        let requests = stats["requests"].as_object().unwrap().clone();
        let of_units = requests
            .into_iter()
            .filter(|(name, _)| name.contains("{msn}"));
        of_units
            .filter_map(|(_, count)| count.as_u64())
            .sum::<u64>()
    };
    let before = details(&outside);
    assert!(before > 0);
    sync(&mut window);
    assert_eq!(details(&outside), before);
    assert!(window.shows("still fresh"), "{}", window.accessible_text());
}

#[test]
fn what_changes_at_the_service_is_shown_from_and_to_and_leads_back_to_the_unit() {
    let outside = outside(24);
    let mut window = Computer::new().first_window(&outside, MANAGEMENT);
    sync(&mut window);
    let changed = unit(&mut window);
    change(&outside, &changed, &json!({"skipLandingPageAllowed": true}));
    sync_everything(&mut window);
    window.press(Role::Link, "See the change");
    settled(&mut window);
    assert_eq!(window.harness.state().section(), Section::Changes);
    let shown = window.harness.state_mut().changes_mut().shown();
    assert_eq!(shown.len(), 1, "{shown:?}");
    assert_eq!(Some(&shown[0].msn), changed.msn.as_ref());
    let Change::Changed(fields) = &shown[0].change else {
        panic!("{:?}", shown[0].change);
    };
    assert_eq!(fields.len(), 1);
    assert_eq!(fields[0].field, UnitField::Flag(UnitFlag::SkipLandingPage));
    assert_eq!(fields[0].from, Some(FieldValue::Flag(false)));
    assert_eq!(fields[0].to, Some(FieldValue::Flag(true)));
    let name = changed.unit.as_ref().unwrap().name.clone().unwrap();
    let row = window.harness.query_all_by_role(Role::Row);
    let row = row
        .filter_map(|row| row.accesskit_node().label())
        .next()
        .unwrap();
    assert!(row.starts_with(&name), "{row}");
    assert!(
        row.contains("skipLandingPage, Not allowed, Allowed"),
        "{row}"
    );
    assert_eq!(
        window.harness.query_all_by_role(Role::ColumnHeader).count(),
        8
    );
    assert_eq!(window.harness.query_all_by_role(Role::Cell).count(), 8);
    window.press(Role::Row, &row);
    window.press(Role::Button, "Show in the fleet");
    settled(&mut window);
    assert_eq!(window.harness.state().section(), Section::Fleet);
    let model = window.harness.state_mut().fleet_mut().model();
    assert_eq!(model.selected_row().unwrap().msn, changed.msn);
    assert!(
        window.shows("skipLandingPage: not allowed → allowed"),
        "{}",
        window.accessible_text()
    );
    assert!(window.shows("First seen"));
}

#[test]
fn a_unit_that_is_gone_stays_with_the_date_and_the_likely_causes() {
    let outside = outside(24);
    let mut window = Computer::new().first_window(&outside, MANAGEMENT);
    sync(&mut window);
    let before = rows(&mut window).len();
    let gone = unit(&mut window);
    change(&outside, &gone, &json!({"visible": false}));
    sync_everything(&mut window);
    assert_eq!(rows(&mut window).len(), before);
    select(&mut window, &gone);
    assert!(
        window.shows("Not visible since"),
        "{}",
        window.accessible_text()
    );
    assert!(window.shows("The merchant chose another partner."));
}

#[test]
fn two_dates_are_compared_and_a_search_narrows_what_changed() {
    let outside = outside(24);
    let mut window = Computer::new().first_window(&outside, MANAGEMENT);
    window.command(Key::Num3);
    settled(&mut window);
    assert!(window.shows("No sync yet"));
    sync(&mut window);
    let all = rows(&mut window);
    window.command(Key::Num3);
    settled(&mut window);
    window.choose("Compare", "Two dates");
    settled(&mut window);
    let shown = |window: &mut Window| window.harness.state_mut().changes_mut().shown();
    assert_eq!(shown(&mut window).len(), all.len(), "all of it is new");
    assert!(
        shown(&mut window)
            .iter()
            .all(|change| change.change == Change::Added)
    );
    let one = unit(&mut window);
    window.type_into(Role::TextInput, "Search in the changes", msn(&one));
    settled(&mut window);
    assert_eq!(shown(&mut window).len(), 1);
    window.press(Role::Button, "Clear filters");
    settled(&mut window);
    for field in ["From", "To, included"] {
        window
            .harness
            .get_by_role_and_label(Role::TextInput, field)
            .focus();
        window.harness.run_ok();
        window.command(Key::A);
        let text = window.harness.get_by_role_and_label(Role::TextInput, field);
        text.type_text("2020-02-29");
        window.harness.run_ok();
    }
    settled(&mut window);
    assert!(
        window.shows("Nothing changed"),
        "{}",
        window.accessible_text()
    );
}

#[test]
fn changes_are_written_to_a_file_and_copied_as_a_table() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("endringer.csv");
    let outside = outside(12);
    let computer = Computer {
        file: Some(path.clone()),
        ..Computer::new()
    };
    let mut window = computer.first_window(&outside, MANAGEMENT);
    sync(&mut window);
    let count = rows(&mut window).len();
    window.command(Key::Num3);
    settled(&mut window);
    window.press(Role::Button, "Export…");
    window.press(Role::Button, "Choose file…");
    window.until_shown("Wrote");
    settled(&mut window);
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!(text.lines().count(), count + 1, "{text}");
    window.press(Role::Button, "Copy");
    for _ in 0..1000 {
        if window.shows("Copied the changes") {
            break;
        }
        std::thread::park_timeout(Duration::from_millis(5));
        window.harness.run_ok();
    }
    assert!(window.shows("Copied the changes"));
}

#[test]
fn tags_and_a_note_of_ones_own_stay_with_the_unit() {
    let outside = outside(12);
    let computer = Computer::new();
    let mut window = computer.first_window(&outside, MANAGEMENT);
    sync(&mut window);
    let mine = unit(&mut window);
    select(&mut window, &mine);
    window.type_into(Role::TextInput, "New tag", "pilot");
    press_in_view(&mut window, "Add tag");
    settled(&mut window);
    assert!(window.shows("Remove tag pilot"));
    // What changes nothing has nothing that takes it back: the button would undo what was done before.
    assert!(window.shows("Undo"));
    window.type_into(Role::TextInput, "New tag", "pilot");
    press_in_view(&mut window, "Add tag");
    settled(&mut window);
    assert!(window.shows("Saved.") && !window.shows("Undo"));
    press_in_view(&mut window, "Write a note");
    window.type_into(Role::MultilineTextInput, "Note", "Ring Åse først");
    press_in_view(&mut window, "Save note");
    settled(&mut window);
    assert!(window.shows("Ring Åse først"));
    let data_dir = window.close();
    let mut window = computer.window(Some(data_dir));
    window.until("the profile", |app| app.session().is_some());
    settled(&mut window);
    select(&mut window, &mine);
    assert!(window.shows("Ring Åse først"));
    press_in_view(&mut window, "Remove tag pilot");
    settled(&mut window);
    assert!(!window.shows("Remove tag pilot"));
}

#[test]
fn the_merchants_a_person_gives_are_the_fleet_of_the_partner_api() {
    let outside = outside(60);
    let examples = post(&outside, "/__sandbox/world?kind=norwegian", &Value::Null);
    let mut window = Computer::new().first_window(&outside, PARTNER);
    window.press(Role::Button, "Sync fleet");
    window.until_shown("The merchants you give here make up the fleet");
    settled(&mut window);
    let ids = norwegian_merchants(&examples);
    let field = "Organization numbers";
    window.type_into(Role::MultilineTextInput, field, &ids.join("\n"));
    window.press(Role::Button, &format!("Add {} merchants", ids.len()));
    settled(&mut window);
    assert!(window.shows(&format!("{} merchants", ids.len())));
    window.press(Role::Button, "Sync these merchants");
    settled(&mut window);
    let owners: BTreeSet<String> = rows(&mut window)
        .iter()
        .filter_map(|row| Some(row.business_id.as_ref()?.id().to_owned()))
        .collect();
    assert!(!owners.is_empty(), "{}", window.accessible_text());
    assert!(owners.iter().all(|owner| ids.contains(owner)));
    window.press(Role::Button, "More ways to sync");
    window.press(Role::MenuItem, "Merchants of this fleet…");
    settled(&mut window);
    let remove = {
        let buttons = window.harness.query_all_by_role(Role::Button);
        let mut names = buttons.filter_map(|button| button.accesskit_node().label());
        names.find(|name| name.starts_with("Remove ")).unwrap()
    };
    window.press(Role::Button, &remove);
    settled(&mut window);
    assert!(!window.shows(&remove));
}

/// Numbers of two Norwegian merchants that this partner has units of.
fn norwegian_merchants(world: &Value) -> Vec<String> {
    let all = world["norwegian"].as_array().unwrap();
    let ids = all.iter().map(|one| one["id"].as_str().unwrap().to_owned());
    ids.take(2).collect()
}

#[test]
fn a_sync_that_is_stopped_keeps_what_it_has_and_the_next_one_goes_on() {
    // Slow enough that a busy machine presses the button before the sync is over.
    let outside = outside_with(SandboxOptions {
        latency: Duration::from_millis(800),
        ..small_sandbox(80)
    });
    let mut window = Computer::new().first_window(&outside, MANAGEMENT);
    window.command(Key::R);
    window.until("some units", |app| {
        app.activity().running().any(|job| job.progress.done > 4)
    });
    assert!(
        window.shows("parallel requests"),
        "{}",
        window.accessible_text()
    );
    window.press(Role::Button, "Stop the sync");
    settled(&mut window);
    assert!(
        window.shows("The sync was stopped."),
        "{}",
        window.accessible_text()
    );
    let fetched = |window: &mut Window| {
        let rows = rows(window);
        rows.iter().filter(|row| row.fetched_at.is_some()).count()
    };
    let kept = fetched(&mut window);
    assert!(kept > 0);
    sync(&mut window);
    let all = rows(&mut window).len();
    assert_eq!(fetched(&mut window), all);
    assert!(kept < all);
    assert!(window.shows("still fresh"));
}

#[test]
fn the_database_is_checked_from_the_settings() {
    let outside = outside(6);
    let mut window = Computer::new().first_window(&outside, MANAGEMENT);
    sync(&mut window);
    window.command(Key::Comma);
    window.harness.run_ok();
    window
        .harness
        .get_by_role_and_label(Role::Button, "Check the database")
        .scroll_to_me();
    window.harness.run_ok();
    window.press(Role::Button, "Check the database");
    settled(&mut window);
    assert!(
        window.shows("The database is intact"),
        "{}",
        window.accessible_text()
    );
}

#[test]
fn a_damaged_database_is_told_with_the_name_it_was_kept_under() {
    let outside = outside(6);
    let computer = Computer::new();
    let mut window = computer.first_window(&outside, MANAGEMENT);
    sync(&mut window);
    let data_dir = window.close();
    let files = || std::fs::read_dir(data_dir.path()).unwrap();
    let database = |name: &str| name.starts_with("desk.sqlite3");
    for entry in files() {
        let entry = entry.unwrap();
        if database(&entry.file_name().to_string_lossy()) {
            std::fs::remove_file(entry.path()).unwrap();
        }
    }
    let damage = "This is no database. ".repeat(50);
    std::fs::write(data_dir.path().join("desk.sqlite3"), &damage).unwrap();
    let mut window = computer.window(Some(data_dir));
    window.until("the profile", |app| app.session().is_some());
    settled(&mut window);
    let aside = std::fs::read_dir(window.data_dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| std::fs::read(path).is_ok_and(|bytes| bytes == damage.as_bytes()))
        .expect("the damaged file is kept");
    let name = aside.file_name().unwrap().to_str().unwrap().to_owned();
    assert_ne!(name, "desk.sqlite3");
    assert!(window.shows(&name), "{}", window.accessible_text());
    assert!(window.shows("was damaged"));
    sync(&mut window);
    assert_eq!(rows(&mut window).len(), 6, "the fleet is there again");
    assert!(window.shows(&name), "it is told until somebody has read it");
    window.press(Role::Button, "I have read this; send orders again");
    settled(&mut window);
    assert!(!window.shows(&name), "{}", window.accessible_text());
}

#[test]
fn a_sync_that_finds_nobody_says_so_and_keeps_the_fleet() {
    let outside = outside(6);
    let mut window = Computer::new().first_window(&outside, MANAGEMENT);
    sync(&mut window);
    let before = rows(&mut window);
    drop(outside);
    sync(&mut window);
    assert!(window.shows("Try again"), "{}", window.accessible_text());
    assert!(!window.shows("The sync was stopped."), "it came to no unit");
    assert_eq!(msns(&rows(&mut window)), msns(&before));
}

#[test]
fn a_unit_that_failed_is_fetched_alone_from_its_panel() {
    let outside = outside(12);
    let mut window = Computer::new().first_window(&outside, MANAGEMENT);
    sync(&mut window);
    let fault = json!({"faults": ["broken-json"], "every": 5});
    post(&outside, "/__sandbox/faults", &fault);
    let is_failed = |row: &LookupRow| row.state == RowState::Failed;
    // The list must come through; which calls are struck depends on how many were made.
    for _ in 0..4 {
        sync_everything(&mut window);
        if rows(&mut window).iter().any(is_failed) {
            break;
        }
    }
    post(&outside, "/__sandbox/faults", &json!({"faults": []}));
    let failed: Vec<LookupRow> = rows(&mut window).into_iter().filter(is_failed).collect();
    let row = failed.first().expect("some failed").clone();
    select(&mut window, &row);
    let asked = || post(&outside, "/__sandbox/asked", &Value::Null);
    let before = asked().as_array().unwrap().len();
    press_in_view(&mut window, "Try again");
    settled(&mut window);
    let after = asked();
    let after = after.as_array().unwrap();
    assert_eq!(after.len(), before + 1, "it alone");
    assert_eq!(after[before], msn(&row));
    let now = rows(&mut window);
    assert_eq!(
        now.iter().find(|one| one.msn == row.msn).unwrap().state,
        RowState::Found
    );
}

/// As many units more as make the fleet one that is packed on a thread.
fn grow(data_dir: &Path) {
    let store = FleetStore::open(data_dir).unwrap().store;
    let book = std::fs::read_to_string(data_dir.join("profiles.toml")).unwrap();
    let id = book.lines().find(|line| line.starts_with("id")).unwrap();
    let fleet = id.split('"').nth(1).unwrap();
    let listed: Vec<ListedUnit> = (0..LARGE)
        .map(|number| ListedUnit {
            msn: Msn::from_api(format!("9{number:06}")),
            name: Some(format!("Kiosk {number}")),
            business_id: None,
        })
        .collect();
    store.note_listed(fleet, &listed, 1_790_000_000).unwrap();
}

#[test]
fn what_a_window_shows_first_is_read_before_it_is_there() {
    let computer = Computer::new();
    let service = outside(30);
    let mut window = computer.first_window(&service, MANAGEMENT);
    sync(&mut window);
    let data_dir = window.close();
    // Nobody is asked: what is shown is kept.
    drop(service);
    for more in [0, LARGE] {
        if more > 0 {
            grow(data_dir.path());
        }
        let ahead = computer.ahead(data_dir.path());
        let mut app = ahead.app(Duration::from_secs(60)).unwrap();
        assert!(app.session().is_some(), "the only profile is open");
        assert_eq!(app.fleet_mut().model().shown_len(), 30 + more);
    }
}

#[test]
fn a_window_need_not_wait_and_need_not_come() {
    let computer = Computer::new();
    let data_dir = support::new_data_dir();
    // Handed over wherever it is: with nothing yet, or with the profiles, of which there are none.
    let mut app = computer.ahead(data_dir.path()).app(Duration::ZERO).unwrap();
    assert_eq!(app.fleet_mut().model().len(), 0);
    drop(app);
    drop(computer.ahead(data_dir.path()));
    // And one whose data directory cannot be used says so to the window.
    let no_folder = data_dir.path().join("file");
    std::fs::write(&no_folder, "in the way").unwrap();
    let refused = computer.ahead(&no_folder).app(Duration::from_secs(60));
    assert_eq!(refused.err().unwrap().what.id(), "desk-no-data-dir");
}
