//! The order form in the window: presets, drafts, what the registry fills in, and what is looked at before an order is sent.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/ui.rs"]
mod support;

use eframe::egui;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::domain::order::OrderDraft;
use partner_desk::ui::JobState;
use support::{Setup, Window, small_sandbox};

/// The form in a window on a sandbox, and the number of a Norwegian merchant of it.
fn form_window(setup: Setup) -> (Window, String) {
    let mut window = Setup {
        sandbox: Some(small_sandbox(24)),
        ..setup
    }
    .open();
    window.until_shown("Sync fleet");
    window.until_idle();
    window.harness.run_ok();
    let number = active_merchant(&window);
    window.command(egui::Key::Num2);
    window.press(Role::Button, "New order");
    (window, number)
}

/// A Norwegian merchant of the sandbox with which nothing is wrong, as the sandbox itself names it.
fn active_merchant(window: &Window) -> String {
    let session = window.harness.state().session().unwrap();
    let base = session.profile.base_url.clone().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let client = partner_desk::api::http_client().no_proxy().build().unwrap();
    let url = format!("{base}/__sandbox/world?kind=norwegian");
    let asked = async { client.get(url).send().await.unwrap().json().await };
    let world: serde_json::Value = runtime.block_on(asked).unwrap();
    world["norwegian"][0]["id"].as_str().unwrap().to_owned()
}

/// Draws through the pause after which a draft is kept.
fn pause(window: &mut Window) {
    for _ in 0..8 {
        window.harness.step();
    }
    window.until_idle();
    window.harness.run_ok();
}

/// Waits for the end of all jobs, and of those that begin at it.
fn settle(window: &mut Window) {
    for _ in 0..3 {
        window.until_idle();
        window.harness.run_ok();
    }
}

fn draft(window: &mut Window) -> OrderDraft {
    let form = window.harness.state_mut().onboarding_mut().form().unwrap();
    form.draft.clone()
}

fn choose_preset(window: &mut Window, chip: &str, preset: &str) {
    window.press(Role::Button, chip);
    window.press(Role::MenuItem, preset);
}

fn is_disabled(window: &Window, button: &str) -> bool {
    let button = window.harness.get_by_role_and_label(Role::Button, button);
    button.accesskit_node().is_disabled()
}

#[test]
fn an_order_by_preset_from_the_registry_to_the_link() {
    let (mut window, number) = form_window(Setup::default());
    choose_preset(&mut window, "Preset", "Point of sale");
    assert!(window.shows("Preset: Point of sale"));
    assert!(
        draft(&mut window)
            .intended_purpose
            .contains("skipLandingPage")
    );
    window.type_into(Role::TextInput, "Organization number", &number);
    window.press(Role::Link, "Ask the registry");
    window.until_idle();
    window.harness.run_ok();
    assert!(
        window.shows("Who can sign") && window.shows("is active and not bankrupt"),
        "{}",
        window.accessible_text()
    );
    assert!(draft(&mut window).sales_unit_name.is_empty());
    let fill = window.harness.query_all_by(|node| {
        let label = node.label().unwrap_or_default();
        label.starts_with("Fill in the") && label.ends_with("the registry knows")
    });
    let fill = fill.into_iter().next().unwrap();
    fill.click();
    window.harness.run_ok();
    let filled = draft(&mut window);
    assert!(!filled.sales_unit_name.is_empty(), "{filled:?}");
    assert!(!filled.merchant_category_code.is_empty(), "{filled:?}");
    assert!(
        filled
            .intended_purpose
            .starts_with("POS integration in physical store")
    );
    assert_eq!(
        (filled.product.as_str(), filled.use_case.as_str()),
        ("cashier", "unknown")
    );

    window.press(Role::Button, "Check online");
    window.until_idle();
    window.harness.run_ok();
    assert!(window.shows("No order for"), "{}", window.accessible_text());
    window.press(Role::Button, "Review and send…");
    window.until_shown("Send this order?");
    window.until_idle();
    window.harness.run_ok();
    window.press(Role::Button, "Send order");
    window.until_shown("The link is ready");
    assert!(window.shows("/register/"));
    window.until_idle();
    // The receipt stands in place of the form, and nothing on it sends anything.
    assert!(!window.shows("Nothing is sent until you confirm"));
    assert!(!window.shows("Review and send…"));
    // The same merchant and product once more: that is told, and the person is asked.
    window.press(Role::Button, "Back to the form");
    window.press(Role::Button, "Check online");
    window.until_idle();
    window.harness.run_ok();
    assert!(window.shows("An order for this merchant and product is open"));
    window.press(Role::Button, "Review and send…");
    window.until_shown("delay this order. Send it anyway?");
}

/// Fills in an order for a till, and asks whether it is to be sent.
fn review_a_till(window: &mut Window, number: &str, name: &str) {
    window.type_into(Role::TextInput, "Organization number", number);
    window.choose("Product", "Point of sale (CASHIER)");
    window.type_into(Role::TextInput, "Name shown to customers", name);
    window.type_into(Role::TextInput, "Merchant category code", "5814");
    window.type_into(Role::TextInput, "Annual turnover, NOK", "1500000");
    let purpose =
        "POS integration in physical store: coffee and cakes, eaten at the counter or taken away";
    window.type_into(Role::MultilineTextInput, "Purpose", purpose);
    window.press(Role::Link, "Ask the registry");
    settle(window);
    window.press(Role::Button, "Review and send…");
    window.until_shown("Send this order?");
    settle(window);
}

#[test]
fn an_order_is_looked_over_in_words_before_its_request_is_shown() {
    let (mut window, number) = form_window(Setup::default());
    review_a_till(&mut window, &number, "Kaffe og Kake");
    let grouped = format!("{} {} {}", &number[..3], &number[3..6], &number[6..]);
    let merchant = window.harness.query_all_by(|node| {
        let text = node.value().or_else(|| node.label()).unwrap_or_default();
        text.replace('\u{a0}', " ")
            .ends_with(&format!(" · {grouped}"))
    });
    assert!(
        merchant.count() > 0,
        "the merchant has a name beside its number: {}",
        window.accessible_text()
    );
    assert!(window.shows("eaten at the counter or taken away"));
    assert!(
        window.shows("1\u{a0}500\u{a0}000 NOK"),
        "{}",
        window.accessible_text()
    );
    assert!(!window.shows("productType"), "words come first");
    let show = window
        .harness
        .query_all_by_role_and_label(Role::Button, "Show request");
    show.last().unwrap().click();
    settle(&mut window);
    assert!(window.shows("\"productType\""));
    window.press(Role::Button, "Copy request");
    settle(&mut window);
    assert!(window.shows("Copied the request"));
}

#[test]
fn the_receipt_of_an_order_leads_to_the_next_one_for_the_same_merchant() {
    let (mut window, number) = form_window(Setup::default());
    review_a_till(&mut window, &number, "Kaffe og Kake");
    window.press(Role::Button, "Send order");
    window.until_shown("The link is ready");
    settle(&mut window);
    assert!(window.shows("Message to the merchant"));
    assert!(window.shows("Copy link"));
    assert!(!window.shows("Nothing is sent until you confirm"));
    assert!(!window.shows("Review and send…"));
    window.press(Role::Button, "Next order for this merchant");
    settle(&mut window);
    let next = draft(&mut window);
    assert_eq!(
        (next.business_id.as_str(), next.sales_unit_name.as_str()),
        (number.as_str(), "")
    );
    assert_eq!(next.product, "cashier");
    assert!(next.intended_purpose.contains("taken away"));
    let name = "Name shown to customers";
    let field = window.harness.get_by_role_and_label(Role::TextInput, name);
    assert!(field.is_focused(), "what differs is typed first");
    window.type_into(Role::TextInput, name, "Kaffe og Kake Løkka");
    window.press(Role::Button, "Review and send…");
    window.until_shown("Send this order?");
    settle(&mut window);
    window.press(Role::Button, "Send order");
    window.until_shown("The link is ready");
    settle(&mut window);
    window.press(Role::Button, "New order");
    settle(&mut window);
    let new = draft(&mut window);
    assert_eq!((new.business_id.as_str(), new.product.as_str()), ("", ""));
}

#[test]
fn a_preset_says_what_it_would_replace_and_own_ones_are_kept() {
    let (mut window, _) = form_window(Setup::default());
    window.choose("Product", "Login (LOGIN)");
    window.type_into(Role::MultilineTextInput, "Purpose", "Kaffe og kaker");
    choose_preset(&mut window, "Preset", "Point of sale");
    assert!(window.shows("The preset has other values for 2 fields"));
    let kept = draft(&mut window);
    assert_eq!(
        (kept.product.as_str(), kept.intended_purpose.as_str()),
        ("login", "Kaffe og kaker")
    );
    assert_eq!(kept.use_case, "unknown", "what was empty is filled");
    window.press(Role::Link, "Replace Product");
    assert_eq!(draft(&mut window).product, "cashier");
    window.press(Role::Button, "Keep mine");
    assert_eq!(draft(&mut window).intended_purpose, "Kaffe og kaker");

    choose_preset(&mut window, "Preset: Point of sale", "Save as preset…");
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "Name of the preset")
        .focus();
    window.harness.run_ok();
    window.command(egui::Key::A);
    window.type_into(Role::TextInput, "Name of the preset", "Bakerier");
    window.press(Role::Button, "Save preset");
    window.until_shown("Preset: Bakerier");
    window.until_idle();
    window.press(Role::Button, "Clear form");
    assert_eq!(draft(&mut window).intended_purpose, "");
    window.press(Role::Link, "Undo");
    assert_eq!(draft(&mut window).intended_purpose, "Kaffe og kaker");
    window.until_idle();
    window.harness.run_ok();
    window.press(Role::Button, "Clear form");
    assert_eq!(draft(&mut window).intended_purpose, "");
    choose_preset(&mut window, "Preset", "Bakerier");
    assert_eq!(draft(&mut window).intended_purpose, "Kaffe og kaker");
    choose_preset(&mut window, "Preset: Bakerier", "Remove “Bakerier”");
    window.until_idle();
    window.harness.run_ok();
    assert!(!window.shows("Preset: Bakerier"));
    window.press(Role::Link, "Undo");
    window.until_idle();
    choose_preset(&mut window, "Preset", "Bakerier");
    assert!(window.shows("Preset: Bakerier"), "it was taken back");
}

#[test]
fn what_is_typed_is_there_again_at_the_next_start() {
    let (mut window, number) = form_window(Setup::default());
    window.type_into(Role::TextInput, "Organization number", &number);
    window.type_into(Role::TextInput, "Name shown to customers", "Første utkast");
    pause(&mut window);
    assert!(
        window.shows("Draft saved today"),
        "{}",
        window.accessible_text()
    );
    window.press(Role::Button, "Drafts");
    window.press(Role::MenuItem, "Begin another order");
    assert_eq!(draft(&mut window).sales_unit_name, "");
    window.type_into(Role::TextInput, "Name shown to customers", "Andre utkast");
    // Closed before the pause: the last words are kept, too.
    let data_dir = window.close();

    let (mut window, _) = form_window(Setup {
        data_dir: Some(data_dir),
        ..Setup::default()
    });
    window.until_idle();
    window.harness.run_ok();
    assert_eq!(draft(&mut window).sales_unit_name, "Andre utkast");
    window.press(Role::Button, "1 other draft");
    let first = format!("Første utkast · {number}");
    let line = window.harness.query_all_by(|node| {
        let label = node.label().unwrap_or_default();
        label.starts_with(&first)
    });
    line.into_iter().next().unwrap().click();
    window.harness.run_ok();
    assert_eq!(draft(&mut window).business_id, number);
    // Cleared away is gone for good; the other one is still there.
    window.press(Role::Button, "Clear form");
    window.until_idle();
    let data_dir = window.close();
    let (mut window, _) = form_window(Setup {
        data_dir: Some(data_dir),
        ..Setup::default()
    });
    window.until_idle();
    window.harness.run_ok();
    assert_eq!(draft(&mut window).sales_unit_name, "Andre utkast");
    assert!(!window.shows("other draft"));
}

#[test]
fn a_draft_that_is_cleared_away_while_it_is_being_kept_stays_away() {
    let (mut window, number) = form_window(Setup::default());
    window.type_into(Role::TextInput, "Organization number", &number);
    // Another program writes, so that keeping the draft takes as long as the test likes.
    let database = window.data_dir.path().join("desk.sqlite3");
    let other = rusqlite::Connection::open(database).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    window.type_into(Role::TextInput, "Name shown to customers", "Feil butikk");
    for _ in 0..8 {
        window.harness.step();
    }
    let runs = |window: &Window, is_quiet: bool| {
        let mut jobs = window.harness.state().activity().jobs().iter();
        jobs.any(|job| {
            let is_of_drafts = job.name.id() == "preflight-job-drafts";
            is_of_drafts && job.quiet == is_quiet && job.state == JobState::Running
        })
    };
    assert!(runs(&window, true), "the draft is being kept");
    window.press(Role::Button, "Clear form");
    // Asked for now, the removal could come before what it is to remove.
    assert!(!runs(&window, false), "it is removed once it was kept");
    other.execute_batch("COMMIT").unwrap();
    settle(&mut window);
    assert!(!window.shows("other draft"), "{}", window.accessible_text());
    let data_dir = window.close();
    let (mut window, _) = form_window(Setup {
        data_dir: Some(data_dir),
        ..Setup::default()
    });
    settle(&mut window);
    assert_eq!(draft(&mut window).sales_unit_name, "");
    assert!(!window.shows("other draft"));
}

#[test]
fn the_list_before_sending_blocks_explains_and_is_exported() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("before.csv");
    let (mut window, number) = form_window(Setup {
        file: Some(path.clone()),
        ..Setup::default()
    });
    choose_preset(&mut window, "Preset", "Webshop");
    window.type_into(Role::TextInput, "Organization number", &number);
    window.type_into(
        Role::MultilineTextInput,
        "Purpose",
        "En markedsplass for kunst og kunstnere",
    );
    window.type_into(Role::TextInput, "Website", "https://127.0.0.1/");
    window.harness.run_ok();
    assert!(window.shows("the vendor declines marketplaces"));
    assert!(window.shows("A website needs the address of its terms"));
    assert!(is_disabled(&window, "Review and send…"), "an error blocks");
    window.press(Role::Button, "Look at the website");
    window.until_idle();
    window.harness.run_ok();
    assert!(
        window.shows("leads to a private address"),
        "{}",
        window.accessible_text()
    );
    window.press(Role::Button, "Export list");
    window.press(Role::MenuItem, "CSV");
    window.until_shown("Saved ");
    window.until_idle();
    let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
    assert!(
        text.lines().count() > 4 && text.contains("marketplaces"),
        "{text}"
    );
    window.type_into(
        Role::TextInput,
        "Terms of sale",
        "https://example.com/terms",
    );
    window.harness.run_ok();
    assert!(
        !is_disabled(&window, "Review and send…"),
        "warnings only ask"
    );
}

#[test]
fn the_password_of_a_test_site_is_in_no_memory_of_egui() {
    const CANARY: &str = "canary-5Qm9-password";
    let mut window = Setup {
        sandbox: Some(small_sandbox(12)),
        ..Setup::default()
    }
    .open();
    window.until("the sandbox", |app| app.session().is_some());
    window.until_idle();
    window.command(egui::Key::N);
    window.until_idle();
    window.choose("Product", "Online payments (PAYMENT_INTEGRATION)");
    let chooser = "Where it is used";
    window
        .harness
        .get_by_role_and_label(Role::ComboBox, chooser)
        .scroll_to_me();
    window.harness.run_ok();
    window.choose(chooser, "Website that is not launched, with a test site");
    let field = "Password at the test site";
    window
        .harness
        .get_by_role_and_label(Role::PasswordInput, field)
        .focus();
    window.harness.run_ok();
    window.harness.event(egui::Event::Paste(CANARY.to_owned()));
    window.harness.step();
    let ctx = &window.harness.ctx;
    let id = ctx.memory(|memory| memory.focused()).unwrap();
    let state = egui::TextEdit::load_state(ctx, id).unwrap();
    let kept = ctx.input(|input| {
        let (events, raw) = (&input.events, &input.raw.events);
        format!("{:?}{events:?}{raw:?}", state.undoer())
    });
    assert!(!kept.contains("canary"), "{kept}");
    assert!(!window.accessible_text().contains("canary"));
    let form = window.harness.state_mut().onboarding_mut().form().unwrap();
    assert_eq!(form.draft.website.test_password, CANARY);
}
