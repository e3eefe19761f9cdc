//! The order form, part by part.

use egui::Ui;

use super::gathered::Gathered;
use super::inputs::{Inputs, Side, pair};
use super::logo::Logo;
use super::packages::Packages;
use super::words as said;
use crate::desk::Ask;
use crate::domain::order::{ColumnKind, Field, FieldValueMut, OrderColumn, UseCase, fill};
use crate::domain::{ApiKind, MerchantCategory, Scheme};
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::Cx;
use crate::ui::fleet;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Chooser, caption, card, link, muted};

/// Categories that are offered at once for a word; more would hide the fields below.
const MOST_CATEGORIES: usize = 6;

/// What the form needs besides its own text.
pub struct FormView<'a> {
    /// What its fields are drawn with.
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
        sold(ui, &mut view.inputs);
        if view.inputs.form.api() == ApiKind::Partner {
            part(ui, words.text("screens-order-part-compliance"), false);
            compliance(ui, &mut view.inputs);
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
    let products = view.inputs.form.products().map(|product| {
        let message = Message::new("screens-product-with-word")
            .with("name", product.tell())
            .with("word", product.as_str().to_uppercase());
        (product.as_str().to_owned(), words.say(&message))
    });
    let products = or_none(&words, "screens-choose", products);
    pair(ui, |ui, side| match side {
        Side::Left => business_id(ui, cx, view),
        Side::Right => view.inputs.choice(ui, Field::Product, None, &products),
    });
    let inputs = &mut view.inputs;
    if !inputs.form.shows(Field::Scheme) {
        return;
    }
    let schemes = Scheme::KNOWN.iter();
    let schemes = schemes.map(|one| (one.as_str().to_owned(), said::scheme(one, &words)));
    let schemes: Vec<_> = schemes.collect();
    pair(ui, |ui, side| {
        if side == Side::Right {
            return;
        }
        // An empty scheme means the Norwegian one; the chooser shows what it means.
        let scheme = &mut inputs.form.draft.scheme;
        if scheme.is_empty() {
            Scheme::NoOrg.as_str().clone_into(scheme);
        }
        inputs.choice(ui, Field::Scheme, None, &schemes);
    });
}

/// The options of a chooser, after the one that says nothing.
fn or_none(
    words: &Catalog,
    none: &'static str,
    options: impl IntoIterator<Item = (String, String)>,
) -> Vec<(String, String)> {
    let none = (String::new(), words.text(none));
    std::iter::once(none).chain(options).collect()
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
            caption(ui, address);
        }
        fill_all(ui, view);
    } else if view.gathered.is_asking(|ask| ask.registry) {
        caption(ui, words.text("screens-detail-asking"));
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
    let FormView {
        inputs,
        logo,
        packages,
        ..
    } = view;
    pair(ui, |ui, side| match side {
        Side::Left => inputs.text(ui, Field::SalesUnitName, Some("preflight-hint-name")),
        Side::Right => {
            let hint = "screens-field-account-hint";
            inputs.text(ui, Field::SettlementAccount, Some(hint));
        }
    });
    let has_packages = inputs.form.shows(Field::PricePackageId);
    let has_category = inputs.form.shows(Field::MerchantCategoryCode);
    pair(ui, |ui, side| match side {
        Side::Left if has_packages => packages.show(ui, cx, inputs),
        // It stands in the first place that is free.
        _ if has_category && has_packages == (side == Side::Right) => {
            merchant_category(ui, inputs);
        }
        _ => {}
    });
    pair(ui, |ui, side| match side {
        Side::Left => logo.show(ui, cx, inputs),
        Side::Right => account_scheme(ui, inputs),
    });
}

fn merchant_category(ui: &mut Ui, inputs: &mut Inputs<'_>) {
    let text = inputs.form.draft.merchant_category_code.clone();
    let known = MerchantCategory::of(text.trim());
    let name = known.map(|known| known.name(inputs.words.language()).to_owned());
    // What a code means stands where it was said what a code is.
    let hint = name.unwrap_or_else(|| inputs.words.text("screens-field-mcc-hint"));
    let label = inputs.label(Field::MerchantCategoryCode);
    let shown = Some(hint.clone());
    inputs.text_called(ui, Field::MerchantCategoryCode, &label, shown);
    if known.is_none() {
        categories(ui, inputs, &text);
    } else if let (Some(_), ..) | (_, Some(_), ..) = inputs.findings(Field::MerchantCategoryCode) {
        // What is wrong with it took the place of the hint.
        caption(ui, hint);
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
    let schemes = ["BBAN:NO", "BBAN:DK", "BBAN:FI"];
    let schemes = schemes.map(|scheme| (scheme.to_owned(), scheme.to_owned()));
    let options = or_none(&inputs.words, "screens-account-by-country", schemes);
    inputs.choice(ui, Field::AccountScheme, None, &options);
}

fn sold(ui: &mut Ui, inputs: &mut Inputs<'_>) {
    let hint = "screens-field-purpose-hint";
    inputs.text(ui, Field::IntendedPurpose, Some(hint));
    usage(ui, inputs);
    website(ui, inputs);
    turnover(ui, inputs);
}

fn usage(ui: &mut Ui, inputs: &mut Inputs<'_>) {
    let words = inputs.words;
    let uses = UseCase::ALL.map(|one| (one.as_str().to_owned(), words.say(&one.tell())));
    let uses = or_none(&words, "screens-not-said", uses);
    let hint = Some("preflight-hint-use-case");
    if !inputs.form.shows(Field::HasRecurring) {
        return inputs.choice(ui, Field::UseCase, hint, &uses);
    }
    pair(ui, |ui, side| match side {
        Side::Left => inputs.choice(ui, Field::UseCase, hint, &uses),
        Side::Right => {
            let hint = "screens-field-recurring-hint";
            inputs.yes_no(ui, OrderColumn::HasRecurring, Some(hint));
        }
    });
    if inputs.form.shows(Field::AppName) {
        inputs.text(ui, Field::AppName, None);
    }
}

fn website(ui: &mut Ui, inputs: &mut Inputs<'_>) {
    if inputs.form.shows(Field::WebsiteUrl) {
        pair(ui, |ui, side| match side {
            Side::Left => inputs.text(ui, Field::WebsiteUrl, Some("preflight-hint-website")),
            Side::Right => inputs.text(ui, Field::TermsUrl, Some("preflight-hint-terms")),
        });
    }
    if inputs.form.shows(Field::TestUrl) {
        inputs.text(ui, Field::TestUrl, Some("preflight-hint-test-url"));
        pair(ui, |ui, side| match side {
            Side::Left => inputs.text(ui, Field::TestUsername, None),
            Side::Right => {
                let hint = "preflight-hint-test-password";
                inputs.text(ui, Field::TestPassword, Some(hint));
            }
        });
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
        return inputs.text_called(ui, Field::AnnualTurnover, &label, None);
    }
    let shares = (1..=10).map(|tenth| {
        let share = (tenth * 10).to_string();
        let shown = format!("{share} %");
        (share, shown)
    });
    let shares = or_none(&words, "screens-not-said", shares);
    pair(ui, |ui, side| match side {
        Side::Left => {
            let hint = Some(words.text("preflight-hint-turnover"));
            inputs.text_called(ui, Field::AnnualTurnover, &label, hint);
        }
        Side::Right => {
            let hint = Some("preflight-hint-share");
            inputs.choice(ui, Field::AnnualTurnoverPercentage, hint, &shares);
        }
    });
}

/// The kinds of goods, in the order of the form.
const KINDS: [Field; 8] = [
    Field::GiftCard,
    Field::Membership,
    Field::Subscription,
    Field::Course,
    Field::Ticket,
    Field::Rent,
    Field::PrepaidServices,
    Field::Donation,
];

/// Draws what the Partner API wants to know of goods that are paid before they are delivered, each kind folded until it is wanted.
fn compliance(ui: &mut Ui, inputs: &mut Inputs<'_>) {
    let words = inputs.words;
    muted(ui, words.text("screens-order-part-compliance-note"));
    for kind in KINDS {
        let title = said::field(kind, ApiKind::Partner, &words);
        let wanted = *inputs.focus == Some(kind);
        let (error, warning, _) = inputs.findings(kind);
        egui::CollapsingHeader::new(look::body_medium(title))
            .id_salt(("compliance", kind as usize))
            // A finding leads to a field in it, which is drawn only while it is open.
            .open(wanted.then_some(true))
            .show(ui, |ui| {
                if let Some(text) = error.or(warning) {
                    ui.label(look::caption(text).color(look::of(ui).bad.ink));
                }
                goods(ui, inputs, kind);
            });
    }
}

/// First what is chosen, then what is written, two beside each other.
fn goods(ui: &mut Ui, inputs: &mut Inputs<'_>, kind: Field) {
    let mut texts = Vec::new();
    for column in kind.columns() {
        match column.kind() {
            ColumnKind::Flag => inputs.yes_no(ui, column, None),
            ColumnKind::Word => word(ui, inputs, column),
            _ => texts.push(column),
        }
    }
    for two in texts.chunks(2) {
        match *two {
            [one, other] => pair(ui, |ui, side| match side {
                Side::Left => inputs.part(ui, one),
                Side::Right => inputs.part(ui, other),
            }),
            _ => two.iter().for_each(|one| inputs.part(ui, *one)),
        }
    }
}

fn word(ui: &mut Ui, inputs: &mut Inputs<'_>, column: OrderColumn) {
    let words = inputs.words;
    let choices = column.choices().into_iter();
    let choices = choices.map(|word| (word.to_owned(), said::word(column, word, &words)));
    let options = or_none(&words, "screens-not-said", choices);
    let chooser = Chooser::new(words.say(&column.form_label()));
    if let FieldValueMut::Text(text) = column.value_mut(&mut inputs.form.draft)
        && chooser.show(ui, text, &options)
    {
        inputs.form.touch(column.field());
    }
}
