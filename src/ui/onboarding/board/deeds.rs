//! The orders that are selected in the table, where a person selects several of them.

use crate::ui::table::Choosing;
use std::collections::BTreeSet;

/// Several orders, by their keys, and from where to where the last ones were selected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picked {
    keys: BTreeSet<String>,
    /// Where a selection with Shift begins.
    anchor: Option<String>,
    /// Where the keyboard is.
    lead: Option<String>,
}

impl Picked {
    /// Selects an order; `all` are the keys of the rows, in their order. Gives the one whose details are shown, where it is the only
    /// one.
    pub fn pick(&mut self, key: &str, how: Choosing, all: &[&str]) -> Option<String> {
        match how {
            Choosing::Only => {
                self.keys = BTreeSet::from([key.to_owned()]);
                self.anchor = Some(key.to_owned());
            }
            Choosing::Toggle => {
                if !self.keys.remove(key) {
                    self.keys.insert(key.to_owned());
                }
                self.anchor = Some(key.to_owned());
            }
            Choosing::UpTo => {
                let place = |key: &str| all.iter().position(|one| *one == key);
                let from = self.anchor.as_deref().and_then(place);
                let to = place(key);
                let (Some(from), Some(to)) = (from.or(to), to) else {
                    return None;
                };
                let between = all.iter().take(from.max(to) + 1).skip(from.min(to));
                self.keys = between.map(|key| (*key).to_owned()).collect();
            }
            Choosing::Move => {}
        }
        self.lead = Some(key.to_owned());
        self.only()
    }

    /// Selects every row.
    pub fn pick_all(&mut self, all: &[&str]) {
        self.keys = all.iter().map(|key| (*key).to_owned()).collect();
    }

    /// Selects nothing.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Whether an order is selected.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// How many are selected.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether several are selected.
    #[must_use]
    pub fn are_several(&self) -> bool {
        self.keys.len() > 1
    }

    /// The order the keyboard is at.
    #[must_use]
    pub fn lead(&self) -> Option<&str> {
        self.lead.as_deref()
    }

    fn only(&self) -> Option<String> {
        let mut keys = self.keys.iter();
        keys.next().filter(|_| keys.next().is_none()).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Choosing, Picked};

    const ALL: [&str; 5] = ["a", "b", "c", "d", "e"];

    #[track_caller]
    fn check(steps: &[(&str, Choosing)], expect: &[&str], shown: Option<&str>) {
        let mut picked = Picked::default();
        let mut only = None;
        for (key, how) in steps {
            only = picked.pick(key, *how, &ALL);
        }
        let keys: Vec<&str> = ALL.into_iter().filter(|key| picked.has(key)).collect();
        assert_eq!((keys.as_slice(), only.as_deref()), (expect, shown));
        assert_eq!(picked.are_several(), expect.len() > 1);
    }

    #[test]
    fn orders_are_selected_alone_one_more_and_from_to() {
        use Choosing::{Only, Toggle, UpTo};
        check(&[("b", Only)], &["b"], Some("b"));
        check(&[("b", Only), ("d", Only)], &["d"], Some("d"));
        check(&[("b", Only), ("d", Toggle)], &["b", "d"], None);
        check(
            &[("b", Only), ("d", Toggle), ("b", Toggle)],
            &["d"],
            Some("d"),
        );
        check(&[("d", Only), ("b", UpTo)], &["b", "c", "d"], None);
        check(&[("d", Only), ("b", UpTo), ("e", UpTo)], &["d", "e"], None);
        check(&[("c", UpTo)], &["c"], Some("c"));
        check(&[("c", Toggle), ("c", Toggle)], &[], None);
    }
}
