//! A request to the partner manager for other settings of selected units.

use super::view;
use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::merchant_message::{Letter, LetterKind, MerchantMessage, MessageLanguage};
use crate::domain::policy::{SettingWish, settings_request};
use crate::domain::{CaptureType, LookupRow, UnitFlag};
use crate::text::{Catalog, Message};
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look::measure;
use crate::ui::widgets::{Chooser, Dialog, Field, Tone, caption, notice};
use egui::Ui;

/// The dialog of a request for settings, while it is open.
#[derive(Debug, Default)]
pub struct RequestDialog {
    open: Option<Box<Open>>,
}

#[derive(Debug)]
struct Open {
    rows: Vec<LookupRow>,
    wanted: Wanted,
    ground: String,
}

/// A setting that only the vendor can change, as it is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    SkipAllowed,
    SkipNotAllowed,
    Reserve,
    Direct,
}

impl Wanted {
    const ALL: [Self; 4] = [
        Self::SkipAllowed,
        Self::SkipNotAllowed,
        Self::Reserve,
        Self::Direct,
    ];

    const fn field(self) -> UnitField {
        match self {
            Self::SkipAllowed | Self::SkipNotAllowed => UnitField::Flag(UnitFlag::SkipLandingPage),
            Self::Reserve | Self::Direct => UnitField::CaptureType,
        }
    }

    fn value(self) -> FieldValue {
        match self {
            Self::SkipAllowed => FieldValue::Flag(true),
            Self::SkipNotAllowed => FieldValue::Flag(false),
            Self::Reserve => FieldValue::capture_type(&CaptureType::Reserve),
            Self::Direct => FieldValue::capture_type(&CaptureType::Direct),
        }
    }
}

impl RequestDialog {
    /// Opens it on units.
    pub fn open(&mut self, rows: impl Iterator<Item = LookupRow>) {
        let rows: Vec<LookupRow> = rows.filter(|row| row.unit.is_some()).collect();
        if !rows.is_empty() {
            self.open = Some(Box::new(Open {
                rows,
                wanted: Wanted::SkipAllowed,
                ground: String::new(),
            }));
        }
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
        let count = open.rows.len();
        let title = say::counted("letters-settings-title", count, &words);
        let dialog = Dialog::new("settings-request", title, words);
        let address = cx.preferences.contacts.partner.clone();
        let wishes = open.wishes();
        let letter = open.letter(&words, &wishes, &address);
        let closed = dialog.width(680.0).show(
            ui.ctx(),
            |ui| {
                open.choose(ui, &words);
                let left_out = open.rows.len() - wishes.len();
                if wishes.is_empty() {
                    notice(ui, Tone::Ok, &words.text("letters-settings-none"), None);
                    return;
                }
                let mut lines = Vec::new();
                if left_out > 0 {
                    lines.push(say::counted("letters-settings-left-out", left_out, &words));
                }
                let to = Message::new("letters-settings-to").with("address", &address);
                lines.push(words.say(&to));
                for line in lines {
                    caption(ui, line);
                }
                view::remarks(ui, &words, &letter);
                view::preview(ui, &words, &letter.message, 320.0);
            },
            |ui| {
                ui.spacing_mut().item_spacing.x = measure::SPACE_2;
                if !wishes.is_empty() {
                    view::buttons(ui, cx, &letter, false);
                }
            },
        );
        if closed {
            self.open = None;
        }
    }
}

impl Open {
    fn wishes(&self) -> Vec<SettingWish> {
        let (field, value) = (self.wanted.field(), self.wanted.value());
        let rows = self.rows.iter();
        rows.filter_map(|row| SettingWish::of_row(row, field, &value))
            .collect()
    }

    /// The request as a letter: partner managers read what the person reads.
    fn letter(&self, words: &Catalog, wishes: &[SettingWish], address: &str) -> Letter {
        let (subject, body) = settings_request(wishes, Some(&self.ground), words);
        Letter {
            kind: LetterKind::PartnerOrder,
            language: MessageLanguage::of(words.language()),
            recipient: Some(address.to_owned()),
            message: MerchantMessage { subject, body },
            missing: Vec::new(),
            names_old_brand: false,
        }
    }

    fn choose(&mut self, ui: &mut Ui, words: &Catalog) {
        let said = |wanted: Wanted| {
            let field = words.say(&wanted.field().name());
            format!(
                "{field}: {}",
                words.say(&wanted.value().say(wanted.field()))
            )
        };
        let options = Wanted::ALL.map(|wanted| (wanted, said(wanted)));
        Chooser::new(words.text("letters-settings-wanted")).show(ui, &mut self.wanted, &options);
        if self.wanted == Wanted::Direct {
            Field::new(words.text("letters-settings-ground"))
                .hint(words.text("letters-settings-ground-hint"))
                .show(ui, &mut self.ground);
        }
    }
}
