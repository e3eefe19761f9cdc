//! The command line as a program: the real binary against a sandbox.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::process::Command;

#[test]
fn it_says_its_version() {
    let program = env!("CARGO_BIN_EXE_pdesk");
    let output = Command::new(program).arg("--version").output().unwrap();
    assert!(output.status.success());
}
