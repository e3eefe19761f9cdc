//! The side of the charts: the fleet in counts, and how it grew.

use crate::desk::{ReadFigures, Requested};
use crate::domain::policy::{FindingCounts, Severity};
use crate::report::{Bar, Day, Figures, Query};
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, ChartBar, ChartDay, DayChart, Icon, Tone, bar_chart, caption, card, card_with,
    day_chart, empty_state, muted, problem_notice, spaced_top,
};
use chrono::{DateTime, Utc};
use egui::Ui;
use std::cell::RefCell;
use std::sync::Arc;

/// The figures, as far as they are read.
#[derive(Debug, Default)]
pub struct Charts {
    figures: Option<Arc<Figures>>,
    reading: Requested<Arc<Figures>>,
    is_stale: bool,
}

impl Charts {
    /// Reads the figures, or once more where they are being read.
    pub fn read(&mut self, cx: &mut Cx<'_>) {
        if self.reading.is_running() {
            // What runs may have read before the news came: it is read once more when it ends.
            self.is_stale = true;
        } else {
            self.is_stale = false;
            self.reading.follow(cx.start(ReadFigures));
        }
    }

    /// Takes figures in.
    pub fn fill(&mut self, figures: Arc<Figures>) {
        self.figures = Some(figures);
    }

    /// Takes in what came of it.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        let Some(figures) = self.reading.done() else {
            return;
        };
        self.fill(figures);
        if self.is_stale {
            self.read(cx);
        }
    }

    /// What the line under the title says.
    #[must_use]
    pub fn subtitle(&self, words: &Catalog) -> Option<String> {
        let figures = self.figures.as_ref().filter(|figures| figures.units > 0)?;
        let message = Message::new("pages-figures-count")
            .with("merchants", figures.merchants)
            .with("merchants-shown", say::number(figures.merchants));
        let count = words.say(&say::with_count(message, figures.units));
        let Some((from, to)) = figures.fetched else {
            return Some(count);
        };
        let age = Message::new("pages-figures-age")
            .with("from", say::moment(from, words))
            .with("to", say::moment(to, words));
        Some(format!("{count} {}", words.say(&age)))
    }

    /// Draws them.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        if let Some(problem) = self.reading.problem() {
            problem_notice(ui, words, problem);
            let retry = Button::again(words);
            if retry.show(ui).clicked() {
                self.read(cx);
            }
        }
        let Some(figures) = self.figures.clone() else {
            if self.reading.is_running() {
                let title = words.text("pages-figures-reading");
                empty_state(ui, Icon::Reports, &title, "", None);
            }
            return;
        };
        if figures.units == 0 && figures.days.is_empty() {
            let title = words.text("pages-figures-empty");
            let text = words.text("pages-figures-empty-text");
            empty_state(ui, Icon::Reports, &title, &text, None);
            return;
        }
        egui::ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width().min(1040.0) - 4.0);
                ui.spacing_mut().item_spacing.y = measure::SPACE_3;
                let asked = all(ui, &words, &figures);
                match asked {
                    Some(Asked::Units(query)) => cx.show_units(query),
                    Some(Asked::Findings(severity)) => cx.show_findings(severity),
                    None => {}
                }
                ui.add_space(measure::SPACE_5);
            });
    }
}

/// What a bar that was pressed stands for.
#[derive(Debug)]
enum Asked {
    Units(Query),
    Findings(Severity),
}

fn all(ui: &mut Ui, words: &Catalog, figures: &Figures) -> Option<Asked> {
    // Each card can set it, and two closures cannot borrow one variable mutably.
    let asked = RefCell::new(None);
    let units = |ui: &mut Ui, name: &'static str, list: &[Bar]| {
        let pressed = bars(ui, words, &words.text(name), list);
        if let Some(bar) = pressed.and_then(|place| list.get(place)) {
            *asked.borrow_mut() = Some(Asked::Units(bar.query(figures.hidden > 0)));
        }
    };
    let severity = |ui: &mut Ui| {
        let pressed = findings(ui, words, figures.findings);
        if let Some(severity) = pressed {
            *asked.borrow_mut() = Some(Asked::Findings(severity));
        }
    };
    let lines = figures.capture_types.len();
    two(
        ui,
        lines.max(figures.skip_landing_page.len()),
        |ui| units(ui, "pages-chart-capture", &figures.capture_types),
        |ui| units(ui, "pages-chart-skip", &figures.skip_landing_page),
    );
    // The three severities stand beside the markets.
    let lines = figures.markets.len().max(3);
    let markets = |ui: &mut Ui| units(ui, "pages-chart-market", &figures.markets);
    two(ui, lines, markets, severity);
    growth(ui, words, &figures.days);
    asked.into_inner()
}

/// What a card is filled with.
type Content<'a> = Box<dyn FnOnce(&mut Ui) + 'a>;

/// Two cards beside each other and equally high, or one under the other where it is narrow.
fn two(ui: &mut Ui, lines: usize, one: impl FnOnce(&mut Ui), other: impl FnOnce(&mut Ui)) {
    let gap = measure::SPACE_3;
    let whole = ui.available_width();
    let half = ((whole - gap) / 2.0).floor();
    let is_narrow = half < 300.0;
    let width = if is_narrow { whole } else { half };
    #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
    let height = 28.0 + lines as f32 * 28.0;
    let contents: [Content<'_>; 2] = [Box::new(one), Box::new(other)];
    let both = |ui: &mut Ui| {
        for content in contents {
            card_with(ui, 16, |ui| {
                // A margin of 16 and an edge of 1 on both sides.
                ui.set_width(width - 34.0);
                if is_narrow {
                    return content(ui);
                }
                ui.set_min_height(height);
                ui.vertical(content);
            });
        }
    };
    // One below the other, each is as high as what is in it.
    if is_narrow {
        both(ui);
    } else {
        spaced_top(ui, gap, both);
    }
}

fn title(ui: &mut Ui, name: &str) {
    ui.spacing_mut().item_spacing.y = measure::SPACE_2;
    ui.label(look::section(name));
}

fn bars(ui: &mut Ui, words: &Catalog, name: &str, bars: &[Bar]) -> Option<usize> {
    title(ui, name);
    let total: usize = bars.iter().map(|bar| bar.count).sum();
    let unknown = words.text("report-unknown");
    let drawn: Vec<ChartBar> = bars
        .iter()
        .map(|bar| {
            let label = words.say(&bar.label);
            // What nobody knows is no part of the picture one compares.
            let tone = if label == unknown {
                Tone::Neutral
            } else {
                Tone::Accent
            };
            chart_bar(words, label, bar.count, total, tone)
        })
        .collect();
    bar_chart(ui, name, &words.text("pages-chart-opens-units"), &drawn)
}

fn chart_bar(words: &Catalog, label: String, count: usize, total: usize, tone: Tone) -> ChartBar {
    let shown = say::number(count);
    let share = share(count, total);
    let told = Message::new("pages-chart-bar")
        .with("label", label.as_str())
        .with("shown", shown.as_str())
        .with("share", share.as_str());
    ChartBar {
        told: words.say(&told),
        number: format!("{shown}  {share:>5}"),
        label,
        count,
        tone,
    }
}

/// A share in whole percent; what is there is never called nought, and what is not all never a hundred.
fn share(count: usize, total: usize) -> String {
    if total == 0 || count == 0 {
        return "0\u{a0}%".to_owned();
    }
    let percent = (count * 100 + total / 2) / total;
    match percent {
        0 => "<1\u{a0}%".to_owned(),
        100 if count < total => ">99\u{a0}%".to_owned(),
        _ => format!("{percent}\u{a0}%"),
    }
}

fn findings(ui: &mut Ui, words: &Catalog, counts: Option<FindingCounts>) -> Option<Severity> {
    let name = words.text("pages-chart-findings");
    title(ui, &name);
    let Some(counts) = counts else {
        muted(ui, words.text("pages-chart-findings-none"));
        return None;
    };
    let drawn = Severity::ALL.map(|severity| {
        let (name, count) = (severity.name(), counts.of_severity(severity));
        let tone = Tone::of(severity);
        chart_bar(words, words.say(&name), count, counts.total(), tone)
    });
    let opens = words.text("pages-chart-opens-findings");
    let pressed = bar_chart(ui, &name, &opens, &drawn)?;
    Severity::ALL.get(pressed).copied()
}

fn growth(ui: &mut Ui, words: &Catalog, days: &[Day]) {
    // One day is no growth.
    if days.len() < 2 {
        return;
    }
    card(ui, |ui| {
        let name = words.text("pages-chart-growth");
        title(ui, &name);
        let drawn: Vec<ChartDay> = days.iter().map(|day| chart_day(words, day)).collect();
        let level = words.text("pages-chart-units");
        let events = words.text("pages-chart-changes");
        caption(ui, level.as_str());
        day_chart(
            ui,
            DayChart {
                name: &name,
                level: &level,
                events: &events,
                days: &drawn,
            },
        );
    });
}

fn chart_day(words: &Catalog, day: &Day) -> ChartDay {
    // Days are those of UTC, and a day's end may be the first second of the next one.
    let time = DateTime::<Utc>::from_timestamp(day.at - 1, 0).unwrap_or_default();
    let date = say::day(time.date_naive(), words.language());
    let told = Message::new("pages-chart-day")
        .with("day", date.as_str())
        .with("units", say::number(day.units))
        .with("added", say::number(day.added))
        .with("gone", say::number(day.gone))
        .with("changed", say::number(day.changed));
    ChartDay {
        level: day.units,
        events: day.added + day.gone + day.changed,
        told: words.say(&told),
        day: date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(count: usize, total: usize, expect: &str) {
        assert_eq!(share(count, total).replace('\u{a0}', " "), expect);
    }

    #[test]
    fn shares_neither_hide_the_few_nor_claim_all() {
        check(0, 0, "0 %");
        check(0, 9, "0 %");
        check(1, 3, "33 %");
        check(2, 3, "67 %");
        check(1, 1000, "<1 %");
        check(999, 1000, ">99 %");
        check(7, 7, "100 %");
    }
}
