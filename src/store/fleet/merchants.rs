//! Merchants: their names, what the registry says, and which are watched.

use super::FleetStore;
use super::encode::{answer_from_text, answer_to_text, tags_from_text};
use super::runs::count;
use crate::domain::fleet::KeptMerchant;
use crate::domain::registry::RegistryAnswer;
use crate::domain::{BusinessId, Problem};
use crate::store::database::pragma;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::HashMap;

impl FleetStore {
    /// The merchants that have units, are watched, or bear a person's words; by scheme and number.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn merchants(&self, fleet: &str) -> Result<Vec<KeptMerchant>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            connection
                .prepare_cached(
                    "SELECT m.scheme, m.business_id, m.name, count(u.msn), m.registry, m.registry_at,
                            m.tags, m.note, m.former_form
                     FROM merchants m LEFT JOIN units u ON u.merchant = m.id
                     WHERE m.fleet = ?1
                     GROUP BY m.id
                     HAVING count(u.msn) > 0 OR m.watched_at IS NOT NULL
                         OR m.tags <> '[]' OR m.note IS NOT NULL
                     ORDER BY m.scheme, m.business_id",
                )?
                .query_map([fleet], merchant)?
                .collect()
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
            let former = former_form(connection, merchant, answer)?;
            connection
                .prepare_cached(
                    "UPDATE merchants SET registry = ?2, registry_at = ?3, former_form = ?4
                     WHERE id = ?1",
                )?
                .execute(params![merchant, answer_to_text(answer), at, former])?;
            Ok(())
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
            let kept = connection
                .prepare_cached(
                    "SELECT registry, registry_at FROM merchants
                     WHERE fleet = ?1 AND scheme = ?2 AND business_id = ?3
                       AND registry IS NOT NULL AND registry_at IS NOT NULL",
                )?
                .query_row(params![fleet, id.scheme().as_str(), id.id()], |row| {
                    Ok((row.get::<_, String>(0)?, row.get(1)?))
                })
                .optional()?;
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
            let mut statement = connection.prepare_cached(
                "SELECT name, registry FROM merchants
                 WHERE fleet = ?1 AND scheme = ?2 AND business_id = ?3",
            )?;
            let mut names = HashMap::with_capacity(ids.len());
            for id in ids {
                let told = params![fleet, id.scheme().as_str(), id.id()];
                let row = statement
                    .query_row(told, |row| {
                        let (name, registry): (Option<String>, Option<String>) =
                            (row.get(0)?, row.get(1)?);
                        Ok((name, registry))
                    })
                    .optional()?;
                let Some((name, registry)) = row else {
                    continue;
                };
                let registered = registry.as_deref().map(answer_from_text).transpose()?;
                let registered = registered.as_ref().and_then(|answer| match answer {
                    RegistryAnswer::Active(company) | RegistryAnswer::Deleted(company) => {
                        Some(company)
                    }
                    RegistryAnswer::Removed { .. } | RegistryAnswer::Unknown => None,
                });
                let name = name.or_else(|| registered.map(|company| company.name.clone()));
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
            connection
                .prepare_cached(
                    "SELECT scheme, business_id FROM merchants
                     WHERE fleet = ?1 AND watched_at IS NOT NULL ORDER BY watched_at",
                )?
                .query_map([fleet], |row| business_id(row, 0))?
                .collect()
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
                connection
                    .prepare_cached("UPDATE merchants SET watched_at = NULL WHERE id = ?1")?
                    .execute([merchants.find(id)?.id])?;
            }
            for id in add {
                // A place in a row, not a time: it only keeps the order in which a person added them.
                connection
                    .prepare_cached(
                        "UPDATE merchants SET watched_at =
                            (SELECT coalesce(max(watched_at), 0) + 1 FROM merchants WHERE fleet = ?2)
                         WHERE id = ?1 AND watched_at IS NULL",
                    )?
                    .execute([merchants.find(id)?.id, fleet])?;
            }
            Ok(())
        })
    }
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
    connection
        .prepare_cached(
            "SELECT scheme, business_id, name, 0, registry, registry_at, tags, note, former_form,
                    watched_at IS NOT NULL, id
             FROM merchants WHERE fleet = ?1",
        )?
        .query_map([fleet], |row| {
            let (merchant, is_watched) = (merchant(row)?, row.get(9)?);
            let known = OneOfAll {
                merchant,
                is_watched,
            };
            Ok((row.get(10)?, known))
        })?
        .collect()
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
        .prepare_cached("SELECT registry, former_form FROM merchants WHERE id = ?1")?
        .query_row([merchant], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let last = last.as_deref().map(answer_from_text).transpose()?;
    let now = form(answer);
    let earlier = |code: &&str| Some(*code) != now;
    let last = last.as_ref().and_then(form).filter(earlier);
    Ok(last
        .or(former.as_deref().filter(earlier))
        .map(str::to_owned))
}

fn form(answer: &RegistryAnswer) -> Option<&str> {
    match answer {
        RegistryAnswer::Active(company) | RegistryAnswer::Deleted(company) => {
            company.form.as_ref().map(|(code, _)| code.as_str())
        }
        RegistryAnswer::Removed { .. } | RegistryAnswer::Unknown => None,
    }
}

/// A merchant as units need it.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) id: i64,
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
        let version = pragma(connection, "data_version")?;
        let is_true = met.fleet == fleet && met.version == version;
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
        let known = self.load(id)?;
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
        if known.name.as_deref() == Some(name) {
            return Ok(());
        }
        self.connection
            .prepare_cached("UPDATE merchants SET name = ?2, named_at = ?3 WHERE id = ?1")?
            .execute(params![known.id, name, at])?;
        known.name = Some(name.to_owned());
        Ok(())
    }

    fn load(&self, id: &BusinessId) -> rusqlite::Result<Known> {
        let scheme = id.scheme().as_str();
        let found = self
            .connection
            .prepare_cached(
                "SELECT id, name, tags FROM merchants
                 WHERE fleet = ?1 AND scheme = ?2 AND business_id = ?3",
            )?
            .query_row(params![self.fleet, scheme, id.id()], |row| {
                Ok(Known {
                    id: row.get(0)?,
                    name: row.get(1)?,
                    tags: tags_from_text(row.get_ref(2)?.as_str()?)?,
                })
            })
            .optional()?;
        if let Some(known) = found {
            return Ok(known);
        }
        self.connection
            .prepare_cached(
                "INSERT INTO merchants (fleet, scheme, business_id) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![self.fleet, scheme, id.id()])?;
        Ok(Known {
            id: self.connection.last_insert_rowid(),
            name: None,
            tags: Vec::new(),
        })
    }
}
