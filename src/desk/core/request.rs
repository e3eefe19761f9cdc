//! A request: one thing a person can ask for, as a type that knows its answer.

use super::Task;
use super::job::STEPS_WAITING;
use crate::domain::Problem;
use crate::text::Message;
use std::sync::Arc;
use tokio::sync::mpsc;

/// What a request changes, which decides how it goes on when it is cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Nothing: when it is cancelled its answer is not wanted any more, and it stops wherever it is.
    Reads,
    /// Something on this computer. Half of that would be worse than all of it, so it looks after being cancelled itself.
    ChangesHere,
    /// Something at the vendor, too. The same goes for it.
    ChangesAtVendor,
}

/// How far a request reaches, which decides what the rules of the computer say about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Not beyond this computer and what is kept on it: no rule forbids that, so that nothing a person wrote is ever lost to one.
    Here,
    /// The rules themselves.
    Rules,
    /// A service, or keys for one.
    Service,
    /// Orders at the vendor, which it makes or deletes.
    Orders,
    /// The embedded sandbox.
    Sandbox,
}

/// How much a log of this run makes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Prominence {
    /// Left out while all is well: a front end asks for it by itself, to have something to show.
    Quiet,
    /// Listed.
    #[default]
    Usual,
    /// It takes long: its progress is shown wherever a person is.
    Long,
}

/// One thing a person can ask for. [`Desk::start`](super::Desk::start) begins with it and gives a [`Job`](super::Job).
pub trait Request: Send + Sized + 'static {
    /// What comes of it.
    type Output: Send + 'static;

    /// What it changes.
    const KIND: Kind;

    /// Whether the first page of a window shows what comes of it; see [`Desk::first_page_first`](super::Desk::first_page_first).
    const IS_FOR_FIRST_PAGE: bool = false;

    /// Whether the requests after this one are meant for the profile that it opens.
    const OPENS_PROFILE: bool = false;

    /// Whether it goes on when whoever asked drops its job, as what is under way at the vendor does.
    const GOES_ON: bool = matches!(Self::KIND, Kind::ChangesAtVendor);

    /// How far it reaches. A request that does not say is held to the rules.
    const REACH: Reach = match Self::KIND {
        Kind::Reads | Kind::ChangesHere => Reach::Service,
        Kind::ChangesAtVendor => Reach::Orders,
    };

    /// How much a log makes of it.
    const PROMINENCE: Prominence = Prominence::Usual;

    /// What it does, for people. Nothing of it is secret: a log keeps it.
    fn label(&self) -> Message;

    /// Does it.
    fn run(self, task: &Task) -> impl Future<Output = Result<Self::Output, Problem>> + Send;

    /// What failed although an answer came: a log lists the job as failed then.
    fn failure(_: &Self::Output) -> Option<&Problem> {
        None
    }

    /// How far this one reaches, where that depends on what is asked.
    fn reach(&self) -> Reach {
        Self::REACH
    }

    /// How much a log makes of this one, where that depends on what is asked.
    fn prominence(&self) -> Prominence {
        Self::PROMINENCE
    }
}

/// A request that tells something before it ends, such as rows. [`Desk::start_telling`](super::Desk::start_telling) begins with it;
/// begun as any other request it tells nobody.
pub trait Telling: Request {
    /// What it tells, in order.
    type Step: Send + 'static;

    /// Does it, and tells. A [`Request::run`] of such a request is this with [`Teller::nobody`].
    fn run_telling(
        self,
        task: &Task,
        teller: &Teller<Self::Step>,
    ) -> impl Future<Output = Result<Self::Output, Problem>> + Send;
}

/// Passes on what a request tells to whoever asked.
pub struct Teller<S>(Option<Heard<S>>);

struct Heard<S> {
    steps: mpsc::Sender<S>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl<S> Teller<S> {
    /// Passes nothing on.
    #[must_use]
    pub const fn nobody() -> Self {
        Self(None)
    }

    /// A teller, and where its steps arrive.
    pub(super) fn new(wake: Arc<dyn Fn() + Send + Sync>) -> (Self, mpsc::Receiver<S>) {
        let (steps, receiver) = mpsc::channel(STEPS_WAITING);
        (Self(Some(Heard { steps, wake })), receiver)
    }

    /// Tells a step; waits while too many of them were not taken yet. A front end that has gone away is no reason to stop what was begun.
    pub(in crate::desk) async fn tell(&self, step: S) {
        if let Some(Heard { steps, wake }) = &self.0
            && steps.send(step).await.is_ok()
        {
            wake();
        }
    }
}

/// A telling request with whom it tells, as a request like any other.
pub(super) struct Told<R: Telling>(pub(super) R, pub(super) Teller<R::Step>);

impl<R: Telling> Request for Told<R> {
    type Output = R::Output;
    const KIND: Kind = R::KIND;
    const IS_FOR_FIRST_PAGE: bool = R::IS_FOR_FIRST_PAGE;
    const OPENS_PROFILE: bool = R::OPENS_PROFILE;
    const GOES_ON: bool = R::GOES_ON;
    const REACH: Reach = R::REACH;
    const PROMINENCE: Prominence = R::PROMINENCE;

    fn label(&self) -> Message {
        self.0.label()
    }

    fn failure(output: &R::Output) -> Option<&Problem> {
        R::failure(output)
    }

    async fn run(self, task: &Task) -> Result<R::Output, Problem> {
        let Self(request, teller) = self;
        request.run_telling(task, &teller).await
    }

    fn reach(&self) -> Reach {
        self.0.reach()
    }

    fn prominence(&self) -> Prominence {
        self.0.prominence()
    }
}
