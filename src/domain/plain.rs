//! Taking a pasted number apart: label, digits, and what follows.

use super::label::Label;
use super::tidy::{self, is_invisible};
use crate::text::Message;

/// A pasted number, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pasted {
    /// What the words before the digits say it is.
    pub(super) label: Label,
    /// The text from the first digit to the last: digits, and single blanks, dots and hyphens between them.
    pub(super) body: String,
    /// The digits of `body`, without what parts them.
    pub(super) digits: String,
    /// Whether `MVA` or the like followed.
    pub(super) has_suffix: bool,
}

/// A text with every kind of blank as a plain one (runs of them as one), every kind of hyphen as a hyphen, and without
/// invisible characters and the blanks and quotation marks around it. Control characters within it stay, for whoever reads it to
/// refuse.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            hidden if is_invisible(hidden) => {}
            blank if tidy::is_blank(blank) => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
            other => plain.push(other),
        }
    }
    // The equals sign is that of `="0123"`, by which a spreadsheet keeps noughts at the beginning.
    let is_wrapping = |character: char| {
        let is_unseen = character.is_control() || character.is_whitespace();
        is_unseen
            || matches!(
                character,
                '=' | '"' | '\'' | '`' | '´' | '“' | '”' | '„' | '«' | '»' | '‘' | '’'
            )
    };
    plain.trim_matches(is_wrapping).to_owned()
}

impl Pasted {
    /// Takes a pasted number apart.
    ///
    /// # Errors
    ///
    /// Tells what does not belong in a number: unknown words before or after it, foreign characters in it, or no digit
    /// at all.
    pub(super) fn read(text: &str) -> Result<Self, Message> {
        if let Some(character) = tidy::refused_within(text) {
            return Err(Message::new("orderfile-control").with("code", tidy::name(character)));
        }
        // A digit of another script is none below: the number would begin, or end, at the next one of ours.
        if let Some(digit) = tidy::foreign_digit(text) {
            return Err(Message::new("domain-foreign-digit").with("digit", digit.to_string()));
        }
        let text = plain(tidy::whole(text.trim()));
        let Some(first) = text.find(|character: char| character.is_ascii_digit()) else {
            return Err(without_digits(&text));
        };
        let last = text
            .rfind(|character: char| character.is_ascii_digit())
            .unwrap_or(first);
        let (before, body, after) = (&text[..first], &text[first..=last], &text[last + 1..]);
        let label = Label::read(before)
            .ok_or_else(|| Message::new("domain-words-before").with("text", before.trim()))?;
        let has_suffix = super::label::is_suffix(after);
        if !has_suffix && after.chars().any(|c| !is_closing(c)) {
            return Err(Message::new("domain-words-after").with("text", after.trim()));
        }
        // Behind a label the fraction still stands there: `MSN 123456.0`.
        let body = whole_number(body);
        if let Some(message) = foreign_character(body) {
            return Err(message);
        }
        Ok(Self {
            label,
            body: body.to_owned(),
            digits: body.chars().filter(char::is_ascii_digit).collect(),
            has_suffix,
        })
    }
}

fn without_digits(text: &str) -> Message {
    if text.is_empty() {
        Message::new("domain-empty")
    } else if Label::read(text).is_some() {
        Message::new("domain-heading").with("text", text)
    } else {
        Message::new("domain-no-digits").with("text", text)
    }
}

/// What may stand after a number without meaning anything.
fn is_closing(character: char) -> bool {
    matches!(
        character,
        ' ' | '.' | ':' | ',' | ';' | ')' | ']' | '>' | '-'
    )
}

/// `123456.0`, which spreadsheets and scripts make of a number, without its fraction.
fn whole_number(body: &str) -> &str {
    match body.strip_suffix(".0") {
        Some(whole) if whole.bytes().all(|byte| byte.is_ascii_digit()) => whole,
        _ => body,
    }
}

fn foreign_character(body: &str) -> Option<Message> {
    let foreign = body
        .chars()
        .find(|character| !matches!(character, '0'..='9' | ' ' | '.' | '-'))?;
    // `9,87654E+08` has lost digits, which helps more to know than that an E is no digit.
    let is_power = matches!(foreign, 'e' | 'E' | '+' | ',')
        && body.contains(['e', 'E'])
        && body
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, 'e' | 'E' | '+' | ',' | '.'));
    Some(if is_power {
        Message::new("domain-scientific")
    } else {
        Message::new("domain-foreign-character").with("character", tidy::in_words(foreign))
    })
}
