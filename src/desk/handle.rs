//! The desk itself: its threads, and the way commands take from a face to the work and back.

use super::shared::Shared;
use super::{Command, Envelope, Event, JobId, work};
use crate::api::Limits;
use crate::credentials::Keyring;
use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use crate::text::Message;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::runtime::{Handle, Runtime};
use tokio::sync::mpsc;

/// Events that wait for the face. When they are full the work waits: a face that is slow slows the work down.
const EVENTS_WAITING: usize = 256;

/// How long a closing desk waits for a file that is being written.
const LAST_WORK: Duration = Duration::from_secs(2);

/// How a desk is set up.
pub struct DeskOptions {
    /// Where profiles, settings and the ledger are.
    pub data_dir: PathBuf,
    /// Which keyring.
    pub keyring: Keyring,
    /// How hard clients may press.
    pub limits: Limits,
    /// Called after every event, from any thread; a window asks for a repaint here.
    pub wake: Arc<dyn Fn() + Send + Sync>,
}

/// The desk. Dropping it cancels what runs.
pub struct Desk {
    shared: Arc<Shared>,
    next_job: AtomicU64,
    runtime: Option<Runtime>,
}

impl Desk {
    /// Opens the desk on a data directory and gives the receiver of its events. Nothing touches the network, and no
    /// keyring is asked, until a command does.
    ///
    /// # Errors
    /// When the data directory cannot be made or its threads cannot start.
    pub fn open(options: DeskOptions) -> Result<(Self, mpsc::Receiver<Envelope>), Problem> {
        crate::files::make_private_folder(&options.data_dir).map_err(|error| {
            let path = options.data_dir.display().to_string();
            Problem::new(
                ProblemKind::Local,
                Message::new("desk-no-data-dir").with("path", path),
            )
            .because(Message::new("desk-reason").with("reason", error.to_string()))
        })?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("partner-desk")
            .enable_all()
            .build()
            .map_err(|error| {
                Problem::new(ProblemKind::Local, Message::new("desk-no-threads"))
                    .because(Message::new("desk-reason").with("reason", error.to_string()))
            })?;
        let (events, receiver) = mpsc::channel(EVENTS_WAITING);
        let desk = Self {
            shared: Arc::new(Shared::new(options, events)),
            next_job: AtomicU64::new(1),
            runtime: Some(runtime),
        };
        Ok((desk, receiver))
    }

    /// Starts a command and returns at once. Commands that need an open profile use the one that was opened, or is being
    /// opened, at this moment; a profile opened later does not change what they talk to.
    pub fn send(&self, command: Command) -> JobId {
        let job = JobId(self.next_job.fetch_add(1, Ordering::Relaxed));
        let task = self.shared.begin(job, &command);
        let shared = Arc::clone(&self.shared);
        if let Some(runtime) = &self.runtime {
            runtime.spawn(async move {
                let work = tokio::spawn(work::perform(Arc::clone(&shared), task, command));
                let ending = work.await.unwrap_or_else(|error| {
                    tracing::error!(%error, "a job broke off");
                    let what = Message::new("desk-broken-off");
                    Event::Failed(Box::new(Problem::new(ProblemKind::Local, what)))
                });
                shared.end(job, ending).await;
            });
        }
        job
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.shared.cancel_all();
        let Some(runtime) = self.runtime.take() else {
            return;
        };
        if Handle::try_current().is_ok() {
            // Waiting is not allowed inside somebody else's runtime.
            runtime.shutdown_background();
        } else {
            runtime.shutdown_timeout(LAST_WORK);
        }
    }
}
