//! A checklist as it stands: a person's marks and notes, and what the program saw.

use super::{ChecklistKind, Evidence, MerchantFacts, Step, Verdict};
use crate::domain::{BusinessId, Msn, closed_list};
use crate::text::Message;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a person says of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// It is done.
    Done,
    /// It is not needed here.
    NotNeeded,
    /// It is not done, whatever the program sees.
    NotDone,
}

impl Mark {
    /// Every mark, in the order of a chooser.
    pub const ALL: [Self; 3] = [Self::Done, Self::NotNeeded, Self::NotDone];
}

/// A mark, and when it was set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// The mark.
    pub mark: Mark,
    /// When it was set, seconds since 1970 (UTC).
    pub at: i64,
}

/// A note, and when it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// The words.
    pub text: String,
    /// When they were written, seconds since 1970 (UTC).
    pub at: i64,
}

/// What the program saw of a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// When it was first seen done, seconds since 1970 (UTC). Never changes.
    pub since: i64,
    /// What was seen the last time.
    pub evidence: Evidence,
}

/// A step as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StepState {
    /// What a person says; `None` leaves the word to the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marked: Option<Marked>,
    /// What a person wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Noted>,
    /// What the program saw; `None` where it never saw the step done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
    /// What speaks against it now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<Evidence>,
}

closed_list! {
    /// How a step counts.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum StepStatus;
    /// The word of files and scripts.
    fn as_str;
    /// What a person reads.
    fn name;

    /// A person says so.
    Done = "done", "letters-status-done";
    /// The program sees it.
    Seen = "seen", "letters-status-seen";
    /// A person says that it is not needed.
    NotNeeded = "not_needed", "letters-status-not-needed";
    /// The program sees that it is not done, or wrong.
    Against = "against", "letters-status-against";
    /// Nobody says anything.
    Open = "open", "letters-status-open";
}

/// How far a checklist is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Steps that are done or not needed.
    pub done: usize,
    /// Steps of this kind of checklist.
    pub total: usize,
    /// Steps that something speaks against.
    pub against: usize,
}

/// A merchant's checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// The merchant, of which there is one checklist of each kind.
    pub merchant: BusinessId,
    /// The merchant's name, as far as known.
    pub name: Option<String>,
    /// What it is for, which decides its steps.
    pub kind: ChecklistKind,
    /// The only unit that counts, where one was chosen.
    pub unit: Option<Msn>,
    /// When it was begun, seconds since 1970 (UTC).
    pub started_at: i64,
    /// When the service was last asked for it, seconds since 1970 (UTC).
    pub asked_at: Option<i64>,
    /// The steps, by their keys; also those that another version knows.
    pub(super) steps: BTreeMap<String, StepState>,
}

impl StepState {
    /// How it counts. A person's word stands over what the program sees.
    #[must_use]
    pub const fn status(&self) -> StepStatus {
        match (&self.marked, &self.seen, &self.against) {
            (Some(marked), _, _) => match marked.mark {
                Mark::Done => StepStatus::Done,
                Mark::NotNeeded => StepStatus::NotNeeded,
                Mark::NotDone => StepStatus::Open,
            },
            // What speaks against it is newer than what was seen: seeing it anew takes the former away.
            (None, _, Some(_)) => StepStatus::Against,
            (None, Some(_), None) => StepStatus::Seen,
            (None, None, None) => StepStatus::Open,
        }
    }

    fn joined(self, other: Self) -> Self {
        let newer = |one: Option<Marked>, two: Option<Marked>| match (one, two) {
            (Some(one), Some(two)) if two.at > one.at => Some(two),
            (one, two) => one.or(two),
        };
        let note = match (self.note, other.note) {
            // Nobody is there to choose between two notes, so that both stay.
            (Some(one), Some(two)) if one.text != two.text => Some(Noted {
                at: one.at.max(two.at),
                text: format!("{}\n{}", one.text, two.text),
            }),
            (one, two) => one.or(two),
        };
        let seen = match (self.seen, other.seen) {
            (Some(one), Some(two)) if two.since < one.since => Some(two),
            (one, two) => one.or(two),
        };
        Self {
            marked: newer(self.marked, other.marked),
            note,
            seen,
            against: self.against.or(other.against),
        }
    }

    /// Since when it is done or not needed, seconds since 1970 (UTC).
    #[must_use]
    pub fn done_at(&self) -> Option<i64> {
        match self.status() {
            StepStatus::Done | StepStatus::NotNeeded => self.marked.map(|marked| marked.at),
            StepStatus::Seen => self.seen.as_ref().map(|seen| seen.since),
            StepStatus::Against | StepStatus::Open => None,
        }
    }
}

impl StepStatus {
    /// Whether nothing is left to do.
    #[must_use]
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::Seen | Self::NotNeeded)
    }
}

impl Progress {
    /// How far it is, in words.
    #[must_use]
    pub fn tell(self) -> Message {
        Message::new("letters-progress")
            .with("done", self.done)
            .with("total", self.total)
    }

    /// The part that is done, from 0 to 1.
    #[must_use]
    pub fn share(self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a checklist has few steps")]
        let share = self.done as f32 / self.total.max(1) as f32;
        share
    }
}

impl Checklist {
    /// A checklist that begins.
    #[must_use]
    pub const fn new(merchant: BusinessId, kind: ChecklistKind, at: i64) -> Self {
        Self {
            merchant,
            name: None,
            kind,
            unit: None,
            started_at: at,
            asked_at: None,
            steps: BTreeMap::new(),
        }
    }

    /// Whose it is: name and number.
    #[must_use]
    pub fn whose(&self) -> String {
        let number = self.merchant.for_people();
        match &self.name {
            Some(name) => format!("{name}, {number}"),
            None => number,
        }
    }

    /// A step as it stands.
    #[must_use]
    pub fn state(&self, step: Step) -> StepState {
        self.steps.get(step.key()).cloned().unwrap_or_default()
    }

    /// Its steps as they stand, in their order.
    pub fn states(&self) -> impl Iterator<Item = (Step, StepState)> + '_ {
        let steps = self.kind.steps().iter();
        steps.map(|step| (*step, self.state(*step)))
    }

    /// Notes what a person says; `None` takes it back.
    pub fn mark(&mut self, step: Step, mark: Option<Mark>, at: i64) {
        let marked = mark.map(|mark| Marked { mark, at });
        self.steps.entry(step.key().to_owned()).or_default().marked = marked;
    }

    /// Keeps what a person wrote; a blank text takes the note away.
    pub fn note(&mut self, step: Step, text: &str, at: i64) {
        let text = text.trim();
        let note = (!text.is_empty()).then(|| Noted {
            text: text.to_owned(),
            at,
        });
        self.steps.entry(step.key().to_owned()).or_default().note = note;
    }

    /// Looks at what is known. Marks and notes stay as they are; what is not known changes nothing.
    pub fn look(&mut self, facts: &MerchantFacts, at: i64) {
        if facts.name.is_some() {
            self.name.clone_from(&facts.name);
        }
        let of_unit = self.unit.as_ref().map(|msn| facts.of_unit(msn));
        let facts = of_unit.as_ref().unwrap_or(facts);
        for step in self.kind.steps() {
            let Some(probe) = step.probe() else { continue };
            let verdict = facts.verdict(probe);
            // Before its entry is made, so that a step of which nobody knows anything is not kept.
            if verdict == Verdict::Unknown {
                continue;
            }
            let state = self.steps.entry(step.key().to_owned()).or_default();
            match verdict {
                Verdict::Holds(evidence) => {
                    // The first time stays, whatever is seen later.
                    let since = state.seen.as_ref().map_or(at, |seen| seen.since);
                    state.seen = Some(Seen { since, evidence });
                    state.against = None;
                }
                Verdict::Against(evidence) => state.against = Some(evidence),
                Verdict::Unknown => {}
            }
        }
    }

    /// Another unit counts from now on, or any: what was seen of the former is no evidence any more.
    pub fn choose_unit(&mut self, unit: Option<Msn>) {
        if self.unit != unit {
            self.unit = unit;
            for state in self.steps.values_mut() {
                state.seen = None;
                state.against = None;
            }
        }
    }

    /// This checklist with what another one of the same merchant and kind says: of each step the newer mark, both notes, and what
    /// was seen first.
    #[must_use]
    pub fn joined(mut self, other: Self) -> Self {
        self.started_at = self.started_at.min(other.started_at);
        self.asked_at = self.asked_at.max(other.asked_at);
        self.name = self.name.or(other.name);
        self.unit = self.unit.or(other.unit);
        for (key, step) in other.steps {
            let own = self.steps.entry(key).or_default();
            *own = std::mem::take(own).joined(step);
        }
        self
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for (_, state) in self.states() {
            let status = state.status();
            progress.total += 1;
            progress.done += usize::from(status.is_done());
            progress.against += usize::from(status == StepStatus::Against);
        }
        progress
    }

    /// The first step that is left.
    #[must_use]
    pub fn next(&self) -> Option<Step> {
        self.states()
            .find(|(_, state)| !state.status().is_done())
            .map(|(step, _)| step)
    }

    /// The newest thing that happened to it, seconds since 1970 (UTC).
    #[must_use]
    pub fn touched_at(&self) -> i64 {
        let times = self.steps.values().flat_map(|state| {
            let marked = state.marked.map(|marked| marked.at);
            let noted = state.note.as_ref().map(|note| note.at);
            let seen = state.seen.as_ref().map(|seen| seen.since);
            [marked, noted, seen].into_iter().flatten()
        });
        times.max().unwrap_or(self.started_at).max(self.started_at)
    }
}
