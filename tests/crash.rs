//! A fault with a secret in its message: the note on the disk, what is said and what is logged hold nothing of it, the person is told
//! where the note is, and what was typed is kept. The process that breaks off is this test again.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/one_entry.rs"]
mod one_entry;
#[path = "support/ui.rs"]
mod support;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use one_entry::OneEntry;
use partner_desk::crash::{note_crashes, take_untold_of, to_standard_error};
use partner_desk::credentials::{KeyPlace, ProfileBook};
use partner_desk::desk::KeyringChoice;
use partner_desk::domain::{ApiKind, Environment, Profile};
use partner_desk::text::{Catalog, Language};
use partner_desk::ui::{FileAsk, FileDialogs, Reply};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use support::{Setup, Window, small_sandbox};

const FOLDER: &str = "PARTNER_DESK_TEST_FOLDER";
const CANARY: &str = "c4nary+s3cret/of=the_note-0123456789";
const TYPED: &str = "Typed a moment before";

/// The secret in many dresses, as the message of a fault may quote it.
fn message() -> String {
    let percent: String = url::form_urlencoded::byte_serialize(CANARY.as_bytes()).collect();
    let hex: String = CANARY.bytes().map(|byte| format!("{byte:02x}")).collect();
    let escaped: String = CANARY
        .chars()
        .map(|letter| format!("\\u{:04x}", u32::from(letter)))
        .collect();
    let split: String = CANARY
        .chars()
        .flat_map(|letter| [letter, '\u{200b}'])
        .collect();
    let words = [
        CANARY.to_owned(),
        CANARY.to_uppercase(),
        format!("{CANARY:?}"),
        STANDARD.encode(CANARY),
        STANDARD.encode(format!("x{CANARY}")),
        percent,
        hex,
        escaped,
        split,
        format!("{:?}", CANARY.as_bytes()),
    ];
    format!("Bearer {}", words.join(" "))
}

/// A keyring that breaks off with what it was to give in its message.
const FAULTY_KEYRING: OneEntry = OneEntry {
    read: || panic!("{}", message()),
    write: |_| panic!("{}", message()),
};

/// A question for a file that breaks the window off.
struct Faults;

impl FileDialogs for Faults {
    fn ask(&self, _ask: FileAsk, _reply: Reply) {
        panic!("{}", message())
    }
}

// ------------------------------------------------------------------------------------------------ the process that breaks off

fn begin() -> Option<PathBuf> {
    let folder: PathBuf = std::env::var_os(FOLDER)?.into();
    let noted = folder.clone();
    note_crashes(
        move || Some(noted.clone()),
        Catalog::new(Language::ENGLISH),
        to_standard_error,
    );
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .init();
    Some(folder)
}

/// A job breaks off with a key in hand; the window stands, and its tree is told.
#[test]
fn a_window_whose_job_breaks_off() {
    let Some(folder) = begin() else {
        return;
    };
    let store = FAULTY_KEYRING.store();
    let mut window = Setup {
        keyring: KeyringChoice::Store(store),
        shown_dir: Some(folder),
        ..Setup::default()
    }
    .open();
    window.until_idle();
    window.harness.run_ok();
    assert!(window.harness.state().session().is_none());
    let mut out = std::io::stdout();
    out.write_all(window.accessible_text().as_bytes()).unwrap();
}

/// The window itself breaks off while it is drawn, a moment after something was typed.
#[test]
fn a_window_that_breaks_off() {
    let Some(folder) = begin() else {
        return;
    };
    // A window is drawn by the thread of this name; a test has one of its own.
    let main = std::thread::Builder::new().name("main".to_owned());
    let ended = main.spawn(move || types_and_breaks_off(&folder)).unwrap();
    std::panic::resume_unwind(ended.join().unwrap_err());
}

fn types_and_breaks_off(folder: &Path) {
    let mut window = on_sandbox(folder, Some(Box::new(Faults)));
    window.command(Key::Num2);
    window.press(Role::Button, "New order");
    let name = "Name shown to customers";
    let harness = &mut window.harness;
    harness.get_by_role_and_label(Role::TextInput, name).focus();
    harness.run_ok();
    let now = harness.ctx.input(|input| input.time);
    let field = harness.get_by_role_and_label(Role::TextInput, name);
    field.type_text(TYPED);
    let button = "Choose picture…";
    harness.get_by_role_and_label(Role::Button, button).click();
    for _ in 0..8 {
        // The clock stands still, so that no pause keeps what was typed.
        harness.input_mut().time = Some(now + 0.01);
        harness.step();
    }
    unreachable!("the button asks for a file");
}

/// A window on the embedded sandbox.
fn on_sandbox(folder: &Path, dialogs: Option<Box<dyn FileDialogs>>) -> Window {
    let mut window = Setup {
        sandbox: Some(small_sandbox(12)),
        shown_dir: Some(folder.to_owned()),
        dialogs,
        ..Setup::default()
    }
    .open();
    window.until("the sandbox", |app| app.session().is_some());
    for _ in 0..3 {
        window.until_idle();
        window.harness.run_ok();
    }
    window
}

// -------------------------------------------------------------------------------------------------------- what is left of it

/// Letters and digits alone: what is left of every dress that only signs make.
fn bare(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.collect::<String>().to_lowercase()
}

/// Fails where any piece of the message stands in a text.
#[track_caller]
fn assert_unseen(place: &str, text: &str) {
    let (text, message) = (bare(text), bare(&message()));
    for piece in message.as_bytes().windows(16) {
        let piece = std::str::from_utf8(piece).unwrap();
        assert!(!text.contains(piece), "{place}: {piece}");
    }
}

/// Runs a test of this program that breaks off, and gives what it said, and its notes.
fn broken_off(test: &str, folder: &Path) -> (Output, String, Vec<PathBuf>) {
    let ended = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = [&ended.stdout[..], &ended.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    assert_unseen("what was said and logged", &said);
    let mut notes = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let content = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        assert_unseen(&path.display().to_string(), &content);
        if path
            .file_name()
            .unwrap()
            .to_string_lossy()
            .starts_with("crash-")
        {
            assert!(content.contains(file!()), "the note says where: {content}");
            assert!(said.contains(path.to_str().unwrap()), "{said}");
            notes.push(path);
        }
    }
    (ended, said, notes)
}

#[test]
fn a_job_that_breaks_off_with_a_key_in_hand_tells_nothing_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let profile = Profile::new("Nordkasse AS", Environment::Production, ApiKind::Management);
    ProfileBook::at(folder.path())
        .put(&profile, None, KeyPlace::Keyring)
        .unwrap();
    let (ended, said, notes) = broken_off("a_window_whose_job_breaks_off", folder.path());
    assert!(ended.status.success(), "the window stands: {said}");
    assert_eq!(notes.len(), 1, "{said}");
    assert!(said.contains("Everything else goes on"), "{said}");
    let told = format!(
        "A note for the developers, without any keys, is in: {}",
        notes[0].display()
    );
    let times = said.matches(&told).count();
    assert_eq!(times, 2, "on the standard error, and in the window: {said}");
}

#[test]
fn a_window_that_breaks_off_keeps_what_was_typed_and_tells_no_secret() {
    let folder = tempfile::tempdir().unwrap();
    let (ended, said, notes) = broken_off("a_window_that_breaks_off", folder.path());
    assert!(!ended.status.success(), "{said}");
    assert_eq!(notes.len(), 1, "{said}");
    assert!(said.contains("Nothing that was sent is lost"), "{said}");
    let told = take_untold_of(folder.path()).expect("the next window tells of it");
    let told = Catalog::new(Language::ENGLISH).say(&told);
    assert!(told.contains(notes[0].to_str().unwrap()), "{told}");
    let mut window = on_sandbox(folder.path(), None);
    window.command(Key::Num2);
    window.press(Role::Button, "New order");
    for _ in 0..3 {
        window.until_idle();
        window.harness.run_ok();
    }
    let form = window.harness.state_mut().onboarding_mut().form().unwrap();
    assert_eq!(form.draft.sales_unit_name, TYPED);
}
