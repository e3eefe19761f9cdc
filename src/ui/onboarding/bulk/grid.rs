//! The file as a sheet of cells: each tells what is wrong with it and is edited in its place; a column is pasted from a spreadsheet, and
//! what was changed is taken back.

use super::cell::{At, Ended, Shown, Typing, edges, own_cell, paint, type_in};
use super::deeds::Deed;
use super::grid_menu::{self, CellDeed};
use super::moving::{Cells, Pressed, keys};
use super::said;
use super::sheet::{NEEDED, Sheet, is_text};
use crate::desk::{BulkSheet, CellChange};
use crate::domain::bulk::{BulkRow, Remark, SkipReason};
use crate::domain::order::OrderColumn;
use crate::text::{Message, Tell as _};
use crate::ui::cx::Cx;
use crate::ui::look;
use crate::ui::onboarding::words as of_orders;
use crate::ui::table::frame::{Parts, Whole, across};
use crate::ui::table::head::Head;
use crate::ui::table::lines::within;
use crate::ui::table::scroll::Bar;
use crate::ui::table::widths::{ColumnAt, side_by_side, whole};
use crate::ui::table::{INSET, InView, cell};
use crate::ui::widgets::{Tone, card_with, has_menu, open_at, tag};
use egui::accesskit::Role;
use egui::{Align, Layout, Rect, Response, Sense, Ui, UiBuilder, ViewportCommand};

/// The width of the column with the registry's names, beside the numbers.
const REGISTRY: f32 = 170.0;
/// The widths of the columns before those of the file: the line, and how it stands.
const OWN: [f32; 2] = [52.0, 132.0];

/// Where a person is in the sheet, and what is being typed there.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// Whether cells are shown in place of the reasons.
    pub(super) is_on: bool,
    pub(super) at: Option<At>,
    pub(super) typing: Option<Typing>,
    /// Whether the cell is to be brought into view, and the sheet to have the focus.
    pub(super) follows: bool,
}

impl Grid {
    /// Begins to type in a cell, with what stands there.
    pub(super) fn begin(&mut self, at: At, text: String, is_fresh: bool) {
        self.at = Some(at);
        self.follows = true;
        self.typing = Some(Typing {
            text,
            has_focus: false,
            is_fresh,
        });
    }
}

impl Sheet {
    /// What was typed in a cell and not kept yet.
    pub(super) fn take_typed(&mut self) -> Option<CellChange> {
        let typing = self.grid.typing.take()?;
        let At { line, column } = self.grid.at?;
        let row = self.row(line)?;
        (self.text_of(row, column) != typing.text.trim()).then(|| CellChange {
            row: line,
            column,
            text: typing.text.trim().to_owned(),
        })
    }

    /// Goes to the first cell of a row that is wrong, and begins to type there.
    pub(super) fn type_in_row(&mut self, line: usize) {
        let (Some(rows), Some(row)) = (self.rows(), self.row(line)) else {
            return;
        };
        let columns = columns(&rows);
        let wrong = columns
            .iter()
            .find(|shown| verdict(row, **shown, self).is_some_and(|(tone, _)| tone == Tone::Bad));
        let Some(shown) = wrong.or_else(|| columns.first()) else {
            return;
        };
        let text = self.text_of(row, shown.column);
        let column = shown.column;
        self.grid.begin(At { line, column }, text, false);
    }

    /// Whether something is being typed in a cell.
    pub(super) const fn is_typing(&self) -> bool {
        self.grid.typing.is_some()
    }
}

/// The columns of the file that are used, and what every order needs.
fn columns(rows: &BulkSheet) -> Vec<Shown> {
    let in_file = rows.mapping.iter().enumerate();
    let in_file = in_file.filter_map(|(place, column)| {
        Some(Shown {
            column: (*column)?,
            place: Some(place),
        })
    });
    let mut columns: Vec<Shown> = in_file.filter(|shown| is_text(shown.column)).collect();
    for column in NEEDED {
        if columns.iter().all(|shown| shown.column != column) {
            let place = None;
            columns.push(Shown { column, place });
        }
    }
    columns
}

const fn width(column: OrderColumn) -> f32 {
    match column {
        OrderColumn::IntendedPurpose => 260.0,
        OrderColumn::SalesUnitName => 190.0,
        OrderColumn::PricePackageId | OrderColumn::BusinessId => 150.0,
        OrderColumn::MerchantCategoryCode | OrderColumn::AnnualTurnoverPercentage => 84.0,
        _ => 128.0,
    }
}

/// What there is to say about a cell, and how bad it is.
fn verdict(row: &BulkRow, shown: Shown, sheet: &Sheet) -> Option<(Tone, Message)> {
    let is_here = |remark: &&Remark| match (remark.column, shown.place) {
        (Some(column), Some(place)) => column == place + 1,
        (Some(_), None) => false,
        (None, _) => remark.field == Some(shown.column.field()),
    };
    let faults = match &row.skip {
        Some(SkipReason::Invalid(faults)) => Some((Tone::Bad, faults)),
        Some(SkipReason::Doubtful(doubts)) => Some((Tone::Warn, doubts)),
        _ => None,
    };
    // What was typed since is not judged yet.
    if sheet.changing.typed(row.line, shown.column).is_some() {
        return None;
    }
    let fault = faults.and_then(|(tone, all)| {
        let found = all.iter().find(is_here)?;
        Some((tone, found.message.clone()))
    });
    fault.or_else(|| {
        let found = row.warnings.iter().find(is_here)?;
        Some((Tone::Warn, found.message.clone()))
    })
}

/// Draws the sheet in the room there is, and gives what is to be done with which line.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    sheet: &mut Sheet,
    height: f32,
) -> Option<(usize, Deed)> {
    let rows = sheet.rows()?;
    let columns = columns(&rows);
    let cells = Cells {
        rows: &rows,
        shown: &sheet.shown(&rows),
        columns: &columns,
    };
    let page = Page {
        cells: &cells,
        cx,
        height,
    };
    let drawn = card_with(ui, 0, |ui| {
        let places = page.places();
        across(ui, "cells", whole(&places), |ui| {
            page.show(ui, sheet, &places)
        })
    });
    let mut done = drawn.inner;
    let asked = done.asked.take();
    sheet.take_up(done, &cells, ui.ctx(), cx);
    let (at, asked) = asked?;
    if !matches!(asked, CellDeed::Row(_)) {
        sheet.grid.at = Some(at);
        sheet.selected = Some(at.line);
    }
    match asked {
        CellDeed::Row(deed) => return Some((at.line, deed)),
        // It comes as if its keys had been pressed.
        CellDeed::Paste => ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste),
        CellDeed::CopyRow { has_heads } => {
            let text = grid_menu::row_text(sheet, at.line, &columns, has_heads, &cx.words);
            ui.ctx().copy_text(text);
        }
        deed => sheet.with_cell(at, &deed, ui.ctx(), cx),
    }
    None
}

/// What a person did in the sheet in one pass.
#[derive(Debug, Default)]
struct Done {
    clicked: Option<(At, bool)>,
    ended: Option<Ended>,
    key: Option<Pressed>,
    /// What was chosen in the menu of a cell.
    asked: Option<(At, CellDeed)>,
}

/// Why a cell is come to.
#[derive(Debug, Clone, Copy)]
struct Come {
    /// The person went to the one they are at, so that it is to be in view.
    follows: bool,
    /// The cell whose menu is opened by a key.
    opens: Option<At>,
}

/// One pass of drawing.
struct Page<'a> {
    cells: &'a Cells<'a>,
    cx: &'a Cx<'a>,
    height: f32,
}

impl Page<'_> {
    /// Where the columns are: the line, how it stands, those of the file, and what the registry says beside the numbers.
    fn places(&self) -> Vec<ColumnAt> {
        let words = &self.cx.words;
        let own = [
            (words.text("orderfile-ui-head-line"), OWN[0]),
            (words.text("orderfile-ui-head-status"), OWN[1]),
        ];
        let of_file = self.cells.columns.iter().flat_map(|shown| {
            let registry = self.has_registry(*shown);
            let registry = registry.then(|| (words.text("orderfile-ui-head-registry"), REGISTRY));
            let column = (words.say(&shown.column.tell()), width(shown.column));
            std::iter::once(column).chain(registry)
        });
        side_by_side(own.into_iter().chain(of_file))
    }

    fn show(&self, ui: &mut Ui, sheet: &mut Sheet, places: &[ColumnAt]) -> Done {
        let name = self.cx.words.text("orderfile-ui-cells");
        let table = Whole {
            id: ui.scope_id().with("cells"),
            role: Role::Grid,
            name: &name,
            lines: self.cells.shown.len(),
            height: self.height,
        };
        table.show(ui, |ui, parts| self.body(ui, sheet, places, parts))
    }

    fn body(
        &self,
        ui: &mut Ui,
        sheet: &mut Sheet,
        places: &[ColumnAt],
        parts: Parts,
    ) -> (Done, bool) {
        let id = ui.unique_id();
        let mut done = Done {
            key: keys(ui, sheet, self.cells, self.height),
            ..Done::default()
        };
        let follows = std::mem::take(&mut sheet.grid.follows);
        let at = sheet.grid.at;
        let come = Come {
            follows,
            opens: at.filter(|_| done.key == Some(Pressed::Menu)),
        };
        let mut view = ui.data(|data| data.get_temp::<InView>(id).unwrap_or_default());
        let is_there = |place: &usize| self.cells.line(*place) == at.map(|at| at.line);
        view.reveal = (0..self.cells.shown.len()).find(|place| follows && is_there(place));
        view.follow(ui, parts);
        for (at, column) in places.iter().enumerate() {
            let rect = column.within(parts.head);
            let head = Head {
                words: &column.words,
                at,
                ..Head::default()
            };
            head.show(ui, id.with(("head", at)), rect);
            edges(ui, rect);
        }
        let place = UiBuilder::new().id_salt("body").max_rect(parts.body);
        let mut inside = ui.new_child(place);
        inside.set_clip_rect(parts.body.intersect(ui.clip_rect()));
        for (place, line) in view.scroll.in_view(parts.body, self.cells.shown.len()) {
            if let Some(row) = self.cells.row(place) {
                self.line(&mut inside, sheet, row, line, places, come, &mut done);
            }
        }
        view.scroll.bar(ui, parts.body, parts.content, Bar::Faded);
        ui.data_mut(|data| data.insert_temp(id, view));
        // The field in the cell had the focus, and is gone.
        let is_left = done.ended.is_some() || done.clicked.is_some();
        let takes = follows && sheet.grid.typing.is_none();
        (done, is_left || takes)
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "each is another thing a line knows of itself"
    )]
    fn line(
        &self,
        ui: &mut Ui,
        sheet: &mut Sheet,
        row: &BulkRow,
        line: Rect,
        places: &[ColumnAt],
        come: Come,
        done: &mut Done,
    ) {
        let mut places = places.iter().enumerate();
        let mut next = |ui: &mut Ui, draw: &mut dyn FnMut(&mut Ui)| {
            let Some((at, column)) = places.next() else {
                return;
            };
            let rect = column.within(line);
            let place = UiBuilder::new()
                .id_salt((row.line, at))
                .max_rect(rect)
                .layout(Layout::left_to_right(Align::Center));
            let mut cell = ui.new_child(place);
            cell.set_clip_rect(rect.intersect(ui.clip_rect()));
            edges(&cell, rect);
            draw(&mut cell);
        };
        next(ui, &mut |ui| {
            self.beside(ui, sheet, row, done);
            own_cell(ui, row.line.to_string());
        });
        next(ui, &mut |ui| {
            self.beside(ui, sheet, row, done);
            ui.add_space(INSET);
            let (state, tone) = said::state(row, sheet.stage(row), &self.cx.words);
            tag(ui, tone, &state);
        });
        for shown in self.cells.columns {
            next(ui, &mut |ui| self.cell(ui, sheet, row, *shown, come, done));
            if self.has_registry(*shown) {
                next(ui, &mut |ui| self.registered(ui, row));
            }
        }
    }

    /// The ground of the line and the state of a row: a click there goes to the row, and its menu is opened there as on its cells.
    fn beside(&self, ui: &Ui, sheet: &Sheet, row: &BulkRow, done: &mut Done) {
        let rect = ui.max_rect();
        let response = ui.interact(rect, ui.scope_id().with("beside"), Sense::CLICK);
        let here = sheet.grid.at.map(|at| at.column);
        let first = self.cells.columns.first().map(|shown| shown.column);
        if let Some(column) = here.or(first) {
            let line = row.line;
            self.pressed(&response, At { line, column }, sheet, row, done);
        }
    }

    /// Takes in what was done with the mouse, and draws the menu where it is open.
    fn pressed(&self, response: &Response, at: At, sheet: &Sheet, row: &BulkRow, done: &mut Done) {
        if response.clicked() || response.double_clicked() {
            done.clicked = Some((at, response.double_clicked()));
        } else if response.secondary_clicked() {
            done.clicked = Some((at, false));
        }
        if has_menu(response)
            && let Some(asked) = grid_menu::show(response, self.cx, sheet, row, at)
        {
            done.asked = Some((at, asked));
        }
    }

    /// Whether the registry's names stand beside a column.
    fn has_registry(&self, shown: Shown) -> bool {
        shown.column == OrderColumn::BusinessId && !self.cells.rows.registry.is_empty()
    }

    /// The cell with what the registry calls a row's merchant.
    fn registered(&self, ui: &Ui, row: &BulkRow) {
        let Some(said) = said::registered(self.cells.rows, row, &self.cx.words) else {
            return;
        };
        let rect = ui.max_rect();
        let response = ui.interact(rect, ui.scope_id().with("registry"), Sense::hover());
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Cell);
            let head = self.cx.words.text("orderfile-ui-head-registry");
            node.set_label(format!("{head}: {said}"));
        });
        let place = within(rect);
        let secondary = look::of(ui).secondary;
        if cell::line(ui, place, look::body(said.as_str()), secondary) {
            response.on_hover_text(look::body(said));
        }
    }

    fn cell(
        &self,
        ui: &mut Ui,
        sheet: &mut Sheet,
        row: &BulkRow,
        shown: Shown,
        come: Come,
        done: &mut Done,
    ) {
        let at = At {
            line: row.line,
            column: shown.column,
        };
        let is_at = sheet.grid.at == Some(at);
        let rect = ui.max_rect();
        if is_at && come.follows {
            ui.scroll_to_rect(rect, None);
        }
        let head = self.cx.words.say(&shown.column.tell());
        if is_at && let Some(typing) = &mut sheet.grid.typing {
            done.ended = type_in(ui, rect, &head, typing).or(done.ended);
            return;
        }
        let text = sheet.text_of(row, shown.column);
        let said = of_orders::word(shown.column, &text, &self.cx.words);
        let verdict = verdict(row, shown, sheet);
        let told = verdict.as_ref().map(|(_, told)| self.cx.words.say(told));
        let response = ui.interact(rect, ui.scope_id().with("cell"), Sense::click());
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Cell);
            // A cell is heard with its head, and with what is wrong with it.
            let parts = [
                Some(said.as_str()).filter(|said| !said.is_empty()),
                told.as_deref(),
            ];
            let parts: Vec<&str> = parts.into_iter().flatten().collect();
            node.set_label(format!("{head}: {}", parts.join(". ")));
            node.set_selected(is_at);
            node.add_action(egui::accesskit::Action::Click);
        });
        paint(ui, rect, &said, verdict.map(|(tone, _)| tone), is_at);
        if come.opens == Some(at) {
            open_at(&response, rect.left_bottom());
        }
        self.pressed(&response, at, sheet, row, done);
        if let Some(told) = told {
            response.on_hover_text(look::body(told));
        }
    }
}

impl Sheet {
    /// Takes up what was done in the sheet.
    fn take_up(&mut self, done: Done, cells: &Cells<'_>, ctx: &egui::Context, cx: &mut Cx<'_>) {
        match done.ended {
            Some(Ended::Dropped) => self.grid.typing = None,
            // What was typed is taken in before a click moves on: it is for the cell that is left.
            Some(Ended::Kept(step)) => {
                let change = self.take_typed();
                self.change(change.into_iter().collect(), cx);
                if let Some(step) = step {
                    self.go(step, cells);
                }
            }
            None => {}
        }
        if let Some((at, is_double)) = done.clicked {
            self.grid.at = Some(at);
            self.selected = Some(at.line);
            if is_double {
                self.with_cell(at, &CellDeed::Type, ctx, cx);
            }
        }
        let Some(key) = done.key else { return };
        match (key, self.grid.at) {
            (Pressed::Go(step), _) => self.go(step, cells),
            (Pressed::Close, _) => {
                self.grid.at = None;
                self.selected = None;
            }
            (Pressed::Do(deed), Some(at)) => self.with_cell(at, &deed, ctx, cx),
            (Pressed::Type(text), Some(at)) if self.can_type(at) => {
                self.grid.begin(at, text, true);
            }
            (Pressed::Paste(text), Some(at)) => {
                let changes = self.pasted(&text, at, cells);
                self.change(changes, cx);
            }
            _ => {}
        }
    }
}
