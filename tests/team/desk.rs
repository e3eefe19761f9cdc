//! A member with a folder of their own, without a desk: real SQLite, real PostgreSQL.

use super::postgres::MEMBER_PASSWORD;
use partner_desk::domain::{Msn, PartnerId, Problem, Secret, Subject};
use partner_desk::jobs::{self, Carried};
use partner_desk::store::{FleetStore, Membership};
use partner_desk::team::{self, Connection, Sending, TeamAddress};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

pub const PARTNER: &str = "partner:0123456789abcdef";

pub fn now() -> i64 {
    chrono::Utc::now().timestamp()
}

pub fn partner() -> PartnerId {
    PartnerId::from_kept(PARTNER)
}

pub fn password() -> Secret {
    Secret::new(MEMBER_PASSWORD)
}

pub struct Desk {
    pub store: Arc<FleetStore>,
    pub address: TeamAddress,
    folder: Option<TempDir>,
}

impl Desk {
    pub fn new(address: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Self::at(folder.path(), address);
        Self {
            folder: Some(folder),
            ..desk
        }
    }

    pub fn at(folder: &Path, address: &str) -> Self {
        Self {
            store: Arc::new(FleetStore::open(folder).unwrap().store),
            address: TeamAddress::parse(address).unwrap(),
            folder: None,
        }
    }

    pub fn folder(&self) -> &Path {
        self.folder.as_ref().unwrap().path()
    }

    pub async fn connect(&self) -> Result<Connection, Problem> {
        team::connect(&self.address, &password()).await
    }

    pub async fn join(&self, fleet: &str) -> Result<Carried, Problem> {
        let found = team::server_of(&self.connect().await?).await?;
        let membership = Membership {
            fleet: fleet.to_owned(),
            address: self.address.to_string(),
            server: found.id,
            member: found.member,
            joined_at: now(),
            last: 0,
            pulled_at: None,
        };
        self.store.join_team(&membership).unwrap();
        self.carry(fleet).await
    }

    pub async fn carry(&self, fleet: &str) -> Result<Carried, Problem> {
        self.carry_at(fleet, now).await
    }

    /// Carries changes by a clock that may be wrong.
    pub async fn carry_at(&self, fleet: &str, now: fn() -> i64) -> Result<Carried, Problem> {
        let membership = self.store.team(fleet).unwrap().unwrap();
        let connection = self.connect().await?;
        jobs::carry(&self.store, &connection, &membership, now).await
    }

    /// Carries changes until the server is there.
    pub async fn insist(&self, fleet: &str) -> Carried {
        let mut look = tokio::time::interval(std::time::Duration::from_millis(20));
        loop {
            look.tick().await;
            if let Ok(carried) = self.carry(fleet).await {
                return carried;
            }
        }
    }

    pub fn note(&self, msn: &str, text: &str) {
        let unit = Subject::Unit(Msn::from_api(msn));
        self.store
            .note(PARTNER, &[(unit, text.to_owned())])
            .unwrap();
    }

    pub fn tag(&self, msn: &str, add: &[&str], remove: &[&str]) {
        let owned = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
        let unit = Subject::Unit(Msn::from_api(msn));
        self.store
            .tag(PARTNER, &[unit], &owned(add), &owned(remove))
            .unwrap();
    }

    /// A session that claims orders of a partner.
    pub async fn sending(&self, partner: &PartnerId) -> Result<Sending, Problem> {
        let server = team::server_of(&self.connect().await?).await?.id;
        Sending::begin(&self.address, &password(), &server, partner).await
    }

    /// What everybody is to have alike, row by row.
    pub fn shared(&self) -> Vec<String> {
        let folder = self.store.path().to_owned();
        let connection = rusqlite::Connection::open(folder).unwrap();
        let mut all = Vec::new();
        for sql in [
            "SELECT 'unit', msn, tags, note FROM unit_labels WHERE tags <> '[]' OR note IS NOT NULL ORDER BY msn",
            "SELECT 'merchant', business_id, tags, note FROM merchants WHERE tags <> '[]' OR note IS NOT NULL ORDER BY 2",
            "SELECT kind, name, text, '' FROM documents WHERE kind <> 'draft' ORDER BY kind, name",
            "SELECT 'version', id, author, value FROM team_versions ORDER BY id",
            "SELECT kind, key, field, coalesce(value, '-') || revision || author FROM team_fields ORDER BY 1, 2, 3",
            "SELECT 'order', idempotency_key, state, link FROM orders WHERE state <> 'planned' ORDER BY 2",
            "SELECT 'reissue', old, new, '' FROM reissues ORDER BY 2",
        ] {
            let mut statement = connection.prepare(sql).unwrap();
            let rows = statement.query_map([], |row| {
                let cell = |at: usize| {
                    row.get::<_, Option<String>>(at)
                        .map(Option::unwrap_or_default)
                };
                Ok([cell(0)?, cell(1)?, cell(2)?, cell(3)?].join("|"))
            });
            all.extend(rows.unwrap().map(Result::unwrap));
        }
        all
    }

    pub fn waiting(&self) -> usize {
        self.store.team_counts(PARTNER).unwrap().waiting
    }
}
