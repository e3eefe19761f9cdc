//! Keys leave the memory when a profile is closed, and when a window that nobody uses locks itself: the memory of a process that
//! opened one, asked a service with it and closed it again is read from outside, byte by byte. The process is this test again,
//! with the window's allocator.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/one_entry.rs"]
mod one_entry;
#[path = "support/ui.rs"]
mod support;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use eframe::egui;
use egui::accesskit::Role;
use one_entry::OneEntry;
use partner_desk::api::Limits;
use partner_desk::credentials::{KeyPlace, ProfileBook};
use partner_desk::desk::{
    CloseProfile, Desk, DeskOptions, KeyringChoice, ListPricePackages, LoadFleet, OpenProfile,
};
use partner_desk::domain::{ApiKind, Environment, Profile};
use partner_desk::sandbox::{Sandbox, SandboxOptions};
use std::alloc::System;
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::process::{Child, Command as Process, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use support::{Setup, Window};
use zeroize::Zeroizing;
use zeroizing_alloc::ZeroAlloc;

#[global_allocator]
static WIPING: ZeroAlloc<System> = ZeroAlloc(System);

const FOLDER: &str = "PARTNER_DESK_TEST_FOLDER";
const VEILED: &str = "PARTNER_DESK_TEST_KEYS";
const VEIL: u8 = 0x5a;
const NAME: &str = "Nordkasse AS";

// ------------------------------------------------------------------------------------------------- the process that is read

/// A keyring whose entry is in this process only while it is read: it is kept veiled.
const VEILED_KEYRING: OneEntry = OneEntry {
    read: || Ok(unveiled()),
    write: |_| Ok(()),
};

/// The entry of the keyring.
fn unveiled() -> Vec<u8> {
    let veiled = std::env::var(VEILED).unwrap();
    let digits = veiled.as_bytes().chunks(2);
    let byte =
        |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap() ^ VEIL;
    digits.map(byte).collect()
}

/// Tells a step and waits for leave to go on.
fn step(name: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "\nSTEP {name}").unwrap();
    out.flush().unwrap();
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).unwrap();
}

/// Opens the profile, asks the service, closes it.
#[test]
fn the_process_that_is_read() {
    let Ok(folder) = std::env::var(FOLDER) else {
        return;
    };
    let store = VEILED_KEYRING.store();
    let (desk, _) = Desk::open(DeskOptions {
        data_dir: folder.into(),
        keyring: KeyringChoice::Store(store),
        limits: Limits::default(),
        wake: Arc::new(|| {}),
    })
    .unwrap();
    let opens = || {
        let name = NAME.to_owned();
        let opened = desk.start(OpenProfile { name }).wait();
        assert!(opened.done().is_some());
    };
    opens();
    assert!(desk.start(ListPricePackages).wait().done().is_some());
    assert!(desk.start(LoadFleet).wait().done().is_some());
    step("open");
    assert!(desk.start(CloseProfile).wait().done().is_some());
    step("closed");
    opens();
    assert!(desk.start(ListPricePackages).wait().done().is_some());
    step("open");
    assert!(desk.start(CloseProfile).wait().done().is_some());
    step("closed");
}

/// Lets so much time pass that the window locks itself.
fn until_locked(window: &mut Window) {
    let now = window.harness.ctx.input(|input| input.time);
    window.harness.input_mut().time = Some(now + 60.0 * 16.0);
    window.until_shown("Locked");
    window.until_idle();
}

/// Types or pastes each key into its field of the dialog that is open.
fn give_keys(window: &mut Window, pastes: bool) {
    let entry = Zeroizing::new(unveiled());
    let keys: HashMap<String, String> = serde_json::from_slice(&entry).unwrap();
    for (field, name) in [
        ("client_id", "client_id"),
        ("client_secret", "client_secret"),
        ("Ocp-Apim-Subscription-Key", "subscription_key"),
    ] {
        let role = if field == "client_id" {
            Role::TextInput
        } else {
            Role::PasswordInput
        };
        if pastes {
            window.press(role, field);
            window.harness.event(egui::Event::Paste(keys[name].clone()));
            window.harness.run_ok();
        } else {
            window.type_into(role, field, &keys[name]);
        }
    }
}

/// Opens the dialog of the profile.
fn edit(window: &mut Window) {
    window.press_that_begins(Role::Button, "Profile: ");
    window.press(Role::MenuItem, "Manage profiles…");
    window.press(Role::Button, &format!("Edit {NAME}"));
}

/// A window is left alone until it locks itself; unlocked; left alone over keys that a person typed; unlocked; and its profile is
/// removed after new keys were tried and saved.
#[test]
fn the_window_that_is_read() {
    let Ok(folder) = std::env::var(FOLDER) else {
        return;
    };
    let store = VEILED_KEYRING.store();
    let mut window = Setup {
        keyring: KeyringChoice::Store(store),
        shown_dir: Some(folder.into()),
        ..Setup::default()
    }
    .open();
    let unlock = |window: &mut Window| {
        window.press(Role::Button, "Unlock");
        window.until_idle();
        assert!(!window.shows("Locked"));
    };
    window.until("the profile", |app| app.session().is_some());
    window.command(egui::Key::R);
    window.until_idle();
    step("open");
    until_locked(&mut window);
    step("closed");
    unlock(&mut window);
    edit(&mut window);
    give_keys(&mut window, false);
    step("open");
    until_locked(&mut window);
    step("closed");
    unlock(&mut window);
    edit(&mut window);
    give_keys(&mut window, true);
    window.press(Role::Button, "Test connection");
    window.until_idle();
    window.press(Role::Button, "Save");
    window.until_idle();
    step("open");
    // The list of profiles stands open behind the dialog that saved.
    window.press(Role::Button, &format!("Edit {NAME}"));
    window.press(Role::Link, "Delete profile…");
    window.press(Role::Button, "Delete");
    window.until_idle();
    assert!(window.harness.state().session().is_none());
    step("closed");
}

// ---------------------------------------------------------------------------------------------------------- reading it

/// What is looked for: a name that may be told, and bytes that only a key or a token gives.
type Forms = Vec<(String, Vec<u8>)>;

/// Every form in which a key may lie in memory, and both halves of it.
fn forms_of(name: &str, key: &str) -> Forms {
    let (first, second) = key.split_at(key.len() / 2);
    let hex: String = key.bytes().map(|byte| format!("{byte:02x}")).collect();
    let percent: String = url::form_urlencoded::byte_serialize(key.as_bytes()).collect();
    let mut forms = vec![
        ("as it is", key.into()),
        ("its first half", first.into()),
        ("its second half", second.into()),
        ("hexadecimal", hex.into_bytes()),
        ("percent-encoded", percent.into_bytes()),
        ("in other letters", key.to_uppercase().into_bytes()),
        (
            "UTF-16",
            key.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ),
        (
            "UTF-32",
            key.chars()
                .flat_map(|letter| u32::from(letter).to_le_bytes())
                .collect(),
        ),
    ];
    // Base64 looks different at each of three places in a group; what depends on the neighbours is left away.
    for skipped in 0..3 {
        let whole = &key.as_bytes()[skipped..];
        let encoded = STANDARD.encode(&whole[..whole.len() / 3 * 3]);
        let for_addresses = encoded.replace('+', "-").replace('/', "_");
        forms.push(("base64", encoded.into_bytes()));
        forms.push(("base64 for addresses", for_addresses.into_bytes()));
    }
    forms
        .into_iter()
        .map(|(form, bytes)| (format!("{name}, {form}"), bytes))
        .collect()
}

/// Which of these are in the memory of a process that may be written to, where data is.
fn found_in(process: u32, forms: &Forms) -> Vec<String> {
    let maps = std::fs::read_to_string(format!("/proc/{process}/maps")).unwrap();
    let mut memory = File::open(format!("/proc/{process}/mem")).unwrap();
    let mut found = Vec::new();
    for line in maps.lines() {
        let mut parts = line.split_whitespace();
        let (range, rights) = (parts.next().unwrap(), parts.next().unwrap());
        if !rights.starts_with("rw") {
            continue;
        }
        let (from, to) = range.split_once('-').unwrap();
        let [from, to] = [from, to].map(|text| u64::from_str_radix(text, 16).unwrap());
        let mut content = vec![0; usize::try_from(to - from).unwrap()];
        memory.seek(SeekFrom::Start(from)).unwrap();
        // Some regions of the kernel's own cannot be read.
        if memory.read_exact(&mut content).is_err() {
            continue;
        }
        for (name, bytes) in forms {
            if memchr::memmem::find(&content, bytes).is_some() {
                found.push(name.clone());
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

struct Read {
    child: Child,
    out: BufReader<std::process::ChildStdout>,
}

impl Read {
    fn until(&mut self, step: &str) {
        let mut line = String::new();
        loop {
            line.clear();
            assert!(
                self.out.read_line(&mut line).unwrap() > 0,
                "it ended before {step}"
            );
            if line.trim() == format!("STEP {step}") {
                return;
            }
        }
    }

    fn go_on(&mut self) {
        self.child.stdin.as_mut().unwrap().write_all(b"\n").unwrap();
    }
}

/// Reads the process of a test at each of its steps: while a profile is open its keys are there, and once it is closed none is.
fn check(test: &str, times: usize) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let options = SandboxOptions {
        units: 20,
        ..SandboxOptions::default()
    };
    let sandbox = runtime.block_on(Sandbox::start(options)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut profile = Profile::new(NAME, Environment::Sandbox, ApiKind::Management);
    profile.base_url = Some(sandbox.base_url.clone());
    ProfileBook::at(folder.path())
        .put(&profile, None, KeyPlace::Keyring)
        .unwrap();
    let (id, secret) = (&sandbox.client_id, &sandbox.client_secret);
    let entry = serde_json::json!({
        "client_id": id, "client_secret": secret,
        "subscription_key": sandbox.subscription_key, "host": sandbox.base_url,
    });
    let veiled: String = entry
        .to_string()
        .bytes()
        .map(|byte| format!("{:02x}", byte ^ VEIL))
        .collect();
    let mut child = Process::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder.path())
        .env(VEILED, veiled)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let mut read = Read { child, out };
    // A token travels behind this word, and begins with the Base64 of one of these.
    let mut token = vec![b"authorization: Bearer ".to_vec()];
    for head in [r#"{"alg":"#, r#"{"typ":"#] {
        token.push(STANDARD.encode(head).as_bytes()[..9].to_vec());
    }
    let open: Forms = [id, secret, &sandbox.subscription_key]
        .into_iter()
        .map(|key| (key.clone(), key.clone().into_bytes()))
        .collect();
    let mut all: Forms = [
        ("client_id", id),
        ("client_secret", secret),
        ("subscription_key", &sandbox.subscription_key),
        ("login", &format!("{id}:{secret}")),
    ]
    .into_iter()
    .flat_map(|(name, key)| forms_of(name, key))
    .collect();
    all.extend(token.into_iter().map(|head| ("token".to_owned(), head)));
    for _ in 0..times {
        read.until("open");
        let found = found_in(read.child.id(), &open);
        assert_eq!(
            found.len(),
            3,
            "an open profile has its keys in memory, or this test says nothing"
        );
        read.go_on();
        read.until("closed");
        // Connections end in tasks of their own, a moment after the profile.
        let patience = Instant::now() + Duration::from_secs(30);
        let mut left = found_in(read.child.id(), &all);
        while !left.is_empty() && Instant::now() < patience {
            std::thread::yield_now();
            left = found_in(read.child.id(), &all);
        }
        assert_eq!(left, [""; 0], "these are left");
        read.go_on();
    }
    assert!(read.child.wait().unwrap().success());
}

#[test]
fn no_key_is_left_in_memory_when_a_profile_is_closed() {
    check("the_process_that_is_read", 2);
}

#[test]
fn no_key_is_left_in_memory_when_a_window_locks_itself_or_loses_its_profile() {
    check("the_window_that_is_read", 3);
}
