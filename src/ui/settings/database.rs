//! The card about the database on this computer: whether it is whole, asked when a person wants to know.

use crate::desk::{Command, Event, JobId};
use crate::domain::Problem;
use crate::text::Message;
use crate::ui::Cx;
use crate::ui::look;
use crate::ui::widgets::{Button, Tone, notice, problem_notice};
use egui::Ui;

/// The last check, and what came of it.
#[derive(Debug, Default)]
pub(super) struct DatabaseCard {
    job: Option<JobId>,
    /// What was found wrong; the inner `None` is a database that is whole.
    answer: Option<Option<String>>,
    problem: Option<Problem>,
}

impl DatabaseCard {
    /// Takes in what came of a check.
    pub(super) fn on_event(&mut self, job: JobId, event: &Event) {
        if self.job != Some(job) {
            return;
        }
        match event {
            Event::DatabaseChecked(found) => self.answer = Some(found.clone()),
            Event::Failed(problem) => {
                self.problem = Some((**problem).clone());
                self.job = None;
            }
            Event::Done | Event::Cancelled => self.job = None,
            _ => {}
        }
    }

    /// Draws the card's content.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let lead = words.text("changes-database-lead");
        ui.label(look::body(lead).color(cx.look.secondary));
        match &self.answer {
            Some(None) => notice(ui, Tone::Ok, &words.text("changes-database-whole"), None),
            Some(Some(found)) => {
                let next = Message::new("changes-database-damaged-next").with("found", found);
                let head = words.text("changes-database-damaged");
                notice(ui, Tone::Bad, &head, Some(&words.say(&next)));
            }
            None => {}
        }
        if let Some(problem) = &self.problem {
            problem_notice(ui, words, problem);
        }
        let text = if self.job.is_some() {
            words.text("changes-database-checking")
        } else {
            words.text("changes-database-check")
        };
        let check = Button::secondary(text).enabled(self.job.is_none());
        if check.show(ui).clicked() {
            *self = Self {
                job: Some(cx.send(Command::CheckDatabase)),
                ..Self::default()
            };
        }
    }
}
