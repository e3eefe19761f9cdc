//! The settings of letters: who writes, and where the vendor reads.

use crate::store::Contacts;
use crate::text::Catalog;
use crate::ui::look::measure;
use crate::ui::widgets::Field;
use egui::Ui;

/// Draws them, two beside each other.
pub(super) fn show(ui: &mut Ui, contacts: &mut Contacts, words: &Catalog) {
    let width = (ui.available_width() - measure::SPACE_4) / 2.0;
    let address = |ui: &mut Ui, name: &'static str, text: &mut String| {
        let wrong = !Contacts::is_address(text.trim());
        let error = wrong.then(|| words.text("letters-setting-wrong"));
        let field = Field::new(words.text(name)).width(width).error(error);
        field.show(ui, text);
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_4;
        Field::new(words.text("letters-setting-name"))
            .hint(words.text("letters-setting-name-hint"))
            .width(width)
            .show(ui, &mut contacts.name);
        address(ui, "letters-setting-partner", &mut contacts.partner);
    });
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_4;
        address(ui, "letters-setting-agreement", &mut contacts.agreement);
        address(ui, "letters-setting-integration", &mut contacts.integration);
    });
}
