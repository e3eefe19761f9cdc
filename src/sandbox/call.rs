//! Which call a request is: path and method, nothing else. One place knows all paths, so the statistics, the faults and the
//! answers to wrong methods cannot disagree.

/// Whose endpoint it is: families differ in keys, error bodies and faults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Token,
    Management,
    PartnerGet,
    PartnerPost,
    Registry,
    /// The page behind a prefilled link.
    Page,
    /// The sandbox's own endpoints.
    Control,
    /// No endpoint at all.
    Nowhere,
}

impl Family {
    /// Whether it is one of the vendor's APIs, which need a token.
    pub(super) fn is_api(self) -> bool {
        matches!(
            self,
            Self::Management | Self::PartnerGet | Self::PartnerPost
        )
    }

    /// Whether faults may strike here: everything that plays somebody else.
    pub(super) fn is_played(self) -> bool {
        self.is_api() || matches!(self, Self::Token | Self::Registry)
    }
}

/// A call with its parameters, percent-decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Call {
    AccessToken,
    SpecializedToken,
    SalesUnits,
    SalesUnit(String),
    Merchant(String, String),
    MerchantUnits(String, String),
    PricePackages,
    CreateOrder,
    ListOrders,
    OrderDetails(String),
    DeleteOrder(String),
    PartnerMerchant(String),
    PartnerUnit(String),
    PartnerOrder,
    Firms,
    Branches,
    Firm(String),
    Branch(String),
    Roles(String),
    /// `signatur` or `prokura` of a firm.
    Mandate(String, &'static str),
    LinkPage(String),
    LinkSubmit(String),
    Stats,
    Asked,
    World,
    Advance,
    Faults,
    /// A unit that somebody at the vendor changes.
    ChangeUnit(String),
    /// Where redirects lead.
    Elsewhere,
}

/// What a request line means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Route {
    pub(super) family: Family,
    /// Name in the statistics.
    pub(super) endpoint: &'static str,
    /// `None`: the path exists but not with this method, or it does not exist.
    pub(super) call: Option<Call>,
}

/// The route of a method and a path.
pub(super) fn route(method: &str, path: &str) -> Route {
    let decoded: Option<Vec<String>> = path
        .trim_start_matches('/')
        .split('/')
        .map(decode)
        .collect();
    let decoded = decoded.unwrap_or_default();
    let segments: Vec<&str> = decoded.iter().map(String::as_str).collect();
    let Some((family, wanted, endpoint, call)) = find(method, &segments) else {
        return Route {
            family: Family::Nowhere,
            endpoint: "other",
            call: None,
        };
    };
    Route {
        family,
        endpoint,
        call: (wanted == method).then_some(call),
    }
}

type Found = (Family, &'static str, &'static str, Call);

fn find(method: &str, segments: &[&str]) -> Option<Found> {
    match segments {
        ["management", rest @ ..] => management(rest),
        ["partner-api", rest @ ..] => partner(rest),
        ["enhetsregisteret", "api", rest @ ..] => registry(rest),
        ["fullmakt", "enheter", id, kind] => mandate(id, kind),
        ["register" | "__sandbox", ..] => own(method, segments),
        ["accesstoken" | "accessToken", "get"] => Some((
            Family::Token,
            "POST",
            "POST /accesstoken/get",
            Call::AccessToken,
        )),
        ["miami", "v1", "token"] => Some((
            Family::Token,
            "POST",
            "POST /miami/v1/token",
            Call::SpecializedToken,
        )),
        _ => None,
    }
}

fn management(segments: &[&str]) -> Option<Found> {
    let (wanted, endpoint, call) = match segments {
        ["v1", "sales-units"] => ("GET", "GET /management/v1/sales-units", Call::SalesUnits),
        ["v1", "sales-units", msn] => (
            "GET",
            "GET /management/v1/sales-units/{msn}",
            Call::SalesUnit((*msn).to_owned()),
        ),
        ["v1", "merchants", scheme, id] => (
            "GET",
            "GET /management/v1/merchants/{scheme}/{id}",
            Call::Merchant((*scheme).to_owned(), (*id).to_owned()),
        ),
        ["v1", "merchants", scheme, id, "sales-units"] => (
            "GET",
            "GET /management/v1/merchants/{scheme}/{id}/sales-units",
            Call::MerchantUnits((*scheme).to_owned(), (*id).to_owned()),
        ),
        ["v1", "partners", "price-packages"] => (
            "GET",
            "GET /management/v1/partners/price-packages",
            Call::PricePackages,
        ),
        ["v1", "product-orders"] => (
            "POST",
            "POST /management/v1/product-orders",
            Call::CreateOrder,
        ),
        ["v1", "product-orders", id] => (
            "DELETE",
            "DELETE /management/v1/product-orders/{productOrderId}",
            Call::DeleteOrder((*id).to_owned()),
        ),
        ["v2", "product-orders"] => ("GET", "GET /management/v2/product-orders", Call::ListOrders),
        ["v2", "product-orders", id, "details"] => (
            "GET",
            "GET /management/v2/product-orders/{productOrderId}/details",
            Call::OrderDetails((*id).to_owned()),
        ),
        _ => return None,
    };
    Some((Family::Management, wanted, endpoint, call))
}

fn partner(segments: &[&str]) -> Option<Found> {
    Some(match segments {
        ["v0", "merchants", id] => (
            Family::PartnerGet,
            "GET",
            "GET /partner-api/v0/merchants/{orgno}",
            Call::PartnerMerchant((*id).to_owned()),
        ),
        ["v0", "salesunits", msn] => (
            Family::PartnerGet,
            "GET",
            "GET /partner-api/v0/salesunits/{msn}",
            Call::PartnerUnit((*msn).to_owned()),
        ),
        ["v1", "products", "orders"] => (
            Family::PartnerPost,
            "POST",
            "POST /partner-api/v1/products/orders",
            Call::PartnerOrder,
        ),
        _ => return None,
    })
}

fn registry(segments: &[&str]) -> Option<Found> {
    let (endpoint, call) = match segments {
        ["enheter"] => ("GET /enhetsregisteret/api/enheter", Call::Firms),
        ["enheter", id] => (
            "GET /enhetsregisteret/api/enheter/{orgnr}",
            Call::Firm((*id).to_owned()),
        ),
        ["enheter", id, "roller"] => (
            "GET /enhetsregisteret/api/enheter/{orgnr}/roller",
            Call::Roles((*id).to_owned()),
        ),
        ["underenheter"] => ("GET /enhetsregisteret/api/underenheter", Call::Branches),
        ["underenheter", id] => (
            "GET /enhetsregisteret/api/underenheter/{orgnr}",
            Call::Branch((*id).to_owned()),
        ),
        _ => return None,
    };
    Some((Family::Registry, "GET", endpoint, call))
}

fn mandate(id: &str, kind: &str) -> Option<Found> {
    let (endpoint, kind) = match kind {
        "signatur" => ("GET /fullmakt/enheter/{orgnr}/signatur", "signatur"),
        "prokura" => ("GET /fullmakt/enheter/{orgnr}/prokura", "prokura"),
        _ => return None,
    };
    let call = Call::Mandate(id.to_owned(), kind);
    Some((Family::Registry, "GET", endpoint, call))
}

fn own(method: &str, segments: &[&str]) -> Option<Found> {
    let (family, wanted, endpoint, call) = match segments {
        ["register", "prefilled" | "vippspanett", id] => (
            Family::Page,
            "GET",
            "GET /register/prefilled/{id}",
            Call::LinkPage((*id).to_owned()),
        ),
        ["register", "prefilled" | "vippspanett", id, "submit"] => (
            Family::Page,
            "POST",
            "POST /register/prefilled/{id}/submit",
            Call::LinkSubmit((*id).to_owned()),
        ),
        ["__sandbox", "stats"] => (Family::Control, "GET", "GET /__sandbox/stats", Call::Stats),
        ["__sandbox", "asked"] => (Family::Control, "GET", "GET /__sandbox/asked", Call::Asked),
        ["__sandbox", "world"] => (Family::Control, "GET", "GET /__sandbox/world", Call::World),
        ["__sandbox", "advance"] => (
            Family::Control,
            "POST",
            "POST /__sandbox/advance",
            Call::Advance,
        ),
        ["__sandbox", "faults"] => (
            Family::Control,
            "POST",
            "POST /__sandbox/faults",
            Call::Faults,
        ),
        ["__sandbox", "units", msn] => (
            Family::Control,
            "POST",
            "POST /__sandbox/units/{msn}",
            Call::ChangeUnit((*msn).to_owned()),
        ),
        // Whatever was asked for, the redirect's target answers it.
        ["__sandbox", "elsewhere", ..] => {
            let same = ["POST", "DELETE"]
                .into_iter()
                .find(|word| *word == method)
                .unwrap_or("GET");
            (Family::Control, same, "redirect followed", Call::Elsewhere)
        }
        _ => return None,
    };
    Some((family, wanted, endpoint, call))
}

/// Percent-decodes a path segment; `None` when it is no UTF-8.
fn decode(segment: &str) -> Option<String> {
    let bytes = segment.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let hex = segment.get(at + 1..at + 3).filter(|_| *byte == b'%');
        if let Some(value) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            decoded.push(value);
            at += 3;
        } else {
            decoded.push(*byte);
            at += 1;
        }
    }
    String::from_utf8(decoded).ok()
}
