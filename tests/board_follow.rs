//! Following orders: real HTTP against a sandbox, real SQLite.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/fleet.rs"]
mod support;

use partner_desk::api::Client;
use partner_desk::domain::problem::ProblemKind;
use partner_desk::domain::{ApiKind, Problem, Secret};
use partner_desk::jobs::{BoardTask, FollowStep, Follower, follow_board, read_board};
use partner_desk::store::Ledger;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use support::{FLEET, Rig, limits};
use tokio_util::sync::CancellationToken;

fn task(rig: &Rig) -> BoardTask {
    BoardTask {
        ledger: Arc::new(Ledger::open(rig.data_dir.path()).unwrap().ledger),
        profile: "p".to_owned(),
        fleets: Arc::clone(&rig.store),
        fleet: FLEET.to_owned(),
    }
}

/// Follows until so many steps of one kind were told, and gives how it ended and every step in a word.
async fn follow(
    client: &Client,
    task: &BoardTask,
    until: (&str, usize),
) -> (Result<(), Problem>, Vec<&'static str>) {
    let (cancel, told) = (CancellationToken::new(), Mutex::new(Vec::new()));
    let tell = async |step: FollowStep| {
        let word = match step {
            FollowStep::Waits(_) => "waits",
            FollowStep::Due => "due",
            FollowStep::Read(_) => "read",
            FollowStep::Failed(_) => "failed",
        };
        let mut told = told.lock().unwrap();
        told.push(word);
        if told.iter().filter(|word| **word == until.0).count() == until.1 {
            cancel.cancel();
        }
    };
    let follower = Follower::new(Duration::from_millis(5));
    let first = Duration::from_millis(1);
    let ended = follow_board(client, task, follower, first, &cancel, tell).await;
    (ended, told.into_inner().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn it_reads_again_and_again_until_it_is_switched_off() {
    let rig = Rig::of(24).await;
    let (client, task) = (rig.client(ApiKind::Management, limits(2)), task(&rig));
    let (ended, told) = follow(&client, &task, ("read", 3)).await;
    assert_eq!(ended, Ok(()));
    let once = ["waits", "due", "read"];
    assert_eq!(told[..9], [once, once, once].concat());
    assert!(task.ledger.tracked("p").unwrap().seen.len() >= 12);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_with_the_first_refused_key() {
    let rig = Rig::of(6).await;
    let mut keys = rig.keys();
    keys.client_secret = Secret::new("not-the-secret");
    let client = support::client(&rig.base_url, keys, ApiKind::Management, limits(2));
    let (ended, told) = follow(&client, &task(&rig), ("waits", 9)).await;
    assert_eq!(ended.unwrap_err().kind, ProblemKind::Credentials);
    assert_eq!(told, ["waits", "due"], "it does not knock again");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_goes_on_when_the_service_is_away() {
    let rig = Rig::of(6).await;
    let (client, task) = (rig.client(ApiKind::Management, limits(2)), task(&rig));
    rig.stop();
    let (ended, told) = follow(&client, &task, ("failed", 2)).await;
    assert_eq!(ended, Ok(()));
    let once = ["waits", "due", "failed"];
    assert_eq!(told[..6], [once, once].concat());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reading_that_is_due_may_be_stopped_before_anybody_is_asked() {
    let rig = Rig::of(6).await;
    let (client, task) = (rig.client(ApiKind::Management, limits(2)), task(&rig));
    let (ended, told) = follow(&client, &task, ("due", 1)).await;
    assert_eq!((ended, told), (Ok(()), vec!["waits", "due"]));
    assert_eq!(client.traffic().sent, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reading_that_is_cancelled_keeps_nothing_half() {
    let rig = Rig::of(6).await;
    let (client, task) = (rig.client(ApiKind::Management, limits(2)), task(&rig));
    let cancel = CancellationToken::new();
    cancel.cancel();
    let reading = read_board(&client, &task, &cancel).await.unwrap();
    assert!(reading.is_cancelled);
    assert_eq!(task.ledger.tracked("p").unwrap().read_at, None);
}
