//! Why a call failed and what to do about it: the table of the vendor's own documentation, as values.

use super::limits::in_words;
use crate::domain::problem::ProblemKind;
use crate::domain::{Environment, KeyName};
use crate::text::Message;
use std::time::Duration;

/// What a row says: an entry, or a message that is filled in.
trait Said {
    fn said(self) -> Message;
}

impl Said for &'static str {
    fn said(self) -> Message {
        Message::new(self)
    }
}

impl Said for Message {
    fn said(self) -> Message {
        self
    }
}

/// Declares every cause once: what it knows, the family of the problem, the reason, and the next step.
macro_rules! causes {
    ($($(#[$doc:meta])* $cause:ident $({ $($field:ident: $type:ty),* })? = $kind:ident, $why:expr, $next:expr;)*) => {
        /// Why a call failed, as far as it is known.
        #[expect(
            missing_docs,
            reason = "fields are what the messages of the same name are filled with"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub enum Cause {
            $($(#[$doc])* $cause $({ $($field: $type),* })?,)*
        }

        impl Cause {
            /// The family the problem belongs to.
            #[must_use]
            pub const fn kind(&self) -> ProblemKind {
                match self { $(Self::$cause { .. } => ProblemKind::$kind,)* }
            }

            /// The reason, for a person.
            #[must_use]
            pub fn why(&self) -> Message {
                match self { $(Self::$cause $({ $($field),* })? => $why.said(),)* }
            }

            /// What to do next.
            #[must_use]
            #[expect(unused_variables, reason = "few next steps name what is known")]
            pub fn next(&self) -> Message {
                match self { $(Self::$cause $({ $($field),* })? => $next.said(),)* }
            }
        }
    };
}

causes! {
    /// The profile's address cannot be read, or carries a login or a query.
    AddressUnusable { address: String } = Input,
        Message::new("api-cause-address-unusable").with("address", address), "api-next-fix-address";
    /// The profile's address is not on this computer.
    AddressNotLoopback { address: String } = Input,
        Message::new("api-cause-address-not-loopback").with("address", address), "api-next-fix-address";
    /// A profile that is for no sandbox has an address of its own.
    AddressOutsideSandbox { address: String } = Input,
        Message::new("api-cause-address-outside-sandbox").with("address", address), "api-next-fix-address";
    /// A sandbox profile does not say where the sandbox is.
    SandboxWithoutAddress = Input, "api-cause-sandbox-without-address", "api-next-fix-address";
    /// Keys of this kind exist in production only.
    KeyTypeNotInTest = Credentials, "api-cause-key-type-not-in-test", "api-next-use-unit-keys-in-test";
    /// The profile lacks one of its keys.
    KeyMissing { key: KeyName } = Credentials,
        Message::new("api-cause-key-missing").with("key", key.as_str()), "api-next-enter-key-again";
    /// A key holds characters that cannot be in a header.
    KeyUnsendable { key: KeyName } = Credentials,
        Message::new("api-cause-key-unsendable").with("key", key.as_str()), "api-next-enter-key-again";
    /// The computer's network or certificate set-up cannot be used.
    SetupFailed { reason: String } = Local,
        Message::new("api-cause-setup-failed").with("reason", reason), "api-next-check-certificates";
    /// The API cannot do this, or cannot carry this order.
    Unsupported { reason: Message } = Unsupported, reason.clone(), "api-next-use-management-api";
    /// An id that cannot be part of an address.
    IdUnusable { id: String } = Input, Message::new("api-cause-id-unusable").with("id", id), "api-next-check-id";
    /// Whoever made the call was no longer sure to be the only one when its turn came.
    HeldBack = Unreachable, "api-cause-held-back", "api-next-held-back";

    /// The host's name was not found.
    HostNotFound = Unreachable, "api-cause-host-not-found", "api-next-check-network";
    /// Nothing answered at the host's address, or the way there is blocked.
    ConnectFailed { reason: String } = Unreachable,
        Message::new("api-cause-connect-failed").with("reason", reason), "api-next-check-network";
    /// The host's certificate was not accepted, or no secure connection came about.
    CertificateRefused { reason: String } = Unreachable,
        Message::new("api-cause-certificate-refused").with("reason", reason), "api-next-check-certificates";
    /// The host took the connection and broke it off before a secure one was agreed.
    BrokenOff { reason: String } = Unreachable,
        Message::new("api-cause-broken-off").with("reason", reason), "api-next-check-tls";
    /// No whole answer in time; `seconds` is how long was waited.
    TimedOut { seconds: u64 } = Unreachable,
        Message::new("api-cause-timed-out").with("seconds", *seconds), "api-next-try-again";
    /// The service asks for a longer pause than the call may take; nothing is waited for.
    AskedToWait { wait: Duration } = Unreachable,
        Message::new("api-cause-asked-to-wait").with("wait", in_words(*wait)),
        Message::new("api-next-after-pause").with("wait", in_words(*wait));
    /// The connection broke after it was made; the host may have got the request.
    Dropped { reason: String } = Unreachable,
        Message::new("api-cause-dropped").with("reason", reason), "api-next-try-again";
    /// The host pointed elsewhere; nothing was sent there.
    Redirected { to: String } = Unreachable,
        Message::new("api-cause-redirected").with("host", to), "api-next-check-proxy";
    /// The answer is larger than any real one.
    TooLarge { limit_mebibytes: usize } = Unreachable,
        Message::new("api-cause-too-large").with("limit", *limit_mebibytes), "api-next-report-answer";
    /// The answer is not the JSON that was expected.
    Unreadable { line: usize, column: usize, path: String, reason: String } = Unreachable,
        Message::new("api-cause-unreadable").with("line", *line).with("column", *column).with("path", path).with("reason", reason),
        "api-next-report-answer";
    /// The order was answered with neither an id nor a link.
    NothingInAnswer = Unreachable, "api-cause-nothing-in-answer", "api-next-report-answer";

    /// No such `client_id` in the environment that answered.
    ClientIdUnknown { answered_by: Option<Environment> } = Credentials,
        match answered_by {
            None => Message::new("api-cause-client-id-unknown"),
            Some(Environment::Test) => Message::new("api-cause-client-id-unknown-in-test"),
            Some(_) => Message::new("api-cause-client-id-unknown-in-production"),
        },
        "api-next-check-client-id";
    /// The `client_secret` is wrong: AADSTS7000215, or `invalid_client` alone in the standard flow.
    ClientSecretWrong = Credentials, "api-cause-client-secret-wrong", "api-next-check-client-secret";
    /// The `client_secret` was right once and has expired.
    ClientSecretExpired = Credentials, "api-cause-client-secret-expired", "api-next-new-client-secret";
    /// No `client_secret` arrived: AADSTS7000216, 7000218 or 900144.
    ClientSecretNotSent = Credentials, "api-cause-client-secret-not-sent", "api-next-enter-key-again";
    /// The `client_id` is known, and the vendor has switched it off.
    ClientDisabled = Credentials, "api-cause-client-disabled", "api-next-write-to-partner-team";
    /// The directory that should know the `client_id` does not exist.
    DirectoryUnknown = Credentials, "api-cause-directory-unknown", "api-next-check-client-id";
    /// A policy of the vendor keeps this client or this network out.
    BlockedByPolicy = Credentials, "api-cause-blocked-by-policy", "api-next-write-to-partner-team";
    /// The same keys asked for a token again and again.
    RequestLoop = Credentials, "api-cause-request-loop", "api-next-wait-then-once";
    /// The token endpoint refused the request, which holds nothing but keys, for a reason that is not known.
    KeysRefused = Credentials, "api-cause-keys-refused", "api-next-check-all-keys";
    /// The specialized flow refused the client.
    SpecializedRefused = Credentials, "api-cause-specialized-refused", "api-next-check-flow";
    /// The subscription key is of another product or environment, or mistyped.
    SubscriptionKeyInvalid = Credentials, "api-cause-subscription-key-invalid", "api-next-check-subscription-key";
    /// No subscription key arrived.
    SubscriptionKeyMissing = Credentials, "api-cause-subscription-key-missing", "api-next-check-subscription-key";
    /// The API wants a subscription key, which the specialized flow does not send.
    SubscriptionKeyNotInFlow = Credentials, "api-cause-subscription-key-not-in-flow", "api-next-use-standard-flow";
    /// The access token is invalid or has expired.
    TokenRefused = Credentials, "api-cause-token-refused", "api-next-check-all-keys";
    /// 401 whose body gives no reason that is known.
    Unauthorized = Credentials, "api-cause-unauthorized", "api-next-check-all-keys";

    /// 400 to a call that makes something: a field is wrong.
    BadField = Refused, "api-cause-bad-field", "api-next-fix-field";
    /// 400 to a call that only reads: the number or id in it is wrong for this API.
    BadQuestion = Refused, "api-cause-bad-question", "api-next-check-id";
    /// 400, 409 or 422 to a call that deletes: it is none that can be deleted now.
    NotDeletable = Refused, "api-cause-not-deletable", "api-next-read-orders";
    /// 422: the fields are right by themselves, but not together.
    NotProcessable = Refused, "api-cause-not-processable", "api-next-fix-field";
    /// The answer says that the MSN header was not sent.
    MsnHeaderMissing = Refused, "api-cause-msn-header-missing", "api-next-send-msn-header";
    /// The MSN is not connected to this partner, or belongs to the other environment.
    MsnNotConnected = Refused, "api-cause-msn-not-connected", "api-next-check-connection";
    /// The MSN was made by another payment service provider.
    MsnOfAnotherProvider = Refused, "api-cause-msn-of-another-provider", "api-next-new-unit";
    /// 403 without any words, to a call that did not send the MSN header: either may be the reason.
    ForbiddenWithoutMsn = Refused, "api-cause-forbidden-without-msn", "api-next-forbidden-without-msn";
    /// 403 whose body gives no reason that is known.
    Forbidden = Refused, "api-cause-forbidden", "api-next-ask-partner-manager";
    /// The unit is for login only.
    LoginOnly = Refused, "api-cause-login-only", "api-next-order-payment-product";
    /// 404: inactive, or not connected to this partner.
    NotVisible = NotVisible, "api-cause-not-visible", "api-next-check-connection";
    /// 405, or 404 from a token endpoint: the request is not one that the host knows.
    WrongMethod = Refused, "api-cause-wrong-method", "api-next-report-answer";
    /// 409: the idempotency key was used for another order.
    KeyReused = Refused, "api-cause-key-reused", "api-next-new-key";
    /// 423: an earlier request for the same is still being processed.
    Locked = Refused, "api-cause-locked", "api-next-same-key-later";
    /// 429: more requests than the host takes in a time.
    TooFast = Unreachable, "api-cause-too-fast", "api-next-slow-down";
    /// 500, or any other 5xx than 502, 503 and 504.
    ServerError = Unreachable, "api-cause-server-error", "api-next-check-then-status-page";
    /// 502, 503 or 504 outside the maintenance window, or a fault that the token service calls passing.
    ServerDown = Unreachable, "api-cause-server-down", "api-next-status-page";
    /// 502, 503 or 504 in the weekly maintenance window.
    Maintenance = Unreachable, "api-cause-maintenance", "api-next-after-maintenance";
    /// The registry could not make sense of the number.
    RegistryRefused = Refused, "api-cause-registry-refused", "api-next-check-id";
    /// The registry has trouble of its own.
    RegistryDown = Unreachable, "api-cause-registry-down", "api-next-try-again";

    /// Code 31: the merchant is blocked.
    MerchantBlocked = Refused, "api-cause-merchant-blocked", "api-next-customer-service";
    /// Codes 32 and 33: a limit of the merchant is exceeded.
    MerchantLimit = Refused, "api-cause-merchant-limit", "api-next-customer-service";
    /// Code 34: the reference was used before.
    ReferenceUsed = Refused, "api-cause-reference-used", "api-next-new-reference";
    /// Code 35: no such order for this unit.
    OrderOfAnotherUnit = Refused, "api-cause-order-of-another-unit", "api-next-use-that-unit";
    /// Code 36: the merchant has not signed.
    AgreementNotSigned = Refused, "api-cause-agreement-not-signed", "api-next-merchant-signs";
    /// Code 37: the unit is deactivated, or its merchant gone.
    UnitDeactivated = Refused, "api-cause-unit-deactivated", "api-next-check-registry";
    /// Codes 38 and 5080: the landing page may not be skipped.
    SkipLandingNotAllowed = Refused, "api-cause-skip-landing-not-allowed", "api-next-order-skip-landing";
    /// Code 39: long-living payments are not allowed.
    LongLivingNotAllowed = Refused, "api-cause-long-living-not-allowed", "api-next-ask-partner-manager";
    /// Codes 41 to 45: card, issuer or the payer's time.
    PayerMatter = Refused, "api-cause-payer-matter", "api-next-payer-acts";
    /// Codes 51 to 98: amount or state of a payment.
    PaymentState = Refused, "api-cause-payment-state", "api-next-see-payment";
    /// Code 51 of group Merchant: national identity numbers are not allowed.
    NationalIdNotAllowed = Refused, "api-cause-national-id-not-allowed", "api-next-ask-partner-manager";
    /// Code 81: the phone number belongs to no user.
    UserNotRegistered = Refused, "api-cause-user-not-registered", "api-next-check-phone";
    /// Code 82: the payer's app is too old.
    AppTooOld = Refused, "api-cause-app-too-old", "api-next-payer-acts";
    /// Recurring payments are not switched on.
    RecurringNotAllowed = Refused, "api-cause-recurring-not-allowed", "api-next-order-recurring";
    /// A real person in the test environment.
    RealUserInTest = Refused, "api-cause-real-user-in-test", "api-next-check-environment";
    /// Something else; the answer's own words are all there is.
    Other = Refused, "api-cause-other", "api-next-ask-support";
}

impl Cause {
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
