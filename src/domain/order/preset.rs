//! Presets: orders begun for a kind of merchant, which fill a form and never overwrite what a person typed.
//!
//! Built-in ones can be edited, and put back as they were made. A saved preset is the text of an order file, without what
//! belongs to one merchant, and never with a password.

use super::{
    Field, FieldValue, OrderColumn, OrderDraft, OrderFileError, Product, UseCase, purpose,
    read_json, write_json,
};
use crate::domain::tidy::filled;
use crate::domain::{Scheme, closed_list};
use crate::text::{Message, Tell as _};

closed_list! {
    /// A preset that the product brings along.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum BuiltIn;
    /// Its key, under which an edited one is kept and which scripts use.
    fn key;
    impl Tell;
    /// A webshop that is open.
    Webshop = "webshop", "preflight-preset-webshop";
    /// A webshop that is not open yet, with a test site.
    WebshopWithTest = "webshop-with-test-site", "preflight-preset-webshop-with-test";
    /// A till in a shop.
    PointOfSale = "point-of-sale", "preflight-preset-point-of-sale";
    /// An app.
    App = "app", "preflight-preset-app";
    /// Recurring payments on a website.
    Recurring = "recurring", "preflight-preset-recurring";
    /// Login only.
    Login = "login", "preflight-preset-login";
    /// Donations.
    Donations = "donations", "preflight-preset-donations";
}

/// A preset, built-in or a person's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Preset {
    /// Its name: a person's own, or the key of a built-in one (`point-of-sale`).
    pub name: String,
    /// Which built-in one it is, if it is one.
    pub built_in: Option<BuiltIn>,
    /// Whether a built-in one was edited.
    pub is_edited: bool,
    /// What it fills in.
    pub draft: OrderDraft,
}

/// What a preset would write over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The field of the form that both fill in.
    pub field: Field,
    /// What the person typed; empty for a logo.
    pub typed: String,
    /// What the preset has; empty for a logo.
    pub preset: String,
}

/// A draft with a preset applied.
#[derive(Debug, Clone, PartialEq)]
pub struct Applied {
    /// The draft with what the preset filled in.
    pub draft: OrderDraft,
    /// The fields that changed.
    pub filled: Vec<Field>,
    /// The fields that were left as the person typed them, though the preset has something else.
    pub clashes: Vec<Clash>,
}

/// What of a draft is kept in a preset, besides what fits every merchant of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Keep {
    /// The website and its terms, for a partner on whose platform all merchants sell.
    pub website: bool,
    /// The logo.
    pub logo: bool,
}

impl BuiltIn {
    /// The built-in preset of a key; case and the kind of gap do not matter.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let key = plain_name(key);
        Self::ALL
            .into_iter()
            .find(|one| plain_name(one.key()) == key)
    }

    /// What it fills in, as it was made.
    #[must_use]
    pub fn draft(self) -> OrderDraft {
        let (product, use_case) = match self {
            Self::Webshop | Self::Recurring => (Product::PaymentIntegration, UseCase::Website),
            Self::WebshopWithTest => (Product::PaymentIntegration, UseCase::WebsiteWithTest),
            Self::PointOfSale => (Product::Cashier, UseCase::Unknown),
            Self::App => (Product::PaymentIntegration, UseCase::App),
            Self::Login => (Product::Login, UseCase::Website),
            Self::Donations => (Product::Donations, UseCase::Website),
        };
        let mut draft = OrderDraft {
            product: product.as_str().to_owned(),
            use_case: use_case.as_str().to_owned(),
            ..OrderDraft::default()
        };
        match self {
            // The vendor looks for these words when it decides on skipLandingPage; what is sold comes after them.
            Self::PointOfSale => {
                draft.intended_purpose = format!(
                    "{}, so skipLandingPage is needed. Sold here: ",
                    purpose::POINT_OF_SALE
                );
            }
            Self::Recurring => draft.has_recurring = Some(true),
            // Charitable and social service organizations.
            Self::Donations => "8398".clone_into(&mut draft.merchant_category_code),
            _ => {}
        }
        draft
    }
}

impl Preset {
    /// A built-in preset as it was made.
    #[must_use]
    pub fn built_in(which: BuiltIn) -> Self {
        Self {
            name: which.key().to_owned(),
            built_in: Some(which),
            is_edited: false,
            draft: which.draft(),
        }
    }

    /// Its name for people: the product's own for a built-in one, else the person's.
    #[must_use]
    pub fn title(&self) -> Message {
        match self.built_in {
            Some(which) => which.tell(),
            None => Message::new("preflight-preset-own").with("name", &self.name),
        }
    }
}

/// All presets: the built-in ones, edited where a saved text has their key, then a person's own by name. Saved texts that
/// cannot be read are told beside them.
#[must_use]
pub fn all(saved: &[(String, String)]) -> (Vec<Preset>, Vec<(String, OrderFileError)>) {
    let mut presets: Vec<Preset> = BuiltIn::ALL.map(Preset::built_in).into();
    let mut own = Vec::new();
    let mut unreadable = Vec::new();
    for (name, text) in saved {
        let draft = match read_json(text) {
            Ok(draft) => draft,
            Err(error) => {
                unreadable.push((name.clone(), error));
                continue;
            }
        };
        let built_in = presets.iter_mut().find(|preset| preset.name == *name);
        if let Some(preset) = built_in {
            preset.is_edited = preset.draft != draft;
            preset.draft = draft;
        } else {
            own.push(Preset {
                name: name.clone(),
                built_in: None,
                is_edited: false,
                draft,
            });
        }
    }
    own.sort_by_cached_key(|preset| (preset.name.to_lowercase(), preset.name.clone()));
    presets.append(&mut own);
    (presets, unreadable)
}

/// The preset of a name, whichever way it is written: case, and blanks or hyphens between words, do not matter.
#[must_use]
pub fn find<'a>(presets: &'a [Preset], name: &str) -> Option<&'a Preset> {
    let wanted = plain_name(name);
    // Exactly first, since two presets of a person's own may differ in case or hyphens alone.
    let exact = presets.iter().find(|preset| preset.name == name);
    exact.or_else(|| {
        let mut presets = presets.iter();
        presets.find(|preset| plain_name(&preset.name) == wanted)
    })
}

fn plain_name(name: &str) -> String {
    let words = name.split(|character: char| character.is_whitespace() || "-_".contains(character));
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}

/// The text a preset is kept as: the draft without what belongs to one merchant, and never with a login to a test site.
#[must_use]
pub fn text_of(draft: &OrderDraft, keep: Keep) -> String {
    let mut kept = draft.clone();
    for text in [
        &mut kept.scheme,
        &mut kept.business_id,
        &mut kept.sales_unit_name,
        &mut kept.account_scheme,
        &mut kept.settlement_account,
        &mut kept.website.test_url,
        &mut kept.website.test_username,
        &mut kept.website.test_password,
    ] {
        text.clear();
    }
    if !keep.website {
        kept.website.url.clear();
        kept.website.terms_url.clear();
    }
    if !keep.logo {
        kept.sales_unit_logo.clear();
    }
    write_json(&kept)
}

/// Applies a preset to a draft.
///
/// An empty field is filled. A field that still is as `former`, the preset applied before, left it counts as not typed, and
/// takes what the new preset has, also nothing. What the person typed stays and is told as a clash, unless the field is
/// among those to `replace`.
#[must_use]
pub fn apply(
    preset: &OrderDraft,
    draft: &OrderDraft,
    former: Option<&OrderDraft>,
    replace: &[Field],
) -> Applied {
    let blank = OrderDraft::default();
    let mut applied = Applied {
        draft: draft.clone(),
        filled: Vec::new(),
        clashes: Vec::new(),
    };
    let former = former.unwrap_or(&blank);
    for column in OrderColumn::ALL {
        let field = column.field();
        let (new, typed) = (column.value(preset), column.value(draft));
        // What the preset before has filled in was not typed, and goes with it.
        let is_untouched = !is_empty(field, typed) && typed == column.value(former);
        if typed == new || (is_empty(field, new) && !is_untouched) {
            continue;
        }
        if is_empty(field, typed) || is_untouched || replace.contains(&field) {
            column.copy(preset, &mut applied.draft);
            applied.filled.push(field);
        } else {
            applied.clashes.push(Clash {
                field,
                typed: said(typed),
                preset: said(new),
            });
        }
    }
    applied.filled.sort_unstable();
    applied.filled.dedup();
    applied.clashes.sort_by_key(|clash| clash.field);
    applied
}

/// A value as a clash tells it; a picture has no words.
fn said(value: FieldValue<'_>) -> String {
    match value {
        FieldValue::Text(text) => text.to_owned(),
        FieldValue::Flag(flag) => flag.map_or_else(String::new, |flag| flag.to_string()),
        FieldValue::Logo(_) => String::new(),
    }
}

/// Whether nothing is filled in.
fn is_empty(field: Field, value: FieldValue<'_>) -> bool {
    match value {
        // The form shows the register that an empty one means; that is nothing typed.
        FieldValue::Text(text) => filled(text)
            .is_none_or(|text| field == Field::Scheme && Scheme::from_word(text) == Scheme::NoOrg),
        other => other.is_empty(),
    }
}

#[cfg(test)]
mod tests;
