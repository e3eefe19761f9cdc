//! What was found wrong with the database, over every room until a person says that they have read it.

use super::cx::Cx;
use super::errand::Errand;
use super::look::{self, measure};
use super::widgets::{Button, Tone, notice_with};
use crate::desk::{Command, DatabaseCommand, DatabaseEvent, DatabaseState, Event, JobId};
use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use egui::{Frame, Margin, Panel, Ui};

/// How it is with the database, as it was told last.
#[derive(Debug, Default)]
pub(super) struct Damage {
    state: DatabaseState,
    /// Whether it was asked for in this run.
    is_asked: bool,
    look: Errand,
    acknowledge: Errand,
}

impl Damage {
    /// Asks once how it is.
    pub fn tend(&mut self, cx: &mut Cx<'_>) {
        if !std::mem::replace(&mut self.is_asked, true) {
            self.look.send(Command::Database(DatabaseCommand::Look), cx);
        }
    }

    /// Takes in what is told of the database. What fails on this computer may have been found wrong just now.
    pub fn on_event(&mut self, job: JobId, event: &Event) {
        let is_own = self.look.note(job, event) || self.acknowledge.note(job, event);
        match event {
            Event::Database(DatabaseEvent::State(state)) => self.state = state.clone(),
            Event::Failed(problem) if !is_own && problem.kind == ProblemKind::Local => {
                self.is_asked = false;
            }
            _ => {}
        }
    }

    /// Draws what was found, if there is anything.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(found) = self.state.damage.first().cloned() else {
            return;
        };
        let frame = Frame::new()
            .fill(look::of(ui).canvas)
            .inner_margin(Margin::symmetric(20, 10));
        Panel::top("damage")
            .resizable(false)
            .show_separator_line(false)
            .frame(frame)
            .show(ui, |ui| self.content(ui, cx, &found));
    }

    fn content(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, found: &Problem) {
        let words = cx.words;
        notice_with(ui, Tone::Bad, &words.say(&found.what), |ui| {
            let look = look::of(ui);
            if let Some(why) = &found.why {
                ui.label(look::body(words.say(why)).color(look.secondary));
            }
            ui.label(look::body(words.text("ledger-banner-next")));
            if let Some(problem) = self.acknowledge.problem() {
                ui.label(look::body(problem.one_line(&words)).color(look.bad.ink));
            }
            ui.add_space(measure::SPACE_1);
            let button = Button::secondary(words.text("ledger-banner-acknowledge"))
                .enabled(!self.acknowledge.is_running());
            if button.show(ui).clicked() {
                let command = DatabaseCommand::Acknowledge;
                self.acknowledge.send(Command::Database(command), cx);
            }
        });
    }
}
