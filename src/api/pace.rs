//! The pace a host allows, learned from its refusals. No limit is documented, and an answer names none.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// The shortest time over which a rate is guessed; limits per second are the shortest in use.
const SHORTEST_WINDOW: Duration = Duration::from_secs(1);
/// Most accepted requests that are remembered for the guess.
const REMEMBERED: usize = 4096;
/// A pace below this is no pace at all.
const NO_PACE: Duration = Duration::from_millis(2);
/// The slowest pace that is ever learned; beyond it the host's own `Retry-After` does the work.
const SLOWEST: Duration = Duration::from_secs(5);
/// How long a pace that was only guessed, or was measured, is kept before a faster one is tried.
const PATIENCE: [Duration; 2] = [Duration::from_secs(3), Duration::from_secs(8)];
/// How quickly a faster one is tried: the rate is multiplied by e to the power of this times the square of the seconds
/// that passed. By 13 % after five seconds, sevenfold after twenty: gently near a true limit, yet a wrong guess ends soon.
const HASTE: f64 = 0.005;
/// A measured pace is kept a little slower than it was measured, so as not to be refused for the rounding.
const CAUTION: f64 = 1.006;
/// A measured pace that is refused so often although it was kept is not what the refusals are about.
const IN_VAIN: u32 = 2;

/// The time between requests that a rate limit has taught.
///
/// The first refusal allows a guess only: as many as were accepted in the time the host looks back on, a burst it may
/// have allowed included. From one refusal to the next it can be measured: the host's allowance was used up at both, so
/// what it accepted between them, the pause included, is what it allows in that time.
#[derive(Debug, Default)]
pub(super) struct Pace {
    learned: Duration,
    accepted: VecDeque<Instant>,
    refused: Option<Refused>,
}

#[derive(Debug)]
struct Refused {
    /// When the host's allowance was used up.
    at: Instant,
    /// Requests accepted since then, and the time they took.
    accepted: u32,
    took: Duration,
    /// More time than this between two requests was idleness, not the host's doing.
    longest_gap: Duration,
    /// Whether the pace was measured, not guessed.
    is_measured: bool,
    /// How often it was refused although a measured pace was kept.
    in_vain: u32,
}

impl Refused {
    const fn patience(&self) -> Duration {
        PATIENCE[self.is_measured as usize]
    }

    fn add_time(&mut self, before: Instant, now: Instant) {
        let gap = now.saturating_duration_since(before.max(self.at));
        self.took += gap.min(self.longest_gap);
    }
}

impl Pace {
    /// The time between two requests; zero when nothing is known of a limit.
    pub(super) const fn interval(&self) -> Duration {
        self.learned
    }

    /// Notes a request that was not refused for coming too fast.
    pub(super) fn note_accepted(&mut self, now: Instant) {
        let before = self.accepted.back().copied().unwrap_or(now);
        if self.accepted.len() == REMEMBERED {
            self.accepted.pop_front();
        }
        self.accepted.push_back(now);
        let Some(refused) = &mut self.refused else {
            return;
        };
        refused.accepted = refused.accepted.saturating_add(1);
        refused.add_time(before, now);
        let start = refused.at + refused.patience();
        let haste = |at: Instant| HASTE * at.saturating_duration_since(start).as_secs_f64().powi(2);
        // The difference of two points of one curve: how often this is called in between changes nothing.
        let faster = (haste(before) - haste(now)).min(0.0).exp();
        self.learned = self.learned.mul_f64(faster);
        if self.learned < NO_PACE {
            self.learned = Duration::ZERO;
        }
    }

    /// Notes a refusal of a request sent at `sent`, and how long the host asked us to stay away.
    pub(super) fn note_refused(&mut self, sent: Instant, now: Instant, asked_wait: Duration) {
        // All that were on their way when the allowance ended are one refusal.
        if self
            .refused
            .as_ref()
            .is_some_and(|before| sent <= before.at)
        {
            return;
        }
        let window = asked_wait.max(SHORTEST_WINDOW);
        let measured = self.measured(now);
        let in_vain = measured.map_or(0, |(_, in_vain)| in_vain);
        let estimate = match measured {
            Some(_) if in_vain >= IN_VAIN => Duration::ZERO,
            Some((estimate, _)) => estimate,
            None => self.guess(now, window),
        };
        // A few requests are tried in every wait the host names: a refusal need not be about our pace at all, and must
        // not slow us down more and more.
        self.learned = estimate.min(asked_wait / 4).min(SLOWEST);
        self.refused = Some(Refused {
            at: now,
            accepted: 0,
            took: Duration::ZERO,
            longest_gap: window * 2,
            is_measured: measured.is_some() && !estimate.is_zero(),
            // Counted from nothing again once the pace was given up.
            in_vain: in_vain % IN_VAIN,
        });
    }

    fn guess(&self, now: Instant, window: Duration) -> Duration {
        let recent = self.accepted.iter().rev();
        let recent = recent.take_while(|at| now.saturating_duration_since(**at) <= window);
        // Where nothing was accepted, one request takes the whole window.
        window / u32::try_from(recent.count().max(1)).unwrap_or(u32::MAX)
    }

    /// The pace from the last refusal to this one, and how often a measured one was kept in vain by now.
    fn measured(&mut self, now: Instant) -> Option<(Duration, u32)> {
        let before = self.accepted.back().copied();
        let refused = self.refused.as_mut()?;
        // The pause since the last accepted request belongs to what is measured.
        refused.add_time(before.unwrap_or(refused.at), now);
        if refused.accepted == 0 || refused.took.is_zero() {
            return None;
        }
        let was_kept = now.saturating_duration_since(refused.at) < refused.patience();
        let in_vain = if refused.is_measured && was_kept {
            refused.in_vain + 1
        } else {
            0
        };
        Some(((refused.took / refused.accepted).mul_f64(CAUTION), in_vain))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LATENCY: Duration = Duration::from_millis(50);

    /// A host with an allowance of its own, and a client that goes as fast as it is let.
    struct Host {
        rate: f64,
        burst: f64,
        left: f64,
        at: Instant,
    }

    impl Host {
        fn takes(&mut self, at: Instant) -> bool {
            let passed = at.saturating_duration_since(self.at).as_secs_f64();
            self.at = self.at.max(at);
            self.left = (self.left + passed * self.rate).min(self.burst);
            let takes = self.left >= 1.0;
            self.left -= f64::from(u8::from(takes));
            takes
        }
    }

    /// Sends until so many were accepted, at most `fastest` a second; gives accepted per second, and the share refused.
    fn run(host: &mut Host, pace: &mut Pace, wanted: u32, fastest: f64) -> (f64, f64) {
        let start = host.at;
        let (mut now, mut closed) = (start, start);
        let mut on_the_way: VecDeque<(Instant, bool)> = VecDeque::new();
        let (mut accepted, mut refused) = (0_u32, 0_u32);
        while accepted < wanted {
            now += pace.interval().max(Duration::from_secs_f64(1.0 / fastest));
            now = now.max(closed);
            while let Some((sent, was_taken)) = on_the_way.front().copied()
                && sent + LATENCY <= now
            {
                on_the_way.pop_front();
                if was_taken {
                    accepted += 1;
                    pace.note_accepted(sent + LATENCY);
                } else {
                    refused += 1;
                    pace.note_refused(sent, sent + LATENCY, Duration::from_secs(1));
                    closed = closed.max(sent + LATENCY + Duration::from_secs(1));
                }
            }
            now = now.max(closed);
            let taken = host.takes(now);
            on_the_way.push_back((now, taken));
        }
        let seconds = (now - start).as_secs_f64();
        (
            f64::from(accepted) / seconds,
            f64::from(refused) / f64::from(accepted + refused),
        )
    }

    fn host(rate: f64) -> Host {
        Host {
            rate,
            burst: rate,
            left: rate,
            at: Instant::now(),
        }
    }

    #[test]
    fn a_limit_of_a_hundred_a_second_is_used_and_hardly_ever_overrun() {
        for wanted in [2000, 10_000] {
            let (achieved, refused) = run(&mut host(100.0), &mut Pace::default(), wanted, 320.0);
            assert!(achieved >= 95.0, "{achieved}");
            assert!(refused <= 0.02, "{refused}");
        }
    }

    #[test]
    fn a_limit_that_is_lifted_is_forgotten() {
        let mut pace = Pace::default();
        let mut host = host(20.0);
        run(&mut host, &mut pace, 400, 320.0);
        assert!(pace.interval() > Duration::from_millis(30));
        host.rate = 1e9;
        host.burst = 1e9;
        run(&mut host, &mut pace, 6000, 320.0);
        assert_eq!(pace.interval(), Duration::ZERO);
    }

    #[test]
    fn refusals_that_are_not_about_pace_do_not_slow_down_more_and_more() {
        let mut pace = Pace::default();
        let mut now = Instant::now();
        let mut slowest = Duration::ZERO;
        for nth in 0..2000_u32 {
            let sent = now;
            now += pace.interval() + LATENCY;
            if nth % 40 == 39 {
                pace.note_refused(sent, now, Duration::from_secs(1));
                now += Duration::from_secs(1);
            } else {
                pace.note_accepted(now);
            }
            slowest = slowest.max(pace.interval());
        }
        assert!(slowest <= Duration::from_millis(250), "{slowest:?}");
    }

    proptest! {
        #[test]
        fn any_limit_is_used_well(rate in 15.0_f64..250.0) {
            let wanted = (rate * 60.0) as u32;
            let (achieved, refused) = run(&mut host(rate), &mut Pace::default(), wanted, 320.0);
            prop_assert!(achieved / rate >= 0.93, "{achieved} of {rate}");
            prop_assert!(refused <= 0.03, "{refused} at {rate}");
        }
    }
}
