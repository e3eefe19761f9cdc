//! Floor 3 · report: rows to files, files to rows.
//!
//! The columns of a sales-unit report are declared here once, and serve the table in the window, CSV, JSON and the command
//! line. May import: floors 0 to 2.

use crate::domain::LookupRow;
use crate::text::{Catalog, Language, Message};

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
}

/// The value of a cell, before anybody formats it.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Not known; shown as "Unknown" where a person reads it, empty in files, `null` in JSON.
    Unknown,
    /// Nothing to say, for instance no error; empty everywhere, `null` in JSON.
    Empty,
    /// Text.
    Text(String),
    /// A number that is a name: MSN, organization number, account. Text to every spreadsheet.
    Digits(String),
    /// Yes or no.
    Flag(bool),
    /// Seconds since 1970 (UTC).
    Time(i64),
}

/// Whose words stand in heads and cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Words {
    /// Keys and the vendor's words (`capture_type`, `ReserveCapture`, `true`): for scripts.
    Keys,
    /// A language (`Capture type`, `Reserve`, `Yes`): for people.
    Language(Language),
}

/// How a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Dialect {
    /// Semicolon, UTF-8 with BOM, CRLF, decimal comma.
    #[default]
    ExcelNb,
    /// Comma, UTF-8 with BOM, CRLF, decimal point.
    ExcelEn,
    /// RFC 4180: comma, UTF-8, CRLF.
    Rfc4180,
    /// Tab-separated, UTF-8, LF.
    Tsv,
}

impl Column {
    /// Every column, in the order of a full report.
    pub const ALL: [Self; 19] = [
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
        unimplemented!("report")
    }

    /// The value of a row in this column. The language is needed for the error column only.
    #[must_use]
    pub fn cell(self, _row: &LookupRow, _catalog: &Catalog) -> Cell {
        unimplemented!("report")
    }
}

impl Cell {
    /// The cell as a person reads it on screen.
    #[must_use]
    pub fn for_people(&self, _catalog: &Catalog) -> String {
        unimplemented!("report")
    }
}
