//! The answer to a text that somebody sent.

use super::{DARK, LARGE, LIGHT, NARROW, Shape, norwegian, open, rows, take};
use eframe::egui::{Event, Key};

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

#[test]
fn an_answer_in_every_shape() {
    for shape in [LIGHT, DARK, NARROW, LARGE] {
        answer(shape);
    }
}
