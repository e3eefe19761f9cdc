//! Compliance data: what the Partner API asks about prepaid goods.

use super::{Checker, Field, filled};
use crate::domain::ApiKind;
use crate::domain::order::{
    ComplianceData, ComplianceDraft, Course, Donation, FieldValue, GiftCard, Membership,
    MembershipValidity, OrderColumn, PrepaidServices, Product, Rent, Subscription, Ticket,
};
use crate::text::Message;

impl Checker<'_> {
    pub(super) fn compliance(&mut self, product: Option<Product>) -> Option<ComplianceData> {
        let typed = &self.draft.compliance;
        if *typed == ComplianceDraft::default() {
            // The vendor's prose asks for it with this product; its schema does not (contract, section 15.19).
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
        // Where each part was at fault or empty, there is nothing to send.
        (data != ComplianceData::default()).then_some(data)
    }

    fn gift_card(&mut self) -> Option<GiftCard> {
        let typed = &self.draft.compliance;
        let validity_duration = text(&typed.gift_card_validity_duration);
        let turnover_share = text(&typed.gift_card_turnover_share);
        let Some(is_sales_percentage_less_than_ten) = typed.gift_card_less_than_ten else {
            if validity_duration.is_some() || turnover_share.is_some() {
                let member = Message::new("order-compliance-less-than-ten");
                self.missing(Field::GiftCard, member);
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
        let validity = match filled(&self.draft.compliance.membership_validity) {
            Some(word) => {
                Some(self.accepted(Field::Membership, MembershipValidity::from_text(word))?)
            }
            None => None,
        };
        let [turnover_share, period_distribution] = self.texts(
            validity.is_some(),
            [OrderColumn::MembershipShare, OrderColumn::MembershipPeriods],
        )?;
        Some(Membership {
            turnover_share,
            period_distribution,
            validity,
        })
    }

    fn subscription(&mut self) -> Option<Subscription> {
        let [turnover_share, period_distribution] = self.texts(
            false,
            [
                OrderColumn::SubscriptionShare,
                OrderColumn::SubscriptionPeriods,
            ],
        )?;
        Some(Subscription {
            turnover_share,
            period_distribution,
        })
    }

    fn course(&mut self) -> Option<Course> {
        let typed = &self.draft.compliance;
        let is_online_course_offered = typed.course_online_offered;
        let online_accessible_time = text(&typed.course_online_accessible_time);
        let [turnover_share, time_before_order, period] = self.texts(
            online_accessible_time.is_some() || is_online_course_offered.is_some(),
            [
                OrderColumn::CourseShare,
                OrderColumn::CourseTimeBefore,
                OrderColumn::CoursePeriod,
            ],
        )?;
        Some(Course {
            turnover_share,
            time_before_order,
            period,
            is_online_course_offered,
            online_accessible_time,
        })
    }

    fn ticket(&mut self) -> Option<Ticket> {
        let members = [OrderColumn::TicketShare, OrderColumn::TicketPrepurchase];
        let [turnover_share, prepurchase_time] = self.texts(false, members)?;
        Some(Ticket {
            turnover_share,
            prepurchase_time,
        })
    }

    fn rent(&mut self) -> Option<Rent> {
        let [turnover_share, prepurchase_time, average_rental_duration] = self.texts(
            false,
            [
                OrderColumn::RentShare,
                OrderColumn::RentPrepurchase,
                OrderColumn::RentDuration,
            ],
        )?;
        Some(Rent {
            turnover_share,
            prepurchase_time,
            average_rental_duration,
        })
    }

    fn prepaid_services(&mut self) -> Option<PrepaidServices> {
        let members = [OrderColumn::PrepaidShare, OrderColumn::PrepaidPrepurchase];
        let [turnover_share, prepurchase_time] = self.texts(false, members)?;
        Some(PrepaidServices {
            turnover_share,
            prepurchase_time,
        })
    }

    /// The members a part must have. A part of which nothing is filled in is absent; of any other, each missing member is
    /// an error. `has_more` says that something else of the part is filled in.
    fn texts<const N: usize>(
        &mut self,
        has_more: bool,
        members: [OrderColumn; N],
    ) -> Option<[String; N]> {
        let typed = |member: OrderColumn| match member.value(self.draft) {
            FieldValue::Text(typed) => text(typed),
            FieldValue::Flag(_) | FieldValue::Logo(_) => None,
        };
        let texts = members.map(|member| (member, typed(member)));
        if !has_more && texts.iter().all(|(_, text)| text.is_none()) {
            return None;
        }
        let mut is_whole = true;
        let texts = texts.map(|(member, text)| {
            text.unwrap_or_else(|| {
                self.missing(member.field(), name_of(member));
                is_whole = false;
                String::new()
            })
        });
        is_whole.then_some(texts)
    }

    fn missing(&mut self, field: Field, member: Message) {
        let message = Message::new("order-compliance-missing").with("member", member);
        self.error(field, message);
    }
}

fn text(typed: &str) -> Option<String> {
    filled(typed).map(str::to_owned)
}

/// What a member that a part must have is called within its part.
const fn name_of(member: OrderColumn) -> Message {
    Message::new(match member {
        OrderColumn::MembershipPeriods | OrderColumn::SubscriptionPeriods => {
            "order-compliance-period-distribution"
        }
        OrderColumn::TicketPrepurchase
        | OrderColumn::RentPrepurchase
        | OrderColumn::PrepaidPrepurchase => "order-compliance-prepurchase-time",
        OrderColumn::CourseTimeBefore => "order-compliance-time-before-order",
        OrderColumn::CoursePeriod => "order-compliance-period",
        OrderColumn::RentDuration => "order-compliance-rental-duration",
        _ => "order-compliance-turnover-share",
    })
}
