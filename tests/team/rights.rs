//! What a member may not do, and tables that are not as this version made them.

use super::desk::{Desk, PARTNER, password};
use super::postgres::{MEMBER_PASSWORD, OWNER_PASSWORD, Postgres};
use partner_desk::domain::Secret;
use partner_desk::team::{self, TeamAddress};

#[tokio::test(flavor = "multi_thread")]
async fn a_member_changes_nothing_of_others_and_sees_no_other_team() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    let teams: [(&str, &[&str]); 2] = [("one", &["anne", "bo"]), ("two", &["cato"])];
    server.teams(&teams).await;
    let anne = Desk::new(&server.address("anne", "one"));
    anne.join(PARTNER).await.unwrap();
    anne.note("100001", "written by Anne");
    anne.carry(PARTNER).await.unwrap();
    let sending = anne.sending(&super::desk::partner()).await.unwrap();
    sending.claim(&["key".to_owned()]).await.unwrap();
    let bo = server.client("bo", MEMBER_PASSWORD, "desk").await.unwrap();
    let cato = server
        .client("cato", MEMBER_PASSWORD, "desk")
        .await
        .unwrap();
    let refused = [
        (&bo, "UPDATE pdesk_one.events SET becomes = 'x'"),
        (&bo, "DELETE FROM pdesk_one.events"),
        (&bo, "TRUNCATE pdesk_one.events"),
        (&bo, "DROP TABLE pdesk_one.events"),
        (&bo, "ALTER TABLE pdesk_one.events DISABLE TRIGGER ALL"),
        (&bo, "CREATE TABLE pdesk_one.mine (x int)"),
        (&bo, "SELECT setval('pdesk_one.events_seq', 1)"),
        (
            &bo,
            "INSERT INTO pdesk_one.events (id, partner, kind, key, field, author) VALUES (gen_random_uuid(), 'p', 'unit', 'k', 'note', 'anne')",
        ),
        (
            &bo,
            "INSERT INTO pdesk_one.events (id, partner, kind, key, field, seq) VALUES (gen_random_uuid(), 'p', 'unit', 'k', 'note', 1)",
        ),
        (
            &bo,
            "INSERT INTO pdesk_one.events (id, partner, kind, key, field, at) VALUES (gen_random_uuid(), 'p', 'unit', 'k', 'note', now())",
        ),
        (&bo, "UPDATE pdesk_one.claims SET member = 'bo'"),
        (&bo, "DELETE FROM pdesk_one.claims"),
        (
            &bo,
            "INSERT INTO pdesk_one.claims SELECT * FROM pdesk_one.claims",
        ),
        (&bo, "UPDATE pdesk_one.sessions SET ended_at = now()"),
        (
            &bo,
            "INSERT INTO pdesk_one.members VALUES ('anne', 'x', now(), now())",
        ),
        (&bo, "UPDATE pdesk_one.steps SET digest = 'x'"),
        (&bo, "UPDATE pdesk_one.team SET patience = interval '1 day'"),
        (&bo, "SET ROLE anne"),
        (&bo, "SET SESSION AUTHORIZATION anne"),
        (&cato, "SELECT * FROM pdesk_one.events"),
        (&cato, "SELECT * FROM pdesk_one.claims"),
        (&cato, "SELECT * FROM pdesk_one.members"),
        (&cato, "SELECT pdesk_one.note_member('x')"),
        (
            &cato,
            "SELECT * FROM pdesk_one.claim(gen_random_uuid(), 'p', '{k}')",
        ),
    ];
    for (client, sql) in refused {
        let error = client.batch_execute(sql).await.expect_err(sql);
        let code = error.code().unwrap().code();
        assert_eq!(code, "42501", "{sql}: {error:?}");
    }
    // What a member does insert bears their own name, whatever they say they are.
    bo.batch_execute(
        "SET ROLE pdesk_one; INSERT INTO pdesk_one.events (id, partner, kind, key, field, becomes)
         VALUES (gen_random_uuid(), 'p', 'unit', 'k', 'note', 'said by Anne'); RESET ROLE",
    )
    .await
    .unwrap();
    let authors = bo
        .query_one(
            "SELECT author::text FROM pdesk_one.events WHERE becomes = 'said by Anne'",
            &[],
        )
        .await
        .unwrap();
    assert_eq!(authors.get::<_, &str>(0), "bo");
    // Another person's session gives nothing away.
    let session: String = bo
        .query_one(
            "SELECT id::text FROM pdesk_one.sessions WHERE member = 'anne'",
            &[],
        )
        .await
        .unwrap()
        .get(0);
    for sql in [
        format!("SELECT pdesk_one.end_session('{session}')"),
        format!(
            "SELECT pdesk_one.settle('{session}', '{PARTNER}', '{{key}}', '{{free}}', '{{NULL}}', '{{NULL}}')"
        ),
        format!("SELECT pdesk_one.beat('{session}')"),
    ] {
        bo.batch_execute(&sql).await.unwrap();
    }
    let claim = format!("SELECT * FROM pdesk_one.claim('{session}', '{PARTNER}', '{{other}}')");
    assert!(
        bo.batch_execute(&claim).await.is_err(),
        "a session of somebody else"
    );
    let still: String = bo
        .query_one(
            "SELECT state FROM pdesk_one.claims WHERE order_key = 'key'",
            &[],
        )
        .await
        .unwrap()
        .get(0);
    assert_eq!(still, "taken");
    let there = Desk::new(&server.address("cato", "one"));
    assert_eq!(
        there.join(PARTNER).await.unwrap_err().what.id(),
        "team-no-right"
    );
    sending.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tables_of_another_version_are_told_by_name() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne"])]).await;
    let owner = server.owner().await;
    let anne = Desk::new(&server.address("anne", "one"));
    let told = async |sql: &str| {
        owner.batch_execute(sql).await.unwrap();
        let connection = anne.connect().await.unwrap();
        team::server_of(&connection)
            .await
            .map_err(|problem| problem.what.id())
    };
    assert!(told("SELECT 1").await.is_ok());
    // The statements run again, and do nothing.
    assert!(told(&team::sql_of("one").unwrap()).await.is_ok());
    let later = "INSERT INTO pdesk_one.steps (step, digest) VALUES (99, 'later')";
    assert_eq!(told(later).await, Err("team-newer"));
    let refused = owner.batch_execute(&team::sql_of("one").unwrap()).await;
    assert!(refused.is_err(), "tables of a later version are left alone");
    owner.batch_execute("ROLLBACK").await.unwrap();
    let edited =
        "DELETE FROM pdesk_one.steps WHERE step = 99; UPDATE pdesk_one.steps SET digest = 'x'";
    assert_eq!(told(edited).await, Err("team-other-shape"));
    assert_eq!(told("DELETE FROM pdesk_one.steps").await, Err("team-older"));
    assert_eq!(
        told("DROP SCHEMA pdesk_one CASCADE").await,
        Err("team-none")
    );
    let address = TeamAddress::parse(&server.address("owner", "three")).unwrap();
    let connection = team::connect(&address, &Secret::new(OWNER_PASSWORD))
        .await
        .unwrap();
    team::init(&connection).await.unwrap();
    team::init(&connection).await.unwrap();
    assert_eq!(
        team::server_of(&connection).await.unwrap().steps,
        team::KNOWN_STEPS
    );
    let wrong = team::connect(&anne.address, &Secret::new("wrong")).await;
    let problem = wrong.err().unwrap();
    assert_eq!(problem.what.id(), "team-refused");
    assert!(!format!("{problem:?}").contains("wrong"), "{problem:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_look_at_the_server_tells_what_is_odd() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne"])]).await;
    let look = async |user: &str, secret: &Secret, away: i64| {
        let address = TeamAddress::parse(&server.address(user, "one")).unwrap();
        let connection = team::connect(&address, secret).await.unwrap();
        let now = super::desk::now() + away;
        let checked = team::check(&connection, secret, now).await.unwrap();
        let odd = checked
            .findings
            .into_iter()
            .filter(|finding| !finding.is_well);
        odd.map(|finding| finding.message.id()).collect::<Vec<_>>()
    };
    assert_eq!(look("anne", &password(), 0).await, Vec::<&str>::new());
    assert_eq!(
        look("anne", &password(), 86_400).await,
        ["team-check-clock-away"]
    );
    let owner = Secret::new(OWNER_PASSWORD);
    assert_eq!(look("owner", &owner, 0).await, ["team-check-superuser"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pooler_of_transactions_is_found_out() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne"])]).await;
    for (mode, expect) in [("transaction", Some("team-pooler")), ("session", None)] {
        let Some(pooler) = server.pooler("anne", mode).await else {
            eprintln!("skipped: pgbouncer is not installed");
            return;
        };
        let address = format!("postgres://anne@127.0.0.1:{}/desk?team=one", pooler.port);
        let desk = Desk::new(&address);
        // Changes are carried all the same: they need no connection of their own.
        desk.note("100001", mode);
        desk.join(PARTNER).await.unwrap();
        let told = desk.sending(&super::desk::partner()).await;
        assert_eq!(told.as_ref().err().map(|problem| problem.what.id()), expect);
        if let Ok(sending) = told {
            sending.end().await;
        }
        let connection = desk.connect().await.unwrap();
        let checked = team::check(&connection, &password(), super::desk::now())
            .await
            .unwrap();
        let odd = checked.findings.iter().find(|finding| !finding.is_well);
        assert_eq!(odd.map(|finding| finding.message.id()), expect);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_full_server_everything_waits_and_nothing_is_lost() {
    let Some(server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne", "bo"])]).await;
    let [anne, bo] = ["anne", "bo"].map(|name| Desk::new(&server.address(name, "one")));
    anne.join(PARTNER).await.unwrap();
    bo.join(PARTNER).await.unwrap();
    let sending = anne.sending(&super::desk::partner()).await.unwrap();
    let owner = server.owner().await;
    // What PostgreSQL says on a disk without room, at the places where it would say it.
    owner
        .batch_execute(
            "CREATE FUNCTION public.full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                 RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
             END $$;
             CREATE TRIGGER is_full AFTER INSERT ON pdesk_one.events FOR EACH STATEMENT EXECUTE FUNCTION public.full();
             CREATE TRIGGER is_full AFTER INSERT ON pdesk_one.claims FOR EACH STATEMENT EXECUTE FUNCTION public.full()",
        )
        .await
        .unwrap();
    anne.note("100001", "written on a full server");
    let refused = anne.carry(PARTNER).await.unwrap_err();
    assert_eq!(refused.what.id(), "team-full");
    assert_eq!(anne.waiting(), 1);
    let claimed = sending.claim(&["key".to_owned()]).await;
    assert_eq!(
        claimed.unwrap_err().what.id(),
        "team-full",
        "nothing may be sent"
    );
    owner
        .batch_execute(
            "DROP TRIGGER is_full ON pdesk_one.events; DROP TRIGGER is_full ON pdesk_one.claims",
        )
        .await
        .unwrap();
    anne.carry(PARTNER).await.unwrap();
    bo.carry(PARTNER).await.unwrap();
    assert_eq!(anne.shared(), bo.shared());
    assert!(
        sending.claim(&["key".to_owned()]).await.unwrap()[0]
            .held
            .is_none()
    );
}

/// A disk of its own for a few of the server's files, as small as one wants.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    /// Nothing where this computer lets nobody make one.
    fn of(bytes: usize) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let size = format!("size={bytes},mode=0777");
        let mounted = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "partner-desk"])
            .arg(folder.path())
            .stderr(std::process::Stdio::null())
            .status();
        mounted
            .is_ok_and(|status| status.success())
            .then_some(Self(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount")
            .arg("--lazy")
            .arg(self.0.path())
            .status();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_is_really_full_loses_nothing() {
    let Some(disk) = SmallDisk::of(3 << 20) else {
        eprintln!("skipped: nobody may mount a small disk here");
        return;
    };
    let Some(server) = Postgres::start().await else {
        return;
    };
    server.teams(&[("one", &["anne", "bo"])]).await;
    let place = disk.0.path().join("space");
    std::fs::create_dir(&place).unwrap();
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(disk.0.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    server.give(&place);
    let owner = server.owner().await;
    for sql in [
        format!("CREATE TABLESPACE small LOCATION '{}'", place.display()),
        "ALTER TABLE pdesk_one.events SET TABLESPACE small".to_owned(),
        "ALTER TABLE pdesk_one.claims SET TABLESPACE small".to_owned(),
    ] {
        owner.batch_execute(&sql).await.unwrap();
    }
    let [anne, bo] = ["anne", "bo"].map(|name| Desk::new(&server.address(name, "one")));
    anne.join(PARTNER).await.unwrap();
    bo.join(PARTNER).await.unwrap();
    let mut written = 0;
    let refused = loop {
        assert!(written < 4000, "the disk is never full");
        // Text that cannot be made smaller.
        let text: String = (0..500).map(|_| uuid::Uuid::new_v4().to_string()).collect();
        anne.note(&format!("{}", 100_000 + written), &text);
        written += 1;
        if let Err(problem) = anne.carry(PARTNER).await {
            break problem;
        }
    };
    assert_eq!(refused.what.id(), "team-full", "{refused:?}");
    assert!(anne.waiting() > 0);
    // Others still read, and everything is told once there is room.
    bo.carry(PARTNER).await.unwrap();
    owner
        .batch_execute("ALTER TABLE pdesk_one.events SET TABLESPACE pg_default")
        .await
        .unwrap();
    anne.carry(PARTNER).await.unwrap();
    bo.carry(PARTNER).await.unwrap();
    assert_eq!(anne.waiting(), 0);
    assert_eq!(anne.shared(), bo.shared());
    let unit = partner_desk::domain::Msn::from_api(format!("{}", 99_999 + written));
    let last = bo
        .store
        .words_on(PARTNER, &[partner_desk::domain::Subject::Unit(unit)])
        .unwrap();
    assert!(last[0].note.is_some(), "the last note that was written");
}
