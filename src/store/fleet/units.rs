//! Units as they are now: from rows of the database, all of them, one, or those a sync has to fetch.

use super::encode::{problem_from_text, tags_from_text};
use super::labels::all_labels;
use super::merchants::{all_merchants, in_use, select_of, units_of};
use super::runs::count;
use super::{Due, FleetStore, ListedUnit};
use crate::domain::fleet::{KeptMerchant, SyncOptions};
use crate::domain::{
    BankAccount, BusinessId, CaptureType, Configuration, FleetUnit, Kept, Msn, Problem, SalesUnit,
    UnitFlag,
};
use crate::store::sql::{Statements as _, business, msn};
use rusqlite::{Connection, Row, params};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What is asked of a unit, in the order [`fn@unit`] reads it in: what is kept with it, what comes `from` elsewhere, and its
/// settings last, which [`UnitFlag`] lists.
fn select_units(elsewhere: [&str; 6], from: &str) -> String {
    let [scheme, id, name, merchant_tags, tags, note] = elsewhere;
    let flags: String = UnitFlag::ALL
        .into_iter()
        .map(|flag| format!(", u.{}", flag.key()))
        .collect();
    format!(
        "SELECT u.msn, u.name, {scheme}, {id}, {name}, u.capture_type, u.account_scheme, u.account_id,
                u.first_seen, u.last_seen, u.fetched_at, u.not_visible_since, u.failure,
                {merchant_tags}, {tags}, {note}, u.changed_at, u.merchant{flags}
         FROM units u {from}"
    )
}

/// Where a row has the time of its last event, its merchant and the first of its settings.
const CHANGED_AT: usize = 16;
const MERCHANT: usize = 17;
const FLAGS: usize = 18;

fn select_joined(which: &str) -> String {
    let from = format!(
        "LEFT JOIN merchants m ON m.id = u.merchant
         LEFT JOIN unit_labels l ON l.fleet = u.fleet AND l.msn = u.msn
         WHERE {which}"
    );
    let elsewhere = [
        "m.scheme",
        "m.business_id",
        "m.name",
        "m.tags",
        "l.tags",
        "l.note",
    ];
    select_units(elsewhere, &from)
}

static ONE_UNIT: LazyLock<String> = LazyLock::new(|| select_joined("u.fleet = ?1 AND u.msn = ?2"));
static EACH_UNIT: LazyLock<String> = LazyLock::new(|| select_joined("u.fleet = ?1 ORDER BY u.msn"));

/// The same without what comes from elsewhere: where a whole fleet is read, each merchant and each label is read once and put to its
/// units, which takes half the time of looking them up for every unit.
static ALL_UNITS: LazyLock<String> =
    LazyLock::new(|| select_units(["NULL"; 6], "WHERE u.fleet = ?1 ORDER BY u.msn"));

impl FleetStore {
    /// Every unit that is kept, also those the service no longer shows, by number as text.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn units(&self, fleet: &str) -> Result<Vec<FleetUnit>, Problem> {
        let mut units = Vec::new();
        self.whole(fleet, |unit| units.push(unit))?;
        Ok(units)
    }

    /// Hands over every unit as [`Self::units`] gives them, and gives the merchants that [`Self::merchants`] gives, by their identifiers; all
    /// of one moment.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn whole(
        &self,
        fleet: &str,
        mut each: impl FnMut(FleetUnit),
    ) -> Result<Vec<KeptMerchant>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            // Reads only: it is there for all of it to be of one moment, and ends with nothing to keep.
            let moment = connection.unchecked_transaction()?;
            let mut merchants = all_merchants(&moment, fleet)?;
            let mut labels = all_labels(&moment, fleet)?;
            let others = Others::of(&moment, fleet)?;
            let mut statement = moment.prepare_cached(&ALL_UNITS)?;
            let mut rows = statement.query([fleet])?;
            while let Some(row) = rows.next()? {
                let mut of = unit(row)?;
                others.tell(row, &mut of)?;
                let merchant: Option<i64> = row.get(MERCHANT)?;
                if let Some(known) = merchant.and_then(|id| merchants.get_mut(&id)) {
                    let merchant = &mut known.merchant;
                    merchant.units += 1;
                    of.unit.business_id = Some(merchant.business_id.clone());
                    of.merchant_name.clone_from(&merchant.name);
                    of.kept.merchant_tags.clone_from(&merchant.tags);
                }
                // Taken out and not copied: a unit is told once.
                if let Some(words) = labels.remove(of.unit.msn.as_str()) {
                    (of.kept.tags, of.kept.note) = (words.tags, words.note);
                }
                each(of);
            }
            Ok(in_use(merchants))
        })
    }

    /// Like [`Self::units`], one at a time as they come from the disk: all are of one moment, and memory does not grow with
    /// them. Ends at the first problem that `each` gives.
    ///
    /// # Errors
    /// When the database cannot be read, and what `each` gives.
    pub fn for_each_unit(
        &self,
        fleet: &str,
        each: &mut dyn FnMut(FleetUnit) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let ended = self.read_fleet(fleet, |connection, fleet| {
            let others = Others::of(connection, fleet)?;
            let mut statement = connection.prepare_cached(&EACH_UNIT)?;
            let mut rows = statement.query([fleet])?;
            while let Some(row) = rows.next()? {
                let mut of = unit(row)?;
                others.tell(row, &mut of)?;
                // Handed on outside: a problem of whoever is told is none of the database.
                if let Err(problem) = each(of) {
                    return Ok(Some(problem));
                }
            }
            Ok(None)
        })?;
        ended.map_or(Ok(()), Err)
    }

    /// One unit.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn unit(&self, fleet: &str, msn: &Msn) -> Result<Option<FleetUnit>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            let Some((mut unit, changed_at)) = kept(connection, fleet, msn)? else {
                return Ok(None);
            };
            // Without the counts of all merchants, which one unit does not need.
            let past = Others::of_past(connection, fleet)?;
            unit.kept.changed_at = past.changed(unit.kept.first_seen, changed_at);
            if let Some(id) = &unit.unit.business_id {
                let units = units_of(connection, fleet, id)?.len();
                unit.kept.merchant_units = u32::try_from(units).unwrap_or(u32::MAX);
            }
            Ok(Some(unit))
        })
    }

    /// The names of a merchant's units that the service shows, by number as text. Units without a name are left out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn unit_names(&self, fleet: &str, id: &BusinessId) -> Result<Vec<(Msn, String)>, Problem> {
        let shown = "AND u.name IS NOT NULL AND u.not_visible_since IS NULL";
        self.read_fleet(fleet, |connection, fleet| {
            select_of(connection, fleet, id, "u.msn, u.name", shown, |row| {
                Ok((msn(row)?, row.get(1)?))
            })
        })
    }

    /// The numbers of a merchant's units, as text in their order, with those that the service shows no more.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn merchant_units(&self, fleet: &str, id: &BusinessId) -> Result<Vec<Msn>, Problem> {
        self.read_fleet(fleet, |connection, fleet| units_of(connection, fleet, id))
    }

    /// Which units a sync has to fetch: those to come first, then those never answered for, then the oldest answers. A unit
    /// that failed the last time is due whatever its age. Chosen units are due whatever their age, as far as they are kept.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn due(&self, fleet: &str, options: &SyncOptions, now: i64) -> Result<Due, Problem> {
        if !options.only.is_empty() {
            return self.chosen(fleet, &options.only);
        }
        let age = i64::try_from(options.max_age_secs).unwrap_or(i64::MAX);
        let fresh_after = now.saturating_sub(age);
        // An answer of later than now was noted by a clock that was put right since. Units without an answer sort first as
        // NULL.
        let looked_at = self.read_fleet(fleet, |connection, fleet| {
            let units: Vec<Msn> = connection.rows(
                "SELECT msn FROM units
                 WHERE fleet = ?1 AND (failed_at IS NOT NULL OR (NOT ?2 AND
                       (checked_at IS NULL OR checked_at <= ?3 OR checked_at > ?4)))
                 ORDER BY checked_at, msn",
                params![fleet, options.only_failed, fresh_after, now],
                msn,
            )?;
            let total = if options.only_failed {
                units.len()
            } else {
                count(connection.value("SELECT count(*) FROM units WHERE fleet = ?1", [fleet])?)
            };
            Ok((units, total))
        });
        let (mut units, total) = looked_at?;
        let places: HashMap<&Msn, usize> = options
            .first
            .iter()
            .enumerate()
            .map(|(place, msn)| (msn, place))
            .collect();
        // Stable: the others stay in the order of their age.
        units.sort_by_key(|msn| places.get(msn).copied().unwrap_or(usize::MAX));
        let reused = total.saturating_sub(units.len());
        Ok(Due {
            units,
            reused,
            total,
        })
    }

    /// Those units that are kept, each once, in their order.
    fn chosen(&self, fleet: &str, only: &[Msn]) -> Result<Due, Problem> {
        let units = self.read_fleet(fleet, |connection, fleet| {
            let known = "SELECT 1 FROM units WHERE fleet = ?1 AND msn = ?2";
            let mut seen = HashSet::new();
            let mut units = Vec::new();
            for msn in only {
                // A unit that was named twice is fetched once.
                if seen.insert(msn) && connection.has(known, params![fleet, msn.as_str()])? {
                    units.push(msn.clone());
                }
            }
            Ok(units)
        })?;
        Ok(Due {
            total: units.len(),
            units,
            reused: 0,
        })
    }
}

/// A unit with the time of its last event.
pub(super) fn kept(
    connection: &Connection,
    fleet: i64,
    msn: &Msn,
) -> rusqlite::Result<Option<(FleetUnit, i64)>> {
    connection.row(&ONE_UNIT, params![fleet, msn.as_str()], |row| {
        Ok((unit(row)?, row.get(CHANGED_AT)?))
    })
}

fn unit(row: &Row<'_>) -> rusqlite::Result<FleetUnit> {
    let tags = |column: usize| -> rusqlite::Result<Vec<String>> {
        match row.get_ref(column)?.as_str_or_null()? {
            None => Ok(Vec::new()),
            Some(text) => tags_from_text(text),
        }
    };
    let failure = row.get_ref(12)?.as_str_or_null()?;
    Ok(FleetUnit {
        unit: sales_unit(row)?,
        merchant_name: row.get(4)?,
        fetched_at: row.get(10)?,
        failure: failure.map(|text| Box::new(problem_from_text(text))),
        kept: Kept {
            first_seen: row.get(8)?,
            last_seen: row.get(9)?,
            not_visible_since: row.get(11)?,
            tags: tags(14)?,
            merchant_tags: tags(13)?,
            note: row.get(15)?,
            // What takes others to know, whoever reads the whole adds.
            changed_at: None,
            merchant_units: 0,
        },
    })
}

/// What is known of a unit only with the others and with past syncs.
#[derive(Default)]
struct Others {
    /// How many units of each merchant are kept, by the merchants' own numbers.
    units: HashMap<i64, u32>,
    /// When complete syncs ended, the first one first.
    ends: Vec<i64>,
    has_run: bool,
}

impl Others {
    fn of(connection: &Connection, fleet: i64) -> rusqlite::Result<Self> {
        let units = connection.rows(
            "SELECT merchant, COUNT(*) FROM units
             WHERE fleet = ?1 AND merchant IS NOT NULL GROUP BY merchant",
            [fleet],
            |row| row.try_into(),
        )?;
        Ok(Self {
            units,
            ..Self::of_past(connection, fleet)?
        })
    }

    /// Without the units of merchants.
    fn of_past(connection: &Connection, fleet: i64) -> rusqlite::Result<Self> {
        let runs: Vec<(Option<i64>, bool)> = connection.rows(
            "SELECT ended_at, is_complete FROM sync_runs WHERE fleet = ?1 ORDER BY ended_at",
            [fleet],
            |row| row.try_into(),
        )?;
        let has_run = !runs.is_empty();
        let complete = runs.into_iter().filter(|(_, is_complete)| *is_complete);
        Ok(Self {
            ends: complete.filter_map(|(ended_at, _)| ended_at).collect(),
            has_run,
            ..Self::default()
        })
    }

    /// Tells a unit of its row.
    fn tell(&self, row: &Row<'_>, unit: &mut FleetUnit) -> rusqlite::Result<()> {
        let merchant: Option<i64> = row.get(MERCHANT)?;
        let units = merchant.and_then(|id| self.units.get(&id));
        unit.kept.merchant_units = units.copied().unwrap_or_default();
        unit.kept.changed_at = self.changed(unit.kept.first_seen, row.get(CHANGED_AT)?);
        Ok(())
    }

    /// When it changed. The first details of a unit come after it was first listed, and are no change: what came until the first complete
    /// sync was over belongs to its being added.
    fn changed(&self, first_seen: i64, changed_at: i64) -> Option<i64> {
        let mut ends = self.ends.iter();
        let known_whole = match ends.find(|end| **end >= first_seen) {
            Some(end) => *end,
            // No sync was whole since it was first seen, so what came may still belong to its being added.
            None if self.has_run => return None,
            None => first_seen,
        };
        Some(changed_at).filter(|at| *at > known_whole)
    }
}

fn sales_unit(row: &Row<'_>) -> rusqlite::Result<SalesUnit> {
    let account: (Option<String>, Option<String>) = (row.get(6)?, row.get(7)?);
    let capture = row.get_ref(5)?.as_str_or_null()?;
    let mut configuration = Configuration {
        capture_type: capture.map(CaptureType::from_text),
        ..Configuration::default()
    };
    for (column, flag) in (FLAGS..).zip(UnitFlag::ALL) {
        configuration.set(flag, row.get(column)?);
    }
    Ok(SalesUnit {
        msn: msn(row)?,
        name: row.get(1)?,
        business_id: business(row, 2, 3)?,
        configuration,
        settlement_account: account
            .0
            .zip(account.1)
            .map(|(scheme, id)| BankAccount { scheme, id }),
    })
}

/// A unit of which nothing but its number is known.
pub(super) fn blank(msn: &Msn) -> SalesUnit {
    SalesUnit {
        msn: msn.clone(),
        name: None,
        business_id: None,
        configuration: Configuration::default(),
        settlement_account: None,
    }
}

impl ListedUnit {
    /// The unit as far as the list tells.
    pub(super) fn as_unit(&self) -> SalesUnit {
        SalesUnit {
            name: self.name.clone(),
            business_id: self.business_id.clone(),
            ..blank(&self.msn)
        }
    }
}
