//! The rules of this computer, where they are kept to: in front of every request that reaches out.

use super::shared::{Opened, Shared, Task, lock, on_disk};
use super::surroundings::{expanded, is_same, other_folder, proxy_of};
use super::{Notice, Reach};
use crate::api::website::{self, SiteRequest};
use crate::domain::machine::{Begun, MachinePolicy, ProxyChoice};
use crate::domain::website::{PageLook, PageOutcome, SiteLook};
use crate::domain::{Environment, Problem, Profile};
use crate::text::Message;
use std::sync::Arc;

impl Shared {
    /// The rules as they were last read.
    pub(in crate::desk) fn policy(&self) -> Arc<MachinePolicy> {
        Arc::clone(&lock(&self.policy))
    }

    /// Reads the rules as they are now, and tells the front end where they changed.
    async fn read_policy(&self) -> Result<Arc<MachinePolicy>, Problem> {
        let places = self.surroundings.machine.clone();
        let read = on_disk(move || Ok(places.read())).await?;
        let policy = Arc::new(read);
        // Put in place before anybody is told: who asks for the rules then gets these.
        let before = std::mem::replace(&mut *lock(&self.policy), Arc::clone(&policy));
        if before != policy {
            // A profile that is open already must not go on as fast as the former rules allowed.
            self.keep_to_ceiling();
            self.notify(Notice::Rules(Arc::clone(&policy))).await;
        }
        Ok(policy)
    }

    /// Reads the rules and lets a request begin, or says why it may not. Whatever it then opens or uses is held to the same rules.
    pub(in crate::desk) async fn admit(
        &self,
        task: &mut Task,
        reach: Reach,
    ) -> Result<(), Problem> {
        // Nothing is read either, so that a person's own words are saved whatever is wrong with the rules.
        if reach == Reach::Here {
            return Ok(());
        }
        let policy = self.read_policy().await?;
        if reach == Reach::Rules {
            return Ok(());
        }
        // Rules that cannot be read forbid whatever they could have forbidden.
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
    // A proxy that is laid down means that there is no direct way; one of the system is passed by.
    let ProxyChoice::Address(_) = proxy else {
        return website::look(request, now).await;
    };
    unseen_site(request, &Message::new("machine-no-direct-way"), now)
}

/// A look that found nothing, and why.
pub(in crate::desk) fn unseen_site(request: &SiteRequest, reason: &Message, now: i64) -> SiteLook {
    let page = |address: &str| {
        (!address.trim().is_empty()).then(|| PageLook {
            address: address.to_owned(),
            outcome: PageOutcome::Failed {
                reason: reason.clone(),
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
        Err(Problem::input(what).next(next))
    }
}
