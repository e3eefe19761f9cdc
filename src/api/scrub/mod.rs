//! Takes secrets out of texts that come from outside: a server that echoes our keys must not get them into a log.
//!
//! A secret may come back in any dress: escaped for an address, for JSON or for HTML, in Base64 with whatever stands beside it,
//! in other letters, with something invisible in between, in part. So a text is read as a person's eye or a program would read it
//! (`stream`), and looked through for pieces of secrets by hashes of them (`needles`); what was found is blanked where it stands.

mod needles;
mod stream;

use crate::domain::{KeySet, Secret};
use needles::{LAYERS, Needles, fold};
use std::collections::VecDeque;
use std::ops::Range;
use std::sync::{Arc, PoisonError, RwLock};
use stream::{Stream, Unit, filtered, from_base64, is_unseen, plain, unescaped};

/// Longest text of a foreign server that is shown.
const LONGEST_SHOWN: usize = 400;
/// Tokens that are remembered; older ones have expired long before.
const REMEMBERED_TOKENS: usize = 4;
/// What stands where a secret was.
const BLANK: &str = "****";

/// Knows the secrets of a profile and blanks them. Clones know the same.
#[derive(Clone, Default)]
pub(super) struct Scrubber {
    keys: Arc<Needles>,
    tokens: Arc<RwLock<VecDeque<Needles>>>,
    /// What one call alone sends.
    own: Arc<Needles>,
}

impl Scrubber {
    /// A scrubber for a profile's keys.
    pub(super) fn new(keys: &KeySet) -> Self {
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

    /// Adds an access token to what is blanked.
    pub(super) fn learn(&self, token: &Secret) {
        let needles = Needles::of([token]);
        let mut tokens = self.tokens.write().unwrap_or_else(PoisonError::into_inner);
        if tokens.len() == REMEMBERED_TOKENS {
            tokens.pop_front();
        }
        tokens.push_back(needles);
    }

    /// The text in one line, without secrets, tokens and what cannot be seen, and not too long to read.
    pub(super) fn clean(&self, text: &str) -> String {
        let found = self.find(text, true);
        let text = blanked(text, widened(text, found));
        let text: String = text.chars().filter(|letter| !is_unseen(*letter)).collect();
        let words: Vec<&str> = text
            .split(char::is_whitespace)
            .filter(|word| !word.is_empty())
            .collect();
        shorten(&without_tokens(&words.join(" ")))
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
        let needles = tokens.iter().chain([&*self.keys, &*self.own]);
        let mut search = Search {
            needles: needles.filter(|needles| !needles.is_empty()).collect(),
            found: Vec::new(),
            thorough,
        };
        if !search.needles.is_empty() {
            search.layers(plain(text), LAYERS);
        }
        merged(search.found)
    }
}

/// A search through one text.
struct Search<'a> {
    needles: Vec<&'a Needles>,
    found: Vec<Range<usize>>,
    thorough: bool,
}

impl Search<'_> {
    /// Looks through a stream, and through what is beneath its escapes.
    fn layers(&mut self, stream: Stream, layers: usize) {
        self.look_through(&stream);
        self.beneath_base64(&stream);
        let mut stream = stream;
        for _ in 0..layers {
            let Some(next) = unescaped(&stream) else {
                return;
            };
            self.look_through(&next);
            stream = next;
        }
        self.beneath_base64(&stream);
    }

    fn beneath_base64(&mut self, stream: &Stream) {
        if !self.thorough {
            return;
        }
        for phase in 0..4 {
            let mut inner = from_base64(stream, phase);
            self.look_through(&inner);
            while let Some(next) = unescaped(&inner).filter(|next| next.len() < inner.len()) {
                self.look_through(&next);
                inner = next;
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
        if range.len() < needles::PIECE {
            return range;
        }
        let is_part = |letter: &char| letter.is_alphanumeric();
        let before = text[..range.start].chars().rev().take_while(is_part);
        let start = range.start - before.map(char::len_utf8).sum::<usize>();
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
fn without_tokens(text: &str) -> String {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || "-_.~+/=%".contains(letter);
    let mut made = String::with_capacity(text.len());
    for part in text.split_inclusive(|letter| !is_part(letter)) {
        let word = part.trim_end_matches(|letter| !is_part(letter));
        if word.len() > 20 && word.contains("eyJ") {
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
