//! Which encoding a text was written in, as far as its bytes tell, and how sure that is.

use super::Text;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Decodes bytes: by their mark, as UTF-16 without one, as UTF-8, else as Windows-1252, which is what Norwegian Excel writes
/// when it is asked for "CSV". A few bytes that are no UTF-8 do not make another encoding of a text that is UTF-8 otherwise: they
/// are letters that were lost, each in its own cell. Gives the text, and how many bytes belong to no letter; each is `U+FFFD` in the
/// text.
pub(super) fn decode(bytes: &[u8]) -> (Text, usize) {
    if let Some((encoding, skip)) = Encoding::for_bom(bytes) {
        return as_is(encoding, &bytes[skip..]);
    }
    // Before UTF-8, for which noughts are letters like others.
    if let Some(wide) = wide_encoding(bytes) {
        return as_is(wide, bytes);
    }
    let (letters, lost) = utf8(bytes);
    if lost == 0 || letters >= lost {
        return as_is(UTF_8, bytes);
    }
    let (mut text, lost) = as_is(WINDOWS_1252, bytes);
    // Every byte is some letter of Windows-1252, so that nothing shows whether it was written in it.
    text.is_sure = false;
    text.is_old = is_old_code_page(&text.text);
    (text, lost)
}

fn as_is(encoding: &'static Encoding, bytes: &[u8]) -> (Text, usize) {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    let lost = match had_errors {
        true => text.matches('\u{fffd}').count(),
        false => 0,
    };
    let text = Text {
        text: text.into_owned(),
        encoding: encoding.name(),
        is_sure: !had_errors,
        is_old: false,
    };
    (text, lost)
}

/// How many letters beyond ASCII bytes have as UTF-8, and how many bytes are none.
fn utf8(bytes: &[u8]) -> (usize, usize) {
    let (mut letters, mut lost) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        lost += chunk.invalid().len();
    }
    (letters, lost)
}

/// UTF-16 without a mark: in western text every other byte is nought, and none of the rest is.
fn wide_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.is_empty() || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let noughts = |offset: usize| bytes[offset..].iter().step_by(2).filter(|byte| **byte == 0);
    let half = bytes.len() / 2;
    match (noughts(0).count(), noughts(1).count()) {
        (0, odd) if odd * 2 > half => Some(UTF_16LE),
        (even, 0) if even * 2 > half => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether letters stand beside what the letters of DOS and of old Macs look like in Windows-1252.
pub(in crate::report) fn is_old_code_page(text: &str) -> bool {
    // Letters that were UTF-8 once are another fault, of their own words alone.
    text.split(|letter: char| letter.is_whitespace() || matches!(letter, ';' | ',' | '|' | '"'))
        .any(|word| !word.is_ascii() && meant_by(word).is_none() && is_old_word(word))
}

fn is_old_word(word: &str) -> bool {
    // Marks that no word has beside a letter.
    const NOWHERE: [char; 10] = [
        '†', '¿', '¾', '¯', 'Œ', '\u{81}', '\u{8d}', '\u{8f}', '\u{90}', '\u{9d}',
    ];
    // Marks that also stand at the end of a word, or before one.
    const BETWEEN: [char; 6] = ['„', '™', '€', '‘', '›', '”'];
    // Marks that also stand before a word, and capital letters that no word has within small ones.
    const BEHIND: [char; 3] = ['‚', '‡', 'ˆ'];
    const CAPITALS: [char; 3] = ['Š', 'Ž', 'Ÿ'];
    let letters: Vec<char> = word.chars().collect();
    (0..letters.len()).any(|at| {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let is_before = before.is_some_and(char::is_alphabetic);
        let is_after = letters
            .get(at + 1)
            .is_some_and(|letter| letter.is_alphabetic());
        let is_small = |letter: Option<char>| letter.is_some_and(char::is_lowercase);
        let is_beside_small = is_small(before) || is_small(letters.get(at + 1).copied());
        let letter = letters[at];
        (NOWHERE.contains(&letter) && (is_before || is_after))
            || (BETWEEN.contains(&letter) && is_before && is_after)
            || (BEHIND.contains(&letter) && is_before)
            || (CAPITALS.contains(&letter) && is_before && is_beside_small)
    })
}

/// What a word was before its UTF-8 was taken for Windows-1252 or Latin-1 (`Ã¸`), once or several times, if it was.
pub(in crate::report) fn meant_by(word: &str) -> Option<String> {
    const MOST_TIMES: usize = 3;
    let mut meant = None;
    for _ in 0..MOST_TIMES {
        match meant_before(meant.as_deref().unwrap_or(word)) {
            Some(before) => meant = Some(before),
            None => break,
        }
    }
    meant
}

fn meant_before(word: &str) -> Option<String> {
    if word.is_ascii() {
        return None;
    }
    let mut bytes = Vec::with_capacity(word.len());
    for letter in word.chars() {
        // Latin-1 first: it has the bytes, such as 81, that Windows-1252 has no letter for.
        match u8::try_from(u32::from(letter)) {
            Ok(byte) => bytes.push(byte),
            Err(_) => {
                let mut space = [0; 4];
                let (byte, _, had_errors) = WINDOWS_1252.encode(letter.encode_utf8(&mut space));
                if had_errors {
                    return None;
                }
                bytes.extend_from_slice(&byte);
            }
        }
    }
    String::from_utf8(bytes).ok()
}
