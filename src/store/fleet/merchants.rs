//! Merchants: their names, what the registry says, and which are watched.

use super::FleetStore;
use super::encode::{answer_from_text, answer_to_text, tags_from_text};
use super::runs::count;
use crate::domain::fleet::KeptMerchant;
use crate::domain::registry::RegistryAnswer;
use crate::domain::{BusinessId, Msn, Problem};
use crate::store::database::pragma;
use crate::store::sql::{Statements as _, msn};
use rusqlite::{Connection, Row, params};
use std::collections::HashMap;

impl FleetStore {
    /// The merchants that have units, are watched, or bear a person's words; by scheme and number.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn merchants(&self, fleet: &str) -> Result<Vec<KeptMerchant>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            connection.rows(
                "SELECT m.scheme, m.business_id, m.name, count(u.msn), m.registry, m.registry_at,
                        m.tags, m.note, m.former_form
                 FROM merchants m LEFT JOIN units u ON u.merchant = m.id
                 WHERE m.fleet = ?1
                 GROUP BY m.id
                 HAVING count(u.msn) > 0 OR m.watched_at IS NOT NULL
                     OR m.tags <> '[]' OR m.note IS NOT NULL
                 ORDER BY m.scheme, m.business_id",
                [fleet],
                merchant,
            )
        })
    }

    /// Keeps what the registry says of a merchant, in place of what it said before.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn note_registry(
        &self,
        fleet: &str,
        id: &BusinessId,
        answer: &RegistryAnswer,
        at: i64,
    ) -> Result<(), Problem> {
        self.write(fleet, |merchants| {
            let merchant = merchants.find(id)?.id;
            let connection = merchants.connection;
            // Asked before the answer that has it is written over.
            let former = former_form(connection, merchant, answer)?;
            connection.run(
                "UPDATE merchants SET registry = ?2, registry_at = ?3, former_form = ?4
                 WHERE id = ?1",
                params![merchant, answer_to_text(answer), at, former],
            )
        })
    }

    /// What the registry said of a merchant, and when; `None` where it was not asked.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn registry_answer(
        &self,
        fleet: &str,
        id: &BusinessId,
    ) -> Result<Option<(RegistryAnswer, i64)>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            let kept = one(connection, fleet, id, "registry, registry_at", |row| {
                <(Option<String>, Option<i64>)>::try_from(row)
            })?;
            let kept = kept.and_then(|(text, at)| text.zip(at));
            kept.map(|(text, at)| Ok((answer_from_text(&text)?, at)))
                .transpose()
        })
    }

    /// Keeps a merchant's name, as the service told it.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn note_merchant_name(
        &self,
        fleet: &str,
        id: &BusinessId,
        name: &str,
        at: i64,
    ) -> Result<(), Problem> {
        self.write_told(fleet, |merchants| merchants.name(id, name, at))
    }

    /// The names of merchants, of those that have one: as the service told it, else as the registry did.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn merchant_names(
        &self,
        fleet: &str,
        ids: &[BusinessId],
    ) -> Result<HashMap<BusinessId, String>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            let mut names = HashMap::with_capacity(ids.len());
            for id in ids {
                let told = one(connection, fleet, id, "name, registry", |row| {
                    <(Option<String>, Option<String>)>::try_from(row)
                })?;
                // A merchant that nothing is kept of has no name yet.
                let Some((name, registry)) = told else {
                    continue;
                };
                let registered = registry.as_deref().map(answer_from_text).transpose()?;
                let company = registered.as_ref().and_then(RegistryAnswer::company);
                let name = name.or_else(|| company.map(|company| company.name.clone()));
                names.extend(name.map(|name| (id.clone(), name)));
            }
            Ok(names)
        })
    }

    /// The merchants a person watches, in the order they were added.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn watched(&self, fleet: &str) -> Result<Vec<BusinessId>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            connection.rows(
                "SELECT scheme, business_id FROM merchants
                 WHERE fleet = ?1 AND watched_at IS NOT NULL ORDER BY watched_at",
                [fleet],
                |row| business_id(row, 0),
            )
        })
    }

    /// Adds merchants to those watched, and takes others out. What is known of these stays.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn watch(
        &self,
        fleet: &str,
        add: &[BusinessId],
        remove: &[BusinessId],
    ) -> Result<(), Problem> {
        self.write(fleet, |merchants| {
            let (connection, fleet) = (merchants.connection, merchants.fleet);
            for id in remove {
                connection.run(
                    "UPDATE merchants SET watched_at = NULL WHERE id = ?1",
                    [merchants.find(id)?.id],
                )?;
            }
            for id in add {
                // A place in a row, not a time: it only keeps the order in which a person added them.
                connection.run(
                    "UPDATE merchants SET watched_at =
                        (SELECT coalesce(max(watched_at), 0) + 1 FROM merchants WHERE fleet = ?2)
                     WHERE id = ?1 AND watched_at IS NULL",
                    [merchants.find(id)?.id, fleet],
                )?;
            }
            Ok(())
        })
    }
}

/// Columns of a merchant, if it is kept; they are names of ours, never given texts.
pub(super) fn one<T>(
    connection: &Connection,
    fleet: i64,
    id: &BusinessId,
    columns: &'static str,
    read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Option<T>> {
    let sql = format!(
        "SELECT {columns} FROM merchants WHERE fleet = ?1 AND scheme = ?2 AND business_id = ?3"
    );
    connection.row(&sql, params![fleet, id.scheme().as_str(), id.id()], read)
}

/// The numbers of a merchant's units, as text in their order.
pub(in crate::store) fn units_of(
    connection: &Connection,
    fleet: i64,
    id: &BusinessId,
) -> rusqlite::Result<Vec<Msn>> {
    select_of(connection, fleet, id, "u.msn", "", msn)
}

/// Columns of those units of a merchant that fulfil a condition, by number as text. Both are words of ours, never given texts.
pub(super) fn select_of<T>(
    connection: &Connection,
    fleet: i64,
    id: &BusinessId,
    columns: &'static str,
    condition: &'static str,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Vec<T>> {
    let sql = format!(
        "SELECT {columns} FROM merchants m JOIN units u ON u.merchant = m.id
         WHERE m.fleet = ?1 AND m.scheme = ?2 AND m.business_id = ?3 {condition} ORDER BY u.msn"
    );
    connection.rows(&sql, params![fleet, id.scheme().as_str(), id.id()], read)
}

/// Scheme and number, from two columns.
pub(super) fn business_id(row: &Row<'_>, first: usize) -> rusqlite::Result<BusinessId> {
    let scheme = row.get_ref(first)?.as_str()?;
    let id = row.get_ref(first + 1)?.as_str()?;
    Ok(BusinessId::from_api(scheme, id))
}

/// A merchant, and whether it is told of although it may have no units.
pub(super) struct OneOfAll {
    pub(super) merchant: KeptMerchant,
    is_watched: bool,
}

/// Every merchant of a fleet, by its number in the database, with no unit counted yet.
pub(super) fn all_merchants(
    connection: &Connection,
    fleet: i64,
) -> rusqlite::Result<HashMap<i64, OneOfAll>> {
    connection.rows(
        "SELECT scheme, business_id, name, 0, registry, registry_at, tags, note, former_form,
                watched_at IS NOT NULL, id
         FROM merchants WHERE fleet = ?1",
        [fleet],
        |row| {
            let (merchant, is_watched) = (merchant(row)?, row.get(9)?);
            let known = OneOfAll {
                merchant,
                is_watched,
            };
            Ok((row.get(10)?, known))
        },
    )
}

/// Those that are told of, as [`FleetStore::merchants`] chooses them, by their identifiers.
pub(super) fn in_use(merchants: HashMap<i64, OneOfAll>) -> Vec<KeptMerchant> {
    let is_in_use = |known: &OneOfAll| {
        let merchant = &known.merchant;
        merchant.units > 0
            || known.is_watched
            || !merchant.tags.is_empty()
            || merchant.note.is_some()
    };
    let mut merchants: Vec<KeptMerchant> = merchants
        .into_values()
        .filter(is_in_use)
        .map(|known| known.merchant)
        .collect();
    merchants.sort_unstable_by(|one, other| one.business_id.cmp(&other.business_id));
    merchants
}

fn merchant(row: &Row<'_>) -> rusqlite::Result<KeptMerchant> {
    let answer: Option<String> = row.get(4)?;
    let answer = answer.as_deref().map(answer_from_text).transpose()?;
    let answered_at: Option<i64> = row.get(5)?;
    Ok(KeptMerchant {
        business_id: business_id(row, 0)?,
        name: row.get(2)?,
        units: count(row.get(3)?),
        registry: answer.zip(answered_at),
        former_form: row.get(8)?,
        tags: tags_from_text(row.get_ref(6)?.as_str()?)?,
        note: row.get(7)?,
    })
}

/// The organization form of an earlier answer, where the answer that comes has another one or does not tell.
fn former_form(
    connection: &Connection,
    merchant: i64,
    answer: &RegistryAnswer,
) -> rusqlite::Result<Option<String>> {
    let (last, former): (Option<String>, Option<String>) = connection
        .statement("SELECT registry, former_form FROM merchants WHERE id = ?1")?
        .query_row([merchant], |row| row.try_into())?;
    let last = last.as_deref().map(answer_from_text).transpose()?;
    let form = |answer: &RegistryAnswer| Some(answer.company()?.form.clone()?.0);
    let now = form(answer);
    let earlier = |code: &String| Some(code) != now.as_ref();
    let last = last.as_ref().and_then(form).filter(earlier);
    // An answer that tells no form does not take away what an earlier one told.
    Ok(last.or(former.filter(earlier)))
}

/// A merchant as units need it.
#[derive(Debug, Clone)]
pub(in crate::store) struct Known {
    pub(in crate::store) id: i64,
    pub(super) name: Option<String>,
    pub(super) tags: Vec<String>,
}

/// How many merchants are remembered from one transaction to the next.
const MOST_MET: usize = 50_000;

/// The merchants met by a connection, as they are as long as no other connection writes.
#[derive(Debug, Default)]
pub(super) struct Met {
    fleet: i64,
    /// SQLite's own count, which changes when another connection has written.
    version: i64,
    places: HashMap<BusinessId, usize>,
    merchants: Vec<Known>,
}

/// One transaction on a fleet, and the merchants met in it, each looked up once.
pub(super) struct Merchants<'c> {
    pub(super) connection: &'c Connection,
    pub(super) fleet: i64,
    met: Met,
}

impl<'c> Merchants<'c> {
    pub(super) fn new(connection: &'c Connection, fleet: i64, met: Met) -> rusqlite::Result<Self> {
        // Asked inside of the transaction: from here on no other connection writes.
        let version = pragma(connection, "data_version")?;
        let is_true = met.fleet == fleet && met.version == version;
        // What was met is true for one fleet, and as long as no other connection has written.
        let met = if is_true && met.merchants.len() <= MOST_MET {
            met
        } else {
            Met {
                fleet,
                version,
                ..Met::default()
            }
        };
        Ok(Self {
            connection,
            fleet,
            met,
        })
    }

    /// What the next transaction may start with, once this one is on the disk.
    pub(super) fn met(self) -> Met {
        self.met
    }

    /// A merchant that was changed past this list.
    pub(super) fn forget(&mut self, id: &BusinessId) {
        // The merchant stays in the list, since places of others count from its beginning.
        self.met.places.remove(id);
    }

    /// A merchant, kept from now on if it is new.
    pub(super) fn find(&mut self, id: &BusinessId) -> rusqlite::Result<&Known> {
        let place = self.place(id)?;
        Ok(&self.met.merchants[place])
    }

    /// The merchant at a place that [`Self::place`] gave.
    pub(super) fn at(&self, place: usize) -> &Known {
        &self.met.merchants[place]
    }

    /// Where a merchant stands in the list of those met, for this transaction. Asked at every unit, so an identifier is hashed once.
    pub(super) fn place(&mut self, id: &BusinessId) -> rusqlite::Result<usize> {
        if let Some(place) = self.met.places.get(id) {
            return Ok(*place);
        }
        let known = make_merchant(self.connection, self.fleet, id)?;
        let place = self.met.merchants.len();
        self.met.merchants.push(known);
        self.met.places.insert(id.clone(), place);
        Ok(place)
    }

    /// Keeps a merchant's name, if it is not the one that is kept.
    pub(super) fn name(&mut self, id: &BusinessId, name: &str, at: i64) -> rusqlite::Result<()> {
        let place = self.place(id)?;
        self.name_at(place, name, at)
    }

    /// The same, of the merchant at a place.
    pub(super) fn name_at(&mut self, place: usize, name: &str, at: i64) -> rusqlite::Result<()> {
        let known = &mut self.met.merchants[place];
        // Each of a chain's units tells the same name.
        if known.name.as_deref() == Some(name) {
            return Ok(());
        }
        self.connection.run(
            "UPDATE merchants SET name = ?2, named_at = ?3 WHERE id = ?1",
            params![known.id, name, at],
        )?;
        known.name = Some(name.to_owned());
        Ok(())
    }
}

/// A merchant, kept from now on if it is new.
pub(in crate::store) fn make_merchant(
    connection: &Connection,
    fleet: i64,
    id: &BusinessId,
) -> rusqlite::Result<Known> {
    let found = one(connection, fleet, id, "id, name, tags", |row| {
        Ok(Known {
            id: row.get(0)?,
            name: row.get(1)?,
            tags: tags_from_text(row.get_ref(2)?.as_str()?)?,
        })
    })?;
    if let Some(known) = found {
        return Ok(known);
    }
    connection.run(
        "INSERT INTO merchants (fleet, scheme, business_id) VALUES (?1, ?2, ?3)",
        params![fleet, id.scheme().as_str(), id.id()],
    )?;
    Ok(Known {
        id: connection.last_insert_rowid(),
        name: None,
        tags: Vec::new(),
    })
}
