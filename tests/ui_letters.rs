//! Letters and checklists, pressed by accessible names, against a real sandbox.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/ui.rs"]
mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::domain::{LookupRow, RowState, Scheme};
use partner_desk::ui::Section;
use std::path::PathBuf;
use support::{Setup, Window, small_sandbox};

/// A window on a sandbox whose fleet is kept.
fn window(file: Option<PathBuf>) -> Window {
    let mut window = Setup {
        sandbox: Some(small_sandbox(24)),
        file,
        ..Setup::default()
    }
    .open();
    window.until("the sandbox", |app| app.session().is_some());
    window.settle();
    window
}

fn onboarding(window: &mut Window) {
    window.command(Key::Num2);
    window.settle();
    assert_eq!(window.harness.state().section(), Section::Onboarding);
}

/// A found unit of a Norwegian merchant.
fn norwegian(window: &mut Window) -> LookupRow {
    let model = window.harness.state_mut().fleet_mut().model();
    let rows = model.shown_rows();
    let mut rows = rows.iter().filter(|row| {
        let id = row.business_id.as_ref();
        row.state == RowState::Found && id.is_some_and(|id| *id.scheme() == Scheme::NoOrg)
    });
    rows.next().unwrap().clone()
}

/// Presses a button, and gives what it asked the system to open or to copy.
#[track_caller]
fn asked_by(window: &mut Window, button: &str) -> Vec<OutputCommand> {
    let role = Role::Button;
    window.harness.get_by_role_and_label(role, button).click();
    let mut asked = Vec::new();
    for _ in 0..6 {
        window.harness.step();
        asked.extend(window.harness.output().platform_output.commands.clone());
    }
    asked
}

#[track_caller]
fn opened_by(window: &mut Window, button: &str) -> url::Url {
    let asked = asked_by(window, button);
    let opened = asked.iter().find_map(|command| match command {
        OutputCommand::OpenUrl(open) => Some(open.url.parse().unwrap()),
        _ => None,
    });
    opened.unwrap_or_else(|| panic!("{button} opened nothing: {asked:?}"))
}

/// What a draft says of itself: subject and body.
fn said(draft: &url::Url) -> (String, String) {
    let part = |name: &str| {
        let mut pairs = draft.query_pairs();
        let found = pairs.find(|(key, _)| key == name);
        found.map(|(_, text)| text.into_owned()).unwrap_or_default()
    };
    (part("subject"), part("body"))
}

/// Types in place of what stands in a field.
#[track_caller]
fn retype(window: &mut Window, role: Role, name: &str, text: &str) {
    window.harness.get_by_role_and_label(role, name).focus();
    window.harness.run_ok();
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.harness.run_ok();
    window
        .harness
        .get_by_role_and_label(role, name)
        .type_text(text);
    window.harness.run_ok();
}

/// Brings something into view, and presses it.
#[track_caller]
fn press_in_view(window: &mut Window, role: Role, name: &str) {
    let node = window.harness.get_by_role_and_label(role, name);
    node.scroll_to_me();
    window.harness.run_ok();
    window.press(role, name);
}

fn is_disabled(window: &Window, button: &str) -> bool {
    let node = window.harness.get_by_role_and_label(Role::Button, button);
    node.accesskit_node().is_disabled()
}

/// Sends an order, so that its link is on screen.
fn send_order(window: &mut Window) {
    let org = norwegian(window).business_id.unwrap().id().to_owned();
    onboarding(window);
    window.press(Role::Button, "New order");
    window.type_into(Role::TextInput, "Organization number", &org);
    window.choose("Product", "Point of sale (CASHIER)");
    window.type_into(Role::TextInput, "Name shown to customers", "Kaffe og Kake");
    let purpose = "POS integration in physical store: coffee and cakes";
    window.type_into(Role::MultilineTextInput, "Purpose", purpose);
    window.type_into(Role::TextInput, "Merchant category code", "5814");
    window.settle();
    window.press(Role::Button, "Review and send…");
    window.until_shown("Send this order?");
    window.until_idle();
    window.harness.run_ok();
    window.press(Role::Button, "Send order");
    window.until_shown("The link is ready");
    window.settle();
}

#[test]
fn the_name_of_the_company_is_asked_for_where_a_letter_lacks_it_and_kept() {
    let mut window = window(None);
    send_order(&mut window);
    let missing = "Your company’s name is missing under the letter";
    assert!(window.shows(missing));
    let (_, body) = said(&opened_by(&mut window, "Open as draft"));
    assert!(!body.contains("Nordkasse AS"), "{body}");
    window.type_into(Role::TextInput, "Your company's name", "Nordkasse AS");
    window.press(Role::Button, "Save the name");
    window.settle();
    assert!(!window.shows(missing));
    let (_, body) = said(&opened_by(&mut window, "Open as draft"));
    assert!(body.trim_end().ends_with("Nordkasse AS"), "{body}");
    // It is in the settings from now on.
    let data_dir = window.close();
    let settings = std::fs::read_to_string(data_dir.path().join("settings.toml")).unwrap();
    assert!(settings.contains("Nordkasse AS"), "{settings}");
}

#[test]
fn an_order_becomes_a_mail_draft_and_ones_own_template_goes_into_it() {
    let mut window = window(None);
    send_order(&mut window);
    let draft = opened_by(&mut window, "Open as draft");
    assert_eq!(draft.scheme(), "mailto");
    let (subject, body) = said(&draft);
    assert!(
        subject.starts_with("Vipps til Kaffe og Kake: fullfør bestillingen innen"),
        "{subject}"
    );
    for part in [
        "1. Åpne lenken: http",
        "BankID",
        "Åpne lenken på nytt etter signeringen",
        "vipps",
    ] {
        assert!(body.contains(part), "{part}: {body}");
    }
    window.press(Role::Button, "Letter and template…");
    window.settle();
    window.press(Role::Button, "Edit the template…");
    window.harness.run_ok();
    let field = Role::MultilineTextInput;
    retype(
        &mut window,
        field,
        "Template",
        "Hei {unit}\n\nKjære {mercant}",
    );
    assert!(
        window.shows("Line 3, column 7"),
        "{}",
        window.accessible_text()
    );
    assert!(window.shows("{merchant} was probably meant"));
    assert!(
        is_disabled(&window, "Save the template"),
        "it cannot be used"
    );
    retype(&mut window, field, "Template", "Hei {unit}\n\nLenken: ");
    window.press(Role::Button, "Put in {link}: the merchant's link");
    assert!(window.shows("Lenken: http"), "the preview is live");
    window.press(Role::Button, "Save the template");
    window.until_shown("The template is saved.");
    window.settle();
    window.press(Role::Button, "Back to the message");
    window.harness.key_press(Key::Escape);
    window.settle();
    let (subject, body) = said(&opened_by(&mut window, "Open as draft"));
    assert_eq!(subject, "Hei Kaffe og Kake");
    assert!(body.starts_with("Lenken: http"), "{body}");
    window.press(Role::Button, "Letter and template…");
    window.settle();
    window.press(Role::Button, "Edit the template…");
    window.harness.run_ok();
    window.press(Role::Button, "Back to the built-in one");
    window.until_shown("The built-in template is back.");
    window.settle();
    assert!(window.shows("Åpne lenken på nytt etter signeringen"));
    // One's own is back with one press, in the dialog and in the letter.
    window.press(Role::Link, "Undo");
    window.settle();
    let (subject, _) = said(&opened_by_template(&mut window));
    assert_eq!(subject, "Hei Kaffe og Kake");
}

/// The draft of the letter whose template is being edited.
fn opened_by_template(window: &mut Window) -> url::Url {
    window.press(Role::Button, "Back to the message");
    window.harness.key_press(Key::Escape);
    window.settle();
    opened_by(window, "Open as draft")
}

#[test]
fn selected_units_become_a_change_of_partner_and_a_request() {
    let mut window = window(None);
    let unit = norwegian(&mut window);
    let place = {
        let model = window.harness.state_mut().fleet_mut().model();
        model.place_of_unit(unit.msn.as_ref().unwrap()).unwrap()
    };
    window
        .harness
        .state_mut()
        .fleet_mut()
        .model_mut()
        .select(place);
    window.settle();
    window.press(Role::Button, "Write a letter");
    window.press(Role::MenuItem, "Change of partner…");
    window.settle();
    assert!(
        window.shows("Not known here, and left open"),
        "{}",
        window.accessible_text()
    );
    window.type_into(Role::TextInput, "New partner", "Nordkasse AS");
    window.type_into(Role::TextInput, "Former partner", "Gamlekassen AS");
    window.type_into(Role::TextInput, "Wanted date and time", "1.12. kl. 07.00");
    let draft = opened_by(&mut window, "Open as draft");
    assert_eq!(draft.path(), "partner@vippsmobilepay.com");
    let (subject, body) = said(&draft);
    let msn = unit.msn.unwrap();
    let number = unit.business_id.unwrap().for_people();
    assert!(
        subject.starts_with("Bytte av partner: ") && subject.ends_with(&number),
        "{subject}"
    );
    for part in [
        "Nordkasse AS",
        "Gamlekassen AS",
        "1.12. kl. 07.00",
        msn.as_str(),
        "underskrift",
    ] {
        assert!(body.contains(part), "{part}: {body}");
    }
    window.harness.key_press(Key::Escape);
    window.settle();
    // Several at once: the ones that are so already are left out.
    window
        .harness
        .state_mut()
        .fleet_mut()
        .model_mut()
        .select_all();
    window.settle();
    let role = Role::Button;
    let buttons: Vec<_> = window
        .harness
        .query_all_by_role_and_label(role, "Write a letter")
        .collect();
    // The first is that of the unit whose details are shown.
    buttons.last().unwrap().click();
    drop(buttons);
    window.harness.run_ok();
    window.press(Role::MenuItem, "Change settings…");
    window.settle();
    assert!(window.shows("Other settings for 24 sales units"));
    window.choose("Wanted", "Capture type: Direct capture");
    window.type_into(Role::TextInput, "Reason", "Kaffe over disk");
    let asked = asked_by(&mut window, "Copy message");
    let copied = asked.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.expect("a request");
    assert!(
        copied.contains("Reason for direct capture: Kaffe over disk"),
        "{copied}"
    );
    assert!(!copied.contains("Direct capture now"), "{copied}");
    assert!(copied.matches("- MSN ").count() > 10, "{copied}");
}

#[test]
fn a_checklist_is_begun_ticked_noted_and_exported() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("checklist.xlsx");
    let mut window = window(Some(path.clone()));
    let unit = norwegian(&mut window);
    let number = unit.business_id.clone().unwrap();
    onboarding(&mut window);
    window.press(Role::Tab, "Checklists");
    window.settle();
    assert!(
        window.shows("No checklists yet"),
        "{}",
        window.accessible_text()
    );
    window.press(Role::Button, "New checklist…");
    assert!(is_disabled(&window, "Begin"));
    window.type_into(Role::TextInput, "Merchant", number.id());
    window.press(Role::Button, "Begin");
    window.settle();
    let box_of = |window: &Window, name: &str| {
        let node = window.harness.get_by_role_and_label(Role::CheckBox, name);
        node.accesskit_node().toggled() == Some(eframe::egui::accesskit::Toggled::True)
    };
    let keys = "5. The keys reach the sales unit";
    let configure = "6. Configure the point of sale";
    assert!(box_of(&window, keys), "the fleet shows the unit");
    assert!(!box_of(&window, configure));
    press_in_view(&mut window, Role::CheckBox, configure);
    window.settle();
    assert!(box_of(&window, configure));
    assert!(
        window.shows("Ticked by a person, today"),
        "{}",
        window.accessible_text()
    );
    press_in_view(
        &mut window,
        Role::Link,
        "Note on: Configure the point of sale",
    );
    window.type_into(Role::MultilineTextInput, "Note", "Till 1 and 2");
    press_in_view(&mut window, Role::Button, "Save the note");
    window.settle();
    assert!(
        window.shows(": Till 1 and 2"),
        "{}",
        window.accessible_text()
    );
    let live = "Not needed: Live: a payment and a refund went well";
    press_in_view(&mut window, Role::Link, live);
    window.settle();
    assert!(box_of(&window, "7. Live: a payment and a refund went well"));
    // What the program sees can be taken back by a person, and given back.
    press_in_view(&mut window, Role::CheckBox, keys);
    window.settle();
    assert!(!box_of(&window, keys));
    press_in_view(&mut window, Role::CheckBox, keys);
    window.settle();
    assert!(box_of(&window, keys));
    press_in_view(&mut window, Role::Button, "Refresh");
    window.until_shown("Refreshed today");
    window.settle();
    press_in_view(&mut window, Role::Button, "Export…");
    window.until_shown("lines saved to");
    let book = std::fs::read(&path).unwrap();
    assert!(book.starts_with(b"PK"), "a workbook");
    // It is there again after another view was looked at.
    window.press(Role::Tab, "Board");
    window.press(Role::Tab, "Checklists");
    window.settle();
    assert!(box_of(&window, configure));
    press_in_view(&mut window, Role::Button, "Remove");
    window.settle();
    assert!(
        window.shows("No checklists yet"),
        "{}",
        window.accessible_text()
    );
    // Its ticks are back with it.
    window.press(Role::Link, "Undo");
    window.settle();
    assert!(box_of(&window, configure));
}
