//! The order form, part by part.

use egui::Ui;

use super::gathered::Gathered;
use super::inputs::{Inputs, pair};
use super::logo::Logo;
use super::packages::Packages;
use super::words as said;
use crate::desk::Ask;
use crate::domain::order::{Field, OrderColumn, fill};
use crate::domain::{ApiKind, MerchantCategory, Scheme};
use crate::text::Message;
use crate::ui::Cx;
use crate::ui::fleet;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, card, link};

/// Categories that are offered at once for a word; more would hide the fields below.
const MOST_CATEGORIES: usize = 6;

/// What the form needs besides its own text.
pub struct FormView<'a> {
    /// The fields.
    pub inputs: Inputs<'a>,
    /// The logo and the file it comes from.
    pub logo: &'a mut Logo,
    /// The partner's price packages.
    pub packages: &'a mut Packages,
    /// What is known of the merchant.
    pub gathered: &'a mut Gathered,
}

/// Draws the whole form in one card.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, view: &mut FormView<'_>) {
    let words = cx.words;
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = measure::SPACE_3;
        part(ui, words.text("screens-order-part-merchant"), true);
        merchant(ui, cx, view);
        part(ui, words.text("screens-order-part-unit"), false);
        sales_unit(ui, cx, view);
        part(ui, words.text("screens-order-part-sold"), false);
        sold(ui, view);
        if view.inputs.form.api() == ApiKind::Partner {
            part(ui, words.text("screens-order-part-compliance"), false);
            super::compliance::show(ui, &mut view.inputs);
        }
    });
}

fn part(ui: &mut Ui, title: String, first: bool) {
    if !first {
        ui.add_space(measure::SPACE_2);
    }
    ui.label(look::section(title));
}

fn merchant(ui: &mut Ui, cx: &mut Cx<'_>, view: &mut FormView<'_>) {
    let words = cx.words;
    let inputs = &mut view.inputs;
    let products: Vec<(String, String)> =
        std::iter::once((String::new(), words.text("screens-choose")))
            .chain(inputs.form.products().map(|product| {
                let word = product.as_str().to_uppercase();
                let name = said::product(product, &words);
                let message = Message::new("screens-product-with-word").with("name", name);
                (
                    product.as_str().to_owned(),
                    words.say(&message.with("word", word)),
                )
            }))
            .collect();
    if !inputs.form.shows(Field::Scheme) {
        pair(
            ui,
            &mut (view, cx),
            |ui, (view, cx)| business_id(ui, cx, view),
            |ui, (view, _)| {
                view.inputs.choice(ui, Field::Product, None, &products);
            },
        );
        return;
    }
    let schemes: Vec<(String, String)> = Scheme::KNOWN
        .iter()
        .map(|scheme| (scheme.as_str().to_owned(), said::scheme(scheme, &words)))
        .collect();
    pair(
        ui,
        &mut (&mut *view, &mut *cx),
        |ui, (view, cx)| business_id(ui, cx, view),
        |ui, (view, _)| {
            view.inputs.choice(ui, Field::Product, None, &products);
        },
    );
    pair(
        ui,
        &mut view.inputs,
        |ui, inputs| {
            // An empty scheme means the Norwegian one; the chooser shows what it means.
            if inputs.form.draft.scheme.is_empty() {
                Scheme::NoOrg
                    .as_str()
                    .clone_into(&mut inputs.form.draft.scheme);
            }
            inputs.choice(ui, Field::Scheme, None, &schemes);
        },
        |_, _| {},
    );
}

fn business_id(ui: &mut Ui, cx: &mut Cx<'_>, view: &mut FormView<'_>) {
    let words = cx.words;
    let label = match view.inputs.form.scheme() {
        Scheme::NoOrg => view.inputs.label(Field::BusinessId),
        _ => words.text("screens-field-business-id-other"),
    };
    view.inputs.text_called(ui, Field::BusinessId, &label, None);
    if view.inputs.form.registry_number().is_none() {
        return;
    }
    ui.add_space(-measure::SPACE_2);
    if let Some(found) = view.inputs.form.registry() {
        let (state, tone) = fleet::status(&found.answer, &words);
        let company = found.company();
        let text = match company {
            None => state,
            Some(company) => {
                let message = match &company.industry {
                    Some((_, industry)) => {
                        Message::new("screens-registry-line-industry").with("industry", industry)
                    }
                    None => Message::new("screens-registry-line"),
                };
                words.say(&message.with("name", &company.name).with("state", state))
            }
        };
        let address = company
            .and_then(|company| company.address.as_ref())
            .and_then(fill::address_line);
        ui.label(look::caption(text).color(tone.pair(cx.look).ink));
        if let Some(address) = address {
            ui.add_space(-measure::SPACE_2);
            ui.label(look::caption(address).color(cx.look.secondary));
        }
        fill_all(ui, view);
    } else if view.gathered.is_asking(|ask| ask.registry) {
        let asking = words.text("screens-detail-asking");
        ui.label(look::caption(asking).color(cx.look.secondary));
    } else if link(ui, words.text("screens-detail-ask-registry")).clicked() {
        let ask = Ask {
            registry: true,
            ..Ask::default()
        };
        view.gathered.ask(view.inputs.form, ask, cx);
    }
}

/// One click for every field that is empty and that the registry has something for.
fn fill_all(ui: &mut Ui, view: &mut FormView<'_>) {
    let inputs = &mut view.inputs;
    let mut filled = inputs.form.draft.clone();
    let fields = fill::fill_empty(&mut filled, inputs.fills);
    if fields.is_empty() {
        return;
    }
    let message = Message::new("preflight-fill-all").with("count", fields.len());
    ui.add_space(-measure::SPACE_2);
    if link(ui, inputs.words.say(&message)).clicked() {
        inputs.form.draft = filled;
        for field in fields {
            inputs.form.touch(field);
        }
    }
}

fn sales_unit(ui: &mut Ui, cx: &mut Cx<'_>, view: &mut FormView<'_>) {
    let words = cx.words;
    let hint = words.text("screens-field-account-hint");
    let name_hint = words.text("preflight-hint-name");
    pair(
        ui,
        &mut view.inputs,
        |ui, inputs| inputs.text(ui, Field::SalesUnitName, Some(&name_hint)),
        |ui, inputs| inputs.text(ui, Field::SettlementAccount, Some(&hint)),
    );
    let packages = view.inputs.form.shows(Field::PricePackageId);
    let category = view.inputs.form.shows(Field::MerchantCategoryCode);
    pair(
        ui,
        &mut (&mut *view, &mut *cx),
        |ui, (view, cx)| {
            if packages {
                view.packages.show(ui, cx, &mut view.inputs);
            } else if category {
                merchant_category(ui, &mut view.inputs);
            }
        },
        |ui, (view, _)| {
            if packages && category {
                merchant_category(ui, &mut view.inputs);
            }
        },
    );
    pair(
        ui,
        &mut (view, cx),
        |ui, (view, cx)| view.logo.show(ui, cx, &mut view.inputs),
        |ui, (view, _)| account_scheme(ui, &mut view.inputs),
    );
}

fn merchant_category(ui: &mut Ui, inputs: &mut Inputs<'_>) {
    let text = inputs.form.draft.merchant_category_code.clone();
    let known = MerchantCategory::of(text.trim());
    let name = known.map(|known| known.name(inputs.words.language()).to_owned());
    // What a code means stands where it was said what a code is.
    let hint = name.unwrap_or_else(|| inputs.words.text("screens-field-mcc-hint"));
    inputs.text(ui, Field::MerchantCategoryCode, Some(&hint));
    if known.is_none() {
        categories(ui, inputs, &text);
    } else if let (Some(_), ..) | (_, Some(_), ..) = inputs.findings(Field::MerchantCategoryCode) {
        // What is wrong with it took the place of the hint.
        ui.label(look::caption(hint).color(look::of(ui).secondary));
    }
}

/// The codes that the text may mean.
fn categories(ui: &mut Ui, inputs: &mut Inputs<'_>, text: &str) {
    let language = inputs.words.language();
    ui.spacing_mut().item_spacing.y = 2.0;
    let found = MerchantCategory::search(text, language);
    for category in found.into_iter().take(MOST_CATEGORIES) {
        let words = format!("{} {}", category.code, category.name(language));
        if link(ui, words).clicked() {
            inputs
                .form
                .apply(Field::MerchantCategoryCode, category.code);
        }
    }
}

fn account_scheme(ui: &mut Ui, inputs: &mut Inputs<'_>) {
    if !inputs.form.shows(Field::AccountScheme) {
        return;
    }
    let words = inputs.words;
    let mut options = vec![(String::new(), words.text("screens-account-by-country"))];
    options.extend(
        ["BBAN:NO", "BBAN:DK", "BBAN:FI"].map(|scheme| (scheme.to_owned(), scheme.to_owned())),
    );
    inputs.choice(ui, Field::AccountScheme, None, &options);
}

fn sold(ui: &mut Ui, view: &mut FormView<'_>) {
    let inputs = &mut view.inputs;
    let words = inputs.words;
    let hint = words.text("screens-field-purpose-hint");
    inputs.text(ui, Field::IntendedPurpose, Some(&hint));
    usage(ui, inputs);
    website(ui, inputs);
    turnover(ui, inputs);
}

fn usage(ui: &mut Ui, inputs: &mut Inputs<'_>) {
    let words = inputs.words;
    let uses: Vec<(String, String)> =
        std::iter::once((String::new(), words.text("screens-not-said")))
            .chain(crate::domain::order::UseCase::ALL.map(|use_case| {
                (
                    use_case.as_str().to_owned(),
                    said::use_case(use_case, &words),
                )
            }))
            .collect();
    let use_hint = words.text("preflight-hint-use-case");
    if !inputs.form.shows(Field::HasRecurring) {
        inputs.choice(ui, Field::UseCase, Some(&use_hint), &uses);
        return;
    }
    let hint = words.text("screens-field-recurring-hint");
    pair(
        ui,
        inputs,
        |ui, inputs| inputs.choice(ui, Field::UseCase, Some(&use_hint), &uses),
        |ui, inputs| inputs.yes_no(ui, OrderColumn::HasRecurring, Some(&hint)),
    );
    if inputs.form.shows(Field::AppName) {
        inputs.text(ui, Field::AppName, None);
    }
}

fn website(ui: &mut Ui, inputs: &mut Inputs<'_>) {
    let words = inputs.words;
    if inputs.form.shows(Field::WebsiteUrl) {
        let url_hint = words.text("preflight-hint-website");
        let terms_hint = words.text("preflight-hint-terms");
        pair(
            ui,
            inputs,
            |ui, inputs| inputs.text(ui, Field::WebsiteUrl, Some(&url_hint)),
            |ui, inputs| inputs.text(ui, Field::TermsUrl, Some(&terms_hint)),
        );
    }
    if inputs.form.shows(Field::TestUrl) {
        let hint = words.text("preflight-hint-test-url");
        inputs.text(ui, Field::TestUrl, Some(&hint));
        let password_hint = words.text("preflight-hint-test-password");
        pair(
            ui,
            inputs,
            |ui, inputs| inputs.text(ui, Field::TestUsername, None),
            |ui, inputs| inputs.text(ui, Field::TestPassword, Some(&password_hint)),
        );
    }
}

fn turnover(ui: &mut Ui, inputs: &mut Inputs<'_>) {
    let words = inputs.words;
    let label = match inputs.form.scheme().market() {
        Some(market) => {
            let message = Message::new("screens-field-turnover-in");
            words.say(&message.with("currency", said::currency(market)))
        }
        None => inputs.label(Field::AnnualTurnover),
    };
    if !inputs.form.shows(Field::AnnualTurnoverPercentage) {
        inputs.text_called(ui, Field::AnnualTurnover, &label, None);
        return;
    }
    let shares: Vec<(String, String)> =
        std::iter::once((String::new(), words.text("screens-not-said")))
            .chain((1..=10).map(|tenth| {
                let share = (tenth * 10).to_string();
                let shown = format!("{share} %");
                (share, shown)
            }))
            .collect();
    let hint = words.text("preflight-hint-turnover");
    let share_hint = words.text("preflight-hint-share");
    pair(
        ui,
        inputs,
        |ui, inputs| inputs.text_called(ui, Field::AnnualTurnover, &label, Some(&hint)),
        |ui, inputs| {
            let hint = Some(share_hint.as_str());
            inputs.choice(ui, Field::AnnualTurnoverPercentage, hint, &shares);
        },
    );
}

/// A button under a label, where a field is filled in some other way than by typing.
pub fn labelled_button(ui: &mut Ui, label: &str, button: Button) -> bool {
    let look = look::of(ui);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.label(look::label(label).color(look.secondary));
        let width = ui.available_width();
        button.min_width(width.min(180.0)).show(ui).clicked()
    })
    .inner
}
