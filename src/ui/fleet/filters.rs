//! The search field, the chips above the table, and the part of a column's menu that filters by it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Local, NaiveDate, TimeZone as _};
use egui::Ui;

use super::counts::STATES;
use super::model::FleetModel;
use super::say;
use crate::domain::CaptureType;
use crate::domain::{RowState, UnitFlag};
use crate::report::{Choice, Column, ColumnKind, Condition, Query};
use crate::text::{Catalog, Message};
use crate::ui::look::measure;
use crate::ui::widgets::{
    Button, Chip, Field, Menu, Press as _, hairline, menu_line, search_field, spaced_wrapped,
};

/// The narrowest and the widest the search field gets.
const SEARCH: [f32; 2] = [180.0, 264.0];

/// What the usual chips take beside the search field: it is narrowed before one of them goes to another row.
const CHIPS: f32 = 712.0;

/// Narrower, one of the usual chips would send the last one to another row.
const ALL_CHIPS: f32 = 840.0;

/// The columns that have a chip whether they are filtered by or not.
const QUICK: [Column; 5] = [
    Column::CaptureType,
    Column::Flag(UnitFlag::SkipLandingPage),
    Column::Flag(UnitFlag::Recurring),
    Column::State,
    Column::Tags,
];

/// Seconds of a day.
const DAY: i64 = 86_400;

/// What is typed into the fields of filters.
#[derive(Debug, Default)]
pub struct Filters {
    /// Put the cursor into the search field at the next frame.
    pub wants_search: bool,
    /// Days from which and to which a column's times are wanted, as they were typed.
    days: BTreeMap<Column, [String; 2]>,
    /// How many, at least and at most, as it was typed.
    numbers: BTreeMap<Column, [String; 2]>,
    /// Columns whose chip a person asked for, whether anything is chosen there or not.
    added: BTreeSet<Column>,
    /// The one whose menu is opened next.
    opens: Option<Column>,
}

/// The columns that are offered first for another filter.
const FIRST: [Column; 9] = [
    Column::Merchant,
    Column::Market,
    Column::MerchantUnits,
    Column::Tags,
    Column::MerchantTags,
    Column::Note,
    Column::ChangedAt,
    Column::FirstSeen,
    Column::FetchedAt,
];

impl Filters {
    /// Draws the row of filters and changes the model's query; `more` is drawn at its end.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        words: &Catalog,
        model: &mut FleetModel,
        more: impl FnOnce(&mut Ui, &mut FleetModel),
    ) {
        let room = ui.available_width();
        spaced_wrapped(ui, measure::SPACE_2, |ui| {
            self.search(ui, words, model);
            let shown = self.shown(room, model);
            for column in &shown {
                self.chip(ui, words, model, *column);
            }
            self.add(ui, words, &shown);
            more(ui, model);
            if !model.query().is_everything()
                && Button::quiet(words.text("screens-filter-clear"))
                    .show(ui)
                    .clicked()
            {
                self.clear(model);
            }
        });
    }

    /// The columns that have a chip, in their order.
    fn shown(&self, room: f32, model: &FleetModel) -> Vec<Column> {
        let conditions = &model.query().conditions;
        let is_used =
            |column: &Column| conditions.contains_key(column) || self.added.contains(column);
        // A chip that every row answers alike says nothing.
        let tells = |column: &Column| match column {
            Column::Tags => !model.counts().tags().is_empty(),
            Column::State => model.counts().of_state(RowState::Found) < model.len(),
            Column::Flag(UnitFlag::Recurring) => room >= ALL_CHIPS,
            _ => true,
        };
        let mut shown: Vec<Column> = QUICK.to_vec();
        shown.retain(|column| tells(column) || is_used(column));
        let others: BTreeSet<Column> = conditions.keys().chain(&self.added).copied().collect();
        shown.extend(others.into_iter().filter(|column| !QUICK.contains(column)));
        shown
    }

    /// The chip that adds another one.
    fn add(&mut self, ui: &mut Ui, words: &Catalog, shown: &[Column]) {
        let chip = Chip::new(words.text("table-filter-add"));
        let name = words.text("table-filter-add-name");
        let response = chip.named(name).chevron().show(ui);
        let rest = Column::ALL
            .into_iter()
            .filter(|column| !FIRST.contains(column));
        let offered = FIRST.into_iter().chain(rest);
        let mut picked = None;
        Menu::of(&response).least(220.0).show(|ui| {
            let scroll = egui::ScrollArea::vertical().max_height(320.0);
            scroll.show(ui, |ui| {
                for column in offered.filter(|column| !shown.contains(column)) {
                    let name = words.say(&column.head());
                    menu_line(ui, None, &name, None, false).sets(&mut picked, column);
                }
            });
        });
        if let Some(column) = picked {
            self.added.insert(column);
            self.opens = Some(column);
            ui.ctx().request_repaint();
        }
    }

    /// Lets every row through; the order stays.
    pub fn clear(&mut self, model: &mut FleetModel) {
        self.days.clear();
        self.numbers.clear();
        self.added.clear();
        let former = model.query();
        model.set_query(Query {
            sort: former.sort,
            then: former.then.clone(),
            ..Query::default()
        });
    }

    fn search(&mut self, ui: &mut Ui, words: &Catalog, model: &mut FleetModel) {
        let [least, most] = SEARCH;
        let width = (ui.available_width() - CHIPS).clamp(least, most);
        let mut text = model.query().search.clone();
        let names = [
            "screens-search",
            "screens-search-hint",
            "screens-search-clear",
        ];
        let field = search_field(ui, words, &mut text, names, width);
        if std::mem::take(&mut self.wants_search) {
            field.request_focus();
        }
        if text != model.query().search {
            model.set_query(Query {
                search: text,
                ..model.query().clone()
            });
        }
    }

    fn chip(&mut self, ui: &mut Ui, words: &Catalog, model: &mut FleetModel, column: Column) {
        let name = words.say(&column.head());
        let condition = model.query().conditions.get(&column);
        let label = condition.map_or_else(
            || name.clone(),
            |condition| said(&name, column, condition, words),
        );
        let on = condition.is_some();
        let opened = self.opens.take_if(|opens| *opens == column).is_some();
        Chip::new(label).on(on).opened(opened).menu(ui, |ui| {
            self.menu(ui, words, model, column);
        });
    }

    /// Draws what a column can be filtered by, and changes the model's query.
    pub fn menu(&mut self, ui: &mut Ui, words: &Catalog, model: &mut FleetModel, column: Column) {
        let former = model.query().conditions.get(&column).cloned();
        let mut condition = former.clone();
        if let Some(choices) = model.counts().choices(column) {
            choose(ui, words, column, &choices, &mut condition);
        } else if is_time(column) {
            self.times(ui, words, column, &mut condition);
        } else if column.kind() == ColumnKind::Number {
            self.numbers(ui, words, column, &mut condition);
        } else {
            contains(ui, words, column, &mut condition);
            let known = match column {
                Column::Tags => Some(model.counts().tags()),
                Column::MerchantTags => Some(model.counts().merchant_tags()),
                _ => None,
            };
            for (tag, count) in known.into_iter().flatten().take(12) {
                let wanted = Some(Condition::Contains(tag.clone()));
                let on = condition == wanted;
                let number = say::number(*count);
                let right = (!on).then_some(number.as_str());
                if menu_line(ui, None, tag, right, on).clicked() {
                    condition = if on { None } else { wanted };
                }
            }
        }
        if condition.is_some() {
            hairline(ui);
            if menu_line(ui, None, &words.text("table-filter-remove"), None, false).clicked() {
                condition = None;
                self.days.remove(&column);
                self.numbers.remove(&column);
                self.added.remove(&column);
                ui.close();
            }
        }
        if condition != former {
            let mut query = model.query().clone();
            match condition {
                Some(condition) => query.conditions.insert(column, condition),
                None => query.conditions.remove(&column),
            };
            model.set_query(query);
        }
    }

    /// How many, at least and at most.
    fn numbers(
        &mut self,
        ui: &mut Ui,
        words: &Catalog,
        column: Column,
        condition: &mut Option<Condition>,
    ) {
        let numbers = self.numbers.entry(column).or_default();
        let mut changed = false;
        ui.add_space(measure::SPACE_1);
        let [from, to] = numbers;
        let fields = [
            ("from", words.text("table-number-from"), from),
            ("to", words.text("table-number-to"), to),
        ];
        for (end, name, text) in fields {
            let field = Field::new(name)
                .mono()
                .width(200.0)
                .id_salt((column.key(), end));
            changed |= field.show(ui, text).changed();
        }
        ui.add_space(measure::SPACE_1);
        if changed {
            let number = |text: &String| text.trim().parse::<i64>().ok();
            let from = number(&numbers[0]);
            // The end is not included, and a person who types a number means it too.
            let to = number(&numbers[1]).and_then(|to| to.checked_add(1));
            let any = from.is_some() || to.is_some();
            *condition = any.then_some(Condition::Between(from, to));
        }
    }

    fn times(
        &mut self,
        ui: &mut Ui,
        words: &Catalog,
        column: Column,
        condition: &mut Option<Condition>,
    ) {
        let now = Local::now().timestamp();
        let presets = [
            (
                words.text("table-time-day"),
                Condition::Between(Some(now - DAY), None),
            ),
            (
                words.text("table-time-week"),
                Condition::Between(Some(now - 7 * DAY), None),
            ),
            (
                words.text("table-time-month"),
                Condition::Between(Some(now - 30 * DAY), None),
            ),
            (
                words.text("table-time-older"),
                Condition::Between(None, Some(now - 7 * DAY)),
            ),
        ];
        for (name, preset) in presets {
            if menu_line(ui, None, &name, None, false).clicked() {
                *condition = Some(preset);
                self.days.remove(&column);
            }
        }
        hairline(ui);
        let days = self.days.entry(column).or_default();
        let mut changed = false;
        ui.add_space(measure::SPACE_1);
        let [from, to] = days;
        let fields = [
            ("from", words.text("table-time-from"), from),
            ("to", words.text("table-time-to"), to),
        ];
        for (end, name, text) in fields {
            let wrong = !text.trim().is_empty() && day(text).is_none();
            let field = Field::new(name)
                .placeholder("2026-01-31")
                .mono()
                .width(200.0)
                .id_salt((column.key(), end));
            let field = field.error(wrong.then(|| words.text("table-time-wrong")));
            changed |= field.show(ui, text).changed();
        }
        if changed {
            let from = day(&days[0]).and_then(midnight);
            // The whole of the last day counts: it ends where the next begins.
            let to = day(&days[1]).and_then(|day| midnight(day.succ_opt()?));
            let any = from.is_some() || to.is_some();
            *condition = any.then_some(Condition::Between(from, to));
        }
    }
}

/// Whether a column holds times.
fn is_time(column: Column) -> bool {
    column.kind() == ColumnKind::Time
}

/// A day as people type it: `2026-01-31` or `31.1.2026`.
fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let patterns = ["%Y-%m-%d", "%d.%m.%Y"];
    let mut read = patterns
        .iter()
        .map(|pattern| NaiveDate::parse_from_str(text, pattern).ok());
    read.find_map(|day| day)
}

/// The moment a day begins here, seconds since 1970 (UTC).
fn midnight(day: NaiveDate) -> Option<i64> {
    let begins = Local.from_local_datetime(&day.and_hms_opt(0, 0, 0)?);
    // Where clocks are put back at midnight that hour comes twice, and the day begins with the first.
    Some(begins.earliest()?.timestamp())
}

fn choose(
    ui: &mut Ui,
    words: &Catalog,
    column: Column,
    choices: &[(Choice, usize)],
    condition: &mut Option<Condition>,
) {
    let mut chosen = match condition {
        Some(Condition::OneOf(chosen)) => chosen.clone(),
        _ => BTreeSet::new(),
    };
    for (choice, count) in choices {
        let on = chosen.contains(choice);
        let number = say::number(*count);
        let right = (!on).then_some(number.as_str());
        let word = choice_word(choice, column, words);
        if menu_line(ui, None, &word, right, on).clicked() {
            if !chosen.remove(choice) {
                chosen.insert(choice.clone());
            }
            *condition = (!chosen.is_empty()).then(|| Condition::OneOf(chosen.clone()));
        }
    }
}

fn contains(ui: &mut Ui, words: &Catalog, column: Column, condition: &mut Option<Condition>) {
    let mut text = match condition {
        Some(Condition::Contains(text)) => text.clone(),
        _ => String::new(),
    };
    let head = words.say(&column.head());
    let name = words.say(&Message::new("table-filter-contains").with("head", head));
    ui.add_space(measure::SPACE_1);
    egui::Frame::new()
        .inner_margin(egui::Margin::symmetric(6, 2))
        .show(ui, |ui| {
            let field = Field::new(name)
                .id_salt(("contains", column.key()))
                .width(208.0);
            if field.show(ui, &mut text).changed() {
                *condition = (!text.trim().is_empty()).then_some(Condition::Contains(text));
            }
        });
    ui.add_space(measure::SPACE_1);
}

/// What a filter says in its chip.
fn said(name: &str, column: Column, condition: &Condition, words: &Catalog) -> String {
    let one = |value: String| {
        let message = Message::new("screens-filter-one").with("name", name);
        words.say(&message.with("value", value))
    };
    match condition {
        Condition::OneOf(choices) => match choices.iter().next() {
            Some(only) if choices.len() == 1 => one(choice_word(only, column, words)),
            _ => {
                let message = Message::new("screens-filter-many").with("name", name);
                words.say(&message.with("count", choices.len()))
            }
        },
        Condition::Contains(text) => one(format!("“{}”", text.trim())),
        Condition::Between(from, to) if column.kind() == ColumnKind::Number => {
            // The end is not included.
            let to = to.map(|to| to - 1);
            one(match (from, to) {
                (Some(from), Some(to)) if *from == to => from.to_string(),
                (Some(from), Some(to)) => format!("{from}–{to}"),
                (Some(from), None) => format!("≥ {from}"),
                (None, Some(to)) => format!("≤ {to}"),
                (None, None) => String::new(),
            })
        }
        Condition::Between(from, to) => {
            let day = |time: &i64| {
                let time = chrono::DateTime::from_timestamp(*time, 0)?.with_timezone(&Local);
                Some(say::day(time.date_naive(), words.language()))
            };
            let from = from.as_ref().and_then(day);
            // The end is not included: the day before its midnight is the last.
            let to = to.as_ref().and_then(|to| day(&(to - 1)));
            one(format!(
                "{} – {}",
                from.unwrap_or_default(),
                to.unwrap_or_default()
            ))
        }
    }
}

/// The word of a choice, as cells of the column say it.
#[must_use]
pub fn choice_word(choice: &Choice, column: Column, words: &Catalog) -> String {
    match choice {
        Choice::Unknown => words.text("report-unknown"),
        Choice::Yes => words.say(column.said_as().word(true)),
        Choice::No => words.say(column.said_as().word(false)),
        Choice::Word(word) if column == Column::CaptureType => {
            let capture = CaptureType::from_text(word);
            super::cells::capture(Some(&capture), words)
                .words()
                .to_owned()
        }
        Choice::Word(word) if column == Column::State => {
            let state = STATES.into_iter().find(|state| state.as_str() == word);
            state.map_or_else(
                || word.clone(),
                |state| super::cells::state(state, words).words().to_owned(),
            )
        }
        Choice::Word(word) => word.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_type_them() {
        let expected = NaiveDate::from_ymd_opt(2026, 1, 31);
        for text in ["2026-01-31", " 31.01.2026", "31.1.2026"] {
            assert_eq!(day(text), expected, "{text}");
        }
        assert_eq!(day("31/31/2026"), None);
    }
}
