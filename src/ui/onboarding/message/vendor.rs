//! What is written about selected units: to the vendor, or to their merchants.

use super::brand::BrandDialog;
use super::change::ChangeDialog;
use super::request::RequestDialog;
use crate::domain::LookupRow;
use crate::text::Catalog;
use crate::ui::cx::Cx;
use crate::ui::files::AskId;
use crate::ui::widgets::menu_line;
use egui::Ui;
use std::path::Path;

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

/// The dialogs about selected units.
#[derive(Debug, Default)]
pub struct VendorDialogs {
    change: ChangeDialog,
    request: RequestDialog,
    brand: BrandDialog,
}

impl ToVendor {
    /// The lines of a menu; gives what was chosen.
    pub fn menu(ui: &mut Ui, words: &Catalog) -> Option<Self> {
        let lines = [
            (Self::PartnerChange, words.text("letters-change-open")),
            (Self::Settings, words.text("letters-settings-open")),
            (Self::BrandChange, words.text("vendor-brand-open")),
        ];
        let mut chosen = None;
        for (what, line) in lines {
            if menu_line(ui, None, &line, None, false).clicked() {
                chosen = Some(what);
                ui.close();
            }
        }
        chosen
    }
}

impl VendorDialogs {
    /// Opens the one of them on units.
    pub fn open(&mut self, what: ToVendor, rows: impl Iterator<Item = LookupRow>, cx: &mut Cx<'_>) {
        match what {
            ToVendor::PartnerChange => self.change.open(rows, cx),
            ToVendor::Settings => self.request.open(rows),
            ToVendor::BrandChange => self.brand.open(rows, cx),
        }
    }

    /// Whether one is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.change.is_open() || self.request.is_open() || self.brand.is_open()
    }

    /// Draws what is open.
    pub fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        self.change.show(ui, cx);
        self.request.show(ui, cx);
        self.brand.show(ui, cx);
    }

    /// Takes in what came of their jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        self.change.poll(cx);
        self.brand.poll(cx);
    }

    /// Takes in which file was chosen.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        self.change.on_file(ask, path, cx);
        self.brand.on_file(ask, path, cx);
    }
}
