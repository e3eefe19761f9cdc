//! Sorting, filtering and grouping of many rows, as a pure function that any thread may run.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering as Memory};

use super::item::{Item, Party};
use super::matching::Matcher;
use crate::domain::BusinessId;
use crate::report::collated;
use crate::report::{Column, Query, Sort, SortKey, UnitRow as _};
use crate::text::{Catalog, Language};

/// The rows, shared with the threads that arrange them.
pub type Items = Arc<Vec<Arc<Item>>>;

/// Says that nobody waits for a piece of work any more.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Nobody waits any more: the work ends when it looks the next time.
    pub fn stop(&self) {
        self.0.store(true, Memory::Relaxed);
    }

    /// Whether nobody waits any more.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.0.load(Memory::Relaxed)
    }
}

/// What there is to arrange.
#[derive(Debug, Clone)]
pub struct Task {
    /// Every row, in the order they came.
    pub items: Items,
    /// Names this state of the rows; another state has another number.
    pub version: u64,
    /// Which are shown, and in which order.
    pub query: Query,
    /// Whether they stand under their merchants.
    pub by_merchant: bool,
    /// Whose words a search in a column looks in.
    pub language: Language,
    /// The former result; what of it still holds is used again.
    pub known: Arrangement,
}

/// Rows of one merchant that stand together.
#[derive(Debug, Clone)]
pub struct Group {
    /// The merchant.
    pub party: Arc<Party>,
    /// The place of its first row.
    pub start: usize,
    /// How many of its rows are shown.
    pub len: usize,
}

/// Marks a row that is not shown, in [`Arrangement::places`].
const HIDDEN: u32 = u32::MAX;

/// Which rows are shown, in their order.
#[derive(Debug, Clone, Default)]
pub struct Arrangement {
    /// Numbers of the rows that are shown.
    pub visible: Arc<Vec<u32>>,
    /// The merchants they stand under; empty where they are not grouped.
    pub groups: Arc<Vec<Group>>,
    /// How many rows it was made of.
    pub of_rows: usize,
    /// The state of the rows it was made of.
    pub version: u64,
    /// The place of every row.
    places: Arc<Vec<u32>>,
    /// All rows by merchant and name: the order without any other.
    usual: Arc<Vec<u32>>,
    order: Option<(Vec<Sort>, Arc<Vec<u32>>)>,
    made_for: Option<(Query, Language)>,
}

impl Arrangement {
    /// The place of a row among those that are shown.
    #[must_use]
    pub fn place_of(&self, index: u32) -> Option<usize> {
        let place = *self.places.get(index as usize)?;
        (place != HIDDEN).then_some(place as usize)
    }
}

/// Sorts, filters and groups; `None` when it was stopped.
#[must_use]
pub fn arrange(task: &Task, stop: &Stop) -> Option<Arrangement> {
    let same_rows = task.known.version == task.version && task.known.of_rows == task.items.len();
    let usual = if same_rows && task.known.usual.len() == task.items.len() {
        Arc::clone(&task.known.usual)
    } else {
        Arc::new(usual_order(&task.items, stop)?)
    };
    let sorts: Vec<Sort> = task.query.sorts().collect();
    let order = match &task.known.order {
        _ if sorts.is_empty() => None,
        Some((old, order)) if *old == sorts && same_rows => Some((sorts, Arc::clone(order))),
        _ => {
            let mut order = Arc::clone(&usual);
            // What counts most is sorted by last, and rows that are alike stay as they are.
            for sort in sorts.iter().rev() {
                order = Arc::new(sorted(&task.items, &order, *sort, stop)?);
            }
            Some((sorts, order))
        }
    };
    let all = order.as_ref().map_or(&usual, |(_, order)| order);
    // Whoever types on narrows what there is: rows that did not fit the shorter search do not fit the longer one.
    let within = if same_rows && task.narrows() && !task.by_merchant {
        &task.known.visible
    } else {
        all
    };
    let mut visible = filtered(task, within, stop)?;
    let groups = if task.by_merchant {
        grouped(&task.items, &mut visible, task.query.sort)
    } else {
        Vec::new()
    };
    let mut places = vec![HIDDEN; task.items.len()];
    for (place, index) in (0_u32..).zip(&visible) {
        if let Some(slot) = places.get_mut(*index as usize) {
            *slot = place;
        }
    }
    (!stop.is_stopped()).then(|| Arrangement {
        visible: Arc::new(visible),
        groups: Arc::new(groups),
        of_rows: task.items.len(),
        version: task.version,
        places: Arc::new(places),
        usual,
        order,
        made_for: Some((task.query.clone(), task.language)),
    })
}

impl Task {
    /// Whether every row that fits now was already shown.
    fn narrows(&self) -> bool {
        self.known.groups.is_empty()
            && self.known.made_for.as_ref().is_some_and(|(old, language)| {
                *language == self.language
                    && old.sorts().eq(self.query.sorts())
                    && old.conditions == self.query.conditions
                    && self.query.search.starts_with(&old.search)
            })
    }
}

fn filtered(task: &Task, within: &Arc<Vec<u32>>, stop: &Stop) -> Option<Vec<u32>> {
    if task.query.is_everything() {
        return Some(within.to_vec());
    }
    let matcher = Matcher::new(&task.query, task.language);
    let mut visible = Vec::new();
    // Whoever types on must not wait for the rest of an old search.
    for some in within.chunks(4096) {
        if stop.is_stopped() {
            return None;
        }
        let fits = |index: &&u32| {
            let item = task.items.get(**index as usize);
            item.is_some_and(|item| matcher.admits(item))
        };
        visible.extend(some.iter().filter(fits));
    }
    Some(visible)
}

fn numbers(items: &Items) -> std::ops::Range<u32> {
    0..u32::try_from(items.len()).unwrap_or(u32::MAX)
}

/// What is unknown comes last.
fn last<T>(value: Option<T>) -> (bool, Option<T>) {
    (value.is_none(), value)
}

/// As they were asked for, then by merchant, name and number.
fn usual_order(items: &Items, stop: &Stop) -> Option<Vec<u32>> {
    // Names of merchants are compared once for each merchant, and rows by their ranks.
    let ranks = ranks(items);
    let rank = |item: &Item| ranks.get(item.party().number as usize).copied();
    let mut keyed: Vec<_> = numbers(items)
        .zip(items.iter())
        .map(|(index, item)| {
            let msn = item.msn().unwrap_or_default();
            let name = last(item.name().map(collated));
            // Numbers are texts here: the shorter one is the smaller one.
            ((item.line(), rank(item), name, msn.len(), msn), index)
        })
        .collect();
    if stop.is_stopped() {
        return None;
    }
    keyed.sort();
    Some(keyed.into_iter().map(|(_, index)| index).collect())
}

/// The place of every merchant in the order of their names, by the merchants' own numbers.
fn ranks(items: &Items) -> Vec<usize> {
    let mut parties: Vec<Option<&Party>> = Vec::new();
    for item in items.iter() {
        let party = item.party();
        let at = party.number as usize;
        if parties.len() <= at {
            parties.resize(at + 1, None);
        }
        parties[at] = Some(party);
    }
    let mut ranks = vec![0; parties.len()];
    let mut parties: Vec<&Party> = parties.into_iter().flatten().collect();
    parties.sort_unstable_by(|a, b| compare_parties(a, b));
    for (rank, party) in parties.into_iter().enumerate() {
        ranks[party.number as usize] = rank;
    }
    ranks
}

fn compare_parties(a: &Party, b: &Party) -> Ordering {
    let by_name = last(a.key.as_deref()).cmp(&last(b.key.as_deref()));
    // Spelled otherwise they are another merchant, and each needs a place of its own.
    by_name
        .then_with(|| last(a.business_id.as_ref()).cmp(&last(b.business_id.as_ref())))
        .then_with(|| last(a.name.as_deref()).cmp(&last(b.name.as_deref())))
}

fn sorted(items: &Items, usual: &[u32], sort: Sort, stop: &Stop) -> Option<Vec<u32>> {
    let catalog = Catalog::new(Language::ENGLISH);
    let mut keyed = Vec::with_capacity(usual.len());
    for index in usual {
        if index % 4096 == 0 && stop.is_stopped() {
            return None;
        }
        let item = items.get(*index as usize);
        let key = item.map_or(SortKey::Nothing, |item| key(item, sort.column, &catalog));
        keyed.push((key, *index));
    }
    // Stable, so that rows that compare equal stay in the usual order.
    keyed.sort_by(|(a, _), (b, _)| a.compare(b, sort.descending));
    Some(keyed.into_iter().map(|(_, index)| index).collect())
}

fn key(item: &Item, column: Column, catalog: &Catalog) -> SortKey {
    if column == Column::Merchant {
        // Kept once for all rows of a merchant.
        let key = item.party().key.as_deref();
        return key.map_or(SortKey::Nothing, |key| SortKey::Text(key.into()));
    }
    SortKey::of(item, column, catalog)
}

/// Puts rows under their merchants, which stand by name; within a merchant the order stays.
fn grouped(items: &Items, visible: &mut Vec<u32>, sort: Option<Sort>) -> Vec<Group> {
    // Rows of a merchant share one `Party`, so its address tells it without comparing names.
    let mut of_party: HashMap<*const Party, usize> = HashMap::new();
    let mut of_id: HashMap<&BusinessId, usize> = HashMap::new();
    let mut found: Vec<(Arc<Party>, Vec<u32>)> = Vec::new();
    for index in visible.iter().copied() {
        let Some(item) = items.get(index as usize) else {
            continue;
        };
        let party = item.party();
        let at = *of_party.entry(Arc::as_ptr(party)).or_insert_with(|| {
            // One merchant whose name came with some of its units only is one merchant.
            let id = party.business_id.as_ref();
            let known = id.and_then(|id| of_id.get(id).copied());
            known.unwrap_or_else(|| {
                found.push((Arc::clone(party), Vec::new()));
                let at = found.len() - 1;
                if let Some(id) = id {
                    of_id.insert(id, at);
                }
                at
            })
        });
        if let Some((shown, rows)) = found.get_mut(at) {
            rows.push(index);
            if shown.name.is_none() && party.name.is_some() {
                *shown = Arc::clone(party);
            }
        }
    }
    let is_turned = sort.is_some_and(|sort| sort.column == Column::Merchant && sort.descending);
    found.sort_by(|(a, _), (b, _)| {
        let order = compare_parties(a, b);
        if is_turned { order.reverse() } else { order }
    });
    visible.clear();
    found
        .into_iter()
        .map(|(party, rows)| {
            let start = visible.len();
            visible.extend(&rows);
            Group {
                party,
                start,
                len: rows.len(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
