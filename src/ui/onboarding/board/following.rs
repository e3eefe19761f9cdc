//! Reading the vendor's list again and again, while that is switched on.

use crate::desk::{BoardCommand, BoardEvent, Command, Event, JobId};
use crate::domain::{Capability, Problem};
use crate::ui::cx::Cx;
use std::time::Duration;

/// What is known of following.
#[derive(Debug, Default)]
pub struct Following {
    /// The job, and the minutes between two readings.
    job: Option<(JobId, u16)>,
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
        match self.job {
            Some((_, minutes)) if wanted && minutes == board.every_minutes => {}
            Some((job, _)) => {
                cx.cancel(job);
                self.job = None;
                self.next_at = None;
            }
            None if wanted => {
                let every = Duration::from_secs(u64::from(board.every_minutes) * 60);
                let job = cx.send(Command::Board(BoardCommand::Follow { every }));
                self.job = Some((job, board.every_minutes));
            }
            None => {}
        }
        if !board.follow {
            self.ended = None;
            self.late = None;
        }
    }

    /// Takes an event in; tells whether it is one of the job's.
    pub fn note(&mut self, job: JobId, event: &Event) -> bool {
        if self.job.is_none_or(|(own, _)| own != job) {
            return false;
        }
        match event {
            Event::Board(BoardEvent::NextAt(at)) => self.next_at = Some(*at),
            Event::Board(BoardEvent::Data(_)) => self.late = None,
            Event::Board(BoardEvent::Late(problem)) => self.late = Some(problem.clone()),
            Event::Failed(problem) => {
                self.ended = Some(problem.clone());
                self.job = None;
                self.next_at = None;
            }
            Event::Done | Event::Cancelled => {
                self.job = None;
                self.next_at = None;
            }
            _ => {}
        }
        true
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
