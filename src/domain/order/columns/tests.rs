use super::*;
use crate::domain::order::{read_json, write_json};
use crate::text::{Catalog, Language};
use std::collections::BTreeSet;

fn columns(head: &str) -> Vec<OrderColumn> {
    OrderColumn::of_head(head)
}

/// A text that differs from column to column and that its kind can hold.
fn sample(column: OrderColumn) -> String {
    match column.kind() {
        ColumnKind::Text | ColumnKind::Lines | ColumnKind::Secret => {
            format!("text of {}", column.key())
        }
        ColumnKind::Number | ColumnKind::Identifier => (1000 + column as usize).to_string(),
        ColumnKind::Word => column.choices()[1].to_owned(),
        ColumnKind::Flag => "no".to_owned(),
        ColumnKind::Logo => "iVBORw0KGgo=".to_owned(),
    }
}

#[test]
fn every_leaf_of_an_order_file_is_a_column_of_the_same_key() {
    // The JSON of an order in which every column is filled in has exactly the columns' keys as its leaves.
    let mut draft = OrderDraft::default();
    for column in OrderColumn::ALL {
        column.set(&mut draft, &sample(*column)).unwrap();
    }
    let json: serde_json::Value = serde_json::from_str(&write_json(&draft)).unwrap();
    let mut leaves = BTreeSet::new();
    gather(&json, String::new(), &mut leaves);
    let keys: BTreeSet<String> = OrderColumn::ALL
        .iter()
        .map(|column| column.key().to_owned())
        .collect();
    assert_eq!(leaves, keys);
    assert_eq!(read_json(&write_json(&draft)).unwrap(), draft);
}

fn gather(value: &serde_json::Value, path: String, leaves: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(members) => {
            for (key, value) in members {
                let path = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                gather(value, path, leaves);
            }
        }
        _ => {
            leaves.insert(path);
        }
    }
}

#[test]
fn what_is_set_is_got_and_nothing_else_changes() {
    for column in OrderColumn::ALL {
        let mut draft = OrderDraft::default();
        let text = sample(*column);
        column.set(&mut draft, &format!("  {text}\u{a0}")).unwrap();
        assert_eq!(column.get(&draft), text, "{column:?}");
        for other in OrderColumn::ALL.iter().filter(|other| *other != column) {
            assert_eq!(other.get(&draft), "", "{column:?} changed {other:?}");
        }
        column.set(&mut draft, " ").unwrap();
        assert_eq!(draft, OrderDraft::default(), "{column:?} is not emptied");
    }
}

#[test]
fn every_key_and_label_names_its_own_column() {
    for column in OrderColumn::ALL {
        assert_eq!(columns(column.key()), [*column]);
        assert_eq!(columns(&column.key().to_uppercase()), [*column]);
        assert_eq!(OrderColumn::from_key(column.key()), Some(*column));
        for language in Language::ALL {
            let label = Catalog::new(language).say(&column.tell());
            assert_eq!(columns(&label), [*column], "{label}");
        }
    }
}

#[test]
fn heads_of_both_apis_and_both_languages_are_known() {
    for (head, column) in [
        ("orgno", OrderColumn::BusinessId),
        ("Org.nr.", OrderColumn::BusinessId),
        ("Organisasjonsnummer", OrderColumn::BusinessId),
        ("businessIdentifier", OrderColumn::BusinessId),
        ("businessIdentifier.scheme", OrderColumn::Scheme),
        ("productType", OrderColumn::Product),
        ("salesUnitName", OrderColumn::SalesUnitName),
        ("Salgssted", OrderColumn::SalesUnitName),
        ("salesUnitLogo", OrderColumn::SalesUnitLogo),
        ("settlementAccountNumber", OrderColumn::SettlementAccount),
        ("settlementBankAccount.id", OrderColumn::SettlementAccount),
        ("settlementBankAccount.scheme", OrderColumn::AccountScheme),
        ("Kontonummer", OrderColumn::SettlementAccount),
        ("pricePackageId", OrderColumn::PricePackageId),
        ("productUseCase", OrderColumn::UseCase),
        ("annualTurnover", OrderColumn::AnnualTurnover),
        (
            "annualTurnoverPercentage",
            OrderColumn::AnnualTurnoverPercentage,
        ),
        ("intendedPurpose", OrderColumn::IntendedPurpose),
        ("app.appName", OrderColumn::AppName),
        ("website.termsUrl", OrderColumn::TermsUrl),
        ("website.testWebsiteUrl", OrderColumn::TestUrl),
        ("testWebsiteUsername", OrderColumn::TestUsername),
        ("testWebsitePassword", OrderColumn::TestPassword),
        ("hasRecurring", OrderColumn::HasRecurring),
        ("merchantCategoryCode", OrderColumn::MerchantCategoryCode),
        ("MCC", OrderColumn::MerchantCategoryCode),
        (
            "complianceData.giftCard.giftCardTurnoverShare",
            OrderColumn::GiftCardShare,
        ),
        (
            "complianceData.giftCard.isSalesPercentageLessThanTen",
            OrderColumn::GiftCardLessThanTen,
        ),
        (
            "complianceData.giftCard.validityDuration",
            OrderColumn::GiftCardValidity,
        ),
        (
            "complianceData.membership.membershipValidity",
            OrderColumn::MembershipValidity,
        ),
        (
            "complianceData.membership.periodDistribution",
            OrderColumn::MembershipPeriods,
        ),
        (
            "complianceData.subscription.turnoverShare",
            OrderColumn::SubscriptionShare,
        ),
        (
            "complianceData.course.isOnlineCourseOffered",
            OrderColumn::CourseOnline,
        ),
        (
            "complianceData.course.onlineAccessibleTime",
            OrderColumn::CourseOnlineTime,
        ),
        (
            "complianceData.ticket.prepurchaseTime",
            OrderColumn::TicketPrepurchase,
        ),
        (
            "complianceData.rent.averageRentalDuration",
            OrderColumn::RentDuration,
        ),
        (
            "complianceData.prepaidServices.turnoverShare",
            OrderColumn::PrepaidShare,
        ),
        (
            "complianceData.donation.acceptsDonation",
            OrderColumn::AcceptsDonation,
        ),
    ] {
        assert_eq!(columns(head), [column], "{head}");
    }
    for (head, count) in [
        ("turnoverShare", 8),
        ("Share of turnover", 1),
        ("Periodefordeling", 2),
        ("Telefon", 0),
        ("", 0),
        (" – ", 0),
    ] {
        assert_eq!(columns(head).len(), count, "{head}");
    }
}

#[test]
fn no_alias_is_given_twice_to_one_column_or_hides_a_key() {
    for column in OrderColumn::ALL {
        let names: Vec<String> = column.aliases().iter().map(|alias| bare(alias)).collect();
        let different: BTreeSet<&String> = names.iter().collect();
        assert_eq!(different.len(), names.len(), "{column:?}: {names:?}");
        for alias in &names {
            let found = columns(alias);
            // The label of the share of the turnover is the one name that other columns have as well.
            let is_label = found == [OrderColumn::AnnualTurnoverPercentage];
            assert!(
                found.contains(column) || is_label,
                "{alias} of {column:?} is {found:?}"
            );
        }
    }
}

#[test]
fn words_numbers_and_flags_are_read_as_people_write_them() {
    let read = |column: OrderColumn, text: &str| {
        let mut draft = OrderDraft::default();
        column
            .set(&mut draft, text)
            .map(|()| column.get(&draft))
            .map_err(|reason| reason.id())
    };
    for (column, text, expected) in [
        (OrderColumn::Product, "VIPPS_I_KASSA", Ok("cashier")),
        (OrderColumn::Product, "Kasse (utsalgssted)", Ok("cashier")),
        (OrderColumn::Product, "kasse", Ok("cashier")),
        (
            OrderColumn::Product,
            "Betalingsintegrasjon",
            Ok("payment_integration"),
        ),
        (OrderColumn::Product, "fiskebil", Err("order-unknown-word")),
        (
            OrderColumn::UseCase,
            "WebsiteWithTest",
            Ok("website_with_test"),
        ),
        (OrderColumn::UseCase, "Nettside", Ok("website")),
        (OrderColumn::UseCase, "Ukjent", Ok("unknown")),
        (OrderColumn::UseCase, "ukendt", Ok("unknown")),
        (OrderColumn::UseCase, "romskip", Err("order-unknown-word")),
        (
            OrderColumn::MembershipValidity,
            "OneYearFromPayment",
            Ok("one_year_from_payment"),
        ),
        (
            OrderColumn::MembershipValidity,
            "Inneværende kalenderår",
            Ok("current_calendar_year"),
        ),
        (
            OrderColumn::MembershipValidity,
            "evig",
            Err("order-unknown-word"),
        ),
        (OrderColumn::HasRecurring, "SANN", Ok("yes")),
        (OrderColumn::HasRecurring, "Nei", Ok("no")),
        (OrderColumn::HasRecurring, "1.0", Ok("yes")),
        (
            OrderColumn::HasRecurring,
            "kanskje",
            Err("orderfile-no-flag"),
        ),
        (OrderColumn::HasRecurring, "ja?", Err("orderfile-no-flag")),
        (OrderColumn::BusinessId, "987654321.0", Ok("987654321")),
        (
            OrderColumn::BusinessId,
            "9,87654E+08",
            Err("orderfile-shortened-number"),
        ),
        (
            OrderColumn::SettlementAccount,
            "1.23457E+10",
            Err("orderfile-shortened-number"),
        ),
        (OrderColumn::MerchantCategoryCode, "5814,00", Ok("5814")),
        (OrderColumn::AnnualTurnover, "1 500 000", Ok("1 500 000")),
        (OrderColumn::AnnualTurnover, "1.500", Ok("1.500")),
        (OrderColumn::AnnualTurnoverPercentage, "0,3", Ok("30")),
        (OrderColumn::AnnualTurnoverPercentage, "0.30", Ok("30")),
        (OrderColumn::AnnualTurnoverPercentage, "30 %", Ok("30")),
        (OrderColumn::AnnualTurnoverPercentage, "1 %", Ok("1 %")),
        (OrderColumn::AnnualTurnoverPercentage, "0.35", Ok("0.35")),
        (
            OrderColumn::SalesUnitLogo,
            "data:image/png;base64,iVBO\nRw0KGgo=",
            Ok("iVBORw0KGgo="),
        ),
        (
            OrderColumn::SalesUnitLogo,
            "logo.png",
            Err("orderfile-no-logo"),
        ),
        (
            OrderColumn::SalesUnitLogo,
            "data:image/png,x",
            Err("orderfile-no-logo"),
        ),
    ] {
        assert_eq!(read(column, text), expected.map(str::to_owned), "{text}");
    }
    let mut draft = OrderDraft {
        product: "cashier".to_owned(),
        ..OrderDraft::default()
    };
    assert!(OrderColumn::Product.set(&mut draft, "fiskebil").is_err());
    assert_eq!(draft.product, "cashier");
}

#[test]
fn only_the_password_is_secret() {
    let secret: Vec<&OrderColumn> = OrderColumn::ALL
        .iter()
        .filter(|column| column.is_secret())
        .collect();
    assert_eq!(secret, [&OrderColumn::TestPassword]);
    let compliance = OrderColumn::ALL
        .iter()
        .filter(|column| column.is_compliance())
        .count();
    assert_eq!(compliance, 21);
}
