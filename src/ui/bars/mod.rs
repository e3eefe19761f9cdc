//! The bars around a room: top, rail, status.

pub(super) mod rail;
pub(super) mod status;
pub(super) mod top;
