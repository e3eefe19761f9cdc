//! Tells whoever makes a call that it has left, also where no answer ever comes.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a call has left: from then on its work may be done, whatever becomes of the answer.
#[derive(Debug, Clone, Default)]
pub struct SentFlag(Arc<AtomicBool>);

impl SentFlag {
    /// Whether it has left; once `true`, it stays so.
    #[must_use]
    pub fn has_left(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    /// Notes that it leaves now.
    pub(super) fn leave(&self) {
        self.0.store(true, Ordering::SeqCst);
    }
}
