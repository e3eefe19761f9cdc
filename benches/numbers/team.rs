//! What a team costs: joining one with a year of changes, and what comes in a day.
//!
//! It starts a PostgreSQL of its own, where `packaging/ci/with-postgres` says that there is one.

use crate::line::Line;
use crate::postgres::{MEMBER_PASSWORD, Postgres};
use partner_desk::domain::Secret;
use partner_desk::jobs::{self, Carried};
use partner_desk::store::{FleetStore, Membership};
use partner_desk::team::{self, TeamAddress};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

const FLEET: &str = "partner:0123456789abcdef";
/// What 20 people change in a year and in a day, on 100,000 units.
const A_YEAR: usize = 2_000_000;
const A_DAY: usize = 8_000;
const UNITS: usize = 100_000;

/// Joining with the changes of a year, and taking in those of a day.
pub fn team() -> Vec<Line> {
    let runtime = Runtime::new().unwrap();
    let Some(server) = runtime.block_on(Postgres::start()) else {
        return Vec::new();
    };
    runtime.block_on(server.teams(&[("one", &["anne"])]));
    runtime.block_on(fill(&server, 0, A_YEAR));
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(FleetStore::open(folder.path()).unwrap().store);
    let address = TeamAddress::parse(&server.address("anne", "one")).unwrap();
    let begun = Instant::now();
    let joined = runtime.block_on(join(&store, &address));
    let (join, year) = (begun.elapsed(), joined.of_others);
    runtime.block_on(fill(&server, A_YEAR, A_DAY));
    let begun = Instant::now();
    let carried = runtime.block_on(carry(&store, &address));
    let (pull, day) = (begun.elapsed(), carried.of_others);
    assert_eq!((year, day), (A_YEAR, A_DAY));
    let seconds = |time: Duration| time.as_secs_f64();
    vec![
        Line::at_most(
            "joining a team with 2 million changes",
            seconds(join),
            " s",
            60.0,
        ),
        Line::at_most(
            "taking in the changes of a day, 8,000",
            seconds(pull),
            " s",
            1.0,
        ),
    ]
}

async fn join(store: &Arc<FleetStore>, address: &TeamAddress) -> Carried {
    let connection = team::connect(address, &Secret::new(MEMBER_PASSWORD))
        .await
        .unwrap();
    let found = team::server_of(&connection).await.unwrap();
    let membership = Membership {
        fleet: FLEET.to_owned(),
        address: address.to_string(),
        server: found.id,
        member: found.member,
        joined_at: now(),
        last: 0,
        pulled_at: None,
    };
    store.join_team(&membership).unwrap();
    drop(connection);
    carry(store, address).await
}

async fn carry(store: &Arc<FleetStore>, address: &TeamAddress) -> Carried {
    let connection = team::connect(address, &Secret::new(MEMBER_PASSWORD))
        .await
        .unwrap();
    let membership = store.team(FLEET).unwrap().unwrap();
    jobs::carry(store, &connection, &membership, now)
        .await
        .unwrap()
}

/// Notes and tags of many, as the server would have them by now.
async fn fill(server: &Postgres, from: usize, count: usize) {
    let sql = format!(
        "ALTER TABLE pdesk_one.events DISABLE TRIGGER USER;
         INSERT INTO pdesk_one.events (seq, id, partner, kind, key, field, becomes, base, author, at)
         SELECT n, md5('change' || n)::uuid, '{FLEET}', 'unit', (100000 + place)::text,
                CASE round % 2 WHEN 0 THEN 'note' ELSE 'tag:t' || round % 7 END, 'text of change ' || n,
                CASE WHEN round % 2 = 0 AND round > 0 THEN md5('change' || (n - 2 * {UNITS}))::uuid END,
                'member' || n % 20, now()
         FROM (SELECT n, n % {UNITS} AS place, n / {UNITS} AS round
               FROM generate_series({from} + 1, {from} + {count}) AS n) AS numbered;
         ALTER TABLE pdesk_one.events ENABLE TRIGGER USER;
         SELECT setval('pdesk_one.events_seq', {from} + {count});
         ANALYZE pdesk_one.events"
    );
    server.owner().await.batch_execute(&sql).await.unwrap();
}

fn now() -> i64 {
    chrono::Utc::now().timestamp()
}
