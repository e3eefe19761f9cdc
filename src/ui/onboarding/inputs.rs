//! The fields of the order form: a label above, an error and its suggestion under, and the cursor where a finding sends it.

use egui::{Response, Ui};

use super::model::OrderForm;
use super::words as said;
use crate::domain::MerchantCategory;
use crate::domain::order::fill::Fill;
use crate::domain::order::preflight::Grade;
use crate::domain::order::{ColumnKind, Field, FieldValueMut, OrderColumn};
use crate::text::{Catalog, Message};
use crate::ui::look::measure;
use crate::ui::widgets::{Chooser, Field as TextField, link, spaced_top, stack};

/// What the form's fields are drawn with.
pub struct Inputs<'a> {
    /// The form that the fields show and change.
    pub form: &'a mut OrderForm,
    /// The words, in the window's language.
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

    /// A text field of the draft; the hint is an entry.
    pub fn text(&mut self, ui: &mut Ui, field: Field, hint: Option<&'static str>) {
        let label = self.label(field);
        let hint = hint.map(|id| self.words.text(id));
        self.text_called(ui, field, &label, hint);
    }

    /// A text field of the draft under another label than it has by itself.
    pub fn text_called(&mut self, ui: &mut Ui, field: Field, label: &str, hint: Option<String>) {
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
            self.typed(field, &response);
            self.suggestion(ui, field, suggestion);
            self.fill(ui, field);
        });
    }

    /// A chooser over a text of the draft; the hint is an entry.
    pub fn choice(
        &mut self,
        ui: &mut Ui,
        field: Field,
        hint: Option<&'static str>,
        options: &[(String, String)],
    ) {
        let chooser = self.chooser(field, self.label(field), hint);
        if let Some(text) = field.text_mut(&mut self.form.draft)
            && chooser.show(ui, text, options)
        {
            self.form.touch(field);
        }
    }

    /// A chooser of yes, no or not said; the hint is an entry.
    pub fn yes_no(&mut self, ui: &mut Ui, column: OrderColumn, hint: Option<&'static str>) {
        let field = column.field();
        let options = [
            (None, self.words.text("screens-not-said")),
            (Some(true), self.words.text("report-yes")),
            (Some(false), self.words.text("report-no")),
        ];
        let label = self.words.say(&column.form_label());
        let chooser = self.chooser(field, label, hint);
        if let FieldValueMut::Flag(flag) = column.value_mut(&mut self.form.draft)
            && chooser.show(ui, flag, &options)
        {
            self.form.touch(field);
        }
    }

    /// A chooser with what is wrong with a field, or what is doubtful about it in place of the hint.
    fn chooser(&mut self, field: Field, label: String, hint: Option<&'static str>) -> Chooser {
        let (error, warning, _) = self.findings(field);
        let focused = self.takes_focus(field);
        let chooser = Chooser::new(label).error(error).focused(focused);
        match warning.or_else(|| hint.map(|id| self.words.text(id))) {
            Some(hint) => chooser.hint(hint),
            None => chooser,
        }
    }

    /// A text of the compliance data, which is a part of a field and so has no finding of its own.
    pub fn part(&mut self, ui: &mut Ui, column: OrderColumn) {
        let field = column.field();
        let label = self.words.say(&column.form_label());
        let FieldValueMut::Text(text) = column.value_mut(&mut self.form.draft) else {
            return;
        };
        // Several kinds of goods have texts of the same name.
        let input = TextField::new(&label).id_salt((field as usize, label.clone()));
        let response = input.show(ui, text);
        self.typed(field, &response);
    }

    /// Takes in that a field was typed in: its errors are shown once it was left.
    fn typed(&mut self, field: Field, response: &Response) {
        self.seek(field, response);
        if response.lost_focus() {
            self.form.touch(field);
        }
    }

    /// Gives the focus to what stands for a field, where a finding sent the person there.
    pub fn seek(&mut self, field: Field, response: &Response) {
        if self.takes_focus(field) {
            response.request_focus();
            response.scroll_to_me(Some(egui::Align::Center));
        }
    }

    /// Whether a finding sent the person to this field; asked once.
    fn takes_focus(&mut self, field: Field) -> bool {
        self.focus.take_if(|wanted| *wanted == field).is_some()
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

/// Which of two fields beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The first: at the left, or above where there is no room.
    Left,
    /// The second: at the right, or below where there is no room.
    Right,
}

/// Two fields beside each other, or one under the other where there is no room. `draw` is told which of them it draws.
pub fn pair(ui: &mut Ui, mut draw: impl FnMut(&mut Ui, Side)) {
    let sides = [Side::Left, Side::Right];
    let width = ((ui.available_width() - measure::SPACE_4) / 2.0).floor();
    if width < 200.0 {
        return sides.into_iter().for_each(|side| draw(ui, side));
    }
    spaced_top(ui, measure::SPACE_4, |ui| {
        for side in sides {
            stack(ui, egui::vec2(width, measure::CONTROL), |ui| draw(ui, side));
        }
    });
}
