//! Carrying changes: those from here to the server, and those of the team from it, in its order.

use super::connect::{Asked, Connection};
use crate::domain::Problem;
use crate::domain::team::{Change, Ordered};
use tokio_postgres::Row;
use tokio_postgres::types::Type;

/// How many changes are carried at once.
pub const PAGE: usize = 10_000;

/// A page of the team's changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pulled {
    /// The changes in the server's order, at most [`PAGE`].
    pub changes: Vec<Ordered>,
    /// The place in the order that it reaches.
    pub last: i64,
    /// The last place on the server, however far the page reaches; less than where one is means that the server lost changes.
    pub newest: i64,
}

/// Sends changes. One that the server has already is told by its id and is not there twice, so sending again does no harm.
///
/// # Errors
/// When the server cannot be reached, or refuses one of them; none is there then.
pub async fn push(
    connection: &Connection,
    partner: &str,
    changes: &[Change],
) -> Result<(), Problem> {
    if changes.is_empty() {
        return Ok(());
    }
    let sql = format!(
        // In their order: each change is made on the one before it, and the server numbers them as they come.
        "INSERT INTO {}.events (id, partner, kind, key, field, was, becomes, base)
         SELECT id::uuid, $2, kind, key, field, was, becomes, base::uuid
         FROM unnest($1::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
              WITH ORDINALITY AS t (id, kind, key, field, was, becomes, base, place)
         ORDER BY place
         ON CONFLICT (id) DO NOTHING",
        connection.schema()
    );
    // PostgreSQL keeps no zero byte in a text; nobody can type one.
    let kept = |text: &str| text.replace('\0', "\u{fffd}");
    let column = |of: fn(&Change) -> &str| {
        let texts = changes.iter().map(of);
        texts.map(kept).collect::<Vec<String>>()
    };
    let maybe = |of: fn(&Change) -> Option<&str>| {
        let texts = changes.iter().map(of);
        texts
            .map(|text| text.map(kept))
            .collect::<Vec<Option<String>>>()
    };
    let (ids, kinds) = (column(|one| &one.id), column(|one| &one.kind));
    let (keys, fields) = (column(|one| &one.key), column(|one| &one.field));
    let was = maybe(|one| one.was.as_deref());
    let becomes = maybe(|one| one.becomes.as_deref());
    let bases = maybe(|one| one.base.as_deref());
    let asked: [Asked<'_>; 8] = [
        (&ids, Type::TEXT_ARRAY),
        (&partner, Type::TEXT),
        (&kinds, Type::TEXT_ARRAY),
        (&keys, Type::TEXT_ARRAY),
        (&fields, Type::TEXT_ARRAY),
        (&was, Type::TEXT_ARRAY),
        (&becomes, Type::TEXT_ARRAY),
        (&bases, Type::TEXT_ARRAY),
    ];
    connection.run(&sql, &asked).await
}

/// The next changes of a partner after a place in the order.
///
/// # Errors
/// When the server cannot be reached.
pub async fn pull(connection: &Connection, partner: &str, last: i64) -> Result<Pulled, Problem> {
    let schema = connection.schema();
    // One statement sees one moment, so nothing can come between the page and its end. What stood before a change is not asked for:
    // it says nothing that the base does not, and is half of what would be carried.
    let sql = format!(
        "WITH newest AS (SELECT coalesce(max(seq), 0) AS seq FROM {schema}.events)
         SELECT newest.seq, e.seq, e.id::text, e.kind, e.key, e.field, NULL::text, e.becomes, e.base::text, e.author::text,
                extract(epoch FROM e.at)::bigint
         FROM newest LEFT JOIN LATERAL (
             SELECT * FROM {schema}.events WHERE partner = $1 AND seq > $2 ORDER BY seq LIMIT {PAGE}
         ) AS e ON true ORDER BY e.seq"
    );
    let asked: [Asked<'_>; 2] = [(&partner, Type::TEXT), (&last, Type::INT8)];
    let rows = connection.rows(&sql, &asked).await?;
    let newest: i64 = rows.first().map_or(0, |row| row.get(0));
    // Where there is no change one row comes all the same, with the newest place alone.
    let changes: Vec<Ordered> = rows.iter().filter_map(ordered).collect();
    let is_full = changes.len() == PAGE;
    let reached = changes.last().map(|ordered| ordered.seq);
    Ok(Pulled {
        // A page that is not full has all that there is of this partner, so the others' changes up to the newest are passed
        // over.
        last: match reached {
            Some(reached) if is_full => reached,
            _ => newest,
        },
        changes,
        newest,
    })
}

/// The change of a row; nothing where it has none.
pub(super) fn ordered(row: &Row) -> Option<Ordered> {
    Some(Ordered {
        seq: row.get::<_, Option<i64>>(1)?,
        change: Change {
            id: row.get(2),
            kind: row.get(3),
            key: row.get(4),
            field: row.get(5),
            was: row.get(6),
            becomes: row.get(7),
            base: row.get(8),
        },
        author: row.get(9),
        at: row.get(10),
    })
}
