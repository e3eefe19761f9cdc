//! Compliance data: what the Partner API asks about prepaid goods.

use super::{Checker, Field, filled};
use crate::domain::ApiKind;
use crate::domain::order::{
    ComplianceData, ComplianceDraft, Course, Donation, GiftCard, Membership, MembershipValidity,
    PrepaidServices, Product, Rent, Subscription, Ticket,
};
use crate::text::Message;

impl Checker<'_> {
    pub(super) fn compliance(&mut self, product: Option<Product>) -> Option<ComplianceData> {
        let typed = &self.draft.compliance;
        if *typed == ComplianceDraft::default() {
            if self.api == ApiKind::Partner && product == Some(Product::PaymentIntegration) {
                self.warn(Field::Compliance, Message::new("order-compliance-expected"));
            }
            return None;
        }
        if !self.carries(Field::Compliance) {
            return None;
        }
        let data = ComplianceData {
            gift_card: self.gift_card(),
            membership: self.membership(),
            subscription: self.subscription(),
            course: self.course(),
            ticket: self.ticket(),
            rent: self.rent(),
            prepaid_services: self.prepaid_services(),
            donation: typed
                .accepts_donation
                .map(|accepts_donation| Donation { accepts_donation }),
        };
        (data != ComplianceData::default()).then_some(data)
    }

    fn gift_card(&mut self) -> Option<GiftCard> {
        let typed = &self.draft.compliance;
        let validity_duration = text(&typed.gift_card_validity_duration);
        let turnover_share = text(&typed.gift_card_turnover_share);
        let Some(is_sales_percentage_less_than_ten) = typed.gift_card_less_than_ten else {
            if validity_duration.is_some() || turnover_share.is_some() {
                self.missing(
                    Field::GiftCard,
                    Message::new("order-compliance-less-than-ten"),
                );
            }
            return None;
        };
        Some(GiftCard {
            is_sales_percentage_less_than_ten,
            validity_duration,
            turnover_share,
        })
    }

    fn membership(&mut self) -> Option<Membership> {
        let typed = &self.draft.compliance;
        let validity = match filled(&typed.membership_validity).map(MembershipValidity::from_text) {
            Some(Ok(validity)) => Some(validity),
            Some(Err(reason)) => {
                self.error(Field::Membership, reason);
                return None;
            }
            None => None,
        };
        let [turnover_share, period_distribution] = self.texts(
            Field::Membership,
            validity.is_some(),
            [
                (&typed.membership_turnover_share, turnover_share()),
                (&typed.membership_period_distribution, period_distribution()),
            ],
        )?;
        Some(Membership {
            turnover_share,
            period_distribution,
            validity,
        })
    }

    fn subscription(&mut self) -> Option<Subscription> {
        let typed = &self.draft.compliance;
        let [turnover_share, period_distribution] = self.texts(
            Field::Subscription,
            false,
            [
                (&typed.subscription_turnover_share, turnover_share()),
                (
                    &typed.subscription_period_distribution,
                    period_distribution(),
                ),
            ],
        )?;
        Some(Subscription {
            turnover_share,
            period_distribution,
        })
    }

    fn course(&mut self) -> Option<Course> {
        let typed = &self.draft.compliance;
        let online_accessible_time = text(&typed.course_online_accessible_time);
        let has_more = online_accessible_time.is_some() || typed.course_online_offered.is_some();
        let [turnover_share, time_before_order, period] = self.texts(
            Field::Course,
            has_more,
            [
                (&typed.course_turnover_share, turnover_share()),
                (
                    &typed.course_time_before_order,
                    Message::new("order-compliance-time-before-order"),
                ),
                (
                    &typed.course_period,
                    Message::new("order-compliance-period"),
                ),
            ],
        )?;
        Some(Course {
            turnover_share,
            time_before_order,
            period,
            is_online_course_offered: typed.course_online_offered,
            online_accessible_time,
        })
    }

    fn ticket(&mut self) -> Option<Ticket> {
        let typed = &self.draft.compliance;
        let [turnover_share, prepurchase_time] = self.texts(
            Field::Ticket,
            false,
            [
                (&typed.ticket_turnover_share, turnover_share()),
                (&typed.ticket_prepurchase_time, prepurchase_time()),
            ],
        )?;
        Some(Ticket {
            turnover_share,
            prepurchase_time,
        })
    }

    fn rent(&mut self) -> Option<Rent> {
        let typed = &self.draft.compliance;
        let [turnover_share, prepurchase_time, average_rental_duration] = self.texts(
            Field::Rent,
            false,
            [
                (&typed.rent_turnover_share, turnover_share()),
                (&typed.rent_prepurchase_time, prepurchase_time()),
                (
                    &typed.rent_average_duration,
                    Message::new("order-compliance-rental-duration"),
                ),
            ],
        )?;
        Some(Rent {
            turnover_share,
            prepurchase_time,
            average_rental_duration,
        })
    }

    fn prepaid_services(&mut self) -> Option<PrepaidServices> {
        let typed = &self.draft.compliance;
        let [turnover_share, prepurchase_time] = self.texts(
            Field::PrepaidServices,
            false,
            [
                (&typed.prepaid_turnover_share, turnover_share()),
                (&typed.prepaid_prepurchase_time, prepurchase_time()),
            ],
        )?;
        Some(PrepaidServices {
            turnover_share,
            prepurchase_time,
        })
    }

    /// The members a part must have. A part of which nothing is filled in is absent; of any other, each missing member is
    /// an error. `has_more` says that something else of the part is filled in.
    fn texts<const N: usize>(
        &mut self,
        field: Field,
        has_more: bool,
        members: [(&String, Message); N],
    ) -> Option<[String; N]> {
        let is_absent = !has_more && members.iter().all(|(text, _)| filled(text).is_none());
        if is_absent {
            return None;
        }
        let mut is_whole = true;
        let texts = members.map(|(text, name)| {
            filled(text).map(str::to_owned).unwrap_or_else(|| {
                self.missing(field, name);
                is_whole = false;
                String::new()
            })
        });
        is_whole.then_some(texts)
    }

    fn missing(&mut self, field: Field, member: Message) {
        self.error(
            field,
            Message::new("order-compliance-missing").with("member", member),
        );
    }
}

fn text(typed: &str) -> Option<String> {
    filled(typed).map(str::to_owned)
}

const fn turnover_share() -> Message {
    Message::new("order-compliance-turnover-share")
}

const fn period_distribution() -> Message {
    Message::new("order-compliance-period-distribution")
}

const fn prepurchase_time() -> Message {
    Message::new("order-compliance-prepurchase-time")
}
