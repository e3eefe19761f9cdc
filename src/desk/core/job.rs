//! A job: a request under way, in the hands of whoever asked.

use crate::desk::event::JobId;
use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use crate::text::Message;
use std::fmt;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::sync::oneshot::error::TryRecvError;
use tokio_util::sync::CancellationToken;

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

/// A request under way. It has exactly one ending, which is given once. Dropping the job cancels it, since nobody is left who wants
/// what comes of it.
#[must_use = "a job that is dropped is cancelled"]
pub struct Job<T> {
    id: JobId,
    cancel: CancellationToken,
    ending: oneshot::Receiver<Ending<T>>,
    /// Whether it goes on when nobody listens any more, which is also so once it has ended.
    goes_on: bool,
}

impl<T> Job<T> {
    pub(super) fn new(id: JobId, cancel: CancellationToken) -> (oneshot::Sender<Ending<T>>, Self) {
        let (sender, ending) = oneshot::channel();
        let job = Self {
            id,
            cancel,
            ending,
            goes_on: false,
        };
        (sender, job)
    }

    /// Its name in this run.
    #[must_use]
    pub const fn id(&self) -> JobId {
        self.id
    }

    /// How it ended, as soon as it has, and once only. Never waits.
    pub fn poll(&mut self) -> Option<Ending<T>> {
        let ending = match self.ending.try_recv() {
            Ok(ending) => ending,
            Err(TryRecvError::Empty) => return None,
            // Its ending was given before, or its desk is closed.
            Err(TryRecvError::Closed) if self.goes_on => return None,
            Err(TryRecvError::Closed) => broken_off(),
        };
        self.goes_on = true;
        Some(ending)
    }

    /// Waits for its end. Not for threads that draw, nor inside a runtime.
    pub fn wait(mut self) -> Ending<T> {
        self.goes_on = true;
        let (_, unused) = oneshot::channel();
        let ending = std::mem::replace(&mut self.ending, unused);
        ending.blocking_recv().unwrap_or_else(|_| broken_off())
    }

    /// Waits for its end, at most as long as `limit`; it goes on in any case. Not inside a runtime.
    pub fn wait_for(mut self, limit: Duration) -> Option<Ending<T>> {
        self.goes_on = true;
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

    /// Stops it; it ends as cancelled, within one request's time, unless it has to be done as a whole.
    pub fn cancel(&self) {
        self.cancel.cancel();
    }

    /// Lets it go on although nobody waits for what comes of it.
    pub fn detach(mut self) {
        self.goes_on = true;
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        if !self.goes_on {
            self.cancel.cancel();
        }
    }
}

impl<T> fmt::Debug for Job<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Job").field(&self.id.0).finish()
    }
}

impl<T> Ending<T> {
    /// Of work that may have been told to stop.
    pub(super) fn of(outcome: Result<T, Problem>, is_cancelled: bool) -> Self {
        match outcome {
            Ok(answer) => Self::Done(answer),
            // Others that are told of a cancelled job, such as whoever waited for a profile, have failed.
            Err(problem) if is_cancelled && problem.kind == ProblemKind::Cancelled => {
                Self::Cancelled
            }
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

/// The end of work that was told to stop, and did.
pub(super) fn stopped() -> Problem {
    Problem::new(ProblemKind::Cancelled, Message::new("desk-stopped"))
}

/// The end of work that broke off by a fault of its own.
pub(super) fn broken_off<T>() -> Ending<T> {
    let what = Message::new("desk-broken-off");
    Ending::Failed(Box::new(Problem::new(ProblemKind::Local, what)))
}
