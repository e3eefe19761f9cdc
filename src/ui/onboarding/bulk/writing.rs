//! Writing to the merchants whose orders a file gave: one message for each order that was taken.

use super::sheet::Sheet;
use crate::desk::last_day_of;
use crate::domain::BusinessId;
use crate::domain::bulk::{BulkRow, BulkState};
use crate::domain::merchant_message::{LetterKind, OrderFacts};
use crate::domain::order::{LINK_LIFE_SECS, own_link};
use crate::text::Catalog;
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::widgets::Button;
use egui::Ui;
use std::collections::HashSet;

/// How many orders were taken, and of how many merchants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    orders: usize,
    merchants: usize,
}

impl Sheet {
    /// What can be written about; `None` where there is nothing.
    pub(super) fn to_write(&self, now: i64) -> Option<Written> {
        let rows = self.rows()?;
        let rows: Vec<&BulkRow> = rows.rows.iter().filter(|row| can_write(row, now)).collect();
        let merchants: HashSet<Option<&BusinessId>> =
            rows.iter().map(|row| row.business_id.as_ref()).collect();
        (!rows.is_empty()).then_some(Written {
            orders: rows.len(),
            merchants: merchants.len(),
        })
    }

    /// Opens the messages.
    pub(super) fn write(&mut self, cx: &mut Cx<'_>) {
        let Some(rows) = self.rows() else { return };
        let rows = rows.rows.iter().filter(|row| can_write(row, cx.now));
        let facts = rows.map(facts).collect();
        self.message.open(facts, Some(LetterKind::First), cx);
    }
}

impl Sheet {
    /// Opens the message about one row.
    pub(super) fn write_about(&mut self, line: usize, cx: &mut Cx<'_>) {
        if let Some(facts) = self.row(line).map(facts) {
            self.message.open(vec![facts], Some(LetterKind::First), cx);
        }
    }
}

/// Whether the merchant of a row can be written to: it was ordered from this file, and its link still works.
pub(super) fn can_write(row: &BulkRow, now: i64) -> bool {
    let ends = row.link_since().map(|at| at.saturating_add(LINK_LIFE_SECS));
    row.state == BulkState::Confirmed
        && row.link().and_then(own_link).is_some()
        && ends.is_none_or(|ends| now < ends)
}

/// What a message about a row says.
fn facts(row: &BulkRow) -> OrderFacts {
    OrderFacts {
        order_id: row.created.id.clone(),
        business_id: row.business_id.clone(),
        unit: row.name.clone(),
        product: row.product.map(|product| product.as_str().to_owned()),
        link: row.link().map(str::to_owned),
        last_day: row.link_since().map(last_day_of),
        ..OrderFacts::default()
    }
}

/// The button that opens the messages; the main one where nothing is left to be sent. Gives whether it was pressed.
pub(super) fn button(ui: &mut Ui, words: &Catalog, written: Written, is_main: bool) -> bool {
    let name = say::counted("letters-write-to", written.merchants, words);
    let button = if is_main {
        Button::primary(name)
    } else {
        Button::secondary(name)
    };
    let tip = say::counted("letters-write-to-tip", written.orders, words);
    button.tooltip(tip).show(ui).clicked()
}
