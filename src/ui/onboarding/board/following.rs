//! Reading the vendor's list again and again, while that is switched on.

use crate::desk::{BoardStep, Ending, FollowBoard, Job, Update};
use crate::domain::{Capability, Problem};
use crate::ui::cx::Cx;
use std::time::Duration;

/// What is known of following.
#[derive(Debug, Default)]
pub struct Following {
    /// The job, and the minutes between two readings.
    job: Option<(Job<(), BoardStep>, u16)>,
    next_at: Option<i64>,
    late: Option<Box<Problem>>,
    /// Why it ended by itself. It is not begun again before a person asks for it.
    ended: Option<Box<Problem>>,
}

impl Following {
    /// Begins or ends it, as the settings want it.
    pub fn tend(&mut self, cx: &mut Cx<'_>) {
        let board = cx.preferences.board;
        let can_track = cx
            .session
            .is_some_and(|session| session.lacks(Capability::TrackOrders).is_none());
        let wanted = can_track && board.follow && self.ended.is_none();
        match &self.job {
            Some((_, minutes)) if wanted && *minutes == board.every_minutes => {}
            Some(_) => {
                // Dropped it is cancelled.
                self.job = None;
                self.next_at = None;
            }
            None if wanted => {
                let every = Duration::from_secs(u64::from(board.every_minutes) * 60);
                let job = cx.start_telling(FollowBoard { every });
                self.job = Some((job, board.every_minutes));
            }
            None => {}
        }
        if !board.follow {
            self.ended = None;
            self.late = None;
        }
    }

    /// Takes in what came of it; gives what it told of the board.
    pub fn poll(&mut self) -> Vec<BoardStep> {
        let mut steps = Vec::new();
        let Some((job, _)) = &mut self.job else {
            return steps;
        };
        for update in job.updates() {
            match update {
                Update::Progress(_) => {}
                Update::Step(BoardStep::NextAt(at)) => self.next_at = Some(at),
                Update::Step(BoardStep::Late(problem)) => self.late = Some(problem),
                Update::Step(step) => {
                    if matches!(step, BoardStep::Data(_)) {
                        self.late = None;
                    }
                    steps.push(step);
                }
                Update::Ended(ending) => {
                    self.job = None;
                    self.next_at = None;
                    if let Ending::Failed(problem) = ending {
                        self.ended = Some(problem);
                    }
                }
            }
        }
        steps
    }

    /// When the list is read next, seconds since 1970 (UTC).
    #[must_use]
    pub const fn next_at(&self) -> Option<i64> {
        self.next_at
    }

    /// Why the last reading failed, which is tried again.
    #[must_use]
    pub fn late(&self) -> Option<&Problem> {
        self.late.as_deref()
    }

    /// Why it ended by itself.
    #[must_use]
    pub fn ended(&self) -> Option<&Problem> {
        self.ended.as_deref()
    }

    /// Begins again after it ended by itself.
    pub fn again(&mut self) {
        self.ended = None;
    }
}
