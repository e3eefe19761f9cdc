//! Looking at the kept fleet with policies, and the policies themselves.

use super::core::{Nature, Request, Task, kept, policies};
use super::documents::{
    ChangesDocuments, DocumentName, ListSaved, RemoveSaved, Saved, Saw, change, save,
};
use crate::domain::Problem;
use crate::domain::policy::{self, Finding, Policy};
use crate::report;
use crate::store::{DocumentKind, FleetStore};
use std::sync::Arc;

/// Look at the kept fleet with every policy that is switched on. Its answer is what was found, the worst first.
#[derive(Debug, Default)]
pub struct Audit {
    /// The policies; without any given it is those that are kept.
    pub policies: Option<Vec<Policy>>,
}

/// The policies, built-in ones first.
pub type ListPolicies = ListSaved<Policy>;

/// Save a policy. Its answer is all there are then, as it is of removing one.
#[derive(Debug)]
pub struct SavePolicy {
    /// The policy, whole: it stands in place of what is kept under its name.
    pub policy: Box<Policy>,
    /// Its former name, when it is renamed.
    pub former_name: Option<String>,
    /// What the person saw of it when they began.
    pub saw: Saw<Box<Policy>>,
}

/// Remove a policy; a built-in one comes back as it was made.
pub type RemovePolicy = RemoveSaved<Policy>;

impl Saved for Policy {
    const KIND: DocumentKind = DocumentKind::Policy;
    const LABEL: &'static str = "ui-job-policies";
    type All = Vec<Self>;

    fn all(store: &FleetStore, fleet: &str) -> Result<Vec<Self>, Problem> {
        policies(store, fleet)
    }
}

impl Request for Audit {
    type Output = Arc<Vec<Finding>>;
    const NATURE: Nature = Nature::reads("ui-job-audit").here().quiet();

    async fn run(self, task: &Task) -> Result<Arc<Vec<Finding>>, Problem> {
        task.on_fleet(move |store, fleet| {
            let known = self.policies.map_or_else(|| policies(store, fleet), Ok)?;
            let mut kept = kept(store, fleet)?;
            report::in_usual_order(&mut kept.rows);
            Ok(Arc::new(policy::audit(&kept.rows, &kept.merchants, &known)))
        })
        .await
    }
}

impl Request for SavePolicy {
    type Output = Vec<Policy>;
    const NATURE: Nature = Nature::changes_here("ui-job-policies").here();

    async fn run(self, task: &Task) -> Result<Vec<Policy>, Problem> {
        change::<Policy>(task, move |store, fleet| {
            let (policy, former) = (&self.policy, self.former_name.as_deref());
            let text = policy::to_toml(policy);
            save::<Policy>(store, fleet, (&policy.name, &text, former), |kept| {
                // Of a policy that is renamed a person saw what stands under its former name.
                let stands = standing(former.unwrap_or(&policy.name), kept);
                self.saw.is(stands.map(Box::new).as_ref())
            })
        })
        .await
    }
}

impl ChangesDocuments for SavePolicy {
    fn documents(&self) -> Vec<DocumentName> {
        let former = self.former_name.iter();
        // A name that stays is one text, and is put back once.
        let former = former.filter(|former| **former != self.policy.name);
        std::iter::once(&self.policy.name)
            .chain(former)
            .map(|name| DocumentName::of::<Policy>(name.as_str()))
            .collect()
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
