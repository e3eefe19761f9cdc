//! Kinds of sale that a purpose speaks of. The vendor's checks (KYC) and the merchant category are per sales unit, so different
//! kinds of sale may need separate units.

use super::purpose::words_of;
use crate::text::WordList;

/// A kind of sale, as a merchant category tells kinds apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SaleKind {
    /// Goods that are handed over or sent.
    Goods,
    /// Food and drink that are served.
    Serving,
    /// Treatments and repairs.
    Service,
    /// Tickets.
    Tickets,
    /// Memberships and subscriptions.
    Membership,
    /// Courses.
    Courses,
    /// Things and places that are rented out.
    Rent,
    /// Rooms and journeys.
    Lodging,
    /// Gift cards.
    GiftCards,
    /// Donations.
    Donations,
}

/// Parts of words, in lower case: Norwegian, Danish, Swedish, Finnish and English. Short ones begin a word, longer ones may
/// stand anywhere in one, since these languages join words.
static WORDS: [(SaleKind, WordList); 10] = [
    (
        SaleKind::GiftCards,
        WordList::new("gavekort gåvekort presentkort lahjakort giftcard voucher"),
    ),
    (
        SaleKind::Donations,
        WordList::new(
            "donasjon donation donate innsamling indsamling insamling lahjoitu pengegave kollekt",
        ),
    ),
    (
        SaleKind::Membership,
        WordList::new(
            "medlem kontingent abonnement abonnent membership subscription prenumeration
             jäsenmaksu jäsenyy kuukausimaksu",
        ),
    ),
    (
        SaleKind::Tickets,
        WordList::new("billett billet biljett pääsylip lippuja liput lippu ticket"),
    ),
    (
        SaleKind::Courses,
        WordList::new("kurs course undervisning kurssi koulutu workshop opplæring"),
    ),
    // Before what is rented out: `romutleie` is lodging, and has `utleie` in it.
    (
        SaleKind::Lodging,
        WordList::new(
            "overnatting overnatning övernattning hotell hotel majoitu camping accommodation
             lodging romutleie pakkereise matkat travel",
        ),
    ),
    (
        SaleKind::Rent,
        WordList::new("utleie utleige udlejning uthyrning vuokrau vuokraa rental renting"),
    ),
    (
        SaleKind::Serving,
        WordList::new(
            "restaurant restaurang ravintola servering kafé kafe café cafe kahvila catering
             pizzeria",
        ),
    ),
    (
        SaleKind::Service,
        WordList::new(
            "frisør frisör parturi kampaamo hairdress massasje massage hieron fysioterapi
             tannlege tandlæge hammaslääk dentist verksted verkstad værksted korjaamo reparasjon
             reparation repair behandling",
        ),
    ),
    (
        SaleKind::Goods,
        WordList::new(
            "klær klede kläder tøj vaattei clothes clothing sko shoes kengät møbel møbler möbler
             huonekalu furniture bøker bøger böcker kirjoja books blomster blommor kukkia flowers
             hårprodukt kosmetik cosmetic elektronikk elektronik electronics leker legetøj
             leksaker toys smykker smycken jewel",
        ),
    ),
];

/// Words that a part above stands in, and that mean something else.
const OTHERWISE: &[&str] = &["skole", "skola", "skog", "skov", "skolag"];

/// From how many letters a part may stand anywhere in a word.
const ANYWHERE: usize = 6;

/// The kinds of sale that a purpose speaks of, each once with the first word that says so, in the order of the text.
#[must_use]
pub fn sale_kinds(purpose: &str) -> Vec<(String, SaleKind)> {
    let mut found: Vec<(String, SaleKind)> = Vec::new();
    let words = words_of(purpose);
    for (at, word) in words.iter().enumerate() {
        // "gift card" is two words.
        let next = words.get(at + 1).copied().unwrap_or_default();
        let pair = format!("{word} {next}");
        let kind = if pair.to_lowercase().starts_with("gift card") {
            Some((pair, SaleKind::GiftCards))
        } else {
            kind_of(&word.to_lowercase()).map(|kind| ((*word).to_owned(), kind))
        };
        if let Some((word, kind)) = kind
            && !found.iter().any(|(_, known)| *known == kind)
        {
            found.push((word, kind));
        }
    }
    found
}

fn kind_of(word: &str) -> Option<SaleKind> {
    if OTHERWISE.iter().any(|other| word.starts_with(other)) {
        return None;
    }
    let is_in = |part: &str| {
        word.starts_with(part) || (part.chars().count() >= ANYWHERE && word.contains(part))
    };
    let kind = WORDS
        .iter()
        .find(|(_, parts)| parts.iter().any(|part| is_in(part)));
    kind.map(|(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use SaleKind::{
        Courses, Donations, GiftCards, Goods, Lodging, Membership, Rent, Service, Serving, Tickets,
    };
    use proptest::prelude::*;

    #[track_caller]
    fn check(purpose: &str, expect: &[(&str, SaleKind)]) {
        let found = sale_kinds(purpose);
        let found: Vec<_> = found
            .iter()
            .map(|(word, kind)| (word.as_str(), *kind))
            .collect();
        assert_eq!(found, expect, "{purpose:?}");
    }

    #[test]
    fn mixed_kinds_are_found_in_every_language() {
        check(
            "Medlemskap og billetter til kamper",
            &[("Medlemskap", Membership), ("billetter", Tickets)],
        );
        check(
            "Salg av klær, kurs og gavekort",
            &[("klær", Goods), ("kurs", Courses), ("gavekort", GiftCards)],
        );
        check(
            "Hytteutleie og servering",
            &[("Hytteutleie", Rent), ("servering", Serving)],
        );
        check(
            "Donationer og salg af bøger",
            &[("Donationer", Donations), ("bøger", Goods)],
        );
        check(
            "Majoitus ja ravintola",
            &[("Majoitus", Lodging), ("ravintola", Serving)],
        );
        check(
            "Frisör och presentkort",
            &[("Frisör", Service), ("presentkort", GiftCards)],
        );
        check(
            "Membership, gift cards and courses",
            &[
                ("Membership", Membership),
                ("gift cards", GiftCards),
                ("courses", Courses),
            ],
        );
    }

    #[test]
    fn one_kind_stays_one() {
        check(
            "Billetter, billett og konsertbilletter",
            &[("Billetter", Tickets)],
        );
        check("Klær, sko og smykker", &[("Klær", Goods)]);
        check("POS integration in physical store: coffee and pastry.", &[]);
        check("Innbetalinger til skolen og skogbruket", &[]);
        check("", &[]);
    }

    #[test]
    fn every_word_means_its_own_kind() {
        for (kind, words) in &WORDS {
            for word in words.iter() {
                assert_eq!(kind_of(word), Some(*kind), "{word}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_judged(text in "\\PC{0,120}") {
            let found = sale_kinds(&text);
            for (word, _) in &found {
                prop_assert!(word.split(' ').all(|part| text.contains(part)));
            }
        }
    }
}
