//! Who wrote what stands on a thing that is shared.

use crate::desk::core::{Nature, Request, Task};
use crate::domain::Problem;
use crate::domain::team::OtherVersion;
use crate::store::Author;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Who wrote the fields of a thing, and what colleagues wrote otherwise; nothing where the open profile's partner is not shared.
#[derive(Debug)]
pub struct ReadAuthors {
    /// The kind of the thing, as changes name it: `unit`, `merchant`, `checklist`, `order`, …
    pub kind: &'static str,
    /// Which one: an MSN, a name, a key.
    pub key: String,
}

/// Who wrote the fields of a thing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ThingAuthors {
    /// By field, who changed it last and when.
    pub authors: BTreeMap<String, Author>,
    /// Fields that were changed here, and that the server has not put into its order yet.
    pub waiting: BTreeSet<String>,
    /// What colleagues wrote otherwise, and nobody has settled.
    pub versions: Vec<OtherVersion>,
}

impl Request for ReadAuthors {
    type Output = Option<Arc<ThingAuthors>>;
    const NATURE: Nature = Nature::reads("team-job-read").here().quiet();

    async fn run(self, task: &Task) -> Result<Self::Output, Problem> {
        let opened = task.opened().await?;
        // The membership alone: what is noted here can be read without the server and its password.
        let Some((kept, _)) = task.shared.membership_of(&opened.fleet).await? else {
            return Ok(None);
        };
        kept.with(move |store, fleet| {
            let (authors, waiting) = store.authors_of(fleet, self.kind, &self.key)?;
            let mut versions = store.other_versions(fleet)?;
            versions.retain(|one| one.kind == self.kind && one.key == self.key);
            Ok(Some(Arc::new(ThingAuthors {
                authors,
                waiting,
                versions,
            })))
        })
        .await
    }
}
