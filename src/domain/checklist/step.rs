//! The steps: their words, and what the program can see of them.

use crate::domain::closed_list;
use crate::text::Message;

closed_list! {
    /// A step of a checklist. Several kinds share some.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[expect(missing_docs, reason = "each is what its words in the catalogue say")]
    pub enum Step;
    /// The word of files and scripts; it never changes, since ticks are kept under it.
    fn key;
    /// What is to be done, in a line.
    fn title;

    Partner = "partner", "letters-step-partner";
    PosIntegration = "pos-integration", "letters-step-pos-integration";
    Agreement = "agreement", "letters-step-agreement";
    PosUnit = "pos-unit", "letters-step-pos-unit";
    Keys = "keys", "letters-step-keys";
    PosConfigure = "pos-configure", "letters-step-pos-configure";
    PosLive = "pos-live", "letters-step-pos-live";
    Registry = "registry", "letters-step-registry";
    Website = "website", "letters-step-website";
    Order = "order", "letters-step-order";
    Submitted = "submitted", "letters-step-submitted";
    Unit = "unit", "letters-step-unit";
    Capture = "capture", "letters-step-capture";
    WebIntegration = "web-integration", "letters-step-web-integration";
    WebLive = "web-live", "letters-step-web-live";
    MoveEntity = "move-entity", "letters-step-move-entity";
    MoveUnit = "move-unit", "letters-step-move-unit";
    MoveConfirm = "move-confirm", "letters-step-move-confirm";
    MoveResult = "move-result", "letters-step-move-result";
    MoveRefunds = "move-refunds", "letters-step-move-refunds";
    MoveLive = "move-live", "letters-step-move-live";
    ChangeConsent = "change-consent", "letters-step-change-consent";
    ChangeOrder = "change-order", "letters-step-change-order";
    ChangeKeys = "change-keys", "letters-step-change-keys";
    ChangeLink = "change-link", "letters-step-change-link";
    ChangeCheck = "change-check", "letters-step-change-check";
    ChangeRecurring = "change-recurring", "letters-step-change-recurring";
    ChangeLive = "change-live", "letters-step-change-live";
    ChangeShutOut = "change-shut-out", "letters-step-change-shut-out";
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
    /// The step of a word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let key = key.trim().replace('_', "-");
        Self::ALL
            .into_iter()
            .find(|step| step.key().eq_ignore_ascii_case(&key))
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
