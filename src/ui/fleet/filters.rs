//! The search field and the chips above the table.

use std::collections::BTreeSet;

use egui::Ui;

use super::model::{CaptureClass, Counts, FleetModel, STATES, Tri};
use super::say;
use crate::domain::RowState;
use crate::report::Column;
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, Chip, menu_line, search_field};

/// The width of the search field.
const SEARCH: f32 = 264.0;

/// Draws the row of filters and changes the model's filter.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, model: &mut FleetModel, focus_search: bool) {
    let words = &cx.words;
    let mut filter = model.filter().clone();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(measure::SPACE_2, measure::SPACE_2);
        // In a place of its own: the field puts its parts by hand, which a wrapping row does not expect.
        let size = egui::vec2(SEARCH, measure::CONTROL);
        let search = ui.allocate_ui(size, |ui| {
            ui.set_min_size(size);
            search_field(
                ui,
                &mut filter.search,
                &words.text("screens-search"),
                &words.text("screens-search-hint"),
                &words.text("screens-search-clear"),
                SEARCH,
            )
        });
        let search = search.inner;
        if focus_search {
            search.request_focus();
        }
        let counts = model.counts();
        chip(
            ui,
            words,
            &words.say(&Column::CaptureType.head()),
            &mut filter.capture,
            &capture_options(words, counts),
        );
        chip(
            ui,
            words,
            &words.say(&Column::SkipLandingPage.head()),
            &mut filter.skip,
            &skip_options(words, counts),
        );
        chip(
            ui,
            words,
            &words.say(&Column::State.head()),
            &mut filter.states,
            &state_options(words, counts),
        );
        if !filter.is_empty() {
            let clear = Button::quiet(words.text("screens-filter-clear"));
            if clear.show(ui).clicked() {
                filter = super::model::Filter::default();
            }
            let shown = Message::new("screens-filter-shown")
                .with("shown", say::number(model.shown_len()))
                .with("total", say::number(model.len()));
            ui.label(look::caption(words.say(&shown)).color(cx.look.secondary));
        }
        if model.is_arranging() {
            let sorting = words.text("screens-arranging");
            ui.label(look::caption(sorting).color(cx.look.secondary));
        }
    });
    model.set_filter(filter);
}

/// A value to filter by, its word, and how many rows have it.
type FilterOption<T> = (T, String, usize);

fn chip<T: Copy + Ord>(
    ui: &mut Ui,
    words: &Catalog,
    name: &str,
    chosen: &mut BTreeSet<T>,
    options: &[FilterOption<T>],
) {
    let label = match chosen.iter().next() {
        None => name.to_owned(),
        Some(only) if chosen.len() == 1 => {
            let value = options.iter().find(|(value, ..)| value == only);
            let value = value.map_or("", |(_, word, _)| word.as_str());
            let message = Message::new("screens-filter-one").with("name", name);
            words.say(&message.with("value", value))
        }
        Some(_) => {
            let message = Message::new("screens-filter-many").with("name", name);
            words.say(&message.with("count", chosen.len()))
        }
    };
    Chip::new(label).on(!chosen.is_empty()).menu(ui, |ui| {
        for (value, word, count) in options {
            let on = chosen.contains(value);
            let number = say::number(*count);
            let line = if on { None } else { Some(number.as_str()) };
            if menu_line(ui, None, word, line, on).clicked() && !chosen.remove(value) {
                chosen.insert(*value);
            }
        }
    });
}

/// The word of a capture class.
#[must_use]
pub fn capture_word(class: CaptureClass, words: &Catalog) -> String {
    match class {
        CaptureClass::Reserve => words.text("report-capture-reserve"),
        CaptureClass::Direct => words.text("report-capture-direct"),
        CaptureClass::NotApplicable => words.text("report-capture-not-applicable"),
        CaptureClass::Other => words.text("screens-capture-other"),
        CaptureClass::Unknown => words.text("report-unknown"),
    }
}

fn capture_options(words: &Catalog, counts: &Counts) -> Vec<FilterOption<CaptureClass>> {
    let all = CaptureClass::ALL.into_iter().zip(counts.capture);
    all.map(|(class, count)| (class, capture_word(class, words), count))
        .collect()
}

fn skip_options(words: &Catalog, counts: &Counts) -> Vec<FilterOption<Tri>> {
    let all = Tri::ALL.into_iter().zip(counts.skip);
    all.map(|(tri, count)| {
        let word = match tri {
            Tri::Yes => words.text("screens-allowed"),
            Tri::No => words.text("screens-not-allowed"),
            Tri::Unknown => words.text("report-unknown"),
        };
        (tri, word, count)
    })
    .collect()
}

fn state_options(words: &Catalog, counts: &Counts) -> Vec<FilterOption<RowState>> {
    let all = STATES.into_iter().zip(counts.states);
    all.map(|(state, count)| {
        let word = super::cells::state(state, words).words().to_owned();
        (state, word, count)
    })
    .collect()
}
