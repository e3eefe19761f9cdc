//! What ids of agreements look like. The vendor documents `agr_` and letters and digits; other systems have UUIDs or numbers.
//! Nothing is demanded: in each column the form of most ids is the usual one.

use crate::domain::secret::is_guid;
use crate::text::WordList;
use std::collections::HashMap;

/// The form of an id.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// A short word, an underscore, and letters and digits: `agr_5kSeqz`. The word with its underscore.
    Prefixed(String),
    Uuid,
    Digits,
    /// Letters and digits.
    Plain,
    /// Anything else.
    Odd,
}

/// What most ids of a column look like.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Usual {
    /// The form of more than half of them, if there is one.
    pub(super) form: Option<Form>,
    /// How many characters all but very few of these have, if that is so.
    pub(super) length: Option<usize>,
}

/// Signs that nobody sees.
pub(super) const fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}

impl Form {
    pub(super) fn of(text: &str) -> Self {
        let is_plain = |text: &str| {
            !text.is_empty() && text.chars().all(|letter| letter.is_ascii_alphanumeric())
        };
        if is_guid(text) {
            return Self::Uuid;
        }
        // Before the plain ones, which ids of digits alone are as well.
        if !text.is_empty() && text.chars().all(|letter| letter.is_ascii_digit()) {
            return Self::Digits;
        }
        if is_plain(text) {
            return Self::Plain;
        }
        match text.split_once('_') {
            Some((word, rest)) if is_word(word) && is_plain(rest) => {
                Self::Prefixed(format!("{word}_"))
            }
            _ => Self::Odd,
        }
    }

    /// Whether an id begins as those of this form do, and breaks off.
    pub(super) fn is_cut(&self, text: &str) -> bool {
        match self {
            Self::Uuid => {
                let is_hex = |letter: char| letter.is_ascii_hexdigit() || letter == '-';
                (8..36).contains(&text.len()) && text.contains('-') && text.chars().all(is_hex)
            }
            Self::Prefixed(prefix) => text == prefix,
            Self::Digits | Self::Plain | Self::Odd => false,
        }
    }
}

fn is_word(word: &str) -> bool {
    (1..=8).contains(&word.len()) && word.chars().all(|letter| letter.is_ascii_alphabetic())
}

/// What most of these ids look like.
pub(super) fn usual<'a>(ids: impl Iterator<Item = &'a str>) -> Usual {
    let mut forms: HashMap<Form, HashMap<usize, usize>> = HashMap::new();
    let mut total = 0_usize;
    for id in ids {
        *forms
            .entry(Form::of(id))
            .or_default()
            .entry(id.len())
            .or_default() += 1;
        total += 1;
    }
    let count = |lengths: &HashMap<usize, usize>| lengths.values().sum::<usize>();
    let most = forms
        .into_iter()
        // More than half of all, so that there is one at most, in whichever order a map tells them.
        .filter(|(form, lengths)| *form != Form::Odd && count(lengths) * 2 > total)
        .max_by_key(|(_, lengths)| count(lengths));
    let Some((form, lengths)) = most else {
        return Usual::default();
    };
    let all = count(&lengths);
    // All but one, or one in a hundred, have it: no other length can be as frequent.
    let common = lengths.iter().max_by_key(|(_, count)| **count);
    let length = common
        .filter(|(_, count)| all >= 5 && all - **count <= (all / 100).max(1))
        .map(|(length, _)| *length);
    Usual {
        form: Some(form),
        length,
    }
}

/// Whether a spreadsheet made a number of many digits into a short one: `1,23E+15`.
pub(super) fn is_shortened(text: &str) -> bool {
    let text = text.strip_prefix(['+', '-']).unwrap_or(text);
    let Some((number, power)) = text.split_once(['e', 'E']) else {
        return false;
    };
    let is_number =
        |text: &str| !text.is_empty() && text.chars().all(|letter| letter.is_ascii_digit());
    let (whole, rest) = match number.split_once(['.', ',']) {
        Some((whole, rest)) => (whole, Some(rest)),
        None => (number, None),
    };
    let is_signed = power.starts_with(['+', '-']);
    let power = power.strip_prefix(['+', '-']).unwrap_or(power);
    // "5e12" may be an id; a decimal mark or a signed power is none.
    is_number(whole)
        && is_number(power)
        && rest.is_none_or(is_number)
        && (rest.is_some() || is_signed)
}

/// Whether a text stands for an id that somebody did not have.
pub(super) fn is_placeholder(text: &str) -> bool {
    static WORDS: WordList = WordList::new(
        "na n/a #n/a null (null) none nil nan undefined unknown missing tbd todo ukjent ukendt
         mangler ingen okänd saknas puuttuu ei - -- – — ? ?? ??? x xx xxx ... … .",
    );
    let lower = text.to_lowercase();
    if WORDS.contains(&lower.as_str()) {
        return true;
    }
    // `agr_xxxxxx`, `agr_000000`, and a UUID of noughts.
    let rest = lower
        .split_once('_')
        .map_or(lower.as_str(), |(_, rest)| rest);
    let mut signs = rest.chars().filter(|letter| *letter != '-');
    let Some(first) = signs.next() else {
        return false;
    };
    rest.len() >= 3 && "x0?*".contains(first) && signs.all(|letter| letter == first)
}
