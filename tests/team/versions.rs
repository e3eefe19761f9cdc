//! Members of several versions, and servers of several versions: everybody is told by name, everything waits, and nothing is lost.

use super::desk::{Desk, PARTNER};
use super::postgres::Postgres;
use partner_desk::team;

#[tokio::test(flavor = "multi_thread")]
async fn changes_wait_while_the_tables_are_of_another_version() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne", "bo"])]).await;
    let [anne, bo] = ["anne", "bo"].map(|name| Desk::new(&server.address(name, "one")));
    anne.join(PARTNER).await.unwrap();
    bo.join(PARTNER).await.unwrap();
    let owner = server.owner().await;
    let run = async |sql: &str| owner.batch_execute(sql).await.unwrap();
    let mut waiting = 0;
    for (becomes, back, told) in [
        // Somebody brought the server up to date with a later version than Anne has.
        (
            "INSERT INTO pdesk_one.steps (step, digest) VALUES (99, 'later');
             ALTER TABLE pdesk_one.events ADD COLUMN device text",
            "DELETE FROM pdesk_one.steps WHERE step = 99",
            "team-newer",
        ),
        // Anne has a later version than the server.
        (
            "CREATE TABLE public.kept AS SELECT * FROM pdesk_one.steps; DELETE FROM pdesk_one.steps",
            "INSERT INTO pdesk_one.steps SELECT * FROM public.kept",
            "team-older",
        ),
    ] {
        run(becomes).await;
        anne.note("100001", &format!("written while it is {told}"));
        waiting += 1;
        assert_eq!(anne.carry(PARTNER).await.unwrap_err().what.id(), told);
        let sending = anne.sending(&super::desk::partner()).await;
        assert_eq!(sending.err().unwrap().what.id(), told, "no order leaves");
        assert_eq!(anne.waiting(), waiting, "it waits");
        run(back).await;
    }
    // The tables kept the column that the later version added; this one goes on beside it.
    anne.carry(PARTNER).await.unwrap();
    bo.carry(PARTNER).await.unwrap();
    assert_eq!((anne.waiting(), bo.waiting()), (0, 0));
    assert_eq!(anne.shared(), bo.shared());
    let texts = anne.shared();
    let last = "written while it is team-older";
    assert!(texts.iter().any(|row| row.ends_with(last)), "{texts:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn kinds_of_a_later_version_pass_an_earlier_one_and_are_kept() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne", "bo"])]).await;
    let [anne, bo] = ["anne", "bo"].map(|name| Desk::new(&server.address(name, "one")));
    anne.join(PARTNER).await.unwrap();
    // A member of a later version shares what this one does not know, among what it knows.
    let client = server
        .client("bo", super::postgres::MEMBER_PASSWORD, "desk")
        .await
        .unwrap();
    let insert = |kind: &str, field: &str, text: &str| {
        format!(
            "INSERT INTO pdesk_one.events (id, partner, kind, key, field, becomes)
             VALUES (gen_random_uuid(), '{PARTNER}', '{kind}', '100001', '{field}', '{text}')"
        )
    };
    for (kind, field, text) in [
        ("hologram", "text", "nobody knows this yet"),
        ("unit", "note", "everybody knows this"),
        ("hologram", "text", "nor this"),
        ("unit", "colour", "a field of a later version"),
    ] {
        client
            .batch_execute(&insert(kind, field, text))
            .await
            .unwrap();
    }
    let carried = anne.carry(PARTNER).await.unwrap();
    assert_eq!(carried.kept_beside, 0);
    let late = bo.join(PARTNER).await.unwrap();
    assert_eq!(late.kept_beside, 0);
    assert_eq!(anne.shared(), bo.shared());
    let kept = |desk: &Desk| -> Vec<String> {
        let connection = rusqlite::Connection::open(desk.store.path()).unwrap();
        let mut read = connection
            .prepare("SELECT becomes FROM team_unread ORDER BY seq")
            .unwrap();
        let rows = read.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    for desk in [&anne, &bo] {
        assert_eq!(kept(desk), ["nobody knows this yet", "nor this"]);
    }
    // The log of the team has it all.
    let connection = anne.connect().await.unwrap();
    let query = team::LogQuery {
        most: 10,
        ..team::LogQuery::default()
    };
    let told = team::log(&connection, PARTNER, &query).await.unwrap();
    assert_eq!(told.len(), 4);
    let narrow = |since: Option<i64>, who: Option<&str>, kind: Option<&str>| team::LogQuery {
        since,
        who: who.map(str::to_owned),
        kind: kind.map(str::to_owned),
        ..query.clone()
    };
    for (query, expect) in [
        (narrow(None, Some("bo"), None), 4),
        (narrow(None, Some("anne"), None), 0),
        (narrow(None, None, Some("hologram")), 2),
        (narrow(None, None, Some("note")), 1),
        (narrow(Some(super::desk::now() + 3600), None, None), 0),
        (narrow(Some(super::desk::now() - 3600), None, None), 4),
    ] {
        let told = team::log(&connection, PARTNER, &query).await.unwrap();
        assert_eq!(told.len(), expect, "{query:?}");
    }
}
