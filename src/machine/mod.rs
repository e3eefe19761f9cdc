//! Layer 2 · machine: where the rules of a computer are found, and how they are read.
//!
//! They are read anew whenever somebody asks, for they may change while the program runs. May import: `domain`, `files`, `text`.
//! Deliberately absent: what the rules mean, which is in `domain::machine`, an environment variable or option that names another
//! place, since that would open every lock, and a cache.

mod file;
mod folder;
mod system;

pub use folder::expand_folder;
pub use system::SYSTEM_FILE;

use crate::domain::machine::{MachinePolicy, RuleSource};
use file::Owner;
use std::path::PathBuf;

/// The name of the file beside the program and in the system's folder.
pub const POLICY_FILE: &str = "policy.toml";

/// Where rules are looked for, the place with most authority first.
#[derive(Debug, Clone, Default)]
pub struct PolicyPlaces {
    has_registry: bool,
    system: Option<PathBuf>,
    program: Option<PathBuf>,
}

impl PolicyPlaces {
    /// The places of this computer: the registry's policies, the system's folder, and the file beside the program.
    #[must_use]
    pub fn of_this_computer() -> Self {
        let program = std::env::current_exe();
        let program = program.map(|program| program.with_file_name(POLICY_FILE));
        if let Err(error) = &program {
            tracing::warn!(%error, "the program does not know where it is");
        }
        Self {
            has_registry: true,
            system: SYSTEM_FILE.map(PathBuf::from),
            program: program.ok(),
        }
    }

    /// No places: nothing is laid down.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// One file, which counts as the one beside a program in the same folder.
    #[must_use]
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self {
            program: Some(path.into()),
            ..Self::default()
        }
    }

    /// The same with a file in the place of the system's, which must belong to the computer's administrator.
    #[must_use]
    pub fn with_system(mut self, path: impl Into<PathBuf>) -> Self {
        self.system = Some(path.into());
        self
    }

    /// Every place, as people find it.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let registry = (self.has_registry && system::HAS_REGISTRY).then(|| REGISTRY_KEY.to_owned());
        let files = [&self.system, &self.program].into_iter().flatten();
        let files = files.map(|path| path.display().to_string());
        registry.into_iter().chain(files).collect()
    }

    /// Reads the rules as they are now. Blocks on the disk. What is there and cannot be used becomes a source that says why.
    #[must_use]
    pub fn read(&self) -> MachinePolicy {
        // In the order of authority: where rules do not add up, the first source that says something decides.
        let mut sources: Vec<RuleSource> = Vec::new();
        let mut marker = None;
        if self.has_registry {
            sources.extend(system::registry());
            marker = system::installed_by_department();
        }
        if let Some(path) = &self.system {
            sources.extend(file::source(path, Owner::Administrator));
        }
        if let Some(path) = &self.program {
            // A program in the folder of the system has its file there: it is read once, by the stricter rule.
            let already = self.system.as_deref().is_some_and(|system| system == path);
            if !already {
                sources.extend(file::source(path, Owner::AsFolder));
            }
        }
        MachinePolicy::new(sources).managed_by(marker)
    }
}

/// Where group policies for the program are kept.
pub const REGISTRY_KEY: &str = r"HKLM\Software\Policies\PartnerDesk";

/// Where an installation for the whole computer says that it is one: `InstalledBy` is `msi`.
pub const REGISTRY_MARKER: &str = r"HKLM\Software\PartnerDesk";

#[cfg(test)]
mod tests;
