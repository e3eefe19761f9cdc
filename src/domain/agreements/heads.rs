//! The head of a mapping or a list, and which of its columns is which.

use super::SourceRow;
use super::form::{Form, Usual};
use crate::text::WordList;

static OLD: WordList = WordList::new(
    "old gammel gamle gammal gammalt gml tidligere tidlegare forrige former previous existing
     current from fra frå från source vanha aiempi nuværende nåværende",
);
static NEW: WordList = WordList::new("new ny nye nytt nya target to til till uusi uuden");
static AGREEMENT: WordList =
    WordList::new("agreement avtale aftale avtal sopimus subscription abonnement id");

/// The words of a head: `newAgreementId` and `new_agreement-id` are three.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for letter in text.chars() {
        if !letter.is_alphanumeric() || was_lower && letter.is_uppercase() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| letter.is_alphanumeric()) {
            word.extend(letter.to_lowercase());
        }
        was_lower = letter.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

fn says(text: &str, known: &[&str]) -> bool {
    words(text)
        .iter()
        .any(|word| known.contains(&word.as_str()))
}

/// Whether a cell is a head of agreement ids.
pub(super) fn is_of_agreements(text: &str) -> bool {
    says(text, &AGREEMENT) || says(text, &OLD) || says(text, &NEW)
}

/// Whether a line is a head, and not ids: none of these cells is as most ids below it, and they are words.
pub(super) fn is_head(row: &SourceRow, columns: &[(usize, &Usual)]) -> bool {
    let is_id = |(column, usual): &(usize, &Usual)| {
        let text = row.text(*column);
        !text.is_empty() && usual.form.as_ref() == Some(&Form::of(text))
    };
    if columns.iter().any(is_id) {
        return false;
    }
    let texts = || columns.iter().map(|(column, _)| row.text(*column));
    let has_letters = |text: &str| text.chars().any(char::is_alphabetic);
    let has_digits = |text: &str| text.chars().any(|letter| letter.is_ascii_digit());
    let speaks =
        texts().any(is_of_agreements) && texts().all(|text| text.is_empty() || has_letters(text));
    let is_words = texts()
        .all(|text| has_letters(text) && !has_digits(text) && !super::form::is_placeholder(text));
    speaks || is_words
}

/// The columns of old and new ids, where a head names them.
pub(super) fn columns_of(row: &SourceRow) -> Option<(usize, usize)> {
    let find = |known: &[&str], other: &[&str]| {
        (0..row.cells.len()).find(|column| {
            let text = row.text(*column);
            // A head such as `from old to new` names both, and so neither.
            says(text, known) && !says(text, other)
        })
    };
    Some((find(&OLD, &NEW)?, find(&NEW, &OLD)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_read_in_pieces() {
        for (text, expect) in [
            ("newAgreementId", vec!["new", "agreement", "id"]),
            ("OLD_ID", vec!["old", "id"]),
            ("Ny avtale-ID", vec!["ny", "avtale", "id"]),
            ("oldAgreementID", vec!["old", "agreement", "id"]),
        ] {
            assert_eq!(words(text), expect, "{text}");
        }
        assert!(
            says("Gammel avtale", &OLD) && says("new_agreement_id", &NEW) && !says("Navn", &OLD)
        );
    }
}
