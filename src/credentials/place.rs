//! Where keys are kept.

/// Where the keys of a profile are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyPlace {
    /// In the operating system's keyring.
    Keyring,
    /// In memory, until the program ends.
    ThisRunOnly,
}
