//! Takes secrets out of texts that come from outside: a server that echoes our keys must not get them into a log.
//!
//! A secret may come back in any dress: escaped for an address, for JSON or for HTML, in Base64 with whatever stands beside it,
//! in other letters, with something invisible in between, in part. So a text is read as a person's eye or a program would read it
//! (`stream`), and looked through for pieces of secrets by hashes of them (`needles`); what was found is blanked where it stands.

mod needles;
mod stream;

use crate::domain::{KeySet, Secret};
use needles::{LAYERS, Needles, PIECE, fold, is_long_piece_in};
use std::ops::Range;
use std::sync::{Arc, PoisonError, RwLock};
use stream::{
    Reader, Stream, Unit, after_signs, escape, filtered, from_base64, from_hex, has_escapes,
    is_unseen, plain, quoted_printable, taken_off, unescaped,
};

/// Longest text of a foreign server that is shown.
const LONGEST_SHOWN: usize = 400;
/// Tokens that are remembered though nobody has them any more. A token is replaced in the last tenth of its life, so one of these is
/// still good at most; where a service drops tokens early, those that it dropped are good for nothing.
const UNUSED_TOKENS: usize = 4;
/// Of a text so much is read at all: far more than is shown, since much of it may be blanks and what cannot be seen.
const LONGEST_READ: usize = 1 << 14;
/// Longer texts are decoded once only, in characters.
const LONGEST_DECODED_TWICE: usize = 1 << 16;
/// Shorter words of a token endpoint's answer are codes and names.
const SHORTEST_TOKEN: usize = 16;
/// What stands where a secret was.
const BLANK: &str = "****";

/// Knows the secrets of a profile and blanks them. Clones know the same.
#[derive(Clone, Default)]
pub(super) struct Scrubber {
    keys: Arc<Needles>,
    /// In the order they were learned. A call has its token for as long as its answer may repeat it.
    tokens: Arc<RwLock<Vec<Arc<Needles>>>>,
    /// What one call alone sends.
    own: Arc<Needles>,
    /// Whether the answer may hold a token that nobody knows yet.
    is_wary: bool,
}

/// What keeps a token known for as long as anybody has it.
#[derive(Clone)]
pub(super) struct Learned {
    _needles: Arc<Needles>,
}

impl Scrubber {
    /// A scrubber for a profile's keys.
    pub(super) fn new(keys: &KeySet) -> Self {
        // The specialized flow sends both joined, in Base64: some of its pieces are in neither alone.
        let login = Secret::new(format!(
            "{}:{}",
            keys.client_id.expose(),
            keys.client_secret.expose()
        ));
        let secrets = [&keys.client_id, &keys.client_secret, &login];
        let secrets = secrets.into_iter().chain(&keys.subscription_key);
        Self {
            keys: Arc::new(Needles::of(secrets)),
            ..Self::default()
        }
    }

    /// The same for one call, which sends these secrets as well.
    pub(super) fn with(&self, secrets: &[Secret]) -> Self {
        Self {
            own: Arc::new(Needles::of(secrets)),
            ..self.clone()
        }
    }

    /// The same for answers of a token endpoint, which may hold a token that was never learned, whatever their status is.
    pub(super) fn wary(self) -> Self {
        Self {
            is_wary: true,
            ..self
        }
    }

    /// Adds an access token to what is blanked: as long as what this gives is held, and until some more were learned after that.
    pub(super) fn learn(&self, token: &Secret) -> Learned {
        let needles = Arc::new(Needles::of([token]));
        let mut tokens = self.tokens.write().unwrap_or_else(PoisonError::into_inner);
        let is_unused = |known: &Arc<Needles>| Arc::strong_count(known) == 1;
        let unused = tokens.iter().filter(|known| is_unused(known)).count();
        let mut too_many = unused.saturating_sub(UNUSED_TOKENS);
        tokens.retain(|known| {
            let is_dropped = too_many > 0 && is_unused(known);
            too_many -= usize::from(is_dropped);
            !is_dropped
        });
        tokens.push(Arc::clone(&needles));
        Learned { _needles: needles }
    }

    /// The text in one line, without secrets, tokens and what cannot be seen, and not too long to read.
    pub(super) fn clean(&self, text: &str) -> String {
        // What is never shown need not be looked through, however much of it a server sends.
        let text = match text.char_indices().nth(LONGEST_READ) {
            Some((end, _)) => &text[..end],
            None => text,
        };
        let found = self.find(text, true);
        let text = blanked(text, widened(text, found));
        // Only after the search: the ranges are places in the text as it came.
        let text: String = text.chars().filter(|letter| !is_unseen(*letter)).collect();
        let words: Vec<&str> = text
            .split(char::is_whitespace)
            .filter(|word| !word.is_empty())
            .collect();
        // Cut last: of a token that the cut divides, too little might be left to tell that it is one.
        shorten(&without_tokens(&words.join(" "), looks_like_jwt))
    }

    /// Words of an answer; from a token endpoint also without whatever may be a token.
    pub(super) fn clean_words(&self, text: &str) -> String {
        let cleaned = self.clean(text);
        match self.is_wary {
            true => without_tokens(&cleaned, may_be_token),
            false => cleaned,
        }
    }

    /// The value of a field, likewise; what stands in a field for a token is one, however short it is.
    pub(super) fn clean_field(&self, name: &str, value: &str) -> String {
        const TOKENS: [&str; 6] = ["token", "secret", "password", "key", "assertion", "ticket"];
        let name = name.to_ascii_lowercase();
        let is_token = self.is_wary && TOKENS.iter().any(|end| name.ends_with(end));
        // A sentence in such a field says what is wrong with the token.
        match is_token && !value.trim().contains(char::is_whitespace) {
            true => BLANK.to_owned(),
            false => self.clean_words(value),
        }
    }

    /// The body of a success with every long piece of a secret blanked; what the answer tells besides stays as it came.
    pub(super) fn clean_body(&self, body: Vec<u8>) -> Vec<u8> {
        // Bytes that are no text hide nothing of the rest.
        let text = String::from_utf8_lossy(&body);
        let found = self.find(&text, false);
        if found.is_empty() {
            drop(text);
            return body;
        }
        let whole = |range: Range<usize>| {
            // An escape is blanked whole, or what is left of it would be no JSON.
            let before = text[..range.start].bytes().rev();
            let backslashes = before.take_while(|byte| *byte == b'\\').count();
            range.start - backslashes % 2..range.end
        };
        blanked(&text, merged(found.into_iter().map(whole).collect())).into_bytes()
    }

    /// Where secrets stand in a text: in any dress, or (not `thorough`) only long pieces that nothing but escapes hides.
    fn find(&self, text: &str, thorough: bool) -> Vec<Range<usize>> {
        let tokens = self.tokens.read().unwrap_or_else(PoisonError::into_inner);
        let tokens = tokens.iter().map(|known| &**known);
        let needles = tokens.chain([&*self.keys, &*self.own]);
        let mut search = Search {
            needles: needles.filter(|needles| !needles.is_empty()).collect(),
            found: Vec::new(),
            thorough,
        };
        let is_plain = || !has_escapes(text) && !is_long_piece_in(text, &search.needles);
        if !search.needles.is_empty() && (thorough || !is_plain()) {
            search.layers(&plain(text));
        }
        merged(search.found)
    }
}

/// A search through one text, which finds ranges of its bytes.
struct Search<'a> {
    needles: Vec<&'a Needles>,
    found: Vec<Range<usize>>,
    thorough: bool,
}

impl Search<'_> {
    /// Looks through a stream, and through what is beneath its escapes and encodings.
    fn layers(&mut self, stream: &Stream) {
        self.beneath_escapes(stream);
        if !self.thorough {
            return;
        }
        if let Some(mail) = taken_off(stream, quoted_printable) {
            self.after_signs(stream, quoted_printable);
            self.beneath_escapes(&mail);
        }
    }

    /// Looks behind the signs that begin escapes, in case one stood there by itself.
    fn after_signs(&mut self, stream: &Stream, reader: Reader) {
        if stream.len() > LONGEST_DECODED_TWICE {
            return;
        }
        for mut rest in after_signs(stream, reader, PIECE) {
            self.look_through(&rest);
            for _ in 1..LAYERS {
                let Some(next) = unescaped(&rest) else { break };
                self.look_through(&next);
                rest = next;
            }
        }
    }

    fn beneath_escapes(&mut self, stream: &Stream) {
        // A long text is decoded once only: what is encoded twice is looked for as well.
        let depth = usize::from(stream.len() <= LONGEST_DECODED_TWICE);
        self.look_through(stream);
        self.beneath_encodings(stream, depth);
        let mut last: Option<Stream> = None;
        for _ in 0..LAYERS {
            let before = last.as_ref().unwrap_or(stream);
            let Some(next) = unescaped(before) else {
                break;
            };
            if self.thorough {
                self.after_signs(before, escape);
            }
            self.look_through(&next);
            last = Some(next);
        }
        if let Some(last) = last {
            self.beneath_encodings(&last, depth);
        }
    }

    /// Looks through what a stream holds in Base64 or in hexadecimal, and in what that holds.
    fn beneath_encodings(&mut self, stream: &Stream, depth: usize) {
        if !self.thorough {
            return;
        }
        // What is encoded may begin anywhere within a group: four characters in Base64, two digits in hexadecimal.
        let in_base64 = (0..4).map(|phase| from_base64(stream, phase));
        let in_hex = (0..2).map(|phase| from_hex(stream, phase));
        for mut inner in in_base64.chain(in_hex) {
            if inner.is_empty() {
                continue;
            }
            self.look_through(&inner);
            // Only while it gets shorter, so that this ends.
            while let Some(next) = unescaped(&inner).filter(|next| next.len() < inner.len()) {
                self.look_through(&next);
                inner = next;
            }
            if depth > 0 {
                self.beneath_encodings(&inner, depth - 1);
            }
        }
    }

    fn look_through(&mut self, stream: &Stream) {
        let visible = filtered(stream, |letter| letter != ' ');
        let bare = match self.thorough {
            true => filtered(stream, char::is_alphanumeric),
            false => Stream::new(),
        };
        for needles in &self.needles {
            let mut note = |first: &Unit, last: &Unit, is_long: bool| {
                if !is_long && !self.thorough {
                    return;
                }
                match self.found.last_mut() {
                    // Pieces of one secret follow each other: kept as one, they cost no memory.
                    Some(range) if (range.start..=range.end).contains(&first.start) => {
                        range.end = range.end.max(last.end);
                    }
                    _ => self.found.push(first.start..last.end),
                }
            };
            needles.visible.find(&visible, &mut note);
            needles.bare.find(&bare, &mut note);
            if self.thorough {
                for value in &needles.values {
                    find_value(stream, value, &mut note);
                }
            }
        }
    }
}

/// Finds a short secret where it stands as a value of its own.
fn find_value(stream: &Stream, value: &needles::Value, note: &mut impl FnMut(&Unit, &Unit, bool)) {
    let length = value.letters.len();
    // A value is never empty (`Needles::add_value`): `windows` would panic.
    for (start, window) in stream.windows(length).enumerate() {
        let same = window
            .iter()
            .zip(&value.letters)
            .all(|(unit, letter)| fold(unit.letter) == fold(*letter));
        if !same {
            continue;
        }
        let (before, after) = (&stream[..start], &stream[start + length..]);
        let stands_alone = if value.is_word {
            is_word_edge(before.last()) && is_word_edge(after.first())
        } else {
            is_value_edge(before, after)
        };
        if stands_alone {
            note(&window[0], &window[length - 1], false);
        }
    }
}

/// Whether a word ends at this character. A hyphen or a low line holds the parts of a name together.
fn is_word_edge(unit: Option<&Unit>) -> bool {
    unit.is_none_or(|unit| !unit.letter.is_alphanumeric() && !matches!(unit.letter, '-' | '_'))
}

/// Whether one or two letters stand where a value is expected: quoted, alone, or after a sign that announces a value and before
/// one that ends it.
fn is_value_edge(before: &[Unit], after: &[Unit]) -> bool {
    const QUOTES: &str = "\"'`«»“”„‘’";
    let letter = |unit: Option<&Unit>| unit.map(|unit| unit.letter);
    let (left, right) = (letter(before.last()), letter(after.first()));
    let is_quote = |letter: Option<char>| letter.is_some_and(|letter| QUOTES.contains(letter));
    if is_quote(left) && is_quote(right) {
        return true;
    }
    let announced = before.iter().rev().find(|unit| unit.letter != ' ');
    let announced =
        announced.is_none_or(|unit| matches!(unit.letter, ':' | '=' | '(' | '[' | '>' | '{'));
    let ends = match right {
        None | Some(',' | ';' | ')' | ']' | '}' | '<' | '&') => true,
        // A full stop ends a value at the end of a sentence; in a host or a number something follows.
        Some('.') => after.get(1).is_none_or(|unit| unit.letter == ' '),
        _ => false,
    };
    announced && ends
}

/// Ranges in order, those that touch as one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// Long ranges up to the ends of the words they are in: what is left of a word tells the rest of a secret.
fn widened(text: &str, ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let widen = |range: Range<usize>| {
        if range.len() < PIECE {
            return range;
        }
        let is_part = |letter: &char| letter.is_alphanumeric();
        let before = text[..range.start].chars().rev().take_while(is_part);
        let start = range.start - before.map(char::len_utf8).sum::<usize>();
        // The signs that fill Base64 up at its end go with it.
        let is_part = |letter: &char| letter.is_alphanumeric() || *letter == '=';
        let after = text[range.end..].chars().take_while(is_part);
        start..range.end + after.map(char::len_utf8).sum::<usize>()
    };
    merged(ranges.into_iter().map(widen).collect())
}

fn blanked(text: &str, ranges: Vec<Range<usize>>) -> String {
    let mut made = String::with_capacity(text.len());
    let mut at = 0;
    for range in ranges {
        made.push_str(&text[at..range.start]);
        made.push_str(BLANK);
        at = range.end;
    }
    made.push_str(&text[at..]);
    made
}

/// A token that nobody told us of: it starts with `eyJ`, the Base64 of `{"`.
fn looks_like_jwt(word: &str) -> bool {
    word.len() > 20 && word.contains("eyJ")
}

/// Whether a word of a token endpoint's answer may be a token: long, with digits, and neither a GUID, such as a trace id, nor the
/// rest of an address.
fn may_be_token(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    let has_digit = word.bytes().any(|byte| byte.is_ascii_digit());
    // With its hyphens: `try_parse` also takes thirty-two digits alone, as a subscription key is.
    let is_guid = word.len() == 36 && uuid::Uuid::try_parse(word).is_ok();
    word.len() >= SHORTEST_TOKEN && has_digit && !is_guid && !word.starts_with("//")
}

fn without_tokens(text: &str, is_token: fn(&str) -> bool) -> String {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || "-_.~+/=%".contains(letter);
    let mut made = String::with_capacity(text.len());
    for part in text.split_inclusive(|letter| !is_part(letter)) {
        let word = part.trim_end_matches(|letter| !is_part(letter));
        if is_token(word) {
            made.push_str(BLANK);
            made.push_str(&part[word.len()..]);
        } else {
            made.push_str(part);
        }
    }
    made
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
