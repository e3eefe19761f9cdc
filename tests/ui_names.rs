//! Names with characters in them that nobody sees: a window shows them, wherever a name stands, and tells them to screen readers.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/ui.rs"]
mod support;

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::ui::Section;
use serde_json::{Value, json};
use std::time::Duration;
use support::{Outside, Setup, Window, outside};

const NAME: &str = "Kaf\u{202e}é \u{200b}Ærlig\u{2066}\u{61c}\u{ad}\u{feff}";
const SHOWN: &str = "Kaf<U+202E>é <U+200B>Ærlig<U+2066><U+061C><U+00AD><U+FEFF>";

const fn is_hidden(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// How often the name stands on screen, where nothing hidden is left.
#[track_caller]
fn shown(window: &Window, place: &str) -> usize {
    let mut times = 0;
    for node in window.harness.query_all_by(|_| true) {
        let node = node.accesskit_node();
        for words in [node.label(), node.value()].into_iter().flatten() {
            assert!(!words.contains(is_hidden), "{place}: {words:?}");
            times += usize::from(words.contains(SHOWN));
        }
    }
    times
}

#[track_caller]
fn check(window: &mut Window, place: &str) {
    for _ in 0..3 {
        window.until_idle();
        window.harness.run_ok();
    }
    let times = shown(window, place);
    assert!(times > 0, "{place}: {}", window.accessible_text());
}

/// Renames a unit as the vendor could.
fn rename(outside: &Outside, msn: &str, name: &str) {
    let url = format!("{}/__sandbox/units/{msn}", outside.sandbox.base_url);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let client = partner_desk::api::http_client().no_proxy().build().unwrap();
    let body: Value = json!({"name": name});
    let sent = runtime.block_on(client.post(url).json(&body).send());
    assert_eq!(sent.unwrap().status(), 200);
}

/// Changes are told apart by the second they were noticed in: waits until the clock shows another one.
fn next_second() {
    let second = || std::time::UNIX_EPOCH.elapsed().unwrap().as_secs();
    let now = second();
    while second() == now {
        std::thread::park_timeout(Duration::from_millis(20));
    }
}

#[test]
fn what_nobody_sees_in_a_name_is_shown_wherever_it_stands() {
    let outside = outside(12);
    let mut window = Setup {
        size: [1600.0, 1000.0],
        ..Setup::default()
    }
    .open();
    window.open_profile(&outside, "Management API");
    window.command(Key::R);
    window.until_idle();
    let model = window.harness.state_mut().fleet_mut().model();
    let msn = model.shown_rows()[0].msn.clone().unwrap();
    rename(&outside, msn.as_str(), NAME);
    next_second();
    window.press(Role::Button, "More ways to sync");
    window.press(Role::MenuItem, "Sync all units");
    check(&mut window, "the table of the fleet");
    let row = format!("{SHOWN}, {msn}");
    window.press(Role::Row, &row);
    check(&mut window, "the details of a unit");
    let letters = window
        .harness
        .query_all_by_role_and_label(Role::Button, "Write a letter");
    letters.last().unwrap().click();
    window.harness.run_ok();
    window.press(Role::MenuItem, "Change settings…");
    window.choose("Wanted", "Capture type: Direct capture");
    check(&mut window, "a letter");
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
    window.command(Key::Num3);
    assert_eq!(window.harness.state().section(), Section::Changes);
    check(&mut window, "what changed");
    window.command(Key::Num4);
    for _ in 0..3 {
        window.until_idle();
        window.harness.run_ok();
    }
    shown(&window, "the audit");
    window.command(Key::Num5);
    window.until_idle();
    shown(&window, "reports");
}
