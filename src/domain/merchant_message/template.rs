//! Templates: texts with gaps, read once, filled often.

use super::{Gap, Letter, LetterKind, MerchantMessage, MessageLanguage, Values};
use crate::domain::brand;
use crate::domain::suggest::nearest;
use crate::text::{Message, visible, visible_line};
use std::collections::{BTreeMap, BTreeSet};

/// What stands where a value is not known: a line to be filled in by hand.
const OPEN: &str = "________";

/// Flaws that are told in words at once; a message is made of messages, and must not go deeper with every flaw.
const MOST_TOLD: usize = 8;
/// Names that are no gaps are told up to so many: who has more of them has another file.
const MOST_UNKNOWN: usize = 100;

/// A template, in pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    subject: Vec<Piece>,
    body: Vec<Vec<Piece>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Gap(Gap),
}

/// What is wrong with a template, or missing in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// A name in curly brackets that is no gap of its kind.
    Unknown {
        /// The name, without its brackets.
        name: String,
        /// Its line, from 1.
        line: usize,
        /// Its column, from 1, in characters.
        column: usize,
        /// The gap that was probably meant.
        nearest: Option<&'static str>,
    },
    /// The first line is empty.
    NoSubject,
    /// Nothing stands below the first line.
    NoBody,
    /// A gap without which it does not say what it must.
    Lacks(Gap),
    /// It names the brand that changes, where the gap for it stays right.
    NamesBrand {
        /// Its line, from 1.
        line: usize,
        /// Its column, from 1, in characters.
        column: usize,
    },
}

impl Flaw {
    /// Whether it cannot be saved like this.
    #[must_use]
    pub const fn blocks(&self) -> bool {
        !matches!(self, Self::Lacks(_) | Self::NamesBrand { .. })
    }

    /// What a person is told.
    #[must_use]
    pub fn tell(&self) -> Message {
        match self {
            Self::Unknown {
                name,
                line,
                column,
                nearest,
            } => {
                let message = match nearest {
                    Some(nearest) => {
                        Message::new("letters-flaw-unknown-near").with("nearest", *nearest)
                    }
                    None => Message::new("letters-flaw-unknown"),
                };
                message
                    .with("name", name)
                    .with("line", *line)
                    .with("column", *column)
            }
            Self::NoSubject => Message::new("letters-flaw-no-subject"),
            Self::NoBody => Message::new("letters-flaw-no-body"),
            Self::Lacks(gap) => Message::new("letters-flaw-lacks")
                .with("name", gap.name())
                .with("meaning", gap.meaning()),
            Self::NamesBrand { line, column } => Message::new("letters-flaw-names-brand")
                .with("line", *line)
                .with("column", *column),
        }
    }
}

/// All that blocks, as one message: the first few in words, the rest by their number. `None` where nothing does.
#[must_use]
pub fn blocking(flaws: &[Flaw]) -> Option<Message> {
    let blocking: Vec<&Flaw> = flaws.iter().filter(|flaw| flaw.blocks()).collect();
    let and = |one: Message, other: Message| {
        Message::new("letters-flaw-and")
            .with("one", one)
            .with("other", other)
    };
    let told = blocking.iter().take(MOST_TOLD).map(|flaw| flaw.tell());
    let told = told.reduce(and)?;
    let more = blocking.len().saturating_sub(MOST_TOLD);
    if more == 0 {
        return Some(told);
    }
    Some(and(
        told,
        Message::new("letters-flaw-more").with("count", more),
    ))
}

impl Template {
    /// Reads a template: the subject on the first line, the text after it. A name in curly brackets that is no gap of its kind
    /// stays as it is.
    #[must_use]
    pub fn read(text: &str, kind: LetterKind) -> Self {
        let (subject, body) = halves(text);
        let pieces = |line: &str| {
            let mut pieces = Vec::new();
            let mut rest = 0;
            for (start, end, gap) in gaps_in(line, kind) {
                let Ok(gap) = gap else { continue };
                if start > rest {
                    pieces.push(Piece::Text(line[rest..start].to_owned()));
                }
                pieces.push(Piece::Gap(gap));
                rest = end;
            }
            if rest < line.len() {
                pieces.push(Piece::Text(line[rest..].to_owned()));
            }
            pieces
        };
        Self {
            subject: pieces(subject.trim()),
            body: body.trim().lines().map(pieces).collect(),
        }
    }

    /// What is wrong with a text as a template of a kind, in the order of the text.
    #[must_use]
    pub fn flaws(text: &str, kind: LetterKind) -> Vec<Flaw> {
        let names: Vec<&str> = kind.gaps().iter().map(|gap| gap.name()).collect();
        let mut flaws = Vec::new();
        let mut seen = BTreeSet::new();
        let mut place = TextPlace::default();
        for (start, end, gap) in gaps_in(text, kind) {
            match gap {
                Ok(gap) => drop(seen.insert(gap)),
                Err(()) if flaws.len() >= MOST_UNKNOWN => {}
                Err(()) => {
                    let name = &text[start + 1..end - 1];
                    let (line, column) = place.at(text, start);
                    flaws.push(Flaw::Unknown {
                        name: name.to_owned(),
                        line,
                        column,
                        nearest: nearest(name, &names)
                            .and_then(|near| kind.gaps().iter().find(|gap| gap.name() == near))
                            .map(|gap| gap.name()),
                    });
                }
            }
        }
        let (subject, body) = halves(text);
        if subject.trim().is_empty() {
            flaws.push(Flaw::NoSubject);
        }
        if body.trim().is_empty() {
            flaws.push(Flaw::NoBody);
        }
        let lacking = kind.needed().iter().filter(|gap| !seen.contains(gap));
        flaws.extend(lacking.map(|gap| Flaw::Lacks(*gap)));
        if kind.gaps().contains(&Gap::Brand) {
            let mut place = TextPlace::default();
            let named = brand::old_brand_in(text).take(MOST_UNKNOWN);
            flaws.extend(named.map(|start| {
                let (line, column) = place.at(text, start);
                Flaw::NamesBrand { line, column }
            }));
        }
        flaws
    }

    /// Whether its own words, not what fills its gaps, name the brand that changes.
    pub(super) fn names_old_brand(&self) -> bool {
        let lines = std::iter::once(&self.subject).chain(&self.body);
        lines.flatten().any(|piece| match piece {
            Piece::Text(words) => brand::old_brand_in(words).next().is_some(),
            Piece::Gap(_) => false,
        })
    }

    /// Fills the gaps, and tells those whose value is not known. They become a line to be filled in by hand; a line of the
    /// text in which an optional gap has no value is left out.
    #[must_use]
    pub fn fill(&self, values: &Values) -> (MerchantMessage, Vec<Gap>) {
        let mut missing = BTreeSet::new();
        let mut said = |pieces: &[Piece]| {
            let mut text = String::new();
            for piece in pieces {
                match piece {
                    Piece::Text(words) => text.push_str(words),
                    Piece::Gap(gap) => match values.get(*gap) {
                        // Only the list of units has lines of its own.
                        Some(value) if *gap == Gap::Units => text.push_str(&visible(value)),
                        Some(value) => text.push_str(&visible_line(value)),
                        None if gap.is_optional() => {}
                        None => {
                            missing.insert(*gap);
                            text.push_str(OPEN);
                        }
                    },
                }
            }
            text
        };
        let subject = said(&self.subject);
        let is_told = |pieces: &&Vec<Piece>| {
            !pieces.iter().any(|piece| {
                matches!(piece, Piece::Gap(gap) if gap.is_optional() && values.get(*gap).is_none())
            })
        };
        let lines: Vec<String> = self
            .body
            .iter()
            .filter(is_told)
            .map(|line| said(line))
            .collect();
        // A name with a line break must not become a header of a mail.
        let message = MerchantMessage::new(subject.trim(), lines.join("\n").trim());
        (message, missing.into_iter().collect())
    }
}

/// A place in a text, followed from one to the next, so that each letter is looked at once.
#[derive(Default)]
struct TextPlace {
    read: usize,
    /// Line breaks before it, and letters after the last of them.
    lines: usize,
    letters: usize,
}

impl TextPlace {
    /// Line and column of a byte further on, both from 1, in characters.
    fn at(&mut self, text: &str, byte: usize) -> (usize, usize) {
        for letter in text[self.read..byte].chars() {
            self.letters += 1;
            if letter == '\n' {
                self.lines += 1;
                self.letters = 0;
            }
        }
        self.read = byte;
        (self.lines + 1, self.letters + 1)
    }
}

/// The subject and the text.
fn halves(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, ""))
}

/// Everything in a text that looks like a gap, with its place: a word of letters, digits, blanks, hyphens and underscores in
/// curly brackets.
fn gaps_in(
    text: &str,
    kind: LetterKind,
) -> impl Iterator<Item = (usize, usize, Result<Gap, ()>)> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + text.get(from..)?.find('{')?;
            let inner = &text[start + 1..];
            let is_of_name = |letter: char| letter.is_alphanumeric() || "_- ".contains(letter);
            let length = inner.find(|letter| !is_of_name(letter));
            // A bracket within what is no gap may begin one.
            from = start + 1;
            let Some(length) = length.filter(|length| inner[*length..].starts_with('}')) else {
                continue;
            };
            let name = &inner[..length];
            // `{ }` and `{1}` were never meant as a gap.
            if !name.chars().any(char::is_alphabetic) {
                continue;
            }
            let end = start + 1 + length + 1;
            from = end;
            let gap = kind.gaps().iter().find(|gap| gap.name() == name).copied();
            return Some((start, end, gap.ok_or(())));
        }
    })
}

/// A person's own templates, over the built-in ones.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Templates {
    own: BTreeMap<(LetterKind, MessageLanguage), String>,
}

impl Templates {
    /// Puts a text in place of the built-in one.
    pub fn put(&mut self, kind: LetterKind, language: MessageLanguage, text: impl Into<String>) {
        self.own.insert((kind, language), text.into());
    }

    /// The text of a template: a person's own, or the built-in one.
    #[must_use]
    pub fn text(&self, kind: LetterKind, language: MessageLanguage) -> String {
        match self.own.get(&(kind, language)) {
            Some(text) => text.clone(),
            None => language.template(kind),
        }
    }

    /// A template in pieces, ready to be filled.
    #[must_use]
    pub fn get(&self, kind: LetterKind, language: MessageLanguage) -> Template {
        Template::read(&self.text(kind, language), kind)
    }

    /// A letter of a kind, with its gaps filled.
    #[must_use]
    pub fn letter(
        &self,
        kind: LetterKind,
        language: MessageLanguage,
        values: &Values,
        recipient: Option<String>,
    ) -> Letter {
        let (message, missing) = self.get(kind, language).fill(values);
        Letter {
            kind,
            language,
            recipient,
            message,
            missing,
            names_old_brand: false,
        }
    }

    /// Whether a person wrote it.
    #[must_use]
    pub fn is_own(&self, kind: LetterKind, language: MessageLanguage) -> bool {
        self.own.contains_key(&(kind, language))
    }

    /// The name a template is saved under: `reminder.nb`.
    #[must_use]
    pub fn name(kind: LetterKind, language: MessageLanguage) -> String {
        format!("{}.{}", kind.as_str(), language.tag())
    }

    /// What a name says, if it is one of a template.
    #[must_use]
    pub fn parse_name(name: &str) -> Option<(LetterKind, MessageLanguage)> {
        let (kind, tag) = name.split_once('.')?;
        Some((
            LetterKind::from_text(kind)?,
            MessageLanguage::from_tag(tag)?,
        ))
    }
}
