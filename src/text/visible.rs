//! Characters that steer instead of being read, and such as nobody sees: shown, so that a name can neither drive a terminal, nor
//! turn a line around, nor look like another one.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Whether a terminal, a mail program or a reader's line would obey the character instead of showing it: C0 and C1 control
/// characters, the bidirectional controls, and the separators of lines and paragraphs.
#[must_use]
pub const fn is_steering(character: char) -> bool {
    character.is_ascii_control()
        || matches!(
            character,
            '\u{80}'..='\u{9f}'
                | '\u{61c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{206f}'
        )
}

/// Whether a character takes no room, or none that anybody sees: soft hyphens, joiners, marks of direction and isolation,
/// variation selectors, fillers, byte order marks.
#[must_use]
pub const fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            // The fillers of Hangul are letters to Unicode, so that no test for letters finds them.
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether a joiner or a variation selector belongs to the letter or the picture before it, in scripts that need them.
#[must_use]
pub const fn is_joined(before: char, character: char) -> bool {
    let is_joiner = matches!(character, '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}');
    let is_variant = matches!(character, '\u{e0100}'..='\u{e01ef}');
    // Scripts before Arabic, such as Latin, join no letters; after punctuation there is nothing to join.
    (is_joiner && before as u32 >= 0x0600 && !matches!(before, '\u{2000}'..='\u{20cf}'))
        // Only ideographs have variants of this kind, and they begin here.
        || (is_variant && before as u32 >= 0x2e80 && !is_invisible(before))
}

/// A text as a window draws it: what steers, and what nobody would see, shown as `<U+200B>`. Line breaks and tabs stay, and so
/// do joiners that make a letter or a picture.
#[must_use]
pub fn revealed(text: &str) -> Cow<'_, str> {
    let is_plain = |byte: u8| matches!(byte, b'\n' | b'\t' | b' '..=b'~');
    // All that a window draws goes through here in every frame, and nearly all of it is plain.
    if text.bytes().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let is_seen = |before: Option<char>, character| {
        before.is_some_and(|before| is_joined(before, character))
            || matches!(character, '\n' | '\t')
            || !is_unseen(character)
    };
    spelled_out(text, true, is_seen)
}

const fn is_unseen(character: char) -> bool {
    is_steering(character) || is_invisible(character)
}

/// A text of several lines with what steers shown as `<U+202E>`. Line breaks and tabs stay.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    spelled_out(text, true, |_, character| {
        matches!(character, '\n' | '\t') || !is_steering(character)
    })
}

/// A text on one line: line breaks and tabs become blanks, and what else steers is shown as `<U+202E>`.
#[must_use]
pub fn visible_line(text: &str) -> Cow<'_, str> {
    let is_seen = |_, character| !is_steering(character);
    let is_blank = |character: char| matches!(character, '\n' | '\r' | '\t');
    if !text.contains(is_blank) {
        return spelled_out(text, false, is_seen);
    }
    // A break of two characters is one blank.
    let line = text.replace("\r\n", " ").replace(is_blank, " ");
    Cow::Owned(spelled_out(&line, false, is_seen).into_owned())
}

/// A text with the characters shown by their codes that are not seen after the one before them. Of a break of two characters, the
/// second is enough where breaks stay.
fn spelled_out(
    text: &str,
    has_breaks: bool,
    is_seen: impl Fn(Option<char>, char) -> bool,
) -> Cow<'_, str> {
    if text.chars().all(|character| is_seen(None, character)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text.chars().peekable();
    let mut before = None;
    while let Some(character) = rest.next() {
        let is_break = has_breaks && character == '\r' && rest.peek() == Some(&'\n');
        if is_seen(before, character) {
            out.push(character);
        } else if !is_break {
            // A `String` takes whatever is written to it.
            let _ = write!(out, "<U+{:04X}>", u32::from(character));
        }
        before = Some(character);
    }
    // A joiner that is seen after the character before it leaves the text as it was.
    match out == text {
        true => Cow::Borrowed(text),
        false => Cow::Owned(out),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_steers_is_shown() {
        #[track_caller]
        fn check(text: &str, several: &str, one: &str) {
            assert_eq!(visible(text), several);
            assert_eq!(visible_line(text), one);
        }
        check(
            "Fjordkafé Ærlig 日本 👩‍👩‍👧",
            "Fjordkafé Ærlig 日本 👩‍👩‍👧",
            "Fjordkafé Ærlig 日本 👩‍👩‍👧",
        );
        check("a\u{1b}[31mb", "a<U+001B>[31mb", "a<U+001B>[31mb");
        check("a\u{9b}31mb", "a<U+009B>31mb", "a<U+009B>31mb");
        check("gpj.\u{202e}exe", "gpj.<U+202E>exe", "gpj.<U+202E>exe");
        check(
            "\u{2066}x\u{2069}\u{200f}\u{61c}",
            "<U+2066>x<U+2069><U+200F><U+061C>",
            "<U+2066>x<U+2069><U+200F><U+061C>",
        );
        check("a\nb\tc\r\nd\re", "a\nb\tc\nd<U+000D>e", "a b c d e");
        check(
            "\u{7f}\u{0}\u{7}\u{2028}",
            "<U+007F><U+0000><U+0007><U+2028>",
            "<U+007F><U+0000><U+0007><U+2028>",
        );
    }

    #[test]
    fn what_nobody_sees_is_shown_in_a_window() {
        #[track_caller]
        fn check(text: &str, expect: &str) {
            assert_eq!(revealed(text), expect);
            let is_same = text == expect;
            assert_eq!(matches!(revealed(text), Cow::Borrowed(_)), is_same);
        }
        for same in [
            "Fjordkafé Ærlig, 日本 10\u{a0}000",
            "👩\u{200d}🍳 ☕\u{fe0f} می\u{200c}خواهم 葛\u{e0100}",
            "a\nb\tc",
            "",
        ] {
            check(same, same);
        }
        check("gpj.\u{202e}exe", "gpj.<U+202E>exe");
        check("Kaf\u{200b}fe\u{ad}", "Kaf<U+200B>fe<U+00AD>");
        check("Kaf\u{200d}fe \u{fe0f}", "Kaf<U+200D>fe <U+FE0F>");
        check("\u{feff}\u{3164}\u{e0061}", "<U+FEFF><U+3164><U+E0061>");
        check("a\u{e0100}", "a<U+E0100>");
        check("\u{1b}[2J\u{9b}\0\r", "<U+001B>[2J<U+009B><U+0000><U+000D>");
        check("a\r\nb", "a\nb");
    }

    proptest! {
        #[test]
        fn nothing_unseen_is_drawn(text in "(\\PC|[a\u{61c}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\r\n\0])*") {
            let drawn = revealed(&text);
            prop_assert_eq!(revealed(&drawn), drawn.as_ref());
            let bidi = |c: char| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            prop_assert!(!drawn.contains(bidi));
            if !text.contains(is_unseen) {
                prop_assert_eq!(drawn.as_ref(), text.as_str());
            }
        }

        #[test]
        fn nothing_that_steers_comes_through(text in any::<String>()) {
            let several = visible(&text);
            prop_assert!(!several.contains(|c| is_steering(c) && !matches!(c, '\n' | '\t')));
            prop_assert!(!visible_line(&text).contains(is_steering));
            prop_assert_eq!(visible(&several), several.as_ref());
            if !text.contains(is_steering) {
                prop_assert_eq!(several.as_ref(), text.as_str());
            }
        }
    }
}
