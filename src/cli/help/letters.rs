//! The words for what is typed about letters and checklists.

use crate::domain::checklist::ChecklistKind;
use crate::domain::merchant_message::LetterKind;
use crate::text::Message;

/// What an argument is for.
pub(super) fn words(path: &str, id: &str) -> Option<Message> {
    let kinds = || LetterKind::ALL.map(LetterKind::as_str).join(", ");
    Some(match (path, id) {
        ("order message", "ids") => Message::new("letters-arg-message-ids"),
        ("order message", "all") => Message::new("letters-arg-message-all"),
        ("order message", "kind") => {
            Message::new("letters-arg-message-kind").with("kinds", kinds())
        }
        ("order message", "language") => Message::new("letters-arg-message-language"),
        ("order message", "template") => Message::new("letters-arg-message-template"),
        ("order message", "mail_merge") => Message::new("letters-arg-message-mail-merge"),
        ("order message", "draft") => Message::new("letters-arg-message-draft"),
        ("order message", "recipient") => Message::new("letters-arg-message-recipient"),
        ("order message", "partner_change") => Message::new("letters-arg-message-partner-change"),
        ("order message", "new_partner") => Message::new("letters-arg-message-new-partner"),
        ("order message", "old_partner") => Message::new("letters-arg-message-old-partner"),
        ("order message", "when") => Message::new("letters-arg-message-when"),
        ("order message", "test_page") => Message::new("letters-arg-message-test-page"),
        ("order message", "price") => Message::new("letters-arg-message-price"),
        ("order message", "settings_change") => Message::new("letters-arg-message-settings-change"),
        ("order message", "wish") => Message::new("letters-arg-message-wish"),
        ("order message", "ground") => Message::new("letters-arg-message-ground"),
        ("order message", "brand_change") => Message::new("vendor-arg-brand-change"),
        ("order message", "on") => Message::new("vendor-arg-on"),
        ("merchants", "market") => Message::new("vendor-arg-market"),
        ("merchants", "on") => Message::new("vendor-arg-merchants-on"),
        ("order template", "kind") => {
            Message::new("letters-arg-template-kind").with("kinds", kinds())
        }
        ("order template", "language") => Message::new("letters-arg-template-language"),
        ("order template", "set") => Message::new("letters-arg-template-set"),
        ("order template", "reset") => Message::new("letters-arg-template-reset"),
        ("agreements check", "mapping") => Message::new("agreements-arg-mapping"),
        ("agreements check", "join") => Message::new("agreements-arg-join"),
        ("agreements check", "join_column") => Message::new("agreements-arg-column"),
        ("checklist refresh", "merchant") => Message::new("letters-arg-checklist-refresh-merchant"),
        ("checklist export", "merchant") => Message::new("letters-arg-checklist-export-merchant"),
        ("checklist export", "text") => Message::new("letters-arg-checklist-as-text"),
        (path, id) if path.starts_with("checklist ") => return checklist(id),
        _ => return None,
    })
}

fn checklist(id: &str) -> Option<Message> {
    Some(match id {
        "merchant" => Message::new("letters-arg-checklist-merchant"),
        "kind" => {
            let kinds = ChecklistKind::ALL.map(ChecklistKind::as_str).join(", ");
            Message::new("letters-arg-checklist-for").with("kinds", kinds)
        }
        "msn" => Message::new("letters-arg-checklist-msn"),
        "step" => Message::new("letters-arg-checklist-step"),
        "note" => Message::new("letters-arg-checklist-note"),
        "text" => Message::new("letters-arg-checklist-text"),
        "not_needed" => Message::new("letters-arg-checklist-not-needed"),
        "not_done" => Message::new("letters-arg-checklist-not-done"),
        _ => return None,
    })
}
