//! Changes of many members: all end equal, and nothing that a person wrote is lost.

use super::desk::{Desk, PARTNER};
use super::postgres::Postgres;
use partner_desk::domain::BusinessId;
use partner_desk::domain::checklist::{Checklist, ChecklistKind, Mark};
use partner_desk::store::DocumentKind;
use rand::{RngExt as _, SeedableRng as _};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Members at once, each a process, and what each changes.
const MEMBERS: usize = 5;
const EDITS: usize = 1000;
const UNITS: [&str; 6] = ["100001", "100002", "100003", "100004", "100005", "100006"];
const TAGS: [&str; 4] = ["vip", "kafé", "check", "late"];

const DATA: &str = "PARTNER_DESK_TEST_TEAM_DATA";
const ADDRESS: &str = "PARTNER_DESK_TEST_TEAM_ADDRESS";
const WHO: &str = "PARTNER_DESK_TEST_TEAM_WHO";

/// Not a test of its own: a member who edits for a while. It does nothing unless it is told where.
#[tokio::test(flavor = "multi_thread")]
async fn editing_child() {
    let variable = |name: &str| std::env::var(name).ok();
    let (Some(data), Some(address), Some(who)) = (variable(DATA), variable(ADDRESS), variable(WHO))
    else {
        return;
    };
    let who: usize = who.parse().unwrap();
    let desk = Desk::at(Path::new(&data), &address);
    let mut dice = rand::rngs::StdRng::seed_from_u64(u64::try_from(who).unwrap());
    for nth in 0..EDITS {
        edit(&desk, &mut dice, who, nth);
        // Offline in between: as many edits as chance has it.
        if dice.random_range(0..20) == 0 {
            // The server may be away at this moment.
            let _ = desk.carry(PARTNER).await;
        }
    }
}

fn edit(desk: &Desk, dice: &mut rand::rngs::StdRng, who: usize, nth: usize) {
    let unit = UNITS[dice.random_range(0..UNITS.len())];
    match dice.random_range(0..10) {
        0..4 => desk.note(unit, &format!("written by {who}, {nth}")),
        4 => desk.note(unit, ""),
        5..7 => {
            let tag = TAGS[dice.random_range(0..TAGS.len())];
            if dice.random_range(0..2) == 0 {
                desk.tag(unit, &[tag], &[]);
            } else {
                desk.tag(unit, &[], &[tag]);
            }
        }
        7 => {
            let name = format!("policy {}", dice.random_range(0..3));
            let text = format!("text by {who}, {nth}");
            let kind = DocumentKind::Policy;
            desk.store
                .save_document(PARTNER, kind, &name, &text, None, 1)
                .unwrap();
        }
        _ => checklist(desk, dice, &format!("step note by {who}, {nth}")),
    }
}

fn checklist(desk: &Desk, dice: &mut rand::rngs::StdRng, text: &str) {
    let merchant = BusinessId::from_api("business:NO:ORG", "918713867");
    let kind = ChecklistKind::ALL[0];
    let name = Checklist::document_name(&merchant, kind);
    let steps = kind.steps();
    let step = steps[dice.random_range(0..steps.len())];
    let is_mark = dice.random_range(0..3) == 0;
    desk.store
        .change_document_over(PARTNER, DocumentKind::Checklist, &name, 1, |former, _| {
            let former = former.and_then(Checklist::from_json);
            let mut list = former.unwrap_or_else(|| Checklist::new(merchant.clone(), kind, 7));
            if is_mark {
                list.mark(step, Some(Mark::Done), 8);
            } else {
                list.note(step, text, 9);
            }
            list.to_json().ok()
        })
        .unwrap();
}

fn spawn(data: &Path, address: &str, who: usize) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["changes::editing_child", "--exact", "--test-threads=1"])
        .env(DATA, data)
        .env(ADDRESS, address)
        .env(WHO, who.to_string())
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

/// Carries everybody's changes until nobody has anything new.
async fn meet(desks: &[Desk]) {
    for _ in 0..3 {
        for desk in desks {
            desk.insist(PARTNER).await;
        }
    }
}

#[track_caller]
fn check_equal(desks: &[Desk]) {
    let first = desks[0].shared();
    for desk in &desks[1..] {
        let other = desk.shared();
        let differ = first.iter().zip(&other).find(|(one, two)| one != two);
        assert!(
            first == other,
            "{} and {} rows, first {differ:?}",
            first.len(),
            other.len()
        );
        assert_eq!(desk.waiting(), 0);
    }
}

/// Every text that a person wrote stands, is kept beside, or somebody who had seen it put another in its place.
async fn check_nothing_lost(server: &Postgres, desk: &Desk, team: &str) -> (usize, usize) {
    let owner = server.owner().await;
    let sql = format!(
        "SELECT e.id::text, e.kind, e.key, e.field, e.becomes,
                EXISTS (SELECT FROM pdesk_{team}.events later WHERE later.base = e.id)
         FROM pdesk_{team}.events e WHERE e.becomes IS NOT NULL AND e.becomes LIKE '%by %'"
    );
    let rows = owner.query(&sql, &[]).await.unwrap();
    let shared = desk.shared().join("\n");
    let mut beside = 0;
    for row in &rows {
        let (id, text): (String, String) = (row.get(0), row.get(4));
        let is_followed: bool = row.get(5);
        let stands = shared.contains(&id);
        if !stands && !is_followed {
            let (key, field): (String, String) = (row.get(2), row.get(3));
            let sql = format!(
                "SELECT seq, id::text, coalesce(base::text, '-'), author::text, coalesce(becomes, '-')
                 FROM pdesk_{team}.events WHERE key = $1 AND field = $2 ORDER BY seq"
            );
            for row in owner.query(&sql, &[&key, &field]).await.unwrap() {
                let (seq, id, base): (i64, &str, &str) = (row.get(0), row.get(1), row.get(2));
                eprintln!(
                    "{seq} {id} on {base} by {}: {}",
                    row.get::<_, &str>(3),
                    row.get::<_, &str>(4)
                );
            }
            panic!("lost: {id} {text}");
        }
        beside += usize::from(stands && !is_followed);
    }
    (rows.len(), beside)
}

#[tokio::test(flavor = "multi_thread")]
async fn edits_of_many_processes_end_equal_and_nothing_is_lost() {
    let Some(mut server) = Postgres::start().await else {
        return;
    };
    let names = ["anne", "bo", "cato", "dag", "eli"];
    server.teams(&[("one", &names)]).await;
    let desks: Vec<Desk> = names
        .iter()
        .map(|name| Desk::new(&server.address(name, "one")))
        .collect();
    for desk in &desks {
        desk.join(PARTNER).await.unwrap();
    }
    let begun = Instant::now();
    let mut children: Vec<Child> = (0..MEMBERS)
        .map(|who| spawn(desks[who].folder(), &desks[who].address.to_string(), who))
        .collect();
    // The server goes away and comes back while they push and pull.
    let mut dice = rand::rngs::StdRng::seed_from_u64(3);
    let mut kills = 0;
    let mut look = tokio::time::interval(Duration::from_millis(50));
    while children
        .iter_mut()
        .any(|child| child.try_wait().unwrap().is_none())
    {
        look.tick().await;
        if dice.random_range(0..20) == 0 {
            server.kill();
            server.go().await;
            kills += 1;
        }
    }
    for child in &mut children {
        assert!(child.wait().unwrap().success());
    }
    meet(&desks).await;
    check_equal(&desks);
    let (texts, beside) = check_nothing_lost(&server, &desks[0], "one").await;
    assert!(kills > 0, "the server was never killed");
    eprintln!(
        "{MEMBERS} members, {EDITS} edits each, server killed {kills} times: {texts} texts, {beside} of them stand or are kept beside, {:.1} s",
        begun.elapsed().as_secs_f64()
    );
}

/// A team of two, both of which joined.
async fn two_members(server: &Postgres) -> [Desk; 2] {
    server.teams(&[("one", &["anne", "bo"])]).await;
    let desks = [
        Desk::new(&server.address("anne", "one")),
        Desk::new(&server.address("bo", "one")),
    ];
    for desk in &desks {
        desk.join(PARTNER).await.unwrap();
    }
    desks
}

#[tokio::test(flavor = "multi_thread")]
async fn clocks_that_are_wrong_change_nothing() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    let desks = two_members(&server).await;
    let yesterday: fn() -> i64 = || super::desk::now() - 86_400;
    let tomorrow: fn() -> i64 = || super::desk::now() + 86_400;
    desks[0].note("100001", "first");
    desks[0].carry_at(PARTNER, tomorrow).await.unwrap();
    desks[1].carry_at(PARTNER, yesterday).await.unwrap();
    desks[1].note("100001", "second");
    desks[1].carry_at(PARTNER, yesterday).await.unwrap();
    desks[0].carry_at(PARTNER, tomorrow).await.unwrap();
    check_equal(&desks);
    let shared = desks[0].shared();
    assert!(
        shared.iter().any(|row| row.ends_with("|second")),
        "{shared:?}"
    );
    let author = desks[0]
        .store
        .authors_of(PARTNER, "unit", "100001")
        .unwrap()
        .0
        .remove("note")
        .unwrap();
    assert_eq!(author.name, "bo");
    assert!(
        (author.at - super::desk::now()).abs() < 3600,
        "the server's time counts"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_here_before_goes_along_once() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne", "bo"])]).await;
    let desks = [
        Desk::new(&server.address("anne", "one")),
        Desk::new(&server.address("bo", "one")),
    ];
    for (desk, name) in desks.iter().zip(["anne", "bo"]) {
        desk.note("100001", "the same");
        desk.note("100002", &format!("by {name}"));
        desk.tag("100003", &[name], &[]);
    }
    let first = desks[0].join(PARTNER).await.unwrap();
    assert_eq!((first.sent, first.of_others), (3, 0));
    let second = desks[1].join(PARTNER).await.unwrap();
    assert_eq!(
        second.sent, 2,
        "what the team has already is not sent again"
    );
    meet(&desks).await;
    check_equal(&desks);
    let versions = desks[0].store.other_versions(PARTNER).unwrap();
    let told: BTreeSet<(&str, &str)> = versions
        .iter()
        .map(|one| (one.author.as_str(), one.value.as_str()))
        .collect();
    assert_eq!(told, BTreeSet::from([("bo", "by bo")]));
    let again = desks[1].join(PARTNER).await.unwrap();
    assert_eq!((again.sent, again.of_others), (0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_server_cannot_keep_holds_up_nothing() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    let desks = two_members(&server).await;
    // As long as the server takes a tag, and longer than it takes anything.
    let (longest, longer) = ("å".repeat(248), "å".repeat(251));
    for name in ["zero \0 byte", &longest, &longer] {
        let kind = DocumentKind::View;
        desks[0]
            .store
            .save_document(PARTNER, kind, name, "a\0b", None, 1)
            .unwrap();
        desks[0].tag("100001", &[name], &[]);
    }
    desks[0].note("100001", "after all of them");
    meet(&desks[..1]).await;
    meet(&desks[1..]).await;
    let shared = desks[1].shared();
    for text in ["after all of them", "zero \u{fffd} byte", &longest] {
        assert!(shared.iter().any(|row| row.contains(text)), "{text}");
    }
    assert!(!shared.iter().any(|row| row.contains(&longer)));
    // The tag is in the name of its field, and the view in the key.
    assert_eq!(desks[0].waiting(), 2);
}
