//! What was found, parted into what is left and what a person set aside.

use crate::domain::policy::{Finding, FindingCounts, part};
use crate::domain::{Aside, Asides};
use std::collections::HashMap;
use std::sync::Arc;

/// The findings of the last look, in two lists.
#[derive(Debug, Default)]
pub struct Parted {
    found: Arc<Vec<Finding>>,
    /// The findings that nobody has set aside as they are now.
    pub left: Arc<Vec<Finding>>,
    /// How many of each severity are left.
    pub counts: FindingCounts,
    by_policy: HashMap<String, usize>,
    /// The findings that are set aside as they are now.
    pub aside: Arc<Vec<Finding>>,
    /// What was said of those that are set aside, by their names.
    said: HashMap<String, Aside>,
    /// With which it was parted; `None` before, and once something new was found.
    by: Option<Arc<Asides>>,
    /// When one of them comes back by itself.
    until: Option<i64>,
}

impl Parted {
    /// Takes in what was found.
    pub fn set(&mut self, found: Arc<Vec<Finding>>) {
        self.found = found;
        self.by = None;
    }

    /// Parts it once more at the next look, so that the list is filled anew.
    pub fn show_anew(&mut self) {
        self.by = None;
    }

    /// Parts it, where something is another than the last time. Gives whether it did.
    pub fn part(&mut self, asides: &Arc<Asides>, now: i64) -> bool {
        // What is set aside is replaced as a whole, so its address tells whether it is another.
        let is_same = self.by.as_ref().is_some_and(|by| Arc::ptr_eq(by, asides));
        if is_same && self.until.is_none_or(|until| now < until) {
            return false;
        }
        // What was snoozed comes back at a moment at which nothing else changes.
        self.until = asides.next_return(now);
        self.by = Some(Arc::clone(asides));
        self.said.clear();
        if asides.is_empty() {
            self.left = Arc::clone(&self.found);
            self.aside = Arc::default();
        } else {
            let (left, aside) = part(self.found.to_vec(), asides, now);
            self.left = Arc::new(left);
            let aside = aside.into_iter().map(|one| {
                self.said.insert(one.finding.aside_key(), one.aside);
                one.finding
            });
            self.aside = Arc::new(aside.collect());
        }
        self.counts = FindingCounts::of(self.left.iter());
        self.by_policy.clear();
        for finding in self.left.iter() {
            let count = self.by_policy.entry(finding.policy.clone());
            *count.or_default() += 1;
        }
        true
    }

    /// How many a policy has left.
    pub fn left_of(&self, policy: &str) -> usize {
        self.by_policy.get(policy).copied().unwrap_or_default()
    }

    /// What was said of one that is set aside.
    pub fn said_of(&self, finding: &Finding) -> Option<&Aside> {
        if self.said.is_empty() {
            return None;
        }
        self.said.get(&finding.aside_key())
    }
}
