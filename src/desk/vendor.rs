//! Questions to the vendor and the registry that change nothing there.

use super::core::{Nature, Request, Task, on_disk};
use crate::domain::order::TrackedOrder;
use crate::domain::registry::{RegistryAnswer, Role};
use crate::domain::{BusinessId, Merchant, PricePackage, Problem, Scheme};
use crate::text::Message;
use chrono::Utc;

/// A merchant's own details.
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

/// Product orders.
#[derive(Debug)]
pub struct ListOrders {
    /// Whether expired ones are listed too.
    pub include_expired: bool,
}

/// One product order.
#[derive(Debug)]
pub struct ShowOrder(pub String);

impl Request for ReadMerchant {
    type Output = Merchant;
    const NATURE: Nature = Nature::reads("ui-job-read-merchant");

    async fn run(self, task: &Task) -> Result<Merchant, Problem> {
        let asked = task.opened().await?.client.merchant(&self.0).await;
        asked.map_err(|error| error.problem())
    }
}

impl Request for AskRegistry {
    type Output = RegistryTold;
    const NATURE: Nature = Nature::reads("ui-job-ask-registry");

    fn label(&self) -> Message {
        Self::NATURE.label().with("number", &self.0)
    }

    async fn run(self, task: &Task) -> Result<RegistryTold, Problem> {
        let opened = task.opened().await?;
        let client = opened.client;
        let answer = client.registry(&self.0).await;
        let answer = answer.map_err(|error| error.problem())?;
        remember(task, &opened.fleet, &self.0, &answer).await;
        // Roles are an extra: without them the answer still stands, and they are not known.
        let asked = match &answer {
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
        let asked = task.opened().await?.client.price_packages().await;
        asked.map_err(|error| error.problem())
    }
}

impl Request for ListOrders {
    type Output = Vec<TrackedOrder>;
    const NATURE: Nature = Nature::reads("ui-job-list-orders");

    async fn run(self, task: &Task) -> Result<Vec<TrackedOrder>, Problem> {
        let client = task.opened().await?.client;
        let asked = client.orders(self.include_expired).await;
        asked.map_err(|error| error.problem())
    }
}

impl Request for ShowOrder {
    type Output = TrackedOrder;
    const NATURE: Nature = Nature::reads("ui-job-show-order");

    async fn run(self, task: &Task) -> Result<TrackedOrder, Problem> {
        let asked = task.opened().await?.client.order(&self.0).await;
        asked.map_err(|error| error.problem())
    }
}

/// Keeps what the registry said: a merchant that is no customer yet is called by its name on the board of orders. The answer
/// stands without that.
async fn remember(task: &Task, fleet: &str, org_number: &str, answer: &RegistryAnswer) {
    let id = BusinessId::from_api(Scheme::NoOrg.as_str(), org_number);
    let (fleet, answer) = (fleet.to_owned(), answer.clone());
    let kept = async {
        let store = task.shared.fleets().await?;
        let at = Utc::now().timestamp();
        on_disk(move || store.note_registry(&fleet, &id, &answer, at)).await
    };
    if let Err(problem) = kept.await {
        tracing::warn!(?problem, "what the registry said is not kept");
    }
}
