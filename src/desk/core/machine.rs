//! The rules of this computer, where they are kept to: in front of every request that reaches out.

use super::shared::{Opened, Shared, Task, lock, on_disk};
use super::{Notice, Reach};
use crate::api::ReleaseSource;
use crate::api::website::{self, SiteRequest};
use crate::credentials;
use crate::domain::machine::{Begun, MachinePolicy, ProxyChoice, Ruled, UpdateRule};
use crate::domain::problem::ProblemKind;
use crate::domain::website::{PageLook, PageOutcome, SiteLook};
use crate::domain::{Environment, Problem, Profile};
use crate::machine::{PolicyPlaces, expand_folder};
use crate::text::Message;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
    policy.check_known()?;
    let variable = lookup(credentials::DATA_DIR_VARIABLE).filter(|text| !text.is_empty());
    let asked = given.map(Path::to_owned).or(variable.map(PathBuf::from));
    let folder = match policy.data_folder() {
        Begun::Locked(ruled) => {
            let folder = expanded(&ruled, &lookup)?;
            if let Some(asked) = asked.filter(|asked| !is_same(asked, &folder)) {
                return Err(other_folder(&asked, &folder, ruled.by));
            }
            Some(folder)
        }
        Begun::Preset(ruled) if asked.is_none() => Some(expanded(&ruled, &lookup)?),
        Begun::Preset(_) | Begun::Free => asked,
    };
    credentials::open_data_dir(folder.as_deref(), |_| None)
}

fn expanded(
    ruled: &Ruled<'_, &str>,
    lookup: impl Fn(&str) -> Option<OsString>,
) -> Result<PathBuf, Problem> {
    expand_folder(ruled.value, lookup).map_err(|why| {
        let what = Message::new("machine-folder").with("path", ruled.value);
        Problem::new(ProblemKind::Local, what)
            .because(
                Message::new("machine-folder-why")
                    .with("source", ruled.by)
                    .with("reason", why),
            )
            .next(Message::new("machine-locked-next"))
    })
}

fn is_same(one: &Path, other: &Path) -> bool {
    one == other || matches!((one.canonicalize(), other.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

fn other_folder(asked: &Path, locked: &Path, by: &str) -> Problem {
    let what = Message::new("machine-other-folder")
        .with("asked", asked.display().to_string())
        .with("locked", locked.display().to_string());
    Problem::new(ProblemKind::Input, what)
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

impl Shared {
    /// The rules as they were last read.
    pub(in crate::desk) fn policy(&self) -> Arc<MachinePolicy> {
        Arc::clone(&lock(&self.policy))
    }

    /// Reads the rules as they are now, and tells the face where they changed.
    async fn read_policy(&self) -> Result<Arc<MachinePolicy>, Problem> {
        let places = self.surroundings.machine.clone();
        let read = on_disk(move || Ok(places.read())).await?;
        let (policy, has_changed) = self.take_policy(read);
        if has_changed {
            self.keep_to_ceiling();
            self.notify(Notice::Rules(Arc::clone(&policy)));
        }
        Ok(policy)
    }

    /// Keeps the rules, and says whether they are others than before.
    fn take_policy(&self, read: MachinePolicy) -> (Arc<MachinePolicy>, bool) {
        let mut policy = lock(&self.policy);
        let has_changed = **policy != read;
        if has_changed {
            *policy = Arc::new(read);
        }
        (Arc::clone(&policy), has_changed)
    }

    /// Reads the rules and lets a request begin, or says why it may not. Whatever it then opens or uses is held to the same rules.
    pub(in crate::desk) async fn admit(
        &self,
        task: &mut Task,
        reach: Reach,
    ) -> Result<(), Problem> {
        if reach == Reach::Here {
            return Ok(());
        }
        let policy = self.read_policy().await?;
        if reach == Reach::Rules {
            return Ok(());
        }
        policy.check_known()?;
        self.check_folder(&policy)?;
        match reach {
            Reach::Here | Reach::Rules | Reach::Service => {}
            Reach::Orders => policy.check_orders()?,
            Reach::Sandbox => policy.check_sandbox()?,
        }
        task.policy = Some(policy);
        Ok(())
    }

    /// Whether work that goes on for days with a profile may do so.
    pub(in crate::desk) async fn may_go_on(&self, opened: &Opened) -> Result<(), Problem> {
        let policy = self.read_policy().await?;
        policy.check_profile(&opened.profile)
    }

    /// A data folder that was locked while the program runs is used from the next start on, and until then nothing is done in this one.
    fn check_folder(&self, policy: &MachinePolicy) -> Result<(), Problem> {
        let Begun::Locked(ruled) = policy.data_folder() else {
            return Ok(());
        };
        let folder = expanded(&ruled, |name| std::env::var_os(name))?;
        if is_same(&folder, &self.data_dir) {
            return Ok(());
        }
        let problem = other_folder(&self.data_dir, &folder, ruled.by);
        Err(problem.next(Message::new("machine-restart")))
    }
}

/// Looks at a website, where a direct way to it is open. A look judges every address before it connects, which a proxy takes out of its
/// hands.
pub(in crate::desk) async fn look_at_site(proxy: &ProxyChoice, request: &SiteRequest) -> SiteLook {
    let now = chrono::Utc::now().timestamp();
    let ProxyChoice::Address(_) = proxy else {
        return website::look(request, now).await;
    };
    let page = |address: &str| {
        (!address.trim().is_empty()).then(|| PageLook {
            address: address.to_owned(),
            outcome: PageOutcome::Failed {
                reason: Message::new("machine-no-direct-way"),
            },
        })
    };
    SiteLook {
        page: page(&request.url),
        terms: page(&request.terms_url),
        looked_at: now,
        ..SiteLook::default()
    }
}

impl Task {
    /// Holds a profile to the rules that were read when this request began.
    pub(in crate::desk) fn check_profile(&self, profile: &Profile) -> Result<(), Problem> {
        match &self.policy {
            Some(policy) => policy.check_profile(profile),
            None => Ok(()),
        }
    }

    /// Holds an open profile to them: it may have been opened before they changed.
    pub(in crate::desk) fn check_opened(&self, opened: &Opened) -> Result<(), Problem> {
        let Some(policy) = &self.policy else {
            return Ok(());
        };
        policy.check_profile(&opened.profile)?;
        // This computer is not behind a proxy.
        let is_here = opened.profile.environment == Environment::Sandbox;
        if is_here || opened.proxy == proxy_of(policy) {
            return Ok(());
        }
        let what = Message::new("machine-proxy-changed").with("profile", &opened.profile.name);
        let next = Message::new("machine-proxy-changed-next");
        Err(Problem::new(ProblemKind::Input, what).next(next))
    }
}
