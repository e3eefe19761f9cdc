//! Why a call failed and what to do about it: the table of the vendor's own documentation, as values.

use crate::domain::problem::ProblemKind;
use crate::domain::{Environment, KeyName};
use crate::text::Message;
use std::time::Duration;

mod words;

/// Why a call failed, as far as it is known.
#[expect(
    missing_docs,
    reason = "fields are what the messages of the same name are filled with"
)]
#[derive(Debug, Clone, PartialEq)]
pub enum Cause {
    /// The profile's address cannot be read, or carries a login or a query.
    AddressUnusable { address: String },
    /// The profile's address is not on this computer.
    AddressNotLoopback { address: String },
    /// A profile that is for no sandbox has an address of its own.
    AddressOutsideSandbox { address: String },
    /// A sandbox profile does not say where the sandbox is.
    SandboxWithoutAddress,
    /// Keys of this kind exist in production only.
    KeyTypeNotInTest,
    /// The profile lacks one of its keys.
    KeyMissing { key: KeyName },
    /// A key holds characters that cannot be in a header.
    KeyUnsendable { key: KeyName },
    /// The computer's network or certificate set-up cannot be used.
    SetupFailed { reason: String },
    /// The API cannot do this, or cannot carry this order.
    Unsupported { reason: Message },
    /// An id that cannot be part of an address.
    IdUnusable { id: String },

    /// The host's name was not found.
    HostNotFound,
    /// Nothing answered at the host's address, or the way there is blocked.
    ConnectFailed { reason: String },
    /// The host's certificate was not accepted, or no secure connection came about.
    CertificateRefused { reason: String },
    /// The host took the connection and broke it off before a secure one was agreed.
    BrokenOff { reason: String },
    /// No whole answer in time.
    TimedOut { seconds: u64 },
    /// The service asks for a longer pause than the call may take; nothing is waited for.
    AskedToWait { wait: Duration },
    /// The connection broke.
    Dropped { reason: String },
    /// The host pointed elsewhere; nothing was sent there.
    Redirected { to: String },
    /// The answer is larger than any real one.
    TooLarge { limit_mebibytes: usize },
    /// The answer is not the JSON that was expected.
    Unreadable {
        line: usize,
        column: usize,
        path: String,
        reason: String,
    },
    /// The order was answered with neither an id nor a link.
    NothingInAnswer,

    /// No such `client_id` in the environment that answered.
    ClientIdUnknown { answered_by: Option<Environment> },
    /// The `client_secret` is wrong.
    ClientSecretWrong,
    /// The `client_secret` was right once and has expired.
    ClientSecretExpired,
    /// No `client_secret` arrived.
    ClientSecretNotSent,
    /// The `client_id` is known, and the vendor has switched it off.
    ClientDisabled,
    /// The directory that should know the `client_id` does not exist.
    DirectoryUnknown,
    /// A policy of the vendor keeps this client or this network out.
    BlockedByPolicy,
    /// The same keys asked for a token again and again.
    RequestLoop,
    /// The token endpoint refused the request, which holds nothing but keys, for a reason that is not known.
    KeysRefused,
    /// The specialized flow refused the client.
    SpecializedRefused,
    /// The subscription key is of another product or environment, or mistyped.
    SubscriptionKeyInvalid,
    /// No subscription key arrived.
    SubscriptionKeyMissing,
    /// The API wants a subscription key, which the specialized flow does not send.
    SubscriptionKeyNotInFlow,
    /// The access token is invalid or has expired.
    TokenRefused,
    /// 401 without a reason.
    Unauthorized,

    /// 400: a field is wrong.
    BadField,
    /// 400 to a call that only reads: the number or id in it is wrong for this API.
    BadQuestion,
    /// 422: the fields are right by themselves, but not together.
    NotProcessable,
    /// 403 because the MSN header was not sent.
    MsnHeaderMissing,
    /// The MSN is not connected to this partner, or belongs to the other environment.
    MsnNotConnected,
    /// The MSN was made by another payment service provider.
    MsnOfAnotherProvider,
    /// 403 without a reason.
    Forbidden,
    /// The unit is for login only.
    LoginOnly,
    /// 404: inactive, or not connected to this partner.
    NotVisible,
    /// 405.
    WrongMethod,
    /// 409: the idempotency key was used for another order.
    KeyReused,
    /// 423: still being processed.
    Locked,
    /// 429.
    TooFast,
    /// 500.
    ServerError,
    /// 502, 503 or 504.
    ServerDown,
    /// 502, 503 or 504 in the weekly maintenance window.
    Maintenance,
    /// The registry could not make sense of the number.
    RegistryRefused,
    /// The registry has trouble of its own.
    RegistryDown,

    /// Code 31: the merchant is blocked.
    MerchantBlocked,
    /// Codes 32 and 33: a limit of the merchant is exceeded.
    MerchantLimit,
    /// Code 34: the reference was used before.
    ReferenceUsed,
    /// Code 35: no such order for this unit.
    OrderOfAnotherUnit,
    /// Code 36: the merchant has not signed.
    AgreementNotSigned,
    /// Code 37: the unit is deactivated, or its merchant gone.
    UnitDeactivated,
    /// Codes 38 and 5080: the landing page may not be skipped.
    SkipLandingNotAllowed,
    /// Code 39: long-living payments are not allowed.
    LongLivingNotAllowed,
    /// Codes 41 to 45: card, issuer or the payer's time.
    PayerMatter,
    /// Codes 51 to 98: amount or state of a payment.
    PaymentState,
    /// Code 51 of group Merchant: national identity numbers are not allowed.
    NationalIdNotAllowed,
    /// Code 81: the phone number belongs to no user.
    UserNotRegistered,
    /// Code 82: the payer's app is too old.
    AppTooOld,
    /// Recurring payments are not switched on.
    RecurringNotAllowed,
    /// A real person in the test environment.
    RealUserInTest,
    /// Something else; the answer's own words are all there is.
    Other,
}

impl Cause {
    /// The family the problem belongs to.
    #[must_use]
    pub const fn kind(&self) -> ProblemKind {
        match self {
            Self::AddressUnusable { .. }
            | Self::AddressNotLoopback { .. }
            | Self::AddressOutsideSandbox { .. }
            | Self::SandboxWithoutAddress
            | Self::IdUnusable { .. } => ProblemKind::Input,
            Self::KeyTypeNotInTest
            | Self::KeyMissing { .. }
            | Self::KeyUnsendable { .. }
            | Self::ClientIdUnknown { .. }
            | Self::ClientSecretWrong
            | Self::ClientSecretExpired
            | Self::ClientSecretNotSent
            | Self::ClientDisabled
            | Self::DirectoryUnknown
            | Self::BlockedByPolicy
            | Self::RequestLoop
            | Self::KeysRefused
            | Self::SpecializedRefused
            | Self::SubscriptionKeyInvalid
            | Self::SubscriptionKeyMissing
            | Self::SubscriptionKeyNotInFlow
            | Self::TokenRefused
            | Self::Unauthorized => ProblemKind::Credentials,
            Self::SetupFailed { .. } => ProblemKind::Local,
            Self::Unsupported { .. } => ProblemKind::Unsupported,
            Self::HostNotFound
            | Self::ConnectFailed { .. }
            | Self::CertificateRefused { .. }
            | Self::BrokenOff { .. }
            | Self::TimedOut { .. }
            | Self::AskedToWait { .. }
            | Self::Dropped { .. }
            | Self::Redirected { .. }
            | Self::TooLarge { .. }
            | Self::Unreadable { .. }
            | Self::NothingInAnswer
            | Self::TooFast
            | Self::ServerError
            | Self::ServerDown
            | Self::Maintenance
            | Self::RegistryDown => ProblemKind::Unreachable,
            Self::NotVisible => ProblemKind::NotVisible,
            _ => ProblemKind::Refused,
        }
    }

    /// Whether the profile itself cannot be used; nothing was sent.
    pub(super) const fn is_of_profile(&self) -> bool {
        matches!(
            self,
            Self::AddressUnusable { .. }
                | Self::AddressNotLoopback { .. }
                | Self::AddressOutsideSandbox { .. }
                | Self::SandboxWithoutAddress
                | Self::KeyTypeNotInTest
                | Self::KeyMissing { .. }
                | Self::KeyUnsendable { .. }
                | Self::SetupFailed { .. }
        )
    }

    /// Whether an answer came that is not the answer to the question.
    pub(super) const fn is_unusable_answer(&self) -> bool {
        matches!(
            self,
            Self::Redirected { .. }
                | Self::TooLarge { .. }
                | Self::Unreadable { .. }
                | Self::NothingInAnswer
        )
    }

    /// Whether the subscription key itself is at fault, so that a new token would change nothing.
    pub(super) const fn is_subscription_key(&self) -> bool {
        matches!(
            self,
            Self::SubscriptionKeyInvalid
                | Self::SubscriptionKeyMissing
                | Self::SubscriptionKeyNotInFlow
        )
    }
}
