#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::{
    Ended, Failure, Progress, Service, Sink, SyncTask, check_merchants, load_fleet, look_up, sync,
    sync_and_name,
};
use crate::api::Traffic;
use crate::domain::fleet::SyncOptions;
use crate::domain::problem::ProblemKind;
use crate::domain::registry::RegistryAnswer;
use crate::domain::{
    BusinessId, CaptureType, Configuration, Identifier, LookupEntry, LookupRow, Msn, Problem,
    RowState, SalesUnit, UnitRef,
};
use crate::store::FleetStore;
use crate::text::Message;
use proptest::prelude::*;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// How a scripted call ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Good,
    NotVisible,
    Refused,
    Unanswered,
    KeysRefused,
    TokenRefused,
    Panics,
    Never,
}

#[derive(Clone, Default)]
struct Script {
    merchants: HashMap<String, (Outcome, Vec<String>)>,
    units: HashMap<String, Outcome>,
    names: HashMap<String, Outcome>,
    registry: HashMap<String, Outcome>,
    has_names: bool,
    /// Whose a unit is, where it is not the usual merchant's.
    owners: HashMap<String, String>,
    calls: Arc<Mutex<HashMap<String, usize>>>,
    /// The same in their order.
    order: Arc<Mutex<Vec<String>>>,
}

impl Script {
    async fn play(&self, call: String, outcome: Outcome) -> Result<(), Failure> {
        self.order.lock().unwrap().push(call.clone());
        *self.calls.lock().unwrap().entry(call).or_default() += 1;
        tokio::task::yield_now().await;
        let kind = match outcome {
            Outcome::Good => return Ok(()),
            Outcome::NotVisible => ProblemKind::NotVisible,
            Outcome::Refused => ProblemKind::Refused,
            Outcome::Unanswered => ProblemKind::Unreachable,
            Outcome::KeysRefused | Outcome::TokenRefused => ProblemKind::Credentials,
            Outcome::Panics => panic!("scripted"),
            Outcome::Never => std::future::pending().await,
        };
        Err(Failure {
            problem: Problem::new(kind, Message::new("jobs-doubtful")),
            is_not_visible: outcome == Outcome::NotVisible,
            is_unanswered: outcome == Outcome::Unanswered,
            is_of_token: outcome == Outcome::TokenRefused,
        })
    }

    fn refs(msns: &[String]) -> Vec<UnitRef> {
        let unit = |msn: &String| UnitRef {
            msn: Msn::from_api(msn),
            name: Some(format!("Butikk {msn}")),
        };
        msns.iter().map(unit).collect()
    }

    fn most_asked(&self) -> usize {
        self.calls
            .lock()
            .unwrap()
            .values()
            .copied()
            .max()
            .unwrap_or_default()
    }
}

impl Service for Script {
    async fn all_units(&self) -> Result<Vec<UnitRef>, Failure> {
        let (outcome, msns) = self.merchants.get("*").cloned().unwrap();
        self.play("all".to_owned(), outcome).await?;
        Ok(Self::refs(&msns))
    }

    async fn merchant_units(&self, id: &BusinessId) -> Result<Vec<UnitRef>, Failure> {
        let (outcome, msns) = self.merchants.get(id.id()).cloned().unwrap();
        self.play(format!("units {}", id.id()), outcome).await?;
        Ok(Self::refs(&msns))
    }

    async fn unit(&self, msn: &Msn) -> Result<SalesUnit, Failure> {
        let outcome = self
            .units
            .get(msn.as_str())
            .copied()
            .unwrap_or(Outcome::Good);
        self.play(format!("unit {msn}"), outcome).await?;
        Ok(SalesUnit {
            msn: msn.clone(),
            name: None,
            business_id: Some(org(self
                .owners
                .get(msn.as_str())
                .map_or("311122339", |id| id))),
            configuration: Configuration {
                capture_type: Some(CaptureType::Direct),
                ..Configuration::default()
            },
            settlement_account: None,
        })
    }

    async fn merchant_name(&self, id: &BusinessId) -> Result<Option<String>, Failure> {
        let outcome = self.names.get(id.id()).copied().unwrap_or(Outcome::Good);
        self.play(format!("name {}", id.id()), outcome).await?;
        Ok(Some("Fjordkafé AS".to_owned()))
    }

    async fn registry(&self, id: &BusinessId) -> Result<RegistryAnswer, Failure> {
        let outcome = self.registry.get(id.id()).copied();
        self.play(
            format!("registry {}", id.id()),
            outcome.unwrap_or(Outcome::Good),
        )
        .await?;
        Ok(RegistryAnswer::Unknown)
    }

    fn knows_names(&self) -> bool {
        self.has_names
    }

    fn traffic(&self) -> Traffic {
        Traffic::default()
    }
}

#[derive(Default)]
struct Told {
    planned: Mutex<usize>,
    rows: Mutex<Vec<LookupRow>>,
    last: Mutex<Progress>,
    cancel_on_rows: Option<CancellationToken>,
}

impl Sink for Told {
    async fn planned(&self, total: usize) {
        *self.planned.lock().unwrap() = total;
    }

    async fn rows(&self, rows: Vec<LookupRow>) {
        self.rows.lock().unwrap().extend(rows);
        if let Some(cancel) = &self.cancel_on_rows {
            cancel.cancel();
        }
    }

    async fn progress(&self, progress: Progress) {
        *self.last.lock().unwrap() = progress;
    }
}

fn org(id: &str) -> BusinessId {
    BusinessId::from_api("business:NO:ORG", id)
}

fn entry(line: usize, input: &str) -> LookupEntry {
    let parsed = if input.len() == 9 {
        Ok(Identifier::Business(org(input)))
    } else if input.starts_with('?') {
        Err(Message::new("jobs-doubtful"))
    } else {
        Ok(Identifier::Msn(Msn::from_api(input)))
    };
    LookupEntry {
        line,
        input: input.to_owned(),
        parsed,
        doubts: Vec::new(),
        otherwise: None,
    }
}

fn entries(inputs: &[&str]) -> Vec<LookupEntry> {
    (1..)
        .zip(inputs)
        .map(|(line, input)| entry(line, input))
        .collect()
}

fn script(merchants: &[(&str, &[&str])]) -> Script {
    let own = |msns: &[&str]| msns.iter().map(|msn| (*msn).to_owned()).collect::<Vec<_>>();
    Script {
        merchants: merchants
            .iter()
            .map(|(id, msns)| ((*id).to_owned(), (Outcome::Good, own(msns))))
            .collect(),
        has_names: true,
        ..Script::default()
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap()
        .block_on(future)
}

/// Runs a look-up and gives its rows in the order of the input as `line state msn`.
fn run(script: &Script, inputs: &[&str]) -> (Ended, Vec<LookupRow>, Progress) {
    let told = Told::default();
    let cancel = CancellationToken::new();
    let ended = block_on(look_up(script, entries(inputs), false, &told, &cancel));
    let mut rows = told.rows.into_inner().unwrap();
    rows.sort_by(|left, right| (left.line, &left.msn).cmp(&(right.line, &right.msn)));
    let progress = told.last.into_inner().unwrap();
    assert_eq!(progress.done, rows.len());
    assert_eq!(
        progress.total,
        rows.len(),
        "the total meets the rows at the end"
    );
    (ended, rows, progress)
}

#[track_caller]
fn check(script: &Script, inputs: &[&str], expect: &[&str]) {
    let (_, rows, _) = run(script, inputs);
    let short = |row: &LookupRow| {
        let msn = row.msn.as_ref().map_or("-", Msn::as_str);
        format!("{} {} {msn}", row.line, row.state.as_str())
    };
    assert_eq!(rows.iter().map(short).collect::<Vec<_>>(), expect);
}

#[test]
fn each_input_gets_its_own_rows_and_the_service_is_asked_once() {
    let script = script(&[("311122339", &["10001", "10002"])]);
    check(
        &script,
        &["311122339", "10001", "?", "311122339", "10001"],
        &[
            "1 found 10001",
            "1 found 10002",
            "2 found 10001",
            "3 invalid -",
            "4 found 10001",
            "4 found 10002",
            "5 found 10001",
        ],
    );
    assert_eq!(script.most_asked(), 1);
}

#[test]
fn a_404_and_an_empty_list_mean_not_connected() {
    let mut script = script(&[("311122339", &[]), ("314455665", &["10001"])]);
    script.merchants.get_mut("314455665").unwrap().0 = Outcome::NotVisible;
    script.units.insert("20001".to_owned(), Outcome::NotVisible);
    check(
        &script,
        &["311122339", "314455665", "20001"],
        &[
            "1 not_connected -",
            "2 not_connected -",
            "3 not_connected 20001",
        ],
    );
}

#[test]
fn a_listed_unit_whose_details_fail_keeps_its_name() {
    let mut script = script(&[("*", &["10001", "10002", "10001"])]);
    script.units.insert("10002".to_owned(), Outcome::Refused);
    let told = Told::default();
    let ended = block_on(load_fleet(&script, &told, &CancellationToken::new()));
    assert_eq!(ended, Ok(Ended::Done));
    let rows = told.rows.into_inner().unwrap();
    assert_eq!(rows.len(), 2, "a unit that is listed twice is one unit");
    let failed = rows
        .iter()
        .find(|row| row.state == RowState::Failed)
        .unwrap();
    let unit = failed.unit.as_ref().unwrap();
    assert_eq!(unit.name.as_deref(), Some("Butikk 10002"));
    assert_eq!(unit.configuration, Configuration::default());
}

#[test]
fn a_missing_name_fails_no_row() {
    let mut script = script(&[("311122339", &["10001"])]);
    let (_, rows, _) = run(&script, &["311122339"]);
    assert_eq!(rows[0].merchant_name.as_deref(), Some("Fjordkafé AS"));
    script
        .names
        .insert("311122339".to_owned(), Outcome::Refused);
    let (_, rows, _) = run(&script, &["311122339"]);
    assert_eq!(
        (rows[0].state, &rows[0].merchant_name),
        (RowState::Found, &None)
    );
    script.has_names = false;
    script.calls = Arc::default();
    run(&script, &["311122339"]);
    assert!(!script.calls.lock().unwrap().contains_key("name 311122339"));
}

#[test]
fn doubtful_entries_wait_for_the_person() {
    let script = script(&[("311122339", &["10001"])]);
    let mut doubtful = entries(&["311122339"]);
    doubtful[0].doubts.push(Message::new("jobs-doubtful"));
    for (include, expect) in [(false, RowState::Invalid), (true, RowState::Found)] {
        let told = Told::default();
        let cancel = CancellationToken::new();
        block_on(look_up(&script, doubtful.clone(), include, &told, &cancel));
        assert_eq!(told.rows.lock().unwrap()[0].state, expect);
    }
}

#[test]
fn refused_keys_stop_the_job_and_every_row_says_so() {
    let mut script = script(&[("311122339", &["10001"])]);
    script.merchants.get_mut("311122339").unwrap().0 = Outcome::TokenRefused;
    let inputs: Vec<String> = (0..500)
        .map(|number| format!("{}", 20000 + number))
        .collect();
    let mut inputs: Vec<&str> = inputs.iter().map(String::as_str).collect();
    inputs.insert(0, "311122339");
    let (ended, rows, _) = run(&script, &inputs);
    assert!(matches!(ended, Ended::Stopped(problem) if problem.kind == ProblemKind::Credentials));
    assert_eq!(rows.len(), 501);
    assert!(
        script.calls.lock().unwrap().len() < 200,
        "the rest was not tried"
    );
    let unreached = rows.iter().filter(|row| row.state == RowState::Failed);
    assert!(unreached.count() > 300);
}

#[test]
fn one_refused_token_among_good_answers_stops_nothing() {
    let numbers = |count: usize| (0..count).map(|nth| format!("{}", 20000 + nth));
    let inputs: Vec<String> = numbers(500).collect();
    let inputs: Vec<&str> = inputs.iter().map(String::as_str).collect();
    for (refused, outcome, goes_on) in [
        (vec![7, 99, 300], Outcome::KeysRefused, true),
        (vec![7], Outcome::TokenRefused, false),
        (
            (100..500).collect::<Vec<usize>>(),
            Outcome::KeysRefused,
            false,
        ),
    ] {
        let mut script = script(&[]);
        for nth in &refused {
            script.units.insert(inputs[*nth].to_owned(), outcome);
        }
        let (ended, rows, progress) = run(&script, &inputs);
        assert_eq!(ended == Ended::Done, goes_on, "{outcome:?} {refused:?}");
        assert_eq!(rows.len(), 500);
        assert_eq!(progress.failed == refused.len(), goes_on);
    }
}

#[test]
fn a_host_that_is_gone_is_not_asked_five_hundred_times() {
    let mut script = script(&[]);
    let inputs: Vec<String> = (0..500)
        .map(|number| format!("{}", 20000 + number))
        .collect();
    for msn in &inputs {
        script.units.insert(msn.clone(), Outcome::Unanswered);
    }
    let inputs: Vec<&str> = inputs.iter().map(String::as_str).collect();
    let (ended, rows, progress) = run(&script, &inputs);
    assert!(matches!(ended, Ended::Stopped(_)));
    assert_eq!((rows.len(), progress.failed), (500, 500));
    assert!(script.calls.lock().unwrap().len() < 200);
}

#[test]
fn cancel_gives_every_row_a_reason_at_once() {
    let mut script = script(&[("311122339", &["10001"])]);
    script.units.insert("10002".to_owned(), Outcome::Never);
    script.units.insert("10003".to_owned(), Outcome::Never);
    let cancel = CancellationToken::new();
    let told = Told {
        cancel_on_rows: Some(cancel.clone()),
        ..Told::default()
    };
    let input = entries(&["311122339", "10002", "?", "10003"]);
    let ended = block_on(look_up(&script, input, false, &told, &cancel));
    assert_eq!(ended, Ended::Cancelled);
    let rows = told.rows.into_inner().unwrap();
    assert_eq!(rows.len(), 4);
    let cancelled = |row: &&LookupRow| {
        let kind = row.problem.as_ref().map(|problem| problem.kind);
        kind == Some(ProblemKind::Cancelled) && row.fetched_at.is_none()
    };
    let lines: Vec<usize> = rows.iter().filter(cancelled).map(|row| row.line).collect();
    assert_eq!(lines, [2, 4]);
}

#[test]
fn a_fleet_that_cannot_be_listed_has_no_rows() {
    let mut script = script(&[("*", &["10001"])]);
    script.merchants.get_mut("*").unwrap().0 = Outcome::Refused;
    let told = Told::default();
    let ended = block_on(load_fleet(&script, &told, &CancellationToken::new()));
    assert_eq!(ended.unwrap_err().kind, ProblemKind::Refused);
    assert!(told.rows.into_inner().unwrap().is_empty());
}

fn outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        6 => Just(Outcome::Good),
        2 => Just(Outcome::NotVisible),
        2 => Just(Outcome::Refused),
        2 => Just(Outcome::Unanswered),
        1 => Just(Outcome::KeysRefused),
        1 => Just(Outcome::TokenRefused),
        1 => Just(Outcome::Panics),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn whatever_happens_every_entry_comes_out(
        units in prop::collection::vec(outcome(), 12),
        merchants in prop::collection::vec((outcome(), prop::collection::vec(0_usize..12, 0..6)), 4),
        names in outcome(),
        asked in prop::collection::vec(0_usize..17, 0..40),
    ) {
        let msn = |index: usize| format!("{}", 10001 + index);
        let business = |index: usize| format!("{}", 311_122_330 + index);
        let mut script = Script { has_names: true, ..Script::default() };
        for (index, outcome) in units.iter().enumerate() {
            script.units.insert(msn(index), *outcome);
        }
        for (index, (outcome, owned)) in merchants.iter().enumerate() {
            let owned = owned.iter().map(|unit| msn(*unit)).collect();
            script.merchants.insert(business(index), (*outcome, owned));
        }
        script.names.insert("311122339".to_owned(), names);
        let inputs: Vec<String> = asked
            .iter()
            .map(|index| match index {
                0..12 => msn(*index),
                12..16 => business(index - 12),
                _ => "?".to_owned(),
            })
            .collect();
        let inputs: Vec<&str> = inputs.iter().map(String::as_str).collect();
        let (_, rows, progress) = run(&script, &inputs);
        for line in 1..=inputs.len() {
            prop_assert!(rows.iter().any(|row| row.line == line), "line {line} was lost");
        }
        let failed = |row: &&LookupRow| matches!(row.state, RowState::Failed | RowState::Invalid);
        prop_assert_eq!(progress.failed, rows.iter().filter(failed).count());
        prop_assert!(rows.iter().all(|row| (row.state == RowState::Found) == row.problem.is_none()));
        prop_assert!(script.most_asked() <= 1);
    }
}

/// A number of eight digits that may be a CVR number is one only where it is no unit, and the row says so.
#[test]
fn a_number_that_is_no_unit_is_tried_as_a_cvr_number() {
    let digits = "91435136";
    let merchant = BusinessId::from_api("business:DK:CVR", digits);
    let looked_up = |script: &Script, times: usize| {
        let one = |line| LookupEntry {
            otherwise: Some(merchant.clone()),
            ..entry(line, digits)
        };
        let told = Told::default();
        let entries = (1..=times).map(one).collect();
        block_on(look_up(
            script,
            entries,
            false,
            &told,
            &CancellationToken::new(),
        ));
        let progress = told.last.into_inner().unwrap();
        let rows = told.rows.into_inner().unwrap();
        assert_eq!((progress.done, progress.total), (rows.len(), rows.len()));
        rows.into_iter()
            .map(|row| {
                let msn = row.msn.as_ref().map_or("-", Msn::as_str).to_owned();
                let why = row.problem.map_or("", |problem| problem.what.id());
                (row.line, row.state, msn, why)
            })
            .collect::<Vec<_>>()
    };
    let mut known = script(&[(digits, &["10001", "10002"])]);
    assert_eq!(
        looked_up(&known, 1),
        [(1, RowState::Found, digits.to_owned(), "")]
    );
    known.units.insert(digits.to_owned(), Outcome::NotVisible);
    let by_cvr = |line, msn: &str| (line, RowState::Found, msn.to_owned(), "jobs-tried-as-cvr");
    let mut rows = looked_up(&known, 2);
    rows.sort_by(|left, right| (left.0, &left.2).cmp(&(right.0, &right.2)));
    assert_eq!(
        rows,
        [
            by_cvr(1, "10001"),
            by_cvr(1, "10002"),
            by_cvr(2, "10001"),
            by_cvr(2, "10002")
        ]
    );
    for outcome in [Outcome::NotVisible, Outcome::Refused] {
        known
            .merchants
            .insert(digits.to_owned(), (outcome, Vec::new()));
        let expect = (
            1,
            RowState::NotConnected,
            digits.to_owned(),
            "jobs-cvr-not-connected",
        );
        assert_eq!(looked_up(&known, 1), [expect]);
    }
    known
        .merchants
        .insert(digits.to_owned(), (Outcome::Unanswered, Vec::new()));
    assert_eq!(looked_up(&known, 1)[0].1, RowState::Failed);
    known.units.insert(digits.to_owned(), Outcome::Unanswered);
    assert_eq!(looked_up(&known, 1)[0].1, RowState::Failed);
}

/// A question about a merchant that panics is counted and told like any other that failed.
#[tokio::test]
async fn a_merchant_whose_question_breaks_off_is_told_as_failed() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(FleetStore::open(folder.path()).unwrap().store);
    let merchants = ["311122339", "314455665"].map(org);
    let mut script = script(&[("311122339", &["10001"]), ("314455665", &["10002"])]);
    script.merchants.get_mut("314455665").unwrap().0 = Outcome::Panics;
    let task = SyncTask {
        store: Arc::clone(&store),
        fleet: "f".to_owned(),
        options: SyncOptions::default(),
        watched: Some(merchants.to_vec()),
        first: watch::channel(Vec::new()).1,
    };
    let told = Told::default();
    let cancel = CancellationToken::new();
    let (ended, summary) = sync(&script, task, &told, &cancel).await.unwrap();
    assert_eq!(ended, Ended::Done);
    assert_eq!((summary.total, summary.fetched, summary.failed), (2, 1, 1));
    let rows = std::mem::take(&mut *told.rows.lock().unwrap());
    let failed = rows.iter().find(|row| row.state == RowState::Failed);
    let failed = failed.unwrap();
    assert_eq!(failed.business_id, Some(merchants[1].clone()));
    assert_eq!(
        failed.problem.as_ref().unwrap().what.id(),
        "jobs-broken-off"
    );

    script
        .registry
        .insert("311122339".to_owned(), Outcome::Panics);
    let told = Told::default();
    let checked = check_merchants(&script, store, "f", &told, &cancel).await;
    let (ended, failed) = checked.unwrap();
    assert_eq!(ended, Ended::Done);
    let failed: Vec<_> = failed
        .iter()
        .map(|(id, problem)| (id.id(), problem.what.id()))
        .collect();
    assert_eq!(failed, [("311122339", "jobs-broken-off")]);
    let progress = told.last.into_inner().unwrap();
    assert_eq!(
        (progress.total, progress.done, progress.failed),
        (progress.total, progress.total, 1)
    );
}

#[tokio::test]
async fn every_unit_is_asked_for_before_any_name_and_names_on_screen_come_first() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(FleetStore::open(folder.path()).unwrap().store);
    let merchants = ["311111111", "311122339", "311133333", "311144444"];
    let mut script = Script {
        has_names: true,
        ..Script::default()
    };
    // Each unit answers with its merchant.
    let msns: Vec<String> = (0..4)
        .map(|number| format!("{}", 100_001 + number))
        .collect();
    script
        .merchants
        .insert("*".to_owned(), (Outcome::Good, msns.clone()));
    for (msn, id) in msns.iter().zip(merchants) {
        script.units.insert(msn.clone(), Outcome::Good);
        script.owners.insert(msn.clone(), id.to_owned());
    }
    let (on_screen, first) = watch::channel(vec![Msn::from_api("100003")]);
    let task = SyncTask {
        store,
        fleet: "f".to_owned(),
        options: SyncOptions::default(),
        watched: None,
        first,
    };
    let told = Told::default();
    let synced = sync_and_name(&script, task, &told, &CancellationToken::new()).await;
    drop(on_screen);
    assert_eq!((synced.ended, synced.named), (Ok(Ended::Done), 4));
    let order = script.order.lock().unwrap().clone();
    let first_name = order.iter().position(|call| call.starts_with("name "));
    let last_unit = order.iter().rposition(|call| call.starts_with("unit "));
    assert!(last_unit < first_name, "{order:?}");
    assert_eq!(order[first_name.unwrap()], "name 311133333");
    // The row on screen is told once more, with the name.
    let rows = told.rows.lock().unwrap();
    let named: Vec<_> = rows
        .iter()
        .filter(|row| row.merchant_name.is_some())
        .collect();
    assert_eq!(named.len(), 1);
    assert_eq!(named[0].msn, Some(Msn::from_api("100003")));
}
