//! Tests of the module as a whole, against a server that answers what each test tells it to.

mod any;
mod calls;
mod errors;
mod flow;
mod rules;
pub(in crate::api) mod support;
