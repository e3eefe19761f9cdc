//! What the file does not say, asked for above its rows with the choices right there: what is ordered, and what its columns are.

use super::sheet::{Sheet, preset_options};
use crate::domain::order::{OrderColumn, Product};
use crate::text::{Message, Tell as _};
use crate::ui::cx::Cx;
use crate::ui::look::measure;
use crate::ui::widgets::{Button, Chooser, Tone, muted_wrapped, notice_with};
use egui::Ui;
use std::sync::Arc;

/// How wide a choice is.
const CHOICE: f32 = 230.0;

impl Sheet {
    /// Whether no column is the product, and nothing that was chosen says it.
    fn lacks_product(&self) -> bool {
        let reading = &self.request.reading;
        let is_said = reading.preset.is_some()
            || reading
                .constants
                .iter()
                .any(|(column, _)| *column == OrderColumn::Product);
        !is_said && self.lacks_column(OrderColumn::Product)
    }

    /// Whether a file that was read has no column for a field.
    fn lacks_column(&self, column: OrderColumn) -> bool {
        self.rows()
            .is_some_and(|rows| !rows.mapping.is_empty() && !rows.mapping.contains(&Some(column)))
    }

    /// What somebody has to say about the columns before every line can be understood.
    fn open_questions(&self) -> Vec<Message> {
        let Some(rows) = self.rows() else {
            return Vec::new();
        };
        let is_open =
            |how: &&Message| matches!(how.id(), "orderfile-unclear" | "orderfile-two-heads");
        let mut open: Vec<Message> = rows.how.iter().filter(is_open).cloned().collect();
        if self.lacks_column(OrderColumn::BusinessId) {
            open.push(Message::new("orderfile-ui-no-number-column"));
        }
        open
    }
}

/// Draws the questions, while there are any.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &mut Sheet) {
    let words = cx.words;
    let missing = sheet.open_questions();
    if !missing.is_empty() {
        let mut is_asked = false;
        let title = words.text("orderfile-ui-open-title");
        notice_with(ui, Tone::Warn, &title, |ui| {
            for one in &missing {
                muted_wrapped(ui, words.say(one));
            }
            ui.add_space(measure::SPACE_1);
            let name = words.text("orderfile-ui-choose-columns");
            is_asked = Button::secondary(name).show(ui).clicked();
        });
        if is_asked {
            sheet.set_up();
        }
        ui.add_space(measure::SPACE_1);
    }
    if sheet.lacks_product() {
        what_is_ordered(ui, cx, sheet);
        ui.add_space(measure::SPACE_1);
    }
}

/// Asks what the lines order: by a preset, which fills more than the product, or by the product alone.
fn what_is_ordered(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &mut Sheet) {
    let words = cx.words;
    let presets = Arc::clone(&sheet.presets);
    let mut preset: Option<String> = None;
    let mut product: Option<Product> = None;
    let title = words.text("orderfile-ui-no-product-title");
    notice_with(ui, Tone::Warn, &title, |ui| {
        muted_wrapped(ui, words.text("orderfile-ui-no-product-text"));
        ui.add_space(measure::SPACE_1);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(measure::SPACE_4, measure::SPACE_2);
            let none = "orderfile-ui-choose-one";
            let options = preset_options(&presets, none, &words);
            Chooser::new(words.text("orderfile-ui-setup-preset"))
                .width(CHOICE)
                .show(ui, &mut preset, &options);
            let named = Product::ALL.map(|one| (Some(one), words.say(&one.tell())));
            let options: Vec<_> = std::iter::once((None, words.text(none)))
                .chain(named)
                .collect();
            Chooser::new(words.text("orderfile-ui-product-only"))
                .width(CHOICE)
                .show(ui, &mut product, &options);
        });
    });
    if preset.is_none() && product.is_none() {
        return;
    }
    let mut reading = sheet.request.reading.clone();
    reading.preset = preset.or(reading.preset);
    if let Some(product) = product {
        let word = product.as_str().to_owned();
        reading.constants.push((OrderColumn::Product, word));
    }
    sheet.read_as(reading, cx);
}
