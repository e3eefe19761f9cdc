//! A text as a reader of it would understand it: what cannot be seen left out, escapes taken off layer by layer, and every
//! character with the place in the text it came from.

use base64::Engine as _;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};

/// Base64 in any padding, and with bits left over at its end: what is cut out of a longer run has both.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);
/// Shorter runs of Base64 hold too few characters to be worth a look.
const SHORTEST_RUN: usize = 8;

/// Shorter runs of hexadecimal digits are looked for as they are, or hold too little.
const SHORTEST_DIGITS: usize = 16;

/// A character and the bytes of the text it stands for: one letter, or the six characters of an escape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) letter: char,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Characters in the order of the text.
pub(super) type Stream = Vec<Unit>;

/// The text as it stands, without what cannot be seen; every kind of blank is a space.
pub(super) fn plain(text: &str) -> Stream {
    let mut stream = Stream::with_capacity(text.len());
    for (start, letter) in text.char_indices() {
        push(&mut stream, letter, start, start + letter.len_utf8());
    }
    stream
}

/// Only the characters that `keep` wants.
pub(super) fn filtered(stream: &[Unit], keep: impl Fn(char) -> bool) -> Stream {
    let wanted = |unit: &&Unit| keep(unit.letter);
    stream.iter().filter(wanted).copied().collect()
}

/// Whether an escape may stand in a text: then [`unescaped`] is asked.
pub(super) fn has_escapes(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'\\' => true,
        // What cannot be seen may stand between a sign and the rest of its escape.
        b'%' | b'&' => bytes.get(at + 1).is_some_and(|next| {
            next.is_ascii_alphanumeric()
                || *next == b'#'
                || !next.is_ascii()
                || next.is_ascii_control()
        }),
        _ => false,
    })
}

/// How escapes of a kind are read: the one that characters begin with, and how many of them it takes.
pub(super) type Reader = fn(&[Unit]) -> Option<(Escape, usize)>;

/// One layer of escapes taken off: `%2B`, `\u0043`, `\x43`, `\/`, `&amp;`, `&#43;`. `None` when there was none.
pub(super) fn unescaped(stream: &[Unit]) -> Option<Stream> {
    if !stream
        .iter()
        .any(|unit| matches!(unit.letter, '%' | '\\' | '&'))
    {
        return None;
    }
    taken_off(stream, escape)
}

/// A text with the escapes of one kind taken off. `None` when there was none.
pub(super) fn taken_off(stream: &[Unit], reader: Reader) -> Option<Stream> {
    let mut changed = false;
    let made = read_until(stream, usize::MAX, |rest| {
        let escape = reader(rest);
        changed |= escape.is_some();
        escape
    });
    changed.then_some(made)
}

/// What follows each sign that begins an escape, with escapes taken off, as far as a piece of so many letters may begin within that
/// escape: the sign may have stood there by itself, and what looks like the rest of its escape is then the beginning of something else.
pub(super) fn after_signs(
    stream: &[Unit],
    reader: Reader,
    piece: usize,
) -> impl Iterator<Item = Stream> {
    stream.iter().enumerate().filter_map(move |(at, _)| {
        let (_, length) = reader(&stream[at..])?;
        // Blanks are no part of a piece, and what was escaped more than once is longer.
        Some(read_until(&stream[at + 1..], length + 8 * piece, reader))
    })
}

/// Reads so many letters, with the escapes among them taken off.
fn read_until(
    stream: &[Unit],
    letters: usize,
    mut reader: impl FnMut(&[Unit]) -> Option<(Escape, usize)>,
) -> Stream {
    let mut made = Stream::with_capacity(stream.len().min(letters));
    let mut bytes = Bytes::default();
    let mut at = 0;
    while let Some(unit) = stream.get(at)
        // Bytes that wait to be read as text count, too.
        && made.len() + bytes.0.len() < letters
    {
        let Some((escape, length)) = reader(&stream[at..]) else {
            bytes.flush(&mut made);
            made.push(*unit);
            at += 1;
            continue;
        };
        let (start, end) = (unit.start, stream[at + length - 1].end);
        match escape {
            Escape::Byte(byte) => bytes.0.push((byte, start, end)),
            Escape::Letter(letter) => {
                bytes.flush(&mut made);
                push(&mut made, letter, start, end);
            }
            Escape::Nothing => bytes.flush(&mut made),
        }
        at += length;
    }
    bytes.flush(&mut made);
    made
}

/// What runs of Base64 hold, read from the first, second, third or fourth of their characters (`phase`). Blanks inside are
/// passed over, and both alphabets read.
pub(super) fn from_base64(stream: &[Unit], phase: usize) -> Stream {
    let mut made = Stream::new();
    let visible = filtered(stream, |letter| letter != ' ');
    for run in visible.split(|unit| !is_base64(unit.letter)) {
        if run.len() < SHORTEST_RUN + phase {
            continue;
        }
        decode_run(&run[phase..], &mut made);
        // What stood between two runs ends a word.
        push(&mut made, ' ', run[0].start, run[0].start);
    }
    made
}

fn decode_run(run: &[Unit], made: &mut Stream) {
    let letters: Vec<u8> = run.iter().map(|unit| base64_letter(unit.letter)).collect();
    // One character left over holds no byte.
    let whole = letters.len() - usize::from(letters.len() % 4 == 1);
    let Ok(decoded) = LENIENT.decode(&letters[..whole]) else {
        return;
    };
    let mut bytes = Bytes::default();
    for (nth, byte) in decoded.into_iter().enumerate() {
        // A byte begins in one character of its group of four and ends in the next.
        let first = nth / 3 * 4 + nth % 3;
        let last = (first + 1).min(run.len() - 1);
        bytes.0.push((byte, run[first].start, run[last].end));
    }
    bytes.flush(made);
}

/// What runs of hexadecimal digits hold, read from the first or second of them (`phase`). Signs and blanks between the digits are
/// passed over, and so is `0x`.
pub(super) fn from_hex(stream: &[Unit], phase: usize) -> Stream {
    let mut made = Stream::new();
    let mut run: Vec<Unit> = Vec::new();
    for unit in stream {
        if unit.letter.is_ascii_hexdigit() {
            run.push(*unit);
        } else if matches!(unit.letter, 'x' | 'X')
            && run.last().is_some_and(|last| last.letter == '0')
        {
            // The zero belongs to `0x`.
            run.pop();
        } else if unit.letter.is_alphanumeric() {
            decode_digits(&run, phase, &mut made);
            run.clear();
        }
    }
    decode_digits(&run, phase, &mut made);
    made
}

fn decode_digits(run: &[Unit], phase: usize, made: &mut Stream) {
    if run.len() < SHORTEST_DIGITS {
        return;
    }
    let mut bytes = Bytes::default();
    for pair in run[phase..].chunks_exact(2) {
        let value = number(pair, 0, 2, 16).and_then(|value| u8::try_from(value).ok());
        bytes
            .0
            .push((value.unwrap_or_default(), pair[0].start, pair[1].end));
    }
    bytes.flush(made);
    push(made, ' ', run[0].start, run[0].start);
}

/// The escapes of a mail in plain letters: `=2B` is a sign, and `=` at the end of a line nothing.
pub(super) fn quoted_printable(stream: &[Unit]) -> Option<(Escape, usize)> {
    if stream.first()?.letter != '=' {
        return None;
    }
    match byte(stream, 1) {
        Some(byte) => Some((byte, 3)),
        None => (letter(stream, 1) == Some(' ')).then_some((Escape::Nothing, 2)),
    }
}

const fn is_base64(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '+' | '/' | '-' | '_')
}

const fn base64_letter(letter: char) -> u8 {
    match letter {
        '-' => b'+',
        '_' => b'/',
        // Only ASCII gets here.
        other => other as u8,
    }
}

/// Adds a character, unless nobody would see it.
fn push(stream: &mut Stream, letter: char, start: usize, end: usize) {
    if is_unseen(letter) {
        return;
    }
    let letter = if letter.is_whitespace() { ' ' } else { letter };
    stream.push(Unit { letter, start, end });
}

/// Whether a character takes no room of its own: controls, zero widths, marks of direction and of variation, tags, accents that
/// ride on a letter, and what stands for a byte that is no text.
pub(super) fn is_unseen(letter: char) -> bool {
    let control = letter.is_control() && !letter.is_whitespace();
    control
        || matches!(letter,
            '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffd}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Bytes that were escaped one by one, until they are read as text.
#[derive(Default)]
struct Bytes(Vec<(u8, usize, usize)>);

impl Bytes {
    /// Reads them as UTF-8, and a byte that is none as the letter it is in Latin-1.
    fn flush(&mut self, made: &mut Stream) {
        let bytes: Vec<u8> = self.0.iter().map(|(byte, ..)| *byte).collect();
        let mut at = 0;
        while at < bytes.len() {
            let (letter, length) = first_letter(&bytes[at..]);
            push(made, letter, self.0[at].1, self.0[at + length - 1].2);
            at += length;
        }
        self.0.clear();
    }
}

fn first_letter(bytes: &[u8]) -> (char, usize) {
    // No letter of UTF-8 takes more than four bytes.
    for length in 1..=bytes.len().min(4) {
        if let Ok(text) = std::str::from_utf8(&bytes[..length])
            && let Some(letter) = text.chars().next()
        {
            return (letter, length);
        }
    }
    (char::from(bytes[0]), 1)
}

/// What an escape stands for.
pub(super) enum Escape {
    /// A byte of a text in UTF-8.
    Byte(u8),
    /// A whole character.
    Letter(char),
    /// Nothing that is seen, such as `=` at the end of a line of a mail.
    Nothing,
}

/// The escapes of addresses, of JSON and other languages of programs, and of HTML.
pub(super) fn escape(stream: &[Unit]) -> Option<(Escape, usize)> {
    match stream.first()?.letter {
        '%' => percent(stream),
        '\\' => backslash(stream),
        '&' => entity(stream),
        _ => None,
    }
}

fn percent(stream: &[Unit]) -> Option<(Escape, usize)> {
    // `%u0043`, as the old `escape` of JavaScript writes a letter.
    if letter(stream, 1)? == 'u' {
        return Some((Escape::Letter(char::from_u32(hex(stream, 2, 4)?)?), 6));
    }
    Some((byte(stream, 1)?, 3))
}

fn backslash(stream: &[Unit]) -> Option<(Escape, usize)> {
    let next = letter(stream, 1)?;
    let escaped = match next {
        'u' if letter(stream, 2) == Some('{') => braced(stream),
        'u' => utf16(stream),
        'U' => hex(stream, 2, 8)
            .and_then(char::from_u32)
            .map(|letter| (Escape::Letter(letter), 10)),
        'x' => byte(stream, 2).map(|byte| (byte, 4)),
        '1'..='3' => octal(stream),
        '0' => octal(stream).or(Some((Escape::Letter('\0'), 2))),
        'n' | 'r' | 't' | 'f' | 'v' => Some((Escape::Letter(' '), 2)),
        // Controls, which `push` leaves out.
        'b' | 'a' => Some((Escape::Letter('\0'), 2)),
        _ => None,
    };
    // Before any other character a backslash means that character.
    Some(escaped.unwrap_or((Escape::Letter(next), 2)))
}

/// `\u0043`, or two of them for one character.
fn utf16(stream: &[Unit]) -> Option<(Escape, usize)> {
    let first = hex(stream, 2, 4)?;
    if let Some(letter) = char::from_u32(first) {
        return Some((Escape::Letter(letter), 6));
    }
    let second = stream.get(6..).and_then(|rest| {
        let is_next = letter(rest, 0)? == '\\' && letter(rest, 1)? == 'u';
        is_next.then(|| hex(rest, 2, 4)).flatten()
    });
    let units = [first, second.unwrap_or_default()].map(|unit| unit as u16);
    match char::decode_utf16(units).next()? {
        Ok(letter) => Some((Escape::Letter(letter), 12)),
        // Half a character stands for nothing that can be seen.
        Err(_) => Some((Escape::Letter('\u{fffd}'), 6)),
    }
}

/// `\u{43}`.
fn braced(stream: &[Unit]) -> Option<(Escape, usize)> {
    let end = (3..stream.len().min(12)).find(|at| stream[*at].letter == '}')?;
    let letter = char::from_u32(hex(stream, 3, end - 3)?)?;
    Some((Escape::Letter(letter), end + 1))
}

/// `\303`.
fn octal(stream: &[Unit]) -> Option<(Escape, usize)> {
    let mut digits = (1..4).map(|at| letter(stream, at)?.to_digit(8));
    let value = digits.try_fold(0, |value, digit| Some(value * 8 + digit?))?;
    Some((Escape::Byte(u8::try_from(value).ok()?), 4))
}

/// `&#43;`, `&#x2b;` and the names that stand for signs; the semicolon may be missing.
fn entity(stream: &[Unit]) -> Option<(Escape, usize)> {
    let end = |from: usize, is_part: fn(char) -> bool| {
        // No name that is known has more than sixteen letters, and a text without end must not be read to its end at each sign.
        let rest = stream.iter().skip(from).take(24);
        from + rest.take_while(|unit| is_part(unit.letter)).count()
    };
    let closed = |end: usize| end + usize::from(letter(stream, end) == Some(';'));
    let numbered = |from: usize, radix: u32, is_part: fn(char) -> bool| {
        let end = end(from, is_part);
        let letter = char::from_u32(number(stream, from, end - from, radix)?)?;
        Some((Escape::Letter(letter), closed(end)))
    };
    match (letter(stream, 1)?, letter(stream, 2)) {
        ('#', Some('x' | 'X')) => numbered(3, 16, |letter| letter.is_ascii_hexdigit()),
        ('#', _) => numbered(2, 10, |letter| letter.is_ascii_digit()),
        _ => {
            let end = end(1, |letter| letter.is_ascii_alphabetic());
            let name: String = stream[1..end].iter().map(|unit| unit.letter).collect();
            if let Some(letter) = named(&name) {
                return Some((Escape::Letter(letter), closed(end)));
            }
            // The oldest four need no end at all.
            let old = ["amp", "lt", "gt", "quot"];
            let old = old.iter().find(|old| name.starts_with(*old))?;
            Some((Escape::Letter(named(old)?), 1 + old.len()))
        }
    }
}

/// The named entities of HTML for the signs of ASCII, for what cannot be seen, and for the letters of the north.
fn named(name: &str) -> Option<char> {
    Some(match name {
        "amp" | "AMP" => '&',
        "lt" | "LT" => '<',
        "gt" | "GT" => '>',
        "quot" | "QUOT" => '"',
        "apos" => '\'',
        "plus" => '+',
        "sol" => '/',
        "bsol" => '\\',
        "equals" => '=',
        "lowbar" | "UnderBar" => '_',
        "dash" | "hyphen" | "minus" => '-',
        "excl" => '!',
        "num" => '#',
        "dollar" => '$',
        "percnt" => '%',
        "lpar" => '(',
        "rpar" => ')',
        "ast" | "midast" => '*',
        "comma" => ',',
        "period" => '.',
        "colon" => ':',
        "semi" => ';',
        "quest" => '?',
        "commat" => '@',
        "lsqb" | "lbrack" => '[',
        "rsqb" | "rbrack" => ']',
        "Hat" => '^',
        "grave" | "DiacriticalGrave" => '`',
        "lcub" | "lbrace" => '{',
        "rcub" | "rbrace" => '}',
        "verbar" | "vert" | "VerticalLine" => '|',
        "nbsp" | "Tab" | "NewLine" | "ensp" | "emsp" | "thinsp" => ' ',
        "shy" | "zwj" | "zwnj" | "ZeroWidthSpace" | "NoBreak" => '\u{200b}',
        "aring" => 'å',
        "Aring" => 'Å',
        "aelig" => 'æ',
        "AElig" => 'Æ',
        "oslash" => 'ø',
        "Oslash" => 'Ø',
        "auml" => 'ä',
        "Auml" => 'Ä',
        "ouml" => 'ö',
        "Ouml" => 'Ö',
        _ => return None,
    })
}

fn letter(stream: &[Unit], at: usize) -> Option<char> {
    stream.get(at).map(|unit| unit.letter)
}

fn byte(stream: &[Unit], at: usize) -> Option<Escape> {
    let value = hex(stream, at, 2)?;
    u8::try_from(value).ok().map(Escape::Byte)
}

fn hex(stream: &[Unit], at: usize, length: usize) -> Option<u32> {
    number(stream, at, length, 16)
}

fn number(stream: &[Unit], at: usize, length: usize, radix: u32) -> Option<u32> {
    let digits = stream.get(at..at + length).filter(|_| length > 0)?;
    digits.iter().try_fold(0_u32, |value, unit| {
        let digit = unit.letter.to_digit(radix)?;
        value.checked_mul(radix)?.checked_add(digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(stream: &[Unit]) -> String {
        stream.iter().map(|unit| unit.letter).collect()
    }

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let stream = unescaped(&plain(text)).unwrap_or_else(|| plain(text));
        assert_eq!(letters(&stream), expect, "{text}");
        // Every unit is a whole piece of the text, and they stand in its order.
        for unit in &stream {
            assert!(text.is_char_boundary(unit.start) && text.is_char_boundary(unit.end));
        }
        assert!(stream.is_sorted_by_key(|unit| unit.start));
    }

    #[test]
    fn one_layer_of_escapes_comes_off() {
        check("a%2Bb%2fc", "a+b/c");
        check("%C3%A6%F8", "æø");
        check("100% sure", "100% sure");
        check(r"\u0043\u{43}\x43\103\/", "CCCC/");
        check(r"\ud83d\ude00\ud83d!", "😀!");
        check(r"\U0001F600", "😀");
        check(r"\xc3\xa6", "æ");
        check(r"a\nb\\", r"a b\");
        check("a&amp;b&#43;c&#x2B;d&plus;e&lt", "a&b+c+d+e<");
        check("a&unknown;b&ampc", "a&unknown;b&c");
        check("%252B", "%2B");
        check("a\u{200b}b\0c\td", "abc d");
        check("%", "%");
        check(r"\", r"\");
        check("&#x110000;", "&#x110000;");
    }

    #[test]
    fn base64_is_read_at_every_phase_and_in_both_alphabets() {
        let text = "see  YWJj\nZGVmZ2hp and -_-_-_-_";
        assert!(letters(&from_base64(&plain("=YWJjZGVmZ2hp="), 0)).contains("abcdefghi"));
        assert!(letters(&from_base64(&plain("xYWJjZGVmZ2hp"), 1)).contains("abcdefghi"));
        let found =
            (0..4).any(|phase| letters(&from_base64(&plain(text), phase)).contains("abcdefghi"));
        assert!(found);
    }
}
