//! Two members, one of them with a window: joining, a colleague's note that arrives, another version that is settled, a server that goes
//! and comes back.

use super::desk::Desk;
use super::postgres::{MEMBER_PASSWORD, Postgres};
use super::window_support::{Setup, outside};
use eframe::egui::accesskit::Role;
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
        here.author_of(&fleet, "unit", "767085", "note")
            .unwrap()
            .is_some()
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
    window.press(Role::Button, "Let this one stand");
    window.until("the settled note", |_| {
        here.other_versions(&fleet).unwrap().is_empty()
            && here.team_counts(&fleet).unwrap().waiting == 0
    });
    runtime.block_on(bo.carry(&fleet)).unwrap();
    assert_eq!(bo.store.other_versions(&fleet).unwrap(), []);
    let author = bo
        .store
        .author_of(&fleet, "unit", "767085", "note")
        .unwrap();
    assert_eq!(author.unwrap().name, "anne");
    // The server goes, and comes back.
    server.kill();
    window.press(Role::Button, "Exchange now");
    window.until_shown("cannot be reached");
    runtime.block_on(server.go());
    window.press(Role::Button, "Exchange now");
    window.until_shown("kept as other versions");
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
