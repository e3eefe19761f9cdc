//! Steers how many requests may be in flight: up while answers are clean, down to the half when the service is pressed.

use super::limits::{MOST_IN_FLIGHT, WaitsFor};
use std::time::{Duration, Instant};

/// Requests in flight at the beginning, when nothing is known of the service yet.
const FIRST: usize = 4;
/// Latencies that make a median.
const SAMPLES: usize = 24;
/// Less than this is no rise worth a reaction: a busy computer alone does more.
const LEAST_RISE: Duration = Duration::from_millis(100);

/// Decides from answers; whoever asks it makes room accordingly.
#[derive(Debug)]
pub(super) struct ConcurrencyController {
    ceiling: usize,
    allowed: usize,
    /// Below it, every clean answer adds one, which doubles the number in the time of one request; above it, a whole
    /// round of clean answers does.
    threshold: usize,
    clean: usize,
    cut_at: Option<Instant>,
    /// Why it was cut the last time, and from where; forgotten when it is back there.
    cut: Option<(WaitsFor, usize)>,
    latency: Latency,
}

impl ConcurrencyController {
    pub(super) fn new(ceiling: usize) -> Self {
        let ceiling = usable(ceiling);
        Self {
            ceiling,
            allowed: FIRST.min(ceiling),
            threshold: ceiling,
            clean: 0,
            cut_at: None,
            cut: None,
            latency: Latency::default(),
        }
    }

    /// Requests that may be in flight.
    pub(super) const fn allowed(&self) -> usize {
        self.allowed
    }

    /// Why fewer are allowed than before; `None` when that is over.
    pub(super) fn slowed_by(&self) -> Option<WaitsFor> {
        self.cut.map(|(why, _)| why)
    }

    /// Changes the most that will ever be allowed. Whoever raises it is let up to it quickly.
    pub(super) fn set_ceiling(&mut self, ceiling: usize) {
        let ceiling = usable(ceiling);
        // After a cut it grows slowly: a new ceiling says nothing of what the service bears.
        if self.cut.is_none() {
            self.threshold = ceiling;
        }
        self.ceiling = ceiling;
        self.allowed = self.allowed.min(ceiling);
    }

    /// Notes an answer without any push back, to a request sent at `sent`, while `busy` places are taken.
    pub(super) fn note_clean(&mut self, sent: Instant, now: Instant, busy: usize) {
        // What was sent before the cut says nothing about the time after it.
        if self.cut_at.is_some_and(|cut| sent <= cut) {
            return;
        }
        let took = now.saturating_duration_since(sent);
        if self.latency.is_rising(took) {
            self.cut(now, WaitsFor::SlowAnswers);
            return;
        }
        // Places nobody uses prove nothing about more of them.
        if busy * 2 >= self.allowed {
            self.grow();
        }
    }

    /// Notes that a request sent at `sent` was pushed back. All that were in flight together count once.
    pub(super) fn note_push_back(&mut self, sent: Instant, now: Instant, why: WaitsFor) {
        if self.cut_at.is_none_or(|cut| sent > cut) {
            self.cut(now, why);
        }
    }

    fn cut(&mut self, now: Instant, why: WaitsFor) {
        self.cut = Some((why, self.allowed));
        self.cut_at = Some(now);
        // Never none: without an answer it could not grow again.
        self.allowed = (self.allowed / 2).max(1);
        self.threshold = self.allowed;
        self.clean = 0;
        // A median over times from before and after the cut would not tell whether it helped.
        self.latency.forget_samples();
    }

    fn grow(&mut self) {
        self.clean += 1;
        if self.allowed < self.ceiling
            && (self.allowed < self.threshold || self.clean >= self.allowed)
        {
            self.allowed += 1;
            self.clean = 0;
        }
        // A ceiling that was lowered since the cut is as far back as it can come.
        if self
            .cut
            .is_some_and(|(_, from)| self.allowed >= from.min(self.ceiling))
        {
            self.cut = None;
        }
    }
}

fn usable(ceiling: usize) -> usize {
    ceiling.clamp(1, MOST_IN_FLIGHT)
}

/// Tells whether answers take longer than they used to, by medians, which neither a few late answers nor jitter move.
#[derive(Debug, Default)]
struct Latency {
    samples: Vec<Duration>,
    /// What a median is when all is well.
    usual: Option<Duration>,
    /// The median that led to the last cut.
    at_cut: Option<Duration>,
}

impl Latency {
    fn forget_samples(&mut self) {
        self.samples.clear();
    }

    fn is_rising(&mut self, took: Duration) -> bool {
        self.samples.push(took);
        if self.samples.len() < SAMPLES {
            return false;
        }
        self.samples.sort_unstable();
        let median = self.samples.get(SAMPLES / 2).copied().unwrap_or_default();
        self.samples.clear();
        self.judge(median)
    }

    fn judge(&mut self, median: Duration) -> bool {
        // The first median is all that is known of the service, so it counts as usual.
        let usual = *self.usual.get_or_insert(median);
        // Twice as long is a rise, except where answers take so little that twice is nothing yet.
        if median <= (usual * 2).max(usual + LEAST_RISE) {
            self.at_cut = None;
            // Down at once, up slowly: what is usual may change over a long run.
            self.usual = Some(median.min(usual + median.saturating_sub(usual) / 16));
            return false;
        }
        if self
            .at_cut
            .is_some_and(|before| median > before.mul_f64(0.8))
        {
            // Fewer requests did not make it faster, so it is not our doing: this is what is usual now.
            self.usual = Some(median);
            self.at_cut = None;
            return false;
        }
        self.at_cut = Some(median);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A controller and its own time: every answer comes after those before it.
    struct Flight {
        controller: ConcurrencyController,
        now: Instant,
    }

    impl Flight {
        fn new(ceiling: usize) -> Self {
            Self {
                controller: ConcurrencyController::new(ceiling),
                now: Instant::now(),
            }
        }

        /// A round of answers that each took so long, with every allowed place in use.
        fn round(&mut self, took_ms: impl Fn(usize) -> u64) {
            let sent = self.now + Duration::from_millis(1);
            let busy = self.controller.allowed();
            for nth in 0..busy {
                self.now = self.now.max(sent + Duration::from_millis(took_ms(nth)));
                self.controller
                    .note_clean(sent, sent + Duration::from_millis(took_ms(nth)), busy);
            }
        }

        fn push_back(&mut self, why: WaitsFor) {
            let sent = self.now + Duration::from_millis(1);
            self.now = sent + Duration::from_millis(1);
            self.controller.note_push_back(sent, self.now, why);
        }
    }

    #[test]
    fn it_starts_at_four_and_doubles_up_to_its_ceiling() {
        let mut flight = Flight::new(20);
        let mut seen = vec![flight.controller.allowed()];
        for _ in 0..4 {
            flight.round(|_| 50);
            seen.push(flight.controller.allowed());
        }
        assert_eq!(seen, [4, 8, 16, 20, 20]);
        assert_eq!(Flight::new(2).controller.allowed(), 2);
        assert_eq!(ConcurrencyController::new(0).allowed(), 1);
        let mut most = Flight::new(100_000);
        (0..20).for_each(|_| most.round(|_| 50));
        assert_eq!(most.controller.allowed(), MOST_IN_FLIGHT);
    }

    #[test]
    fn a_push_back_halves_it_once_for_all_that_were_in_flight() {
        for why in [WaitsFor::Pace, WaitsFor::Service] {
            let mut flight = Flight::new(16);
            (0..3).for_each(|_| flight.round(|_| 50));
            let sent = flight.now + Duration::from_millis(1);
            for nth in 2..9 {
                flight
                    .controller
                    .note_push_back(sent, sent + Duration::from_millis(nth), why);
            }
            flight.now = sent + Duration::from_millis(10);
            assert_eq!(
                (flight.controller.allowed(), flight.controller.slowed_by()),
                (8, Some(why))
            );
            flight.round(|_| 50);
            assert_eq!(flight.controller.allowed(), 9, "then up by one a round");
            (0..8).for_each(|_| flight.round(|_| 50));
            assert_eq!(
                (flight.controller.allowed(), flight.controller.slowed_by()),
                (16, None)
            );
            (0..9).for_each(|_| flight.push_back(why));
            assert_eq!(flight.controller.allowed(), 1, "never none at all");
        }
    }

    #[test]
    fn slow_answers_halve_it_and_it_comes_back() {
        let mut flight = Flight::new(16);
        (0..10).for_each(|_| flight.round(|_| 80));
        assert_eq!(flight.controller.allowed(), 16);
        (0..2).for_each(|_| flight.round(|_| 400));
        assert_eq!(flight.controller.slowed_by(), Some(WaitsFor::SlowAnswers));
        assert_eq!(flight.controller.allowed(), 8);
        (0..20).for_each(|_| flight.round(|_| 80));
        assert_eq!(
            (flight.controller.allowed(), flight.controller.slowed_by()),
            (16, None)
        );
    }

    #[test]
    fn slowness_that_is_not_our_doing_becomes_the_usual() {
        let mut flight = Flight::new(16);
        (0..10).for_each(|_| flight.round(|_| 80));
        (0..60).for_each(|_| flight.round(|_| 900));
        assert_eq!(flight.controller.allowed(), 16);
    }

    #[test]
    fn unused_places_are_not_multiplied() {
        let mut controller = ConcurrencyController::new(64);
        let start = Instant::now();
        for nth in 1..1000 {
            let sent = start + Duration::from_millis(nth * 10);
            controller.note_clean(sent, sent + Duration::from_millis(5), 1);
        }
        assert_eq!(controller.allowed(), FIRST);
    }

    #[test]
    fn a_lowered_ceiling_holds_at_once() {
        let mut flight = Flight::new(16);
        (0..3).for_each(|_| flight.round(|_| 50));
        flight.controller.set_ceiling(3);
        assert_eq!(flight.controller.allowed(), 3);
        flight.controller.set_ceiling(8);
        (0..2).for_each(|_| flight.round(|_| 50));
        assert_eq!(flight.controller.allowed(), 8);
    }

    proptest! {
        #[test]
        fn neither_a_constant_latency_nor_jitter_slows_it_down(
            base in 0_u64..2000,
            jitter in prop::collection::vec(0.0_f64..1.0, 64),
            rounds in 10_usize..40,
        ) {
            let mut flight = Flight::new(16);
            for round in 0..rounds {
                flight.round(|nth| {
                    let chance = jitter[(round * 7 + nth) % jitter.len()];
                    // One in ten is late by seconds.
                    let late = if (round * 16 + nth) % 10 == 9 { 2000 } else { 0 };
                    base + late + (chance * 0.5 * (base.min(150) as f64)) as u64
                });
                prop_assert_eq!(flight.controller.slowed_by(), None);
            }
            prop_assert_eq!(flight.controller.allowed(), 16);
        }

        #[test]
        fn it_stays_between_one_and_its_ceiling(
            ceiling in 1_usize..80,
            steps in prop::collection::vec((0_u8..4, 0_u64..3000), 0..200),
        ) {
            let mut flight = Flight::new(ceiling);
            for (what, number) in steps {
                match what {
                    0 => flight.push_back(WaitsFor::Pace),
                    1 => flight.push_back(WaitsFor::Service),
                    _ => flight.round(|_| number),
                }
                let allowed = flight.controller.allowed();
                prop_assert!((1..=ceiling.min(MOST_IN_FLIGHT)).contains(&allowed));
            }
        }
    }
}
