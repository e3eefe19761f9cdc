//! Whose orders, units and words are kept: the partner, whatever its profiles are called.

/// Names a partner in everything that is kept on this computer, and in the keys of its orders: the API's address and the partner's
/// client id, hashed, so that the name tells neither. The same in every profile, folder and computer with the same keys.
///
/// The embedded sandbox is the exception: its orders end with its process, so it has a name of its own in each run.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartnerId(String);

impl PartnerId {
    /// The partner of an address and a client id, by the SHA-256 of both in hexadecimal.
    #[must_use]
    pub fn of_digest(digest: &[u8]) -> Self {
        let digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        Self(format!("partner:{digits}"))
    }

    /// The embedded sandbox of one run of the program.
    #[must_use]
    pub fn of_run(run: &str) -> Self {
        Self(format!("run:{run}"))
    }

    /// A name as it was kept.
    #[must_use]
    pub fn from_kept(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// The name as it is kept: `partner:` and a digest, or `run:` and a run of the sandbox.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Enough of the name to tell partners apart on a screen.
    #[must_use]
    pub fn short(&self) -> &str {
        let name = self.0.split_once(':').map_or(self.as_str(), |(_, end)| end);
        name.get(..8).unwrap_or(name)
    }
}
