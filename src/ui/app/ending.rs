//! The end of a window, in order or by a fault: what was typed last is kept.

use super::App;
use crate::desk::Event;
use std::panic::AssertUnwindSafe;
use std::time::{Duration, Instant};

/// How long a window that ends waits for its last words to be kept.
const LAST_WORDS: Duration = Duration::from_secs(2);

impl App {
    /// Keeps what was typed a moment before the window closes, and waits until it is on the disk: there is no frame left that
    /// could be held up.
    pub(super) fn keep_last_words(&mut self) {
        let Some(command) = self.onboarding.unsaved() else {
            return;
        };
        let job = self.shell.desk.send(command);
        let until = Instant::now() + LAST_WORDS;
        loop {
            let rest = until.saturating_duration_since(Instant::now());
            if rest.is_zero() || !self.wait_for_event(rest) {
                return;
            }
            let is_end = |event: &Event| matches!(event, Event::Done | Event::Failed(_));
            if self
                .arrived
                .back()
                .is_some_and(|last| last.job == job && is_end(&last.event))
            {
                return;
            }
        }
    }
}

impl Drop for App {
    /// What was typed is kept also where a fault takes the window down, which then never closes in order.
    fn drop(&mut self) {
        if std::thread::panicking() {
            // A second fault must not end the program before the first one is told.
            let kept = std::panic::catch_unwind(AssertUnwindSafe(|| self.keep_last_words()));
            if kept.is_err() {
                tracing::error!("what was typed last could not be kept");
            }
        }
    }
}
