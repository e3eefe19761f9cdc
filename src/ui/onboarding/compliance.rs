//! What the Partner API wants to know of goods that are paid before they are delivered.

use egui::Ui;

use super::inputs::{Inputs, pair};
use super::words as said;
use crate::domain::ApiKind;
use crate::domain::order::{ColumnKind, Field, FieldValueMut, OrderColumn};
use crate::ui::look;
use crate::ui::widgets::Chooser;

/// The kinds of goods, in the order of the form.
const KINDS: [Field; 8] = [
    Field::GiftCard,
    Field::Membership,
    Field::Subscription,
    Field::Course,
    Field::Ticket,
    Field::Rent,
    Field::PrepaidServices,
    Field::Donation,
];

/// Draws the part, each kind of goods folded until it is wanted.
pub fn show(ui: &mut Ui, inputs: &mut Inputs<'_>) {
    let words = inputs.words;
    let look = look::of(ui);
    let note = words.text("screens-order-part-compliance-note");
    ui.label(look::body(note).color(look.secondary));
    for kind in KINDS {
        let title = said::field(kind, ApiKind::Partner, &words);
        let wanted = *inputs.focus == Some(kind);
        let (error, warning, _) = inputs.findings(kind);
        egui::CollapsingHeader::new(look::body_medium(title))
            .id_salt(("compliance", kind as usize))
            .open(wanted.then_some(true))
            .show(ui, |ui| {
                if let Some(text) = error.or(warning) {
                    ui.label(look::caption(text).color(look.bad.ink));
                }
                fields(ui, inputs, kind);
            });
    }
}

/// First what is chosen, then what is written, two beside each other.
fn fields(ui: &mut Ui, inputs: &mut Inputs<'_>, kind: Field) {
    let mut texts = Vec::new();
    for column in kind.columns() {
        match column.kind() {
            ColumnKind::Flag => inputs.yes_no(ui, column, None),
            ColumnKind::Word => word(ui, inputs, column),
            _ => texts.push(column),
        }
    }
    for two in texts.chunks(2) {
        match *two {
            [one, other] => pair(
                ui,
                inputs,
                |ui, inputs| inputs.part(ui, one),
                |ui, inputs| inputs.part(ui, other),
            ),
            _ => two.iter().for_each(|one| inputs.part(ui, *one)),
        }
    }
}

fn word(ui: &mut Ui, inputs: &mut Inputs<'_>, column: OrderColumn) {
    let words = inputs.words;
    let mut options = vec![(String::new(), words.text("screens-not-said"))];
    let choices = column.choices().into_iter();
    options.extend(choices.map(|word| (word.to_owned(), said::word(column, word, &words))));
    let chooser = Chooser::new(words.say(&column.form_label()));
    if let FieldValueMut::Text(text) = column.value_mut(&mut inputs.form.draft)
        && chooser.show(ui, text, &options)
    {
        inputs.form.touch(column.field());
    }
}
