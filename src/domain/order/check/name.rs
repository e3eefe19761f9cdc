//! The name customers see, and repairing one the vendor would refuse.

use super::{Checker, Field, filled};
use crate::domain::tidy::{in_words, is_invisible};
use crate::domain::{ApiKind, BusinessId, Market};
use crate::text::Message;
use regex::Regex;
use std::sync::LazyLock;

/// Letters of any script and their marks, which is what the class of the vendor's pattern says beside the range below.
static LETTER_OR_MARK: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[\p{L}\p{M}]$").ok());

impl Checker<'_> {
    pub(super) fn sales_unit_name(&mut self, business_id: Option<&BusinessId>) -> Option<String> {
        let typed = filled(&self.draft.sales_unit_name)?;
        let name = tidy(typed);
        let market = business_id.and_then(BusinessId::market);
        let max = max_chars(self.api);
        let repaired = repair(&name, self.api, market);
        let suggestion = shorten(&repaired, max);
        let count_before = self.findings.len();
        for (character, position) in rejected(&self.draft.sales_unit_name, self.api) {
            self.error(Field::SalesUnitName, about(character, position, market));
            if !suggestion.is_empty() {
                self.suggest(&suggestion);
            }
        }
        let count = name.chars().count();
        // A name that is short enough once it is repaired is settled by the suggestion above.
        if count > max && repaired.chars().count() > max {
            let message = Message::new("order-name-long")
                .with("count", count)
                .with("max", max);
            self.error(Field::SalesUnitName, message);
            self.suggest(&suggestion);
        }
        (self.findings.len() == count_before).then_some(name)
    }
}

/// A name in the vendor's characters and length, as near as can be to the one given.
#[must_use]
pub(in crate::domain::order) fn safe_name(
    name: &str,
    api: ApiKind,
    market: Option<Market>,
) -> String {
    shorten(&repair(&tidy(name), api, market), max_chars(api))
}

/// The vendor's limit: 30 characters in the Partner API, 40 in the Management API.
const fn max_chars(api: ApiKind) -> usize {
    match api {
        ApiKind::Partner => 30,
        ApiKind::Management => 40,
    }
}

/// The name with every run of blanks as one plain blank, and without invisible characters.
fn tidy(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the vendor's pattern lets a character through: `[\p{L}\p{M}\d\\(\)-_\+\s\.]`, where `)-_` is a range, with a
/// backtick in the Management API.
fn is_accepted(character: char, api: ApiKind) -> bool {
    match character {
        '('..='_' | 'a'..='z' | ' ' => true,
        '`' => api == ApiKind::Management,
        // All ASCII that the pattern takes stands above; the class below is for other scripts.
        ascii if ascii.is_ascii() => false,
        other => LETTER_OR_MARK
            .as_ref()
            .is_some_and(|pattern| pattern.is_match(other.encode_utf8(&mut [0; 4]))),
    }
}

/// Every rejected character once, with its first position in the text as typed, from 1.
fn rejected(typed: &str, api: ApiKind) -> Vec<(char, usize)> {
    let mut found: Vec<(char, usize)> = Vec::new();
    for (at, character) in typed.chars().enumerate() {
        let is_blank = character.is_whitespace() || is_invisible(character);
        if !is_blank && !is_accepted(character, api) && found.iter().all(|(c, _)| *c != character) {
            found.push((character, at + 1));
        }
    }
    found
}

fn about(character: char, position: usize, market: Option<Market>) -> Message {
    let shown = in_words(character);
    let replacement = replacement(character, market).trim();
    let message = if replacement.is_empty() {
        Message::new("order-name-character")
    } else {
        Message::new("order-name-character-replace").with("replacement", replacement)
    };
    message.with("character", shown).with("position", position)
}

/// What people write instead: words for signs, in the language of the market.
const fn replacement(character: char, market: Option<Market>) -> &'static str {
    match (character, market) {
        ('&', Some(Market::Finland)) => " ja ",
        ('&', _) => " og ",
        ('–' | '—' | '‒' | '−' | '‐' | '‑' | '|' | '~' | '·' | '•', _) => "-",
        ('{', _) => "(",
        ('}', _) => ")",
        ('…', _) => "...",
        ('×', _) => "x",
        _ => "",
    }
}

/// The name with every rejected character replaced or left out.
fn repair(name: &str, api: ApiKind, market: Option<Market>) -> String {
    let mut repaired = String::with_capacity(name.len());
    for character in name.chars() {
        if is_accepted(character, api) {
            repaired.push(character);
        } else {
            repaired.push_str(replacement(character, market));
        }
    }
    tidy(&repaired)
}

/// The name cut at the last word that fits, or inside a word where the first one is too long.
fn shorten(name: &str, max: usize) -> String {
    if name.chars().count() <= max {
        return name.to_owned();
    }
    // One more than fits: where that one is a blank, the word before it is whole.
    let cut: String = name.chars().take(max + 1).collect();
    match cut.rsplit_once(' ') {
        Some((head, _)) => head.trim_end_matches([',', '-', ' ']).to_owned(),
        None => name.chars().take(max).collect(),
    }
}
