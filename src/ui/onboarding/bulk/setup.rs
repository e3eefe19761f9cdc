//! How the file is read: what each column is for, and what fills the fields that have no cell.

use super::sheet::{Sheet, is_text, preset_options};
use crate::desk::BulkSheet;
use crate::domain::bulk::Reading;
use crate::domain::order::preset::Preset;
use crate::domain::order::{ColumnKind, OrderColumn, OrderDraft};
use crate::report::{HeadUse, head_uses};
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::cx::Cx;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Chooser, Dialog, Field, Icon, Press as _, caption, hairline, small_icon_button,
};
use egui::Ui;

/// Values of a column that are shown.
const EXAMPLES: usize = 3;

/// The choices while they are being made.
#[derive(Debug)]
pub(super) struct Setup {
    columns: Vec<Column>,
    constants: Vec<(OrderColumn, String)>,
    preset: Option<String>,
    /// The sheet that is chosen, all sheets, and the one whose columns are shown.
    sheet: Option<String>,
    sheets: Vec<String>,
    shown: Option<String>,
}

/// A column of the file.
#[derive(Debug)]
struct Column {
    head: String,
    examples: String,
    used: HeadUse,
    choice: Option<OrderColumn>,
}

impl Setup {
    /// Begins with how the file is read now.
    pub(super) fn new(rows: &BulkSheet, reading: &Reading) -> Self {
        let uses = head_uses(&rows.heads, &reading.columns).unwrap_or_default();
        let columns = rows
            .heads
            .iter()
            .zip(uses)
            .enumerate()
            .map(|(index, (head, used))| Column {
                head: head.clone(),
                examples: examples(rows, index),
                choice: used.column(),
                used,
            })
            .collect();
        Self {
            columns,
            constants: reading.constants.clone(),
            preset: reading.preset.clone(),
            sheet: rows.sheet.clone().or_else(|| reading.sheet.clone()),
            sheets: rows.sheets.clone(),
            shown: rows.sheet.clone(),
        }
    }

    /// Two columns that are to be the same field.
    fn clash(&self) -> Option<(&Column, &Column)> {
        let mut columns = self.columns.iter().enumerate();
        columns.find_map(|(index, column)| {
            // Columns that nobody uses do not clash.
            column.choice?;
            let mut before = self.columns.iter().take(index);
            let other = before.find(|other| other.choice == column.choice)?;
            Some((other, column))
        })
    }

    fn reading(&self) -> Reading {
        let name = |index: usize, column: &Column| {
            let same = |other: &&Column| other.head == column.head;
            // A head that is there twice, or none, is told by its number.
            if column.head.trim().is_empty() || self.columns.iter().filter(same).count() > 1 {
                (index + 1).to_string()
            } else {
                column.head.clone()
            }
        };
        let is_shown = self.sheet == self.shown;
        let is_several = self.sheets.len() > 1;
        let columns = self.columns.iter().enumerate();
        // The columns of another sheet are others.
        let columns = columns
            .filter(|(_, column)| is_shown && !matches!(column.used, HeadUse::Own(_)))
            .map(|(index, column)| (name(index, column), column.choice));
        let is_filled = |(_, text): &&(OrderColumn, String)| !text.trim().is_empty();
        Reading {
            // With one sheet only there is nothing to choose, and its name may change with the next file.
            sheet: self.sheet.clone().filter(|_| !is_shown || is_several),
            preset: self.preset.clone(),
            columns: columns.collect(),
            constants: self.constants.iter().filter(is_filled).cloned().collect(),
        }
    }
}

/// The first values of a column that are not empty.
fn examples(rows: &BulkSheet, index: usize) -> String {
    let cells = rows.rows.iter().filter_map(|row| row.cells.get(index));
    let cells: Vec<&str> = cells
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .take(EXAMPLES)
        .collect();
    cells.join(" · ")
}

/// Draws the dialog while it is open.
pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>, sheet: &mut Sheet) {
    let presets = std::sync::Arc::clone(&sheet.presets);
    let file = sheet.file_name();
    let Some(setup) = &mut sheet.setup else {
        return;
    };
    let words = cx.words;
    let title = Message::new("orderfile-ui-setup-title").with("file", file);
    let dialog = Dialog::new("bulk-setup", words.say(&title), words);
    let clash = setup.clash().map(|(one, other)| {
        let field = other.choice.map(|column| column.tell());
        Message::new("orderfile-picked-twice")
            .with("one", one.head.as_str())
            .with("other", other.head.as_str())
            .with(
                "field",
                field.unwrap_or_else(|| Message::new("orderfile-ui-not-used")),
            )
    });
    let done = Button::primary(words.text("orderfile-ui-setup-done"))
        .why_not(clash.as_ref().map(|clash| words.say(clash)));
    let answer = dialog.width(860.0).ask(ui.ctx(), done, |ui| {
        preset(ui, &words, setup, &presets);
        sheets(ui, &words, setup);
        ui.label(look::body_strong(words.text("orderfile-ui-setup-columns")));
        columns(ui, cx, setup);
        hairline(ui);
        ui.label(look::body_strong(
            words.text("orderfile-ui-setup-constants"),
        ));
        caption(ui, words.text("orderfile-ui-setup-constants-note"));
        constants(ui, &words, setup);
    });
    if answer == Some(true) {
        let reading = setup.reading();
        sheet.setup = None;
        sheet.read_as(reading, cx);
    } else if answer == Some(false) {
        sheet.setup = None;
    }
}

fn preset(ui: &mut Ui, words: &Catalog, setup: &mut Setup, presets: &[Preset]) {
    let options = preset_options(presets, "orderfile-ui-no-preset", words);
    Chooser::new(words.text("orderfile-ui-setup-preset"))
        .hint(words.text("orderfile-ui-setup-preset-hint"))
        .width(360.0)
        .show(ui, &mut setup.preset, &options);
}

/// Which sheet of a workbook is read, where there are several.
fn sheets(ui: &mut Ui, words: &Catalog, setup: &mut Setup) {
    if setup.sheets.len() < 2 {
        return;
    }
    let options: Vec<(Option<String>, String)> = setup
        .sheets
        .iter()
        .map(|name| (Some(name.clone()), name.clone()))
        .collect();
    Chooser::new(words.text("files-ui-sheet"))
        .hint(words.text("files-ui-sheet-hint"))
        .width(360.0)
        .show(ui, &mut setup.sheet, &options);
}

fn columns(ui: &mut Ui, cx: &Cx<'_>, setup: &mut Setup) {
    let words = cx.words;
    let mut options = vec![(None, words.text("orderfile-ui-not-used"))];
    let fields = OrderColumn::ALL.iter();
    options.extend(fields.map(|column| (Some(*column), words.say(&column.tell()))));
    let chooser_width = 300.0;
    for (index, column) in setup.columns.iter_mut().enumerate() {
        if matches!(column.used, HeadUse::Own(_)) {
            continue;
        }
        ui.push_id(("column", index), |ui| {
            ui.horizontal_top(|ui| {
                let left = ui.available_width() - chooser_width - measure::SPACE_4;
                ui.allocate_ui(egui::vec2(left, 44.0), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(left);
                        ui.spacing_mut().item_spacing.y = 1.0;
                        let head = look::body_strong(column.head.as_str());
                        ui.add(egui::Label::new(head).truncate());
                        let examples = look::caption(column.examples.as_str());
                        ui.add(egui::Label::new(examples.color(cx.look.secondary)).truncate());
                    });
                });
                let label =
                    Message::new("orderfile-ui-setup-field").with("column", column.head.as_str());
                Chooser::new(words.say(&label))
                    .error(unclear(column, &words))
                    .width(chooser_width)
                    .show(ui, &mut column.choice, &options);
            });
        });
    }
}

/// What somebody has to say about a column.
fn unclear(column: &Column, words: &Catalog) -> Option<String> {
    if column.choice.is_some() {
        return None;
    }
    match &column.used {
        HeadUse::Unclear(_) => Some(words.text("orderfile-ui-setup-unclear")),
        HeadUse::Twice(field, _) => {
            let message = Message::new("orderfile-ui-setup-twice").with("field", field.tell());
            Some(words.say(&message))
        }
        _ => None,
    }
}

fn constants(ui: &mut Ui, words: &Catalog, setup: &mut Setup) {
    let fields: Vec<(OrderColumn, String)> = OrderColumn::ALL
        .iter()
        .filter(|column| is_text(**column))
        .map(|column| (*column, words.say(&column.tell())))
        .collect();
    let mut removed = None;
    for (index, (column, text)) in setup.constants.iter_mut().enumerate() {
        ui.push_id(("constant", index), |ui| {
            ui.horizontal_top(|ui| {
                let name = words.text("orderfile-ui-setup-constant-field");
                Chooser::new(name).width(300.0).show(ui, column, &fields);
                let refused = column
                    .set(&mut OrderDraft::default(), text)
                    .err()
                    .map(|reason| words.say(&reason));
                let name = words.text("orderfile-ui-setup-constant-value");
                let width = (ui.available_width() - 44.0).max(120.0);
                Field::new(name).error(refused).width(width).show(ui, text);
                ui.vertical(|ui| {
                    ui.add_space(20.0);
                    let name = words.text("orderfile-ui-setup-constant-remove");
                    small_icon_button(ui, Icon::Trash, name).sets(&mut removed, index);
                });
            });
        });
    }
    if let Some(index) = removed {
        setup.constants.remove(index);
    }
    let add = Button::secondary(words.text("orderfile-ui-setup-constant-add")).icon(Icon::Plus);
    if add.show(ui).clicked() {
        let free = OrderColumn::ALL
            .iter()
            .find(|column| {
                column.kind() != ColumnKind::Logo
                    && setup.constants.iter().all(|(used, _)| used != *column)
                    && setup.columns.iter().all(|one| one.choice != Some(**column))
            })
            .copied();
        setup
            .constants
            .push((free.unwrap_or(OrderColumn::Product), String::new()));
    }
}
