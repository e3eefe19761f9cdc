//! The audit trail of the team: who changed what, from what to what, and when.

use crate::desk::{ReadTeamLog, Requested};
use crate::domain::team::Ordered;
use crate::team::LogQuery;
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::fleet::say::moment;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Icon, caption, empty_state, hairline, list_card, problem_notice, search_field,
};
use egui::{Label, Ui};

/// How many changes are asked for at once.
const PAGE: u32 = 100;

/// What is shown of the audit trail.
#[derive(Debug, Default)]
pub struct TeamLog {
    /// As of which news of the team it was asked for.
    came: Option<u64>,
    reading: Requested<Vec<Ordered>>,
    /// Whether what is being read goes below what is shown.
    is_older: bool,
    shown: Vec<Ordered>,
    has_more: bool,
    search: String,
}

impl TeamLog {
    fn read(&mut self, before: Option<i64>, cx: &mut Cx<'_>) {
        self.is_older = before.is_some();
        let query = LogQuery {
            before,
            most: PAGE,
            ..LogQuery::default()
        };
        self.reading.follow(cx.start(ReadTeamLog(query)));
    }

    fn poll(&mut self, cx: &mut Cx<'_>) {
        if self.came != Some(cx.team.came) && !self.reading.is_running() {
            self.came = Some(cx.team.came);
            self.read(None, cx);
        }
        if let Some(came) = self.reading.done() {
            // Fewer than were asked for are all there are.
            let is_page = u32::try_from(came.len()) == Ok(PAGE);
            if self.is_older {
                self.has_more = is_page;
                self.shown.extend(came);
                return;
            }
            // News stands above what is shown, where it reaches down to that.
            let newest = self.shown.first().map(|one| one.seq);
            let reaches = newest.is_some_and(|newest| came.iter().any(|one| one.seq <= newest));
            if reaches {
                let above = came.into_iter().filter(|one| Some(one.seq) > newest);
                self.shown.splice(0..0, above);
            } else {
                self.has_more = is_page;
                self.shown = came;
            }
        }
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.poll(cx);
        let words = cx.words;
        if let Some(problem) = self.reading.problem() {
            problem_notice(ui, words, problem);
            if Button::again(words).show(ui).clicked() {
                // So that the next frame asks again.
                self.came = None;
            }
        }
        if self.shown.is_empty() {
            if !self.reading.is_running() && self.reading.problem().is_none() {
                let (title, text) = (
                    words.text("team-log-none"),
                    words.text("team-log-none-text"),
                );
                empty_state(ui, Icon::Activity, &title, &text, None);
            }
            return;
        }
        let names = ["team-log-search", "team-log-search", "team-log-clear"];
        let width = ui.available_width().min(360.0);
        search_field(ui, &words, &mut self.search, names, width);
        ui.add_space(measure::SPACE_2);
        let wanted = self.search.trim().to_lowercase();
        let mut more = false;
        egui::ScrollArea::vertical()
            .id_salt("team-log")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 4.0);
                list_card(ui, |ui| {
                    let lines = self.shown.iter().map(|one| LogEntry::of(one, &words));
                    let lines = lines.filter(|line| line.has(&wanted));
                    for (place, line) in lines.enumerate() {
                        if place > 0 {
                            hairline(ui);
                        }
                        line.show(ui, &words);
                    }
                });
                if self.has_more {
                    ui.add_space(measure::SPACE_2);
                    let button = Button::secondary(words.text("team-log-more"));
                    let button = button.enabled(!self.reading.is_running());
                    more = button.show(ui).clicked();
                }
                ui.add_space(measure::SPACE_5);
            });
        if more {
            let last = self.shown.last().map(|one| one.seq);
            self.read(last, cx);
        }
    }
}

/// One change in words.
struct LogEntry {
    when: String,
    who: String,
    what: String,
    from: String,
    to: String,
}

impl LogEntry {
    fn of(one: &Ordered, words: &Catalog) -> Self {
        let told = one.told();
        Self {
            when: moment(one.at, words),
            who: one.author.clone(),
            what: format!("{} · {}", words.say(&told.thing), words.say(&told.part)),
            from: told.from,
            to: told.to,
        }
    }

    fn has(&self, wanted: &str) -> bool {
        let all = [&self.who, &self.what, &self.from, &self.to];
        wanted.is_empty() || all.iter().any(|text| text.to_lowercase().contains(wanted))
    }

    fn show(&self, ui: &mut Ui, words: &Catalog) {
        let secondary = look::of(ui).secondary;
        let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(12, 7));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = measure::SPACE_2;
                ui.label(look::body_medium(self.who.as_str()));
                ui.label(look::body(self.what.as_str()));
                caption(ui, self.when.as_str());
            });
            let change = match (self.from.is_empty(), self.to.is_empty()) {
                (true, true) => return,
                (true, false) => Message::new("team-log-new").with("to", &self.to),
                (false, true) => Message::new("team-log-gone").with("from", &self.from),
                (false, false) => Message::new("team-log-changed")
                    .with("from", &self.from)
                    .with("to", &self.to),
            };
            let change = look::caption(words.say(&change)).color(secondary);
            ui.add(Label::new(change).wrap().selectable(true));
        });
    }
}
