//! Who is in the team, and who was heard of lately.

use super::connect::{Asked, Connection};
use crate::domain::Problem;
use tokio_postgres::types::Type;

/// A member, as the server knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The name with which they log in.
    pub name: String,
    /// The version of the program they used last.
    pub program: String,
    /// When they were last heard of, by the server's clock: seconds since 1970 (UTC).
    pub seen_at: i64,
    /// Whether that was in the last two minutes.
    pub is_online: bool,
}

/// The members, those first who were heard of last.
///
/// # Errors
/// When the server cannot be reached.
pub async fn members(connection: &Connection) -> Result<Vec<Member>, Problem> {
    let sql = format!(
        // By the server's clock, since those of computers differ.
        "SELECT name::text, program, extract(epoch FROM seen_at)::bigint,
                seen_at > clock_timestamp() - interval '2 minutes'
         FROM {}.members ORDER BY seen_at DESC, name",
        connection.schema()
    );
    let rows = connection.rows(&sql, &[]).await?;
    let member = |row: &tokio_postgres::Row| Member {
        name: row.get(0),
        program: row.get(1),
        seen_at: row.get(2),
        is_online: row.get(3),
    };
    Ok(rows.iter().map(member).collect())
}

/// Notes that this person was here, with this version of the program.
///
/// # Errors
/// When the server cannot be reached.
pub async fn note_seen(connection: &Connection) -> Result<(), Problem> {
    let sql = format!("SELECT {}.note_member($1)", connection.schema());
    let program = env!("CARGO_PKG_VERSION");
    let asked: [Asked<'_>; 1] = [(&program, Type::TEXT)];
    connection.run(&sql, &asked).await
}
