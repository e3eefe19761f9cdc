//! What one part of the window learned, and others have to know.

use crate::desk::KeptFleet;
use crate::domain::fleet::SyncSummary;
use std::sync::Arc;

/// What every screen is told.
#[derive(Debug, Clone)]
pub enum News {
    /// The kept fleet was read.
    Fleet(Arc<KeptFleet>),
    /// A sync of it ended, whichever way.
    Synced(SyncSummary),
    /// An order was sent.
    OrderSent,
}
