//! Tags and notes of a person's own, for the rows that are selected.

use std::collections::{BTreeMap, BTreeSet};

use egui::Ui;

use super::model::{FleetModel, Snapshot};
use super::say;
use crate::desk::{Command, Event, JobId};
use crate::domain::{LookupRow, Problem, Subject};
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, Chip, Chooser, Dialog, Field, Toast, problem_notice};

/// The longest tag and the longest note.
const TAG: usize = 60;
const NOTE: usize = 2000;
/// More known tags than this are found by typing.
const OFFERED: usize = 14;

/// The dialog, while it is open.
#[derive(Debug, Default)]
pub struct TagDialog {
    open: Option<Box<Open>>,
    jobs: BTreeSet<JobId>,
    problem: Option<Problem>,
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
    note: String,
    former_note: String,
    single: Option<Box<LookupRow>>,
}

impl TagDialog {
    /// Opens it on the selected rows that are shown.
    pub fn open(&mut self, model: &FleetModel) {
        let count = model.selected_shown();
        if count == 0 {
            return;
        }
        let rows = model.snapshot();
        let single = (count == 1).then(|| rows.selected().next()).flatten();
        let mut present = [BTreeSet::new(), BTreeSet::new()];
        // What the first rows have is offered for removal; of many rows nobody reads a list of all their tags.
        for row in rows.selected().take(500) {
            if let Some(kept) = row.kept {
                present[0].extend(kept.tags);
                present[1].extend(kept.merchant_tags);
            }
        }
        let note = single
            .as_ref()
            .and_then(|row| row.kept.as_ref()?.note.clone());
        let note = note.unwrap_or_default();
        let counts = model.counts();
        self.problem = None;
        self.open = Some(Box::new(Open {
            rows,
            count,
            of_merchants: false,
            typed: String::new(),
            known: [counts.tags().clone(), counts.merchant_tags().clone()],
            present,
            add: BTreeSet::new(),
            remove: BTreeSet::new(),
            former_note: note.clone(),
            note,
            single: single.map(Box::new),
        }));
    }

    /// Whether it is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Draws it.
    pub fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let Some(open) = &mut self.open else { return };
        let words = cx.words;
        let (mut save, mut cancel) = (false, false);
        let title = Message::new("table-tags-title").with("count", open.count);
        let title = words.say(&title.with("shown", say::number(open.count)));
        let problem = self.problem.as_ref();
        let ready = self.jobs.is_empty() && open.has_changes();
        let dialog = Dialog::new("tags", title, words.text("screens-close")).width(520.0);
        let closed = dialog.show(
            ui.ctx(),
            |ui| {
                if let Some(problem) = problem {
                    problem_notice(ui, words, problem);
                }
                open.body(ui, &words);
            },
            |ui| {
                let button = Button::primary(words.text("table-tags-save")).enabled(ready);
                save = button.show(ui).clicked();
                let button = Button::secondary(words.text("screens-export-cancel"));
                cancel = button.show(ui).clicked();
            },
        );
        if save {
            open.take_typed();
            let commands = open.commands();
            self.jobs = commands
                .into_iter()
                .map(|command| cx.send(command))
                .collect();
        }
        if closed || cancel {
            self.open = None;
        }
    }

    /// Takes in what came of writing.
    pub fn on_event(&mut self, job: JobId, event: &Event, cx: &mut Cx<'_>) {
        if !self.jobs.contains(&job) {
            return;
        }
        match event {
            Event::Failed(problem) => {
                self.jobs.clear();
                self.problem = Some((**problem).clone());
            }
            Event::Done | Event::Cancelled => {
                self.jobs.remove(&job);
                if self.jobs.is_empty()
                    && self.problem.is_none()
                    && let Some(open) = self.open.take()
                {
                    let message = Message::new("table-tags-saved").with("count", open.count);
                    let message = message.with("shown", say::number(open.count));
                    cx.toast(Toast::ok(cx.words.say(&message)));
                }
            }
            _ => {}
        }
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
            || self.note != self.former_note
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
        if let (Some(_), false) = (&self.single, self.of_merchants) {
            let field = Field::new(words.text("table-note-field"))
                .rows(3)
                .char_limit(NOTE);
            field.show(ui, &mut self.note);
        }
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
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(measure::SPACE_2, measure::SPACE_2);
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

    fn commands(&self) -> Vec<Command> {
        let mut commands = Vec::new();
        let subject = |row: LookupRow| {
            if self.of_merchants {
                row.business_id.map(Subject::Merchant)
            } else {
                row.msn.map(Subject::Unit)
            }
        };
        if !self.add.is_empty() || !self.remove.is_empty() {
            let subjects: BTreeSet<Subject> = self.rows.selected().filter_map(subject).collect();
            commands.push(Command::Tag {
                subjects: subjects.into_iter().collect(),
                add: self.add.iter().cloned().collect(),
                remove: self.remove.iter().cloned().collect(),
            });
        }
        let msn = self.single.as_ref().and_then(|row| row.msn.clone());
        if let Some(msn) = msn
            && self.note != self.former_note
        {
            commands.push(Command::Note {
                subject: Subject::Unit(msn),
                text: self.note.clone(),
            });
        }
        commands
    }
}
