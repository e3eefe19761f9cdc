//! A draft without what nobody sees in it, and what is said about that.

use super::{Field, Severity};
use crate::domain::order::{ColumnKind, OrderColumn, OrderDraft};
use crate::domain::tidy;
use crate::text::Message;

/// Something about a field, before anything else is checked.
pub(super) type Remark = (Field, Severity, Message);

/// The draft as it is checked and sent: every text without invisible characters and with plain blanks. A text with a character that
/// cannot be meant stands in the way.
pub(super) fn tidied(draft: &OrderDraft) -> (OrderDraft, Vec<Remark>) {
    let (mut tidy_draft, mut remarks) = (draft.clone(), Vec::new());
    for column in OrderColumn::ALL {
        let is_text = !matches!(column.kind(), ColumnKind::Flag | ColumnKind::Logo);
        if !is_text {
            continue;
        }
        let typed = column.get(draft);
        // The name has rules of its own for characters, and tells each with its place.
        let refused = tidy::refused(&typed).filter(|_| *column != OrderColumn::SalesUnitName);
        if let Some(character) = refused {
            let message = Message::new("order-control").with("character", tidy::name(character));
            remarks.push((column.field(), Severity::Error, message));
        }
        // A password is sent as it was typed, for it may have anything.
        if column.is_secret() {
            continue;
        }
        // In numbers and words of lists nothing could be meant by it, so that nobody need be told.
        let is_told = matches!(column.kind(), ColumnKind::Text | ColumnKind::Lines)
            && *column != OrderColumn::SalesUnitName;
        if let Some(character) = tidy::left_out(&typed).filter(|_| is_told) {
            let message = Message::new("order-tidied").with("character", tidy::name(character));
            remarks.push((column.field(), Severity::Info, message));
        }
        let text = match column.kind() {
            // Characters of the name are told with their places, so that only the whole is tidied there.
            _ if *column == OrderColumn::SalesUnitName => typed,
            ColumnKind::Lines => tidy::lines(&typed),
            ColumnKind::Text => tidy::line(&typed),
            _ => tidy::line(&tidy::seen(&typed)),
        };
        column.set_as_typed(&mut tidy_draft, &text);
    }
    (tidy_draft, remarks)
}
