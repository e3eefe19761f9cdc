//! Texts that are pasted where nothing takes them, and the dialog that answers them.

use super::App;
use crate::domain::answer::{Asked, Enquiry};
use crate::ui::Section;
use crate::ui::widgets::Toast;

impl App {
    /// A text that is pasted where nothing takes it asks about what it names.
    pub(super) fn take_pasted(&mut self, ctx: &egui::Context) {
        let is_free = self.shell.session.is_some()
            && !ctx.text_edit_focused()
            && ctx.memory(|memory| memory.top_modal_layer()).is_none();
        if !is_free {
            return;
        }
        let pasted = ctx.input(|input| {
            input.events.iter().find_map(|event| match event {
                egui::Event::Paste(text) => Some(text.clone()),
                _ => None,
            })
        });
        let Some(text) = pasted else { return };
        match Enquiry::read(&text).asked() {
            Asked::Nothing => {
                let words = self.shell.words();
                self.toasts
                    .push(Toast::info(words.text("answer-nothing-pasted")));
            }
            Asked::Several(_) => {
                self.section = Section::Fleet;
                self.fleet.look_up(&text, &mut self.shell.cx());
            }
            Asked::Unit(..) | Asked::Merchant(_) => {
                self.answer.ask(&text, &mut self.shell.cx());
            }
        }
        ctx.request_repaint();
    }
}
