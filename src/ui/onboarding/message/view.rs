//! The parts that letters of every kind share on screen: the preview, what is left open, the draft.

use crate::domain::merchant_message::{
    Draft, Gap, Letter, LetterKind, MAILTO_LIMIT, MerchantMessage, MessageLanguage,
};
use crate::text::{Catalog, Message, visible};
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::opening;
use crate::ui::widgets::{Button, Chooser, Icon, Toast, Tone, notice, well};
use egui::Ui;

/// Draws a message as it will be read.
pub(super) fn preview(ui: &mut Ui, words: &Catalog, message: &MerchantMessage, height: f32) {
    ui.label(look::label(words.text("letters-preview")).color(look::of(ui).secondary));
    well(ui, |ui| {
        ui.spacing_mut().item_spacing.y = measure::SPACE_2;
        let subject = look::body_strong(message.subject.as_str());
        ui.add(egui::Label::new(subject).wrap().selectable(true));
        egui::ScrollArea::vertical()
            .id_salt("letter")
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                let body = look::body(message.body.as_str());
                ui.add(egui::Label::new(body).wrap().selectable(true));
            });
    });
}

/// Says what is left open in a letter, and that it is too long for a draft.
pub(super) fn remarks(ui: &mut Ui, words: &Catalog, letter: &Letter) {
    if !letter.missing.is_empty() {
        notice(ui, Tone::Warn, &said_missing(words, &letter.missing), None);
    }
    if letter.names_old_brand {
        let message = Message::new("letters-old-brand").with("count", 1);
        notice(ui, Tone::Warn, &words.say(&message), None);
    }
    if matches!(letter.draft(), Draft::WithoutText(_)) {
        let message = Message::new("letters-draft-too-long").with("limit", MAILTO_LIMIT);
        notice(ui, Tone::Info, &words.say(&message), None);
    }
}

pub(super) fn said_missing(words: &Catalog, missing: &[Gap]) -> String {
    let said = missing.iter().map(|gap| words.say(&gap.meaning()));
    let what = said.collect::<Vec<_>>().join(", ");
    words.say(&Message::new("letters-missing").with("what", what))
}

/// The buttons for one letter at the foot of a dialog, from the right: the draft first, since it is what a person mostly
/// wants. Gives whether the draft was opened; with `has_next` the button says that the next letter follows.
pub(super) fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, letter: &Letter, has_next: bool) -> bool {
    let name = if has_next {
        "letters-draft-next"
    } else {
        "letters-draft"
    };
    let draft = Button::primary(cx.words.text(name));
    buttons_with(ui, cx, letter, draft)
}

/// The same where something else is the main action.
pub(super) fn quiet_buttons(ui: &mut Ui, cx: &mut Cx<'_>, letter: &Letter) {
    let draft = Button::secondary(cx.words.text("letters-draft"));
    buttons_with(ui, cx, letter, draft);
}

fn buttons_with(ui: &mut Ui, cx: &mut Cx<'_>, letter: &Letter, draft: Button) -> bool {
    let words = cx.words;
    let draft = draft.tooltip(words.text("letters-draft-tip")).show(ui);
    let is_opened = draft.clicked();
    if is_opened {
        let draft = letter.draft();
        if matches!(draft, Draft::WithoutText(_)) {
            ui.ctx()
                .copy_text(visible(&letter.message.body).into_owned());
            cx.toast(Toast::info(words.text("letters-draft-long")));
        }
        opening::mail(ui.ctx(), &draft);
    }
    let copy = Button::secondary(words.text("letters-copy")).icon(Icon::Copy);
    if copy.show(ui).clicked() {
        ui.ctx().copy_text(letter.message.as_text());
        cx.toast(Toast::ok(words.text("letters-copied")));
    }
    is_opened
}

/// The line that goes through several letters.
pub(super) fn stepper(ui: &mut Ui, words: &Catalog, at: &mut usize, total: usize, whom: &str) {
    if total < 2 {
        return;
    }
    *at = (*at).min(total - 1);
    ui.horizontal(|ui| {
        let back = Button::quiet(words.text("letters-previous")).enabled(*at > 0);
        if back.show(ui).clicked() {
            *at -= 1;
        }
        let on = Button::quiet(words.text("letters-next")).enabled(*at + 1 < total);
        if on.show(ui).clicked() {
            *at += 1;
        }
        let place = Message::new("letters-place")
            .with("at", *at + 1)
            .with("total", total)
            .with("whom", whom);
        let place = look::body(words.say(&place)).color(look::of(ui).secondary);
        ui.add(egui::Label::new(place).truncate());
    });
}

/// The chooser of a language for several letters; `None` is each merchant's own. Gives whether it was changed.
pub(super) fn languages_of_many(
    ui: &mut Ui,
    words: &Catalog,
    language: &mut Option<MessageLanguage>,
    width: f32,
) -> bool {
    let mut options = vec![(None, words.text("letters-language-each"))];
    options.extend(MessageLanguage::ALL.map(|one| (Some(one), one.own_name().to_owned())));
    Chooser::new(words.text("letters-language"))
        .width(width)
        .show(ui, language, &options)
}

/// The chooser of an occasion for several letters; `None` is the one that the state of each order calls for. Gives whether it was
/// changed.
pub(super) fn kinds_of_many(
    ui: &mut Ui,
    words: &Catalog,
    kind: &mut Option<LetterKind>,
    of: &[LetterKind],
    width: f32,
) -> bool {
    let mut options = vec![(None, words.text("letters-kind-each"))];
    options.extend(of.iter().map(|one| (Some(*one), words.say(&one.name()))));
    Chooser::new(words.text("letters-what"))
        .width(width)
        .show(ui, kind, &options)
}

/// The chooser of an occasion.
pub(super) fn kinds(
    ui: &mut Ui,
    words: &Catalog,
    kind: &mut LetterKind,
    of: &[LetterKind],
    width: f32,
) -> bool {
    let named = of.iter().map(|kind| (*kind, words.say(&kind.name())));
    let options: Vec<_> = named.collect();
    Chooser::new(words.text("letters-what"))
        .width(width)
        .show(ui, kind, &options)
}

/// The chooser of a language.
pub(super) fn languages(
    ui: &mut Ui,
    words: &Catalog,
    language: &mut MessageLanguage,
    width: f32,
) -> bool {
    let options = MessageLanguage::ALL.map(|one| (one, one.own_name().to_owned()));
    Chooser::new(words.text("letters-language"))
        .width(width)
        .show(ui, language, &options)
}
