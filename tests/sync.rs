//! The sync against the sandbox, into SQLite: what is asked for, in which order, how fast, and what is kept of it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

#[path = "support/fleet.rs"]
mod fleet;

use fleet::{FLEET, Rig, Told, all_anew, check, limits};
use partner_desk::api::{Limits, WaitsFor};
use partner_desk::domain::fleet::SyncOptions;
use partner_desk::domain::problem::ProblemKind;
use partner_desk::domain::registry::RegistryAnswer;
use partner_desk::domain::{ApiKind, Msn, RowState, Scheme};
use partner_desk::jobs::{self, Ended};
use partner_desk::sandbox::{Fault, SandboxOptions};
use serde_json::json;
use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

#[tokio::test(flavor = "multi_thread")]
async fn a_first_sync_keeps_every_unit_and_a_second_one_reuses_it() {
    let rig = Rig::of(300).await;
    let (first, told) = rig.sync(limits(16), SyncOptions::default()).await;
    assert_eq!((first.total, first.fetched, first.changed), (300, 300, 300));
    assert_eq!(first.requests, 302, "a token, the list, and each unit once");
    assert_eq!(*told.planned.lock().unwrap(), Some(300));
    assert_eq!(told.rows.lock().unwrap().len(), 300);
    assert_eq!((told.last().done, told.last().failed), (300, 0));
    assert_eq!(rig.states(), [300, 0, 0]);
    assert!(rig.rows().iter().all(|row| row.fetched_at.is_some()));

    let (second, told) = rig.sync(limits(16), SyncOptions::default()).await;
    assert_eq!((second.total, second.reused, second.changed), (300, 300, 0));
    assert_eq!(second.requests, 2);
    assert!(told.rows.lock().unwrap().is_empty());
    let (third, _) = rig.sync(limits(16), all_anew()).await;
    assert_eq!((third.fetched, third.changed), (300, 0));
    assert_eq!(rig.asked().await.len(), 600);

    let runs = rig.store.sync_runs(FLEET).unwrap();
    let kept: Vec<_> = runs
        .iter()
        .map(|run| (run.summary, run.is_complete))
        .collect();
    assert_eq!(kept, [(third, true), (second, true), (first, true)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_grows_to_its_ceiling_and_halves_when_it_is_pushed_back() {
    let rig = Rig::start(SandboxOptions {
        units: 400,
        latency: Duration::from_millis(20),
        ..SandboxOptions::default()
    })
    .await;
    rig.sync(limits(16), SyncOptions::default()).await;
    assert_eq!(rig.own("stats").await["max_in_flight"], 16);

    let rig = Rig::start(SandboxOptions {
        units: 240,
        latency: Duration::from_millis(20),
        rate_limit: Some(80.0),
        ..SandboxOptions::default()
    })
    .await;
    let limits = Limits {
        max_in_flight: 16,
        ..Limits::default()
    };
    let (_, told) = rig.sync(limits, SyncOptions::default()).await;
    let progress = told.progress.lock().unwrap();
    let allowed: Vec<usize> = progress
        .iter()
        .filter_map(|it| it.allowed_in_flight)
        .collect();
    assert!(
        allowed.windows(2).any(|pair| pair[1] < pair[0]),
        "{allowed:?}"
    );
    let waited =
        |it: &&jobs::Progress| it.waiting.is_some() && it.waits_for == Some(WaitsFor::Pace);
    assert!(
        progress.iter().any(|it| waited(&it)),
        "it says what it waits for"
    );
    assert!(
        progress
            .iter()
            .any(|it| it.rows_per_minute.is_some() && it.left.is_some())
    );
}

/// Every fault, with what makes it cost little time: how seldom it strikes, and after how many rows it ends.
async fn survive(faults: &[Fault]) {
    for fault in faults {
        let rig = Arc::new(Rig::of(2000).await);
        let (every, rows) = match fault {
            Fault::LatencySpikes => (Some(50), usize::MAX),
            Fault::RateLimit | Fault::RateLimitDate => (Some(20), usize::MAX),
            Fault::SlowBody => (None, 16),
            _ => (None, usize::MAX),
        };
        // Lists in other shapes are part of it; a list that cannot be had at all is another matter.
        let shapes_lists = matches!(
            fault,
            Fault::NumericMsn
                | Fault::WrappedList
                | Fault::MsnList
                | Fault::BareList
                | Fault::UnknownWords
        );
        let switch = |on: bool| {
            let (rig, fault) = (Arc::clone(&rig), *fault);
            move || {
                let on = if on { vec![fault] } else { Vec::new() };
                let rig = Arc::clone(&rig);
                tokio::task::block_in_place(|| {
                    tokio::runtime::Handle::current()
                        .block_on(async { rig.faults(&on, every).await });
                });
            }
        };
        let (on, off) = (switch(true), switch(false));
        if shapes_lists {
            rig.faults(&[*fault], every).await;
        }
        let told = Told::on_rows(move |count| {
            if count == 0 && !shapes_lists {
                on();
            } else if count >= rows {
                off();
            }
        });
        let limits = Limits {
            max_body_bytes: 256 * 1024,
            ..limits(64)
        };
        let client = rig.client(ApiKind::Management, limits);
        let cancel = CancellationToken::new();
        let task = rig.task(SyncOptions::default());
        let (ended, summary) = jobs::sync(&client, task, &told, &cancel).await.unwrap();
        let name = fault.name();
        check(&summary);
        assert_eq!(summary.total, 2000, "{name}: {summary:?}");
        let kept = [summary.fetched, summary.failed, summary.not_visible];
        assert_eq!(rig.states(), kept, "{name}: the store agrees");
        assert_eq!(
            (told.last().done, told.last().failed),
            (2000, summary.failed),
            "{name}"
        );
        assert_eq!(told.msns().len(), 2000, "{name}");
        assert_eq!(
            told.msns().iter().collect::<HashSet<_>>().len(),
            2000,
            "{name}"
        );
        assert_eq!(
            told.kinds().len(),
            summary.failed + summary.not_visible,
            "{name}: reasons"
        );
        let hopeless = matches!(fault, Fault::HugeBody | Fault::Redirect | Fault::BrokenJson);
        if !hopeless {
            assert_eq!(ended, Ended::Done, "{name}");
            // Five attempts in a row may all be struck, and then that is the unit's reason.
            assert!(summary.failed <= 40, "{name}: {summary:?}");
        }
        let played = &rig.own("stats").await["faults_played"];
        let is_shape = shapes_lists || *fault == Fault::Locked || *fault == Fault::HugeBody;
        assert!(
            is_shape || played[name].as_u64() > Some(0),
            "{name}: {played}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn faults_of_time_lose_no_unit() {
    survive(&[
        Fault::LatencySpikes,
        Fault::RateLimit,
        Fault::RateLimitDate,
        Fault::SlowBody,
    ])
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn faults_of_the_service_lose_no_unit() {
    survive(&[
        Fault::ServerError,
        Fault::HtmlError,
        Fault::ExpiredToken,
        Fault::Redirect,
        Fault::Locked,
    ])
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn faults_of_the_connection_lose_no_unit() {
    survive(&[
        Fault::DropBefore,
        Fault::DropAfter,
        Fault::HugeBody,
        Fault::BrokenJson,
    ])
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn other_shapes_lose_no_unit() {
    survive(&[
        Fault::NumericMsn,
        Fault::WrappedList,
        Fault::MsnList,
        Fault::BareList,
        Fault::UnknownWords,
        Fault::OtherSpellings,
    ])
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fleet_survives_tokens_that_are_dropped_again_and_again() {
    let rig = Rig::of(300).await;
    rig.faults(&[Fault::ExpiredToken], None).await;
    let client = rig.client(ApiKind::Management, limits(8));
    let told = Told::default();
    let ended = jobs::load_fleet(&client, &told, &CancellationToken::new()).await;
    assert_eq!(ended, Ok(Ended::Done));
    let rows = told.rows.lock().unwrap();
    let of = |state: RowState| rows.iter().filter(|row| row.state == state).count();
    let (found, failed) = (of(RowState::Found), of(RowState::Failed));
    assert_eq!((rows.len(), found + failed), (300, 300));
    // Every fifth request is refused, whosever it is: that it is the same unit's eight times is as rare as it is possible.
    assert!(failed <= 3, "{failed} of 300 units have no answer");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_sync_goes_on_where_it_was() {
    let rig = Rig::start(SandboxOptions {
        units: 200,
        latency: Duration::from_millis(5),
        ..SandboxOptions::default()
    })
    .await;
    let cancel = CancellationToken::new();
    let stop = cancel.clone();
    let told = Told::on_rows(move |count| {
        if count > 60 {
            stop.cancel();
        }
    });
    let client = rig.client(ApiKind::Management, limits(8));
    let task = rig.task(SyncOptions::default());
    let (ended, broken) = jobs::sync(&client, task, &told, &cancel).await.unwrap();
    assert_eq!(ended, Ended::Cancelled);
    check(&broken);
    assert!(broken.fetched > 60 && broken.fetched < 200, "{broken:?}");
    assert!(!rig.store.sync_runs(FLEET).unwrap()[0].is_complete);
    let fetched = rig
        .units()
        .iter()
        .filter(|unit| unit.fetched_at.is_some())
        .count();
    assert_eq!(fetched, broken.fetched, "what was not reached is as it was");
    assert!(rig.units().iter().all(|unit| unit.failure.is_none()));

    let (rest, _) = rig.sync(limits(8), SyncOptions::default()).await;
    assert_eq!(
        (rest.reused, rest.fetched),
        (broken.fetched, 200 - broken.fetched)
    );
    assert!(
        rig.asked().await.len() <= 200 + 8,
        "only what was in flight was asked for twice"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn cancel_takes_effect_while_a_request_hangs() {
    let rig = Rig::start(SandboxOptions {
        units: 50,
        latency: Duration::from_secs(20),
        ..SandboxOptions::default()
    })
    .await;
    let cancel = CancellationToken::new();
    let client = rig.client(ApiKind::Management, limits(8));
    let told = Told::default();
    let started = Instant::now();
    let watcher = {
        let (client, cancel) = (client.clone(), cancel.clone());
        tokio::spawn(async move {
            while client.traffic().sent == 0 {
                tokio::task::yield_now().await;
            }
            cancel.cancel();
        })
    };
    let task = rig.task(SyncOptions::default());
    let (ended, summary) = jobs::sync(&client, task, &told, &cancel).await.unwrap();
    watcher.await.unwrap();
    assert_eq!(ended, Ended::Cancelled);
    check(&summary);
    assert!(started.elapsed() < Duration::from_secs(10));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_failed_ones_are_tried_again_and_no_other() {
    let rig = Rig::of(120).await;
    rig.faults(&[Fault::ServerError], Some(10)).await;
    let once = Limits {
        max_attempts: 1,
        ..limits(8)
    };
    let (first, _) = rig.sync(once, SyncOptions::default()).await;
    assert!(first.failed > 0 && first.fetched > 0, "{first:?}");
    rig.faults(&[], None).await;
    let failed: HashSet<Msn> = rig
        .units()
        .into_iter()
        .filter(|unit| unit.failure.is_some())
        .map(|unit| unit.unit.msn)
        .collect();
    assert_eq!(failed.len(), first.failed);
    let only_failed = SyncOptions {
        only_failed: true,
        ..SyncOptions::default()
    };
    let (second, told) = rig.sync(limits(8), only_failed.clone()).await;
    assert_eq!((second.total, second.fetched), (first.failed, first.failed));
    assert_eq!(told.msns().into_iter().collect::<HashSet<_>>(), failed);
    assert_eq!(rig.states(), [120, 0, 0]);
    let (third, _) = rig.sync(limits(8), only_failed).await;
    assert_eq!((third.total, third.requests), (0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_that_vanished_is_kept_with_its_date_and_comes_back() {
    let rig = Rig::of(40).await;
    rig.sync(limits(8), SyncOptions::default()).await;
    let gone = rig.units()[7].unit.clone();
    let path = format!("units/{}", gone.msn);
    rig.tell(&path, &json!({"visible": false})).await;
    let (summary, told) = rig.sync(limits(8), all_anew()).await;
    assert_eq!(
        (summary.fetched, summary.not_visible, summary.changed),
        (39, 1, 1)
    );
    assert_eq!(told.kinds(), [ProblemKind::NotVisible]);
    let kept = rig.store.unit(FLEET, &gone.msn).unwrap().unwrap();
    assert!(kept.kept.not_visible_since.is_some());
    assert_eq!(kept.unit, gone, "what was known of it is kept");
    assert!(kept.failure.unwrap().why.is_some(), "the likely causes");
    rig.tell(&path, &json!({"visible": true})).await;
    rig.sync(limits(8), all_anew()).await;
    let back = rig.store.unit(FLEET, &gone.msn).unwrap().unwrap();
    assert_eq!((back.kept.not_visible_since, back.failure), (None, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn on_screen_comes_first_then_never_seen_then_the_oldest() {
    // Slow enough that something is told before all is done.
    let rig = Rig::start(SandboxOptions {
        units: 30,
        latency: Duration::from_millis(20),
        ..SandboxOptions::default()
    })
    .await;
    // One request at a time, so that the order of requests is the order of the plan.
    let client = rig.client(ApiKind::Management, limits(1));
    let cancel = CancellationToken::new();
    let stop = cancel.clone();
    let told = Told::on_rows(move |count| {
        if count > 0 {
            stop.cancel();
        }
    });
    jobs::sync(&client, rig.task(SyncOptions::default()), &told, &cancel)
        .await
        .unwrap();
    let before = rig.units();
    let known: HashSet<String> = before
        .iter()
        .filter(|unit| unit.fetched_at.is_some())
        .map(|unit| unit.unit.msn.to_string())
        .collect();
    assert!(!known.is_empty() && known.len() < 30);
    let asked_before = rig.asked().await.len();

    let wanted: Vec<Msn> = before
        .iter()
        .rev()
        .take(3)
        .map(|unit| unit.unit.msn.clone())
        .collect();
    let mut task = rig.task(all_anew());
    let (screen, first) = watch::channel(Vec::new());
    task.first = first;
    screen.send_replace(wanted.clone());
    task.options.first = wanted.clone();
    let told = Told::default();
    jobs::sync(&client, task, &told, &CancellationToken::new())
        .await
        .unwrap();
    let asked = rig.asked().await.split_off(asked_before);
    let (on_screen, others) = asked.split_at(3);
    let wanted: Vec<&str> = wanted.iter().map(Msn::as_str).collect();
    assert_eq!(on_screen, wanted);
    let is_known: Vec<bool> = others.iter().map(|msn| known.contains(msn)).collect();
    assert!(
        is_known.is_sorted(),
        "never seen before known: {is_known:?}"
    );

    // Those that are fetched now have another second, and so the others are older.
    let at = |rig: &Rig, msn: &str| {
        rig.store
            .unit(FLEET, &Msn::from_api(msn))
            .unwrap()
            .unwrap()
            .fetched_at
    };
    let oldest = at(&rig, &asked[29]);
    while chrono::Utc::now().timestamp() <= oldest.unwrap() {
        tokio::task::yield_now().await;
    }
    let renewed = client.unit(&Msn::from_api(&asked[5])).await.unwrap();
    rig.store
        .record(
            FLEET,
            None,
            [partner_desk::store::FetchedUnit {
                msn: renewed.msn.clone(),
                at: chrono::Utc::now().timestamp(),
                outcome: partner_desk::store::Outcome::Found {
                    unit: renewed,
                    merchant_name: None,
                },
            }],
        )
        .unwrap();
    rig.sync(limits(1), all_anew()).await;
    assert_eq!(
        rig.asked().await.last(),
        Some(&asked[5]),
        "the newest comes last"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_on_screen_while_it_runs_overtakes_the_rest() {
    let rig = Rig::of(200).await;
    let client = rig.client(ApiKind::Management, limits(1));
    let listed = client.all_units().await.unwrap();
    // A first sync asks by number: the highest are far from their turn when the first rows come, however slow the machine is.
    let mut by_number: Vec<Msn> = listed.iter().map(|unit| unit.msn.clone()).collect();
    by_number.sort_by(|one, other| one.as_str().cmp(other.as_str()));
    let (screen, first) = watch::channel(Vec::new());
    let wanted: Arc<std::sync::Mutex<Vec<Msn>>> = Arc::default();
    let told = {
        let wanted = Arc::clone(&wanted);
        Told {
            on_rows: Some(Box::new(move |count| {
                let mut wanted = wanted.lock().unwrap();
                if count > 0 && wanted.is_empty() {
                    wanted.extend(by_number.iter().rev().take(5).cloned());
                    screen.send_replace(wanted.clone());
                }
            })),
            ..Told::default()
        }
    };
    let mut task = rig.task(SyncOptions::default());
    task.first = first;
    jobs::sync(&client, task, &told, &CancellationToken::new())
        .await
        .unwrap();
    let asked = rig.asked().await;
    let places: Vec<usize> = wanted
        .lock()
        .unwrap()
        .iter()
        .map(|msn| asked.iter().position(|it| it == msn.as_str()).unwrap())
        .collect();
    let (first, last) = (places[0], places[4]);
    assert!(last - first <= 5 && last < 190, "{places:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_goes_away_fails_the_rest_with_that_reason() {
    let rig = Arc::new(
        Rig::start(SandboxOptions {
            units: 500,
            latency: Duration::from_millis(2),
            ..SandboxOptions::default()
        })
        .await,
    );
    let told = {
        let rig = Arc::clone(&rig);
        Told::on_rows(move |count| {
            if count > 40 {
                rig.stop();
            }
        })
    };
    let client = rig.client(ApiKind::Management, limits(8));
    let task = rig.task(SyncOptions::default());
    let (ended, summary) = jobs::sync(&client, task, &told, &CancellationToken::new())
        .await
        .unwrap();
    let Ended::Stopped(problem) = ended else {
        panic!("{ended:?}");
    };
    assert_eq!(problem.kind, ProblemKind::Unreachable);
    check(&summary);
    assert_eq!(rig.states(), [summary.fetched, summary.failed, 0]);
    assert!(summary.failed > 0 && summary.fetched > 40);
    let (told, cancel) = (Told::default(), CancellationToken::new());
    let again = jobs::sync(&client, rig.task(SyncOptions::default()), &told, &cancel);
    let problem = again.await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Unreachable, "no list, no sync");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_watched_merchants_are_the_fleet_of_the_partner_api() {
    let rig = Rig::of(400).await;
    let client = rig.client(ApiKind::Partner, limits(8));
    let cancel = CancellationToken::new();
    let mut task = rig.task(SyncOptions::default());
    task.watched = Some(Vec::new());
    let nothing = jobs::sync(&client, task, &Told::default(), &cancel).await;
    assert_eq!(nothing.unwrap_err().what.id(), "sync-nothing-watched");

    let watched = rig.merchants("norwegian", 6).await;
    let mut task = rig.task(SyncOptions::default());
    // One that is not ours gives no unit, and no trouble.
    let others = rig.merchants("other-partner", 20).await;
    let other = others.into_iter().find(|id| *id.scheme() == Scheme::NoOrg);
    task.watched = Some(watched.iter().cloned().chain(other).collect());
    let (ended, summary) = jobs::sync(&client, task, &Told::default(), &cancel)
        .await
        .unwrap();
    assert_eq!(ended, Ended::Done);
    check(&summary);
    assert!(summary.fetched >= 6, "{summary:?}");
    let owners: HashSet<_> = rig
        .units()
        .into_iter()
        .filter_map(|unit| unit.unit.business_id)
        .collect();
    assert_eq!(owners, watched.into_iter().collect());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_norwegian_merchant_is_checked_at_most_five_a_second_and_named() {
    let rig = Rig::of(24).await;
    rig.sync(limits(8), SyncOptions::default()).await;
    let client = rig.client(ApiKind::Management, limits(8));
    let cancel = CancellationToken::new();
    let store = Arc::clone(&rig.store);
    let (told, mut nothing) = (Told::default(), watch::channel(Vec::new()).1);
    let learned = jobs::learn_names(&client, store, FLEET, &mut nothing, &told, &cancel)
        .await
        .unwrap();
    assert_eq!(told.msns(), [], "only rows on screen are told one by one");
    let merchants = rig.store.merchants(FLEET).unwrap();
    assert_eq!(learned, merchants.len());
    assert!(merchants.iter().all(|merchant| merchant.name.is_some()));
    let store = Arc::clone(&rig.store);
    assert_eq!(
        jobs::learn_names(&client, store, FLEET, &mut nothing, &told, &cancel).await,
        Ok(0)
    );

    let told = Told::default();
    let (sent, started) = (client.traffic().sent, Instant::now());
    let store = Arc::clone(&rig.store);
    let checked = jobs::check_merchants(&client, store, FLEET, &told, &cancel).await;
    assert_eq!(checked, Ok((Ended::Done, Vec::new())));
    let sent = u32::try_from(client.traffic().sent - sent).unwrap();
    assert!(started.elapsed() >= Duration::from_millis(200) * (sent - 1));
    let norwegian = |id: &partner_desk::domain::BusinessId| *id.scheme() == Scheme::NoOrg;
    let merchants = rig.store.merchants(FLEET).unwrap();
    for merchant in &merchants {
        assert_eq!(
            merchant.registry.is_some(),
            norwegian(&merchant.business_id)
        );
    }
    let count = merchants
        .iter()
        .filter(|it| norwegian(&it.business_id))
        .count();
    assert_eq!(
        (told.last().total, told.last().done, told.last().failed),
        (count, count, 0)
    );
    assert!(
        merchants
            .iter()
            .any(|it| matches!(it.registry, Some((RegistryAnswer::Active(_), _))))
    );

    cancel.cancel();
    let store = Arc::clone(&rig.store);
    let (ended, _) = jobs::check_merchants(&client, store, FLEET, &told, &cancel)
        .await
        .unwrap();
    assert_eq!(ended, Ended::Cancelled);
}
