//! The gate in front of one host: closed while the host asked us to wait, and paced once it has shown its limit.

use super::clock::Clock;
use super::limits::WaitsFor;
use super::pace::Pace;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Notify;

/// Turns of so much time are made up for.
const CATCH_UP: Duration = Duration::from_millis(100);

/// A gate that every request to a host passes.
///
/// A host that answers 429 closes it for everyone. It also shows how many requests it takes: from then on requests are
/// spread evenly at about that rate, so that one call is not refused again and again while others slip through.
pub(super) struct Gate {
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
    /// Told when it is closed for longer than before.
    closing: Notify,
}

struct State {
    closed: Option<(Instant, WaitsFor)>,
    /// The time between requests that always holds.
    fixed: Duration,
    /// The time between requests that a rate limit has taught.
    pace: Pace,
    next_slot: Option<Instant>,
}

impl Gate {
    /// An open gate; `fixed` is the least time between two requests.
    pub(super) fn new(clock: Arc<dyn Clock>, fixed: Duration) -> Self {
        Self {
            clock,
            state: Mutex::new(State {
                closed: None,
                fixed,
                pace: Pace::default(),
                next_slot: None,
            }),
            closing: Notify::new(),
        }
    }

    /// Waits until the gate is closed for longer than `may_wait`, and gives that time; for ever while it is not.
    pub(super) async fn closed_beyond(&self, may_wait: impl Fn(Duration) -> bool) -> Duration {
        loop {
            // Made before the look, so that a closing in between is heard.
            let closing = self.closing.notified();
            if let Some(wait) = self.remaining().filter(|wait| !may_wait(*wait)) {
                return wait;
            }
            closing.await;
        }
    }

    /// Waits until the gate is open and it is this request's turn, as long as every wait is one that `may_wait`.
    ///
    /// # Errors
    /// The wait that may not be.
    pub(super) async fn pass(&self, may_wait: impl Fn(Duration) -> bool) -> Result<(), Duration> {
        let wait = async |wait: Duration| {
            if !may_wait(wait) {
                return Err(wait);
            }
            self.clock.sleep(wait).await;
            Ok(())
        };
        // Asked again after each wait: another answer may have closed the gate for longer meanwhile.
        while let Some(closed) = self.remaining() {
            wait(closed).await?;
        }
        loop {
            let Some(turn) = self.take_turn() else {
                return Ok(());
            };
            wait(turn).await?;
            match self.remaining() {
                None => return Ok(()),
                // It was closed while this request waited for its turn: back to the queue.
                Some(closed) => wait(closed).await?,
            }
        }
    }

    /// How long the gate stays closed because the host asked for it.
    pub(super) fn remaining(&self) -> Option<Duration> {
        let now = self.clock.now();
        self.lock().closed_for(now).map(|(wait, _)| wait)
    }

    /// What requests wait for here: the pause that was asked for, or the pace that was learned.
    pub(super) fn waits_for(&self) -> Option<WaitsFor> {
        let now = self.clock.now();
        let state = self.lock();
        match state.closed_for(now) {
            Some((_, why)) => Some(why),
            None => (!state.pace.interval().is_zero()).then_some(WaitsFor::Pace),
        }
    }

    /// Closes the gate for everyone; a longer wait that is already running stays.
    pub(super) fn close_for(&self, wait: Duration, why: WaitsFor) {
        // Whoever closes it caps the wait (`Limits::longest_wait`), so this is a time that a clock can hold.
        let until = self.clock.now() + wait;
        let mut state = self.lock();
        if state.closed.is_none_or(|(old, _)| until > old) {
            state.closed = Some((until, why));
            self.closing.notify_waiters();
        }
    }

    /// Notes that a request was not refused for coming too fast.
    pub(super) fn note_accepted(&self) {
        let now = self.clock.now();
        self.lock().pace.note_accepted(now);
    }

    /// Learns the pace from the refusal of a request that was sent at `sent`.
    pub(super) fn learn_pace(&self, sent: Instant, asked_wait: Duration) {
        let now = self.clock.now();
        let mut state = self.lock();
        state.pace.note_refused(sent, now, asked_wait);
        tracing::debug!(interval = ?state.pace.interval(), "refused for coming too fast");
    }

    fn take_turn(&self) -> Option<Duration> {
        let now = self.clock.now();
        let mut state = self.lock();
        let interval = state.fixed.max(state.pace.interval());
        if interval.is_zero() {
            return None;
        }
        // A pace that was learned is one on average: turns that nobody was there to take, since a busy computer was late, are
        // made up for. A fixed one holds between any two requests.
        let earliest = if state.fixed.is_zero() {
            now.checked_sub(CATCH_UP).unwrap_or(now)
        } else {
            now
        };
        let slot = state.next_slot.map_or(now, |slot| slot.max(earliest));
        state.next_slot = Some(slot + interval);
        let wait = slot.saturating_duration_since(now);
        (!wait.is_zero()).then_some(wait)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A panic of another thread must not end every call after it: the state is times, each valid by itself.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn closed_for(&self, now: Instant) -> Option<(Duration, WaitsFor)> {
        let (until, why) = self.closed?;
        let wait = until.checked_duration_since(now)?;
        (!wait.is_zero()).then_some((wait, why))
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
            gate.pass(|_| true).await.unwrap();
        }
        assert_eq!(clock.slept_ms(), [0_u128; 0]);
        assert_eq!(gate.waits_for(), None);
    }

    #[tokio::test]
    async fn a_closed_gate_holds_until_the_longest_wait_is_over() {
        let (gate, clock) = gate(0);
        gate.close_for(Duration::from_secs(7), WaitsFor::Service);
        gate.close_for(Duration::from_secs(3), WaitsFor::Pace);
        assert_eq!(gate.remaining(), Some(Duration::from_secs(7)));
        assert_eq!(gate.waits_for(), Some(WaitsFor::Service));
        let refused = gate.pass(|wait| wait < Duration::from_secs(7)).await;
        assert_eq!(refused, Err(Duration::from_secs(7)));
        assert_eq!(clock.slept_ms(), [0_u128; 0]);
        gate.pass(|_| true).await.unwrap();
        assert_eq!(clock.slept_ms(), [7000]);
        assert_eq!((gate.remaining(), gate.waits_for()), (None, None));
    }

    #[tokio::test]
    async fn who_waits_elsewhere_hears_of_a_pause_that_is_too_long() {
        let (gate, _) = gate(0);
        let closing = async {
            for seconds in [3, 7] {
                gate.close_for(Duration::from_secs(seconds), WaitsFor::Pace);
                tokio::task::yield_now().await;
            }
        };
        let heard = gate.closed_beyond(|wait| wait < Duration::from_secs(7));
        assert_eq!(tokio::join!(heard, closing).0, Duration::from_secs(7));
    }

    #[tokio::test]
    async fn a_fixed_pace_is_kept() {
        let (gate, clock) = gate(200);
        for _ in 0..4 {
            gate.pass(|_| true).await.unwrap();
        }
        assert_eq!(clock.slept_ms(), [200, 200, 200]);
    }

    #[tokio::test]
    async fn a_refusal_teaches_a_pace_that_fades() {
        let (gate, clock) = gate(0);
        for _ in 0..10 {
            gate.pass(|_| true).await.unwrap();
            gate.note_accepted();
        }
        gate.learn_pace(clock.now(), Duration::from_secs(1));
        gate.pass(|_| true).await.unwrap();
        gate.pass(|_| true).await.unwrap();
        assert_eq!(clock.slept_ms(), [100], "ten were accepted in that second");
        assert_eq!(gate.waits_for(), Some(WaitsFor::Pace));
        for _ in 0..60 {
            clock.advance(Duration::from_secs(1));
            gate.note_accepted();
        }
        gate.pass(|_| true).await.unwrap();
        gate.pass(|_| true).await.unwrap();
        assert_eq!(clock.slept_ms(), [100], "nothing more was waited for");
        assert_eq!(gate.waits_for(), None);
    }
}
