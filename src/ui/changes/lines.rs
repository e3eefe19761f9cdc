//! What changed, as lines of a table, and which of them are shown. No egui here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::closed_list;
use crate::domain::fleet::{Change, FieldChange, UnitChange, UnitField};

closed_list! {
    /// What happened, as the chips group it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Kind;
    /// The words of its chip.
    fn chip;

    /// Seen for the first time.
    Added = "changes-chip-added";
    /// No longer shown by the service.
    Gone = "changes-chip-gone";
    /// Shown again.
    Back = "changes-chip-back";
    /// Fields changed.
    Changed = "changes-chip-changed";
}

impl Kind {
    const fn of(change: &Change) -> Self {
        match change {
            Change::Added => Self::Added,
            Change::Gone => Self::Gone,
            Change::Back => Self::Back,
            Change::Changed(_) => Self::Changed,
        }
    }
}

/// Which lines are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// What a line must hold; letter case does not matter, and every word must be there.
    pub search: String,
    /// Only this; `None` is everything.
    pub kind: Option<Kind>,
    /// Only changes of these fields; empty is everything.
    pub fields: BTreeSet<UnitField>,
}

impl Filter {
    /// Whether everything gets through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One line: something that happened to a unit, and of several fields that changed one.
#[derive(Debug)]
struct ChangeLine {
    change: usize,
    field: Option<usize>,
    text: String,
}

/// The lines, the newest first.
#[derive(Debug, Default)]
pub struct Lines {
    changes: Arc<Vec<UnitChange>>,
    lines: Vec<ChangeLine>,
    /// How many changes there are of each kind, in the order of [`Kind::ALL`].
    pub counts: [usize; 4],
    /// The fields that changed, and how often.
    pub fields: BTreeMap<UnitField, usize>,
    filter: Filter,
    shown: Vec<u32>,
}

impl Lines {
    /// Takes what changed, and keeps the filter as far as it still fits.
    #[must_use]
    pub fn new(changes: Arc<Vec<UnitChange>>, mut filter: Filter) -> Self {
        let mut lines = Vec::with_capacity(changes.len());
        let mut counts = [0; 4];
        let mut fields = BTreeMap::new();
        // They come the oldest first.
        for (at, change) in changes.iter().enumerate().rev() {
            let text = search_text(change);
            counts[Kind::of(&change.change) as usize] += 1;
            let Change::Changed(changed) = &change.change else {
                lines.push(ChangeLine {
                    change: at,
                    field: None,
                    text,
                });
                continue;
            };
            for (place, field) in changed.iter().enumerate() {
                *fields.entry(field.field).or_default() += 1;
                lines.push(ChangeLine {
                    change: at,
                    field: Some(place),
                    text: text.clone(),
                });
            }
        }
        // A field that did not change has no line in the menu that could take it out of the filter.
        filter.fields.retain(|field| fields.contains_key(field));
        let mut all = Self {
            changes,
            lines,
            counts,
            fields,
            filter,
            shown: Vec::new(),
        };
        all.arrange();
        all
    }

    /// Which lines are shown.
    #[must_use]
    pub const fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Changes which lines are shown. Gives whether that is another choice than before.
    pub fn set_filter(&mut self, filter: Filter) -> bool {
        let is_other = filter != self.filter;
        if is_other {
            self.filter = filter;
            self.arrange();
        }
        is_other
    }

    fn arrange(&mut self) {
        let filter = &self.filter;
        let words: Vec<String> = filter
            .search
            .split_whitespace()
            .map(str::to_lowercase)
            .collect();
        let fits = |line: &ChangeLine| {
            let Some(change) = self.changes.get(line.change) else {
                return false;
            };
            let kind = filter
                .kind
                .is_none_or(|kind| kind == Kind::of(&change.change));
            let field = filter.fields.is_empty()
                || field_of(change, line.field)
                    .is_some_and(|field| filter.fields.contains(&field.field));
            kind && field && words.iter().all(|word| line.text.contains(word.as_str()))
        };
        let all = 0..u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
        self.shown = all
            .zip(&self.lines)
            .filter(|(_, line)| fits(line))
            .map(|(at, _)| at)
            .collect();
    }

    /// Whether nothing changed at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Number of lines shown.
    #[must_use]
    pub fn shown_len(&self) -> usize {
        self.shown.len()
    }

    /// The line at a place: what happened, and the field when it is about one.
    #[must_use]
    pub fn shown(&self, place: usize) -> Option<(&UnitChange, Option<&FieldChange>)> {
        let line = self.lines.get(*self.shown.get(place)? as usize)?;
        let change = self.changes.get(line.change)?;
        Some((change, field_of(change, line.field)))
    }

    /// What is shown, as changes again: of a unit only the fields that get through.
    #[must_use]
    pub fn shown_changes(&self) -> Vec<UnitChange> {
        let mut all: Vec<(usize, UnitChange)> = Vec::new();
        for line in self
            .shown
            .iter()
            .filter_map(|at| self.lines.get(*at as usize))
        {
            let Some(change) = self.changes.get(line.change) else {
                continue;
            };
            let Some(field) = field_of(change, line.field) else {
                all.push((line.change, change.clone()));
                continue;
            };
            match all.last_mut() {
                // The lines of one change stand together.
                Some((at, last)) if *at == line.change => {
                    if let Change::Changed(fields) = &mut last.change {
                        fields.push(field.clone());
                    }
                }
                _ => {
                    let mut only = change.clone();
                    only.change = Change::Changed(vec![field.clone()]);
                    all.push((line.change, only));
                }
            }
        }
        all.into_iter().map(|(_, change)| change).collect()
    }
}

fn field_of(change: &UnitChange, place: Option<usize>) -> Option<&FieldChange> {
    match &change.change {
        Change::Changed(fields) => fields.get(place?),
        _ => None,
    }
}

/// The text a search looks in, in small letters.
fn search_text(change: &UnitChange) -> String {
    let id = change.business_id.as_ref();
    let parts = [
        change.name.clone(),
        change.merchant_name.clone(),
        Some(change.msn.as_str().to_owned()),
        id.map(|id| id.id().to_owned()),
        id.map(|id| id.for_people()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("\n").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Msn;
    use crate::domain::fleet::FieldValue;
    use proptest::prelude::*;

    fn unit(number: u32, change: Change) -> UnitChange {
        UnitChange {
            msn: Msn::from_api(number.to_string()),
            name: Some(format!("Kafé {number}")),
            business_id: None,
            merchant_name: None,
            at: i64::from(number),
            change,
        }
    }

    fn any_change() -> impl Strategy<Value = Change> {
        let field = prop::sample::select(UnitField::ALL.to_vec());
        let fields = prop::collection::btree_set(field, 1..4).prop_map(|fields| {
            let change = |field| FieldChange {
                field,
                from: None,
                to: Some(FieldValue::Flag(true)),
            };
            Change::Changed(fields.into_iter().map(change).collect())
        });
        prop_oneof![
            Just(Change::Added),
            Just(Change::Gone),
            Just(Change::Back),
            fields
        ]
    }

    proptest! {
        #[test]
        fn what_is_shown_is_what_gets_through_and_nothing_else(
            changes in prop::collection::vec(any_change(), 0..20),
            kind in prop::option::of(prop::sample::select(Kind::ALL.to_vec())),
            fields in prop::collection::btree_set(prop::sample::select(UnitField::ALL.to_vec()), 0..3),
            number in prop::option::of(0u32..20),
        ) {
            let changes: Vec<UnitChange> = changes
                .into_iter()
                .zip(0..)
                .map(|(change, number)| unit(number, change))
                .collect();
            let all = Lines::new(Arc::new(changes.clone()), Filter::default());
            let mut back = all.shown_changes();
            back.reverse();
            prop_assert_eq!(&back, &changes);
            prop_assert_eq!(all.counts.iter().sum::<usize>(), changes.len());
            let search = number.map(|number| format!("KAFÉ {number}")).unwrap_or_default();
            let mut lines = all;
            lines.set_filter(Filter { search, kind, fields: fields.clone() });
            for place in 0..lines.shown_len() {
                let (change, field) = lines.shown(place).unwrap();
                prop_assert!(kind.is_none_or(|kind| kind == Kind::of(&change.change)));
                prop_assert!(fields.is_empty() || fields.contains(&field.unwrap().field));
                let is_it = |number: u32| change.name.as_ref().unwrap().contains(&number.to_string());
                prop_assert!(number.is_none_or(is_it));
            }
            let expected = changes.iter().filter(|change| {
                let name = change.name.as_ref().unwrap();
                let named = number.is_none_or(|number| name.contains(&number.to_string()));
                named && kind.is_none_or(|kind| kind == Kind::of(&change.change))
            });
            let expected: usize = expected.map(|change| match &change.change {
                Change::Changed(all) => {
                    let fits = |change: &&FieldChange| fields.is_empty() || fields.contains(&change.field);
                    all.iter().filter(fits).count()
                }
                _ => usize::from(fields.is_empty()),
            }).sum();
            prop_assert_eq!(lines.shown_len(), expected);
        }
    }
}
