//! The kinds of checklists.

use super::Step;
use crate::domain::closed_list;
use crate::text::Message;

closed_list! {
    /// What a checklist is for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum ChecklistKind;
    /// The word of files and scripts.
    fn as_str;
    /// What a person reads.
    fn name;

    /// A point of sale, in the vendor's seven steps.
    PointOfSale = "point-of-sale", "letters-checklist-point-of-sale";
    /// A web shop.
    Webshop = "webshop", "letters-checklist-webshop";
    /// Recurring agreements that move to a new legal entity.
    AgreementMove = "agreement-move", "letters-checklist-agreement-move";
    /// Sales units that change partner.
    PartnerChange = "partner-change", "letters-checklist-partner-change";
}

impl ChecklistKind {
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
