//! The dialog of a new checklist: what for, and whose.

use crate::domain::checklist::ChecklistKind;
use crate::domain::{BusinessId, KeptMerchant};
use crate::text::Catalog;
use crate::ui::widgets::{Button, Chooser, Dialog, Field, suggestions};
use egui::Ui;

/// More merchants than this are found by typing more of the name.
const OFFERED: usize = 6;

/// A checklist that is going to begin.
#[derive(Debug)]
pub(super) struct Begin {
    kind: ChecklistKind,
    merchant: String,
}

impl Default for Begin {
    fn default() -> Self {
        Self {
            kind: ChecklistKind::PointOfSale,
            merchant: String::new(),
        }
    }
}

/// Draws it while it is open; gives the checklist that is to begin.
pub(super) fn show(
    open: &mut Option<Begin>,
    ui: &Ui,
    words: &Catalog,
    known: &[KeptMerchant],
) -> Option<(BusinessId, ChecklistKind)> {
    let begin = open.as_mut()?;
    let title = words.text("letters-checklist-new-title");
    let found = begin.found(known);
    let mut is_pressed = false;
    let is_closed = Dialog::new("new-checklist", title, *words)
        .width(480.0)
        .show(
            ui.ctx(),
            |ui| begin.body(ui, words, known, &found),
            |ui| {
                let button = Button::primary(words.text("letters-checklist-begin"));
                is_pressed = button.enabled(found.is_ok()).show(ui).clicked();
            },
        );
    let kind = begin.kind;
    if is_closed || is_pressed {
        *open = None;
    }
    let found = found.ok().filter(|_| is_pressed);
    found.map(|merchant| (merchant, kind))
}

impl Begin {
    fn body(
        &mut self,
        ui: &mut Ui,
        words: &Catalog,
        known: &[KeptMerchant],
        found: &Result<BusinessId, Option<&'static str>>,
    ) {
        let kinds: Vec<_> = ChecklistKind::ALL
            .iter()
            .map(|kind| (*kind, words.say(&kind.name())))
            .collect();
        Chooser::new(words.text("letters-checklist-for"))
            .hint(words.say(&self.kind.purpose()))
            .show(ui, &mut self.kind, &kinds);
        let wrong = found.as_ref().err().copied().flatten();
        let field = Field::new(words.text("letters-checklist-merchant"))
            .hint(words.text("letters-checklist-merchant-hint"))
            .warning(wrong.map(|id| words.text(id)))
            .show(ui, &mut self.merchant);
        if found.is_ok() {
            return;
        }
        let typed = self.merchant.trim().to_lowercase();
        if typed.is_empty() {
            return;
        }
        let offered: Vec<(String, Option<String>)> = matching(known, &typed)
            .take(OFFERED)
            .map(|merchant| {
                let name = merchant.name.clone().unwrap_or_default();
                (name, Some(merchant.business_id.for_people()))
            })
            .collect();
        let picked = suggestions(ui, &field, &offered);
        if let Some((_, Some(number))) = picked.and_then(|place| offered.get(place)) {
            self.merchant.clone_from(number);
        }
    }

    /// The merchant that is meant: the one of a number, or the only one whose name fits.
    fn found(&self, known: &[KeptMerchant]) -> Result<BusinessId, Option<&'static str>> {
        let typed = self.merchant.trim();
        if typed.is_empty() {
            return Err(None);
        }
        if let Ok(parsed) = BusinessId::parse(typed, None) {
            return Ok(parsed.value);
        }
        let typed = typed.to_lowercase();
        let mut fitting = matching(known, &typed);
        match (fitting.next(), fitting.next()) {
            (Some(only), None) => Ok(only.business_id.clone()),
            (Some(_), Some(_)) => Err(Some("letters-checklist-merchant-unclear")),
            (None, _) => Err(Some("letters-checklist-merchant-unknown")),
        }
    }
}

/// Merchants with a text in their names, or with it as the whole of the name alone.
fn matching<'a>(
    known: &'a [KeptMerchant],
    typed: &str,
) -> impl Iterator<Item = &'a KeptMerchant> + use<'a> {
    let name = |merchant: &KeptMerchant| merchant.name.as_ref().map(|name| name.to_lowercase());
    // A merchant whose whole name is part of another's could else never be meant alone.
    let exact: Vec<&KeptMerchant> = known
        .iter()
        .filter(|merchant| name(merchant).as_deref() == Some(typed))
        .collect();
    let fitting = if exact.is_empty() {
        let has =
            |merchant: &&KeptMerchant| name(merchant).is_some_and(|name| name.contains(typed));
        known.iter().filter(has).collect()
    } else {
        exact
    };
    fitting.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merchant(id: &str, name: &str) -> KeptMerchant {
        KeptMerchant {
            business_id: BusinessId::from_api("business:NO:ORG", id),
            name: Some(name.to_owned()),
            units: 1,
            registry: None,
            former_form: None,
            tags: Vec::new(),
            note: None,
        }
    }

    #[test]
    fn a_merchant_is_found_by_number_or_by_the_only_name_that_fits() {
        let known = [
            merchant("311122339", "Fjordkafé AS"),
            merchant("314455665", "Fjordkafé AS avd. Sør"),
            merchant("310000005", "Nordlys AS"),
        ];
        for (typed, expect) in [
            ("", Err(None)),
            ("311 122 339", Ok("311122339")),
            ("nordl", Ok("310000005")),
            ("fjord", Err(Some("letters-checklist-merchant-unclear"))),
            ("FJORDKAFÉ AS", Ok("311122339")),
            ("Kiosk", Err(Some("letters-checklist-merchant-unknown"))),
        ] {
            let begin = Begin {
                merchant: typed.to_owned(),
                ..Begin::default()
            };
            let found = begin.found(&known);
            let found = found.as_ref().map(BusinessId::id).map_err(|why| *why);
            assert_eq!(found, expect, "{typed:?}");
        }
    }
}
