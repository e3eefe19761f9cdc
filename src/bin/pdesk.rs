//! The command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    partner_desk::hardening::harden();
    partner_desk::cli::run(std::env::args_os())
}
