//! The product, where it is used, and what for.

use super::{Checker, Field, Severity, filled};
use crate::domain::ApiKind;
use crate::domain::order::purpose::POINT_OF_SALE;
use crate::domain::order::{Product, UseCase};
use crate::text::Message;

impl Checker<'_> {
    pub(super) fn product(&mut self) -> Option<Product> {
        let Some(text) = filled(&self.draft.product) else {
            self.error(Field::Product, Message::new("order-product-missing"));
            return None;
        };
        let product = self.accepted(Field::Product, Product::from_text(text))?;
        if product == Product::Donations && self.api == ApiKind::Partner {
            self.error(Field::Product, Message::new("order-partner-donations"));
        }
        if product == Product::Checkout {
            // The order can be sent: whether the vendor still takes it, nobody has told.
            self.warn(Field::Product, Message::new("vendor-checkout-sold"));
        }
        Some(product)
    }

    pub(super) fn use_case(&mut self, product: Option<Product>) -> Option<UseCase> {
        let is_till = product == Some(Product::Cashier);
        let Some(text) = filled(&self.draft.use_case) else {
            if is_till {
                self.till_use_case();
            }
            return None;
        };
        let use_case = self.accepted(Field::UseCase, UseCase::from_text(text))?;
        // The vendor wants `Unknown` for points of sale (contract, section 8.2).
        if is_till && use_case != UseCase::Unknown {
            self.till_use_case();
        }
        Some(use_case)
    }

    fn till_use_case(&mut self) {
        self.warn(Field::UseCase, Message::new("order-use-case-till"));
        self.suggest(UseCase::Unknown.as_str());
    }

    pub(super) fn app_name(&mut self) -> Option<String> {
        let is_app = UseCase::from_text(&self.draft.use_case) == Ok(UseCase::App);
        let Some(name) = filled(&self.draft.app_name) else {
            if is_app && self.api == ApiKind::Management {
                self.error(Field::AppName, Message::new("order-app-name-missing"));
            }
            return None;
        };
        if !self.carries(Field::AppName) {
            return None;
        }
        if !is_app {
            self.warn(Field::AppName, Message::new("order-app-name-unused"));
            // Empty: the name is to go.
            self.suggest("");
        }
        Some(name.to_owned())
    }

    pub(super) fn intended_purpose(&mut self, product: Option<Product>) -> Option<String> {
        let purpose = filled(&self.draft.intended_purpose);
        let tells_of_till =
            purpose.is_some_and(|text| text.to_lowercase().contains("pos integration"));
        match product {
            Some(Product::Cashier) if !tells_of_till => {
                let message = Message::new("order-purpose-till");
                self.add(Field::IntendedPurpose, Severity::Info, message);
                let rest = purpose
                    .map(|purpose| format!(": {purpose}"))
                    .unwrap_or_default();
                self.suggest(format!("{POINT_OF_SALE}{rest}"));
            }
            Some(Product::PaymentIntegration | Product::Checkout) if purpose.is_none() => {
                self.warn(
                    Field::IntendedPurpose,
                    Message::new("order-purpose-missing"),
                );
            }
            _ => {}
        }
        purpose.map(str::to_owned)
    }

    pub(super) fn has_recurring(&mut self) -> Option<bool> {
        let has_recurring = self.draft.has_recurring?;
        if !self.carries(Field::HasRecurring) {
            return None;
        }
        if has_recurring {
            self.add(
                Field::HasRecurring,
                Severity::Info,
                Message::new("order-recurring-checks"),
            );
        }
        Some(has_recurring)
    }
}
