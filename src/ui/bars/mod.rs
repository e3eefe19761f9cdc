//! The bars around a page: top, rail, status.

pub(super) mod rail;
pub(super) mod status;
pub(super) mod top;
