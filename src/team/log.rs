//! The audit trail: what was changed, from what to what, by whom and when, as the server noted it.

use super::connect::{Asked, Connection};
use super::events::ordered;
use crate::domain::Problem;
use crate::domain::team::Ordered;
use tokio_postgres::types::Type;

/// Which changes are wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogQuery {
    /// Only those after this moment, by the server's clock: seconds since 1970 (UTC).
    pub since: Option<i64>,
    /// Only those of this member, by the name they log in with.
    pub who: Option<String>,
    /// Only those of this kind: a kind of thing (`unit`, `order`, …), or `note` or `tag`.
    pub kind: Option<String>,
    /// Only those before this place in the order.
    pub before: Option<i64>,
    /// At most so many, the newest ones.
    pub most: u32,
}

/// What a log does not list unless it is asked for by its kind: it is many rows, and none of it was written by a person.
const UNASKED: &str = "'run', 'logo', 'status', 'fleet', 'past', 'settled'";

/// The changes of a partner that a query wants, the newest first.
///
/// # Errors
/// When the server cannot be reached.
pub async fn log(
    connection: &Connection,
    partner: &str,
    query: &LogQuery,
) -> Result<Vec<Ordered>, Problem> {
    let sql = format!(
        // In the columns of a page that is pulled, of which the first is not needed here.
        "SELECT 0::bigint, e.seq, e.id::text, e.kind, e.key, e.field, e.was, e.becomes, e.base::text, e.author::text,
                extract(epoch FROM e.at)::bigint
         FROM {}.events AS e
         WHERE e.partner = $1
           AND ($2::bigint IS NULL OR e.at > to_timestamp($2))
           AND ($3::text IS NULL OR e.author = $3)
           AND ($4::text IS NULL AND e.kind NOT IN ({UNASKED})
                OR e.kind = $4 OR e.field = $4 OR $4 = 'tag' AND e.field LIKE 'tag:%')
           AND ($5::bigint IS NULL OR e.seq < $5)
         ORDER BY e.seq DESC LIMIT $6",
        connection.schema()
    );
    let most = i64::from(query.most);
    let asked: [Asked<'_>; 6] = [
        (&partner, Type::TEXT),
        (&query.since, Type::INT8),
        (&query.who, Type::TEXT),
        (&query.kind, Type::TEXT),
        (&query.before, Type::INT8),
        (&most, Type::INT8),
    ];
    let rows = connection.rows(&sql, &asked).await?;
    Ok(rows.iter().filter_map(ordered).collect())
}
