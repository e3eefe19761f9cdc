//! Letters to merchants and the vendor, and checklists.

use super::{DARK, LARGE, LIGHT, NARROW, Shape, fill_in_order, name, norwegian, open, rows, take};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use partner_desk::domain::{BusinessId, Scheme};
use std::collections::BTreeSet;

/// The letter of an order that was sent, and its template.
fn letters(shape: Shape) {
    let mut window = open(shape, Some(64));
    let merchant = norwegian(&mut window).business_id.unwrap();
    window.command(Key::Num2);
    window.until_idle();
    let new = name(&window, "New order", "Ny bestilling");
    window.press(Role::Button, new);
    fill_in_order(&mut window, merchant.id(), "Kaffebrenneriet på Løkka, øst");
    let review = name(&window, "Review and send…", "Se over og send…");
    window.press(Role::Button, review);
    let question = name(&window, "Send this order?", "Sende denne bestillingen?");
    window.until_shown(question);
    window.until_idle();
    window.harness.run_ok();
    let send = name(&window, "Send order", "Send bestilling");
    window.press(Role::Button, send);
    window.until_shown("/register/");
    window.until_idle();
    let letter = name(&window, "Letter and template…", "Brev og mal…");
    window.press(Role::Button, letter);
    window.until_idle();
    let edit = name(&window, "Edit the template…", "Rediger malen…");
    take(&mut window, "letter", shape);
    window.press(Role::Button, edit);
    window.harness.run_ok();
    let field = Role::MultilineTextInput;
    let label = name(&window, "Template", "Mal");
    window.harness.get_by_role_and_label(field, label).focus();
    window.harness.run_ok();
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.harness.run_ok();
    let text = "Vipps til {unit}\n\nHei, {mercant}!\n\nLenken er {link}. Den virker til og med {last_day}.\n\n{signing}\n\nHilsen {partner}";
    window
        .harness
        .get_by_role_and_label(field, label)
        .type_text(text);
    take(&mut window, "template", shape);
}

/// What the vendor is written about selected units.
fn to_vendor(shape: Shape) {
    let mut window = open(shape, Some(64));
    window
        .harness
        .state_mut()
        .fleet_mut()
        .model_mut()
        .select_all();
    window.until_idle();
    let write = name(&window, "Write a letter", "Skriv et brev");
    let press = |window: &mut super::Window, line: &str| {
        // The first is that of the unit whose details are shown.
        let buttons = window
            .harness
            .query_all_by_role_and_label(Role::Button, write);
        buttons.last().unwrap().click();
        window.harness.run_ok();
        window.press(Role::MenuItem, line);
        window.until_idle();
    };
    let line = name(&window, "Change of partner…", "Bytte av partner…");
    press(&mut window, line);
    let field = name(&window, "Former partner", "Tidligere partner");
    window.type_into(Role::TextInput, field, "Gamlekassen Betalingsløsninger AS");
    take(&mut window, "partner-change", shape);
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
    let line = name(&window, "Change settings…", "Endre innstillinger…");
    press(&mut window, line);
    take(&mut window, "settings-request", shape);
}

/// Checklists of many merchants, one of them open.
fn checklists(shape: Shape) {
    let mut window = open(shape, Some(64));
    let merchants: BTreeSet<BusinessId> = rows(&mut window)
        .into_iter()
        .filter_map(|row| row.business_id)
        .filter(|id| *id.scheme() == Scheme::NoOrg)
        .collect();
    window.command(Key::Num2);
    window.until_idle();
    let view = name(&window, "Checklists", "Sjekklister");
    window.press(Role::Tab, view);
    window.until_idle();
    take(&mut window, "checklists-empty", shape);
    for (at, merchant) in merchants.iter().take(9).enumerate() {
        let new = name(&window, "New checklist…", "Ny sjekkliste…");
        // Where there is no room for the list beside a checklist, there is a way back to it.
        let back = name(&window, "All checklists", "Alle sjekklister");
        if window.shows(back) {
            window.press(Role::Button, back);
        }
        window.press(Role::Button, new);
        if at % 3 == 1 {
            let kind = name(&window, "Web shop", "Nettbutikk");
            window.choose("For", kind);
        }
        let field = name(&window, "Merchant", "Brukersted");
        window.type_into(Role::TextInput, field, merchant.id());
        if at == 8 {
            take(&mut window, "checklist-new", shape);
        }
        let begin = name(&window, "Begin", "Begynn");
        window.press(Role::Button, begin);
        window.until_idle();
    }
    let step = name(
        &window,
        "6. Configure the point of sale",
        "6. Sett opp kassen",
    );
    window.until_shown(step);
    let found = window.harness.get_by_role_and_label(Role::CheckBox, step);
    found.scroll_to_me();
    window.harness.run_ok();
    window.press(Role::CheckBox, step);
    window.until_idle();
    window.until_idle();
    take(&mut window, "checklists", shape);
}

#[test]
fn letters_in_every_shape() {
    for shape in [LIGHT, DARK, NARROW, LARGE] {
        letters(shape);
    }
}

#[test]
fn what_the_vendor_is_written_in_every_shape() {
    for shape in [LIGHT, DARK, NARROW] {
        to_vendor(shape);
    }
}

#[test]
fn checklists_in_every_shape() {
    for shape in [LIGHT, DARK, NARROW, LARGE] {
        checklists(shape);
    }
}
