//! The kinds of checklists.

use super::Step;
use crate::text::Message;

/// What a checklist is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ChecklistKind {
    /// A point of sale, in the vendor's seven steps.
    PointOfSale,
    /// A web shop.
    Webshop,
    /// Recurring agreements that move to a new legal entity.
    AgreementMove,
    /// Sales units that change partner.
    PartnerChange,
}

impl ChecklistKind {
    /// Every kind, in the order of a chooser.
    pub const ALL: [Self; 4] = [
        Self::PointOfSale,
        Self::Webshop,
        Self::AgreementMove,
        Self::PartnerChange,
    ];

    /// The word of files and scripts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PointOfSale => "point-of-sale",
            Self::Webshop => "webshop",
            Self::AgreementMove => "agreement-move",
            Self::PartnerChange => "partner-change",
        }
    }

    /// The kind of a word.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let text = text.trim().replace('_', "-");
        let short = match text.to_ascii_lowercase().as_str() {
            "pos" => Some(Self::PointOfSale),
            _ => None,
        };
        short.or_else(|| {
            Self::ALL
                .into_iter()
                .find(|kind| kind.as_str().eq_ignore_ascii_case(&text))
        })
    }

    /// What a person reads.
    #[must_use]
    pub fn name(self) -> Message {
        Message::new(match self {
            Self::PointOfSale => "letters-checklist-point-of-sale",
            Self::Webshop => "letters-checklist-webshop",
            Self::AgreementMove => "letters-checklist-agreement-move",
            Self::PartnerChange => "letters-checklist-partner-change",
        })
    }

    /// What it is for, in a sentence.
    #[must_use]
    pub fn purpose(self) -> Message {
        Message::new(match self {
            Self::PointOfSale => "letters-checklist-point-of-sale-for",
            Self::Webshop => "letters-checklist-webshop-for",
            Self::AgreementMove => "letters-checklist-agreement-move-for",
            Self::PartnerChange => "letters-checklist-partner-change-for",
        })
    }

    /// Its steps, in their order.
    #[must_use]
    pub const fn steps(self) -> &'static [Step] {
        match self {
            Self::PointOfSale => &[
                Step::Partner,
                Step::PosIntegration,
                Step::Agreement,
                Step::PosUnit,
                Step::Keys,
                Step::PosConfigure,
                Step::PosLive,
            ],
            Self::Webshop => &[
                Step::Registry,
                Step::Website,
                Step::Order,
                Step::Agreement,
                Step::Submitted,
                Step::Unit,
                Step::Capture,
                Step::Keys,
                Step::WebIntegration,
                Step::WebLive,
            ],
            Self::AgreementMove => &[
                Step::MoveEntity,
                Step::Agreement,
                Step::MoveUnit,
                Step::MoveConfirm,
                Step::MoveResult,
                Step::MoveRefunds,
                Step::MoveLive,
            ],
            Self::PartnerChange => &[
                Step::ChangeConsent,
                Step::ChangeOrder,
                Step::ChangeKeys,
                Step::ChangeLink,
                Step::ChangeCheck,
                Step::ChangeRecurring,
                Step::ChangeLive,
                Step::ChangeShutOut,
            ],
        }
    }
}
