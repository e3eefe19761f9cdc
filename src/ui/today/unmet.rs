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
                    mark: Mark {
                        key: format!("policy:{}", finding.policy),
                        as_seen: String::new(),
                    },
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
        let mut of_each: Vec<Vec<&Finding>> = unmet.iter().map(|_| Vec::new()).collect();
        for finding in findings {
            let place = places.get(finding.policy.as_str());
            let of = place.and_then(|place| of_each.get_mut(*place));
            if let Some(of) = of.filter(|_| finding.severity != Severity::Info) {
                of.push(finding);
            }
        }
        for (policy, of) in unmet.iter_mut().zip(of_each) {
            policy.mark.as_seen = as_seen_together(of);
        }
        unmet
    }

    /// Names it.
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
