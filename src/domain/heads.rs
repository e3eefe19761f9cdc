//! What the heads of columns say of the numbers below them: which column names merchants or units, in which register, and which
//! columns hold other numbers. One reader for look-ups, pastes, watched merchants, lists and orders.

use super::Market;
use super::label::Label;
use crate::text::WordList;
use std::collections::HashMap;
use std::sync::LazyLock;

pub use super::tidy::letters;

/// What the column below a head holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// Numbers of sales units.
    Msn,
    /// Business identifiers, of a register where the head names one.
    Business(Option<Market>),
    /// Identifiers of any kind, which say themselves what they are.
    Identifier,
    /// The registers of the identifiers beside them.
    Scheme,
    /// Places of sale by their names, or by their numbers where no other column names them.
    Place,
    /// Other numbers and words: customer numbers, postal codes, telephone numbers, dates. Never an identifier, whatever it looks
    /// like.
    Other,
}

/// Heads by their letters and digits alone, in small letters.
const KNOWN: &[(Head, &str)] = &[
    (
        Head::Msn,
        "msn msnnr msnno msnnummer msnnumber msnid merchantserialnumber serialnumber
         salesunit salesunitnumber salesunitid salesunitmsn salgsstedsnummer salgsstedsnr
         salgsstedsid salgsstednummer salgsstednr vippsnummer vippsnr",
    ),
    (
        Head::Place,
        "salgssted salgssteder salgsenhet utsalgssted forretningssted betalingssted
         brukersted bruksted butikk butik shop store outlet myyntipaikka myyntipiste",
    ),
    (
        Head::Business(None),
        "businessid companyid companyno vat vatid vatno vatnr vatnumber mvanr mvanummer
         momsnr momsnummer alvnumero businessidentifier businessnumber companynumber
         companyregistrationnumber registrationnumber",
    ),
    (
        Head::Business(Some(Market::Norway)),
        "orgnr orgno org orgid orgnumber orgnummer organizationnumber organisationnumber
         organisationsnummer organisasjonsnummer organisasjonsnr bedriftsnummer bedriftsnr
         foretaksnummer foretaksnr",
    ),
    (
        Head::Business(Some(Market::Denmark)),
        "cvr cvrnr cvrno cvrnum cvrnummer cvrnumber virksomhedscvr",
    ),
    (
        Head::Business(Some(Market::Finland)),
        "ytunnus ytunnukset yritystunnus fonumber fonummer lytunnus",
    ),
    (
        Head::Identifier,
        "id ids identifier input oppslag opslag nr nummer number",
    ),
    (Head::Scheme, "scheme register country land"),
];

/// Words in heads of other numbers and words.
static OTHER: WordList = WordList::new(
    "kunde kund medlem member abonnent subscriber person fødsel fodsel født birth cpr ssn hetu
     henkilö terminal tid customer asiakas debitor klient client avtale contract agreement faktura
     invoice ordre order ref referanse reference leverandør supplier ansatt employee antall count
     post postal zip plz telefon tlf tel puh gsm matkapuhelin phone puhelin mobil mobile fax faks
     dato date år year omsetning turnover revenue beløp amount sum pris price konto account iban
     navn name firma adresse address poststed sted by city kommune epost email mail nettside
     website hjemmeside kontakt contact kommentar notat",
);

/// Words that say whose number it is, and nothing of the number.
static WHOSE: WordList = WordList::new(
    "kundens kunde kunden merchant merchants brukersted brukerstedets bedrift bedriftens selskap
     selskapets firma firmaets virksomhet virksomhetens virksomhed virksomheds virksomhedens
     company companys customer customers butikk butikkens yrityksen norsk norske dansk danske
     finsk finske norwegian danish finnish det the vat",
);

/// What the column below a head holds; `None` where the head says nothing that is known. Letter case and punctuation do not
/// matter, nor what stands in brackets: `Org.nr. (9 siffer)`.
#[must_use]
pub fn meaning(head: &str) -> Option<Head> {
    let head = without_brackets(head);
    // A head that is known as a whole is not taken apart: `VAT number` would become a mere number.
    if let Some(found) = known(&letters(&head)) {
        return Some(found);
    }
    let words: Vec<String> = words(&head);
    let rest: String = (words.iter())
        .filter(|word| !WHOSE.contains(&word.as_str()))
        .map(String::as_str)
        .collect();
    // What is left must name its register: after "customer", a mere "no." is the customer's own.
    if rest.len() < letters(&head).len()
        && let Some(found @ (Head::Msn | Head::Business(Some(_)))) = known(&rest)
    {
        return Some(found);
    }
    if let Some(found) = by_label(&letters(&head)).or_else(|| of_several(&head)) {
        return Some(found);
    }
    (is_other(&words) || is_some_number(&head)).then_some(Head::Other)
}

/// A head that names several registers or kinds of number: `Org.nr. / CVR`.
fn of_several(head: &str) -> Option<Head> {
    let parts: Option<Vec<Head>> = head
        .split(['/', '|', '&', '+', ','])
        .flat_map(|part| part.split(" eller ").flat_map(|part| part.split(" or ")))
        .filter(|part| part.chars().any(char::is_alphanumeric))
        .map(|part| known(&letters(part)).or_else(|| by_label(&letters(part))))
        .collect();
    let parts = parts.filter(|parts| parts.len() > 1)?;
    let is_business = |part: &Head| matches!(part, Head::Business(_));
    let is_named = |part: &Head| is_business(part) || matches!(part, Head::Msn | Head::Identifier);
    if parts.iter().all(is_business) {
        Some(Head::Business(None))
    } else {
        // Where it may be a unit or a merchant, each cell says itself which.
        parts.iter().all(is_named).then_some(Head::Identifier)
    }
}

/// Whether a head calls what is below it a number of something that nobody here knows: `Lagernr`, `P-nummer`.
#[must_use]
pub fn is_some_number(head: &str) -> bool {
    let letters = letters(head);
    let ends = ["nr", "nro", "nummer", "number", "numero"];
    ends.iter().any(|end| letters.ends_with(end)) && Label::read(&letters).is_none()
}

/// The register that a head names.
#[must_use]
pub fn register(head: &str) -> Option<Market> {
    match meaning(head) {
        Some(Head::Business(market)) => market,
        _ => None,
    }
}

fn known(letters: &str) -> Option<Head> {
    static HEADS: LazyLock<HashMap<&str, Head>> = LazyLock::new(|| {
        let words = |(head, words): &(Head, &'static str)| {
            let head = *head;
            words.split_whitespace().map(move |word| (word, head))
        };
        KNOWN.iter().flat_map(words).collect()
    });
    HEADS.get(letters).copied()
}

/// Labels of several pieces, such as `CVR-nr. DK`, as long as they speak of a number.
fn by_label(letters: &str) -> Option<Head> {
    // Labels are made of pieces as short as `dk` and `fi`, of which words that name no number are made as well.
    let is_of_number = ["nr", "nummer", "number", "cvr", "tunnus", "msn"]
        .iter()
        .any(|piece| letters.contains(piece));
    if !is_of_number {
        return None;
    }
    match Label::read(letters)? {
        Label::Norway => Some(Head::Business(Some(Market::Norway))),
        Label::Denmark => Some(Head::Business(Some(Market::Denmark))),
        Label::Finland => Some(Head::Business(Some(Market::Finland))),
        // A merchant's number may be of any kind; only `MSN` says which.
        Label::Msn if letters.contains("msn") => Some(Head::Msn),
        Label::Msn | Label::Number => None,
    }
}

/// Whether the head speaks of other numbers: a word of it is, or begins or ends with, one that does.
fn is_other(words: &[String]) -> bool {
    words.iter().any(|word| {
        OTHER.iter().any(|other| {
            // Short words, such as `tid` and `ref`, begin or end too many others.
            let is_long = other.len() > 3;
            word == other || (is_long && (word.starts_with(other) || word.ends_with(other)))
        })
    })
}

fn without_brackets(head: &str) -> String {
    let mut depth = 0_usize;
    head.chars()
        .filter(|character| {
            match character {
                '(' | '[' => depth += 1,
                ')' | ']' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect()
}

fn words(head: &str) -> Vec<String> {
    head.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(letters)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(heads: &[&str], expect: Option<Head>) {
        for head in heads {
            assert_eq!(meaning(head), expect, "{head:?}");
        }
    }

    #[test]
    fn heads_say_what_numbers_are_below_them() {
        check(
            &[
                "MSN",
                "msn-nr.",
                "Vippsnummer",
                "Merchant Serial Number",
                "Salgsstedsnr.",
            ],
            Some(Head::Msn),
        );
        check(
            &[
                "Orgnr",
                "Org.nr. (9 siffer)",
                "ORGANISASJONSNUMMER",
                "Org no",
                "Kundens org.nr.",
                "NO org.nr",
                "Merchant org number",
            ],
            Some(Head::Business(Some(Market::Norway))),
        );
        check(
            &[
                "CVR",
                "CVR-nr.",
                "CVR-nummer (8 cifre)",
                "cvr_number",
                "CVR-nr. DK",
                "Virksomhedens CVR",
            ],
            Some(Head::Business(Some(Market::Denmark))),
        );
        check(
            &["Y-tunnus", "Y-TUNNUS (FI)", "Yrityksen Y-tunnus"],
            Some(Head::Business(Some(Market::Finland))),
        );
        check(&["Business ID", "business_id"], Some(Head::Business(None)));
        check(
            &[
                "VAT number",
                "Org.nr. / CVR",
                "CVR eller Y-tunnus",
                "MVA-nr.",
            ],
            Some(Head::Business(None)),
        );
        check(
            &["id", "Nummer", "MSN / Org.nr.", "Orgnr eller MSN"],
            Some(Head::Identifier),
        );
        check(&["Salgssted", "Betalingssted", "Butikk"], Some(Head::Place));
        check(&["Land", "scheme"], Some(Head::Scheme));
    }

    #[test]
    fn other_numbers_are_no_identifiers() {
        check(
            &[
                "Kundenr",
                "Kunde nr.",
                "Customer number",
                "Customer no",
                "Postnr",
                "postadresse.postnummer",
                "Telefon",
                "Tlf.",
                "Mobilnr",
                "Avtaledato",
                "Omsetning",
                "Kontonummer",
                "Navn",
                "Poststed",
                "antallAnsatte",
                "Kundnummer",
                "P-nummer",
                "Lagernr.",
                "SE-nummer",
                "Butikknummer",
                "Puh.",
                "Asiakasnro",
                "Fødselsnummer",
            ],
            Some(Head::Other),
        );
        check(
            &[
                "Merchant",
                "Organisasjon",
                "",
                "naeringskode1.kode",
                "123456",
            ],
            None,
        );
    }
}
