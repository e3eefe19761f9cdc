//! Merchant category codes: what a merchant sells, as card schemes know it (ISO 18245).

use crate::text::Language;
use std::sync::OnceLock;

/// A merchant category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MerchantCategory {
    /// Four digits, kept as text since some begin with a nought.
    pub code: &'static str,
    english: String,
    /// Empty for categories that hardly exist in Norway.
    norwegian: String,
}

/// The list of ISO 18245; airlines, car rentals and hotels with numbers of their own (3000–3999) are not in it.
const LIST: &str = include_str!("../../assets/mcc.csv");

impl MerchantCategory {
    /// Every category, by code.
    #[must_use]
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<MerchantCategory>> = OnceLock::new();
        ALL.get_or_init(|| LIST.lines().skip(1).filter_map(of_line).collect())
    }

    /// The category of a code; `None` also for the private numbers of airlines, car rentals and hotels.
    #[must_use]
    pub fn of(code: &str) -> Option<&'static Self> {
        let all = Self::all();
        // The list is sorted by code, which a test insists on.
        let at = all.binary_search_by(|category| category.code.cmp(code));
        all.get(at.ok()?)
    }

    /// Its name; in English where there is no other.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        if language.locale().reads_norwegian && !self.norwegian.is_empty() {
            &self.norwegian
        } else {
            &self.english
        }
    }

    /// The categories whose code begins with a text, or in whose names, in either language, every word of it is found.
    /// Names in which a word begins so come first.
    #[must_use]
    pub fn search(text: &str, language: Language) -> Vec<&'static Self> {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            return Vec::new();
        }
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            let begins = |category: &&Self| category.code.starts_with(&text);
            return Self::all().iter().filter(begins).collect();
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut found: Vec<(bool, &Self)> = Self::all()
            .iter()
            .filter(|category| category.holds(&words))
            .map(|category| (!category.begins(&words, language), category))
            .collect();
        found.sort_by_key(|(later, category)| (*later, category.code));
        found.into_iter().map(|(_, category)| category).collect()
    }

    fn holds(&self, words: &[&str]) -> bool {
        let (english, norwegian) = (self.english.to_lowercase(), self.norwegian.to_lowercase());
        // Each name by itself: words that are spread over both languages are no match.
        words.iter().all(|word| english.contains(word))
            || words.iter().all(|word| norwegian.contains(word))
    }

    fn begins(&self, words: &[&str], language: Language) -> bool {
        let name = self.name(language).to_lowercase();
        let mut parts = name.split(|character: char| !character.is_alphanumeric());
        parts.any(|part| words.iter().any(|word| part.starts_with(word)))
    }
}

/// The lines are ours: a code, and two names of which only the first may be quoted.
fn of_line(line: &'static str) -> Option<MerchantCategory> {
    let (code, names) = line.split_once(',')?;
    let (english, norwegian) = match names.strip_prefix('"') {
        Some(quoted) => quoted.split_once("\",")?,
        None => names.split_once(',')?,
    };
    Some(MerchantCategory {
        code,
        english: english.to_owned(),
        norwegian: norwegian.trim_matches('"').to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole_and_in_order() {
        let all = MerchantCategory::all();
        assert_eq!(all.len(), LIST.lines().count() - 1);
        assert!(all.windows(2).all(|pair| pair[0].code < pair[1].code));
        for category in all {
            assert!(category.code.len() == 4 && category.code.parse::<u16>().is_ok());
            assert!(!category.english.is_empty() && !category.english.contains('"'));
            assert!(!category.norwegian.contains('"'), "{category:?}");
            assert_eq!(MerchantCategory::of(category.code), Some(category));
        }
        assert_eq!(MerchantCategory::of("0000"), None);
    }

    fn check(text: &str, language: Language, first: &[&str]) {
        let found = MerchantCategory::search(text, language);
        let codes: Vec<&str> = found.iter().map(|category| category.code).collect();
        assert_eq!(&codes[..first.len().min(codes.len())], first, "{text}");
    }

    #[test]
    fn found_by_code_and_by_name_in_either_language() {
        check("581", Language::ENGLISH, &["5811", "5812", "5813", "5814"]);
        check("kafé", Language::BOKMAL, &["5814"]);
        check("fast food", Language::BOKMAL, &["5814"]);
        check("BOKHANDEL", Language::ENGLISH, &["5942"]);
        check("frisør", Language::BOKMAL, &["7230"]);
        check("Klær barn", Language::BOKMAL, &[]);
        check("dekk", Language::BOKMAL, &["5532", "7534"]);
        check("   ", Language::ENGLISH, &[]);
        check("xyzzy", Language::ENGLISH, &[]);
    }

    #[test]
    fn a_name_is_said_in_the_language_or_in_english() {
        let known = MerchantCategory::of("5912").unwrap();
        assert_eq!(known.name(Language::BOKMAL), "Apotek");
        assert_eq!(known.name(Language::ENGLISH), "Drug stores and pharmacies");
        let rare = MerchantCategory::of("0744").unwrap();
        assert_eq!(rare.name(Language::BOKMAL), "Champagne producers");
    }
}
