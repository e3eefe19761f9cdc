//! The fields of the order form: a label above, an error and its suggestion under, and the cursor where a finding sends it.

use egui::Ui;

use super::model::OrderForm;
use super::words as said;
use crate::domain::MerchantCategory;
use crate::domain::order::fill::Fill;
use crate::domain::order::preflight::Grade;
use crate::domain::order::{ColumnKind, Field, FieldValueMut, OrderColumn};
use crate::text::{Catalog, Message};
use crate::ui::look::measure;
use crate::ui::widgets::{Chooser, Field as TextField, link};

/// What the form's fields are drawn with.
pub struct Inputs<'a> {
    /// The form.
    pub form: &'a mut OrderForm,
    /// The words.
    pub words: Catalog,
    /// The field that is to get the cursor.
    pub focus: &'a mut Option<Field>,
    /// What the registry suggests.
    pub fills: &'a [Fill],
}

impl Inputs<'_> {
    /// What the form calls a field.
    pub fn label(&self, field: Field) -> String {
        said::field(field, self.form.api(), &self.words)
    }

    /// A text field of the draft.
    pub fn text(&mut self, ui: &mut Ui, field: Field, hint: Option<&str>) {
        let label = self.label(field);
        self.text_called(ui, field, &label, hint);
    }

    /// A text field of the draft under another label than it has by itself.
    pub fn text_called(&mut self, ui: &mut Ui, field: Field, label: &str, hint: Option<&str>) {
        let (error, warning, suggestion) = self.findings(field);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let Some(text) = field.text_mut(&mut self.form.draft) else {
                return;
            };
            let mut input = TextField::new(label).error(error).warning(warning);
            if let Some(hint) = hint {
                input = input.hint(hint);
            }
            input = match field.column().map(OrderColumn::kind) {
                Some(ColumnKind::Number | ColumnKind::Identifier) => input.mono(),
                Some(ColumnKind::Secret) => input.masked(),
                Some(ColumnKind::Lines) => input.rows(3),
                // A UUID.
                _ if field == Field::PricePackageId => input.mono(),
                _ => input,
            };
            let response = input.show(ui, text);
            if *self.focus == Some(field) {
                response.request_focus();
                response.scroll_to_me(Some(egui::Align::Center));
                *self.focus = None;
            }
            if response.lost_focus() {
                self.form.touch(field);
            }
            self.suggestion(ui, field, suggestion);
            self.fill(ui, field);
        });
    }

    /// A chooser over a text of the draft.
    pub fn choice(
        &mut self,
        ui: &mut Ui,
        field: Field,
        hint: Option<&str>,
        options: &[(String, String)],
    ) {
        let (error, warning, _) = self.findings(field);
        let focus = self.takes_focus(field);
        let label = self.label(field);
        let Some(text) = field.text_mut(&mut self.form.draft) else {
            return;
        };
        let mut chooser = Chooser::new(label).error(error).focused(focus);
        if let Some(hint) = warning.as_deref().or(hint) {
            chooser = chooser.hint(hint);
        }
        if chooser.show(ui, text, options) {
            self.form.touch(field);
        }
    }

    /// A chooser of yes, no or not said.
    pub fn yes_no(&mut self, ui: &mut Ui, column: OrderColumn, hint: Option<&str>) {
        let field = column.field();
        let (error, warning, _) = self.findings(field);
        let focus = self.takes_focus(field);
        let options = [
            (None, self.words.text("screens-not-said")),
            (Some(true), self.words.text("report-yes")),
            (Some(false), self.words.text("report-no")),
        ];
        let label = self.words.say(&column.form_label());
        let mut chooser = Chooser::new(label).error(error).focused(focus);
        if let Some(hint) = warning.as_deref().or(hint) {
            chooser = chooser.hint(hint);
        }
        let FieldValueMut::Flag(flag) = column.value_mut(&mut self.form.draft) else {
            return;
        };
        if chooser.show(ui, flag, &options) {
            self.form.touch(field);
        }
    }

    /// A text of the compliance data, which is a part of a field and so has no finding of its own.
    pub fn part(&mut self, ui: &mut Ui, column: OrderColumn) {
        let field = column.field();
        let label = self.words.say(&column.form_label());
        let FieldValueMut::Text(text) = column.value_mut(&mut self.form.draft) else {
            return;
        };
        let input = TextField::new(&label).id_salt((field as usize, label.clone()));
        let response = input.show(ui, text);
        if *self.focus == Some(field) {
            response.request_focus();
            response.scroll_to_me(Some(egui::Align::Center));
            *self.focus = None;
        }
        if response.lost_focus() {
            self.form.touch(field);
        }
    }

    /// Whether a finding sent the person to this field; asked once.
    pub fn takes_focus(&mut self, field: Field) -> bool {
        let takes = *self.focus == Some(field);
        if takes {
            *self.focus = None;
        }
        takes
    }

    /// Error, warning and suggestion of a field that was touched.
    pub fn findings(&self, field: Field) -> (Option<String>, Option<String>, Option<String>) {
        let Some(remark) = self.form.remark(field) else {
            return (None, None, None);
        };
        let said = self.words.say(&remark.reason);
        let suggestion = remark.suggestion.clone();
        match remark.grade {
            Grade::Error => (Some(said), None, suggestion),
            Grade::Warning => (None, Some(said), suggestion),
            Grade::Note | Grade::Fine => (None, None, suggestion),
        }
    }

    /// What the registry has for a field, to be taken with one click.
    fn fill(&mut self, ui: &mut Ui, field: Field) {
        let Some(fill) = self.fills.iter().find(|fill| fill.field == field) else {
            return;
        };
        // A code alone says little to a person.
        let category = MerchantCategory::of(&fill.text)
            .filter(|_| field == Field::MerchantCategoryCode)
            .map(|category| category.name(self.words.language()));
        let text = match category {
            Some(name) => format!("{} {name}", fill.text),
            None => fill.text.clone(),
        };
        let message = Message::new("preflight-fill").with("text", text);
        if link(ui, self.words.say(&message)).clicked() {
            self.form.apply(field, &fill.text);
        }
    }

    fn suggestion(&mut self, ui: &mut Ui, field: Field, suggestion: Option<String>) {
        let Some(suggestion) = suggestion else { return };
        let message = Message::new("screens-use-suggestion").with("text", &suggestion);
        if link(ui, self.words.say(&message)).clicked() {
            self.form.apply(field, &suggestion);
        }
    }
}

/// Two fields beside each other, or one under the other where there is no room. `with` is what both are drawn with.
pub fn pair<W>(
    ui: &mut Ui,
    with: &mut W,
    one: impl FnOnce(&mut Ui, &mut W),
    other: impl FnOnce(&mut Ui, &mut W),
) {
    let gap = measure::SPACE_4;
    let width = ((ui.available_width() - gap) / 2.0).floor();
    if width < 200.0 {
        one(ui, with);
        other(ui, with);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let size = egui::vec2(width, measure::CONTROL);
        let down = egui::Layout::top_down(egui::Align::Min);
        ui.allocate_ui_with_layout(size, down, |ui| {
            ui.set_width(width);
            one(ui, with);
        });
        ui.allocate_ui_with_layout(size, down, |ui| {
            ui.set_width(width);
            other(ui, with);
        });
    });
}
