//! Reading the vendor's list again and again, while that is switched on.

use crate::desk::{BoardStep, FollowBoard, Requested};
use crate::domain::{Capability, Problem};
use crate::ui::cx::Cx;
use std::time::Duration;

/// What is known of following.
#[derive(Debug, Default)]
pub struct Following {
    run: Requested<(), BoardStep>,
    /// The minutes between two readings.
    minutes: u16,
    /// When the list is read next, seconds since 1970 (UTC).
    pub next_at: Option<i64>,
    /// Why the last reading failed, which is tried again.
    pub late: Option<Box<Problem>>,
}

impl Following {
    /// Begins or ends it, as the settings want it.
    pub fn tend(&mut self, cx: &mut Cx<'_>) {
        let board = cx.preferences.board;
        let wanted = cx.can(Capability::TrackOrders) && board.follow && self.ended().is_none();
        let is_running = self.run.is_running();
        let is_right = wanted && self.minutes == board.every_minutes;
        // The next frame begins it with the other time, where it is still wanted.
        if is_running && !is_right {
            self.again();
        } else if wanted && !is_running {
            self.minutes = board.every_minutes;
            let every = Duration::from_secs(u64::from(board.every_minutes) * 60);
            self.run.follow(cx.start_telling(FollowBoard { every }));
        }
        if !board.follow {
            self.again();
            self.late = None;
        }
    }

    /// Takes in what came of it; gives what it told.
    pub fn poll(&mut self) -> Vec<BoardStep> {
        let has_ended = self.run.poll().is_some();
        let steps = self.run.take_steps();
        for step in &steps {
            match step {
                BoardStep::NextAt(at) => self.next_at = Some(*at),
                BoardStep::Late(problem) => self.late = Some(problem.clone()),
                BoardStep::Data(_) => self.late = None,
                BoardStep::Joined(_) => {}
            }
        }
        if has_ended {
            self.next_at = None;
        }
        steps
    }

    /// Why it ended by itself. It is not begun again before a person asks for it.
    pub const fn ended(&self) -> Option<&Problem> {
        self.run.problem()
    }

    /// Ends it, since what is dropped is cancelled, and lets it begin again.
    pub fn again(&mut self) {
        self.run = Requested::default();
        self.next_at = None;
    }
}
