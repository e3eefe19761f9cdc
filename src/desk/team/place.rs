//! Where a partner is shared: what is kept of it here, and how its server is reached.

use crate::desk::core::{Shared, on_disk};
use crate::domain::{Problem, Secret};
use crate::jobs::{self, Carried};
use crate::store::{FleetStore, Membership};
use crate::team::{self as server, Connection, TeamAddress};
use chrono::Utc;
use std::sync::Arc;

/// A partner that is shared with a team.
#[derive(Clone)]
pub(super) struct TeamPlace {
    pub(super) store: Arc<FleetStore>,
    pub(super) membership: Membership,
    pub(super) address: TeamAddress,
    pub(super) password: Secret,
}

impl TeamPlace {
    /// Does what blocks with the fleet that is shared.
    pub(super) async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&FleetStore, &str) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let (store, fleet) = (Arc::clone(&self.store), self.membership.fleet.clone());
        on_disk(move || work(&store, &fleet)).await
    }

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
    ) -> Result<Option<(Arc<FleetStore>, Membership)>, Problem> {
        // Nothing is made only to find out that nobody shares it.
        if !FleetStore::is_there(&self.data_dir) {
            return Ok(None);
        }
        let store = self.fleets().await?;
        let (at_store, of) = (Arc::clone(&store), fleet.to_owned());
        let membership = on_disk(move || at_store.team(&of)).await?;
        Ok(membership.map(|membership| (store, membership)))
    }

    /// The team that a fleet is shared with, if there is one.
    pub(super) async fn team_of(&self, fleet: &str) -> Result<Option<TeamPlace>, Problem> {
        let Some((store, membership)) = self.membership_of(fleet).await? else {
            return Ok(None);
        };
        let address = TeamAddress::parse(&membership.address)?;
        let password = self.team_password(&address).await?;
        Ok(Some(TeamPlace {
            store,
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
    jobs::carry(&place.store, &connection, &place.membership, now).await
}

/// Tells the server what this computer has for it.
pub(super) async fn tell(place: &TeamPlace) -> Result<(), Problem> {
    let connection = place.connect().await?;
    jobs::tell(&place.store, &connection, &place.membership).await
}

pub(super) fn now() -> i64 {
    Utc::now().timestamp()
}
