//! A request to the partner manager for other settings of selected units.

use super::occasion::{Occasion, Writer};
use super::view;
use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::merchant_message::{Letter, LetterKind, MerchantMessage, MessageLanguage};
use crate::domain::policy::{SettingWish, settings_request};
use crate::domain::{CaptureType, LookupRow, UnitFlag};
use crate::text::{Catalog, Message};
use crate::ui::fleet::say;
use crate::ui::widgets::{Chooser, Dialog, Field, Tone, caption, notice};
use egui::Ui;

/// The settings that units are to have.
#[derive(Debug)]
pub(super) struct SettingsRequest {
    rows: Vec<LookupRow>,
    wanted: Wanted,
    ground: String,
}

/// A setting, as it is to be.
type Wanted = (UnitField, FieldValue);

/// The settings that only the vendor can change.
fn choices() -> [Wanted; 4] {
    let skip = UnitField::Flag(UnitFlag::SkipLandingPage);
    [
        (skip, FieldValue::Flag(true)),
        (skip, FieldValue::Flag(false)),
        capture(&CaptureType::Reserve),
        capture(&CaptureType::Direct),
    ]
}

fn capture(kind: &CaptureType) -> Wanted {
    (UnitField::CaptureType, FieldValue::capture_type(kind))
}

impl SettingsRequest {
    /// A request for units.
    pub fn new(rows: Vec<LookupRow>) -> Self {
        let [wanted, ..] = choices();
        Self {
            rows,
            wanted,
            ground: String::new(),
        }
    }

    fn wishes(&self) -> Vec<SettingWish> {
        let (field, value) = &self.wanted;
        let rows = self.rows.iter();
        rows.filter_map(|row| SettingWish::of_row(row, *field, value))
            .collect()
    }

    fn choose(&mut self, ui: &mut Ui, words: &Catalog) {
        let options = choices().map(|(field, value)| {
            let said = [field.name(), value.say(field)].map(|told| words.say(&told));
            ((field, value), said.join(": "))
        });
        Chooser::new(words.text("letters-settings-wanted")).show(ui, &mut self.wanted, &options);
        // The vendor sets direct capture after compliance checks only, so the reason goes along.
        if self.wanted == capture(&CaptureType::Direct) {
            Field::new(words.text("letters-settings-ground"))
                .hint(words.text("letters-settings-ground-hint"))
                .show(ui, &mut self.ground);
        }
    }
}

impl Occasion for SettingsRequest {
    fn dialog(&self, words: Catalog) -> Dialog {
        let title = say::counted("letters-settings-title", self.rows.len(), &words);
        Dialog::new("settings-request", title, words).width(680.0)
    }

    fn total(&self) -> usize {
        1
    }

    /// The request as a letter: partner managers read what the person reads. There is none where every unit is as wanted.
    fn letter(&self, _at: usize, by: &Writer<'_>) -> Option<Letter> {
        let wishes = self.wishes();
        if wishes.is_empty() {
            return None;
        }
        let (subject, body) = settings_request(&wishes, Some(&self.ground), &by.words);
        Some(Letter {
            kind: LetterKind::PartnerOrder,
            language: MessageLanguage::of(by.words.language()),
            recipient: Some(by.contacts.partner.clone()),
            message: MerchantMessage { subject, body },
            missing: Vec::new(),
            names_old_brand: false,
        })
    }

    fn are_filled(&self) -> bool {
        false
    }

    fn body(
        &mut self,
        ui: &mut Ui,
        _at: &mut usize,
        letter: Option<&Letter>,
        by: &Writer<'_>,
    ) -> Option<String> {
        let words = &by.words;
        // How many are left out is said of the same choice as the letter that is shown.
        let left_out = self.rows.len() - self.wishes().len();
        self.choose(ui, words);
        let Some(letter) = letter else {
            notice(ui, Tone::Ok, &words.text("letters-settings-none"), None);
            return None;
        };
        if left_out > 0 {
            let said = say::counted("letters-settings-left-out", left_out, words);
            caption(ui, said);
        }
        let to = Message::new("letters-settings-to").with("address", &by.contacts.partner);
        caption(ui, words.say(&to));
        view::letter(ui, words, letter, 320.0);
        None
    }
}
