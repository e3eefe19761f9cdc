//! Secrets as they are looked for: by hashes of their pieces, in every encoding that is not an escape.

use super::stream::{Stream, Unit, filtered, is_unseen, plain, unescaped};
use crate::domain::Secret;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use std::collections::HashSet;

/// No piece of a secret that is as long as this may be seen.
pub(super) const PIECE: usize = 12;
/// Secrets shorter than this are words or numbers that other texts are made of, too; they are looked for as whole values only.
const SHORTEST_PIECE: usize = 6;
/// Of a secret whose signs are left away at least so much must be left, or it would be found in every text.
const SHORTEST_BARE: usize = 8;
/// Escapes are taken off so often.
pub(super) const LAYERS: usize = 4;

/// What is looked for of some secrets: hashes of pieces of the long ones, and the short ones as they are.
#[derive(Clone, Default)]
pub(super) struct Needles {
    /// Pieces of what can be seen, blanks left away.
    pub(super) visible: Pieces,
    /// Pieces of letters and digits alone: hyphens, quotation marks and line breaks may stand anywhere between them.
    pub(super) bare: Pieces,
    /// Short secrets as they are, and in Base64.
    pub(super) values: Vec<Value>,
}

/// A secret of one to five letters, or its Base64.
#[derive(Clone)]
pub(super) struct Value {
    pub(super) letters: Vec<char>,
    /// Whether it is a value wherever it stands as a word of its own; one or two letters are only where a value is expected.
    pub(super) is_word: bool,
}

impl Needles {
    /// What is to be looked for of these secrets.
    pub(super) fn of<'a>(secrets: impl IntoIterator<Item = &'a Secret>) -> Self {
        let mut needles = Self::default();
        for secret in secrets {
            needles.add(secret.expose());
        }
        needles
    }

    /// Whether nothing is looked for.
    pub(super) fn is_empty(&self) -> bool {
        self.visible.sets.is_empty() && self.values.is_empty()
    }

    fn add(&mut self, secret: &str) {
        let mut form = plain(secret);
        // A text that is escaped by itself looks different once escapes were taken off, and so does a secret.
        for _ in 0..LAYERS {
            self.add_form(&form);
            match unescaped(&form) {
                Some(next) => form = next,
                None => break,
            }
        }
    }

    fn add_form(&mut self, form: &[Unit]) {
        let letters: String = form.iter().map(|unit| unit.letter).collect();
        let visible = filtered(form, |letter| letter != ' ');
        if visible.len() < SHORTEST_PIECE {
            self.add_value(&letters);
            return;
        }
        self.visible.add(&visible, piece_length(form));
        self.add_bare(form, SHORTEST_BARE);
        // Forms write a blank as a plus sign.
        if letters.contains(' ') {
            self.visible.add(&plain(&letters.replace(' ', "+")), PIECE);
        }
        for encoded in encoded(letters.as_bytes()) {
            let stream = plain(&encoded);
            if stream.len() >= SHORTEST_PIECE {
                self.visible.add(&stream, PIECE);
            }
            self.add_bare(&stream, PIECE);
        }
        // A list of bytes in decimal numbers: its commas are left away like every sign.
        let numbers: String = letters.bytes().map(|byte| byte.to_string()).collect();
        self.add_bare(&plain(&numbers), PIECE);
    }

    fn add_bare(&mut self, form: &[Unit], shortest: usize) {
        let bare = filtered(form, char::is_alphanumeric);
        if bare.len() >= shortest {
            self.bare.add(&bare, PIECE);
        }
    }

    fn add_value(&mut self, letters: &str) {
        if letters.is_empty() {
            return;
        }
        let value = |text: &str, is_word: bool| Value {
            letters: text.chars().collect(),
            is_word,
        };
        let is_word = letters.chars().count() > 2;
        self.values.push(value(letters, is_word));
        self.values
            .push(value(&STANDARD_NO_PAD.encode(letters), is_word));
    }
}

/// The length of pieces, blanks left away, that are in every piece with its blanks.
fn piece_length(form: &[Unit]) -> usize {
    let blanks = |piece: &[Unit]| piece.iter().filter(|unit| unit.letter == ' ').count();
    let most = form.windows(PIECE).map(blanks).max().unwrap_or_default();
    (PIECE - most).max(SHORTEST_PIECE)
}

/// Base64 at each of its three alignments, without the characters that depend on what stands beside; and hexadecimal.
fn encoded(bytes: &[u8]) -> Vec<String> {
    let mut encoded = vec![STANDARD_NO_PAD.encode(bytes)];
    for before in 1..3 {
        let mut shifted = vec![0; before];
        shifted.extend_from_slice(bytes);
        let text = STANDARD_NO_PAD.encode(&shifted);
        // The character that holds the last bit of what stands before is not ours.
        encoded.push(text.chars().skip(before + 1).collect());
    }
    for text in &mut encoded {
        // The last character may hold bits of what follows.
        text.pop();
    }
    // Whole once more: where nothing follows, the last character is the secret's own.
    encoded.push(STANDARD_NO_PAD.encode(bytes));
    encoded.push(bytes.iter().map(|byte| format!("{byte:02x}")).collect());
    encoded
}

/// Hashes of pieces, by their length.
#[derive(Clone, Default)]
pub(super) struct Pieces {
    sets: Vec<Set>,
}

#[derive(Clone)]
struct Set {
    length: usize,
    hashes: HashSet<u64>,
    /// One bit for the upper bits of each hash: most pieces of a text are seen not to be there without asking the set.
    filter: Vec<u64>,
}

impl Pieces {
    /// Adds every piece of a length of a long text, or a shorter text as a whole.
    fn add(&mut self, stream: &[Unit], length: usize) {
        let length = stream.len().min(length);
        if length == 0 {
            return;
        }
        let nth = self.sets.iter().position(|set| set.length == length);
        let nth = nth.unwrap_or_else(|| {
            self.sets.push(Set {
                length,
                hashes: HashSet::new(),
                // 65 536 bits, one for each number that `filter_bit` gives.
                filter: vec![0; 1 << 10],
            });
            self.sets.len() - 1
        });
        let set = &mut self.sets[nth];
        roll(stream, length, |_, hash| {
            set.hashes.insert(hash);
            let bit = filter_bit(hash);
            set.filter[bit / 64] |= 1 << (bit % 64);
        });
    }

    /// Tells the first and last character of every piece that is in a stream, and whether it is a long one.
    pub(super) fn find(&self, stream: &Stream, mut found: impl FnMut(&Unit, &Unit, bool)) {
        for set in &self.sets {
            roll(stream, set.length, |start, hash| {
                if set.holds(hash) {
                    let end = start + set.length - 1;
                    found(&stream[start], &stream[end], set.length == PIECE);
                }
            });
        }
    }
}

impl Set {
    fn holds(&self, hash: u64) -> bool {
        let bit = filter_bit(hash);
        self.filter[bit / 64] & (1 << (bit % 64)) != 0 && self.hashes.contains(&hash)
    }
}

/// Whether a text as it stands holds a long piece of any of these secrets. It is asked of every answer, and nearly all hold none: so
/// nothing is set aside for it.
pub(super) fn is_long_piece_in(text: &str, needles: &[&Needles]) -> bool {
    let sets = needles.iter().flat_map(|needles| &needles.visible.sets);
    let sets: Vec<&Set> = sets.filter(|set| set.length == PIECE).collect();
    let leaving = leaving(PIECE);
    let mut last = [0_u64; PIECE];
    let (mut hash, mut seen) = (0_u64, 0_usize);
    // The same letters as `look_through` keeps of a stream: with others the two would not agree about a text.
    let is_read = |letter: &char| {
        letter.is_ascii_graphic() || (!letter.is_whitespace() && !is_unseen(*letter))
    };
    text.chars().filter(is_read).any(|letter| {
        let letter = u64::from(fold(letter));
        let slot = &mut last[seen % PIECE];
        let left = std::mem::replace(slot, letter);
        // Nothing has left while there are fewer: a zero takes nothing away.
        hash = hash
            .wrapping_mul(BASE)
            .wrapping_add(letter)
            .wrapping_sub(left.wrapping_mul(leaving));
        seen += 1;
        seen >= PIECE && sets.iter().any(|set| set.holds(hash))
    })
}

/// Any odd number with bits all over it.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;

const fn filter_bit(hash: u64) -> usize {
    (hash.wrapping_mul(BASE) >> 48) as usize
}

/// What a letter counts for when it leaves a piece of a length.
fn leaving(length: usize) -> u64 {
    (0..length).fold(1, |leaving, _| BASE.wrapping_mul(leaving))
}

/// The hash of every piece of a length, one after the other, each from the one before: the time does not grow with the length.
fn roll(stream: &[Unit], length: usize, mut each: impl FnMut(usize, u64)) {
    let leaving = leaving(length);
    let mut hash = 0_u64;
    for (nth, unit) in stream.iter().enumerate() {
        hash = hash
            .wrapping_mul(BASE)
            .wrapping_add(u64::from(fold(unit.letter)));
        if nth >= length {
            let left = u64::from(fold(stream[nth - length].letter));
            hash = hash.wrapping_sub(left.wrapping_mul(leaving));
        }
        if nth + 1 >= length {
            each(nth + 1 - length, hash);
        }
    }
}

/// A letter as it is compared: without case and accents, and the signs of both alphabets of Base64 alike.
pub(super) fn fold(letter: char) -> u32 {
    match letter {
        '-' => u32::from('+'),
        '_' => u32::from('/'),
        'A'..='Z' => u32::from(letter.to_ascii_lowercase()),
        '\0'..='\u{7f}' => u32::from(letter),
        // The signs of ASCII in full width.
        '\u{ff01}'..='\u{ff5e}' => {
            fold(char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter))
        }
        'à'..='å' | 'À'..='Å' => u32::from('a'),
        'è'..='ë' | 'È'..='Ë' => u32::from('e'),
        'ò'..='ö' | 'Ò'..='Ö' => u32::from('o'),
        'ù'..='ü' | 'Ù'..='Ü' => u32::from('u'),
        _ => u32::from(letter.to_lowercase().next().unwrap_or(letter)),
    }
}
