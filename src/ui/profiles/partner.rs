//! The question whose a profile is that has keys of another client than before.

use crate::domain::PartnerId;
use crate::text::{Catalog, Message};
use crate::ui::look;
use crate::ui::widgets::{Button, Dialog, Press as _};

/// The question while it is open.
pub(super) struct PartnerQuestion {
    /// The profile.
    pub(super) name: String,
    /// The client it had before.
    pub(super) former: PartnerId,
}

/// What a person said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PartnerAnswer {
    /// Both are one partner.
    Same,
    /// They are not.
    Other,
    /// Not now: nothing is ordered until it is said.
    Later,
}

impl PartnerQuestion {
    /// Draws it; gives the answer once there is one.
    pub(super) fn show(&self, ctx: &egui::Context, words: &Catalog) -> Option<PartnerAnswer> {
        let mut answer = None;
        let title = Message::new("ui-partner-title").with("name", &self.name);
        let dialog = Dialog::new("whose-profile", words.say(&title), *words);
        let closed = dialog.width(520.0).show(
            ctx,
            |ui| {
                let text = Message::new("ui-partner-text").with("former", self.former.short());
                ui.label(look::body(words.say(&text)));
                let color = look::of(ui).secondary;
                ui.label(look::body(words.text("ui-partner-same-note")).color(color));
                ui.label(look::body(words.text("ui-partner-other-note")).color(color));
            },
            |ui| {
                Button::primary(words.text("ui-partner-same"))
                    .show(ui)
                    .sets(&mut answer, PartnerAnswer::Same);
                Button::secondary(words.text("ui-partner-other"))
                    .show(ui)
                    .sets(&mut answer, PartnerAnswer::Other);
            },
        );
        answer.or(closed.then_some(PartnerAnswer::Later))
    }
}
