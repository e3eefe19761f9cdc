//! The file as a sheet of cells: each tells what is wrong with it and is edited in its place; a column is pasted from a spreadsheet, and
//! what was changed is taken back.

use super::cell::{At, Shown, edges, own_cell, paint};
use super::deeds::Deed;
use super::grid_menu::{self, CellDeed};
use super::said;
use super::sheet::Sheet;
use super::typing::{Ended, Typing, type_in};
use crate::desk::{BulkSheet, CellChange};
use crate::domain::bulk::{BulkRow, Remark, SkipReason};
use crate::domain::order::{ColumnKind, OrderColumn};
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::cx::Cx;
use crate::ui::look::{self, measure};
use crate::ui::onboarding::words as of_orders;
use crate::ui::table::frame::{Parts, Whole, across};
use crate::ui::table::head::Head;
use crate::ui::table::lines::within;
use crate::ui::table::scroll::Bar;
use crate::ui::table::widths::{ColumnAt, side_by_side, whole};
use crate::ui::table::{INSET, InView, cell};
use crate::ui::widgets::{Tone, card_with, has_menu, is_menu_key, open_at, tag};
use egui::accesskit::Role;
use egui::{
    Align, Event, EventFilter, Key, Layout, Rect, Response, Sense, Ui, UiBuilder, ViewportCommand,
};

/// The width of the column with the registry's names, beside the numbers.
const REGISTRY: f32 = 170.0;
/// The widths of the columns before those of the file: the line, and how it stands.
const OWN: [f32; 2] = [52.0, 132.0];

/// Where a person is in the sheet, and what is being typed there.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// Whether cells are shown in place of the reasons.
    pub(super) is_on: bool,
    at: Option<At>,
    typing: Option<Typing>,
    /// Whether the cell is to be brought into view, and the sheet to have the focus.
    follows: bool,
}

impl Grid {
    /// Begins to type in a cell, with what stands there.
    fn begin(&mut self, at: At, text: String, is_fresh: bool) {
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
    let is_text = |column: OrderColumn| column.kind() != ColumnKind::Logo && !column.is_secret();
    let in_file = rows.mapping.iter().enumerate();
    let mut columns: Vec<Shown> = in_file
        .filter_map(|(place, column)| {
            Some(Shown {
                column: (*column)?,
                place: Some(place),
            })
        })
        .filter(|shown| is_text(shown.column))
        .collect();
    for column in [
        OrderColumn::BusinessId,
        OrderColumn::Product,
        OrderColumn::SalesUnitName,
    ] {
        if columns.iter().all(|shown| shown.column != column) {
            columns.push(Shown {
                column,
                place: None,
            });
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
    let shown: Vec<usize> = (0..rows.rows.len())
        .filter(|place| {
            let row = rows.rows.get(*place);
            row.is_some_and(|row| sheet.filter.shows(row))
        })
        .collect();
    let page = Page {
        rows: &rows,
        columns: &columns,
        shown: &shown,
        cx,
        words: cx.words,
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
    sheet.take_up(done, &columns, &shown, &rows, (ui.ctx(), cx));
    let (at, asked) = asked?;
    if !matches!(asked, CellDeed::Row(_)) {
        sheet.grid.at = Some(at);
        sheet.selected = Some(at.line);
    }
    match asked {
        CellDeed::Row(deed) => return Some((at.line, deed)),
        CellDeed::Type => sheet.edit_cell(at),
        CellDeed::Copy => ui.ctx().copy_text(sheet.text_at(at)),
        CellDeed::Cut => {
            ui.ctx().copy_text(sheet.text_at(at));
            sheet.clear_cell(at, cx);
        }
        // It comes as if its keys had been pressed.
        CellDeed::Paste => ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste),
        CellDeed::Clear => sheet.clear_cell(at, cx),
        CellDeed::CopyRow { has_heads } => {
            let text = grid_menu::row_text(sheet, at.line, &columns, has_heads, &cx.words);
            ui.ctx().copy_text(text);
        }
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

/// A key in the sheet, while nothing is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Pressed {
    /// So many rows and columns away.
    Move(isize, isize),
    /// To the next cell, or to the one before: from the end of a row to the next one.
    Tab(isize),
    /// To type, with what stands in the cell.
    Edit,
    /// To type this in place of what stands in the cell.
    Type(String),
    Clear,
    Copy,
    Cut,
    Paste(String),
    /// To open the menu of the cell.
    Menu,
    Close,
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
    cx: &'a Cx<'a>,
    rows: &'a BulkSheet,
    columns: &'a [Shown],
    shown: &'a [usize],
    words: Catalog,
    height: f32,
}

impl Page<'_> {
    fn row(&self, place: usize) -> Option<&BulkRow> {
        self.rows.rows.get(*self.shown.get(place)?)
    }

    /// Where the columns are: the line, how it stands, those of the file, and what the registry says beside the numbers.
    fn places(&self) -> Vec<ColumnAt> {
        let words = &self.words;
        let own = [
            (words.text("orderfile-ui-head-line"), OWN[0]),
            (words.text("orderfile-ui-head-status"), OWN[1]),
        ];
        let of_file = self.columns.iter().flat_map(|shown| {
            let registry = self.has_registry(*shown);
            let registry = registry.then(|| (words.text("orderfile-ui-head-registry"), REGISTRY));
            let column = (words.say(&shown.column.tell()), width(shown.column));
            std::iter::once(column).chain(registry)
        });
        side_by_side(own.into_iter().chain(of_file))
    }

    fn show(&self, ui: &mut Ui, sheet: &mut Sheet, places: &[ColumnAt]) -> Done {
        let name = self.words.text("orderfile-ui-cells");
        let table = Whole {
            id: ui.scope_id().with("cells"),
            role: Role::Grid,
            name: &name,
            lines: self.shown.len(),
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
            key: self.keys(ui, sheet),
            ..Done::default()
        };
        let follows = std::mem::take(&mut sheet.grid.follows);
        let at = sheet.grid.at;
        let come = Come {
            follows,
            opens: at.filter(|_| done.key == Some(Pressed::Menu)),
        };
        let mut view = ui.data(|data| data.get_temp::<InView>(id).unwrap_or_default());
        let is_there = |place: &usize| self.row(*place).map(|row| row.line) == at.map(|at| at.line);
        view.reveal = (0..self.shown.len()).find(|place| follows && is_there(place));
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
        for (place, line) in view.scroll.in_view(parts.body, self.shown.len()) {
            if let Some(row) = self.row(place) {
                self.line(&mut inside, sheet, row, line, places, come, &mut done);
            }
        }
        view.scroll.bar(ui, parts.body, parts.content, Bar::Faded);
        ui.data_mut(|data| data.insert_temp(id, view));
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
            let (state, tone) = said::state(row, sheet.stage(row), &self.words);
            tag(ui, tone, &state);
        });
        for shown in self.columns {
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
        let first = self.columns.first().map(|shown| shown.column);
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
        shown.column == OrderColumn::BusinessId && !self.rows.registry.is_empty()
    }

    /// The cell with what the registry calls a row's merchant.
    fn registered(&self, ui: &Ui, row: &BulkRow) {
        let Some(said) = said::registered(self.rows, row, &self.words) else {
            return;
        };
        let rect = ui.max_rect();
        let response = ui.interact(rect, ui.scope_id().with("registry"), Sense::hover());
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Cell);
            let head = self.words.text("orderfile-ui-head-registry");
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
        let head = self.words.say(&shown.column.tell());
        if is_at && let Some(typing) = &mut sheet.grid.typing {
            done.ended = type_in(ui, rect, &head, typing).or(done.ended);
            return;
        }
        let text = sheet.text_of(row, shown.column);
        let said = of_orders::word(shown.column, &text, &self.words);
        let verdict = verdict(row, shown, sheet);
        let told = verdict.as_ref().map(|(_, told)| self.words.say(told));
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

    fn keys(&self, ui: &Ui, sheet: &Sheet) -> Option<Pressed> {
        let response = ui.response();
        ui.memory_mut(|memory| {
            let filter = EventFilter {
                vertical_arrows: true,
                horizontal_arrows: true,
                escape: true,
                // Without a cell the sheet is one stop for the tab key, so nobody is held in it.
                tab: sheet.grid.at.is_some(),
            };
            memory.set_focus_lock_filter(response.id, filter);
        });
        let nothing_focused = ui.memory(|memory| memory.focused().is_none());
        let takes = response.has_focus() || (nothing_focused && !sheet.has_dialog());
        let is_free = !egui::Popup::is_any_open(ui.ctx());
        if sheet.is_typing() || !takes || !is_free || self.shown.is_empty() {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "rows on a screen are few")]
        let page = ((self.height - measure::TABLE_HEAD) / measure::TABLE_ROW).max(2.0) as isize - 1;
        // Taken out: what is pasted where nothing takes it is answered or looked up.
        if sheet.grid.at.is_some()
            && let Some(text) = ui.input_mut(|input| take_pasted(&mut input.events))
        {
            return Some(Pressed::Paste(text));
        }
        ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                Event::Text(text) if !text.trim().is_empty() => Some(Pressed::Type(text.clone())),
                Event::Copy => Some(Pressed::Copy),
                Event::Cut => Some(Pressed::Cut),
                Event::Key {
                    key,
                    pressed: true,
                    modifiers,
                    ..
                } if is_menu_key(*key, *modifiers) => Some(Pressed::Menu),
                Event::Key {
                    key,
                    pressed: true,
                    modifiers,
                    ..
                } if modifiers.is_none() || modifiers.shift_only() && *key == Key::Tab => match key
                {
                    Key::Tab if sheet.grid.at.is_none() => None,
                    Key::Tab => Some(Pressed::Tab(if modifiers.shift { -1 } else { 1 })),
                    key => pressed(*key, page),
                },
                _ => None,
            })
        })
    }
}

fn take_pasted(events: &mut Vec<Event>) -> Option<String> {
    let is_pasted = |event: &Event| matches!(event, Event::Paste(_));
    let place = events.iter().position(is_pasted)?;
    match events.remove(place) {
        Event::Paste(text) => Some(text),
        _ => None,
    }
}

const fn pressed(key: Key, page: isize) -> Option<Pressed> {
    Some(match key {
        Key::ArrowDown => Pressed::Move(1, 0),
        Key::ArrowUp => Pressed::Move(-1, 0),
        Key::ArrowRight => Pressed::Move(0, 1),
        Key::ArrowLeft => Pressed::Move(0, -1),
        Key::PageDown => Pressed::Move(page, 0),
        Key::PageUp => Pressed::Move(-page, 0),
        Key::Home => Pressed::Move(0, isize::MIN),
        Key::End => Pressed::Move(0, isize::MAX),
        Key::Enter | Key::F2 => Pressed::Edit,
        Key::Delete | Key::Backspace => Pressed::Clear,
        Key::Escape => Pressed::Close,
        _ => return None,
    })
}

impl Sheet {
    /// Takes up what was done in the sheet.
    fn take_up(
        &mut self,
        done: Done,
        columns: &[Shown],
        shown: &[usize],
        rows: &BulkSheet,
        (ctx, cx): (&egui::Context, &mut Cx<'_>),
    ) {
        if let Some(ended) = done.ended {
            if ended == Ended::Dropped {
                self.grid.typing = None;
            } else {
                let change = self.take_typed();
                self.change(change.into_iter().collect(), cx);
            }
            match ended {
                Ended::Moved(down, right) => self.go(down, right, columns, shown, rows),
                Ended::Tabbed(step) => self.tab(step, columns, shown, rows),
                Ended::Left | Ended::Dropped => {}
            }
        }
        if let Some((at, is_double)) = done.clicked {
            self.grid.at = Some(at);
            self.selected = Some(at.line);
            if is_double {
                self.edit_cell(at);
            }
        }
        let Some(key) = done.key else { return };
        match (key, self.grid.at) {
            (Pressed::Move(down, right), _) => self.go(down, right, columns, shown, rows),
            (Pressed::Tab(step), _) => self.tab(step, columns, shown, rows),
            (Pressed::Close, _) => {
                self.grid.at = None;
                self.selected = None;
            }
            (Pressed::Edit, Some(at)) => self.edit_cell(at),
            (Pressed::Type(text), Some(at)) if self.can_type(at) => {
                self.grid.begin(at, text, true);
            }
            (Pressed::Clear, Some(at)) => self.clear_cell(at, cx),
            (Pressed::Copy, Some(at)) => ctx.copy_text(self.text_at(at)),
            (Pressed::Cut, Some(at)) => {
                ctx.copy_text(self.text_at(at));
                self.clear_cell(at, cx);
            }
            (Pressed::Paste(text), Some(at)) => {
                let cells = self.pasted(&text, at, columns, shown, rows);
                self.change(cells, cx);
            }
            _ => {}
        }
    }

    /// What stands in a cell.
    fn text_at(&self, at: At) -> String {
        let row = self.row(at.line);
        row.map_or_else(String::new, |row| self.text_of(row, at.column))
    }

    /// Empties a cell, where it can be typed in.
    fn clear_cell(&mut self, at: At, cx: &mut Cx<'_>) {
        if self.can_type(at) && !self.text_at(at).is_empty() {
            let change = CellChange {
                row: at.line,
                column: at.column,
                text: String::new(),
            };
            self.change(vec![change], cx);
        }
    }

    /// Whether a cell can be typed in: its row was not sent.
    pub(super) fn can_type(&self, at: At) -> bool {
        let row = self.row(at.line);
        !self.is_sending() && row.is_some_and(|row| self.can_be_mended(row))
    }

    fn edit_cell(&mut self, at: At) {
        if self.can_type(at)
            && let Some(row) = self.row(at.line)
        {
            let text = self.text_of(row, at.column);
            self.grid.begin(at, text, false);
        }
    }

    /// Goes to the next cell or to the one before, from the end of a row on to the next.
    fn tab(&mut self, step: isize, columns: &[Shown], shown: &[usize], rows: &BulkSheet) {
        let at = self.grid.at;
        let column = at.and_then(|at| columns.iter().position(|one| one.column == at.column));
        let is_end = match column {
            Some(column) if step > 0 => column + 1 >= columns.len(),
            Some(column) => column == 0,
            None => false,
        };
        let last = shown.last().and_then(|place| rows.rows.get(*place));
        let first = shown.first().and_then(|place| rows.rows.get(*place));
        let edge = if step > 0 { last } else { first };
        let is_edge = edge.map(|row| row.line) == at.map(|at| at.line);
        match (is_end, is_edge) {
            // The very last cell, and the very first, stay.
            (true, true) => self.go(0, 0, columns, shown, rows),
            (true, false) => {
                let across = if step > 0 { isize::MIN } else { isize::MAX };
                self.go(step, across, columns, shown, rows);
            }
            (false, _) => self.go(0, step, columns, shown, rows),
        }
    }

    /// Goes so many rows and columns away, as far as there are any.
    fn go(
        &mut self,
        down: isize,
        right: isize,
        columns: &[Shown],
        shown: &[usize],
        rows: &BulkSheet,
    ) {
        let line = |place: usize| Some(rows.rows.get(*shown.get(place)?)?.line);
        let now = self.grid.at;
        // A row that is not shown any more, since it was mended, is where it stood.
        let row = now.and_then(|at| {
            (0..shown.len()).find(|place| line(*place).is_some_and(|line| line >= at.line))
        });
        let is_there = row.and_then(line) == now.map(|at| at.line);
        let column = now.and_then(|at| columns.iter().position(|one| one.column == at.column));
        let (last_row, last) = (
            shown.len().saturating_sub(1),
            columns.len().saturating_sub(1),
        );
        let row = match row {
            Some(row) if is_there || down < 0 => row.saturating_add_signed(down).min(last_row),
            Some(row) => row,
            None => 0,
        };
        let column = column.map_or(0, |column| column.saturating_add_signed(right).min(last));
        if let (Some(line), Some(shown)) = (line(row), columns.get(column)) {
            let column = shown.column;
            self.grid.at = Some(At { line, column });
            self.grid.follows = true;
            self.selected = Some(line);
        }
    }

    /// What a text from a spreadsheet puts into the cells from one on: its lines go down, its tabs to the right. What was sent stays.
    fn pasted(
        &self,
        text: &str,
        at: At,
        columns: &[Shown],
        shown: &[usize],
        rows: &BulkSheet,
    ) -> Vec<CellChange> {
        let first = columns.iter().position(|one| one.column == at.column);
        let below = shown.iter().filter_map(|place| rows.rows.get(*place));
        let below = below.filter(|row| row.line >= at.line);
        let text = text.strip_suffix('\n').unwrap_or(text);
        let lines = text.lines().zip(below);
        let mut cells = Vec::new();
        for (text, row) in lines.filter(|(_, row)| self.can_be_mended(row)) {
            let right = columns.iter().skip(first.unwrap_or_default());
            for (text, shown) in text.split('\t').zip(right) {
                if text.trim() != self.text_of(row, shown.column) {
                    cells.push(CellChange {
                        row: row.line,
                        column: shown.column,
                        text: text.trim().to_owned(),
                    });
                }
            }
        }
        cells
    }
}
