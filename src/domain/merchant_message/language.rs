//! The languages merchants are written to, and the texts that come with the program.

use super::LetterKind;
use crate::domain::order::Product;
use crate::domain::{Market, closed_list};
use crate::text::Language;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::OnceLock;

closed_list! {
    /// A language a merchant is written to; more than the program itself speaks.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum MessageLanguage;
    /// Its tag, which names its texts too: `nb`, `nn`, `da`, `fi`, `sv`, `en`.
    fn tag;
    /// The language of a tag.
    read from_tag;
    /// Norwegian Bokmål, which most merchants in Norway read.
    Bokmal = "nb";
    /// Norwegian Nynorsk.
    Nynorsk = "nn";
    /// Danish, which merchants in Denmark read.
    Danish = "da";
    /// Finnish, which most merchants in Finland read.
    Finnish = "fi";
    /// Swedish.
    Swedish = "sv";
    /// English.
    English = "en";
}

/// The texts of one language, as its file in `assets/messages` holds them.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Texts {
    days_none: String,
    days_one: String,
    days_many: String,
    more_units: String,
    /// By the word of the product.
    products: HashMap<String, String>,
    signing: Signing,
    /// By the word of the kind.
    letters: HashMap<String, BuiltIn>,
    answer: AnswerTexts,
}

/// The pieces of a reply about sales units; see [`crate::domain::answer::Reply`].
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::domain) struct AnswerTexts {
    pub(in crate::domain) greeting: String,
    pub(in crate::domain) unit: String,
    pub(in crate::domain) unit_unnamed: String,
    pub(in crate::domain) merchant_one: String,
    pub(in crate::domain) merchant_many: String,
    pub(in crate::domain) reserve: String,
    pub(in crate::domain) direct: String,
    pub(in crate::domain) no_payments: String,
    pub(in crate::domain) no_payments_short: String,
    pub(in crate::domain) capture_other: String,
    pub(in crate::domain) capture_unknown: String,
    pub(in crate::domain) capture_unknown_short: String,
    pub(in crate::domain) skip_yes: String,
    pub(in crate::domain) skip_no: String,
    pub(in crate::domain) skip_unknown: String,
    pub(in crate::domain) skip_yes_short: String,
    pub(in crate::domain) skip_no_short: String,
    pub(in crate::domain) skip_unknown_short: String,
    pub(in crate::domain) not_connected: String,
    pub(in crate::domain) not_answered: String,
    pub(in crate::domain) checked: String,
    /// A time of day, as a pattern of chrono.
    pub(in crate::domain) clock: String,
    pub(in crate::domain) org_no: String,
    pub(in crate::domain) org_fi: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signing {
    norway: String,
    denmark: String,
    finland: String,
    elsewhere: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct BuiltIn {
    subject: String,
    body: String,
}

impl MessageLanguage {
    /// The language of the person, as one that merchants and the vendor are written to.
    #[must_use]
    pub fn of(language: Language) -> Self {
        Self::from_tag(language.locale().letters).unwrap_or(Self::English)
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
    pub fn of_market(market: Option<Market>, own: Language) -> Self {
        match market {
            Some(Market::Norway) => Self::Bokmal,
            Some(Market::Denmark) => Self::Danish,
            Some(Market::Finland) => Self::Finnish,
            None => Self::of(own),
        }
    }

    /// The template that comes with the program: the subject on the first line, an empty line, the text.
    #[must_use]
    pub fn template(self, kind: LetterKind) -> String {
        let text = self.texts().letters.get(kind.as_str());
        text.map_or_else(String::new, |text| {
            format!("{}\n\n{}\n", text.subject.trim(), text.body.trim())
        })
    }

    /// Who signs the merchant agreement, and with what, in one sentence. The vendor says so for Norway: the general manager
    /// or the chair of the board, with BankID (contract, section 8.3). Elsewhere it is whoever may sign for the company.
    #[must_use]
    pub fn signing(self, market: Option<Market>) -> &'static str {
        let signing = &self.texts().signing;
        match market {
            Some(Market::Norway) => &signing.norway,
            Some(Market::Denmark) => &signing.denmark,
            Some(Market::Finland) => &signing.finland,
            None => &signing.elsewhere,
        }
    }

    /// What a merchant calls a product.
    #[must_use]
    pub fn product(self, product: Product) -> &'static str {
        let name = self.texts().products.get(product.as_str());
        name.map_or("", String::as_str)
    }

    /// How many days are left, as a remark in brackets.
    #[must_use]
    pub fn days_left(self, days: u16) -> String {
        let texts = self.texts();
        match days {
            0 => texts.days_none.clone(),
            1 => texts.days_one.clone(),
            many => texts.days_many.replace("{n}", &many.to_string()),
        }
    }

    /// The line that stands for units that a list is too long for.
    #[must_use]
    pub(in crate::domain) fn more_units(self, count: usize) -> String {
        self.texts().more_units.replace("{n}", &count.to_string())
    }

    /// A day as people of this language write it; as it came where it is no date.
    #[must_use]
    pub fn day(self, iso: &str) -> String {
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
            // Swedish writes days so; in English, day and month in numbers are read either way.
            Self::Swedish | Self::English => iso.to_owned(),
        }
    }

    /// The pieces of a reply about sales units.
    pub(in crate::domain) fn answer(self) -> &'static AnswerTexts {
        &self.texts().answer
    }

    fn texts(self) -> &'static Texts {
        // A place for each language, so that only those are read that somebody writes in.
        static TEXTS: [OnceLock<Texts>; 6] = [const { OnceLock::new() }; 6];
        static NONE: OnceLock<Texts> = OnceLock::new();
        let (at, source) = match self {
            Self::Bokmal => (0, include_str!("../../../assets/messages/nb.toml")),
            Self::Nynorsk => (1, include_str!("../../../assets/messages/nn.toml")),
            Self::Danish => (2, include_str!("../../../assets/messages/da.toml")),
            Self::Finnish => (3, include_str!("../../../assets/messages/fi.toml")),
            Self::Swedish => (4, include_str!("../../../assets/messages/sv.toml")),
            Self::English => (5, include_str!("../../../assets/messages/en.toml")),
        };
        // The files are part of the program, and a test reads every one of them.
        TEXTS.get(at).unwrap_or(&NONE).get_or_init(|| {
            toml::from_str(source)
                .inspect_err(|error| tracing::error!(%error, "texts cannot be read"))
                .unwrap_or_default()
        })
    }

    /// Whether the texts of this language can be read.
    #[cfg(test)]
    pub(super) fn is_whole(self) -> bool {
        let Texts {
            letters, products, ..
        } = self.texts();
        (letters.len(), products.len()) == (LetterKind::ALL.len(), Product::ALL.len())
            && LetterKind::ALL
                .map(LetterKind::as_str)
                .iter()
                .all(|kind| letters.contains_key(*kind))
            && Product::ALL
                .map(Product::as_str)
                .iter()
                .all(|name| products.contains_key(*name))
    }
}
