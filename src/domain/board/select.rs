//! Choosing from the board, and grouping what is chosen.

use super::{Board, BoardOrder, Stage};
use crate::domain::BusinessId;
use std::collections::HashMap;

/// What of the board is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Only orders that were sent from here.
    pub only_own: bool,
    /// Only those that are stuck.
    pub only_stuck: bool,
    /// Only those whose link works for so many days or fewer.
    pub expiring_within: Option<u32>,
    /// Only those that moved since a person last looked.
    pub only_news: bool,
    /// Those that were put away, too.
    pub with_put_away: bool,
    /// Words that all must stand somewhere in an order.
    pub text: String,
}

/// By what orders are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Grouping {
    /// By how far they are.
    #[default]
    Status,
    /// By merchant.
    Merchant,
}

/// Orders that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group<'a> {
    /// What they have in common: the stage, when grouped by it.
    pub stage: Option<&'a Stage>,
    /// The merchant, when grouped by it; `None` for orders of which that is not known.
    pub business_id: Option<&'a BusinessId>,
    /// The merchant's name.
    pub merchant: Option<&'a str>,
    /// The orders, the most urgent first.
    pub orders: Vec<&'a BoardOrder>,
}

impl Selection {
    /// Whether an order is wanted.
    #[must_use]
    pub fn takes(&self, order: &BoardOrder) -> bool {
        let within = self.expiring_within;
        let expires = within.is_none_or(|most| {
            let days = order.time_left.days();
            !order.stage.is_ended() && days.is_some_and(|days| days <= most)
        });
        (self.with_put_away || order.marks.put_away_at.is_none())
            && (!self.only_own || order.is_own())
            && (!self.only_stuck || order.stuck_days.is_some())
            && (!self.only_news || order.is_news)
            && expires
            && order.has_words(&self.text)
    }

    /// The orders that are wanted, the most urgent first.
    #[must_use]
    pub fn of<'a>(&self, board: &'a Board) -> Vec<&'a BoardOrder> {
        let orders = board.orders.iter();
        orders.filter(|order| self.takes(order)).collect()
    }
}

impl BoardOrder {
    /// Whether every word of a text stands in one of its fields; blanks in numbers do not matter.
    fn has_words(&self, text: &str) -> bool {
        if text.trim().is_empty() {
            return true;
        }
        let business = self.business_id.as_ref();
        let fields = [
            self.merchant.as_deref(),
            self.name.as_deref(),
            business.map(BusinessId::id),
            self.product.as_deref(),
            self.vendor_id.as_deref(),
            self.unit.as_ref().map(|unit| unit.msn.as_str()),
            self.unit.as_ref().and_then(|unit| unit.name.as_deref()),
        ];
        let fields = fields.into_iter().flatten().map(str::to_lowercase);
        // A break between fields, so that no word is found across two of them.
        let hay = fields.collect::<Vec<String>>().join("\n");
        let text = text.to_lowercase();
        let whole: String = text.split_whitespace().collect();
        // A number may be typed in groups: `314 455 665`.
        hay.contains(&whole) || text.split_whitespace().all(|word| hay.contains(word))
    }
}

/// Groups orders, keeping their order within each group. Stages come as on the board; merchants as their most urgent order.
#[must_use]
pub fn group<'a>(orders: &[&'a BoardOrder], by: Grouping) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for order in orders {
        let name = match by {
            Grouping::Status => order.stage.as_str().to_owned(),
            Grouping::Merchant => order.business_id.as_ref().map_or_else(String::new, |id| {
                format!("{}:{}", id.scheme().as_str(), id.id())
            }),
        };
        let place = *places.entry(name).or_insert_with(|| {
            groups.push(Group {
                stage: (by == Grouping::Status).then_some(&order.stage),
                business_id: order
                    .business_id
                    .as_ref()
                    .filter(|_| by == Grouping::Merchant),
                merchant: order
                    .merchant
                    .as_deref()
                    .filter(|_| by == Grouping::Merchant),
                orders: Vec::new(),
            });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(place) {
            group.orders.push(order);
        }
    }
    groups
}
