//! Which merchants of a grouped table are folded, and on which line each stands.

use std::collections::HashSet;

use super::arrange::Group;
use super::item::Party;
use crate::domain::BusinessId;

/// Which groups are folded, and where they stand.
#[derive(Debug, Default)]
pub struct Folding {
    all: bool,
    /// Those that are not as most are.
    others: HashSet<Name>,
    /// The line of each group, and at the end the number of lines.
    lines: Vec<usize>,
}

/// What a group is known by when rows come and go.
type Name = (Option<BusinessId>, Option<String>);

fn name(party: &Party) -> Name {
    match &party.business_id {
        // The name may come later than the number, and must not unfold the group.
        Some(id) => (Some(id.clone()), None),
        None => (None, party.name.clone()),
    }
}

impl Folding {
    /// Finds the line of each group anew.
    pub fn lay_out(&mut self, groups: &[Group]) {
        let mut at = 0;
        let mut lines = Vec::with_capacity(groups.len() + 1);
        for group in groups {
            lines.push(at);
            at += 1 + if self.is_folded(&group.party) {
                0
            } else {
                group.len
            };
        }
        lines.push(at);
        self.lines = lines;
    }

    /// Whether a merchant's rows are hidden.
    #[must_use]
    pub fn is_folded(&self, party: &Party) -> bool {
        // Most tables have no exceptions, and a name is made for each group that is asked about.
        self.all != (!self.others.is_empty() && self.others.contains(&name(party)))
    }

    /// Folds or unfolds a merchant.
    pub fn fold(&mut self, party: &Party, folded: bool) {
        if folded == self.all {
            self.others.remove(&name(party));
        } else {
            self.others.insert(name(party));
        }
    }

    /// Folds or unfolds all.
    pub fn fold_all(&mut self, folded: bool) {
        self.all = folded;
        self.others.clear();
    }

    /// Whether all are folded but those that were unfolded one by one.
    #[must_use]
    pub const fn is_all_folded(&self) -> bool {
        self.all
    }

    /// Number of lines: heads of groups, and the rows of those that are open.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lines.last().copied().unwrap_or_default()
    }

    /// The line a group's head stands on.
    #[must_use]
    pub fn line_of(&self, group: usize) -> usize {
        self.lines.get(group).copied().unwrap_or_default()
    }

    /// The group a line belongs to, and how far below its head it is.
    #[must_use]
    pub fn group_at(&self, line: usize) -> Option<(usize, usize)> {
        let heads = self.lines.len().checked_sub(1)?;
        let after = self.lines.get(..heads)?.partition_point(|at| *at <= line);
        let group = after.checked_sub(1)?;
        Some((group, line - self.lines.get(group)?))
    }
}
