//! How findings are grouped: by policy, the worst first, and below it by merchant, the one with most findings first. A merchant with
//! one finding of a policy has no head of its own.

use crate::domain::BusinessId;
use crate::domain::policy::Finding;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// Up to so many findings every group stands open; of more only the merchants' heads are shown until somebody opens one.
const OPEN_UP_TO: usize = 40;

/// The head of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    key: Key,
    /// One of its findings, for what it is called.
    pub first: usize,
    /// Its findings, as a range of the list.
    pub range: Range<usize>,
    /// Whether its findings are hidden.
    pub is_folded: bool,
}

impl Group {
    /// Its policy.
    #[cfg(test)]
    #[must_use]
    pub fn policy(&self) -> &str {
        &self.key.0
    }

    /// Its merchant; `None` for the head of a policy.
    #[must_use]
    pub const fn merchant(&self) -> Option<&BusinessId> {
        self.key.1.as_ref()
    }
}

/// A policy, and below it a merchant.
type Key = (String, Option<BusinessId>);

/// What stands on a line: a group by its number, a finding by its place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingLine {
    /// The head of a group.
    Group(usize),
    /// A finding.
    Finding(usize),
}

/// The groups, and what stands on each line.
#[derive(Debug, Default)]
pub struct Groups {
    /// Heads in their order: each policy, and after it its merchants.
    groups: Vec<Group>,
    lines: Vec<FindingLine>,
    /// What a person folded or unfolded.
    chosen: BTreeMap<Key, bool>,
    /// Whether merchants are folded where nobody chose.
    folds_merchants: bool,
}

impl Groups {
    /// Groups findings (`fitting` are places in `all`) and gives the order in which they stand. What was folded stays so; while something
    /// is searched, all that fits is shown.
    pub fn arrange(
        &mut self,
        all: &[Finding],
        fitting: Vec<usize>,
        is_searched: bool,
    ) -> Vec<usize> {
        self.folds_merchants = fitting.len() > OPEN_UP_TO && !is_searched;
        self.groups.clear();
        let mut order = Vec::with_capacity(fitting.len());
        for (policy, places) in parted(fitting, |place| Some(all[place].policy.as_str())) {
            let start = order.len();
            let head = self.groups.len();
            self.groups.push(Group {
                key: (policy.unwrap_or_default().to_owned(), None),
                first: places.first().copied().unwrap_or_default(),
                range: start..start + places.len(),
                is_folded: false,
            });
            let mut merchants = parted(places, |place| all[place].business_id.as_ref());
            merchants.sort_by_cached_key(|(_, places)| {
                let name = places
                    .first()
                    .and_then(|place| all[*place].merchant_name.as_ref());
                let name = name.map(|name| name.to_lowercase());
                (std::cmp::Reverse(places.len()), name)
            });
            for (merchant, places) in merchants {
                if let Some(merchant) = merchant.filter(|_| places.len() > 1) {
                    let policy = self.groups[head].key.0.clone();
                    self.groups.push(Group {
                        key: (policy, Some(merchant.clone())),
                        first: places.first().copied().unwrap_or_default(),
                        range: order.len()..order.len() + places.len(),
                        is_folded: false,
                    });
                }
                order.extend(places);
            }
        }
        for place in 0..self.groups.len() {
            let key = &self.groups[place].key;
            let default = key.1.is_some() && self.folds_merchants;
            // What a search found must not be folded away.
            let chosen = self.chosen.get(key).copied().filter(|_| !is_searched);
            self.groups[place].is_folded = chosen.unwrap_or(default);
        }
        self.lay_out();
        order
    }

    fn lay_out(&mut self) {
        self.lines.clear();
        let mut groups = self.groups.iter().enumerate().peekable();
        while let Some((number, head)) = groups.next() {
            self.lines.push(FindingLine::Group(number));
            // Findings of merchants with one only have no head, and stand between those that have.
            let mut at = head.range.start;
            while let Some((number, merchant)) = groups.next_if(|(_, next)| next.key.1.is_some()) {
                if head.is_folded {
                    continue;
                }
                self.lines
                    .extend((at..merchant.range.start).map(FindingLine::Finding));
                self.lines.push(FindingLine::Group(number));
                if !merchant.is_folded {
                    self.lines
                        .extend(merchant.range.clone().map(FindingLine::Finding));
                }
                at = merchant.range.end;
            }
            if !head.is_folded {
                self.lines
                    .extend((at..head.range.end).map(FindingLine::Finding));
            }
        }
    }

    /// How many lines there are.
    pub const fn lines(&self) -> usize {
        self.lines.len()
    }

    /// What stands on a line.
    pub fn line(&self, line: usize) -> Option<FindingLine> {
        self.lines.get(line).copied()
    }

    /// A group by its number.
    pub fn group(&self, number: usize) -> Option<&Group> {
        self.groups.get(number)
    }

    /// The line of the head that a line stands under: of the merchant, else of the policy.
    pub fn head_of(&self, line: usize) -> Option<usize> {
        let is_below_merchant = match self.line(line)? {
            FindingLine::Group(number) => {
                self.groups.get(number)?.key.1.as_ref()?;
                None
            }
            FindingLine::Finding(at) => Some(at),
        };
        let heads = (0..line).rev().filter_map(|above| match self.line(above)? {
            FindingLine::Group(number) => Some((above, self.groups.get(number)?)),
            FindingLine::Finding(_) => None,
        });
        let mut heads = heads;
        let holds = |group: &Group| match (is_below_merchant, &group.key.1) {
            (_, None) => true,
            (Some(at), Some(_)) => group.range.contains(&at),
            (None, Some(_)) => false,
        };
        heads
            .find(|(_, group)| holds(group))
            .map(|(above, _)| above)
    }

    /// Folds a group, or opens it.
    pub fn fold(&mut self, number: usize, folds: bool) {
        if let Some(group) = self.groups.get_mut(number) {
            group.is_folded = folds;
            self.chosen.insert(group.key.clone(), folds);
            self.lay_out();
        }
    }

    /// Folds all merchants, or opens everything.
    pub fn fold_all(&mut self, folds: bool) {
        for group in &mut self.groups {
            let folds = folds && group.key.1.is_some();
            group.is_folded = folds;
            self.chosen.insert(group.key.clone(), folds);
        }
        self.lay_out();
    }

    /// Whether anything is folded.
    pub fn has_folded(&self) -> bool {
        self.groups.iter().any(|group| group.is_folded)
    }
}

/// Parts places by what they have in common, in the order of their first.
fn parted<'a, K: Eq + std::hash::Hash + ?Sized>(
    places: Vec<usize>,
    of: impl Fn(usize) -> Option<&'a K>,
) -> Vec<(Option<&'a K>, Vec<usize>)> {
    let mut parts: Vec<(Option<&K>, Vec<usize>)> = Vec::new();
    let mut known: HashMap<Option<&K>, usize> = HashMap::new();
    for place in places {
        let key = of(place);
        let part = *known.entry(key).or_insert_with(|| {
            parts.push((key, Vec::new()));
            parts.len() - 1
        });
        parts[part].1.push(place);
    }
    parts
}
