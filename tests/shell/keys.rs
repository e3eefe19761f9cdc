//! The dialog of keys: what a pasted text fills in, and how keys are tested, saved and changed.

use super::support::{Setup, Window};
use super::{Outside, fill_in_profile, outside, outside_after, type_keys};
use eframe::egui::Event;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::ui::JobState;

/// A mail with the keys of a sandbox.
fn mail(outside: &Outside) -> String {
    let sandbox = &outside.sandbox;
    format!(
        "Hei!\n\nHer er nøklene deres.\nClient ID: {}\nClient secret: {}\n\
         Ocp-Apim-Subscription-Key: {}\nMSN: 123456\n\nVennlig hilsen",
        sandbox.client_id, sandbox.client_secret, sandbox.subscription_key
    )
}

fn paste(window: &mut Window, text: &str) {
    window.harness.event(Event::Paste(text.to_owned()));
    window.harness.run_ok();
}

#[track_caller]
fn value(window: &Window, role: Role, name: &str) -> String {
    let field = window.harness.get_by_role_and_label(role, name);
    field.accesskit_node().value().unwrap_or_default()
}

fn is_open(window: &Window) -> bool {
    let mut buttons = window
        .harness
        .query_all_by_role_and_label(Role::Button, "Test and save");
    buttons.next().is_some()
}

/// The units that the table has.
fn units(window: &mut Window) -> usize {
    window.harness.state_mut().fleet_mut().model().len()
}

#[test]
fn a_mail_fills_all_keys_and_a_tested_profile_is_synced_at_once() {
    let outside = outside();
    let mut window = Setup::default().open();
    window.until_idle();
    fill_in_profile(&mut window, &outside);
    window.choose("Keep the keys", "For this run only");
    // Into any field, or none.
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "client_id")
        .focus();
    window.harness.run_ok();
    paste(&mut window, &mail(&outside));
    assert!(window.shows("3 keys recognised."));
    let id = value(&window, Role::TextInput, "client_id");
    assert_eq!(id, outside.sandbox.client_id, "it is shown");
    let told = window.accessible_text();
    for secret in [
        &outside.sandbox.client_secret,
        &outside.sandbox.subscription_key,
    ] {
        assert!(!told.contains(secret.as_str()), "it is masked");
    }
    assert_eq!(value(&window, Role::TextInput, "Name"), "Nordkasse AS");
    window.press(Role::Button, "Test and save");
    window.until("the profile", |app| app.session().is_some());
    window.until_idle();
    assert!(!is_open(&window));
    assert!(units(&mut window) > 0, "the first sync follows");
}

/// Whether a shape is drawn with this text.
fn has_text(shape: &eframe::egui::Shape, text: &str) -> bool {
    match shape {
        eframe::egui::Shape::Text(drawn) => drawn.galley.text() == text,
        eframe::egui::Shape::Vec(all) => all.iter().any(|one| has_text(one, text)),
        _ => false,
    }
}

#[test]
fn an_eye_shows_a_key_and_hides_it_again() {
    let outside = outside();
    let mut window = Setup::default().open();
    window.until_idle();
    window.press(Role::Button, "Add keys…");
    let sandbox = &outside.sandbox;
    let env = format!(
        "VIPPS_CLIENT_SECRET={}\nVIPPS_SUBSCRIPTION_KEY={}\n",
        sandbox.client_secret, sandbox.subscription_key
    );
    paste(&mut window, &env);
    assert!(window.shows("2 keys recognised."));
    window.press(Role::Button, "Show client_secret");
    let is_painted = |window: &Window| {
        let shapes = &window.harness.output().shapes;
        shapes
            .iter()
            .any(|clipped| has_text(&clipped.shape, &sandbox.client_secret))
    };
    assert!(is_painted(&window), "it can be read");
    let told = window.accessible_text();
    assert!(
        !told.contains(sandbox.client_secret.as_str()),
        "and not copied or heard"
    );
    window.press(Role::Button, "Hide client_secret");
    assert!(!is_painted(&window));
    window.press(Role::Button, "Show client_secret");
    paste(&mut window, &env);
    assert!(!is_painted(&window), "what is pasted anew is masked");
    // The text was no name, so no field has it.
    assert_eq!(value(&window, Role::TextInput, "Name"), "");
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "Name")
        .focus();
    window.harness.run_ok();
    paste(&mut window, "Nordkasse AS");
    assert_eq!(value(&window, Role::TextInput, "Name"), "Nordkasse AS");
}

#[test]
fn wrong_keys_are_not_saved_by_a_test_and_can_be_changed_where_they_fail() {
    let outside = outside();
    let mut window = Setup::default().open();
    window.until_idle();
    fill_in_profile(&mut window, &outside);
    window.choose("Keep the keys", "For this run only");
    type_keys(&mut window, &outside, "this-is-not-the-secret");
    window.press(Role::Button, "Test and save");
    window.until_idle();
    assert!(is_open(&window) && window.harness.state().session().is_none());
    let mut jobs = window.harness.state().activity().jobs().iter();
    let test = jobs.find(|job| job.name.id() == "ui-job-test-connection");
    let state = &test.expect("it is listed").state;
    assert!(matches!(state, JobState::Failed(_)), "it was not done well");
    // Saved all the same, they fail where they are used, with the way to others beside it.
    window.press(Role::Button, "Save");
    window.until("the profile", |app| app.session().is_some());
    window.until_idle();
    window.command(eframe::egui::Key::R);
    window.until_idle();
    assert!(window.shows("Try again"));
    // What needs a hand offers it too, and Enter takes it.
    window.command(eframe::egui::Key::T);
    window.until_idle();
    assert!(window.shows("Sync failed"), "{}", window.accessible_text());
    assert!(!window.shows("Try again"), "the same keys fail again");
    window
        .harness
        .get_by_role_and_label(Role::Button, "Change the keys…");
    window.harness.key_press(eframe::egui::Key::Enter);
    window.harness.run_ok();
    assert_dialog_has_the_focus(&window);
    window.harness.key_press(eframe::egui::Key::Escape);
    window.harness.run_ok();
    // In the list of jobs the buttons of a line lie above the line.
    window.command(eframe::egui::Key::Num6);
    let copy = window
        .harness
        .query_all_by_role_and_label(Role::Button, "Copy trace id");
    copy.last().unwrap().click();
    assert!(!window.copied().is_empty());
    window.command(eframe::egui::Key::Num1);
    window.press(Role::Button, "Change the keys…");
    paste(&mut window, &mail(&outside));
    window.press(Role::Button, "Test and save");
    window.until_idle();
    window.until("the fleet", |app| app.session().is_some());
    window.until_idle();
    assert!(
        !window.shows("Change the keys…"),
        "{}",
        window.accessible_text()
    );
    assert!(units(&mut window) > 0);
}

/// The dialog of the profile is open, and its first field takes what is typed.
#[track_caller]
fn assert_dialog_has_the_focus(window: &Window) {
    assert!(is_open(window), "{}", window.accessible_text());
    let field = window
        .harness
        .get_by_role_and_label(Role::TextInput, "Name");
    assert!(field.is_focused(), "{}", window.accessible_text());
}

#[test]
fn the_news_of_refused_keys_leads_to_other_keys_by_keyboard() {
    let outside = outside_after(std::time::Duration::from_millis(400));
    let mut window = Setup::default().open();
    window.until_idle();
    fill_in_profile(&mut window, &outside);
    window.choose("Keep the keys", "For this run only");
    type_keys(&mut window, &outside, "this-is-not-the-secret");
    window.press(Role::Button, "Save");
    window.until("the profile", |app| app.session().is_some());
    window.until_idle();
    // The page that was left has the way to other keys; on this one only the news can tell it.
    window
        .harness
        .key_press_modifiers(eframe::egui::Modifiers::COMMAND, eframe::egui::Key::R);
    window
        .harness
        .key_press_modifiers(eframe::egui::Modifiers::COMMAND, eframe::egui::Key::Num5);
    window.until_idle();
    window.harness.run_ok();
    assert_eq!(
        window.harness.state().section(),
        partner_desk::ui::Section::Reports
    );
    let mut tabs = 0;
    loop {
        let link = window
            .harness
            .query_by_role_and_label(Role::Link, "Change the keys…");
        if link.expect("it is in the news").is_focused() {
            break;
        }
        tabs += 1;
        assert!(tabs < 80, "the tab key does not come to it");
        window.harness.key_press(eframe::egui::Key::Tab);
        window.harness.run_ok();
    }
    window.harness.key_press(eframe::egui::Key::Enter);
    window.harness.run_ok();
    assert_dialog_has_the_focus(&window);
    paste(&mut window, &mail(&outside));
    window.command(eframe::egui::Key::Enter);
    window.until_idle();
    window.until("the fleet", |app| app.session().is_some());
    window.until_idle();
    assert!(units(&mut window) > 0);
}
