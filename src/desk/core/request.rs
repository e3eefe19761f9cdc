//! A request: one thing a person can ask for, as a type that knows its answer.

use super::Task;
use crate::domain::Problem;
use crate::text::Message;

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
    /// Left out while all is well: a face asks for it by itself, to have something to show.
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

    /// How far this one reaches, where that depends on what is asked.
    fn reach(&self) -> Reach {
        Self::REACH
    }

    /// How much a log makes of this one, where that depends on what is asked.
    fn prominence(&self) -> Prominence {
        Self::PROMINENCE
    }
}
