//! What a team costs: joining one with a year of changes, what comes in a day, and a run of orders of which each is claimed first.
//!
//! It starts a PostgreSQL of its own where one is installed.

use crate::line::Line;
use crate::orders;
use crate::postgres::{MEMBER_PASSWORD, Postgres};
use crate::sync::client;
use partner_desk::domain::{PartnerId, Secret};
use partner_desk::jobs::{self, Carried};
use partner_desk::sandbox::{Sandbox, SandboxOptions};
use partner_desk::store::{FleetStore, Membership};
use partner_desk::team::{self, Sending, TeamAddress};
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
    let Some(server) = runtime.block_on(Postgres::start_installed()) else {
        println!("skipped: PostgreSQL is not installed (the package postgresql)");
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
    let carried = runtime.block_on(carry(&store, &address, FLEET));
    let (pull, day) = (begun.elapsed(), carried.of_others);
    assert_eq!((year, day), (A_YEAR, A_DAY));
    let seconds = |time: Duration| time.as_secs_f64();
    // Each is measured twice, in turns: the machine may be busy with something else.
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..2 {
        times[0].push(runtime.block_on(send(None)));
        runtime.block_on(forget_orders(&server));
        times[1].push(runtime.block_on(send(Some(&address))));
    }
    let [alone, shared] = times.map(|times| times.into_iter().fold(f64::INFINITY, f64::min));
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
        Line::at_most(
            format!("{} orders from a file: in a team ÷ alone", orders::ROWS),
            shared / alone,
            "",
            1.05,
        )
        .note(format!(
            "{shared:.2} s and {alone:.2} s, at {} requests a second, with what the team is sent of it; the better of two",
            orders::LIMIT
        )),
    ]
}

/// The team never heard of the file: its claims of the last time are gone.
async fn forget_orders(server: &Postgres) {
    let sql = format!(
        "DELETE FROM pdesk_one.claims; DELETE FROM pdesk_one.sessions; DELETE FROM pdesk_one.events WHERE partner = '{}'",
        orders::PROFILE
    );
    server.owner().await.batch_execute(&sql).await.unwrap();
}

/// Sends a file as the window and `pdesk` do, and gives how long that takes: from what colleagues did before to what they are told
/// meanwhile and afterwards.
async fn send(team: Option<&TeamAddress>) -> f64 {
    let sandbox = Sandbox::start(SandboxOptions {
        latency: orders::LATENCY,
        rate_limit: Some(orders::LIMIT),
        ..SandboxOptions::default()
    })
    .await
    .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let client = client(&sandbox, orders::IN_FLIGHT);
    let store = Arc::new(FleetStore::open(folder.path()).unwrap().store);
    if let Some(address) = team {
        share(&store, address, orders::PROFILE).await;
    }
    let began = Instant::now();
    let mut work = orders::begun(&client, folder.path(), orders::ROWS);
    let Some(address) = team else {
        work.send(&client).await.check();
        return began.elapsed().as_secs_f64();
    };
    carry(&store, address, orders::PROFILE).await;
    let membership = store.team(orders::PROFILE).unwrap().unwrap();
    let partner = PartnerId::from_kept(orders::PROFILE);
    let password = Secret::new(MEMBER_PASSWORD);
    let sending = Sending::begin(address, &password, &membership.server, &partner);
    let sending = Arc::new(sending.await.unwrap());
    work.task.team = Some(Arc::clone(&sending));
    let along = tokio::spawn(jobs::tell_along(
        Arc::clone(&store),
        address.clone(),
        password.clone(),
        membership.clone(),
    ));
    work.send(&client).await.check();
    along.abort();
    sending.end().await;
    carry(&store, address, orders::PROFILE).await;
    let took = began.elapsed().as_secs_f64();
    assert_eq!(store.team_counts(orders::PROFILE).unwrap().waiting, 0);
    took
}

async fn join(store: &Arc<FleetStore>, address: &TeamAddress) -> Carried {
    share(store, address, FLEET).await;
    carry(store, address, FLEET).await
}

async fn share(store: &Arc<FleetStore>, address: &TeamAddress, fleet: &str) {
    let connection = team::connect(address, &Secret::new(MEMBER_PASSWORD))
        .await
        .unwrap();
    let found = team::server_of(&connection).await.unwrap();
    let membership = Membership {
        fleet: fleet.to_owned(),
        address: address.to_string(),
        server: found.id,
        member: found.member,
        joined_at: now(),
        last: 0,
        pulled_at: None,
    };
    store.join_team(&membership).unwrap();
}

async fn carry(store: &Arc<FleetStore>, address: &TeamAddress, fleet: &str) -> Carried {
    let connection = team::connect(address, &Secret::new(MEMBER_PASSWORD))
        .await
        .unwrap();
    let membership = store.team(fleet).unwrap().unwrap();
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
