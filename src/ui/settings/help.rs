//! Which version this is, and whether there is a newer one: asked when a person presses the button, and never else.

use crate::desk::{CheckedVersion, Command, Event, JobId, UpdateAnswer, department_of};
use crate::domain::Problem;
use crate::domain::release::Standing;
use crate::text::{Catalog, Message};
use crate::ui::Action;
use crate::ui::cx::Cx;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, Tone, copyable, notice_with, problem_notice};
use egui::{Align, Ui};

/// What was asked, and what came of it.
#[derive(Default)]
pub(super) struct HelpCard {
    asking: Option<JobId>,
    answer: Option<Result<UpdateAnswer, Problem>>,
    /// Whether it is brought into view until the answer is there: who asked from elsewhere stands at the top of the page.
    comes_into_view: bool,
}

impl HelpCard {
    /// Asks for the newest version, once at a time.
    pub fn check(&mut self, cx: &mut Cx<'_>) {
        if self.asking.is_none() {
            self.answer = None;
            self.comes_into_view = true;
            self.asking = Some(cx.send(Command::CheckForUpdates));
        }
    }

    /// Something came of a job.
    pub fn on_event(&mut self, job: JobId, event: &Event) {
        if self.asking != Some(job) {
            return;
        }
        match event {
            Event::Update(answer) => self.answer = Some(Ok(answer.clone())),
            Event::Failed(problem) => {
                self.answer = Some(Err((**problem).clone()));
                self.asking = None;
            }
            Event::Done | Event::Cancelled => self.asking = None,
            _ => {}
        }
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let look = look::of(ui);
        let version = Message::new("ui-version").with("version", env!("CARGO_PKG_VERSION"));
        ui.label(look::body_strong(words.say(&version)));
        if let Some(by) = department_of(cx.machine) {
            let brings = Message::new("update-department-brings").with("source", by);
            ui.label(look::body(words.say(&brings)).color(look.secondary));
            return;
        }
        ui.label(look::caption(words.text("update-lead")).color(look.secondary));
        let text = match self.asking {
            Some(_) => words.text("update-checking"),
            None => words.say(&Action::CheckUpdates.text()),
        };
        let button = Button::secondary(text).enabled(self.asking.is_none());
        if button.show(ui).clicked() {
            self.check(cx);
        }
        match &self.answer {
            Some(Ok(UpdateAnswer::Checked(checked))) => told(ui, checked, words),
            Some(Ok(UpdateAnswer::ByDepartment { by })) => {
                let by = Message::new("update-by-department").with("source", by);
                ui.label(look::body(words.say(&by)));
            }
            Some(Err(problem)) => problem_notice(ui, words, problem),
            None => {}
        }
        if self.comes_into_view {
            ui.scroll_to_cursor(Some(Align::Max));
            self.comes_into_view = self.asking.is_some();
        }
    }
}

fn told(ui: &mut Ui, checked: &CheckedVersion, words: Catalog) {
    let tone = match checked.standing {
        Standing::Newer => Tone::Info,
        Standing::Same | Standing::Older => Tone::Ok,
    };
    notice_with(ui, tone, &words.say(&checked.message()), |ui| {
        let look = look::of(ui);
        let day = Message::new("update-told-on").with("day", checked.told_on());
        ui.label(look::caption(words.say(&day)).color(look.secondary));
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
            copyable(
                ui,
                words,
                &download.address,
                &words.text("update-copy-file"),
            );
            copyable(
                ui,
                words,
                &download.sha256,
                &words.text("update-copy-digest"),
            );
        }
    });
}
