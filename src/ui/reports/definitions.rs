//! The side of the reports that are saved: run one, write a new one, change, copy or remove one.

use super::editor::{Editor, EditorAction};
use super::said;
use crate::desk::{Ended, Exported, ListSaved, RemoveSaved, Requested, RunReport, SaveOne};
use crate::report::{Definition, FileFormat, View};
use crate::text::{Catalog, Message};
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Icon, Toast, ask_removal, card_with, empty_state, hairline, problem_notice,
    small_icon_button,
};
use crate::ui::{AskId, Cx, FileAsk};
use egui::{Align, Layout, Ui, vec2};
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
    saving: Requested<Vec<Definition>>,
    /// The former name of what is being saved under a new one: it goes once the new one is there.
    renamed: Option<String>,
    editor: Option<Editor>,
    to_remove: Option<String>,
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
            self.listing.follow(cx.start(ListSaved::new()));
        }
        if !self.views.is_running() {
            self.views.follow(cx.start(ListSaved::new()));
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
        self.editor = Some(Editor::edit(definition, former));
    }

    /// Opens the form of a new one.
    pub fn create(&mut self, view: Option<&View>, cx: &Cx<'_>) {
        self.editor = Some(Editor::new(view, cx.words.language()));
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        if self.listing.poll() == Some(Ended::Done) {
            self.read = self.listing.take();
        }
        if self.views.poll() == Some(Ended::Done)
            && let Some(views) = self.views.take()
        {
            cx.keep_views(views);
        }
        match self.saving.poll() {
            Some(Ended::Done) => {
                self.read = self.saving.take();
                self.saved(cx);
            }
            Some(Ended::Failed) => self.renamed = None,
            Some(Ended::Cancelled) | None => {}
        }
        if self.running.poll().is_some() {
            self.ran(cx);
        }
    }

    fn saved(&mut self, cx: &mut Cx<'_>) {
        if let Some(former) = self.renamed.take() {
            self.saving.follow(cx.start(RemoveSaved::new(former)));
            return;
        }
        if self.editor.take().is_some() {
            cx.toast(Toast::ok(cx.words.text("rooms-report-saved")));
        }
    }

    fn ran(&mut self, cx: &mut Cx<'_>) {
        if let Some(problem) = self.running.problem() {
            cx.toast(Toast::bad(problem.one_line(&cx.words)));
        }
        if let Some(Exported { path, rows }) = self.running.take() {
            let path = path.display().to_string();
            let message = Message::new("rooms-exported").with("path", path.as_str());
            let said = said::counted(message, rows, &cx.words);
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
            title: cx.words.text("rooms-report-where"),
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
                name: cx.words.text("rooms-report-current-view"),
                ..view.clone()
            };
            let current = self.current.iter().map(named);
            let views: Vec<View> = current.chain(cx.views.iter().cloned()).collect();
            match editor.show(ui, cx, &taken, &views, problem, busy) {
                Some(EditorAction::Save(definition, former)) => {
                    self.renamed = former.filter(|former| *former != definition.name);
                    self.saving.follow(cx.start(SaveOne(definition)));
                }
                Some(EditorAction::Cancel) => self.editor = None,
                None => {}
            }
        } else {
            self.list(ui, cx);
        }
        self.removal(ui, cx);
    }

    fn list(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        for problem in [self.listing.problem(), self.saving.problem()]
            .into_iter()
            .flatten()
        {
            problem_notice(ui, words, problem);
        }
        let Some(definitions) = &self.read else {
            if self.listing.is_running() {
                let title = words.text("rooms-reports-reading");
                empty_state(ui, Icon::Reports, &title, "", None);
            }
            return;
        };
        if definitions.is_empty() {
            let title = words.text("rooms-reports-none");
            let text = words.text("rooms-reports-none-text");
            let button = Button::secondary(words.text("rooms-report-new"));
            let pressed = empty_state(ui, Icon::Reports, &title, &text, Some(button));
            if pressed.is_some_and(|response| response.clicked()) {
                self.create(None, cx);
            }
            return;
        }
        let mut action = None;
        egui::ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.set_max_width((measure::FORM + 256.0).min(ui.available_width()));
                card_with(ui, 0, |ui| {
                    ui.set_width(ui.available_width());
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for (place, definition) in definitions.iter().enumerate() {
                        let last = self.last.get(&definition.name);
                        let busy = self.running.is_running() || self.asked.is_some();
                        if let Some(asked) = row(ui, cx, definition, last, busy) {
                            action = Some(asked);
                        }
                        if place + 1 < definitions.len() {
                            hairline(ui);
                        }
                    }
                });
            });
        match action {
            Some(RowAction::Run(definition)) => self.run(definition, cx),
            Some(RowAction::Edit(definition)) => {
                let former = Some(definition.name.clone());
                self.editor = Some(Editor::edit(definition, former));
            }
            Some(RowAction::Duplicate(mut definition)) => {
                let copy = Message::new("rooms-report-copy-of").with("name", &definition.name);
                definition.name = words.say(&copy);
                self.editor = Some(Editor::edit(definition, None));
            }
            Some(RowAction::Remove(name)) => self.to_remove = Some(name),
            None => {}
        }
    }

    fn removal(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let Some(name) = self.to_remove.clone() else {
            return;
        };
        let title = cx.words.text("rooms-report-remove-title");
        let text = cx
            .words
            .say(&Message::new("rooms-report-remove").with("name", &name));
        let answer = ask_removal(ui.ctx(), "remove-report", &cx.words, title, &text);
        if answer == Some(true) {
            self.saving.follow(cx.start(RemoveSaved::new(name)));
        }
        if answer.is_some() {
            self.to_remove = None;
        }
    }
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
        named("rooms-report-delete"),
        named("rooms-report-duplicate"),
        named("rooms-report-edit"),
    ];
    let [delete, duplicate, edit] = names;
    let run = named("rooms-report-run-name");
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(ROW);
        ui.spacing_mut().item_spacing.x = measure::SPACE_2;
        ui.add_space(measure::SPACE_3);
        if small_icon_button(ui, Icon::Trash, delete).clicked() {
            action = Some(RowAction::Remove(definition.name.clone()));
        }
        if small_icon_button(ui, Icon::Copy, duplicate).clicked() {
            action = Some(RowAction::Duplicate(definition.clone()));
        }
        if small_icon_button(ui, Icon::Pencil, edit).clicked() {
            action = Some(RowAction::Edit(definition.clone()));
        }
        let button = Button::secondary(words.text("rooms-report-run")).icon(Icon::Export);
        let response = button.enabled(!busy).show(ui).accessible_name(run);
        if response.clicked() {
            action = Some(RowAction::Run(definition.clone()));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(measure::SPACE_4);
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - measure::SPACE_4).max(80.0));
                ui.add_space((ROW - 37.0) / 2.0);
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add(egui::Label::new(look::body_medium(definition.name.as_str())).truncate());
                let mut text = summary(definition, &words);
                if let Some((path, at)) = last {
                    let written = Message::new("rooms-report-last")
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
        let columns = Message::new("rooms-report-column-count");
        parts.push(said::counted(columns, definition.columns.len(), words));
    }
    parts.push(if definition.query.is_everything() {
        words.text("rooms-report-every-row")
    } else {
        let conditions = definition.query.conditions.keys();
        let mut heads: Vec<String> = conditions.map(|column| words.say(&column.head())).collect();
        let search = definition.query.search.trim();
        if !search.is_empty() {
            heads.insert(0, search.to_owned());
        }
        let message = Message::new("rooms-report-filtered").with("by", heads.join(", "));
        words.say(&message)
    });
    if let Some(column) = definition.group_by {
        let message = Message::new("rooms-report-grouped").with("by", words.say(&column.head()));
        parts.push(words.say(&message));
    }
    parts.join(" · ")
}
