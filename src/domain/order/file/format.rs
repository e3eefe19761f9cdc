//! The shape of an order file.

use super::OrderFileError;
use super::values::{Base64, Identifier, Loose, Object};
use crate::domain::Scheme;
use crate::domain::order::{ComplianceDraft, OrderDraft, WebsiteDraft};
use crate::text::Message;
use serde::{Deserialize, Serialize};

/// Makes structs of optional members: unknown keys are errors, and what is `None` is not written.
macro_rules! shape {
    ($($(#[$doc:meta])* struct $name:ident { $($field:ident: $kind:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name {
            $(#[serde(skip_serializing_if = "Option::is_none")] $field: Option<$kind>,)*
        }
    )*};
}

/// A part of the file, unless nothing in it is filled in.
trait UnlessEmpty: Default + PartialEq {
    fn unless_empty(self) -> Option<Object<Self>>
    where
        Self: Sized,
    {
        (self != Self::default()).then_some(Object(self))
    }
}
impl<T: Default + PartialEq> UnlessEmpty for T {}

shape! {
    /// The whole file.
    struct OrderFile {
        scheme: String,
        business_id: Identifier,
        product: String,
        sales_unit_name: String,
        sales_unit_logo: Base64,
        account_scheme: String,
        settlement_account: Identifier,
        price_package_id: String,
        use_case: String,
        annual_turnover: Loose,
        annual_turnover_percentage: Loose,
        intended_purpose: String,
        app_name: String,
        website: Object<WebsiteFile>,
        has_recurring: bool,
        merchant_category_code: Loose,
        compliance: Object<ComplianceFile>,
    }
    struct WebsiteFile {
        url: String,
        terms_url: String,
        test_url: String,
        test_username: String,
        test_password: String,
    }
    struct ComplianceFile {
        gift_card: Object<GiftCardFile>,
        membership: Object<MembershipFile>,
        subscription: Object<SubscriptionFile>,
        course: Object<CourseFile>,
        ticket: Object<TicketFile>,
        rent: Object<RentFile>,
        prepaid_services: Object<PrepaidServicesFile>,
        donation: Object<DonationFile>,
    }
    struct GiftCardFile {
        is_sales_percentage_less_than_ten: bool,
        validity_duration: String,
        turnover_share: String,
    }
    struct MembershipFile {
        turnover_share: String,
        period_distribution: String,
        validity: String,
    }
    struct SubscriptionFile {
        turnover_share: String,
        period_distribution: String,
    }
    struct CourseFile {
        turnover_share: String,
        time_before_order: String,
        period: String,
        is_online_course_offered: bool,
        online_accessible_time: String,
    }
    struct TicketFile {
        turnover_share: String,
        prepurchase_time: String,
    }
    struct RentFile {
        turnover_share: String,
        prepurchase_time: String,
        average_rental_duration: String,
    }
    struct PrepaidServicesFile {
        turnover_share: String,
        prepurchase_time: String,
    }
    struct DonationFile {
        accepts_donation: bool,
    }
}

impl OrderFile {
    pub(super) fn into_draft(self) -> Result<OrderDraft, OrderFileError> {
        let (scheme, business_id) =
            apart(self.scheme, self.business_id, "business_id", same_scheme)?;
        let (account_scheme, settlement_account) = apart(
            self.account_scheme,
            self.settlement_account,
            "settlement_account",
            str::eq_ignore_ascii_case,
        )?;
        Ok(OrderDraft {
            scheme,
            business_id,
            product: text(self.product),
            sales_unit_name: text(self.sales_unit_name),
            sales_unit_logo: self.sales_unit_logo.map(|logo| logo.0).unwrap_or_default(),
            account_scheme,
            settlement_account,
            price_package_id: text(self.price_package_id),
            use_case: text(self.use_case),
            annual_turnover: loose(self.annual_turnover),
            annual_turnover_percentage: loose(self.annual_turnover_percentage),
            intended_purpose: text(self.intended_purpose),
            app_name: text(self.app_name),
            website: self.website.unwrap_or_default().0.into_draft(),
            has_recurring: self.has_recurring,
            merchant_category_code: loose(self.merchant_category_code),
            compliance: self.compliance.unwrap_or_default().0.into_draft(),
        })
    }

    pub(super) fn from_draft(draft: &OrderDraft) -> Self {
        let logo = &draft.sales_unit_logo;
        Self {
            scheme: given(&draft.scheme),
            business_id: given(&draft.business_id).map(identifier),
            product: given(&draft.product),
            sales_unit_name: given(&draft.sales_unit_name),
            sales_unit_logo: (!logo.is_empty()).then(|| Base64(logo.clone())),
            account_scheme: given(&draft.account_scheme),
            settlement_account: given(&draft.settlement_account).map(identifier),
            price_package_id: given(&draft.price_package_id),
            use_case: given(&draft.use_case),
            annual_turnover: given(&draft.annual_turnover).map(Loose),
            annual_turnover_percentage: given(&draft.annual_turnover_percentage).map(Loose),
            intended_purpose: given(&draft.intended_purpose),
            app_name: given(&draft.app_name),
            website: WebsiteFile::from_draft(&draft.website).unless_empty(),
            has_recurring: draft.has_recurring,
            merchant_category_code: given(&draft.merchant_category_code).map(Loose),
            compliance: ComplianceFile::from_draft(&draft.compliance).unless_empty(),
        }
    }
}

impl WebsiteFile {
    fn into_draft(self) -> WebsiteDraft {
        WebsiteDraft {
            url: text(self.url),
            terms_url: text(self.terms_url),
            test_url: text(self.test_url),
            test_username: text(self.test_username),
            test_password: text(self.test_password),
        }
    }

    fn from_draft(draft: &WebsiteDraft) -> Self {
        Self {
            url: given(&draft.url),
            terms_url: given(&draft.terms_url),
            test_url: given(&draft.test_url),
            test_username: given(&draft.test_username),
            test_password: given(&draft.test_password),
        }
    }
}

impl ComplianceFile {
    fn into_draft(self) -> ComplianceDraft {
        let gift_card = self.gift_card.unwrap_or_default().0;
        let membership = self.membership.unwrap_or_default().0;
        let subscription = self.subscription.unwrap_or_default().0;
        let course = self.course.unwrap_or_default().0;
        let ticket = self.ticket.unwrap_or_default().0;
        let rent = self.rent.unwrap_or_default().0;
        let prepaid = self.prepaid_services.unwrap_or_default().0;
        ComplianceDraft {
            gift_card_less_than_ten: gift_card.is_sales_percentage_less_than_ten,
            gift_card_validity_duration: text(gift_card.validity_duration),
            gift_card_turnover_share: text(gift_card.turnover_share),
            membership_turnover_share: text(membership.turnover_share),
            membership_period_distribution: text(membership.period_distribution),
            membership_validity: text(membership.validity),
            subscription_turnover_share: text(subscription.turnover_share),
            subscription_period_distribution: text(subscription.period_distribution),
            course_turnover_share: text(course.turnover_share),
            course_time_before_order: text(course.time_before_order),
            course_period: text(course.period),
            course_online_offered: course.is_online_course_offered,
            course_online_accessible_time: text(course.online_accessible_time),
            ticket_turnover_share: text(ticket.turnover_share),
            ticket_prepurchase_time: text(ticket.prepurchase_time),
            rent_turnover_share: text(rent.turnover_share),
            rent_prepurchase_time: text(rent.prepurchase_time),
            rent_average_duration: text(rent.average_rental_duration),
            prepaid_turnover_share: text(prepaid.turnover_share),
            prepaid_prepurchase_time: text(prepaid.prepurchase_time),
            accepts_donation: self.donation.unwrap_or_default().0.accepts_donation,
        }
    }

    fn from_draft(draft: &ComplianceDraft) -> Self {
        Self {
            gift_card: GiftCardFile {
                is_sales_percentage_less_than_ten: draft.gift_card_less_than_ten,
                validity_duration: given(&draft.gift_card_validity_duration),
                turnover_share: given(&draft.gift_card_turnover_share),
            }
            .unless_empty(),
            membership: MembershipFile {
                turnover_share: given(&draft.membership_turnover_share),
                period_distribution: given(&draft.membership_period_distribution),
                validity: given(&draft.membership_validity),
            }
            .unless_empty(),
            subscription: SubscriptionFile {
                turnover_share: given(&draft.subscription_turnover_share),
                period_distribution: given(&draft.subscription_period_distribution),
            }
            .unless_empty(),
            course: CourseFile {
                turnover_share: given(&draft.course_turnover_share),
                time_before_order: given(&draft.course_time_before_order),
                period: given(&draft.course_period),
                is_online_course_offered: draft.course_online_offered,
                online_accessible_time: given(&draft.course_online_accessible_time),
            }
            .unless_empty(),
            ticket: TicketFile {
                turnover_share: given(&draft.ticket_turnover_share),
                prepurchase_time: given(&draft.ticket_prepurchase_time),
            }
            .unless_empty(),
            rent: RentFile {
                turnover_share: given(&draft.rent_turnover_share),
                prepurchase_time: given(&draft.rent_prepurchase_time),
                average_rental_duration: given(&draft.rent_average_duration),
            }
            .unless_empty(),
            prepaid_services: PrepaidServicesFile {
                turnover_share: given(&draft.prepaid_turnover_share),
                prepurchase_time: given(&draft.prepaid_prepurchase_time),
            }
            .unless_empty(),
            donation: DonationFile {
                accepts_donation: draft.accepts_donation,
            }
            .unless_empty(),
        }
    }
}

fn text(value: Option<String>) -> String {
    value.unwrap_or_default()
}

fn loose(value: Option<Loose>) -> String {
    value.unwrap_or_default().0
}

fn given(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

const fn identifier(id: String) -> Identifier {
    Identifier { scheme: None, id }
}

fn same_scheme(one: &str, other: &str) -> bool {
    Scheme::from_word(one) == Scheme::from_word(other)
}

/// Scheme and id of an identifier whose scheme may stand beside it, inside it, or in both places alike.
fn apart(
    beside: Option<String>,
    identifier: Option<Identifier>,
    path: &str,
    is_same: fn(&str, &str) -> bool,
) -> Result<(String, String), OrderFileError> {
    let Some(Identifier { scheme: inside, id }) = identifier else {
        return Ok((text(beside), String::new()));
    };
    if let (Some(beside), Some(inside)) = (&beside, &inside)
        && !is_same(beside, inside)
    {
        let reason = Message::new("order-file-two-schemes")
            .with("path", path)
            .with("inside", inside)
            .with("beside", beside);
        return Err(OrderFileError::between(path.to_owned(), reason));
    }
    Ok((inside.or(beside).unwrap_or_default(), id))
}
