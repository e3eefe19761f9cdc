//! Go-live checklists: every merchant's progress, and one checklist with its steps.

mod agreements;
mod begin;
mod list;
mod steps;

use super::Page;
use crate::desk::{
    AskAboutChecklists, AskedChecklists, ChangeChecklist, ChecklistChange, DocumentChange, Ended,
    ExportChecklists, Exported, ReadChecklists, ReadMerchantUnits, Requested, Undoable,
};
use crate::domain::checklist::{Checklist, ChecklistKind};
use crate::domain::{BusinessId, KeptMerchant, LookupRow, Problem};
use crate::report::checklists_text;
use crate::text::{Catalog, Message};
use crate::ui::cx::{Cx, Screen};
use crate::ui::files::{AskId, FileAsk};
use crate::ui::look::measure;
use crate::ui::news::News;
use crate::ui::profiles::problems_with_keys;
use crate::ui::team::{Written, is_changed_meanwhile};
use crate::ui::widgets::{
    Button, Icon, Toast, empty_state, problem_notices, search_field, spaced_top, stack,
};
use agreements::AgreementsDialog;
use begin::Begin;
use egui::Ui;
use std::path::Path;
use std::sync::Arc;
use steps::NoteDraft;

/// Names a checklist: one for each merchant and kind.
type Key = (BusinessId, ChecklistKind);

/// Below this width there is no room for the list beside a checklist.
const WIDE: f32 = 760.0;
/// The width of the list beside a checklist.
const LIST: f32 = 320.0;

/// The view of checklists.
#[derive(Debug, Default)]
pub struct Checklists {
    /// `None` until they were read.
    lists: Option<Arc<Vec<Checklist>>>,
    reading: Requested<Arc<Vec<Checklist>>>,
    writing: Requested<Arc<Vec<Checklist>>>,
    removing: Requested<(Arc<Vec<Checklist>>, Vec<DocumentChange>)>,
    asking: Requested<AskedChecklists>,
    exporting: Requested<Exported>,
    chosen: Option<Key>,
    search: String,
    begin: Option<Begin>,
    /// The note that is being written.
    note: Option<NoteDraft>,
    /// The note that is on its way to the disk.
    is_noting: bool,
    written: Written,
    /// As of which news of the team they were read.
    came: u64,
    /// The merchant whose checklist is shown, and its units.
    units_of: Option<BusinessId>,
    units: Requested<Vec<LookupRow>>,
    /// The merchants of the kept fleet, to be found by name.
    merchants: Arc<Vec<KeptMerchant>>,
    ask: Option<(AskId, Vec<Checklist>)>,
    agreements: AgreementsDialog,
    /// What could not be asked, and why.
    unanswered: Vec<(BusinessId, Problem)>,
}

/// What was pressed in a checklist, or in its menu.
enum Pressed {
    Do(ChecklistChange),
    Ask,
    Export,
    Copy,
    Remove,
    CheckIds,
    Back,
}

impl Checklists {
    fn key(list: &Checklist) -> Key {
        (list.merchant.clone(), list.kind)
    }

    fn list(&self) -> &[Checklist] {
        self.lists.as_ref().map_or(&[], |lists| lists.as_slice())
    }

    fn chosen(&self) -> Option<&Checklist> {
        let chosen = self.chosen.as_ref()?;
        self.list().iter().find(|list| Self::key(list) == *chosen)
    }

    fn choose(&mut self, key: Option<Key>, cx: &mut Cx<'_>) {
        self.note = None;
        if let Some((merchant, _)) = &key
            && self.units_of.as_ref() != Some(merchant)
        {
            self.units_of = Some(merchant.clone());
            // Units of the former merchant must not be offered for this one.
            self.units = Requested::default();
            let read = ReadMerchantUnits(merchant.clone());
            self.units.follow(cx.start(read));
        }
        self.chosen = key;
    }

    /// Shows a checklist; it is read first where none were.
    pub fn open(&mut self, key: Key, cx: &mut Cx<'_>) {
        self.choose(Some(key), cx);
        self.read(cx);
    }

    fn read(&mut self, cx: &mut Cx<'_>) {
        if !self.reading.is_running() {
            self.reading.follow(cx.start(ReadChecklists));
        }
    }

    fn write(&mut self, key: Key, change: ChecklistChange, cx: &mut Cx<'_>) {
        self.writing.follow(cx.start(changed(key, change)));
    }

    fn export(&mut self, lists: Vec<Checklist>, cx: &mut Cx<'_>) {
        let (title, stem) = ("letters-checklist-export-title", "letters-checklist-file");
        let endings = ["xlsx", cx.preferences.csv_ending(), "json", "txt"];
        let ask = FileAsk::save(&cx.words, [title, stem, "letters-merge-kind"], endings);
        self.ask = Some((cx.ask_file(ask), lists));
    }

    fn notices(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let problems = [
            self.reading.problem(),
            self.writing.problem(),
            self.removing.problem(),
            self.asking.problem(),
            self.exporting.problem(),
        ];
        problems_with_keys(ui, cx, problems);
        let unanswered = self.unanswered.iter().map(|(_, problem)| problem);
        problem_notices(ui, cx.words, unanswered);
    }

    fn body(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let wide = ui.available_width() >= WIDE;
        let height = ui.available_height();
        // One that begins just now is chosen already, and not in the list yet.
        let changes = self.writing.is_running() || self.removing.is_running();
        // Beside the list there is room that must not stay empty.
        if wide && self.chosen().is_none() && !changes {
            let first = self.list().first().map(Self::key);
            self.choose(first, cx);
        }
        if !wide {
            if self.chosen().is_some() {
                self.detail(ui, cx, true);
            } else {
                self.search_and_list(ui, cx, height);
            }
            return;
        }
        spaced_top(ui, measure::SPACE_4, |ui| {
            stack(ui, egui::vec2(LIST, height), |ui| {
                self.search_and_list(ui, cx, height);
            });
            let size = egui::vec2(ui.available_width(), height);
            stack(ui, size, |ui| self.detail(ui, cx, false));
        });
    }

    fn search_and_list(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, height: f32) {
        let words = cx.words;
        let width = ui.available_width();
        let name = "letters-checklist-search";
        let names = [name, name, "letters-checklist-clear-search"];
        search_field(ui, &words, &mut self.search, names, width);
        ui.add_space(measure::SPACE_1);
        let lists = self.lists.clone().unwrap_or_default();
        let room = height - measure::CONTROL - measure::SPACE_5;
        let chosen = self.chosen.clone();
        let done = list::show(ui, &words, &lists, &self.search, chosen.as_ref(), room);
        let Some((key, pressed)) = done else { return };
        self.choose(Some(key), cx);
        let Some(list) = self.chosen().cloned() else {
            return;
        };
        if let Some(pressed) = pressed {
            self.press(pressed, list, ui, cx);
        }
    }

    fn detail(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, can_go_back: bool) {
        let Some(list) = self.chosen().cloned() else {
            return;
        };
        let units = self.units.answer();
        let units = units.filter(|_| self.units_of.as_ref() == Some(&list.merchant));
        let units = units.map_or(&[][..], Vec::as_slice);
        let view = steps::View {
            list: &list,
            units,
            asking: self.asking.is_running(),
            can_go_back,
            written: &self.written,
        };
        let pressed = steps::show(ui, cx, view, &mut self.note);
        let name = Checklist::document_name(&list.merchant, list.kind);
        self.written.follow("checklist", &name, cx);
        for step in list.kind.steps() {
            for end in ["note", "marked"] {
                let field = format!("steps.{}.{end}", step.key());
                self.written.versions(ui, cx, &field);
            }
        }
        if let Some(pressed) = pressed {
            self.press(pressed, list, ui, cx);
        }
    }

    /// Does what was pressed of a checklist.
    fn press(&mut self, pressed: Pressed, list: Checklist, ui: &Ui, cx: &mut Cx<'_>) {
        let key = Self::key(&list);
        match pressed {
            Pressed::Do(change) => {
                self.is_noting = matches!(change, ChecklistChange::Note { .. });
                self.write(key, change, cx);
            }
            Pressed::Ask => {
                self.unanswered.clear();
                let ask = AskAboutChecklists(Some(list.merchant));
                self.asking.follow(cx.start(ask));
            }
            Pressed::Export => self.export(vec![list], cx),
            Pressed::Copy => {
                let text = checklists_text(std::slice::from_ref(&list), &cx.words);
                ui.ctx().copy_text(text);
                cx.toast(Toast::ok(cx.words.text("letters-checklist-copied")));
            }
            Pressed::Remove => {
                let remove = changed(key, ChecklistChange::Remove);
                self.removing.follow(cx.start(Undoable(remove)));
                self.choose(None, cx);
            }
            Pressed::CheckIds => self.agreements.ask_for_mapping(cx),
            Pressed::Back => self.choose(None, cx),
        }
    }

    fn dialogs(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        self.agreements.show(ui, cx);
        if let Some(key) = begin::show(&mut self.begin, ui, &words, &self.merchants) {
            if self.list().iter().any(|list| Self::key(list) == key) {
                cx.toast(Toast::info(words.text("letters-checklist-exists")));
            }
            // The new one may not fit what was searched.
            self.search.clear();
            self.choose(Some(key.clone()), cx);
            self.write(key, ChecklistChange::Start { unit: None }, cx);
        }
    }

    /// Reads them anew: an undo put one back.
    pub(super) fn read_again(&mut self, cx: &mut Cx<'_>) {
        if self.lists.is_some() {
            self.read(cx);
        }
    }
}

fn changed((merchant, kind): Key, change: ChecklistChange) -> ChangeChecklist {
    ChangeChecklist {
        merchant,
        kind,
        change,
    }
}

impl Page for Checklists {
    fn title(&self, words: &Catalog) -> String {
        words.text("letters-checklists")
    }

    fn subtitle(&self, cx: &Cx<'_>) -> Option<String> {
        Some(cx.words.text("letters-checklists-sub"))
    }

    fn tools(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let new = Button::primary(words.text("letters-checklist-new")).icon(Icon::Plus);
        if new.show(ui).clicked() {
            self.begin = Some(Begin::default());
        }
        if !self.list().is_empty() {
            let all = Button::secondary(words.text("letters-checklist-export-all"));
            if all.show(ui).clicked() {
                self.export(self.list().to_vec(), cx);
            }
        }
    }
}

impl Screen for Checklists {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        if self.lists.is_none() && self.reading.problem().is_none() {
            self.read(cx);
        }
        self.notices(ui, cx);
        if self.list().is_empty() {
            if self.lists.is_some() {
                let title = words.text("letters-checklist-none-title");
                let text = words.text("letters-checklist-none-text");
                empty_state(ui, Icon::Check, &title, &text, None);
            }
        } else {
            self.body(ui, cx);
        }
        self.dialogs(ui, cx);
    }

    fn on_news(&mut self, news: &News, cx: &mut Cx<'_>) {
        match news {
            News::Fleet(fleet) => self.merchants = Arc::clone(&fleet.merchants),
            // A sync brought something that may tick a step.
            News::Synced(_) if self.lists.is_some() => self.read(cx),
            News::Synced(_) | News::OrderSent => {}
        }
    }

    fn poll(&mut self, cx: &mut Cx<'_>) {
        self.agreements.poll(cx);
        self.units.poll();
        self.written.poll(cx);
        if self.came != cx.team.came && self.lists.is_some() {
            self.came = cx.team.came;
            self.read(cx);
        }
        if self.reading.poll() == Some(Ended::Done) {
            self.lists = self.reading.take();
        }
        match self.writing.poll() {
            Some(Ended::Done) => {
                self.lists = self.writing.take();
                // What was written stays in its field until it is on the disk.
                if std::mem::take(&mut self.is_noting) {
                    self.note = None;
                }
                self.written.read(cx);
            }
            Some(Ended::Failed) if is_changed_meanwhile(self.writing.problem()) => {
                self.read(cx);
                // They have read what stands there now, and what they save again takes its place.
                if let Some(draft) = &mut self.note {
                    draft.seen = None;
                }
            }
            Some(Ended::Failed | Ended::Cancelled) | None => {}
        }
        if let Some((lists, back)) = self.removing.done() {
            self.lists = Some(lists);
            cx.tell_done(cx.words.text("letters-checklist-removed"), back);
        }
        if let Some(asked) = self.asking.done() {
            self.lists = Some(asked.checklists);
            self.unanswered = asked.problems;
            let told = Message::new("letters-checklist-refreshed").with("count", asked.changed);
            cx.toast(Toast::ok(cx.words.say(&told)));
        }
        if let Some(Exported { path, rows }) = self.exporting.done() {
            let told = Message::new("letters-checklist-exported")
                .with("path", path.display().to_string())
                .with("rows", rows);
            cx.toast(Toast::ok(cx.words.say(&told)));
        }
    }

    fn on_session(&mut self, _cx: &mut Cx<'_>) {
        *self = Self::default();
    }

    fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        self.agreements.on_file(ask, path, cx);
        let Some((_, checklists)) = self.ask.take_if(|(asked, _)| *asked == ask) else {
            return;
        };
        if let Some(path) = path {
            let export = ExportChecklists(checklists, cx.target(path));
            self.exporting.follow(cx.start(export));
        }
    }
}
