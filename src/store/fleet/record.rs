//! Keeping what a sync learns. A unit that is as it was costs one statement, which compares in its `WHERE`; only one that changed
//! is read and compared.

use super::encode::{changes_to_text, problem_to_text};
use super::labels::{Labels, has_labels, labels_of};
use super::merchants::Merchants;
use super::seen::{Seen, SeenTimes};
use super::units::{blank, kept};
use super::{FetchedUnit, FleetStore, ListedUnit, Outcome, Recorded};
use crate::domain::fleet::{FieldChange, diff};
use crate::domain::{FleetUnit, Kept, Msn, Problem, SalesUnit, UnitFlag};
use crate::store::sql::Statements as _;
use rusqlite::{CachedStatement, Connection, Statement, params};
use std::sync::LazyLock;

impl FleetStore {
    /// Notes what a list told, in one transaction. A unit that is new is kept with its name and merchant. Of one that was
    /// fetched before, or that the service did not show the last time, only the time is noted: its own answer knows better.
    /// Units that are not listed are left alone.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn note_listed(&self, fleet: &str, units: &[ListedUnit], at: i64) -> Result<(), Problem> {
        self.write_told(fleet, |merchants| {
            let mut batch = Batch::new(merchants, None, &self.seen)?;
            units.iter().try_for_each(|listed| batch.listed(listed, at))
        })
    }

    /// Keeps a batch of outcomes, in one transaction: after a crash all of them are there, or none. Past is written only where
    /// something changed. What was fetched becomes the rows that come back, so that nothing of it is copied.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn record(
        &self,
        fleet: &str,
        run: Option<i64>,
        outcomes: impl IntoIterator<Item = FetchedUnit>,
    ) -> Result<Recorded, Problem> {
        self.write_told(fleet, |merchants| {
            let mut batch = Batch::new(merchants, run, &self.seen)?;
            let outcomes = outcomes.into_iter();
            let mut recorded = Recorded {
                rows: Vec::with_capacity(outcomes.size_hint().0),
                changed: 0,
            };
            for fetched in outcomes {
                let (row, has_changed) = batch.fetched(fetched)?;
                recorded.rows.extend(row);
                recorded.changed += usize::from(has_changed);
            }
            Ok(recorded)
        })
    }
}

/// What happened to a unit, as the past has it.
#[derive(Clone, Copy)]
enum Event<'a> {
    /// First seen, with all that was known then.
    Added(&'a [FieldChange]),
    /// The first details of a unit that was only listed: part of its being added, and no change to a person.
    Details(&'a [FieldChange]),
    Changed(&'a [FieldChange]),
    Gone,
    Back,
}

/// One transaction's work on the units of a fleet.
struct Batch<'m, 'c> {
    connection: &'c Connection,
    fleet: i64,
    run: Option<i64>,
    merchants: &'m mut Merchants<'c>,
    has_labels: bool,
    touch_if_unchanged: CachedStatement<'c>,
    seen: &'m Seen,
}

/// A statement with every column that a unit's answer fills, each in the given form and numbered as [`execute_with`] fills them in.
fn with_values(
    before: &str,
    form: fn(&str, usize) -> String,
    between: &str,
    after: &str,
) -> String {
    const OTHERS: [&str; 5] = [
        "name",
        "merchant",
        "capture_type",
        "account_scheme",
        "account_id",
    ];
    let columns = OTHERS.into_iter().chain(UnitFlag::ALL.map(UnitFlag::key));
    let values: Vec<String> = columns
        .zip(VALUES..)
        .map(|(column, number)| form(column, number))
        .collect();
    format!("{before}{}{after}", values.join(between))
}

/// The number of the first value, after fleet, unit and time.
const VALUES: usize = 4;

/// Notes the times of a unit that is visible and exactly as it is told, and tells them. One that is new, changed, back or failed
/// the last time is left alone.
static AS_IT_WAS: LazyLock<String> = LazyLock::new(|| {
    with_values(
        "UPDATE units SET last_seen = tell_seen(first_seen, max(last_seen, ?3)), fetched_at = ?3, checked_at = ?3
         WHERE fleet = ?1 AND msn = ?2
           AND fetched_at IS NOT NULL AND not_visible_since IS NULL AND failure IS NULL AND ",
        |column, number| format!("{column} IS ?{number}"),
        " AND ",
        "",
    )
});

static PUT_VALUES: LazyLock<String> = LazyLock::new(|| {
    with_values(
        "UPDATE units SET changed_at = ?3, ",
        |column, number| format!("{column} = ?{number}"),
        ", ",
        " WHERE fleet = ?1 AND msn = ?2",
    )
});

/// Fills in a statement of [`with_values`] and executes it.
fn execute_with(
    statement: &mut Statement<'_>,
    fleet: i64,
    unit: &SalesUnit,
    at: i64,
    merchant: Option<i64>,
) -> rusqlite::Result<usize> {
    let account = unit.settlement_account.as_ref();
    statement.raw_bind_parameter(1, fleet)?;
    statement.raw_bind_parameter(2, unit.msn.as_str())?;
    statement.raw_bind_parameter(3, at)?;
    statement.raw_bind_parameter(VALUES, &unit.name)?;
    statement.raw_bind_parameter(VALUES + 1, merchant)?;
    statement.raw_bind_parameter(VALUES + 2, capture_word(unit))?;
    statement.raw_bind_parameter(VALUES + 3, account.map(|account| &account.scheme))?;
    statement.raw_bind_parameter(VALUES + 4, account.map(|account| &account.id))?;
    for (number, flag) in (VALUES + 5..).zip(UnitFlag::ALL) {
        statement.raw_bind_parameter(number, unit.configuration.get(flag))?;
    }
    statement.raw_execute()
}

impl<'m, 'c> Batch<'m, 'c> {
    fn new(
        merchants: &'m mut Merchants<'c>,
        run: Option<i64>,
        seen: &'m Seen,
    ) -> rusqlite::Result<Self> {
        let (connection, fleet) = (merchants.connection, merchants.fleet);
        Ok(Self {
            connection,
            fleet,
            run,
            merchants,
            // Asked once for a batch: nobody else writes while its transaction is open.
            has_labels: has_labels(connection, fleet)?,
            // Asked at every unit: even to find it among the statements that are kept would cost a tenth of it.
            touch_if_unchanged: connection.prepare_cached(&AS_IT_WAS)?,
            seen,
        })
    }

    fn listed(&mut self, listed: &ListedUnit, at: i64) -> rusqlite::Result<()> {
        let after = listed.as_unit();
        let Some((former, changed_at)) = kept(self.connection, self.fleet, &listed.msn)? else {
            let changes = diff(&blank(&listed.msn), &after);
            self.put(&after, at, None)?;
            return self.note(&listed.msn, at, Event::Added(&changes));
        };
        self.connection.run(
            "UPDATE units SET last_seen = max(last_seen, ?3) WHERE fleet = ?1 AND msn = ?2",
            params![self.fleet, listed.msn.as_str(), at],
        )?;
        // Its own answer knows better than a list, also the answer that it is not shown.
        if former.fetched_at.is_some() || former.kept.not_visible_since.is_some() {
            return Ok(());
        }
        // Nothing but lists ever told of it: the newest list is the best that is known. What a list leaves out stays.
        let after = SalesUnit {
            name: after.name.or_else(|| former.unit.name.clone()),
            business_id: after
                .business_id
                .or_else(|| former.unit.business_id.clone()),
            ..former.unit.clone()
        };
        let changes = diff(&former.unit, &after);
        if changes.is_empty() {
            return Ok(());
        }
        // A clock that was put back must not turn the past around.
        let at = at.max(changed_at);
        self.put_values(&after, at)?;
        self.note(&listed.msn, at, Event::Changed(&changes))
    }

    /// The unit as it is now, and whether something changed about it.
    fn fetched(&mut self, fetched: FetchedUnit) -> rusqlite::Result<(Option<FleetUnit>, bool)> {
        let FetchedUnit { msn, at, outcome } = fetched;
        match outcome {
            Outcome::Found {
                unit,
                merchant_name,
            } => self.found(unit, merchant_name, at),
            Outcome::NotVisible(problem) => self.not_visible(&msn, &problem, at),
            Outcome::Failed(problem) => {
                self.connection.run(
                    // What was known of it stays as it was: a failure tells nothing of the unit.
                    "UPDATE units SET failure = ?3, failed_at = ?4
                     WHERE fleet = ?1 AND msn = ?2",
                    params![self.fleet, msn.as_str(), problem_to_text(&problem), at],
                )?;
                Ok((self.row(&msn)?, false))
            }
        }
    }

    fn found(
        &mut self,
        unit: SalesUnit,
        merchant_name: Option<String>,
        at: i64,
    ) -> rusqlite::Result<(Option<FleetUnit>, bool)> {
        let merchant = unit.business_id.as_ref();
        let merchant = merchant.map(|id| self.merchants.place(id)).transpose()?;
        // Before the unit, so that its row comes back with the name that is kept by then.
        if let (Some(place), Some(name)) = (merchant, &merchant_name) {
            self.merchants.name_at(place, name, at)?;
        }
        // One statement for most units of a sync, which are as they were.
        if let Some(times) = self.found_as_it_was(&unit, merchant, at)? {
            let row = self.unchanged(unit, merchant_name, merchant, at, times)?;
            return Ok((Some(row), false));
        }
        let has_changed = match kept(self.connection, self.fleet, &unit.msn)? {
            None => {
                let changes = diff(&blank(&unit.msn), &unit);
                self.put(&unit, at, Some(at))?;
                self.note(&unit.msn, at, Event::Added(&changes))?;
                true
            }
            Some((former, changed_at)) => self.found_again(&former, changed_at, &unit, at)?,
        };
        Ok((self.row(&unit.msn)?, has_changed))
    }

    fn found_again(
        &mut self,
        former: &FleetUnit,
        changed_at: i64,
        unit: &SalesUnit,
        at: i64,
    ) -> rusqlite::Result<bool> {
        // A clock that was put back must not write a past in which things happen in another order.
        let noted_at = at.max(changed_at);
        let changes = diff(&former.unit, unit);
        let is_back = former.kept.not_visible_since.is_some();
        let is_first = former.fetched_at.is_none();
        // The past is read in the order it was written: first it is back, then it is another one.
        if is_back {
            self.note(&unit.msn, noted_at, Event::Back)?;
        }
        if is_first {
            self.note(&unit.msn, noted_at, Event::Details(&changes))?;
        } else if !changes.is_empty() {
            self.note(&unit.msn, noted_at, Event::Changed(&changes))?;
        }
        let has_changed = is_back || is_first || !changes.is_empty();
        self.put_values(unit, if has_changed { noted_at } else { changed_at })?;
        self.connection.run(
            "UPDATE units SET last_seen = max(last_seen, ?3), fetched_at = ?3, checked_at = ?3,
                    not_visible_since = NULL, failure = NULL, failed_at = NULL
             WHERE fleet = ?1 AND msn = ?2",
            params![self.fleet, unit.msn.as_str(), at],
        )?;
        Ok(has_changed)
    }

    fn not_visible(
        &mut self,
        msn: &Msn,
        problem: &Problem,
        at: i64,
    ) -> rusqlite::Result<(Option<FleetUnit>, bool)> {
        let Some((former, changed_at)) = kept(self.connection, self.fleet, msn)? else {
            return Ok((None, false));
        };
        // That it is still not shown is no news, and no event.
        let is_gone_now = former.kept.not_visible_since.is_none();
        let noted_at = at.max(changed_at);
        self.connection.run(
            // That it is not shown is an answer, so it is not due like one that failed.
            "UPDATE units SET checked_at = ?3, failure = ?4, failed_at = NULL,
                    changed_at = CASE WHEN not_visible_since IS NULL THEN ?5 ELSE changed_at END,
                    not_visible_since = coalesce(not_visible_since, ?5)
             WHERE fleet = ?1 AND msn = ?2",
            params![
                self.fleet,
                msn.as_str(),
                at,
                problem_to_text(problem),
                noted_at
            ],
        )?;
        if is_gone_now {
            self.note(msn, noted_at, Event::Gone)?;
        }
        Ok((self.row(msn)?, is_gone_now))
    }

    fn row(&self, msn: &Msn) -> rusqlite::Result<Option<FleetUnit>> {
        Ok(kept(self.connection, self.fleet, msn)?.map(|(unit, _)| unit))
    }

    /// The common case: a unit that is visible and exactly as it is kept gets new times. `None` when it is
    /// new, changed, back or failed the last time; nothing is written then.
    fn found_as_it_was(
        &mut self,
        unit: &SalesUnit,
        merchant: Option<usize>,
        at: i64,
    ) -> rusqlite::Result<Option<SeenTimes>> {
        let merchant = merchant.map(|place| self.merchants.at(place).id);
        // What an earlier statement told is not of this unit.
        self.seen.take();
        execute_with(&mut self.touch_if_unchanged, self.fleet, unit, at, merchant)?;
        // Told by the statement itself, so there is something exactly when a row was written.
        Ok(self.seen.take())
    }

    /// The row of a unit that is as it was.
    fn unchanged(
        &self,
        unit: SalesUnit,
        merchant_name: Option<String>,
        merchant: Option<usize>,
        at: i64,
        times: SeenTimes,
    ) -> rusqlite::Result<FleetUnit> {
        let mut labels = Labels::default();
        if self.has_labels {
            labels = labels_of(self.connection, self.fleet, &unit.msn)?;
        }
        let (merchant_name, merchant_tags) = match merchant.map(|place| self.merchants.at(place)) {
            // A name that came along is the one that is kept, by now.
            Some(known) => (
                merchant_name.or_else(|| known.name.clone()),
                known.tags.clone(),
            ),
            None => (None, Vec::new()),
        };
        Ok(FleetUnit {
            unit,
            merchant_name,
            fetched_at: Some(at),
            failure: None,
            kept: Kept {
                first_seen: times.first_seen,
                last_seen: times.last_seen,
                not_visible_since: None,
                tags: labels.tags,
                merchant_tags,
                note: labels.note,
                // A sync tells of each unit as it comes; what takes others to know is read with the whole fleet.
                ..Kept::default()
            },
        })
    }

    /// Keeps a unit that is new, with the time at which its own answer came, if it is that which told of it.
    fn put(
        &mut self,
        unit: &SalesUnit,
        seen_at: i64,
        answered_at: Option<i64>,
    ) -> rusqlite::Result<()> {
        self.connection.run(
            "INSERT INTO units (fleet, msn, first_seen, last_seen, changed_at, fetched_at, checked_at)
             VALUES (?1, ?2, ?3, ?3, ?3, ?4, ?4)",
            params![self.fleet, unit.msn.as_str(), seen_at, answered_at],
        )?;
        self.put_values(unit, seen_at)
    }

    fn put_values(&mut self, unit: &SalesUnit, changed_at: i64) -> rusqlite::Result<()> {
        let merchant = unit.business_id.as_ref();
        let merchant = merchant.map(|id| self.merchants.find(id)).transpose()?;
        let merchant = merchant.map(|known| known.id);
        // Few units of a sync come here, so the statement is not held as the other one is.
        let mut statement = self.connection.prepare_cached(&PUT_VALUES)?;
        execute_with(&mut statement, self.fleet, unit, changed_at, merchant)?;
        Ok(())
    }

    fn note(&self, msn: &Msn, at: i64, event: Event<'_>) -> rusqlite::Result<()> {
        let (what, changes) = match event {
            Event::Added(changes) => ("added", Some(changes)),
            Event::Details(changes) => ("details", Some(changes)),
            Event::Changed(changes) => ("changed", Some(changes)),
            Event::Gone => ("gone", None),
            Event::Back => ("back", None),
        };
        self.connection.run(
            "INSERT INTO events (fleet, msn, at, run, what, changes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                self.fleet,
                msn.as_str(),
                at,
                self.run,
                what,
                changes.map(changes_to_text)
            ],
        )
    }
}

fn capture_word(unit: &SalesUnit) -> Option<&str> {
    let capture = unit.configuration.capture_type.as_ref();
    capture.map(|capture| capture.as_str())
}
