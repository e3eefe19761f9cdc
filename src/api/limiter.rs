//! The number of calls that may be worked on at once; it follows the answers while they run.

use super::concurrency::ConcurrencyController;
use super::limits::WaitsFor;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Lets a number of calls through at once, in the order they came.
pub(super) struct Limiter {
    places: Arc<Semaphore>,
    size: Mutex<Size>,
}

struct Size {
    controller: ConcurrencyController,
    limit: usize,
    /// Places that must vanish when their holders leave, because the limit was lowered while they were taken.
    surplus: usize,
}

/// A place in the limiter; given back when dropped.
pub(super) struct LimiterPlace {
    permit: Option<OwnedSemaphorePermit>,
    limiter: Arc<Limiter>,
}

impl Limiter {
    /// A limiter that will never let more than so many through at once, and begins with fewer.
    pub(super) fn new(ceiling: usize) -> Arc<Self> {
        let controller = ConcurrencyController::new(ceiling);
        let limit = controller.allowed();
        Arc::new(Self {
            places: Arc::new(Semaphore::new(limit)),
            size: Mutex::new(Size {
                controller,
                limit,
                surplus: 0,
            }),
        })
    }

    /// How many may be worked on at the moment, and why it is fewer than before.
    pub(super) fn allowed(&self) -> (usize, Option<WaitsFor>) {
        let size = self.size();
        (size.limit, size.controller.slowed_by())
    }

    /// How many places are taken. A call that waits for its turn under a learned pace has one, too: it is the pace that
    /// keeps it, and not that nobody wants more.
    pub(super) fn busy(&self) -> usize {
        // Two readings, between which a call may come or go: the controller asks no more than whether half of the places are taken.
        let limit = self.size().limit;
        limit.saturating_sub(self.places.available_permits())
    }

    /// Changes the most that may ever be worked on at once.
    pub(super) fn set_ceiling(&self, ceiling: usize) {
        self.steer(|controller| controller.set_ceiling(ceiling));
    }

    /// Notes an answer without push back to a request sent at `sent`, while so many places are taken.
    pub(super) fn note_clean(&self, sent: Instant, now: Instant, busy: usize) {
        self.steer(|controller| controller.note_clean(sent, now, busy));
    }

    /// Notes that a request sent at `sent` was pushed back.
    pub(super) fn note_push_back(&self, sent: Instant, now: Instant, why: WaitsFor) {
        self.steer(|controller| controller.note_push_back(sent, now, why));
    }

    /// Waits for a place. Dropping the future gives up the place in the queue.
    pub(super) async fn enter(self: &Arc<Self>) -> LimiterPlace {
        // The semaphore is never closed, so a refusal cannot happen; if it did, the call would just not be limited.
        let permit = Arc::clone(&self.places).acquire_owned().await.ok();
        LimiterPlace {
            permit,
            limiter: Arc::clone(self),
        }
    }

    /// Lets the controller decide, and changes the number of places accordingly; those in use are not interrupted.
    fn steer(&self, decide: impl FnOnce(&mut ConcurrencyController)) {
        let mut size = self.size();
        decide(&mut size.controller);
        let limit = size.controller.allowed();
        if limit > size.limit {
            let more = limit - size.limit;
            // Places that were to vanish and are still held count as new ones; only the rest is added.
            let kept = more.min(size.surplus);
            size.surplus -= kept;
            self.places.add_permits(more - kept);
        } else {
            let fewer = size.limit - limit;
            // Only free permits can be forgotten; a place that is held vanishes when its holder leaves.
            size.surplus += fewer - self.places.forget_permits(fewer);
        }
        size.limit = limit;
    }

    fn size(&self) -> MutexGuard<'_, Size> {
        self.size.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for LimiterPlace {
    fn drop(&mut self) {
        let mut size = self.limiter.size();
        // A surplus place ends here; any other goes back to the semaphore when its permit is dropped after this.
        if size.surplus > 0
            && let Some(permit) = self.permit.take()
        {
            size.surplus -= 1;
            permit.forget();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    /// Moves on to the next number of places, as clean answers and push backs do.
    struct Driver {
        limiter: Arc<Limiter>,
        now: Instant,
    }

    impl Driver {
        fn new(ceiling: usize) -> Self {
            Self {
                limiter: Limiter::new(ceiling),
                now: Instant::now(),
            }
        }

        fn step(&mut self) -> (Instant, Instant) {
            let sent = self.now + Duration::from_millis(1);
            self.now = sent + Duration::from_millis(1);
            (sent, self.now)
        }

        fn clean(&mut self, answers: usize) {
            for _ in 0..answers {
                let (sent, now) = self.step();
                self.limiter.note_clean(sent, now, 64);
            }
        }

        fn push_back(&mut self) {
            let (sent, now) = self.step();
            self.limiter.note_push_back(sent, now, WaitsFor::Pace);
        }

        fn free(&self) -> usize {
            self.limiter.places.available_permits()
        }
    }

    #[tokio::test]
    async fn places_follow_the_answers_while_they_are_taken() {
        let mut driver = Driver::new(2);
        let first = driver.limiter.enter().await;
        let second = driver.limiter.enter().await;
        driver.push_back();
        assert_eq!(driver.limiter.allowed(), (1, Some(WaitsFor::Pace)));
        drop(first);
        assert_eq!(driver.free(), 0, "the place was surplus");
        drop(second);
        assert_eq!(driver.free(), 1);
        driver.limiter.set_ceiling(3);
        driver.clean(1 + 2);
        assert_eq!((driver.free(), driver.limiter.allowed()), (3, (3, None)));
    }

    #[tokio::test]
    async fn growing_again_keeps_surplus_places() {
        let mut driver = Driver::new(2);
        let places = (driver.limiter.enter().await, driver.limiter.enter().await);
        driver.push_back();
        driver.clean(1);
        drop(places);
        assert_eq!(driver.free(), 2);
    }

    #[tokio::test]
    async fn a_dropped_wait_keeps_no_place() {
        let limiter = Limiter::new(1);
        let held = limiter.enter().await;
        let waiting = tokio::time::timeout(Duration::ZERO, limiter.enter()).await;
        assert!(waiting.is_err());
        drop(held);
        assert_eq!(limiter.places.available_permits(), 1);
    }
}
