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
    /// No endpoint at all: answered with 404.
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
    /// Where the redirects of a fault lead: it plays another host.
    Elsewhere,
}

/// What a request line means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Route {
    pub(super) family: Family,
    /// Method and pattern of the path, by which the statistics count.
    pub(super) endpoint: &'static str,
    /// `None`: the path exists but not with this method, or it does not exist.
    pub(super) call: Option<Call>,
}

/// Declares the endpoints: whose each is, its name in the statistics, which is its method and its path, and which call it is.
macro_rules! endpoints {
    ($($family:ident $endpoint:literal => |$parameters:pat_param| $call:expr;)*) => {
        const ENDPOINTS: &[Endpoint] = &[$((Family::$family, $endpoint, |$parameters| $call),)*];
    };
}

type Endpoint = (Family, &'static str, fn([String; 2]) -> Call);

endpoints! {
    Token "POST /accesstoken/get" => |_| Call::AccessToken;
    Token "POST /miami/v1/token" => |_| Call::SpecializedToken;
    Management "GET /management/v1/sales-units" => |_| Call::SalesUnits;
    Management "GET /management/v1/sales-units/{msn}" => |[msn, _]| Call::SalesUnit(msn);
    Management "GET /management/v1/merchants/{scheme}/{id}" => |[scheme, id]| Call::Merchant(scheme, id);
    Management "GET /management/v1/merchants/{scheme}/{id}/sales-units" => |[scheme, id]| Call::MerchantUnits(scheme, id);
    Management "GET /management/v1/partners/price-packages" => |_| Call::PricePackages;
    Management "POST /management/v1/product-orders" => |_| Call::CreateOrder;
    Management "DELETE /management/v1/product-orders/{productOrderId}" => |[id, _]| Call::DeleteOrder(id);
    Management "GET /management/v2/product-orders" => |_| Call::ListOrders;
    Management "GET /management/v2/product-orders/{productOrderId}/details" => |[id, _]| Call::OrderDetails(id);
    PartnerGet "GET /partner-api/v0/merchants/{orgno}" => |[id, _]| Call::PartnerMerchant(id);
    PartnerGet "GET /partner-api/v0/salesunits/{msn}" => |[msn, _]| Call::PartnerUnit(msn);
    PartnerPost "POST /partner-api/v1/products/orders" => |_| Call::PartnerOrder;
    Registry "GET /enhetsregisteret/api/enheter" => |_| Call::Firms;
    Registry "GET /enhetsregisteret/api/enheter/{orgnr}" => |[id, _]| Call::Firm(id);
    Registry "GET /enhetsregisteret/api/enheter/{orgnr}/roller" => |[id, _]| Call::Roles(id);
    Registry "GET /enhetsregisteret/api/underenheter" => |_| Call::Branches;
    Registry "GET /enhetsregisteret/api/underenheter/{orgnr}" => |[id, _]| Call::Branch(id);
    Registry "GET /fullmakt/enheter/{orgnr}/signatur" => |[id, _]| Call::Mandate(id, "signatur");
    Registry "GET /fullmakt/enheter/{orgnr}/prokura" => |[id, _]| Call::Mandate(id, "prokura");
    Page "GET /register/prefilled/{id}" => |[id, _]| Call::LinkPage(id);
    Page "POST /register/prefilled/{id}/submit" => |[id, _]| Call::LinkSubmit(id);
    Control "GET /__sandbox/stats" => |_| Call::Stats;
    Control "GET /__sandbox/asked" => |_| Call::Asked;
    Control "GET /__sandbox/world" => |_| Call::World;
    Control "POST /__sandbox/advance" => |_| Call::Advance;
    Control "POST /__sandbox/faults" => |_| Call::Faults;
    Control "POST /__sandbox/units/{msn}" => |[msn, _]| Call::ChangeUnit(msn);
}

/// The route of a method and a path.
pub(super) fn route(method: &str, path: &str) -> Route {
    // Divided before it is decoded: a `%2F` is a letter of its segment.
    let segments = path.trim_start_matches('/').split('/').map(decode);
    // A path that is no UTF-8 has no segments, and so is nowhere.
    let segments: Vec<String> = segments.collect::<Option<_>>().unwrap_or_default();
    let mut segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    match &mut segments[..] {
        // Whatever was asked for, the redirect's target answers it.
        ["__sandbox", "elsewhere", ..] => {
            return Route {
                family: Family::Control,
                endpoint: "redirect followed",
                call: matches!(method, "GET" | "POST" | "DELETE").then_some(Call::Elsewhere),
            };
        }
        // The vendor writes these either way.
        [first @ "accessToken", _] => *first = "accesstoken",
        ["register", second @ "vippspanett", ..] => *second = "prefilled",
        _ => {}
    }
    for (family, endpoint, call) in ENDPOINTS {
        let (wanted, pattern) = endpoint.split_once(" /").unwrap_or_default();
        if let Some(parameters) = parameters(pattern, &segments) {
            return Route {
                family: *family,
                endpoint,
                // A path with another method is known all the same, so that it gets a 405.
                call: (wanted == method).then(|| call(parameters)),
            };
        }
    }
    Route {
        family: Family::Nowhere,
        endpoint: "other",
        call: None,
    }
}

/// What stands in a path where a pattern has `{…}`; `None` where the path is another one.
fn parameters(pattern: &str, segments: &[&str]) -> Option<[String; 2]> {
    let mut parts = pattern.split('/');
    let mut found = Vec::new();
    for segment in segments {
        let part = parts.next()?;
        if part.starts_with('{') {
            found.push((*segment).to_owned());
        } else if part != *segment {
            return None;
        }
    }
    let mut found = found.into_iter();
    let mut next = || found.next().unwrap_or_default();
    parts.next().is_none().then(|| [next(), next()])
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
