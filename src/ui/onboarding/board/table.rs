//! The board as a table: sorted by any of its columns, or by merchant.

use super::detail::Asked;
use super::model::{BoardModel, Column, GroupedRow, Look};
use super::picked::Picked;
use super::words;
use crate::domain::BusinessId;
use crate::domain::board::BoardOrder;
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::onboarding::words as said;
use crate::ui::table::{
    self, Choosing, Drawn, ListTable, RowMenu, RowsAction, Sorted, Step, TableHead, TableRows,
};
use crate::ui::widgets::Icon;
use egui::Ui;

/// What the person did in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableAction {
    /// Chose an order.
    Select(String, Choosing),
    /// Went to an order by a key.
    Move(String, Choosing),
    /// Chose every order.
    All,
    /// Let go of those that were chosen.
    Deselect,
    /// Wants the text of those that were chosen, to be pasted elsewhere.
    Copy(String),
    /// Wants it sorted by this column.
    Sort(Column),
    /// Chose something in the menu of an order.
    Ask(String, Asked),
}

/// What the menu of an order offers.
pub type Offers<'a> = &'a dyn Fn(&BoardOrder) -> Vec<(Icon, String, Asked)>;

struct Rows<'a> {
    model: &'a BoardModel,
    words: &'a Catalog,
    picked: &'a Picked,
    by_merchant: bool,
    now: i64,
    offers: Offers<'a>,
}

/// Draws the table.
#[expect(
    clippy::too_many_arguments,
    reason = "each is another thing the table shows"
)]
pub fn show(
    ui: &mut Ui,
    catalog: &Catalog,
    model: &BoardModel,
    look: Look,
    picked: &Picked,
    scroll: bool,
    now: i64,
    offers: Offers<'_>,
) -> Option<TableAction> {
    let rows = Rows {
        model,
        words: catalog,
        picked,
        by_merchant: look == Look::Merchants,
        now,
        offers,
    };
    let heads = Column::ALL.map(|column| head(column, catalog));
    let name = catalog.text("board-table");
    let place = |column: Column| Column::ALL.iter().position(|one| *one == column);
    let by = model.sort;
    let sorted = Sorted {
        by: by.and_then(|(column, down)| Some((place(column)?, down))),
        words: catalog,
    };
    let table = ListTable {
        name: &name,
        heads: &heads,
        scroll_to: rows.lead().filter(|_| scroll),
        takes_keys: true,
        height: ui.available_height() - 8.0,
        sorted: (!rows.by_merchant).then_some(sorted),
    };
    let done = table::show(ui, table, &rows);
    if let Some((place, at)) = done.other {
        let order = rows.order(place)?;
        let (_, _, asked) = (rows.offers)(order).get(at).cloned()?;
        return Some(TableAction::Ask(order.key.clone(), asked));
    }
    if let Some(column) = done.head.and_then(|place| Column::ALL.get(place)) {
        return Some(TableAction::Sort(*column));
    }
    match done.action? {
        RowsAction::Select { place, how } => {
            let key = rows.order(place)?.key.clone();
            Some(TableAction::Select(key, how))
        }
        RowsAction::Move { step, how } => {
            let key = rows.moved(step)?.key.clone();
            Some(TableAction::Move(key, how))
        }
        RowsAction::Close => Some(TableAction::Deselect),
        RowsAction::All => Some(TableAction::All),
        RowsAction::Copy => {
            let text = table::as_text(&heads, &rows);
            Some(TableAction::Copy(text))
        }
        RowsAction::Open | RowsAction::Fold | RowsAction::Unfold | RowsAction::Toggle(_) => None,
    }
}

/// The keys of the rows, in their order; the heads of merchants have none.
pub fn keys(model: &BoardModel, look: Look) -> Vec<&str> {
    let at = |place: &usize| Some(model.at(*place)?.key.as_str());
    if look == Look::Merchants {
        let grouped = model.grouped().iter();
        let places = grouped.filter_map(|row| match row {
            GroupedRow::Order(place) => Some(place),
            GroupedRow::Head { .. } => None,
        });
        places.filter_map(at).collect()
    } else {
        model.sorted().iter().filter_map(at).collect()
    }
}

fn head(column: Column, catalog: &Catalog) -> TableHead {
    let (id, least, grow) = match column {
        Column::Merchant => ("board-column-merchant", 150.0, 2.0),
        Column::Number => ("board-column-number", 104.0, 0.0),
        Column::Name => ("board-column-name", 120.0, 1.0),
        Column::Product => ("board-column-product", 110.0, 1.0),
        Column::Stage => ("board-column-stage", 104.0, 0.0),
        Column::State => ("board-column-note", 132.0, 0.0),
        Column::Since => ("board-column-since", 84.0, 0.0),
        Column::MadeBy => ("board-column-made-by", 124.0, 0.0),
        Column::Msn => ("board-column-msn", 76.0, 0.0),
        Column::Id => ("board-column-id", 96.0, 0.0),
    };
    TableHead::new(catalog.text(id), least, grow)
}

impl Rows<'_> {
    fn order(&self, row: usize) -> Option<&BoardOrder> {
        let place = if self.by_merchant {
            match self.model.grouped().get(row)? {
                GroupedRow::Order(place) => *place,
                GroupedRow::Head { .. } => return None,
            }
        } else {
            *self.model.sorted().get(row)?
        };
        self.model.at(place)
    }

    /// The row the keyboard is at.
    fn lead(&self) -> Option<usize> {
        let lead = self.picked.lead()?;
        (0..self.len()).find(|row| self.order(*row).is_some_and(|order| order.key == lead))
    }

    /// The order that a key goes to; the heads of merchants are stepped over.
    fn moved(&self, step: Step) -> Option<&BoardOrder> {
        let last = self.len().checked_sub(1)?;
        let now = self.lead();
        let (mut row, forward) = match step {
            Step::First => (0, true),
            Step::Last => (last, false),
            Step::By(by) => {
                let from = match (now, by > 0) {
                    (Some(row), _) => row.saturating_add_signed(by).min(last),
                    (None, true) => 0,
                    (None, false) => last,
                };
                (from, by > 0)
            }
        };
        loop {
            if let Some(order) = self.order(row) {
                return Some(order);
            }
            row = if forward {
                row.checked_add(1).filter(|row| *row <= last)?
            } else {
                row.checked_sub(1)?
            };
        }
    }

    fn cell(&self, order: &BoardOrder, column: Column) -> Drawn {
        let words = self.words;
        let text = |text: Option<String>| text.map_or_else(nothing, Drawn::Text);
        let mono = |text: Option<String>| text.map_or_else(nothing, Drawn::Mono);
        match column {
            Column::Merchant if self.by_merchant => nothing(),
            Column::Merchant => Drawn::Name(words::title(order, words)),
            Column::Number => mono(order.business_id.as_ref().map(BusinessId::for_people)),
            Column::Name => text(order.name.clone()),
            Column::Product => {
                let product = order.product.as_deref();
                text(product.map(|word| said::product_word(word, words)))
            }
            Column::Stage => Drawn::Tag(words.say(&order.stage.tell()), words::tone(&order.stage)),
            Column::State => match words::state(order, words, self.now) {
                // What the stage says already is not said twice.
                Some((state, _)) if state == words.say(&order.stage.tell()) => nothing(),
                Some((state, tone)) => Drawn::Tag(state, tone),
                None => nothing(),
            },
            Column::Since => {
                let day = order
                    .since()
                    .map(|at| words::short_day(at, self.now, words));
                day.map_or_else(nothing, Drawn::Muted)
            }
            Column::MadeBy => {
                let made = order.made_by().map(|made| words.say(&made));
                made.map_or_else(nothing, Drawn::Muted)
            }
            Column::Msn => mono(order.unit.as_ref().map(|unit| unit.msn.to_string())),
            Column::Id => mono(order.vendor_id.clone()),
        }
    }
}

const fn nothing() -> Drawn {
    Drawn::Text(String::new())
}

impl TableRows for Rows<'_> {
    fn len(&self) -> usize {
        if self.by_merchant {
            self.model.grouped().len()
        } else {
            self.model.sorted().len()
        }
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        if self.by_merchant
            && let Some(GroupedRow::Head {
                name,
                number,
                count,
            }) = self.model.grouped().get(place)
        {
            let unknown = || self.words.text("board-merchant-unknown");
            let name = name.clone().or_else(|| number.clone());
            let orders = Message::new("board-orders").with("count", *count);
            let mut cells = vec![
                Drawn::Name(name.unwrap_or_else(unknown)),
                number.clone().map_or_else(nothing, Drawn::Mono),
                Drawn::Muted(self.words.say(&orders)),
            ];
            cells.resize(Column::ALL.len(), nothing());
            return cells;
        }
        let Some(order) = self.order(place) else {
            return Vec::new();
        };
        let cells = Column::ALL.into_iter();
        cells.map(|column| self.cell(order, column)).collect()
    }

    fn is_selected(&self, place: usize) -> bool {
        let order = self.order(place);
        order.is_some_and(|order| self.picked.has(&order.key))
    }

    fn cursor(&self) -> Option<usize> {
        self.lead()
    }

    fn name(&self, place: usize) -> String {
        let order = self.order(place);
        order.map_or_else(String::new, |order| words::title(order, self.words))
    }

    fn menu(&self, place: usize) -> Option<RowMenu> {
        let offers = (self.offers)(self.order(place)?);
        let others = offers.into_iter().map(|(icon, words, _)| (icon, words));
        Some(RowMenu {
            others: others.collect(),
            ..RowMenu::new(*self.words)
        })
    }
}
