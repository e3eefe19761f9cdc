//! From a checked order back to what a form or a file holds, so that it can be changed and issued again.

use super::model::{ComplianceData, ProductOrder, Website};
use super::{ComplianceDraft, MembershipValidity, OrderDraft, UseCase, WebsiteDraft};

impl OrderDraft {
    /// The draft that makes this order: checking it for the same API gives the order again.
    #[must_use]
    pub fn of(order: &ProductOrder) -> Self {
        let account = order.settlement_account.as_ref();
        Self {
            scheme: order.business_id.scheme().as_str().to_owned(),
            business_id: order.business_id.id().to_owned(),
            product: order.product.as_str().to_owned(),
            sales_unit_name: text(order.sales_unit_name.as_ref()),
            sales_unit_logo: order.sales_unit_logo.clone().unwrap_or_default(),
            account_scheme: text(account.map(|account| &account.scheme)),
            settlement_account: text(account.map(|account| &account.id)),
            price_package_id: text(order.price_package_id.as_ref()),
            use_case: text(order.use_case.map(UseCase::as_str)),
            annual_turnover: text(order.annual_turnover),
            annual_turnover_percentage: text(order.annual_turnover_percentage),
            intended_purpose: text(order.intended_purpose.as_ref()),
            app_name: text(order.app_name.as_ref()),
            website: order.website.as_ref().map(website).unwrap_or_default(),
            has_recurring: order.has_recurring,
            merchant_category_code: text(order.merchant_category_code.as_ref()),
            compliance: order
                .compliance
                .as_ref()
                .map(compliance)
                .unwrap_or_default(),
        }
    }

    /// An order for another unit of the same merchant: without the unit's name and picture, and without the password, which is kept
    /// nowhere.
    #[must_use]
    pub fn for_another_unit(&self) -> Self {
        Self {
            sales_unit_name: String::new(),
            sales_unit_logo: Vec::new(),
            website: WebsiteDraft {
                test_password: String::new(),
                ..self.website.clone()
            },
            ..self.clone()
        }
    }
}

fn website(website: &Website) -> WebsiteDraft {
    WebsiteDraft {
        url: website.url.clone(),
        terms_url: website.terms_url.clone(),
        test_url: text(website.test_url.as_ref()),
        test_username: text(website.test_username.as_ref()),
        test_password: text(website.test_password.as_ref()),
    }
}

fn compliance(data: &ComplianceData) -> ComplianceDraft {
    let mut draft = ComplianceDraft::default();
    if let Some(part) = &data.gift_card {
        draft.gift_card_less_than_ten = Some(part.is_sales_percentage_less_than_ten);
        draft.gift_card_validity_duration = text(part.validity_duration.as_ref());
        draft.gift_card_turnover_share = text(part.turnover_share.as_ref());
    }
    if let Some(part) = &data.membership {
        draft.membership_turnover_share = part.turnover_share.clone();
        draft.membership_period_distribution = part.period_distribution.clone();
        draft.membership_validity = text(part.validity.map(MembershipValidity::as_str));
    }
    if let Some(part) = &data.subscription {
        draft.subscription_turnover_share = part.turnover_share.clone();
        draft.subscription_period_distribution = part.period_distribution.clone();
    }
    if let Some(part) = &data.course {
        draft.course_turnover_share = part.turnover_share.clone();
        draft.course_time_before_order = part.time_before_order.clone();
        draft.course_period = part.period.clone();
        draft.course_online_offered = part.is_online_course_offered;
        draft.course_online_accessible_time = text(part.online_accessible_time.as_ref());
    }
    if let Some(part) = &data.ticket {
        draft.ticket_turnover_share = part.turnover_share.clone();
        draft.ticket_prepurchase_time = part.prepurchase_time.clone();
    }
    if let Some(part) = &data.rent {
        draft.rent_turnover_share = part.turnover_share.clone();
        draft.rent_prepurchase_time = part.prepurchase_time.clone();
        draft.rent_average_duration = part.average_rental_duration.clone();
    }
    if let Some(part) = &data.prepaid_services {
        draft.prepaid_turnover_share = part.turnover_share.clone();
        draft.prepaid_prepurchase_time = part.prepurchase_time.clone();
    }
    draft.accepts_donation = data.donation.as_ref().map(|part| part.accepts_donation);
    draft
}

/// A value as it is typed; nothing where there is none.
fn text(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::domain::ApiKind;
    use crate::domain::order::{OrderDraft, check, read_json};

    #[track_caller]
    fn check_again(file: &str, api: ApiKind) {
        let order = check(&read_json(file).unwrap(), api).order.unwrap();
        let again = check(&OrderDraft::of(&order), api);
        assert_eq!(again.order, Some(order), "{:?}", again.findings);
    }

    #[test]
    fn the_draft_of_an_order_makes_the_order_again() {
        check_again(
            include_str!("../../../assets/examples/order.json"),
            ApiKind::Management,
        );
        check_again(
            include_str!("../../../assets/examples/order-partner-api.json"),
            ApiKind::Partner,
        );
        check_again(
            r#"{"business_id": "918713867", "product": "login"}"#,
            ApiKind::Management,
        );
        check_again(
            r#"{"business_id": {"scheme": "business:FI:Y-tunnus", "id": "2077474-0"}, "product": "checkout",
                "settlement_account": {"scheme": "BBAN:FI", "id": "12345600000785"}, "has_recurring": false,
                "use_case": "website_with_test", "annual_turnover": 0,
                "website": {"url": "https://a.fi", "terms_url": "https://a.fi/t", "test_url": "https://t.a.fi",
                            "test_username": "u", "test_password": "p"}}"#,
            ApiKind::Management,
        );
    }
}
