//! From an industry code of the registry to what an order asks for: a merchant category, and what is sold in words.
//!
//! The registry's codes are those of the Norwegian Standard Industrial Classification, in which NACE codes get a fifth digit.
//! Both versions in use are known, SN2007 (NACE Rev. 2) and SN2025 (NACE Rev. 2.1); where one code means two things, the
//! registry's own description decides. A code that is not in the table is as its group, and that as its division.

use crate::text::Language;
use serde::Deserialize;
use std::sync::OnceLock;

/// What a business of an industry usually sells. A suggestion, never more: the person knows the merchant.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Industry {
    /// The code or the beginning of codes it is for, without a dot at the end.
    pub code: String,
    /// A word that the registry's description must hold, in lower case; empty for none.
    word: String,
    /// The merchant category code that fits best.
    #[serde(rename = "mcc")]
    pub merchant_category_code: String,
    #[serde(rename = "nb")]
    norwegian: String,
    #[serde(rename = "en")]
    english: String,
}

/// Code, word, merchant category code, and the purpose in Norwegian and English.
const TABLE: &str = include_str!("../../../assets/industry.csv");

impl Industry {
    /// The whole table, in the order of its file.
    #[must_use]
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<Industry>> = OnceLock::new();
        ALL.get_or_init(|| {
            let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
            // A test insists that every line of the table can be read.
            reader.deserialize().filter_map(Result::ok).collect()
        })
    }

    /// The industry of a code and its description, as the registry gives them (`56.110`, `Restaurantvirksomhet`): the one
    /// with the longest beginning in common, and of equal ones that whose word is in the description.
    #[must_use]
    pub fn of(code: &str, description: &str) -> Option<&'static Self> {
        let code = code.trim();
        let description = description.to_lowercase();
        Self::all()
            .iter()
            .filter(|industry| industry.fits(code, &description))
            .max_by_key(|industry| (industry.code.len(), industry.word.len()))
    }

    fn fits(&self, code: &str, description: &str) -> bool {
        code.starts_with(&self.code) && description.contains(&self.word)
    }

    /// What is sold, in a few words.
    #[must_use]
    pub fn purpose(&self, language: Language) -> &str {
        if language.locale().reads_norwegian {
            &self.norwegian
        } else {
            &self.english
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::MerchantCategory;
    use crate::domain::order::purpose;
    use std::collections::HashSet;

    #[test]
    fn the_table_is_whole() {
        let all = Industry::all();
        assert_eq!(all.len(), TABLE.lines().count() - 1);
        let keys: HashSet<(&str, &str)> = all
            .iter()
            .map(|industry| (industry.code.as_str(), industry.word.as_str()))
            .collect();
        assert_eq!(keys.len(), all.len(), "a line is there twice");
        for industry in all {
            let mcc = &industry.merchant_category_code;
            assert!(MerchantCategory::of(mcc).is_some(), "{industry:?}");
            assert!(!industry.norwegian.is_empty() && !industry.english.is_empty());
            let digits = industry.code.replace('.', "");
            assert!((2..=5).contains(&digits.len()) && digits.parse::<u32>().is_ok());
            for text in [&industry.norwegian, &industry.english] {
                let declined = purpose::declined(text);
                assert!(declined.is_empty(), "{text}: {declined:?}");
            }
        }
    }

    #[track_caller]
    fn check(code: &str, description: &str, expect: &str) {
        let found = Industry::of(code, description);
        let found = found.map_or("", |industry| industry.merchant_category_code.as_str());
        assert_eq!(found, expect, "{code} {description}");
    }

    #[test]
    fn codes_of_both_versions_lead_to_categories() {
        check("56.101", "Drift av restauranter og kafeer", "5812");
        check("56.102", "Drift av gatekjøkken", "5814");
        check("56.110", "Restaurantvirksomhet", "5812");
        check(
            "47.111",
            "Butikkhandel med bredt vareutvalg, dagligvarer",
            "5411",
        );
        check("96.020", "Frisering og annen skjønnhetspleie", "7230");
        check("96.210", "Frisørtjenester", "7230");
        check("45.200", "Vedlikehold og reparasjon av motorvogner", "7538");
        check("95.310", "Reparasjon av motorvogner", "7538");
        check(
            "10.710",
            "Produksjon av brød og ferske konditorvarer",
            "5462",
        );
        check("93.130", "Treningssentre", "7997");
        check("99.000", "Internasjonale organisasjoner", "");
        check("", "", "");
    }

    #[test]
    fn the_description_decides_where_one_code_means_two_things() {
        check(
            "47.630",
            "Butikkhandel med innspillinger av musikk og video",
            "5735",
        );
        check("47.630", "Detaljhandel med sportsutstyr", "5941");
        check("47.640", "Butikkhandel med sportsutstyr", "5941");
        check("47.640", "Detaljhandel med spill og leker", "5945");
        check("47.810", "Torghandel med matvarer", "5499");
        check("47.810", "Detaljhandel med motorvogner", "5511");
    }

    #[test]
    fn every_division_in_which_merchants_sell_to_people_has_a_line() {
        let divisions = [
            "01", "10", "11", "14", "31", "43", "47", "49", "50", "51", "52", "53", "55", "56",
            "58", "59", "61", "62", "68", "70", "74", "75", "77", "79", "81", "85", "86", "87",
            "88", "90", "91", "92", "93", "94", "95", "96",
        ];
        for division in divisions {
            let any_code = format!("{division}.000");
            assert!(Industry::of(&any_code, "").is_some(), "{division}");
        }
    }
}
