//! The kinds of checklists.

use super::Step;
use crate::domain::{closed_list, named};

closed_list! {
    /// What a checklist is for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum ChecklistKind;
    /// The word of files and scripts.
    fn as_str;
    /// What a person reads.
    fn name;
    /// What it is for, in a sentence.
    fn purpose;

    /// A point of sale, in the vendor's seven steps.
    PointOfSale = "point-of-sale", "letters-checklist-point-of-sale", "letters-checklist-point-of-sale-for";
    /// A web shop.
    Webshop = "webshop", "letters-checklist-webshop", "letters-checklist-webshop-for";
    /// Recurring agreements that move to a new legal entity.
    AgreementMove = "agreement-move", "letters-checklist-agreement-move", "letters-checklist-agreement-move-for";
    /// Sales units that change partner.
    PartnerChange = "partner-change", "letters-checklist-partner-change", "letters-checklist-partner-change-for";
}

impl ChecklistKind {
    /// The kind of a word.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let short = text.trim().eq_ignore_ascii_case("pos");
        match short {
            true => Some(Self::PointOfSale),
            false => named(&Self::ALL, Self::as_str, text),
        }
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
