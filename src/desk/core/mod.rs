//! What every request stands on: the desk and its threads, the open profile, what is kept, the rules of the computer.
//!
//! Features import it, and it imports no feature.

mod export;
mod fleet;
mod handle;
mod job;
mod known;
mod machine;
mod request;
mod requested;
mod shared;
mod surroundings;

pub use export::{ExportTarget, Exported};
pub use fleet::KeptFleet;
pub use handle::Desk;
pub use job::{Ended, Ending, Job, JobId, JobWatch, Update};
pub use request::{Kind, Nature, Prominence, Reach, Request, Teller, Telling};
pub use requested::Requested;
pub use shared::{Notice, Task};
pub use surroundings::{DeskOptions, Surroundings, data_dir, department_of};

pub(super) use fleet::{FleetHandle, kept, policies};
pub(super) use job::{outcome_of, stopped};
pub(super) use known::Known;
pub(super) use machine::{look_at_site, unseen_site};
pub(super) use shared::{LedgerHandle, Opened, Playground, Shared, lock, on_disk};
pub(super) use surroundings::proxy_of;
