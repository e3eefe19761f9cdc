//! What letters are written about: it writes them, and draws what can be chosen of them. The dialog around it is the same for all.

use crate::domain::merchant_message::{
    Letter, LetterKind, MessageLanguage, OrderFacts, Templates, Values,
};
use crate::store::Contacts;
use crate::text::Catalog;
use crate::ui::widgets::Dialog;
use egui::Ui;
use std::fmt::Debug;
use std::sync::Arc;

/// Who writes, with which templates, and in which words the program speaks.
pub(super) struct Writer<'a> {
    pub words: Catalog,
    pub templates: &'a Arc<Templates>,
    pub contacts: &'a Contacts,
}

/// Something that one or several letters are about.
pub(super) trait Occasion: Debug + Send {
    /// The dialog of its letters.
    fn dialog(&self, words: Catalog) -> Dialog;

    /// How many letters there are.
    fn total(&self) -> usize;

    /// The letter at a place, where there is one.
    fn letter(&self, at: usize, by: &Writer<'_>) -> Option<Letter>;

    /// The letters of all places; a place without one is left out.
    fn letters(&self, by: &Writer<'_>) -> Vec<Letter> {
        let all = (0..self.total()).filter_map(|at| self.letter(at, by));
        all.collect()
    }

    /// Whether they are filled templates, which can be edited, and saved for mail merge.
    fn are_filled(&self) -> bool {
        true
    }

    /// What fills the gaps of a template for the letter at a place.
    fn values(
        &self,
        _at: usize,
        _kind: LetterKind,
        _language: MessageLanguage,
        _partner: &str,
    ) -> Values {
        Values::default()
    }

    /// What is known of the merchant of each letter.
    fn facts(&self) -> Vec<OrderFacts> {
        Vec::new()
    }

    /// Takes in what this computer knows of the merchants besides, in the same order.
    fn learn(&mut self, _facts: Vec<OrderFacts>) {}

    /// Draws what can be chosen, and the letter at a place; gives the name of the partner's company where it was missing and is to be kept.
    fn body(
        &mut self,
        ui: &mut Ui,
        at: &mut usize,
        letter: Option<&Letter>,
        by: &Writer<'_>,
    ) -> Option<String>;
}
