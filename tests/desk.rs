//! The desk against a real sandbox: what a face sees of each request.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/desk.rs"]
mod support;

use keyring_core::mock;
use partner_desk::api::{Client, Limits};
use partner_desk::desk::{
    AnswerPartner, CheckDatabase, DatabaseState, Desk, DeskOptions, Ending, FetchFirst, Job,
    KeyPlace, KeyringChoice, ListOrders, ListPricePackages, LoadFleet, LookAtDatabase, LookUp,
    OpenProfile, OpenSandbox, OrderRequest, OrderStep, PreviewOrder, ReadFleet, RemoveProfile,
    Request, SaveProfile, SendOrder, SentOrder, SyncFleet, Telling, TestConnection, Update,
};
use partner_desk::domain::fleet::SyncOptions;
use partner_desk::domain::lookup::parse_entries;
use partner_desk::domain::order::{self, IdempotencyKey, OrderDraft, ProductOrder};
use partner_desk::domain::problem::ProblemKind;
use partner_desk::domain::{
    ApiKind, Environment, KeySet, LookupRow, Msn, PartnerId, Problem, Profile, RowState, Secret,
};
use partner_desk::sandbox::SandboxOptions;
use partner_desk::store::{Again, Ledger, NewOrder, OrderAnswer, OrderKey};
use std::fmt::Debug;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use support::World;
use tempfile::TempDir;

/// A desk as a face has it.
struct Face {
    desk: Desk,
    /// One for each time that it was woken.
    woken: Receiver<()>,
}

impl Face {
    fn open(data_dir: &Path) -> Self {
        Self::with_keyring(data_dir, KeyringChoice::None)
    }

    fn with_keyring(data_dir: &Path, keyring: KeyringChoice) -> Self {
        let (wakes, woken) = channel();
        let (desk, _) = Desk::open(DeskOptions {
            data_dir: data_dir.to_path_buf(),
            keyring,
            limits: Limits::default(),
            // A face may be gone when the last work ends.
            wake: Arc::new(move || {
                let _ = wakes.send(());
            }),
        })
        .unwrap();
        Self { desk, woken }
    }

    /// Does a request to its end, with what it tells.
    fn run<R: Telling>(&self, request: R) -> (Vec<R::Step>, Ending<R::Output>) {
        rest_of(&mut self.desk.start_telling(request))
    }

    fn answer<R: Request>(&self, request: R) -> Result<R::Output, Problem> {
        support::answer(&self.desk, request)
    }

    /// Waits until something is so, looked at whenever the face is woken.
    fn until<T>(&self, mut look: impl FnMut() -> Option<T>) -> T {
        loop {
            if let Some(found) = look() {
                return found;
            }
            self.woken.recv().unwrap();
        }
    }

    fn send_order(&self, order: &ProductOrder, order_again: bool) -> Result<SentOrder, Problem> {
        let (steps, ending) = self.run(SendOrder {
            order: Box::new(order.clone()),
            key: None,
            order_again,
        });
        match (steps.into_iter().next(), ending) {
            (Some(OrderStep::Sent(sent)), _) => Ok(*sent),
            (None, Ending::Failed(problem)) => Err(*problem),
            other => panic!("{other:?}"),
        }
    }

    fn orders(&self) -> usize {
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
    let face = Face::open(world.data.path());
    let opened = face.answer(world.open());
    assert!(opened.is_ok(), "{opened:?}");
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
    let face = Face::with_keyring(world.data.path(), keyring);
    face.save("bakeri", world, &world.keys);
    face
}

/// Everything is to be fetched, however fresh it is.
fn all_anew() -> SyncFleet {
    SyncFleet(SyncOptions {
        max_age_secs: 0,
        ..SyncOptions::default()
    })
}

impl Face {
    /// The kept fleet.
    fn kept(&self) -> Vec<LookupRow> {
        self.answer(ReadFleet).unwrap().rows.clone()
    }
}

/// Waits for what is heard of a job next.
fn next<T, S>(job: &mut Job<T, S>) -> Option<Update<T, S>> {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.build().unwrap().block_on(job.next())
}

/// Everything that a job tells from now on, and its ending, which is the last and the only one.
fn rest_of<T, S>(job: &mut Job<T, S>) -> (Vec<S>, Ending<T>) {
    let mut steps = Vec::new();
    loop {
        match next(job).unwrap() {
            Update::Progress(_) => {}
            Update::Step(step) => steps.push(step),
            Update::Ended(ending) => {
                assert!(next(job).is_none(), "something comes after the end");
                return (steps, ending);
            }
        }
    }
}

/// Waits until a job has told how much there is to do.
fn until_planned<T: Debug, S: Debug>(job: &mut Job<T, S>) {
    loop {
        match next(job).unwrap() {
            Update::Progress(progress) if progress.total > 0 => return,
            Update::Ended(ending) => panic!("{ending:?}"),
            Update::Progress(_) | Update::Step(_) => {}
        }
    }
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
    let face = Face::open(data.path());
    let options = SandboxOptions {
        units: 40,
        ..SandboxOptions::default()
    };
    // Sent at once after opening: it works with what is being opened.
    let opening = face.desk.start(OpenSandbox {
        options: options.clone(),
    });
    let (rows, ending) = face.run(LoadFleet);
    assert_eq!(ending, Ending::Done(()));
    let fleet = rows.concat();
    assert_eq!(fleet.len(), 40);
    assert!(
        fleet
            .iter()
            .all(|row| row.state == RowState::Found && row.merchant_name.is_some())
    );
    let msn = fleet[0].msn.clone().unwrap();
    let entries = parse_entries(&format!("{msn}\nkaffe"));
    let (rows, _) = face.run(LookUp {
        entries,
        include_doubtful: false,
    });
    let states: Vec<RowState> = rows.concat().iter().map(|row| row.state).collect();
    assert_eq!(states.len(), 2);
    assert!(states.contains(&RowState::Found) && states.contains(&RowState::Invalid));
    assert!(face.woken.try_recv().is_ok());
    let first = opening.wait().done().unwrap();
    let again = face.answer(OpenSandbox { options });
    assert_eq!(again, Ok(first), "started once, opened twice");
}

#[test]
fn a_job_has_one_ending_and_others_hear_how_it_ended_and_nothing_else() {
    let data = TempDir::new().unwrap();
    let face = Face::open(data.path());
    let mut job = face.desk.start(LookAtDatabase);
    let watch = job.watch();
    assert_eq!(face.until(|| watch.ended()), Ending::Done(()));
    assert_eq!(face.answer(CheckDatabase), Ok(None));
    assert_eq!(job.poll(), Some(Ending::Done(DatabaseState::default())));
    assert_eq!(job.poll(), None);
    assert_eq!(job.updates(), []);
    // Whoever may wait need not poll.
    let waited = face.desk.start(LookAtDatabase).wait();
    assert_eq!(waited, Ending::Done(DatabaseState::default()));
}

#[test]
fn a_job_that_is_dropped_or_cancelled_stops_and_one_that_is_detached_goes_on() {
    let world = world(Duration::ZERO);
    let face = face_on(&world);
    face.desk.first_page_first();
    let dropped = face.desk.start(CheckDatabase);
    let mut cancelled = face.desk.start(CheckDatabase);
    let detached = face.desk.start(CheckDatabase);
    // What is under way at the vendor is not given up with the one who asked for it.
    let going_on = face.desk.start(LoadFleet);
    let watches = [&dropped, &cancelled, &detached].map(Job::watch);
    let goes_on = going_on.watch();
    drop(dropped);
    cancelled.cancel();
    detached.detach();
    drop(going_on);
    face.desk.go_on();
    let endings = watches.map(|watch| face.until(|| watch.ended()));
    assert_eq!(
        endings,
        [Ending::Cancelled, Ending::Cancelled, Ending::Done(())]
    );
    assert_eq!(cancelled.poll(), Some(Ending::Cancelled));
    assert_eq!(face.until(|| goes_on.ended()), Ending::Done(()));
}

#[test]
fn what_a_job_tells_comes_before_its_end_and_once() {
    let world = world(Duration::ZERO);
    let face = face_on(&world);
    let mut job = face.desk.start_telling(all_anew());
    let watch = job.watch();
    face.until(|| watch.ended());
    let updates = job.updates();
    let is_end = |update: &Update<_, _>| matches!(update, Update::Ended(Ending::Done(())));
    let is_step = |update: &Update<_, _>| matches!(update, Update::Step(_));
    assert!(updates.iter().any(is_step), "{updates:?}");
    assert!(updates.last().is_some_and(is_end), "{updates:?}");
    assert!(job.updates().is_empty());
    assert_eq!(watch.progress().done, 40);
}

#[test]
fn without_a_profile_nothing_is_asked() {
    let data = TempDir::new().unwrap();
    let face = Face::open(data.path());
    let (rows, ending) = face.run(LoadFleet);
    assert_eq!(rows, [] as [Vec<LookupRow>; 0]);
    assert!(matches!(ending, Ending::Failed(problem) if problem.kind == ProblemKind::Input));
}

#[test]
fn a_profile_that_cannot_be_opened_leaves_the_former_one_open() {
    let world = world(Duration::ZERO);
    let face = face_on(&world);
    let opened = face.answer(OpenProfile {
        name: "nobody".to_owned(),
    });
    assert!(opened.is_err(), "{opened:?}");
    let packages = face.answer(ListPricePackages);
    assert!(packages.is_ok(), "{packages:?}");
}

#[test]
fn cancel_gives_every_entry_its_row() {
    let world = world(Duration::from_secs(30));
    let face = face_on(&world);
    let text: Vec<String> = (0..200)
        .map(|number| format!("{}", 100_000 + number))
        .collect();
    let mut job = face.desk.start_telling(LookUp {
        entries: parse_entries(&text.join("\n")),
        include_doubtful: false,
    });
    face.desk.cancel(job.id());
    let (rows, ending) = rest_of(&mut job);
    assert_eq!(ending, Ending::Cancelled);
    let rows = rows.concat();
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
    let face = face_on(&world);
    let before = face.orders();
    let order = order("Kaffe og Kake");
    let first = face.send_order(&order, false).unwrap();
    assert!(!first.already_sent);
    drop(face);
    // Another run, with the same data directory.
    let face = face_on(&world);
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
    let answer = OrderAnswer::Confirmed(created.clone());
    ledger
        .settle(&new.profile, &key, &answer, long_ago)
        .unwrap();
    drop(ledger);
    let face = face_on(&world);
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
    let face = face_on(&world);
    let before = face.orders();
    let problem = face.send_order(&order("Kaffe og Kake"), false).unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Local);
    assert_eq!(face.orders(), before);
}

#[test]
fn a_preview_shows_the_request_without_the_password() {
    let world = world(Duration::ZERO);
    let face = face_on(&world);
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
    let face = face_on(&world);
    let test = |keys: Option<KeySet>| {
        let profile = Box::new(world.profile.clone());
        let (steps, _) = face.run(TestConnection { profile, keys });
        let steps = steps.iter().map(|step| step.outcome.is_ok());
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
    let face = face_on(&world);
    face.run(all_anew());
    let mut kept = face.kept();
    // In this order they would be fetched.
    kept.sort_by_key(|row| (row.fetched_at, row.msn.clone()));
    let last: Vec<Msn> = kept[37..]
        .iter()
        .filter_map(|row| row.msn.clone())
        .collect();
    let before = asked(&world).len();
    let mut job = face.desk.start_telling(all_anew());
    until_planned(&mut job);
    let first = FetchFirst {
        job: job.id(),
        units: last.clone(),
    };
    face.desk.start(first).detach();
    let (_, ending) = rest_of(&mut job);
    assert_eq!(ending, Ending::Done(()));
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
    let face = face_on(&world);
    let mut first = face.desk.start_telling(all_anew());
    until_planned(&mut first);
    let refused = face.answer(all_anew()).unwrap_err();
    assert_eq!(first.watch().ended(), None, "at once, not after the first");
    assert_eq!(refused.what.id(), "desk-sync-running");
    assert!(refused.next.is_some());
    let (_, ending) = rest_of(&mut first);
    assert_eq!(ending, Ending::Done(()));
    assert_eq!(face.answer(all_anew()), Ok(()));
}

#[test]
fn a_damaged_database_is_told_once_and_rebuilt() {
    let world = world(Duration::ZERO);
    let damage = "This is no database. ".repeat(50);
    std::fs::write(world.data.path().join("desk.sqlite3"), damage).unwrap();
    let face = face_on(&world);
    let problem = face.answer(ReadFleet).unwrap_err();
    assert_eq!(problem.what.id(), "store-damaged");
    assert_eq!(face.kept(), []);
    face.run(all_anew());
    assert_eq!(face.kept().len(), 40);
}

#[test]
fn what_the_first_page_does_not_show_waits_until_it_is_there() {
    let world = world(Duration::ZERO);
    let face = face_on(&world);
    face.desk.first_page_first();
    let mut waiting = face.desk.start(ListOrders {
        include_expired: true,
    });
    let mut given_up = face.desk.start(ListPricePackages);
    let (waits, gives_up) = (waiting.watch(), given_up.watch());
    // What the page shows is answered at once, although it was asked for later.
    let shown = face.desk.start(ReadFleet);
    given_up.cancel();
    assert!(shown.wait().done().is_some());
    assert_eq!(waits.ended(), None);
    assert!(face.desk.is_holding());
    face.desk.go_on();
    assert!(!face.desk.is_holding());
    face.until(|| waits.ended().and(gives_up.ended()));
    let orders = waiting.poll().and_then(Ending::done);
    assert_eq!(given_up.poll(), Some(Ending::Cancelled));
    // From then on nothing is held back.
    face.desk.go_on();
    assert_eq!(face.orders(), orders.unwrap().len());
}

#[test]
fn a_page_that_never_comes_holds_nothing_back_for_good() {
    let world = world(Duration::ZERO);
    let face = face_on(&world);
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
    let face = Face::open(world.data.path());
    face.desk.first_page_first();
    face.answer(world.open()).unwrap();
    let problem = face.answer(ReadFleet).unwrap_err();
    assert_eq!(problem.what.id(), "store-damaged");
    assert_eq!(face.kept(), []);
}

impl Face {
    /// Saves a profile with keys and opens it; gives the client that it asks about.
    fn save_and_open(&self, name: &str, world: &World, keys: &KeySet) -> Option<PartnerId> {
        self.save(name, world, keys);
        let open = OpenProfile {
            name: name.to_owned(),
        };
        self.answer(open).unwrap().asks
    }

    fn save(&self, name: &str, world: &World, keys: &KeySet) {
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

#[test]
fn an_order_is_the_same_in_every_profile_with_the_same_keys() {
    let world = world(Duration::ZERO);
    let keyring = KeyringChoice::Store(mock::Store::new().unwrap());
    let face = Face::with_keyring(world.data.path(), keyring);
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
    face.answer(world.open()).unwrap();
    let again = face.send_order(&order, false).unwrap();
    assert_eq!((again.created, again.already_sent), (first.created, true));
    assert_eq!(face.orders(), orders);
}

#[test]
fn what_an_older_version_kept_is_not_taken_for_the_next_clients() {
    let world = world(Duration::ZERO);
    let face = face_of_an_older_version(&world);
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
    let face = Face::with_keyring(world.data.path(), keyring);
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
    let answered = face.answer(AnswerPartner { is_same: true });
    assert_eq!(answered.unwrap().asks, None);
    assert!(face.send_order(&sent, false).unwrap().already_sent);
    // The other answer keeps both apart.
    assert!(face.save_and_open("ours", &world, &world.keys).is_some());
    let answered = face.answer(AnswerPartner { is_same: false });
    assert_eq!(answered.unwrap().asks, None);
    let anew = face.send_order(&sent, false).unwrap();
    assert!(!anew.already_sent, "nothing of the other is seen");
}

#[test]
fn a_profile_that_is_removed_and_added_again_with_another_client_is_asked_about() {
    let world = world(Duration::ZERO);
    let keyring = KeyringChoice::Store(mock::Store::new().unwrap());
    let face = Face::with_keyring(world.data.path(), keyring);
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
    let answered = face.answer(AnswerPartner { is_same: true });
    assert_eq!(answered.unwrap().asks, None);
    assert!(face.send_order(&sent, false).unwrap().already_sent);
    // A profile of another name has never had another client.
    assert_eq!(face.save_and_open("theirs", &world, &world.keys), None);
}

#[test]
fn what_an_older_version_kept_goes_along_when_its_profile_is_removed() {
    let world = world(Duration::ZERO);
    let face = face_of_an_older_version(&world);
    let name = "bakeri".to_owned();
    face.answer(RemoveProfile { name }).unwrap();
    assert_eq!(face.save_and_open("bakeri", &world, &world.keys), None);
    let ledger = Ledger::open(world.data.path()).unwrap().ledger;
    let client = Client::new(world.profile.clone(), world.keys.clone(), Limits::default()).unwrap();
    let partner = client.partner();
    assert!(!ledger.recent(partner.as_str(), 10).unwrap().is_empty());
}
