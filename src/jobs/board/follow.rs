//! Reading the board again and again, politely: only when a person switched it on, never often, less often when it fails, and not
//! at all once the keys are refused.

use super::{BoardTask, ReadingFailed, read_board};
use crate::api::Client;
use crate::domain::{Msn, Problem};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// The longest pause that failures lead to.
const LONGEST: Duration = Duration::from_secs(60 * 60);

/// How long it waits when another job of the profile is held back by the service.
const STEP_ASIDE: Duration = Duration::from_secs(60);

/// What following tells.
#[derive(Debug, Clone)]
pub enum FollowStep {
    /// The next reading is due after this long.
    Waits(Duration),
    /// It is due. Whoever is told may cancel it still, and then nothing is asked.
    Due,
    /// The list was read; these units joined the kept fleet.
    Read(Vec<Msn>),
    /// A reading failed; it is tried again later.
    Failed(Box<Problem>),
}

/// Decides when the next reading is due.
#[derive(Debug, Clone, Copy)]
pub struct Follower {
    every: Duration,
    failures: u32,
}

impl Follower {
    /// A follower that reads after this long, when all is well.
    #[must_use]
    pub const fn new(every: Duration) -> Self {
        Self { every, failures: 0 }
    }

    /// The pause before the next reading. `dice` is from 0 to 1, so that desks that were switched on together do not ask
    /// together: a fifth of the pause is left to chance, on top of it. A failure doubles the pause, up to an hour.
    #[must_use]
    pub fn pause(&self, dice: f64) -> Duration {
        let doubled = self
            .every
            .saturating_mul(2_u32.saturating_pow(self.failures));
        // A person who chose a longer pause than the longest keeps it.
        let pause = doubled.min(LONGEST.max(self.every));
        pause + pause.mul_f64(0.2 * dice.clamp(0.0, 1.0))
    }

    /// Takes in how a reading went; gives the problem that ends it all, if there is one.
    pub fn note<T>(&mut self, outcome: &Result<T, ReadingFailed>) -> Option<Problem> {
        match outcome {
            Ok(_) => self.failures = 0,
            Err(failed) if failed.is_refused => return Some(failed.problem.clone()),
            Err(_) => self.failures = self.failures.saturating_add(1),
        }
        None
    }
}

/// Reads the board after `first` and then again and again, until it is cancelled or the keys are refused.
///
/// # Errors
/// When the keys are refused: asking on would only lock somebody out.
pub async fn follow_board<F, W>(
    client: &Client,
    task: &BoardTask,
    mut follower: Follower,
    first: Duration,
    cancel: &CancellationToken,
    tell: F,
) -> Result<(), Problem>
where
    F: Fn(FollowStep) -> W,
    W: Future<Output = ()>,
{
    let mut pause = first;
    loop {
        tell(FollowStep::Waits(pause)).await;
        if !waited(pause, cancel).await {
            return Ok(());
        }
        // Who is held back already must not be asked for more.
        if let Some(waiting) = client.traffic().waiting {
            // After the usual pause at the latest: whether it is still held back is looked at again then.
            pause = (waiting + STEP_ASIDE).min(follower.every);
            continue;
        }
        tell(FollowStep::Due).await;
        if cancel.is_cancelled() {
            return Ok(());
        }
        let outcome = read_board(client, task, cancel).await;
        if let Some(problem) = follower.note(&outcome) {
            return Err(problem);
        }
        match outcome {
            Ok(reading) if reading.is_cancelled => return Ok(()),
            Ok(reading) => tell(FollowStep::Read(reading.joined)).await,
            Err(failed) => tell(FollowStep::Failed(Box::new(failed.problem))).await,
        }
        pause = follower.pause(rand::random());
    }
}

/// Waits; `false` when it was cancelled meanwhile.
async fn waited(pause: Duration, cancel: &CancellationToken) -> bool {
    tokio::select! {
        biased;
        () = cancel.cancelled() => false,
        () = tokio::time::sleep(pause) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::problem::ProblemKind;
    use crate::text::Message;

    fn failed(is_refused: bool) -> Result<(), ReadingFailed> {
        let message = Message::new("desk-broken-off");
        Err(ReadingFailed {
            problem: Problem::new(ProblemKind::Unreachable, message),
            is_refused,
        })
    }

    #[test]
    fn it_reads_less_often_the_more_often_it_fails() {
        #[track_caller]
        fn check(minutes: u64, failures: u32, dice: f64, expect_secs: u64) {
            let mut follower = Follower::new(Duration::from_secs(minutes * 60));
            for _ in 0..failures {
                assert_eq!(follower.note(&failed(false)), None);
            }
            assert_eq!(follower.pause(dice), Duration::from_secs(expect_secs));
        }
        check(5, 0, 0.0, 300);
        check(5, 0, 1.0, 360);
        check(5, 0, 0.5, 330);
        check(5, 1, 0.0, 600);
        check(5, 3, 0.0, 2400);
        check(5, 4, 0.0, 3600);
        check(5, 4000, 0.0, 3600);
        check(5, 4, 1.0, 4320);
        // Who reads twice a day anyway does not read more often for its failures.
        check(720, 3, 0.0, 43_200);
    }

    #[test]
    fn it_goes_back_to_its_pace_once_all_is_well() {
        let mut follower = Follower::new(Duration::from_secs(300));
        follower.note(&failed(false));
        follower.note(&failed(false));
        assert_eq!(follower.note(&Ok(())), None);
        assert_eq!(follower.pause(0.0), Duration::from_secs(300));
    }

    #[test]
    fn it_ends_when_the_keys_are_refused() {
        let mut follower = Follower::new(Duration::from_secs(300));
        assert!(follower.note(&failed(true)).is_some());
    }
}
