//! Which version this is, and whether there is a newer one: asked when a person presses the button, and never else.

use crate::desk::{CheckForUpdates, CheckedVersion, Requested, UpdateAnswer, department_of};
use crate::domain::release::Standing;
use crate::text::{Catalog, Message};
use crate::ui::Action;
use crate::ui::cx::Cx;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, Tone, caption, copyable, muted, notice_with, problem_notices};
use egui::{Align, Ui};

/// What was asked, and what came of it.
#[derive(Default)]
pub(super) struct HelpCard {
    check: Requested<UpdateAnswer>,
    /// Whether it is brought into view until the answer is there: who asked from elsewhere stands at the top of the page.
    comes_into_view: bool,
}

impl HelpCard {
    /// Asks for the newest version, once at a time.
    pub fn check(&mut self, cx: &mut Cx<'_>) {
        if !self.check.is_running() {
            self.check.take();
            self.comes_into_view = true;
            self.check.follow(cx.start(CheckForUpdates));
        }
    }

    /// Takes in what came of it.
    pub fn poll(&mut self) {
        self.check.poll();
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let version = Message::new("ui-version").with("version", env!("CARGO_PKG_VERSION"));
        ui.label(look::body_strong(words.say(&version)));
        if let Some(by) = department_of(cx.machine) {
            let brings = Message::new("update-department-brings").with("source", by);
            muted(ui, words.say(&brings));
            return;
        }
        caption(ui, words.text("update-lead"));
        let text = if self.check.is_running() {
            words.text("update-checking")
        } else {
            words.say(&Action::CheckUpdates.text())
        };
        let button = Button::secondary(text).enabled(!self.check.is_running());
        if button.show(ui).clicked() {
            self.check(cx);
        }
        match self.check.answer() {
            Some(UpdateAnswer::Checked(checked)) => told(ui, checked, words),
            Some(UpdateAnswer::ByDepartment { by }) => {
                let by = Message::new("update-by-department").with("source", by);
                ui.label(look::body(words.say(&by)));
            }
            None => {}
        }
        problem_notices(ui, words, self.check.problem());
        if self.comes_into_view {
            ui.scroll_to_cursor(Some(Align::Max));
            // The answer makes the card longer: it is followed until that is drawn.
            self.comes_into_view = self.check.is_running();
        }
    }
}

fn told(ui: &mut Ui, checked: &CheckedVersion, words: Catalog) {
    let tone = match checked.standing {
        Standing::Newer => Tone::Info,
        Standing::Same | Standing::Older => Tone::Ok,
    };
    notice_with(ui, tone, &words.say(&checked.message()), |ui| {
        let day = Message::new("update-told-on").with("day", checked.told_on());
        caption(ui, words.say(&day));
        if checked.standing != Standing::Newer {
            return;
        }
        if let Some(notes) = checked.release.notes(words.language()) {
            let notes = crate::text::visible(notes);
            ui.add(egui::Label::new(look::body(notes)).wrap());
        }
        ui.add_space(measure::SPACE_1);
        let name = words.text("update-copy-page");
        copyable(ui, words, &checked.release.page, &name);
        if let Some(download) = &checked.download {
            let names = ["update-copy-file", "update-copy-digest"].map(|name| words.text(name));
            copyable(ui, words, &download.address, &names[0]);
            copyable(ui, words, &download.sha256, &names[1]);
        }
    });
}
