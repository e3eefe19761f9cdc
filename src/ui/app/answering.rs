//! Texts that are pasted where nothing takes them, and the dialog that answers them.

use super::App;
use crate::domain::answer::{Asked, Enquiry};
use crate::ui::Section;
use crate::ui::answer::Chosen;
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

    pub(super) fn answer_dialog(&mut self, ctx: &egui::Context) {
        let mut cx = self.shell.cx();
        match self.answer.show(ctx, &mut cx) {
            None => {}
            Some(Chosen::Table(text)) => cx.look_up(text),
            Some(Chosen::Units(id)) => cx.look_up(id.id().to_owned()),
            Some(Chosen::Details(msn)) => cx.show_unit(msn),
            Some(Chosen::Order(id)) => cx.prefill(id),
        }
    }
}
