//! The question until when a thing of the list is put off.

use super::Waiting;
use crate::text::Message;
use crate::ui::Cx;
use crate::ui::later::Until;
use crate::ui::look;
use crate::ui::widgets::{Button, Dialog};
use chrono::Local;

/// The question, while it is open.
#[derive(Debug, Default)]
pub struct Later {
    open: Option<(Box<Waiting>, Until)>,
}

impl Later {
    /// Asks about a thing.
    pub fn ask(&mut self, waiting: Box<Waiting>) {
        self.open = Some((waiting, Until::default()));
    }

    /// Draws it, and puts the thing off when that was answered. Enter answers "tomorrow".
    pub fn show(&mut self, ctx: &egui::Context, cx: &mut Cx<'_>) {
        let Some((waiting, until)) = &mut self.open else {
            return;
        };
        let words = cx.words;
        let title = Message::new("aside-later-title").with("what", waiting.title());
        let (mut goes, mut cancels) = (false, false);
        let dialog = Dialog::new("later", words.say(&title), words.text("ui-close"));
        let now = Local::now();
        let is_day = until.day(now).is_some();
        let closed = dialog.width(460.0).main_first().show(
            ctx,
            |ui| {
                let text = look::body(words.text("aside-later-text"));
                ui.label(text.color(look::of(ui).secondary));
                until.show(ui, &words);
            },
            |ui| {
                let put_off = Button::primary(words.text("aside-later-now"));
                goes = put_off.enabled(is_day).show(ui).clicked();
                cancels = Button::secondary(words.text("ui-cancel"))
                    .show(ui)
                    .clicked();
            },
        );
        if goes && let (Some(day), Some(moment)) = (until.day(now), until.moment(now)) {
            let said = Message::new("aside-later-toast")
                .with("day", words.language().day(day))
                .with("what", waiting.title());
            cx.set_aside(vec![waiting.mark.set_aside(Some(moment))], words.say(&said));
        }
        if goes || cancels || closed {
            self.open = None;
        }
    }
}
