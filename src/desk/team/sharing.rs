//! Whether a team shares the fleet, too: one member syncs, and the others see what came of it.

use super::{TeamState, place_of, state};
use crate::desk::core::{Nature, Request, Task, on_disk};
use crate::domain::Problem;
use std::sync::Arc;

/// Let the team share the fleet from now on, or no longer. It is so for all of its members.
#[derive(Debug)]
pub struct ShareFleet(pub bool);

impl Request for ShareFleet {
    type Output = TeamState;
    const NATURE: Nature = Nature::changes_here("team-job-fleet");

    async fn run(self, task: &Task) -> Result<TeamState, Problem> {
        let place = place_of(task).await?;
        let (store, fleet) = (Arc::clone(&place.store), place.membership.fleet.clone());
        let Self(is_shared) = self;
        on_disk(move || store.share_fleet(&fleet, is_shared)).await?;
        let members = super::members(&place).await;
        state(place.store, place.membership, members).await
    }
}
