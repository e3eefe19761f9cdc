#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may")]

mod calls;
mod faults;
mod life;
mod worlds;
