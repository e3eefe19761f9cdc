//! Files: reports, findings and changes out, lists in.

use super::Room;
use crate::desk::shared::on_disk;
use crate::desk::{ChangesRequest, Event, FindingsRequest};
use crate::domain::Problem;
use crate::report::Definition;
use std::path::PathBuf;

pub(super) fn run_report(
    _room: &Room,
    _definition: Definition,
    _path: PathBuf,
) -> Result<Event, Problem> {
    Err(not_yet())
}

pub(super) async fn export_findings(_request: FindingsRequest) -> Result<Event, Problem> {
    on_disk(|| Err(not_yet())).await
}

pub(super) async fn export_changes(_request: ChangesRequest) -> Result<Event, Problem> {
    on_disk(|| Err(not_yet())).await
}

pub(super) async fn read_list(_path: PathBuf) -> Result<Event, Problem> {
    on_disk(|| Err(not_yet())).await
}

pub(super) fn not_yet() -> Problem {
    use crate::domain::problem::ProblemKind;
    use crate::text::Message;
    Problem::new(ProblemKind::Unsupported, Message::new("desk-broken-off"))
}
