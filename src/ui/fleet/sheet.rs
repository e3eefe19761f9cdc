//! The part of the screen that shows rows: filters, saved views, the table, and what is done with the selected rows.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use egui::{CornerRadius, Frame, Margin, Stroke, Ui};

use super::chooser;
use super::copying::{Copying, Wanted, Which};
use super::filters::Filters;
use super::goto::GoTo;
use super::model::{FleetLine, FleetModel};
use super::say;
use super::table::{self, Block, TableAction, TableLayout, TableState, TableView};
use super::tags::TagDialog;
use super::views::Views;
use crate::domain::{KeptMerchant, Msn};
use crate::report::{Cell, Choice, Column, Condition, Query, Sort, UnitRow as _, View};
use crate::text::{Catalog, Language, Message};
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::onboarding::message::{LetterDialog, ToVendor};
use crate::ui::table::{Choosing, RowsAction};
use crate::ui::widgets::{
    Button, Chip, Icon, Menu, Press as _, Toast, empty_state, hairline, menu_line,
};

/// The height of the bar of what is selected, and its distance from the table.
const BAR: f32 = 44.0;
/// As wide as the bar of what is selected must be for everything it offers.
const WIDE_BAR: f32 = 800.0;

/// The rows on screen, with all that is around them.
#[derive(Debug, Default)]
pub struct Sheet {
    layout: TableLayout,
    /// The layout the settings know; `None` until they were read.
    kept_layout: Option<TableLayout>,
    state: TableState,
    filters: Filters,
    views: Views,
    copying: Copying,
    goto: GoTo,
    tags: TagDialog,
    /// What the vendor is written about units.
    pub vendor: LetterDialog,
    query: Query,
}

/// What the sheet asks the screen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Show the details.
    Open,
    /// Hide the details.
    Close,
    /// Begin an order for the merchant of the selected row.
    Prefill,
    /// Ask the service about the selected unit.
    Fetch,
    /// Copy the selected row as text.
    CopyText,
}

impl Sheet {
    /// The columns as they are on screen, in their order.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        match self.state.columns() {
            [] => &self.layout.columns,
            columns => columns,
        }
    }

    /// A person changes the layout: what is on screen is theirs from now on.
    fn adopt_columns(&mut self) {
        self.layout.columns = self.columns().to_vec();
    }

    /// Starts over for another profile; how the table is laid out stays.
    pub fn start_over(&mut self) {
        *self = Self {
            layout: std::mem::take(&mut self.layout),
            kept_layout: self.kept_layout.take(),
            ..Self::default()
        };
    }

    /// What the saved view is called that is on screen as it was saved.
    #[must_use]
    pub fn current_view(&self, known: &[View], model: &FleetModel) -> Option<String> {
        let view = self.views.current_view(known, model, &self.layout)?;
        Some(view.name.clone())
    }

    /// Shows what a saved view has.
    pub fn open_view(&mut self, view: View, model: &mut FleetModel) {
        self.views.open(view, model, &mut self.layout);
    }

    /// Puts the cursor into the search field.
    pub const fn focus_search(&mut self) {
        self.filters.wants_search = true;
    }

    /// Brings the row at a place into view.
    pub fn reveal(&mut self, model: &FleetModel, place: usize) {
        self.state.view.reveal = model.line_of(place);
    }

    /// The units whose rows are in view.
    #[must_use]
    pub fn units_in_view(&self, model: &FleetModel) -> Vec<Msn> {
        let (first, _) = self.state.view.scroll.first();
        // More lines than that fit on no screen.
        let lines = first..model.line_count().min(first + 40);
        lines
            .filter_map(|line| match model.line(line)? {
                FleetLine::Row(place) => model.shown_item(place)?.msn().map(Msn::from_api),
                FleetLine::Group(_) => None,
            })
            .collect()
    }

    /// Draws the chooser of columns.
    pub fn chooser(&mut self, ui: &mut Ui, words: &Catalog) {
        chooser::show(ui, words, &mut self.layout);
    }

    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, model: &mut FleetModel) -> Option<Asked> {
        self.keep_layout(cx);
        self.filter_row(ui, cx, model);
        ui.add_space(measure::SPACE_1);
        model.set_by_merchant(self.layout.by_merchant);
        model.set_language(cx.words.language());
        if *model.query() != self.query {
            self.query = model.query().clone();
            self.state.view.scroll.start_over();
        }
        self.refresh(ui, model);
        if model.shown_len() == 0 && !model.is_arranging() {
            self.no_match(ui, cx, model);
            return None;
        }
        if let Some(place) = self.goto.take() {
            model.select(place);
            self.reveal(model, place);
        }
        let selected = model.selected_shown() > 1;
        let words = cx.words;
        let layout = self.layout.clone();
        let typed = self.goto.typed().map(str::to_owned);
        let view = TableView {
            layout: &layout,
            catalog: &words,
            typed: typed.as_deref(),
            under: if selected {
                BAR + measure::SPACE_2
            } else {
                0.0
            },
        };
        let filters = &mut self.filters;
        let mut menu = |ui: &mut Ui, model: &mut FleetModel, column: Column| {
            head_menu(ui, &words, model, filters, column)
        };
        let actions = table::show(ui, model, &mut self.state, view, &mut menu);
        let mut asked = None;
        for action in actions {
            asked = self.act(ui, &words, model, action).or(asked);
        }
        if selected {
            self.bar(ui, cx, model);
        }
        asked
    }

    /// Draws the dialogs, and hands over what was copied.
    pub fn dialogs(&mut self, ui: &Ui, cx: &mut Cx<'_>, model: &FleetModel) {
        self.views.show(ui, cx, model, &self.layout);
        self.tags.show(ui, cx);
        self.vendor.show(ui, cx);
        if let Some(copied) = self.copying.take() {
            ui.ctx().copy_text(copied.text);
            let said = say::counted("table-copied", copied.rows, &cx.words);
            cx.toast(Toast::ok(said));
        }
    }

    /// Brings rows up to date, and comes back when that has to wait.
    fn refresh(&mut self, ui: &Ui, model: &mut FleetModel) {
        let ctx = ui.ctx().clone();
        let again = model.refresh(move || ctx.request_repaint());
        let soonest = [again, self.goto.rest()].into_iter().flatten().min();
        if let Some(wait) = soonest {
            ui.ctx()
                // One frame of a screen: sooner nothing could be shown.
                .request_repaint_after(wait.max(Duration::from_millis(16)));
        }
    }

    /// What is shown now, as a view without a name.
    #[must_use]
    pub fn as_view(&self, model: &FleetModel) -> View {
        super::views::shown(model, &self.layout)
    }

    /// Takes the layout from the settings once, and gives it back when it was changed.
    fn keep_layout(&mut self, cx: &mut Cx<'_>) {
        match &self.kept_layout {
            None => {
                if let Some(line) = &cx.preferences.table {
                    self.layout = TableLayout::from_line(line);
                }
                self.kept_layout = Some(self.layout.clone());
            }
            Some(kept) if *kept != self.layout => {
                cx.keep_table(self.layout.to_line());
                self.kept_layout = Some(self.layout.clone());
            }
            Some(_) => {}
        }
    }

    fn filter_row(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, model: &mut FleetModel) {
        let Self {
            filters,
            views,
            layout,
            ..
        } = self;
        let words = cx.words;
        filters.show(ui, &words, model, |ui, model| {
            let group = Chip::new(words.text("table-group"));
            let group = group.named(words.text("table-by-merchant"));
            if group.on(layout.by_merchant).show(ui).clicked() {
                layout.by_merchant = !layout.by_merchant;
            }
            views.chip(ui, cx, model, layout);
        });
    }

    fn no_match(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &mut FleetModel) {
        let words = cx.words;
        let total = say::number(model.len());
        let text = Message::new("screens-no-match-text").with("total", total);
        let clear = empty_state(
            ui,
            Icon::Search,
            &words.text("screens-no-match-title"),
            &words.say(&text),
            Some(Button::secondary(words.text("screens-no-match-clear"))),
        );
        if clear.is_some_and(|response| response.clicked()) {
            self.filters.clear(model);
        }
    }

    fn act(
        &mut self,
        ui: &Ui,
        words: &Catalog,
        model: &mut FleetModel,
        action: TableAction,
    ) -> Option<Asked> {
        match action {
            TableAction::Sort(column, adds) => model.toggle_sort(column, adds),
            TableAction::SortBy(sort) => {
                let mut query = model.query().clone();
                query.sort_by(sort);
                model.set_query(query);
            }
            TableAction::Rows(action) => return self.act_on_rows(model, action),
            TableAction::FoldAll(folded) => model.fold_all(folded),
            TableAction::Type(letters) => {
                let ctx = ui.ctx().clone();
                let sorted = model.query().sort.map(|sort| sort.column);
                let wake = move || ctx.request_repaint();
                self.goto.type_on(&letters, model.snapshot(), sorted, wake);
                ui.ctx().request_repaint();
            }
            TableAction::CopyRows { heads } => {
                self.copy(ui, words, model, true, self.columns().to_vec(), heads);
            }
            TableAction::CopyCell(place, column) => {
                // What is copied is what is selected.
                model.choose(place, Choosing::Only);
                self.copy(ui, words, model, true, vec![column], false);
            }
            TableAction::CopyColumn(column) => {
                self.copy(ui, words, model, false, vec![column], false);
            }
            TableAction::FilterBy(place, column) => filter_by(model, place, column),
            TableAction::Prefill => return Some(Asked::Prefill),
            TableAction::Fetch => return Some(Asked::Fetch),
            TableAction::CopyText => return Some(Asked::CopyText),
            TableAction::CopyCells(block) => self.copy_block(ui, words, model, block),
            TableAction::Tag => self.tags.open(model),
            TableAction::Hide(column) => {
                self.adopt_columns();
                self.layout.show(column, false);
            }
            TableAction::Move(column, place) => {
                self.adopt_columns();
                self.layout.put(column, place);
            }
            TableAction::Width(column, width) => self.layout.set_width(column, width),
            // The table does these by itself.
            TableAction::Fit(_) | TableAction::Cell(..) => {}
        }
        None
    }

    fn act_on_rows(&mut self, model: &mut FleetModel, action: RowsAction) -> Option<Asked> {
        match action {
            RowsAction::Select { place, how } => match model.line(place)? {
                FleetLine::Row(place) => {
                    model.choose(place, how);
                    return (how == Choosing::Only).then_some(Asked::Open);
                }
                FleetLine::Group(group) => model.choose_group(group),
            },
            RowsAction::Toggle(line) => {
                if let FleetLine::Group(group) = model.line(line)? {
                    model.fold(group, !model.is_folded(group));
                    model.go_to_group(group);
                }
            }
            RowsAction::Move { step, how } => {
                self.state.view.reveal = model.step_choosing(step, how);
            }
            RowsAction::All => model.select_all(),
            RowsAction::Fold => self.fold_here(model, true),
            RowsAction::Unfold => self.fold_here(model, false),
            RowsAction::Open => match model.cursor_group() {
                Some(group) => model.fold(group, !model.is_folded(group)),
                None => return Some(Asked::Open),
            },
            RowsAction::Close => {
                // The first Escape goes back to one row; its details stay until the next.
                if model.selected_shown() > 1 {
                    let place = model.selected_place();
                    model.deselect();
                    place.into_iter().for_each(|place| model.select(place));
                }
                return Some(Asked::Close);
            }
            // Copying has columns and heads of its own.
            RowsAction::Copy => {}
        }
        None
    }

    /// Folds or unfolds the merchant the keyboard is on; from a row it goes to the merchant's head.
    fn fold_here(&mut self, model: &mut FleetModel, folded: bool) {
        if let Some(group) = model.cursor_group() {
            model.fold(group, folded);
            return;
        }
        let place = model.selected_place();
        let group = place
            .filter(|_| folded)
            .and_then(|place| model.group_of(place));
        if let Some(group) = group {
            model.go_to_group(group);
            self.state.view.reveal = model.cursor_line();
        }
    }

    fn copy(
        &mut self,
        ui: &Ui,
        words: &Catalog,
        model: &FleetModel,
        only_selected: bool,
        columns: Vec<Column>,
        heads: bool,
    ) {
        let count = if only_selected {
            model.selected_shown()
        } else {
            model.shown_len()
        };
        if count == 0 {
            return;
        }
        let wanted = Wanted {
            rows: model.snapshot(),
            which: if only_selected {
                Which::Selected
            } else {
                Which::All
            },
            columns,
            heads,
            language: words.language(),
        };
        let ctx = ui.ctx().clone();
        // All rows are walked to find the selected ones.
        let count = model.shown_len();
        self.copying
            .start(wanted, count, move || ctx.request_repaint());
    }

    /// Copies a block of cells with the heads of its columns.
    fn copy_block(&mut self, ui: &Ui, words: &Catalog, model: &FleetModel, block: Block) {
        let columns = self.columns();
        let columns: Vec<Column> = columns.get(block.columns()).unwrap_or_default().to_vec();
        let wanted = Wanted {
            rows: model.snapshot(),
            which: Which::Between(block.rows()),
            columns,
            heads: true,
            language: words.language(),
        };
        let ctx = ui.ctx().clone();
        let count = block.rows().len();
        self.copying
            .start(wanted, count, move || ctx.request_repaint());
    }

    /// What is selected, and what can be done with it.
    fn bar(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, model: &mut FleetModel) {
        let words = cx.words;
        ui.add_space(measure::SPACE_2 - ui.spacing().item_spacing.y);
        let frame = Frame::new()
            .fill(cx.look.surface)
            .stroke(Stroke::new(1.0, cx.look.line))
            .corner_radius(CornerRadius::same(measure::RADIUS_CARD))
            .inner_margin(Margin::symmetric(12, 6));
        let (mut action, mut write) = (None, None);
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                let is_wide = ui.available_width() >= WIDE_BAR;
                ui.set_min_size(egui::vec2(ui.available_width(), measure::CONTROL));
                ui.spacing_mut().item_spacing.x = measure::SPACE_1;
                let count = model.selected_shown();
                let said = say::counted("table-selected", count, &words);
                ui.label(look::body_strong(said));
                ui.add_space(measure::SPACE_2);
                let copy = Button::quiet(words.text("table-copy-rows")).icon(Icon::Copy);
                copy.show(ui)
                    .sets(&mut action, TableAction::CopyRows { heads: false });
                // Where there is no room for it, a row's menu has it still.
                if is_wide {
                    let copy = Button::quiet(words.text("table-copy-rows-heads"));
                    copy.show(ui)
                        .sets(&mut action, TableAction::CopyRows { heads: true });
                }
                let tags = Button::quiet(words.text("table-tags-edit")).icon(Icon::Pencil);
                tags.show(ui).sets(&mut action, TableAction::Tag);
                let vendor = Button::quiet(words.text("letters-write-to-vendor")).chevron();
                let vendor = vendor.show(ui);
                Menu::of(&vendor).show(|ui| write = ToVendor::menu(ui, &words));
                let button = Button::quiet(words.text("table-deselect"));
                if button.show(ui).clicked() {
                    model.deselect();
                }
            });
        });
        if let Some(action) = action {
            self.act(ui, &words, model, action);
        }
        if let Some(what) = write {
            self.vendor
                .about_units(what, model.snapshot().selected(), cx);
        }
    }

    /// Takes in the merchants of the kept fleet.
    pub fn keep_merchants(&mut self, merchants: &Arc<Vec<KeptMerchant>>) {
        self.tags.keep_merchants(merchants);
    }

    /// Reads the saved views anew.
    pub fn read_views(&mut self, cx: &mut Cx<'_>) {
        self.views.read(cx);
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        self.views.poll(cx);
        self.tags.poll(cx);
        self.vendor.poll(cx);
    }
}

/// Leaves the rows that have in a column what the row at a place has.
fn filter_by(model: &mut FleetModel, place: usize, column: Column) {
    let Some(item) = model.shown_item(place) else {
        return;
    };
    // In any language: a choice is a word of scripts.
    let cell = column.cell(item, &Catalog::new(Language::ENGLISH));
    let choice = Choice::of(&cell);
    let condition = match (&cell, model.counts().choices(column)) {
        (Cell::Number(_) | Cell::Time(_), _) => return,
        // A column of free text has no choices to be one of.
        (Cell::Text(text), None) => Condition::Contains(text.clone()),
        _ => Condition::OneOf(BTreeSet::from([choice])),
    };
    let mut query = model.query().clone();
    query.conditions.insert(column, condition);
    model.set_query(query);
}

/// What a column's head offers: its order, its filter, and what else is done with a column.
fn head_menu(
    ui: &mut Ui,
    words: &Catalog,
    model: &mut FleetModel,
    filters: &mut Filters,
    column: Column,
) -> Option<TableAction> {
    let mut action = None;
    let sort = model.query().sorts().find(|sort| sort.column == column);
    let orders = [
        (Icon::ArrowUp, words.text("table-sort-up"), false),
        (Icon::ArrowDown, words.text("table-sort-down"), true),
    ];
    for (icon, name, descending) in orders {
        let on = sort.is_some_and(|sort| sort.descending == descending);
        if menu_line(ui, Some(icon), &name, None, on).clicked() {
            let sort = (!on).then_some(Sort { column, descending });
            action = Some(TableAction::SortBy(sort));
        }
    }
    hairline(ui);
    let scroll = egui::ScrollArea::vertical().max_height(320.0);
    scroll.show(ui, |ui| filters.menu(ui, words, model, column));
    hairline(ui);
    let others = [
        (
            Icon::Copy,
            words.text("table-copy-column"),
            TableAction::CopyColumn(column),
        ),
        (
            Icon::Fit,
            words.text("table-column-fit"),
            TableAction::Fit(column),
        ),
        (
            Icon::EyeOff,
            words.text("table-column-hide"),
            TableAction::Hide(column),
        ),
    ];
    for (icon, name, does) in others {
        menu_line(ui, Some(icon), &name, None, false).sets(&mut action, does);
    }
    action
}
