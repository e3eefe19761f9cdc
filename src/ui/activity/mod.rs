//! This run's jobs and problems.

mod log;

pub use log::{Activity, JobRecord, JobState};
