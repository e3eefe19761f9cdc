//! What was found wrong with the database, over every page until a person says that they have read it.

use super::cx::Cx;
use super::look::{self, measure};
use super::widgets::{Button, Tone, muted, notice_with};
use crate::desk::{
    AcknowledgeDamage, Acknowledged, DatabaseState, JobId, LookAtDatabase, Requested,
};
use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use egui::{Frame, Margin, Panel, Ui};

/// What is asked about the database; how it is stands in [`Cx::database`].
#[derive(Debug, Default)]
pub(super) struct Damage {
    /// Whether it was asked for in this run.
    is_asked: bool,
    look: Requested<DatabaseState>,
    acknowledge: Requested<Acknowledged>,
}

impl Damage {
    /// Asks once how it is.
    pub fn tend(&mut self, cx: &mut Cx<'_>) {
        if !std::mem::replace(&mut self.is_asked, true) {
            self.look.follow(cx.start(LookAtDatabase));
        }
    }

    /// Takes in what is told of the database.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        if let Some(state) = self.look.done() {
            cx.keep_database(state);
        }
        if let Some(acknowledged) = self.acknowledge.done() {
            cx.keep_database(acknowledged.state);
        }
    }

    /// What fails on this computer may have been found wrong just now.
    pub fn on_failed(&mut self, job: JobId, problem: &Problem) {
        // A failed look must not ask for the next one without end.
        let is_own = self.look.is_of(job) || self.acknowledge.is_of(job);
        if !is_own && problem.kind == ProblemKind::Local {
            self.is_asked = false;
        }
    }

    /// Draws what was found, if there is anything.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(found) = cx.database.damage.first().cloned() else {
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
                muted(ui, words.say(why));
            }
            ui.label(look::body(words.text("ledger-banner-next")));
            if let Some(problem) = self.acknowledge.problem() {
                ui.label(look::body(problem.one_line(&words)).color(look.bad.ink));
            }
            ui.add_space(measure::SPACE_1);
            let button = Button::secondary(words.text("ledger-banner-acknowledge"))
                .enabled(!self.acknowledge.is_running());
            if button.show(ui).clicked() {
                self.acknowledge.follow(cx.start(AcknowledgeDamage));
            }
        });
    }
}
