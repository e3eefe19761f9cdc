//! Why a call failed and what to do about it: the table of the vendor's own documentation, as values.

use crate::domain::Environment;
use crate::domain::problem::ProblemKind;
use crate::text::Message;

/// One of the three values a partner is handed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyName {
    /// `client_id`.
    ClientId,
    /// `client_secret`.
    ClientSecret,
    /// `Ocp-Apim-Subscription-Key`.
    SubscriptionKey,
}

impl KeyName {
    /// Its name on the wire and in the vendor's portal.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ClientId => "client_id",
            Self::ClientSecret => "client_secret",
            Self::SubscriptionKey => "Ocp-Apim-Subscription-Key",
        }
    }
}

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
    /// No whole answer in time.
    TimedOut { seconds: u64 },
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
    /// The specialized flow refused the client.
    SpecializedRefused,
    /// The subscription key is of another product or environment, or mistyped.
    SubscriptionKeyInvalid,
    /// No subscription key arrived.
    SubscriptionKeyMissing,
    /// The access token is invalid or has expired.
    TokenRefused,
    /// 401 without a reason.
    Unauthorized,

    /// 400: a field is wrong.
    BadField,
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
    /// The reason, for a person.
    #[must_use]
    pub fn why(&self) -> Message {
        self.why_before_answer()
            .or_else(|| self.why_keys())
            .or_else(|| self.why_refused())
            .unwrap_or_else(|| self.why_code())
    }

    fn why_before_answer(&self) -> Option<Message> {
        Some(match self {
            Self::AddressUnusable { address } => {
                Message::new("api-cause-address-unusable").with("address", address)
            }
            Self::AddressNotLoopback { address } => {
                Message::new("api-cause-address-not-loopback").with("address", address)
            }
            Self::SandboxWithoutAddress => Message::new("api-cause-sandbox-without-address"),
            Self::KeyTypeNotInTest => Message::new("api-cause-key-type-not-in-test"),
            Self::KeyMissing { key } => {
                Message::new("api-cause-key-missing").with("key", key.as_str())
            }
            Self::KeyUnsendable { key } => {
                Message::new("api-cause-key-unsendable").with("key", key.as_str())
            }
            Self::SetupFailed { reason } => {
                Message::new("api-cause-setup-failed").with("reason", reason)
            }
            Self::Unsupported { reason } => reason.clone(),
            Self::IdUnusable { id } => Message::new("api-cause-id-unusable").with("id", id),
            Self::HostNotFound => Message::new("api-cause-host-not-found"),
            Self::ConnectFailed { reason } => {
                Message::new("api-cause-connect-failed").with("reason", reason)
            }
            Self::CertificateRefused { reason } => {
                Message::new("api-cause-certificate-refused").with("reason", reason)
            }
            Self::TimedOut { seconds } => {
                Message::new("api-cause-timed-out").with("seconds", *seconds)
            }
            Self::Dropped { reason } => Message::new("api-cause-dropped").with("reason", reason),
            Self::Redirected { to } => Message::new("api-cause-redirected").with("host", to),
            Self::TooLarge { limit_mebibytes } => {
                Message::new("api-cause-too-large").with("limit", *limit_mebibytes)
            }
            Self::Unreadable {
                line,
                column,
                path,
                reason,
            } => Message::new("api-cause-unreadable")
                .with("line", *line)
                .with("column", *column)
                .with("path", path)
                .with("reason", reason),
            Self::NothingInAnswer => Message::new("api-cause-nothing-in-answer"),
            _ => return None,
        })
    }

    fn why_keys(&self) -> Option<Message> {
        Some(match self {
            Self::ClientIdUnknown { answered_by: None } => {
                Message::new("api-cause-client-id-unknown")
            }
            Self::ClientIdUnknown {
                answered_by: Some(Environment::Test),
            } => Message::new("api-cause-client-id-unknown-in-test"),
            Self::ClientIdUnknown {
                answered_by: Some(_),
            } => Message::new("api-cause-client-id-unknown-in-production"),
            Self::ClientSecretWrong => Message::new("api-cause-client-secret-wrong"),
            Self::SpecializedRefused => Message::new("api-cause-specialized-refused"),
            Self::SubscriptionKeyInvalid => Message::new("api-cause-subscription-key-invalid"),
            Self::SubscriptionKeyMissing => Message::new("api-cause-subscription-key-missing"),
            Self::TokenRefused => Message::new("api-cause-token-refused"),
            Self::Unauthorized => Message::new("api-cause-unauthorized"),
            _ => return None,
        })
    }

    fn why_refused(&self) -> Option<Message> {
        Some(match self {
            Self::BadField => Message::new("api-cause-bad-field"),
            Self::NotProcessable => Message::new("api-cause-not-processable"),
            Self::MsnHeaderMissing => Message::new("api-cause-msn-header-missing"),
            Self::MsnNotConnected => Message::new("api-cause-msn-not-connected"),
            Self::MsnOfAnotherProvider => Message::new("api-cause-msn-of-another-provider"),
            Self::Forbidden => Message::new("api-cause-forbidden"),
            Self::LoginOnly => Message::new("api-cause-login-only"),
            Self::NotVisible => Message::new("api-cause-not-visible"),
            Self::WrongMethod => Message::new("api-cause-wrong-method"),
            Self::KeyReused => Message::new("api-cause-key-reused"),
            Self::Locked => Message::new("api-cause-locked"),
            Self::TooFast => Message::new("api-cause-too-fast"),
            Self::ServerError => Message::new("api-cause-server-error"),
            Self::ServerDown => Message::new("api-cause-server-down"),
            Self::Maintenance => Message::new("api-cause-maintenance"),
            Self::RegistryRefused => Message::new("api-cause-registry-refused"),
            Self::RegistryDown => Message::new("api-cause-registry-down"),
            _ => return None,
        })
    }

    fn why_code(&self) -> Message {
        match self {
            Self::MerchantBlocked => Message::new("api-cause-merchant-blocked"),
            Self::MerchantLimit => Message::new("api-cause-merchant-limit"),
            Self::ReferenceUsed => Message::new("api-cause-reference-used"),
            Self::OrderOfAnotherUnit => Message::new("api-cause-order-of-another-unit"),
            Self::AgreementNotSigned => Message::new("api-cause-agreement-not-signed"),
            Self::UnitDeactivated => Message::new("api-cause-unit-deactivated"),
            Self::SkipLandingNotAllowed => Message::new("api-cause-skip-landing-not-allowed"),
            Self::LongLivingNotAllowed => Message::new("api-cause-long-living-not-allowed"),
            Self::PayerMatter => Message::new("api-cause-payer-matter"),
            Self::PaymentState => Message::new("api-cause-payment-state"),
            Self::NationalIdNotAllowed => Message::new("api-cause-national-id-not-allowed"),
            Self::UserNotRegistered => Message::new("api-cause-user-not-registered"),
            Self::AppTooOld => Message::new("api-cause-app-too-old"),
            Self::RecurringNotAllowed => Message::new("api-cause-recurring-not-allowed"),
            Self::RealUserInTest => Message::new("api-cause-real-user-in-test"),
            _ => Message::new("api-cause-other"),
        }
    }

    /// What to do next.
    #[must_use]
    pub fn next(&self) -> Message {
        match self {
            Self::AddressUnusable { .. }
            | Self::AddressNotLoopback { .. }
            | Self::SandboxWithoutAddress => Message::new("api-next-fix-address"),
            Self::KeyTypeNotInTest => Message::new("api-next-use-unit-keys-in-test"),
            Self::KeyMissing { .. } | Self::KeyUnsendable { .. } => {
                Message::new("api-next-enter-key-again")
            }
            Self::SetupFailed { .. } | Self::CertificateRefused { .. } => {
                Message::new("api-next-check-certificates")
            }
            Self::Unsupported { .. } => Message::new("api-next-use-management-api"),
            Self::IdUnusable { .. } => Message::new("api-next-check-id"),
            Self::HostNotFound | Self::ConnectFailed { .. } => {
                Message::new("api-next-check-network")
            }
            Self::TimedOut { .. } | Self::Dropped { .. } => Message::new("api-next-try-again"),
            Self::Redirected { .. } => Message::new("api-next-check-proxy"),
            Self::TooLarge { .. } | Self::Unreadable { .. } | Self::NothingInAnswer => {
                Message::new("api-next-report-answer")
            }
            _ => self.next_after_answer(),
        }
    }

    fn next_after_answer(&self) -> Message {
        match self {
            Self::ClientIdUnknown { .. } => Message::new("api-next-check-client-id"),
            Self::ClientSecretWrong => Message::new("api-next-check-client-secret"),
            Self::SpecializedRefused => Message::new("api-next-check-flow"),
            Self::SubscriptionKeyInvalid | Self::SubscriptionKeyMissing => {
                Message::new("api-next-check-subscription-key")
            }
            Self::TokenRefused | Self::Unauthorized => Message::new("api-next-check-all-keys"),
            Self::BadField | Self::NotProcessable => Message::new("api-next-fix-field"),
            Self::MsnHeaderMissing => Message::new("api-next-send-msn-header"),
            Self::MsnNotConnected | Self::NotVisible => Message::new("api-next-check-connection"),
            Self::MsnOfAnotherProvider => Message::new("api-next-new-unit"),
            Self::Forbidden => Message::new("api-next-ask-partner-manager"),
            Self::LoginOnly => Message::new("api-next-order-payment-product"),
            Self::WrongMethod => Message::new("api-next-report-answer"),
            Self::KeyReused => Message::new("api-next-new-key"),
            Self::Locked => Message::new("api-next-same-key-later"),
            Self::TooFast => Message::new("api-next-slow-down"),
            Self::ServerError => Message::new("api-next-check-then-status-page"),
            Self::ServerDown => Message::new("api-next-status-page"),
            Self::Maintenance => Message::new("api-next-after-maintenance"),
            Self::RegistryRefused => Message::new("api-next-check-id"),
            Self::RegistryDown => Message::new("api-next-try-again"),
            _ => self.next_after_code(),
        }
    }

    fn next_after_code(&self) -> Message {
        match self {
            Self::MerchantBlocked | Self::MerchantLimit => {
                Message::new("api-next-customer-service")
            }
            Self::ReferenceUsed => Message::new("api-next-new-reference"),
            Self::OrderOfAnotherUnit => Message::new("api-next-use-that-unit"),
            Self::AgreementNotSigned => Message::new("api-next-merchant-signs"),
            Self::UnitDeactivated => Message::new("api-next-check-registry"),
            Self::SkipLandingNotAllowed => Message::new("api-next-order-skip-landing"),
            Self::LongLivingNotAllowed | Self::NationalIdNotAllowed => {
                Message::new("api-next-ask-partner-manager")
            }
            Self::PayerMatter | Self::AppTooOld => Message::new("api-next-payer-acts"),
            Self::PaymentState => Message::new("api-next-see-payment"),
            Self::UserNotRegistered => Message::new("api-next-check-phone"),
            Self::RecurringNotAllowed => Message::new("api-next-order-recurring"),
            Self::RealUserInTest => Message::new("api-next-check-environment"),
            _ => Message::new("api-next-ask-support"),
        }
    }

    /// The family the problem belongs to.
    #[must_use]
    pub const fn kind(&self) -> ProblemKind {
        match self {
            Self::AddressUnusable { .. }
            | Self::AddressNotLoopback { .. }
            | Self::SandboxWithoutAddress
            | Self::IdUnusable { .. } => ProblemKind::Input,
            Self::KeyTypeNotInTest
            | Self::KeyMissing { .. }
            | Self::KeyUnsendable { .. }
            | Self::ClientIdUnknown { .. }
            | Self::ClientSecretWrong
            | Self::SpecializedRefused
            | Self::SubscriptionKeyInvalid
            | Self::SubscriptionKeyMissing
            | Self::TokenRefused
            | Self::Unauthorized => ProblemKind::Credentials,
            Self::SetupFailed { .. } => ProblemKind::Local,
            Self::Unsupported { .. } => ProblemKind::Unsupported,
            Self::HostNotFound
            | Self::ConnectFailed { .. }
            | Self::CertificateRefused { .. }
            | Self::TimedOut { .. }
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
            Self::SubscriptionKeyInvalid | Self::SubscriptionKeyMissing
        )
    }
}
