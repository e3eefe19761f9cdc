//! The question whose a profile is that has keys of another client than before.

use crate::domain::PartnerId;
use crate::text::{Catalog, Message};
use crate::ui::look;
use crate::ui::widgets::{Button, Dialog, muted};

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
        let title = Message::new("ui-partner-title").with("name", &self.name);
        let dialog = Dialog::new("whose-profile", words.say(&title), *words).width(520.0);
        let same = Button::primary(words.text("ui-partner-same"));
        let other = Button::secondary(words.text("ui-partner-other"));
        let buttons = [(same, PartnerAnswer::Same), (other, PartnerAnswer::Other)];
        dialog.choose(ctx, PartnerAnswer::Later, buttons, |ui| {
            let text = Message::new("ui-partner-text").with("former", self.former.short());
            ui.label(look::body(words.say(&text)));
            muted(ui, words.text("ui-partner-same-note"));
            muted(ui, words.text("ui-partner-other-note"));
        })
    }
}
