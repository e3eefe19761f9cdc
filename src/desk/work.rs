//! What each command does.

use super::core::{Opened, Playground, Shared, Task, on_disk};
use super::fleet::Keeper;
use super::profiles::{client_of, known_profile};
use super::{Command, Event, KeyPlace, board, bulk, database, fleet, lines, orders};
use crate::credentials::check_same_host;
use crate::domain::problem::ProblemKind;
use crate::domain::{
    ApiKind, Environment, KeySet, KeyType, LookupRow, MsnRule, PartnerId, Problem, Profile,
    TokenFlow,
};
use crate::jobs::{self, ConnectionStep, Ended, Progress, Sink};
use crate::sandbox::{Sandbox, SandboxOptions};
use crate::store::Met;
use crate::text::Message;
use chrono::Utc;
use std::sync::Arc;

/// The name of the profile that opens with the embedded sandbox.
const SANDBOX_PROFILE: &str = "Sandbox";

/// Does a command and gives the event that ends it.
pub(super) async fn perform(shared: Arc<Shared>, mut task: Task, command: Command) -> Event {
    if let Err(problem) = shared.admit(&mut task, command.reach()).await {
        if let Some(decision) = task.decision.take() {
            shared.decide(decision, Err(problem.clone()));
        }
        return Event::Failed(Box::new(problem));
    }
    let is_worth_a_copy = command.is_worth_a_copy();
    let outcome = match command {
        // These look after being cancelled themselves.
        Command::LookUp {
            entries,
            include_doubtful,
        } => {
            let work = |opened: Opened| {
                let rows = Rows::new(&shared, &task);
                let cancel = &task.cancel;
                async move {
                    // For one thing a person waits, for many nobody does.
                    let client = match entries.len() {
                        0 | 1 => opened.client,
                        _ => opened.client.patient(),
                    };
                    let rows = rows.kept().await;
                    let ended =
                        jobs::look_up(&client, entries, include_doubtful, &rows, cancel).await;
                    rows.finish().await;
                    Ok(ended)
                }
            };
            row_job(&task, work).await
        }
        Command::LoadFleet => {
            let work = |opened: Opened| {
                let rows = Rows::new(&shared, &task);
                let cancel = &task.cancel;
                async move {
                    let rows = rows.kept().await;
                    let ended = jobs::load_fleet(&opened.client.patient(), &rows, cancel).await;
                    rows.finish().await;
                    ended
                }
            };
            row_job(&task, work).await
        }
        Command::SendOrder {
            order,
            key,
            order_again,
        } => orders::send(&shared, &task, *order, key, order_again).await,
        Command::Board(command) => board::perform(&shared, &task, command).await,
        Command::Bulk(command) => bulk::perform(&shared, &task, command).await,
        Command::Lines(command) => lines::perform(&shared, &task, command).await,
        Command::AnswerPartner { is_same } => answer_partner(&shared, &mut task, is_same).await,
        command if command.is_of_kept_fleet() => fleet::perform(&shared, &task, command).await,
        command if command.opens_profile() => open(&shared, &mut task, command).await,
        command => {
            tokio::select! {
                biased;
                () = task.cancel.cancelled() => Ok(Event::Cancelled),
                outcome = ask(&shared, &task, command) => outcome.map(|()| Event::Done),
            }
        }
    };
    if is_worth_a_copy {
        database::look_after(&shared).await;
    }
    outcome.unwrap_or_else(|problem| Event::Failed(Box::new(problem)))
}

/// Commands that ask one thing.
async fn ask(shared: &Shared, task: &Task, command: Command) -> Result<(), Problem> {
    match command {
        Command::TestConnection { profile, keys } => {
            test_connection(shared, task, *profile, keys).await
        }
        Command::DeleteOrder(id) => orders::delete(shared, task, &id).await,
        // Every other command has been done before this.
        _ => Ok(()),
    }
}

async fn row_job<F, W>(task: &Task, work: W) -> Result<Event, Problem>
where
    W: FnOnce(Opened) -> F,
    F: Future<Output = Result<Ended, Problem>>,
{
    let opened = tokio::select! {
        biased;
        // First: a job that is cancelled before it began still tells every row, and for that it must begin.
        opened = task.opened() => opened?,
        () = task.cancel.cancelled() => return Ok(Event::Cancelled),
    };
    Ok(ended(work(opened).await?))
}

/// The event that ends a job with rows.
pub(super) fn ended(ended: Ended) -> Event {
    match ended {
        Ended::Done => Event::Done,
        Ended::Cancelled => Event::Cancelled,
        Ended::Stopped(problem) => Event::Failed(problem),
    }
}

/// Passes on what a job tells.
pub(super) struct Rows<'a> {
    shared: &'a Shared,
    task: &'a Task,
    keeper: Option<Keeper>,
}

impl<'a> Rows<'a> {
    pub(super) const fn new(shared: &'a Shared, task: &'a Task) -> Self {
        Self {
            shared,
            task,
            keeper: None,
        }
    }

    /// The same, but keeping what is told about units.
    async fn kept(mut self) -> Self {
        self.keeper = Keeper::of(self.shared, self.task).await;
        self
    }

    /// Waits until everything is kept.
    async fn finish(self) {
        if let Some(keeper) = self.keeper {
            keeper.finish().await;
        }
    }
}

impl Sink for Rows<'_> {
    async fn planned(&self, total: usize) {
        let event = Event::Planned { total };
        self.shared.tell(self.task.job, event).await;
    }

    async fn rows(&self, rows: Vec<LookupRow>) {
        if let Some(keeper) = &self.keeper {
            keeper.take(&rows).await;
        }
        self.shared.tell(self.task.job, Event::Rows(rows)).await;
    }

    async fn progress(&self, progress: Progress) {
        self.shared
            .tell(self.task.job, Event::Progress(progress))
            .await;
    }
}

/// Opens a profile, or leaves open what was open before.
async fn open(shared: &Shared, task: &mut Task, command: Command) -> Result<Event, Problem> {
    let outcome = tokio::select! {
        biased;
        () = task.cancel.cancelled() => None,
        opened = opened_by(shared, task, command) => Some(opened),
    };
    let Some(decision) = task.decision.take() else {
        return Ok(Event::Done);
    };
    let Some(outcome) = outcome else {
        shared.decide(decision, Err(cancelled_opening()));
        return Ok(Event::Cancelled);
    };
    shared.decide(decision, outcome.clone());
    let opened = outcome?;
    let event = Event::ProfileOpened {
        asks: opened.asks,
        profile: Box::new(opened.profile),
        keys: opened.place,
    };
    shared.tell(task.job, event).await;
    Ok(Event::Done)
}

fn cancelled_opening() -> Problem {
    Problem::new(
        ProblemKind::Cancelled,
        Message::new("desk-opening-cancelled"),
    )
}

async fn opened_by(shared: &Shared, task: &Task, command: Command) -> Result<Opened, Problem> {
    match command {
        Command::OpenProfile { name } => {
            // Before any key is read. A profile that is not there is told below.
            if let Some(entry) = shared.credentials.find(&name).await? {
                task.check_profile(&entry.profile)?;
            }
            let (entry, keys) = shared.credentials.open(&name).await?;
            let client = client_of(shared, &entry.profile, &keys)?;
            let partner = client.partner();
            let id = entry.id.to_string();
            let known = known_profile(&entry);
            let met = shared.meet(Some(&known), &[&id], &partner).await?;
            Ok(Opened {
                fleet: partner.as_str().to_owned(),
                asks: match met {
                    Met::Known => None,
                    Met::Asks(former) => Some(former),
                },
                profile: entry.profile,
                place: entry.keys,
                keys,
                partner,
                client,
                proxy: shared.limits().proxy,
            })
        }
        Command::OpenUnsaved { profile, keys } => {
            task.check_profile(&profile)?;
            let client = client_of(shared, &profile, &keys)?;
            let partner = client.partner();
            shared
                .meet(None, &[&former_name(&profile)], &partner)
                .await?;
            Ok(Opened {
                fleet: partner.as_str().to_owned(),
                asks: None,
                profile: *profile,
                place: KeyPlace::ThisRunOnly,
                keys,
                partner,
                client,
                proxy: shared.limits().proxy,
            })
        }
        Command::OpenSandbox { options } => {
            let (profile, keys, fleet) = sandbox(shared, options).await?;
            Ok(Opened {
                // The embedded sandbox forgets its orders with this run, and so must the ledger. Its units are the same in every run
                // of the same world.
                partner: PartnerId::of_run(&uuid::Uuid::new_v4().to_string()),
                asks: None,
                client: client_of(shared, &profile, &keys)?,
                proxy: shared.limits().proxy,
                place: KeyPlace::ThisRunOnly,
                profile,
                keys,
                fleet,
            })
        }
        _ => Err(cancelled_opening()),
    }
}

/// What named the orders and units of a profile that is not stored, before they belonged to its partner: the world it talks to.
fn former_name(profile: &Profile) -> String {
    let world = profile.base_url.as_deref();
    let world = world.unwrap_or(profile.environment.as_str());
    format!("unsaved:{world}")
}

/// Takes a person's answer: whether the client that the open profile had before is the same partner.
async fn answer_partner(shared: &Shared, task: &mut Task, is_same: bool) -> Result<Event, Problem> {
    let opened = task.opened().await?;
    let name = opened.profile.name.clone();
    if opened.asks.is_some() {
        let entry = shared.credentials.find(&name).await?;
        let known = entry.as_ref().map(known_profile);
        let store = shared.fleets().await?;
        let partner = opened.partner.clone();
        let at = Utc::now().timestamp();
        on_disk(move || match known {
            Some(known) => store.answer_partner(&known, &partner, is_same, at),
            // It was removed meanwhile: there is nothing to answer, and opening it says so.
            None => Ok(()),
        })
        .await?;
    }
    open(shared, task, Command::OpenProfile { name }).await
}

/// The profile of the embedded sandbox, which is started when it does not run yet.
async fn sandbox(
    shared: &Shared,
    options: SandboxOptions,
) -> Result<(Profile, KeySet, String), Problem> {
    let mut running = shared.sandbox.lock().await;
    let Playground { sandbox, fleet } = match &mut *running {
        Some(playground) => playground,
        empty => {
            let fleet = format!("sandbox:{}:{}", options.seed, options.units);
            let started = Sandbox::start(options).await.map_err(|error| {
                let what = Message::new("desk-sandbox-failed");
                Problem::new(ProblemKind::Local, what)
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
        name: SANDBOX_PROFILE.to_owned(),
        environment: Environment::Sandbox,
        api: ApiKind::Management,
        flow: TokenFlow::Standard,
        key_type: KeyType::Partner,
        base_url: Some(sandbox.base_url.clone()),
        msn: None,
        msn_rule: MsnRule::WhenKnown,
        system_name: "partner-desk".to_owned(),
        system_version: env!("CARGO_PKG_VERSION").to_owned(),
        specialized_token_path: None,
    };
    let keys = KeySet {
        client_id: crate::domain::Secret::new(sandbox.client_id.clone()),
        client_secret: crate::domain::Secret::new(sandbox.client_secret.clone()),
        subscription_key: Some(crate::domain::Secret::new(sandbox.subscription_key.clone())),
    };
    Ok((profile, keys, fleet.clone()))
}

async fn test_connection(
    shared: &Shared,
    task: &Task,
    profile: Profile,
    keys: Option<KeySet>,
) -> Result<(), Problem> {
    task.check_profile(&profile)?;
    let keys = match keys {
        Some(keys) => keys,
        None => known_keys(shared, task, &profile).await?,
    };
    let limits = crate::api::Limits {
        // A person is waiting: two tries tell a hiccup from a fault.
        max_attempts: 2,
        ..shared.limits()
    };
    let tell = |step: ConnectionStep| shared.tell(task.job, Event::Step(step));
    jobs::test_connection(profile, keys, limits, tell).await;
    Ok(())
}

/// The keys of the profile that is open, when it is this one, else those that are stored; never for another host.
async fn known_keys(shared: &Shared, task: &Task, wanted: &Profile) -> Result<KeySet, Problem> {
    if let Some(opening) = &task.open
        && let Some(Ok(opened)) = &*opening.borrow()
        && opened.profile.name == wanted.name
    {
        check_same_host(&opened.profile, wanted)?;
        return Ok(opened.keys.clone());
    }
    let (entry, keys) = shared.credentials.open(&wanted.name).await?;
    check_same_host(&entry.profile, wanted)?;
    Ok(keys)
}
