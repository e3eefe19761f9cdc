//! The purpose of an order: whether it says enough, and whether it has words that the vendor declines.
//!
//! A goods description that is too thin is among the most frequent causes of delay (contract, section 16). Marketplaces and
//! crowdfunding are declined: the vendor pays one merchant for what that merchant sells.

use crate::text::WordList;

/// What the vendor declines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Declined {
    /// Others sell through the merchant.
    Marketplace,
    /// Money is collected from many for a project.
    Crowdfunding,
}

/// The words by which the vendor knows that a unit needs skipLandingPage.
pub const POINT_OF_SALE: &str = "POS integration in physical store";

/// Parts of words, in lower case and without blanks and hyphens: Norwegian, Danish, Swedish, Finnish and English.
static WORDS: [(Declined, WordList); 2] = [
    (
        Declined::Marketplace,
        WordList::new(
            "marketplace markedsplass marknadsplass markedsplads marknadsplats markkinapai
             kauppapai handelsplattform formidlingsplattform",
        ),
    ),
    (
        Declined::Crowdfunding,
        WordList::new(
            "crowdfund crowdsourc crowdlending folkefinansier folkfinansier publikumsfinansier
             publikfinansier gräsrotsfinansier gressrotfinansier folkelån joukkorahoit
             yleisörahoit peertopeerlend",
        ),
    ),
];

/// Words that say nothing of what is sold: small words, and those that fit every merchant, in Norwegian, Danish and Swedish, Finnish and
/// English; then what a point of sale begins with.
static EMPTY_WORDS: WordList = WordList::new(
    "alle alt andre annet att av betaling betalinger butikk butik bedrift den det diverse egen
     egne eller en et ett for forskjellig forskjellige fra från firma forretning generelt handel
     her här hos i ikke kjøp köp køb kunde kunder med mer mm nett nettbutikk netthandel nettside
     nettsalg och og på produkt produkter produktene salg salget selge selger sälja säljer sælge
     sælger sold som ta tar tjeneste tjenester tjänster tjänst ting til till utsalg utsalgssted
     vare varene varer varor vår våre vi via vipps mobilepay webshop webbutik webbutikk kasse
     nytt osv etc m v imot motta test formål bruk skal vil kan også
     ja kauppa myynti myymme tuote tuotteet tuotteita palvelu palvelut palveluita verkkokauppa
     tavara tavarat tavaroita maksut
     a all and any at business by company customers from goods here in items misc of on online or
     other our payment payments product products sale sales sell selling sells service services
     shop store stuff the things this to various we web website with
     pos integration physical skiplandingpage needed needs is so",
);

/// Fewer telling words than this say too little.
const ENOUGH: usize = 2;

/// Whether a purpose says too little of what is sold. An empty one is missing, which is another matter.
#[must_use]
pub fn is_thin(purpose: &str) -> bool {
    let purpose = purpose.trim();
    !purpose.is_empty() && telling_words(purpose) < ENOUGH
}

fn telling_words(purpose: &str) -> usize {
    let lower = purpose.to_lowercase();
    let mut telling: Vec<&str> = words_of(&lower)
        .into_iter()
        .filter(|word| word.chars().count() > 2 && !EMPTY_WORDS.contains(word))
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    telling.sort_unstable();
    telling.dedup();
    telling.len()
}

/// The words of a purpose that the vendor declines, each as it is written there, and what it means.
#[must_use]
pub fn declined(purpose: &str) -> Vec<(String, Declined)> {
    let mut found: Vec<(String, Declined)> = Vec::new();
    let words = words_of(purpose);
    for (index, word) in words.iter().enumerate() {
        // "market place" and "crowd-funding" are two words here.
        let next = words.get(index + 1).copied().unwrap_or_default();
        for (written, joined) in [
            ((*word).to_owned(), (*word).to_owned()),
            (format!("{word} {next}"), format!("{word}{next}")),
        ] {
            // Where the second word alone is the one, it is told when its turn comes.
            let is_told_next = written != *word && meaning(next).is_some();
            if let Some(what) = meaning(&joined)
                && !is_told_next
                && !found.iter().any(|(_, known)| *known == what)
            {
                found.push((written.trim().to_owned(), what));
            }
        }
    }
    found
}

/// What a word means of which a part is declined.
fn meaning(word: &str) -> Option<Declined> {
    let word = word.to_lowercase();
    let mut known = WORDS.iter();
    let found = known.find(|(_, parts)| parts.iter().any(|part| word.contains(part)));
    found.map(|(what, _)| *what)
}

/// The words of a text, as they are written.
pub(super) fn words_of(text: &str) -> Vec<&str> {
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check_thin(purpose: &str, expect: bool) {
        assert_eq!(is_thin(purpose), expect, "{purpose:?}");
    }

    #[test]
    fn what_says_nothing_is_thin() {
        for thin in [
            "Salg",
            "Salg av varer og tjenester",
            "Nettbutikk",
            "Frisør",
            "diverse varer m.m.",
            "Sale of goods and services",
            "POS integration in physical store",
            "POS integration in physical store, so skipLandingPage is needed. Sold here:",
            "Tuotteita ja palveluita",
            "1234 5678",
            "kaffe kaffe kaffe",
        ] {
            check_thin(thin, true);
        }
    }

    #[test]
    fn what_tells_what_is_sold_is_enough() {
        for told in [
            "Kaffe og kaker",
            "POS integration in physical store: coffee and pastry.",
            "Salg av blomster og planter",
            "Frisør, og salg av hårprodukter",
            "Kahvia ja leivonnaisia",
        ] {
            check_thin(told, false);
        }
        check_thin("  ", false);
    }

    #[track_caller]
    fn check_declined(purpose: &str, expect: &[(&str, Declined)]) {
        let found = declined(purpose);
        let found: Vec<(&str, Declined)> = found
            .iter()
            .map(|(word, what)| (word.as_str(), *what))
            .collect();
        assert_eq!(found, expect, "{purpose:?}");
    }

    #[test]
    fn declined_words_are_found_in_every_language_and_spelling() {
        use Declined::{Crowdfunding, Marketplace};
        for (text, word) in [
            ("A Marketplace for art", "Marketplace"),
            ("our market place", "market place"),
            ("En markedsplass for kunst", "markedsplass"),
            ("Nettmarkedsplassen vår", "Nettmarkedsplassen"),
            ("En marknadsplass på nynorsk", "marknadsplass"),
            ("en digital markedsplads", "markedsplads"),
            ("Marknadsplats för konst", "Marknadsplats"),
            ("Verkon kauppapaikka", "kauppapaikka"),
            ("markkinapaikan tuotteet", "markkinapaikan"),
        ] {
            check_declined(text, &[(word, Marketplace)]);
        }
        for (text, word) in [
            ("Crowdfunding of films", "Crowdfunding"),
            ("crowd-funding", "crowd funding"),
            ("Folkefinansiering av film", "Folkefinansiering"),
            ("gräsrotsfinansiering", "gräsrotsfinansiering"),
            ("Joukkorahoitus", "Joukkorahoitus"),
        ] {
            check_declined(text, &[(word, Crowdfunding)]);
        }
        check_declined(
            "markedsplass, marketplace og crowdfunding",
            &[
                ("markedsplass", Marketplace),
                ("crowdfunding", Crowdfunding),
            ],
        );
    }

    #[test]
    fn plain_trade_is_not_declined() {
        for text in [
            "Kaffe på torget",
            "Market hall food",
            "Julemarked",
            "A place for crowds",
            "",
        ] {
            check_declined(text, &[]);
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_judged(text in "\\PC{0,120}") {
            let _ = (is_thin(&text), declined(&text));
        }
    }
}
