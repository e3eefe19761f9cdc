//! Characters that steer instead of being read: shown, so that a name can neither drive a terminal nor turn a line around.

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

/// A text of several lines with what steers shown as `<U+202E>`. Line breaks and tabs stay.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    shown(text, |character| matches!(character, '\n' | '\t'))
}

/// A text on one line: line breaks and tabs become blanks, and what else steers is shown as `<U+202E>`.
#[must_use]
pub fn visible_line(text: &str) -> Cow<'_, str> {
    let is_blank = |character: char| matches!(character, '\n' | '\r' | '\t');
    if !text.contains(is_blank) {
        return shown(text, |_| false);
    }
    let line = text.replace("\r\n", " ").replace(is_blank, " ");
    Cow::Owned(shown(&line, |_| false).into_owned())
}

fn shown(text: &str, stays: impl Fn(char) -> bool) -> Cow<'_, str> {
    let steers = |character: char| is_steering(character) && !stays(character);
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        if character == '\r' && stays('\n') && rest.peek() == Some(&'\n') {
            continue;
        }
        if steers(character) {
            // A `String` takes whatever is written to it.
            let _ = write!(out, "<U+{:04X}>", u32::from(character));
        } else {
            out.push(character);
        }
    }
    Cow::Owned(out)
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

    proptest! {
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
