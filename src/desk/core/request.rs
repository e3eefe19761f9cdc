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
    /// The rules themselves: they are read anew, and none of them forbids that.
    Rules,
    /// A service, or keys for one.
    Service,
    /// Orders at the vendor, which it makes or deletes.
    Orders,
    /// The embedded sandbox, which rules can forbid.
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

/// What is so of every request of a type. One that says nothing else is held to the rules of the computer, is listed in a log, and ends when
/// whoever asked drops its job, unless it changes something at the vendor.
#[derive(Debug, Clone, Copy)]
pub struct Nature {
    label: &'static str,
    pub(super) kind: Kind,
    pub(super) reach: Reach,
    pub(super) prominence: Prominence,
    pub(super) is_for_first_page: bool,
    pub(super) opens_profile: bool,
    pub(super) goes_on: bool,
}

impl Nature {
    const fn new(label: &'static str, kind: Kind) -> Self {
        let is_of_vendor = matches!(kind, Kind::ChangesAtVendor);
        Self {
            label,
            kind,
            // Held to the rules where nothing is said: a forgotten `here` then forbids too much, and not too little.
            reach: if is_of_vendor {
                Reach::Orders
            } else {
                Reach::Service
            },
            prominence: Prominence::Usual,
            is_for_first_page: false,
            opens_profile: false,
            goes_on: is_of_vendor,
        }
    }

    /// It changes nothing. `label` is the entry of what it does.
    pub(in crate::desk) const fn reads(label: &'static str) -> Self {
        Self::new(label, Kind::Reads)
    }

    /// It changes something on this computer.
    pub(in crate::desk) const fn changes_here(label: &'static str) -> Self {
        Self::new(label, Kind::ChangesHere)
    }

    /// It changes something at the vendor.
    pub(in crate::desk) const fn changes_at_vendor(label: &'static str) -> Self {
        Self::new(label, Kind::ChangesAtVendor)
    }

    /// It reaches not beyond this computer.
    pub(in crate::desk) const fn here(self) -> Self {
        self.reaching(Reach::Here)
    }

    /// Another reach than its kind has by itself.
    pub(in crate::desk) const fn reaching(mut self, reach: Reach) -> Self {
        self.reach = reach;
        self
    }

    /// A log leaves it out while all is well.
    pub(in crate::desk) const fn quiet(mut self) -> Self {
        self.prominence = Prominence::Quiet;
        self
    }

    /// It takes long: its progress is shown wherever a person is.
    pub(in crate::desk) const fn long(mut self) -> Self {
        self.prominence = Prominence::Long;
        self
    }

    /// The first page of a window shows what comes of it; see [`Desk::first_page_first`](super::Desk::first_page_first).
    pub(in crate::desk) const fn for_first_page(mut self) -> Self {
        self.is_for_first_page = true;
        self
    }

    /// The requests after it are meant for the profile that it opens, so it goes on, and the first page waits for it.
    pub(in crate::desk) const fn opening_profile(mut self) -> Self {
        self.opens_profile = true;
        self.for_first_page().going_on()
    }

    /// It goes on when whoever asked drops its job, as what is under way at the vendor does.
    pub(in crate::desk) const fn going_on(mut self) -> Self {
        self.goes_on = true;
        self
    }

    /// What a request of the type does, for people.
    pub(in crate::desk) const fn label(self) -> Message {
        Message::new(self.label)
    }
}

/// One thing a person can ask for. [`Desk::start`](super::Desk::start) begins with it and gives a [`Job`](super::Job).
pub trait Request: Send + Sized + 'static {
    /// What comes of it.
    type Output: Send + 'static;

    /// What is so of every request of this type.
    const NATURE: Nature;

    /// What it does, for people. Nothing of it is secret: a log keeps it.
    fn label(&self) -> Message {
        Self::NATURE.label()
    }

    /// Does it.
    fn run(self, task: &Task) -> impl Future<Output = Result<Self::Output, Problem>> + Send;

    /// What failed although an answer came: a log lists the job as failed then.
    fn failure(_: &Self::Output) -> Option<&Problem> {
        None
    }

    /// How far this one reaches, where that depends on what is asked.
    fn reach(&self) -> Reach {
        Self::NATURE.reach
    }

    /// How much a log makes of this one, where that depends on what is asked.
    fn prominence(&self) -> Prominence {
        Self::NATURE.prominence
    }
}

/// A request that tells something before it ends, such as rows. [`Desk::start_telling`](super::Desk::start_telling) begins with it;
/// begun as any other request it tells nobody.
pub trait Telling: Send + Sized + 'static {
    /// What comes of it.
    type Output: Send + 'static;

    /// What it tells, in order.
    type Step: Send + 'static;

    /// What is so of every request of this type.
    const NATURE: Nature;

    /// What it does, for people. Nothing of it is secret: a log keeps it.
    fn label(&self) -> Message {
        Self::NATURE.label()
    }

    /// Does it, and tells.
    fn run_telling(
        self,
        task: &Task,
        teller: &Teller<Self::Step>,
    ) -> impl Future<Output = Result<Self::Output, Problem>> + Send;

    /// What failed although an answer came: a log lists the job as failed then.
    fn failure(_: &Self::Output) -> Option<&Problem> {
        None
    }
}

impl<R: Telling> Request for R {
    type Output = R::Output;
    const NATURE: Nature = <R as Telling>::NATURE;

    fn label(&self) -> Message {
        Telling::label(self)
    }

    async fn run(self, task: &Task) -> Result<R::Output, Problem> {
        self.run_telling(task, &Teller::nobody()).await
    }

    fn failure(output: &R::Output) -> Option<&Problem> {
        <R as Telling>::failure(output)
    }
}

/// Passes on what a request tells to whoever asked.
pub struct Teller<S>(Option<Listener<S>>);

struct Listener<S> {
    steps: mpsc::Sender<S>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl<S> Teller<S> {
    /// Passes nothing on.
    pub(in crate::desk) const fn nobody() -> Self {
        Self(None)
    }

    /// A teller, and where its steps arrive.
    pub(super) fn new(wake: Arc<dyn Fn() + Send + Sync>) -> (Self, mpsc::Receiver<S>) {
        let (steps, receiver) = mpsc::channel(STEPS_WAITING);
        (Self(Some(Listener { steps, wake })), receiver)
    }

    /// Tells a step; waits while too many of them were not taken yet. A front end that has gone away is no reason to stop what was begun.
    pub(in crate::desk) async fn tell(&self, step: S) {
        if let Some(Listener { steps, wake }) = &self.0
            // Woken only where somebody listens: after an error there is nothing to take.
            && steps.send(step).await.is_ok()
        {
            wake();
        }
    }
}
