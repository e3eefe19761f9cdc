//! Paths and methods.

use crate::sandbox::call::{Call, Family, route};

#[track_caller]
fn check(line: &str, family: Family, call: Option<Call>) {
    let (method, path) = line.split_once(' ').unwrap();
    let route = route(method, path);
    assert_eq!((route.family, route.call), (family, call), "{line}");
}

#[test]
fn calls_are_found_by_path_and_method() {
    let merchant = |id: &str| Some(Call::Merchant("business:NO:ORG".to_owned(), id.to_owned()));
    for (line, family, call) in [
        (
            "POST /accesstoken/get",
            Family::Token,
            Some(Call::AccessToken),
        ),
        (
            "POST /accessToken/get",
            Family::Token,
            Some(Call::AccessToken),
        ),
        ("GET /accesstoken/get", Family::Token, None),
        (
            "GET /management/v1/sales-units",
            Family::Management,
            Some(Call::SalesUnits),
        ),
        ("POST /management/v1/sales-units", Family::Management, None),
        (
            "GET /management/v1/merchants/business:NO:ORG/311122339",
            Family::Management,
            merchant("311122339"),
        ),
        (
            "GET /management/v1/merchants/business%3ANO%3AORG/31%2f1",
            Family::Management,
            merchant("31/1"),
        ),
        (
            "GET /management/v1/merchants/business:NO:ORG/3%C3%B8",
            Family::Management,
            merchant("3ø"),
        ),
        (
            "GET /management/v1/product-orders",
            Family::Management,
            None,
        ),
        (
            "GET /management/v1/sales-units/",
            Family::Management,
            Some(Call::SalesUnit(String::new())),
        ),
        ("GET /management/v3/sales-units", Family::Nowhere, None),
        (
            "GET /partner-api/v0/salesunits/123456",
            Family::PartnerGet,
            Some(Call::PartnerUnit("123456".to_owned())),
        ),
        (
            "GET /partner-api/v0/saleunits/123456",
            Family::Nowhere,
            None,
        ),
        (
            "PUT /partner-api/v1/products/orders",
            Family::PartnerPost,
            None,
        ),
        (
            "GET /enhetsregisteret/api/enheter/1/roller",
            Family::Registry,
            Some(Call::Roles("1".to_owned())),
        ),
        (
            "GET /fullmakt/enheter/1/prokura",
            Family::Registry,
            Some(Call::Mandate("1".to_owned(), "prokura")),
        ),
        ("GET /fullmakt/enheter/1/annet", Family::Nowhere, None),
        (
            "DELETE /__sandbox/elsewhere/a/b",
            Family::Control,
            Some(Call::Elsewhere),
        ),
        ("GET /%ff%fe", Family::Nowhere, None),
        ("GET /%", Family::Nowhere, None),
        ("GET /", Family::Nowhere, None),
    ] {
        check(line, family, call);
    }
}
