//! What stands in the cells of a list.

use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::heads::letters;
use crate::domain::policy::Demand;
use crate::domain::{CaptureType, read_flag, tidy};
use crate::text::{Message, WordList};

/// Words of lists for yes and no, beside those that are read everywhere.
const YES: [&str; 3] = ["x", "enabled", "aktiv"];
const NO: [&str; 4] = ["disabled", "inaktiv", "denied", "forbidden"];
const UNKNOWN: [&str; 6] = ["unknown", "ukjent", "ukendt", "null", "na", "-"];
static RESERVE: WordList = WordList::new(
    "reserveret reserve reservecapture reservasjon reservert reserved reserver reservation",
);
static DIRECT: WordList =
    WordList::new("direct directcapture direkte direktebelastning direktetrekk direktecapture");
const NOT_APPLICABLE: [&str; 4] = ["notapplicable", "ikkeaktuelt", "ikkerelevant", "none"];

/// Tags between commas, semicolons or bars.
pub(super) fn tags(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split([',', ';', '|', '\n'])
        .map(tidy::line)
        .filter(|tag| !tag.is_empty())
}

/// What a cell asks of a field; nothing where it says that it does not know.
///
/// # Errors
/// Tells what may stand there.
pub(super) fn demand(field: UnitField, text: &str) -> Result<Option<Demand>, Message> {
    let word = plain_word(text);
    // Files of ours leave a setting empty that nobody knows; lists of others write a word.
    if UNKNOWN.contains(&word.as_str()) {
        return Ok(None);
    }
    let value = if matches!(field, UnitField::Flag(_)) {
        FieldValue::Flag(flag(&word).ok_or_else(|| Message::new("files-list-no-flag"))?)
    } else if field == UnitField::CaptureType {
        let capture = capture(&word).ok_or_else(|| Message::new("files-list-no-capture"))?;
        FieldValue::Text(capture.as_str().to_owned())
    } else {
        FieldValue::Text(text.to_owned())
    };
    Ok(Some(Demand { field, value }))
}

fn flag(word: &str) -> Option<bool> {
    if YES.contains(&word) {
        Some(true)
    } else if NO.contains(&word) {
        Some(false)
    } else {
        read_flag(word)
    }
}

fn capture(word: &str) -> Option<CaptureType> {
    let known: [(&[&str], CaptureType); 3] = [
        (&RESERVE, CaptureType::Reserve),
        (&DIRECT, CaptureType::Direct),
        (&NOT_APPLICABLE, CaptureType::NotApplicable),
    ];
    let mut known = known.into_iter();
    let found = known.find(|(words, _)| words.contains(&word));
    found.map(|(_, capture)| capture)
}

/// A word in small letters without blanks and punctuation; a number without its fraction of nought.
fn plain_word(text: &str) -> String {
    match tidy::whole(text.trim()) {
        // `letters` leaves nothing of it, and it says that somebody does not know.
        "-" => "-".to_owned(),
        text => letters(text),
    }
}
