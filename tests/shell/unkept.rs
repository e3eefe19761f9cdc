//! What the disk does not take: it is told, tried again, and stays until it can be kept.

use crate::support::{Setup, Window, small_sandbox};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rusqlite::Connection;

fn window(file: Option<std::path::PathBuf>) -> Window {
    let mut window = Setup {
        sandbox: Some(small_sandbox(24)),
        size: [1600.0, 900.0],
        file,
        ..Setup::default()
    }
    .open();
    window.until_shown("Sync fleet");
    window.settle();
    window
}

/// The window's database, as another program has it.
fn database(window: &Window) -> Connection {
    Connection::open(window.data_dir.path().join("desk.sqlite3")).unwrap()
}

/// Lets the database refuse what happens to saved texts of a kind.
fn refuse(database: &Connection, happens: &str, row: &str, kind: &str) {
    let sql = format!(
        "CREATE TRIGGER refuse_{happens} BEFORE {happens} ON documents WHEN {row}.kind = '{kind}'
         BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
    );
    database.execute_batch(&sql).unwrap();
}

fn is_there(window: &Window, role: Role, name: &str) -> bool {
    let mut found = window.harness.query_all_by_role_and_label(role, name);
    found.next().is_some()
}

/// Lets the window's clock go on for so many seconds.
fn wait(window: &mut Window, seconds: usize) {
    // A frame of a test takes a quarter of a second.
    for _ in 0..seconds * 4 {
        window.harness.step();
    }
    window.settle();
}

#[test]
fn a_report_whose_former_name_stays_can_be_gone_on_with() {
    let mut window = window(None);
    window.command(Key::Num5);
    window.settle();
    window.press(Role::Button, "New report…");
    window.type_into(Role::TextInput, "Name", "Weekly");
    window.press(Role::Button, "Save report");
    window.settle();
    let database = database(&window);
    refuse(&database, "DELETE", "OLD", "definition");
    window.press(Role::Button, "Edit Weekly");
    window.type_into(Role::TextInput, "Name", "!");
    window.press(Role::Button, "Save report");
    window.settle();
    for name in ["Run Weekly", "Run Weekly!"] {
        assert!(
            is_there(&window, Role::Button, name),
            "both are there: {name}"
        );
    }
    assert!(
        window.shows("the disk is full"),
        "{}",
        window.accessible_text()
    );
    database
        .execute_batch("DROP TRIGGER refuse_DELETE")
        .unwrap();
    window.press(Role::Button, "Delete Weekly");
    window.settle();
    assert!(!is_there(&window, Role::Button, "Run Weekly"));
    assert!(is_there(&window, Role::Button, "Run Weekly!"));
}

#[test]
fn a_draft_that_cannot_be_kept_is_told_tried_again_and_not_lost() {
    let mut window = window(None);
    window.command(Key::N);
    window.settle();
    let database = database(&window);
    refuse(&database, "INSERT", "NEW", "draft");
    let field = "Name shown to customers";
    window.type_into(Role::TextInput, field, "Kaffebaren");
    wait(&mut window, 2);
    assert!(window.shows("The draft could not be saved."));
    assert!(
        window.shows("the disk is full"),
        "{}",
        window.accessible_text()
    );
    database
        .execute_batch("DROP TRIGGER refuse_INSERT")
        .unwrap();
    wait(&mut window, 21);
    assert!(window.shows("Draft saved"), "it was tried again");

    // One that is left waits in the memory, and can be gone on with.
    refuse(&database, "UPDATE", "NEW", "draft");
    refuse(&database, "INSERT", "NEW", "draft");
    window.type_into(Role::TextInput, field, " på Torget");
    window.press(Role::Button, "Drafts");
    window.press(Role::MenuItem, "Begin another order");
    window.settle();
    window.press(Role::Button, "1 other draft");
    window.press_that_begins(Role::MenuItem, "Kaffebaren på Torget");
    window.settle();
    let name = window.harness.get_by_role_and_label(Role::TextInput, field);
    let name = name.accesskit_node().value();
    assert_eq!(name.as_deref(), Some("Kaffebaren på Torget"));
    assert!(window.shows("The draft could not be saved."));
    let again = "DROP TRIGGER refuse_INSERT; DROP TRIGGER refuse_UPDATE";
    database.execute_batch(again).unwrap();
    wait(&mut window, 21);
    assert!(window.shows("Draft saved"), "it was tried again");
}

#[test]
fn what_was_typed_is_kept_when_its_page_is_left() {
    let mut window = window(None);
    window.command(Key::N);
    window.settle();
    let field = "Name shown to customers";
    window.type_into(Role::TextInput, field, "Kaffebaren");
    let kept = |window: &Window| -> i64 {
        let count = "SELECT count(*) FROM documents WHERE kind = 'draft'";
        let row = database(window).query_row(count, [], |row| row.get(0));
        row.unwrap()
    };
    // Before a pause was made.
    window.command(Key::Num1);
    window.settle();
    assert_eq!(kept(&window), 1);
}

#[test]
fn a_list_goes_on_while_another_page_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.csv");
    let mut window = window(Some(path.clone()));
    let model = window.harness.state_mut().fleet_mut().model();
    let units: Vec<String> = model
        .rows()
        .filter_map(|row| Some(row.msn?.as_str().to_owned()))
        .take(4)
        .collect();
    let lines: Vec<String> = units
        .iter()
        .enumerate()
        .map(|(place, unit)| format!("{unit};tag-{place}"))
        .collect();
    std::fs::write(&path, format!("msn;tags\n{}\n", lines.join("\n"))).unwrap();
    window.command(Key::Num5);
    window.settle();
    window.press(Role::Button, "Import list…");
    window.until_shown("4 lines can be used.");
    // Nothing is written until the page is left.
    let database = database(&window);
    database.execute_batch("BEGIN IMMEDIATE").unwrap();
    window.press(Role::Button, "Save tags and notes");
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
    window.command(Key::Num1);
    database.execute_batch("COMMIT").unwrap();
    window.until_shown("Tags and notes of 4 lines are saved");
    window.settle();
    let tagged = |window: &mut Window| {
        let model = window.harness.state_mut().fleet_mut().model();
        let rows = model.rows().filter_map(|row| row.kept);
        rows.filter(|kept| !kept.tags.is_empty()).count()
    };
    assert_eq!(tagged(&mut window), 4);
    window.command(Key::Z);
    window.settle();
    assert_eq!(tagged(&mut window), 0, "all of it is taken back");
}
