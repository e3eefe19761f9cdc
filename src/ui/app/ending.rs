//! The end of a window, in order or by a fault: what was typed last is kept.

use super::App;
use crate::desk::RemoveDraft;
use crate::ui::onboarding::DraftWish;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

/// How long a window that ends waits for its last words to be kept.
const LAST_WORDS: Duration = Duration::from_secs(2);

impl App {
    /// Keeps what was typed a moment before the window closes, and waits until it is on the disk: there is no frame left that
    /// could be held up.
    pub(super) fn flush_drafts_on_exit(&mut self) {
        let desk = &self.shell.desk;
        match self.onboarding.unsaved() {
            Some(DraftWish::Save(save)) => drop(desk.start(save).wait_for(LAST_WORDS)),
            Some(DraftWish::Remove(key)) => {
                drop(desk.start(RemoveDraft::new(key)).wait_for(LAST_WORDS));
            }
            // A list that is read anew would be seen by nobody.
            Some(DraftWish::List) | None => {}
        }
    }
}

impl Drop for App {
    /// What was typed is kept also where a fault takes the window down, which then never closes in order.
    fn drop(&mut self) {
        if std::thread::panicking() {
            // A second fault must not end the program before the first one is told.
            let kept = std::panic::catch_unwind(AssertUnwindSafe(|| self.flush_drafts_on_exit()));
            if kept.is_err() {
                tracing::error!("what was typed last could not be kept");
            }
        }
    }
}
