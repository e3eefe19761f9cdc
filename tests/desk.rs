//! The desk against a real sandbox: what a face sees of each command.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/desk.rs"]
mod support;

use keyring_core::mock;
use partner_desk::api::{Client, Limits};
use partner_desk::desk::{
    CheckDatabase, Command, DatabaseState, Desk, DeskOptions, Ending, Envelope, Event, JobId,
    KeyPlace, KeyringChoice, ListOrders, ListPricePackages, LookAtDatabase, OrderRequest,
    PreviewOrder, RemoveProfile, Request, SaveProfile, SentOrder,
};
use partner_desk::domain::fleet::SyncOptions;
use partner_desk::domain::lookup::parse_entries;
use partner_desk::domain::order::{self, IdempotencyKey, OrderDraft, ProductOrder};
use partner_desk::domain::problem::ProblemKind;
use partner_desk::domain::{
    ApiKind, Environment, KeySet, LookupRow, Msn, PartnerId, Problem, Profile, RowState, Secret,
};
use partner_desk::sandbox::SandboxOptions;
use partner_desk::store::{Again, Answer, Ledger, NewOrder, OrderKey};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use support::World;
use tempfile::TempDir;
use tokio::sync::mpsc::Receiver;

/// A desk as a face has it.
struct Face {
    desk: Desk,
    events: Receiver<Envelope>,
    woken: Arc<AtomicUsize>,
}

impl Face {
    fn open(data_dir: &Path) -> Self {
        Self::with_keyring(data_dir, KeyringChoice::None)
    }

    fn with_keyring(data_dir: &Path, keyring: KeyringChoice) -> Self {
        let woken = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&woken);
        let (desk, events) = Desk::open(DeskOptions {
            data_dir: data_dir.to_path_buf(),
            keyring,
            limits: Limits::default(),
            wake: Arc::new(move || {
                counter.fetch_add(1, Ordering::SeqCst);
            }),
        })
        .unwrap();
        Self {
            desk,
            events,
            woken,
        }
    }

    /// Everything that comes of a job, the ending last.
    fn rest_of(&mut self, job: JobId) -> Vec<Event> {
        support::rest_of(&mut self.events, job)
    }

    fn run(&mut self, command: Command) -> Vec<Event> {
        let job = self.desk.send(command);
        self.rest_of(job)
    }

    fn answer<R: Request>(&mut self, request: R) -> Result<R::Output, Problem> {
        support::answer(&self.desk, &mut self.events, request)
    }

    fn send_order(
        &mut self,
        order: &ProductOrder,
        order_again: bool,
    ) -> Result<SentOrder, Problem> {
        let events = self.run(Command::SendOrder {
            order: Box::new(order.clone()),
            key: None,
            order_again,
        });
        for event in events {
            match event {
                Event::OrderSent(sent) => return Ok(*sent),
                Event::Failed(problem) => return Err(*problem),
                _ => {}
            }
        }
        panic!("neither sent nor failed");
    }

    fn orders(&mut self) -> usize {
        let include_expired = true;
        self.answer(ListOrders { include_expired }).unwrap().len()
    }
}

fn world(latency: Duration) -> World {
    World::with(SandboxOptions {
        units: 40,
        latency,
        ..SandboxOptions::default()
    })
}

/// A face with the profile open.
fn face_on(world: &World) -> Face {
    let mut face = Face::open(world.data.path());
    let events = face.run(world.open());
    assert!(
        matches!(events[0], Event::ProfileOpened { .. }),
        "{events:?}"
    );
    face
}

/// The units whose details were asked for, in that order.
fn asked(world: &World) -> Vec<String> {
    world.told("asked")
}

/// The data folder of a version before partners, with the profile `bakeri` in it, which gets the sandbox's keys: nobody has opened it since
/// what is kept belongs to a partner.
fn face_of_an_older_version(world: &World) -> Face {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/profiles-of-0.1");
    for file in ["desk.sqlite3", "profiles.toml"] {
        std::fs::copy(fixture.join(file), world.data.path().join(file)).unwrap();
    }
    let keyring = KeyringChoice::Store(mock::Store::new().unwrap());
    let mut face = Face::with_keyring(world.data.path(), keyring);
    face.save("bakeri", world, &world.keys);
    face
}

/// Everything is to be fetched, however fresh it is.
fn all_anew() -> Command {
    Command::Sync(SyncOptions {
        max_age_secs: 0,
        ..SyncOptions::default()
    })
}

impl Face {
    /// Waits until a job has told how much there is to do.
    fn until_planned(&mut self, job: JobId) {
        loop {
            let envelope = self.events.blocking_recv().unwrap();
            if envelope.job == job {
                let is_end = matches!(
                    envelope.event,
                    Event::Done | Event::Failed(_) | Event::Cancelled
                );
                assert!(!is_end, "{:?}", envelope.event);
                if matches!(envelope.event, Event::Planned { .. }) {
                    return;
                }
            }
        }
    }

    /// The kept fleet.
    fn kept(&mut self) -> Vec<LookupRow> {
        let events = self.run(Command::ReadFleet);
        match &events[0] {
            Event::Fleet(fleet) => fleet.rows.clone(),
            other => panic!("{other:?}"),
        }
    }
}

fn rows(events: &[Event]) -> Vec<LookupRow> {
    let rows = events.iter().filter_map(|event| match event {
        Event::Rows(rows) => Some(rows.clone()),
        _ => None,
    });
    rows.flatten().collect()
}

fn order(name: &str) -> ProductOrder {
    let json = serde_json::json!({
        "business_id": "918713867",
        "product": "cashier",
        "sales_unit_name": name,
        "settlement_account": "86011117947",
        "use_case": "unknown",
        "intended_purpose": "POS integration in physical store: coffee and pastry.",
        "website": {
            "url": "https://www.example.com",
            "terms_url": "https://www.example.com/vilkaar",
        },
    });
    let draft = order::read_json(&json.to_string()).unwrap();
    let checked = order::check(&draft, ApiKind::Management);
    checked
        .order
        .unwrap_or_else(|| panic!("{:?}", checked.findings))
}

#[test]
fn the_sandbox_opens_and_its_fleet_is_looked_up() {
    let data = TempDir::new().unwrap();
    let mut face = Face::open(data.path());
    let options = SandboxOptions {
        units: 40,
        ..SandboxOptions::default()
    };
    // Sent at once after opening: it works with what is being opened.
    face.desk.send(Command::OpenSandbox {
        options: options.clone(),
    });
    let events = face.run(Command::LoadFleet);
    assert!(matches!(events.last(), Some(Event::Done)), "{events:?}");
    let fleet = rows(&events);
    assert_eq!(fleet.len(), 40);
    assert!(
        fleet
            .iter()
            .all(|row| row.state == RowState::Found && row.merchant_name.is_some())
    );
    let msn = fleet[0].msn.clone().unwrap();
    let entries = parse_entries(&format!("{msn}\nkaffe"));
    let events = face.run(Command::LookUp {
        entries,
        include_doubtful: false,
    });
    let states: Vec<RowState> = rows(&events).iter().map(|row| row.state).collect();
    assert_eq!(states.len(), 2);
    assert!(states.contains(&RowState::Found) && states.contains(&RowState::Invalid));
    assert!(face.woken.load(Ordering::SeqCst) > 0);
    let again = face.run(Command::OpenSandbox { options });
    assert!(
        matches!(again[0], Event::ProfileOpened { .. }),
        "started once, opened twice"
    );
}

#[test]
fn a_job_has_one_ending_and_its_label_and_nothing_else_is_told() {
    let data = TempDir::new().unwrap();
    let mut face = Face::open(data.path());
    let mut job = face.desk.start(LookAtDatabase);
    let told = face.rest_of(job.id());
    assert!(matches!(&told[..], [Event::Done]), "{told:?}");
    assert_eq!(face.answer(CheckDatabase), Ok(None));
    assert_eq!(job.poll(), Some(Ending::Done(DatabaseState::default())));
    assert_eq!(job.poll(), None);
    // Whoever may wait need not poll.
    let waited = face.desk.start(LookAtDatabase).wait();
    assert_eq!(waited, Ending::Done(DatabaseState::default()));
}

#[test]
fn a_job_that_is_dropped_or_cancelled_stops_and_one_that_is_detached_goes_on() {
    let world = world(Duration::ZERO);
    let mut face = face_on(&world);
    face.desk.first_page_first();
    let dropped = face.desk.start(CheckDatabase);
    let mut cancelled = face.desk.start(CheckDatabase);
    let detached = face.desk.start(CheckDatabase);
    let ids = [dropped.id(), cancelled.id(), detached.id()];
    drop(dropped);
    cancelled.cancel();
    detached.detach();
    face.desk.go_on();
    let mut endings = ids.map(|_| None);
    while endings.iter().any(Option::is_none) {
        let Envelope { job, event } = face.events.blocking_recv().unwrap();
        if let Some(place) = ids.iter().position(|id| *id == job) {
            endings[place] = Some(event);
        }
    }
    assert!(
        matches!(
            endings,
            [
                Some(Event::Cancelled),
                Some(Event::Cancelled),
                Some(Event::Done)
            ]
        ),
        "{endings:?}"
    );
    assert_eq!(cancelled.poll(), Some(Ending::Cancelled));
}

#[test]
fn without_a_profile_nothing_is_asked() {
    let data = TempDir::new().unwrap();
    let mut face = Face::open(data.path());
    let events = face.run(Command::LoadFleet);
    assert!(matches!(&events[..], [Event::Failed(problem)] if problem.kind == ProblemKind::Input));
}

#[test]
fn a_profile_that_cannot_be_opened_leaves_the_former_one_open() {
    let world = world(Duration::ZERO);
    let mut face = face_on(&world);
    let events = face.run(Command::OpenProfile {
        name: "nobody".to_owned(),
    });
    assert!(
        matches!(events.last(), Some(Event::Failed(_))),
        "{events:?}"
    );
    let packages = face.answer(ListPricePackages);
    assert!(packages.is_ok(), "{packages:?}");
}

#[test]
fn cancel_gives_every_entry_its_row() {
    let world = world(Duration::from_secs(30));
    let mut face = face_on(&world);
    let text: Vec<String> = (0..200)
        .map(|number| format!("{}", 100_000 + number))
        .collect();
    let job = face.desk.send(Command::LookUp {
        entries: parse_entries(&text.join("\n")),
        include_doubtful: false,
    });
    face.desk.cancel(job);
    let events = face.rest_of(job);
    assert!(
        matches!(events.last(), Some(Event::Cancelled)),
        "{events:?}"
    );
    let rows = rows(&events);
    assert_eq!(rows.len(), 200);
    let is_cancelled = |row: &LookupRow| {
        let kind = row.problem.as_ref().map(|problem| problem.kind);
        kind == Some(ProblemKind::Cancelled)
    };
    assert!(rows.iter().all(is_cancelled));
}

#[test]
fn the_same_order_is_not_sent_twice_unless_it_is_asked_for() {
    let world = world(Duration::ZERO);
    let mut face = face_on(&world);
    let before = face.orders();
    let order = order("Kaffe og Kake");
    let first = face.send_order(&order, false).unwrap();
    assert!(!first.already_sent);
    drop(face);
    // Another run, with the same data directory.
    let mut face = face_on(&world);
    let second = face.send_order(&order, false).unwrap();
    assert!(second.already_sent);
    assert_eq!((&second.created, &second.key), (&first.created, &first.key));
    assert_eq!(face.orders(), before + 1);
    let third = face.send_order(&order, true).unwrap();
    assert_ne!(third.created.id, first.created.id);
    assert_eq!(face.orders(), before + 2);
}

#[test]
fn an_order_whose_end_is_unknown_goes_again_with_its_former_key() {
    let world = world(Duration::ZERO);
    let order = order("Kaffe og Kake");
    let client = Client::new(world.profile.clone(), world.keys.clone(), Limits::default()).unwrap();
    let (target, body) = client.order_request(&order).unwrap();
    let key = IdempotencyKey::from_text("before-the-crash").unwrap();
    let new = NewOrder {
        profile: client.partner().as_str().to_owned(),
        key: OrderKey::Given(key.clone()),
        environment: Environment::Sandbox,
        target,
        body,
        business_id: order.business_id.clone(),
        product: order.product,
        name: order.sales_unit_name.clone(),
        draft: OrderDraft::of(&order),
        created_at: 1_700_000_000,
    };
    // What is on the disk when the program dies while an order is on its way.
    let ledger = Ledger::open(world.data.path()).unwrap().ledger;
    ledger.plan(&new, Again::No).unwrap();
    ledger.mark_sent(&new.profile, &key, 1_700_000_000).unwrap();
    drop(ledger);
    let sent = face_on(&world).send_order(&order, false).unwrap();
    assert_eq!(sent.key, key);
    assert!(!sent.already_sent);
    assert_eq!(
        sent.sent_at, 1_700_000_000,
        "its link is as old as its first sending"
    );
}

#[test]
fn an_order_whose_link_has_expired_is_made_again_only_on_purpose() {
    let world = world(Duration::ZERO);
    let order = order("Kaffe og Kake");
    let client = Client::new(world.profile.clone(), world.keys.clone(), Limits::default()).unwrap();
    let (target, body) = client.order_request(&order).unwrap();
    let long_ago = 1_700_000_000;
    let new = NewOrder {
        profile: client.partner().as_str().to_owned(),
        key: OrderKey::FIRST,
        environment: Environment::Sandbox,
        target,
        body,
        business_id: order.business_id.clone(),
        product: order.product,
        name: order.sales_unit_name.clone(),
        draft: OrderDraft::of(&order),
        created_at: long_ago,
    };
    let key = new.key_stem().key(0);
    let created = order::CreatedOrder {
        id: Some("of-long-ago".to_owned()),
        link: Some("https://portal.vipps.no/register/of-long-ago".to_owned()),
    };
    let ledger = Ledger::open(world.data.path()).unwrap().ledger;
    ledger.plan(&new, Again::No).unwrap();
    ledger.mark_sent(&new.profile, &key, long_ago).unwrap();
    let answer = Answer::Confirmed(created.clone());
    ledger
        .settle(&new.profile, &key, &answer, long_ago)
        .unwrap();
    drop(ledger);
    let mut face = face_on(&world);
    let before = face.orders();
    let told = face.send_order(&order, false).unwrap();
    assert_eq!((told.created, &told.key), (created, &key));
    assert!(told.already_sent && told.has_expired);
    assert_eq!(face.orders(), before, "nothing was sent");
    let again = face.send_order(&order, true).unwrap();
    assert!(!again.already_sent && !again.has_expired);
    assert_eq!(again.key, new.key_stem().key(1));
    assert_eq!(face.orders(), before + 1);
}

#[test]
fn nothing_is_sent_that_cannot_be_written_down() {
    let world = world(Duration::ZERO);
    std::fs::create_dir(world.data.path().join("desk.sqlite3")).unwrap();
    let mut face = face_on(&world);
    let before = face.orders();
    let problem = face.send_order(&order("Kaffe og Kake"), false).unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Local);
    assert_eq!(face.orders(), before);
}

#[test]
fn a_preview_shows_the_request_without_the_password() {
    let world = world(Duration::ZERO);
    let mut face = face_on(&world);
    let mut order = order("Kaffe og Kake");
    if let Some(website) = &mut order.website {
        website.test_password = Some("hunter2".to_owned());
    }
    let preview = PreviewOrder(Box::new(order));
    let OrderRequest { target, body } = face.answer(preview).unwrap();
    assert_eq!(target, "POST /management/v1/product-orders");
    assert!(
        body.contains("Kaffe og Kake") && body.contains("****"),
        "{body}"
    );
    assert!(!body.contains("hunter2"), "{body}");
}

#[test]
fn a_connection_test_stops_at_what_is_wrong() {
    let world = world(Duration::ZERO);
    let mut face = face_on(&world);
    let mut test = |keys: Option<KeySet>| {
        let profile = Box::new(world.profile.clone());
        let events = face.run(Command::TestConnection { profile, keys });
        let steps = events.iter().filter_map(|event| match event {
            Event::Step(step) => Some(step.outcome.is_ok()),
            _ => None,
        });
        steps.collect::<Vec<bool>>()
    };
    assert_eq!(test(None), [true; 4], "the open profile's own keys");
    let mut wrong = world.keys.clone();
    wrong.client_secret = Secret::new("wrong");
    assert_eq!(test(Some(wrong.clone())), [true, true, false]);
    wrong.client_secret = Secret::default();
    assert_eq!(test(Some(wrong)), [false]);
}

#[test]
fn units_on_screen_are_moved_forward_in_a_sync_that_runs() {
    let world = world(Duration::from_millis(100));
    let mut face = face_on(&world);
    face.run(all_anew());
    let mut kept = face.kept();
    // In this order they would be fetched.
    kept.sort_by_key(|row| (row.fetched_at, row.msn.clone()));
    let last: Vec<Msn> = kept[37..]
        .iter()
        .filter_map(|row| row.msn.clone())
        .collect();
    let before = asked(&world).len();
    let job = face.desk.send(all_anew());
    face.until_planned(job);
    face.desk.send(Command::FetchFirst {
        job,
        units: last.clone(),
    });
    let events = face.rest_of(job);
    assert!(matches!(events.last(), Some(Event::Done)), "{events:?}");
    let asked = &asked(&world)[before..];
    assert_eq!(asked.len(), 40, "each once");
    for msn in last {
        let place = asked.iter().position(|one| one == msn.as_str()).unwrap();
        assert!(place < 30, "{msn} was number {place} of {asked:?}");
    }
}

#[test]
fn a_second_sync_of_a_fleet_is_refused_while_the_first_runs() {
    let world = world(Duration::from_millis(100));
    let mut face = face_on(&world);
    let first = face.desk.send(all_anew());
    face.until_planned(first);
    let second = face.desk.send(all_anew());
    let (mut refused, mut ended) = (None, None);
    while refused.is_none() || ended.is_none() {
        let envelope = face.events.blocking_recv().unwrap();
        match envelope.event {
            Event::Failed(problem) if envelope.job == second => {
                assert!(ended.is_none(), "at once, not after the first");
                refused = Some(problem);
            }
            Event::Done | Event::Cancelled => {
                assert_eq!(envelope.job, first);
                ended = Some(envelope.event);
            }
            _ => {}
        }
    }
    let refused = refused.unwrap();
    assert_eq!(refused.what.id(), "desk-sync-running");
    assert!(refused.next.is_some() && matches!(ended, Some(Event::Done)));
    let events = face.run(all_anew());
    assert!(matches!(events.last(), Some(Event::Done)), "{events:?}");
}

#[test]
fn a_damaged_database_is_told_once_and_rebuilt() {
    let world = world(Duration::ZERO);
    let damage = "This is no database. ".repeat(50);
    std::fs::write(world.data.path().join("desk.sqlite3"), damage).unwrap();
    let mut face = face_on(&world);
    let events = face.run(Command::ReadFleet);
    let Some(Event::Failed(problem)) = events.last() else {
        panic!("{events:?}");
    };
    assert_eq!(problem.what.id(), "store-damaged");
    assert_eq!(face.kept(), []);
    face.run(all_anew());
    assert_eq!(face.kept().len(), 40);
}

#[test]
fn what_the_first_page_does_not_show_waits_until_it_is_there() {
    let world = world(Duration::ZERO);
    let mut face = face_on(&world);
    face.desk.first_page_first();
    let mut waiting = face.desk.start(ListOrders {
        include_expired: true,
    });
    let mut given_up = face.desk.start(ListPricePackages);
    // What the page shows is answered at once, although it was asked for later.
    let shown = face.desk.send(Command::ReadFleet);
    given_up.cancel();
    let mut ended = Vec::new();
    while ended.last() != Some(&shown) {
        let Envelope { job, event } = face.events.blocking_recv().unwrap();
        if matches!(event, Event::Done | Event::Failed(_) | Event::Cancelled) {
            ended.push(job);
        }
    }
    assert!(!ended.contains(&waiting.id()), "{ended:?}");
    assert!(face.desk.is_holding());
    face.desk.go_on();
    assert!(!face.desk.is_holding());
    // Either may end before the other, so both are looked for in one go.
    let (mut orders, mut is_cancelled) = (None, false);
    while orders.is_none() || !is_cancelled {
        let Envelope { job, event } = face.events.blocking_recv().unwrap();
        assert!([waiting.id(), given_up.id()].contains(&job), "{event:?}");
        orders = waiting
            .poll()
            .map(|ending| ending.done().unwrap())
            .or(orders);
        is_cancelled |= given_up.poll() == Some(Ending::Cancelled);
    }
    // From then on nothing is held back.
    face.desk.go_on();
    assert_eq!(face.orders(), orders.unwrap().len());
}

#[test]
fn a_page_that_never_comes_holds_nothing_back_for_good() {
    let world = world(Duration::ZERO);
    let mut face = face_on(&world);
    face.desk.first_page_first();
    assert_ne!(face.orders(), 0);
    assert!(!face.desk.is_holding());
}

#[test]
fn a_damaged_database_that_is_opened_early_is_told_to_whoever_needs_it() {
    let world = world(Duration::ZERO);
    let damage = "This is no database. ".repeat(50);
    let path = world.data.path().join("desk.sqlite3");
    std::fs::write(&path, damage).unwrap();
    let mut face = Face::open(world.data.path());
    face.desk.first_page_first();
    let opened = face.desk.send(Command::OpenUnsaved {
        profile: Box::new(world.profile.clone()),
        keys: world.keys.clone(),
    });
    face.rest_of(opened);
    let events = face.run(Command::ReadFleet);
    let Some(Event::Failed(problem)) = events.last() else {
        panic!("{events:?}");
    };
    assert_eq!(problem.what.id(), "store-damaged");
    assert_eq!(face.kept(), []);
}

impl Face {
    /// Saves a profile with keys and opens it; gives the client that it asks about.
    fn save_and_open(&mut self, name: &str, world: &World, keys: &KeySet) -> Option<PartnerId> {
        self.save(name, world, keys);
        asks(&self.run(Command::OpenProfile {
            name: name.to_owned(),
        }))
    }

    fn save(&mut self, name: &str, world: &World, keys: &KeySet) {
        let profile = Profile {
            name: name.to_owned(),
            ..world.profile.clone()
        };
        let saved = self.answer(SaveProfile {
            profile: Box::new(profile),
            former_name: None,
            keys: Some(keys.clone()),
            place: KeyPlace::Keyring,
        });
        assert!(saved.is_ok(), "{saved:?}");
    }
}

fn asks(events: &[Event]) -> Option<PartnerId> {
    match &events[0] {
        Event::ProfileOpened { asks, .. } => asks.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_order_is_the_same_in_every_profile_with_the_same_keys() {
    let world = world(Duration::ZERO);
    let keyring = KeyringChoice::Store(mock::Store::new().unwrap());
    let mut face = Face::with_keyring(world.data.path(), keyring);
    let order = order("Kaffe og Kake");
    assert_eq!(face.save_and_open("one", &world, &world.keys), None);
    let first = face.send_order(&order, false).unwrap();
    let orders = face.orders();
    // Another name, the same name after it was removed, and keys that belong to no profile.
    assert_eq!(face.save_and_open("two", &world, &world.keys), None);
    assert_eq!(
        face.send_order(&order, false).unwrap().created,
        first.created
    );
    let name = "one".to_owned();
    face.answer(RemoveProfile { name }).unwrap();
    assert_eq!(face.save_and_open("one", &world, &world.keys), None);
    assert_eq!(
        face.send_order(&order, false).unwrap().created,
        first.created
    );
    face.run(Command::OpenUnsaved {
        profile: Box::new(world.profile.clone()),
        keys: world.keys.clone(),
    });
    let again = face.send_order(&order, false).unwrap();
    assert_eq!((again.created, again.already_sent), (first.created, true));
    assert_eq!(face.orders(), orders);
}

#[test]
fn what_an_older_version_kept_is_not_taken_for_the_next_clients() {
    let world = world(Duration::ZERO);
    let mut face = face_of_an_older_version(&world);
    let other = KeySet {
        client_id: Secret::new("99999999-2222-4333-8444-555555555555"),
        ..world.keys.clone()
    };
    assert!(face.save_and_open("bakeri", &world, &other).is_some());
    let refused = face.send_order(&order("Kaffe og Kake"), false).unwrap_err();
    assert_eq!(refused.what.id(), "desk-other-client");
}

#[test]
fn a_new_secret_keeps_everything_and_a_new_client_is_asked_about() {
    let world = world(Duration::ZERO);
    let keyring = KeyringChoice::Store(mock::Store::new().unwrap());
    let mut face = Face::with_keyring(world.data.path(), keyring);
    face.save_and_open("ours", &world, &world.keys);
    let sent = order("Kaffe og Kake");
    face.send_order(&sent, false).unwrap();
    let rotated = KeySet {
        client_secret: Secret::new("a-new-secret"),
        ..world.keys.clone()
    };
    assert_eq!(face.save_and_open("ours", &world, &rotated), None);
    assert!(face.send_order(&sent, false).unwrap().already_sent);
    let other = KeySet {
        client_id: Secret::new("99999999-2222-4333-8444-555555555555"),
        ..world.keys.clone()
    };
    let former = face.save_and_open("ours", &world, &other);
    assert!(former.is_some());
    let refused = face.send_order(&sent, false).unwrap_err();
    assert_eq!(refused.what.id(), "desk-other-client");
    let answered = face.run(Command::AnswerPartner { is_same: true });
    assert_eq!(asks(&answered), None);
    assert!(face.send_order(&sent, false).unwrap().already_sent);
    // The other answer keeps both apart.
    assert!(face.save_and_open("ours", &world, &world.keys).is_some());
    let answered = face.run(Command::AnswerPartner { is_same: false });
    assert_eq!(asks(&answered), None);
    let anew = face.send_order(&sent, false).unwrap();
    assert!(!anew.already_sent, "nothing of the other is seen");
}

#[test]
fn a_profile_that_is_removed_and_added_again_with_another_client_is_asked_about() {
    let world = world(Duration::ZERO);
    let keyring = KeyringChoice::Store(mock::Store::new().unwrap());
    let mut face = Face::with_keyring(world.data.path(), keyring);
    let sent = order("Kaffe og Kake");
    face.save_and_open("ours", &world, &world.keys);
    face.send_order(&sent, false).unwrap();
    let other = KeySet {
        client_id: Secret::new("99999999-2222-4333-8444-555555555555"),
        ..world.keys.clone()
    };
    let remove = || RemoveProfile {
        name: "ours".to_owned(),
    };
    face.answer(remove()).unwrap();
    assert!(face.save_and_open("ours", &world, &other).is_some());
    let refused = face.send_order(&sent, false).unwrap_err();
    assert_eq!(refused.what.id(), "desk-other-client");
    // Removed and added once more, the question is still open.
    face.answer(remove()).unwrap();
    assert!(face.save_and_open("ours", &world, &other).is_some());
    let answered = face.run(Command::AnswerPartner { is_same: true });
    assert_eq!(asks(&answered), None);
    assert!(face.send_order(&sent, false).unwrap().already_sent);
    // A profile of another name has never had another client.
    assert_eq!(face.save_and_open("theirs", &world, &world.keys), None);
}

#[test]
fn what_an_older_version_kept_goes_along_when_its_profile_is_removed() {
    let world = world(Duration::ZERO);
    let mut face = face_of_an_older_version(&world);
    let name = "bakeri".to_owned();
    face.answer(RemoveProfile { name }).unwrap();
    assert_eq!(face.save_and_open("bakeri", &world, &world.keys), None);
    let ledger = Ledger::open(world.data.path()).unwrap().ledger;
    let client = Client::new(world.profile.clone(), world.keys.clone(), Limits::default()).unwrap();
    let partner = client.partner();
    assert!(!ledger.recent(partner.as_str(), 10).unwrap().is_empty());
}
