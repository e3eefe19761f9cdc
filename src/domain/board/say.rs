//! The board in words.

use super::{BoardOrder, Deviation, Stage, TimeLeft, UnitCheck};
use crate::domain::order::OrderOrigin;
use crate::text::{Message, Tell};

impl TimeLeft {
    /// How long the link works, in a few words; `None` where that is not counted.
    #[must_use]
    pub fn tell(self) -> Option<Message> {
        Some(match self {
            Self::Days(days) => Message::new("board-days-left").with("days", days),
            Self::AtMost(days) => Message::new("board-days-left-at-most").with("days", days),
            Self::Passed => Message::new("board-days-passed"),
            Self::NotCounted => return None,
        })
    }
}

impl Tell for Deviation {
    fn tell(&self) -> Message {
        Message::new(match self {
            Self::NoSkipLandingPage => "board-differs-no-skip",
            Self::SkipLandingPageUnknown => "board-differs-skip-unknown",
            Self::NoRecurring => "board-differs-no-recurring",
            Self::RecurringUnknown => "board-differs-recurring-unknown",
            Self::NoPayments => "board-differs-no-payments",
            Self::PaymentsUnknown => "board-differs-payments-unknown",
            Self::TakesPayments => "board-differs-takes-payments",
            Self::Name { ordered, found } => {
                return Message::new("board-differs-name")
                    .with("ordered", ordered)
                    .with("found", found);
            }
            Self::NameUnknown => "board-differs-name-unknown",
            Self::Merchant { ordered, found } => {
                return Message::new("board-differs-merchant")
                    .with("ordered", ordered.for_people())
                    .with("found", found.for_people());
            }
            Self::MerchantUnknown => "board-differs-merchant-unknown",
        })
    }
}

impl Deviation {
    /// The same in a word or two, for a tag.
    #[must_use]
    pub const fn short(&self) -> Message {
        Message::new(match self {
            Self::NoSkipLandingPage => "board-short-no-skip",
            Self::SkipLandingPageUnknown => "board-short-skip-unknown",
            Self::NoRecurring => "board-short-no-recurring",
            Self::RecurringUnknown => "board-short-recurring-unknown",
            Self::NoPayments => "board-short-no-payments",
            Self::PaymentsUnknown => "board-short-payments-unknown",
            Self::TakesPayments => "board-short-takes-payments",
            Self::Name { .. } => "board-short-name",
            Self::NameUnknown => "board-short-name-unknown",
            Self::Merchant { .. } => "board-short-merchant",
            Self::MerchantUnknown => "board-short-merchant-unknown",
        })
    }
}

impl UnitCheck {
    /// How it came out, in a word or two.
    #[must_use]
    pub fn short(&self) -> Message {
        match &self.outcome {
            Err(_) => Message::new("board-check-failed"),
            // Deviations come with the worst first.
            Ok(found) => match found.first() {
                None if self.is_whole => Message::new("board-check-as-ordered"),
                // Nothing speaks against it, but only the product could be compared.
                None => Message::new("board-check-looked"),
                Some(first) => first.short(),
            },
        }
    }
}

impl BoardOrder {
    /// What a person should do next; `None` where there is nothing to do but wait.
    #[must_use]
    pub fn advice(&self) -> Option<Message> {
        let days = self.stuck_days.unwrap_or_default();
        Some(match self.stage {
            Stage::Unconfirmed => Message::new("board-next-unconfirmed"),
            Stage::LinkSent if self.time_left == TimeLeft::Passed => {
                Message::new("board-next-passed")
            }
            // Before being stuck: once the link is dead, only another order helps.
            Stage::LinkSent | Stage::Opened if self.is_expiring => {
                Message::new("board-next-expiring")
            }
            Stage::Opened if self.stuck_days.is_some() => {
                Message::new("board-next-stuck-opened").with("days", days)
            }
            Stage::Submitted if self.stuck_days.is_some() => {
                Message::new("board-next-stuck-submitted").with("days", days)
            }
            Stage::Rejected => Message::new("board-next-rejected"),
            Stage::Expired if self.reissued_as.is_some() => Message::new("board-next-reissued"),
            Stage::Expired if self.is_own() => Message::new("board-next-expired"),
            Stage::Expired => Message::new("board-next-expired-other"),
            Stage::Gone => Message::new("board-next-gone"),
            Stage::Live => return self.advice_on_unit(),
            Stage::Other(ref word) => Message::new("board-next-other").with("word", word),
            Stage::LinkSent | Stage::Opened | Stage::Submitted | Stage::Deleted => return None,
        })
    }

    fn advice_on_unit(&self) -> Option<Message> {
        let check = self.check.as_ref();
        let Some(check) = check else {
            return Some(Message::new("board-next-unchecked"));
        };
        match &check.outcome {
            Err(_) => Some(Message::new("board-next-check-failed")),
            Ok(found) if found.contains(&Deviation::NoSkipLandingPage) => {
                Some(Message::new("board-next-no-skip"))
            }
            Ok(_) if check.deviates() => Some(Message::new("board-next-deviates")),
            Ok(found) if !found.is_empty() => Some(Message::new("board-next-unknown")),
            Ok(_) => None,
        }
    }

    /// Who made it.
    #[must_use]
    pub fn made_by(&self) -> Option<Message> {
        if self.is_own() {
            return Some(Message::new("board-made-here"));
        }
        self.origin.as_ref().map(OrderOrigin::tell)
    }
}
