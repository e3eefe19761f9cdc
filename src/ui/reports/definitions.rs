//! The side of the reports that are saved: run one, write a new one, change, copy or remove one.

use super::editor::{Editor, EditorAction};
use super::said;
use crate::desk::{
    Ended, Exported, ListSaved, RemoveSaved, Requested, RunReport, SaveOne, Undoable,
};
use crate::report::{Definition, FileFormat, View};
use crate::text::{Catalog, Message};
use crate::ui::fleet::say;
use crate::ui::line_list::LineList;
use crate::ui::look::{self, measure};
use crate::ui::saved_list::{PAGE, SavedList, list_width};
use crate::ui::table::{self, Drawn, RowsAction, TableHead, TableRows};
use crate::ui::widgets::{
    Button, Icon, Menu, Press as _, Toast, empty_state, from_left, hairline, has_menu,
    line_from_right, list_card, menu_line, small_icon_button,
};
use crate::ui::{AskId, Cx, FileAsk};
use egui::{Response, Ui};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The definitions, as far as they are read, and what is done with them.
#[derive(Debug, Default)]
pub struct Definitions {
    saved: SavedList<Definition>,
    /// What the fleet shows now, for a new one to start from.
    current: Option<View>,
    views: Requested<Vec<View>>,
    /// The former name of what is being saved under a new one: it goes once the new one is there.
    renamed: Option<String>,
    /// Whether the new one is there, and the former one is on its way.
    former_goes: bool,
    editor: Option<Editor>,
    asked: Option<(AskId, Definition)>,
    running: Requested<Exported>,
    run_name: String,
    /// Where and when each was written the last time in this run of the program.
    last: BTreeMap<String, (String, i64)>,
}

/// What can be done with a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Run,
    Edit,
    Duplicate,
    Remove,
}

/// The same with icon and name, in the order of the menu.
const DEEDS: [(Deed, Icon, &str); 4] = [
    (Deed::Run, Icon::Export, "pages-report-run-name"),
    (Deed::Edit, Icon::Pencil, "pages-report-edit"),
    (Deed::Duplicate, Icon::Copy, "pages-report-duplicate"),
    (Deed::Remove, Icon::Trash, "pages-report-delete"),
];

impl Definitions {
    /// Reads them, and the views that a new one can start from.
    pub fn read(&mut self, cx: &mut Cx<'_>) {
        self.saved.list(ListSaved::<Definition>::new(), cx);
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
    pub fn is_read(&self) -> bool {
        self.saved.all().is_some()
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
        self.saved.open(Some(definition.clone()));
        self.editor = Some(Editor::edit(definition, former));
    }

    /// Opens the form of a new one.
    pub fn create(&mut self, view: Option<&View>, cx: &Cx<'_>) {
        self.saved.open(None);
        self.editor = Some(Editor::new(view, cx.words.language()));
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        if self.saved.is_old(cx) {
            self.read(cx);
        }
        if let Some(views) = self.views.done() {
            cx.keep_views(views);
        }
        match self.saved.poll() {
            Some(Ended::Done) => self.saved(cx),
            Some(Ended::Failed | Ended::Cancelled) => {
                // Nothing was written under the new name, so the definition must stay under the former one.
                self.renamed = None;
                // Or both are there, and the list tells why. In the form the new name would be one that is taken.
                if std::mem::take(&mut self.former_goes) && self.saved.is_of_form() {
                    self.editor = None;
                }
            }
            None => {}
        }
        if self.running.poll().is_some() {
            self.ran(cx);
        }
    }

    fn saved(&mut self, cx: &mut Cx<'_>) {
        if let Some(former) = self.renamed.take() {
            // The former one goes last: a failure between the two leaves both, never neither.
            let remove = RemoveSaved::<Definition>::new(former);
            self.former_goes = true;
            return self.saved.go_on(Undoable(remove), cx);
        }
        self.former_goes = false;
        let is_removed = self.saved.is_removed();
        // A form that was opened meanwhile stays as it is.
        let is_written = !is_removed && self.saved.is_of_form() && self.editor.take().is_some();
        // Where the form was left meanwhile nothing is told, and nothing is to be taken back.
        let _ = self
            .saved
            .tell_done(is_written.then_some("pages-report-saved"), cx);
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
        // Every screen is told of every file: this one takes what it asked for only.
        let asked = self.asked.take_if(|(mine, _)| *mine == ask);
        if let (Some((_, definition)), Some(path)) = (asked, path) {
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
            let known = self.saved.all().into_iter().flatten();
            let names = known.map(|one| one.name.clone());
            let taken: Vec<String> = names.filter(|name| Some(name) != former.as_ref()).collect();
            let (busy, problem) = (self.saved.is_saving(), self.saved.problem());
            let named = |view: &View| View {
                name: cx.words.text("pages-report-current-view"),
                ..view.clone()
            };
            let current = self.current.iter().map(named);
            let views: Vec<View> = current.chain(cx.views.iter().cloned()).collect();
            match editor.show(ui, cx, &taken, &views, problem, busy) {
                Some(EditorAction::Save(one)) => {
                    // Under another name the person saw nothing: what stands there by then must not be overwritten.
                    let seen = self.saved.opened().filter(|seen| seen.name == one.name);
                    let saw = self.saved.saw(seen.cloned());
                    self.renamed = former.filter(|former| *former != one.name);
                    self.saved.change(Undoable(SaveOne { one, saw }), cx);
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
        let reading = (Icon::Reports, "pages-reports-reading");
        let Some(definitions) = self.saved.page(ui, cx, reading) else {
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
        // One question for a file at a time: a second would take the place of the definition that waits for its answer.
        let busy = self.running.is_running() || self.asked.is_some();
        let rows = Rows {
            definitions,
            at: self.saved.at,
        };
        let name = words.text("pages-side-definitions");
        let (mut list, pressed) = LineList::keys(ui, &name, PAGE, self.saved.at, &rows);
        match pressed {
            Some(RowsAction::Open) if !busy => action = list.at.map(|at| (at, Deed::Run)),
            Some(RowsAction::Copy) => ui.ctx().copy_text(as_text(&rows, &words)),
            _ => {}
        }
        egui::ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.set_max_width(list_width(ui));
                list_card(ui, |ui| {
                    for (place, definition) in definitions.iter().enumerate() {
                        let last = self.last.get(&definition.name);
                        let mut asked = None;
                        let ground = list.line(ui, place, ROW, |ui| {
                            asked = row(ui, cx, definition, last, busy);
                            None
                        });
                        let asked = menu(&ground, &words, definition, busy).or(asked);
                        action = asked.map(|deed| (place, deed)).or(action);
                        if place + 1 < definitions.len() {
                            hairline(ui);
                        }
                    }
                });
            });
        let chosen = action.and_then(|(place, deed)| Some((definitions.get(place)?.clone(), deed)));
        self.saved.at = list.at;
        let Some((mut definition, deed)) = chosen else {
            return;
        };
        match deed {
            Deed::Run => self.run(definition, cx),
            Deed::Edit => self.edit(definition),
            Deed::Duplicate => {
                let copy = Message::new("pages-report-copy-of").with("name", &definition.name);
                definition.name = words.say(&copy);
                self.saved.open(None);
                // Without a former name the original is not removed when the copy is saved.
                self.editor = Some(Editor::edit(definition, None));
            }
            Deed::Remove => {
                let told = Message::new("keys-undo-deleted").with("name", &definition.name);
                let remove = RemoveSaved::<Definition>::new(definition.name);
                self.saved.remove(Undoable(remove), told, cx);
            }
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
fn menu(response: &Response, words: &Catalog, definition: &Definition, busy: bool) -> Option<Deed> {
    if !has_menu(response) {
        return None;
    }
    let shown = Menu::context(response).least(220.0).show(|ui| {
        let mut asked = None;
        for (deed, icon, name) in DEEDS {
            if deed != Deed::Run || !busy {
                let name = words.say(&Message::new(name).with("name", &definition.name));
                menu_line(ui, Some(icon), &name, None, false).sets(&mut asked, deed);
            }
        }
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
) -> Option<Deed> {
    let words = cx.words;
    let mut action = None;
    let named = |id| words.say(&Message::new(id).with("name", &definition.name));
    line_from_right(ui, ROW, |ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_2;
        ui.add_space(measure::SPACE_3);
        // Laid out from the right, so the last icon of the menu is drawn first, and the button with words last.
        let [(_, _, run), others @ ..] = DEEDS;
        for (deed, icon, name) in others.into_iter().rev() {
            small_icon_button(ui, icon, named(name)).sets(&mut action, deed);
        }
        let button = Button::secondary(words.text("pages-report-run")).icon(Icon::Export);
        let response = button.enabled(!busy).show(ui).accessible_name(named(run));
        response.sets(&mut action, Deed::Run);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use crate::ui::saved_list::tests::{Change, app, cancelled, waited_for};

    #[test]
    fn a_cancelled_rename_removes_nothing_later_and_leaves_no_form_that_cannot_be_saved() {
        #[track_caller]
        fn check(renamed: Option<&str>, former_goes: bool, is_editing: bool) {
            let (mut app, _folder) = app();
            let mut definitions = Definitions {
                renamed: renamed.map(str::to_owned),
                former_goes,
                editor: Some(Editor::new(None, Language::ENGLISH)),
                ..Definitions::default()
            };
            let saved = &mut definitions.saved;
            saved.change(Change::ENDLESS, &mut app.shell.cx());
            cancelled(&mut app, |cx| {
                definitions.poll(cx);
                (!definitions.saved.is_saving()).then_some(())
            });
            assert_eq!(definitions.renamed, None, "the next one has no former name");
            assert!(!definitions.former_goes);
            assert_eq!(definitions.is_editing(), is_editing);
        }
        check(None, false, true);
        check(Some("Former"), false, true);
        check(None, true, false);
    }

    #[test]
    fn what_is_saved_closes_its_own_form_and_no_other() {
        #[track_caller]
        fn check(opens_another: bool, is_editing: bool) {
            let (mut app, _folder) = app();
            let mut definitions = Definitions::default();
            definitions.create(None, &app.shell.cx());
            definitions
                .saved
                .change(Change::AT_ONCE, &mut app.shell.cx());
            if opens_another {
                definitions.create(None, &app.shell.cx());
            }
            waited_for(&mut app, |cx| {
                definitions.poll(cx);
                (!definitions.saved.is_saving()).then_some(())
            });
            assert_eq!(definitions.is_editing(), is_editing, "{opens_another}");
        }
        check(false, false);
        check(true, true);
    }
}
