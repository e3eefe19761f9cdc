//! The price package of an order: chosen from the partner's own where the API lists them, else typed.

use egui::Ui;

use super::inputs::Inputs;
use crate::desk::{Ended, ListPricePackages, Requested};
use crate::domain::order::Field;
use crate::domain::{Capability, PricePackage};
use crate::text::Catalog;
use crate::ui::Cx;
use crate::ui::look;
use crate::ui::profiles::problems_with_keys;
use crate::ui::widgets::{Button, Icon, caption};

/// The partner's price packages, as far as they were read.
#[derive(Debug, Default)]
pub struct Packages {
    reading: Requested<Vec<PricePackage>>,
    read: Option<Vec<PricePackage>>,
    /// Whether what went wrong with reading is still to be shown.
    shows_problem: bool,
}

impl Packages {
    /// Draws the field, and reads the packages when the person asks for it.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, inputs: &mut Inputs<'_>) {
        let words = cx.words;
        if !cx.can(Capability::ListPricePackages) {
            let hint = "screens-field-price-hint";
            return inputs.text(ui, Field::PricePackageId, Some(hint));
        }
        match &self.read {
            Some(read) => choose(ui, inputs, &words, read),
            None => self.offer(ui, cx, &inputs.label(Field::PricePackageId)),
        }
        let problem = self.reading.problem().filter(|_| self.shows_problem);
        problems_with_keys(ui, cx, problem);
    }

    fn offer(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, label: &str) {
        let reading = self.reading.is_running();
        let words = if reading {
            cx.words.text("screens-price-loading")
        } else {
            cx.words.text("screens-price-get")
        };
        let ready = !reading && cx.session.is_some();
        let button = Button::secondary(words).icon(Icon::Refresh).enabled(ready);
        // Under a label, as the other fields are.
        let pressed = ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.label(look::label(label).color(look::of(ui).secondary));
            let width = ui.available_width();
            button.min_width(width.min(180.0)).show(ui).clicked()
        });
        if pressed.inner {
            self.shows_problem = true;
            self.reading.follow(cx.start(ListPricePackages));
        }
    }

    /// The packages were read on another way.
    pub fn set(&mut self, packages: &[PricePackage]) {
        self.read = Some(packages.to_vec());
        self.shows_problem = false;
    }

    /// Takes in what came of reading; gives the packages when they were read just now.
    pub fn poll(&mut self) -> Option<&[PricePackage]> {
        if self.reading.poll() != Some(Ended::Done) {
            return None;
        }
        self.read = self.reading.take();
        self.read.as_deref()
    }
}

fn choose(ui: &mut Ui, inputs: &mut Inputs<'_>, words: &Catalog, read: &[PricePackage]) {
    let mut options = vec![(String::new(), words.text("screens-price-any"))];
    let fitting = read.iter().filter(|package| inputs.form.fits(package));
    options.extend(fitting.map(|package| (package.id.clone(), name(package))));
    let chosen = &inputs.form.draft.price_package_id;
    // Only the line for any price: none of the packages fits.
    let hint = if options.len() == 1 {
        "screens-price-none"
    } else {
        "screens-field-price-hint"
    };
    // A package that was typed, or chosen for another product, stays visible until it is changed.
    if !options.iter().any(|(id, _)| id == chosen) {
        let known = read.iter().find(|package| package.id == *chosen);
        options.push((chosen.clone(), known.map_or_else(|| chosen.clone(), name)));
    }
    inputs.choice(ui, Field::PricePackageId, Some(hint), &options);
    let picked = read
        .iter()
        .find(|package| package.id == inputs.form.draft.price_package_id);
    if let Some(commission) = picked.and_then(|package| package.commission.as_deref()) {
        caption(ui, commission);
    }
}

/// A package as the chooser names it: `Kasse standard · 1.75%`.
fn name(package: &PricePackage) -> String {
    let parts = [package.name.as_deref(), package.description.as_deref()];
    let parts: Vec<&str> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        package.id.clone()
    } else {
        parts.join(" · ")
    }
}
