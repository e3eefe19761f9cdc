//! What a merchant is told about an order: the link, the last day, who must sign and with what, and what happens next.

use super::Market;
use super::order::{Product, ProductOrder};
use crate::text::Language;

/// A language a merchant is written to; more than the program itself speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MessageLanguage {
    /// Norwegian Bokmål.
    Bokmal,
    /// Norwegian Nynorsk.
    Nynorsk,
    /// Danish.
    Danish,
    /// Finnish.
    Finnish,
    /// Swedish.
    Swedish,
    /// English.
    English,
}

/// The gaps of a template, as they are written in it.
pub const GAPS: [&str; 5] = ["{unit}", "{merchant}", "{product}", "{link}", "{last_day}"];

/// A message, ready to be copied or opened as a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MerchantMessage {
    /// The subject, one line.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// What fills the gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderFacts {
    /// The sales unit's name.
    pub unit: String,
    /// The merchant's name, or its number where no name is known.
    pub merchant: String,
    /// The product, as the vendor calls it.
    pub product: Product,
    /// The merchant's link.
    pub link: String,
    /// The last day the link works, ISO 8601.
    pub last_day: String,
}

impl MessageLanguage {
    /// Every language, in the order of a chooser.
    pub const ALL: [Self; 6] = [
        Self::Bokmal,
        Self::Nynorsk,
        Self::Danish,
        Self::Finnish,
        Self::Swedish,
        Self::English,
    ];

    /// Its tag, which names its template too: `nb`, `nn`, `da`, `fi`, `sv`, `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Bokmal => "nb",
            Self::Nynorsk => "nn",
            Self::Danish => "da",
            Self::Finnish => "fi",
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    /// The language of a tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.trim();
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(tag))
    }

    /// The language in its own words, as choosers show it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Bokmal => "Norsk (bokmål)",
            Self::Nynorsk => "Norsk (nynorsk)",
            Self::Danish => "Dansk",
            Self::Finnish => "Suomi",
            Self::Swedish => "Svenska",
            Self::English => "English",
        }
    }

    /// The language most merchants of a market read; where the market is not known, the one the person uses.
    #[must_use]
    pub const fn of_market(market: Option<Market>, own: Language) -> Self {
        match (market, own) {
            (Some(Market::Norway), _) | (None, Language::Bokmal) => Self::Bokmal,
            (Some(Market::Denmark), _) => Self::Danish,
            (Some(Market::Finland), _) => Self::Finnish,
            (None, Language::English) => Self::English,
        }
    }

    /// The template that comes with the program: the subject on the first line, an empty line, the text.
    #[must_use]
    pub const fn template(self) -> &'static str {
        match self {
            Self::Bokmal => include_str!("../../assets/messages/nb.txt"),
            Self::Nynorsk => include_str!("../../assets/messages/nn.txt"),
            Self::Danish => include_str!("../../assets/messages/da.txt"),
            Self::Finnish => include_str!("../../assets/messages/fi.txt"),
            Self::Swedish => include_str!("../../assets/messages/sv.txt"),
            Self::English => include_str!("../../assets/messages/en.txt"),
        }
    }

    /// The last day as people of this language write it; as it came where it is no date.
    fn day(self, iso: &str) -> String {
        let parts: Vec<u32> = iso
            .split('-')
            .filter_map(|part| part.parse().ok())
            .collect();
        let [year, month, day] = parts[..] else {
            return iso.to_owned();
        };
        match self {
            Self::Bokmal | Self::Nynorsk | Self::Danish | Self::Finnish => {
                format!("{day}.{month}.{year}")
            }
            Self::Swedish | Self::English => iso.to_owned(),
        }
    }
}

impl OrderFacts {
    /// The facts of an order that was sent; `None` where the answer had no link.
    #[must_use]
    pub fn of(
        order: &ProductOrder,
        merchant: Option<&str>,
        link: Option<&str>,
        last_day: &str,
    ) -> Option<Self> {
        let number = order.business_id.for_people();
        Some(Self {
            unit: order
                .sales_unit_name
                .clone()
                .unwrap_or_else(|| number.clone()),
            merchant: merchant.map_or(number, str::to_owned),
            product: order.product,
            link: link?.to_owned(),
            last_day: last_day.to_owned(),
        })
    }
}

/// Fills a template. What stands in a fact is never read as a gap, and a gap that nobody knows stays as it is.
#[must_use]
pub fn fill(template: &str, language: MessageLanguage, facts: &OrderFacts) -> MerchantMessage {
    let value = |gap: &str| match gap {
        "{unit}" => facts.unit.clone(),
        "{merchant}" => facts.merchant.clone(),
        "{product}" => facts.product.as_str().to_lowercase().replace('_', " "),
        "{link}" => facts.link.clone(),
        _ => language.day(&facts.last_day),
    };
    let filled = |text: &str| {
        let mut out = String::with_capacity(text.len() * 2);
        let mut rest = text;
        while let Some((at, gap)) = next_gap(rest) {
            out.push_str(&rest[..at]);
            out.push_str(&value(gap));
            rest = &rest[at + gap.len()..];
        }
        out + rest
    };
    let (subject, body) = template.split_once('\n').unwrap_or((template, ""));
    MerchantMessage {
        // A name with a line break must not become a header of a mail.
        subject: filled(subject.trim()).replace(['\r', '\n'], " "),
        body: filled(body.trim()),
    }
}

fn next_gap(text: &str) -> Option<(usize, &'static str)> {
    GAPS.into_iter()
        .filter_map(|gap| Some((text.find(gap)?, gap)))
        .min()
}

impl MerchantMessage {
    /// An address that opens it as a draft in the person's mail program, without a receiver.
    #[must_use]
    pub fn as_draft(&self) -> String {
        let body = self.body.replace("\r\n", "\n").replace('\n', "\r\n");
        format!(
            "mailto:?subject={}&body={}",
            escaped(&self.subject),
            escaped(&body)
        )
    }
}

/// A text in the query of an address (RFC 6068): everything but letters, digits and four marks is escaped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn facts(unit: &str) -> OrderFacts {
        OrderFacts {
            unit: unit.to_owned(),
            merchant: "Fjordkafé Drift AS".to_owned(),
            product: Product::PaymentIntegration,
            link: "https://portal.example/register/1".to_owned(),
            last_day: "2026-12-05".to_owned(),
        }
    }

    #[test]
    fn every_template_has_every_gap_and_fills_them() {
        for language in MessageLanguage::ALL {
            for gap in GAPS {
                assert!(
                    language.template().contains(gap),
                    "{language:?} lacks {gap}"
                );
            }
            let told = fill(language.template(), language, &facts("Kaffe {link}"));
            assert!(!told.subject.contains('\n') && told.subject.contains("Kaffe {link}"));
            assert!(told.body.contains("https://portal.example/register/1"));
            assert!(told.body.contains("payment integration") && told.body.contains("Drift AS"));
            assert!(!told.body.contains("{merchant}") && !told.body.contains("{last_day}"));
            assert!(told.body.contains("2026"), "the last day is told");
            assert_eq!(MessageLanguage::from_tag(language.tag()), Some(language));
        }
    }

    #[test]
    fn the_language_follows_the_market() {
        for (market, own, expect) in [
            (
                Some(Market::Norway),
                Language::English,
                MessageLanguage::Bokmal,
            ),
            (
                Some(Market::Denmark),
                Language::Bokmal,
                MessageLanguage::Danish,
            ),
            (
                Some(Market::Finland),
                Language::English,
                MessageLanguage::Finnish,
            ),
            (None, Language::Bokmal, MessageLanguage::Bokmal),
            (None, Language::English, MessageLanguage::English),
        ] {
            assert_eq!(MessageLanguage::of_market(market, own), expect);
        }
    }

    #[test]
    fn days_are_written_as_people_write_them() {
        for (language, expect) in [
            (MessageLanguage::Bokmal, "5.12.2026"),
            (MessageLanguage::Swedish, "2026-12-05"),
        ] {
            assert_eq!(language.day("2026-12-05"), expect);
        }
        assert_eq!(MessageLanguage::Danish.day("soon"), "soon");
    }

    #[test]
    fn an_unknown_gap_stays_as_it_is() {
        let told = fill(
            "A {color}\n\n{unit}{",
            MessageLanguage::English,
            &facts("x"),
        );
        assert_eq!(
            (told.subject.as_str(), told.body.as_str()),
            ("A {color}", "x{")
        );
    }

    proptest! {
        #[test]
        fn a_draft_says_the_same(subject in "\\PC*", body in "\\PC*") {
            let message = MerchantMessage { subject, body };
            let draft = url::Url::parse(&message.as_draft()).unwrap();
            let told: Vec<_> = draft.query_pairs().map(|(_, text)| text.into_owned()).collect();
            prop_assert_eq!(told, vec![message.subject, message.body]);
        }
    }
}
