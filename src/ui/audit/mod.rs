//! The audit: what the policies find, and the policies themselves.
//!
//! `list` holds the findings and which of them are shown, `draft` a policy while it is written; the other files draw a part of
//! the screen each. The findings are looked for anew when the fleet or a policy changes, and each time the page is entered.

mod aside;
mod detail;
mod draft;
mod editor;
mod findings;
mod list;
mod parted;
mod policies;
mod policy_rows;
mod policy_text;
mod preview;
mod words;

use super::cx::{Cx, Screen};
use super::exporting::Exporting;
use super::files::AskId;
use super::fleet::say;
use super::look::measure;
use super::news::News;
use super::onboarding::message::LetterDialog;
use super::undo::TakenBack;
use super::widgets::{Button, Icon, Menu, is_entered, menu_item, page, page_head, tabs};
use crate::desk::{self, CheckMerchants, ExportList, MerchantsChecked, Requested};
use crate::domain::policy::{Finding, Policy, Severity};
use crate::domain::{LookupRow, Market};
use crate::store::DocumentKind;
use crate::text::Message;
use aside::AsideDialog;
pub use draft::Draft;
use egui::Ui;
use list::{Filter, FindingList};
use parted::Parted;
use policies::Policies;
use std::path::Path;
use std::sync::Arc;

/// The screen.
#[derive(Debug, Default)]
pub struct Audit {
    side: Side,
    list: FindingList,
    /// What was found, parted into what is left and what is set aside.
    found: Parted,
    /// Whether the list shows what is set aside.
    shows_aside: bool,
    dialog: AsideDialog,
    letters: LetterDialog,
    check: Requested<Arc<Vec<Finding>>>,
    /// Whether something changed while the findings were looked for.
    is_stale: bool,
    /// When they were looked for, seconds since 1970 (UTC).
    looked_at: Option<i64>,
    /// The frame in which the page was drawn last.
    drawn: Option<u64>,
    units: Option<usize>,
    registry: Registry,
    scroll_to: Option<usize>,
    focus_search: bool,
    policies: Policies,
    export: Exporting,
}

/// The check of the merchants in the registry.
#[derive(Debug, Default)]
struct Registry {
    /// Norwegian merchants that it was never asked about.
    unchecked: usize,
    check: Requested<(), MerchantsChecked>,
}

/// What the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Side {
    #[default]
    Findings,
    Policies,
}

impl Audit {
    /// What was found, for the tests of the screen.
    #[must_use]
    pub fn shown_findings(&self) -> Arc<Vec<Finding>> {
        self.list.shown_findings()
    }

    /// Opens the form of a policy, or the list of them for a built-in one, whose rule is not a person's to write.
    pub fn open_policy(&mut self, policy: &Policy, cx: &mut Cx<'_>) {
        match Draft::of(policy) {
            Some(draft) => self.write_policy(draft, cx),
            None => self.side = Side::Policies,
        }
    }

    /// Shows what is left and as bad as this.
    pub fn show_severity(&mut self, severity: Severity) {
        self.side = Side::Findings;
        self.shows_aside = false;
        self.list.set_filter(Filter {
            severity: Some(severity),
            ..Filter::default()
        });
        // What is set aside may be in the list still.
        self.found.show_anew();
    }

    /// Opens the form of a policy.
    pub fn write_policy(&mut self, draft: Draft, cx: &mut Cx<'_>) {
        self.side = Side::Policies;
        self.policies.edit(draft, cx);
    }

    fn look_again(&mut self, cx: &mut Cx<'_>) {
        if self.check.is_running() {
            // What runs may have read the fleet before it changed: it is looked for once more after it.
            self.is_stale = true;
        } else if cx.session.is_some() {
            self.is_stale = false;
            self.check.follow(cx.start(desk::Audit::default()));
        }
    }

    /// Looks for findings when the page is entered: it was not drawn in the frame before.
    fn enter(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        if is_entered(&mut self.drawn, ui) {
            self.look_again(cx);
            self.policies.read(cx);
        }
    }

    fn head(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let title = match (self.policies.is_editing(), self.policies.edited()) {
            _ if self.side == Side::Findings => words.text("ui-section-audit"),
            (false, _) => words.text("ui-section-audit"),
            (true, None) => words.text("pages-policy-new-title"),
            (true, Some(name)) => name.to_owned(),
        };
        let subtitle = self.subtitle(cx);
        page_head(ui, &title, Some(&subtitle), |ui| {
            if !self.policies.is_editing() || self.side == Side::Findings {
                self.actions(ui, cx);
            }
        });
        let sides = [
            (Side::Findings, words.text("pages-findings")),
            (Side::Policies, words.text("pages-policies")),
        ];
        tabs(ui, &mut self.side, &sides);
    }

    fn actions(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        match self.side {
            Side::Findings => {
                let again = Button::primary(words.text("pages-look-again"));
                let again = again.icon(Icon::Refresh).enabled(!self.check.is_running());
                if again.show(ui).clicked() {
                    self.look_again(cx);
                }
                let export = Button::secondary(words.text("screens-export"));
                let count = self.list.shown_len();
                if export.enabled(count > 0).show(ui).clicked() {
                    let name = words.text("pages-export-file");
                    self.export.open(&name, None, count);
                }
            }
            Side::Policies => {
                let new = Button::primary(words.text("pages-policy-new")).icon(Icon::Plus);
                if new.enabled(self.policies.is_read()).show(ui).clicked() {
                    self.policies.edit(Draft::default(), cx);
                }
                let import = Button::secondary(words.text("pages-policy-import-menu")).chevron();
                let response = import.enabled(self.policies.is_read()).show(ui);
                Menu::of(&response).least(220.0).show(|ui| {
                    let text = words.text("pages-policy-from-text");
                    if menu_item(ui, None, &text, false).clicked() {
                        self.policies.import();
                    }
                    let list = words.text("pages-policy-from-list");
                    if menu_item(ui, None, &list, false).clicked() {
                        self.policies.read_list(cx);
                    }
                });
            }
        }
    }

    fn subtitle(&self, cx: &Cx<'_>) -> String {
        let words = &cx.words;
        if self.side == Side::Policies {
            return words.text("pages-policies-sub");
        }
        let Some(looked_at) = self.looked_at.filter(|_| self.units != Some(0)) else {
            return words.text("pages-audit-sub");
        };
        let message = Message::new("pages-audit-count")
            .with("units", say::number(self.units.unwrap_or_default()));
        let count = words.say(&say::with_count(message, self.found.left.len()));
        let when = Message::new("pages-audit-when").with("when", say::moment(looked_at, words));
        format!("{count} {}", words.say(&when))
    }

    fn poll_check(&mut self, cx: &mut Cx<'_>) {
        let Some(findings) = self.check.done() else {
            return;
        };
        self.found.set(findings);
        self.looked_at = Some(cx.now);
        if self.is_stale {
            self.look_again(cx);
        }
    }

    /// Parts what was found anew when it, or what is set aside, is another, or when something has come back.
    fn part(&mut self, cx: &mut Cx<'_>) {
        if self.looked_at.is_some() && self.found.part(cx.asides, cx.now) {
            cx.keep_findings(Arc::clone(&self.found.left));
            self.show_list(cx);
        }
    }

    /// Puts what is left, or what is set aside, into the list.
    fn show_list(&mut self, cx: &Cx<'_>) {
        let findings = if self.shows_aside {
            &self.found.aside
        } else {
            &self.found.left
        };
        self.list.set(Arc::clone(findings), &cx.words);
    }

    /// Has the registry asked about all merchants.
    fn check_merchants(&mut self, cx: &mut Cx<'_>) {
        self.registry.check.follow(cx.start_telling(CheckMerchants));
    }

    fn poll_registry(&mut self, cx: &mut Cx<'_>) {
        self.registry.check.poll();
        for checked in self.registry.check.take_steps() {
            cx.tell(News::Fleet(checked.fleet));
        }
    }
}

impl Screen for Audit {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.enter(ui, cx);
        if self.side == Side::Findings {
            self.detail(ui, cx);
        }
        page(ui, |ui| {
            ui.spacing_mut().item_spacing.y = measure::SPACE_2;
            self.head(ui, cx);
            match self.side {
                Side::Findings => self.findings_page(ui, cx),
                Side::Policies => {
                    let found = &self.found;
                    self.policies.show(ui, cx, |name| found.left_of(name));
                }
            }
        });
        self.dialog.show(ui.ctx(), cx);
        self.letters.show(ui, cx);
        self.export.show(ui, cx, true, |_| {});
    }

    fn on_news(&mut self, news: &News, cx: &mut Cx<'_>) {
        match news {
            News::Fleet(fleet) => {
                // The policies check no settings of units that the service no longer shows.
                let is_gone = |row: &LookupRow| row.kept.as_ref()?.not_visible_since;
                let is_visible = |row: &&LookupRow| is_gone(row).is_none();
                self.units = Some(fleet.rows.iter().filter(is_visible).count());
                let unchecked = fleet.merchants.iter().filter(|merchant| {
                    merchant.registry.is_none()
                        && merchant.business_id.scheme().market() == Some(Market::Norway)
                });
                self.registry.unchecked = unchecked.count();
            }
            News::Synced(summary) => {
                self.units = Some(summary.total.saturating_sub(summary.not_visible));
            }
            // An order changes no unit.
            News::OrderSent => return,
        }
        self.look_again(cx);
    }

    fn poll(&mut self, cx: &mut Cx<'_>) {
        if self.policies.poll(cx) {
            self.look_again(cx);
        }
        self.poll_registry(cx);
        self.poll_check(cx);
        self.part(cx);
        self.letters.poll(cx);
        self.export.poll(cx);
    }

    fn on_session(&mut self, _cx: &mut Cx<'_>) {
        *self = Self::default();
    }

    fn on_taken_back(&mut self, what: TakenBack, cx: &mut Cx<'_>) {
        if what == TakenBack::Documents(DocumentKind::Policy) {
            self.policies.read(cx);
            self.look_again(cx);
        }
    }

    fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        self.policies.on_file(ask, path, cx);
        if let Some(target) = self.export.on_file(ask, path, cx) {
            let export = ExportList(self.list.shown_findings(), target);
            self.export.follow(cx.start(export));
        }
    }

    fn count(&self) -> Option<usize> {
        let counts = self.found.counts;
        Some(counts.errors + counts.warnings).filter(|count| *count > 0)
    }

    fn status(&self, cx: &Cx<'_>) -> Option<String> {
        let when = say::moment(self.looked_at?, &cx.words);
        let when = Message::new("pages-audit-when").with("when", when);
        Some(cx.words.say(&when))
    }
}
