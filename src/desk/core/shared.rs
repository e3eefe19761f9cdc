//! What the jobs of a desk share: the open profile, limits, credentials, the sandbox, and the way to the front end.

use super::job::Standing;
use super::job::stopped;
use super::surroundings::proxy_of;
use super::{DeskOptions, JobId, Known, Surroundings};
use crate::api::{Client, Limits};
use crate::credentials::{Credentials, KeyPlace};
use crate::domain::machine::{MachinePolicy, ProxyChoice};
use crate::domain::{KeySet, Msn, PartnerId, Problem, Profile};
use crate::jobs::{Carried, Progress, blocking};
use crate::sandbox::Sandbox;
use crate::store::{FleetStore, KnownProfile, Ledger, Met};
use crate::text::Message;
use chrono::Utc;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{mpsc, watch};
use tokio_util::sync::CancellationToken;

/// A profile that is open.
#[derive(Clone)]
pub(in crate::desk) struct Opened {
    pub(in crate::desk) profile: Profile,
    pub(in crate::desk) place: KeyPlace,
    pub(in crate::desk) keys: KeySet,
    /// Whose orders and units are kept: the same for all profiles with the same keys.
    pub(in crate::desk) partner: PartnerId,
    /// Names the kept fleet: the partner's, or for the embedded sandbox that of its world, which is the same in every run.
    pub(in crate::desk) fleet: String,
    /// The profile had keys of another client before. Until a person says whether that is the same partner, nothing is ordered.
    pub(in crate::desk) asks: Option<PartnerId>,
    pub(in crate::desk) client: Client,
    /// Which way its requests leave.
    pub(in crate::desk) proxy: ProxyChoice,
}

/// A profile that is open, or on its way: `None` until it is decided.
pub(in crate::desk) type Opening = watch::Receiver<Option<Result<Opened, Problem>>>;

/// The side of an opening that decides it, and what was open before, which comes back when it fails.
struct Decision {
    sender: watch::Sender<Option<Result<Opened, Problem>>>,
    before: Option<Opening>,
}

/// What one job's work has: what all of them share, and what is its own.
pub struct Task {
    pub(in crate::desk) shared: Arc<Shared>,
    pub(in crate::desk) job: JobId,
    pub(in crate::desk) cancel: CancellationToken,
    /// What was open, or opening, when the request was given.
    pub(in crate::desk) open: Option<Opening>,
    /// For requests that open a profile, until that is decided.
    decision: Mutex<Option<Decision>>,
    /// How it stands, for those who look on.
    pub(super) standing: Arc<watch::Sender<Standing>>,
    /// The rules of the computer as they were when it began, where it is held to them.
    pub(in crate::desk) policy: Option<Arc<MachinePolicy>>,
}

/// The embedded sandbox, and the name of the fleet that its world has in every run.
pub(in crate::desk) struct Playground {
    pub(in crate::desk) sandbox: Sandbox,
    pub(in crate::desk) fleet: String,
}

/// A job that runs, and what it is told meanwhile.
#[derive(Default)]
struct Running {
    cancel: CancellationToken,
    /// Of a sync: its fleet, and the units that are to be fetched first.
    sync: Option<(String, watch::Sender<Vec<Msn>>)>,
    /// Of one that can pause: whether it is to.
    pause: Option<watch::Sender<bool>>,
}

/// The kept fleets once they are open, and what a person was not told of it yet.
#[derive(Default)]
struct Fleets {
    store: Option<Arc<FleetStore>>,
    notice: Option<Problem>,
}

/// What the desk says by itself. It is never the answer to a request.
#[derive(Debug, Clone)]
pub enum Notice {
    /// Something that a person is told while work goes on: an index was put right, a lock is waited for.
    Says(Message),
    /// The rules of this computer, when they changed.
    Rules(Arc<MachinePolicy>),
}

pub(in crate::desk) struct Shared {
    pub(in crate::desk) credentials: Credentials,
    pub(in crate::desk) data_dir: PathBuf,
    // Held while it is started, which waits: a second request gets the same sandbox.
    pub(in crate::desk) sandbox: tokio::sync::Mutex<Option<Playground>>,
    // Held while the file is opened, so that two requests do not open it twice.
    ledger: tokio::sync::Mutex<Option<Arc<Ledger>>>,
    fleets: tokio::sync::Mutex<Fleets>,
    known: Mutex<HashMap<PartnerId, Arc<Known>>>,
    /// What was taken in from a fleet's team by work that does not show it.
    untold: Mutex<HashMap<String, Carried>>,
    limits: Mutex<Limits>,
    pub(in crate::desk) surroundings: Surroundings,
    /// The rules of the computer as they were last read.
    pub(in crate::desk) policy: Mutex<Arc<MachinePolicy>>,
    current: Mutex<Option<Opening>>,
    jobs: Mutex<HashMap<JobId, Running>>,
    notices: mpsc::Sender<Notice>,
    /// Called whenever something is heard of a job.
    pub(super) wake: Arc<dyn Fn() + Send + Sync>,
}

impl Shared {
    pub(in crate::desk) fn new(
        options: DeskOptions,
        surroundings: Surroundings,
        policy: MachinePolicy,
        notices: mpsc::Sender<Notice>,
    ) -> Self {
        Self {
            surroundings,
            policy: Mutex::new(Arc::new(policy)),
            credentials: Credentials::new(&options.data_dir, options.keyring),
            data_dir: options.data_dir,
            sandbox: tokio::sync::Mutex::new(None),
            ledger: tokio::sync::Mutex::new(None),
            fleets: tokio::sync::Mutex::default(),
            known: Mutex::default(),
            untold: Mutex::default(),
            limits: Mutex::new(options.limits),
            current: Mutex::new(None),
            jobs: Mutex::new(HashMap::new()),
            notices,
            wake: options.wake,
        }
    }

    /// Notes what was taken in from a fleet's team by work that does not show it.
    pub(in crate::desk) fn not_told_yet(&self, fleet: &str, carried: Carried) {
        let mut untold = lock(&self.untold);
        untold.entry(fleet.to_owned()).or_default().add(carried);
    }

    /// Whether something was taken in from a fleet's team that nobody showed yet.
    pub(in crate::desk) fn has_untold(&self, fleet: &str) -> bool {
        let untold = lock(&self.untold);
        untold
            .get(fleet)
            .is_some_and(|carried| *carried != Carried::default())
    }

    /// What was taken in from a fleet's team and shown by nobody, for whoever shows it now.
    pub(in crate::desk) fn take_untold(&self, fleet: &str) -> Carried {
        lock(&self.untold).remove(fleet).unwrap_or_default()
    }

    /// Notes a job, and what is open at this moment.
    pub(in crate::desk) fn begin(self: &Arc<Self>, job: JobId, opens_profile: bool) -> Task {
        let running = Running::default();
        let cancel = running.cancel.clone();
        lock(&self.jobs).insert(job, running);
        let mut current = lock(&self.current);
        // What was open before: a request that opens a profile works with the former one until that is decided.
        let open = current.clone();
        let decision = opens_profile.then(|| {
            let (sender, receiver) = watch::channel(None);
            Decision {
                sender,
                before: current.replace(receiver),
            }
        });
        Task {
            shared: Arc::clone(self),
            job,
            cancel,
            open,
            decision: Mutex::new(decision),
            standing: Arc::new(watch::Sender::new(Standing::default())),
            policy: None,
        }
    }

    /// Forgets a job that has ended.
    pub(super) fn end(&self, job: JobId) {
        lock(&self.jobs).remove(&job);
    }

    /// Stops a job. One that has ended needs nothing any more.
    pub(in crate::desk) fn cancel(&self, job: JobId) {
        if let Some(running) = lock(&self.jobs).get(&job) {
            running.cancel.cancel();
        }
    }

    pub(in crate::desk) fn cancel_all(&self) {
        let jobs = lock(&self.jobs);
        jobs.values().for_each(|running| running.cancel.cancel());
    }

    /// Tells the front end what concerns all of it. One that has gone away is no reason to stop what was begun.
    pub(super) async fn notify(&self, notice: Notice) {
        if self.notices.send(notice).await.is_ok() {
            (self.wake)();
        }
    }

    /// How hard a client may press, by what a person chose and what the rules of the computer allow.
    pub(in crate::desk) fn limits(&self) -> Limits {
        let limits = lock(&self.limits).clone();
        let policy = self.policy();
        Limits {
            // Chosen and usual number are the same here: the rules can only lower it.
            max_in_flight: policy.max_in_flight(Some(limits.max_in_flight), limits.max_in_flight),
            proxy: proxy_of(&policy),
            ..limits
        }
    }

    /// The pause that the service asked the open profile for.
    pub(in crate::desk) fn service_pause(&self) -> Option<Duration> {
        let current = lock(&self.current);
        let opening = current.as_ref()?.borrow();
        match &*opening {
            Some(Ok(opened)) => opened.client.traffic().waiting,
            _ => None,
        }
    }

    pub(in crate::desk) fn set_max_in_flight(&self, max_in_flight: usize) {
        // With none in flight every job would wait for ever.
        lock(&self.limits).max_in_flight = max_in_flight.max(1);
        self.keep_to_ceiling();
    }

    /// Lets the open profile have as many requests in flight as are allowed now.
    pub(in crate::desk) fn keep_to_ceiling(&self) {
        let max_in_flight = self.limits().max_in_flight;
        if let Some(current) = &*lock(&self.current)
            && let Some(Ok(opened)) = &*current.borrow()
        {
            opened.client.set_max_in_flight(max_in_flight);
        }
    }

    /// Decides an opening: what came of it is for every request that waits for it.
    fn decide(&self, decision: Decision, outcome: Result<Opened, Problem>) {
        let mut current = lock(&self.current);
        // A later request may have begun to open another one, which a failure of this must not close.
        let is_newest = current
            .as_ref()
            .is_some_and(|newest| newest.same_channel(&decision.sender.subscribe()));
        if outcome.is_err() && is_newest {
            *current = decision.before;
        }
        // Unlike `send` it cannot fail: after a close nobody may be left to hear of it.
        decision.sender.send_replace(Some(outcome));
    }

    /// Closes the open profile. Work that uses it goes on, and its keys leave the memory with the last of that.
    pub(in crate::desk) fn close_open(&self) {
        *lock(&self.current) = None;
    }

    /// Closes the open profile when it has this name.
    pub(in crate::desk) fn close(&self, name: &str) {
        let mut current = lock(&self.current);
        let has_name = current.as_ref().is_some_and(|opening| {
            let opened = opening.borrow();
            matches!(&*opened, Some(Ok(opened)) if opened.profile.name == name)
        });
        if has_name {
            *current = None;
        }
    }

    /// What others answered for a partner, as long as it counts.
    pub(in crate::desk) fn known(&self, partner: &PartnerId) -> Option<Arc<Known>> {
        let known = lock(&self.known).get(partner).cloned();
        known.filter(|known| !known.is_old())
    }

    pub(in crate::desk) fn keep_known(&self, partner: &PartnerId, known: Arc<Known>) {
        lock(&self.known).insert(partner.clone(), known);
    }

    /// The order ledger, opened when it is first needed.
    ///
    /// # Errors
    /// When it cannot be opened; and once when a damaged one was set aside, so that the person knows before anything is
    /// sent that former orders are not recognised any more.
    pub(in crate::desk) async fn ledger(&self) -> Result<Arc<Ledger>, Problem> {
        let mut ledger = self.ledger.lock().await;
        if let Some(open) = &*ledger {
            let open = Arc::clone(open);
            let looked = Arc::clone(&open);
            // Asked every time: a copy may have been put back, or the file deleted, by another program.
            if on_disk(move || Ok(looked.is_in_place())).await? {
                return Ok(open);
            }
            // Whoever works with it is told at the next step; everybody else gets what is there now.
            *ledger = None;
        }
        let data_dir = self.data_dir.clone();
        let opened = self
            .waiting(move |tell| Ledger::open_telling(&data_dir, tell))
            .await?;
        let new = Arc::clone(ledger.insert(Arc::new(opened.ledger)));
        self.say(opened.healed).await;
        // It is open by then: the error comes once, and the next request goes on.
        opened.notice.map_or(Ok(new), Err)
    }

    /// The order ledger, checked now: for whoever is about to send.
    ///
    /// # Errors
    /// As [`Self::ledger`]; and when it must not be used to send, see [`Ledger::prove`].
    pub(in crate::desk) async fn ledger_to_send(&self) -> Result<Arc<Ledger>, Problem> {
        let ledger = self.ledger().await?;
        let checked = Arc::clone(&ledger);
        let healed = on_disk(move || checked.prove()).await?;
        self.say(healed).await;
        Ok(ledger)
    }

    /// Closes the database, as soon as no work uses it any more; it is opened when it is next needed.
    pub(in crate::desk) async fn forget_stores(&self) {
        *self.ledger.lock().await = None;
        *self.fleets.lock().await = Fleets::default();
    }

    /// Runs what may wait for a lock of another program, and says which one it waits for.
    async fn waiting<T: Send + 'static>(
        &self,
        work: impl FnOnce(&dyn Fn(&Path)) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        // One is enough: messages are taken as they come.
        let (told, mut waits) = mpsc::channel(1);
        let tell = move |path: &Path| {
            let path = path.display().to_string();
            let seconds = crate::files::LOCK_PATIENCE.as_secs();
            let message = Message::new("ledger-lock-waits")
                .with("path", path)
                .with("seconds", seconds);
            // Only whoever waits for the work listens, and nobody else need be told.
            let _ = told.try_send(message);
        };
        let work = on_disk(move || work(&tell));
        tokio::pin!(work);
        loop {
            tokio::select! {
                biased;
                // Before the work, or a message that came with its end would not be told.
                Some(message) = waits.recv() => self.say(Some(message)).await,
                done = &mut work => return done,
            }
        }
    }

    /// Tells a person something while the work goes on.
    async fn say(&self, message: Option<Message>) {
        if let Some(message) = message {
            self.notify(Notice::Says(message)).await;
        }
    }

    /// The kept fleets, opened when they are first needed.
    ///
    /// # Errors
    /// When they cannot be opened; and once when a damaged file was set aside, so that the person knows why nothing is kept.
    pub(in crate::desk) async fn fleets(&self) -> Result<Arc<FleetStore>, Problem> {
        let mut fleets = self.fleets.lock().await;
        let store = self.open_fleets(&mut fleets).await?;
        // Taken, so that it is told once.
        fleets.notice.take().map_or(Ok(store), Err)
    }

    /// Moves to a partner what was kept under a name of before, and says whether a person must decide whose it is; see
    /// [`FleetStore::meet`]. Without a stored profile nothing is made for that where nothing is kept yet.
    pub(in crate::desk) async fn meet(
        &self,
        profile: Option<KnownProfile>,
        former: &str,
        partner: &PartnerId,
    ) -> Result<Met, Problem> {
        // There is nothing to move then, and no database is made only to find that out.
        if profile.is_none() && !FleetStore::is_there(&self.data_dir) {
            return Ok(Met::Known);
        }
        let store = {
            // Whatever is to be told of a damaged file is told to whoever needs what was in it.
            let mut fleets = self.fleets.lock().await;
            self.open_fleets(&mut fleets).await?
        };
        let (former, partner) = (former.to_owned(), partner.clone());
        let at = Utc::now().timestamp();
        on_disk(move || store.meet(profile.as_ref(), &[&former], &partner, at)).await
    }

    /// Opens the kept fleets before they are needed, where there are any. Whatever is to be told of it is told to whoever
    /// needs them.
    pub(in crate::desk) async fn open_fleets_early(&self) {
        if FleetStore::is_there(&self.data_dir) {
            let mut fleets = self.fleets.lock().await;
            if let Err(problem) = self.open_fleets(&mut fleets).await {
                tracing::debug!(?problem, "the kept fleets are not opened early");
            }
        }
    }

    async fn open_fleets(&self, fleets: &mut Fleets) -> Result<Arc<FleetStore>, Problem> {
        if let Some(store) = &fleets.store {
            return Ok(Arc::clone(store));
        }
        let data_dir = self.data_dir.clone();
        let opened = self
            .waiting(move |tell| FleetStore::open_telling(&data_dir, tell))
            .await?;
        fleets.notice = opened.notice;
        self.say(opened.healed).await;
        Ok(Arc::clone(fleets.store.insert(Arc::new(opened.store))))
    }

    /// Notes that a job is a sync of a fleet, and gives what is to be fetched first while it runs; `None` while another one of it
    /// runs.
    pub(in crate::desk) fn begin_sync(
        &self,
        fleet: &str,
        job: JobId,
    ) -> Option<watch::Receiver<Vec<Msn>>> {
        let mut jobs = lock(&self.jobs);
        let is_of_fleet = |running: &Running| running.sync.as_ref().is_some_and(|it| it.0 == fleet);
        if jobs.values().any(is_of_fleet) {
            return None;
        }
        let (first, waiting) = watch::channel(Vec::new());
        // Looked and noted under one lock, so that of two syncs exactly one begins.
        jobs.entry(job).or_default().sync = Some((fleet.to_owned(), first));
        Some(waiting)
    }

    /// Notes that a job can pause, and gives what tells it to.
    pub(in crate::desk) fn may_pause(&self, job: JobId) -> watch::Receiver<bool> {
        let (pause, paused) = watch::channel(false);
        lock(&self.jobs).entry(job).or_default().pause = Some(pause);
        paused
    }

    /// Lets a job pause or go on; tells whether it is one that can and does not do so already.
    pub(in crate::desk) fn pause(&self, job: JobId, is_paused: bool) -> bool {
        let jobs = lock(&self.jobs);
        let pause = jobs.get(&job).and_then(|running| running.pause.as_ref());
        pause.is_some_and(|pause| pause.send_replace(is_paused) != is_paused)
    }

    /// Passes on what a sync is to fetch first. A sync that has ended needs nothing any more.
    pub(in crate::desk) fn fetch_first(&self, job: JobId, units: Vec<Msn>) {
        if let Some(Running { sync, .. }) = lock(&self.jobs).get(&job)
            && let Some((_, first)) = sync
        {
            first.send_replace(units);
        }
    }
}

/// The orders of a partner, and where they are kept.
#[derive(Clone)]
pub(in crate::desk) struct LedgerHandle {
    pub(in crate::desk) ledger: Arc<Ledger>,
    /// The partner's name in the ledger.
    pub(in crate::desk) partner: Arc<str>,
}

impl LedgerHandle {
    /// Does what blocks, on a thread where that is allowed.
    pub(in crate::desk) async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Ledger, &str) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let Self { ledger, partner } = self.clone();
        on_disk(move || work(&ledger, &partner)).await
    }
}

impl Opened {
    /// Refuses to order while it is open whose the profile is.
    pub(in crate::desk) fn may_order(&self) -> Result<(), Problem> {
        let Some(former) = &self.asks else {
            return Ok(());
        };
        let name = &self.profile.name;
        Err(
            Problem::input(Message::new("desk-other-client").with("name", name))
                .because(Message::new("desk-other-client-why").with("former", former.short()))
                .next(Message::new("desk-other-client-next").with("name", name)),
        )
    }
}

impl Task {
    /// Waits for something, unless the job is cancelled before.
    ///
    /// # Errors
    /// When it was cancelled: that ends the job.
    pub(in crate::desk) async fn unless_cancelled<T>(
        &self,
        work: impl Future<Output = T>,
    ) -> Result<T, Problem> {
        tokio::select! {
            biased;
            () = self.cancel.cancelled() => Err(stopped()),
            done = work => Ok(done),
        }
    }

    /// The orders of the profile that this job works with.
    pub(in crate::desk) async fn ledger(&self) -> Result<LedgerHandle, Problem> {
        let opened = self.opened().await?;
        Ok(LedgerHandle {
            ledger: self.shared.ledger().await?,
            partner: opened.partner.as_str().into(),
        })
    }

    /// Does what blocks with the orders of the profile that this job works with.
    pub(in crate::desk) async fn on_ledger<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Ledger, &str) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        self.ledger().await?.with(work).await
    }

    /// Tells how far it is.
    pub(in crate::desk) fn progress(&self, progress: Progress) {
        self.standing
            .send_modify(|standing| standing.progress = progress);
        (self.shared.wake)();
    }

    /// Tells how much there is to do.
    pub(in crate::desk) fn planned(&self, total: usize) {
        self.standing
            .send_modify(|standing| standing.progress.total = total);
        (self.shared.wake)();
    }

    /// Decides what this request opens; the first word counts.
    pub(in crate::desk) fn decide(&self, outcome: Result<Opened, Problem>) {
        // Taken, since `perform` decides every failure once more.
        if let Some(decision) = lock(&self.decision).take() {
            self.shared.decide(decision, outcome);
        }
    }

    /// The profile this request works with; waits for one that is being opened.
    pub(in crate::desk) async fn opened(&self) -> Result<Opened, Problem> {
        let Some(mut opening) = self.open.clone() else {
            return Err(nothing_open());
        };
        let outcome = opening.wait_for(Option::is_some).await;
        let opened = match outcome.ok().as_deref() {
            Some(Some(outcome)) => outcome.clone()?,
            // The opening ended without a word: its request broke off.
            _ => return Err(nothing_open()),
        };
        // The rules may be others than when it was opened.
        self.check_opened(&opened)?;
        Ok(opened)
    }
}

/// Runs what blocks on the disk where blocking is allowed.
pub(in crate::desk) async fn on_disk<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    blocking(work)
        .await
        .unwrap_or_else(|| Err(Problem::local(Message::new("desk-broken-off"))))
}

fn nothing_open() -> Problem {
    Problem::input(Message::new("desk-nothing-open")).next(Message::new("desk-nothing-open-next"))
}

/// A lock that a panicking thread has left is as good as any: every change under these locks is a single assignment.
pub(in crate::desk) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
