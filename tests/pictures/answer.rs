//! The answer to a text that somebody sent, the first page, and what the box of the top bar finds.

use super::{DARK, LARGE, LIGHT, NARROW, Shape, name, norwegian, open, rows, take};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key};

const NAMES: [&str; 3] = [
    "Bjørkegården AS",
    "Kaffe og Kake AS",
    "Søstrene Dahl Blomster og Interiør AS",
];

/// Pastes where nothing takes text, and waits for the service.
fn ask(window: &mut super::support::Window, text: &str) {
    window.harness.event(Event::Paste(text.to_owned()));
    window.harness.run_ok();
    window.until_idle();
    window.harness.run_ok();
}

fn answer(shape: Shape) {
    let mut window = open(shape, Some(64));
    window.until_idle();
    let unit = norwegian(&mut window);
    let (msn, id) = (unit.msn.unwrap(), unit.business_id.unwrap());
    let text = format!(
        "Hei, gjelder {} og salgssted {msn}, hilsen Kari +47 912 34 567",
        id.for_people()
    );
    ask(&mut window, &text);
    take(&mut window, "answer", shape);
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
    let all = rows(&mut window);
    let count = |row: &partner_desk::domain::LookupRow| {
        all.iter()
            .filter(|other| other.business_id == row.business_id)
            .count()
    };
    let chain = all.iter().max_by_key(|row| count(row)).unwrap();
    let id = chain.business_id.clone().unwrap();
    ask(&mut window, id.id());
    take(&mut window, "answer-merchant", shape);
}

/// The page of what needs a hand, with orders in every state; the sheet of keys; the box of the top bar, with what it found.
fn today(shape: Shape) {
    let mut window = open(shape, Some(64));
    window.until_idle();
    window.command(Key::Num4);
    window.until_idle();
    window.harness.key_press(Key::ArrowDown);
    window.harness.run_ok();
    let accept = name(&window, "Accept…", "Godta …");
    window.press(Role::Button, accept);
    take(&mut window, "audit-accept", shape);
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
    window
        .harness
        .state_mut()
        .onboarding_mut()
        .board_mut()
        .set(super::board::board(24, &NAMES));
    window.command(Key::T);
    window.harness.run_ok();
    take(&mut window, "today", shape);
    window.harness.key_press(Key::S);
    window.harness.run_ok();
    take(&mut window, "today-later", shape);
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
    window.harness.key_press(Key::F1);
    window.harness.run_ok();
    take(&mut window, "keys", shape);
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
    window.command(Key::K);
    window.harness.event(Event::Text("trondhiem".to_owned()));
    window.harness.run_ok();
    take(&mut window, "found", shape);
}

#[test]
fn today_in_every_shape() {
    for shape in [LIGHT, DARK, NARROW, LARGE] {
        today(shape);
    }
}

#[test]
fn an_answer_in_every_shape() {
    for shape in [LIGHT, DARK, NARROW, LARGE] {
        answer(shape);
    }
}
