//! The fields of a sales unit that can change, and their values.

use crate::domain::{BankAccount, BusinessId, CaptureType, SalesUnit};
use crate::text::Message;

/// A field of a sales unit. Its key is what files, policies and scripts use.
#[expect(missing_docs, reason = "each is the setting of the same name")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UnitField {
    Name,
    Merchant,
    CaptureType,
    SkipLandingPage,
    Recurring,
    PaymentAllowed,
    PureLogin,
    PartialCaptureAllowed,
    LateCaptureAllowed,
    LandingPagePhoneNumberLocked,
    LongLivingPaymentAllowed,
    CreditCardPaymentAllowed,
    SettlementAccount,
}

/// What a field holds. Unknown is the absence of a value.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FieldValue {
    /// A flag.
    Flag(bool),
    /// A name, the vendor's word of a capture type, or `scheme:number` of a merchant or an account. A number with a colon
    /// or a percent sign in it has them as `%3A` and `%25`, so that the last colon always ends the scheme.
    Text(String),
}

impl UnitField {
    /// Every field, in the order of a report.
    pub const ALL: [Self; 13] = [
        Self::Name,
        Self::Merchant,
        Self::CaptureType,
        Self::SkipLandingPage,
        Self::Recurring,
        Self::PaymentAllowed,
        Self::PureLogin,
        Self::PartialCaptureAllowed,
        Self::LateCaptureAllowed,
        Self::LandingPagePhoneNumberLocked,
        Self::LongLivingPaymentAllowed,
        Self::CreditCardPaymentAllowed,
        Self::SettlementAccount,
    ];

    /// The flags among them.
    pub const FLAGS: [Self; 9] = [
        Self::SkipLandingPage,
        Self::Recurring,
        Self::PaymentAllowed,
        Self::PureLogin,
        Self::PartialCaptureAllowed,
        Self::LateCaptureAllowed,
        Self::LandingPagePhoneNumberLocked,
        Self::LongLivingPaymentAllowed,
        Self::CreditCardPaymentAllowed,
    ];

    /// The key that files, policies and scripts use: `skip_landing_page`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Merchant => "business_id",
            Self::CaptureType => "capture_type",
            Self::SkipLandingPage => "skip_landing_page",
            Self::Recurring => "recurring",
            Self::PaymentAllowed => "payment_allowed",
            Self::PureLogin => "pure_login",
            Self::PartialCaptureAllowed => "partial_capture_allowed",
            Self::LateCaptureAllowed => "late_capture_allowed",
            Self::LandingPagePhoneNumberLocked => "landing_page_phone_number_locked",
            Self::LongLivingPaymentAllowed => "long_living_payment_allowed",
            Self::CreditCardPaymentAllowed => "credit_card_payment_allowed",
            Self::SettlementAccount => "settlement_account",
        }
    }

    /// The field of a key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }

    /// The name a person reads.
    #[must_use]
    pub fn name(self) -> Message {
        Message::new(match self {
            Self::Name => "fleet-field-name",
            Self::Merchant => "report-column-business-id",
            Self::CaptureType => "report-column-capture-type",
            Self::SkipLandingPage => "report-column-skip-landing-page",
            Self::Recurring => "report-column-recurring",
            Self::PaymentAllowed => "report-column-payment-allowed",
            Self::PureLogin => "report-column-pure-login",
            Self::PartialCaptureAllowed => "report-column-partial-capture",
            Self::LateCaptureAllowed => "report-column-late-capture",
            Self::LandingPagePhoneNumberLocked => "report-column-phone-locked",
            Self::LongLivingPaymentAllowed => "report-column-long-living",
            Self::CreditCardPaymentAllowed => "report-column-credit-card",
            Self::SettlementAccount => "fleet-field-settlement-account",
        })
    }

    /// What a unit holds in this field; `None` is unknown.
    #[must_use]
    pub fn of(self, unit: &SalesUnit) -> Option<FieldValue> {
        match self {
            Self::Name => unit.name.clone().map(FieldValue::Text),
            Self::Merchant => unit.business_id.as_ref().map(FieldValue::merchant),
            Self::CaptureType => {
                let capture = unit.configuration.capture_type.as_ref();
                capture.map(FieldValue::capture_type)
            }
            Self::SettlementAccount => unit.settlement_account.as_ref().map(FieldValue::account),
            flag => flag.flag_of(unit).map(FieldValue::Flag),
        }
    }

    /// What a unit holds in this flag; `None` is unknown, and for a field that is no flag.
    #[must_use]
    pub const fn flag_of(self, unit: &SalesUnit) -> Option<bool> {
        let configuration = &unit.configuration;
        match self {
            Self::SkipLandingPage => configuration.skip_landing_page,
            Self::Recurring => configuration.recurring,
            Self::PaymentAllowed => configuration.payment_allowed,
            Self::PureLogin => configuration.pure_login,
            Self::PartialCaptureAllowed => configuration.partial_capture_allowed,
            Self::LateCaptureAllowed => configuration.late_capture_allowed,
            Self::LandingPagePhoneNumberLocked => configuration.landing_page_phone_number_locked,
            Self::LongLivingPaymentAllowed => configuration.long_living_payment_allowed,
            Self::CreditCardPaymentAllowed => configuration.credit_card_payment_allowed,
            Self::Name | Self::Merchant | Self::CaptureType | Self::SettlementAccount => None,
        }
    }

    /// Puts a value into a unit. A value of the wrong kind leaves the field unknown.
    pub fn put(self, unit: &mut SalesUnit, value: Option<FieldValue>) {
        let (text, flag) = match value {
            Some(FieldValue::Text(text)) => (Some(text), None),
            Some(FieldValue::Flag(flag)) => (None, Some(flag)),
            None => (None, None),
        };
        let configuration = &mut unit.configuration;
        match self {
            Self::Name => unit.name = text,
            Self::Merchant => {
                unit.business_id = text.and_then(|text| merchant_of(&text));
            }
            Self::CaptureType => {
                configuration.capture_type = text.as_deref().map(CaptureType::from_text);
            }
            Self::SettlementAccount => {
                unit.settlement_account = text.and_then(|text| account_of(&text));
            }
            Self::SkipLandingPage => configuration.skip_landing_page = flag,
            Self::Recurring => configuration.recurring = flag,
            Self::PaymentAllowed => configuration.payment_allowed = flag,
            Self::PureLogin => configuration.pure_login = flag,
            Self::PartialCaptureAllowed => configuration.partial_capture_allowed = flag,
            Self::LateCaptureAllowed => configuration.late_capture_allowed = flag,
            Self::LandingPagePhoneNumberLocked => {
                configuration.landing_page_phone_number_locked = flag;
            }
            Self::LongLivingPaymentAllowed => configuration.long_living_payment_allowed = flag,
            Self::CreditCardPaymentAllowed => configuration.credit_card_payment_allowed = flag,
        }
    }
}

impl FieldValue {
    /// The value of [`UnitField::Merchant`].
    #[must_use]
    pub fn merchant(id: &BusinessId) -> Self {
        Self::Text(together(id.scheme().as_str(), id.id()))
    }

    /// The value of [`UnitField::SettlementAccount`].
    #[must_use]
    pub fn account(account: &BankAccount) -> Self {
        Self::Text(together(&account.scheme, &account.id))
    }

    /// The value of [`UnitField::CaptureType`].
    #[must_use]
    pub fn capture_type(capture: &CaptureType) -> Self {
        Self::Text(capture.as_str().to_owned())
    }
}

/// The merchant that a value of [`UnitField::Merchant`] names.
pub(in crate::domain) fn merchant_of(text: &str) -> Option<BusinessId> {
    let (scheme, id) = apart(text)?;
    Some(BusinessId::from_api(scheme, &id))
}

/// The account that a value of [`UnitField::SettlementAccount`] names.
pub(in crate::domain) fn account_of(text: &str) -> Option<BankAccount> {
    let (scheme, id) = apart(text)?;
    Some(BankAccount {
        scheme: scheme.to_owned(),
        id,
    })
}

fn together(scheme: &str, id: &str) -> String {
    let id = id.replace('%', "%25").replace(':', "%3A");
    format!("{scheme}:{id}")
}

fn apart(text: &str) -> Option<(&str, String)> {
    let (scheme, id) = text.rsplit_once(':')?;
    Some((scheme, id.replace("%3A", ":").replace("%25", "%")))
}
