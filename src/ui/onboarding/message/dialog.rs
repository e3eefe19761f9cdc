//! The dialog of letters, whatever they are about: read, edited, copied, opened as drafts, or saved for mail merge.

use super::brand::BrandLetters;
use super::change::ChangeLetters;
use super::editing::{self, Editing};
use super::finding::FindingLetters;
use super::occasion::{Occasion, Writer};
use super::orders::OrderLetters;
use super::request::SettingsRequest;
use super::view;
use crate::desk::{CompleteFacts, ExportList, Exported, ReadTemplates, Requested};
use crate::domain::merchant_message::{ChangeUnit, Letter, LetterKind, OrderFacts, Templates};
use crate::domain::policy::{Finding, FindingGroup};
use crate::domain::{BusinessId, LookupRow};
use crate::text::Catalog;
use crate::ui::cx::Cx;
use crate::ui::files::{AskId, FileAsk};
use crate::ui::fleet::say;
use crate::ui::look::measure;
use crate::ui::widgets::{Button, Press as _, Toast, menu_line, problem_notices};
use egui::Ui;
use std::collections::{BTreeSet, HashSet};
use std::path::Path;
use std::sync::Arc;

/// The dialog, while it is open, and what it waits for.
#[derive(Debug, Default)]
pub struct LetterDialog {
    open: Option<Box<dyn Occasion>>,
    /// Which letter is looked at.
    at: usize,
    /// The template that is being edited.
    editing: Option<Editing>,
    reading: Requested<Arc<Templates>>,
    knowing: Requested<Vec<OrderFacts>>,
    merging: Requested<Exported>,
    merge_to: Option<AskId>,
}

/// What can be written about units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToVendor {
    /// To the vendor: that units change partner.
    PartnerChange,
    /// To the vendor: other settings.
    Settings,
    /// To merchants in Denmark and Finland: MobilePay becomes Vipps.
    BrandChange,
}

impl ToVendor {
    /// The lines of a menu; gives what was chosen.
    pub fn menu(ui: &mut Ui, words: &Catalog) -> Option<Self> {
        let lines = [
            (Self::PartnerChange, "letters-change-open"),
            (Self::Settings, "letters-settings-open"),
            (Self::BrandChange, "vendor-brand-open"),
        ];
        let mut chosen = None;
        for (what, line) in lines {
            if menu_line(ui, None, &words.text(line), None, false).clicked() {
                chosen = Some(what);
                ui.close();
            }
        }
        chosen
    }
}

/// What was pressed at the foot.
enum Pressed {
    Edit,
    InTemplate(editing::Press),
    Merge,
    Drafted,
}

/// How many letters findings need: one for each policy and merchant.
#[must_use]
pub fn letters_of_findings(findings: &[&Finding]) -> usize {
    let groups: BTreeSet<_> = findings
        .iter()
        .filter_map(|finding| Some((finding.business_id.as_ref()?, &finding.policy)))
        .collect();
    groups.len()
}

/// The button that opens letters about orders, one for each, by their merchants; it may be the main one.
pub fn write_button<'a>(
    words: &Catalog,
    merchants: impl Iterator<Item = Option<&'a BusinessId>>,
    is_main: bool,
) -> Button {
    let of_orders: Vec<_> = merchants.collect();
    let merchants: HashSet<_> = of_orders.iter().collect();
    let name = say::counted("letters-write-to", merchants.len(), words);
    let button = if is_main {
        Button::primary(name)
    } else {
        Button::secondary(name)
    };
    button.tooltip(say::counted("letters-write-to-tip", of_orders.len(), words))
}

fn writer<'a>(templates: &'a Arc<Templates>, cx: &Cx<'a>) -> Writer<'a> {
    Writer {
        words: cx.words,
        templates,
        contacts: &cx.preferences.contacts,
    }
}

impl LetterDialog {
    /// Opens it on orders, for an occasion, or for the one that the state of each calls for. What this computer knows besides (names,
    /// last days, addresses) is added by itself.
    pub fn about_orders(
        &mut self,
        orders: Vec<OrderFacts>,
        kind: Option<LetterKind>,
        cx: &mut Cx<'_>,
    ) {
        if !orders.is_empty() {
            let letters = OrderLetters::new(orders, kind, cx.now);
            self.begin(letters, cx);
            self.complete(cx);
        }
    }

    /// Opens it on units.
    pub fn about_units(
        &mut self,
        what: ToVendor,
        rows: impl Iterator<Item = LookupRow>,
        cx: &mut Cx<'_>,
    ) {
        if what == ToVendor::Settings {
            let rows: Vec<LookupRow> = rows.filter(|row| row.unit.is_some()).collect();
            if !rows.is_empty() {
                self.begin(SettingsRequest::new(rows), cx);
            }
            return;
        }
        // Rows that are no units cannot change partner.
        let units: Vec<ChangeUnit> = rows.filter_map(|row| ChangeUnit::of_row(&row)).collect();
        if units.is_empty() {
            return;
        }
        if what == ToVendor::BrandChange {
            self.begin(BrandLetters::new(&units, cx.now), cx);
            self.complete(cx);
        } else {
            let letters = ChangeLetters::new(units, &writer(&Arc::default(), cx));
            self.begin(letters, cx);
        }
    }

    /// Opens it on findings. Addresses that this computer knows are added by themselves.
    pub fn about_findings(&mut self, findings: &[&Finding], cx: &mut Cx<'_>) {
        let groups = FindingGroup::of(findings);
        if !groups.is_empty() {
            self.begin(FindingLetters::new(groups), cx);
            self.complete(cx);
        }
    }

    fn begin(&mut self, occasion: impl Occasion + 'static, cx: &mut Cx<'_>) {
        // What still runs for the former letters says nothing of these.
        *self = Self::default();
        if occasion.are_filled() {
            self.reading.follow(cx.start(ReadTemplates::new()));
        }
        self.open = Some(Box::new(occasion));
    }

    /// Asks what this computer knows of the merchants besides: names, last days, addresses.
    fn complete(&mut self, cx: &mut Cx<'_>) {
        let facts = self.open.as_ref().map(|open| open.facts());
        let complete = CompleteFacts(facts.unwrap_or_default());
        self.knowing.follow(cx.start(complete));
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
        let templates = cx.templates.cloned().unwrap_or_default();
        let by = writer(&templates, cx);
        let total = open.total();
        // What is chosen in the dialog may leave fewer letters.
        self.at = self.at.min(total.saturating_sub(1));
        let has_next = self.at + 1 < total;
        let letter = open.letter(self.at, &by);
        let (at, editing) = (&mut self.at, &mut self.editing);
        let message = editing.as_ref().map(|editing| {
            let (kind, language) = (editing.kind, editing.language);
            let values = open.values(*at, kind, language, &by.contacts.name);
            editing.fill(&values)
        });
        let possible = editing.as_ref().map(Editing::possible);
        let mut dialog = open.dialog(words);
        if possible.is_some() {
            dialog = dialog.width(editing::WIDTH);
        }
        let kept = editing.as_ref().and_then(Editing::problem).cloned();
        let problems = [
            self.reading.problem(),
            self.knowing.problem(),
            self.merging.problem(),
            kept.as_ref(),
        ];
        let (are_filled, is_merging) = (open.are_filled(), self.merging.is_running());
        let (mut pressed, mut own_name) = (None, None);
        let is_closed = dialog.show(
            ui.ctx(),
            |ui| {
                problem_notices(ui, words, problems);
                match (editing, &message) {
                    (Some(editing), Some(message)) => editing.show(ui, &words, message),
                    _ => own_name = open.body(ui, at, letter.as_ref(), &by),
                }
            },
            |ui| {
                ui.spacing_mut().item_spacing.x = measure::SPACE_2;
                if let Some(possible) = possible {
                    pressed = editing::foot(ui, &words, possible).map(Pressed::InTemplate);
                    return;
                }
                let Some(letter) = &letter else { return };
                // One key after the other opens a draft for each merchant.
                if view::buttons(ui, cx, letter, has_next) {
                    pressed = Some(Pressed::Drafted);
                }
                if !are_filled {
                    return;
                }
                if total > 1 {
                    Button::secondary(words.text("letters-merge"))
                        .tooltip(words.text("letters-merge-tip"))
                        .enabled(!is_merging)
                        .show(ui)
                        .sets(&mut pressed, Pressed::Merge);
                }
                Button::quiet(words.text("letters-edit"))
                    .show(ui)
                    .sets(&mut pressed, Pressed::Edit);
            },
        );
        if let Some(name) = own_name {
            view::keep_name(name, cx);
        }
        match pressed {
            Some(Pressed::Edit) => {
                let edited =
                    |letter: Letter| Editing::new(&templates, letter.kind, letter.language);
                self.editing = letter.map(edited);
            }
            Some(Pressed::InTemplate(press)) => {
                let editing = self.editing.as_mut();
                if editing.is_some_and(|editing| editing.press(press, cx)) {
                    self.editing = None;
                }
            }
            Some(Pressed::Merge) => self.ask_for_merge(cx),
            Some(Pressed::Drafted) if has_next => self.at += 1,
            Some(Pressed::Drafted) | None => {}
        }
        if is_closed {
            self.editing = None;
            self.open = None;
        }
    }

    /// Asks for the file to save the letters to.
    fn ask_for_merge(&mut self, cx: &mut Cx<'_>) {
        let (title, stem) = ("letters-merge-title", "letters-merge-file");
        let endings = [cx.preferences.csv_ending(), "xlsx", "json"];
        let ask = FileAsk::save(&cx.words, [title, stem, "letters-merge-kind"], endings);
        self.merge_to = Some(cx.ask_file(ask));
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        if let Some(templates) = self.reading.done() {
            cx.keep_templates(templates);
        }
        if let Some(editing) = &mut self.editing {
            editing.poll(cx);
        }
        if let Some(Exported { rows, .. }) = self.merging.done() {
            let said = say::counted("letters-merged", rows, &cx.words);
            cx.toast(Toast::ok(said));
        }
        if let (Some(facts), Some(open)) = (self.knowing.done(), &mut self.open)
            // An answer about other letters, which were on screen when it was asked for, would name other merchants.
            && facts.len() == open.total()
        {
            open.learn(facts);
        }
    }

    /// Takes in which file was chosen, and saves the letters there, with what is known of their merchants.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        let Some(open) = &self.open else { return };
        if self.merge_to.take_if(|asked| *asked == ask).is_some()
            && let Some(path) = path
        {
            let templates = cx.templates.cloned().unwrap_or_default();
            let letters = open.letters(&writer(&templates, cx)).into_iter();
            let merge = ExportList(
                Arc::new(letters.zip(open.facts()).collect()),
                cx.target(path),
            );
            self.merging.follow(cx.start(merge));
        }
    }
}
