//! Policies that are not met, each once, with how many findings it has.

use super::{Deed, Waiting};
use crate::domain::BusinessId;
use crate::domain::policy::{Finding, Severity};
use crate::text::{Catalog, Message};
use crate::ui::look;
use crate::ui::widgets::Tone;
use std::collections::{HashMap, HashSet};

/// A policy that somebody should see to.
#[derive(Debug, Clone, PartialEq)]
pub struct Unmet {
    /// What it is called.
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
        let mut unmet: Vec<Self> = Vec::new();
        let mut merchants: HashSet<(usize, &BusinessId)> = HashSet::new();
        for finding in findings {
            if finding.severity == Severity::Info {
                continue;
            }
            let place = *places.entry(&finding.policy).or_insert_with(|| {
                unmet.push(Self {
                    title: finding.title.clone(),
                    severity: finding.severity,
                    findings: 0,
                    merchants: 0,
                });
                unmet.len() - 1
            });
            let Some(policy) = unmet.get_mut(place) else {
                continue;
            };
            policy.findings += 1;
            if finding.severity == Severity::Error {
                policy.severity = Severity::Error;
            }
            let merchant = finding.business_id.as_ref();
            let is_new = merchant.is_some_and(|id| merchants.insert((place, id)));
            policy.merchants += usize::from(is_new);
        }
        unmet
    }

    /// As a line of the list.
    #[must_use]
    pub fn waiting(&self, words: &Catalog) -> Waiting {
        let since = Message::new("today-findings")
            .with("count", self.findings)
            .with("shown", look::number(self.findings))
            .with("merchants", self.merchants)
            .with("merchants-shown", look::number(self.merchants));
        Waiting {
            tone: match self.severity {
                Severity::Error => Tone::Bad,
                Severity::Warning | Severity::Info => Tone::Warn,
            },
            what: words.text("today-policy"),
            who: words.say(&self.title),
            since: words.say(&since),
            action: words.text("today-show"),
            deed: Deed::Findings,
            can_be_done: false,
        }
    }
}
