//! Questions to the vendor and the registry that change nothing there, the test of a connection among them.

use super::core::{Nature, Request, Task, Teller, Telling};
use crate::api::Limits;
use crate::credentials::check_same_host;
use crate::domain::order::TrackedOrder;
use crate::domain::registry::{RegistryAnswer, Role};
use crate::domain::{BusinessId, KeySet, Merchant, PricePackage, Problem, Profile, Scheme};
use crate::jobs::{self, ConnectionStep};
use crate::text::Message;
use chrono::Utc;

/// Test a connection; with the stored keys where none are given. It tells each step as it ends, and answers why one failed, if one did.
#[derive(Debug)]
pub struct TestConnection {
    /// The profile as it would be saved.
    pub profile: Box<Profile>,
    /// The keys as typed; `None` for those of the open or the stored profile of that name.
    pub keys: Option<KeySet>,
}

/// A merchant as the service has it: name, status, addresses.
#[derive(Debug)]
pub struct ReadMerchant(pub BusinessId);

/// What the registry says of an organization number, with roles.
#[derive(Debug)]
pub struct AskRegistry(pub String);

/// What the registry says.
#[derive(Debug, Clone, PartialEq)]
pub struct RegistryTold {
    /// The answer.
    pub answer: RegistryAnswer,
    /// The roles; `None` where they are not known: nobody asked for them, or nobody answered.
    pub roles: Option<Vec<Role>>,
    /// Why the roles that were asked for are not known.
    pub untold: Option<Box<Problem>>,
}

/// The partner's price packages.
#[derive(Debug)]
pub struct ListPricePackages;

/// The product orders that the vendor lists.
#[derive(Debug)]
pub struct ListOrders {
    /// Whether expired ones are listed too.
    pub include_expired: bool,
}

/// One product order, by its id at the vendor.
#[derive(Debug)]
pub struct ShowOrder(pub String);

impl Telling for TestConnection {
    type Output = Option<Problem>;
    type Step = ConnectionStep;
    const NATURE: Nature = Nature::reads("ui-job-test-connection");

    async fn run_telling(
        self,
        task: &Task,
        teller: &Teller<ConnectionStep>,
    ) -> Result<Option<Problem>, Problem> {
        task.check_profile(&self.profile)?;
        let keys = match self.keys {
            Some(keys) => keys,
            // A person who changes other fields of a profile does not type its keys again.
            None => known_keys(task, &self.profile).await?,
        };
        let limits = Limits {
            // A person is waiting: two tries tell a hiccup from a fault.
            max_attempts: 2,
            ..task.shared.limits()
        };
        let mut failed = None;
        jobs::test_connection(*self.profile, keys, limits, |step| {
            failed = step.outcome.as_ref().err().cloned().or(failed.take());
            teller.tell(step)
        })
        .await;
        Ok(failed)
    }

    fn failure(failed: &Option<Problem>) -> Option<&Problem> {
        failed.as_ref()
    }
}

impl Request for ReadMerchant {
    type Output = Merchant;
    const NATURE: Nature = Nature::reads("ui-job-read-merchant");

    async fn run(self, task: &Task) -> Result<Merchant, Problem> {
        Ok(task.opened().await?.client.merchant(&self.0).await?)
    }
}

impl Request for AskRegistry {
    type Output = RegistryTold;
    const NATURE: Nature = Nature::reads("ui-job-ask-registry");

    fn label(&self) -> Message {
        Self::NATURE.label().with("number", &self.0)
    }

    async fn run(self, task: &Task) -> Result<RegistryTold, Problem> {
        let client = task.opened().await?.client;
        let answer = client.registry(&self.0).await?;
        remember(task, &self.0, &answer).await;
        // Roles are an extra: without them the answer still stands, and they are not known.
        let asked = match &answer {
            // Who signs for a firm that is gone nobody needs to know.
            RegistryAnswer::Active(_) => client.registry_roles(&self.0).await,
            _ => Ok(None),
        };
        let (roles, untold) = match asked {
            Ok(roles) => (roles, None),
            Err(error) => (None, Some(Box::new(error.problem()))),
        };
        Ok(RegistryTold {
            answer,
            roles,
            untold,
        })
    }
}

impl Request for ListPricePackages {
    type Output = Vec<PricePackage>;
    const NATURE: Nature = Nature::reads("ui-job-price-packages");

    async fn run(self, task: &Task) -> Result<Vec<PricePackage>, Problem> {
        Ok(task.opened().await?.client.price_packages().await?)
    }
}

impl Request for ListOrders {
    type Output = Vec<TrackedOrder>;
    const NATURE: Nature = Nature::reads("ui-job-list-orders");

    async fn run(self, task: &Task) -> Result<Vec<TrackedOrder>, Problem> {
        let client = task.opened().await?.client;
        Ok(client.orders(self.include_expired).await?)
    }
}

impl Request for ShowOrder {
    type Output = TrackedOrder;
    const NATURE: Nature = Nature::reads("ui-job-show-order");

    async fn run(self, task: &Task) -> Result<TrackedOrder, Problem> {
        Ok(task.opened().await?.client.order(&self.0).await?)
    }
}

/// Keeps what the registry said.
async fn remember(task: &Task, org_number: &str, answer: &RegistryAnswer) {
    let id = BusinessId::from_api(Scheme::NoOrg.as_str(), org_number);
    let (answer, at) = (answer.clone(), Utc::now().timestamp());
    // A merchant that is no customer yet is called by this name on the board of orders.
    let kept = task.on_fleet(move |store, fleet| store.note_registry(fleet, &id, &answer, at));
    if let Err(problem) = kept.await {
        // The answer stands without being kept.
        tracing::warn!(?problem, "what the registry said is not kept");
    }
}

/// The keys of the profile that is open, when it is this one, else those that are stored; never for another host.
async fn known_keys(task: &Task, wanted: &Profile) -> Result<KeySet, Problem> {
    if let Some(opening) = &task.open
        && let Some(Ok(opened)) = &*opening.borrow()
        && opened.profile.name == wanted.name
    {
        // Keys go to the host that they were given for, whatever was typed since.
        check_same_host(&opened.profile, wanted)?;
        return Ok(opened.keys.clone());
    }
    let (entry, keys) = task.shared.credentials.open(&wanted.name).await?;
    check_same_host(&entry.profile, wanted)?;
    Ok(keys)
}
