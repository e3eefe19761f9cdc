//! What is asked of the database again and again. A statement is parsed once for a connection, and kept prepared by its text.

use crate::domain::{BusinessId, Msn};
use rusqlite::types::FromSql;
use rusqlite::{
    CachedStatement, Connection, OptionalExtension as _, Params, Result, Row, RowIndex,
};

/// Statements of a connection, or of a transaction on it.
pub(super) trait Statements {
    /// The statement of a text, parsed once for each connection.
    fn statement(&self, sql: &str) -> Result<CachedStatement<'_>>;

    /// Changes rows, however many.
    fn run(&self, sql: &str, given: impl Params) -> Result<()> {
        self.changed(sql, given).map(drop)
    }

    /// Changes rows, and tells how many.
    fn changed(&self, sql: &str, given: impl Params) -> Result<usize> {
        self.statement(sql)?.execute(given)
    }

    /// Whether there is such a row.
    fn has(&self, sql: &str, given: impl Params) -> Result<bool> {
        self.statement(sql)?.exists(given)
    }

    /// The first column of a row that is always there.
    fn value<T: FromSql>(&self, sql: &str, given: impl Params) -> Result<T> {
        self.statement(sql)?.query_row(given, |row| row.get(0))
    }

    /// The first row, if there is one.
    fn row<T>(
        &self,
        sql: &str,
        given: impl Params,
        read: impl FnOnce(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        self.statement(sql)?.query_row(given, read).optional()
    }

    /// Every row, in the order of the statement.
    fn rows<T, All: FromIterator<T>>(
        &self,
        sql: &str,
        given: impl Params,
        read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<All> {
        self.statement(sql)?.query_map(given, read)?.collect()
    }
}

impl Statements for Connection {
    fn statement(&self, sql: &str) -> Result<CachedStatement<'_>> {
        // To parse a statement costs more than most of them need to run.
        self.prepare_cached(sql)
    }
}

/// The business identifier of two columns, if a row has one.
pub(super) fn business(
    row: &Row<'_>,
    scheme: impl RowIndex,
    id: impl RowIndex,
) -> Result<Option<BusinessId>> {
    let scheme = row.get_ref(scheme)?.as_str_or_null()?;
    let id = row.get_ref(id)?.as_str_or_null()?;
    Ok(scheme
        .zip(id)
        .map(|(scheme, id)| BusinessId::from_api(scheme, id)))
}

/// The number of a unit that a row begins with.
pub(super) fn msn(row: &Row<'_>) -> Result<Msn> {
    Ok(Msn::from_api(row.get_ref(0)?.as_str()?))
}
