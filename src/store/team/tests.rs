//! The outbox, and what comes of the server's order, on real files.

#![allow(clippy::unwrap_used)]

use super::Membership;
use crate::domain::checklist::{Checklist, ChecklistKind, Mark};
use crate::domain::team::{Change, Ordered};
use crate::domain::{Aside, BusinessId, Msn, Scheme, Subject};
use crate::store::{DocumentKind, EVERY_PROFILE, FleetStore, Ledger};
use tempfile::TempDir;

const FLEET: &str = "partner:1";

fn open() -> (TempDir, FleetStore) {
    let folder = tempfile::tempdir().unwrap();
    let store = FleetStore::open(folder.path()).unwrap().store;
    (folder, store)
}

fn join(store: &FleetStore) {
    let new = Membership {
        fleet: FLEET.to_owned(),
        address: "postgres://kari@db/desk".to_owned(),
        server: "s".to_owned(),
        member: "kari".to_owned(),
        joined_at: 1,
        last: 0,
        pulled_at: None,
    };
    store.join_team(&new).unwrap();
}

fn unit() -> Subject {
    Subject::Unit(Msn::parse("123456").unwrap())
}

fn merchant() -> Subject {
    Subject::Merchant(BusinessId::from_api(Scheme::NoOrg.as_str(), "918713867"))
}

/// What waits, as `kind key field from > to`.
fn waiting(store: &FleetStore) -> Vec<String> {
    let told = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
    let changes = store.changes_to_send(FLEET, 1000).unwrap();
    changes
        .into_iter()
        .map(|one| {
            let (was, becomes) = (told(one.was), told(one.becomes));
            format!("{} {} {} {was} > {becomes}", one.kind, one.key, one.field)
        })
        .collect()
}

/// Changes of the store as the server orders them, with an author and a place.
fn ordered(changes: Vec<Change>, author: &str, first: i64) -> Vec<Ordered> {
    let numbered = (first..).zip(changes);
    numbered
        .map(|(seq, change)| Ordered {
            seq,
            change,
            author: author.to_owned(),
            at: seq,
        })
        .collect()
}

#[test]
fn without_a_team_nothing_waits() {
    let (_folder, store) = open();
    store.note(FLEET, &[(unit(), "a note".to_owned())]).unwrap();
    store
        .tag(FLEET, &[unit()], &["vip".to_owned()], &[])
        .unwrap();
    assert_eq!(waiting(&store), Vec::<String>::new());
}

#[test]
fn what_is_set_aside_is_shared_but_for_what_is_of_one_computer() {
    let aside = |reason: &str| Aside {
        as_seen: "direct".to_owned(),
        until: Some(90),
        reason: reason.to_owned(),
        person: Some("kari".to_owned()),
        at: 7,
    };
    let said = |reason: &str| {
        format!(
            "{{\"as_seen\":\"direct\",\"until\":90,\"reason\":\"{reason}\",\"person\":\"kari\",\"at\":7}}"
        )
    };
    let (_folder, kari) = open();
    let set = |store: &FleetStore, key: &str, aside: Option<Aside>| {
        store.set_aside(FLEET, &[(key.to_owned(), aside)]).unwrap();
    };
    set(&kari, "finding:a", Some(aside("Solgt")));
    set(&kari, "here:changes", Some(aside("")));
    join(&kari);
    set(&kari, "finding:a", Some(aside("Avtalt")));
    set(&kari, "here:sync", Some(aside("")));
    set(&kari, "here:sync", None);
    assert_eq!(
        waiting(&kari),
        [
            format!("aside finding:a said - > {}", said("Solgt")),
            format!(
                "aside finding:a said {} > {}",
                said("Solgt"),
                said("Avtalt")
            ),
        ]
    );
    // A colleague has the same, and what they take back is taken back here.
    let (_other_folder, ola) = open();
    join(&ola);
    let sent = ordered(kari.changes_to_send(FLEET, 10).unwrap(), "kari", 1);
    ola.take_in(FLEET, &sent, 2, false, 5).unwrap();
    let theirs = ola.asides(FLEET).unwrap();
    assert_eq!(theirs.of("finding:a", "direct", 8), Some(&aside("Avtalt")));
    kari.take_in(FLEET, &sent, 2, false, 5).unwrap();
    set(&ola, "finding:a", None);
    let sent = ordered(ola.changes_to_send(FLEET, 10).unwrap(), "ola", 3);
    assert_eq!(sent.len(), 1);
    kari.take_in(FLEET, &sent, 3, false, 6).unwrap();
    let here = kari.asides(FLEET).unwrap();
    assert_eq!(here.of("finding:a", "direct", 8), None);
    assert!(here.of("here:changes", "direct", 8).is_some());
}

#[test]
fn what_is_here_goes_along_once_and_later_changes_follow() {
    let (_folder, store) = open();
    store.note(FLEET, &[(unit(), "before".to_owned())]).unwrap();
    store
        .tag(FLEET, &[merchant()], &["vip".to_owned()], &[])
        .unwrap();
    let kind = DocumentKind::Policy;
    store
        .save_document(FLEET, kind, "ours", "text", None, 1)
        .unwrap();
    let draft = DocumentKind::Draft;
    store
        .save_document(FLEET, draft, "typed", "never shared", None, 1)
        .unwrap();
    join(&store);
    let key = "NO:ORG:918713867";
    let mut here = vec![
        "unit 123456 note - > before".to_owned(),
        format!("merchant {} tag:vip - > vip", merchant_key()),
        "policy ours text - > text".to_owned(),
    ];
    assert!(key.contains("918713867"));
    assert_eq!(waiting(&store), here);
    join(&store);
    assert_eq!(waiting(&store), here, "joining again sends nothing again");
    store.note(FLEET, &[(unit(), "after".to_owned())]).unwrap();
    store.note(FLEET, &[(unit(), "after".to_owned())]).unwrap();
    store
        .tag(
            FLEET,
            &[merchant()],
            &["new".to_owned()],
            &["vip".to_owned()],
        )
        .unwrap();
    store
        .save_document(FLEET, kind, "ours", "other", None, 2)
        .unwrap();
    store.remove_document(FLEET, kind, "ours").unwrap();
    let preset = DocumentKind::Preset;
    store
        .save_document(EVERY_PROFILE, preset, "shop", "preset", None, 2)
        .unwrap();
    here.extend([
        "unit 123456 note before > after".to_owned(),
        format!("merchant {} tag:new - > new", merchant_key()),
        format!("merchant {} tag:vip vip > -", merchant_key()),
        "policy ours text text > other".to_owned(),
        "policy ours text other > -".to_owned(),
        "preset shop text - > preset".to_owned(),
    ]);
    assert_eq!(waiting(&store), here);
    let changes = store.changes_to_send(FLEET, 1000).unwrap();
    let note = |becomes: &str| {
        changes
            .iter()
            .find(|one| one.becomes.as_deref() == Some(becomes))
            .unwrap()
    };
    assert_eq!(note("after").base.as_ref(), Some(&note("before").id));
    let id = uuid::Uuid::parse_str(&note("after").id).unwrap();
    assert_eq!(id.get_version_num(), 7);
    let (seconds, _) = id.get_timestamp().unwrap().to_unix();
    assert!(seconds > 1_700_000_000, "{seconds}");
}

fn merchant_key() -> String {
    let Subject::Merchant(id) = merchant() else {
        unreachable!()
    };
    format!("{}:{}", id.scheme().as_str(), id.id())
}

#[test]
fn a_note_that_lost_is_kept_beside_and_what_waits_is_shown() {
    let (_one, kari) = open();
    let (_two, ola) = open();
    for store in [&kari, &ola] {
        join(store);
    }
    let note = |store: &FleetStore| {
        let units = store.documents(FLEET, DocumentKind::Draft);
        units.unwrap();
        store.labels_for_test(FLEET, "123456")
    };
    kari.note(FLEET, &[(unit(), "from Kari".to_owned())])
        .unwrap();
    ola.note(FLEET, &[(unit(), "from Ola".to_owned())]).unwrap();
    let first = ordered(kari.changes_to_send(FLEET, 9).unwrap(), "kari", 1);
    let second = ordered(ola.changes_to_send(FLEET, 9).unwrap(), "ola", 2);
    // Ola's own note is what Ola sees until the server has ordered it.
    ola.take_in(FLEET, &first, 1, false, 5).unwrap();
    assert_eq!(note(&ola).1.as_deref(), Some("from Ola"));
    ola.take_in(FLEET, &second, 2, false, 6).unwrap();
    let both: Vec<Ordered> = first.into_iter().chain(second).collect();
    let taken = kari.take_in(FLEET, &both, 2, false, 6).unwrap();
    assert_eq!((taken.of_others, taken.kept_beside), (1, 1));
    for store in [&kari, &ola] {
        assert_eq!(note(store).1.as_deref(), Some("from Kari"));
        let versions = store.other_versions(FLEET).unwrap();
        assert_eq!(versions.len(), 1);
        assert_eq!(
            (versions[0].author.as_str(), versions[0].value.as_str()),
            ("ola", "from Ola")
        );
        assert_eq!(versions[0].stands.as_deref(), Some("from Kari"));
        assert_eq!(store.team_counts(FLEET).unwrap().waiting, 0);
        assert_eq!(store.team(FLEET).unwrap().unwrap().last, 2);
        let (authors, _) = store.authors_of(FLEET, "unit", "123456").unwrap();
        assert_eq!(authors["note"].name, "kari");
    }
    // Kari takes Ola's version after all, and the team is told.
    let lost = kari.other_versions(FLEET).unwrap().remove(0).id;
    assert!(kari.settle_version(FLEET, &lost, true).unwrap());
    assert_eq!(note(&kari).1.as_deref(), Some("from Ola"));
    let settled = ordered(kari.changes_to_send(FLEET, 9).unwrap(), "kari", 3);
    for store in [&kari, &ola] {
        store.take_in(FLEET, &settled, 4, false, 7).unwrap();
        assert_eq!(note(store).1.as_deref(), Some("from Ola"));
        assert_eq!(store.other_versions(FLEET).unwrap(), []);
        assert_eq!(store.changes_to_send(FLEET, 9).unwrap(), []);
    }
    assert!(!kari.settle_version(FLEET, &lost, true).unwrap());
}

#[test]
fn a_checklist_is_shared_field_by_field() {
    let (_one, kari) = open();
    let (_two, ola) = open();
    let kind = DocumentKind::Checklist;
    for store in [&kari, &ola] {
        join(store);
    }
    let text = r#"{"kind":"online","scheme":"s","id":"1","started_at":5,"steps":{}}"#;
    kari.save_document(FLEET, kind, "c", text, None, 1).unwrap();
    let begun = ordered(kari.changes_to_send(FLEET, 99).unwrap(), "kari", 1);
    for store in [&kari, &ola] {
        store.take_in(FLEET, &begun, 4, false, 1).unwrap();
    }
    let step = |step: &str| {
        format!(
            r#"{{"kind":"online","scheme":"s","id":"1","started_at":5,"steps":{{"{step}":{{"note":{{"text":"ø","at":1}}}}}}}}"#
        )
    };
    kari.save_document(FLEET, kind, "c", &step("one"), None, 2)
        .unwrap();
    ola.save_document(FLEET, kind, "c", &step("two"), None, 2)
        .unwrap();
    let mut changes = ordered(kari.changes_to_send(FLEET, 99).unwrap(), "kari", 5);
    changes.extend(ordered(ola.changes_to_send(FLEET, 99).unwrap(), "ola", 6));
    assert_eq!(changes.len(), 2);
    let mut texts = Vec::new();
    for store in [&kari, &ola] {
        store.take_in(FLEET, &changes, 6, false, 1).unwrap();
        let (_, text) = store.documents(FLEET, kind).unwrap().remove(0);
        let object: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(object["steps"]["one"]["note"]["text"], "ø");
        assert_eq!(object["steps"]["two"]["note"]["text"], "ø");
        assert_eq!(object["started_at"], 5);
        texts.push(text);
    }
    assert_eq!(texts[0], texts[1]);
}

#[test]
fn a_checklist_that_was_taken_in_and_is_saved_unchanged_is_no_change() {
    let (_folder, store) = open();
    join(&store);
    let kind = DocumentKind::Checklist;
    let merchant = BusinessId::from_api("business:NO:ORG", "918713867");
    let list = ChecklistKind::ALL[0];
    let name = Checklist::document_name(&merchant, list);
    let mut checklist = Checklist::new(merchant, list, 1);
    checklist.name = Some("Kafé \"Blå\" \\ \u{1}".to_owned());
    checklist.note(list.steps()[0], "said: \"ø\"\n\tnew line", 2);
    checklist.mark(list.steps()[1], Some(Mark::NotDone), 3);
    let text = checklist.to_json().unwrap();
    store
        .save_document(FLEET, kind, &name, &text, None, 1)
        .unwrap();
    let changes = ordered(store.changes_to_send(FLEET, 99).unwrap(), "kari", 1);
    store.take_in(FLEET, &changes, 99, false, 1).unwrap();
    let taken_in = store.documents(FLEET, kind).unwrap().remove(0).1;
    assert_eq!(Checklist::from_json(&taken_in).unwrap(), checklist);
    store
        .save_document(FLEET, kind, &name, &text, None, 2)
        .unwrap();
    assert_eq!(waiting(&store), Vec::<String>::new());
}

#[test]
fn what_a_member_invents_hinders_nobody() {
    let (folder, store) = open();
    join(&store);
    let odd = |seq: i64, kind: &str, field: &str, becomes: &str| Ordered {
        seq,
        change: Change {
            id: uuid::Uuid::new_v4().to_string(),
            kind: kind.to_owned(),
            key: "k".to_owned(),
            field: field.to_owned(),
            was: None,
            becomes: Some(becomes.to_owned()),
            base: None,
        },
        author: "eve".to_owned(),
        at: seq,
    };
    let keyed = |ordered: Ordered, key: &str| Ordered {
        change: Change {
            key: key.to_owned(),
            ..ordered.change
        },
        ..ordered
    };
    let made = r#"{"environment":"production","target":"t","request_sha256":"h","redacted_body":"{}","scheme":"s","business_id":"1",
        "product":"payment_integration","created_at":1}"#;
    let changes = [
        odd(1, "order", "made", "{}"),
        odd(2, "order", "state", r#"{"state":"gone"}"#),
        odd(3, "merchant", "note", "no such merchant"),
        odd(4, "checklist", "steps.x.note", "not json"),
        odd(5, "reissue", "new", "[]"),
        odd(6, "mark", "deleted_at", "never"),
        odd(7, "of a later version", "x", "y"),
        keyed(odd(8, "order", "made", made), "no key: §"),
        keyed(
            odd(9, "order", "state", r#"{"state":"sent","sent_at":1}"#),
            "no key: §",
        ),
        keyed(odd(10, "reissue", "new", r#"{"at":1}"#), "a"),
        keyed(odd(11, "reissue", "new", r#"{"new":"b"}"#), "a"),
        keyed(
            odd(12, "reissue", "new", r#"{"new":"no key: §","at":1}"#),
            "a",
        ),
    ];
    store.take_in(FLEET, &changes, 12, false, 1).unwrap();
    assert_eq!(store.team(FLEET).unwrap().unwrap().last, 12);
    let ledger = Ledger::open(folder.path()).unwrap().ledger;
    assert_eq!(ledger.recent(FLEET, 9).unwrap(), []);
    assert!(ledger.tracked(FLEET).unwrap().reissues.is_empty());
}

#[test]
fn what_a_person_writes_before_a_pull_is_whole_is_kept_beside() {
    let (_one, kari) = open();
    let (_two, ola) = open();
    for store in [&kari, &ola] {
        join(store);
    }
    kari.note(FLEET, &[(unit(), "from Kari".to_owned())])
        .unwrap();
    let first = ordered(kari.changes_to_send(FLEET, 9).unwrap(), "kari", 1);
    ola.take_in(FLEET, &first, 1, true, 5).unwrap();
    assert_eq!(ola.team(FLEET).unwrap().unwrap().last, 1);
    // Ola has not seen Kari's note yet.
    ola.note(FLEET, &[(unit(), "from Ola".to_owned())]).unwrap();
    let second = ordered(ola.changes_to_send(FLEET, 9).unwrap(), "ola", 2);
    let taken = ola.take_in(FLEET, &second, 2, false, 6).unwrap();
    assert_eq!((taken.of_others, taken.kept_beside), (0, 1));
    let note = ola.labels_for_test(FLEET, "123456").1;
    assert_eq!(note.as_deref(), Some("from Kari"));
    assert_eq!(ola.other_versions(FLEET).unwrap()[0].value, "from Ola");
}

#[test]
fn leaving_keeps_what_is_here() {
    let (_folder, store) = open();
    join(&store);
    store.note(FLEET, &[(unit(), "mine".to_owned())]).unwrap();
    store.leave_team(FLEET).unwrap();
    assert_eq!(store.team(FLEET).unwrap(), None);
    assert_eq!(
        store.labels_for_test(FLEET, "123456").1.as_deref(),
        Some("mine")
    );
    store.note(FLEET, &[(unit(), "still".to_owned())]).unwrap();
    assert_eq!(store.team_counts(FLEET).unwrap().waiting, 0);
}

impl FleetStore {
    /// The tags and the note of a unit.
    fn labels_for_test(&self, fleet: &str, msn: &str) -> (String, Option<String>) {
        self.read(|connection| {
            connection.query_row(
                "SELECT tags, note FROM unit_labels JOIN fleets ON fleets.id = fleet WHERE fleets.key = ?1 AND msn = ?2",
                [fleet, msn],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
        })
        .unwrap()
    }
}
