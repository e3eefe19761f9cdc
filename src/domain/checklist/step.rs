//! The steps: their words, and what the program can see of them.

use crate::text::Message;

/// A step of a checklist. Several kinds share some.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is what its words in the catalogue say")]
pub enum Step {
    Partner,
    PosIntegration,
    Agreement,
    PosUnit,
    Keys,
    PosConfigure,
    PosLive,
    Registry,
    Website,
    Order,
    Submitted,
    Unit,
    Capture,
    WebIntegration,
    WebLive,
    MoveEntity,
    MoveUnit,
    MoveConfirm,
    MoveResult,
    MoveRefunds,
    MoveLive,
    ChangeConsent,
    ChangeOrder,
    ChangeKeys,
    ChangeLink,
    ChangeCheck,
    ChangeRecurring,
    ChangeLive,
    ChangeShutOut,
}

/// What the program can look for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Probe {
    /// The service answers this profile's keys.
    KeysAnswered,
    /// The merchant has an agreement: the service knows it as active, or took an order of it that was submitted.
    Agreement,
    /// The registry has the merchant, and it is not on its way out.
    Registry,
    /// An order was sent.
    OrderSent,
    /// An order was submitted by the merchant.
    OrderSubmitted,
    /// A sales unit exists.
    UnitExists,
    /// A sales unit answers this profile's keys.
    UnitAnswers,
    /// A sales unit may use `skipLandingPage`.
    SkipLandingPage,
    /// The sales units reserve, and take the money when the goods are sent.
    Reserves,
    /// A sales unit may use recurring payments.
    Recurring,
    /// No sales unit uses recurring payments, so that there is nothing to do.
    NoRecurring,
}

/// Where the vendor is written to; a person's settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Addresses<'a> {
    /// Orders of a change of partner, settings.
    pub partner: &'a str,
    /// Agreements that move.
    pub agreement: &'a str,
    /// Checks of an integration.
    pub integration: &'a str,
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 29] = [
        Self::Partner,
        Self::PosIntegration,
        Self::Agreement,
        Self::PosUnit,
        Self::Keys,
        Self::PosConfigure,
        Self::PosLive,
        Self::Registry,
        Self::Website,
        Self::Order,
        Self::Submitted,
        Self::Unit,
        Self::Capture,
        Self::WebIntegration,
        Self::WebLive,
        Self::MoveEntity,
        Self::MoveUnit,
        Self::MoveConfirm,
        Self::MoveResult,
        Self::MoveRefunds,
        Self::MoveLive,
        Self::ChangeConsent,
        Self::ChangeOrder,
        Self::ChangeKeys,
        Self::ChangeLink,
        Self::ChangeCheck,
        Self::ChangeRecurring,
        Self::ChangeLive,
        Self::ChangeShutOut,
    ];

    /// The word of files and scripts; it never changes, since ticks are kept under it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::PosIntegration => "pos-integration",
            Self::Agreement => "agreement",
            Self::PosUnit => "pos-unit",
            Self::Keys => "keys",
            Self::PosConfigure => "pos-configure",
            Self::PosLive => "pos-live",
            Self::Registry => "registry",
            Self::Website => "website",
            Self::Order => "order",
            Self::Submitted => "submitted",
            Self::Unit => "unit",
            Self::Capture => "capture",
            Self::WebIntegration => "web-integration",
            Self::WebLive => "web-live",
            Self::MoveEntity => "move-entity",
            Self::MoveUnit => "move-unit",
            Self::MoveConfirm => "move-confirm",
            Self::MoveResult => "move-result",
            Self::MoveRefunds => "move-refunds",
            Self::MoveLive => "move-live",
            Self::ChangeConsent => "change-consent",
            Self::ChangeOrder => "change-order",
            Self::ChangeKeys => "change-keys",
            Self::ChangeLink => "change-link",
            Self::ChangeCheck => "change-check",
            Self::ChangeRecurring => "change-recurring",
            Self::ChangeLive => "change-live",
            Self::ChangeShutOut => "change-shut-out",
        }
    }

    /// The step of a word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let key = key.trim().replace('_', "-");
        Self::ALL
            .into_iter()
            .find(|step| step.key().eq_ignore_ascii_case(&key))
    }

    /// What is to be done, in a line.
    #[must_use]
    pub fn title(self) -> Message {
        Message::new(match self {
            Self::Partner => "letters-step-partner",
            Self::PosIntegration => "letters-step-pos-integration",
            Self::Agreement => "letters-step-agreement",
            Self::PosUnit => "letters-step-pos-unit",
            Self::Keys => "letters-step-keys",
            Self::PosConfigure => "letters-step-pos-configure",
            Self::PosLive => "letters-step-pos-live",
            Self::Registry => "letters-step-registry",
            Self::Website => "letters-step-website",
            Self::Order => "letters-step-order",
            Self::Submitted => "letters-step-submitted",
            Self::Unit => "letters-step-unit",
            Self::Capture => "letters-step-capture",
            Self::WebIntegration => "letters-step-web-integration",
            Self::WebLive => "letters-step-web-live",
            Self::MoveEntity => "letters-step-move-entity",
            Self::MoveUnit => "letters-step-move-unit",
            Self::MoveConfirm => "letters-step-move-confirm",
            Self::MoveResult => "letters-step-move-result",
            Self::MoveRefunds => "letters-step-move-refunds",
            Self::MoveLive => "letters-step-move-live",
            Self::ChangeConsent => "letters-step-change-consent",
            Self::ChangeOrder => "letters-step-change-order",
            Self::ChangeKeys => "letters-step-change-keys",
            Self::ChangeLink => "letters-step-change-link",
            Self::ChangeCheck => "letters-step-change-check",
            Self::ChangeRecurring => "letters-step-change-recurring",
            Self::ChangeLive => "letters-step-change-live",
            Self::ChangeShutOut => "letters-step-change-shut-out",
        })
    }

    /// How it is done, and why.
    #[must_use]
    pub fn help(self, addresses: Addresses<'_>) -> Message {
        match self {
            Self::Partner => Message::new("letters-help-partner"),
            Self::PosIntegration => {
                Message::new("letters-help-pos-integration").with("address", addresses.integration)
            }
            Self::Agreement => Message::new("letters-help-agreement"),
            Self::PosUnit => Message::new("letters-help-pos-unit"),
            Self::Keys => Message::new("letters-help-keys"),
            Self::PosConfigure => Message::new("letters-help-pos-configure"),
            Self::PosLive => Message::new("letters-help-pos-live"),
            Self::Registry => Message::new("letters-help-registry"),
            Self::Website => Message::new("letters-help-website"),
            Self::Order => Message::new("letters-help-order"),
            Self::Submitted => Message::new("letters-help-submitted"),
            Self::Unit => Message::new("letters-help-unit"),
            Self::Capture => Message::new("letters-help-capture"),
            Self::WebIntegration => {
                Message::new("letters-help-web-integration").with("address", addresses.integration)
            }
            Self::WebLive => Message::new("letters-help-web-live"),
            Self::MoveEntity => Message::new("letters-help-move-entity"),
            Self::MoveUnit => Message::new("letters-help-move-unit"),
            Self::MoveConfirm => {
                Message::new("letters-help-move-confirm").with("address", addresses.agreement)
            }
            Self::MoveResult => Message::new("letters-help-move-result"),
            Self::MoveRefunds => Message::new("letters-help-move-refunds"),
            Self::MoveLive => Message::new("letters-help-move-live"),
            Self::ChangeConsent => {
                Message::new("letters-help-change-consent").with("address", addresses.partner)
            }
            Self::ChangeOrder => {
                Message::new("letters-help-change-order").with("address", addresses.partner)
            }
            Self::ChangeKeys => Message::new("letters-help-change-keys"),
            Self::ChangeLink => Message::new("letters-help-change-link"),
            Self::ChangeCheck => Message::new("letters-help-change-check"),
            Self::ChangeRecurring => Message::new("letters-help-change-recurring"),
            Self::ChangeLive => Message::new("letters-help-change-live"),
            Self::ChangeShutOut => Message::new("letters-help-change-shut-out"),
        }
    }

    /// What the program can look for itself; `None` is a step that only a person can tick.
    #[must_use]
    pub const fn probe(self) -> Option<Probe> {
        match self {
            Self::Partner => Some(Probe::KeysAnswered),
            Self::Agreement => Some(Probe::Agreement),
            Self::PosUnit => Some(Probe::SkipLandingPage),
            Self::Keys | Self::ChangeLink => Some(Probe::UnitAnswers),
            Self::Registry | Self::MoveEntity => Some(Probe::Registry),
            Self::Order => Some(Probe::OrderSent),
            Self::Submitted => Some(Probe::OrderSubmitted),
            Self::Unit => Some(Probe::UnitExists),
            Self::Capture => Some(Probe::Reserves),
            Self::MoveUnit => Some(Probe::Recurring),
            Self::ChangeRecurring => Some(Probe::NoRecurring),
            Self::PosIntegration
            | Self::PosConfigure
            | Self::PosLive
            | Self::Website
            | Self::WebIntegration
            | Self::WebLive
            | Self::MoveConfirm
            | Self::MoveResult
            | Self::MoveRefunds
            | Self::MoveLive
            | Self::ChangeConsent
            | Self::ChangeOrder
            | Self::ChangeKeys
            | Self::ChangeCheck
            | Self::ChangeLive
            | Self::ChangeShutOut => None,
        }
    }
}
