//! Saved views: a query, columns and widths under a name.

use egui::Ui;

use super::model::FleetModel;
use super::table::TableLayout;
use crate::desk::{
    DocumentChange, Ended, ListSaved, RemoveSaved, Requested, SaveOne, Saw, Undoable,
};
use crate::report::View;
use crate::text::Message;
use crate::ui::Cx;
use crate::ui::team::is_changed_meanwhile;
use crate::ui::widgets::{
    Button, Chip, Dialog, Field, Icon, Menu, Press as _, hairline, menu_line, problem_notices,
};

/// The longest name of a view.
const NAME: usize = 60;

/// The saved views, and the dialog that names one.
#[derive(Debug, Default)]
pub struct Views {
    asked: bool,
    current: Option<String>,
    naming: Option<Naming>,
    reading: Requested<Vec<View>>,
    saving: Requested<(Vec<View>, Vec<DocumentChange>)>,
    removing: Requested<(Vec<View>, Vec<DocumentChange>)>,
    /// The view that is being removed.
    goes: String,
    /// What takes back that it was saved under another name before.
    renamed: Vec<DocumentChange>,
    /// Whether what went wrong with saving is still to be shown.
    shows_problem: bool,
}

#[derive(Debug)]
struct Naming {
    name: String,
    /// The view that is renamed; without one what is on screen is saved.
    of: Option<View>,
    /// The name under which the person wants it in the place of whatever stands: they were told that this changed meanwhile.
    insists_on: Option<String>,
    /// It is this one that is being saved, and not one that was open before.
    is_saving: bool,
}

impl Views {
    /// Draws the chip of views and its menu.
    pub fn chip(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        model: &mut FleetModel,
        layout: &mut TableLayout,
    ) {
        if !self.asked {
            self.read(cx);
        }
        let words = cx.words;
        let current = self
            .current_view(cx.views, model, layout)
            .map(|view| view.name.clone());
        let label = match &current {
            Some(name) => words.say(&Message::new("table-view-is").with("name", name.as_str())),
            None => words.text("table-views"),
        };
        let mut chosen = None;
        let mut removed = None;
        let response = Chip::new(label).on(current.is_some()).chevron().show(ui);
        Menu::of(&response).least(220.0).show(|ui| {
            for view in cx.views {
                let on = current.as_ref() == Some(&view.name);
                menu_line(ui, None, &view.name, None, on).sets(&mut chosen, view.clone());
            }
            if !cx.views.is_empty() {
                hairline(ui);
            }
            let save = words.text("table-view-save");
            if menu_line(ui, Some(Icon::Plus), &save, None, false).clicked() {
                self.begin(self.current.clone().unwrap_or_default(), None);
            }
            if let Some(view) = self.last(cx.views).cloned() {
                let named = |message: Message| words.say(&message.with("name", view.name.as_str()));
                let rename = named(Message::new("table-view-rename"));
                if menu_line(ui, Some(Icon::Pencil), &rename, None, false).clicked() {
                    self.begin(view.name.clone(), Some(view.clone()));
                }
                let remove = named(Message::new("table-view-remove"));
                menu_line(ui, Some(Icon::Trash), &remove, None, false)
                    .sets(&mut removed, view.name.clone());
            }
        });
        if let Some(view) = chosen {
            self.open(view, model, layout);
        }
        if let Some(name) = removed {
            self.remove(name, cx);
        }
    }

    /// Asks for a name: of a view that is renamed, else of what the table shows.
    fn begin(&mut self, name: String, of: Option<View>) {
        self.naming = Some(Naming {
            name,
            of,
            insists_on: None,
            is_saving: false,
        });
        self.shows_problem = false;
    }

    fn remove(&mut self, name: String, cx: &mut Cx<'_>) {
        self.goes.clone_from(&name);
        let remove = RemoveSaved::<View>::new(name);
        self.removing.follow(cx.start(Undoable(remove)));
    }

    /// Reads them anew.
    pub fn read(&mut self, cx: &mut Cx<'_>) {
        self.asked = true;
        self.reading.follow(cx.start(ListSaved::<View>::new()));
    }

    /// Shows what a view has.
    pub fn open(&mut self, view: View, model: &mut FleetModel, layout: &mut TableLayout) {
        self.current = Some(view.name);
        model.set_query(view.query);
        *layout = TableLayout {
            columns: view.columns,
            widths: view.widths,
            by_merchant: view.by_merchant,
        };
    }

    /// The view that was opened or saved last.
    fn last<'a>(&self, known: &'a [View]) -> Option<&'a View> {
        let name = self.current.as_ref()?;
        known.iter().find(|view| view.name == *name)
    }

    /// The view that is on screen as it was saved.
    pub fn current_view<'a>(
        &self,
        known: &'a [View],
        model: &FleetModel,
        layout: &TableLayout,
    ) -> Option<&'a View> {
        let view = self.last(known)?;
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
        let title = words.text(match naming.of {
            Some(_) => "table-view-rename-title",
            None => "table-view-save-title",
        });
        let ready = !self.saving.is_running() && !naming.name.trim().is_empty();
        let replaces = taken(cx.views, naming);
        let problem = self.saving.problem().filter(|_| self.shows_problem);
        let save = Button::primary(words.text("table-view-save-button")).enabled(ready);
        let dialog = Dialog::new("view", title, words).width(440.0);
        let answer = dialog.ask(ui.ctx(), save, |ui| {
            problem_notices(ui, words, problem);
            let field = Field::new(words.text("table-view-name"))
                .hint(words.text("table-view-name-hint"))
                .warning(replaces.then(|| words.text("table-view-replaces")))
                .char_limit(NAME);
            field.show(ui, &mut naming.name);
        });
        if answer == Some(true) {
            let name = naming.name.trim().to_owned();
            let view = View {
                name,
                // Renaming keeps what the view has, whatever is on screen.
                ..naming.of.clone().unwrap_or_else(|| shown(model, layout))
            };
            self.shows_problem = true;
            let known = cx.views.iter().find(|known| known.name == view.name);
            let saw = if naming.insists_on.as_ref() == Some(&view.name) {
                Saw::Whatever
            } else {
                Saw::of(known.cloned().map(Box::new))
            };
            let one = Box::new(view);
            naming.is_saving = true;
            self.saving.follow(cx.start(Undoable(SaveOne { one, saw })));
        }
        if answer == Some(false) {
            self.naming = None;
        }
    }

    /// Takes in the saved views, and what came of saving one.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        self.poll_removing(cx);
        let ended = self.saving.poll();
        let naming = self.naming.as_mut().filter(|naming| naming.is_saving);
        if let (Some(Ended::Failed | Ended::Cancelled), Some(naming)) = (ended, naming) {
            let insists = is_changed_meanwhile(self.saving.problem());
            naming.insists_on = insists.then(|| naming.name.trim().to_owned());
            naming.is_saving = false;
        }
        if ended == Some(Ended::Done) {
            self.saved(cx);
        }
        if let Some(views) = self.reading.done() {
            cx.keep_views(views);
        }
    }

    fn saved(&mut self, cx: &mut Cx<'_>) {
        let Some((views, back)) = self.saving.take() else {
            return;
        };
        cx.keep_views(views);
        // The dialog was closed while it was saved: nothing is told, and it can be taken back all the same.
        let Some(naming) = self.naming.take_if(|naming| naming.is_saving) else {
            return cx.offer_undo(back);
        };
        let name = naming.name.trim().to_owned();
        self.current = Some(name.clone());
        // A view saved under another name leaves none under its old one.
        if let Some(old) = naming.of.filter(|old| old.name != name) {
            self.renamed = back;
            return self.remove(old.name, cx);
        }
        let message = Message::new("table-view-saved").with("name", name);
        cx.tell_done(cx.words.say(&message), back);
    }

    fn poll_removing(&mut self, cx: &mut Cx<'_>) {
        let Some(how) = self.removing.poll() else {
            return;
        };
        if how == Ended::Failed {
            cx.tell_problem(self.removing.problem());
        }
        let Some((views, mut back)) = self.removing.take() else {
            self.renamed.clear();
            return;
        };
        cx.keep_views(views);
        let message = if self.renamed.is_empty() {
            Message::new("keys-undo-deleted").with("name", self.goes.as_str())
        } else {
            // The view under the old name comes back before the one under the new name goes.
            back.append(&mut self.renamed);
            let name = self.current.as_deref().unwrap_or_default();
            Message::new("table-view-renamed").with("name", name)
        };
        cx.tell_done(cx.words.say(&message), back);
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
