//! What the table and the text of a cell say against it, whatever the cell is for: orders and lists ask here alike.

use super::grid::Mark;
use super::grid::limits::MAX_CELL;
use super::input::letters;
use crate::domain::tidy;
use crate::text::{Message, WordList};

/// What spreadsheets show where a formula has no value, in English, Norwegian and Danish.
static ERRORS: WordList = WordList::new(
    "#N/A #REF! #VALUE! #NAME? #DIV/0! #NUM! #NULL! #SPILL! #I/T #VERDI! #NAVN? #NULL #OVERFLYT!
     #VÆRDI! #REFERENCE! #DIVISION/0! #OVERLØB!",
);

/// What the table says against a cell: its value is not what stands in it, or not only there.
pub(super) fn by_mark(mark: &Mark, text: &str) -> Option<Message> {
    match mark {
        Mark::Merged(area) => Some(Message::new("orderfile-merged").with("area", area)),
        Mark::NoResult => Some(Message::new("orderfile-no-result")),
        Mark::Error => Some(Message::new("orderfile-error-value")),
        Mark::Date => Some(Message::new("orderfile-date")),
        Mark::Long => Some(Message::new("orderfile-long").with("most", MAX_CELL)),
        Mark::Number if is_shortened(text) => Some(Message::new("orderfile-shortened-number")),
        Mark::Number | Mark::OpenQuote | Mark::AfterQuote => None,
    }
}

/// Numbers that a spreadsheet keeps as numbers lose their digits beyond the fifteenth.
fn is_shortened(text: &str) -> bool {
    const EXACT_DIGITS: usize = 15;
    text.bytes().filter(u8::is_ascii_digit).count() > EXACT_DIGITS
}

/// What a text says against itself: an error, a formula, or letters that are no longer those that were written. `is_old` says that
/// the letters of the file look as if they were saved in an old code page.
pub(super) fn by_text(text: &str, is_old: bool) -> Option<Message> {
    let text = text.trim();
    let is_error = |error: &str| error.eq_ignore_ascii_case(text);
    // What a column that is too narrow shows of a number.
    let is_overfull = text.len() > 2 && text.bytes().all(|byte| byte == b'#');
    if ERRORS.iter().any(|error| is_error(error)) || is_overfull {
        return Some(Message::new("orderfile-error-value"));
    }
    // In CSV the form that keeps digits, `="0123"`, has been undone by now.
    if text.starts_with('=') {
        return Some(Message::new("orderfile-formula"));
    }
    by_letters(text, is_old)
}

/// What the letters of a text say against it.
pub(super) fn by_letters(text: &str, is_old: bool) -> Option<Message> {
    // Most cells are, and none of these can be garbled.
    if text.is_ascii() {
        return control(text);
    }
    if text.contains('\u{fffd}') {
        return Some(Message::new("orderfile-lost-letters"));
    }
    // Before old code pages: garbled letters look like theirs, and can be told back.
    if let Some(meant) = meant_by(text) {
        return Some(Message::new("orderfile-garbled").with("meant", meant));
    }
    // One letter gives the file away; what the others were cannot be told either.
    if is_old {
        return Some(Message::new("orderfile-old-code-page"));
    }
    control(text)
}

fn control(text: &str) -> Option<Message> {
    tidy::refused(text)
        .map(|character| Message::new("orderfile-control").with("code", tidy::name(character)))
}

/// What a text was before the UTF-8 of its words was taken for something else, if it was: `Blåbær` of `BlÃ¥bÃ¦r`.
#[must_use]
pub fn meant_by(text: &str) -> Option<String> {
    let mut is_garbled = false;
    let words: Vec<String> = words(text)
        .map(|word| match letters::meant_by(word) {
            Some(meant) => {
                is_garbled = true;
                meant
            }
            None => word.to_owned(),
        })
        .collect();
    is_garbled.then(|| words.join(" "))
}

/// The words between blanks.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut before = ' ';
    text.split(move |letter: char| {
        // A blank that does not break lines is half of a garbled letter after these two: `Ã\u{a0}` was `à`.
        let is_half = letter == '\u{a0}' && matches!(before, 'Ã' | 'Â');
        before = letter;
        letter.is_whitespace() && !is_half
    })
}
