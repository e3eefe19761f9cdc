//! The gate in front of one host: closed while the host asked us to wait, and paced once it has shown its limit.

use super::clock::Clock;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The shortest time over which a rate is estimated; limits per second are the shortest in use.
const SHORTEST_WINDOW: Duration = Duration::from_secs(1);
/// Most accepted requests that are remembered for the estimate.
const REMEMBERED: usize = 4096;
/// A learned pace below this is no pace at all.
const NO_PACE: Duration = Duration::from_millis(2);
/// The slowest pace that is ever learned; beyond it the host's own `Retry-After` does the work.
const SLOWEST: Duration = Duration::from_secs(5);

/// A gate that every request to a host passes.
///
/// A host that answers 429 closes it for everyone. It also shows how many requests it took before: from then on requests
/// are spread evenly at about that rate, so that one call is not refused again and again while others slip through.
pub(super) struct Gate {
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
}

struct State {
    closed_until: Option<Instant>,
    /// The time between requests that always holds.
    fixed: Duration,
    /// The time between requests that a rate limit has taught.
    learned: Duration,
    next_slot: Option<Instant>,
    accepted: VecDeque<Instant>,
}

impl Gate {
    /// An open gate; `fixed` is the least time between two requests.
    pub(super) fn new(clock: Arc<dyn Clock>, fixed: Duration) -> Self {
        Self {
            clock,
            state: Mutex::new(State {
                closed_until: None,
                fixed,
                learned: Duration::ZERO,
                next_slot: None,
                accepted: VecDeque::new(),
            }),
        }
    }

    /// Waits until the gate is open and it is this request's turn.
    pub(super) async fn pass(&self) {
        while let Some(wait) = self.remaining() {
            self.clock.sleep(wait).await;
        }
        loop {
            let Some(turn) = self.take_turn() else { return };
            self.clock.sleep(turn).await;
            match self.remaining() {
                None => return,
                // It was closed while this request waited for its turn: back to the queue.
                Some(wait) => self.clock.sleep(wait).await,
            }
        }
    }

    /// How long the gate stays closed because the host asked for it.
    pub(super) fn remaining(&self) -> Option<Duration> {
        let now = self.clock.now();
        self.lock()
            .closed_until
            .and_then(|until| until.checked_duration_since(now))
            .filter(|wait| !wait.is_zero())
    }

    /// Closes the gate for everyone; a longer wait that is already running stays.
    pub(super) fn close_for(&self, wait: Duration) {
        let until = self.clock.now() + wait;
        let mut state = self.lock();
        state.closed_until = Some(state.closed_until.map_or(until, |old| old.max(until)));
    }

    /// Notes that a request was not refused for coming too fast.
    pub(super) fn note_accepted(&self) {
        let now = self.clock.now();
        let mut state = self.lock();
        if state.accepted.len() == REMEMBERED {
            state.accepted.pop_front();
        }
        state.accepted.push_back(now);
        // The pace is forgotten slowly: limits come back after a burst, and a wrong guess must not last.
        state.learned = state.learned.mul_f64(0.98);
        if state.learned < NO_PACE {
            state.learned = Duration::ZERO;
        }
    }

    /// Learns the pace from a refusal: about as many requests as were accepted in the time the host looks back on. Only a
    /// guess is possible, since no limit is documented and an answer names none.
    pub(super) fn learn_pace(&self, asked_wait: Duration) {
        let now = self.clock.now();
        let window = asked_wait.max(SHORTEST_WINDOW);
        let mut state = self.lock();
        let recent = state
            .accepted
            .iter()
            .rev()
            .take_while(|at| now.saturating_duration_since(**at) <= window)
            .count();
        let estimate = window / u32::try_from(recent.max(1)).unwrap_or(u32::MAX);
        // A few requests are tried in every wait the host names: a refusal need not be about our pace at all, and must
        // not slow us down more and more.
        state.learned = estimate.min(asked_wait / 4).min(SLOWEST);
    }

    fn take_turn(&self) -> Option<Duration> {
        let now = self.clock.now();
        let mut state = self.lock();
        let interval = state.fixed.max(state.learned);
        if interval.is_zero() {
            return None;
        }
        let slot = state.next_slot.map_or(now, |slot| slot.max(now));
        state.next_slot = Some(slot + interval);
        let wait = slot.saturating_duration_since(now);
        (!wait.is_zero()).then_some(wait)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::tests::support::TestClock;

    fn gate(fixed_ms: u64) -> (Gate, Arc<TestClock>) {
        let clock = TestClock::new();
        let gate = Gate::new(
            Arc::clone(&clock) as Arc<dyn Clock>,
            Duration::from_millis(fixed_ms),
        );
        (gate, clock)
    }

    #[tokio::test]
    async fn an_open_gate_lets_everyone_through_at_once() {
        let (gate, clock) = gate(0);
        for _ in 0..10 {
            gate.pass().await;
        }
        assert_eq!(clock.slept_ms(), [0_u128; 0]);
    }

    #[tokio::test]
    async fn a_closed_gate_holds_until_the_longest_wait_is_over() {
        let (gate, clock) = gate(0);
        gate.close_for(Duration::from_secs(7));
        gate.close_for(Duration::from_secs(3));
        assert_eq!(gate.remaining(), Some(Duration::from_secs(7)));
        gate.pass().await;
        assert_eq!(clock.slept_ms(), [7000]);
        assert_eq!(gate.remaining(), None);
    }

    #[tokio::test]
    async fn a_fixed_pace_is_kept() {
        let (gate, clock) = gate(200);
        for _ in 0..4 {
            gate.pass().await;
        }
        assert_eq!(clock.slept_ms(), [200, 200, 200]);
    }

    #[tokio::test]
    async fn a_refusal_teaches_a_pace_that_fades() {
        let (gate, clock) = gate(0);
        for _ in 0..10 {
            gate.pass().await;
            gate.note_accepted();
        }
        gate.learn_pace(Duration::from_secs(1));
        gate.pass().await;
        gate.pass().await;
        assert_eq!(clock.slept_ms(), [100], "ten were accepted in that second");
        for _ in 0..400 {
            gate.note_accepted();
        }
        gate.pass().await;
        gate.pass().await;
        assert!(gate.lock().learned.is_zero());
    }

    #[tokio::test]
    async fn refusals_that_are_not_about_pace_do_not_slow_down_for_ever() {
        let (gate, _) = gate(0);
        for _ in 0..50 {
            gate.note_accepted();
            gate.learn_pace(Duration::from_secs(1));
        }
        assert!(gate.lock().learned <= Duration::from_millis(250));
    }
}
