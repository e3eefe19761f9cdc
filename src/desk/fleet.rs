//! What a person does with the fleet that is kept on this computer.

use super::shared::{Shared, Task};
use super::{Command, Event};
use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use crate::text::Message;

/// Does a command on the kept fleet and gives the event that ends it; `None` for any other command.
pub(super) async fn perform(
    _shared: &Shared,
    _task: &Task,
    command: Command,
) -> Result<Event, Problem> {
    tracing::warn!(?command, "no such command");
    Err(Problem::new(
        ProblemKind::Unsupported,
        Message::new("desk-broken-off"),
    ))
}
