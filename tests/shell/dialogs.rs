//! Dialogs by keyboard alone: where the focus is, and what Enter does.

use crate::support::{Setup, Window, small_sandbox};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::ui::{Action, Section};

/// Types wherever the focus is.
fn type_text(window: &mut Window, text: &str) {
    window.harness.event(Event::Text(text.to_owned()));
    window.harness.run_ok();
}

fn press_key(window: &mut Window, key: Key) {
    window.harness.key_press(key);
    window.harness.run_ok();
}

/// Presses a button by the keyboard, which gives it the focus.
#[track_caller]
fn press_by_key(window: &mut Window, name: &str) {
    window
        .harness
        .get_by_role_and_label(Role::Button, name)
        .focus();
    window.harness.run_ok();
    press_key(window, Key::Enter);
}

#[track_caller]
fn has_focus(window: &Window, role: Role, name: &str) -> bool {
    window
        .harness
        .get_by_role_and_label(role, name)
        .is_focused()
}

#[track_caller]
fn value(window: &Window, role: Role, name: &str) -> Option<String> {
    let field = window.harness.get_by_role_and_label(role, name);
    field.accesskit_node().value()
}

fn is_open(window: &Window) -> bool {
    let mut dialogs = window.harness.query_all_by_role(Role::Dialog);
    dialogs.next().is_some()
}

fn synced() -> Window {
    let mut window = Setup {
        sandbox: Some(small_sandbox(24)),
        size: [1600.0, 900.0],
        ..Setup::default()
    }
    .open();
    window.until_shown("Sync fleet");
    window.until_idle();
    window.harness.run_ok();
    window
}

#[test]
fn the_first_field_takes_what_is_typed_and_the_focus_goes_back() {
    let mut window = Setup::default().open();
    press_by_key(&mut window, "Add keys…");
    assert!(is_open(&window));
    type_text(&mut window, "Nordkasse AS");
    let typed = value(&window, Role::TextInput, "Name");
    assert_eq!(typed.as_deref(), Some("Nordkasse AS"));
    press_key(&mut window, Key::Escape);
    assert!(!is_open(&window));
    assert!(has_focus(&window, Role::Button, "Add keys…"));
}

#[test]
fn enter_in_one_of_several_fields_sends_nothing_and_ctrl_enter_does() {
    let mut window = Setup::default().open();
    press_by_key(&mut window, "Add keys…");
    type_text(&mut window, "Nordkasse AS");
    press_key(&mut window, Key::Enter);
    assert!(!window.shows("client_id is missing") && is_open(&window));
    let before = window.accessible_text();
    window.command(Key::Enter);
    assert!(is_open(&window), "the keys are missing");
    assert_ne!(window.accessible_text(), before, "and that is told");
    let first = has_focus(&window, Role::TextInput, "client_id");
    assert!(first, "where the first of them is typed");
}

#[test]
fn enter_in_the_only_line_presses_the_main_button() {
    let mut window = synced();
    window.press(Role::Button, "Views");
    window.press(Role::MenuItem, "Save view…");
    type_text(&mut window, "Mine");
    press_key(&mut window, Key::Enter);
    window.until_idle();
    assert!(!is_open(&window));
    window.until_shown("View: Mine");
}

#[test]
fn what_a_key_deletes_a_key_brings_back() {
    let mut window = synced();
    window.press(Role::Tab, "Audit");
    window.press(Role::Tab, "Policies");
    window.press(Role::Button, "New policy…");
    window.until_idle();
    window.type_into(Role::TextInput, "Name", "Kiosk");
    window.press(Role::Button, "Save policy");
    window.until_idle();
    press_by_key(&mut window, "Delete Kiosk");
    window.until_idle();
    assert!(window.shows("“Kiosk” is deleted.") && !window.shows("Delete Kiosk"));
    window.command(Key::Z);
    window.until_idle();
    assert!(window.shows("Delete Kiosk"), "it was taken back");
}

/// What the chooser of an environment says.
fn environment(window: &Window) -> Option<String> {
    value(window, Role::ComboBox, "Environment")
}

#[test]
fn a_chooser_is_worked_by_keyboard_as_the_systems_own() {
    let mut window = Setup::default().open();
    window.until_idle();
    window.press(Role::Button, "Add keys…");
    let chooser = |window: &Window| has_focus(window, Role::ComboBox, "Environment");
    let lines = |window: &Window| {
        let all = window.harness.query_all_by_role(Role::MenuItem);
        all.count()
    };
    window
        .harness
        .get_by_role_and_label(Role::ComboBox, "Environment")
        .focus();
    window.harness.run_ok();
    let before = environment(&window);
    // Down opens it at what is chosen, Escape puts it away, and the focus stays; the dialog is still there.
    press_key(&mut window, Key::ArrowDown);
    assert!(lines(&window) >= 3);
    assert!(has_focus(&window, Role::MenuItem, &before.clone().unwrap()));
    press_key(&mut window, Key::Escape);
    assert_eq!((lines(&window), chooser(&window)), (0, true));
    assert_eq!(environment(&window), before);
    assert!(is_open(&window));
    // A letter opens it at the line that begins so, Enter picks that.
    type_text(&mut window, "s");
    assert!(has_focus(&window, Role::MenuItem, "Sandbox"));
    press_key(&mut window, Key::Enter);
    assert_eq!((lines(&window), chooser(&window)), (0, true));
    assert_eq!(environment(&window).as_deref(), Some("Sandbox"));
    // The space bar opens it as well, and arrows go on from what is chosen.
    press_key(&mut window, Key::Space);
    assert!(has_focus(&window, Role::MenuItem, "Sandbox"));
    press_key(&mut window, Key::Home);
    assert!(!has_focus(&window, Role::MenuItem, "Sandbox"));
    press_key(&mut window, Key::End);
    press_key(&mut window, Key::ArrowUp);
    press_key(&mut window, Key::Enter);
    assert_ne!(environment(&window).as_deref(), Some("Sandbox"));
    assert!(chooser(&window));
    // The next stop of the tab key is the one after it.
    press_key(&mut window, Key::Tab);
    assert!(has_focus(&window, Role::ComboBox, "API"));
}

#[test]
fn a_menu_gives_the_focus_back_to_its_button() {
    let mut window = synced();
    window
        .harness
        .get_by_role_and_label(Role::Button, "Views")
        .focus();
    window.harness.run_ok();
    press_key(&mut window, Key::ArrowDown);
    assert!(has_focus(&window, Role::MenuItem, "Save view…"));
    press_key(&mut window, Key::Escape);
    assert!(has_focus(&window, Role::Button, "Views"));
    press_key(&mut window, Key::Enter);
    press_key(&mut window, Key::Enter);
    assert!(is_open(&window), "the dialog that the line opens");
    press_key(&mut window, Key::Escape);
    assert!(!is_open(&window) && has_focus(&window, Role::Button, "Views"));
}

#[test]
fn suggestions_are_picked_without_leaving_the_field() {
    let mut window = synced();
    window.press(Role::Tab, "Onboarding");
    window.press(Role::Tab, "Checklists");
    window.press(Role::Button, "New checklist…");
    let merchants = window.harness.state_mut().fleet_mut().model().rows();
    let name = merchants
        .filter_map(|row| row.merchant_name)
        .next()
        .unwrap();
    let letter: String = name.chars().take(1).collect();
    let field = "Merchant";
    window
        .harness
        .get_by_role_and_label(Role::TextInput, field)
        .focus();
    window.harness.run_ok();
    type_text(&mut window, &letter);
    assert!(has_focus(&window, Role::TextInput, field));
    press_key(&mut window, Key::ArrowDown);
    press_key(&mut window, Key::Enter);
    assert!(is_open(&window), "Enter picks, and does not begin yet");
    assert!(has_focus(&window, Role::TextInput, field));
    let number = value(&window, Role::TextInput, field).unwrap();
    assert!(
        number.chars().filter(char::is_ascii_digit).count() >= 8,
        "{number}"
    );
}

#[test]
fn f6_goes_from_one_part_of_the_window_to_the_next() {
    let mut window = synced();
    let at = |window: &Window| {
        let focused = window.harness.query_all_by(|node| node.is_focused());
        let mut names = focused.map(|node| {
            let node = node.accesskit_node();
            (node.role(), node.label().unwrap_or_default())
        });
        names.next_back()
    };
    window.command(Key::Num1);
    let mut seen = Vec::new();
    for _ in 0..5 {
        press_key(&mut window, Key::F6);
        seen.push(at(&window).expect("something has the focus"));
    }
    let has = |role: Role, name: &str| {
        seen.iter()
            .any(|(at, label)| *at == role && label.contains(name))
    };
    assert!(has(Role::Table, "Sales units"), "{seen:?}");
    assert!(seen.iter().any(|(role, _)| *role == Role::Tab), "{seen:?}");
    // Back is the same way.
    let last = seen.pop().unwrap();
    window
        .harness
        .key_press_modifiers(eframe::egui::Modifiers::SHIFT, Key::F6);
    window.harness.run_ok();
    assert_eq!(at(&window), seen.pop());
    press_key(&mut window, Key::F6);
    assert_eq!(at(&window), Some(last));
}

#[test]
fn a_key_that_is_pressed_in_a_dialog_does_nothing_to_the_page_behind_it() {
    let mut window = synced();
    window.command(Key::Num5);
    window.until_idle();
    window.press(Role::Button, "New report…");
    window.type_into(Role::TextInput, "Name", "Weekly");
    press_key(&mut window, Key::F1);
    assert!(is_open(&window));
    let jobs = |window: &Window| window.harness.state().activity().jobs().len();
    let before = (jobs(&window), window.harness.state().preferences().clone());
    let dialogs = |window: &Window| window.harness.query_all_by_role(Role::Dialog).count();
    let open = dialogs(&window);
    let behind = |action: &Action| !action.is_about_looks();
    for action in Action::ALL.into_iter().filter(behind) {
        let Some(keys) = action.shortcut() else {
            continue;
        };
        let (modifiers, key) = (keys.modifiers, keys.logical_key);
        window.harness.key_press_modifiers(modifiers, key);
        window.harness.run_ok();
        let app = window.harness.state();
        assert_eq!(app.section(), Section::Reports, "{action:?}");
        assert_eq!(*app.preferences(), before.1, "{action:?}");
        assert_eq!(jobs(&window), before.0, "{action:?}");
        assert_eq!(dialogs(&window), open, "{action:?}");
    }
    // How the window looks is the dialog's as well.
    window.command(Key::Plus);
    let zoom = window.harness.state().preferences().zoom;
    assert!(zoom > before.1.zoom);
    window.command(Key::Num0);
    // Ctrl+Enter is for the dialog, and does not save the form.
    window.command(Key::Enter);
    assert!(!is_open(&window));
    window.until_idle();
    assert!(window.shows("Save report") && jobs(&window) == before.0);
    window.command(Key::Enter);
    window.until_idle();
    window.harness.run_ok();
    assert!(window.shows("Run Weekly"), "without a dialog it does");
}

#[test]
fn no_table_walks_behind_a_dialog_in_which_nothing_has_the_focus() {
    let mut window = synced();
    window.command(Key::Num1);
    press_key(&mut window, Key::ArrowDown);
    let at = |window: &mut Window| {
        let model = window.harness.state_mut().fleet_mut().model();
        (model.selected_place(), model.selected_len())
    };
    let before = at(&mut window);
    assert_eq!(before.0, Some(0));
    press_key(&mut window, Key::F1);
    for key in [Key::End, Key::ArrowDown, Key::Space, Key::Escape] {
        window.harness.ctx.memory_mut(|memory| {
            let focused = memory.focused();
            focused
                .into_iter()
                .for_each(|id| memory.surrender_focus(id));
        });
        press_key(&mut window, key);
        assert_eq!(at(&mut window), before, "{key:?}");
    }
    assert!(!is_open(&window), "Escape was for the dialog");
    press_key(&mut window, Key::End);
    assert_ne!(at(&mut window), before);
}
