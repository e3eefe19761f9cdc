//! Cells and words of a pasted line.

use crate::domain::business_id::split_wire;
use crate::domain::label::{Label, is_suffix};
use crate::domain::plain::plain;
use crate::domain::tidy::{self, is_invisible};

/// A word of a cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// Byte range in the line, with the punctuation around the word.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The word without the punctuation around it.
    pub(super) core: &'a str,
    pub(super) kind: Kind,
}

/// What a word looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// So many digits and nothing else.
    Digits(usize),
    /// Digits with dots or hyphens, or with a suffix: a number of its own.
    Complex,
    /// A label, and how many digits follow it in the same word.
    Start(Target, usize),
    /// `MVA` and the like.
    Suffix,
    /// Numbering at the beginning of a line: `1.`, `2)`.
    Bullet,
    /// Anything else.
    Other,
}

/// What a label says of the number after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// A business identifier of so many digits.
    Organization(usize),
    /// A business identifier of a scheme we have no rules for.
    Scheme,
    Msn,
    /// A number of some kind.
    Number,
}

impl Target {
    /// What two labels say together; `None` when they contradict each other.
    pub(super) fn and(self, other: Self) -> Option<Self> {
        match (self, other) {
            (Self::Number, target) | (target, Self::Number) => Some(target),
            (one, other) if one == other => Some(one),
            _ => None,
        }
    }
}

impl From<Label> for Target {
    fn from(label: Label) -> Self {
        match label {
            Label::Norway => Self::Organization(9),
            // A Finnish id has seven digits and a check digit.
            Label::Denmark | Label::Finland => Self::Organization(8),
            Label::Msn => Self::Msn,
            Label::Number => Self::Number,
        }
    }
}

/// The cells of a line, as words. Cells without a letter or a digit are left out, and a label alone in its cell is joined
/// with the number that begins the next one.
pub(super) fn cells(line: &str) -> Vec<Vec<Word<'_>>> {
    let mut cells: Vec<Vec<Word<'_>>> = Vec::new();
    for (start, end) in cell_ranges(line) {
        let words = words(line, start, end);
        if words.is_empty() {
            continue;
        }
        let starts_with_number = matches!(words[0].kind, Kind::Digits(_) | Kind::Complex);
        match cells.last_mut() {
            Some(label) if starts_with_number && is_label(label) => label.extend(words),
            _ => cells.push(words),
        }
    }
    cells
}

fn is_label(words: &[Word<'_>]) -> bool {
    words
        .iter()
        .all(|word| matches!(word.kind, Kind::Start(_, 0)))
}

/// The byte ranges between separators; quotation marks around a whole cell, and the `=` that spreadsheets need before
/// them, are outside.
fn cell_ranges(line: &str) -> Vec<(usize, usize)> {
    let mut ranges = Vec::new();
    let mut at = 0;
    // Also at the very end: a separator there has an empty cell behind it.
    while at <= line.len() {
        if let Some((start, end, next)) = quoted(line, at) {
            ranges.push((start, end));
            at = next;
            continue;
        }
        let end = end_of_cell(line, at);
        ranges.push((at, end));
        at = end + 1;
    }
    ranges
}

/// Where a cell that is not quoted ends. A comma before the one or two digits of a fraction is part of its number: `123456,50`.
fn end_of_cell(line: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(found) = line[at..].find(is_separator) {
        let end = at + found;
        if !is_decimal_mark(line, end) {
            return end;
        }
        at = end + 1;
    }
    line.len()
}

/// Whether a separator is a comma between a number of at least three digits and a fraction of one or two.
fn is_decimal_mark(line: &str, at: usize) -> bool {
    // `12,34` are two entries of a list.
    const FEWEST: usize = 3;
    let (before, after) = (&line[..at], &line[at..]);
    let Some(after) = after.strip_prefix(',') else {
        return false;
    };
    let digits_before = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let digits_after = after.bytes().take_while(u8::is_ascii_digit).count();
    let next = after[digits_after..].chars().next();
    digits_before >= FEWEST
        && matches!(digits_after, 1 | 2)
        && next.is_none_or(|next| is_blank(next) || is_separator(next) || next == '"')
}

fn is_separator(character: char) -> bool {
    matches!(character, ';' | ',' | '|' | '\t')
}

fn is_blank(character: char) -> bool {
    tidy::is_blank(character) || is_invisible(character)
}

/// A quoted cell at a position: the range inside the quotation marks, and where the next cell begins.
fn quoted(line: &str, at: usize) -> Option<(usize, usize, usize)> {
    let rest = &line[at..];
    let skipped = rest.len() - rest.trim_start_matches(|c| is_blank(c) && c != '\t').len();
    let body = rest[skipped..]
        .strip_prefix("=\"")
        .or_else(|| rest[skipped..].strip_prefix('"'))?;
    let start = line.len() - body.len();
    let mut search = start;
    loop {
        let quote = search + line[search..].find('"')?;
        if line[quote + 1..].starts_with('"') {
            search = quote + 2;
            continue;
        }
        let after = line[quote + 1..].trim_start_matches(|c| is_blank(c) && c != '\t');
        let next = line.len() - after.len();
        return match after.chars().next() {
            None => Some((start, quote, line.len() + 1)),
            Some(character) if is_separator(character) => Some((start, quote, next + 1)),
            // A quotation mark in the middle of a text: not a quoted cell.
            Some(_) => None,
        };
    }
}

fn words(line: &str, start: usize, end: usize) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut rest = start;
    while rest < end {
        let text = &line[rest..end];
        let skipped = text.len() - text.trim_start_matches(is_blank).len();
        let word_start = rest + skipped;
        let word_end = line[word_start..end]
            .find(is_blank)
            .map_or(end, |found| word_start + found);
        words.extend(word(line, word_start, word_end));
        // Forward in any case, so that the loop ends.
        rest = word_end.max(rest + 1);
    }
    mark_bullet(line, &mut words);
    words
}

/// A word, or two where a suffix sticks to its digits: `665MVA`.
fn word(line: &str, start: usize, end: usize) -> impl Iterator<Item = Word<'_>> {
    let core = line[start..end].trim_matches(|character: char| !character.is_alphanumeric());
    let core_start = start + line[start..end].find(core).unwrap_or_default();
    // `123456.0` of a spreadsheet: with its dot it would pass for grouped digits.
    let core = tidy::whole(core);
    let digits = core.bytes().take_while(u8::is_ascii_digit).count();
    let has_suffix = digits > 0 && is_suffix(&core[digits..]);
    let cut = core_start + if has_suffix { digits } else { core.len() };
    let first = Word {
        start,
        end: if has_suffix { cut } else { end },
        core: &line[core_start..cut],
        // A leading plus makes it a telephone number.
        kind: if line[start..core_start].ends_with('+') {
            Kind::Other
        } else {
            kind(&line[core_start..cut])
        },
    };
    let suffix = has_suffix.then(|| Word {
        start: cut,
        end,
        core: &core[digits..],
        kind: Kind::Suffix,
    });
    (!core.is_empty())
        .then_some(first)
        .into_iter()
        .chain(suffix)
}

/// `1.` or `2)` at the beginning, before something else; but `987. 654. 321` is a number.
fn mark_bullet(line: &str, words: &mut [Word<'_>]) {
    let [first, second, ..] = words else { return };
    let text = &line[first.start..first.end];
    let is_short = matches!(first.kind, Kind::Digits(1 | 2));
    let is_numbering = text.ends_with(')')
        || (text.ends_with('.') && (is_short || second.kind != Kind::Digits(3)));
    let is_first = line[..first.start]
        .trim_start_matches('"')
        .chars()
        .all(is_blank);
    if is_first && is_numbering && matches!(first.kind, Kind::Digits(1..=3)) {
        first.kind = Kind::Bullet;
    }
}

fn kind(core: &str) -> Kind {
    if core.bytes().all(|byte| byte.is_ascii_digit()) {
        return Kind::Digits(core.len());
    }
    let core = plain(core);
    if let Some(kind) = wire_kind(&core) {
        return kind;
    }
    if is_suffix(&core) {
        return Kind::Suffix;
    }
    let Some(first) = core.find(|c: char| c.is_ascii_digit()) else {
        return Label::read(&core).map_or(Kind::Other, |label| Kind::Start(label.into(), 0));
    };
    let Some(label) = Label::read(&core[..first]) else {
        return Kind::Other;
    };
    let Some(is_plain_number) = number(&core[first..]) else {
        return Kind::Other;
    };
    let digits = core.bytes().filter(u8::is_ascii_digit).count();
    match (first, is_plain_number) {
        (0, true) => Kind::Digits(digits),
        (0, false) => Kind::Complex,
        _ => Kind::Start(label.into(), digits),
    }
}

/// Whether a text that begins with a digit is a number, and then whether it is digits alone.
fn number(text: &str) -> Option<bool> {
    let last = text.rfind(|c: char| c.is_ascii_digit())?;
    let (body, after) = text.split_at(last + 1);
    let is_number = body
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    if !is_number || !(after.is_empty() || is_suffix(after)) {
        return None;
    }
    Some(after.is_empty() && body.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `business:NO:ORG`, with or without an id.
fn wire_kind(core: &str) -> Option<Kind> {
    if !core.get(..9)?.eq_ignore_ascii_case("business:") {
        return None;
    }
    let (scheme, id) = split_wire(core).unwrap_or((core, ""));
    if !id
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'))
    {
        return None;
    }
    let scheme = crate::domain::Scheme::from_text(scheme);
    let target = match scheme.market() {
        Some(crate::domain::Market::Norway) => Target::Organization(9),
        Some(_) => Target::Organization(8),
        None => Target::Scheme,
    };
    Some(Kind::Start(
        target,
        id.bytes().filter(u8::is_ascii_digit).count(),
    ))
}

/// `9.87654E+08`: what is left of a long number in a spreadsheet column that is too narrow.
pub(super) fn is_scientific(text: &str) -> bool {
    text.split_once("E+").is_some_and(|(number, power)| {
        number.chars().all(|c| c.is_ascii_digit() || c == '.')
            && power.bytes().all(|byte| byte.is_ascii_digit())
    })
}
