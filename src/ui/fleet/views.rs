//! Saved views: a query, columns and widths under a name.

use egui::Ui;

use super::model::FleetModel;
use super::table::TableLayout;
use crate::desk::{Command, Event, JobId};
use crate::domain::Problem;
use crate::report::View;
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::widgets::{
    Button, Chip, Dialog, Field, Icon, Toast, hairline, menu_line, problem_notice,
};

/// The longest name of a view.
const NAME: usize = 60;

/// The saved views, and the dialog that names one.
#[derive(Debug, Default)]
pub struct Views {
    known: Vec<View>,
    asked: bool,
    current: Option<String>,
    naming: Option<Naming>,
    job: Option<JobId>,
    removing: Option<JobId>,
    problem: Option<Problem>,
}

#[derive(Debug)]
struct Naming {
    name: String,
    /// The view that is renamed; without one what is on screen is saved.
    of: Option<View>,
}

impl Views {
    /// Whether the dialog is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.naming.is_some()
    }

    /// Draws the chip of views and its menu.
    pub fn chip(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        model: &mut FleetModel,
        layout: &mut TableLayout,
    ) {
        if !std::mem::replace(&mut self.asked, true) {
            cx.send(Command::ListViews);
        }
        let words = cx.words;
        let current = self
            .current_view(model, layout)
            .map(|view| view.name.clone());
        let label = match &current {
            Some(name) => words.say(&Message::new("table-view-is").with("name", name.as_str())),
            None => words.text("table-views"),
        };
        let mut chosen = None;
        let mut removed = None;
        let response = Chip::new(label).on(current.is_some()).chevron().show(ui);
        egui::Popup::menu(&response).show(|ui| {
            ui.set_min_width(220.0);
            for view in &self.known {
                let on = current.as_ref() == Some(&view.name);
                if menu_line(ui, None, &view.name, None, on).clicked() {
                    chosen = Some(view.clone());
                }
            }
            if !self.known.is_empty() {
                hairline(ui);
            }
            let save = words.text("table-view-save");
            if menu_line(ui, Some(Icon::Plus), &save, None, false).clicked() {
                let name = self.current.clone().unwrap_or_default();
                self.naming = Some(Naming { name, of: None });
                self.problem = None;
            }
            let last = self
                .known
                .iter()
                .find(|view| Some(&view.name) == self.current.as_ref());
            if let Some(view) = last {
                let named = |message: Message| words.say(&message.with("name", view.name.as_str()));
                let rename = named(Message::new("table-view-rename"));
                if menu_line(ui, Some(Icon::Pencil), &rename, None, false).clicked() {
                    self.naming = Some(Naming {
                        name: view.name.clone(),
                        of: Some(view.clone()),
                    });
                    self.problem = None;
                }
                let remove = named(Message::new("table-view-remove"));
                if menu_line(ui, Some(Icon::Trash), &remove, None, false).clicked() {
                    removed = Some(view.name.clone());
                }
            }
        });
        if let Some(view) = chosen {
            self.current = Some(view.name.clone());
            model.set_query(view.query.clone());
            *layout = TableLayout {
                columns: view.columns,
                widths: view.widths,
                by_merchant: view.by_merchant,
            };
        }
        if let Some(name) = removed {
            self.removing = Some(cx.send(Command::RemoveView(name)));
        }
    }

    /// The view that is on screen as it was saved.
    fn current_view(&self, model: &FleetModel, layout: &TableLayout) -> Option<&View> {
        let view = self
            .known
            .iter()
            .find(|view| Some(&view.name) == self.current.as_ref())?;
        let same = view.query == *model.query()
            && view.columns == layout.columns
            && view.widths == layout.widths
            && view.by_merchant == layout.by_merchant;
        same.then_some(view)
    }

    /// Draws the dialog.
    pub fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>, model: &FleetModel, layout: &TableLayout) {
        let Some(naming) = &mut self.naming else {
            return;
        };
        let words = cx.words;
        let (mut save, mut cancel) = (false, false);
        let title = if naming.of.is_some() {
            words.text("table-view-rename-title")
        } else {
            words.text("table-view-save-title")
        };
        let ready = self.job.is_none() && !naming.name.trim().is_empty();
        let replaces = taken(&self.known, naming);
        let problem = self.problem.as_ref();
        let closed = Dialog::new("view", title, words.text("screens-close"))
            .width(440.0)
            .show(
                ui.ctx(),
                |ui| body(ui, &words, naming, replaces, problem),
                |ui| {
                    let button =
                        Button::primary(words.text("table-view-save-button")).enabled(ready);
                    save = button.show(ui).clicked();
                    let button = Button::secondary(words.text("screens-export-cancel"));
                    cancel = button.show(ui).clicked();
                },
            );
        if save {
            let name = naming.name.trim().to_owned();
            let view = match &naming.of {
                Some(view) => View {
                    name,
                    ..view.clone()
                },
                None => View {
                    name,
                    ..shown(model, layout)
                },
            };
            self.job = Some(cx.send(Command::SaveView(Box::new(view))));
        }
        if closed || cancel {
            self.naming = None;
        }
    }

    /// Takes in the saved views, and what came of saving one.
    pub fn on_event(&mut self, job: JobId, event: &Event, cx: &mut Cx<'_>) {
        if let Event::Views(views) = event {
            self.known.clone_from(views);
        }
        if self.removing == Some(job) {
            if let Event::Failed(problem) = event {
                cx.toast(Toast::bad(problem.one_line(&cx.words)));
            }
            if matches!(event, Event::Done | Event::Failed(_) | Event::Cancelled) {
                self.removing = None;
            }
        }
        if self.job != Some(job) {
            return;
        }
        match event {
            Event::Failed(problem) => {
                self.problem = Some((**problem).clone());
                self.job = None;
            }
            Event::Cancelled => self.job = None,
            Event::Done => {
                self.job = None;
                if let Some(naming) = self.naming.take() {
                    let name = naming.name.trim().to_owned();
                    // A view saved under another name leaves none under its old one.
                    if let Some(old) = naming.of.filter(|old| old.name != name) {
                        self.removing = Some(cx.send(Command::RemoveView(old.name)));
                    }
                    self.current = Some(name);
                }
            }
            _ => {}
        }
    }
}

/// What is on screen, as a view without a name.
#[must_use]
pub fn shown(model: &FleetModel, layout: &TableLayout) -> View {
    View {
        name: String::new(),
        query: model.query().clone(),
        columns: layout.columns.clone(),
        widths: layout.widths.clone(),
        by_merchant: layout.by_merchant,
    }
}

/// Whether a name belongs to another view.
fn taken(known: &[View], naming: &Naming) -> bool {
    let name = naming.name.trim();
    let own = naming.of.as_ref().is_some_and(|of| of.name == name);
    !own && known.iter().any(|view| view.name == name)
}

fn body(
    ui: &mut Ui,
    words: &Catalog,
    naming: &mut Naming,
    replaces: bool,
    problem: Option<&Problem>,
) {
    if let Some(problem) = problem {
        problem_notice(ui, *words, problem);
    }
    let field = Field::new(words.text("table-view-name"))
        .hint(words.text("table-view-name-hint"))
        .warning(replaces.then(|| words.text("table-view-replaces")))
        .char_limit(NAME);
    field.show(ui, &mut naming.name);
}
