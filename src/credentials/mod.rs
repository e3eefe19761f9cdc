//! Layer 2 · credentials: profiles on disk, secrets in the operating system's keyring.
//!
//! [`Credentials`] is what the desk uses: profiles and their keys together, async, in the right order. Under it are
//! [`ProfileBook`] (the file `profiles.toml`, without secrets) and [`KeyVault`] (one keyring entry per profile, or memory
//! for this run only), whose calls block. Keys also come from environment variables ([`session_from_env`]) and from JSON
//! ([`read_secrets`]).
//!
//! May import: `domain`, `text`, `files`. Deliberately absent: a way to write a secret to a file.

mod blocking;
mod book;
mod book_file;
mod check;
mod data_dir;
mod env;
mod facade;
mod keyring_problem;
mod keys_json;
mod place_on_disk;
mod system;
mod team_password;
mod vault;

pub use book::{BookEntry, KeyPlace, ProfileBook, ProfileId};
pub use check::{check_profile, check_same_host};
pub use data_dir::{DATA_DIR_VARIABLE, open_data_dir};
pub use env::{SESSION_PROFILE_NAME, session_from_env};
pub use facade::Credentials;
pub use keyring_problem::{KeyringTask, keyring_problem};
pub use keys_json::{LARGEST_ENTRY_BYTES, Secrets, read_secrets};
pub use team_password::TEAM_PASSWORD_VARIABLE;
pub use vault::{KeyVault, Keyring};
