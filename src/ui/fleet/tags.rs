//! Tags and notes of a person's own, for the rows that are selected.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use egui::Ui;

use super::changing::RowChanges;
use super::model::{FleetModel, Snapshot};
use super::say;
use super::unit::merchant_of;
use crate::desk::{Ended, Note, RowChange, Tag};
use crate::domain::{KeptMerchant, LookupRow, Subject};
use crate::store::NewNote;
use crate::text::Catalog;
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::team::is_changed_meanwhile;
use crate::ui::widgets::{Button, Chip, Chooser, Dialog, Field, problem_notices, spaced_wrapped};

/// The longest tag and the longest note.
const TAG: usize = 60;
const NOTE: usize = 2000;
/// More known tags than this are found by typing.
const OFFERED: usize = 14;
/// Rows that are looked at for what they have already.
const LOOKED_AT: usize = 500;

/// The dialog, while it is open.
#[derive(Debug, Default)]
pub struct TagDialog {
    open: Option<Box<Open>>,
    writing: RowChanges,
    /// The kept merchants, by their identifiers.
    merchants: Arc<Vec<KeptMerchant>>,
}

#[derive(Debug)]
struct Open {
    rows: Snapshot,
    count: usize,
    of_merchants: bool,
    typed: String,
    /// Tags in use, with how many of the known units have each.
    known: [BTreeMap<String, usize>; 2],
    /// Tags of the selected rows.
    present: [BTreeSet<String>; 2],
    add: BTreeSet<String>,
    remove: BTreeSet<String>,
    /// Of the units, and of their merchants.
    notes: [Draft; 2],
    /// The kept merchants as they were when it was opened.
    merchants: Arc<Vec<KeptMerchant>>,
    /// A person wants the notes in the place of whatever stands.
    insists: bool,
    /// It is this one that is being saved, and not one that was open before.
    is_saving: bool,
}

/// A note as it is being written.
#[derive(Debug, Default)]
struct Draft {
    text: String,
    /// What stood there; nothing where several have notes of their own.
    former: String,
    is_of_one: bool,
}

impl Draft {
    /// The note of the only one; of several, where there is none.
    fn of(only: Option<Option<String>>) -> Self {
        let is_of_one = only.is_some();
        let text = only.flatten().unwrap_or_default();
        Self {
            former: text.clone(),
            text,
            is_of_one,
        }
    }

    fn is_changed(&self) -> bool {
        self.text.trim() != self.former.trim()
    }
}

impl TagDialog {
    /// Opens it on the selected rows that are shown.
    pub fn open(&mut self, model: &FleetModel) {
        let count = model.selected_shown();
        if count == 0 {
            return;
        }
        let rows = model.snapshot();
        let mut of_unit = None;
        let mut merchants = BTreeSet::new();
        let mut present = [BTreeSet::new(), BTreeSet::new()];
        // What the first rows have is offered for removal; of many rows nobody reads a list of all their tags.
        for row in rows.selected().take(LOOKED_AT) {
            merchants.extend(row.business_id);
            if let Some(kept) = row.kept {
                // Of several rows no note is shown, so that none is taken for that of all.
                of_unit = (count == 1).then_some(kept.note);
                present[0].extend(kept.tags);
                present[1].extend(kept.merchant_tags);
            }
        }
        let merchant = merchants
            .first()
            // Of more rows not all were looked at, and there may be other merchants among them.
            .filter(|_| merchants.len() == 1 && count <= LOOKED_AT);
        let of_merchant =
            merchant.map(|id| merchant_of(&self.merchants, id).and_then(|it| it.note.clone()));
        let counts = model.counts();
        self.writing.forget_problem();
        self.open = Some(Box::new(Open {
            rows,
            count,
            of_merchants: false,
            typed: String::new(),
            known: [counts.tags().clone(), counts.merchant_tags().clone()],
            present,
            add: BTreeSet::new(),
            remove: BTreeSet::new(),
            notes: [Draft::of(of_unit), Draft::of(of_merchant)],
            merchants: Arc::clone(&self.merchants),
            insists: false,
            is_saving: false,
        }));
    }

    /// Draws it.
    pub fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let Some(open) = &mut self.open else { return };
        let words = cx.words;
        let title = say::counted("table-tags-title", open.count, &words);
        let problem = self.writing.problem();
        let ready = !self.writing.is_running() && open.has_changes();
        let dialog = Dialog::new("tags", title, words).width(520.0);
        let save = Button::primary(words.text("table-tags-save")).enabled(ready);
        let answer = dialog.ask(ui.ctx(), save, |ui| {
            problem_notices(ui, words, problem);
            open.body(ui, &words);
        });
        if answer == Some(true) {
            open.take_typed();
            open.is_saving = true;
            self.writing.forget_problem();
            for change in open.changes() {
                self.writing.start(change, cx);
            }
        }
        if answer == Some(false) {
            self.open = None;
        }
    }

    /// Takes in the merchants of the kept fleet.
    pub fn keep_merchants(&mut self, merchants: &Arc<Vec<KeptMerchant>>) {
        self.merchants = Arc::clone(merchants);
    }

    /// Takes in what came of writing.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        let ended = self.writing.poll(cx);
        let open = self.open.as_mut().filter(|open| open.is_saving);
        if let (Some(Ended::Failed | Ended::Cancelled), Some(open)) = (ended, open) {
            open.insists = is_changed_meanwhile(self.writing.problem());
            open.is_saving = false;
        }
        if ended != Some(Ended::Done) {
            return;
        }
        let back = self.writing.take_back();
        let Some(open) = self.open.take_if(|open| open.is_saving) else {
            return cx.offer_undo(back);
        };
        if open.of_merchants && open.notes[open.side()].is_changed() {
            // Rows do not bear the notes of their merchants.
            cx.read_fleet();
        }
        let said = say::counted("table-tags-saved", open.count, &cx.words);
        cx.tell_done(said, back);
    }
}

impl Open {
    fn side(&self) -> usize {
        usize::from(self.of_merchants)
    }

    fn has_changes(&self) -> bool {
        !self.add.is_empty()
            || !self.remove.is_empty()
            || !self.typed.trim().is_empty()
            || self.notes[self.side()].is_changed()
    }

    fn take_typed(&mut self) {
        let tags = std::mem::take(&mut self.typed);
        for tag in tags.split(',').map(str::trim).filter(|tag| !tag.is_empty()) {
            self.remove.remove(tag);
            self.add.insert(tag.to_owned());
        }
    }

    fn body(&mut self, ui: &mut Ui, words: &Catalog) {
        let sides = [
            (false, words.text("table-tags-units")),
            (true, words.text("table-tags-merchants")),
        ];
        let chooser = Chooser::new(words.text("table-tags-whose"));
        let hint = words.text("table-tags-whose-hint");
        if chooser.hint(hint).show(ui, &mut self.of_merchants, &sides) {
            // Tags of units and of merchants are lists of their own.
            self.add.clear();
            self.remove.clear();
        }
        let field = Field::new(words.text("table-tags-field"))
            .hint(words.text("table-tags-field-hint"))
            .char_limit(TAG);
        let response = field.show(ui, &mut self.typed);
        if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
            self.take_typed();
            response.request_focus();
        }
        self.chips(ui, words);
        let note = &mut self.notes[usize::from(self.of_merchants)];
        let mut field = Field::new(words.text("table-note-field"))
            .rows(3)
            .char_limit(NOTE);
        if !note.is_of_one {
            field = field.hint(words.text("table-note-many"));
        }
        field.show(ui, &mut note.text);
    }

    /// Known tags that go with what is typed, and what is going to be added or removed.
    fn chips(&mut self, ui: &mut Ui, words: &Catalog) {
        let side = self.side();
        let typed = self.typed.trim().to_lowercase();
        let mut tags: BTreeSet<String> = self.present[side].clone();
        tags.extend(self.add.iter().cloned());
        let known = self.known[side].keys();
        let offered = known.filter(|tag| tag.to_lowercase().contains(&typed));
        tags.extend(offered.take(OFFERED).cloned());
        if tags.is_empty() {
            return;
        }
        ui.label(look::label(words.text("table-tags-known")).color(look::of(ui).secondary));
        spaced_wrapped(ui, measure::SPACE_2, |ui| {
            for tag in tags {
                let was_on = self.present[side].contains(&tag);
                let is_on = (was_on || self.add.contains(&tag)) && !self.remove.contains(&tag);
                if !Chip::new(tag.as_str()).on(is_on).show(ui).clicked() {
                    continue;
                }
                if is_on {
                    self.add.remove(&tag);
                    if was_on {
                        self.remove.insert(tag);
                    }
                } else {
                    self.remove.remove(&tag);
                    self.add.insert(tag);
                    self.typed.clear();
                }
            }
        });
    }

    /// The notes that the selected rows had when the dialog was opened.
    fn seen_notes(&self) -> BTreeMap<Subject, String> {
        let seen = |row: LookupRow| {
            if self.of_merchants {
                let id = row.business_id?;
                let note = merchant_of(&self.merchants, &id)?.note.clone()?;
                return Some((Subject::Merchant(id), note));
            }
            Some((Subject::Unit(row.msn?), row.kept?.note?))
        };
        self.rows.selected().filter_map(seen).collect()
    }

    fn changes(&self) -> Vec<RowChange> {
        let mut changes = Vec::new();
        let subject = |row: LookupRow| {
            if self.of_merchants {
                row.business_id.map(Subject::Merchant)
            } else {
                row.msn.map(Subject::Unit)
            }
        };
        let subjects: BTreeSet<Subject> = self.rows.selected().filter_map(subject).collect();
        let note = &self.notes[self.side()];
        if note.is_changed() {
            let seen = self.seen_notes();
            let new = |whose: &Subject| NewNote {
                subject: whose.clone(),
                text: note.text.clone(),
                // Nothing stood there where none was seen: that is compared as well.
                seen: (!self.insists).then(|| seen.get(whose).cloned().unwrap_or_default()),
            };
            let notes = subjects.iter().map(new).collect();
            changes.push(RowChange::Note(Note { notes }));
        }
        if !self.add.is_empty() || !self.remove.is_empty() {
            changes.push(RowChange::Tag(Tag {
                subjects: subjects.into_iter().collect(),
                add: self.add.iter().cloned().collect(),
                remove: self.remove.iter().cloned().collect(),
            }));
        }
        changes
    }
}
