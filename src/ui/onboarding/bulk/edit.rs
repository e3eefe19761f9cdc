//! Mending a row: its fields as text, what is wrong with each, and the order they make.

use super::sheet::{NEEDED, Sheet, is_text};
use crate::domain::ApiKind;
use crate::domain::order::{ColumnKind, Finding, OrderColumn, OrderDraft, Severity, check};
use crate::report::meant_by;
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look;
use crate::ui::onboarding::words as of_orders;
use crate::ui::widgets::{Button, Chooser, Dialog, Field, Press as _, muted};
use egui::Ui;

/// A row that is being mended.
#[derive(Debug)]
pub(super) struct Edit {
    line: usize,
    /// The order as it was asked for; what has no field here stays as it is in it.
    begun: OrderDraft,
    fields: Vec<(OrderColumn, String)>,
    /// Whether the first field with something wrong in it has had the focus.
    has_focus: bool,
}

impl Edit {
    /// Begins to mend a row: every column of the file, what every order needs, and what is wrong first.
    pub(super) fn new(line: usize, draft: &OrderDraft, mapping: &[Option<OrderColumn>]) -> Self {
        let in_file = |column: &OrderColumn| mapping.contains(&Some(*column));
        let is_filled = |column: &OrderColumn| !column.get(draft).is_empty();
        let fields = OrderColumn::ALL
            .iter()
            .filter(|column| is_text(**column))
            .filter(|column| in_file(column) || NEEDED.contains(column) || is_filled(column))
            .map(|column| (*column, column.get(draft)))
            .collect();
        Self {
            line,
            begun: draft.clone(),
            fields,
            has_focus: false,
        }
    }

    fn draft(&self) -> OrderDraft {
        draft_of(self.begun.clone(), &self.fields)
    }
}

/// The order that fields make, as far as it was begun. A word that is none stays as it was typed, so that it can be told.
pub(super) fn draft_of(begun: OrderDraft, fields: &[(OrderColumn, String)]) -> OrderDraft {
    let mut draft = begun;
    for (column, text) in fields {
        if column.set(&mut draft, text).is_err() {
            column.set_as_typed(&mut draft, text);
        }
    }
    draft
}

/// What is wrong with the order that fields made. Garbled letters are letters to the vendor, but not what anybody meant: what was
/// meant is offered in their place, in letters that the vendor takes.
pub(super) fn findings(
    draft: &OrderDraft,
    fields: &[(OrderColumn, String)],
    api: ApiKind,
) -> Vec<Finding> {
    let mut findings = check(draft, api).findings;
    for (column, text) in fields {
        let Some(meant) = meant_by(text) else {
            continue;
        };
        let field = column.field();
        let mut mended = draft.clone();
        column.set_as_typed(&mut mended, &meant);
        let better = suggestion(&check(&mended, api).findings, *column);
        findings.retain(|finding| finding.field != field);
        findings.push(Finding {
            field,
            severity: Severity::Error,
            message: Message::new("orderfile-garbled").with("meant", meant.as_str()),
            suggestion: Some(better.unwrap_or(meant)),
            is_doubtful: false,
        });
    }
    findings
}

/// The text that would settle what is wrong with a column.
pub(super) fn suggestion(findings: &[Finding], column: OrderColumn) -> Option<String> {
    let field = column.field();
    let mut found = findings.iter().filter(|finding| finding.field == field);
    found.find_map(|finding| finding.suggestion.clone())
}

/// What is to become of the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pressed {
    /// It counts as it is now.
    Use,
    /// It counts as it is now, and the next one is mended.
    UseAndGoOn,
    /// It stays as it was.
    Drop,
}

/// Draws the dialog while a row is being mended.
pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>, sheet: &mut Sheet) {
    let line = sheet.edit.as_ref().map(|edit| edit.line);
    let has_next = line.and_then(|line| sheet.next_to_fix(line)).is_some();
    let (Some(edit), Some(session)) = (&mut sheet.edit, cx.session) else {
        return;
    };
    let words = cx.words;
    let api = session.profile.api;
    let findings = findings(&edit.draft(), &edit.fields, api);
    let errors = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .count();
    let mut pressed = None;
    let title = Message::new("orderfile-ui-edit-title").with("row", edit.line);
    let dialog = Dialog::new("edit-row", words.say(&title), words).width(560.0);
    let closed = dialog.show(
        ui.ctx(),
        |ui| {
            muted(ui, words.text("orderfile-ui-edit-text"));
            fields(ui, &words, edit, &findings, api);
        },
        |ui| pressed = foot(ui, &words, has_next, errors),
    );
    match pressed {
        Some(use_it @ (Pressed::Use | Pressed::UseAndGoOn)) => {
            let (line, draft) = (edit.line, edit.draft());
            sheet.edit = None;
            sheet.mended(line, draft, use_it == Pressed::UseAndGoOn, cx);
        }
        Some(Pressed::Drop) => sheet.edit = None,
        None if closed => sheet.edit = None,
        None => {}
    }
}

fn foot(ui: &mut Ui, words: &Catalog, has_next: bool, errors: usize) -> Option<Pressed> {
    let mut pressed = None;
    let done = words.text("orderfile-ui-edit-done");
    let done = if has_next {
        let on = Button::primary(words.text("orderfile-ui-edit-done-next"));
        let on = on.tooltip(words.text("orderfile-ui-edit-done-next-tip"));
        on.show(ui).sets(&mut pressed, Pressed::UseAndGoOn);
        Button::secondary(done)
    } else {
        Button::primary(done)
    };
    done.show(ui).sets(&mut pressed, Pressed::Use);
    let cancel = Button::secondary(words.text("ui-cancel"));
    cancel.show(ui).sets(&mut pressed, Pressed::Drop);
    if errors > 0 {
        let left = say::counted("orderfile-ui-edit-errors", errors, words);
        ui.label(look::caption(left).color(look::of(ui).bad.ink));
    }
    pressed
}

fn fields(ui: &mut Ui, words: &Catalog, edit: &mut Edit, findings: &[Finding], api: ApiKind) {
    for (column, text) in edit
        .fields
        .iter_mut()
        // What the file has for a field that this API lacks is shown, since it would be left out.
        .filter(|(column, text)| column.is_taken_by(api) || !text.is_empty())
    {
        let told = |severity: Severity| {
            let found: Vec<String> = findings
                .iter()
                .filter(|finding| finding.field == column.field() && finding.severity == severity)
                .map(|finding| words.say(&finding.message))
                .collect();
            (!found.is_empty()).then(|| found.join(" "))
        };
        let label = words.say(&column.tell());
        let (error, warning) = (told(Severity::Error), told(Severity::Warning));
        let is_first_error = error.is_some() && !edit.has_focus;
        edit.has_focus |= is_first_error;
        ui.push_id(*column, |ui| {
            let choices = column.choices();
            if choices.is_empty() {
                let field = Field::new(label).error(error).warning(warning);
                let field = match column.kind() {
                    ColumnKind::Lines => field.rows(3),
                    _ => field,
                };
                let shown = field.show(ui, text);
                if is_first_error {
                    shown.request_focus();
                    shown.scroll_to_me(Some(egui::Align::Center));
                }
            } else {
                let mut options = vec![(String::new(), words.text("orderfile-ui-no-value"))];
                // A word of the file that is none of the choices stays in sight, so that it can be told as wrong.
                if !text.is_empty() && !choices.contains(&text.as_str()) {
                    options.push((text.clone(), text.clone()));
                }
                options.extend(
                    choices
                        .into_iter()
                        .map(|word| (word.to_owned(), of_orders::word(*column, word, words))),
                );
                Chooser::new(label)
                    .error(error)
                    .focused(is_first_error)
                    .show(ui, text, &options);
            }
        });
        if let Some(suggestion) = suggestion(findings, *column)
            && suggestion != *text
            && column.choices().is_empty()
        {
            let name = Message::new("orderfile-ui-edit-suggest").with("text", suggestion.as_str());
            if Button::quiet(words.say(&name)).show(ui).clicked() {
                *text = suggestion;
            }
        }
    }
}
