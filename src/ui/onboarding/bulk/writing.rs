//! Writing to the merchants whose orders a file gave: one message for each order that was taken.

use super::sheet::Sheet;
use crate::desk::last_day_of;
use crate::domain::bulk::{BulkRow, BulkState};
use crate::domain::merchant_message::{LetterKind, OrderFacts};
use crate::domain::order::{LINK_LIFE_SECS, own_link};
use crate::ui::cx::Cx;
use crate::ui::onboarding::message::write_button;
use egui::Ui;

impl Sheet {
    /// Draws the button that opens the messages, where anybody can be written to; the main one where nothing is left to be sent.
    pub(super) fn write_button(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, is_main: bool) {
        let Some(sheet) = self.rows() else { return };
        let now = cx.now;
        let rows = sheet.rows.iter().filter(|row| can_write(row, now));
        let merchants = rows.clone().map(|row| row.business_id.as_ref());
        if rows.clone().next().is_some()
            && write_button(&cx.words, merchants, is_main)
                .show(ui)
                .clicked()
        {
            self.write(rows, cx);
        }
    }

    /// Opens the messages about rows.
    pub(super) fn write<'a>(&mut self, rows: impl Iterator<Item = &'a BulkRow>, cx: &mut Cx<'_>) {
        let facts = rows.map(facts).collect();
        let kind = Some(LetterKind::First);
        self.message.about_orders(facts, kind, cx);
    }
}

/// Whether the merchant of a row can be written to: it was ordered from this file, and its link still works.
pub(super) fn can_write(row: &BulkRow, now: i64) -> bool {
    let ends = row.link_since().map(|at| at.saturating_add(LINK_LIFE_SECS));
    row.state == BulkState::Confirmed
        && row.link().and_then(own_link).is_some()
        // A link that is dead is nothing to write about.
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
