//! What tests of the desk share: a sandbox outside of it, and what comes of a request.

#![allow(
    dead_code,
    reason = "a helper of tests, each of which uses a part of it"
)]

use partner_desk::desk::{Desk, Ending, OpenUnsaved, Request};
use partner_desk::domain::Problem;
use partner_desk::domain::{ApiKind, Environment, KeySet, Profile, Secret};
use partner_desk::sandbox::{Sandbox, SandboxOptions};
use serde::de::DeserializeOwned;
use tempfile::TempDir;
use tokio::runtime::Runtime;

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
    pub fn open(&self) -> OpenUnsaved {
        OpenUnsaved {
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
pub fn answer<R: Request>(desk: &Desk, request: R) -> Result<R::Output, Problem> {
    match desk.start(request).wait() {
        Ending::Done(answer) => Ok(answer),
        Ending::Failed(problem) => Err(*problem),
        Ending::Cancelled => panic!("cancelled"),
    }
}
