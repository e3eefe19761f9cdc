//! What a person asks of the desk itself: the rules of this computer, and how hard it may press.

use super::core::{Nature, Reach, Request, Task};
use crate::domain::Problem;
use crate::domain::machine::MachinePolicy;
use std::sync::Arc;

/// Read the rules of this computer as they are now.
#[derive(Debug)]
pub struct ReadMachine;

/// Change how many requests may be in flight.
#[derive(Debug)]
pub struct SetMaxInFlight(pub usize);

impl Request for ReadMachine {
    type Output = Arc<MachinePolicy>;
    // They were read anew before it was let begin.
    const NATURE: Nature = Nature::reads("machine-job").reaching(Reach::Rules);

    async fn run(self, task: &Task) -> Result<Arc<MachinePolicy>, Problem> {
        Ok(task.shared.policy())
    }
}

impl Request for SetMaxInFlight {
    type Output = ();
    const NATURE: Nature = Nature::changes_here("ui-job-limits").here();

    async fn run(self, task: &Task) -> Result<(), Problem> {
        task.shared.set_max_in_flight(self.0);
        Ok(())
    }
}
