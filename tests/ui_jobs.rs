//! Six jobs of every week on the window, each by keyboard alone, with the number of keys it takes. `docs/guide.md` has the same numbers.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/ui.rs"]
mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::domain::board::{BoardOrder, Stage};
use partner_desk::domain::{CaptureType, LookupRow};
use partner_desk::sandbox::SandboxOptions;
use partner_desk::ui::{JobState, Section};
use std::collections::HashMap;
use std::path::PathBuf;
use support::{Outside, Setup, Window, outside, outside_with};

/// A window, and how many keys were pressed: a letter that is typed is one, and so are keys that are held together.
struct Hands {
    window: Window,
    keys: usize,
}

impl Hands {
    fn on(mut window: Window) -> Self {
        settle(&mut window);
        Self { window, keys: 0 }
    }

    fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    fn command(&mut self, key: Key) {
        self.press_with(Modifiers::COMMAND, key);
    }

    fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.keys += 1;
        self.window.harness.key_press_modifiers(modifiers, key);
        settle(&mut self.window);
    }

    fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.keys += 1;
            self.window.harness.event(Event::Text(letter.to_string()));
            self.window.harness.run_ok();
        }
        settle(&mut self.window);
    }

    fn paste(&mut self, text: &str) {
        self.keys += 1;
        self.window.harness.event(Event::Paste(text.to_owned()));
        settle(&mut self.window);
    }

    /// Goes on with the tab key until something has the focus.
    #[track_caller]
    fn tab_to(&mut self, role: Role, name: &str) {
        let has_focus = |window: &Window| {
            let mut all = window.harness.query_all_by_role_and_label(role, name);
            all.any(|node| node.is_focused())
        };
        for _ in 0..40 {
            if has_focus(&self.window) {
                return;
            }
            self.press(Key::Tab);
        }
        panic!("no way to {name:?}: {}", self.window.accessible_text());
    }

    /// Presses Enter and gives what it copied.
    fn copied_by_enter(&mut self) -> Option<String> {
        self.keys += 1;
        let enter = |pressed| Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        self.window.harness.event(enter(true));
        self.window.harness.step();
        let commands = &self.window.harness.output().platform_output.commands;
        let copied = commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        self.window.harness.event(enter(false));
        settle(&mut self.window);
        copied
    }

    fn focus(&self) -> String {
        let all = self.window.harness.query_all_by(|node| node.is_focused());
        let names = all.map(|node| node.accesskit_node().label().unwrap_or_default());
        names.collect::<Vec<_>>().join(", ")
    }

    #[track_caller]
    fn took(&self, keys: usize) {
        assert_eq!(self.keys, keys, "docs/guide.md has this number as well");
    }
}

fn settle(window: &mut Window) {
    window.harness.run_ok();
    window.until_idle();
    window.harness.run_ok();
}

/// A window on a service beside it, whose every question for a file is answered with the same one.
fn window_on(outside: &Outside, file: Option<PathBuf>) -> Window {
    let mut window = Setup {
        file,
        ..Setup::default()
    }
    .open();
    window.until_idle();
    window.open_profile(outside, "Management API");
    settle(&mut window);
    window
}

/// The same, with its fleet.
fn synced(outside: &Outside, file: Option<PathBuf>) -> Window {
    let mut window = window_on(outside, file);
    window.command(Key::R);
    settle(&mut window);
    window
}

fn rows(window: &mut Window) -> Vec<LookupRow> {
    let model = window.harness.state_mut().fleet_mut().model();
    model.shown_rows().to_vec()
}

#[test]
fn a_ticket_is_answered() {
    let outside = outside(40);
    let mut window = synced(&outside, None);
    let row = rows(&mut window).remove(0);
    let (msn, org) = (row.msn.unwrap(), row.business_id.unwrap());
    let mut hands = Hands::on(window);
    hands.paste(&format!(
        "Hei,\n\ngjelder {} og salgssted {msn}\nHilsen Kari +47 912 34 567\n",
        org.for_people()
    ));
    let reply = hands
        .copied_by_enter()
        .unwrap_or_else(|| panic!("{} {}", hands.focus(), hands.window.accessible_text()));
    assert!(reply.contains(&format!("MSN {msn}")), "{reply}");
    hands.took(2);
}

#[test]
fn forty_shops_are_signed_up_from_a_file_with_six_bad_rows() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("butikker.csv");
    let mut lines = vec!["Org.nr.;Produkt;Salgssted;Formål".to_owned()];
    for shop in 1..=40 {
        let and = if shop % 7 == 3 { "&" } else { "og" };
        let purpose = "POS integration in physical store: coffee and cakes";
        lines.push(format!("311584901;kasse;Kaffe {and} Kake {shop};{purpose}"));
    }
    let bad = lines.iter().filter(|line| line.contains('&')).count();
    assert_eq!((lines.len(), bad), (41, 6));
    std::fs::write(&file, lines.join("\r\n")).unwrap();
    let outside = outside(24);
    let mut hands = Hands::on(window_on(&outside, Some(file)));
    hands.command(Key::Num2);
    hands.press(Key::ArrowRight);
    hands.press(Key::ArrowRight);
    hands.tab_to(Role::Button, "Choose a file…");
    hands.press(Key::Enter);
    assert!(hands.window.shows("6 lines left"), "{}", hands.focus());
    hands.command(Key::Enter);
    for _ in 0..bad {
        hands.press(Key::Tab);
        assert!(
            hands.focus().starts_with("Use “Kaffe og Kake "),
            "{}",
            hands.focus()
        );
        hands.press(Key::Enter);
        hands.command(Key::Enter);
    }
    assert!(!hands.window.shows("lines left"), "{}", hands.focus());
    hands.press_with(Modifiers::SHIFT, Key::F6);
    assert_eq!(hands.focus(), "Send 40 orders…");
    hands.press(Key::Enter);
    hands.command(Key::Enter);
    assert_eq!(outside.stat("orders_created"), 40);
    hands.took(28);
}

#[test]
fn all_tills_of_chains_with_direct_capture_are_tagged() {
    let outside = outside(400);
    let mut window = synced(&outside, None);
    let mut units: HashMap<String, usize> = HashMap::new();
    let all = rows(&mut window);
    let merchant = |row: &LookupRow| row.business_id.as_ref().map(|id| id.for_people());
    for row in &all {
        *units.entry(merchant(row).unwrap_or_default()).or_default() += 1;
    }
    let is_asked = |row: &&LookupRow| {
        let unit = row.unit.as_ref().map(|unit| &unit.configuration);
        unit.is_some_and(|unit| {
            unit.capture_type == Some(CaptureType::Direct) && unit.skip_landing_page == Some(true)
        }) && units[&merchant(row).unwrap_or_default()] > 5
    };
    let mut expected: Vec<String> = all
        .iter()
        .filter(is_asked)
        .map(|row| row.msn.as_ref().unwrap().to_string())
        .collect();
    expected.sort();
    assert!(!expected.is_empty(), "the sandbox has some");
    let mut hands = Hands::on(window);
    hands.command(Key::K);
    hands.type_text("direct skip:yes chain:>5");
    hands.press(Key::Enter);
    assert_eq!(hands.window.harness.state().section(), Section::Fleet);
    assert_eq!(rows(&mut hands.window).len(), expected.len());
    hands.press(Key::ArrowDown);
    hands.command(Key::A);
    hands.press_with(Modifiers::SHIFT, Key::F10);
    hands.type_text("ta");
    assert_eq!(hands.focus(), "Tags and note…");
    hands.press(Key::Enter);
    hands.press(Key::Tab);
    assert_eq!(
        hands.focus(),
        "New tags",
        "{}",
        hands.window.accessible_text()
    );
    hands.type_text("till");
    hands.command(Key::Enter);
    let tagged = rows(&mut hands.window).into_iter().filter(|row| {
        let kept = row.kept.as_ref();
        kept.is_some_and(|kept| kept.tags.iter().any(|tag| tag == "till"))
    });
    let mut tagged: Vec<String> = tagged.map(|row| row.msn.unwrap().to_string()).collect();
    tagged.sort();
    assert_eq!(tagged, expected);
    hands.took(38);
}

/// Orders a till for a merchant whose number nobody has, so that nobody opens its link, and lets it expire.
fn expired(outside: &Outside, window: &mut Window) {
    let world = outside.ask(reqwest::Method::GET, "world?kind=prospect&limit=1");
    let org = world["prospect"][0]["id"].as_str().unwrap().to_owned();
    let (head, last) = org.split_at(org.len() - 1);
    let last: u8 = last.parse().unwrap();
    window.command(Key::Num2);
    window.press(Role::Button, "New order");
    let number = format!("{head}{}", (last + 1) % 10);
    window.type_into(Role::TextInput, "Organization number", &number);
    window.choose("Product", "Point of sale (CASHIER)");
    window.type_into(Role::TextInput, "Name shown to customers", "Treig Sykkel");
    let purpose = "POS integration in physical store: bicycles";
    window.type_into(Role::MultilineTextInput, "Purpose", purpose);
    window.type_into(Role::TextInput, "Merchant category code", "5940");
    settle(window);
    window.press(Role::Button, "Review and send…");
    window.until_shown("Send this order?");
    settle(window);
    let right = "The number is right, although its check digit says otherwise";
    window.press(Role::CheckBox, right);
    window.press(Role::Button, "Send order");
    window.until_shown("The link is ready");
    settle(window);
    outside.ask(reqwest::Method::POST, "advance?days=15");
    window.press(Role::Tab, "Board");
    settle(window);
    window.press(Role::Button, "Refresh");
    settle(window);
}

fn orders(window: &mut Window) -> Vec<BoardOrder> {
    let onboarding = window.harness.state_mut().onboarding_mut();
    onboarding.board_mut().board().orders.clone()
}

#[test]
fn an_expired_link_is_issued_again() {
    let outside = outside_with(SandboxOptions {
        units: 24,
        seed: 1,
        ..SandboxOptions::default()
    });
    let mut window = window_on(&outside, None);
    expired(&outside, &mut window);
    let mut hands = Hands::on(window);
    hands.command(Key::K);
    hands.type_text("treig");
    hands.press(Key::Enter);
    assert_eq!(hands.window.harness.state().section(), Section::Onboarding);
    hands.press(Key::F6);
    hands.tab_to(Role::Button, "Reissue…");
    hands.press(Key::Enter);
    assert!(hands.window.shows("Reissue this order?"));
    hands.command(Key::Enter);
    hands.window.until_shown("The new link is ready");
    let again = orders(&mut hands.window);
    let again = again.iter().filter(|order| order.reissue_of.is_some());
    let stages: Vec<Stage> = again.map(|order| order.stage.clone()).collect();
    assert_eq!(stages, [Stage::LinkSent]);
    hands.took(10);
}

#[test]
fn keys_are_replaced() {
    let outside = outside(12);
    let mut window = Setup::default().open();
    window.until_idle();
    window.fill_in_profile(&outside, "this-is-not-the-secret");
    window.press(Role::Button, "Save");
    window.until("the profile", |app| app.session().is_some());
    let mut hands = Hands::on(window);
    hands.command(Key::K);
    hands.type_text("change k");
    hands.press(Key::Enter);
    let sandbox = &outside.sandbox;
    hands.paste(&format!(
        "Client ID: {}\nClient secret: {}\nOcp-Apim-Subscription-Key: {}\n",
        sandbox.client_id, sandbox.client_secret, sandbox.subscription_key
    ));
    assert!(
        hands.window.shows("3 keys recognised."),
        "{}",
        hands.focus()
    );
    hands.command(Key::Enter);
    settle(&mut hands.window);
    // What was tested is synced at once, with the keys that are right.
    let jobs = hands.window.harness.state().activity().jobs();
    let sync = jobs.iter().rfind(|job| job.name.id() == "ui-job-sync");
    assert_eq!(sync.map(|job| &job.state), Some(&JobState::Done));
    assert!(!rows(&mut hands.window).is_empty());
    hands.took(12);
}

#[test]
fn the_fleet_is_exported_for_the_boss() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("enheter.xlsx");
    let outside = outside(24);
    let window = synced(&outside, Some(path.clone()));
    let mut hands = Hands::on(window);
    hands.command(Key::E);
    hands.command(Key::Enter);
    hands.window.until_shown("Wrote");
    let bytes = std::fs::read(&path).unwrap();
    assert!(bytes.starts_with(b"PK"), "a workbook is the first choice");
    hands.took(2);
}
