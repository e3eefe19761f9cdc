//! Everything that a person saved, to be found by name: drafts, reports, policies, presets, checklists, and the runs of files of orders.

use super::core::{Nature, Request, Task};
use super::documents::Saved;
use super::form::SavedDraft;
use crate::domain::Problem;
use crate::domain::checklist::Checklist;
use crate::domain::order::preset::Preset;
use crate::domain::policy::Policy;
use crate::report::Definition;
use crate::store::{BulkRun, EVERY_PROFILE, Ledger};
use std::sync::Arc;

/// Something that was saved.
#[derive(Debug, Clone, PartialEq)]
pub enum Thing {
    /// An order that is not sent yet.
    Draft(Box<SavedDraft>),
    /// A saved report.
    Report(Box<Definition>),
    /// A policy, built-in or a person's own.
    Policy(Box<Policy>),
    /// A preset of orders.
    Preset(Box<Preset>),
    /// A checklist.
    Checklist(Box<Checklist>),
    /// A file of orders that was sent.
    Run(Box<BulkRun>),
}

/// Everything that was saved, the kinds one after the other. Nothing is asked of anybody.
#[derive(Debug)]
pub struct ListThings;

impl Request for ListThings {
    type Output = Arc<Vec<Thing>>;
    const NATURE: Nature = Nature::reads("answer-job-things").here().quiet();

    async fn run(self, task: &Task) -> Result<Arc<Vec<Thing>>, Problem> {
        let runs = task.on_ledger(Ledger::bulk_runs).await?;
        task.on_fleet(move |store, fleet| {
            let mut things = Vec::new();
            let drafts = SavedDraft::all(store, fleet)?;
            let drafts = drafts.iter().cloned().map(Box::new);
            things.extend(drafts.map(Thing::Draft));
            let saved = Definition::all(store, fleet)?;
            things.extend(saved.into_iter().map(Box::new).map(Thing::Report));
            let policies = Policy::all(store, fleet)?.into_iter().map(Box::new);
            things.extend(policies.map(Thing::Policy));
            let presets = Preset::all(store, EVERY_PROFILE)?.presets;
            let presets = presets.iter().cloned().map(Box::new);
            things.extend(presets.map(Thing::Preset));
            let lists = Checklist::all(store, fleet)?.into_iter().map(Box::new);
            things.extend(lists.map(Thing::Checklist));
            things.extend(runs.into_iter().map(Box::new).map(Thing::Run));
            Ok(Arc::new(things))
        })
        .await
    }
}
