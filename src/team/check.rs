//! What is not as it should be with a server: its version, poolers, rights, clocks.

use super::connect::{Connection, connect};
use super::problem::named;
use super::{TeamServer, server_of};
use crate::domain::problem::ProblemKind;
use crate::domain::{Problem, Secret};
use crate::text::Message;

/// PostgreSQL from this version on, and up to the next.
const VERSIONS: (i32, i32) = (140_000, 170_000);

/// What a look at a server came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The team that the connection leads to.
    pub server: TeamServer,
    /// The version of PostgreSQL, as it says it.
    pub version: String,
    /// What it says of itself, good and bad, in the order it was looked at.
    pub findings: Vec<Finding>,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Whether it is as it should be.
    pub is_well: bool,
    /// What was found, for people.
    pub message: Message,
}

/// Looks at a server.
///
/// # Errors
/// When it cannot be reached or is no team's.
pub async fn check(
    connection: &Connection,
    password: &Secret,
    now: i64,
) -> Result<Checked, Problem> {
    let server = server_of(connection).await?;
    let schema = connection.schema();
    let sql = format!(
        "SELECT current_setting('server_version'), current_setting('server_version_num')::int,
                extract(epoch FROM clock_timestamp())::bigint,
                pg_has_role(session_user, '{schema}', 'MEMBER'),
                has_table_privilege(session_user, '{schema}.events', 'UPDATE, DELETE, TRUNCATE'),
                (SELECT rolsuper FROM pg_roles WHERE rolname = session_user)"
    );
    let row = connection.row(&sql, &[]).await?;
    let version: String = row.get(0);
    let number: i32 = row.get(1);
    let away = row.get::<_, i64>(2) - now;
    // Members may only insert: whoever may change or delete what is noted is an owner.
    let may_change: bool = row.get(4);
    let is_superuser: bool = row.get(5);
    let mut findings = Vec::new();
    let mut note = |is_well, message| findings.push(Finding { is_well, message });
    // The newest version is told by its first number: 17.4 is 170004.
    let is_known = number >= VERSIONS.0 && number < VERSIONS.1 + 10_000;
    let what = if is_known {
        "team-check-version"
    } else {
        "team-check-version-odd"
    };
    note(is_known, Message::new(what).with("version", &version));
    let way = if connection.address.is_loopback() {
        "team-check-loopback"
    } else {
        "team-check-tls"
    };
    note(true, Message::new(way));
    match refuse_pooler(connection, password).await {
        Ok(()) => note(true, Message::new("team-check-direct")),
        Err(problem) => note(false, problem.what),
    }
    let rights = if is_superuser {
        "team-check-superuser"
    } else if may_change {
        "team-check-owner"
    } else if row.get(3) {
        "team-check-member"
    } else {
        "team-check-no-member"
    };
    note(
        rights == "team-check-member",
        Message::new(rights)
            .with("user", &server.member)
            .with("role", schema),
    );
    let is_near = away.abs() <= 120;
    let what = if is_near {
        "team-check-clock"
    } else {
        "team-check-clock-away"
    };
    note(is_near, Message::new(what).with("seconds", away.abs()));
    Ok(Checked {
        server,
        version,
        findings,
    })
}

/// Refuses a pooler that gives every transaction another connection: a lock of a session is then anybody's, and ends with nobody.
pub(super) async fn refuse_pooler(
    connection: &Connection,
    password: &Secret,
) -> Result<(), Problem> {
    let process = "SELECT pg_backend_pid()";
    let first: i32 = connection.row(process, &[]).await?.get(0);
    let other = connect(&connection.address, password).await?;
    // Two connections of ours that are open at the same time have two processes at the server, unless somebody in between
    // shares them out: the second one is inside a transaction, so a pooler has just given it the process of the first one.
    other.run_batch("BEGIN").await?;
    let second: i32 = other.row(process, &[]).await?.get(0);
    let third: i32 = connection.row(process, &[]).await?.get(0);
    other.run_batch("COMMIT").await?;
    if first == third && first != second {
        return Ok(());
    }
    let what = named("team-pooler", &connection.address);
    Err(Problem::new(ProblemKind::Unsupported, what)
        .because(Message::new("team-pooler-why"))
        .next(Message::new("team-pooler-next")))
}
