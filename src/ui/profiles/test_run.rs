//! A connection test: its four steps, what worked and what to fix.

use crate::desk::{ConnectionStep, Job, Requested, StepKind};
use crate::domain::Problem;
use crate::text::Catalog;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Icon, Tone, caption, problem_lines, problem_notices, spaced_top, well};
use egui::Ui;

/// A connection test that runs or has ended.
pub(super) struct TestRun {
    run: Requested<Option<Problem>, ConnectionStep>,
    steps: Vec<ConnectionStep>,
    /// Something came that was not drawn yet: it is brought into view once, then the person may scroll away.
    news: bool,
}

/// The steps in their order, each with its name.
const STEPS: [(StepKind, &str); 4] = [
    (StepKind::Plausible, "ui-step-plausible"),
    (StepKind::Reach, "ui-step-reach"),
    (StepKind::Token, "ui-step-token"),
    (StepKind::Api, "ui-step-api"),
];

impl TestRun {
    pub fn new(job: Job<Option<Problem>, ConnectionStep>) -> Self {
        let mut run = Requested::default();
        run.follow(job);
        Self {
            run,
            steps: Vec::new(),
            news: true,
        }
    }

    pub const fn is_running(&self) -> bool {
        self.run.is_running()
    }

    /// Gives it up.
    pub fn cancel(&self) {
        self.run.cancel();
    }

    /// Why it could not be done. A step that failed tells it better, in its place.
    fn problem(&self) -> Option<&Problem> {
        let is_told = self.steps.iter().any(|step| step.outcome.is_err());
        self.run.problem().filter(|_| !is_told)
    }

    /// Whether every step was taken, and all went well.
    pub fn has_passed(&self) -> bool {
        let is_well = self.steps.iter().all(|step| step.outcome.is_ok());
        let has_all = self.steps.len() == STEPS.len();
        !self.is_running() && self.run.problem().is_none() && is_well && has_all
    }

    /// Takes in what came of it.
    pub fn poll(&mut self) {
        let has_ended = self.run.poll().is_some();
        let steps = self.run.take_steps();
        self.news |= has_ended || !steps.is_empty();
        self.steps.extend(steps);
    }

    pub fn show(&mut self, ui: &mut Ui, words: Catalog) {
        well(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            let failed = self.steps.iter().any(|step| step.outcome.is_err());
            for (kind, name) in STEPS {
                let step = self.steps.iter().find(|step| step.kind == kind);
                // Steps come in their order, so the number of those that are done names the next.
                let next = self.is_running() && !failed && self.steps.len() == kind as usize;
                line(ui, words, name, step, next);
            }
        });
        problem_notices(ui, words, self.problem());
        if std::mem::take(&mut self.news) {
            ui.scroll_to_cursor(Some(egui::Align::BOTTOM));
        }
    }
}

fn line(
    ui: &mut Ui,
    words: Catalog,
    name: &'static str,
    step: Option<&ConnectionStep>,
    next: bool,
) {
    let look = look::of(ui);
    let tone = match step.map(|step| &step.outcome) {
        Some(Ok(_)) => Tone::Ok,
        Some(Err(_)) => Tone::Bad,
        None => Tone::Neutral,
    };
    spaced_top(ui, measure::SPACE_2, |ui| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(16.0, 18.0), egui::Sense::hover());
        let center = rect.center();
        match tone {
            Tone::Ok => Icon::Check.paint(ui.painter(), center, 14.0, look.ok.ink),
            Tone::Bad => Icon::Cross.paint(ui.painter(), center, 14.0, look.bad.ink),
            _ => {
                let ink = if next { look.accent.ink } else { look.tertiary };
                ui.painter()
                    .circle_stroke(center, 4.5, egui::Stroke::new(1.5, ink));
            }
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.label(look::body_medium(words.text(name)));
            match step.map(|step| &step.outcome) {
                Some(Ok(message)) => {
                    caption(ui, words.say(message));
                }
                Some(Err(problem)) => {
                    ui.label(look::body(words.say(&problem.what)).color(look.bad.ink));
                    problem_lines(ui, words, problem);
                }
                None if next => {
                    caption(ui, words.text("ui-step-running"));
                }
                None => {}
            }
        });
    });
}
