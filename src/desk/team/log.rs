//! Reading the audit trail of a team.

use super::place_of;
use crate::desk::core::{Nature, Request, Task};
use crate::domain::Problem;
use crate::domain::team::Ordered;
use crate::team::{self as server, LogQuery};

/// What the team changed, the newest first.
#[derive(Debug, Clone, Default)]
pub struct ReadTeamLog(pub LogQuery);

impl Request for ReadTeamLog {
    type Output = Vec<Ordered>;
    const NATURE: Nature = Nature::reads("team-job-log").quiet();

    async fn run(self, task: &Task) -> Result<Vec<Ordered>, Problem> {
        let place = place_of(task).await?;
        let connection = server::connect(&place.address, &place.password).await?;
        server::server_of(&connection).await?;
        server::log(&connection, &place.membership.fleet, &self.0).await
    }
}
