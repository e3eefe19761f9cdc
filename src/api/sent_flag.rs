//! Tells whoever makes a call that it has left, also where no answer ever comes; and asks whether it still may.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a call has left: from then on its work may be done, whatever becomes of the answer.
#[derive(Clone, Default)]
pub struct SentFlag {
    has_left: Arc<AtomicBool>,
    may_leave: Option<Arc<dyn Fn() -> bool + Send + Sync>>,
}

impl SentFlag {
    /// The flag of a call that leaves only while this says so. It is asked before each attempt, since the call may have waited long
    /// for its turn, for a token or for a pause by then.
    pub fn only_while(may_leave: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        Self {
            may_leave: Some(Arc::new(may_leave)),
            ..Self::default()
        }
    }

    /// Whether it has left; once `true`, it stays so.
    #[must_use]
    pub fn has_left(&self) -> bool {
        self.has_left.load(Ordering::SeqCst)
    }

    /// Notes that it leaves now, unless it must not any more.
    pub(super) fn leave(&self) -> bool {
        let may_leave = self.may_leave.as_ref().is_none_or(|may_leave| may_leave());
        if may_leave {
            self.has_left.store(true, Ordering::SeqCst);
        }
        may_leave
    }
}

impl std::fmt::Debug for SentFlag {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("SentFlag")
            .field("has_left", &self.has_left())
            .finish_non_exhaustive()
    }
}
