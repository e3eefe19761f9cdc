//! What surrounds a desk: the rules of its computer as they are found, the data folder, the proxy, and how it is set up.

use crate::api::{Limits, ReleaseSource};
use crate::credentials::{self, Keyring};
use crate::domain::Problem;
use crate::domain::machine::{Begun, MachinePolicy, ProxyChoice, Ruled, UpdateRule};
use crate::machine::{PolicyPlaces, expand_folder};
use crate::text::Message;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How a desk is set up.
pub struct DeskOptions {
    /// Where profiles, settings and the ledger are.
    pub data_dir: PathBuf,
    /// Where keys and passwords are kept.
    pub keyring: Keyring,
    /// How hard clients may press.
    pub limits: Limits,
    /// Called whenever something is heard of a job, and after every notice, from any thread; a window asks for a repaint here.
    pub wake: Arc<dyn Fn() + Send + Sync>,
}

/// What surrounds a desk: where the rules of its computer are, and where it is told of new versions.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// Where rules are looked for.
    pub machine: PolicyPlaces,
    /// Where it is told of new versions; `None` where the program was built without.
    pub release: Option<ReleaseSource>,
}

impl Surroundings {
    /// Those of this program on this computer.
    #[must_use]
    pub fn of_this_program() -> Self {
        Self {
            machine: PolicyPlaces::of_this_computer(),
            release: ReleaseSource::of_this_build(),
        }
    }
}

/// The variables with which a person says which proxy to use.
const PROXY_VARIABLES: [&str; 4] = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

/// Finds the data folder and makes it: the one that the rules lock, else the one given (`--data-dir`), else that of
/// `PDESK_DATA_DIR`, else the one that the rules begin with, else the operating system's.
///
/// # Errors
/// When the rules are not known or lock another folder than the one that was asked for; and as
/// [`credentials::open_data_dir`].
pub fn data_dir(
    policy: &MachinePolicy,
    given: Option<&Path>,
    lookup: impl Fn(&str) -> Option<OsString>,
) -> Result<PathBuf, Problem> {
    // Rules that cannot be read may lock another folder, so none is opened or made meanwhile.
    policy.check_known()?;
    let variable = lookup(credentials::DATA_DIR_VARIABLE).filter(|text| !text.is_empty());
    let asked = given.map(Path::to_owned).or(variable.map(PathBuf::from));
    let folder = match policy.data_folder() {
        Begun::Locked(ruled) => {
            let folder = expanded(&ruled, &lookup)?;
            // Told and not passed over: who named a folder must not work in another one unawares.
            if let Some(asked) = asked.filter(|asked| !is_same(asked, &folder)) {
                return Err(other_folder(&asked, &folder, ruled.by));
            }
            Some(folder)
        }
        Begun::Preset(ruled) if asked.is_none() => Some(expanded(&ruled, &lookup)?),
        Begun::Preset(_) | Begun::Free => asked,
    };
    // The variable was read above, where the rules stand before it; a second reading would pass them by.
    credentials::open_data_dir(folder.as_deref(), |_| None)
}

pub(super) fn expanded(
    ruled: &Ruled<'_, &str>,
    lookup: impl Fn(&str) -> Option<OsString>,
) -> Result<PathBuf, Problem> {
    expand_folder(ruled.value, lookup).map_err(|why| {
        let what = Message::new("machine-folder").with("path", ruled.value);
        Problem::local(what)
            .because(
                Message::new("machine-folder-why")
                    .with("source", ruled.by)
                    .with("reason", why),
            )
            .next(Message::new("machine-locked-next"))
    })
}

pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    // Text first: a folder that is not made yet has no path of its own to compare.
    one == other || matches!((one.canonicalize(), other.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

pub(super) fn other_folder(asked: &Path, locked: &Path, by: &str) -> Problem {
    let what = Message::new("machine-other-folder")
        .with("asked", asked.display().to_string())
        .with("locked", locked.display().to_string());
    Problem::input(what)
        .because(Message::new("machine-locked-by").with("source", by))
        .next(Message::new("machine-locked-next"))
}

/// Which way requests leave. What a person's environment says counts over what the rules only begin with.
#[must_use]
pub fn proxy_of(policy: &MachinePolicy) -> ProxyChoice {
    let is_set = |name: &&str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match policy.proxy() {
        Begun::Locked(ruled) => ruled.value,
        Begun::Preset(_) if PROXY_VARIABLES.iter().any(is_set) => ProxyChoice::System,
        Begun::Preset(ruled) => ruled.value,
        Begun::Free => ProxyChoice::System,
    }
}

/// The source that says that the IT department brings new versions.
#[must_use]
pub fn department_of(policy: &MachinePolicy) -> Option<String> {
    let ruled = policy.updates()?;
    (ruled.value == UpdateRule::ByDepartment).then(|| ruled.by.to_owned())
}
