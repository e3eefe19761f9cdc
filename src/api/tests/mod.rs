//! Tests of the room as a whole, against a server that answers what each test tells it to.

mod calls;
pub(in crate::api) mod support;
