//! Looking at the kept fleet with policies, and the policies themselves.

use super::core::{FleetHandle, Nature, Request, Task};
use super::documents::{ChangesDocuments, DocumentName};
use super::saw::Saw;
use crate::domain::Problem;
use crate::domain::policy::{self, Finding, Policy};
use crate::store::DocumentKind;
use crate::text::Message;
use chrono::Utc;
use std::sync::Arc;

/// Look at the kept fleet with every policy that is switched on. Its answer is what was found, the worst first.
#[derive(Debug, Default)]
pub struct Audit {
    /// The policies; without any given it is those that are kept.
    pub policies: Option<Vec<Policy>>,
}

/// The policies, built-in ones first.
#[derive(Debug)]
pub struct ListPolicies;

/// Save a policy. Its answer is all there are then, as it is of removing one.
#[derive(Debug)]
pub struct SavePolicy {
    /// The policy.
    pub policy: Box<Policy>,
    /// Its former name, when it is renamed.
    pub former_name: Option<String>,
    /// What the person saw of it when they began.
    pub saw: Saw<Box<Policy>>,
}

/// Remove a policy; a built-in one comes back as it was made.
#[derive(Debug)]
pub struct RemovePolicy(pub String);

impl Request for Audit {
    type Output = Arc<Vec<Finding>>;
    const NATURE: Nature = Nature::reads("ui-job-audit").here().quiet();

    async fn run(self, task: &Task) -> Result<Arc<Vec<Finding>>, Problem> {
        task.on_fleet(move |fleet| {
            let policies = self.policies.map_or_else(|| fleet.policies(), Ok)?;
            fleet.findings(&policies).map(Arc::new)
        })
        .await
    }
}

impl Request for ListPolicies {
    type Output = Vec<Policy>;
    const NATURE: Nature = Nature::reads("ui-job-policies").here().quiet();

    async fn run(self, task: &Task) -> Result<Vec<Policy>, Problem> {
        task.on_fleet(FleetHandle::policies).await
    }
}

impl Request for SavePolicy {
    type Output = Vec<Policy>;
    const NATURE: Nature = Nature::changes_here("ui-job-policies").here();

    async fn run(self, task: &Task) -> Result<Vec<Policy>, Problem> {
        task.on_fleet(move |fleet| {
            let policy = &self.policy;
            if policy.name.trim().is_empty() {
                let what = Message::new("desk-name-empty");
                return Err(Problem::input(what));
            }
            let former = self.former_name.as_deref();
            let text = policy::to_toml(policy);
            fleet.store.save_document_over(
                &fleet.fleet,
                DocumentKind::Policy,
                (&policy.name, &text, former),
                Utc::now().timestamp(),
                &|kept| {
                    let stands = standing(former.unwrap_or(&policy.name), kept);
                    self.saw.is(stands.map(Box::new).as_ref())
                },
            )?;
            fleet.policies()
        })
        .await
    }
}

impl Request for RemovePolicy {
    type Output = Vec<Policy>;
    const NATURE: Nature = Nature::changes_here("ui-job-policies").here();

    async fn run(self, task: &Task) -> Result<Vec<Policy>, Problem> {
        task.on_fleet(move |fleet| {
            fleet
                .store
                .remove_document(&fleet.fleet, DocumentKind::Policy, &self.0)?;
            fleet.policies()
        })
        .await
    }
}

impl ChangesDocuments for SavePolicy {
    fn papers(&self) -> Vec<DocumentName> {
        let former = self.former_name.iter();
        let former = former.filter(|former| **former != self.policy.name);
        std::iter::once(&self.policy.name)
            .chain(former)
            .map(|name| DocumentName::own(DocumentKind::Policy, name.as_str()))
            .collect()
    }
}

impl ChangesDocuments for RemovePolicy {
    fn papers(&self) -> Vec<DocumentName> {
        vec![DocumentName::own(DocumentKind::Policy, self.0.as_str())]
    }
}

/// A policy as it stands, by the text that is kept of it: a built-in one of which none is kept is as it was made.
fn standing(name: &str, kept: Option<&str>) -> Option<Policy> {
    let all = match kept {
        Some(text) => policy::from_toml(text).ok()?,
        None => policy::built_in(),
    };
    all.into_iter().find(|policy| policy.name == name)
}
