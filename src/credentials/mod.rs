//! Floor 2 · credentials: profiles on disk, secrets in the operating system's keyring.
//!
//! May import: `domain`, `text`. Deliberately absent: a way to write a secret to a file.
