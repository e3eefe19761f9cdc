//! The board as a table: sorted by any of its columns, or by merchant.

use super::Board;
use super::deeds;
use super::model::{BoardModel, Column, GroupedRow, Look};
use super::words;
use crate::domain::BusinessId;
use crate::domain::board::BoardOrder;
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::cx::Cx;
use crate::ui::onboarding::words as said;
use crate::ui::table::{
    self, Choosing, Drawn, ListTable, RowMenu, RowsAction, Sorted, Step, TableHead, TableRows,
};
use egui::Ui;
use std::collections::BTreeSet;

/// The orders that are selected in the table, by their keys, and from where to where the last ones were selected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picked {
    keys: BTreeSet<String>,
    /// Where a selection with Shift begins.
    anchor: Option<String>,
    /// Where the keyboard is.
    lead: Option<String>,
}

impl Picked {
    /// Selects an order; `all` are the keys of the rows, in their order. Gives the one whose details are shown, where it is the only
    /// one.
    pub fn pick(&mut self, key: &str, how: Choosing, all: &[&str]) -> Option<String> {
        match how {
            Choosing::Only => {
                self.keys = BTreeSet::from([key.to_owned()]);
                self.anchor = Some(key.to_owned());
            }
            Choosing::Toggle => {
                if !self.keys.remove(key) {
                    self.keys.insert(key.to_owned());
                }
                self.anchor = Some(key.to_owned());
            }
            Choosing::UpTo => {
                let place = |key: &str| all.iter().position(|one| *one == key);
                let from = self.anchor.as_deref().and_then(place);
                let to = place(key);
                // The row where it began may not be shown any more: then it begins here.
                let (Some(from), Some(to)) = (from.or(to), to) else {
                    return None;
                };
                let between = all.iter().take(from.max(to) + 1).skip(from.min(to));
                self.keys = between.map(|key| (*key).to_owned()).collect();
            }
            Choosing::Move => {}
        }
        self.lead = Some(key.to_owned());
        let mut keys = self.keys.iter();
        keys.next().filter(|_| keys.next().is_none()).cloned()
    }

    /// Selects every row.
    pub fn pick_all(&mut self, all: &[&str]) {
        self.keys = all.iter().map(|key| (*key).to_owned()).collect();
    }

    /// Selects nothing.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Whether an order is selected.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// How many are selected.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether several are selected.
    #[must_use]
    pub fn are_several(&self) -> bool {
        self.keys.len() > 1
    }
}

struct Rows<'a> {
    board: &'a Board,
    cx: &'a Cx<'a>,
}

/// Draws the table, and does what the person asked for in it.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, board: &mut Board, scroll: bool) {
    let heads = Column::ALL.map(|column| head(column, &cx.words));
    let name = cx.words.text("board-table");
    let rows = Rows { board, cx };
    let place = |column: Column| Column::ALL.iter().position(|one| *one == column);
    let sort = board.model.sort;
    let sorted = Sorted {
        by: sort.and_then(|(column, down)| Some((place(column)?, down))),
        words: &cx.words,
    };
    let table = ListTable {
        name: &name,
        heads: &heads,
        scroll_to: rows.lead().filter(|_| scroll),
        takes_keys: true,
        height: ui.available_height() - 8.0,
        sorted: (!rows.by_merchant()).then_some(sorted),
    };
    let done = table::show(ui, table, &rows);
    let key = |order: &BoardOrder| order.key.clone();
    if let Some((place, at)) = done.other {
        let asked = rows.order(place).and_then(|order| {
            let (_, _, deed) = deeds::offers(cx, order).into_iter().nth(at)?;
            Some((vec![key(order)], deed))
        });
        if let Some((keys, deed)) = asked {
            board.carry_out(keys, deed, cx);
        }
        return;
    }
    if let Some(column) = done.head.and_then(|place| Column::ALL.get(place)) {
        board.model.sort = match sort {
            Some((by, false)) if by == *column => Some((by, true)),
            Some((by, true)) if by == *column => None,
            _ => Some((*column, false)),
        };
        return;
    }
    let (chosen, how) = match done.action {
        Some(RowsAction::Select { place, how }) => (rows.order(place).map(key), how),
        Some(RowsAction::Move { step, how }) => {
            let moved = rows.moved(step).map(key);
            board.scroll |= moved.is_some();
            (moved, how)
        }
        Some(RowsAction::Close) => return board.deselect(),
        Some(RowsAction::All) => return board.select_all(),
        Some(RowsAction::Copy) => return ui.ctx().copy_text(table::as_text(&heads, &rows)),
        _ => return,
    };
    if let Some(key) = chosen {
        board.select(&key, how);
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

fn head(column: Column, words: &Catalog) -> TableHead {
    let (least, grow) = match column {
        Column::Merchant => (150.0, 2.0),
        Column::Name => (120.0, 1.0),
        Column::Product => (110.0, 1.0),
        Column::Number | Column::Stage => (104.0, 0.0),
        Column::State => (132.0, 0.0),
        Column::Since => (84.0, 0.0),
        Column::MadeBy => (124.0, 0.0),
        Column::Msn => (76.0, 0.0),
        Column::Id => (96.0, 0.0),
    };
    TableHead::new(words.text(column.head()), least, grow)
}

impl Rows<'_> {
    fn by_merchant(&self) -> bool {
        self.board.look == Look::Merchants
    }

    fn order(&self, row: usize) -> Option<&BoardOrder> {
        let place = if self.by_merchant() {
            match self.board.model.grouped().get(row)? {
                GroupedRow::Order(place) => *place,
                GroupedRow::Head { .. } => return None,
            }
        } else {
            *self.board.model.sorted().get(row)?
        };
        self.board.model.at(place)
    }

    /// The row the keyboard is at.
    fn lead(&self) -> Option<usize> {
        let lead = self.board.picked.lead.as_deref()?;
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
        let words = &self.cx.words;
        let text = |text: Option<String>| text.map_or_else(nothing, Drawn::Text);
        let mono = |text: Option<String>| text.map_or_else(nothing, Drawn::Mono);
        match column {
            Column::Merchant if self.by_merchant() => nothing(),
            Column::Merchant => Drawn::Name(words::title(order, words)),
            Column::Number => mono(order.business_id.as_ref().map(BusinessId::for_people)),
            Column::Name => text(order.name.clone()),
            Column::Product => {
                let product = order.product.as_deref();
                text(product.map(|word| said::product_word(word, words)))
            }
            Column::Stage => Drawn::Tag(words.say(&order.stage.tell()), words::tone(&order.stage)),
            Column::State => match words::state(order, words, self.cx.now) {
                // What the stage says already is not said twice.
                Some((state, _)) if state == words.say(&order.stage.tell()) => nothing(),
                Some((state, tone)) => Drawn::Tag(state, tone),
                None => nothing(),
            },
            Column::Since => {
                let day = order
                    .since()
                    .map(|at| words::short_day(at, self.cx.now, words));
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
        if self.by_merchant() {
            self.board.model.grouped().len()
        } else {
            self.board.model.sorted().len()
        }
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        if self.by_merchant()
            && let Some(GroupedRow::Head {
                name,
                number,
                count,
            }) = self.board.model.grouped().get(place)
        {
            let unknown = || self.cx.words.text("board-merchant-unknown");
            let name = name.clone().or_else(|| number.clone());
            let orders = Message::new("board-orders").with("count", *count);
            let mut cells = vec![
                Drawn::Name(name.unwrap_or_else(unknown)),
                number.clone().map_or_else(nothing, Drawn::Mono),
                Drawn::Muted(self.cx.words.say(&orders)),
            ];
            // A head is a row like others here, and has a cell for each column.
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
        order.is_some_and(|order| self.board.picked.has(&order.key))
    }

    fn cursor(&self) -> Option<usize> {
        self.lead()
    }

    fn name(&self, place: usize) -> String {
        let order = self.order(place);
        order.map_or_else(String::new, |order| words::title(order, &self.cx.words))
    }

    fn menu(&self, place: usize) -> Option<RowMenu> {
        let offers = deeds::offers(self.cx, self.order(place)?);
        let others = offers.into_iter().map(|(icon, words, _)| (icon, words));
        Some(RowMenu {
            others: others.collect(),
            ..RowMenu::new(self.cx.words)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Choosing, Picked};

    const ALL: [&str; 5] = ["a", "b", "c", "d", "e"];

    #[track_caller]
    fn check(steps: &[(&str, Choosing)], expect: &[&str], shown: Option<&str>) {
        let mut picked = Picked::default();
        let mut only = None;
        for (key, how) in steps {
            only = picked.pick(key, *how, &ALL);
        }
        let keys: Vec<&str> = ALL.into_iter().filter(|key| picked.has(key)).collect();
        assert_eq!((keys.as_slice(), only.as_deref()), (expect, shown));
        assert_eq!(picked.are_several(), expect.len() > 1);
    }

    #[test]
    fn orders_are_selected_alone_one_more_and_from_to() {
        use Choosing::{Only, Toggle, UpTo};
        check(&[("b", Only)], &["b"], Some("b"));
        check(&[("b", Only), ("d", Only)], &["d"], Some("d"));
        check(&[("b", Only), ("d", Toggle)], &["b", "d"], None);
        check(
            &[("b", Only), ("d", Toggle), ("b", Toggle)],
            &["d"],
            Some("d"),
        );
        check(&[("d", Only), ("b", UpTo)], &["b", "c", "d"], None);
        check(&[("d", Only), ("b", UpTo), ("e", UpTo)], &["d", "e"], None);
        check(&[("c", UpTo)], &["c"], Some("c"));
        check(&[("c", Toggle), ("c", Toggle)], &[], None);
    }
}
