//! What one member writes over another's change, runs of colleagues, and changes that only a later version knows, on real files.

#![allow(clippy::unwrap_used)]

use super::Membership;
use crate::domain::bulk::BulkState;
use crate::domain::fleet::SyncSummary;
use crate::domain::team::{Change, Ordered};
use crate::domain::{BusinessId, Configuration, Msn, SalesUnit, Subject};
use crate::store::{
    CHANGED_MEANWHILE, DocumentKind, FetchedUnit, FleetStore, Ledger, NewNote, Outcome,
};
use tempfile::TempDir;

const FLEET: &str = "partner:1";

struct Member {
    folder: TempDir,
    store: FleetStore,
    name: &'static str,
}

impl Member {
    fn new(name: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = FleetStore::open(folder.path()).unwrap().store;
        Self {
            folder,
            store,
            name,
        }
    }

    fn joined(name: &'static str) -> Self {
        let member = Self::new(name);
        member.join();
        member
    }

    fn join(&self) {
        let new = Membership {
            fleet: FLEET.to_owned(),
            address: "postgres://kari@db/desk".to_owned(),
            server: "s".to_owned(),
            member: self.name.to_owned(),
            joined_at: 1,
            last: 0,
            pulled_at: None,
        };
        self.store.join_team(&new).unwrap();
    }

    fn run(&self, sql: &str) {
        self.store
            .exclusively(|connection| connection.execute_batch(sql))
            .unwrap();
    }

    fn read(&self, sql: &str) -> Vec<String> {
        self.store
            .read(|connection| {
                connection
                    .prepare(sql)?
                    .query_map([], |row| row.get(0))?
                    .collect()
            })
            .unwrap()
    }
}

/// The server's order of changes.
#[derive(Default)]
struct Server {
    all: Vec<Ordered>,
}

impl Server {
    /// Sends what a member has, and gives everybody everything.
    fn meet(&mut self, members: &[&Member]) {
        for member in members {
            for change in member.store.changes_to_send(FLEET, 10_000).unwrap() {
                if !self.all.iter().any(|one| one.change.id == change.id) {
                    let seq = i64::try_from(self.all.len()).unwrap() + 1;
                    self.all.push(Ordered {
                        seq,
                        change,
                        author: member.name.to_owned(),
                        at: seq,
                    });
                }
            }
        }
        for member in members {
            self.give(member);
        }
    }

    fn give(&self, member: &Member) {
        let last = member.store.team(FLEET).unwrap().unwrap().last;
        let new: Vec<Ordered> = self
            .all
            .iter()
            .filter(|one| one.seq > last)
            .cloned()
            .collect();
        let reached = i64::try_from(self.all.len()).unwrap();
        member
            .store
            .take_in(FLEET, &new, reached, false, 1)
            .unwrap();
    }
}

fn note(text: &str, seen: Option<&str>) -> NewNote {
    NewNote {
        subject: Subject::Unit(Msn::parse("123456").unwrap()),
        text: text.to_owned(),
        seen: seen.map(str::to_owned),
    }
}

fn stands(member: &Member) -> Vec<String> {
    member.read("SELECT note FROM unit_labels WHERE note IS NOT NULL")
}

/// What is kept beside, as `AUTHOR: TEXT`.
fn beside(member: &Member) -> Vec<String> {
    let versions = member.store.other_versions(FLEET).unwrap();
    let told = versions
        .iter()
        .map(|one| format!("{}: {}", one.author, one.value));
    told.collect()
}

#[test]
fn what_is_written_over_a_change_that_nobody_saw_is_kept_beside_it() {
    let (kari, ola) = (Member::joined("kari"), Member::joined("ola"));
    let mut server = Server::default();
    kari.store
        .note_over(FLEET, &[note("one", Some(""))])
        .unwrap();
    server.meet(&[&kari, &ola]);
    // Ola opens the note, and Kari changes it meanwhile.
    let seen = stands(&ola).remove(0);
    kari.store
        .note_over(FLEET, &[note("two", Some("one"))])
        .unwrap();
    server.meet(&[&kari, &ola]);
    assert_eq!(stands(&ola), ["two"]);
    ola.store
        .note_over(FLEET, &[note("by Ola", Some(&seen))])
        .unwrap();
    assert_eq!(stands(&ola), ["by Ola"], "until the server has ordered it");
    server.meet(&[&kari, &ola]);
    for member in [&kari, &ola] {
        assert_eq!(stands(member), ["two"]);
        assert_eq!(beside(member), ["ola: by Ola"]);
    }
    // Who saw what stands puts theirs in its place.
    ola.store
        .note_over(FLEET, &[note("three", Some("two"))])
        .unwrap();
    server.meet(&[&kari, &ola]);
    assert_eq!(stands(&kari), ["three"]);
    assert_eq!(beside(&kari), ["ola: by Ola"]);
}

#[test]
fn what_is_changed_before_a_join_is_whole_was_made_on_what_the_team_has() {
    let (kari, ola) = (Member::joined("kari"), Member::new("ola"));
    let mut server = Server::default();
    for member in [&kari, &ola] {
        let same = note("the same", None);
        member.store.note_over(FLEET, &[same]).unwrap();
    }
    server.meet(&[&kari]);
    ola.join();
    ola.store
        .note_over(FLEET, &[note("by Ola", Some("the same"))])
        .unwrap();
    server.give(&ola);
    ola.store.drop_what_the_team_has(FLEET).unwrap();
    server.meet(&[&ola, &kari]);
    for member in [&kari, &ola] {
        assert_eq!(stands(member), ["by Ola"]);
        assert_eq!(beside(member), Vec::<String>::new());
    }
}

#[test]
fn a_text_that_was_saved_over_a_change_that_nobody_saw_is_kept_beside_it() {
    let (kari, ola) = (Member::joined("kari"), Member::joined("ola"));
    let mut server = Server::default();
    let kind = DocumentKind::Policy;
    let save = |member: &Member, text: &str, seen: Option<&str>| {
        let is_seen = |kept: Option<&str>| kept == seen;
        member
            .store
            .save_document_over(FLEET, kind, ("ours", text, None), 1, &is_seen)
    };
    save(&kari, "one", None).unwrap();
    server.meet(&[&kari, &ola]);
    save(&kari, "two", Some("one")).unwrap();
    server.meet(&[&kari, &ola]);
    save(&ola, "by Ola", Some("one")).unwrap();
    server.meet(&[&kari, &ola]);
    for member in [&kari, &ola] {
        assert_eq!(member.read("SELECT text FROM documents"), ["two"]);
        assert_eq!(beside(member), ["ola: by Ola"]);
    }
    let change = |text: &str, seen: &str| {
        let kind = DocumentKind::Checklist;
        let field = "steps.one.note".to_owned();
        let object =
            |text: &str| format!(r#"{{"steps":{{"one":{{"note":{{"text":"{text}"}}}}}}}}"#);
        ola.store
            .change_document_over(FLEET, kind, "c", 1, |former, overtaken| {
                if former.is_some_and(|former| former != object(seen)) {
                    overtaken.push((field.clone(), "stands".to_owned()));
                }
                Some(object(text))
            })
            .unwrap();
    };
    change("first", "");
    server.meet(&[&kari, &ola]);
    change("second", "something else");
    server.meet(&[&kari, &ola]);
    assert_eq!(beside(&kari)[1], r#"ola: {"text":"second"}"#);
}

#[test]
fn what_two_programs_of_one_folder_take_in_counts_once() {
    let (kari, ola) = (Member::joined("kari"), Member::joined("ola"));
    let mut server = Server::default();
    for text in ["one", "two", "three"] {
        kari.store.note_over(FLEET, &[note(text, None)]).unwrap();
    }
    server.meet(&[&kari, &ola]);
    let again = ola.store.take_in(FLEET, &server.all, 3, false, 1).unwrap();
    assert_eq!((again.of_others, again.kept_beside), (0, 0));
    assert_eq!(stands(&ola), ["three"]);
    assert_eq!(beside(&ola), Vec::<String>::new());
}

#[test]
fn alone_nothing_is_written_over_what_nobody_saw() {
    let alone = Member::new("kari");
    alone
        .store
        .note_over(FLEET, &[note("one", Some(""))])
        .unwrap();
    let refused = alone
        .store
        .note_over(FLEET, &[note("mine", Some("another"))])
        .unwrap_err();
    assert_eq!(refused.what.id(), CHANGED_MEANWHILE);
    assert_eq!(stands(&alone), ["one"]);
    alone.store.note_over(FLEET, &[note("mine", None)]).unwrap();
    assert_eq!(stands(&alone), ["mine"]);
    let kind = DocumentKind::View;
    let save = |text: &str, is_seen: bool| {
        alone
            .store
            .save_document_over(FLEET, kind, ("v", text, None), 1, &|_| is_seen)
    };
    save("one", true).unwrap();
    assert_eq!(save("two", false).unwrap_err().what.id(), CHANGED_MEANWHILE);
    save("one", false).unwrap();
    assert_eq!(alone.read("SELECT text FROM documents"), ["one"]);
}

#[test]
fn a_run_of_a_colleague_is_seen_with_its_rows() {
    let (kari, ola) = (Member::joined("kari"), Member::joined("ola"));
    let mut server = Server::default();
    kari.run(
        "INSERT INTO bulk_runs (profile, environment, identity, file, reading, heads, begun_at)
         VALUES ('partner:1', 'production', 'id', '/somewhere/secret/shops.csv', '{}', '[\"a\"]', 7);
         INSERT INTO bulk_rows (run, line, cells, warnings, scheme, business_id, product, name, state, idempotency_key)
         VALUES (1, 2, '[\"x\"]', '[]', 'business:NO:ORG', '918713867', 'payment_integration', 'A', 'planned', 'key-1'),
                (1, 3, '[\"y\"]', '[]', 'business:NO:ORG', '918713867', 'payment_integration', 'B', 'planned', 'key-2');",
    );
    server.meet(&[&kari, &ola]);
    assert_eq!(
        ola.read("SELECT file || ' ' || begun_by FROM bulk_runs"),
        ["shops.csv kari"]
    );
    assert_eq!(
        kari.read("SELECT file FROM bulk_runs"),
        ["/somewhere/secret/shops.csv"]
    );
    assert_eq!(
        ola.read("SELECT state FROM bulk_rows"),
        ["planned", "planned"]
    );
    // One leaves.
    kari.run(
        "INSERT INTO orders (profile, idempotency_key, environment, target, request_sha256, redacted_body, scheme, business_id,
                             product, name, state, created_at, sent_at)
         VALUES ('partner:1', 'key-1', 'production', 't', 'h', '{}', 'business:NO:ORG', '918713867', 'payment_integration', 'A',
                 'sent', 8, 9);
         UPDATE bulk_rows SET state = 'ordered', order_id = 1 WHERE line = 2;",
    );
    server.meet(&[&kari, &ola]);
    let states = |member: &Member| {
        let ledger = Ledger::open(member.folder.path()).unwrap().ledger;
        assert_eq!(ledger.integrity().unwrap(), None);
        let runs = ledger.bulk_runs(FLEET).unwrap();
        let rows = ledger.bulk_rows(runs[0].id).unwrap();
        rows.iter().map(|row| row.state).collect::<Vec<_>>()
    };
    assert_eq!(states(&ola), [BulkState::Sent, BulkState::Planned]);
    assert_eq!(ola.store.orders_on_the_way(FLEET).unwrap(), ["key-1"]);
    // Kari's program dies: nobody knows whether the order exists, until somebody asks.
    let gone = [("key-1".to_owned(), "kari".to_owned())];
    ola.store.note_sender_gone(FLEET, &gone, 10).unwrap();
    assert_eq!(states(&ola), [BulkState::Unknown, BulkState::Planned]);
    assert_eq!(ola.store.changes_to_send(FLEET, 9).unwrap(), []);
    kari.run(
        "UPDATE orders SET state = 'confirmed', answered_at = 11, vendor_id = 'v', link = 'l';
         UPDATE bulk_rows SET state = 'skipped', skip = '{\"why\":\"left-out\"}' WHERE line = 3;
         UPDATE bulk_runs SET ended_at = 12;",
    );
    server.meet(&[&kari, &ola]);
    assert_eq!(
        ola.read("SELECT state FROM bulk_rows"),
        ["ordered", "skipped"]
    );
    assert_eq!(ola.read("SELECT state FROM orders"), ["confirmed"]);
    assert_eq!(
        ola.read("SELECT CAST(ended_at AS TEXT) FROM bulk_runs"),
        ["12"]
    );
    assert_eq!(ola.store.changes_to_send(FLEET, 9).unwrap(), []);
    // A member who joins now sees it, too.
    let late = Member::joined("late");
    server.give(&late);
    assert_eq!(
        late.read("SELECT state FROM bulk_rows"),
        ["ordered", "skipped"]
    );
}

/// Where an order of one key stands at two members, and where both see it stand in the end.
#[track_caller]
fn check_stage(at_kari: &str, at_ola: &str, expect: &str) {
    let (kari, ola) = (Member::joined("kari"), Member::joined("ola"));
    for (member, state) in [(&kari, at_kari), (&ola, at_ola)] {
        member.run(&format!(
            "INSERT INTO orders (profile, idempotency_key, environment, target, request_sha256, redacted_body, scheme, business_id,
                                 product, state, created_at, sent_at, answered_at)
             VALUES ('partner:1', 'k', 'production', 't', 'h', '{{}}', 'business:NO:ORG', '918713867', 'payment_integration',
                     '{state}', 8, 9, 10)"
        ));
    }
    Server::default().meet(&[&kari, &ola]);
    for member in [&kari, &ola] {
        let states = member.read("SELECT state FROM orders");
        assert_eq!(states, [expect], "{at_kari} {at_ola} {}", member.name);
        assert_eq!(member.store.integrity().unwrap(), None);
    }
}

#[test]
fn an_order_that_the_vendor_took_counts_for_more_than_a_refusal() {
    for (one, other, expect) in [
        ("rejected", "confirmed", "confirmed"),
        ("unknown", "confirmed", "confirmed"),
        ("sent", "confirmed", "confirmed"),
        ("unknown", "rejected", "rejected"),
        ("rejected", "rejected", "rejected"),
    ] {
        check_stage(one, other, expect);
        check_stage(other, one, expect);
    }
}

#[test]
fn what_is_longer_than_the_server_takes_waits_and_holds_up_nothing() {
    let kari = Member::joined("kari");
    let unit = Subject::Unit(Msn::parse("123456").unwrap());
    let long = "å".repeat(260);
    kari.store
        .tag(FLEET, &[unit], &["short".to_owned(), long], &[])
        .unwrap();
    let save = |name: &str, text: &str| {
        let kind = DocumentKind::View;
        kari.store
            .save_document(FLEET, kind, name, text, None, 1)
            .unwrap();
    };
    let much = "x".repeat((4 << 20) + 1);
    for (name, text) in [("much", much.as_str()), ("", "x"), ("fits", &much[1..])] {
        save(name, text);
    }
    save("fits", "less");
    let fields = |changes: Vec<Change>| -> Vec<(String, String, Option<usize>)> {
        let told = changes.into_iter();
        told.map(|one| (one.key, one.field, one.was.map(|was| was.len())))
            .collect()
    };
    let told = |key: &str, field: &str, was| (key.to_owned(), field.to_owned(), was);
    assert_eq!(
        fields(kari.store.changes_to_send(FLEET, 9).unwrap()),
        [
            told("123456", "tag:short", None),
            told("fits", "text", None),
            told("fits", "text", Some(4 << 20)),
        ]
    );
    assert_eq!(kari.store.team_counts(FLEET).unwrap().waiting, 6);
}

fn unit(msn: &str, name: &str) -> FetchedUnit {
    FetchedUnit {
        msn: Msn::parse(msn).unwrap(),
        at: 50,
        outcome: Outcome::Found {
            unit: SalesUnit {
                msn: Msn::parse(msn).unwrap(),
                name: Some(name.to_owned()),
                business_id: Some(BusinessId::from_api("business:NO:ORG", "918713867")),
                configuration: Configuration {
                    skip_landing_page: Some(true),
                    ..Configuration::default()
                },
                settlement_account: None,
            },
            merchant_name: Some("Kafé Blå".to_owned()),
        },
    }
}

#[test]
fn by_choice_one_member_syncs_and_the_others_see_what_came() {
    let (kari, ola) = (Member::joined("kari"), Member::joined("ola"));
    let mut server = Server::default();
    let sync = |units: Vec<FetchedUnit>, at: i64| {
        let run = kari.store.begin_sync(FLEET, at).unwrap();
        let units = units.into_iter().map(|unit| FetchedUnit { at, ..unit });
        kari.store.record(FLEET, Some(run), units).unwrap();
        let summary = SyncSummary::default();
        kari.store.end_sync(FLEET, run, at, true, &summary).unwrap();
    };
    sync(vec![unit("123456", "Before")], 50);
    server.meet(&[&kari, &ola]);
    assert_eq!(ola.store.units(FLEET).unwrap(), [], "nobody chose it");
    kari.store.share_fleet(FLEET, true).unwrap();
    server.meet(&[&kari, &ola]);
    assert!(ola.store.shares_fleet(FLEET).unwrap());
    let same = |what: &str| {
        let units = |member: &Member| member.store.units(FLEET).unwrap();
        assert_eq!(units(&ola), units(&kari), "{what}");
        let past = |member: &Member| member.store.changes(FLEET, None, None).unwrap();
        assert_eq!(past(&ola), past(&kari), "{what}");
        let merchants = |member: &Member| member.store.merchants(FLEET).unwrap();
        assert_eq!(merchants(&ola), merchants(&kari), "{what}");
        assert_eq!(ola.store.changes_to_send(FLEET, 9).unwrap(), [], "{what}");
    };
    same("what was there");
    assert_eq!(ola.store.units(FLEET).unwrap()[0].fetched_at, Some(50));
    // A note of Ola's own stays, whatever is synced.
    ola.store.note_over(FLEET, &[note("mine", None)]).unwrap();
    sync(vec![unit("123456", "After"), unit("654321", "New")], 70);
    server.meet(&[&kari, &ola]);
    same("what changed");
    assert_eq!(stands(&ola), ["mine"]);
    // A sync that finds nothing new is one change, which tells everybody when it was.
    let before = server.all.len();
    sync(vec![unit("123456", "After"), unit("654321", "New")], 90);
    server.meet(&[&kari, &ola]);
    let new: Vec<&Change> = server.all[before..].iter().map(|one| &one.change).collect();
    assert_eq!(new.len(), 1, "{new:?}");
    same("nothing new");
    assert_eq!(ola.store.sync_runs(FLEET).unwrap()[0].ended_at, Some(90));
    // Ola switches it off for everybody.
    ola.store.share_fleet(FLEET, false).unwrap();
    server.meet(&[&kari, &ola]);
    let before = server.all.len();
    sync(vec![unit("777777", "Kari's own")], 95);
    server.meet(&[&kari, &ola]);
    assert_eq!(server.all.len(), before);
    assert_eq!(ola.store.units(FLEET).unwrap().len(), 2);
    // What somebody invents hinders nobody.
    for (kind, key, field, value) in [
        (
            "fleet",
            "1",
            "unit",
            r#"{"first_seen":1,"last_seen":1,"changed_at":1,"recurring":7}"#,
        ),
        ("fleet", "merchant:x", "merchant", "{}"),
        ("fleet", "*", "synced", "soon"),
        ("past", "1", "x:gone", "{}"),
        ("past", "1", "5:added", r#"{"changes":"no list"}"#),
    ] {
        let insert = format!(
            "INSERT INTO team_changes VALUES ('{FLEET}', '{kind}', '{key}', '{field}', NULL, '{value}')"
        );
        kari.run(&insert);
    }
    server.meet(&[&kari, &ola]);
    assert_eq!(ola.store.units(FLEET).unwrap().len(), 3);
}

#[test]
fn statuses_are_known_since_whoever_saw_them_first() {
    let (kari, ola) = (Member::joined("kari"), Member::joined("ola"));
    let mut server = Server::default();
    let seen = |status: &str, steps: &str| {
        format!(
            "INSERT INTO tracked_orders (profile, key, status, first_seen, last_seen, steps)
             VALUES ('partner:1', 'k', '{status}', 1, 1, '{steps}')"
        )
    };
    kari.run(&seen("OPENED", r#"[["SENT",10],["OPENED",20]]"#));
    server.meet(&[&kari, &ola]);
    // Ola reads the vendor's list a day later.
    ola.run(&seen("OPENED", r#"[["OPENED",90]]"#));
    server.meet(&[&kari, &ola]);
    for member in [&kari, &ola] {
        assert_eq!(
            member.read("SELECT steps FROM tracked_orders"),
            [r#"[["SENT",10],["OPENED",20]]"#]
        );
    }
}

#[test]
fn changes_that_only_a_later_version_knows_are_kept_as_they_came() {
    let (kari, ola) = (Member::joined("kari"), Member::joined("ola"));
    let mut server = Server::default();
    let change = Change {
        id: uuid::Uuid::new_v4().to_string(),
        kind: "hologram".to_owned(),
        key: "k".to_owned(),
        field: "text".to_owned(),
        was: None,
        becomes: Some("of a later version".to_owned()),
        base: None,
    };
    server.all.push(Ordered {
        seq: 1,
        change,
        author: "kari".to_owned(),
        at: 1,
    });
    server.meet(&[&kari, &ola]);
    assert_eq!(ola.store.team(FLEET).unwrap().unwrap().last, 1);
    assert_eq!(
        ola.read("SELECT becomes FROM team_unread"),
        ["of a later version"]
    );
    assert_eq!(
        ola.read("SELECT value FROM team_fields"),
        Vec::<String>::new()
    );
    // The later version is installed: it knows the kind, and takes it in before anything new.
    ola.run("UPDATE team_unread SET kind = 'policy'");
    kari.store.note_over(FLEET, &[note("new", None)]).unwrap();
    server.meet(&[&kari, &ola]);
    assert_eq!(
        ola.read("SELECT kind FROM team_unread"),
        Vec::<String>::new()
    );
    assert_eq!(
        ola.read("SELECT text FROM documents"),
        ["of a later version"]
    );
}
