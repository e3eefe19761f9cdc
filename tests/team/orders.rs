//! Orders of a team: each leaves from one member, whoever dies, and whatever becomes of the network and the server.

use super::bulk::{
    self, PROFILE, Told, Vendor, begin, client, keys_of, limits, lines, open, order, partner,
};
use super::desk::{Desk, password};
use super::postgres::Postgres;
use partner_desk::domain::bulk::{BulkRow, BulkState};
use partner_desk::domain::team::ClaimState;
use partner_desk::domain::{KeySet, Secret};
use partner_desk::jobs::{self, BulkOrder};
use partner_desk::sandbox::{Fault, Sandbox, SandboxOptions};
use partner_desk::team::{self, Claimed, Sending, Settlement, TeamAddress};
use rand::{RngExt as _, SeedableRng as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

const ROWS: usize = 400;
const KILLS: usize = 40;
const FAULTS: [Fault; 5] = [
    Fault::DropBefore,
    Fault::DropAfter,
    Fault::RateLimit,
    Fault::ServerError,
    Fault::BrokenJson,
];

const URL: &str = "PARTNER_DESK_TEST_ORDERS_URL";
const DATA: &str = "PARTNER_DESK_TEST_ORDERS_DATA";
const KEYS: &str = "PARTNER_DESK_TEST_ORDERS_KEYS";
const TEAM: &str = "PARTNER_DESK_TEST_ORDERS_TEAM";

fn keys(range: std::ops::Range<usize>) -> Vec<String> {
    range.map(|nth| format!("key-{nth:04}")).collect()
}

fn mine(claimed: &[Claimed]) -> usize {
    claimed.iter().filter(|one| one.held.is_none()).count()
}

async fn be_impatient(server: &Postgres, seconds: u32) {
    let sql = format!("UPDATE pdesk_one.team SET patience = interval '{seconds} seconds'");
    server.owner().await.batch_execute(&sql).await.unwrap();
}

/// Claims until all are this session's; gives how often it was told that another one has them.
async fn claim_all(sending: &Sending, keys: &[String]) -> usize {
    let mut look = tokio::time::interval(Duration::from_millis(50));
    for refused in 0.. {
        look.tick().await;
        if mine(&sending.claim(keys).await.unwrap()) == keys.len() {
            return refused;
        }
    }
    unreachable!()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_order_is_given_to_one_member() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    let names = ["anne", "bo", "cato"];
    server.teams(&[("one", &names)]).await;
    let mut tasks = Vec::new();
    for name in names {
        let desk = Desk::new(&server.address(name, "one"));
        tasks.push(tokio::spawn(async move {
            let sending = desk.sending(&partner()).await.unwrap();
            let mut claimed = Vec::new();
            for chunk in keys(0..300).chunks(20) {
                claimed.extend(sending.claim(chunk).await.unwrap());
            }
            (sending, claimed)
        }));
    }
    let mut all = 0;
    let mut sendings = Vec::new();
    for task in tasks {
        let (sending, claimed) = task.await.unwrap();
        all += mine(&claimed);
        for held in claimed.iter().filter_map(|one| one.held.as_ref()) {
            assert!(names.contains(&held.member.as_str()) && held.state == ClaimState::Taken);
        }
        sendings.push(sending);
    }
    assert_eq!(all, 300);
    // What came of an order decides whether it is given on.
    let settle = |key: &str, state: ClaimState| Settlement {
        key: key.to_owned(),
        state,
        vendor_id: Some("id".to_owned()),
        link: Some("https://link".to_owned()),
    };
    let (first, second) = (&sendings[0], &sendings[1]);
    let states = [
        ClaimState::Confirmed,
        ClaimState::Unknown,
        ClaimState::Rejected,
        ClaimState::Free,
    ];
    let names: Vec<String> = states.map(|state| state.as_str().to_owned()).to_vec();
    assert_eq!(mine(&first.claim(&names).await.unwrap()), 4);
    assert_eq!(mine(&second.claim(&names).await.unwrap()), 0);
    let settled = states.map(|state| settle(state.as_str(), state));
    second.settle(&settled[1..]).await.unwrap();
    assert_eq!(
        mine(&second.claim(&names).await.unwrap()),
        0,
        "not settled by somebody else"
    );
    first.settle(&settled).await.unwrap();
    let told = second.claim(&names).await.unwrap();
    for one in told {
        match one.held {
            Some(held) => {
                assert_eq!(
                    (one.key.as_str(), held.state),
                    ("confirmed", ClaimState::Confirmed)
                );
                assert_eq!(held.link.as_deref(), Some("https://link"));
            }
            None => assert_ne!(one.key, "confirmed"),
        }
    }
    for sending in sendings {
        sending.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dead_session_gives_its_orders_on() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne", "bo"])]).await;
    be_impatient(&server, 3).await;
    let [anne, bo] = ["anne", "bo"].map(|name| Desk::new(&server.address(name, "one")));
    let dead = anne.sending(&partner()).await.unwrap();
    let wanted = keys(0..5);
    assert_eq!(mine(&dead.claim(&wanted).await.unwrap()), 5);
    let other = bo.sending(&partner()).await.unwrap();
    // As long as it says that it lives it keeps them, for longer than a dead one would.
    let begun = Instant::now();
    let mut look = tokio::time::interval(Duration::from_millis(200));
    while begun.elapsed() < Duration::from_secs(5) {
        look.tick().await;
        let told = other.claim(&wanted).await.unwrap();
        assert_eq!(mine(&told), 0);
        assert_eq!(told[0].held.as_ref().unwrap().member, "anne");
        assert!(dead.is_live());
    }
    drop(dead);
    claim_all(&other, &wanted).await;
    other.end().await;
}

/// Waits until a way is open, or not; gives up where nobody can change it any more.
async fn until(is_open: &mut watch::Receiver<bool>, wanted: bool) {
    let _ = is_open.wait_for(|open| *open == wanted).await.is_ok();
}

/// A way to the server that can be cut.
struct Way {
    port: u16,
    open: watch::Sender<bool>,
}

impl Way {
    async fn to(target: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (open, is_open) = watch::channel(true);
        tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                let mut is_open = is_open.clone();
                tokio::spawn(async move {
                    let was_open = *is_open.borrow_and_update();
                    if !was_open {
                        // As behind a cable that is out: nothing comes, not even a refusal.
                        until(&mut is_open, true).await;
                        return;
                    }
                    let Ok(mut far) = TcpStream::connect(("127.0.0.1", target)).await else {
                        return;
                    };
                    tokio::select! {
                        _ = copy_bidirectional(&mut near, &mut far) => {}
                        () = until(&mut is_open, false) => until(&mut is_open, true).await,
                    }
                });
            }
        });
        Self { port, open }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_is_cut_off_knows_that_its_claims_are_not_sure() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne", "bo"])]).await;
    be_impatient(&server, 4).await;
    let way = Way::to(server.port).await;
    let address = server
        .address("anne", "one")
        .replace(&server.port.to_string(), &way.port.to_string());
    let anne = Desk::new(&address);
    let cut = anne.sending(&partner()).await.unwrap();
    let wanted = keys(0..3);
    assert_eq!(mine(&cut.claim(&wanted).await.unwrap()), 3);
    way.open.send_replace(false);
    let bo = Desk::new(&server.address("bo", "one"));
    let other = bo.sending(&partner()).await.unwrap();
    let mut look = tokio::time::interval(Duration::from_millis(50));
    loop {
        look.tick().await;
        let was_live = cut.is_live();
        let given = mine(&other.claim(&wanted).await.unwrap());
        // Nobody else has it as long as the one who was cut off may use it.
        assert!(given == 0 || !was_live);
        if given > 0 {
            break;
        }
    }
    assert!(!cut.is_live());
    way.open.send_replace(true);
    let told = cut.claim(&wanted).await.unwrap();
    assert_eq!(mine(&told), 0, "they are somebody else's now");
    assert_eq!(told[0].held.as_ref().unwrap().member, "bo");
    assert!(cut.is_live(), "it goes on with others");
    assert_eq!(mine(&cut.claim(&keys(10..12)).await.unwrap()), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn claims_outlive_a_server_that_is_killed() {
    let Some(mut server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne", "bo"])]).await;
    let [anne, bo] = ["anne", "bo"].map(|name| Desk::new(&server.address(name, "one")));
    let one = anne.sending(&partner()).await.unwrap();
    let two = bo.sending(&partner()).await.unwrap();
    assert_eq!(mine(&one.claim(&keys(0..5)).await.unwrap()), 5);
    server.kill();
    let settled = Settlement {
        key: "key-0000".to_owned(),
        state: ClaimState::Confirmed,
        vendor_id: None,
        link: None,
    };
    // Asked while nobody is there, and answered once somebody is.
    let claiming = async { two.claim(&keys(0..7)).await.unwrap() };
    let settling = async { one.settle(&[settled]).await.unwrap() };
    let (told, (), ()) = tokio::join!(claiming, settling, server.go());
    assert_eq!(mine(&told), 2, "the five are still the first one's");
    let told = two.claim(&keys(0..1)).await.unwrap();
    assert_eq!(told[0].held.as_ref().unwrap().state, ClaimState::Confirmed);
}

fn file() -> Vec<BulkOrder> {
    lines(
        (0..ROWS)
            .map(|nth| order(&format!("Kiosk {nth}")))
            .collect(),
    )
}

/// Not a test of its own: a member who sends the file. It does nothing unless it is told where.
#[tokio::test(flavor = "multi_thread")]
async fn sending_child() {
    let variable = |name: &str| std::env::var(name).ok();
    let (Some(url), Some(data), Some(keys), Some(address)) = (
        variable(URL),
        variable(DATA),
        variable(KEYS),
        variable(TEAM),
    ) else {
        return;
    };
    let mut keys = keys.split(' ').map(Secret::new);
    let keys = KeySet {
        client_id: keys.next().unwrap(),
        client_secret: keys.next().unwrap(),
        subscription_key: keys.next(),
    };
    let desk = Desk::at(&PathBuf::from(&data), &address);
    // A server that is away: nothing is sent, and the next start tries again.
    if desk.carry(PROFILE).await.is_err() {
        return;
    }
    let Ok(sending) = desk.sending(&partner()).await else {
        return;
    };
    let sending = Arc::new(sending);
    let client = client(&url, keys, limits(8));
    let ledger = open(Path::new(&data));
    let (mut task, _pause) = begin(&ledger, &client, "file", &file(), &[]).unwrap();
    task.team = Some(Arc::clone(&sending));
    let told = Told::default();
    // It may end because the server is away for too long; what is left is sent by the next start.
    let _ = jobs::send_bulk(&client, task, &told, &CancellationToken::new()).await;
    sending.end().await;
    let _ = desk.carry(PROFILE).await;
}

fn spawn(sandbox: &Sandbox, desk: &Desk) -> Child {
    let keys = keys_of(sandbox);
    let key = keys.subscription_key.unwrap();
    let keys = [&keys.client_id, &keys.client_secret, &key].map(|key| key.expose().to_owned());
    Command::new(std::env::current_exe().unwrap())
        .args(["orders::sending_child", "--exact", "--test-threads=1"])
        .env(URL, &sandbox.base_url)
        .env(DATA, desk.folder())
        .env(KEYS, keys.join(" "))
        .env(TEAM, desk.address.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn rows(desk: &Desk) -> Vec<BulkRow> {
    let ledger = open(desk.folder());
    assert_eq!(ledger.integrity().unwrap(), None);
    let run = ledger.find_bulk(PROFILE, "file").unwrap();
    run.map(|run| ledger.bulk_rows(run).unwrap())
        .unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_that_three_send_at_once_become_orders_once() {
    let Some(mut server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne", "bo", "cato"])]).await;
    be_impatient(&server, 3).await;
    let sandbox = Sandbox::start(SandboxOptions {
        units: 12,
        latency: Duration::from_millis(2),
        faults: FAULTS.to_vec(),
        fault_every: Some(11),
        ..SandboxOptions::default()
    })
    .await
    .unwrap();
    let vendor = Vendor::of(&sandbox.base_url);
    let desks = ["anne", "bo", "cato"].map(|name| Desk::new(&server.address(name, "one")));
    for desk in &desks {
        desk.join(PROFILE).await.unwrap();
    }
    let begun = Instant::now();
    let mut dice = rand::rngs::StdRng::seed_from_u64(11);
    let mut children: Vec<Child> = desks.iter().map(|desk| spawn(&sandbox, desk)).collect();
    let (mut kills, mut stops) = (0, 0);
    let mut next = dice.random_range(0..25);
    let mut is_done = [false; 3];
    let mut look = tokio::time::interval(Duration::from_millis(5));
    while is_done.contains(&false) {
        look.tick().await;
        if kills < KILLS && vendor.requests().await >= next {
            let one = dice.random_range(0..children.len());
            if children[one].try_wait().unwrap().is_none() {
                children[one].kill().unwrap();
                kills += 1;
            }
            if kills % 10 == 5 {
                server.kill();
                server.go().await;
                stops += 1;
            }
            next = vendor.requests().await + dice.random_range(0..25);
        }
        for (place, child) in children.iter_mut().enumerate() {
            if is_done[place] || child.try_wait().unwrap().is_none() {
                continue;
            }
            let rows = rows(&desks[place]);
            is_done[place] = rows.len() == ROWS && rows.iter().all(|row| row.state.is_settled());
            if !is_done[place] {
                *child = spawn(&sandbox, &desks[place]);
            }
        }
        let (_, duplicates) = vendor.orders().await;
        assert_eq!(duplicates, 0);
        assert!(
            begun.elapsed() < Duration::from_secs(900),
            "it does not come to an end"
        );
    }
    let (created, duplicates) = vendor.orders().await;
    assert_eq!((created as usize, duplicates), (ROWS, 0));
    for desk in &desks {
        desk.insist(PROFILE).await;
    }
    for desk in &desks {
        desk.insist(PROFILE).await;
        let states: Vec<BulkState> = rows(desk).iter().map(|row| row.state).collect();
        let links = rows(desk).iter().filter(|row| row.link().is_some()).count();
        assert_eq!(links, ROWS, "everybody has every link: {states:?}");
    }
    assert_eq!(desks[0].shared(), desks[1].shared());
    assert_eq!(desks[0].shared(), desks[2].shared());
    let everything = server.everything().await;
    let keys = keys_of(&sandbox);
    let secrets = [
        &keys.client_secret,
        keys.subscription_key.as_ref().unwrap(),
        &password(),
    ]
    .map(|secret| secret.expose().to_owned());
    for secret in secrets {
        assert!(!everything.contains(&secret), "a secret is on the server");
    }
    let stats = vendor.own("stats").await;
    eprintln!(
        "{ROWS} rows by three at once, {kills} members killed, server killed {stops} times: {created} orders, {duplicates} duplicates, {} replays, {:.1} s",
        stats["idempotent_replays"],
        begun.elapsed().as_secs_f64()
    );
    assert!(bulk::count(&rows(&desks[0]), BulkState::Unknown) == 0);
}

/// Sends the first lines of the file as a member does, by a clock that may be wrong; gives how it ended.
async fn send(
    sandbox: &Sandbox,
    desk: &Desk,
    sending: &Arc<Sending>,
    lines: &[BulkOrder],
    now: fn() -> i64,
) -> Result<jobs::Ended, partner_desk::domain::Problem> {
    let client = client(&sandbox.base_url, keys_of(sandbox), limits(4));
    let ledger = open(desk.folder());
    let (mut task, _pause) = begin(&ledger, &client, "file", lines, &[]).unwrap();
    task.team = Some(Arc::clone(sending));
    task.now = now;
    jobs::send_bulk(&client, task, &Told::default(), &CancellationToken::new()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_between_claim_and_send_makes_no_order_twice_whatever_the_clocks_say() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne", "bo"])]).await;
    be_impatient(&server, 3).await;
    let sandbox = Sandbox::start(SandboxOptions {
        units: 12,
        latency: Duration::from_millis(60),
        ..SandboxOptions::default()
    })
    .await
    .unwrap();
    let vendor = Vendor::of(&sandbox.base_url);
    let way = Way::to(server.port).await;
    let address = server
        .address("anne", "one")
        .replace(&server.port.to_string(), &way.port.to_string());
    let [anne, bo] = [address, server.address("bo", "one")].map(|address| Desk::new(&address));
    for desk in [&anne, &bo] {
        desk.join(PROFILE).await.unwrap();
    }
    let lines = file()[..120].to_vec();
    let tomorrow: fn() -> i64 = || bulk::now() + 86_400;
    let yesterday: fn() -> i64 = || bulk::now() - 86_400;
    let first = Arc::new(anne.sending(&partner()).await.unwrap());
    let second = Arc::new(bo.sending(&partner()).await.unwrap());
    // Anne is cut off as soon as some of hers have left: others are claimed by then and on their way.
    let cut = async {
        let mut look = tokio::time::interval(Duration::from_millis(5));
        while vendor.orders().await.0 < 10 {
            look.tick().await;
        }
        way.open.send_replace(false);
        let sent = send(&sandbox, &bo, &second, &lines, yesterday).await;
        way.open.send_replace(true);
        sent
    };
    let (by_anne, by_bo) = tokio::join!(send(&sandbox, &anne, &first, &lines, tomorrow), cut);
    let told = |ended: &Result<jobs::Ended, partner_desk::domain::Problem>| match ended {
        Ok(ended) => format!("{ended:?}"),
        Err(problem) => problem.what.id().to_owned(),
    };
    eprintln!(
        "cut off: {}, and the other: {}",
        told(&by_anne),
        told(&by_bo)
    );
    let (_, duplicates) = vendor.orders().await;
    assert_eq!(duplicates, 0);
    // What is left is sent by whoever asks next, until all is settled with both.
    for round in 0.. {
        assert!(round < 20, "it does not come to an end");
        let mut are_settled = true;
        for (desk, sending, clock) in [(&anne, &first, tomorrow), (&bo, &second, yesterday)] {
            desk.insist(PROFILE).await;
            let _ = send(&sandbox, desk, sending, &lines, clock).await;
            are_settled &= rows(desk).iter().all(|row| row.state.is_settled());
        }
        if are_settled {
            break;
        }
    }
    let (created, duplicates) = vendor.orders().await;
    assert_eq!((created as usize, duplicates), (lines.len(), 0));
    first.end().await;
    second.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_of_a_sender_who_is_gone_are_unknown_to_everybody_until_somebody_asks() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne", "bo"])]).await;
    be_impatient(&server, 2).await;
    let sandbox = Sandbox::start(SandboxOptions {
        units: 12,
        ..SandboxOptions::default()
    })
    .await
    .unwrap();
    let [anne, bo] = ["anne", "bo"].map(|name| Desk::new(&server.address(name, "one")));
    for desk in [&anne, &bo] {
        desk.join(PROFILE).await.unwrap();
    }
    let lines = file()[..3].to_vec();
    let client = client(&sandbox.base_url, keys_of(&sandbox), limits(1));
    // Anne's program writes that a row leaves, tells the team, and dies.
    let sending = Arc::new(anne.sending(&partner()).await.unwrap());
    let ledger = open(anne.folder());
    let (task, _pause) = begin(&ledger, &client, "file", &lines, &[]).unwrap();
    let order = jobs::new_order(
        &client,
        &partner(),
        partner_desk::domain::Environment::Sandbox,
        &lines[0].order,
        bulk::now(),
    )
    .unwrap();
    let leaving = [(lines[0].line, order)];
    let keys = ledger
        .keys_of_leaving(task.run, &leaving, bulk::now())
        .unwrap();
    let key = keys[0].1.as_str().to_owned();
    assert_eq!(mine(&sending.claim(&[key]).await.unwrap()), 1);
    let stepped = ledger
        .step_bulk(task.run, &task.sender, &[], &leaving, bulk::now())
        .unwrap();
    assert_eq!(stepped.claims.len(), 1);
    anne.carry(PROFILE).await.unwrap();
    bo.carry(PROFILE).await.unwrap();
    let seen = |desk: &Desk| {
        let ledger = open(desk.folder());
        let run = ledger.bulk_runs(PROFILE).unwrap().remove(0);
        let states: Vec<BulkState> = rows(desk).iter().map(|row| row.state).collect();
        (run.begun_by, states)
    };
    let planned = BulkState::Planned;
    let by_anne = Some("anne".to_owned());
    assert_eq!(
        seen(&bo),
        (by_anne.clone(), vec![BulkState::Sent, planned, planned])
    );
    drop(sending);
    let mut look = tokio::time::interval(Duration::from_millis(200));
    while seen(&bo).1[0] == BulkState::Sent {
        look.tick().await;
        bo.carry(PROFILE).await.unwrap();
    }
    assert_eq!(
        seen(&bo),
        (by_anne, vec![BulkState::Unknown, planned, planned])
    );
    // Bo sends the same file: the row that may exist keeps its key, and all become orders once.
    let other = Arc::new(bo.sending(&partner()).await.unwrap());
    send(&sandbox, &bo, &other, &lines, bulk::now)
        .await
        .unwrap();
    bo.carry(PROFILE).await.unwrap();
    assert_eq!(seen(&bo).1, [BulkState::Confirmed; 3]);
    assert_eq!(Vendor::of(&sandbox.base_url).orders().await, (3, 0));
    anne.carry(PROFILE).await.unwrap();
    assert_eq!(seen(&anne).1[0], BulkState::Confirmed);
    other.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_of_another_team_gives_no_session() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne"])]).await;
    let address = TeamAddress::parse(&server.address("anne", "one")).unwrap();
    let other = Sending::begin(&address, &password(), "another", &partner()).await;
    assert_eq!(other.unwrap_err().what.id(), "team-other-server");
    let connection = team::connect(&address, &password()).await.unwrap();
    assert!(team::members(&connection).await.unwrap().is_empty());
    team::note_seen(&connection).await.unwrap();
    let members = team::members(&connection).await.unwrap();
    assert!(members[0].name == "anne" && members[0].is_online);
}
