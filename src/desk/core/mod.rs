//! What every request stands on: the desk and its threads, the open profile, what is kept, the rules of the computer.
//!
//! Features import it, and it imports no feature.

mod export;
mod fleet;
mod handle;
mod job;
mod machine;
mod request;
mod requested;
mod shared;

pub use export::{ExportTarget, Exported};
pub use handle::{Desk, DeskOptions};
pub use job::{Ended, Ending, Job};
pub use machine::{Surroundings, data_dir, department_of};
pub use request::{Kind, Prominence, Reach, Request};
pub use requested::Requested;
pub use shared::Task;

pub(super) use fleet::FleetHandle;
pub(super) use machine::{look_at_site, proxy_of};
pub(super) use shared::{Opened, Playground, Shared, on_disk};
