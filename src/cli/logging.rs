//! What `-v` shows on the standard error.

use super::door::LogDoor;
use tracing_subscriber::EnvFilter;

/// Starts the log of the window, by `PDESK_LOG`: errors where that says nothing.
pub fn start_window_log() {
    let filter = EnvFilter::try_from_env("PDESK_LOG").unwrap_or_else(|_| EnvFilter::new("error"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(|| LogDoor)
        .with_ansi(false)
        .init();
}

/// Starts the log: nothing without `-v`, then this program's information, its debug lines, and with `-vvv` its traces.
pub(super) fn start(verbose: u8) {
    let level = match verbose {
        0 => return,
        1 => "info",
        2 => "debug",
        _ => "trace",
    };
    // The HTTP libraries are never asked for more than warnings: their traces hold headers, and headers hold keys.
    let filter = EnvFilter::new(format!("warn,partner_desk={level}"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(|| LogDoor)
        .with_ansi(false)
        .with_target(false)
        .try_init();
    if let Err(error) = log {
        tracing::debug!(%error, "somebody else keeps the log of this process");
    }
}
