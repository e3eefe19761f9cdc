//! How long one call may take in all: every try of it, and every wait between them.

use std::time::{Duration, Instant};

/// The longest pause of the service that long work keeps. Whoever is asked for a longer one is told so and ends.
pub(super) const LONGEST_PAUSE: Duration = Duration::from_secs(15 * 60);

/// When a call ends, whatever has become of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deadline {
    started: Instant,
    at: Instant,
    /// Whether pauses that the service asks for do not count, since nobody waits for this one call.
    is_patient: bool,
}

impl Deadline {
    /// A call that begins now and may take so long.
    pub(super) fn new(now: Instant, limit: Duration, is_patient: bool) -> Self {
        Self {
            started: now,
            // A limit that no clock can hold is as long as the longest pause.
            at: now.checked_add(limit).unwrap_or(now + LONGEST_PAUSE),
            is_patient,
        }
    }

    /// The time that is left for a try.
    pub(super) fn left(&self, now: Instant) -> Duration {
        self.at.saturating_duration_since(now)
    }

    /// How long it waits for what another call fetches. A pause that keeps that one is none of a patient call's own time.
    pub(super) fn patience(&self, now: Instant) -> Duration {
        if self.is_patient {
            Duration::MAX
        } else {
            self.left(now)
        }
    }

    /// How long it has taken so far.
    pub(super) fn taken(&self, now: Instant) -> Duration {
        now.saturating_duration_since(self.started)
    }

    /// Whether there is time for another try after a wait of our own.
    pub(super) fn allows(&self, wait: Duration, now: Instant) -> bool {
        // Less than what is left: the try after the wait needs some of it.
        wait < self.left(now)
    }

    /// Whether a pause that the service asks for is kept.
    pub(super) fn allows_pause(&self, pause: Duration, now: Instant) -> bool {
        if self.is_patient {
            pause <= LONGEST_PAUSE
        } else {
            self.allows(pause, now)
        }
    }

    /// Notes a pause that was kept.
    pub(super) fn note_pause(&mut self, pause: Duration) {
        if self.is_patient {
            self.at += pause;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    #[test]
    fn waits_of_our_own_count_and_pauses_only_where_a_person_waits() {
        let now = Instant::now();
        let mut hurried = Deadline::new(now, 2 * MINUTE, false);
        let mut patient = Deadline::new(now, 2 * MINUTE, true);
        for deadline in [hurried, patient] {
            assert!(deadline.allows(MINUTE, now));
            assert!(!deadline.allows(2 * MINUTE, now));
            assert!(!deadline.allows(MINUTE, now + MINUTE));
            assert!(!deadline.allows_pause(LONGEST_PAUSE + MINUTE, now));
        }
        assert!(!hurried.allows_pause(5 * MINUTE, now));
        assert!(patient.allows_pause(5 * MINUTE, now));
        hurried.note_pause(MINUTE);
        patient.note_pause(5 * MINUTE);
        assert_eq!(hurried.left(now), 2 * MINUTE);
        assert_eq!(patient.left(now), 7 * MINUTE);
        assert_eq!(patient.taken(now + MINUTE), MINUTE);
        assert!(Deadline::new(now, Duration::MAX, false).allows(MINUTE, now));
    }
}
