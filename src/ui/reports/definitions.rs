//! The side of the reports that are saved: run one, write a new one, change, copy or remove one.

use super::editor::{Editor, EditorAction};
use super::said;
use crate::desk::{
    DocumentChange, Ended, Exported, ListSaved, RemoveSaved, Requested, RunReport, SaveOne, Saw,
    Undoable,
};
use crate::report::{Definition, FileFormat, View};
use crate::text::{Catalog, Message};
use crate::ui::fleet::say;
use crate::ui::line_list::LineList;
use crate::ui::look::{self, measure};
use crate::ui::table::{self, Drawn, RowsAction, TableHead, TableRows};
use crate::ui::team::is_changed_meanwhile;
use crate::ui::widgets::{
    Button, Icon, Menu, Press as _, Toast, empty_state, from_left, hairline, has_menu, list_card,
    menu_line, problem_notices, small_icon_button,
};
use crate::ui::{AskId, Cx, FileAsk};
use egui::{Align, Layout, Response, Ui, vec2};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The definitions, as far as they are read, and what is done with them.
#[derive(Debug, Default)]
pub struct Definitions {
    read: Option<Vec<Definition>>,
    /// What the fleet shows.
    current: Option<View>,
    listing: Requested<Vec<Definition>>,
    views: Requested<Vec<View>>,
    saving: Requested<(Vec<Definition>, Vec<DocumentChange>)>,
    /// The former name of what is being saved under a new one: it goes once the new one is there.
    renamed: Option<String>,
    /// What takes back that it was saved under its new name.
    back: Vec<DocumentChange>,
    /// The one that is being removed.
    goes: Option<String>,
    editor: Option<Editor>,
    /// The one the keyboard is at.
    at: Option<usize>,
    /// What is in the form as it was when it was opened.
    opened: Option<Box<Definition>>,
    /// A person wants what they wrote in the place of whatever stands.
    insists: bool,
    /// As of which news of the team they were read.
    came: u64,
    asked: Option<(AskId, Definition)>,
    running: Requested<Exported>,
    run_name: String,
    /// Where and when each was written the last time in this run of the program.
    last: BTreeMap<String, (String, i64)>,
}

enum RowAction {
    Run(Definition),
    Edit(Definition),
    Duplicate(Definition),
    Remove(String),
}

impl Definitions {
    /// Reads them, and the views that a new one can start from.
    pub fn read(&mut self, cx: &mut Cx<'_>) {
        if !self.listing.is_running() {
            self.listing
                .follow(cx.start(ListSaved::<Definition>::new()));
        }
        if !self.views.is_running() {
            self.views.follow(cx.start(ListSaved::<View>::new()));
        }
    }

    /// What the fleet shows now.
    pub fn offer(&mut self, view: View) {
        self.current = Some(view);
    }

    /// Whether they were read.
    #[must_use]
    pub const fn is_read(&self) -> bool {
        self.read.is_some()
    }

    /// Whether the form is open.
    #[must_use]
    pub const fn is_editing(&self) -> bool {
        self.editor.is_some()
    }

    /// The name of the definition in the form, where it is there already.
    #[must_use]
    pub fn edited(&self) -> Option<&str> {
        self.editor.as_ref().and_then(Editor::former_name)
    }

    /// Opens the form of one.
    pub fn edit(&mut self, definition: Definition) {
        let former = Some(definition.name.clone());
        (self.opened, self.insists) = (Some(Box::new(definition.clone())), false);
        self.editor = Some(Editor::edit(definition, former));
    }

    /// Opens the form of a new one.
    pub fn create(&mut self, view: Option<&View>, cx: &Cx<'_>) {
        (self.opened, self.insists) = (None, false);
        self.editor = Some(Editor::new(view, cx.words.language()));
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        if std::mem::replace(&mut self.came, cx.team.came) != cx.team.came && self.is_read() {
            self.read(cx);
        }
        if self.listing.poll() == Some(Ended::Done) {
            self.read = self.listing.take();
        }
        if let Some(views) = self.views.done() {
            cx.keep_views(views);
        }
        match self.saving.poll() {
            Some(Ended::Done) => {
                if let Some((all, back)) = self.saving.take() {
                    self.read = Some(all);
                    self.back.splice(0..0, back);
                }
                self.saved(cx);
            }
            Some(Ended::Failed) => {
                self.insists = is_changed_meanwhile(self.saving.problem());
                self.renamed = None;
                self.goes = None;
                self.back.clear();
            }
            Some(Ended::Cancelled) | None => {}
        }
        if self.running.poll().is_some() {
            self.ran(cx);
        }
    }

    fn saved(&mut self, cx: &mut Cx<'_>) {
        self.insists = false;
        if let Some(former) = self.renamed.take() {
            return self.remove(former, cx);
        }
        let back = std::mem::take(&mut self.back);
        if let Some(name) = self.goes.take() {
            let message = Message::new("keys-undo-deleted").with("name", name);
            cx.tell_done(cx.words.say(&message), back);
        } else if self.editor.take().is_some() {
            cx.tell_done(cx.words.text("pages-report-saved"), back);
        }
    }

    fn remove(&mut self, name: String, cx: &mut Cx<'_>) {
        let remove = RemoveSaved::<Definition>::new(name);
        self.saving.follow(cx.start(Undoable(remove)));
    }

    fn ran(&mut self, cx: &mut Cx<'_>) {
        cx.tell_problem(self.running.problem());
        if let Some(Exported { path, rows }) = self.running.take() {
            let path = path.display().to_string();
            let message = Message::new("pages-exported").with("path", path.as_str());
            let said = cx.words.say(&say::with_count(message, rows));
            cx.toast(Toast::ok(said).with_file(PathBuf::from(&path)));
            self.last.insert(self.run_name.clone(), (path, cx.now));
        }
    }

    /// The person chose a file, or none.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        let is_mine = self.asked.as_ref().is_some_and(|(asked, _)| *asked == ask);
        if !is_mine {
            return;
        }
        if let (Some((_, definition)), Some(path)) = (self.asked.take(), path) {
            self.run_name.clone_from(&definition.name);
            self.running.follow(cx.start(RunReport {
                definition: Box::new(definition),
                path: path.to_owned(),
            }));
        }
    }

    fn run(&mut self, definition: Definition, cx: &mut Cx<'_>) {
        let ask = FileAsk {
            save: true,
            title: cx.words.text("pages-report-where"),
            file_name: said::file_name(&definition, cx),
            kind: said::format(&definition.format, &cx.words),
            extensions: vec![said::extension(&definition.format)],
        };
        self.asked = Some((cx.ask_file(ask), definition));
    }

    /// Draws the list, or the form where one is open.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if let Some(editor) = &mut self.editor {
            let former = editor.former_name().map(str::to_owned);
            let names = self.read.iter().flatten().map(|one| one.name.clone());
            let taken: Vec<String> = names.filter(|name| Some(name) != former.as_ref()).collect();
            let busy = self.saving.is_running();
            let problem = self.saving.problem();
            let named = |view: &View| View {
                name: cx.words.text("pages-report-current-view"),
                ..view.clone()
            };
            let current = self.current.iter().map(named);
            let views: Vec<View> = current.chain(cx.views.iter().cloned()).collect();
            match editor.show(ui, cx, &taken, &views, problem, busy) {
                Some(EditorAction::Save(one, former)) => {
                    let saw = match &self.opened {
                        _ if self.insists => Saw::Whatever,
                        Some(opened) if opened.name == one.name => Saw::This(opened.clone()),
                        _ => Saw::Nothing,
                    };
                    self.renamed = former.filter(|former| *former != one.name);
                    self.saving.follow(cx.start(Undoable(SaveOne { one, saw })));
                }
                Some(EditorAction::Cancel) => self.editor = None,
                None => {}
            }
        } else {
            self.list(ui, cx);
        }
    }

    fn list(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let problems = [self.listing.problem(), self.saving.problem()];
        problem_notices(ui, words, problems);
        let Some(definitions) = &self.read else {
            if self.listing.is_running() {
                let title = words.text("pages-reports-reading");
                empty_state(ui, Icon::Reports, &title, "", None);
            }
            return;
        };
        if definitions.is_empty() {
            let title = words.text("pages-reports-none");
            let text = words.text("pages-reports-none-text");
            let button = Button::secondary(words.text("pages-report-new"));
            let pressed = empty_state(ui, Icon::Reports, &title, &text, Some(button));
            if pressed.is_some_and(|response| response.clicked()) {
                self.create(None, cx);
            }
            return;
        }
        let mut action = None;
        let busy = self.running.is_running() || self.asked.is_some();
        let rows = Rows {
            definitions,
            at: self.at,
        };
        let name = words.text("pages-side-definitions");
        let (mut list, pressed) = LineList::keys(ui, &name, self.at, &rows);
        match pressed {
            Some(RowsAction::Open) if !busy => {
                let chosen = list.at.and_then(|at| definitions.get(at));
                action = chosen.cloned().map(RowAction::Run);
            }
            Some(RowsAction::Copy) => ui.ctx().copy_text(as_text(&rows, &words)),
            _ => {}
        }
        egui::ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.set_max_width((measure::FORM + 256.0).min(ui.available_width()));
                list_card(ui, |ui| {
                    for (place, definition) in definitions.iter().enumerate() {
                        let last = self.last.get(&definition.name);
                        let ground = list.line(ui, place, ROW, |ui| {
                            action = row(ui, cx, definition, last, busy).or(action.take());
                            None
                        });
                        let asked = menu(&ground, &words, definition, busy);
                        action = asked.or(action.take());
                        if place + 1 < definitions.len() {
                            hairline(ui);
                        }
                    }
                });
            });
        self.at = list.at;
        match action {
            Some(RowAction::Run(definition)) => self.run(definition, cx),
            Some(RowAction::Edit(definition)) => self.edit(definition),
            Some(RowAction::Duplicate(mut definition)) => {
                let copy = Message::new("pages-report-copy-of").with("name", &definition.name);
                definition.name = words.say(&copy);
                (self.opened, self.insists) = (None, false);
                self.editor = Some(Editor::edit(definition, None));
            }
            Some(RowAction::Remove(name)) if !self.saving.is_running() => {
                self.goes = Some(name.clone());
                self.remove(name, cx);
            }
            Some(RowAction::Remove(_)) => {}
            None => {}
        }
    }
}

/// The definitions, as the keyboard and the clipboard see them.
struct Rows<'a> {
    definitions: &'a [Definition],
    at: Option<usize>,
}

impl TableRows for Rows<'_> {
    fn len(&self) -> usize {
        self.definitions.len()
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        let definition = self.definitions.get(place);
        definition.map_or_else(Vec::new, |one| vec![Drawn::Name(one.name.clone())])
    }

    fn is_selected(&self, place: usize) -> bool {
        self.at == Some(place)
    }
}

fn as_text(rows: &Rows<'_>, words: &Catalog) -> String {
    let head = TableHead::new(words.text("pages-side-definitions"), 0.0, 1.0);
    table::as_text(&[head], rows)
}

/// What can be done with a definition.
fn menu(
    response: &Response,
    words: &Catalog,
    definition: &Definition,
    busy: bool,
) -> Option<RowAction> {
    if !has_menu(response) {
        return None;
    }
    let shown = Menu::context(response).least(220.0).show(|ui| {
        let mut asked = None;
        let mut line = |ui: &mut Ui, icon: Icon, words: String, does: RowAction| {
            menu_line(ui, Some(icon), &words, None, false).sets(&mut asked, does);
        };
        let named = |id| words.say(&Message::new(id).with("name", &definition.name));
        let one = || definition.clone();
        if !busy {
            let run = named("pages-report-run-name");
            line(ui, Icon::Export, run, RowAction::Run(one()));
        }
        line(
            ui,
            Icon::Pencil,
            named("pages-report-edit"),
            RowAction::Edit(one()),
        );
        let duplicate = named("pages-report-duplicate");
        line(ui, Icon::Copy, duplicate, RowAction::Duplicate(one()));
        let delete = named("pages-report-delete");
        line(
            ui,
            Icon::Trash,
            delete,
            RowAction::Remove(definition.name.clone()),
        );
        asked
    });
    shown.flatten()
}

/// The height of a definition's line.
const ROW: f32 = 56.0;

fn row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    definition: &Definition,
    last: Option<&(String, i64)>,
    busy: bool,
) -> Option<RowAction> {
    let words = cx.words;
    let mut action = None;
    let named = |id| words.say(&Message::new(id).with("name", &definition.name));
    let size = vec2(ui.available_width(), ROW);
    let names = [
        named("pages-report-delete"),
        named("pages-report-duplicate"),
        named("pages-report-edit"),
    ];
    let [delete, duplicate, edit] = names;
    let run = named("pages-report-run-name");
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(ROW);
        ui.spacing_mut().item_spacing.x = measure::SPACE_2;
        ui.add_space(measure::SPACE_3);
        small_icon_button(ui, Icon::Trash, delete)
            .sets(&mut action, RowAction::Remove(definition.name.clone()));
        if small_icon_button(ui, Icon::Copy, duplicate).clicked() {
            action = Some(RowAction::Duplicate(definition.clone()));
        }
        if small_icon_button(ui, Icon::Pencil, edit).clicked() {
            action = Some(RowAction::Edit(definition.clone()));
        }
        let button = Button::secondary(words.text("pages-report-run")).icon(Icon::Export);
        let response = button.enabled(!busy).show(ui).accessible_name(run);
        if response.clicked() {
            action = Some(RowAction::Run(definition.clone()));
        }
        from_left(ui, |ui| {
            ui.add_space(measure::SPACE_4);
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - measure::SPACE_4).max(80.0));
                ui.add_space((ROW - 37.0) / 2.0);
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add(egui::Label::new(look::body_medium(definition.name.as_str())).truncate());
                let mut text = summary(definition, &words);
                if let Some((path, at)) = last {
                    let written = Message::new("pages-report-last")
                        .with("when", say::moment(*at, &words))
                        .with("path", path.as_str());
                    text = format!("{text} · {}", words.say(&written));
                }
                let caption = look::caption(text.as_str()).color(cx.look.secondary);
                ui.add(egui::Label::new(caption).truncate());
            });
        });
    });
    action
}

/// What a definition makes, in one line.
fn summary(definition: &Definition, words: &Catalog) -> String {
    let mut parts = vec![said::format(&definition.format, words)];
    if definition.format != FileFormat::Html {
        let said = say::counted("pages-report-column-count", definition.columns.len(), words);
        parts.push(said);
    }
    parts.push(if definition.query.is_everything() {
        words.text("pages-report-every-row")
    } else {
        let conditions = definition.query.conditions.keys();
        let mut heads: Vec<String> = conditions.map(|column| words.say(&column.head())).collect();
        let search = definition.query.search.trim();
        if !search.is_empty() {
            heads.insert(0, search.to_owned());
        }
        let message = Message::new("pages-report-filtered").with("by", heads.join(", "));
        words.say(&message)
    });
    if let Some(column) = definition.group_by {
        let message = Message::new("pages-report-grouped").with("by", words.say(&column.head()));
        parts.push(words.say(&message));
    }
    parts.join(" · ")
}
