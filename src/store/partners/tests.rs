#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::team::Ordered;
use crate::domain::{Aside, BusinessId, Msn, Subject};
use crate::store::{DocumentKind, Ledger, Membership};
use rusqlite::OpenFlags;
use std::path::Path;

const BAKERI: &str = "8a8c0bd4-3ae3-43d9-a1bb-a81b1704e534";
const TWIN: &str = "bc9c971b-ccb6-4dce-876d-6e8ccb5cfeb4";
const UNSAVED: &str = "unsaved:http://127.0.0.1:18080";

/// A data folder that the version before partners made; see its README.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/profiles-of-0.1");
    for file in ["desk.sqlite3", "profiles.toml"] {
        std::fs::copy(fixture.join(file), folder.path().join(file)).unwrap();
    }
    folder
}

fn partner(name: &str) -> PartnerId {
    PartnerId::from_kept(name)
}

fn aside(at: i64) -> Aside {
    Aside {
        as_seen: "x".to_owned(),
        until: None,
        reason: String::new(),
        person: None,
        at,
    }
}

const HOST: Option<&str> = Some("https://api.vipps.no");

/// Opens a profile that is called as its id.
fn meet(store: &FleetStore, profile: Option<&str>, former: &str, name: &str) -> Met {
    let known = profile.map(|id| KnownProfile::new(id, id, HOST));
    let at = 7;
    store
        .meet(known.as_ref(), &[former], &partner(name), at)
        .unwrap()
}

fn count(folder: &Path, sql: &str) -> i64 {
    let path = folder.join("desk.sqlite3");
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn everything_of_three_names_belongs_to_the_partner_of_their_keys() {
    let folder = folder();
    let store = FleetStore::open(folder.path()).unwrap().store;
    assert_eq!(meet(&store, Some(BAKERI), BAKERI, "partner:a"), Met::Known);
    assert_eq!(meet(&store, Some(TWIN), TWIN, "partner:a"), Met::Known);
    assert_eq!(meet(&store, None, UNSAVED, "partner:a"), Met::Known);
    let orders = Ledger::open(folder.path()).unwrap().ledger;
    let orders = orders.recent("partner:a", 100).unwrap();
    assert_eq!(orders.len(), 6);
    for table in ["orders", "bulk_runs", "tracked_orders"] {
        let left = format!("SELECT count(*) FROM {table} WHERE profile <> 'partner:a'");
        assert_eq!(count(folder.path(), &left), 0, "{table}");
    }
    assert_eq!(
        count(
            folder.path(),
            "SELECT count(*) FROM fleets WHERE key <> '*'"
        ),
        1
    );
    // Nothing of a unit is there twice, and what is there is whole.
    assert_eq!(count(folder.path(), "SELECT count(*) FROM units"), 60);
    let lost = "SELECT count(*) FROM units u WHERE NOT EXISTS
         (SELECT 1 FROM events e WHERE e.fleet = u.fleet AND e.msn = u.msn AND e.what = 'added')";
    assert_eq!(count(folder.path(), lost), 0);
    assert_eq!(
        count(
            folder.path(),
            "SELECT count(*) FROM pragma_foreign_key_check"
        ),
        0
    );
    assert_eq!(store.integrity().unwrap(), None);
    // Each row that was moved is as it was written: the ledger is proven.
    let ledger = Ledger::open(folder.path()).unwrap().ledger;
    ledger.prove().unwrap();
}

#[test]
fn what_a_person_wrote_under_several_names_is_all_there() {
    let folder = folder();
    let store = FleetStore::open(folder.path()).unwrap().store;
    let set = |fleet: &str, key: &str, at| {
        let change = (key.to_owned(), Some(aside(at)));
        store.set_aside(fleet, &[change]).unwrap();
    };
    set(BAKERI, "finding:a", 9);
    set(TWIN, "finding:a", 8);
    set(TWIN, "finding:b", 7);
    set(UNSAVED, "finding:b", 6);
    for (profile, former) in [(Some(BAKERI), BAKERI), (Some(TWIN), TWIN), (None, UNSAVED)] {
        meet(&store, profile, former, "partner:a");
    }
    let unit = |msn: &str| {
        store
            .unit("partner:a", &Msn::from_api(msn))
            .unwrap()
            .unwrap()
    };
    let both = unit("767085");
    assert_eq!(both.kept.tags, ["kiosk", "oslo"]);
    assert_eq!(both.kept.note.as_deref(), Some("Two tills\nThree tills"));
    assert_eq!(unit("209080").kept.tags, ["env", "gym"]);
    let checklists = store
        .documents("partner:a", DocumentKind::Checklist)
        .unwrap();
    assert_eq!(checklists.len(), 1);
    let said_last = [("finding:a", 9), ("finding:b", 7)];
    let said_last = said_last.map(|(key, at)| (key.to_owned(), aside(at)));
    let asides = store.asides("partner:a").unwrap();
    assert_eq!(asides, said_last.into_iter().collect());
}

#[test]
fn keys_of_another_client_get_nothing_until_a_person_says_that_it_is_the_same() {
    let folder = folder();
    let store = FleetStore::open(folder.path()).unwrap().store;
    meet(&store, Some(BAKERI), BAKERI, "partner:a");
    let asks = Met::Asks(partner("partner:a"));
    assert_eq!(meet(&store, Some(BAKERI), BAKERI, "partner:b"), asks);
    // Asked again until there is an answer, and back with the old keys nothing is asked.
    assert_eq!(meet(&store, Some(BAKERI), BAKERI, "partner:b"), asks);
    assert_eq!(meet(&store, Some(BAKERI), BAKERI, "partner:a"), Met::Known);
    let ledger = Ledger::open(folder.path()).unwrap().ledger;
    assert!(ledger.recent("partner:b", 10).unwrap().is_empty());
    store
        .answer_partner(
            &KnownProfile::new(BAKERI, BAKERI, HOST),
            &partner("partner:b"),
            true,
            8,
        )
        .unwrap();
    assert_eq!(ledger.recent("partner:b", 10).unwrap().len(), 4);
    assert!(ledger.recent("partner:a", 10).unwrap().is_empty());
    assert_eq!(meet(&store, Some(BAKERI), BAKERI, "partner:b"), Met::Known);
    store
        .answer_partner(
            &KnownProfile::new(BAKERI, BAKERI, HOST),
            &partner("partner:c"),
            false,
            9,
        )
        .unwrap();
    assert_eq!(meet(&store, Some(BAKERI), BAKERI, "partner:c"), Met::Known);
    assert!(ledger.recent("partner:c", 10).unwrap().is_empty());
}

#[test]
fn a_profile_without_data_changes_its_client_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let store = FleetStore::open(folder.path()).unwrap().store;
    for name in ["partner:a", "partner:b", "partner:b"] {
        assert_eq!(meet(&store, Some("p"), "p", name), Met::Known);
    }
    let id = BusinessId::from_api("business:NO:ORG", "918713867");
    let tags = ["x".to_owned()];
    store
        .tag("partner:b", &[Subject::Merchant(id)], &tags, &[])
        .unwrap();
    assert_eq!(
        meet(&store, Some("p"), "p", "partner:c"),
        Met::Asks(partner("partner:b"))
    );
}

/// Keeps a person's word, so that the partner has something to lose.
fn keep_something(store: &FleetStore, name: &str) {
    let id = BusinessId::from_api("business:NO:ORG", "918713867");
    let tags = ["x".to_owned()];
    store
        .tag(name, &[Subject::Merchant(id)], &tags, &[])
        .unwrap();
}

#[test]
fn a_profile_that_is_removed_and_added_again_is_known_by_its_name_and_host() {
    let folder = tempfile::tempdir().unwrap();
    let store = FleetStore::open(folder.path()).unwrap().store;
    let other_host = Some("http://127.0.0.1:8080");
    let met = |id: &str, name: &str, host: Option<&str>, client: &str| {
        let known = KnownProfile::new(id, name, host);
        store
            .meet(Some(&known), &[id], &partner(client), 7)
            .unwrap()
    };
    let asks = |name: &str| Met::Asks(partner(name));
    assert_eq!(met("1", "Shop", HOST, "partner:a"), Met::Known);
    keep_something(&store, "partner:a");
    // Added again, its id is another one. Another name or another host is another profile.
    assert_eq!(met("2", "Shop", HOST, "partner:a"), Met::Known);
    assert_eq!(met("3", "Shop", HOST, "partner:b"), asks("partner:a"));
    assert_eq!(met("4", "shop", HOST, "partner:b"), Met::Known);
    assert_eq!(met("5", "Shop", other_host, "partner:b"), Met::Known);
    // The answer counts for the profile that is there now, and for the next one of its name.
    keep_something(&store, "partner:b");
    let third = KnownProfile::new("3", "Shop", HOST);
    store
        .answer_partner(&third, &partner("partner:b"), false, 8)
        .unwrap();
    assert_eq!(met("3", "Shop", HOST, "partner:b"), Met::Known);
    assert_eq!(met("6", "Shop", HOST, "partner:a"), asks("partner:b"));
    let sixth = KnownProfile::new("6", "Shop", HOST);
    store
        .answer_partner(&sixth, &partner("partner:a"), true, 9)
        .unwrap();
    assert_eq!(met("6", "Shop", HOST, "partner:a"), Met::Known);
    let moved = "SELECT count(*) FROM fleets WHERE key = 'partner:b'";
    assert_eq!(count(folder.path(), moved), 0);
}

#[test]
fn a_new_profile_is_not_taken_for_one_that_is_called_otherwise_now() {
    let folder = tempfile::tempdir().unwrap();
    let store = FleetStore::open(folder.path()).unwrap().store;
    let first = KnownProfile::new("1", "Shop", HOST);
    let client = partner("partner:a");
    store.meet(Some(&first), &[], &client, 7).unwrap();
    keep_something(&store, "partner:a");
    store
        .note_name(&KnownProfile::new("1", "Shop before", HOST))
        .unwrap();
    let second = KnownProfile::new("2", "Shop", HOST);
    let met = store.meet(Some(&second), &[], &partner("partner:b"), 8);
    assert_eq!(met.unwrap(), Met::Known);
    // And the first one is known as before.
    let renamed = KnownProfile::new("1", "Shop before", HOST);
    let met = store.meet(Some(&renamed), &[], &partner("partner:c"), 9);
    assert_eq!(met.unwrap(), Met::Asks(client));
}

fn joined(store: &FleetStore, fleet: &str, server: &str) {
    let new = Membership {
        fleet: fleet.to_owned(),
        address: format!("postgres://kari@{server}/desk"),
        server: server.to_owned(),
        member: "kari".to_owned(),
        joined_at: 1,
        last: 0,
        pulled_at: None,
    };
    store.join_team(&new).unwrap();
}

/// What waits, as `kind key field > value`.
fn waiting(store: &FleetStore, fleet: &str) -> Vec<String> {
    let changes = store.changes_to_send(fleet, 100).unwrap().into_iter();
    let told = changes.map(|one| {
        let value = one.becomes.unwrap_or_default();
        format!("{} {} {} > {value}", one.kind, one.key, one.field)
    });
    told.collect()
}

/// All that waits reaches the server and comes back.
fn carry(store: &FleetStore, fleet: &str) {
    let changes = store.changes_to_send(fleet, 100).unwrap();
    let ordered: Vec<Ordered> = (1..)
        .zip(changes)
        .map(|(seq, change)| Ordered {
            seq,
            change,
            author: "kari".to_owned(),
            at: seq,
        })
        .collect();
    store.take_in(fleet, &ordered, 100, false, 5).unwrap();
}

/// A partner is merged into another one; which of them are shared, and on which server, and what waits then.
#[track_caller]
fn check_shared(former: Option<&str>, present: Option<&str>, expect: Result<&[&str], &str>) {
    const VIEW: &str = "view both text > {}";
    let folder = tempfile::tempdir().unwrap();
    let store = FleetStore::open(folder.path()).unwrap().store;
    let (a, b) = (partner("partner:a"), partner("partner:b"));
    let profile = KnownProfile::new("p", "p", HOST);
    store.meet(Some(&profile), &[], &a, 7).unwrap();
    for (fleet, server) in [("partner:a", former), ("partner:b", present)] {
        let save = |name: &str, text: &str| {
            let kind = DocumentKind::View;
            store
                .save_document(fleet, kind, name, text, None, 1)
                .unwrap();
        };
        save("both", "{}");
        save(fleet, "mine");
        let change = ("finding:x".to_owned(), Some(aside(1)));
        store.set_aside(fleet, &[change]).unwrap();
        if let Some(server) = server {
            joined(&store, fleet, server);
            store.share_fleet(fleet, true).unwrap();
            carry(&store, fleet);
        }
    }
    let unit = Subject::Unit(Msn::from_api("767085"));
    let note = [(unit, "waits".to_owned())];
    store.note("partner:a", &note).unwrap();
    let asks = store.meet(Some(&profile), &[], &b, 8).unwrap();
    assert_eq!(asks, Met::Asks(a));
    let answered = store.answer_partner(&profile, &b, true, 9);
    let team = |fleet: &str| store.team(fleet).unwrap().map(|there| there.server);
    match expect {
        Ok(expect) => {
            answered.unwrap();
            assert_eq!(waiting(&store, "partner:a"), Vec::<String>::new());
            let mut there = waiting(&store, "partner:b");
            there.retain(|told| told != VIEW || present.is_none());
            assert_eq!(there, expect);
            assert_eq!(team("partner:a"), None);
            let server = present.or(former);
            assert_eq!(team("partner:b").as_deref(), server);
            assert_eq!(store.shares_fleet("partner:b").unwrap(), server.is_some());
        }
        Err(expect) => {
            assert_eq!(answered.unwrap_err().what.id(), expect);
            assert_eq!(team("partner:a").as_deref(), former);
            assert_eq!(team("partner:b").as_deref(), present);
            assert_eq!(waiting(&store, "partner:a"), ["unit 767085 note > waits"]);
            // Left by the present keys, it is merged.
            store.leave_team("partner:b").unwrap();
            store.answer_partner(&profile, &b, true, 9).unwrap();
            assert_eq!(team("partner:b").as_deref(), former);
        }
    }
    assert_eq!(store.integrity().unwrap(), None);
}

#[test]
fn a_partner_that_is_shared_stays_shared_when_it_is_merged() {
    let said = format!(
        "aside finding:x said > {}",
        "{\"as_seen\":\"x\",\"until\":null,\"reason\":\"\",\"person\":null,\"at\":1}"
    );
    let all = [
        "unit 767085 note > waits",
        "view both text > {}",
        "view partner:a text > mine",
        "view partner:b text > mine",
        &said,
        "setting fleet shared > yes",
    ];
    // What the team has of the present name already is not sent again.
    let new = ["unit 767085 note > waits", "view partner:a text > mine"];
    check_shared(None, None, Ok(&[]));
    check_shared(Some("s"), None, Ok(&all));
    check_shared(None, Some("s"), Ok(&new));
    check_shared(Some("s"), Some("s"), Ok(&new));
    check_shared(Some("s"), Some("other"), Err("store-two-teams"));
}

#[test]
fn an_order_that_is_moved_to_a_shared_partner_is_told() {
    let folder = folder();
    let store = FleetStore::open(folder.path()).unwrap().store;
    joined(&store, "partner:a", "s");
    meet(&store, Some(BAKERI), BAKERI, "partner:a");
    let told = waiting(&store, "partner:a");
    let orders = "SELECT count(*) FROM orders WHERE profile = 'partner:a' AND state <> 'planned'";
    let made = told
        .iter()
        .filter(|told| told.starts_with("order ") && told.contains(" made > "));
    assert_eq!(
        i64::try_from(made.count()).unwrap(),
        count(folder.path(), orders)
    );
    assert!(count(folder.path(), orders) > 0);
}
