//! What a colleague wrote otherwise, with what can be done about it.

use crate::domain::team::OtherVersion;
use crate::text::{Catalog, Message};
use crate::ui::fleet::say::moment;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, caption, caption_wrapped, well};
use egui::Ui;

/// What a person says to another version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionChoice {
    /// The version.
    pub id: String,
    /// Whether it stands from now on.
    pub stands: bool,
}

/// Draws another version; `names_thing` says what it is a version of.
pub fn version(
    ui: &mut Ui,
    words: Catalog,
    version: &OtherVersion,
    names_thing: bool,
    is_busy: bool,
) -> Option<VersionChoice> {
    let mut answer = None;
    well(ui, |ui| {
        ui.spacing_mut().item_spacing.y = measure::SPACE_1;
        let head = Message::new("team-other-version")
            .with("member", &version.author)
            .with("at", moment(version.at, &words));
        ui.label(look::label(words.say(&head)));
        if names_thing {
            caption(ui, words.say(&version.thing()));
        }
        ui.add(egui::Label::new(look::body(version.written())).wrap());
        if names_thing {
            let stands = version
                .standing()
                .unwrap_or_else(|| words.text("team-nothing-stands"));
            let stands = Message::new("team-stands").with("text", stands);
            caption_wrapped(ui, words.say(&stands));
        }
        ui.horizontal_wrapped(|ui| {
            let mut settle = |stands| {
                let id = version.id.clone();
                answer = Some(VersionChoice { id, stands });
            };
            let take = Button::secondary(words.text("team-take")).enabled(!is_busy);
            if take.show(ui).clicked() {
                settle(true);
            }
            let drop = Button::quiet(words.text("team-drop")).enabled(!is_busy);
            if drop.show(ui).clicked() {
                settle(false);
            }
        });
    });
    answer
}
