//! How a job fares: whether it makes sense to go on, and how fast it goes.

use super::{Failure, Progress};
use crate::api::Traffic;
use crate::domain::Problem;
use std::collections::VecDeque;
use std::time::Duration;
use tokio::time::Instant;

/// Calls without any answer, one after the other, after which the rest is not tried: each of them has already been
/// repeated by the client, and a person who is offline should not wait for thousands more. The same holds for calls whose
/// tokens are refused although some were accepted before.
const GIVE_UP_AFTER: usize = 8;

/// A rate is that of the last so many seconds.
const RECENT: Duration = Duration::from_secs(10);
/// A rate of less time than this says nothing.
const LEAST: Duration = Duration::from_secs(1);

/// Decides whether a failure is one of all calls to come.
#[derive(Debug, Default)]
pub(super) struct CircuitBreaker {
    has_answered: bool,
    unanswered: usize,
    refused: usize,
}

impl CircuitBreaker {
    /// Notes how a call ended; gives the problem that every other call will meet, too, if that is so.
    pub(super) fn stops(&mut self, failure: Option<&Failure>) -> Option<Problem> {
        let Some(failure) = failure else {
            *self = Self {
                has_answered: true,
                ..Self::default()
            };
            return None;
        };
        let is_over = if failure.is_of_credentials() {
            self.refused += 1;
            // Before any answer the keys are at fault. Among answers one refused call is that call's own matter.
            failure.is_of_token || !self.has_answered || self.refused >= GIVE_UP_AFTER
        } else if failure.is_unanswered {
            self.unanswered += 1;
            self.unanswered >= GIVE_UP_AFTER
        } else {
            // A refusal of this one thing is an answer.
            return self.stops(None);
        };
        is_over.then(|| failure.problem.clone())
    }
}

/// How fast rows are made, as of lately.
#[derive(Debug, Default)]
pub(super) struct Rate {
    seen: VecDeque<(Instant, usize)>,
}

impl Rate {
    /// Puts the rate and the time that is left into the progress; so many of its rows were there without any work.
    pub(super) fn update(&mut self, progress: &mut Progress, without_work: usize) {
        let now = Instant::now();
        let made = progress.done.saturating_sub(without_work);
        // One moment stays, however old: a rate needs two.
        while self.seen.len() > 1 && self.seen.front().is_some_and(|(at, _)| now - *at > RECENT) {
            self.seen.pop_front();
        }
        self.seen.push_back((now, made));
        let Some((since, before)) = self.seen.front().copied() else {
            return;
        };
        // The count can fall: an order that is sent again is on its way, and no longer done.
        let (took, rows) = (now - since, made - before.min(made));
        if took < LEAST {
            return;
        }
        let per_second = rows as f64 / took.as_secs_f64();
        // A cast of a float saturates, and no rate is negative.
        progress.rows_per_minute = Some((per_second * 60.0).round() as u32);
        // Without rows this is infinite or no number, of which no duration is made, so that none is told.
        let left = progress.total.saturating_sub(progress.done) as f64 / per_second;
        progress.left = Duration::try_from_secs_f64(left.ceil()).ok();
    }
}

impl Progress {
    /// Takes over what the client is doing.
    pub(super) fn take_traffic(&mut self, traffic: &Traffic) {
        self.in_flight = traffic.in_flight;
        self.waiting = traffic.waiting;
        self.waits_for = traffic.waits_for;
        self.allowed_in_flight = (traffic.allowed > 0).then_some(traffic.allowed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rate_is_that_of_lately() {
        let mut rate = Rate::default();
        let mut progress = Progress {
            total: 1000,
            done: 100,
            ..Progress::default()
        };
        rate.update(&mut progress, 100);
        assert_eq!((progress.rows_per_minute, progress.left), (None, None));
        let earlier = Instant::now() - Duration::from_secs(5);
        rate.seen = [(earlier, 0)].into();
        progress.done = 600;
        rate.update(&mut progress, 100);
        let told = progress.rows_per_minute.unwrap_or_default();
        assert!((5900..=6000).contains(&told), "{told}");
        let left = progress.left.unwrap_or_default().as_secs();
        assert!((4..=5).contains(&left), "{left}");
    }
}
