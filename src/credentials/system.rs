//! What differs between systems about keyrings: which one there is, how it keeps an entry, and what people call it.

use crate::text::Message;
#[cfg(target_os = "macos")]
use apple_native_keyring_store::keychain::Store;
use keyring_core::CredentialStore;
use std::collections::HashMap;
use std::sync::Arc;
#[cfg(windows)]
use windows_native_keyring_store::Store;
#[cfg(all(unix, not(target_os = "macos")))]
use zbus_secret_service_keyring_store::Store;

/// Connects to the operating system's keyring. Blocks.
///
/// # Errors
/// When there is none, or it cannot be reached.
pub(super) fn connect() -> keyring_core::Result<Arc<CredentialStore>> {
    let store = Store::new()?;
    Ok(store)
}

/// How an entry is kept, as its store wants to be told: on the computer where the keys were typed.
pub(super) fn kept_here() -> HashMap<&'static str, &'static str> {
    // Windows would hand it on with a person's roaming profile to every computer of the domain where they sign in
    // (`CRED_PERSIST_ENTERPRISE`), and this is `CRED_PERSIST_LOCAL_MACHINE`. Other keyrings keep entries here anyway.
    if cfg!(windows) {
        HashMap::from([("persistence", "local")])
    } else {
        HashMap::new()
    }
}

/// What people call the keyring of this system.
pub(super) fn name() -> Message {
    if cfg!(windows) {
        Message::new("credentials-keyring-windows")
    } else if cfg!(target_os = "macos") {
        Message::new("credentials-keyring-macos")
    } else {
        Message::new("credentials-keyring-linux")
    }
}

/// What to do on this system when its keyring does not answer.
pub(super) fn how_to_start() -> Message {
    if cfg!(windows) {
        Message::new("credentials-start-windows")
    } else if cfg!(target_os = "macos") {
        Message::new("credentials-start-macos")
    } else {
        Message::new("credentials-start-linux")
    }
}
