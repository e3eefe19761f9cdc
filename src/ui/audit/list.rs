//! The findings, which of them are shown, and which are selected. No drawing here.

use crate::domain::policy::{Finding, FindingCounts, Severity};
use crate::text::Catalog;
use crate::ui::list_table::{ListAction, Step};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Which findings are wanted. All conditions must hold, and an empty one lets everything through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Words that must all be found in the unit, the merchant, the numbers, the policy or the reason.
    pub search: String,
    /// Only this severity.
    pub severity: Option<Severity>,
    /// Only these policies.
    pub policies: BTreeSet<String>,
}

impl Filter {
    /// Whether everything is let through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.search.trim().is_empty() && self.severity.is_none() && self.policies.is_empty()
    }
}

/// The findings as a list a person walks through.
#[derive(Debug, Default)]
pub struct FindingList {
    all: Arc<Vec<Finding>>,
    counts: FindingCounts,
    /// Names, titles and counts of the policies that found something.
    policies: BTreeMap<String, (String, usize)>,
    /// A text per finding to search in, in small letters.
    texts: Vec<String>,
    filter: Filter,
    shown: Vec<usize>,
    /// Places in `all`.
    selected: BTreeSet<usize>,
    /// The place in `shown` that keys move from, and that a range starts at.
    cursor: Option<usize>,
    anchor: Option<usize>,
}

impl FindingList {
    /// Takes new findings. What was selected is let go; the filter stays.
    pub fn set(&mut self, findings: Arc<Vec<Finding>>, words: &Catalog) {
        self.counts = FindingCounts::of(findings.iter());
        self.policies.clear();
        for finding in findings.iter() {
            let entry = self.policies.entry(finding.policy.clone());
            let (_, count) = entry.or_insert_with(|| (words.say(&finding.title), 0));
            *count += 1;
        }
        self.texts = findings
            .iter()
            .map(|finding| text(finding, words))
            .collect();
        self.all = findings;
        let known = &self.policies;
        self.filter.policies.retain(|name| known.contains_key(name));
        self.arrange();
    }

    /// How many there are of each severity.
    #[must_use]
    pub const fn counts(&self) -> FindingCounts {
        self.counts
    }

    /// The policies that found something: name, title and how often, by title.
    #[must_use]
    pub fn policies(&self) -> Vec<(&str, &str, usize)> {
        let mut list: Vec<(&str, &str, usize)> = self
            .policies
            .iter()
            .map(|(name, (title, count))| (name.as_str(), title.as_str(), *count))
            .collect();
        list.sort_by_key(|(_, title, _)| title.to_lowercase());
        list
    }

    /// How often a policy found something.
    #[must_use]
    pub fn found_by(&self, policy: &str) -> usize {
        self.policies.get(policy).map_or(0, |(_, count)| *count)
    }

    /// The filter.
    #[must_use]
    pub const fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Another filter.
    pub fn set_filter(&mut self, filter: Filter) {
        if self.filter != filter {
            self.filter = filter;
            self.arrange();
        }
    }

    fn arrange(&mut self) {
        let search = self.filter.search.to_lowercase();
        let words: Vec<&str> = search.split_whitespace().collect();
        let fits = |place: &usize| {
            let finding = &self.all[*place];
            let filter = &self.filter;
            filter
                .severity
                .is_none_or(|severity| finding.severity == severity)
                && (filter.policies.is_empty() || filter.policies.contains(&finding.policy))
                && words.iter().all(|word| self.texts[*place].contains(word))
        };
        self.shown = (0..self.all.len()).filter(fits).collect();
        self.selected.clear();
        self.cursor = None;
        self.anchor = None;
    }

    /// How many there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.all.len()
    }

    /// How many are shown.
    #[must_use]
    pub const fn shown_len(&self) -> usize {
        self.shown.len()
    }

    /// A finding that is shown.
    #[must_use]
    pub fn shown(&self, place: usize) -> Option<&Finding> {
        self.all.get(*self.shown.get(place)?)
    }

    /// Everything that is shown, to be handed on.
    #[must_use]
    pub fn shown_findings(&self) -> Arc<Vec<Finding>> {
        if self.shown.len() == self.all.len() {
            return Arc::clone(&self.all);
        }
        Arc::new(
            self.shown
                .iter()
                .map(|place| self.all[*place].clone())
                .collect(),
        )
    }

    /// Whether a finding that is shown is selected.
    #[must_use]
    pub fn is_selected(&self, place: usize) -> bool {
        let place = self.shown.get(place);
        place.is_some_and(|place| self.selected.contains(place))
    }

    /// The selected findings, in the order of the list.
    #[must_use]
    pub fn selected(&self) -> Vec<&Finding> {
        self.selected
            .iter()
            .filter_map(|place| self.all.get(*place))
            .collect()
    }

    /// Lets the selection go.
    pub fn deselect(&mut self) {
        self.selected.clear();
        self.cursor = None;
        self.anchor = None;
    }

    /// Does what a person did in the table to the selection. Gives the place that is to be in view.
    pub fn act(&mut self, action: ListAction) -> Option<usize> {
        match action {
            ListAction::Select {
                place,
                toggle,
                extend,
            } => self.point(place, toggle, extend),
            ListAction::Move { step, extend } => return self.go(step, extend),
            ListAction::All => {
                self.selected = self.shown.iter().copied().collect();
            }
            ListAction::Close => self.deselect(),
            ListAction::Copy | ListAction::Open => {}
        }
        None
    }

    fn point(&mut self, place: usize, toggle: bool, extend: bool) {
        let Some(&at) = self.shown.get(place) else {
            return;
        };
        if extend {
            self.select_range(place);
        } else if toggle {
            if !self.selected.remove(&at) {
                self.selected.insert(at);
            }
            self.anchor = Some(place);
        } else {
            self.selected = BTreeSet::from([at]);
            self.anchor = Some(place);
        }
        self.cursor = Some(place);
    }

    fn select_range(&mut self, to: usize) {
        let from = self.anchor.unwrap_or(to);
        let range = from.min(to)..=from.max(to);
        let places = self.shown.get(range).unwrap_or_default();
        self.selected = places.iter().copied().collect();
        self.anchor = Some(from);
    }

    fn go(&mut self, step: Step, extend: bool) -> Option<usize> {
        let last = self.shown.len().checked_sub(1)?;
        let to = match (step, self.cursor) {
            (Step::First, _) | (Step::By(_), None) => 0,
            (Step::Last, _) => last,
            (Step::By(by), Some(from)) => from.saturating_add_signed(by).min(last),
        };
        self.point(to, false, extend);
        Some(to)
    }
}

/// The text a search looks in, in small letters, a part per line.
fn text(finding: &Finding, words: &Catalog) -> String {
    let id = finding.business_id.as_ref();
    let parts = [
        words.say(&finding.title),
        words.say(&finding.reason),
        finding.unit_name.clone().unwrap_or_default(),
        finding.merchant_name.clone().unwrap_or_default(),
        finding
            .msn
            .as_ref()
            .map(|msn| msn.as_str().to_owned())
            .unwrap_or_default(),
        id.map(|id| id.id().to_owned()).unwrap_or_default(),
        id.map(crate::domain::BusinessId::for_people)
            .unwrap_or_default(),
    ];
    parts.join("\n").to_lowercase()
}

#[cfg(test)]
mod tests;
