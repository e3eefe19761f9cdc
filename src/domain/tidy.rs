//! The front door for text: what is left out of cells, pastes, fields, names and notes, what is refused, and what it is called.
//!
//! Characters that nobody sees ride along when text is copied from web pages, documents and chats. They are left out
//! everywhere: inside a number they would cut it in two, and inside an address they would lead elsewhere. Every kind of blank is
//! a plain one. Control characters, and what is no character at all, are refused, since nobody can tell what was meant.

use crate::text::is_joined;

pub use crate::text::is_invisible;

/// A text without the characters that nobody sees.
#[must_use]
pub fn seen(text: &str) -> String {
    text.chars().filter(|c| !is_invisible(*c)).collect()
}

/// A text of one line as it is kept and sent: without invisible characters, every run of blanks and line breaks as one blank,
/// and none around it.
#[must_use]
pub fn line(text: &str) -> String {
    let shown = shown(text);
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of several lines, such as a note: each line as [`line()`] makes it, without empty lines around the text.
#[must_use]
pub fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<String> = text.split('\n').map(line).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// What is filled in, without the blanks around it; `None` where nothing is.
#[must_use]
pub fn filled(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty()).then_some(text)
}

/// The letters and digits of a text, in small letters: what does not differ between spellings of a word.
#[must_use]
pub fn letters(text: &str) -> String {
    text.chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// A name without what makes no other name of it: blanks and letter case.
#[must_use]
pub fn same_name(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// A text without invisible characters, but for those that make its letters and pictures what they are.
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        let is_kept = !is_invisible(character)
            || shown
                .chars()
                .next_back()
                .is_some_and(|before| is_joined(before, character));
        if is_kept {
            shown.push(character);
        }
    }
    shown
}

/// The first character of a text that cannot be meant: a control character besides line breaks and tabs, or no character at all.
#[must_use]
pub fn refused(text: &str) -> Option<char> {
    text.chars().find(|character| {
        let code = u32::from(*character);
        let is_break = matches!(character, '\n' | '\r' | '\t');
        // The noncharacters of Unicode: one block, and the last two places of every plane.
        let is_none = (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE;
        // What stands in these places is what one font draws there, and another font something else.
        let is_private = matches!(code, 0xE000..=0xF8FF | 0xF_0000..);
        (character.is_control() && !is_break) || is_none || is_private
    })
}

/// Whether a character is a blank between words and numbers. Control characters and the ends of lines and paragraphs are none: between
/// two digits they would make two numbers of one.
#[must_use]
pub fn is_blank(character: char) -> bool {
    let is_plain = !character.is_control() || matches!(character, '\t' | '\n' | '\r');
    character.is_whitespace() && is_plain && !is_end(character)
}

const fn is_end(character: char) -> bool {
    matches!(character, '\u{2028}' | '\u{2029}')
}

/// The first character within a number that must not be taken for a blank. Around a number it means nothing.
#[must_use]
pub fn refused_within(text: &str) -> Option<char> {
    let core = text.trim_matches(|character: char| !character.is_alphanumeric());
    refused(core).or_else(|| core.chars().find(|character| is_end(*character)))
}

/// The first digit of another script, which looks like one of ours or says the same.
#[must_use]
pub fn foreign_digit(text: &str) -> Option<char> {
    text.chars()
        .find(|character| !character.is_ascii() && is_digit(*character))
}

/// Whether a character is a decimal digit of a script that people may paste: Arabic, Persian, Devanagari, Bengali, Thai, or as wide as a
/// Chinese letter, or drawn as a picture.
const fn is_digit(character: char) -> bool {
    matches!(
        character,
        '\u{660}'..='\u{669}'
            | '\u{6f0}'..='\u{6f9}'
            | '\u{966}'..='\u{96f}'
            | '\u{9e6}'..='\u{9ef}'
            | '\u{e50}'..='\u{e59}'
            | '\u{ff10}'..='\u{ff19}'
            | '\u{1d7ce}'..='\u{1d7ff}'
    )
}

/// A number that a spreadsheet gave a fraction of nought, without it: `123456.0`, `123456,00`, `123.456,00`.
#[must_use]
pub fn whole(text: &str) -> &str {
    let Some((whole, fraction)) = text.rsplit_once(['.', ',']) else {
        return text;
    };
    let is_comma = text.as_bytes().get(whole.len()) == Some(&b',');
    // Behind a decimal comma dots and blanks part thousands: `123.456,00`.
    let is_thousands = |byte: u8| is_comma && matches!(byte, b'.' | b' ');
    let is_number = whole.starts_with(|first: char| first.is_ascii_digit())
        && whole
            .bytes()
            .all(|byte| byte.is_ascii_digit() || is_thousands(byte));
    // Three noughts may be thousands.
    if matches!(fraction, "0" | "00") && is_number {
        whole
    } else {
        text
    }
}

/// The first invisible character of a text that is left out of it.
#[must_use]
pub fn left_out(text: &str) -> Option<char> {
    let kept = shown(text);
    let mut kept = kept.chars().peekable();
    text.chars()
        // `shown` leaves out and changes nothing, so that the first difference is what was left out.
        .find(|character| kept.next_if_eq(character).is_none())
}

/// A character as a person can look it up: by its code, and by what it is called where it has a usual name.
#[must_use]
pub fn name(character: char) -> String {
    let code = format!("U+{:04X}", u32::from(character));
    let name = match character {
        '\u{0}' => "NULL",
        '\u{7}' => "BELL",
        '\u{8}' => "BACKSPACE",
        '\u{b}' => "LINE TABULATION",
        '\u{c}' => "FORM FEED",
        '\u{1b}' => "ESCAPE",
        '\u{7f}' => "DELETE",
        '\u{85}' => "NEXT LINE",
        '\u{ad}' => "SOFT HYPHEN",
        '\u{34f}' => "COMBINING GRAPHEME JOINER",
        '\u{61c}' => "ARABIC LETTER MARK",
        '\u{180e}' => "MONGOLIAN VOWEL SEPARATOR",
        '\u{200b}' => "ZERO WIDTH SPACE",
        '\u{200c}' => "ZERO WIDTH NON-JOINER",
        '\u{200d}' => "ZERO WIDTH JOINER",
        '\u{200e}' => "LEFT-TO-RIGHT MARK",
        '\u{200f}' => "RIGHT-TO-LEFT MARK",
        '\u{2028}' => "LINE SEPARATOR",
        '\u{2029}' => "PARAGRAPH SEPARATOR",
        '\u{202a}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202b}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202c}' => "POP DIRECTIONAL FORMATTING",
        '\u{202d}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202e}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{2060}' => "WORD JOINER",
        '\u{2061}'..='\u{2064}' => "INVISIBLE OPERATOR",
        '\u{2066}' => "LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "RIGHT-TO-LEFT ISOLATE",
        '\u{2068}' => "FIRST STRONG ISOLATE",
        '\u{2069}' => "POP DIRECTIONAL ISOLATE",
        '\u{fe00}'..='\u{fe0f}' => "VARIATION SELECTOR",
        '\u{feff}' => "ZERO WIDTH NO-BREAK SPACE",
        '\u{fffd}' => "REPLACEMENT CHARACTER",
        _ => return code,
    };
    format!("{code} {name}")
}

/// A character as it is shown in a message: itself where it can be seen, and else its name.
#[must_use]
pub fn in_words(character: char) -> String {
    let is_seen = !is_invisible(character)
        && !character.is_control()
        && (character == ' ' || !character.is_whitespace())
        && refused(character.encode_utf8(&mut [0; 4])).is_none();
    if is_seen {
        character.to_string()
    } else {
        name(character)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_nobody_sees_is_left_out() {
        for hidden in [
            '\u{ad}', '\u{61c}', '\u{180e}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}',
            '\u{200f}', '\u{202a}', '\u{202e}', '\u{2060}', '\u{2066}', '\u{2067}', '\u{2068}',
            '\u{2069}', '\u{fe0e}', '\u{fe0f}', '\u{feff}',
        ] {
            let text = format!("{hidden}200{hidden}043 {hidden} 111{hidden}");
            assert_eq!(seen(&text), "200043  111", "{}", name(hidden));
            assert_eq!(line(&text), "200043 111", "{}", name(hidden));
            assert_eq!(left_out(&text), Some(hidden));
            assert_eq!(in_words(hidden), name(hidden));
        }
    }

    #[test]
    fn blanks_of_every_kind_are_plain_ones() {
        assert_eq!(
            line(" Kaffe\u{a0}\u{a0}og\tkake\u{2009}AS\u{3000}"),
            "Kaffe og kake AS"
        );
        assert_eq!(
            lines("\r\nRing\rKåre \u{a0} straks\r\n\nTakk\n"),
            "Ring\nKåre straks\n\nTakk"
        );
    }

    #[test]
    fn joiners_stay_where_they_make_a_letter_or_a_picture() {
        for text in ["👩\u{200d}🍳", "می\u{200c}خواهم", "☕\u{fe0f}"] {
            assert_eq!(line(text), text);
            assert_eq!(left_out(text), None);
        }
        assert_eq!(line("Kaf\u{200d}fe"), "Kaffe");
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        for (text, expect) in [
            ("Kafe\u{7}", Some('\u{7}')),
            ("\0", Some('\0')),
            ("a\u{85}", Some('\u{85}')),
            ("\u{fffe}", Some('\u{fffe}')),
            ("\u{e000}", Some('\u{e000}')),
            ("a\tb\r\nc", None),
            ("Kafé \u{200b}", None),
        ] {
            assert_eq!(refused(text), expect, "{text:?}");
        }
        assert_eq!(name('\u{7}'), "U+0007 BELL");
        assert_eq!(name('\u{e000}'), "U+E000");
        assert_eq!(in_words('ø'), "ø");
    }

    #[test]
    fn a_number_keeps_its_whole() {
        for (text, expect) in [
            ("123456.0", "123456"),
            ("123456,00", "123456"),
            ("123.456,00", "123.456"),
            ("123 456,0", "123 456"),
            ("123456,50", "123456,50"),
            ("123.456", "123.456"),
            ("123.456.00", "123.456.00"),
            ("123,000", "123,000"),
            (",00", ",00"),
        ] {
            assert_eq!(whole(text), expect);
        }
        assert_eq!(refused_within("\u{c}636490\u{7}"), None);
        assert_eq!(refused_within("63\u{b}6490"), Some('\u{b}'));
        assert_eq!(refused_within("63\u{2028}6490"), Some('\u{2028}'));
        assert_eq!(foreign_digit("63649٠"), Some('٠'));
    }

    proptest! {
        #[test]
        fn a_tidy_text_is_tidy(text in "\\PC{0,40}|([a1 \u{200b}\u{a0}\u{2066}\n\r])*") {
            prop_assert_eq!(line(&line(&text)), line(&text));
            prop_assert_eq!(lines(&lines(&text)), lines(&text));
            prop_assert_eq!(left_out(&line(&text)), None);
        }
    }
}
