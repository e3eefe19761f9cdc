//! The board of orders, pressed by accessible names, against a sandbox whose days pass when the test says so.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/csv_file.rs"]
mod csv_file;
#[path = "support/ui.rs"]
mod support;

use eframe::egui;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::api::{Client, Limits};
use partner_desk::domain::board::{BoardOrder, BoardRules, Stage};
use partner_desk::domain::order::{OrderDraft, Product};
use partner_desk::domain::{ApiKind, BusinessId, Environment, KeySet, Profile, Secret};
use partner_desk::sandbox::SandboxOptions;
use partner_desk::store::{Again, Ledger, NewOrder, OrderAnswer, OrderKey};
use partner_desk::ui::{BoardPreferences, JobState, Preferences, Section};
use std::collections::HashSet;
use std::time::Duration;
use support::{Outside, Setup, Window, outside_with};

/// A world of few units, with a merchant behind each order as its seed has it.
fn world(seed: u64) -> Outside {
    outside_with(SandboxOptions {
        units: 24,
        seed,
        ..SandboxOptions::default()
    })
}

fn days_pass(outside: &Outside, days: u32) {
    let path = format!("advance?days={days}");
    outside.ask(reqwest::Method::POST, &path);
}

/// The number of a firm that is in the registry and nobody's customer.
fn prospect(outside: &Outside) -> String {
    let world = outside.ask(reqwest::Method::GET, "world?kind=prospect&limit=1");
    world["prospect"][0]["id"].as_str().unwrap().to_owned()
}

/// The same number with a wrong check digit: nobody opens its link.
fn wrong(org: &str) -> String {
    let (head, last) = org.split_at(org.len() - 1);
    let last: u8 = last.parse().unwrap();
    format!("{head}{}", (last + 1) % 10)
}

/// A window on a sandbox, in the room of orders.
fn board_window(outside: &Outside) -> Window {
    board_window_of(outside, "Management API", Setup::default())
}

/// The same with an API of a name, and set up in a way of its own.
fn board_window_of(outside: &Outside, api: &str, setup: Setup) -> Window {
    let mut window = setup.open();
    window.until_idle();
    window.open_profile(outside, api);
    window.command(egui::Key::Num2);
    settle(&mut window);
    assert_eq!(window.harness.state().section(), Section::Onboarding);
    window
}

/// A board on which every link expires soon.
fn in_haste() -> Preferences {
    Preferences {
        board: BoardPreferences {
            rules: BoardRules {
                expiring_days: 14,
                ..BoardRules::default()
            },
            ..BoardPreferences::default()
        },
        ..Preferences::default()
    }
}

/// Draws until no job runs, and gives the titles that the window was given meanwhile.
fn titles(window: &mut Window) -> Vec<String> {
    let mut titles = Vec::new();
    // What was pressed is drawn, asked for, answered and drawn again.
    let mut still = 0;
    while still < 6 {
        window.harness.step();
        for output in window.harness.output().viewport_output.values() {
            titles.extend(output.commands.iter().filter_map(|command| match command {
                egui::ViewportCommand::Title(title) => Some(title.clone()),
                _ => None,
            }));
        }
        let app = window.harness.state_mut();
        let mut jobs = app.activity().jobs().iter();
        if jobs.any(|job| job.state == JobState::Running) {
            still = 0;
            assert!(app.wait_for_event(Duration::from_secs(60)));
        } else {
            still += 1;
        }
    }
    titles
}

fn settle(window: &mut Window) {
    window.until_idle();
    window.harness.run_ok();
    window.harness.run_ok();
}

/// Sends an order through the form, and goes back to the board.
fn order(window: &mut Window, org: &str, name: &str) {
    fill_in(window, org, name);
    window.press(Role::Button, "Send order");
    window.until_shown("The link is ready");
    settle(window);
    window.press(Role::Tab, "Board");
    settle(window);
}

/// Fills in an order, up to the question whether it is to be sent.
fn fill_in(window: &mut Window, org: &str, name: &str) {
    window.press(Role::Button, "New order");
    window.type_into(Role::TextInput, "Organization number", org);
    window.choose("Product", "Point of sale (CASHIER)");
    window.type_into(Role::TextInput, "Name shown to customers", name);
    let purpose = "POS integration in physical store: coffee and cakes";
    window.type_into(Role::MultilineTextInput, "Purpose", purpose);
    let category = "Merchant category code";
    let field = window
        .harness
        .query_by_role_and_label(Role::TextInput, category);
    // The older API has no place for it.
    if field.is_some() {
        window.type_into(Role::TextInput, category, "5814");
    }
    settle(window);
    window.press(Role::Button, "Review and send…");
    window.until_shown("Send this order?");
    window.until_idle();
    window.harness.run_ok();
    answer_for_the_number(window);
}

/// Firms that nobody can sign for have numbers that are wrong, which a person has to answer for.
fn answer_for_the_number(window: &mut Window) {
    let right = "The number is right, although its check digit says otherwise";
    if window.shows(right) {
        window.press(Role::CheckBox, right);
    }
}

/// Reads the list: for the first time, or anew.
fn refresh(window: &mut Window) {
    window.press(Role::Button, "Refresh");
    settle(window);
}

fn orders(window: &mut Window) -> Vec<BoardOrder> {
    let onboarding = window.harness.state_mut().onboarding_mut();
    onboarding.board_mut().board().orders.clone()
}

/// The order that was sent from here under a name.
#[track_caller]
fn own(window: &mut Window, name: &str) -> BoardOrder {
    let own = orders(window).into_iter().filter(BoardOrder::is_own);
    let mut named: Vec<BoardOrder> = own
        .filter(|order| order.name.as_deref() == Some(name))
        .collect();
    named.sort_by_key(|order| order.reissue_of.is_some());
    named.into_iter().next().unwrap()
}

/// Presses the card of an order, whose name begins with its merchant or unit.
#[track_caller]
fn press_card(window: &mut Window, begins: &str) {
    let cards = window.harness.query_all_by(|node| {
        let is_button = node.role() == Role::Button;
        is_button && node.label().is_some_and(|label| label.starts_with(begins))
    });
    let card = cards.into_iter().next().expect(begins);
    card.click();
    window.harness.run_ok();
    settle(window);
}

#[test]
fn an_order_is_followed_until_its_unit_is_live_and_compared() {
    let outside = world(1);
    let mut window = board_window(&outside);
    let org = prospect(&outside);
    order(&mut window, &org, "Ærlig Kaffe");
    // What was sent from here is on the board before anything was asked.
    assert_eq!(own(&mut window, "Ærlig Kaffe").stage, Stage::LinkSent);
    assert!(window.shows("14 days left"));
    refresh(&mut window);
    assert!(window.shows("Checked just now"));
    // Days pass until the vendor has decided.
    let mut stages = Vec::new();
    for _ in 0..14 {
        days_pass(&outside, 1);
        refresh(&mut window);
        let stage = own(&mut window, "Ærlig Kaffe").stage;
        if stages.last() != Some(&stage) {
            stages.push(stage);
        }
    }
    assert_eq!(stages.last(), Some(&Stage::Live), "{stages:?}");
    let live = own(&mut window, "Ærlig Kaffe");
    let check = live.check.clone().expect("the unit was looked at");
    assert!(check.is_whole, "the order itself is known");
    let found = check.outcome.expect("the unit could be fetched");
    let unit = live.unit.clone().unwrap();
    // Whatever the vendor made of it, the board says it.
    let verdict = if found.is_empty() {
        "As ordered".to_owned()
    } else {
        window
            .harness
            .state()
            .session()
            .map(|_| partner_desk::text::Catalog::new(partner_desk::text::Language::ENGLISH))
            .unwrap()
            .say(&found[0].short())
    };
    assert!(window.shows(&verdict), "{verdict}");
    press_card(&mut window, live.merchant.as_deref().unwrap_or("Ærlig"));
    assert!(window.shows("Sent from here"));
    assert!(window.shows("History"));
    // Its unit and its merchant have joined the kept fleet.
    window.press(Role::Button, "Show in the fleet");
    settle(&mut window);
    assert_eq!(window.harness.state().section(), Section::Fleet);
    assert!(window.shows(unit.msn.as_str()));
}

#[test]
fn an_expired_order_is_issued_again_once() {
    let outside = world(1);
    let mut window = board_window(&outside);
    let org = prospect(&outside);
    order(&mut window, &wrong(&org), "Treig Sykkel");
    days_pass(&outside, 15);
    refresh(&mut window);
    let expired = own(&mut window, "Treig Sykkel");
    assert_eq!(expired.stage, Stage::Expired);
    assert!(expired.needs_attention());
    let before = outside.stat("orders_created");
    window.press(Role::Link, "Reissue… Treig Sykkel");
    settle(&mut window);
    assert!(window.shows("Reissue this order?"));
    assert!(window.shows("POS integration in physical store"));
    let focused = window.harness.query_all_by(|node| node.is_focused());
    let of_foot = focused
        .last()
        .and_then(|node| node.accesskit_node().label());
    assert_eq!(of_foot.as_deref(), Some("Change first…"), "it came later");
    window.press(Role::Button, "Reissue");
    window.until_shown("The new link is ready");
    settle(&mut window);
    let close = window
        .harness
        .query_all_by_role_and_label(Role::Button, "Close");
    close.last().unwrap().click();
    settle(&mut window);
    assert_eq!(outside.stat("orders_created"), before + 1);
    let old = own(&mut window, "Treig Sykkel");
    assert!(old.reissued_as.is_some() && !old.can_be_reissued());
    let offered = window
        .harness
        .query_by_role_and_label(Role::Link, "Reissue… Treig Sykkel");
    assert!(offered.is_none(), "it is not offered a second time");
    assert!(window.shows("Reissued"));
    refresh(&mut window);
    let new: Vec<BoardOrder> = orders(&mut window)
        .into_iter()
        .filter(|order| order.reissue_of.is_some())
        .collect();
    assert_eq!(new.len(), 1);
    assert_eq!(new[0].reissue_of.as_deref(), Some(old.key.as_str()));
    assert_eq!(new[0].stage, Stage::LinkSent);
}

#[test]
fn a_password_that_is_asked_for_again_is_not_shown() {
    let outside = world(1);
    let mut window = board_window(&outside);
    let org = prospect(&outside);
    window.press(Role::Button, "New order");
    window.type_into(Role::TextInput, "Organization number", &wrong(&org));
    window.choose("Product", "Online payments (PAYMENT_INTEGRATION)");
    let place = "Where it is used";
    let chooser = window.harness.get_by_role_and_label(Role::ComboBox, place);
    chooser.scroll_to_me();
    window.harness.run_ok();
    window.choose(place, "Website that is not launched, with a test site");
    for (field, text) in [
        ("Name shown to customers", "Treig Sykkel"),
        ("Merchant category code", "5940"),
        ("Website", "https://example.com"),
        ("Terms of sale", "https://example.com/terms"),
        ("Test site", "https://test.example.com"),
        ("User name at the test site", "vipps"),
    ] {
        window.type_into(Role::TextInput, field, text);
    }
    // Whoever looks over a shoulder, or reads the screen, gets dots.
    window.type_into(Role::PasswordInput, "Password at the test site", "sesam123");
    assert!(!window.shows("sesam123"), "{}", window.accessible_text());
    let purpose = "Web shop: bicycles and their parts";
    window.type_into(Role::MultilineTextInput, "Purpose", purpose);
    settle(&mut window);
    window.press(Role::Button, "Review and send…");
    window.until_shown("Send this order?");
    window.until_idle();
    window.harness.run_ok();
    answer_for_the_number(&mut window);
    window.press(Role::Button, "Send order");
    window.until_shown("The link is ready");
    settle(&mut window);
    window.press(Role::Tab, "Board");
    days_pass(&outside, 15);
    refresh(&mut window);
    window.press(Role::Link, "Reissue… Treig Sykkel");
    settle(&mut window);
    let again = window
        .harness
        .get_by_role_and_label(Role::Button, "Reissue");
    assert!(again.accesskit_node().is_disabled());
    window.type_into(Role::PasswordInput, "Password at the test site", "sesam123");
    assert!(!window.shows("sesam123"), "{}", window.accessible_text());
    window.press(Role::Button, "Reissue");
    window.until_shown("The new link is ready");
}

#[test]
fn what_waits_is_counted_and_an_expired_order_of_others_begins_a_new_one() {
    let outside = world(1);
    let mut window = board_window(&outside);
    window.press(Role::Button, "Refresh");
    settle(&mut window);
    let all = orders(&mut window);
    let expired = all.iter().filter(|order| order.stage == Stage::Expired);
    let expired: Vec<&BoardOrder> = expired.collect();
    assert!(window.shows(&format!("{} expired", expired.len())));
    assert!(!window.shows("Nothing needs you"));
    let other = expired.iter().find(|order| !order.is_own()).unwrap();
    let number = other.business_id.clone().unwrap();
    let begins = other.merchant.clone().or_else(|| other.name.clone());
    let begins = begins.unwrap_or_else(|| number.for_people());
    press_card(&mut window, &begins);
    assert!(window.shows("only its merchant and product are known"));
    // Its card stays in sight beside the panel.
    let close = window
        .harness
        .get_by_role_and_label(Role::Button, "Close details");
    let panel = close.rect().left() - 320.0;
    let rects: Vec<egui::Rect> = window
        .harness
        .query_all_by(|node| {
            let label = node.label().unwrap_or_default();
            node.role() == Role::Button && label.starts_with(&begins)
        })
        .map(|card| card.rect())
        .collect();
    let card = rects[0];
    assert!(card.left() >= 200.0 && card.left() < panel, "{card:?}");
    window.press(Role::Button, "New order for this merchant");
    settle(&mut window);
    let form = window.harness.state_mut().onboarding_mut().form().unwrap();
    assert_eq!(form.draft.business_id, number.id());
    let product = other.product.clone().unwrap().to_lowercase();
    assert_eq!(form.draft.product, product);
}

#[test]
fn a_wrong_order_is_deleted_only_after_it_was_confirmed() {
    let outside = world(1);
    let mut window = board_window(&outside);
    let org = prospect(&outside);
    order(&mut window, &org, "Feil Butikk");
    press_card(&mut window, "Feil Butikk");
    window.press(Role::Button, "Delete…");
    assert!(window.shows("Delete this order?"));
    // A key that is held down does not answer what is asked.
    window.harness.key_press(egui::Key::Enter);
    settle(&mut window);
    assert!(!window.shows("Delete this order?"));
    assert_eq!(own(&mut window, "Feil Butikk").stage, Stage::LinkSent);
    window.press(Role::Button, "Delete…");
    window.press(Role::Button, "Delete order");
    window.until_shown("The order is deleted");
    settle(&mut window);
    assert_eq!(own(&mut window, "Feil Butikk").stage, Stage::Deleted);
    refresh(&mut window);
    // It was deleted, not lost.
    assert_eq!(own(&mut window, "Feil Butikk").stage, Stage::Deleted);
    press_card(&mut window, "Feil Butikk");
    let away = window
        .harness
        .get_all_by_role_and_label(Role::Button, "Hide");
    away.last().unwrap().click();
    settle(&mut window);
    assert!(!window.shows("Feil Butikk"), "it is hidden");
    window.press(Role::Link, "Undo");
    settle(&mut window);
    assert!(window.shows("Feil Butikk"), "it is there again");
    window.command(egui::Key::Z);
    settle(&mut window);
    assert!(!window.shows("Feil Butikk"), "it is hidden again");
}

#[test]
fn the_list_is_read_only_when_it_is_asked_for() {
    let outside = world(1);
    let mut window = board_window(&outside);
    assert_eq!(outside.requests("product-orders"), 0);
    assert!(window.shows("No orders yet"));
    window.press(Role::Button, "Refresh");
    settle(&mut window);
    assert_eq!(outside.requests("product-orders"), 1);
    let all = orders(&mut window);
    assert!(all.len() >= 12, "{}", all.len());
    // Whoever made them, and however they ended.
    for stage in [
        Stage::LinkSent,
        Stage::Opened,
        Stage::Submitted,
        Stage::Live,
        Stage::Rejected,
        Stage::Expired,
    ] {
        assert!(all.iter().any(|order| order.stage == stage), "{stage:?}");
    }
    for lane in ["Link sent", "Opened", "Submitted", "Live", "Ended"] {
        window.harness.get_by_role_and_label(Role::Group, lane);
    }
}

#[test]
fn what_moved_is_told_until_it_is_seen() {
    let outside = world(1);
    let mut window = board_window(&outside);
    window.press(Role::Button, "Refresh");
    settle(&mut window);
    assert!(!window.shows("moved since you last looked"));
    days_pass(&outside, 9);
    refresh(&mut window);
    let moved = orders(&mut window)
        .into_iter()
        .filter(|order| order.is_news)
        .count();
    assert!(moved > 0);
    assert!(window.shows("moved since you last looked"));
    window.press(Role::Link, "Show");
    settle(&mut window);
    let onboarding = window.harness.state_mut().onboarding_mut();
    assert_eq!(onboarding.board_mut().shown(), moved);
    window.press(Role::Link, "Mark as seen");
    settle(&mut window);
    assert!(!window.shows("moved since you last looked"));
}

#[test]
fn the_table_sorts_by_its_heads_and_groups_by_merchant() {
    let outside = world(1);
    let mut window = board_window(&outside);
    window.press(Role::Button, "Refresh");
    settle(&mut window);
    window.press(Role::Button, "Table");
    settle(&mut window);
    let numbers = |window: &mut Window| -> Vec<String> {
        let onboarding = window.harness.state_mut().onboarding_mut();
        let model = onboarding.board_mut();
        let shown = model.sorted().iter();
        shown
            .filter_map(|place| Some(model.at(*place)?.business_id.as_ref()?.id().to_owned()))
            .collect()
    };
    window.press(Role::ColumnHeader, "Number");
    settle(&mut window);
    assert!(numbers(&mut window).is_sorted());
    window.press(Role::ColumnHeader, "Number, sorted ascending");
    settle(&mut window);
    let down = numbers(&mut window);
    assert!(down.iter().rev().is_sorted() && down.len() > 5);
    window.press(Role::ColumnHeader, "Number, sorted descending");
    settle(&mut window);
    window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, "Number");
    window.press(Role::Button, "By merchant");
    settle(&mut window);
    let rows = window.harness.query_all_by_role(Role::Row).count();
    assert!(rows > orders(&mut window).len() / 2, "{rows}");
}

#[test]
fn the_title_of_the_window_counts_what_is_to_be_looked_at() {
    let outside = world(1);
    let setup = Setup {
        preferences: in_haste(),
        ..Setup::default()
    };
    let mut window = board_window_of(&outside, "Management API", setup);
    assert!(titles(&mut window).is_empty(), "there is nothing to count");
    let org = prospect(&outside);
    fill_in(&mut window, &org, "Ærlig Kaffe");
    window.press_soon(Role::Button, "Send order");
    assert_eq!(titles(&mut window), ["(1) Partner Desk"]);
    window.press(Role::Tab, "Board");
    settle(&mut window);
    press_card(&mut window, "Ærlig Kaffe");
    window.press(Role::Button, "Delete…");
    window.press_soon(Role::Button, "Delete order");
    assert_eq!(titles(&mut window), ["Partner Desk"]);
}

#[test]
fn merchants_whose_links_expire_are_written_to_in_one_go() {
    let outside = world(1);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("brev.csv");
    let setup = Setup {
        preferences: in_haste(),
        file: Some(path.clone()),
        ..Setup::default()
    };
    let mut window = board_window_of(&outside, "Management API", setup);
    let org = prospect(&outside);
    let names = ["Ærlig Kaffe", "Bokhandelen på Røros", "Sykkel"];
    for name in names {
        order(&mut window, &org, name);
        window.press(Role::Button, "New order");
        window.press(Role::Button, "Clear form");
        window.press(Role::Tab, "Board");
        settle(&mut window);
    }
    let role = Role::Button;
    assert!(
        window
            .harness
            .query_by_role_and_label(role, "Write to 1 merchant…")
            .is_none(),
        "nothing was chosen"
    );
    window.press(role, "Expiring 3");
    settle(&mut window);
    window.press(role, "Write to 1 merchant…");
    settle(&mut window);
    assert!(window.shows("Messages about 3 orders"));
    assert!(window.shows("1 of 3: "));
    window.press(role, "Next");
    window.press(role, "Next");
    assert!(window.shows("3 of 3: "), "{}", window.accessible_text());
    window.type_into(Role::TextInput, "Recipient", "kafe@example.com");
    window.press(role, "Previous");
    assert!(window.shows("2 of 3: "));
    // The address is that of the third message, not of the one that is shown now.
    assert!(!window.shows("kafe@example.com"));
    window.press(role, "Save for mail merge…");
    window.until_shown("3 messages are saved.");

    let rows = csv_file::lines(&path);
    assert_eq!(rows.len(), 3, "one line for each order");
    let column = |name: &str| -> Vec<&str> { rows.iter().map(|row| row[name].as_str()).collect() };
    let units: HashSet<&str> = column("Sales unit").into_iter().collect();
    assert_eq!(units, HashSet::from(names));
    let links: HashSet<&str> = column("Link").into_iter().collect();
    assert_eq!(links.len(), 3);
    for (body, link) in column("Text").into_iter().zip(column("Link")) {
        assert!(body.contains(link) && body.lines().count() > 3, "{body}");
    }
    let recipients = column("Recipient");
    assert_eq!(
        recipients.iter().filter(|one| !one.is_empty()).count(),
        1,
        "{recipients:?}"
    );
    assert_eq!(recipients[2], "kafe@example.com");
}

#[test]
fn orders_that_are_selected_in_the_table_are_written_about_each_as_it_stands() {
    let outside = world(1);
    let mut window = board_window(&outside);
    window.press(Role::Button, "Refresh");
    settle(&mut window);
    window.press(Role::Button, "Table");
    settle(&mut window);
    // The merchant's name, then its number.
    let merchant = |label: &str| label.split(", ").nth(1).map(str::to_owned);
    let row = |window: &Window, stage: &str, than: Option<&str>| -> String {
        let mut rows = window.harness.query_all_by_role(Role::Row);
        let label = rows.find_map(|row| {
            let label = row.accesskit_node().label()?;
            // Of another merchant, since each is written to once.
            let is_other = than.is_none_or(|than| merchant(than) != merchant(&label));
            (label.contains(stage) && is_other).then_some(label)
        });
        label.expect(stage)
    };
    let opened = row(&window, ", Opened", None);
    let live = row(&window, ", Live", Some(&opened));
    let click = |window: &mut Window, label: &str, keys: egui::Modifiers| {
        let row = window.harness.get_by_role_and_label(Role::Row, label);
        row.click_modifiers(keys);
        window.harness.run_ok();
        settle(window);
    };
    // What has ended waits for nothing, unless somebody selects it.
    click(&mut window, &opened, egui::Modifiers::NONE);
    assert!(window.shows("History"), "one order is shown in full");
    click(&mut window, &live, egui::Modifiers::COMMAND);
    assert!(window.shows("2 orders selected"));
    assert!(!window.shows("History"), "several are not");
    assert!(window.shows("Write to 2 merchants…"), "{opened} and {live}");
    window.press(Role::Button, "Write to 2 merchants…");
    settle(&mut window);
    assert!(window.shows("Messages about 2 orders"));
    let kind = |window: &Window| {
        let kind = window
            .harness
            .get_by_role_and_label(Role::ComboBox, "What it is about");
        kind.value()
    };
    assert_eq!(
        kind(&window).as_deref(),
        Some("What each order is waiting for")
    );
    let is_last = |window: &Window| window.shows("2 of 2: ");
    assert!(!is_last(&window));
    window.press(Role::Button, "Open draft, go to next");
    assert!(is_last(&window), "the next one is in front");
    window.press(Role::Button, "Open as draft");
    assert!(is_last(&window));
    let close = window
        .harness
        .query_all_by_role_and_label(Role::Button, "Close");
    close.last().unwrap().click();
    settle(&mut window);
    // Every order by keys, and none.
    window.command(egui::Key::A);
    settle(&mut window);
    let all = orders(&mut window).len();
    assert!(window.shows(&format!("{all} orders selected")));
    window.harness.key_press(egui::Key::Escape);
    settle(&mut window);
    assert!(!window.shows("orders selected"));
}

#[test]
fn a_profile_that_cannot_list_orders_has_a_board_of_its_own_orders() {
    let outside = world(1);
    let setup = Setup::default();
    let mut window = board_window_of(&outside, "Partner API (deprecated)", setup);
    let reason = "The Partner API cannot list product orders.";
    let so = "So the board shows what was sent from here";
    assert!(window.shows(reason), "{}", window.accessible_text());
    let refresh = window
        .harness
        .get_by_role_and_label(Role::Button, "Refresh");
    assert!(
        refresh.accesskit_node().is_disabled(),
        "what cannot be done is not offered"
    );
    let org = prospect(&outside);
    order(&mut window, &org, "Ærlig Kaffe");
    assert!(window.shows(reason) && window.shows(so));
    let sent = own(&mut window, "Ærlig Kaffe");
    assert_eq!(
        (sent.stage, orders(&mut window).len()),
        (Stage::LinkSent, 1)
    );
    assert!(window.shows("14 days left"));
    let lane = window
        .harness
        .get_by_role_and_label(Role::Group, "Link sent");
    let cards = lane.query_all_by(|node| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::Button && label.starts_with("Ærlig Kaffe")
    });
    assert_eq!(cards.count(), 1);
    for lane in ["Opened", "Submitted", "Live"] {
        let lane = window.harness.get_by_role_and_label(Role::Group, lane);
        assert_eq!(lane.query_all_by_role(Role::Button).count(), 0);
    }
    // Days pass, and nothing is known of that.
    days_pass(&outside, 15);
    let read = window
        .harness
        .get_by_role_and_label(Role::Button, "Refresh");
    assert!(read.accesskit_node().is_disabled());
    press_card(&mut window, "Ærlig Kaffe");
    assert!(window.shows("Sent from here"));
    let delete = window
        .harness
        .get_by_role_and_label(Role::Button, "Delete…");
    assert!(
        delete.accesskit_node().is_disabled(),
        "it cannot delete one either"
    );
    assert_eq!(outside.requests("GET /management/v1/product-orders"), 0);
}

/// The keys of a sandbox outside, as a profile of the Management API has them.
fn client_of(outside: &Outside) -> Client {
    let sandbox = &outside.sandbox;
    let profile = Profile {
        base_url: Some(sandbox.base_url.clone()),
        ..Profile::new("P", Environment::Sandbox, ApiKind::Management)
    };
    let keys = KeySet {
        client_id: Secret::new(sandbox.client_id.clone()),
        client_secret: Secret::new(sandbox.client_secret.clone()),
        subscription_key: Some(Secret::new(sandbox.subscription_key.clone())),
    };
    Client::new(profile, keys, Limits::default()).unwrap()
}

/// Writes down an order of long ago whose end is as told, as another run of the program would have.
fn sent_before(window: &Window, outside: &Outside, org: &str, name: &str, end: &OrderAnswer) {
    let draft = OrderDraft {
        business_id: org.to_owned(),
        product: "cashier".to_owned(),
        sales_unit_name: name.to_owned(),
        ..OrderDraft::default()
    };
    let new = NewOrder {
        profile: client_of(outside).partner().as_str().to_owned(),
        key: OrderKey::FIRST,
        environment: Environment::Sandbox,
        target: "POST /management/v1/product-orders".to_owned(),
        body: format!("{{\"name\":\"{name}\"}}"),
        business_id: BusinessId::from_api("business:NO:ORG", org),
        product: Product::Cashier,
        name: Some(name.to_owned()),
        draft,
        created_at: 1_700_000_000,
    };
    let key = new.key_stem().key(0);
    let ledger = Ledger::open(window.data_dir.path()).unwrap().ledger;
    ledger.plan(&new, Again::WithThisKey).unwrap();
    ledger
        .mark_sent(&new.profile, &key, new.created_at)
        .unwrap();
    ledger
        .settle(&new.profile, &key, end, new.created_at)
        .unwrap();
}

#[test]
fn an_order_waits_while_another_for_the_same_may_exist() {
    let outside = world(31);
    let mut window = board_window(&outside);
    let org = prospect(&outside);
    let lost = OrderAnswer::Unknown {
        problem: "the line went dead".to_owned(),
        trace_id: None,
    };
    sent_before(&window, &outside, &org, "Kiosk", &lost);
    fill_in(&mut window, &org, "Kiosk");
    window.press(Role::Button, "Send order");
    window.until_shown("may exist, so this one was not sent");
    settle(&mut window);
    assert_eq!(outside.stat("orders_created"), 0);
    window.press(Role::Button, "Order again anyway…");
    window.until_shown("Send this order?");
    window.until_idle();
    window.harness.run_ok();
    answer_for_the_number(&mut window);
    window.press(Role::Button, "Send as a second order");
    window.until_shown("The link is ready");
    settle(&mut window);
    assert_eq!(outside.stat("orders_created"), 1);
}
