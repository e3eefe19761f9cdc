//! What tests of the desk share: a sandbox outside of it, and what comes of a command.

use partner_desk::desk::{Command, Desk, Ending, Envelope, Event, JobId, Request};
use partner_desk::domain::Problem;
use partner_desk::domain::{ApiKind, Environment, KeySet, Profile, Secret};
use partner_desk::sandbox::{Sandbox, SandboxOptions};
use serde::de::DeserializeOwned;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tokio::sync::mpsc::Receiver;

/// A sandbox outside the desk, and the profile to reach it.
pub struct World {
    pub profile: Profile,
    pub keys: KeySet,
    pub data: TempDir,
    pub sandbox: Sandbox,
    pub runtime: Runtime,
}

impl World {
    pub fn with(options: SandboxOptions) -> Self {
        let runtime = Runtime::new().unwrap();
        let sandbox = runtime.block_on(Sandbox::start(options)).unwrap();
        let mut profile = Profile::new("Lek", Environment::Sandbox, ApiKind::Management);
        profile.base_url = Some(sandbox.base_url.clone());
        let keys = KeySet {
            client_id: Secret::new(sandbox.client_id.clone()),
            client_secret: Secret::new(sandbox.client_secret.clone()),
            subscription_key: Some(Secret::new(sandbox.subscription_key.clone())),
        };
        Self {
            profile,
            keys,
            data: TempDir::new().unwrap(),
            sandbox,
            runtime,
        }
    }

    /// Opens the profile without saving it.
    pub fn open(&self) -> Command {
        Command::OpenUnsaved {
            profile: Box::new(self.profile.clone()),
            keys: self.keys.clone(),
        }
    }

    /// What the sandbox tells of itself: `asked`, `stats`.
    pub fn told<T: DeserializeOwned>(&self, what: &str) -> T {
        let url = format!("{}/__sandbox/{what}", self.sandbox.base_url);
        let client = partner_desk::api::http_client().no_proxy().build().unwrap();
        let told = async { client.get(url).send().await.unwrap().json().await };
        self.runtime.block_on(told).unwrap()
    }
}

/// Does a request, and gives its answer.
pub fn answer<R: Request>(
    desk: &Desk,
    events: &mut Receiver<Envelope>,
    request: R,
) -> Result<R::Output, Problem> {
    let mut job = desk.start(request);
    rest_of(events, job.id());
    match job.poll() {
        Some(Ending::Done(answer)) => Ok(answer),
        Some(Ending::Failed(problem)) => Err(*problem),
        Some(Ending::Cancelled) => panic!("cancelled"),
        None => panic!("told as ended before it has"),
    }
}

/// Everything that comes of a job from now on, the ending last.
pub fn rest_of(events: &mut Receiver<Envelope>, job: JobId) -> Vec<Event> {
    let mut rest = Vec::new();
    loop {
        let envelope = events.blocking_recv().unwrap();
        if envelope.job != job {
            continue;
        }
        let is_end = matches!(
            envelope.event,
            Event::Done | Event::Failed(_) | Event::Cancelled
        );
        rest.push(envelope.event);
        if is_end {
            return rest;
        }
    }
}
