//! Opening a profile for all work that follows: a stored one, one with keys of this run only, and the embedded sandbox.

use super::core::{Nature, Opened, Playground, Reach, Request, Shared, Task, on_disk, stopped};
use super::profiles::known_profile;
use crate::api::Client;
use crate::credentials::KeyPlace;
use crate::domain::{ApiKind, Environment, KeySet, PartnerId, Problem, Profile, Secret};
use crate::sandbox::{Sandbox, SandboxOptions};
use crate::store::Met;
use crate::text::Message;
use chrono::Utc;

/// The name of the profile that opens with the embedded sandbox.
const SANDBOX_PROFILE: &str = "Sandbox";

/// Open a stored profile for all work that follows.
#[derive(Debug)]
pub struct OpenProfile {
    /// Its name among the stored profiles.
    pub name: String,
}

/// Open a profile that is not stored, with keys of this run only.
#[derive(Debug)]
pub struct OpenUnsaved {
    /// The profile.
    pub profile: Box<Profile>,
    /// Its keys, which are stored nowhere.
    pub keys: KeySet,
}

/// Start the embedded sandbox (once per run) and open a profile on it.
#[derive(Debug)]
pub struct OpenSandbox {
    /// Its world; where a sandbox runs already, that one keeps its own.
    pub options: SandboxOptions,
}

/// Answer whether the client that the open profile had before is the same partner as the one it has now; until then nothing is
/// ordered with it. The profile is opened anew.
#[derive(Debug)]
pub struct AnswerPartner {
    /// It is: everything that was kept of it belongs to the present one. Else both stay apart.
    pub is_same: bool,
}

/// A profile that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedProfile {
    /// The profile.
    pub profile: Box<Profile>,
    /// Where its keys are.
    pub keys: KeyPlace,
    /// It had keys of this other client before, whose data are here: a person must say whether that is the same partner.
    pub asks: Option<PartnerId>,
}

impl Request for OpenProfile {
    type Output = OpenedProfile;
    const NATURE: Nature = Nature::changes_here("ui-job-open-profile").opening_profile();

    fn label(&self) -> Message {
        Self::NATURE.label().with("name", &self.name)
    }

    async fn run(self, task: &Task) -> Result<OpenedProfile, Problem> {
        open(task, stored(task, &self.name)).await
    }
}

impl Request for OpenUnsaved {
    type Output = OpenedProfile;
    const NATURE: Nature = Nature::changes_here("ui-job-open-profile").opening_profile();

    fn label(&self) -> Message {
        Self::NATURE.label().with("name", &self.profile.name)
    }

    async fn run(self, task: &Task) -> Result<OpenedProfile, Problem> {
        open(task, unsaved(task, *self.profile, self.keys)).await
    }
}

impl Request for OpenSandbox {
    type Output = OpenedProfile;
    const NATURE: Nature = Nature::changes_here("ui-job-open-sandbox")
        .reaching(Reach::Sandbox)
        .opening_profile();

    async fn run(self, task: &Task) -> Result<OpenedProfile, Problem> {
        open(task, in_sandbox(&task.shared, self.options)).await
    }
}

impl Request for AnswerPartner {
    type Output = OpenedProfile;
    const NATURE: Nature = Nature::changes_here("ui-job-answer-partner").opening_profile();

    async fn run(self, task: &Task) -> Result<OpenedProfile, Problem> {
        let opened = task.opened().await?;
        let name = opened.profile.name.clone();
        // A second answer has nothing to decide, and only opens the profile anew.
        if opened.asks.is_some() {
            let entry = task.shared.credentials.find(&name).await?;
            let known = entry.as_ref().map(known_profile);
            let store = task.shared.fleets().await?;
            let partner = opened.partner.clone();
            let (is_same, at) = (self.is_same, Utc::now().timestamp());
            on_disk(move || match known {
                Some(known) => store.answer_partner(&known, &partner, is_same, at),
                // It was removed meanwhile: there is nothing to answer, and opening it says so.
                None => Ok(()),
            })
            .await?;
        }
        open(task, stored(task, &name)).await
    }
}

/// Opens a profile, or leaves open what was open before.
async fn open(
    task: &Task,
    opening: impl Future<Output = Result<Opened, Problem>>,
) -> Result<OpenedProfile, Problem> {
    // Others may wait for this profile: they are told that it was cancelled, and not that nothing is open.
    let Ok(outcome) = task.unless_cancelled(opening).await else {
        task.decide(Err(cancelled_opening()));
        return Err(stopped());
    };
    let told = match &outcome {
        Ok(opened) => Ok(OpenedProfile {
            profile: Box::new(opened.profile.clone()),
            keys: opened.place,
            asks: opened.asks.clone(),
        }),
        Err(problem) => Err(problem.clone()),
    };
    task.decide(outcome);
    told
}

fn cancelled_opening() -> Problem {
    Problem::cancelled(Message::new("desk-opening-cancelled"))
}

async fn stored(task: &Task, name: &str) -> Result<Opened, Problem> {
    let shared = &task.shared;
    // Before any key is read. A profile that is not there is told below.
    if let Some(entry) = shared.credentials.find(name).await? {
        task.check_profile(&entry.profile)?;
    }
    let (entry, keys) = shared.credentials.open(name).await?;
    let mut opened = opened(shared, entry.profile.clone(), keys, entry.keys)?;
    let known = known_profile(&entry);
    let id = entry.id.to_string();
    let met = shared.meet(Some(known), &id, &opened.partner).await?;
    if let Met::Asks(former) = met {
        opened.asks = Some(former);
    }
    Ok(opened)
}

async fn unsaved(task: &Task, profile: Profile, keys: KeySet) -> Result<Opened, Problem> {
    let shared = &task.shared;
    task.check_profile(&profile)?;
    let former = former_name(&profile);
    let opened = opened(shared, profile, keys, KeyPlace::ThisRunOnly)?;
    // Keys of this run have no profile that could have had another client, so nobody is asked.
    shared.meet(None, &former, &opened.partner).await?;
    Ok(opened)
}

/// A profile of which nobody asks whose it is.
fn opened(
    shared: &Shared,
    profile: Profile,
    keys: KeySet,
    place: KeyPlace,
) -> Result<Opened, Problem> {
    let client = Client::new(profile.clone(), keys.clone(), shared.limits())?;
    let partner = client.partner();
    Ok(Opened {
        fleet: partner.as_str().to_owned(),
        asks: None,
        profile,
        place,
        keys,
        partner,
        client,
        proxy: shared.limits().proxy,
    })
}

/// Opens the profile of the embedded sandbox, which is started when it does not run yet.
async fn in_sandbox(shared: &Shared, options: SandboxOptions) -> Result<Opened, Problem> {
    let mut running = shared.sandbox.lock().await;
    let Playground { sandbox, fleet } = match &mut *running {
        Some(playground) => playground,
        empty => {
            // Seed and number of units make the world, so runs with the same ones have the same units.
            let fleet = format!("sandbox:{}:{}", options.seed, options.units);
            let started = Sandbox::start(options).await.map_err(|error| {
                let what = Message::new("desk-sandbox-failed");
                Problem::local(what)
                    .because(Message::new("desk-reason").with("reason", error.to_string()))
                    .next(Message::new("desk-sandbox-failed-next"))
            })?;
            empty.insert(Playground {
                sandbox: started,
                fleet,
            })
        }
    };
    let profile = Profile {
        base_url: Some(sandbox.base_url.clone()),
        system_name: "partner-desk".to_owned(),
        ..Profile::new(SANDBOX_PROFILE, Environment::Sandbox, ApiKind::Management)
    };
    let keys = KeySet {
        client_id: Secret::new(sandbox.client_id.clone()),
        client_secret: Secret::new(sandbox.client_secret.clone()),
        subscription_key: Some(Secret::new(sandbox.subscription_key.clone())),
    };
    Ok(Opened {
        // The embedded sandbox forgets its orders with this run, and so must the ledger. Its units are the same in every run
        // of the same world.
        partner: PartnerId::of_run(&uuid::Uuid::new_v4().to_string()),
        fleet: fleet.clone(),
        ..opened(shared, profile, keys, KeyPlace::ThisRunOnly)?
    })
}

/// What named the orders and units of a profile that is not stored, before they belonged to its partner: the world it talks to.
fn former_name(profile: &Profile) -> String {
    let world = profile.base_url.as_deref();
    let world = world.unwrap_or(profile.environment.as_str());
    format!("unsaved:{world}")
}
