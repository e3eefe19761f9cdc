//! Choosing columns: which are shown, and in which order.

use egui::{Align, Frame, Layout, Margin, Ui, vec2};

use super::table::TableLayout;
use crate::report::Column;
use crate::text::{Catalog, Message};
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, Icon, check_line, from_left, hairline, small_icon_button};

/// The height of a line.
const LINE: f32 = 26.0;

/// Draws the chooser and changes the layout.
pub fn show(ui: &mut Ui, words: &Catalog, layout: &mut TableLayout) {
    let frame = Frame::new().inner_margin(Margin::same(6));
    frame.show(ui, |ui| {
        ui.set_width(276.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        let name = words.text("table-by-merchant");
        ui.add_space(measure::SPACE_1);
        check_line(ui, &mut layout.by_merchant, &name, None);
        ui.add_space(measure::SPACE_2);
        hairline(ui);
        let hidden = Column::ALL
            .into_iter()
            .filter(|column| !layout.columns.contains(column));
        let hidden: Vec<Column> = hidden.collect();
        let height = (ui.ctx().content_rect().height() - 240.0).max(160.0);
        let scroll = egui::ScrollArea::vertical().max_height(height);
        scroll.auto_shrink([false, true]).show(ui, |ui| {
            heading(ui, &words.text("table-columns-shown"));
            for (at, column) in layout.columns.clone().into_iter().enumerate() {
                shown(ui, words, layout, at, column);
            }
            if !hidden.is_empty() {
                heading(ui, &words.text("table-columns-hidden"));
            }
            for column in hidden {
                line(ui, words, column, false, layout, |_, _| ());
            }
        });
        ui.add_space(measure::SPACE_1);
        hairline(ui);
        ui.add_space(measure::SPACE_1);
        let button = Button::quiet(words.text("table-columns-reset"));
        if button.show(ui).clicked() {
            *layout = TableLayout {
                by_merchant: layout.by_merchant,
                ..TableLayout::default()
            };
        }
    });
}

fn heading(ui: &mut Ui, words: &str) {
    ui.add_space(measure::SPACE_2);
    ui.label(look::caption_medium(words).color(look::of(ui).secondary));
    ui.add_space(measure::SPACE_1);
}

fn shown(ui: &mut Ui, words: &Catalog, layout: &mut TableLayout, at: usize, column: Column) {
    let head = words.say(&column.head());
    let last = layout.columns.len() - 1;
    line(ui, words, column, true, layout, |ui, layout| {
        let moves = [
            ("table-column-down", Icon::ArrowDown, at < last, at + 2),
            (
                "table-column-up",
                Icon::ArrowUp,
                at > 0,
                at.saturating_sub(1),
            ),
        ];
        for (name, icon, is_able, place) in moves {
            let name = words.say(&Message::new(name).with("head", head.as_str()));
            let pressed = ui.add_enabled_ui(is_able, |ui| small_icon_button(ui, icon, name));
            if pressed.inner.clicked() {
                layout.put(column, place);
            }
        }
    });
}

fn line(
    ui: &mut Ui,
    words: &Catalog,
    column: Column,
    is_shown: bool,
    layout: &mut TableLayout,
    right: impl FnOnce(&mut Ui, &mut TableLayout),
) {
    let size = vec2(ui.available_width() - 12.0, LINE);
    ui.push_id(column.key(), |ui| {
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_size(size);
            ui.spacing_mut().item_spacing.x = 0.0;
            right(ui, layout);
            from_left(ui, |ui| {
                let mut on = is_shown;
                let head = words.say(&column.head());
                if check_line(ui, &mut on, &head, None).changed() {
                    layout.show(column, on);
                }
            });
        });
    });
}
