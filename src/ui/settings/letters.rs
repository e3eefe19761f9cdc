//! The settings of letters: who writes, and where the vendor reads.

use crate::store::Contacts;
use crate::text::Catalog;
use crate::ui::widgets::{Field, halves};
use egui::Ui;

/// Draws them, two beside each other.
pub(super) fn show(ui: &mut Ui, contacts: &mut Contacts, words: &Catalog) {
    let address = |ui: &mut Ui, name: &'static str, text: &mut String, width: f32| {
        let wrong = !Contacts::is_address(text.trim());
        let error = wrong.then(|| words.text("letters-setting-wrong"));
        let field = Field::new(words.text(name)).width(width).error(error);
        field.show(ui, text);
    };
    halves(ui, |ui, width| {
        Field::new(words.text("letters-setting-name"))
            .hint(words.text("letters-setting-name-hint"))
            .width(width)
            .show(ui, &mut contacts.name);
        address(ui, "letters-setting-partner", &mut contacts.partner, width);
    });
    halves(ui, |ui, width| {
        address(
            ui,
            "letters-setting-agreement",
            &mut contacts.agreement,
            width,
        );
        address(
            ui,
            "letters-setting-integration",
            &mut contacts.integration,
            width,
        );
    });
}
