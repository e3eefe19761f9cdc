//! The order form without its drawing: what is typed, what is shown for an API, and what was found in it.

use std::collections::BTreeSet;

use crate::domain::order::preflight::{
    Fact, Facts, RegistryFacts, Remark, Tally, merchant_of, preflight, tally,
};
use crate::domain::order::{
    Field, OrderColumn, OrderDraft, Product, ProductOrder, UseCase, check, fill,
};
use crate::domain::registry::RegistryAnswer;
use crate::domain::{ApiKind, Market, PricePackage, Scheme};
use crate::text::Language;

/// The order form.
#[derive(Debug)]
pub struct OrderForm {
    /// What is typed.
    pub draft: OrderDraft,
    /// The file name of the logo, for its label.
    pub logo_name: Option<String>,
    api: ApiKind,
    touched: BTreeSet<Field>,
    facts: Facts,
    remarks: Vec<Remark>,
    order: Option<ProductOrder>,
    checked_draft: OrderDraft,
}

impl OrderForm {
    /// An empty form for an API.
    #[must_use]
    pub fn new(api: ApiKind) -> Self {
        let mut form = Self {
            draft: OrderDraft::default(),
            logo_name: None,
            api,
            touched: BTreeSet::new(),
            facts: Facts::default(),
            remarks: Vec::new(),
            order: None,
            checked_draft: OrderDraft::default(),
        };
        form.look_over();
        form
    }

    /// The API the order is for.
    #[must_use]
    pub const fn api(&self) -> ApiKind {
        self.api
    }

    /// The same form for another API. What is typed stays, also in fields the API has not.
    pub fn set_api(&mut self, api: ApiKind) {
        if self.api != api {
            self.api = api;
            self.look_over();
        }
    }

    /// Checks what is typed, if it changed since the last time.
    pub fn recheck(&mut self) {
        if self.draft != self.checked_draft {
            self.look_over();
        }
    }

    /// Looks the order over with everything that is known.
    fn look_over(&mut self) {
        let draft = self.visible_draft();
        self.remarks = preflight(&draft, self.api, &self.facts);
        let is_blocked = tally(&self.remarks).errors > 0;
        // What was gathered can block an order too that is right by itself.
        self.order = check(&draft, self.api).order.filter(|_| !is_blocked);
        self.checked_draft = self.draft.clone();
    }

    /// Takes in what was gathered. What is of another merchant than the one that stands there now says nothing any more, but
    /// price packages and a look at a website say by themselves what they are of.
    pub fn learn(&mut self, facts: Facts) {
        let older = std::mem::take(&mut self.facts);
        self.facts = if facts.about == merchant_of(&self.draft) {
            facts.joined(older)
        } else {
            older.joined(facts)
        };
        self.look_over();
    }

    /// The price packages were read.
    pub fn learn_packages(&mut self, packages: &[PricePackage]) {
        self.facts.packages = Fact::Known(packages.to_vec());
        self.look_over();
    }

    /// What is known besides the draft.
    #[must_use]
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// What the registry said of the merchant that stands there now.
    #[must_use]
    pub fn registry(&self) -> Option<&RegistryFacts> {
        let about = self.facts.about.as_ref()?;
        let is_it = merchant_of(&self.draft).as_ref() == Some(about);
        self.facts.registry.known().filter(|_| is_it)
    }

    /// What the registry suggests for the fields that are shown.
    #[must_use]
    pub fn fills(&self, language: Language) -> Vec<fill::Fill> {
        let Some(RegistryAnswer::Active(company)) = self.registry().map(|found| &found.answer)
        else {
            return Vec::new();
        };
        let mut fills = fill::from_registry(company, &self.visible_draft(), self.api, language);
        fills.retain(|fill| self.shows(fill.field));
        fills
    }

    /// What is typed in the fields that are shown. A hidden field must neither block an order nor slip into it.
    #[must_use]
    pub fn visible_draft(&self) -> OrderDraft {
        let mut draft = self.draft.clone();
        for column in OrderColumn::ALL {
            if !self.shows(column.field()) {
                column.value_mut(&mut draft).clear();
            }
        }
        draft
    }

    /// Whether a field is part of the form, by the API, the product and the use case chosen.
    #[must_use]
    pub fn shows(&self, field: Field) -> bool {
        let is_shown = match field {
            Field::AppName => self.use_case() == Some(UseCase::App),
            Field::WebsiteUrl | Field::TermsUrl => self.use_case() != Some(UseCase::App),
            Field::TestUrl | Field::TestUsername | Field::TestPassword => {
                self.use_case() == Some(UseCase::WebsiteWithTest)
            }
            Field::PricePackageId => self.takes_price_package(),
            _ => true,
        };
        is_shown && field.is_taken_by(self.api)
    }

    /// The contract's list of products whose price may be fixed; an unchosen product may become any of them.
    fn takes_price_package(&self) -> bool {
        match self.product() {
            None | Some(Product::PaymentIntegration | Product::Cashier) => true,
            Some(Product::Checkout) => self.api == ApiKind::Management,
            Some(Product::Login | Product::Donations) => false,
        }
    }

    /// The chosen product; `None` before, and for a word that is none of them.
    #[must_use]
    pub fn product(&self) -> Option<Product> {
        let word = self.draft.product.as_str();
        Product::ALL.into_iter().find(|p| p.as_str() == word)
    }

    /// The products the API takes.
    pub fn products(&self) -> impl Iterator<Item = Product> + use<> {
        let management = self.api == ApiKind::Management;
        let all = Product::ALL.into_iter();
        all.filter(move |product| management || *product != Product::Donations)
    }

    /// The chosen use case; `None` before, and for a word that is none of them.
    #[must_use]
    pub fn use_case(&self) -> Option<UseCase> {
        let word = self.draft.use_case.as_str();
        UseCase::ALL.into_iter().find(|u| u.as_str() == word)
    }

    /// The scheme of the merchant's identifier.
    #[must_use]
    pub fn scheme(&self) -> Scheme {
        // The Partner API has no field for another register.
        if self.draft.scheme.trim().is_empty() || self.api == ApiKind::Partner {
            return Scheme::NoOrg;
        }
        Scheme::from_text(&self.draft.scheme)
    }

    /// The merchant's number as the Norwegian registry wants it, when it has nine digits.
    #[must_use]
    pub fn registry_number(&self) -> Option<String> {
        if self.scheme() != Scheme::NoOrg {
            return None;
        }
        let is_digit = |character: &char| character.is_ascii_digit();
        let digits: String = self.draft.business_id.chars().filter(is_digit).collect();
        (digits.len() == 9).then_some(digits)
    }

    /// Whether a price package may be chosen for this merchant and product. What a package does not say fits all.
    #[must_use]
    pub fn fits(&self, package: &PricePackage) -> bool {
        let market = self.scheme().market().map(Market::code);
        let of_market = match (&package.market, market) {
            (Some(theirs), Some(ours)) => theirs.eq_ignore_ascii_case(ours),
            _ => true,
        };
        of_market && self.is_for_product(package)
    }

    fn is_for_product(&self, package: &PricePackage) -> bool {
        let (Some(word), Some(product)) = (&package.product_type, self.product()) else {
            return true;
        };
        let known = Product::ALL
            .into_iter()
            .find(|p| p.as_str().eq_ignore_ascii_case(word));
        // A product that we do not know may be any.
        known.is_none_or(|known| known == product)
    }

    /// A field was left: from now on its errors are shown under it.
    pub fn touch(&mut self, field: Field) {
        self.touched.insert(field);
    }

    /// Shows the errors of every field.
    pub fn touch_all(&mut self) {
        self.touched
            .extend(self.remarks.iter().filter_map(|remark| remark.field));
    }

    /// The worst remark about a field, once the field was touched.
    #[must_use]
    pub fn remark(&self, field: Field) -> Option<&Remark> {
        if !self.touched.contains(&field) {
            return None;
        }
        // They come worst first.
        let mut remarks = self.remarks.iter();
        remarks.find(|remark| remark.field == Some(field))
    }

    /// Everything that is to be said, worst first, else in the order of the form.
    #[must_use]
    pub fn remarks(&self) -> &[Remark] {
        &self.remarks
    }

    /// How many errors and warnings there are.
    #[must_use]
    pub fn tally(&self) -> Tally {
        tally(&self.remarks)
    }

    /// The order, when nothing stops it.
    #[must_use]
    pub const fn order(&self) -> Option<&ProductOrder> {
        self.order.as_ref()
    }

    /// Puts a suggestion into its field.
    pub fn apply(&mut self, field: Field, suggestion: &str) {
        if let Some(text) = field.text_mut(&mut self.draft) {
            suggestion.clone_into(text);
            self.touch(field);
            self.recheck();
        }
    }

    /// Whether nothing is filled in. The register that the form shows by itself is nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let blank = OrderDraft {
            scheme: self.draft.scheme.clone(),
            ..OrderDraft::default()
        };
        self.draft == blank && self.scheme() == Scheme::NoOrg
    }
}

#[cfg(test)]
mod tests;
