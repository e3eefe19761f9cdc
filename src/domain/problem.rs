//! A problem as a person is told it: what happened, why, what to do next, and the trace id for the vendor.

use super::closed_list;
use crate::text::{Catalog, Message};

/// What went wrong, told so that a person can act on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// What happened.
    pub what: Message,
    /// Why, as far as it is known.
    pub why: Option<Message>,
    /// What to do next.
    pub next: Option<Message>,
    /// The trace id of the service's answer, for its support.
    pub trace_id: Option<String>,
    /// How it ends a command-line run; see [`ProblemKind`].
    pub kind: ProblemKind,
    /// Whether what was asked for may have happened although no answer said so; only of what creates something.
    pub is_outcome_unknown: bool,
}

closed_list! {
    /// The family of a problem, for exit codes and for what a front end offers next.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum ProblemKind;
    /// The word in what is kept of a problem.
    fn as_str;

    /// Something given is wrong: an argument, a file, a field.
    Input = "input";
    /// Keys are missing, refused or cannot be read.
    Credentials = "credentials";
    /// The service could not be reached, or gave no answer that could be used.
    Unreachable = "unreachable";
    /// The service answered and said no to this one thing.
    Refused = "refused";
    /// The service has no such thing, or does not show it to this partner.
    NotVisible = "not_visible";
    /// The chosen API cannot do this at all.
    Unsupported = "unsupported";
    /// A file, database or keyring on this computer failed.
    Local = "local";
    /// It was cancelled by the person.
    Cancelled = "cancelled";
}

impl Problem {
    /// A problem of which only the event is known.
    #[must_use]
    pub const fn new(kind: ProblemKind, what: Message) -> Self {
        Self {
            what,
            why: None,
            next: None,
            trace_id: None,
            kind,
            is_outcome_unknown: false,
        }
    }

    /// A problem of what was given.
    #[must_use]
    pub const fn input(what: Message) -> Self {
        Self::new(ProblemKind::Input, what)
    }

    /// A problem of this computer.
    #[must_use]
    pub const fn local(what: Message) -> Self {
        Self::new(ProblemKind::Local, what)
    }

    /// A problem of what a person cancelled.
    #[must_use]
    pub const fn cancelled(what: Message) -> Self {
        Self::new(ProblemKind::Cancelled, what)
    }

    /// The same problem with its reason.
    #[must_use]
    pub fn because(mut self, why: Message) -> Self {
        self.why = Some(why);
        self
    }

    /// The same problem with what to do next.
    #[must_use]
    pub fn next(mut self, next: Message) -> Self {
        self.next = Some(next);
        self
    }

    /// The same problem of something that may have happened all the same.
    #[must_use]
    pub const fn with_unknown_outcome(mut self) -> Self {
        self.is_outcome_unknown = true;
        self
    }

    /// The same problem with the trace id of the answer.
    #[must_use]
    pub fn traced(mut self, trace_id: Option<String>) -> Self {
        self.trace_id = trace_id;
        self
    }

    /// The whole problem on one line, for tables, CSV and logs.
    #[must_use]
    pub fn one_line(&self, catalog: &Catalog) -> String {
        let mut parts = vec![catalog.say(&self.what)];
        parts.extend(self.why.iter().map(|why| catalog.say(why)));
        parts.extend(self.next.iter().map(|next| catalog.say(next)));
        if let Some(trace_id) = &self.trace_id {
            parts.push(catalog.say(&Message::new("domain-trace-id").with("id", trace_id)));
        }
        parts.join(" ")
    }
}
