//! What every dialog of letters has: the templates, what is known of merchants, the letter that is looked at, the template that is
//! edited, and what can be done with each.

use super::editing::{self, Editing, Press};
use super::merging::Merging;
use super::view;
use crate::desk::{CompleteFacts, Ended, ReadTemplates, Requested};
use crate::domain::merchant_message::{Letter, MerchantMessage, OrderFacts, Templates};
use crate::ui::cx::Cx;
use crate::ui::files::AskId;
use crate::ui::look::measure;
use crate::ui::widgets::{Button, Dialog, Press as _, problem_notices};
use egui::Ui;
use std::path::Path;
use std::sync::Arc;

/// The letters of one dialog.
#[derive(Debug, Default)]
pub(super) struct Series {
    /// Which one is looked at.
    pub at: usize,
    /// The template that is being edited.
    pub editing: Option<Editing>,
    reading: Requested<Arc<Templates>>,
    knowing: Requested<Vec<OrderFacts>>,
    merging: Merging,
}

/// What is shown of them.
pub(super) struct Shown<'a> {
    pub letter: Option<&'a Letter>,
    pub total: usize,
    /// What becomes of the template that is being edited.
    pub edited: Option<MerchantMessage>,
    /// Whether they are filled templates, which can be edited, and saved for mail merge.
    pub are_filled: bool,
    /// How wide the dialog is.
    pub width: f32,
}

/// What was pressed at the foot.
enum Pressed {
    Edit,
    InTemplate(Press),
    Merge,
    Drafted,
}

impl Series {
    /// Letters that are filled templates, which are read anew.
    pub fn of_templates(cx: &mut Cx<'_>) -> Self {
        let mut series = Self::default();
        series.reading.follow(cx.start(ReadTemplates::new()));
        series
    }

    /// Asks what this computer knows of merchants besides: names, last days, addresses.
    pub fn complete(&mut self, facts: Vec<OrderFacts>, cx: &mut Cx<'_>) {
        self.knowing.follow(cx.start(CompleteFacts(facts)));
    }

    /// Draws the dialog; `body` is what stands in it while no template is edited. Gives whether it was closed.
    pub fn show(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        dialog: Dialog,
        shown: &Shown<'_>,
        body: impl FnOnce(&mut Ui, &mut usize),
    ) -> bool {
        let words = cx.words;
        let has_next = self.at + 1 < shown.total;
        let possible = self.editing.as_ref().map(Editing::possible);
        let width = possible.map_or(shown.width, |_| editing::WIDTH);
        let kept = self.editing.as_ref().and_then(Editing::problem).cloned();
        let (at, editing, merging) = (&mut self.at, &mut self.editing, &self.merging);
        let problems = [self.reading.problem(), self.knowing.problem()];
        let mut pressed = None;
        let is_closed = dialog.width(width).show(
            ui.ctx(),
            |ui| {
                problem_notices(ui, words, problems);
                problem_notices(ui, words, [merging.problem(), kept.as_ref()]);
                match (editing, &shown.edited) {
                    (Some(editing), Some(message)) => editing.show(ui, &words, message),
                    _ => body(ui, at),
                }
            },
            |ui| {
                ui.spacing_mut().item_spacing.x = measure::SPACE_2;
                pressed = match possible {
                    Some(possible) => editing::foot(ui, &words, possible).map(Pressed::InTemplate),
                    None => foot(ui, cx, shown, has_next, merging),
                };
            },
        );
        match pressed {
            Some(Pressed::Edit) => {
                let templates = cx.templates.cloned().unwrap_or_default();
                let edited =
                    |letter: &Letter| Editing::new(&templates, letter.kind, letter.language);
                self.editing = shown.letter.map(edited);
            }
            Some(Pressed::InTemplate(press)) => {
                let editing = self.editing.as_mut();
                if editing.is_some_and(|editing| editing.press(press, cx)) {
                    self.editing = None;
                }
            }
            Some(Pressed::Merge) => self.merging.ask(cx),
            Some(Pressed::Drafted) if has_next => self.at += 1,
            Some(Pressed::Drafted) | None => {}
        }
        if is_closed {
            self.editing = None;
        }
        is_closed
    }

    /// Takes in what came of its jobs; gives what became known of the merchants.
    pub fn poll(&mut self, cx: &mut Cx<'_>) -> Option<Vec<OrderFacts>> {
        if let Some(templates) = self.reading.done() {
            cx.keep_templates(templates);
        }
        if let Some(editing) = &mut self.editing {
            editing.poll(cx);
        }
        self.merging.poll(cx);
        let is_known = self.knowing.poll() == Some(Ended::Done);
        self.knowing.take().filter(|_| is_known)
    }

    /// Takes in which file was chosen, and saves the letters there.
    pub fn on_file(
        &mut self,
        ask: AskId,
        path: Option<&Path>,
        cx: &mut Cx<'_>,
        letters: impl FnOnce(&Arc<Templates>) -> Vec<(Letter, OrderFacts)>,
    ) {
        if self.merging.takes(ask)
            && let Some(path) = path
        {
            let templates = cx.templates.cloned().unwrap_or_default();
            self.merging.save(letters(&templates), path, cx);
        }
    }
}

fn foot(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    shown: &Shown<'_>,
    has_next: bool,
    merging: &Merging,
) -> Option<Pressed> {
    let words = cx.words;
    // One key after the other opens a draft for each merchant.
    let mut pressed = view::buttons(ui, cx, shown.letter?, has_next).then_some(Pressed::Drafted);
    if !shown.are_filled {
        return pressed;
    }
    if shown.total > 1 && merging.button(ui, &words) {
        pressed = Some(Pressed::Merge);
    }
    Button::quiet(words.text("letters-edit"))
        .show(ui)
        .sets(&mut pressed, Pressed::Edit);
    pressed
}
