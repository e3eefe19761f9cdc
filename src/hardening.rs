//! What other programs of the same person may see of a running one: no core dump, no debugger, no reading of its memory, in which
//! keys are while a profile is open.
//!
//! Stands beside the layers, like the programs that call it first of all. Keys can be taken out of a keyring that is unlocked by
//! any program of that person all the same; this is against memory that is left lying about (core dumps, crash reporters) and
//! against the easiest way to keys that were given for one run only.

use std::sync::OnceLock;

/// What went wrong, if anything did.
static TROUBLE: OnceLock<Option<String>> = OnceLock::new();

/// Closes this process to others: on Linux it cannot be dumped or traced and leaves no core, on macOS no debugger may attach and no
/// core is left, on Windows other programs of the same person may only wait for it, ask what it is, and end it.
///
/// Where the system refuses the program goes on; [`log_outcome`] tells, once there is a log.
pub fn harden() {
    // Whether somebody traces it already is not asked: that is how programs are examined by those who make them.
    let config = secmem_proc::config::Config::new_with_anti_tracing(false);
    let trouble = config.harden_process().err();
    // Only the first outcome counts; nobody hardens twice.
    let _ = TROUBLE.set(trouble.map(|error| error.to_string()));
}

/// Writes into the log that this process is open to others, if it is.
pub fn log_outcome() {
    if let Some(Some(error)) = TROUBLE.get() {
        tracing::warn!(%error, "other programs of this person may read the memory of this one");
    }
}
