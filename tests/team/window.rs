//! Two members, one of them with a window: joining, a colleague's note that arrives, another version that is settled, a server that goes
//! and comes back.

use super::desk::Desk;
use super::postgres::{MEMBER_PASSWORD, Postgres};
use super::window_support::{Outside, Setup, Window, outside};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use keyring_core::mock;
use partner_desk::desk::KeyringChoice;
use partner_desk::domain::{Msn, Subject};
use partner_desk::store::{FleetStore, Membership};
use tokio::runtime::Runtime;

#[test]
fn a_member_joins_in_the_window_and_settles_what_a_colleague_wrote() {
    let runtime = Runtime::new().unwrap();
    let Some(mut server) = runtime.block_on(Postgres::start()) else {
        return;
    };
    runtime.block_on(server.teams(&[("one", &["anne", "bo"])]));
    let world = outside(12);
    let mut window = Setup {
        // High enough for the whole page: what must be scrolled to cannot be pressed.
        size: [1280.0, 2600.0],
        keyring: KeyringChoice::Store(mock::Store::new().unwrap()),
        ..Setup::default()
    }
    .open();
    window.open_profile(&world, "Management API");
    window.until_idle();
    join(&mut window, &server);
    assert!(!window.accessible_text().contains(MEMBER_PASSWORD));
    // A colleague, in a folder of their own.
    let bo = Desk::new(&server.address("bo", "one"));
    let fleet = fleet_of(&window.data_dir);
    runtime.block_on(bo.join(&fleet)).unwrap();
    window.until_shown("bo");
    let unit = Subject::Unit(Msn::from_api("767085"));
    let note = |store: &FleetStore, text: &str| {
        store
            .note(&fleet, &[(unit.clone(), text.to_owned())])
            .unwrap();
    };
    note(&bo.store, "written by Bo");
    runtime.block_on(bo.carry(&fleet)).unwrap();
    let here = FleetStore::open(window.data_dir.path()).unwrap().store;
    // The server wakes the window: nobody presses anything.
    window.until("Bo's note", |_| {
        let (authors, _) = here.authors_of(&fleet, "unit", "767085").unwrap();
        authors.contains_key("note")
    });
    // Both write at once, and Bo is first.
    note(&bo.store, "by Bo once more");
    let server_of_bo = runtime.block_on(bo.connect()).unwrap();
    let changes = bo.store.changes_to_send(&fleet, 9).unwrap();
    // Written on the same note, before the window has seen Bo's: nobody may carry between the two.
    let reader = rusqlite::Connection::open(window.data_dir.path().join("desk.sqlite3")).unwrap();
    reader.execute_batch("BEGIN IMMEDIATE").unwrap();
    runtime
        .block_on(partner_desk::team::push(&server_of_bo, &fleet, &changes))
        .unwrap();
    write_here(&reader, &fleet, "written by Anne");
    reader.execute_batch("COMMIT").unwrap();
    runtime.block_on(bo.carry(&fleet)).unwrap();
    window.until_shown("Another version, by anne");
    assert!(window.shows("written by Anne") && window.shows("by Bo once more"));
    window.press(Role::Button, "Let this one count");
    window.until("the settled note", |_| {
        here.other_versions(&fleet).unwrap().is_empty()
            && here.team_counts(&fleet).unwrap().waiting == 0
    });
    runtime.block_on(bo.carry(&fleet)).unwrap();
    assert_eq!(bo.store.other_versions(&fleet).unwrap(), []);
    let (authors, _) = bo.store.authors_of(&fleet, "unit", "767085").unwrap();
    assert_eq!(authors["note"].name, "anne");
    // The server goes, and comes back.
    server.kill();
    window.press(Role::Button, "Exchange now");
    window.until_shown("cannot be reached");
    runtime.block_on(server.go());
    // As long as the failed one is still being told, the button does nothing.
    while !window.shows("kept as other versions") {
        window.press(Role::Button, "Exchange now");
        let patience = std::time::Duration::from_secs(60);
        assert!(window.harness.state_mut().wait_for_event(patience));
        window.harness.run_ok();
    }
    window.press(Role::Button, "Leave the team");
    assert!(window.shows("Leave the team?"));
    window.press(Role::Button, "Leave");
    window.until_shown("You have left the team");
    window.until_shown("Join the team");
    assert_eq!(here.team(&fleet).unwrap(), None::<Membership>);
}

/// Writes a note as another program would, in a transaction that holds everybody else up.
fn write_here(connection: &rusqlite::Connection, fleet: &str, text: &str) {
    let sql = "UPDATE unit_labels SET note = ?2 WHERE msn = '767085' AND fleet = (SELECT id FROM fleets WHERE key = ?1)";
    assert_eq!(connection.execute(sql, [fleet, text]).unwrap(), 1);
}

/// The fleet that a data directory has.
fn fleet_of(data_dir: &tempfile::TempDir) -> String {
    let connection = rusqlite::Connection::open(data_dir.path().join("desk.sqlite3")).unwrap();
    let read = connection.query_row("SELECT fleet FROM teams", [], |row| row.get(0));
    read.unwrap()
}

/// Presses a button of a panel that scrolls.
#[track_caller]
fn press_in_view(window: &mut Window, name: &str) {
    let button = window.harness.get_by_role_and_label(Role::Button, name);
    button.scroll_to_me();
    window.harness.run_ok();
    window.press(Role::Button, name);
}

/// Joins the team in the settings, as Anne.
fn join(window: &mut Window, server: &Postgres) {
    window.press(Role::Tab, "Settings");
    window.until_shown("Join the team");
    window.type_into(
        Role::TextInput,
        "Address of the team's server",
        &server.address("anne", "one"),
    );
    window.type_into(Role::PasswordInput, "Your password there", MEMBER_PASSWORD);
    window.press(Role::Button, "Join the team");
    window.until_shown("Exchange now");
}

/// A window of Anne, who has joined the team with the fleet of a small sandbox.
fn joined(server: &Postgres, world: &Outside) -> Window {
    let mut window = Setup {
        size: [1280.0, 2600.0],
        keyring: KeyringChoice::Store(mock::Store::new().unwrap()),
        ..Setup::default()
    }
    .open();
    window.open_profile(world, "Management API");
    window.until_idle();
    window.command(Key::R);
    window.until_shown("Checked just now.");
    join(&mut window, server);
    window
}

#[test]
fn a_note_that_a_colleague_changes_while_it_is_written_is_kept_with_both_texts() {
    let runtime = Runtime::new().unwrap();
    let Some(server) = runtime.block_on(Postgres::start()) else {
        return;
    };
    runtime.block_on(server.teams(&[("one", &["anne", "bo"])]));
    let world = outside(12);
    let mut window = joined(&server, &world);
    let fleet = fleet_of(&window.data_dir);
    let bo = Desk::new(&server.address("bo", "one"));
    runtime.block_on(bo.join(&fleet)).unwrap();
    let row = window
        .harness
        .state_mut()
        .fleet_mut()
        .model()
        .rows()
        .find(|row| row.unit.as_ref().is_some_and(|unit| unit.name.is_some()))
        .unwrap();
    let msn = row.msn.clone().unwrap();
    let name = row.unit.as_ref().unwrap().name.clone().unwrap_or_default();
    let unit = Subject::Unit(msn.clone());
    let by_bo = |text: &str| {
        let note = [(unit.clone(), text.to_owned())];
        bo.store.note(&fleet, &note).unwrap();
        runtime.block_on(bo.carry(&fleet)).unwrap();
    };
    by_bo("Ring Bo first");
    window.press(Role::Tab, "Fleet");
    window.type_into(Role::TextInput, "Search in the results", msn.as_str());
    window.until_shown(&name);
    window.press(Role::Row, &format!("{name}, {msn}"));
    // Nobody presses anything: the colleague's note comes, with who wrote it.
    window.until_shown("Ring Bo first");
    window.until_shown("by bo,");
    press_in_view(&mut window, "Change the note");
    window.type_into(Role::MultilineTextInput, "Note", " or Anne");
    by_bo("Ring Bo last");
    window.until_shown("It says now: “Ring Bo last”");
    press_in_view(&mut window, "Save note");
    window.until_shown("Another version, by anne");
    window.until_shown("Two of you changed the same at once.");
    assert!(window.shows("Ring Bo last"));
    press_in_view(&mut window, "Let this one count");
    window.until("the settled note", |_| {
        runtime.block_on(bo.carry(&fleet)).unwrap();
        let words = bo
            .store
            .words_on(&fleet, std::slice::from_ref(&unit))
            .unwrap();
        words[0]
            .note
            .as_deref()
            .is_some_and(|note| note.contains("or Anne"))
    });
    assert_eq!(bo.store.other_versions(&fleet).unwrap(), []);
    // Who changed what stands in the log of the team, in the order of the server.
    window.press(Role::Tab, "Activity");
    window.press(Role::Tab, "Team");
    window.until_shown("From “Ring Bo first” to “Ring Bo last”");
    window.type_into(Role::TextInput, "Find a name or a text", "nothing has this");
    assert!(!window.shows("Ring Bo last"));
}

#[test]
fn without_the_server_the_form_says_so_before_anything_is_typed() {
    let runtime = Runtime::new().unwrap();
    let Some(mut server) = runtime.block_on(Postgres::start()) else {
        return;
    };
    runtime.block_on(server.teams(&[("one", &["anne"])]));
    let world = outside(12);
    let mut window = joined(&server, &world);
    window.press(Role::Tab, "Onboarding");
    window.press(Role::Tab, "Order form");
    assert!(!window.shows("No orders can be sent now"));
    server.kill();
    window.until_shown("No orders can be sent now");
    window.press(Role::Tab, "From a file");
    assert!(window.shows("No orders can be sent now"));
    assert!(window.shows("orders can be sent as soon as the server is back."));
    window.press(Role::Button, "Ask again");
    window.until_shown("No orders can be sent now");
    runtime.block_on(server.go());
    // It is asked again by itself.
    while window.shows("No orders can be sent now") {
        let patience = std::time::Duration::from_secs(60);
        assert!(window.harness.state_mut().wait_for_event(patience));
        window.harness.run_ok();
    }
}
