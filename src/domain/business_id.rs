//! Business identifiers: the number a merchant is known by in its country's register.

/// The register a business identifier belongs to, written on the wire as `business:NO:ORG` and the like.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scheme {
    /// `business:NO:ORG`: Norwegian organization number, nine digits.
    NoOrg,
    /// `business:DK:CVR`: Danish CVR number, eight digits.
    DkCvr,
    /// `business:FI:Y-tunnus`: Finnish business id, seven digits, a hyphen and a check digit.
    FiYtunnus,
    /// Any other scheme, as it was given.
    Other(String),
}

/// A country the service works in, as far as its APIs name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Market {
    /// Norway.
    Norway,
    /// Denmark.
    Denmark,
    /// Finland.
    Finland,
}

impl Scheme {
    /// The schemes a chooser offers.
    pub const KNOWN: [Self; 3] = [Self::NoOrg, Self::DkCvr, Self::FiYtunnus];

    /// The text on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::NoOrg => "business:NO:ORG",
            Self::DkCvr => "business:DK:CVR",
            Self::FiYtunnus => "business:FI:Y-tunnus",
            Self::Other(text) => text,
        }
    }

    /// The scheme of a text from the wire, a file or a form. Never fails; letter case does not matter for known ones.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let text = text.trim();
        Self::KNOWN
            .into_iter()
            .find(|scheme| scheme.as_str().eq_ignore_ascii_case(text))
            .unwrap_or_else(|| Self::Other(text.to_owned()))
    }

    /// The market of a known scheme.
    #[must_use]
    pub const fn market(&self) -> Option<Market> {
        match self {
            Self::NoOrg => Some(Market::Norway),
            Self::DkCvr => Some(Market::Denmark),
            Self::FiYtunnus => Some(Market::Finland),
            Self::Other(_) => None,
        }
    }
}

impl Market {
    /// The two-letter code of ISO 3166: `NO`, `DK` or `FI`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Norway => "NO",
            Self::Denmark => "DK",
            Self::Finland => "FI",
        }
    }
}

/// A business identifier: a scheme and the id within it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BusinessId {
    scheme: Scheme,
    id: String,
}

impl BusinessId {
    /// An identifier as a service gave it. Never rejected and never changed: an odd number from an API is a fact.
    #[must_use]
    pub fn from_api(scheme: &str, id: &str) -> Self {
        Self {
            scheme: Scheme::from_text(scheme),
            id: id.to_owned(),
        }
    }

    /// The scheme.
    #[must_use]
    pub const fn scheme(&self) -> &Scheme {
        &self.scheme
    }

    /// The id without blanks or dots: `311122339`, `10150817`, `2077474-0`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The identifier as people write it: `314 455 665`, `CVR 37 97 88 33`, `2077474-0`.
    #[must_use]
    pub fn for_people(&self) -> String {
        unimplemented!("domain")
    }
}
