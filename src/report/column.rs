//! The columns of a sales-unit report, declared once.

use super::Cell;
use super::peek::Peek;
use crate::domain::{CaptureType, Configuration, Kept, LookupRow, RowState, SalesUnit};
use crate::text::{Catalog, Message};
use std::borrow::Cow;

/// A column of a sales-unit report. Its key is what scripts use.
#[expect(missing_docs, reason = "each is the key of the same name")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    Input,
    State,
    Scheme,
    BusinessId,
    Merchant,
    Msn,
    Name,
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
    FetchedAt,
    Error,
    Market,
    FirstSeen,
    LastSeen,
    NotVisibleSince,
    Tags,
    MerchantTags,
    Note,
}

impl Column {
    /// Every column, in the order of a full report.
    pub const ALL: [Self; 26] = [
        Self::Input,
        Self::State,
        Self::Scheme,
        Self::BusinessId,
        Self::Merchant,
        Self::Msn,
        Self::Name,
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
        Self::FetchedAt,
        Self::Error,
        Self::Market,
        Self::FirstSeen,
        Self::LastSeen,
        Self::NotVisibleSince,
        Self::Tags,
        Self::MerchantTags,
        Self::Note,
    ];

    /// The key that scripts and files use: `skip_landing_page`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::State => "state",
            Self::Scheme => "scheme",
            Self::BusinessId => "business_id",
            Self::Merchant => "merchant",
            Self::Msn => "msn",
            Self::Name => "name",
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
            Self::FetchedAt => "fetched_at",
            Self::Error => "error",
            Self::Market => "market",
            Self::FirstSeen => "first_seen",
            Self::LastSeen => "last_seen",
            Self::NotVisibleSince => "not_visible_since",
            Self::Tags => "tags",
            Self::MerchantTags => "merchant_tags",
            Self::Note => "note",
        }
    }

    /// The column of a key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.key() == key)
    }

    /// The head a person reads.
    #[must_use]
    pub fn head(self) -> Message {
        match self {
            Self::Input => Message::new("report-column-input"),
            Self::State => Message::new("report-column-state"),
            Self::Scheme => Message::new("report-column-scheme"),
            Self::BusinessId => Message::new("report-column-business-id"),
            Self::Merchant => Message::new("report-column-merchant"),
            Self::Msn => Message::new("report-column-msn"),
            Self::Name => Message::new("report-column-name"),
            Self::CaptureType => Message::new("report-column-capture-type"),
            Self::SkipLandingPage => Message::new("report-column-skip-landing-page"),
            Self::Recurring => Message::new("report-column-recurring"),
            Self::PaymentAllowed => Message::new("report-column-payment-allowed"),
            Self::PureLogin => Message::new("report-column-pure-login"),
            Self::PartialCaptureAllowed => Message::new("report-column-partial-capture"),
            Self::LateCaptureAllowed => Message::new("report-column-late-capture"),
            Self::LandingPagePhoneNumberLocked => Message::new("report-column-phone-locked"),
            Self::LongLivingPaymentAllowed => Message::new("report-column-long-living"),
            Self::CreditCardPaymentAllowed => Message::new("report-column-credit-card"),
            Self::FetchedAt => Message::new("report-column-fetched-at"),
            Self::Error => Message::new("report-column-error"),
            Self::Market => Message::new("report-column-market"),
            Self::FirstSeen => Message::new("report-column-first-seen"),
            Self::LastSeen => Message::new("report-column-last-seen"),
            Self::NotVisibleSince => Message::new("report-column-not-visible-since"),
            Self::Tags => Message::new("report-column-tags"),
            Self::MerchantTags => Message::new("report-column-merchant-tags"),
            Self::Note => Message::new("report-column-note"),
        }
    }

    /// The columns a person's file or terminal table has unless others are chosen.
    pub const USUAL: [Self; 12] = [
        Self::Input,
        Self::State,
        Self::Merchant,
        Self::BusinessId,
        Self::Msn,
        Self::Name,
        Self::CaptureType,
        Self::SkipLandingPage,
        Self::Recurring,
        Self::PaymentAllowed,
        Self::FetchedAt,
        Self::Error,
    ];

    /// The columns of a comma-separated list of keys, in its order; blanks around keys and letter case do not matter.
    ///
    /// # Errors
    /// The first key that names no column.
    pub fn parse_list(list: &str) -> Result<Vec<Self>, String> {
        list.split(',')
            .map(str::trim)
            .filter(|key| !key.is_empty())
            .map(|key| Self::from_key(&key.to_ascii_lowercase()).ok_or_else(|| key.to_owned()))
            .collect()
    }

    /// The value of a row in this column. The language is needed for the error column only.
    ///
    /// A row without a unit has nothing to say about settings; a unit whose answer left a setting out has it unknown.
    #[must_use]
    pub fn cell(self, row: &LookupRow, catalog: &Catalog) -> Cell {
        self.peek(row, catalog).to_cell()
    }

    /// The same, borrowed from the row as far as it goes: files of many rows are written from this.
    pub(super) fn peek<'a>(self, row: &'a LookupRow, catalog: &Catalog) -> Peek<'a> {
        match self {
            Self::Input => as_given(&row.input),
            Self::State => state(row.state),
            Self::Scheme => known_of(row, row.business_id.as_ref(), |id| {
                Peek::text(id.scheme().as_str())
            }),
            Self::BusinessId => known_of(row, row.business_id.as_ref(), |id| Peek::Digits(id.id())),
            Self::Merchant => known_of(row, row.merchant_name.as_ref(), |name| Peek::text(name)),
            Self::Msn => row
                .msn
                .as_ref()
                .map_or(Peek::Empty, |msn| Peek::Digits(msn.as_str())),
            Self::FetchedAt => row.fetched_at.map_or(Peek::Empty, Peek::Time),
            Self::Error => row.problem.as_ref().map_or(Peek::Empty, |problem| {
                Peek::Text(Cow::Owned(problem.one_line(catalog)))
            }),
            Self::Market => {
                let market = row.business_id.as_ref().map(|id| id.scheme().market());
                known_of(row, market.flatten(), |market| Peek::text(market.code()))
            }
            Self::FirstSeen
            | Self::LastSeen
            | Self::NotVisibleSince
            | Self::Tags
            | Self::MerchantTags
            | Self::Note => row
                .kept
                .as_ref()
                .map_or(Peek::Empty, |kept| self.of_kept(kept)),
            setting => row
                .unit
                .as_ref()
                .map_or(Peek::Empty, |unit| setting.of_unit(unit)),
        }
    }

    fn of_kept(self, kept: &Kept) -> Peek<'_> {
        let words = |words: &[String]| match words {
            [] => Peek::Empty,
            words => Peek::Text(Cow::Owned(words.join(", "))),
        };
        match self {
            Self::FirstSeen => Peek::Time(kept.first_seen),
            Self::LastSeen => Peek::Time(kept.last_seen),
            Self::NotVisibleSince => kept.not_visible_since.map_or(Peek::Empty, Peek::Time),
            Self::Tags => words(&kept.tags),
            Self::MerchantTags => words(&kept.merchant_tags),
            _ => kept.note.as_deref().map_or(Peek::Empty, Peek::text),
        }
    }

    fn of_unit(self, unit: &SalesUnit) -> Peek<'_> {
        match self {
            Self::Name => unit.name.as_deref().map_or(Peek::Unknown, Peek::text),
            Self::CaptureType => unit
                .configuration
                .capture_type
                .as_ref()
                .map_or(Peek::Unknown, capture_type),
            flag => match flag.flag_of(&unit.configuration) {
                None => Peek::Empty,
                Some(None) => Peek::Unknown,
                Some(Some(flag)) => Peek::Flag(flag),
            },
        }
    }

    /// The flag this column shows; `None` for a column that shows no flag.
    const fn flag_of(self, configuration: &Configuration) -> Option<Option<bool>> {
        Some(match self {
            Self::SkipLandingPage => configuration.skip_landing_page,
            Self::Recurring => configuration.recurring,
            Self::PaymentAllowed => configuration.payment_allowed,
            Self::PureLogin => configuration.pure_login,
            Self::PartialCaptureAllowed => configuration.partial_capture_allowed,
            Self::LateCaptureAllowed => configuration.late_capture_allowed,
            Self::LandingPagePhoneNumberLocked => configuration.landing_page_phone_number_locked,
            Self::LongLivingPaymentAllowed => configuration.long_living_payment_allowed,
            Self::CreditCardPaymentAllowed => configuration.credit_card_payment_allowed,
            _ => return None,
        })
    }
}

/// What a person gave: bare digits are a number that is a name, which a spreadsheet must not take for an amount.
fn as_given(text: &str) -> Peek<'_> {
    if text.is_empty() {
        Peek::Empty
    } else if text.bytes().all(|byte| byte.is_ascii_digit()) {
        Peek::Digits(text)
    } else {
        Peek::text(text)
    }
}

/// What is told of a merchant: unknown where a unit was found without it, nothing where there is no unit to have one.
fn known_of<'a, T>(
    row: &LookupRow,
    value: Option<T>,
    cell: impl FnOnce(T) -> Peek<'a>,
) -> Peek<'a> {
    match value {
        Some(value) => cell(value),
        None if row.unit.is_some() => Peek::Unknown,
        None => Peek::Empty,
    }
}

fn state(state: RowState) -> Peek<'static> {
    let said = match state {
        RowState::Found => const { &Message::new("report-state-found") },
        RowState::NotConnected => const { &Message::new("report-state-not-connected") },
        RowState::Invalid => const { &Message::new("report-state-invalid") },
        RowState::Failed => const { &Message::new("report-state-failed") },
    };
    Peek::word(state.as_str(), said)
}

/// A capture type: a word, or the text as it came.
pub(super) fn capture_type(capture: &CaptureType) -> Peek<'_> {
    let said = match capture {
        CaptureType::Reserve => const { &Message::new("report-capture-reserve") },
        CaptureType::Direct => const { &Message::new("report-capture-direct") },
        CaptureType::NotApplicable => const { &Message::new("report-capture-not-applicable") },
        CaptureType::Other(word) => return Peek::text(word),
    };
    Peek::word(capture.as_str(), said)
}
