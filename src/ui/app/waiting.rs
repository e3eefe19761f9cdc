//! What needs a hand, gathered from all screens, and what is done about it.

use super::App;
use crate::domain::policy::{Finding, Severity};
use crate::text::{Catalog, Message};
use crate::ui::Room;
use crate::ui::cx::Screen as _;
use crate::ui::look;
use crate::ui::today::{Deed, Pressed, Waiting, in_order};
use crate::ui::widgets::Tone;
use std::collections::BTreeSet;

impl App {
    /// All that needs a hand, the worst first.
    pub(super) fn waiting(&mut self) -> Vec<Waiting> {
        let words = self.shell.words();
        let now = self.shell.cx().now;
        let mut waiting = self.onboarding.waiting(&words, now);
        waiting.extend(self.fleet.waiting(&words));
        waiting.extend(self.changes.waiting(&words));
        let findings = self.shell.findings.as_ref();
        waiting.extend(findings.map_or_else(Vec::new, |found| by_policy(found, &words)));
        in_order(waiting)
    }

    /// How many things that is.
    pub(in crate::ui) fn waiting_count(&self) -> usize {
        let words = self.shell.words();
        let findings = self.shell.findings.as_ref();
        self.onboarding.waiting(&words, super::now()).len()
            + usize::from(self.fleet.waiting(&words).is_some())
            + usize::from(self.changes.count().is_some())
            + findings.map_or(0, |found| by_policy(found, &words).len())
    }

    pub(super) fn carry_out_today(&mut self, pressed: Pressed) {
        match pressed {
            Pressed::Act(Deed::Order(key)) => {
                self.room = Room::Onboarding;
                self.onboarding.show_order(key);
            }
            Pressed::Act(Deed::Changes) => self.room = Room::Changes,
            Pressed::Act(Deed::Findings) => self.room = Room::Audit,
            Pressed::Act(Deed::Sync) => {
                self.room = Room::Fleet;
                self.fleet.sync_again(&mut self.shell.cx());
            }
            Pressed::Done(Deed::Order(key)) => {
                self.onboarding.hide_order(key, &mut self.shell.cx());
            }
            Pressed::Done(Deed::Changes) => self.changes.seen(),
            Pressed::Done(Deed::Findings | Deed::Sync) => {}
        }
    }
}

/// The findings that somebody should see to: one line for each policy, the first of it first.
fn by_policy(findings: &[Finding], words: &Catalog) -> Vec<Waiting> {
    let mut titles: Vec<String> = Vec::new();
    let mut counted: Vec<(Severity, usize, BTreeSet<String>)> = Vec::new();
    for finding in findings {
        if finding.severity == Severity::Info {
            continue;
        }
        let title = words.say(&finding.title);
        let place = titles.iter().position(|known| *known == title);
        let place = place.unwrap_or_else(|| {
            titles.push(title);
            counted.push((finding.severity, 0, BTreeSet::new()));
            titles.len() - 1
        });
        if let Some((_, count, merchants)) = counted.get_mut(place) {
            *count += 1;
            merchants.extend(finding.business_id.as_ref().map(|id| id.id().to_owned()));
        }
    }
    let told =
        |(title, (severity, count, merchants)): (String, (Severity, usize, BTreeSet<String>))| {
            let since = Message::new("today-findings")
                .with("count", count)
                .with("shown", look::number(count))
                .with("merchants", merchants.len())
                .with("merchants-shown", look::number(merchants.len()));
            Waiting {
                tone: match severity {
                    Severity::Error => Tone::Bad,
                    Severity::Warning | Severity::Info => Tone::Warn,
                },
                what: words.text("today-policy"),
                who: title,
                since: words.say(&since),
                action: words.text("today-show"),
                deed: Deed::Findings,
                can_be_done: false,
            }
        };
    titles.into_iter().zip(counted).map(told).collect()
}
