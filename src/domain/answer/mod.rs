//! From a text that somebody sent to what it asks about, and from what is known to a finished reply.
//!
//! An [`Enquiry`] is the text, read: the sales units and merchants that it names, each once, the numbers in it that name neither,
//! and its language. A [`Reply`] is what a person answers, in one of the languages that merchants are written to.

mod language;
mod reply;

pub use reply::Reply;

use super::{BusinessId, Identifier, LookupEntry, LookupRow, Market, Msn, tidy};
use crate::domain::lookup::parse_entries;
use crate::domain::merchant_message::MessageLanguage;
use crate::text::Language;
use std::collections::HashSet;

/// A text that asks about sales units or merchants.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Enquiry {
    named: Vec<LookupEntry>,
    unused: Vec<String>,
    languages: Vec<MessageLanguage>,
}

/// How much a text asks about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// It names no unit and no merchant.
    Nothing,
    /// One unit, with the merchant that the text names beside it.
    Unit(Msn, Option<BusinessId>),
    /// One merchant.
    Merchant(BusinessId),
    /// So many units and merchants.
    Several(usize),
}

impl Enquiry {
    /// Reads a text. Words without a digit are passed over; a number that names no unit and no merchant is kept as unused.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut named = Vec::new();
        let mut unused = Vec::new();
        let (mut seen, mut seen_unused) = (HashSet::new(), HashSet::new());
        for entry in parse_entries(text) {
            match &entry.parsed {
                Ok(identifier) => {
                    if seen.insert(identifier.clone()) {
                        named.push(entry);
                    }
                }
                Err(_) => {
                    let number = number_in(&entry.input);
                    if !number.is_empty() && seen_unused.insert(number.to_owned()) {
                        unused.push(number.to_owned());
                    }
                }
            }
        }
        Self {
            named,
            unused,
            languages: language::spoken_in(&tidy::seen(text)),
        }
    }

    /// What it asks about.
    #[must_use]
    pub fn asked(&self) -> Asked {
        let (mut units, mut merchants) = (Vec::new(), Vec::new());
        for entry in &self.named {
            match &entry.parsed {
                Ok(Identifier::Msn(msn)) => units.push(msn),
                Ok(Identifier::Business(id)) => merchants.push(id),
                Err(_) => {}
            }
        }
        match (&units[..], &merchants[..]) {
            ([], []) => Asked::Nothing,
            ([unit], []) => Asked::Unit((*unit).clone(), None),
            ([unit], [merchant]) => Asked::Unit((*unit).clone(), Some((*merchant).clone())),
            ([], [merchant]) => Asked::Merchant((*merchant).clone()),
            _ => Asked::Several(units.len() + merchants.len()),
        }
    }

    /// What is to be looked up: the unit alone where the text names a unit and one merchant.
    #[must_use]
    pub fn to_look_up(&self) -> Vec<LookupEntry> {
        let is_of_unit = matches!(self.asked(), Asked::Unit(..));
        let is_context =
            |entry: &LookupEntry| is_of_unit && matches!(entry.parsed, Ok(Identifier::Business(_)));
        let wanted = self.named.iter().filter(|entry| !is_context(entry));
        wanted.cloned().collect()
    }

    /// All that it names, each once.
    #[must_use]
    pub fn named(&self) -> &[LookupEntry] {
        &self.named
    }

    /// The numbers in it that name no unit and no merchant, as they were written, each once.
    #[must_use]
    pub fn unused(&self) -> &[String] {
        &self.unused
    }

    /// The language to reply in: that of the text, and where that is not clear, that of the merchant's market or of the person.
    #[must_use]
    pub fn language(&self, market: Option<Market>, own: Language) -> MessageLanguage {
        let usual = MessageLanguage::of_market(market, own);
        match &self.languages[..] {
            [] => usual,
            // Of languages that fit equally well the usual one is the likeliest.
            several if several.contains(&usual) => usual,
            [first, ..] => *first,
        }
    }

    /// The merchant that the text names beside its unit, where the unit turns out to belong to another one.
    #[must_use]
    pub fn contradicted_by(&self, row: &LookupRow) -> Option<BusinessId> {
        let Asked::Unit(_, Some(named)) = self.asked() else {
            return None;
        };
        let actual = row.business_id.as_ref()?;
        (*actual != named).then_some(named)
    }
}

/// The first number in a text as it was written, from its first to its last digit, with a plus sign before it; empty where there is none.
fn number_in(text: &str) -> &str {
    // Digits of other scripts as well, since the number is told as it was written.
    let is_digit = |character: char| character.is_numeric();
    let Some(start) = text.find(is_digit) else {
        return "";
    };
    let end = text
        .char_indices()
        .rfind(|(_, character)| is_digit(*character))
        .map_or(start, |(at, character)| at + character.len_utf8());
    let before = &text[..start];
    // The plus sign tells a person that it is a telephone number.
    let plus = before.len() - usize::from(before.ends_with('+'));
    &text[plus..end]
}

#[cfg(test)]
mod tests;
