//! What the template explains and shows.

use crate::domain::order::{ColumnKind, MembershipValidity, OrderColumn, Product, UseCase};
use crate::text::{Message, Tell as _};

/// What an example line has in a column; empty where it has nothing.
pub(super) type Example = fn(OrderColumn) -> &'static str;

pub(super) const EXAMPLES: [Example; 2] = [till, webshop];

/// A point of sale.
const fn till(column: OrderColumn) -> &'static str {
    match column {
        OrderColumn::BusinessId => "311 584 901",
        OrderColumn::Product => "cashier",
        OrderColumn::SalesUnitName => "Bokhandelen Nygård",
        OrderColumn::SettlementAccount => "8601 11 17947",
        OrderColumn::UseCase => "unknown",
        OrderColumn::AnnualTurnover => "1500000",
        OrderColumn::AnnualTurnoverPercentage => "30",
        OrderColumn::IntendedPurpose => "POS integration in physical store: books and stationery.",
        OrderColumn::HasRecurring => "no",
        OrderColumn::MerchantCategoryCode => "5942",
        _ => "",
    }
}

/// A webshop that is not launched yet.
const fn webshop(column: OrderColumn) -> &'static str {
    match column {
        OrderColumn::BusinessId => "311 584 901",
        OrderColumn::Product => "payment_integration",
        OrderColumn::SalesUnitName => "Bokhandelen på nett",
        OrderColumn::SalesUnitLogo => "logo.png",
        OrderColumn::SettlementAccount => "8601 11 17947",
        OrderColumn::UseCase => "website_with_test",
        OrderColumn::AnnualTurnover => "800000",
        OrderColumn::AnnualTurnoverPercentage => "50",
        OrderColumn::IntendedPurpose => "Books and gift cards, sent by mail.",
        OrderColumn::WebsiteUrl => "https://www.example.com",
        OrderColumn::TermsUrl => "https://www.example.com/vilkaar",
        OrderColumn::TestUrl => "https://test.example.com",
        OrderColumn::TestUsername => "kontroll",
        OrderColumn::HasRecurring | OrderColumn::GiftCardLessThanTen => "yes",
        OrderColumn::MerchantCategoryCode => "5942",
        OrderColumn::GiftCardValidity => "12",
        OrderColumn::GiftCardShare => "5 %",
        _ => "",
    }
}

/// What people call a word of a closed list.
#[must_use]
pub fn said(column: OrderColumn, word: &str) -> Option<Message> {
    match column {
        OrderColumn::Product => Product::from_text(word).ok().map(|one| one.tell()),
        OrderColumn::UseCase => UseCase::from_text(word).ok().map(|one| one.tell()),
        OrderColumn::MembershipValidity => MembershipValidity::from_text(word)
            .ok()
            .map(|one| one.tell()),
        _ if column.kind() == ColumnKind::Flag => match word {
            "yes" => Some(Message::new("orderfile-yes")),
            "no" => Some(Message::new("orderfile-no")),
            _ => None,
        },
        _ => None,
    }
}

/// Whether every order must have it.
pub(super) const fn is_required(column: OrderColumn) -> bool {
    matches!(column, OrderColumn::BusinessId | OrderColumn::Product)
}
