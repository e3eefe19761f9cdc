//! The question until when a thing of the list is put off.

use super::Waiting;
use crate::text::Message;
use crate::ui::Cx;
use crate::ui::later::Until;
use crate::ui::widgets::{Button, Dialog, muted};
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
        let dialog = Dialog::new("later", words.say(&title), words);
        let now = Local::now();
        let is_day = until.day(now).is_some();
        let put_off = Button::primary(words.text("aside-later-now")).enabled(is_day);
        let answer = dialog.width(460.0).main_first().ask(ctx, put_off, |ui| {
            muted(ui, words.text("aside-later-text"));
            until.show(ui, &words);
        });
        if answer == Some(true)
            && let (Some(day), Some(moment)) = (until.day(now), until.moment(now))
        {
            let said = Message::new("aside-later-toast")
                .with("day", words.language().day(day))
                .with("what", waiting.title());
            cx.set_aside(vec![waiting.mark.set_aside(Some(moment))], words.say(&said));
        }
        if answer.is_some() {
            self.open = None;
        }
    }
}
