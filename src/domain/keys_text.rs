//! Keys in a text that a person pastes: JSON, lines of an `.env` file, a mail, the head of a request.
//!
//! A key is found by its name, however that is spelled, and what stands behind it. What is found is handed on piece by piece, so that
//! no copy of it is left here.

use super::closed_list;
use zeroize::Zeroizing;

closed_list! {
    /// One of the three values a partner is handed.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum KeyName;
    /// Its name on the wire and in the vendor's portal.
    fn as_str;

    /// `client_id`.
    ClientId = "client_id";
    /// `client_secret`.
    ClientSecret = "client_secret";
    /// `Ocp-Apim-Subscription-Key`.
    SubscriptionKey = "Ocp-Apim-Subscription-Key";
}

/// The spellings of a name, in small letters and without what parts its words.
const SPELLINGS: [(KeyName, &str); 3] = [
    (KeyName::ClientId, "clientid klientid"),
    (
        KeyName::ClientSecret,
        "clientsecret klientsecret klienthemmelighet klienthemmelighed",
    ),
    (
        KeyName::SubscriptionKey,
        "subscriptionkey abonnementsnøkkel abonnementnøkkel abonnementsnøgle apimkey",
    ),
];

/// The least letters of a key that stands in prose: behind a name there is often a word that is none.
const LEAST: usize = 8;

/// Finds the keys of a text and gives each to `put`, once: where a text has several of a name, the first. Says how many there were.
///
/// A text without any name counts as well where it is a client id, a client secret and a subscription key and nothing else, as they
/// are copied from a table.
pub fn find_keys(text: &str, mut put: impl FnMut(KeyName, &str)) -> usize {
    let mut found: Vec<KeyName> = Vec::new();
    let mut at = 0;
    while let Some((name, end)) = next_name(text, at) {
        at = end;
        if found.contains(&name) {
            continue;
        }
        if let Some((key, end)) = value(text, end, name) {
            at = end;
            found.push(name);
            put(name, &key);
        }
    }
    if found.is_empty() {
        return find_bare(text, put);
    }
    found.len()
}

/// The next name of a key from a place on, and where it ends.
fn next_name(text: &str, from: usize) -> Option<(KeyName, usize)> {
    let rest = text.get(from..)?;
    let mut before: Option<char> = text.get(..from).and_then(|head| head.chars().next_back());
    for (place, character) in rest.char_indices() {
        // A name begins where a word does: `VIPPS_CLIENT_ID` and `vippsClientId` have one in them, `patientid` has none.
        let is_start = before.is_none_or(|before| {
            !before.is_alphanumeric() || before.is_lowercase() && character.is_uppercase()
        });
        before = Some(character);
        if !is_start || !character.is_alphabetic() {
            continue;
        }
        let start = from + place;
        for (name, spellings) in SPELLINGS {
            let mut spellings = spellings.split_whitespace();
            if let Some(end) = spellings.find_map(|one| spelled(text, start, one)) {
                return Some((name, end));
            }
        }
    }
    None
}

/// Whether a name stands at a place, with at most one sign between its words; where it ends.
fn spelled(text: &str, start: usize, spelling: &str) -> Option<usize> {
    let mut letters = spelling.chars().peekable();
    let mut parted = true;
    for (place, character) in text.get(start..)?.char_indices() {
        let Some(wanted) = letters.peek() else {
            return is_end(text, start + place).then_some(start + place);
        };
        if character.to_lowercase().eq(wanted.to_lowercase()) {
            letters.next();
            parted = false;
        } else if !parted && matches!(character, '_' | '-' | ' ' | '.') {
            parted = true;
        } else {
            return None;
        }
    }
    letters.peek().is_none().then_some(text.len())
}

/// Whether a name may end here: no letter follows, or what follows is another word of a name of several.
fn is_end(text: &str, place: usize) -> bool {
    let next = text.get(place..).and_then(|rest| rest.chars().next());
    next.is_none_or(|next| !next.is_alphanumeric())
}

/// What stands behind a name, and where it ends. `None` where it is no key.
fn value(text: &str, from: usize, name: KeyName) -> Option<(Zeroizing<String>, usize)> {
    let mut at = from;
    // `CLIENT_ID_TEST`, `subscription-key-primary`
    if matches!(peek(text, at), Some('_' | '-')) {
        let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
        at = skip(text, at, is_part);
    }
    at = skip(text, at, |c| {
        matches!(c, '"' | '\'' | '`' | '*' | ' ' | '_')
    });
    // `Subscription key (primary): …`
    if peek(text, at) == Some('(') {
        let rest = text.get(at..)?;
        // A remark in brackets is short: a bracket further on is of another thing.
        at += rest.find(')').filter(|end| *end < 40)? + 1;
        at = skip(text, at, |c| matches!(c, '*' | ' '));
    }
    let sign = peek(text, at)?;
    let is_line = matches!(sign, '\n' | '\r');
    if !matches!(
        sign,
        ':' | '=' | '\t' | '|' | '\n' | '\r' | '\u{2192}' | '>'
    ) {
        return None;
    }
    at = skip(text, at, |c| {
        matches!(c, ':' | '=' | '|' | '>' | '\u{2192}')
    });
    at = skip(text, at, |c| {
        c.is_whitespace() || matches!(c, '*' | '|' | '>')
    });
    let quote = peek(text, at).filter(|sign| matches!(sign, '"' | '\'' | '`'));
    let (key, end) = match quote {
        Some(quote) => quoted(text, at + quote.len_utf8(), quote)?,
        None => bare(text, at, name)?,
    };
    // A name without a value: what comes next is the next name, and may carry a secret into a field that shows it.
    if quote.is_none() && next_name(&key, 0).is_some() {
        return None;
    }
    let has_sign = key
        .chars()
        .any(|c| c.is_ascii_digit() || matches!(c, '+' | '/' | '='));
    let is_word = quote.is_none() && (key.len() < LEAST || !has_sign);
    // A line of its own below a name may be anything.
    let is_doubtful = is_word && (is_line || sign == ':' || sign == '\t');
    (!key.is_empty() && !is_doubtful).then_some((key, end))
}

/// A text up to its quotation mark, as JSON writes one.
fn quoted(text: &str, start: usize, quote: char) -> Option<(Zeroizing<String>, usize)> {
    let rest = text.get(start..)?;
    // Large enough for any key that is taken: a text that grows leaves copies of itself in memory.
    let mut key = Zeroizing::new(String::with_capacity(rest.len().min(4096)));
    let mut letters = rest.char_indices();
    while let Some((place, letter)) = letters.next() {
        match letter {
            _ if letter == quote => {
                return Some((trimmed(key), start + place + quote.len_utf8()));
            }
            '\n' | '\r' => return None,
            '\\' => match letters.next()?.1 {
                'u' => {
                    let digits = rest.get(place + 2..place + 6)?;
                    let number = u32::from_str_radix(digits, 16).ok()?;
                    key.push(char::from_u32(number)?);
                    letters.nth(3);
                }
                'n' | 't' | 'r' => key.push(' '),
                other => key.push(other),
            },
            // No key is as long as this.
            _ if key.len() >= 2048 => return None,
            _ => key.push(letter),
        }
    }
    None
}

fn trimmed(key: Zeroizing<String>) -> Zeroizing<String> {
    if key.trim().len() == key.len() {
        return key;
    }
    Zeroizing::new(key.trim().to_owned())
}

/// A text up to the first sign that no key has.
fn bare(text: &str, start: usize, name: KeyName) -> Option<(Zeroizing<String>, usize)> {
    let end = skip(text, start, |c| {
        !c.is_whitespace()
            && !matches!(
                c,
                '"' | '\'' | '`' | ',' | ';' | '<' | '>' | '|' | '*' | '\\'
            )
    });
    let mut key = text.get(start..end)?;
    // The end of a sentence; a secret may end so.
    if name != KeyName::ClientSecret {
        key = key.trim_end_matches(['.', ')', ']', '}']);
    }
    Some((Zeroizing::new(key.to_owned()), end))
}

fn peek(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The first place from here on that does not fit.
fn skip(text: &str, at: usize, fits: impl Fn(char) -> bool) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let end = rest.find(|character| !fits(character));
    end.map_or(text.len(), |end| at + end)
}

/// Three words, each of the shape of another key.
fn find_bare(text: &str, mut put: impl FnMut(KeyName, &str)) -> usize {
    let mut words = text.split_whitespace();
    let three = [words.next(), words.next(), words.next()];
    let ([Some(one), Some(two), Some(three)], None) = (three, words.next()) else {
        return 0;
    };
    let shape = |word: &str| {
        // A secret wipes this copy of the word.
        let secret = super::Secret::new(word);
        if secret.is_guid_like() {
            Some(KeyName::ClientId)
        } else if secret.is_subscription_key_like() {
            Some(KeyName::SubscriptionKey)
        } else {
            let may_be = word.len() >= 20 && !secret.has_foreign_characters();
            may_be.then_some(KeyName::ClientSecret)
        }
    };
    let words = [one, two, three];
    let shapes = words.map(shape);
    let all = [
        KeyName::ClientId,
        KeyName::ClientSecret,
        KeyName::SubscriptionKey,
    ];
    if !all.iter().all(|name| shapes.contains(&Some(*name))) {
        return 0;
    }
    for (word, shape) in words.into_iter().zip(shapes) {
        if let Some(name) = shape {
            put(name, word);
        }
    }
    3
}

#[cfg(test)]
mod tests;
