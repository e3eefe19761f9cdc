//! What is remembered of the unit beside the table: its history, a person's own words on it, and what the policies found.

use std::sync::Arc;

use egui::{Key, Ui};

use super::changing::RowChanges;
use super::registry::status;
use super::say;
use crate::desk::{Ended, Note, ReadHistory, Requested, RowChange, Tag};
use crate::domain::fleet::{Change, UnitChange, not_visible_causes};
use crate::domain::policy::Finding;
use crate::domain::{BusinessId, Kept, KeptMerchant, LookupRow, Msn, Subject};
use crate::store::NewNote;
use crate::text::Message;
use crate::ui::changes::say as said;
use crate::ui::look::{self, measure};
use crate::ui::team::{Written, is_changed_meanwhile};
use crate::ui::widgets::{
    Button, Field, Icon, Tone, caption, dot, from_right, hairline, key_text, key_value, link,
    muted, notice_with, problem_notices, removable_tag, spaced, spaced_wrapped, tag, well,
};
use crate::ui::{Cx, Section};

/// Changes of a history that are shown before a person asks for all.
const FEW: usize = 6;

/// What the panel remembers of the unit it shows.
#[derive(Debug, Default)]
pub struct UnitMemory {
    msn: Option<Msn>,
    history: Requested<Arc<Vec<UnitChange>>>,
    writing: RowChanges,
    shows_all: bool,
    new_tag: String,
    /// The note as it is being written; `None` while it is not.
    draft: Option<NoteDraft>,
    /// Who wrote what stands, where a team knows.
    written: Written,
}

/// A note as it is being written.
#[derive(Debug)]
struct NoteDraft {
    text: String,
    /// What stood there when it was begun; `None` once a person wants it in the place of whatever stands.
    seen: Option<String>,
}

impl UnitMemory {
    /// Turns to the unit of a row, and asks for its history when it is another one than before.
    pub fn follow(&mut self, row: &LookupRow, cx: &mut Cx<'_>) {
        if let Some(msn) = &row.msn {
            self.written.follow("unit", msn.as_str(), cx);
        }
        if self.msn == row.msn {
            return;
        }
        // It follows the unit by itself; and what is being written for the last unit goes on.
        let written = std::mem::take(&mut self.written);
        let mut writing = std::mem::take(&mut self.writing);
        writing.forget_problem();
        *self = Self {
            msn: row.msn.clone(),
            writing,
            written,
            ..Self::default()
        };
        self.read(cx);
    }

    fn read(&mut self, cx: &mut Cx<'_>) {
        if let Some(msn) = &self.msn {
            self.history.follow(cx.start(ReadHistory(msn.clone())));
        }
    }

    /// Rows came: a sync may have fetched the unit, and there may be more to tell of it now.
    pub fn take_rows(&mut self, rows: &[LookupRow], cx: &mut Cx<'_>) {
        let is_it = |row: &LookupRow| row.kept.is_some() && row.msn == self.msn;
        // A sync tells many rows a second; one reading at a time is enough.
        if self.msn.is_some() && !self.history.is_running() && rows.iter().any(is_it) {
            self.read(cx);
        }
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        self.history.poll();
        self.written.poll(cx);
        match self.writing.poll(cx) {
            Some(Ended::Done) => {
                self.draft = None;
                self.written.read(cx);
                let back = self.writing.take_back();
                cx.tell_done(cx.words.text("keys-undo-saved"), back);
            }
            Some(Ended::Failed) if is_changed_meanwhile(self.writing.problem()) => {
                // They have read what stands there now.
                if let Some(draft) = &mut self.draft {
                    draft.seen = None;
                }
            }
            Some(Ended::Failed | Ended::Cancelled) | None => {}
        }
    }

    /// Draws what the policies found on the unit, with what to do about it.
    pub fn findings(ui: &mut Ui, cx: &mut Cx<'_>, msn: &Msn) {
        let Some(all) = cx.findings.cloned() else {
            return;
        };
        let words = cx.words;
        let mine: Vec<&Finding> = all
            .iter()
            .filter(|finding| finding.msn.as_ref() == Some(msn))
            .collect();
        if mine.is_empty() {
            return;
        }
        ui.add_space(measure::SPACE_3);
        ui.horizontal(|ui| {
            ui.label(look::section(words.text("changes-findings")));
            from_right(ui, |ui| {
                if link(ui, words.text("changes-findings-all")).clicked() {
                    cx.go(Section::Audit);
                }
            });
        });
        ui.add_space(measure::SPACE_1);
        for finding in mine {
            let tone = Tone::of(finding.severity);
            well(ui, |ui| {
                ui.spacing_mut().item_spacing.y = measure::SPACE_1;
                tag(ui, tone, &words.say(&finding.severity.name()));
                ui.label(look::body_strong(words.say(&finding.title)));
                muted(ui, words.say(&finding.reason));
                ui.label(look::body(words.say(&finding.advice)));
            });
            ui.add_space(measure::SPACE_1);
        }
    }

    /// Draws a person's own words: tags and a note, to be changed where they stand.
    pub fn own_words(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        (msn, kept): (&Msn, &Kept),
        merchant: Option<&KeptMerchant>,
    ) {
        let words = cx.words;
        ui.add_space(measure::SPACE_3);
        ui.label(look::section(words.text("changes-own-words")));
        ui.add_space(measure::SPACE_1);
        problem_notices(ui, words, self.writing.problem());
        self.tags(ui, cx, msn, kept);
        ui.add_space(measure::SPACE_2);
        self.note(ui, cx, msn, kept);
        if let Some(note) = merchant.and_then(|merchant| merchant.note.as_deref()) {
            ui.add_space(measure::SPACE_2);
            let name = words.text("changes-note-of-merchant");
            ui.label(look::label(name).color(cx.look.secondary));
            written(ui, note);
        }
    }

    fn tags(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, msn: &Msn, kept: &Kept) {
        let words = cx.words;
        let mut change = None;
        if !kept.tags.is_empty() || !kept.merchant_tags.is_empty() {
            spaced_wrapped(ui, measure::SPACE_1, |ui| {
                for own in &kept.tags {
                    let remove = Message::new("changes-tag-remove").with("tag", own.as_str());
                    if removable_tag(ui, own, &words.say(&remove)) {
                        change = Some((Vec::new(), vec![own.clone()]));
                    }
                }
                for of_merchant in &kept.merchant_tags {
                    let tip = words.text("changes-tag-of-merchant");
                    tag(ui, Tone::Neutral, of_merchant).on_hover_text(look::body(tip));
                }
            });
            ui.add_space(measure::SPACE_1);
            self.written.tags(ui, cx, &kept.tags);
        }
        spaced(ui, measure::SPACE_2, |ui| {
            let add = words.text("changes-tag-add");
            let font = egui::FontId::new(13.0, look::fonts::medium());
            let words_of_button = look::one_line(ui.painter(), add.clone(), font, cx.look.text);
            // The panel is no wider than it is: what the button needs is taken from the field.
            let button = words_of_button.size().x + 26.0 + measure::SPACE_2;
            let width = (ui.available_width() - button.ceil() - 1.0).max(80.0);
            let field = Field::new(words.text("changes-tag-field"))
                .placeholder(words.text("changes-tag-hint"))
                .width(width)
                .char_limit(60)
                .id_salt("unit-tag");
            let response = field.show(ui, &mut self.new_tag);
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let ready = !self.new_tag.trim().is_empty() && !self.writing.is_running();
            let clicked = ui
                .with_layout(egui::Layout::bottom_up(egui::Align::Min), |ui| {
                    Button::secondary(add).enabled(ready).show(ui).clicked()
                })
                .inner;
            if ready && (entered || clicked) {
                let new = std::mem::take(&mut self.new_tag);
                change = Some((vec![new.trim().to_owned()], Vec::new()));
            }
        });
        if let Some((add, remove)) = change {
            self.writing.forget_problem();
            let tag = Tag {
                subjects: vec![Subject::Unit(msn.clone())],
                add,
                remove,
            };
            self.writing.start(RowChange::Tag(tag), cx);
        }
    }

    fn note(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, msn: &Msn, kept: &Kept) {
        let words = cx.words;
        let kept_note = kept.note.as_deref().unwrap_or_default();
        let Some(draft) = &mut self.draft else {
            if !kept_note.is_empty() {
                written(ui, kept_note);
                self.written.line(ui, cx, "note");
                ui.add_space(measure::SPACE_1);
            }
            self.written.versions(ui, cx, "note");
            let text = if kept_note.is_empty() {
                "changes-note-write"
            } else {
                "changes-note-edit"
            };
            let button = Button::secondary(words.text(text)).icon(Icon::Pencil);
            if button.show(ui).clicked() {
                self.draft = Some(NoteDraft {
                    text: kept_note.to_owned(),
                    seen: Some(kept_note.to_owned()),
                });
            }
            return;
        };
        let field = Field::new(words.text("changes-note"))
            .rows(3)
            .char_limit(4000)
            .id_salt("unit-note");
        field.show(ui, &mut draft.text);
        if draft.seen.as_ref().is_some_and(|seen| seen != kept_note) {
            let meanwhile = Message::new("team-note-meanwhile").with("text", kept_note);
            let meanwhile = look::caption(words.say(&meanwhile)).color(cx.look.warn.ink);
            ui.add(egui::Label::new(meanwhile).wrap());
        }
        ui.add_space(measure::SPACE_1);
        let text = draft.text.trim().to_owned();
        let seen = draft.seen.clone();
        let (mut save, mut cancel) = (false, false);
        ui.horizontal(|ui| {
            let button = Button::secondary(words.text("changes-note-save"));
            let ready = text != kept_note && !self.writing.is_running();
            save = button.enabled(ready).show(ui).clicked();
            let button = Button::quiet(words.text("ui-cancel"));
            cancel = button.show(ui).clicked();
        });
        if save {
            self.writing.forget_problem();
            let notes = vec![NewNote {
                subject: Subject::Unit(msn.clone()),
                text,
                seen,
            }];
            self.writing.start(RowChange::Note(Note { notes }), cx);
        } else if cancel {
            self.draft = None;
        }
    }

    /// Draws everything that ever changed about the unit, the newest first, and when it was first and last seen.
    pub fn history(&mut self, ui: &mut Ui, cx: &Cx<'_>, kept: &Kept) {
        let words = cx.words;
        ui.add_space(measure::SPACE_3);
        ui.label(look::section(words.text("changes-history")));
        ui.add_space(measure::SPACE_1);
        problem_notices(ui, words, self.history.problem());
        let changes = self.history.answer().map_or(&[][..], |all| all.as_slice());
        let shown = if self.shows_all { changes.len() } else { FEW };
        for event in changes.iter().take(shown) {
            moments(ui, cx, event);
        }
        if changes.len() > shown {
            let more = Message::new("changes-history-more").with("count", changes.len() - shown);
            if link(ui, words.say(&more)).clicked() {
                self.shows_all = true;
            }
        }
        // What the first sync finds is no news, so no change tells when such a unit was first seen.
        if !changes.iter().any(|event| event.change == Change::Added) {
            let when = say::moment(kept.first_seen, &words);
            let text = words.text("changes-first-seen");
            moment(ui, cx, Tone::Neutral, &text, &when);
        }
        let key = words.text("changes-last-seen");
        key_value(ui, &key, true, |ui| {
            muted(ui, say::moment(kept.last_seen, &words))
        });
    }
}

/// Draws a note.
fn written(ui: &mut Ui, note: &str) {
    well(ui, |ui| {
        ui.add(egui::Label::new(look::body(note)).wrap().selectable(true));
    });
}

fn moments(ui: &mut Ui, cx: &Cx<'_>, event: &UnitChange) {
    let words = cx.words;
    let when = say::moment(event.at, &words);
    let (_, tone) = said::kind(&event.change, &words);
    match &event.change {
        Change::Changed(fields) => {
            for field in fields {
                let (_, tone) = said::value(field.field, field.to.as_ref(), &words);
                moment(ui, cx, tone, &words.say(&field.say()), &when);
            }
        }
        Change::Added => moment(ui, cx, tone, &words.text("changes-first-seen"), &when),
        Change::Gone | Change::Back => {
            moment(ui, cx, tone, &words.say(&event.change.name()), &when);
        }
    }
}

/// One point of the timeline.
fn moment(ui: &mut Ui, cx: &Cx<'_>, tone: Tone, text: &str, when: &str) {
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(10.0, 18.0), egui::Sense::empty());
        let ink = if tone == Tone::Neutral {
            cx.look.tertiary
        } else {
            tone.pair(cx.look).ink
        };
        dot(ui.painter(), rect.center(), ink);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.add(egui::Label::new(look::body(text)).wrap());
            caption(ui, when);
        });
    });
    ui.add_space(2.0);
    hairline(ui);
    ui.add_space(2.0);
}

/// Draws since when the unit is not shown by the service, and what may be behind it.
pub fn not_visible(ui: &mut Ui, cx: &Cx<'_>, kept: &Kept) {
    let Some(since) = kept.not_visible_since else {
        return;
    };
    let words = cx.words;
    let when = say::moment(since, &words);
    let head = words.say(&Message::new("changes-not-visible").with("when", when));
    notice_with(ui, Tone::Warn, &head, |ui| {
        muted(ui, words.text("changes-causes"));
        for cause in not_visible_causes() {
            muted(ui, format!("• {}", words.say(&cause)));
        }
    });
    ui.add_space(measure::SPACE_2);
}

/// A kept merchant, which stand by their identifiers.
#[must_use]
pub fn merchant_of<'a>(merchants: &'a [KeptMerchant], id: &BusinessId) -> Option<&'a KeptMerchant> {
    let place = merchants.binary_search_by(|merchant| merchant.business_id.cmp(id));
    merchants.get(place.ok()?)
}

/// Draws the registry's newest answer that is kept for a merchant.
pub fn kept_registry(ui: &mut Ui, cx: &Cx<'_>, merchants: &[KeptMerchant], id: &BusinessId) {
    let answer = merchant_of(merchants, id).and_then(|merchant| merchant.registry.as_ref());
    let Some((answer, at)) = answer else { return };
    let words = cx.words;
    let (word, tone) = status(answer, &words);
    key_value(ui, &words.text("changes-registry-kept"), false, |ui| {
        tag(ui, tone, &word)
    });
    if let Some(company) = answer.company() {
        let name = company.name.as_str();
        key_text(ui, &words.text("screens-registry-name"), name, false);
    }
    key_value(ui, &words.text("changes-registry-asked"), true, |ui| {
        muted(ui, say::moment(*at, &words))
    });
    ui.add_space(measure::SPACE_2);
}
