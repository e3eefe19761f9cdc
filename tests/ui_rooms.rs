//! The audit and the reports, pressed by accessible names, against a real sandbox.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/ui.rs"]
mod support;

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::domain::fleet::{FieldValue, UnitField};
use partner_desk::domain::policy::{
    Demand, Finding, Policy, Rule, Severity, Which, from_toml, to_toml,
};
use partner_desk::domain::{CaptureType, LookupRow, RowState};
use partner_desk::ui::Section;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use support::{Setup, Window, small_sandbox};

const UNITS: usize = 60;

/// A window on a sandbox whose fleet is kept.
fn window(file: Option<PathBuf>) -> Window {
    let mut window = Setup {
        sandbox: Some(small_sandbox(UNITS)),
        file,
        ..Setup::default()
    }
    .open();
    window.until("the sandbox", |app| app.session().is_some());
    window.settle();
    window
}

fn go(window: &mut Window, room: &str) {
    window.press(Role::Tab, room);
    window.settle();
}

fn rows(window: &mut Window) -> Vec<LookupRow> {
    let model = window.harness.state_mut().fleet_mut().model();
    model.shown_rows().to_vec()
}

fn findings(window: &mut Window) -> Arc<Vec<Finding>> {
    window.harness.state_mut().audit_mut().shown_findings()
}

/// Presses the first of several things of a role whose name has a text in it.
#[track_caller]
fn press_first(window: &mut Window, role: Role, text: &str) {
    let nodes = window.harness.query_all_by_role(role);
    let mut fits = nodes.filter(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.contains(text))
    });
    fits.next().expect(text).click();
    drop(fits);
    window.harness.run_ok();
}

/// Presses a button and gives what it copied.
#[track_caller]
fn copied_by(window: &mut Window, button: &str) -> String {
    window
        .harness
        .get_by_role_and_label(Role::Button, button)
        .click();
    window.copied()
}

fn capture(row: &LookupRow) -> Option<CaptureType> {
    row.unit.as_ref()?.configuration.capture_type.clone()
}

#[test]
fn a_policy_goes_from_its_form_to_its_findings() {
    let mut window = window(None);
    let rows = rows(&mut window);
    assert_eq!(rows.len(), UNITS);
    let other = |row: &&LookupRow| {
        row.state == RowState::Found && capture(row) != Some(CaptureType::Direct)
    };
    let expected = rows.iter().filter(other).count();
    go(&mut window, "Audit");
    window.press(Role::Tab, "Policies");
    window.press(Role::Button, "New policy…");
    window.until_idle();
    window.press(Role::Button, "Save policy");
    assert!(window.shows("A policy needs a name."), "nothing is saved");
    window.type_into(Role::TextInput, "Name", "Direct everywhere");
    let why = "Nothing is ever reserved here";
    window.type_into(Role::MultilineTextInput, "Why", why);
    window.choose("Severity", "Error");
    window.choose("Must be", "Direct");
    let preview = format!("{expected} findings among {UNITS} sales units");
    until_drawn(&mut window, &preview);
    window.press(Role::Button, "Save policy");
    window.settle();
    assert!(window.shows("Direct everywhere"), "it is in the list");
    window.press(Role::Tab, "Findings");
    window.press(Role::Button, "Policy");
    window.press(Role::MenuItem, "Direct everywhere");
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
    let found = findings(&mut window);
    assert_eq!(found.len(), expected);
    assert!(
        found
            .iter()
            .all(|finding| finding.policy == "Direct everywhere")
    );
    // The news that the policy is saved lies over some rows for a while.
    if window.shows("The policy is saved") {
        window.press(Role::Button, "Close");
    }
    // By its number: the name of a merchant may hold that of its unit.
    let row = found[0].msn.clone().unwrap().as_str().to_owned();
    unfolded(&mut window);
    press_first(&mut window, Role::Row, &row);
    assert!(window.shows("What to do"));
    assert!(window.shows("Show unit"));
    window.press(Role::Button, "Show unit");
    window.settle();
    assert_eq!(window.harness.state().section(), Section::Fleet);
}

/// Draws until a text is there that a thread of the window works out.
#[track_caller]
fn until_drawn(window: &mut Window, text: &str) {
    let patience = std::time::Instant::now();
    while !window.shows(text) {
        assert!(
            patience.elapsed().as_secs() < 60,
            "waited in vain for {text:?}"
        );
        std::thread::yield_now();
        window.harness.run_ok();
    }
}

#[test]
fn a_built_in_policy_is_switched_off_and_on_made_worse_and_put_back() {
    let mut window = window(None);
    go(&mut window, "Audit");
    let before = findings(&mut window);
    let of = |findings: &[Finding]| -> Vec<Severity> {
        findings
            .iter()
            .filter(|finding| finding.policy == "direct-capture")
            .map(|finding| finding.severity)
            .collect()
    };
    let direct = of(&before).len();
    assert!(direct > 0, "the sandbox has direct capture");
    let put_back = "Reset Direct capture";
    window.press(Role::Tab, "Policies");
    assert!(!window.shows(put_back), "it is as it was made");
    window.press(Role::CheckBox, "Direct capture");
    window.settle();
    let after = findings(&mut window);
    assert_eq!(of(&after), [], "{}", window.accessible_text());
    assert_eq!(after.len(), before.len() - direct);
    window.press(Role::CheckBox, "Direct capture");
    window.settle();
    assert_eq!(
        *findings(&mut window),
        *before,
        "on again, it finds the same"
    );

    let made = before.iter().find(|one| one.policy == "direct-capture");
    let made = made.unwrap().severity;
    let (worse, word) = match made {
        Severity::Error => (Severity::Info, "Info"),
        _ => (Severity::Error, "Error"),
    };
    press_first(&mut window, Role::Button, "Severity of Direct capture: ");
    window.press(Role::MenuItem, word);
    window.settle();
    assert_eq!(of(&findings(&mut window)), vec![worse; direct]);
    assert!(window.shows(&format!("Severity of Direct capture: {word}")));
    window.press(Role::Button, put_back);
    window.settle();
    assert_eq!(*findings(&mut window), *before);
    assert!(!window.shows(put_back));
}

fn kiosks() -> Policy {
    Policy {
        name: "Kiosks reserve".to_owned(),
        why: String::new(),
        severity: Severity::Error,
        enabled: true,
        rule: Rule::Must {
            which: Which {
                names: vec!["*kiosk*".to_owned()],
                ..Which::default()
            },
            have: vec![Demand {
                field: UnitField::CaptureType,
                value: FieldValue::capture_type(&CaptureType::Reserve),
            }],
        },
    }
}

#[test]
fn policies_are_handed_on_as_text() {
    let mut window = window(None);
    go(&mut window, "Audit");
    window.press(Role::Tab, "Policies");
    window.press(Role::Button, "Import");
    window.press(Role::MenuItem, "Policies as text (TOML)…");
    let field = "Policies as text";
    window.type_into(Role::MultilineTextInput, field, "[[policy]]\nname = 3");
    window.press(Role::Button, "Import policies");
    assert!(window.shows("name = 3"), "what was pasted stays");
    let field = window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, field);
    field.focus();
    window.harness.run_ok();
    window.command(Key::A);
    let text = to_toml(&kiosks());
    window.type_into(Role::MultilineTextInput, "Policies as text", &text);
    window.press(Role::Button, "Import policies");
    window.settle();
    assert!(
        window.shows("Kiosks reserve"),
        "{}",
        window.accessible_text()
    );
    window.press(Role::Button, "Show Kiosks reserve as text");
    let copied = copied_by(&mut window, "Copy");
    assert_eq!(from_toml(&copied).unwrap(), [kiosks()]);
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
    let stands = |window: &Window| window.shows("Delete Kiosks reserve");
    window.press(Role::Button, "Delete Kiosks reserve");
    window.settle();
    assert!(!stands(&window));
    // What was deleted by a slip is back with one press, and goes again the same way.
    window.press(Role::Link, "Undo");
    window.settle();
    assert!(stands(&window), "{}", window.accessible_text());
    window.command(Key::Z);
    window.settle();
    assert!(!stands(&window));
}

#[test]
fn findings_are_counted_searched_and_told_to_the_partner_manager() {
    let mut window = window(None);
    go(&mut window, "Audit");
    let all = findings(&mut window);
    assert!(!all.is_empty());
    let manager = all
        .iter()
        .find(|one| one.needs_partner_manager && one.msn.is_some());
    let manager = manager.expect("some need the partner manager").clone();
    let msn = manager.msn.clone().unwrap();
    window.type_into(Role::TextInput, "Search in the findings", msn.as_str());
    let found = findings(&mut window);
    assert!(!found.is_empty() && found.len() < all.len());
    assert!(found.iter().all(|one| one.msn.as_ref() == Some(&msn)));
    press_first(&mut window, Role::Row, msn.as_str());
    window.command(Key::A);
    window.harness.run_ok();
    let copied = copied_by(&mut window, "Copy message to the partner manager");
    assert!(copied.contains(msn.as_str()), "{copied}");
    assert!(copied.lines().count() > 3, "{copied}");
}

/// The rows of the table, as a screen reader says them: the heads of groups, and the findings.
fn lines(window: &Window) -> (Vec<String>, Vec<String>) {
    let rows = window.harness.query_all_by_role(Role::Row);
    let labels = rows.filter_map(|row| row.accesskit_node().label());
    labels.partition(|label| label.ends_with(" findings") || label.ends_with(", one finding"))
}

/// Opens all that is folded and gives the number of findings in view.
fn unfolded(window: &mut Window) -> usize {
    if window.shows("Expand all") {
        window.press(Role::Button, "Expand all");
    }
    lines(window).1.len()
}

#[test]
fn findings_stand_by_policy_and_merchant_and_fold_by_keys() {
    let mut window = window(None);
    go(&mut window, "Audit");
    let all = unfolded(&mut window);
    assert!(all > 1);
    let heads = lines(&window).0;
    assert!(
        heads
            .iter()
            .any(|head| head.starts_with("Direct capture, ")),
        "{heads:?}"
    );
    let policies = heads.len();
    let first = heads[0].clone();
    press_first(&mut window, Role::Row, &first);
    assert!(window.shows("Accept…"), "a head stands for all of it");
    window.harness.key_press(Key::ArrowLeft);
    window.harness.run_ok();
    assert!(lines(&window).0.len() <= policies);
    assert!(lines(&window).1.len() < all, "left folds it");
    window.harness.key_press(Key::ArrowRight);
    window.harness.run_ok();
    assert_eq!(lines(&window).1.len(), all, "right opens it");
    window.harness.key_press(Key::Enter);
    window.harness.run_ok();
    assert!(lines(&window).1.len() < all, "Enter folds it too");
}

#[test]
fn accepted_findings_leave_the_list_until_they_are_taken_back_or_undone() {
    let mut window = window(None);
    go(&mut window, "Audit");
    let before = findings(&mut window).len();
    unfolded(&mut window);
    press_first(&mut window, Role::Row, "Direct capture, ");
    let of_group = findings(&mut window)
        .iter()
        .filter(|one| one.policy == "direct-capture")
        .count();
    assert!(of_group > 0 && of_group < before);
    window.press(Role::Button, "Accept…");
    window.press(Role::Button, "Accept");
    assert!(window.shows("Say why, so that the next person need not ask."));
    window.type_into(Role::TextInput, "Reason", "Handed over at once");
    window.command(Key::Enter);
    window.settle();
    let left = findings(&mut window);
    assert_eq!(left.len(), before - of_group);
    assert!(left.iter().all(|one| one.policy != "direct-capture"));
    // Ctrl+Z brings them back, and once more takes them away.
    window.command(Key::Z);
    window.settle();
    assert_eq!(findings(&mut window).len(), before);
    window.command(Key::Z);
    window.settle();
    assert_eq!(findings(&mut window).len(), before - of_group);
    // They can be shown again, with what was said, and be taken back.
    window.press(Role::Button, &format!("Set aside {of_group}"));
    assert_eq!(findings(&mut window).len(), of_group);
    unfolded(&mut window);
    press_first(&mut window, Role::Row, "Handed over at once");
    assert!(window.shows("Accepted"), "{}", window.accessible_text());
    window.press(Role::Button, "Take back");
    window.settle();
    assert_eq!(findings(&mut window).len(), of_group - 1);
}

#[test]
fn snoozed_findings_leave_the_list_and_the_page_of_today() {
    let mut window = window(None);
    go(&mut window, "Audit");
    let all = findings(&mut window).len();
    let row = window.harness.get_by_role_and_label(Role::Grid, "Findings");
    row.focus();
    window.harness.run_ok();
    window.command(Key::A);
    window.harness.run_ok();
    window.press(Role::Button, "Snooze…");
    window.press(Role::Button, "Next Monday");
    window.press(Role::Button, "Snooze");
    window.settle();
    assert_eq!(findings(&mut window).len(), 0);
    assert!(
        window.shows("Nothing is left: "),
        "{}",
        window.accessible_text()
    );
    assert!(window.shows(&format!("Set aside {all}")));
    // The page of today has nothing of it either.
    window.command(Key::T);
    window.harness.run_ok();
    assert!(!window.shows("Policy not met"));
}

#[test]
fn a_merchant_is_written_one_message_with_all_findings_of_a_policy() {
    let mut window = window(None);
    go(&mut window, "Audit");
    unfolded(&mut window);
    let all = findings(&mut window);
    let first = all
        .iter()
        .find(|one| one.policy == "direct-capture" && one.business_id.is_some());
    let first = first.unwrap().clone();
    let same = |one: &&Finding| one.policy == first.policy && one.business_id == first.business_id;
    let numbers: Vec<String> = all
        .iter()
        .filter(same)
        .filter_map(|one| one.msn.as_ref().map(ToString::to_string))
        .collect();
    press_first(&mut window, Role::Row, "Direct capture, ");
    press_first(&mut window, Role::Button, "Write to ");
    window.settle();
    let copied = copied_by(&mut window, "Copy message");
    assert!(copied.contains("- MSN "), "{copied}");
    let names_all = |copied: &str| numbers.iter().all(|msn| copied.contains(msn.as_str()));
    let mut found = names_all(&copied);
    while !found && window.shows("Next") {
        window.press(Role::Button, "Next");
        found = names_all(&copied_by(&mut window, "Copy message"));
    }
    assert!(found, "{numbers:?} stand in one message");
}

#[test]
fn findings_become_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("funn.json");
    let mut window = window(Some(path.clone()));
    go(&mut window, "Audit");
    let count = findings(&mut window).len();
    window.press(Role::Button, "Export…");
    // A workbook is offered first, and whatever is chosen stays for the next file.
    let formats = window
        .harness
        .get_by_role_and_label(Role::ComboBox, "File format");
    assert!(
        formats.value().unwrap().contains("Excel"),
        "{:?}",
        formats.value()
    );
    window.choose("File format", "JSON");
    window.press(Role::Button, "Choose file…");
    window.until_shown("Wrote");
    assert!(window.shows("Open") && window.shows("Show in folder"));
    let text = std::fs::read_to_string(path).unwrap();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json.as_array().unwrap().len(), count);
}

#[test]
fn a_bar_of_a_chart_opens_the_units_and_the_findings_behind_it() {
    let mut window = window(None);
    let all = rows(&mut window);
    let direct = all
        .iter()
        .filter(|row| capture(row) == Some(CaptureType::Direct));
    let direct = direct.count();
    assert!(direct > 0 && direct < all.len());
    go(&mut window, "Reports");
    assert!(!window.shows("How the fleet grew"), "one day is no growth");
    press_first(&mut window, Role::Button, &format!("Direct: {direct} ("));
    window.settle();
    assert_eq!(window.harness.state().section(), Section::Fleet);
    let shown = rows(&mut window);
    assert_eq!(shown.len(), direct);
    assert!(
        shown
            .iter()
            .all(|row| capture(row) == Some(CaptureType::Direct))
    );
    // By keyboard: the bar has the focus, Enter opens it.
    go(&mut window, "Reports");
    let bars = window.harness.query_all_by_role(Role::Button);
    let bar = bars.into_iter().find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with("Warning: "))
    });
    bar.expect("a bar of warnings").focus();
    window.harness.run_ok();
    window.harness.key_press(Key::Enter);
    window.settle();
    assert_eq!(window.harness.state().section(), Section::Audit);
    let found = findings(&mut window);
    assert!(!found.is_empty());
    assert!(found.iter().all(|one| one.severity == Severity::Warning));
}

#[test]
fn every_number_of_a_chart_is_a_text_on_the_accessibility_tree() {
    let mut window = window(None);
    let rows = rows(&mut window);
    let count = |wanted: &CaptureType| {
        rows.iter()
            .filter(|row| capture(row).as_ref() == Some(wanted))
            .count()
    };
    go(&mut window, "Reports");
    for name in [
        "Sales units per capture type",
        "Sales units per skipLandingPage",
        "Sales units per market",
        "Findings by severity",
    ] {
        window.harness.get_by_role_and_label(Role::Figure, name);
    }
    let text = window.accessible_text();
    for (capture, name) in [
        (CaptureType::Reserve, "Reserve"),
        (CaptureType::Direct, "Direct"),
    ] {
        let count = count(&capture);
        let told = format!("{count} (");
        let line = text
            .lines()
            .find(|line| line.contains(name) && line.contains(&told));
        assert!(line.is_some(), "{name}: {count} in\n{text}");
    }
}

#[test]
fn a_report_goes_from_its_definition_to_a_file_on_disk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("direct.csv");
    let mut window = window(Some(path.clone()));
    let rows = rows(&mut window);
    let is_direct = |row: &&LookupRow| capture(row) == Some(CaptureType::Direct);
    let expected = rows.iter().filter(is_direct).count();
    go(&mut window, "Reports");
    window.press(Role::Button, "New report…");
    window.press(Role::Button, "Save report");
    assert!(window.shows("A report needs a name."));
    window.type_into(Role::TextInput, "Name", "Direct units");
    window.choose("Format", "Plain CSV (RFC 4180)");
    window.press(Role::Button, "Add a condition");
    window.press(Role::MenuItem, "Capture type");
    window.press(Role::Button, "Direct");
    window.press(Role::Button, "Save report");
    window.settle();
    window.press(Role::Button, "Run Direct units");
    window.until_shown("Wrote");
    window.settle();
    let names = names_in(&path);
    assert_eq!(names.len(), expected);
    assert!(
        window.shows("direct.csv"),
        "where it was written stays in the list"
    );
    window.press(Role::Button, "Duplicate Direct units");
    window.press(Role::Button, "Save report");
    window.settle();
    assert!(window.shows("Direct units (copy)"));
    let stands = |window: &Window, name: &str| {
        let mut run = window
            .harness
            .query_all_by_role_and_label(Role::Button, name);
        run.next().is_some()
    };
    window.press(Role::Button, "Delete Direct units");
    window.settle();
    assert!(!stands(&window, "Run Direct units"));
    assert!(stands(&window, "Run Direct units (copy)"));
    window.command(Key::Z);
    window.settle();
    assert!(stands(&window, "Run Direct units"), "it was taken back");
    // A new name is taken back as one: the report has its old one again, and no other.
    window.press(Role::Button, "Edit Direct units (copy)");
    window.type_into(Role::TextInput, "Name", "!");
    window.press(Role::Button, "Save report");
    window.settle();
    assert!(!stands(&window, "Run Direct units (copy)"));
    window.press(Role::Link, "Undo");
    window.settle();
    assert!(
        stands(&window, "Run Direct units (copy)"),
        "{}",
        window.accessible_text()
    );
    assert!(!stands(&window, "Run Direct units (copy)!"));
}

/// The names of the units in a CSV file, read by the csv crate.
fn names_in(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let place = heads
        .iter()
        .position(|head| head == "Sales unit")
        .expect("a column of names");
    let records = reader.records();
    records
        .map(|record| record.unwrap().get(place).unwrap().to_owned())
        .collect()
}

#[test]
fn a_new_report_starts_from_what_the_fleet_shows() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shown.csv");
    let mut window = window(Some(path.clone()));
    let all = rows(&mut window);
    let name = all.iter().find_map(|row| row.unit.as_ref()?.name.clone());
    let word = name.unwrap().split(' ').next().unwrap().to_owned();
    window.type_into(Role::TextInput, "Search in the results", &word);
    let model = |window: &mut Window| {
        window.harness.run_ok();
        window
            .harness
            .state_mut()
            .fleet_mut()
            .model()
            .is_arranging()
    };
    while model(&mut window) {
        std::thread::yield_now();
    }
    let expected: Vec<String> = rows(&mut window)
        .into_iter()
        .map(|row| row.unit.unwrap().name.unwrap_or_default())
        .collect();
    assert!(!expected.is_empty() && expected.len() < all.len());
    go(&mut window, "Reports");
    window.press(Role::Button, "New report…");
    window.type_into(Role::TextInput, "Name", "As shown");
    window.choose("Format", "Plain CSV (RFC 4180)");
    window.press(Role::Button, "Start from a view");
    window.press(Role::MenuItem, "What the fleet shows now");
    assert!(window.shows(&word), "the search is in the form");
    window.press(Role::Button, "Save report");
    window.settle();
    window.press(Role::Button, "Run As shown");
    window.until_shown("Wrote");
    window.settle();
    let (mut written, mut expected) = (names_in(&path), expected);
    written.sort();
    expected.sort();
    assert_eq!(written, expected);
}

#[test]
fn a_list_with_bad_lines_is_read_and_its_good_ones_are_used() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.csv");
    let mut window = window(Some(path.clone()));
    let units: Vec<String> = rows(&mut window)
        .iter()
        .filter_map(|row| Some(row.msn.as_ref()?.as_str().to_owned()))
        .take(2)
        .collect();
    let text = format!(
        "msn;tags;note;capture_type\n{};oslo;Ring først;ReserveCapture\nkaffe;bergen;;\n{};oslo;;\n",
        units[0], units[1]
    );
    std::fs::write(&path, text).unwrap();
    go(&mut window, "Reports");
    window.press(Role::Button, "Import list…");
    window.until_shown("2 lines can be used.");
    assert!(window.shows("1 cannot."));
    let copied = copied_by(&mut window, "Copy these lines");
    let bad: Vec<&str> = copied.lines().nth(1).unwrap().split('\t').collect();
    assert_eq!((bad[0], bad[2]), ("3", "kaffe"), "{copied}");
    window.press(Role::Button, "Save tags and notes");
    window.until_shown("Tags and notes of 2 lines are saved");
    window.settle();
    let tagged = |row: &&LookupRow| {
        let kept = row.kept.as_ref();
        kept.is_some_and(|kept| kept.tags == ["oslo"])
    };
    let rows = rows(&mut window);
    assert_eq!(rows.iter().filter(tagged).count(), 2);
    let noted = rows
        .iter()
        .filter_map(|row| row.kept.as_ref()?.note.clone());
    assert_eq!(noted.collect::<Vec<_>>(), ["Ring først"]);
}

#[test]
fn a_list_of_expected_values_becomes_a_policy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("expected.csv");
    let mut window = window(Some(path.clone()));
    let rows = rows(&mut window);
    let direct = rows
        .iter()
        .find(|row| capture(row) == Some(CaptureType::Direct));
    let msn = direct.unwrap().msn.clone().unwrap();
    std::fs::write(&path, format!("msn,capture_type\n{msn},ReserveCapture\n")).unwrap();
    go(&mut window, "Audit");
    window.press(Role::Tab, "Policies");
    window.press(Role::Button, "Import");
    window.press(Role::MenuItem, "Expected values from a list…");
    window.until_shown("1 line can be used.");
    window.press(Role::Button, "Make a policy…");
    window.until_idle();
    window.type_into(Role::TextInput, "Name", "From the list");
    window.press(Role::Button, "Save policy");
    window.settle();
    window.press(Role::Tab, "Findings");
    let found = findings(&mut window);
    let of_list: Vec<&Finding> = found
        .iter()
        .filter(|one| one.policy == "From the list")
        .collect();
    assert_eq!(of_list.len(), 1);
    assert_eq!(of_list[0].msn, Some(msn));
}

/// Gives the keyboard to a list, goes down by one, and gives what is copied there.
fn copied_of(window: &mut Window, role: Role, list: &str) -> String {
    window.harness.get_by_role_and_label(role, list).focus();
    window.harness.run_ok();
    window.harness.key_press(Key::ArrowDown);
    window.harness.run_ok();
    window.harness.event(eframe::egui::Event::Copy);
    window.copied()
}

/// Opens the menu of the row the keyboard is at, and says whether it has a line.
fn menu_has(window: &mut Window, line: &str) -> bool {
    window
        .harness
        .key_press_modifiers(eframe::egui::Modifiers::SHIFT, Key::F10);
    window.harness.run_ok();
    let mut lines = window
        .harness
        .query_all_by_role_and_label(Role::MenuItem, line);
    let found = lines.next().is_some();
    drop(lines);
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
    found
}

#[test]
fn every_list_is_walked_copied_and_has_its_menu_by_keyboard() {
    let mut window = window(None);
    go(&mut window, "Changes");
    let text = copied_of(&mut window, Role::Grid, "Changes");
    assert!(text.starts_with("Sales unit\tMSN\tMerchant"), "{text}");
    assert_eq!(text.lines().count(), 2, "{text}");
    assert!(menu_has(&mut window, "Show in the fleet"));

    go(&mut window, "Audit");
    let grid = Role::Grid;
    window
        .harness
        .get_by_role_and_label(grid, "Findings")
        .focus();
    window.harness.run_ok();
    window.harness.key_press(Key::ArrowDown);
    window.harness.run_ok();
    // The first line is the head of a group: folded or not, its findings are copied.
    let shifted = eframe::egui::Modifiers::SHIFT;
    window.harness.key_press(Key::ArrowLeft);
    window.harness.run_ok();
    window.harness.key_press_modifiers(shifted, Key::F10);
    window.harness.run_ok();
    window.press_soon(Role::MenuItem, "Copy with headers");
    let text = window.copied();
    assert!(text.starts_with("Severity\tPolicy"), "{text}");
    assert!(text.lines().count() > 1, "{text}");
    window.harness.run_ok();

    window.press(Role::Tab, "Policies");
    let text = copied_of(&mut window, Role::List, "Policies");
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(menu_has(&mut window, "Switch off") && menu_has(&mut window, "Copy with headers"));

    go(&mut window, "Reports");
    window.press(Role::Tab, "Saved reports");
    press_first(&mut window, Role::Button, "New report…");
    window.type_into(Role::TextInput, "Name", "Weekly");
    window.press(Role::Button, "Save report");
    window.settle();
    let text = copied_of(&mut window, Role::List, "Saved reports");
    assert!(text.ends_with("Weekly"), "{text}");
    assert!(menu_has(&mut window, "Duplicate Weekly"));

    go(&mut window, "Activity");
    let text = copied_of(&mut window, Role::List, "Activity");
    assert!(text.starts_with("Started\tStatus\tJob"), "{text}");
    assert_eq!(text.lines().count(), 2, "{text}");
    assert!(menu_has(&mut window, "Copy with headers"));
}
