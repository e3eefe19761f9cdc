//! Testing a connection step by step.

use super::core::{Nature, Request, Task, Teller, Telling};
use crate::api::Limits;
use crate::credentials::check_same_host;
use crate::domain::{KeySet, Problem, Profile};
use crate::jobs::{self, ConnectionStep};

/// Test a connection; with the stored keys where none are given. It tells each step as it ends, and answers why one failed, if one did.
#[derive(Debug)]
pub struct TestConnection {
    /// The profile as it would be saved.
    pub profile: Box<Profile>,
    /// The keys as typed.
    pub keys: Option<KeySet>,
}

impl Request for TestConnection {
    type Output = Option<Problem>;
    const NATURE: Nature = Nature::reads("ui-job-test-connection");

    async fn run(self, task: &Task) -> Result<Option<Problem>, Problem> {
        self.run_telling(task, &Teller::nobody()).await
    }

    fn failure(failed: &Option<Problem>) -> Option<&Problem> {
        failed.as_ref()
    }
}

impl Telling for TestConnection {
    type Step = ConnectionStep;

    async fn run_telling(
        self,
        task: &Task,
        teller: &Teller<ConnectionStep>,
    ) -> Result<Option<Problem>, Problem> {
        task.check_profile(&self.profile)?;
        let keys = match self.keys {
            Some(keys) => keys,
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
}

/// The keys of the profile that is open, when it is this one, else those that are stored; never for another host.
async fn known_keys(task: &Task, wanted: &Profile) -> Result<KeySet, Problem> {
    if let Some(opening) = &task.open
        && let Some(Ok(opened)) = &*opening.borrow()
        && opened.profile.name == wanted.name
    {
        check_same_host(&opened.profile, wanted)?;
        return Ok(opened.keys.clone());
    }
    let (entry, keys) = task.shared.credentials.open(&wanted.name).await?;
    check_same_host(&entry.profile, wanted)?;
    Ok(keys)
}
