//! What a cause is called: the reason and the next step of each, as messages.

use super::Cause;
use crate::api::limits::in_words;
use crate::domain::Environment;
use crate::text::Message;

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
            Self::AddressOutsideSandbox { address } => {
                Message::new("api-cause-address-outside-sandbox").with("address", address)
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
            Self::BrokenOff { reason } => {
                Message::new("api-cause-broken-off").with("reason", reason)
            }
            Self::TimedOut { seconds } => {
                Message::new("api-cause-timed-out").with("seconds", *seconds)
            }
            Self::AskedToWait { wait } => {
                Message::new("api-cause-asked-to-wait").with("wait", in_words(*wait))
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
            Self::ClientSecretExpired => Message::new("api-cause-client-secret-expired"),
            Self::ClientSecretNotSent => Message::new("api-cause-client-secret-not-sent"),
            Self::ClientDisabled => Message::new("api-cause-client-disabled"),
            Self::DirectoryUnknown => Message::new("api-cause-directory-unknown"),
            Self::BlockedByPolicy => Message::new("api-cause-blocked-by-policy"),
            Self::RequestLoop => Message::new("api-cause-request-loop"),
            Self::KeysRefused => Message::new("api-cause-keys-refused"),
            Self::SpecializedRefused => Message::new("api-cause-specialized-refused"),
            Self::SubscriptionKeyInvalid => Message::new("api-cause-subscription-key-invalid"),
            Self::SubscriptionKeyMissing => Message::new("api-cause-subscription-key-missing"),
            Self::SubscriptionKeyNotInFlow => {
                Message::new("api-cause-subscription-key-not-in-flow")
            }
            Self::TokenRefused => Message::new("api-cause-token-refused"),
            Self::Unauthorized => Message::new("api-cause-unauthorized"),
            _ => return None,
        })
    }

    fn why_refused(&self) -> Option<Message> {
        Some(match self {
            Self::BadField => Message::new("api-cause-bad-field"),
            Self::BadQuestion => Message::new("api-cause-bad-question"),
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
            | Self::AddressOutsideSandbox { .. }
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
            Self::BrokenOff { .. } => Message::new("api-next-check-tls"),
            Self::TimedOut { .. } | Self::Dropped { .. } => Message::new("api-next-try-again"),
            Self::AskedToWait { wait } => {
                Message::new("api-next-after-pause").with("wait", in_words(*wait))
            }
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
            Self::ClientSecretExpired => Message::new("api-next-new-client-secret"),
            Self::ClientSecretNotSent => Message::new("api-next-enter-key-again"),
            Self::ClientDisabled | Self::BlockedByPolicy => {
                Message::new("api-next-write-to-partner-team")
            }
            Self::DirectoryUnknown => Message::new("api-next-check-client-id"),
            Self::RequestLoop => Message::new("api-next-wait-then-once"),
            Self::KeysRefused => Message::new("api-next-check-all-keys"),
            Self::SpecializedRefused => Message::new("api-next-check-flow"),
            Self::SubscriptionKeyInvalid | Self::SubscriptionKeyMissing => {
                Message::new("api-next-check-subscription-key")
            }
            Self::TokenRefused | Self::Unauthorized => Message::new("api-next-check-all-keys"),
            Self::BadField | Self::NotProcessable => Message::new("api-next-fix-field"),
            Self::BadQuestion => Message::new("api-next-check-id"),
            Self::SubscriptionKeyNotInFlow => Message::new("api-next-use-standard-flow"),
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
}
