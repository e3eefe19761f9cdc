//! Draws every screen to a picture, in light and dark, in both languages, full and empty, and at 200 %.
//!
//! `packaging/ci/pictures-check` compares them with those in `assets/screenshots`, or keeps what is drawn. Without it they are drawn and
//! looked at for being more than one colour, so that a screen that fails to draw is noticed.

#![cfg(feature = "pictures")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "pictures/answer.rs"]
mod answer;
#[path = "pictures/board.rs"]
mod board;
#[path = "pictures/bulk.rs"]
mod bulk;
#[path = "pictures/compared.rs"]
mod compared;
#[path = "pictures/figures.rs"]
mod figures;
#[path = "pictures/kept.rs"]
mod kept;
#[path = "pictures/letters.rs"]
mod letters;
#[path = "pictures/paletted.rs"]
mod paletted;
#[path = "support/ui.rs"]
mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key};
use egui_kittest::kittest::Queryable as _;
use partner_desk::domain::{LookupRow, RowState, Scheme};
use partner_desk::sandbox::SandboxOptions;
use partner_desk::text::Language;
use partner_desk::ui::{Preferences, ThemeChoice};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use support::{Setup, Window, outside, outside_with, small_sandbox};

/// One way to draw a window.
#[derive(Clone, Copy)]
struct Shape {
    name: &'static str,
    theme: ThemeChoice,
    language: Language,
    size: [f32; 2],
    scale: f32,
}

const PARTNER: &str = "Partner API (deprecated)";

const LIGHT: Shape = Shape {
    name: "light",
    theme: ThemeChoice::Light,
    language: Language::ENGLISH,
    size: [1280.0, 800.0],
    scale: 1.0,
};
const DARK: Shape = Shape {
    name: "dark",
    theme: ThemeChoice::Dark,
    ..LIGHT
};
const NARROW: Shape = Shape {
    name: "narrow-nb",
    language: Language::BOKMAL,
    size: [1000.0, 700.0],
    ..LIGHT
};
const LARGE: Shape = Shape {
    name: "200-percent",
    scale: 2.0,
    size: [900.0, 600.0],
    ..LIGHT
};

fn open(shape: Shape, units: Option<usize>) -> Window {
    open_in(shape, units, None)
}

/// Opens a window with its files in a folder of its own, or in `shown_dir`.
fn open_in(shape: Shape, units: Option<usize>, shown_dir: Option<PathBuf>) -> Window {
    open_with(shape, units, shown_dir, None)
}

/// The same, with a file for every question for one.
fn open_with(
    shape: Shape,
    units: Option<usize>,
    shown_dir: Option<PathBuf>,
    file: Option<PathBuf>,
) -> Window {
    let mut window = Setup {
        size: shape.size,
        pixels_per_point: shape.scale,
        preferences: Preferences {
            language: shape.language,
            theme: shape.theme,
            ..Preferences::default()
        },
        sandbox: units.map(small_sandbox),
        pictures: true,
        shown_dir,
        file,
        ..Setup::default()
    }
    .open();
    if units.is_some() {
        window.until("the sandbox", |app| app.session().is_some());
    }
    window.until_idle();
    if units.is_some() {
        // Answers come in any order: sorted, the same picture comes out each time.
        let head = name(&window, "Sales unit", "Salgssted");
        window.press(Role::ColumnHeader, head);
        window.harness.run_ok();
    }
    window
}

#[track_caller]
fn take(window: &mut Window, name: &str, shape: Shape) {
    window.harness.remove_cursor();
    window.harness.run_ok();
    shoot(window, name, shape);
}

/// The pictures that are not kept in every shape they are drawn in: another would show the same once more.
const SOME_SHAPES: [(&str, &[&str]); 52] = [
    ("answer-merchant", &["light", "narrow-nb"]),
    ("found", &["light", "narrow-nb"]),
    ("keys", &["light"]),
    ("activity", &["light", "dark", "narrow-nb"]),
    ("audit", &["light", "narrow-nb"]),
    ("audit-accept", &["dark"]),
    ("audit-empty", &["light"]),
    ("board-detail", &["dark"]),
    ("board-empty", &["light"]),
    ("board-long-names", &["narrow-nb"]),
    ("board-merchants", &["narrow-nb"]),
    ("board-table", &["light"]),
    ("board-selected", &["light"]),
    ("bulk-cells", &["light", "dark"]),
    ("bulk-checked", &[]),
    ("bulk-columns", &["light", "narrow-nb"]),
    ("bulk-confirm", &["light", "narrow-nb"]),
    ("bulk-edit", &["dark"]),
    ("bulk-empty", &["light"]),
    ("bulk-runs", &["dark"]),
    ("bulk-sheets", &["light", "dark", "narrow-nb"]),
    ("changes", &["narrow-nb"]),
    ("large", &["light"]),
    ("large-columns", &["light"]),
    ("large-filter-menu", &["light"]),
    ("large-grouped", &["dark", "narrow-nb"]),
    ("large-selected", &["dark"]),
    ("large-tags", &["narrow-nb"]),
    ("checklist-new", &["light"]),
    ("checklists-empty", &["light"]),
    ("letter", &["light", "narrow-nb"]),
    ("order-logo", &["light"]),
    ("palette", &["light", "dark", "narrow-nb"]),
    ("partner-change", &["light", "narrow-nb"]),
    ("policies", &["light", "narrow-nb"]),
    ("profile-incomplete", &["light", "narrow-nb"]),
    ("report", &["dark", "narrow-nb"]),
    ("reports-empty", &["dark"]),
    ("reports-saved", &["light", "narrow-nb"]),
    ("settings-database", &["dark"]),
    ("settings-request", &["dark"]),
    ("sync-menu", &["light"]),
    ("today-later", &["narrow-nb"]),
    ("unit-findings", &["dark"]),
    ("unit-history", &["light", "dark", "narrow-nb"]),
    ("unit-note", &["light"]),
    ("sync-waits", &["light"]),
    ("syncing", &["dark"]),
    ("partner-fleet", &["light"]),
    ("partner-order", &["dark"]),
    ("partner-orders", &["light"]),
    ("changes-from-to", &["light"]),
];

/// The pictures that are kept at twice the size as well.
const AT_TWICE: [&str; 6] = ["answer", "board", "bulk", "first-run", "fleet", "today"];

/// What is to be done with pictures, besides drawing them.
fn asked() -> Option<String> {
    std::env::var("PARTNER_DESK_PICTURES").ok()
}

fn is_kept(name: &str, shape: Shape) -> bool {
    if shape.name == LARGE.name {
        return AT_TWICE.contains(&name);
    }
    let mut some = SOME_SHAPES.iter().filter(|(some, _)| *some == name);
    some.next()
        .is_none_or(|(_, shapes)| shapes.contains(&shape.name))
}

/// Takes a picture with the pointer where it is.
#[track_caller]
fn shoot(window: &mut Window, name: &str, shape: Shape) {
    let picture = window.harness.render().unwrap();
    let colours: HashSet<[u8; 4]> = picture.pixels().map(|pixel| pixel.0).collect();
    assert!(colours.len() > 40, "{name}-{} is blank", shape.name);
    if is_kept(name, shape) {
        let file = format!("{name}-{}.png", shape.name);
        match asked().as_deref() {
            Some("write") => paletted::keep(&compared::kept().join(file), &picture),
            Some("draw") => compared::draw(&file, &picture),
            _ => {}
        }
    }
}

fn name(window: &Window, english: &'static str, bokmal: &'static str) -> &'static str {
    if window.harness.state().preferences().language == Language::BOKMAL {
        bokmal
    } else {
        english
    }
}

fn rooms(shape: Shape) {
    let mut window = open(shape, Some(64));
    take(&mut window, "fleet", shape);
    let onboarding = name(&window, "Onboarding", "Nye brukersteder");
    window.press(Role::Tab, onboarding);
    window.until_idle();
    take(&mut window, "onboarding", shape);
    let activity = name(&window, "Activity", "Aktivitet");
    window.press(Role::Tab, activity);
    take(&mut window, "activity", shape);
    window.command(Key::K);
    take(&mut window, "palette", shape);
}

/// The audit with its findings and policies, and the reports with their charts.
fn audit_and_reports(shape: Shape) {
    let mut window = open(shape, Some(64));
    window.until_idle();
    let audit = name(&window, "Audit", "Kontroll");
    window.press(Role::Tab, audit);
    window.until_idle();
    take(&mut window, "audit", shape);
    key(&mut window, Key::ArrowDown, 1);
    take(&mut window, "audit-detail", shape);
    key(&mut window, Key::Escape, 1);
    let policies = name(&window, "Policies", "Regler");
    window.press(Role::Tab, policies);
    take(&mut window, "policies", shape);
    let new = name(&window, "New policy…", "Ny regel…");
    window.press(Role::Button, new);
    window.until_idle();
    let field = name(&window, "Name", "Navn");
    window.type_into(Role::TextInput, field, "Kiosk: reserve");
    let save = name(&window, "Save policy", "Lagre regelen");
    window.until("the preview", |_| true);
    take(&mut window, "policy", shape);
    window.press(Role::Button, save);
    window.until_idle();
    let reports = name(&window, "Reports", "Rapporter");
    window.press(Role::Tab, reports);
    window.until_idle();
    let figures = Arc::new(figures::grown());
    window.harness.state_mut().reports_mut().fill(figures);
    take(&mut window, "reports", shape);
    let new = name(&window, "New report…", "Ny rapport…");
    window.press(Role::Button, new);
    window.type_into(Role::TextInput, field, "Direct units");
    take(&mut window, "report", shape);
    let save = name(&window, "Save report", "Lagre rapporten");
    window.press(Role::Button, save);
    window.until_idle();
    take(&mut window, "reports-saved", shape);
}

/// A window that is cleared first is painted with less, and looks the same: points of another colour are allowed where the round
/// corners of a card are, and there only a few.
fn cleared(shape: Shape) {
    let mut window = open(shape, Some(64));
    for room in [
        name(&window, "Fleet", "Salgssteder"),
        name(&window, "Reports", "Rapporter"),
    ] {
        window.press(Role::Tab, room);
        window.until_idle();
        window.harness.remove_cursor();
        window.harness.run_ok();
        let whole = window.harness.render().unwrap();
        let visuals = window.harness.ctx.global_style().visuals.clone();
        let ground = eframe::App::clear_color(window.harness.state(), &visuals);
        window.harness.step();
        let spared = window.harness.render().unwrap();
        let bare = spared.pixels().filter(|pixel| pixel.0[3] == 0).count();
        let all = spared.pixels().len();
        assert!(
            bare > all / 4,
            "{room}: {bare} of {all} points are left out"
        );
        let over = |[red, green, blue, alpha]: [u8; 4]| {
            let seen = [red, green, blue].map(f32::from);
            let rest = 1.0 - f32::from(alpha) / 255.0;
            [0, 1, 2].map(|at| seen[at] + rest * ground[at] * 255.0)
        };
        let differs = |(one, other): &(&image::Rgba<u8>, &image::Rgba<u8>)| {
            let (one, other) = (over(one.0), over(other.0));
            one.iter()
                .zip(other)
                .any(|(one, other)| (one - other).abs() > 6.0)
        };
        let others = whole.pixels().zip(spared.pixels()).filter(differs).count();
        assert!(others <= 100, "{room}: {others} of {all} points differ");
    }
}

#[test]
fn a_window_that_was_cleared_looks_the_same() {
    for (theme, scale) in [(LIGHT, 1.0), (DARK, 1.0), (LIGHT, 1.25), (DARK, 1.5)] {
        cleared(Shape { scale, ..theme });
    }
}

/// Opens the settings of a window whose files are in a folder that is nobody's: the picture shows its name.
fn settings(shape: Shape) {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = Path::new("Partner Desk");
    away_from_home();
    std::fs::create_dir_all(folder).unwrap();
    let mut window = open_in(shape, Some(6), Some(folder.to_owned()));
    let settings = name(&window, "Settings", "Innstillinger");
    window.press(Role::Tab, settings);
    take(&mut window, "settings", shape);
    let check = name(&window, "Check the database", "Kontroller databasen");
    let found = window.harness.get_by_role_and_label(Role::Button, check);
    found.scroll_to_me();
    window.harness.run_ok();
    window.press(Role::Button, check);
    window.until_idle();
    window.harness.run_ok();
    take(&mut window, "settings-database", shape);
    drop(window);
    std::fs::remove_dir_all(folder).unwrap();
}

/// Makes a temporary folder the working directory, once for all tests of this program.
fn away_from_home() {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        std::env::set_current_dir(folder.path()).unwrap();
        folder
    });
}

fn door(shape: Shape) {
    let mut window = open(shape, None);
    take(&mut window, "first-run", shape);
    let add = name(&window, "Add keys…", "Legg til nøkler…");
    window.press(Role::Button, add);
    take(&mut window, "profile", shape);
    let test = name(&window, "Test connection", "Test tilkoblingen");
    window.press(Role::Button, test);
    take(&mut window, "profile-incomplete", shape);
}

fn rows(window: &mut Window) -> Vec<LookupRow> {
    let fleet = window.harness.state_mut().fleet_mut();
    fleet.model().shown_rows().to_vec()
}

/// A unit of a Norwegian merchant, for its number.
fn norwegian(window: &mut Window) -> LookupRow {
    let is_norwegian = |row: &LookupRow| {
        let id = row.business_id.as_ref();
        row.state == RowState::Found && id.is_some_and(|id| *id.scheme() == Scheme::NoOrg)
    };
    rows(window).into_iter().find(is_norwegian).unwrap()
}

fn key(window: &mut Window, key: Key, times: usize) {
    for _ in 0..times {
        window.harness.key_press(key);
        window.harness.run_ok();
    }
}

/// The fleet with its details, its export, long names, and a look-up in which things are wrong.
fn fleet(shape: Shape) {
    let mut window = open(shape, Some(64));
    let unit = norwegian(&mut window);
    key(&mut window, Key::ArrowDown, 3);
    take(&mut window, "fleet-detail", shape);
    let export = name(&window, "Export…", "Eksporter…");
    window.press(Role::Button, export);
    take(&mut window, "export", shape);
    let cancel = name(&window, "Cancel", "Avbryt");
    window.press(Role::Button, cancel);
    key(&mut window, Key::Escape, 1);
    let search = name(&window, "Search in the results", "Søk i resultatene");
    window.type_into(Role::TextInput, search, "og Venners");
    window.until("the rows", |_| true);
    take(&mut window, "fleet-long-names", shape);
    look_up_three(&mut window, &unit, shape);
}

fn look_up_three(window: &mut Window, unit: &LookupRow, shape: Shape) {
    let clear = name(window, "Clear search", "Tøm søket");
    window.press(Role::Button, clear);
    let known = unit.business_id.clone().unwrap();
    // The second has a wrong check digit; the third is right, but no merchant of this partner has it.
    let pasted = format!("{}\n987654320\n987654325", known.id());
    window.command(Key::K);
    window.harness.event(Event::Paste(pasted));
    window.harness.run_ok();
    window.harness.key_press(Key::Enter);
    window.harness.run_ok();
    window.until_idle();
    take(window, "fleet-look-up", shape);
}

/// An order from the form to its link, and the list in which it stands.
fn order(shape: Shape) {
    let mut window = open(shape, Some(64));
    let merchant = norwegian(&mut window).business_id.unwrap();
    window.command(Key::N);
    window.until_idle();
    fill_in_order(&mut window, merchant.id(), "Kaffe & Kake Løkka");
    take(&mut window, "order", shape);
    let suggestion = name(
        &window,
        "Use “Kaffe og Kake Løkka”",
        "Bruk «Kaffe og Kake Løkka»",
    );
    window.press(Role::Link, suggestion);
    let review = name(&window, "Review and send…", "Se over og send…");
    window.press(Role::Button, review);
    let question = name(&window, "Send this order?", "Sende denne bestillingen?");
    window.until_shown(question);
    window.until_idle();
    window.harness.run_ok();
    take(&mut window, "order-confirm", shape);
    let send = name(&window, "Send order", "Send bestilling");
    window.press(Role::Button, send);
    window.until_shown("/register/");
    window.until_idle();
    take(&mut window, "order-link", shape);
    let list = name(&window, "Board", "Tavle");
    window.press(Role::Tab, list);
    let read = name(&window, "Refresh", "Oppdater");
    window.press(Role::Button, read);
    window.until_idle();
    take(&mut window, "orders", shape);
}

/// An order with a picture of its sales unit.
fn logo(shape: Shape) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kaffe-og-kake.png");
    cup().save(&path).unwrap();
    let mut window = open_with(shape, Some(64), None, Some(path));
    let merchant = norwegian(&mut window).business_id.unwrap();
    window.command(Key::N);
    window.until_idle();
    fill_in_order(&mut window, merchant.id(), "Kaffe og Kake Løkka");
    let choose = name(&window, "Choose picture…", "Velg bilde…");
    let replace = name(&window, "Replace…", "Bytt…");
    let found = window.harness.get_by_role_and_label(Role::Button, choose);
    found.scroll_to_me();
    window.harness.run_ok();
    window.press(Role::Button, choose);
    // It is read on a thread of its own, which wakes the window.
    while !window.shows(replace) || !window.shows("512 × 512") {
        std::thread::park_timeout(std::time::Duration::from_millis(5));
        window.harness.run_ok();
    }
    window.until_idle();
    let found = window.harness.get_by_role_and_label(Role::Button, replace);
    found.scroll_to_me();
    take(&mut window, "order-logo", shape);
}

/// A cup in a round sign.
fn cup() -> image::RgbImage {
    let inside = |x: f32, y: f32, at: (f32, f32), radius: f32| {
        (x - at.0).powi(2) + (y - at.1).powi(2) < radius * radius
    };
    image::RgbImage::from_fn(512, 512, |x, y| {
        #[expect(clippy::cast_precision_loss, reason = "512 of them")]
        let (x, y) = (x as f32, y as f32);
        let is_cup = (150.0..320.0).contains(&x)
            && (190.0..340.0).contains(&y)
            && (y < 290.0 || inside(x, y, (235.0, 260.0), 90.0));
        let is_ear = inside(x, y, (330.0, 245.0), 50.0) && !inside(x, y, (330.0, 245.0), 28.0);
        image::Rgb(match () {
            () if is_cup || is_ear => [255, 250, 240],
            () if inside(x, y, (256.0, 256.0), 236.0) => [140, 74, 47],
            () => [247, 236, 221],
        })
    })
}

fn fill_in_order(window: &mut Window, org: &str, unit: &str) {
    let field = name(window, "Organization number", "Organisasjonsnummer");
    window.type_into(Role::TextInput, field, org);
    let ask = name(window, "Ask the registry", "Spør Enhetsregisteret");
    window.press(Role::Link, ask);
    let product = name(window, "Product", "Produkt");
    let cashier = name(window, "Point of sale (CASHIER)", "Kasse (CASHIER)");
    window.choose(product, cashier);
    let field = name(
        window,
        "Name shown to customers",
        "Navn som vises til kunder",
    );
    window.type_into(Role::TextInput, field, unit);
    let field = name(window, "Settlement account", "Oppgjørskonto");
    window.type_into(Role::TextInput, field, "8601 11 17947");
    let field = name(window, "Merchant category code", "Bransjekode (MCC)");
    window.type_into(Role::TextInput, field, "5814");
    let field = name(window, "Purpose", "Formål");
    let purpose = "POS integration in physical store: coffee, cakes and lunch. Customers pay at the counter and get the goods at once.";
    window.type_into(Role::MultilineTextInput, field, purpose);
    let read = name(window, "Get price packages", "Hent prispakker");
    window.press(Role::Button, read);
    window.until_idle();
}

/// The fleet before anything was looked up, and when the service cannot be reached.
fn unreachable(shape: Shape) {
    let outside = outside(12);
    let mut window = open(shape, None);
    window.open_profile(&outside, "Management API");
    window.press(Role::Button, "Close");
    take(&mut window, "fleet-empty", shape);
    drop(outside);
    for button in window
        .harness
        .get_all_by_role_and_label(Role::Button, "Sync fleet")
        .take(1)
    {
        button.click();
    }
    window.harness.run_ok();
    window.until_idle();
    take(&mut window, "fleet-failed", shape);
}

/// What the Partner API cannot do, and what it wants to know of an order.
fn partner(shape: Shape) {
    let outside = outside(12);
    let mut window = open(shape, None);
    window.open_profile(&outside, PARTNER);
    window.press(Role::Button, "Close");
    window
        .harness
        .get_by_role_and_label(Role::Button, "Sync fleet")
        .hover();
    window.harness.run_steps(60);
    shoot(&mut window, "partner-fleet", shape);
    window.command(Key::Num2);
    take(&mut window, "partner-orders", shape);
    window.press(Role::Button, "New order");
    window.choose("Product", "Online payments (PAYMENT_INTEGRATION)");
    for part in ["Gift cards", "Memberships"] {
        window.harness.get_by_label(part).scroll_to_me();
        window.harness.run_ok();
        window.harness.get_by_label(part).click();
        window.harness.run_ok();
    }
    window.harness.get_by_label("Donations").scroll_to_me();
    window.harness.run_ok();
    take(&mut window, "partner-order", shape);
}

/// The kept fleet: a unit with its own words, what the first sync found, and a room in which nothing was compared yet.
fn kept(shape: Shape) {
    let mut window = open(shape, Some(64));
    key(&mut window, Key::ArrowDown, 1);
    window.until_idle();
    let history = name(&window, "History", "Historikk");
    window.harness.get_by_label(history).scroll_to_me();
    window.harness.run_ok();
    take(&mut window, "unit-history", shape);
    window.command(Key::Num3);
    window.until_idle();
    window.harness.run_ok();
    window.until_idle();
    take(&mut window, "changes", shape);
}

/// A sync that runs, and the room of changes before the first one.
fn syncing(shape: Shape) {
    let outside = outside_with(SandboxOptions {
        latency: std::time::Duration::from_millis(80),
        ..small_sandbox(200)
    });
    let mut window = open(shape, None);
    window.open_profile(&outside, "Management API");
    window.press(Role::Button, "Close");
    window.command(Key::Num3);
    window.until_idle();
    take(&mut window, "changes-empty", shape);
    window.command(Key::R);
    window.until("some units", |app| {
        app.activity().running().any(|job| job.progress.done > 30)
    });
    take(&mut window, "syncing", shape);
}

/// The connection test of a profile with a wrong key.
fn wrong_key(shape: Shape) {
    let outside = outside(12);
    let mut window = open(shape, None);
    window.fill_in_profile(&outside, "this-is-not-the-secret");
    window.press(Role::Button, "Test connection");
    window.until_idle();
    take(&mut window, "profile-wrong-key", shape);
}

#[test]
fn rooms_in_light() {
    rooms(LIGHT);
}

#[test]
fn rooms_in_dark() {
    rooms(DARK);
}

#[test]
fn rooms_in_a_narrow_norwegian_window() {
    rooms(NARROW);
}

#[test]
fn rooms_at_200_percent() {
    rooms(LARGE);
}

#[test]
fn audit_and_reports_in_light() {
    audit_and_reports(LIGHT);
}

#[test]
fn audit_and_reports_in_dark() {
    audit_and_reports(DARK);
}

#[test]
fn audit_and_reports_in_a_narrow_norwegian_window() {
    audit_and_reports(NARROW);
}

#[test]
fn audit_and_reports_at_200_percent() {
    audit_and_reports(LARGE);
}

#[test]
fn the_door_in_every_shape() {
    for shape in [LIGHT, DARK, NARROW, LARGE] {
        door(shape);
    }
}

#[test]
fn settings_in_every_shape() {
    for shape in [LIGHT, DARK, NARROW, LARGE] {
        settings(shape);
    }
}

#[test]
fn the_fleet_in_light() {
    fleet(LIGHT);
}

#[test]
fn the_fleet_in_dark() {
    fleet(DARK);
}

#[test]
fn the_fleet_in_a_narrow_norwegian_window() {
    fleet(NARROW);
}

#[test]
fn an_order_in_light() {
    order(LIGHT);
}

#[test]
fn an_order_in_dark() {
    order(DARK);
}

#[test]
fn an_order_in_a_narrow_norwegian_window() {
    order(NARROW);
}

#[test]
fn an_order_with_a_logo() {
    for shape in [LIGHT, DARK] {
        logo(shape);
    }
}

#[test]
fn a_service_out_of_reach() {
    for shape in [LIGHT, DARK] {
        unreachable(shape);
    }
}

#[test]
fn the_partner_api() {
    for shape in [LIGHT, DARK] {
        partner(shape);
    }
}

#[test]
fn the_kept_fleet_in_every_shape() {
    for shape in [LIGHT, DARK, NARROW, LARGE] {
        kept(shape);
    }
}

#[test]
fn orders_from_a_file_in_every_shape() {
    for shape in bulk::SHAPES {
        bulk::orders_from_a_file(shape);
    }
}

#[test]
fn a_sync_that_runs() {
    for shape in [LIGHT, DARK] {
        syncing(shape);
    }
}

#[test]
fn a_wrong_key() {
    for shape in [LIGHT, DARK] {
        wrong_key(shape);
    }
}

#[test]
fn an_empty_fleet() {
    let mut window = open(LIGHT, None);
    window.press(Role::Button, "Open the sandbox");
    window.until("the sandbox", |app| app.session().is_some());
    take(&mut window, "fleet-loading", LIGHT);
}
