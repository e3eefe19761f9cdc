//! The desk itself: its threads, and the way requests take from a front end to the work and back.

use super::job::{broken_off, stopped};
use super::shared::{Shared, Task, lock};
use super::{
    DeskOptions, Ending, Job, JobId, Kind, Notice, Reach, Request, Surroundings, Teller, Telling,
};
use crate::crash::cause_of;
use crate::domain::Problem;
use crate::text::Message;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::runtime::{Handle, Runtime};
use tokio::sync::mpsc;

/// Notices that wait for the front end. When they are full the work waits, as it does for steps.
const NOTICES_WAITING: usize = 256;

/// How long a closing desk waits for a file that is being written.
const LAST_WORK: Duration = Duration::from_secs(2);

/// How long work may be held back for the first page of a window, which is there long before on any machine.
const HELD_AT_MOST: Duration = Duration::from_secs(2);

/// The desk. Dropping it cancels what runs.
pub struct Desk {
    shared: Arc<Shared>,
    next_job: AtomicU64,
    held: Arc<Held>,
    runtime: Option<Runtime>,
}

/// What waits until the first page of a window is there; `None` where nothing is held back.
#[derive(Default)]
struct Held(Mutex<Option<Vec<Work>>>);

/// The whole of a job, its ending included.
type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

impl Desk {
    /// Opens the desk on a data directory and gives the receiver of its notices. Nothing touches the network, and no
    /// keyring is asked, until a request does.
    ///
    /// # Errors
    /// When the data directory cannot be made or its threads cannot start.
    pub fn open(options: DeskOptions) -> Result<(Self, mpsc::Receiver<Notice>), Problem> {
        Self::open_in(options, Surroundings::of_this_program())
    }

    /// Opens the desk as [`Self::open`] does, in other surroundings than those of this program on this computer.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_in(
        options: DeskOptions,
        surroundings: Surroundings,
    ) -> Result<(Self, mpsc::Receiver<Notice>), Problem> {
        // Known from the start: a request that stays on this computer uses limits, and does not read the rules anew.
        let policy = surroundings.machine.read();
        crate::files::make_private_folder(&options.data_dir).map_err(|error| {
            let path = options.data_dir.display().to_string();
            Problem::local(Message::new("desk-no-data-dir").with("path", path))
                .because(Message::new("desk-reason").with("reason", error.to_string()))
        })?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            // Jobs wait for the network; what blocks has threads of its own (`on_disk`).
            .worker_threads(2)
            .thread_name("partner-desk")
            .enable_all()
            .build()
            .map_err(|error| {
                Problem::local(Message::new("desk-no-threads"))
                    .because(Message::new("desk-reason").with("reason", error.to_string()))
            })?;
        let (notices, receiver) = mpsc::channel(NOTICES_WAITING);
        let desk = Self {
            shared: Arc::new(Shared::new(options, surroundings, policy, notices)),
            next_job: AtomicU64::new(1),
            held: Arc::default(),
            runtime: Some(runtime),
        };
        Ok((desk, receiver))
    }

    /// Starts a request and returns at once. Requests that need an open profile use the one that was opened, or is being
    /// opened, at this moment; a profile opened later does not change what they talk to.
    pub fn start<R: Request>(&self, request: R) -> Job<R::Output> {
        let reach = request.reach();
        let run = move |task: Arc<Task>| async move { request.run(&task).await };
        self.launch::<R, _, _>(reach, run, None)
    }

    /// Starts a request as [`Self::start`] does; the job has what it tells on the way.
    pub fn start_telling<R: Telling>(&self, request: R) -> Job<R::Output, R::Step> {
        let (teller, steps) = Teller::new(Arc::clone(&self.shared.wake));
        let reach = request.reach();
        let run = move |task: Arc<Task>| async move { request.run_telling(&task, &teller).await };
        self.launch::<R, _, _>(reach, run, Some(steps))
    }

    fn launch<R: Request, S, F: Future<Output = Result<R::Output, Problem>> + Send + 'static>(
        &self,
        reach: Reach,
        run: impl FnOnce(Arc<Task>) -> F + Send + 'static,
        steps: Option<mpsc::Receiver<S>>,
    ) -> Job<R::Output, S> {
        let id = JobId(self.next_job.fetch_add(1, Ordering::Relaxed));
        // On the caller's thread, so that the order of requests is the order in which they take effect, even where the work is
        // held back.
        let task = self.shared.begin(id, R::NATURE.opens_profile);
        let (cancel, looks_on) = (task.cancel.clone(), task.standing.subscribe());
        let (sender, job) = Job::new(id, cancel, looks_on, steps, R::NATURE.goes_on);
        // The answer passes by the work, which has no type of its own.
        let answer = Arc::new(Mutex::new(None));
        let put_aside = Arc::clone(&answer);
        let deed = Deed {
            kind: R::NATURE.kind,
            reach,
            begin: Box::new(move |task: Arc<Task>| {
                Box::pin(async move {
                    let answer = run(task).await?;
                    let failure = R::failure(&answer).cloned();
                    *lock(&put_aside) = Some(answer);
                    Ok(failure)
                })
            }),
            end: Box::new(move |ending| {
                // Whoever asked may have gone away, which is no reason to stop what was begun.
                let _ = sender.send(ending.with(lock(&answer).take()));
            }),
        };
        let is_for_first_page = R::NATURE.is_for_first_page;
        if let Some(work) = self
            .held
            .hold(is_for_first_page, Box::pin(work(task, deed)))
            && let Some(runtime) = &self.runtime
        {
            runtime.spawn(work);
        }
        job
    }

    /// Stops a job; it ends as cancelled, within one request's time, unless it has to be done as a whole.
    pub fn cancel(&self, job: JobId) {
        self.shared.cancel(job);
    }

    /// How long the open profile still pauses because the service asked for it.
    #[must_use]
    pub fn pause(&self) -> Option<Duration> {
        self.shared.service_pause()
    }

    /// From now on begins only with what the first page of a window shows, and opens the kept fleet while the profile is on its
    /// way. Everything else waits for [`Self::go_on`], so that the page does not share the processor with work that nobody
    /// sees yet; it is then begun in the order it came. What the page shows may overtake it, as a quick request overtakes a slow
    /// one at any time, and each works with the profile that was open when it was given.
    pub fn first_page_first(&self) {
        let Some(runtime) = &self.runtime else { return };
        self.held.begin();
        let shared = Arc::clone(&self.shared);
        runtime.spawn(async move { shared.open_fleets_early().await });
        // A window that is never drawn, such as one that starts minimized, must not hold anything back for good.
        let held = Arc::clone(&self.held);
        runtime.spawn(async move {
            tokio::time::sleep(HELD_AT_MOST).await;
            held.end(&Handle::current());
        });
    }

    /// The first page is there: what waited for it is begun.
    pub fn go_on(&self) {
        if let Some(runtime) = &self.runtime {
            self.held.end(runtime.handle());
        }
    }

    /// Whether something waits for the first page.
    #[must_use]
    pub fn is_holding(&self) -> bool {
        lock(&self.held.0).is_some()
    }
}

impl Held {
    fn begin(&self) {
        lock(&self.0).get_or_insert_default();
    }

    /// Takes in what can wait, while there is something to wait for; else gives it back.
    fn hold(&self, is_for_first_page: bool, work: Work) -> Option<Work> {
        match &mut *lock(&self.0) {
            Some(held) if !is_for_first_page => {
                held.push(work);
                None
            }
            _ => Some(work),
        }
    }

    fn end(&self, runtime: &Handle) {
        // Taken as a whole: what is asked for from now on is not held, and the second call finds nothing.
        let held = lock(&self.0).take();
        for work in held.into_iter().flatten() {
            runtime.spawn(work);
        }
    }
}

/// A request without its type, so that the code below is there once, and not once for each of more than a hundred requests.
struct Deed {
    kind: Kind,
    reach: Reach,
    /// Does it, and puts aside what comes of it; gives what failed although an answer came.
    begin: Box<dyn FnOnce(Arc<Task>) -> Doing + Send>,
    /// Tells whoever asked, with what was put aside.
    end: Box<dyn FnOnce(Ending<()>) + Send>,
}

/// A request under way.
type Doing = Pin<Box<dyn Future<Output = Result<Option<Problem>, Problem>> + Send>>;

/// The whole of a job.
async fn work(task: Task, deed: Deed) {
    let (id, shared) = (task.job, Arc::clone(&task.shared));
    let (cancel, standing) = (task.cancel.clone(), Arc::clone(&task.standing));
    let (ending, failure) =
        // A task of its own: a panic in it ends here as a failure, and the job still gets its ending.
        match tokio::spawn(perform(task, deed.kind, deed.reach, deed.begin)).await {
            Ok(Ok(failure)) => (Ending::Done(()), failure),
            Ok(Err(problem)) => (Ending::of(Err(problem), cancel.is_cancelled()), None),
            Err(error) => {
                tracing::error!(by = cause_of(&error), "a job broke off");
                (broken_off(), None)
            }
        };
    let told = match failure {
        Some(problem) => Ending::Failed(Box::new(problem)),
        None => ending.clone(),
    };
    // Before the ending is given: whoever hears of it may begin another sync of the same fleet.
    shared.end(id);
    (deed.end)(ending);
    standing.send_modify(|standing| standing.ended = Some(told));
    // Last, so that whoever is woken finds the ending.
    (shared.wake)();
}

/// Does a request, as far as the rules of the computer let it. Where it was to open a profile and did not, whoever waits for that is told
/// why.
async fn perform(
    mut task: Task,
    kind: Kind,
    reach: Reach,
    begin: Box<dyn FnOnce(Arc<Task>) -> Doing + Send>,
) -> Result<Option<Problem>, Problem> {
    let shared = Arc::clone(&task.shared);
    let admitted = shared.admit(&mut task, reach).await;
    let task = Arc::new(task);
    let outcome = match (admitted, kind) {
        (Err(problem), _) => Err(problem),
        (Ok(()), Kind::Reads) => tokio::select! {
            biased;
            () = task.cancel.cancelled() => Err(stopped()),
            outcome = begin(Arc::clone(&task)) => outcome,
        },
        // Not dropped halfway: these look at the token where they can stop.
        (Ok(()), Kind::ChangesHere | Kind::ChangesAtVendor) => begin(Arc::clone(&task)).await,
    };
    if let Err(problem) = &outcome {
        task.decide(Err(problem.clone()));
    }
    outcome
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.shared.cancel_all();
        let Some(runtime) = self.runtime.take() else {
            return;
        };
        // What is running may hold the database open for longer than this program lives.
        if let Err(problem) = crate::store::checkpoint(&self.shared.data_dir) {
            tracing::debug!(?problem, "the journal stays beside the database");
        }
        if Handle::try_current().is_ok() {
            // Waiting is not allowed inside somebody else's runtime.
            runtime.shutdown_background();
        } else {
            runtime.shutdown_timeout(LAST_WORK);
        }
    }
}
