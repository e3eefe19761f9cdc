//! The logo of a sales unit, read from a file on a thread of its own.

use egui::Ui;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use super::inputs::Inputs;
use crate::domain::Problem;
use crate::domain::order::Field;
use crate::domain::problem::ProblemKind;
use crate::text::Message;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, problem_notice};
use crate::ui::{AskId, Cx, FileAsk};

/// A logo is a few hundred kilobytes; more is some other file.
const MAX_BYTES: u64 = 8 * 1024 * 1024;

type Answer = (String, std::io::Result<Vec<u8>>);

/// The file that a logo comes from.
#[derive(Debug, Default)]
pub struct Logo {
    ask: Option<AskId>,
    reading: Option<mpsc::Receiver<Answer>>,
    problem: Option<Problem>,
    ctx: Option<egui::Context>,
}

impl Logo {
    /// Draws the field.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, inputs: &mut Inputs<'_>) {
        self.collect(inputs);
        self.ctx.get_or_insert_with(|| ui.ctx().clone());
        let words = cx.words;
        let look = cx.look;
        let (error, warning, _) = inputs.findings(Field::SalesUnitLogo);
        let empty = inputs.form.draft.sales_unit_logo.is_empty();
        let focus = inputs.takes_focus(Field::SalesUnitLogo);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.label(look::label(words.text("screens-field-logo")).color(look.secondary));
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = measure::SPACE_2;
                let text = if empty {
                    words.text("screens-logo-choose")
                } else {
                    words.text("screens-logo-replace")
                };
                let choose = Button::secondary(text).show(ui);
                if focus {
                    choose.request_focus();
                    choose.scroll_to_me(Some(egui::Align::Center));
                }
                if choose.clicked() {
                    self.ask = Some(cx.ask_file(FileAsk {
                        save: false,
                        title: words.text("screens-field-logo"),
                        file_name: String::new(),
                        kind: "PNG".to_owned(),
                        extensions: vec!["png"],
                    }));
                }
                if !empty {
                    self.chosen(ui, cx, inputs);
                }
            });
            if empty && error.is_none() && warning.is_none() {
                let none = words.text("screens-logo-none");
                ui.label(look::caption(none).color(look.secondary));
            }
            let line = match (error, warning) {
                (Some(error), _) => Some((error, look.bad.ink)),
                (None, Some(warning)) => Some((warning, look.warn.ink)),
                (None, None) => None,
            };
            if let Some((text, ink)) = line {
                ui.label(look::caption(text).color(ink));
            }
            if let Some(problem) = &self.problem {
                problem_notice(ui, words, problem);
            }
        });
    }

    fn chosen(&mut self, ui: &mut Ui, cx: &Cx<'_>, inputs: &mut Inputs<'_>) {
        let words = cx.words;
        let size = inputs.form.draft.sales_unit_logo.len().div_ceil(1024);
        let name = inputs.form.logo_name.clone().unwrap_or_default();
        let message = Message::new("screens-logo-chosen").with("name", name);
        let chosen = look::body(words.say(&message.with("size", size)));
        let room = (ui.available_width() - 88.0).max(40.0);
        ui.scope(|ui| {
            ui.set_max_width(room);
            ui.add(egui::Label::new(chosen).truncate());
        });
        if Button::quiet(words.text("screens-logo-remove"))
            .show(ui)
            .clicked()
        {
            inputs.form.draft.sales_unit_logo.clear();
            inputs.form.logo_name = None;
        }
    }

    /// The person chose a file, or none.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>) {
        if self.ask != Some(ask) {
            return;
        }
        self.ask = None;
        let Some(path) = path.map(PathBuf::from) else {
            return;
        };
        let (sender, receiver) = mpsc::channel();
        self.problem = None;
        self.reading = Some(receiver);
        let ctx = self.ctx.clone();
        let work = move || {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned());
            // Nobody listens any more when the form is gone.
            let _ = sender.send((name.unwrap_or_default(), read(&path)));
            if let Some(ctx) = ctx {
                ctx.request_repaint();
            }
        };
        let thread = std::thread::Builder::new().name("read logo".to_owned());
        if let Err(error) = thread.spawn(work) {
            self.reading = None;
            self.problem = Some(unreadable("", &error));
        }
    }

    fn collect(&mut self, inputs: &mut Inputs<'_>) {
        let Some(receiver) = &self.reading else {
            return;
        };
        match receiver.try_recv() {
            Ok((name, Ok(bytes))) => {
                inputs.form.draft.sales_unit_logo = bytes;
                inputs.form.logo_name = Some(name);
                inputs.form.touch(Field::SalesUnitLogo);
                self.reading = None;
            }
            Ok((name, Err(error))) => {
                self.problem = Some(unreadable(&name, &error));
                self.reading = None;
            }
            Err(mpsc::TryRecvError::Disconnected) => self.reading = None,
            Err(mpsc::TryRecvError::Empty) => {}
        }
    }
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?
        .take(MAX_BYTES)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(name: &str, error: &std::io::Error) -> Problem {
    let what = Message::new("screens-logo-unreadable").with("name", name);
    let why = Message::new("screens-logo-unreadable-why").with("reason", error.to_string());
    Problem::new(ProblemKind::Local, what).because(why)
}
