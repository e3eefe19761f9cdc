//! Business identifiers: the number a merchant is known by in its country's register.

use super::check_digit;
use super::label::Label;
use super::parsed::Parsed;
use super::plain::{Pasted, plain};
use crate::text::{Message, Tell};

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
    /// Norway, whose merchants are also in the business registry that is asked.
    Norway,
    /// Denmark, where MobilePay becomes Vipps.
    Denmark,
    /// Finland, where MobilePay becomes Vipps.
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

    /// The scheme of a word a person wrote: also `NO`, `DK` or `FI` alone, or `ORG`, `CVR` and `Y-tunnus`.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        match word.trim().to_lowercase().as_str() {
            "no" | "org" | "no:org" | "norge" | "norway" | "noreg" | "nor" => Self::NoOrg,
            "dk" | "cvr" | "dk:cvr" | "danmark" | "denmark" | "dnk" => Self::DkCvr,
            "fi" | "y-tunnus" | "fi:y-tunnus" | "finland" | "suomi" | "fin" => Self::FiYtunnus,
            _ => Self::from_text(word),
        }
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
    /// Every one, in the order a chooser shows them.
    pub const ALL: [Self; 3] = [Self::Norway, Self::Denmark, Self::Finland];

    /// The register of its merchants.
    #[must_use]
    pub const fn scheme(self) -> Scheme {
        match self {
            Self::Norway => Scheme::NoOrg,
            Self::Denmark => Scheme::DkCvr,
            Self::Finland => Scheme::FiYtunnus,
        }
    }

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

impl Tell for Market {
    fn tell(&self) -> Message {
        Message::new(match self {
            Self::Norway => "pages-market-norway",
            Self::Denmark => "pages-market-denmark",
            Self::Finland => "pages-market-finland",
        })
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

    /// The register that the id belongs to.
    #[must_use]
    pub const fn scheme(&self) -> &Scheme {
        &self.scheme
    }

    /// The market of a known scheme.
    #[must_use]
    pub const fn market(&self) -> Option<Market> {
        self.scheme.market()
    }

    /// The id without blanks or dots: `311122339`, `10150817`, `2077474-0`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The identifier as people write it: `314 455 665`, `CVR 37 97 88 33`, `2077474-0`.
    #[must_use]
    pub fn for_people(&self) -> String {
        let group = |sizes: &[usize]| grouped(&self.id, sizes);
        match self.scheme {
            Scheme::NoOrg if is_digits(&self.id, 9) => group(&[3, 3, 3]),
            Scheme::DkCvr if is_digits(&self.id, 8) => format!("CVR {}", group(&[2, 2, 2, 2])),
            _ => self.id.clone(),
        }
    }

    /// Reads an identifier in any of the ways people write one: `NO 987 654 321 MVA`, `Org.nr: 987.654.321`,
    /// `DK-10150817`, `FI20774740`, `business:NO:ORG/311122339`.
    ///
    /// `scheme` is what was chosen beside it; without one the label decides, and without a label the shape: nine digits
    /// are Norwegian, seven digits, a hyphen and one more are Finnish.
    ///
    /// # Errors
    ///
    /// Tells why the text cannot be an identifier of that scheme. A check digit that does not fit is a doubt only.
    pub fn parse(text: &str, scheme: Option<&Scheme>) -> Result<Parsed<Self>, Message> {
        let text = plain(text);
        if let Some((named, id)) = split_wire(&text) {
            let named = Scheme::from_text(named);
            if let Some(scheme) = scheme
                && *scheme != named
            {
                // Either guess could be the number of another merchant.
                return Err(contradiction(&named, scheme));
            }
            return Self::within(&named, id);
        }
        match scheme {
            Some(scheme) => Self::within(scheme, &text),
            None => Self::by_label_or_shape(&text),
        }
    }

    /// Reads an identifier in a column whose head or whose neighbour names the register. A Norwegian head stands over identifiers
    /// of other countries, too, as long as these say themselves what they are.
    ///
    /// # Errors
    ///
    /// As [`Self::parse`] tells.
    pub fn below_head(text: &str, scheme: Option<&Scheme>) -> Result<Parsed<Self>, Message> {
        let is_norwegian = scheme == Some(&Scheme::NoOrg);
        // First as the text itself says; only a number without any label is Norwegian by the head alone.
        match Self::parse(text, scheme.filter(|_| !is_norwegian)) {
            Err(reason) if is_norwegian && reason.id() == "domain-scheme-unclear" => {
                Self::parse(text, scheme)
            }
            result => result,
        }
    }

    /// A doubt that is none: what the first digit of a Norwegian number says. Real numbers begin with 8 or 9, the
    /// synthetic ones of test registers with 2 or 3.
    #[must_use]
    pub fn remark(&self) -> Option<Message> {
        if self.scheme != Scheme::NoOrg {
            return None;
        }
        match self.id.chars().next() {
            Some('8' | '9') | None => None,
            Some('2' | '3') => Some(Message::new("domain-org-synthetic")),
            Some(_) => Some(Message::new("domain-org-first-digit")),
        }
    }

    fn by_label_or_shape(text: &str) -> Result<Parsed<Self>, Message> {
        let pasted = Pasted::read(text)?;
        let scheme = match pasted.label {
            Label::Norway => Scheme::NoOrg,
            Label::Denmark => Scheme::DkCvr,
            Label::Finland => Scheme::FiYtunnus,
            Label::Msn => return Err(Message::new("domain-is-msn")),
            Label::Number if pasted.digits.len() == 9 => Scheme::NoOrg,
            Label::Number if is_hyphenated_y_tunnus(&pasted.body) => Scheme::FiYtunnus,
            // Eight bare digits may be a CVR number or an MSN, so that no register is guessed.
            Label::Number => {
                return Err(
                    Message::new("domain-scheme-unclear").with("count", pasted.digits.len())
                );
            }
        };
        Self::within(&scheme, text)
    }

    fn within(scheme: &Scheme, text: &str) -> Result<Parsed<Self>, Message> {
        let (id, doubts) = match scheme {
            Scheme::Other(name) => (free_id(name, text)?, Vec::new()),
            known => known_id(known, text)?,
        };
        let value = Self {
            scheme: scheme.clone(),
            id,
        };
        Ok(Parsed { value, doubts })
    }
}

/// A text such as `business:NO:ORG/311122339` or `business:NO:ORG:311122339` as scheme and id; `None` for any other text.
pub(super) fn split_wire(text: &str) -> Option<(&str, &str)> {
    // As many bytes as `business:` has; `get` gives none where a character goes on at that place.
    let prefix = text.get(..9)?;
    if !prefix.eq_ignore_ascii_case("business:") {
        return None;
    }
    if let Some(parts) = text.split_once('/') {
        return Some(parts);
    }
    // A scheme has two colons of its own, so that the third mark parts it from the id.
    let mut colons = text.match_indices([':', ' ']).map(|(at, _)| at);
    let third = colons.nth(2)?;
    Some((&text[..third], &text[third + 1..]))
}

fn known_id(scheme: &Scheme, text: &str) -> Result<(String, Vec<Message>), Message> {
    let pasted = Pasted::read(text)?;
    let expected = match scheme {
        Scheme::NoOrg => Label::Norway,
        Scheme::DkCvr => Label::Denmark,
        _ => Label::Finland,
    };
    if expected.and(pasted.label).is_none() {
        let other = match pasted.label {
            Label::Norway => &Scheme::NoOrg,
            Label::Denmark => &Scheme::DkCvr,
            Label::Finland => &Scheme::FiYtunnus,
            Label::Msn | Label::Number => return Err(Message::new("domain-is-msn")),
        };
        return Err(contradiction(other, scheme));
    }
    // `MVA` and `Foretaksregisteret` follow Norwegian numbers only.
    if pasted.has_suffix && *scheme != Scheme::NoOrg {
        return Err(contradiction(&Scheme::NoOrg, scheme));
    }
    match scheme {
        Scheme::NoOrg => org_number(&pasted),
        Scheme::DkCvr => cvr(&pasted),
        _ => y_tunnus(&pasted),
    }
}

fn org_number(pasted: &Pasted) -> Result<(String, Vec<Message>), Message> {
    if pasted.digits.len() != 9 {
        return Err(Message::new("domain-org-length").with("count", pasted.digits.len()));
    }
    let doubts = check_digit::doubts(&pasted.digits, check_digit::ORG_NUMBER);
    Ok((pasted.digits.clone(), doubts))
}

fn cvr(pasted: &Pasted) -> Result<(String, Vec<Message>), Message> {
    if pasted.digits.len() != 8 {
        return Err(Message::new("domain-cvr-length").with("count", pasted.digits.len()));
    }
    let mut doubts = check_digit::doubts(&pasted.digits, check_digit::CVR);
    // Nought passes the sum, but no CVR number begins with it (contract, section 14).
    if pasted.digits.starts_with('0') && doubts.is_empty() {
        doubts.push(Message::new("domain-cvr-zero"));
    }
    Ok((pasted.digits.clone(), doubts))
}

/// Seven digits and a check digit, with or without the hyphen; old numbers have six digits before it.
fn y_tunnus(pasted: &Pasted) -> Result<(String, Vec<Message>), Message> {
    let wrong = || Message::new("domain-y-tunnus-shape").with("count", pasted.digits.len());
    let body: String = pasted
        .body
        .chars()
        .filter(|c| !matches!(c, ' ' | '.'))
        .collect();
    let (number, check) = match body.rsplit_once('-') {
        Some(parts) => parts,
        // `Pasted` refused all that is not ASCII, so that bytes are digits here.
        None if body.len() == 8 => body.split_at(7),
        None => return Err(wrong()),
    };
    if !is_digits(check, 1) || !(is_digits(number, 7) || is_digits(number, 6)) {
        return Err(wrong());
    }
    // Old numbers are known filled up with a nought (contract, section 14).
    let id = format!("{number:0>7}-{check}");
    let doubts = check_digit::doubts(&id, check_digit::Y_TUNNUS);
    Ok((id, doubts))
}

/// An id of a scheme that we have no rules for: what the Management API's own pattern lets through.
fn free_id(scheme: &str, text: &str) -> Result<String, Message> {
    // The Management API takes schemes of 10 to 30 characters (contract, section 1).
    if !(10..=30).contains(&scheme.chars().count()) || scheme.chars().any(char::is_whitespace) {
        return Err(Message::new("domain-scheme-shape").with("scheme", scheme));
    }
    let id: String = text.chars().filter(|c| !matches!(c, ' ' | '.')).collect();
    // `^[\d-]{4,50}$`, the widest of the vendor's patterns (contract, section 15.5).
    let fits = (4..=50).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    if !fits {
        return Err(Message::new("domain-free-id-shape"));
    }
    Ok(id)
}

fn contradiction(named: &Scheme, chosen: &Scheme) -> Message {
    Message::new("domain-scheme-differs")
        .with("named", named.as_str())
        .with("chosen", chosen.as_str())
}

fn is_hyphenated_y_tunnus(body: &str) -> bool {
    body.split_once('-')
        .is_some_and(|(number, check)| is_digits(number, 7) && is_digits(check, 1))
}

fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn grouped(digits: &str, sizes: &[usize]) -> String {
    let mut groups = Vec::with_capacity(sizes.len());
    let mut rest = digits;
    for size in sizes {
        // Whoever asks has counted the digits, so that no cut falls outside.
        let (group, after) = rest.split_at(*size);
        groups.push(group);
        rest = after;
    }
    groups.join(" ")
}

#[cfg(test)]
mod tests;
