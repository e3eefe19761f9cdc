//! The product order of the Partner API, as it is sent, and the orders it cannot carry.

use super::order_management::{Site, base64_png, sent, use_case};
use crate::domain::order::{
    ComplianceData, Course, GiftCard, Membership, MembershipValidity, Product, ProductOrder,
};
use crate::domain::{BankAccount, Scheme};
use crate::text::Message;

sent! {
    // Idempotency keys follow from the bytes of the body: another order of members would give the same orders other keys.
    struct Request<'a> {
        orgno: &'a str,
        product_type: &'static str,
        ?sales_unit_name: &'a str,
        ?sales_unit_logo: String,
        ?settlement_account_number: &'a str,
        ?price_package_id: &'a str,
        ?product_use_case: &'static str,
        ?annual_turnover: i64,
        ?intended_purpose: &'a str,
        ?website: Site<'a>,
        ?compliance_data: Compliance<'a>,
    }

    struct Compliance<'a> {
        ?gift_card: GiftCards<'a>,
        ?membership: Memberships<'a>,
        ?subscription: Subscriptions<'a>,
        ?course: Courses<'a>,
        ?ticket: Prepaid<'a>,
        ?rent: Rentals<'a>,
        ?prepaid_services: Prepaid<'a>,
        ?donation: Donations,
    }

    struct GiftCards<'a> {
        is_sales_percentage_less_than_ten: bool,
        ?validity_duration: &'a str,
        ?gift_card_turnover_share: &'a str,
    }

    struct Memberships<'a> {
        turnover_share: &'a str,
        period_distribution: &'a str,
        ?membership_validity: &'static str,
    }

    struct Subscriptions<'a> {
        turnover_share: &'a str,
        period_distribution: &'a str,
    }

    /// The specification also requires a member `online`, which it does not define; it is not sent.
    struct Courses<'a> {
        turnover_share: &'a str,
        time_before_order: &'a str,
        period: &'a str,
        ?is_online_course_offered: bool,
        ?online_accessible_time: &'a str,
    }

    struct Prepaid<'a> {
        turnover_share: &'a str,
        prepurchase_time: &'a str,
    }

    struct Rentals<'a> {
        turnover_share: &'a str,
        prepurchase_time: &'a str,
        average_rental_duration: &'a str,
    }

    struct Donations {
        accepts_donation: bool,
    }
}

/// Why an order cannot be sent, or be written.
pub(in crate::api) enum Refusal {
    /// The API has no place for something in it.
    Unsupported(Message),
    /// It could not be written as JSON.
    Unwritable(serde_json::Error),
}

/// The body of an order in JSON: the same order always gives the same bytes.
pub(in crate::api) fn body(order: &ProductOrder) -> Result<String, Refusal> {
    let request = Request {
        orgno: org_number(order)?,
        product_type: product(order.product)?,
        sales_unit_name: order.sales_unit_name.as_deref(),
        sales_unit_logo: order.sales_unit_logo.as_deref().map(base64_png),
        settlement_account_number: order.settlement_account.as_ref().map(account).transpose()?,
        price_package_id: order.price_package_id.as_deref(),
        product_use_case: order.use_case.map(use_case),
        annual_turnover: order.annual_turnover,
        intended_purpose: order.intended_purpose.as_deref(),
        website: order.website.as_ref().map(Site::of),
        compliance_data: order.compliance.as_ref().map(compliance),
    };
    serde_json::to_string(&request).map_err(Refusal::Unwritable)
}

fn org_number(order: &ProductOrder) -> Result<&str, Refusal> {
    match order.business_id.scheme() {
        Scheme::NoOrg => Ok(order.business_id.id()),
        other => Err(Refusal::Unsupported(
            Message::new("api-cause-partner-norwegian-only").with("scheme", other.as_str()),
        )),
    }
}

fn product(product: Product) -> Result<&'static str, Refusal> {
    Ok(match product {
        Product::PaymentIntegration => "VIPPS_PA_NETT",
        Product::Cashier => "VIPPS_I_KASSA",
        Product::Checkout => "VIPPS_CHECKOUT",
        Product::Login => "VIPPS_LOGG_INN",
        Product::Donations => {
            return Err(Refusal::Unsupported(Message::new(
                "api-cause-partner-no-donations",
            )));
        }
    })
}

fn account(account: &BankAccount) -> Result<&str, Refusal> {
    // A number without a scheme passes for a Norwegian one: this API knows no other.
    if account.scheme.is_empty() || account.scheme.eq_ignore_ascii_case("BBAN:NO") {
        return Ok(&account.id);
    }
    Err(Refusal::Unsupported(
        Message::new("api-cause-partner-norwegian-account").with("scheme", &account.scheme),
    ))
}

fn compliance(data: &ComplianceData) -> Compliance<'_> {
    Compliance {
        gift_card: data.gift_card.as_ref().map(gift_card),
        membership: data.membership.as_ref().map(membership),
        subscription: data.subscription.as_ref().map(|part| Subscriptions {
            turnover_share: &part.turnover_share,
            period_distribution: &part.period_distribution,
        }),
        course: data.course.as_ref().map(course),
        ticket: data.ticket.as_ref().map(|part| Prepaid {
            turnover_share: &part.turnover_share,
            prepurchase_time: &part.prepurchase_time,
        }),
        rent: data.rent.as_ref().map(|part| Rentals {
            turnover_share: &part.turnover_share,
            prepurchase_time: &part.prepurchase_time,
            average_rental_duration: &part.average_rental_duration,
        }),
        prepaid_services: data.prepaid_services.as_ref().map(|part| Prepaid {
            turnover_share: &part.turnover_share,
            prepurchase_time: &part.prepurchase_time,
        }),
        donation: data.donation.as_ref().map(|part| Donations {
            accepts_donation: part.accepts_donation,
        }),
    }
}

fn gift_card(part: &GiftCard) -> GiftCards<'_> {
    GiftCards {
        is_sales_percentage_less_than_ten: part.is_sales_percentage_less_than_ten,
        validity_duration: part.validity_duration.as_deref(),
        gift_card_turnover_share: part.turnover_share.as_deref(),
    }
}

fn membership(part: &Membership) -> Memberships<'_> {
    Memberships {
        turnover_share: &part.turnover_share,
        period_distribution: &part.period_distribution,
        membership_validity: part.validity.map(|validity| match validity {
            MembershipValidity::CurrentCalendarYear => "CurrentCalendarYear",
            MembershipValidity::OneYearFromPayment => "OneYearFromPayment",
        }),
    }
}

fn course(part: &Course) -> Courses<'_> {
    Courses {
        turnover_share: &part.turnover_share,
        time_before_order: &part.time_before_order,
        period: &part.period,
        is_online_course_offered: part.is_online_course_offered,
        online_accessible_time: part.online_accessible_time.as_deref(),
    }
}
