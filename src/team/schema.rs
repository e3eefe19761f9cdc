//! The team's tables on the server, as steps that are never edited once released: a change is a new step.
//!
//! A team has a schema of its own, and the role of its members may use that one alone. So no rule of a row decides who sees what: what
//! another team has cannot be named. Each step is done once, behind an advisory lock, and noted with its digest.

use super::address::check_team;
use super::connect::{Asked, Connection};
use super::problem::named;
use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use crate::text::Message;
use sha2::{Digest, Sha256};
use tokio_postgres::types::Type;

/// The steps, in their order; `{schema}` is the team's schema and role.
const STEPS: &[&str] = &[include_str!("steps/1.sql")];

/// How many steps this version knows.
pub const KNOWN_STEPS: usize = STEPS.len();

/// A team as its server has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamServer {
    /// Names it, wherever it is moved to.
    pub id: String,
    /// How many steps its tables went through.
    pub steps: usize,
    /// The person, as the server knows them.
    pub member: String,
}

/// The statements that make a team's tables, or bring them to the newest shape; running them again does nothing.
///
/// # Errors
/// When the name of the team is none.
pub fn sql_of(team: &str) -> Result<String, Problem> {
    check_team(team)?;
    let schema = format!("pdesk_{team}");
    let mut sql = format!(
        "-- The tables of the team \"{team}\" of Partner Desk, for PostgreSQL 14 and later.\n\
         -- Run it as a role that may make roles and schemas; that role owns the tables and is no member.\n\
         BEGIN;\n\
         SELECT pg_advisory_xact_lock(hashtextextended('{schema}.steps', 0));\n\
         DO $role$ BEGIN\n    \
             IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{schema}') THEN\n        \
                 CREATE ROLE {schema} NOLOGIN;\n    \
             END IF;\n\
         END $role$;\n\
         CREATE SCHEMA IF NOT EXISTS {schema};\n\
         CREATE TABLE IF NOT EXISTS {schema}.steps (\n    \
             step    integer     PRIMARY KEY,\n    \
             digest  text        NOT NULL,\n    \
             done_at timestamptz NOT NULL DEFAULT clock_timestamp(),\n    \
             done_by name        NOT NULL DEFAULT session_user\n\
         );\n\
         DO $newer$ BEGIN\n    \
             IF EXISTS (SELECT FROM {schema}.steps WHERE step > {known}) THEN\n        \
                 RAISE EXCEPTION 'these tables are of a later version of Partner Desk';\n    \
             END IF;\n\
         END $newer$;\n",
        known = STEPS.len()
    );
    for (place, step) in STEPS.iter().enumerate() {
        let number = place + 1;
        // The digest is of the step as it was released, before it names a team.
        let (digest, step) = (digest(step), step.replace("{schema}", &schema));
        sql.push_str(&format!(
            "DO $step$ BEGIN\nIF NOT EXISTS (SELECT FROM {schema}.steps WHERE step = {number}) THEN\n{step}\
             INSERT INTO {schema}.steps (step, digest) VALUES ({number}, '{digest}');\nEND IF;\nEND $step$;\n"
        ));
    }
    sql.push_str("COMMIT;\n");
    Ok(sql)
}

/// Makes a team's tables, or brings them to the newest shape.
///
/// # Errors
/// When the server refuses it, or has tables of a later version.
pub async fn init(connection: &Connection) -> Result<(), Problem> {
    let sql = sql_of(&connection.address.team)?;
    let schema = connection.schema();
    let table = format!("{schema}.steps");
    let asked: [Asked<'_>; 1] = [(&table, Type::TEXT)];
    let there = "SELECT to_regclass($1) IS NOT NULL";
    // On a new database there are no steps to look at.
    if connection.row(there, &asked).await?.get(0) {
        check_steps(connection, true).await?;
    }
    connection.run_batch(&sql).await
}

/// Which team a connection leads to.
///
/// # Errors
/// When there is none that this person may use, or its tables are of another version.
pub async fn server_of(connection: &Connection) -> Result<TeamServer, Problem> {
    let steps = check_steps(connection, false).await?;
    let sql = format!(
        "SELECT id::text, session_user::text FROM {}.team",
        connection.schema()
    );
    let row = connection.row(&sql, &[]).await?;
    Ok(TeamServer {
        id: row.get(0),
        steps,
        member: row.get(1),
    })
}

/// Refuses tables of a later version, tells those of an earlier one unless they are about to be brought up to date, and finds steps
/// that somebody edited.
async fn check_steps(connection: &Connection, may_be_older: bool) -> Result<usize, Problem> {
    let sql = format!(
        "SELECT step, digest FROM {}.steps ORDER BY step",
        connection.schema()
    );
    let rows = connection.rows(&sql, &[]).await?;
    let found = rows.len();
    let known = Message::new("team-steps")
        .with("found", found)
        .with("known", STEPS.len());
    let refused = |what, next| {
        Problem::new(ProblemKind::Unsupported, named(what, &connection.address))
            .because(known.clone())
            .next(Message::new(next))
    };
    if found > STEPS.len() {
        return Err(refused("team-newer", "team-newer-next"));
    }
    let is_edited = rows
        .iter()
        .zip(STEPS)
        .enumerate()
        .any(|(place, (row, step))| {
            let number: i32 = row.get(0);
            let noted: String = row.get(1);
            // A step that is missing in between is as wrong as one that was edited.
            usize::try_from(number) != Ok(place + 1) || noted != digest(step)
        });
    if is_edited {
        return Err(refused("team-other-shape", "team-other-shape-next"));
    }
    if found < STEPS.len() && !may_be_older {
        return Err(refused("team-older", "team-older-next"));
    }
    Ok(found)
}

fn digest(step: &str) -> String {
    // Git may give the file the ends of lines of Windows.
    let digest = Sha256::digest(step.replace("\r\n", "\n").as_bytes());
    digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{STEPS, digest, sql_of};

    /// The first sixteen digits of the SHA-256 of each step, as it was released.
    const RELEASED: [&str; STEPS.len()] = ["8d13e4134ea89802"];

    #[test]
    fn no_step_was_edited() {
        let steps: Vec<String> = STEPS.iter().map(|step| digest(step)).collect();
        assert_eq!(steps, RELEASED, "a step is never edited; write a new one");
    }

    #[test]
    fn the_statements_name_one_team_only() {
        let sql = sql_of("bakeri").unwrap();
        assert!(!sql.contains("{schema}") && sql.contains("CREATE TABLE pdesk_bakeri.events"));
        assert!(sql_of("x; DROP").is_err());
    }
}
