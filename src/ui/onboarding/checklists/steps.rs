//! One checklist: its head, and its steps with what is known of each.

use super::Pressed;
use super::list::OFFERED;
use crate::desk::ChecklistChange;
use crate::domain::checklist::{Addresses, Checklist, Mark, Step, StepState, StepStatus};
use crate::domain::{LookupRow, Msn};
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::team::Written;
use crate::ui::widgets::{
    Button, Chooser, Field, Icon, Press as _, Tone, caption_wrapped, card, check_line, hairline,
    link, progress, spaced_top, tag,
};
use egui::accesskit::Role;
use egui::{Ui, WidgetInfo};

/// What is shown.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub list: &'a Checklist,
    /// The merchant's units, to choose one of.
    pub units: &'a [LookupRow],
    pub asking: bool,
    pub can_go_back: bool,
    /// Who wrote what, where a team knows.
    pub written: &'a Written,
}

/// A note as it is being written.
#[derive(Debug, Clone)]
pub(super) struct NoteDraft {
    pub step: Step,
    pub text: String,
    /// What stood there when it was begun; `None` once a person wants it in the place of whatever stands.
    pub seen: Option<String>,
}

/// Draws a checklist; `note` is the note that is being written.
pub(super) fn show(
    ui: &mut Ui,
    cx: &Cx<'_>,
    view: View<'_>,
    note: &mut Option<NoteDraft>,
) -> Option<Pressed> {
    let mut pressed = None;
    egui::ScrollArea::vertical()
        .id_salt(("checklist", view.list.merchant.id(), view.list.kind))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.set_width(ui.available_width().min(measure::FORM + 60.0));
            if view.can_go_back {
                let back = Button::quiet(cx.words.text("letters-checklist-all"));
                back.show(ui).sets(&mut pressed, Pressed::Back);
            }
            card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = measure::SPACE_2;
                pressed = head(ui, cx, view).or(pressed.take());
                for (at, (step, state)) in view.list.states().enumerate() {
                    hairline(ui);
                    let one = One {
                        number: at + 1,
                        step,
                        state: &state,
                        written: view.written,
                    };
                    pressed = one.show(ui, cx, note).or(pressed.take());
                }
            });
            ui.add_space(measure::SPACE_5);
        });
    pressed
}

fn head(ui: &mut Ui, cx: &Cx<'_>, view: View<'_>) -> Option<Pressed> {
    let (words, list) = (cx.words, view.list);
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_2;
        let name = list.name.clone();
        let name = name.unwrap_or_else(|| list.merchant.for_people());
        ui.add(
            egui::Label::new(look::section(name))
                .wrap()
                .selectable(true),
        );
        tag(ui, Tone::Info, &words.say(&list.kind.name()));
    });
    let number = look::caption(list.merchant.for_people()).color(cx.look.secondary);
    ui.add(egui::Label::new(number).selectable(true));
    let far = list.progress();
    ui.horizontal(|ui| {
        let said = words.say(&far.tell());
        let width = (ui.available_width() - 80.0).clamp(60.0, 280.0);
        progress(ui, Some(far.share()), width, &said);
        ui.label(look::body_medium(said));
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(measure::SPACE_2, measure::SPACE_1);
        // The first of them, as the main one.
        let ask = Button::secondary(words.text("letters-checklist-refresh"))
            .icon(Icon::Refresh)
            .tooltip(words.text("letters-checklist-refresh-tip"))
            .enabled(!view.asking);
        ask.show(ui).sets(&mut pressed, Pressed::Ask);
        for (_, name, what) in OFFERED.into_iter().skip(1) {
            let button = Button::quiet(words.text(name)).show(ui);
            button.sets(&mut pressed, what);
        }
    });
    let asked = match list.asked_at {
        Some(at) => {
            let asked = Message::new("letters-checklist-last-refresh");
            words.say(&asked.with("when", say::moment(at, &words)))
        }
        None => words.text("letters-checklist-never-refreshed"),
    };
    caption_wrapped(ui, asked);
    choose_unit(ui, &words, view).or(pressed)
}

/// The chooser of the unit that counts, where the merchant has several.
fn choose_unit(ui: &mut Ui, words: &Catalog, view: View<'_>) -> Option<Pressed> {
    let list = view.list;
    if view.units.len() < 2 && list.unit.is_none() {
        return None;
    }
    let named = |row: &LookupRow| {
        let msn = row.msn.clone()?;
        let name = row.unit.as_ref().and_then(|unit| unit.name.clone());
        let said = name.map_or_else(|| msn.to_string(), |name| format!("{name} · {msn}"));
        Some((Some(msn), said))
    };
    let any = (None, words.text("letters-checklist-unit-any"));
    let mut options: Vec<(Option<Msn>, String)> = vec![any];
    options.extend(view.units.iter().filter_map(named));
    let mut unit = list.unit.clone();
    // A unit that was chosen stays in sight, also where it is not kept any more.
    if !options.iter().any(|(option, _)| *option == unit) {
        let said = unit.as_ref().map(ToString::to_string).unwrap_or_default();
        options.push((unit.clone(), said));
    }
    let chooser = Chooser::new(words.text("letters-checklist-unit")).width(320.0);
    chooser
        .show(ui, &mut unit, &options)
        .then_some(Pressed::Do(ChecklistChange::ChooseUnit { unit }))
}

/// One step.
struct One<'a> {
    number: usize,
    step: Step,
    state: &'a StepState,
    written: &'a Written,
}

impl One<'_> {
    fn show(&self, ui: &mut Ui, cx: &Cx<'_>, note: &mut Option<NoteDraft>) -> Option<Pressed> {
        let words = cx.words;
        let status = self.state.status();
        let mut pressed = None;
        let name = Message::new("letters-checklist-step-name")
            .with("number", self.number)
            .with("title", self.step.title());
        let contacts = &cx.preferences.contacts;
        let addresses = Addresses {
            partner: &contacts.partner,
            agreement: &contacts.agreement,
            integration: &contacts.integration,
        };
        let help = words.say(&self.step.help(addresses));
        spaced_top(ui, measure::SPACE_2, |ui| {
            let side = 92.0;
            let width = (ui.available_width() - side).max(160.0);
            ui.vertical(|ui| {
                ui.set_width(width);
                let mut on = status.is_done();
                check_line(ui, &mut on, &words.say(&name), Some(&help))
                    .sets(&mut pressed, self.mark(self.toggled(on)));
            });
            tag(ui, tone(status), &words.say(&status.name()));
        });
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (line, is_against) in self.lines(&words) {
                let ink = if is_against {
                    cx.look.warn.ink
                } else {
                    cx.look.secondary
                };
                indented(ui, |ui| {
                    ui.add(egui::Label::new(look::caption(line).color(ink)).wrap());
                });
            }
        });
        indented(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = measure::SPACE_3;
                pressed = self.links(ui, &words, note).or(pressed.take());
            });
        });
        if let Some(draft) = note.as_mut().filter(|draft| draft.step == self.step) {
            let saved = indented(ui, |ui| self.write_note(ui, cx, draft));
            pressed = saved.or(pressed);
        }
        pressed
    }

    /// What a click on the box says: ticking is a person's word; taking it away leaves what the program sees, unless that is
    /// what was ticked.
    const fn toggled(&self, on: bool) -> Option<Mark> {
        let is_seen = self.state.seen.is_some() && self.state.against.is_none();
        match (on, self.state.marked, is_seen) {
            (true, Some(_), true) => None,
            (true, _, _) => Some(Mark::Done),
            (false, _, true) => Some(Mark::NotDone),
            (false, _, false) => None,
        }
    }

    const fn mark(&self, mark: Option<Mark>) -> Pressed {
        Pressed::Do(ChecklistChange::Mark {
            step: self.step,
            mark,
            note: None,
        })
    }

    /// What is known of it, each with whether it speaks against it.
    fn lines(&self, words: &Catalog) -> Vec<(String, bool)> {
        let when = |at: i64| say::moment(at, words);
        let state = self.state;
        let mut lines = Vec::new();
        if let Some(marked) = state.marked {
            let message = match marked.mark {
                Mark::Done => Message::new("letters-checklist-done-by"),
                Mark::NotNeeded => Message::new("letters-checklist-not-needed-since"),
                Mark::NotDone => Message::new("letters-checklist-not-done-since"),
            };
            lines.push((
                self.by(message.with("when", when(marked.at)), "marked", words),
                false,
            ));
        }
        match (&state.seen, &state.against) {
            (seen, Some(against)) => {
                let told = Message::new("letters-checklist-file-seen").with("what", against.tell());
                lines.push((told.with("when", when(against.at)), true));
                if let Some(seen) = seen {
                    let told = Message::new("letters-checklist-was-seen");
                    lines.push((told.with("when", when(seen.since)), false));
                }
            }
            (Some(seen), None) => {
                let told =
                    Message::new("letters-checklist-file-seen").with("what", seen.evidence.tell());
                lines.push((told.with("when", when(seen.evidence.at)), false));
                let since = Message::new("letters-checklist-seen-since");
                lines.push((since.with("when", when(seen.since)), false));
            }
            (None, None) => {}
        }
        if let Some(note) = &state.note {
            let told = Message::new("letters-checklist-file-note").with("text", &note.text);
            lines.push((
                self.by(told.with("when", when(note.at)), "note", words),
                false,
            ));
        }
        let said = lines.into_iter();
        said.map(|(line, against)| (words.say(&line), against))
            .collect()
    }

    /// A line with who wrote it, where a team knows.
    fn by(&self, line: Message, end: &str, words: &Catalog) -> Message {
        let field = format!("steps.{}.{end}", self.step.key());
        self.written.line_by(line, &field, words)
    }

    fn links(&self, ui: &mut Ui, words: &Catalog, note: &mut Option<NoteDraft>) -> Option<Pressed> {
        let mut pressed = None;
        let named = |message: Message| words.say(&message.with("title", self.step.title()));
        let is_needed = self.state.status() != StepStatus::NotNeeded;
        let said = if is_needed {
            words.text("letters-checklist-not-needed")
        } else {
            words.text("letters-checklist-needed")
        };
        let name = named(Message::new("letters-checklist-not-needed-name"));
        if named_link(ui, said, &name) {
            pressed = Some(self.mark(is_needed.then_some(Mark::NotNeeded)));
        }
        if self.step == Step::MoveResult {
            let open = link(ui, words.text("agreements-open"));
            open.on_hover_text(words.text("agreements-open-tip"))
                .sets(&mut pressed, Pressed::CheckIds);
        }
        let said = words.text("letters-checklist-note-add");
        let name = named(Message::new("letters-checklist-note-name"));
        if named_link(ui, said, &name) {
            let former = self.state.note.as_ref().map(|note| note.text.clone());
            let former = former.unwrap_or_default();
            *note = Some(NoteDraft {
                step: self.step,
                text: former.clone(),
                seen: Some(former),
            });
        }
        pressed
    }

    fn write_note(&self, ui: &mut Ui, cx: &Cx<'_>, draft: &mut NoteDraft) -> Option<Pressed> {
        let words = cx.words;
        Field::new(words.text("letters-checklist-note"))
            .rows(3)
            .char_limit(2000)
            .id_salt(("note", self.step))
            .show(ui, &mut draft.text);
        let stands = self.state.note.as_ref().map(|note| note.text.as_str());
        let stands = stands.unwrap_or_default();
        if draft.seen.as_ref().is_some_and(|seen| seen != stands) {
            let meanwhile = Message::new("team-note-meanwhile").with("text", stands);
            let meanwhile = look::caption(words.say(&meanwhile)).color(cx.look.warn.ink);
            ui.add(egui::Label::new(meanwhile).wrap());
        }
        let save = Button::secondary(words.text("letters-checklist-note-save"));
        save.show(ui).clicked().then(|| {
            Pressed::Do(ChecklistChange::Note {
                step: self.step,
                text: draft.text.clone(),
                seen: draft.seen.clone(),
            })
        })
    }
}

/// A link that is named with its step, since every step has the same.
fn named_link(ui: &mut Ui, said: String, name: &str) -> bool {
    let response = link(ui, said);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Link, enabled, name));
    response.clicked()
}

/// Below the words of the box, and not below the box.
fn indented<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal(|ui| {
        ui.add_space(26.0);
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
        .inner
    })
    .inner
}

const fn tone(status: StepStatus) -> Tone {
    match status {
        StepStatus::Done | StepStatus::Seen => Tone::Ok,
        StepStatus::Against => Tone::Warn,
        StepStatus::NotNeeded | StepStatus::Open => Tone::Neutral,
    }
}
