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
    /// The step of a word.
    read from_key;
    /// What is to be done, in a line.
    fn title;
    /// How it is done, and why; see [`Self::help`].
    fn explained;

    Partner = "partner", "letters-step-partner", "letters-help-partner";
    PosIntegration = "pos-integration", "letters-step-pos-integration", "letters-help-pos-integration";
    Agreement = "agreement", "letters-step-agreement", "letters-help-agreement";
    PosUnit = "pos-unit", "letters-step-pos-unit", "letters-help-pos-unit";
    Keys = "keys", "letters-step-keys", "letters-help-keys";
    PosConfigure = "pos-configure", "letters-step-pos-configure", "letters-help-pos-configure";
    PosLive = "pos-live", "letters-step-pos-live", "letters-help-pos-live";
    Registry = "registry", "letters-step-registry", "letters-help-registry";
    Website = "website", "letters-step-website", "letters-help-website";
    Order = "order", "letters-step-order", "letters-help-order";
    Submitted = "submitted", "letters-step-submitted", "letters-help-submitted";
    Unit = "unit", "letters-step-unit", "letters-help-unit";
    Capture = "capture", "letters-step-capture", "letters-help-capture";
    WebIntegration = "web-integration", "letters-step-web-integration", "letters-help-web-integration";
    WebLive = "web-live", "letters-step-web-live", "letters-help-web-live";
    MoveEntity = "move-entity", "letters-step-move-entity", "letters-help-move-entity";
    MoveUnit = "move-unit", "letters-step-move-unit", "letters-help-move-unit";
    MoveConfirm = "move-confirm", "letters-step-move-confirm", "letters-help-move-confirm";
    MoveResult = "move-result", "letters-step-move-result", "letters-help-move-result";
    MoveRefunds = "move-refunds", "letters-step-move-refunds", "letters-help-move-refunds";
    MoveLive = "move-live", "letters-step-move-live", "letters-help-move-live";
    ChangeConsent = "change-consent", "letters-step-change-consent", "letters-help-change-consent";
    ChangeOrder = "change-order", "letters-step-change-order", "letters-help-change-order";
    ChangeKeys = "change-keys", "letters-step-change-keys", "letters-help-change-keys";
    ChangeLink = "change-link", "letters-step-change-link", "letters-help-change-link";
    ChangeCheck = "change-check", "letters-step-change-check", "letters-help-change-check";
    ChangeRecurring = "change-recurring", "letters-step-change-recurring", "letters-help-change-recurring";
    ChangeLive = "change-live", "letters-step-change-live", "letters-help-change-live";
    ChangeShutOut = "change-shut-out", "letters-step-change-shut-out", "letters-help-change-shut-out";
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
    /// How it is done, and why.
    #[must_use]
    pub fn help(self, addresses: Addresses<'_>) -> Message {
        let address = match self {
            Self::PosIntegration | Self::WebIntegration => addresses.integration,
            Self::MoveConfirm => addresses.agreement,
            Self::ChangeConsent | Self::ChangeOrder => addresses.partner,
            _ => return self.explained(),
        };
        self.explained().with("address", address)
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
