//! Policies that are not met, each once, with how many findings it has.

use super::{Deed, Mark, Waiting};
use crate::domain::BusinessId;
use crate::domain::policy::{Finding, Severity, as_seen_together};
use crate::text::{Catalog, Message};
use crate::ui::fleet::say;
use crate::ui::widgets::Tone;
use std::collections::{HashMap, HashSet};

/// A policy that somebody should see to.
#[derive(Debug, Clone, PartialEq)]
pub struct Unmet {
    /// Names it, and says what its findings are.
    mark: Mark,
    title: Message,
    /// How bad its worst finding is.
    severity: Severity,
    findings: usize,
    merchants: usize,
}

impl Unmet {
    /// The policies that findings belong to, in the order of their first finding; what is only good to know is left out.
    #[must_use]
    pub fn of(findings: &[Finding]) -> Vec<Self> {
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut policies: Vec<Vec<&Finding>> = Vec::new();
        for finding in findings.iter().filter(|one| one.severity > Severity::Info) {
            let place = *places.entry(&finding.policy).or_insert(policies.len());
            if place == policies.len() {
                policies.push(Vec::new());
            }
            policies[place].push(finding);
        }
        let unmet = policies.into_iter();
        unmet.filter_map(|found| Self::of_policy(&found)).collect()
    }

    /// What one policy found.
    fn of_policy(found: &[&Finding]) -> Option<Self> {
        let first = found.first()?;
        let merchants = found
            .iter()
            .filter_map(|finding| finding.business_id.as_ref());
        let merchants: HashSet<&BusinessId> = merchants.collect();
        Some(Self {
            mark: Mark {
                key: format!("policy:{}", first.policy),
                as_seen: as_seen_together(found.iter().copied()),
            },
            title: first.title.clone(),
            severity: found.iter().map(|finding| finding.severity).max()?,
            findings: found.len(),
            merchants: merchants.len(),
        })
    }

    /// Names it, so that it can be set aside.
    #[must_use]
    pub const fn mark(&self) -> &Mark {
        &self.mark
    }

    /// As a line of the list.
    #[must_use]
    pub fn waiting(&self, words: &Catalog) -> Waiting {
        let since = say::with_count(Message::new("today-findings"), self.findings)
            .with("merchants", self.merchants)
            .with("merchants-shown", say::number(self.merchants));
        Waiting {
            mark: self.mark.clone(),
            tone: match self.severity {
                Severity::Error => Tone::Bad,
                // `of` leaves out what is only good to know.
                Severity::Warning | Severity::Info => Tone::Warn,
            },
            what: words.text("today-policy"),
            who: words.say(&self.title),
            since: words.say(&since),
            action: words.text("today-show"),
            deed: Deed::Findings,
        }
    }
}
