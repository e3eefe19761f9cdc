//! The number of calls that may be worked on at once; adjustable while they run.

use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Lets a number of calls through at once, in the order they came.
pub(super) struct Limiter {
    places: Arc<Semaphore>,
    size: Mutex<Size>,
}

struct Size {
    limit: usize,
    /// Places that must vanish when their holders leave, because the limit was lowered while they were taken.
    owed: usize,
}

/// A place in the limiter; given back when dropped.
pub(super) struct Place {
    permit: Option<OwnedSemaphorePermit>,
    limiter: Arc<Limiter>,
}

impl Limiter {
    /// A limiter with so many places, at least one.
    pub(super) fn new(limit: usize) -> Arc<Self> {
        let limit = usable(limit);
        Arc::new(Self {
            places: Arc::new(Semaphore::new(limit)),
            size: Mutex::new(Size { limit, owed: 0 }),
        })
    }

    /// Waits for a place. Dropping the future gives up the place in the queue.
    pub(super) async fn enter(self: &Arc<Self>) -> Place {
        // The semaphore is never closed, so a refusal cannot happen; if it did, the call would just not be limited.
        let permit = Arc::clone(&self.places).acquire_owned().await.ok();
        Place {
            permit,
            limiter: Arc::clone(self),
        }
    }

    /// Changes the number of places; those in use are not interrupted.
    pub(super) fn resize(&self, limit: usize) {
        let limit = usable(limit);
        let mut size = self.size.lock().unwrap_or_else(PoisonError::into_inner);
        if limit > size.limit {
            let more = limit - size.limit;
            let forgiven = more.min(size.owed);
            size.owed -= forgiven;
            self.places.add_permits(more - forgiven);
        } else {
            let fewer = size.limit - limit;
            size.owed += fewer - self.places.forget_permits(fewer);
        }
        size.limit = limit;
    }
}

fn usable(limit: usize) -> usize {
    limit.clamp(1, 256)
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut size = self
            .limiter
            .size
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if size.owed > 0
            && let Some(permit) = self.permit.take()
        {
            size.owed -= 1;
            permit.forget();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn places_follow_the_limit_while_they_are_taken() {
        let limiter = Limiter::new(2);
        let first = limiter.enter().await;
        let second = limiter.enter().await;
        limiter.resize(1);
        drop(first);
        assert_eq!(limiter.places.available_permits(), 0, "the place was owed");
        drop(second);
        assert_eq!(limiter.places.available_permits(), 1);
        limiter.resize(3);
        assert_eq!(limiter.places.available_permits(), 3);
    }

    #[tokio::test]
    async fn raising_the_limit_again_forgives_what_was_owed() {
        let limiter = Limiter::new(2);
        let places = (limiter.enter().await, limiter.enter().await);
        limiter.resize(1);
        limiter.resize(2);
        drop(places);
        assert_eq!(limiter.places.available_permits(), 2);
    }

    #[tokio::test]
    async fn a_dropped_wait_keeps_no_place() {
        let limiter = Limiter::new(1);
        let held = limiter.enter().await;
        let waiting = tokio::time::timeout(std::time::Duration::ZERO, limiter.enter()).await;
        assert!(waiting.is_err());
        drop(held);
        assert_eq!(limiter.places.available_permits(), 1);
    }
}
