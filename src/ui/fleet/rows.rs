//! All rows of the table, shown or not.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::arrange::Items;
use super::counts::Counts;
use super::item::{Item, Parties};
use super::row_set::RowSet;
use crate::domain::LookupRow;
use crate::report::UnitRow as _;

/// All rows of the table, shown or not, and what is counted of them.
#[derive(Debug, Default)]
pub struct Rows {
    /// The rows. A row keeps its number for as long as it is there.
    pub items: Items,
    /// How many there are of each kind.
    pub counts: Counts,
    parties: Parties,
    /// Numbers of the rows that have an MSN, sorted by it; made when it is first needed.
    by_msn: Option<Vec<u32>>,
}

impl Rows {
    /// Packs rows.
    #[must_use]
    pub fn new(rows: &[LookupRow]) -> Self {
        let mut packed = Self::default();
        packed.extend(rows);
        packed
    }

    /// Adds rows at the end.
    pub fn extend(&mut self, rows: &[LookupRow]) {
        // Cheap even while a thread holds the former list: only pointers are copied then.
        let items = Arc::make_mut(&mut self.items);
        items.reserve(rows.len());
        for row in rows {
            let item = Item::new(row, &mut self.parties);
            self.counts.add(&item);
            items.push(Arc::new(item));
        }
        // Put in order only when it is needed: a look-up that adds rows all the time never asks for it.
        self.by_msn = None;
    }

    /// Puts rows in place of those with the same MSN, which keep the input they answer; others are added at the end. Gives
    /// the numbers of the rows concerned.
    pub fn update(&mut self, rows: Vec<LookupRow>) -> Vec<u32> {
        self.sort_by_msn();
        let mut touched = Vec::with_capacity(rows.len());
        for row in rows {
            let former = row.msn.as_ref().map(|msn| self.numbers_of(msn.as_str()));
            match former.filter(|former| !former.is_empty()) {
                Some(former) => {
                    for index in former {
                        self.replace(index, row.clone());
                        touched.push(index);
                    }
                }
                None => touched.extend(self.push(&row)),
            }
        }
        touched
    }

    fn replace(&mut self, index: u32, mut row: LookupRow) {
        let Some(slot) = Arc::make_mut(&mut self.items).get_mut(index as usize) else {
            return;
        };
        row.line = slot.line();
        slot.input().clone_into(&mut row.input);
        // A sync tells of a unit without what takes others to know: that stays until the whole fleet is read.
        let (changed_at, units) = slot.known_with_others();
        if let Some(kept) = &mut row.kept
            && kept.merchant_units == 0
        {
            kept.merchant_units = units;
            kept.changed_at = kept.changed_at.or(changed_at);
        }
        let item = Item::new(&row, &mut self.parties);
        self.counts.remove(slot);
        self.counts.add(&item);
        *slot = Arc::new(item);
    }

    fn push(&mut self, row: &LookupRow) -> Option<u32> {
        let index = u32::try_from(self.items.len()).ok()?;
        let item = Item::new(row, &mut self.parties);
        self.counts.add(&item);
        let place = item.msn().map(|msn| self.place_of(msn));
        Arc::make_mut(&mut self.items).push(Arc::new(item));
        if let (Some(by_msn), Some(place)) = (&mut self.by_msn, place) {
            by_msn.insert(place, index);
        }
        Some(index)
    }

    /// Makes the list by which rows are found by their MSN.
    pub fn sort_by_msn(&mut self) {
        if self.by_msn.is_some() {
            return;
        }
        let all = (0_u32..).zip(self.items.iter());
        let mut numbers: Vec<u32> = all
            .filter(|(_, item)| item.msn().is_some())
            .map(|(index, _)| index)
            .collect();
        // Rows of one unit stand in the order they came, so that the same one is found first each time.
        numbers.sort_by_key(|index| (self.msn_of(*index), *index));
        self.by_msn = Some(numbers);
    }

    fn msn_of(&self, index: u32) -> Option<&str> {
        self.items.get(index as usize)?.msn()
    }

    fn place_of(&self, msn: &str) -> usize {
        let by_msn = self.by_msn.as_deref().unwrap_or_default();
        by_msn.partition_point(|index| self.msn_of(*index) < Some(msn))
    }

    /// The numbers of the rows of a unit, whether they are sorted by MSN yet or not.
    #[must_use]
    pub fn find(&self, msn: &str) -> Vec<u32> {
        if self.by_msn.is_some() {
            return self.numbers_of(msn);
        }
        let all = (0_u32..).zip(self.items.iter());
        let same = all.filter(|(_, item)| item.msn() == Some(msn));
        same.map(|(index, _)| index).collect()
    }

    /// The numbers of the rows of a unit; more than one where it was found in more than one way.
    #[must_use]
    pub fn numbers_of(&self, msn: &str) -> Vec<u32> {
        let by_msn = self.by_msn.as_deref().unwrap_or_default();
        let from = by_msn.get(self.place_of(msn)..).unwrap_or_default();
        let same = |index: &&u32| self.msn_of(**index) == Some(msn);
        from.iter().take_while(same).copied().collect()
    }

    /// Takes out the rows that answer the given inputs. The rows left get new numbers.
    pub fn remove_inputs(&mut self, inputs: &BTreeSet<String>) {
        let mut left = Self::default();
        let items = self.items.iter();
        let items: Vec<Arc<Item>> = items
            .filter(|item| !inputs.contains(item.input()))
            .cloned()
            .collect();
        for item in &items {
            left.counts.add(item);
        }
        left.items = Arc::new(items);
        // The rows that stay point to these.
        left.parties = std::mem::take(&mut self.parties);
        *self = left;
    }

    /// The same units in another set of rows; units that are gone are left out.
    #[must_use]
    pub fn same_units(&self, of: &Items, chosen: &RowSet) -> RowSet {
        let mut same = RowSet::default();
        for index in chosen.iter() {
            let msn = of.get(index as usize).and_then(|item| item.msn());
            for number in msn.map(|msn| self.numbers_of(msn)).iter().flatten() {
                same.set(*number, true);
            }
        }
        same
    }
}

/// Frees rows on a thread of its own where they are many: that takes longer than a frame may.
pub fn discard<T: Send + 'static>(many: T, rows: usize) {
    if rows >= super::model::LARGE {
        let thread = std::thread::Builder::new().name("free rows".to_owned());
        // Where no thread can be had the closure is dropped, and what it holds with it, here and now.
        drop(thread.spawn(move || drop(many)));
    }
}
