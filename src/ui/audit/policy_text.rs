//! Policies as a text to hand on: copied or saved to a file, pasted or read from one.

use crate::domain::Problem;
use crate::domain::policy::{Policy, from_toml, to_commented_toml};
use crate::domain::problem::ProblemKind;
use crate::report;
use crate::text::{Catalog, Message};
use crate::ui::widgets::{Button, Dialog, Field, Icon, Toast, muted, problem_notices};
use crate::ui::{AskId, Cx, FileAsk};
use std::path::Path;
use std::sync::mpsc;

/// A file of policies is a few kilobytes; more is some other file.
const MAX_BYTES: u64 = 4 * 1024 * 1024;

/// What a thread did with a file.
type PolicyFileAnswer = Result<Option<String>, Problem>;

/// The dialog of policies as text.
#[derive(Debug)]
pub struct PolicyText {
    text: String,
    is_import: bool,
    ask: Option<AskId>,
    working: Option<mpsc::Receiver<PolicyFileAnswer>>,
    problem: Option<Problem>,
    wake: Option<egui::Context>,
}

/// What the person asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum TextAction {
    /// To leave it.
    Close,
    /// To keep these policies.
    Save(Vec<Policy>),
}

impl PolicyText {
    /// Without a text, to take policies in that a person gives.
    #[must_use]
    pub const fn import() -> Self {
        Self {
            text: String::new(),
            is_import: true,
            ask: None,
            working: None,
            problem: None,
            wake: None,
        }
    }

    /// To hand a policy on.
    #[must_use]
    pub fn export(policy: &Policy, words: &Catalog) -> Self {
        Self {
            text: to_commented_toml([policy], words),
            is_import: false,
            ..Self::import()
        }
    }

    /// Draws the dialog. `refused` is why the policies could not be saved.
    pub fn show(
        &mut self,
        ctx: &egui::Context,
        cx: &mut Cx<'_>,
        refused: Option<&Problem>,
        busy: bool,
    ) -> Option<TextAction> {
        // The thread that reads a file wakes the window by it.
        self.wake.get_or_insert_with(|| ctx.clone());
        self.collect(cx);
        let words = cx.words;
        let (mut file, mut main, mut cancel) = (false, false, false);
        let ready = !self.text.trim().is_empty() && !busy;
        let is_import = self.is_import;
        let texts = if is_import {
            [
                "pages-policy-import-title",
                "pages-policy-import-hint",
                "pages-policy-import",
                "pages-choose-file",
            ]
        } else {
            [
                "pages-policy-export-title",
                "pages-policy-export-hint",
                "pages-copy",
                "pages-save-file",
            ]
        };
        let [title, hint, does, with_file] = texts.map(|text| words.text(text));
        let closed = Dialog::new("policy-text", title, words).width(620.0).show(
            ctx,
            |ui| {
                let problem = self.problem.as_ref().or(refused.filter(|_| is_import));
                problem_notices(ui, words, problem);
                muted(ui, hint);
                let before = self.text.clone();
                Field::new(words.text("pages-policy-text"))
                    .mono()
                    .rows(14)
                    .show(ui, &mut self.text);
                if !is_import {
                    // To be read and copied, not to be changed here.
                    self.text = before;
                }
            },
            |ui| {
                let icon = if is_import { Icon::Plus } else { Icon::Copy };
                let button = Button::primary(does).icon(icon).enabled(ready);
                main = button.show(ui).clicked();
                file = Button::secondary(with_file).show(ui).clicked();
                cancel = Button::secondary(words.text("ui-close")).show(ui).clicked();
            },
        );
        if file {
            let name = format!("{}.toml", words.text("pages-policy-file"));
            self.ask = Some(cx.ask_file(FileAsk {
                save: !is_import,
                title: words.text("pages-policy-text"),
                file_name: if is_import { String::new() } else { name },
                kind: "TOML".to_owned(),
                extensions: vec!["toml"],
            }));
        }
        if main && is_import {
            match from_toml(&self.text) {
                Ok(policies) => return Some(TextAction::Save(policies)),
                Err(problem) => self.problem = Some(problem),
            }
        } else if main {
            ctx.copy_text(self.text.clone());
            cx.toast(Toast::ok(words.text("pages-policy-copied")));
        }
        (closed || cancel).then_some(TextAction::Close)
    }

    /// The person chose a file, or none.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>) {
        let (Some(_), Some(path)) = (self.ask.take_if(|mine| *mine == ask), path) else {
            return;
        };
        let path = path.to_owned();
        self.problem = None;
        let (sender, receiver) = mpsc::channel();
        let content = (!self.is_import).then(|| self.text.clone());
        let wake = self.wake.clone();
        let work = move || {
            let done = match content {
                Some(content) => {
                    let written = report::save(&path, |file| file.write_all(content.as_bytes()));
                    written.map(|()| None)
                }
                None => read(&path).map(Some).map_err(|error| failed(&path, &error)),
            };
            // Nobody listens any more when the dialog is gone.
            let _ = sender.send(done);
            if let Some(wake) = wake {
                wake.request_repaint();
            }
        };
        let thread = std::thread::Builder::new().name("policy file".to_owned());
        match thread.spawn(work) {
            Ok(_) => self.working = Some(receiver),
            Err(error) => self.problem = Some(failed(Path::new(""), &error)),
        }
    }

    fn collect(&mut self, cx: &mut Cx<'_>) {
        let Some(receiver) = self.working.take() else {
            return;
        };
        match receiver.try_recv() {
            Ok(Ok(Some(text))) => self.text = text,
            Ok(Ok(None)) => cx.toast(Toast::ok(cx.words.text("pages-policy-written"))),
            Ok(Err(problem)) => self.problem = Some(problem),
            Err(mpsc::TryRecvError::Empty) => self.working = Some(receiver),
            Err(mpsc::TryRecvError::Disconnected) => {}
        }
    }
}

fn read(path: &Path) -> std::io::Result<String> {
    use std::io::Read as _;
    let mut text = String::new();
    crate::files::open_to_read(path)?
        .take(MAX_BYTES)
        .read_to_string(&mut text)?;
    Ok(text)
}

fn failed(path: &Path, error: &std::io::Error) -> Problem {
    let what = Message::new("pages-file-failed").with("path", path.display().to_string());
    let why = Message::new("pages-file-failed-why").with("reason", error.to_string());
    Problem::new(ProblemKind::Local, what).because(why)
}
