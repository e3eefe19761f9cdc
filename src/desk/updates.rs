//! Looking for a newer version, when a person asks. Nothing is fetched but a few signed lines, and nothing is installed.

use super::core::{Nature, Request, Task, on_disk, proxy_of};
use crate::domain::Problem;
use crate::domain::machine::UpdateRule;
use crate::domain::problem::ProblemKind;
use crate::domain::release::{Download, Release, Standing};
use crate::store;
use crate::text::Message;
use chrono::{DateTime, Utc};
use semver::Version;

/// Look for a newer version, at the address that the program was built with.
#[derive(Debug)]
pub struct CheckForUpdates;

/// What came of looking for a newer version.
#[derive(Debug, Clone, PartialEq)]
pub enum UpdateAnswer {
    /// The newest version, as its maker tells of it.
    Checked(Box<CheckedVersion>),
    /// The IT department brings new versions, as this source says; nobody was asked.
    ByDepartment {
        /// The source of the rule, in words for people.
        by: String,
    },
}

/// The newest version beside the one that runs.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedVersion {
    /// The version that runs, such as `1.4.0`.
    pub running: String,
    /// The newest one, as its maker signed it.
    pub release: Release,
    /// How they are to each other.
    pub standing: Standing,
    /// The file for this system, if there is one.
    pub download: Option<Download>,
}

impl CheckedVersion {
    /// How they are to each other, in a sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = match self.standing {
            Standing::Newer => Message::new("update-newer"),
            Standing::Same => Message::new("update-same"),
            Standing::Older => Message::new("update-older"),
        };
        message
            .with("running", &self.running)
            .with("newest", self.release.version.to_string())
    }

    /// The day on which it was told, ISO 8601 (UTC).
    #[must_use]
    pub fn told_on(&self) -> String {
        DateTime::from_timestamp(self.release.issued, 0)
            .map_or_else(String::new, |at| at.format("%Y-%m-%d").to_string())
    }
}

/// This system, as files are named for it.
fn this_system() -> String {
    format!("{}-{}", std::env::consts::OS, std::env::consts::ARCH)
}

impl Request for CheckForUpdates {
    type Output = UpdateAnswer;
    // It keeps how new the newest news were.
    const NATURE: Nature = Nature::changes_here("update-job");

    async fn run(self, task: &Task) -> Result<UpdateAnswer, Problem> {
        let Some(source) = &task.shared.surroundings.release else {
            let what = Message::new("update-not-built-in");
            let next = Message::new("update-not-built-in-next");
            return Err(Problem::new(ProblemKind::Unsupported, what).next(next));
        };
        let policy = task.shared.policy();
        match policy.updates() {
            Some(ruled) if ruled.value == UpdateRule::ByDepartment => {
                let by = ruled.by.to_owned();
                return Ok(UpdateAnswer::ByDepartment { by });
            }
            // Refused here and not only hidden in menus, since `pdesk` asks by the same request.
            Some(ruled) if ruled.value == UpdateRule::Hidden => return Err(hidden(ruled.by)),
            _ => {}
        }
        let proxy = proxy_of(&policy);
        let release = task
            .unless_cancelled(source.ask(&proxy, Utc::now().timestamp()))
            .await??;
        let (folder, key, issued) = (
            task.shared.data_dir.clone(),
            // News of another maker's key say nothing about this one's.
            source.key().to_owned(),
            release.issued,
        );
        on_disk(move || {
            // Signed, but older than what was seen: somebody may hold a newer version, and its mending, back.
            if store::newest_news(&folder, &key).is_some_and(|newest| issued < newest) {
                return Err(replayed());
            }
            store::note_news(&folder, &key, issued)
        })
        .await?;
        let running = env!("CARGO_PKG_VERSION");
        let standing = Version::parse(running).map(|running| release.standing(&running));
        let checked = CheckedVersion {
            running: running.to_owned(),
            download: release.download(&this_system()).cloned(),
            // The number of a package is a version, or nothing is built.
            standing: standing.unwrap_or(Standing::Same),
            release,
        };
        Ok(UpdateAnswer::Checked(Box::new(checked)))
    }
}

fn hidden(by: &str) -> Problem {
    Problem::input(Message::new("update-hidden"))
        .because(Message::new("machine-locked-by").with("source", by))
        .next(Message::new("machine-locked-next"))
}

fn replayed() -> Problem {
    Problem::new(ProblemKind::Refused, Message::new("update-not-believed"))
        .because(Message::new("update-replayed"))
        .next(Message::new("update-not-believed-next"))
}
