//! The parts that letters of every kind share on screen: the preview, what is left open, the draft.

use crate::domain::merchant_message::{
    Draft, Letter, LetterKind, MAILTO_LIMIT, MerchantMessage, MessageLanguage,
};
use crate::store::Contacts;
use crate::text::{Catalog, Message, visible};
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::opening;
use crate::ui::widgets::{
    Button, Chooser, Field, Icon, Toast, Tone, notice, notice_with, spaced_top, well,
};
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

/// Draws a letter to be read, with what is to be said of it.
pub(super) fn letter(ui: &mut Ui, words: &Catalog, letter: &Letter, height: f32) {
    remarks(ui, words, letter);
    preview(ui, words, &letter.message, height);
}

/// Says what is left open in a letter, and that it is too long for a draft.
pub(super) fn remarks(ui: &mut Ui, words: &Catalog, letter: &Letter) {
    if !letter.missing.is_empty() {
        let said = letter.missing.iter().map(|gap| words.say(&gap.meaning()));
        let what = said.collect::<Vec<_>>().join(", ");
        let missing = Message::new("letters-missing").with("what", what);
        notice(ui, Tone::Warn, &words.say(&missing), None);
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

/// The same with another button for the draft, where something else is the main action.
pub(super) fn buttons_with(ui: &mut Ui, cx: &mut Cx<'_>, letter: &Letter, draft: Button) -> bool {
    let words = cx.words;
    let draft = draft.tooltip(words.text("letters-draft-tip")).show(ui);
    let is_opened = draft.clicked();
    if is_opened {
        let draft = letter.draft();
        if matches!(draft, Draft::WithoutText(_)) {
            ui.ctx()
                // The draft has no room for the text, so it waits to be pasted.
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

/// A chooser of what a letter is like. Of several letters there is `usual` none, and each has its own unless something was chosen for
/// all. Gives whether it was changed.
fn choose<T: PartialEq + Copy>(
    ui: &mut Ui,
    [label, each]: [String; 2],
    named: impl Iterator<Item = (T, String)>,
    chosen: &mut Option<T>,
    usual: Option<T>,
    width: f32,
) -> bool {
    let each = usual.is_none().then_some((None, each)).into_iter();
    let named = named.map(|(one, name)| (Some(one), name));
    let options: Vec<_> = each.chain(named).collect();
    let mut shown = chosen.or(usual);
    let chooser = Chooser::new(label).width(width);
    let changed = chooser.show(ui, &mut shown, &options);
    if changed {
        *chosen = shown;
    }
    changed
}

/// The chooser of an occasion; `None` is the one that the state of each order calls for.
pub(super) fn kinds(
    ui: &mut Ui,
    words: &Catalog,
    kind: &mut Option<LetterKind>,
    usual: Option<LetterKind>,
    of: &[LetterKind],
    width: f32,
) -> bool {
    let names = ["letters-what", "letters-kind-each"].map(|id| words.text(id));
    let named = of.iter().map(|one| (*one, words.say(&one.name())));
    choose(ui, names, named, kind, usual, width)
}

/// The chooser of a language; `None` is each merchant's own.
pub(super) fn languages(
    ui: &mut Ui,
    words: &Catalog,
    language: &mut Option<MessageLanguage>,
    usual: Option<MessageLanguage>,
    width: f32,
) -> bool {
    let names = ["letters-language", "letters-language-each"].map(|id| words.text(id));
    let all = MessageLanguage::ALL.into_iter();
    let named = all.map(|one| (one, one.own_name().to_owned()));
    choose(ui, names, named, language, usual, width)
}

/// Asks for the name of the partner's own company while there is none, since it stands under every letter; gives the one that is to be
/// kept.
pub(super) fn own_name(
    ui: &mut Ui,
    words: &Catalog,
    name: &str,
    typed: &mut String,
) -> Option<String> {
    if !name.trim().is_empty() {
        return None;
    }
    let mut is_kept = false;
    let title = words.text("letters-own-name-title");
    notice_with(ui, Tone::Warn, &title, |ui| {
        ui.add_space(measure::SPACE_1);
        spaced_top(ui, measure::SPACE_2, |ui| {
            let field = Field::new(words.text("letters-setting-name")).width(260.0);
            let field = field.show(ui, typed);
            let is_entered =
                field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            ui.vertical(|ui| {
                ui.add_space(measure::CONTROL - 10.0);
                let keep = Button::secondary(words.text("letters-own-name-keep"));
                let is_filled = !typed.trim().is_empty();
                is_kept = keep.enabled(is_filled).show(ui).clicked();
                is_kept |= is_entered && is_filled;
            });
        });
    });
    is_kept.then(|| typed.trim().to_owned())
}

/// Keeps that name in the settings.
pub(super) fn keep_name(name: String, cx: &mut Cx<'_>) {
    cx.keep_contacts(Contacts {
        name,
        ..cx.preferences.contacts.clone()
    });
}
