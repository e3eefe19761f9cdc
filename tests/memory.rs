//! Keys leave the memory when a profile is closed: the memory of a process that opened one, asked a service with it and closed it
//! again is read from outside, byte by byte. The process is this test again, with the window's allocator.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use keyring_core::api::CredentialStoreApi;
use keyring_core::{CredentialStore, Entry, Error};
use partner_desk::api::Limits;
use partner_desk::credentials::{KeyPlace, ProfileBook};
use partner_desk::desk::{Command, Desk, DeskOptions, Event, KeyringChoice};
use partner_desk::domain::{ApiKind, Environment, Profile};
use partner_desk::sandbox::{Sandbox, SandboxOptions};
use std::alloc::System;
use std::any::Any;
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::process::{Child, Command as Process, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use zeroizing_alloc::ZeroAlloc;

#[global_allocator]
static WIPING: ZeroAlloc<System> = ZeroAlloc(System);

const FOLDER: &str = "PARTNER_DESK_TEST_FOLDER";
const VEILED: &str = "PARTNER_DESK_TEST_KEYS";
const VEIL: u8 = 0x5a;
const NAME: &str = "Nordkasse AS";

// ------------------------------------------------------------------------------------------------- the process that is read

/// A keyring whose entry is in this process only while it is read: it is kept veiled.
#[derive(Debug)]
struct Veiled;

impl CredentialStoreApi for Veiled {
    fn vendor(&self) -> String {
        "veiled".to_owned()
    }

    fn id(&self) -> String {
        "veiled".to_owned()
    }

    fn build(
        &self,
        _: &str,
        _: &str,
        _: Option<&HashMap<&str, &str>>,
    ) -> keyring_core::Result<Entry> {
        Ok(Entry::new_with_credential(Arc::new(Veiled)))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl keyring_core::api::CredentialApi for Veiled {
    fn set_secret(&self, _: &[u8]) -> keyring_core::Result<()> {
        Ok(())
    }

    fn get_secret(&self) -> keyring_core::Result<Vec<u8>> {
        let veiled = std::env::var(VEILED).unwrap();
        let digits = veiled.as_bytes().chunks(2);
        let byte = |pair: &[u8]| {
            u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap() ^ VEIL
        };
        Ok(digits.map(byte).collect())
    }

    fn delete_credential(&self) -> keyring_core::Result<()> {
        Err(Error::NoEntry)
    }

    fn get_credential(&self) -> keyring_core::Result<Option<Arc<keyring_core::Credential>>> {
        Ok(None)
    }

    fn get_specifiers(&self) -> Option<(String, String)> {
        None
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Opens the profile, asks the service, closes it; tells each step and waits for leave to go on.
#[test]
fn the_process_that_is_read() {
    let Ok(folder) = std::env::var(FOLDER) else {
        return;
    };
    let store: Arc<CredentialStore> = Arc::new(Veiled);
    let (desk, mut events) = Desk::open(DeskOptions {
        data_dir: folder.into(),
        keyring: KeyringChoice::Store(store),
        limits: Limits::default(),
        wake: Arc::new(|| {}),
    })
    .unwrap();
    let mut does = |command: Command| {
        let job = desk.send(command);
        loop {
            let envelope = events.blocking_recv().unwrap();
            match envelope.event {
                Event::Done if envelope.job == job => return,
                Event::Failed(problem) => panic!("{problem:?}"),
                _ => {}
            }
        }
    };
    let step = |name: &str| {
        let mut out = std::io::stdout();
        writeln!(out, "\nSTEP {name}").unwrap();
        out.flush().unwrap();
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).unwrap();
    };
    does(Command::OpenProfile {
        name: NAME.to_owned(),
    });
    does(Command::ListPricePackages);
    does(Command::LoadFleet);
    step("open");
    does(Command::CloseProfile);
    step("closed");
    does(Command::OpenProfile {
        name: NAME.to_owned(),
    });
    does(Command::ListPricePackages);
    step("open");
    does(Command::CloseProfile);
    step("closed");
}

// ---------------------------------------------------------------------------------------------------------- reading it

/// Which of these texts are in the memory of a process that may be written to, where data is.
fn found_in(process: u32, texts: &[&str]) -> Vec<String> {
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
        for text in texts {
            if memchr::memmem::find(&content, text.as_bytes()).is_some() {
                found.push((*text).to_owned());
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

#[test]
fn no_key_is_left_in_memory_when_a_profile_is_closed() {
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
    let entry = serde_json::json!({
        "client_id": sandbox.client_id, "client_secret": sandbox.client_secret,
        "subscription_key": sandbox.subscription_key, "host": sandbox.base_url,
    });
    let veiled: String = entry
        .to_string()
        .bytes()
        .map(|byte| format!("{:02x}", byte ^ VEIL))
        .collect();
    let mut child = Process::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "the_process_that_is_read",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(FOLDER, folder.path())
        .env(VEILED, veiled)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let mut read = Read { child, out };
    let keys = [
        sandbox.client_id.as_str(),
        &sandbox.client_secret,
        &sandbox.subscription_key,
    ];
    let token = "authorization: Bearer ";
    let all: Vec<&str> = keys.iter().copied().chain([token]).collect();
    for _ in 0..2 {
        read.until("open");
        let found = found_in(read.child.id(), &all);
        for text in &all {
            let is_there = found.iter().any(|one| one == text);
            assert!(is_there, "an open profile has its keys in memory: {text}");
        }
        read.go_on();
        read.until("closed");
        // Connections end in tasks of their own, a moment after the profile.
        let patience = Instant::now() + Duration::from_secs(30);
        let mut left = found_in(read.child.id(), &all);
        while !left.is_empty() && Instant::now() < patience {
            std::thread::yield_now();
            left = found_in(read.child.id(), &all);
        }
        let told: Vec<usize> = left
            .iter()
            .map(|text| all.iter().position(|one| one == text).unwrap())
            .collect();
        assert!(
            left.is_empty(),
            "of client_id, client_secret, subscription_key, token these are left: {told:?}"
        );
        read.go_on();
    }
    assert!(read.child.wait().unwrap().success());
}
