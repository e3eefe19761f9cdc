//! What concerns a whole front end, whichever of its requests it came with.

use crate::domain::machine::MachinePolicy;
use crate::text::Message;
use std::sync::Arc;

/// What the desk says by itself. It is never the answer to a request.
#[derive(Debug, Clone)]
pub enum Notice {
    /// Something that a person is told while work goes on: an index was put right, a lock is waited for.
    Says(Message),
    /// The rules of this computer, when they changed.
    Rules(Arc<MachinePolicy>),
}
