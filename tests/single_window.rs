//! The program itself when another window has the data directory: it needs no display to find that out.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use partner_desk::files::Lock;
use partner_desk::ui::{Claim, claim};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::mpsc;
use std::time::Duration;

fn start(data_dir: &Path, language: &str) -> Output {
    start_with(data_dir, language, &[])
}

fn start_with(data_dir: &Path, language: &str, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_partner-desk"))
        .args(more)
        .arg("--data-dir")
        .arg(data_dir)
        .args(["--lang", language])
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .unwrap()
}

#[test]
fn a_second_window_calls_the_first_and_ends_well() {
    let folder = tempfile::tempdir().unwrap();
    let Claim::First(window) = claim(folder.path()).unwrap() else {
        panic!("nobody else has it");
    };
    let (rung, bell) = mpsc::channel();
    window.when_called(move || rung.send(()).unwrap());
    let ended = start(folder.path(), "nb");
    let told = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(0), "{told}");
    assert!(told.contains("hentet frem"), "{told}");
    assert!(told.contains(folder.path().to_str().unwrap()), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(ended.stdout.is_empty());
    bell.recv_timeout(Duration::from_secs(1)).unwrap();
    let ended = start_with(folder.path(), "en", &["--sandbox"]);
    let told = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(0), "{told}");
    assert!(told.contains("brought to the front"), "{told}");
    assert!(told.contains("--sandbox opened no sandbox"), "{told}");
    bell.recv_timeout(Duration::from_secs(1)).unwrap();
}

#[test]
fn a_second_window_that_is_not_heard_says_where_the_first_is() {
    let folder = tempfile::tempdir().unwrap();
    let _held = Lock::try_now(&folder.path().join("window.lock"))
        .unwrap()
        .unwrap();
    std::fs::write(folder.path().join("window.address"), "1 4711 word\n").unwrap();
    let ended = start(folder.path(), "en");
    let told = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(1), "{told}");
    assert!(told.contains("4711"), "{told}");
    assert!(told.contains(folder.path().to_str().unwrap()), "{told}");
}
