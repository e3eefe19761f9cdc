//! What the table and the text of a cell say against it, whatever the cell is for: orders and lists ask here alike.

use super::grid::Mark;
use super::grid::limits::MAX_CELL;
use crate::domain::tidy;
use crate::text::Message;
use encoding_rs::WINDOWS_1252;

/// What spreadsheets show where a formula has no value, in English and in Norwegian.
const ERRORS: [&str; 13] = [
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#NAME?",
    "#DIV/0!",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#I/T",
    "#VERDI!",
    "#NAVN?",
    "#NULL",
    "#OVERFLYT!",
];

/// What the table says against a cell: its value is not what stands in it, or not only there.
pub(super) fn by_mark(mark: &Mark, text: &str) -> Option<Message> {
    match mark {
        Mark::Merged(area) => Some(Message::new("lines-merged").with("area", area)),
        Mark::NoResult => Some(Message::new("lines-no-result")),
        Mark::Error => Some(Message::new("lines-error-value")),
        Mark::Date => Some(Message::new("lines-date")),
        Mark::Long => Some(Message::new("lines-long").with("most", MAX_CELL)),
        Mark::Number if is_shortened(text) => Some(Message::new("lines-shortened-number")),
        Mark::Number | Mark::OpenQuote | Mark::AfterQuote => None,
    }
}

/// Numbers that a spreadsheet keeps as numbers lose their digits beyond the fifteenth.
fn is_shortened(text: &str) -> bool {
    const EXACT_DIGITS: usize = 15;
    text.bytes().filter(u8::is_ascii_digit).count() > EXACT_DIGITS
}

/// What a text says against itself: an error, a formula, or letters that are no longer those that were written.
pub(super) fn by_text(text: &str, encoding: Option<&str>) -> Option<Message> {
    let text = text.trim();
    let is_error = |error: &str| error.eq_ignore_ascii_case(text);
    let is_overfull = text.len() > 2 && text.bytes().all(|byte| byte == b'#');
    if ERRORS.iter().any(|error| is_error(error)) || is_overfull {
        return Some(Message::new("lines-error-value"));
    }
    if text.starts_with('=') {
        return Some(Message::new("lines-formula"));
    }
    by_letters(text, encoding)
}

/// What the letters of a text say against it.
pub(super) fn by_letters(text: &str, encoding: Option<&str>) -> Option<Message> {
    if text.contains('\u{fffd}') {
        return Some(Message::new("lines-lost-letters"));
    }
    if let Some(meant) = meant_by(text) {
        return Some(Message::new("lines-garbled").with("meant", meant));
    }
    if encoding == Some(WINDOWS_1252.name()) && is_old_code_page(text) {
        return Some(Message::new("lines-old-code-page"));
    }
    tidy::refused(text)
        .map(|character| Message::new("lines-control").with("code", tidy::name(character)))
}

/// What a text was before its UTF-8 was taken for Windows-1252 (`Ã¸`), if it was.
fn meant_by(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let (bytes, _, had_errors) = WINDOWS_1252.encode(text);
    if had_errors {
        return None;
    }
    std::str::from_utf8(&bytes).ok().map(str::to_owned)
}

/// Whether letters stand beside what the Norwegian letters of DOS and of old Macs look like in Windows-1252.
fn is_old_code_page(text: &str) -> bool {
    const LOOKS: [char; 11] = [
        '†', '›', '¿', '¾', '¯', 'Œ', '\u{81}', '\u{8d}', '\u{8f}', '\u{90}', '\u{9d}',
    ];
    let letters: Vec<char> = text.chars().collect();
    letters.windows(2).any(|pair| {
        let is_odd = |c: char| LOOKS.contains(&c);
        (is_odd(pair[0]) && pair[1].is_alphabetic()) || (pair[0].is_alphabetic() && is_odd(pair[1]))
    })
}
