//! Where a partner is shared: what is kept of it here, and how its server is reached.

use crate::desk::core::{FleetHandle, Shared};
use crate::domain::{Problem, Secret};
use crate::jobs::{self, Carried};
use crate::store::{FleetStore, Membership};
use crate::team::{self as server, Connection, TeamAddress};
use chrono::Utc;

/// A partner that is shared with a team.
#[derive(Clone)]
pub(super) struct TeamPlace {
    pub(super) kept: FleetHandle,
    pub(super) membership: Membership,
    pub(super) address: TeamAddress,
    pub(super) password: Secret,
}

impl TeamPlace {
    /// Logs in at its server.
    pub(super) async fn connect(&self) -> Result<Connection, Problem> {
        server::connect(&self.address, &self.password).await
    }
}

impl Shared {
    /// That a fleet is shared, if it is, and where it is kept. No password is needed for that.
    pub(super) async fn membership_of(
        &self,
        fleet: &str,
    ) -> Result<Option<(FleetHandle, Membership)>, Problem> {
        // Nothing is made only to find out that nobody shares it.
        if !FleetStore::is_there(&self.data_dir) {
            return Ok(None);
        }
        let kept = FleetHandle {
            store: self.fleets().await?,
            fleet: fleet.into(),
        };
        let membership = kept.with(FleetStore::team).await?;
        Ok(membership.map(|membership| (kept, membership)))
    }

    /// The team that a fleet is shared with, if there is one.
    pub(super) async fn team_of(&self, fleet: &str) -> Result<Option<TeamPlace>, Problem> {
        let Some((kept, membership)) = self.membership_of(fleet).await? else {
            return Ok(None);
        };
        // Kept in full when the team was joined, so nobody has to be filled in.
        let address = TeamAddress::parse(&membership.address)?;
        let password = self.team_password(&address).await?;
        Ok(Some(TeamPlace {
            kept,
            membership,
            address,
            password,
        }))
    }

    /// The password for a server: an empty one where none is kept, since a server may know a person otherwise.
    pub(super) async fn team_password(&self, address: &TeamAddress) -> Result<Secret, Problem> {
        let server = address.to_string();
        let lookup = |name: &str| std::env::var_os(name);
        let kept = self.credentials.team_password(&server, lookup).await?;
        Ok(kept.unwrap_or_default())
    }
}

/// Exchanges with the server what it and this computer have for each other.
pub(super) async fn carry(place: &TeamPlace) -> Result<Carried, Problem> {
    let connection = place.connect().await?;
    jobs::carry(&place.kept.store, &connection, &place.membership, now).await
}

/// Tells the server what this computer has for it.
pub(super) async fn tell(place: &TeamPlace) -> Result<(), Problem> {
    let connection = place.connect().await?;
    jobs::tell(&place.kept.store, &connection, &place.membership).await
}

pub(super) fn now() -> i64 {
    Utc::now().timestamp()
}
