//! Presets at the form: choosing one, what it would replace, and saving what stands there as one.

use super::model::OrderForm;
use super::words as said;
use crate::desk::{
    DocumentChange, Ended, ListPresets, PresetList, RemovePreset, Requested, SavePreset, Saw,
    Undoable,
};
use crate::domain::order::preset::{self, BuiltIn, Clash, Keep, Preset};
use crate::domain::order::{Field, FieldValue, OrderDraft, Product};
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::team::is_changed_meanwhile;
use crate::ui::widgets::{
    Button, Chip, Dialog, Field as TextField, Icon, Menu, Toast, Tone, check_line, hairline, link,
    menu_line, muted, notice_with, problem_notices,
};
use egui::Ui;
use std::sync::Arc;

/// The longest name of a preset.
const NAME: usize = 60;
/// Letters of a text that a clash shows.
const SHOWN: usize = 48;

/// The presets, the one that was applied, and the dialog that names one.
#[derive(Debug, Default)]
pub struct Presets {
    known: Arc<Vec<Preset>>,
    asked: bool,
    applied: Option<Preset>,
    clashes: Vec<Clash>,
    naming: Option<Naming>,
    listing: Requested<PresetList>,
    /// Saving or removing one.
    changing: Requested<(PresetList, Vec<DocumentChange>)>,
    /// What is told once that which is being removed is gone.
    goes: Option<Message>,
    /// Whether what went wrong with that is still to be shown.
    shows_problem: bool,
}

#[derive(Debug, Default)]
struct Naming {
    name: String,
    keep: Keep,
    /// The name under which the person wants it in the place of whatever stands: they were told that this changed meanwhile.
    insists_on: Option<String>,
    /// It is this one that is being saved, and not one that was open before.
    is_saving: bool,
}

impl Presets {
    /// Draws the chip of presets and its menu.
    pub fn chip(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, form: &mut OrderForm) {
        if !self.asked {
            self.read(cx);
        }
        let words = cx.words;
        let label = match &self.applied {
            Some(preset) => {
                let name = words.say(&preset.title());
                words.say(&Message::new("preflight-preset-is").with("name", name))
            }
            None => words.text("preflight-presets"),
        };
        let (mut chosen, mut removed) = (None, None);
        let head = Chip::new(label).on(self.applied.is_some());
        let response = head.chevron().show(ui);
        Menu::of(&response).width(280.0).show(|ui| {
            chosen = self.lines(ui, &words, form);
            hairline(ui);
            let save = words.text("preflight-preset-save");
            if menu_line(ui, Some(Icon::Plus), &save, None, false).clicked() {
                self.shows_problem = false;
                let title = self.applied.as_ref().map(Preset::title);
                self.naming = Some(Naming {
                    name: title.map_or_else(String::new, |title| words.say(&title)),
                    ..Naming::default()
                });
            }
            removed = self.removal(ui, &words);
        });
        if let Some(preset) = chosen {
            self.apply(preset, form);
        }
        if let Some((name, told)) = removed {
            self.shows_problem = true;
            self.goes = Some(told);
            self.changing
                .follow(cx.start(Undoable(RemovePreset::new(name))));
        }
    }

    /// The presets the API has a product for.
    fn lines(&self, ui: &mut Ui, words: &Catalog, form: &OrderForm) -> Option<Preset> {
        let mut chosen = None;
        let mut own = false;
        for preset in self.known.iter() {
            let product = Product::from_text(&preset.draft.product).ok();
            if product.is_some_and(|product| form.products().all(|one| one != product)) {
                continue;
            }
            if preset.built_in.is_none() && !std::mem::replace(&mut own, true) {
                hairline(ui);
            }
            let applied = self.applied.as_ref();
            let on = applied.is_some_and(|applied| applied.name == preset.name);
            let edited = preset
                .is_edited
                .then(|| words.text("preflight-preset-edited"));
            let title = words.say(&preset.title());
            if menu_line(ui, None, &title, edited.as_deref(), on).clicked() {
                chosen = Some(preset.clone());
            }
        }
        chosen
    }

    /// The line that removes the applied preset, or puts it back as it was made; with what is told then.
    fn removal(&self, ui: &mut Ui, words: &Catalog) -> Option<(String, Message)> {
        let preset = named(&self.known, &self.applied.as_ref()?.name)?;
        let (message, told, icon) = match (preset.built_in, preset.is_edited) {
            (Some(_), false) => return None,
            (Some(_), true) => (
                Message::new("preflight-preset-restore"),
                Message::new("preflight-preset-put-back"),
                Icon::Refresh,
            ),
            (None, _) => (
                Message::new("preflight-preset-remove"),
                Message::new("preflight-preset-removed"),
                Icon::Trash,
            ),
        };
        let title = words.say(&preset.title());
        let message = words.say(&message.with("name", title.as_str()));
        menu_line(ui, Some(icon), &message, None, false)
            .clicked()
            .then(|| (preset.name.clone(), told.with("name", title)))
    }

    fn apply(&mut self, preset: Preset, form: &mut OrderForm) {
        let former = self.applied.take().map(|former| former.draft);
        let applied = preset::apply(&preset.draft, &form.draft, former.as_ref(), &[]);
        put(form, applied.draft);
        self.clashes = applied.clashes;
        // A hidden field is not sent, so nothing has to be decided about it.
        self.clashes.retain(|clash| form.shows(clash.field));
        self.applied = Some(preset);
    }

    /// Draws what the preset would replace, with a way to let it.
    pub fn clashes(&mut self, ui: &mut Ui, words: &Catalog, form: &mut OrderForm) {
        let Some(preset) = &self.applied else { return };
        // What was changed since by hand is settled.
        self.clashes
            .retain(|clash| typed(form, clash.field).is_none_or(|text| text == clash.typed));
        if self.clashes.is_empty() {
            return;
        }
        let head = Message::new("preflight-clash-head").with("count", self.clashes.len());
        let (mut replace, mut keep) = (Vec::new(), false);
        notice_with(ui, Tone::Info, &words.say(&head), |ui| {
            ui.spacing_mut().item_spacing.y = measure::SPACE_1;
            for clash in &self.clashes {
                if one(ui, words, form, clash) {
                    replace.push(clash.field);
                }
            }
            ui.horizontal(|ui| {
                let all = Button::secondary(words.text("preflight-clash-all"));
                if all.show(ui).clicked() {
                    replace = self.clashes.iter().map(|clash| clash.field).collect();
                }
                let mine = Button::quiet(words.text("preflight-clash-none"));
                keep = mine.show(ui).clicked();
            });
        });
        if !replace.is_empty() {
            let applied = preset::apply(&preset.draft, &form.draft, None, &replace);
            put(form, applied.draft);
            self.clashes.retain(|clash| !replace.contains(&clash.field));
        }
        if keep {
            self.clashes.clear();
        }
    }

    /// Draws the dialog that saves what stands in the form.
    pub fn dialog(&mut self, ui: &Ui, cx: &mut Cx<'_>, form: &OrderForm) {
        let Some(naming) = &mut self.naming else {
            return;
        };
        let words = cx.words;
        let name = key_of(naming.name.trim(), &words);
        let replaces = named(&self.known, &name).is_some();
        let ready = !self.changing.is_running() && !name.is_empty();
        let problem = self.changing.problem().filter(|_| self.shows_problem);
        let title = words.text("preflight-preset-save-title");
        let save = Button::primary(words.text("preflight-preset-save-button")).enabled(ready);
        let dialog = Dialog::new("preset", title, words).width(460.0);
        let answer = dialog.ask(ui.ctx(), save, |ui| {
            problem_notices(ui, words, problem);
            muted(ui, words.text("preflight-preset-save-text"));
            let field = TextField::new(words.text("preflight-preset-name"))
                .warning(replaces.then(|| words.text("preflight-preset-replaces")))
                .char_limit(NAME);
            field.show(ui, &mut naming.name);
            if !form.draft.website.url.trim().is_empty() {
                let text = words.text("preflight-preset-keep-website");
                check_line(ui, &mut naming.keep.website, &text, None);
            }
            if !form.draft.sales_unit_logo.is_empty() {
                let text = words.text("preflight-preset-keep-logo");
                check_line(ui, &mut naming.keep.logo, &text, None);
            }
        });
        if answer == Some(true) {
            self.shows_problem = true;
            let known = named(&self.known, &name);
            let saw = if naming.insists_on.as_ref() == Some(&name) {
                Saw::Whatever
            } else {
                Saw::of(known.map(|preset| Box::new(preset.draft.clone())))
            };
            naming.is_saving = true;
            self.changing.follow(cx.start(Undoable(SavePreset {
                saw,
                name,
                draft: Box::new(form.visible_draft()),
                keep: naming.keep,
            })));
        }
        if answer == Some(false) {
            self.naming = None;
        }
    }

    /// The form was emptied: no preset was applied to it.
    pub fn forget(&mut self) {
        self.applied = None;
        self.clashes.clear();
    }

    /// Takes in the presets, and what came of saving one.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        self.listing.poll();
        let changed = self.changing.poll();
        let naming = self.naming.as_mut().filter(|naming| naming.is_saving);
        if let (Some(Ended::Failed | Ended::Cancelled), Some(naming)) = (changed, naming) {
            let insists = is_changed_meanwhile(self.changing.problem());
            naming.insists_on = insists.then(|| key_of(naming.name.trim(), &cx.words));
            naming.is_saving = false;
        }
        let (list, back) = self.changing.take().unzip();
        for list in [self.listing.take(), list].into_iter().flatten() {
            self.known = list.presets;
            for (name, _) in list.unreadable {
                let message = Message::new("preflight-preset-unreadable").with("name", name);
                cx.toast(Toast::bad(cx.words.say(&message)));
            }
        }
        match changed {
            Some(Ended::Done) => self.settle(back.unwrap_or_default(), cx),
            Some(Ended::Failed | Ended::Cancelled) => self.goes = None,
            None => {}
        }
    }

    /// Reads them anew.
    pub fn read(&mut self, cx: &mut Cx<'_>) {
        self.asked = true;
        self.listing.follow(cx.start(ListPresets::new()));
    }

    /// After saving or removing: what was applied is named as it is now.
    fn settle(&mut self, back: Vec<DocumentChange>, cx: &mut Cx<'_>) {
        if let Some(naming) = self.naming.take_if(|naming| naming.is_saving) {
            let name = key_of(naming.name.trim(), &cx.words);
            self.applied = named(&self.known, &name).cloned();
            let message = Message::new("preflight-preset-saved").with("name", naming.name.trim());
            return cx.tell_done(cx.words.say(&message), back);
        }
        if let Some(told) = self.goes.take() {
            cx.tell_done(cx.words.say(&told), back);
        }
        let applied = self.applied.take();
        // It may be removed now, or be the built-in one again.
        self.applied = applied.and_then(|preset| named(&self.known, &preset.name).cloned());
    }
}

fn named<'a>(known: &'a [Preset], name: &str) -> Option<&'a Preset> {
    known.iter().find(|preset| preset.name == name)
}

/// The name a preset is kept under: the key of a built-in one for its title.
fn key_of(name: &str, words: &Catalog) -> String {
    let built_in = BuiltIn::ALL.into_iter().find(|which| {
        words
            .say(&Preset::built_in(*which).title())
            .eq_ignore_ascii_case(name)
    });
    built_in.map_or_else(|| name.to_owned(), |which| which.key().to_owned())
}

fn put(form: &mut OrderForm, draft: OrderDraft) {
    form.draft = draft;
    form.recheck();
}

/// The text of a field, where it has one.
fn typed(form: &OrderForm, field: Field) -> Option<String> {
    match field.column()?.value(&form.draft) {
        FieldValue::Text(text) => Some(text.to_owned()),
        FieldValue::Flag(_) | FieldValue::Logo(_) => None,
    }
}

/// One clash in a line: the field, what was typed, what the preset has, and the link that takes it.
fn one(ui: &mut Ui, words: &Catalog, form: &OrderForm, clash: &Clash) -> bool {
    let field = said::field(clash.field, form.api(), words);
    let value = |text: &str| said_value(clash.field, text, words);
    let message = Message::new("preflight-clash")
        .with("field", field.as_str())
        .with("typed", value(&clash.typed))
        .with("preset", value(&clash.preset));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_2;
        ui.label(look::body(words.say(&message)));
        let replace = Message::new("preflight-clash-replace").with("field", field);
        link(ui, words.say(&replace)).clicked()
    })
    .inner
}

/// A value as people know it, cut where it is long.
fn said_value(field: Field, text: &str, words: &Catalog) -> String {
    let said = match field {
        Field::Product => said::product_word(text, words),
        Field::UseCase => crate::domain::order::UseCase::from_text(text)
            .map_or_else(|_| text.to_owned(), |one| words.say(&one.tell())),
        Field::SalesUnitLogo => words.text("preflight-clash-logo"),
        _ => match text {
            "true" => words.text("report-yes"),
            "false" => words.text("report-no"),
            _ => text.trim().to_owned(),
        },
    };
    if said.chars().count() <= SHOWN {
        return said;
    }
    let cut: String = said.chars().take(SHOWN).collect();
    format!("{}…", cut.trim_end())
}
