//! What the board shows, without its drawing: chosen, sorted, and laid out in lanes, rows or groups.

use crate::desk::BoardData;
use crate::domain::board::{
    Board, BoardOrder, BoardRules, Grouping, Selection, Stage, TimeLeft, group,
};
use crate::domain::closed_list;
use crate::report::{SortKey, collated};
use std::collections::HashMap;
use std::sync::Arc;

/// How the board is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Look {
    /// As lanes of cards.
    #[default]
    Lanes,
    /// As a table.
    Table,
    /// As a table, by merchant.
    Merchants,
}

closed_list! {
    /// A lane of the board, from the left.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Lane;
    /// The entry of its title.
    fn title;
    /// Sent from here, and not confirmed: it may exist.
    Unconfirmed = "board-lane-unconfirmed";
    /// The link was sent.
    Sent = "board-lane-sent";
    /// The merchant opened it.
    Opened = "board-lane-opened";
    /// The vendor has it.
    Submitted = "board-lane-submitted";
    /// The unit is there.
    Live = "board-lane-live";
    /// It ended otherwise.
    Ended = "board-lane-ended";
}

closed_list! {
    /// A column of the table, from the left.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Column;
    /// The entry of its head.
    fn head;
    /// The merchant's name, or its number.
    Merchant = "board-column-merchant";
    /// The merchant's number.
    Number = "board-column-number";
    /// The sales unit's name.
    Name = "board-column-name";
    /// The product.
    Product = "board-column-product";
    /// How far it is.
    Stage = "board-column-stage";
    /// What is to be known at once: days left, stuck, as ordered.
    State = "board-column-note";
    /// Since when.
    Since = "board-column-since";
    /// Who made it.
    MadeBy = "board-column-made-by";
    /// The unit's number.
    Msn = "board-column-msn";
    /// The vendor's id.
    Id = "board-column-id";
}

/// By what a table is sorted, and whether downwards.
pub type Sort = (Column, bool);

/// A row of a table that is grouped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupedRow {
    /// The head of a merchant: its name where that is known, its number, and how many orders.
    Head {
        /// The name, where it is known.
        name: Option<String>,
        /// The number; `None` for orders of which the merchant is not known.
        number: Option<String>,
        /// How many orders are under it.
        count: usize,
    },
    /// An order, by its place on the board.
    Order(usize),
}

/// What the arrangement depends on.
#[derive(Debug, Clone, PartialEq)]
struct Basis {
    rules: BoardRules,
    minute: i64,
    selection: Selection,
    sort: Option<Sort>,
}

/// The board, ready to be drawn.
#[derive(Debug, Default)]
pub struct BoardModel {
    data: Option<Arc<BoardData>>,
    basis: Option<Basis>,
    /// How far orders are, by the vendor's ids.
    pub stages: Arc<HashMap<String, Stage>>,
    board: Board,
    lanes: [Vec<usize>; 6],
    sorted: Vec<usize>,
    grouped: Vec<GroupedRow>,
    /// What of the board is wanted.
    pub selection: Selection,
    /// By what the table is sorted; `None` is by what is most urgent.
    pub sort: Option<Sort>,
}

impl Lane {
    /// The lane of a stage. A word that nobody knows is the vendor's, so the order is with it.
    #[must_use]
    pub const fn of(stage: &Stage) -> Self {
        match stage {
            Stage::Unconfirmed => Self::Unconfirmed,
            Stage::LinkSent => Self::Sent,
            Stage::Opened => Self::Opened,
            Stage::Submitted | Stage::Other(_) => Self::Submitted,
            Stage::Live => Self::Live,
            Stage::Rejected | Stage::Expired | Stage::Gone | Stage::Deleted => Self::Ended,
        }
    }
}

impl BoardModel {
    /// Takes in what the board is made from.
    pub fn set(&mut self, data: Arc<BoardData>) {
        self.data = Some(data);
        self.basis = None;
    }

    /// The board as it was arranged last.
    #[must_use]
    pub const fn board(&self) -> &Board {
        &self.board
    }

    /// The orders of a lane, by their places on the board.
    #[must_use]
    pub fn lane(&self, lane: Lane) -> &[usize] {
        self.lanes.get(lane as usize).map_or(&[], Vec::as_slice)
    }

    /// The orders of the table, by their places on the board.
    #[must_use]
    pub fn sorted(&self) -> &[usize] {
        &self.sorted
    }

    /// The rows of the table by merchant.
    #[must_use]
    pub fn grouped(&self) -> &[GroupedRow] {
        &self.grouped
    }

    /// The order at a place.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&BoardOrder> {
        self.board.orders.get(place)
    }

    /// How many orders are chosen.
    #[must_use]
    pub fn shown(&self) -> usize {
        self.sorted.len()
    }

    /// Arranges everything anew where something changed: the orders, the rules, what is chosen, or the time.
    pub fn arrange(&mut self, rules: BoardRules, now: i64) {
        let Some(data) = &self.data else { return };
        let basis = Basis {
            rules,
            // Days and ages change with the clock; once a minute is enough.
            minute: now.div_euclid(60),
            selection: self.selection.clone(),
            sort: self.sort,
        };
        if self.basis.as_ref() == Some(&basis) {
            return;
        }
        self.board = data.board(&rules, now);
        self.basis = Some(basis);
        let stage = |order: &BoardOrder| Some((order.vendor_id.clone()?, order.stage.clone()));
        self.stages = Arc::new(self.board.orders.iter().filter_map(stage).collect());
        self.choose();
    }

    fn choose(&mut self) {
        let orders = &self.board.orders;
        let chosen: Vec<usize> = (0..orders.len())
            .filter(|place| {
                let order = orders.get(*place);
                order.is_some_and(|order| self.selection.takes(order))
            })
            .collect();
        self.lanes = std::array::from_fn(|_| Vec::new());
        for place in &chosen {
            if let Some(order) = orders.get(*place)
                && let Some(lane) = self.lanes.get_mut(Lane::of(&order.stage) as usize)
            {
                lane.push(*place);
            }
        }
        self.grouped = by_merchant(orders, &chosen);
        self.sorted = chosen;
        if let Some(sort) = self.sort {
            self.sorted = sorted(orders, &self.sorted, sort);
        }
    }
}

/// Places of orders, sorted. What is equal stays by what is most urgent, and what is not known comes last either way.
fn sorted(orders: &[BoardOrder], places: &[usize], (column, down): Sort) -> Vec<usize> {
    let key = |place: &usize| Some((sort_key(orders.get(*place)?, column), *place));
    let mut keyed: Vec<(SortKey, usize)> = places.iter().filter_map(key).collect();
    keyed.sort_by(|(one, _), (other, _)| one.compare(other, down));
    keyed.into_iter().map(|(_, place)| place).collect()
}

/// Merchants by name, those without one after them by number; within each the most urgent order first.
fn by_merchant(orders: &[BoardOrder], chosen: &[usize]) -> Vec<GroupedRow> {
    let taken: Vec<&BoardOrder> = chosen
        .iter()
        .filter_map(|place| orders.get(*place))
        .collect();
    let places: HashMap<&str, usize> = chosen
        .iter()
        .filter_map(|place| Some((orders.get(*place)?.key.as_str(), *place)))
        .collect();
    let mut groups = group(&taken, Grouping::Merchant);
    groups.sort_by_cached_key(|group| {
        let name = group.merchant.map(collated);
        let number = group.business_id.map(|id| id.id().to_owned());
        (name.is_none(), name, number.is_none(), number)
    });
    let mut rows = Vec::with_capacity(taken.len() + groups.len());
    for group in groups {
        rows.push(GroupedRow::Head {
            name: group.merchant.map(str::to_owned),
            number: group.business_id.map(crate::domain::BusinessId::for_people),
            count: group.orders.len(),
        });
        let of_group = group.orders.iter();
        rows.extend(of_group.filter_map(|order| {
            let place = places.get(order.key.as_str())?;
            Some(GroupedRow::Order(*place))
        }));
    }
    rows
}

/// What a column is sorted by: numbers as numbers, texts as the fleet sorts them.
fn sort_key(order: &BoardOrder, column: Column) -> SortKey {
    let text = |text: Option<String>| {
        text.map_or(SortKey::Nothing, |text| {
            SortKey::Text(collated(&text).into())
        })
    };
    let number = |number: Option<i64>| number.map_or(SortKey::Nothing, SortKey::Number);
    let business = order.business_id.as_ref();
    match column {
        Column::Merchant => text(
            order
                .merchant
                .clone()
                .or_else(|| business.map(|id| id.id().to_owned())),
        ),
        Column::Number => text(business.map(|id| id.id().to_owned())),
        Column::Name => text(order.name.clone()),
        Column::Product => text(order.product.clone()),
        Column::Stage => number(Some(order.stage.place().into())),
        Column::Since => number(order.since()),
        Column::State => number(urgency(order)),
        Column::MadeBy => text(order.origin.as_ref().map(|origin| {
            // Our own stand together.
            format!("{} {}", u8::from(!order.is_own()), origin.as_str())
        })),
        Column::Msn => number(
            order
                .unit
                .as_ref()
                .and_then(|unit| unit.msn.as_str().parse().ok()),
        ),
        Column::Id => text(order.vendor_id.clone()),
    }
}

fn urgency(order: &BoardOrder) -> Option<i64> {
    if order.time_left == TimeLeft::NotCounted {
        return order.stuck_days.map(|days| -i64::from(days));
    }
    order.time_left.days().map(i64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_comes_last_either_way_and_what_is_equal_stays() {
        let order = |name: Option<&str>, since: i64| BoardOrder {
            name: name.map(str::to_owned),
            sent_at: Some(since),
            ..BoardOrder::default()
        };
        let orders = [
            order(None, 1),
            order(Some("Ås"), 2),
            order(Some("bar"), 3),
            order(None, 4),
            order(Some("Øl"), 5),
            order(Some("Bar"), 6),
        ];
        let places: Vec<usize> = (0..orders.len()).collect();
        let by_name = |down| sorted(&orders, &places, (Column::Name, down));
        assert_eq!(by_name(false), [2, 5, 4, 1, 0, 3]);
        assert_eq!(by_name(true), [1, 4, 2, 5, 0, 3]);
    }
}
