//! A job: a request under way, in the hands of whoever asked.

use crate::domain::Problem;
use crate::jobs::{self, Progress};
use crate::text::Message;
use std::fmt;
use std::time::Duration;
use tokio::sync::oneshot::error::TryRecvError;
use tokio::sync::{mpsc, oneshot, watch};
use tokio_util::sync::CancellationToken;

/// Steps that wait for whoever asked, and the most that are handed out at once. When they are full the work waits: a front end that is
/// slow slows the work down.
pub(super) const STEPS_WAITING: usize = 256;

/// The text of [`stopped`].
const STOPPED: &str = "desk-stopped";

/// Names a job: one request's work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JobId(pub u64);

/// How a job ended, with what came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Ending<T> {
    /// Well.
    Done(T),
    /// It could not be done.
    Failed(Box<Problem>),
    /// It was cancelled.
    Cancelled,
}

/// How a job ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Well.
    Done,
    /// It could not be done.
    Failed,
    /// It was cancelled.
    Cancelled,
}

/// What is heard of a job.
#[derive(Debug, Clone, PartialEq)]
pub enum Update<T, S = ()> {
    /// How far it is; only the latest is told.
    Progress(Progress),
    /// What it told on the way, each once and in order.
    Step(S),
    /// Its end, after everything else.
    Ended(Ending<T>),
}

/// How a job stands, for whoever looks on.
#[derive(Debug, Clone, Default)]
pub(super) struct Standing {
    pub(super) progress: Progress,
    pub(super) ended: Option<Ending<()>>,
}

/// A look at a job for those who did not ask for it: how far it is and how it ended, but nothing of what came of it.
#[derive(Debug, Clone)]
pub struct JobWatch {
    id: JobId,
    standing: watch::Receiver<Standing>,
}

impl JobWatch {
    /// The job's name in this run.
    #[must_use]
    pub const fn id(&self) -> JobId {
        self.id
    }

    /// How far it is; once it has ended, how far it came.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.standing.borrow().progress
    }

    /// How it ended, once it has.
    #[must_use]
    pub fn ended(&self) -> Option<Ending<()>> {
        self.standing.borrow().ended.clone()
    }
}

/// A request under way. It has exactly one ending, which is given once. Dropping the job cancels it, since nobody is left who wants
/// what comes of it, unless its request goes on alone (see [`Nature`](super::Nature)).
#[must_use = "a job that is dropped is cancelled"]
pub struct Job<T, S = ()> {
    watch: JobWatch,
    cancel: CancellationToken,
    ending: oneshot::Receiver<Ending<T>>,
    /// Its ending, while something that was told before it is not handed out yet.
    arrived: Option<Ending<T>>,
    steps: Option<mpsc::Receiver<S>>,
    /// The progress that was handed out last.
    seen: Progress,
    /// Whether it goes on when nobody listens any more.
    goes_on: bool,
    /// Whether its ending was given.
    is_over: bool,
}

impl<T, S> Job<T, S> {
    pub(super) fn new(
        id: JobId,
        cancel: CancellationToken,
        standing: watch::Receiver<Standing>,
        steps: Option<mpsc::Receiver<S>>,
        goes_on: bool,
    ) -> (oneshot::Sender<Ending<T>>, Self) {
        let (sender, ending) = oneshot::channel();
        let job = Self {
            watch: JobWatch { id, standing },
            cancel,
            ending,
            arrived: None,
            steps,
            seen: Progress::default(),
            goes_on,
            is_over: false,
        };
        (sender, job)
    }

    /// Its name in this run.
    #[must_use]
    pub const fn id(&self) -> JobId {
        self.watch.id
    }

    /// A look at it for others.
    #[must_use]
    pub fn watch(&self) -> JobWatch {
        self.watch.clone()
    }

    /// How it ended, as soon as it has, and once only. Never waits. What it told before and nobody took is lost then.
    pub fn poll(&mut self) -> Option<Ending<T>> {
        self.look();
        let ending = self.arrived.take();
        self.is_over |= ending.is_some();
        ending
    }

    /// Everything that is heard of it since the last time; where that is very much, the rest is there the next time. Never waits.
    pub fn updates(&mut self) -> Vec<Update<T, S>> {
        // First: what was told before it ended is there then.
        self.look();
        let progressed = self.progressed().map(Update::Progress);
        let mut updates: Vec<Update<T, S>> = progressed.into_iter().collect();
        // Bounded, so that one frame of a window does not draw for as long as steps come.
        while updates.len() < STEPS_WAITING
            && let Some(update) = self.at_hand()
        {
            updates.push(update);
        }
        updates
    }

    /// The next that was told and not handed out yet: its steps before its ending.
    fn at_hand(&mut self) -> Option<Update<T, S>> {
        // The ending arrives by a channel of its own and may be here before the last steps are taken.
        let step = self.steps.as_mut().and_then(|steps| steps.try_recv().ok());
        if let Some(step) = step {
            return Some(Update::Step(step));
        }
        let ending = self.arrived.take()?;
        self.is_over = true;
        Some(Update::Ended(ending))
    }

    /// Waits for the next that is heard of it; `None` once its ending was given. Dropped while it waits, nothing is lost.
    pub async fn next(&mut self) -> Option<Update<T, S>> {
        while !self.is_over {
            if let Some(update) = self.at_hand() {
                return Some(update);
            }
            tokio::select! {
                biased;
                // Taken in and not given at once: steps that were told before it come first, by `at_hand`.
                ending = &mut self.ending => {
                    self.arrived = Some(ending.unwrap_or_else(|_| broken_off()));
                }
                // A channel that is closed gives `None`, which switches the branch off and leaves the others.
                Some(step) = step_of(&mut self.steps) => return Some(Update::Step(step)),
                Ok(()) = self.watch.standing.changed() => {
                    if let Some(progress) = self.progressed() {
                        return Some(Update::Progress(progress));
                    }
                }
            }
        }
        None
    }

    /// Takes its ending in, where that has come.
    fn look(&mut self) {
        if self.is_over || self.arrived.is_some() {
            return;
        }
        match self.ending.try_recv() {
            Ok(ending) => self.arrived = Some(ending),
            Err(TryRecvError::Empty) => {}
            // Its desk is closed.
            Err(TryRecvError::Closed) => self.arrived = Some(broken_off()),
        }
    }

    /// How far it is, where that is another than the last time.
    fn progressed(&mut self) -> Option<Progress> {
        let progress = self.watch.standing.borrow_and_update().progress;
        let before = std::mem::replace(&mut self.seen, progress);
        (before != progress).then_some(progress)
    }

    /// Waits for its end. Not for threads that draw, nor inside a runtime.
    pub fn wait(mut self) -> Ending<T> {
        self.hear_no_steps();
        if let Some(ending) = self.arrived.take() {
            return ending;
        }
        // `Job` has a `Drop`, so its receiver can only be exchanged and not moved out.
        let (_, unused) = oneshot::channel();
        let ending = std::mem::replace(&mut self.ending, unused);
        ending.blocking_recv().unwrap_or_else(|_| broken_off())
    }

    /// Waits for its end, at most as long as `limit`; it goes on in any case. Not inside a runtime.
    pub fn wait_for(mut self, limit: Duration) -> Option<Ending<T>> {
        self.hear_no_steps();
        if let Some(ending) = self.arrived.take() {
            return Some(ending);
        }
        // A wait with a limit needs a timer, which only a runtime has, and a job does not know that of its desk.
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .ok()?;
        let ending = &mut self.ending;
        let ended = runtime.block_on(async { tokio::time::timeout(limit, ending).await });
        ended
            .ok()
            .map(|ended| ended.unwrap_or_else(|_| broken_off()))
    }

    /// Lets it go on, without work that waits for its steps to be taken.
    fn hear_no_steps(&mut self) {
        self.goes_on = true;
        self.steps = None;
    }

    /// Stops it; it ends as cancelled, within one request's time, unless it has to be done as a whole.
    pub fn cancel(&self) {
        self.cancel.cancel();
    }

    /// Lets it go on although nobody waits for what comes of it.
    pub fn detach(mut self) {
        self.goes_on = true;
    }
}

/// The next step; never where there are none.
async fn step_of<S>(steps: &mut Option<mpsc::Receiver<S>>) -> Option<S> {
    match steps {
        Some(steps) => steps.recv().await,
        None => std::future::pending().await,
    }
}

impl<T, S> Drop for Job<T, S> {
    fn drop(&mut self) {
        if !self.goes_on && !self.is_over {
            self.cancel.cancel();
        }
    }
}

impl<T, S> fmt::Debug for Job<T, S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Job").field(&self.id().0).finish()
    }
}

impl<T> Ending<T> {
    /// Of work that may have been told to stop.
    pub(super) fn of(outcome: Result<T, Problem>, is_cancelled: bool) -> Self {
        match outcome {
            Ok(answer) => Self::Done(answer),
            // Others that are told of a cancelled job, such as whoever waited for a profile, have failed; and of an order that was
            // cancelled more is to be told.
            Err(problem) if is_cancelled && problem.what.id() == STOPPED => Self::Cancelled,
            Err(problem) => Self::Failed(Box::new(problem)),
        }
    }

    /// How it ended.
    #[must_use]
    pub const fn how(&self) -> Ended {
        match self {
            Self::Done(_) => Ended::Done,
            Self::Failed(_) => Ended::Failed,
            Self::Cancelled => Ended::Cancelled,
        }
    }

    /// What came of it, where anything did.
    #[must_use]
    pub fn done(self) -> Option<T> {
        match self {
            Self::Done(answer) => Some(answer),
            Self::Failed(_) | Self::Cancelled => None,
        }
    }
}

impl Ending<()> {
    /// The same with what came of it, which is there where it ended well.
    pub(super) fn with<T>(self, answer: Option<T>) -> Ending<T> {
        match self {
            // Done without an answer cannot be, but is no reason to panic.
            Self::Done(()) => answer.map_or_else(broken_off, Ending::Done),
            Self::Failed(problem) => Ending::Failed(problem),
            Self::Cancelled => Ending::Cancelled,
        }
    }
}

/// The end of work that was told to stop, and did.
pub(in crate::desk) fn stopped() -> Problem {
    Problem::cancelled(Message::new(STOPPED))
}

/// The end of work that broke off by a fault of its own.
pub(super) fn broken_off<T>() -> Ending<T> {
    let what = Message::new("desk-broken-off");
    Ending::Failed(Box::new(Problem::local(what)))
}

/// The outcome of work that tells its end so.
pub(in crate::desk) fn outcome_of(ended: jobs::Ended) -> Result<(), Problem> {
    match ended {
        jobs::Ended::Done => Ok(()),
        jobs::Ended::Cancelled => Err(stopped()),
        jobs::Ended::Stopped(problem) => Err(*problem),
    }
}
