//! Which encoding a text was written in, as far as its bytes tell, and how sure that is.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A decoded text.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: &'static Encoding,
    /// Whether the bytes fit no other encoding that people have.
    pub(super) is_sure: bool,
    /// Whether letters look as if the file was saved in a code page of MS-DOS or of old Macs.
    pub(super) is_old: bool,
    /// Bytes that belong to no letter; each is `U+FFFD` in the text.
    pub(super) lost: usize,
}

/// Decodes bytes: by their mark, as UTF-16 without one, as UTF-8, else as Windows-1252, which is what Norwegian Excel writes
/// when it is asked for "CSV". A few bytes that are no UTF-8 do not make another encoding of a text that is UTF-8 otherwise: they
/// are letters that were lost, each in its own cell.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    if let Some((encoding, skip)) = Encoding::for_bom(bytes) {
        return as_is(encoding, &bytes[skip..]);
    }
    if let Some(wide) = wide_encoding(bytes) {
        return as_is(wide, bytes);
    }
    let (letters, lost) = utf8(bytes);
    if lost == 0 || letters >= lost {
        return as_is(UTF_8, bytes);
    }
    let mut decoded = as_is(WINDOWS_1252, bytes);
    decoded.is_sure = false;
    decoded.is_old = is_old_code_page(&decoded.text);
    decoded
}

fn as_is(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    let lost = if had_errors {
        text.matches('\u{fffd}').count()
    } else {
        0
    };
    Decoded {
        text: text.into_owned(),
        encoding,
        is_sure: !had_errors,
        is_old: false,
        lost,
    }
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
    const LOOKS: [char; 16] = [
        '†', '›', '¿', '¾', '¯', 'Œ', '„', '™', '€', '\u{81}', '\u{8d}', '\u{8f}', '\u{90}',
        '\u{9d}', '‘', 'Ÿ',
    ];
    // Marks that also stand at the end of a word, or before one.
    const ONLY_BETWEEN: [char; 5] = ['„', '™', '€', '‘', '›'];
    let letters: Vec<char> = text.chars().collect();
    (0..letters.len()).any(|at| {
        let is_letter = |at: Option<usize>| {
            at.and_then(|at| letters.get(at))
                .is_some_and(|letter| letter.is_alphabetic())
        };
        if !LOOKS.contains(&letters[at]) {
            return false;
        }
        let (before, after) = (is_letter(at.checked_sub(1)), is_letter(Some(at + 1)));
        if ONLY_BETWEEN.contains(&letters[at]) {
            before && after
        } else {
            before || after
        }
    })
}
