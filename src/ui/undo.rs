//! Taking back what was written last: by Ctrl+Z, or by the button of the news about it.

use super::cx::Cx;
use super::widgets::Toast;
use crate::desk::{Command, Ended, Requested, Rewrite, Rewritten, RowChange};
use crate::domain::Subject;
use egui::{Context, Key, Modifiers};

/// What can be taken back, and the taking back that is under way.
#[derive(Debug, Default)]
pub(super) struct Undo {
    back: Vec<RowChange>,
    job: Requested<Rewritten>,
    /// Rows do not bear the notes of their merchants.
    reads_fleet: bool,
}

impl Undo {
    /// This can be taken back from now on, and what was written before it no more.
    pub fn offer(&mut self, back: Vec<RowChange>) {
        self.back = back;
    }

    /// Nothing can be taken back: another profile is open.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Takes it back.
    pub fn take_back(&mut self, cx: &mut Cx<'_>) {
        if !self.back.is_empty() && !self.job.is_running() {
            let back = std::mem::take(&mut self.back);
            self.reads_fleet = back.iter().any(is_of_merchant);
            self.job.follow(cx.start(Rewrite(back)));
        }
    }

    /// Takes in what came of it.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        match self.job.poll() {
            Some(Ended::Done) => {
                let written = self.job.take().unwrap_or_default();
                cx.keep_rows(written.rows);
                if let Some(asides) = written.asides {
                    cx.keep_asides(asides);
                }
                if self.reads_fleet {
                    cx.send(Command::ReadFleet);
                }
                // Taken back once more, it stands there again.
                self.back = written.back;
                cx.toast(Toast::info(cx.words.text("keys-undo-done")));
            }
            Some(Ended::Failed) => {
                if let Some(problem) = self.job.problem() {
                    cx.toast(Toast::bad(problem.one_line(&cx.words)));
                }
            }
            Some(Ended::Cancelled) | None => {}
        }
    }

    /// Ctrl+Z, where no field and no dialog takes it.
    pub fn keys(&mut self, ctx: &Context, cx: &mut Cx<'_>) {
        let is_free = !ctx.text_edit_focused()
            && ctx.memory(|memory| memory.top_modal_layer()).is_none()
            && !self.back.is_empty();
        if is_free && ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z)) {
            self.take_back(cx);
        }
    }
}

/// Whether it changes the note of a merchant.
fn is_of_merchant(change: &RowChange) -> bool {
    match change {
        RowChange::Tag(_) | RowChange::Aside(_) => false,
        RowChange::Note(note) => {
            let mut whose = note.notes.iter().map(|(whose, _)| whose);
            whose.any(|whose| matches!(whose, Subject::Merchant(_)))
        }
    }
}
