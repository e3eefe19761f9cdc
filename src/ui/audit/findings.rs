//! The side of the findings: how many, which of them, the table, and what stands where there are none.

use super::aside::told;
use super::list::{Filter, FindingList, Shown};
use super::parted::Parted;
use super::words::{difference, subject};
use super::{Audit, detail};
use crate::domain::policy::{Finding, Severity};
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::fleet::say;
use crate::ui::later::Until;
use crate::ui::look::{self, measure};
use crate::ui::pace;
use crate::ui::table::{
    self, Drawn, ListTable, RowGroup, RowMenu, RowsAction, TableHead, TableRows,
};
use crate::ui::widgets::{
    Button, Chip, DetailPanel, Icon, PanelPart, Tone, caption, empty_state, icon_mark, menu_line,
    muted, problem_notice, problem_notices, progress, search_field, spaced_wrapped,
};
use egui::Ui;

/// The width of the search field.
const SEARCH: f32 = 232.0;

struct Rows<'a> {
    list: &'a FindingList,
    /// Who said what of those that are set aside.
    found: &'a Parted,
    words: Catalog,
    /// Whether these are the ones that are set aside.
    shows_aside: bool,
}

impl TableRows for Rows<'_> {
    fn len(&self) -> usize {
        self.list.lines()
    }

    fn has_groups(&self) -> bool {
        true
    }

    fn group(&self, place: usize) -> Option<RowGroup> {
        let Some(Shown::Group(group)) = self.list.line(place) else {
            return None;
        };
        let first = self.list.finding(group.first)?;
        let title = match group.merchant() {
            None => self.words.say(&first.title),
            Some(id) => {
                let name = first.merchant_name.clone();
                name.unwrap_or_else(|| id.for_people())
            }
        };
        Some(RowGroup {
            level: u8::from(group.merchant().is_some()),
            title,
            count: say::counted("aside-group-count", group.range.len(), &self.words),
            is_folded: group.is_folded,
            ..RowGroup::default()
        })
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        match self.list.line(place) {
            Some(Shown::Finding(finding)) => self.cells_of(finding),
            Some(Shown::Group(_)) | None => Vec::new(),
        }
    }

    fn is_selected(&self, place: usize) -> bool {
        self.list.is_selected(place)
    }

    /// With a group all of its findings are selected, also where it is folded.
    fn copied(&self) -> Vec<Vec<Drawn>> {
        let selected = self.list.selected();
        selected
            .into_iter()
            .map(|finding| self.cells_of(finding))
            .collect()
    }

    fn cursor(&self) -> Option<usize> {
        self.list.cursor()
    }

    fn name(&self, place: usize) -> String {
        if let Some(group) = self.group(place) {
            return group.title;
        }
        match self.list.line(place) {
            Some(Shown::Finding(finding)) => subject(finding, &self.words),
            Some(Shown::Group(_)) | None => String::new(),
        }
    }

    fn menu(&self, place: usize) -> Option<RowMenu> {
        let open = match self.group(place) {
            None => "changes-open-unit",
            Some(group) if group.is_folded => "aside-unfold",
            Some(_) => "aside-fold",
        };
        let others = deeds(self.shows_aside).iter();
        let others = others.map(|(icon, name, _)| (*icon, self.words.text(name)));
        Some(RowMenu {
            others: others.collect(),
            ..RowMenu::new(self.words).open(self.words.text(open))
        })
    }
}

/// What can be done with findings besides looking at them, as the menu of a row offers it.
const fn deeds(shows_aside: bool) -> &'static [(Icon, &'static str, detail::Asked)] {
    if shows_aside {
        return &[(Icon::Refresh, "aside-take-back", detail::Asked::TakeBack)];
    }
    &[
        (Icon::Check, "aside-accept", detail::Asked::Accept),
        (Icon::Today, "aside-snooze", detail::Asked::Snooze),
    ]
}

impl Rows<'_> {
    fn cells_of(&self, finding: &Finding) -> Vec<Drawn> {
        let words = &self.words;
        let severity = words.say(&finding.severity.name());
        let msn = finding.msn.as_ref().map(|msn| msn.as_str().to_owned());
        let merchant = finding.merchant_name.clone();
        let id = finding.business_id.as_ref().map(|id| id.for_people());
        vec![
            Drawn::Tag(severity, Tone::of(finding.severity)),
            Drawn::Text(words.say(&finding.title)),
            Drawn::Name(subject(finding, words)),
            Drawn::Mono(msn.unwrap_or_default()),
            Drawn::Text(match self.found.said_of(finding) {
                Some(aside) => told(aside, words).join(" · "),
                None => difference(finding, words),
            }),
            Drawn::Muted(merchant.or(id).unwrap_or_default()),
        ]
    }
}

impl Audit {
    pub(super) fn findings_page(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if let Some(problem) = self.check.problem() {
            problem_notice(ui, cx.words, problem);
            if Button::again(cx.words).show(ui).clicked() {
                self.look_again(cx);
            }
        }
        self.registry_line(ui, cx);
        // With anything set aside the chip that shows it must stay.
        if self.list.total() == 0 && !self.shows_aside && self.found.aside.is_empty() {
            self.nothing(ui, cx);
            return;
        }
        self.filters(ui, cx);
        ui.add_space(measure::SPACE_1);
        if self.list.total() == 0 {
            self.all_done(ui, cx);
            return;
        }
        if self.list.shown_len() == 0 {
            self.no_match(ui, cx);
            return;
        }
        self.table(ui, cx);
    }

    /// Merchants that the registry was never asked about, and a way to ask.
    fn registry_line(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        problem_notices(ui, words, self.registry.check.problem());
        if self.registry.check.is_running() {
            let done = self.registry.check.progress();
            ui.horizontal(|ui| {
                let name = words.text("pages-registry-checking");
                progress(ui, pace::share(&done), 160.0, &name);
                let message = Message::new("pages-registry-progress")
                    .with("done", say::number(done.done))
                    .with("total", say::number(done.total));
                muted(ui, words.say(&message));
                let stop = Button::quiet(words.text("pages-stop"));
                if stop.show(ui).clicked() {
                    self.registry.check.cancel();
                }
            });
            return;
        }
        if self.registry.unchecked == 0 {
            return;
        }
        ui.horizontal(|ui| {
            icon_mark(ui, Icon::Info, cx.look.info.ink);
            let text = say::counted("pages-registry-unchecked", self.registry.unchecked, &words);
            muted(ui, text);
            let button = Button::quiet(words.text("pages-registry-check"));
            let button = button.tooltip(words.text("pages-registry-check-tip"));
            if button.show(ui).clicked() {
                self.check_merchants(cx);
            }
        });
    }

    fn filters(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let words = &cx.words;
        let mut filter = self.list.filter().clone();
        spaced_wrapped(ui, measure::SPACE_2, |ui| {
            let names = ["pages-search", "pages-search-hint", "screens-search-clear"];
            let field = search_field(ui, words, &mut filter.search, names, SEARCH);
            if std::mem::take(&mut self.focus_search) {
                field.request_focus();
            }
            severity_chips(ui, words, &self.list, &mut filter);
            policy_chip(ui, words, &self.list, &mut filter);
            self.aside_chip(ui, cx);
            if self.list.lines() > 0 {
                let folds = !self.list.has_folded();
                let name = if folds {
                    "aside-fold-all"
                } else {
                    "aside-unfold-all"
                };
                if Button::quiet(words.text(name)).show(ui).clicked() {
                    self.list.fold_all(folds);
                }
            }
            if !filter.is_empty() {
                let clear = Button::quiet(words.text("pages-filter-clear"));
                if clear.show(ui).clicked() {
                    filter = Filter::default();
                }
                let message = Message::new("pages-filter-shown")
                    .with("shown", say::number(self.list.shown_len()))
                    .with("total", say::number(self.list.total()));
                caption(ui, words.say(&message));
            }
        });
        self.list.set_filter(filter);
    }

    /// The chip that shows what is set aside in place of what is left, where anything is.
    fn aside_chip(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let count = self.found.aside.len();
        if count == 0 && !self.shows_aside {
            return;
        }
        let name = Message::new("aside-show").with("shown", say::number(count));
        let chip = Chip::new(cx.words.say(&name)).on(self.shows_aside);
        let chip = chip.show(ui);
        let tip = look::body(cx.words.text("aside-show-tip"));
        if chip.clicked() {
            self.shows_aside = !self.shows_aside;
            self.show_list(cx);
        }
        chip.on_hover_text(tip);
    }

    /// What stands where nothing is left, or nothing is set aside.
    fn all_done(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let words = cx.words;
        let (title, text) = if self.shows_aside {
            (words.text("aside-nothing"), "aside-nothing-text")
        } else {
            let title = say::counted("aside-all-done", self.found.aside.len(), &words);
            (title, "aside-all-done-text")
        };
        empty_state(ui, Icon::Check, &title, &words.text(text), None);
    }

    fn table(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let name = words.text("pages-findings");
        let heads = [
            TableHead::new(words.text("pages-head-severity"), 112.0, 0.0),
            // The heads of groups name it already.
            TableHead::new(words.text("pages-head-policy"), 108.0, 1.0),
            TableHead::new(words.text("pages-head-subject"), 148.0, 1.0),
            TableHead::new(words.text("report-column-msn"), 76.0, 0.0),
            TableHead::new(words.text("pages-head-found"), 184.0, 1.5),
            TableHead::new(words.text("report-column-merchant"), 104.0, 0.5),
        ];
        let table = ListTable {
            name: &name,
            heads: &heads,
            scroll_to: self.scroll_to.take(),
            takes_keys: !self.policies.is_busy(),
            height: ui.available_height(),
            sorted: None,
        };
        let rows = Rows {
            list: &self.list,
            found: &self.found,
            words,
            shows_aside: self.shows_aside,
        };
        let done = table::show(ui, table, &rows);
        match done.action {
            // Nothing selected: a copy of every finding would be nobody's wish.
            Some(RowsAction::Copy) if self.list.selected().is_empty() => {}
            Some(RowsAction::Copy) => ui.ctx().copy_text(table::without_heads(&rows)),
            // On the head of a group Enter folds, as the list does it.
            Some(RowsAction::Open) if self.list.group_at_cursor().is_none() => self.open_unit(cx),
            Some(action) => self.scroll_to = self.list.act(action).or(self.scroll_to),
            None => {}
        }
        if let Some((_, at)) = done.other
            && let Some((_, _, deed)) = deeds(self.shows_aside).get(at)
        {
            self.carry_out(*deed, cx);
        }
    }

    pub(super) fn open_unit(&self, cx: &mut Cx<'_>) {
        let selected = self.list.selected();
        if let Some(msn) = selected.first().and_then(|finding| finding.msn.clone()) {
            cx.show_unit(msn);
        }
    }

    fn nothing(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        if self.check.problem().is_some() {
            return;
        }
        let (icon, texts) = if self.check.is_running() || self.looked_at.is_none() {
            let texts = ["pages-audit-looking", "pages-audit-looking-text"];
            (Icon::Audit, texts)
        } else if self.units == Some(0) {
            let texts = ["pages-audit-no-fleet", "pages-audit-no-fleet-text"];
            (Icon::Fleet, texts)
        } else {
            let texts = ["pages-audit-clean", "pages-audit-clean-text"];
            (Icon::Check, texts)
        };
        let [title, text] = texts.map(|text| words.text(text));
        empty_state(ui, icon, &title, &text, None);
    }

    fn no_match(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let words = cx.words;
        let title = words.text("pages-no-match");
        let text = say::counted("pages-no-match-text", self.list.total(), &words);
        let clear = Button::secondary(words.text("pages-filter-clear"));
        let clear = empty_state(ui, Icon::Search, &title, &text, Some(clear));
        if clear.is_some_and(|response| response.clicked()) {
            self.list.set_filter(Filter::default());
        }
    }

    /// The panel of what is selected.
    pub(super) fn detail(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let selected = self.list.selected();
        if selected.is_empty() {
            return;
        }
        let asked = DetailPanel::new("audit-detail").show(ui, |ui, part| match part {
            PanelPart::Foot => detail::foot(ui, cx, &selected, self.shows_aside),
            PanelPart::Body => detail::show(ui, cx, &selected, &self.found),
        });
        if let Some(asked) = asked {
            self.carry_out(asked, cx);
        }
    }

    /// Does with the selected findings what a person asked for.
    fn carry_out(&mut self, asked: detail::Asked, cx: &mut Cx<'_>) {
        let selected = self.list.selected();
        match asked {
            detail::Asked::Close => self.list.deselect(),
            detail::Asked::OpenUnit => self.open_unit(cx),
            detail::Asked::Accept => self.dialog.ask(&selected, None),
            detail::Asked::Snooze => self.dialog.ask(&selected, Some(Until::default())),
            detail::Asked::Write => self.letters.about_findings(&selected, cx),
            detail::Asked::TakeBack => take_back(&selected, cx),
        }
    }
}

/// Takes back that findings were set aside.
fn take_back(findings: &[&Finding], cx: &mut Cx<'_>) {
    let said = say::counted("aside-taken-back-toast", findings.len(), &cx.words);
    let changes = findings.iter().map(|finding| (finding.aside_key(), None));
    cx.set_aside(changes.collect(), said);
}

fn severity_chips(ui: &mut Ui, words: &Catalog, list: &FindingList, filter: &mut Filter) {
    let counts = list.counts();
    for severity in Severity::ALL {
        let count = counts.of_severity(severity);
        if count == 0 {
            continue;
        }
        let on = filter.severity == Some(severity);
        let name = format!("{} {}", words.say(&severity.name()), say::number(count));
        if Chip::new(name).on(on).show(ui).clicked() {
            filter.severity = (!on).then_some(severity);
        }
    }
}

fn policy_chip(ui: &mut Ui, words: &Catalog, list: &FindingList, filter: &mut Filter) {
    let policies = list.policies();
    let name = words.text("pages-head-policy");
    let mut chosen = policies
        .iter()
        .filter(|(name, ..)| filter.policies.contains(*name));
    let label = match (chosen.next(), filter.policies.len()) {
        (Some((_, title, _)), 1) => format!("{name}: {title}"),
        (Some(_), count) => format!("{name}: {count}"),
        (None, _) => name,
    };
    Chip::new(label)
        .on(!filter.policies.is_empty())
        .menu(ui, |ui| {
            for (name, title, count) in &policies {
                let on = filter.policies.contains(*name);
                let number = say::number(*count);
                let right = if on { None } else { Some(number.as_str()) };
                if menu_line(ui, None, title, right, on).clicked() && !filter.policies.remove(*name)
                {
                    filter.policies.insert((*name).to_owned());
                }
            }
        });
}
