//! The findings, which of them are shown and how they are grouped, and which are selected. No drawing here.

mod groups;

pub use groups::Group;

use crate::domain::BusinessId;
use crate::domain::policy::{Finding, FindingCounts, Severity};
use crate::text::Catalog;
use crate::ui::table::{Choosing, RowsAction};
use groups::{FindingLine, Groups};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Which findings are wanted. All conditions must hold, and an empty one lets everything through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Words that must all be found in the unit, the merchant, the numbers, the policy or the reason.
    pub search: String,
    /// Only this severity; `None` is every one.
    pub severity: Option<Severity>,
    /// Only these policies; empty is every one.
    pub policies: BTreeSet<String>,
}

impl Filter {
    /// Whether everything is let through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.search.trim().is_empty() && self.severity.is_none() && self.policies.is_empty()
    }
}

/// The findings as a list a person walks through: grouped by policy, and below it by merchant.
#[derive(Debug, Default)]
pub struct FindingList {
    all: Arc<Vec<Finding>>,
    counts: FindingCounts,
    /// Names, titles and counts of the policies that found something.
    policies: BTreeMap<String, (String, usize)>,
    /// A text per finding to search in, in small letters.
    texts: Vec<String>,
    filter: Filter,
    /// Places in `all` that fit, in the order of their groups.
    shown: Vec<usize>,
    groups: Groups,
    /// Places in `all`.
    selected: BTreeSet<usize>,
    /// The line that keys move from, and that a range starts at.
    cursor: Option<usize>,
    anchor: Option<usize>,
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shown<'a> {
    /// The head of a group.
    Group(&'a Group),
    /// A finding.
    Finding(&'a Finding),
}

impl FindingList {
    /// Takes new findings. What was selected is let go; the filter stays, and what was folded.
    pub fn set(&mut self, findings: Arc<Vec<Finding>>, words: &Catalog) {
        self.counts = FindingCounts::of(findings.iter());
        self.policies.clear();
        for finding in findings.iter() {
            let entry = self.policies.entry(finding.policy.clone());
            let (_, count) = entry.or_insert_with(|| (words.say(&finding.title), 0));
            *count += 1;
        }
        let texts = findings.iter().map(|finding| text(finding, words));
        self.texts = texts.collect();
        self.all = findings;
        let known = &self.policies;
        // A policy that finds nothing any more has no line in the menu that could take it out of the filter.
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

    /// Which findings are shown now.
    #[must_use]
    pub const fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Shows what another filter lets through, and lets the selection go; the same one changes nothing.
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
        let fitting = (0..self.all.len()).filter(fits).collect();
        let is_searched = !words.is_empty();
        self.shown = self.groups.arrange(&self.all, fitting, is_searched);
        // Places that were selected may be hidden now, and what is done is done to what is seen.
        self.deselect();
    }

    /// How many findings there are, whatever the filter.
    #[must_use]
    pub fn total(&self) -> usize {
        self.all.len()
    }

    /// How many findings are shown, folded ones too.
    #[must_use]
    pub const fn shown_len(&self) -> usize {
        self.shown.len()
    }

    /// How many lines there are: findings that are not folded, and the heads of groups.
    #[must_use]
    pub const fn lines(&self) -> usize {
        self.groups.lines()
    }

    /// What stands on a line.
    #[must_use]
    pub fn line(&self, line: usize) -> Option<Shown<'_>> {
        match self.groups.line(line)? {
            FindingLine::Group(group) => self.groups.group(group).map(Shown::Group),
            FindingLine::Finding(at) => {
                let place = self.shown.get(at)?;
                self.all.get(*place).map(Shown::Finding)
            }
        }
    }

    /// A finding by its place among all.
    #[must_use]
    pub fn finding(&self, place: usize) -> Option<&Finding> {
        self.all.get(place)
    }

    /// Everything that is shown, to be handed on.
    #[must_use]
    pub fn shown_findings(&self) -> Arc<Vec<Finding>> {
        let mut shown = self.shown.clone();
        if shown.len() == self.all.len() {
            return Arc::clone(&self.all);
        }
        // In the order in which they were found: the list stands by its groups.
        shown.sort_unstable();
        Arc::new(shown.iter().map(|place| self.all[*place].clone()).collect())
    }

    /// The findings of a line, as places in `all`: of the head of a group all of it.
    fn places(&self, line: usize) -> &[usize] {
        let range = self.groups.line(line).and_then(|line| match line {
            FindingLine::Group(group) => Some(self.groups.group(group)?.range.clone()),
            FindingLine::Finding(at) => Some(at..at + 1),
        });
        self.shown
            .get(range.unwrap_or_default())
            .unwrap_or_default()
    }

    /// Whether a finding is selected, or every one of a group.
    #[must_use]
    pub fn is_selected(&self, line: usize) -> bool {
        let places = self.places(line);
        !places.is_empty() && places.iter().all(|place| self.selected.contains(place))
    }

    /// The selected findings, in the order of the list.
    #[must_use]
    pub fn selected(&self) -> Vec<&Finding> {
        self.shown
            .iter()
            .filter(|place| self.selected.contains(place))
            .filter_map(|place| self.all.get(*place))
            .collect()
    }

    /// Lets the selection go.
    pub fn deselect(&mut self) {
        self.selected.clear();
        self.cursor = None;
        self.anchor = None;
    }

    /// The line the keyboard is at.
    #[must_use]
    pub const fn cursor(&self) -> Option<usize> {
        self.cursor
    }

    /// The group that the keyboard is at, if it is at the head of one.
    #[must_use]
    pub fn group_at_cursor(&self) -> Option<&Group> {
        match self.line(self.cursor?)? {
            Shown::Group(group) => Some(group),
            Shown::Finding(_) => None,
        }
    }

    /// Does what a person did in the table to the selection and to the groups. Gives the line that is to be in view.
    pub fn act(&mut self, action: RowsAction) -> Option<usize> {
        match action {
            RowsAction::Select { place, how } => self.point(place, how),
            RowsAction::Move { step, how } => {
                let to = step.to(self.cursor, self.lines())?;
                self.point(to, how);
                return Some(to);
            }
            RowsAction::All => {
                self.selected = self.shown.iter().copied().collect();
            }
            RowsAction::Close => self.deselect(),
            RowsAction::Unfold => self.fold_at_cursor(false),
            RowsAction::Fold => {
                let is_open_group = self.group_at_cursor().is_some_and(|group| !group.is_folded);
                if is_open_group {
                    self.fold_at_cursor(true);
                } else if let Some(head) = self.cursor.and_then(|at| self.groups.head_of(at)) {
                    self.point(head, Choosing::Only);
                    return Some(head);
                }
            }
            RowsAction::Toggle(line) => {
                self.cursor = Some(line);
                self.toggle_at_cursor();
            }
            RowsAction::Open => self.toggle_at_cursor(),
            RowsAction::Copy => {}
        }
        None
    }

    fn toggle_at_cursor(&mut self) {
        if let Some(group) = self.group_at_cursor() {
            let folds = !group.is_folded;
            self.fold_at_cursor(folds);
        }
    }

    fn fold_at_cursor(&mut self, folds: bool) {
        let line = self.cursor.and_then(|at| self.groups.line(at));
        if let Some(FindingLine::Group(group)) = line {
            self.groups.fold(group, folds);
            // Lines below are other ones now; the head stays where it is.
            self.anchor = self.cursor;
        }
    }

    /// Folds all groups of merchants, or unfolds everything.
    pub fn fold_all(&mut self, folds: bool) {
        self.groups.fold_all(folds);
        self.cursor = None;
        self.anchor = None;
    }

    /// Whether any group is folded.
    #[must_use]
    pub fn has_folded(&self) -> bool {
        self.groups.has_folded()
    }

    fn point(&mut self, line: usize, how: Choosing) {
        if line >= self.lines() {
            return;
        }
        let places = self.places(line).to_vec();
        match how {
            Choosing::UpTo => self.select_range(line),
            Choosing::Toggle if self.is_selected(line) => {
                self.selected.retain(|place| !places.contains(place));
            }
            Choosing::Toggle => self.selected.extend(places),
            Choosing::Only => self.selected = places.into_iter().collect(),
            Choosing::Move => {}
        }
        if matches!(how, Choosing::Toggle | Choosing::Only) {
            self.anchor = Some(line);
        }
        self.cursor = Some(line);
    }

    fn select_range(&mut self, to: usize) {
        let from = self.anchor.unwrap_or(to);
        // The head of a group that is open stands for nothing of its own here: its findings have lines.
        let findings = |line: &usize| match self.line(*line) {
            Some(Shown::Group(group)) => group.is_folded,
            Some(Shown::Finding(_)) => true,
            None => false,
        };
        let lines = (from.min(to)..=from.max(to)).filter(findings);
        let places = lines.flat_map(|line| self.places(line).iter().copied());
        self.selected = places.collect();
        self.anchor = Some(from);
    }
}

/// The text a search looks in, in small letters, a part per line.
fn text(finding: &Finding, words: &Catalog) -> String {
    let id = finding.business_id.as_ref();
    let parts = [
        Some(words.say(&finding.title)),
        Some(words.say(&finding.reason)),
        finding.unit_name.clone(),
        finding.merchant_name.clone(),
        finding.msn.as_ref().map(|msn| msn.as_str().to_owned()),
        id.map(|id| id.id().to_owned()),
        id.map(BusinessId::for_people),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("\n").to_lowercase()
}

#[cfg(test)]
mod tests;
