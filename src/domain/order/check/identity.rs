//! Who orders: the business identifier, and the account of that business.

use super::{Checker, Field, Severity, filled};
use crate::domain::{ApiKind, BankAccount, BusinessId, Market, Parsed, Scheme};
use crate::text::Message;

impl Checker<'_> {
    pub(super) fn business_id(&mut self) -> Option<BusinessId> {
        let Some(text) = filled(&self.draft.business_id) else {
            self.error(Field::BusinessId, Message::new("order-business-id-missing"));
            return None;
        };
        let read = self.read_business_id(text);
        let parsed = self.accepted(Field::BusinessId, read)?;
        for doubt in parsed.doubts {
            self.doubt(Field::BusinessId, doubt);
        }
        if let Some(remark) = parsed.value.remark() {
            self.add(Field::BusinessId, Severity::Info, remark);
        }
        if self.api == ApiKind::Partner && *parsed.value.scheme() != Scheme::NoOrg {
            self.error(Field::Scheme, Message::new("order-partner-norway-only"));
        }
        Some(parsed.value)
    }

    /// With the chosen scheme; without one as the text itself says, and a bare number as a Norwegian one.
    fn read_business_id(&self, text: &str) -> Result<Parsed<BusinessId>, Message> {
        if let Some(scheme) = filled(&self.draft.scheme) {
            return BusinessId::parse(text, Some(&Scheme::from_word(scheme)));
        }
        match BusinessId::parse(text, None) {
            Err(reason) if reason.id() == "domain-scheme-unclear" => {
                BusinessId::parse(text, Some(&Scheme::NoOrg))
            }
            result => result,
        }
    }

    pub(super) fn account(&mut self, business_id: Option<&BusinessId>) -> Option<BankAccount> {
        let text = filled(&self.draft.settlement_account)?;
        let market = match business_id {
            // The Partner API knows Norwegian accounts only, whatever else is wrong.
            _ if self.api == ApiKind::Partner => Some(Market::Norway),
            Some(id) => id.market(),
            // An identifier that cannot be read tells no country, but the register beside it may.
            None => Scheme::from_word(&self.draft.scheme)
                .market()
                .or(Some(Market::Norway)),
        };
        let scheme = match (filled(&self.draft.account_scheme), market) {
            (Some(scheme), _) => scheme,
            (None, Some(market)) => BankAccount::scheme_of(market),
            (None, None) => {
                self.error(
                    Field::AccountScheme,
                    Message::new("order-account-scheme-missing"),
                );
                return None;
            }
        };
        let parsed = match BankAccount::parse(text, scheme) {
            Ok(parsed) => parsed,
            Err(reason) => {
                self.error(Field::SettlementAccount, reason);
                if let Some(bban) = BankAccount::bban_of_iban(text) {
                    self.suggest(bban);
                }
                return None;
            }
        };
        for doubt in parsed.doubts {
            self.doubt(Field::SettlementAccount, doubt);
        }
        self.account_country(&parsed.value, market);
        Some(parsed.value)
    }

    fn account_country(&mut self, account: &BankAccount, market: Option<Market>) {
        let norwegian = BankAccount::scheme_of(Market::Norway);
        if self.api == ApiKind::Partner && account.scheme != norwegian {
            self.error(Field::AccountScheme, Message::new("order-partner-account"));
            self.suggest(norwegian);
        } else if let Some(market) = market
            && account.scheme != BankAccount::scheme_of(market)
        {
            self.warn(
                Field::AccountScheme,
                Message::new("order-account-country")
                    .with("scheme", &account.scheme)
                    .with("market", market.code()),
            );
            self.suggest(BankAccount::scheme_of(market));
        }
    }
}
