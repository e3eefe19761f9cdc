//! From pasted text to entries.
//!
//! ```text
//! text    = line { line-break line }          line breaks: \n, \r\n, \r
//! line    = cell { separator cell }           separators: ; , | and tab, but not inside "a quoted cell"
//! cell    = entry { blank entry }             blanks: every kind of space, also the invisible ones
//! entry   = [ label ] number [ suffix ]       Org.nr: 987 654 321 MVA · DK-10150817 · MSN 123456
//!         | scheme ( "/" | ":" ) number       business:NO:ORG/311122339
//!         | words                             anything else: an entry that is invalid, with the reason
//! ```
//!
//! A labelled number takes the groups of digits after it until it is as long as its label wants. Without a label,
//! groups of up to three digits belong together: three groups of three are an organization number (and six groups two
//! of them), `123 456` and `12 345 678` are one MSN, and a run that could be cut in more than one way is one invalid
//! entry rather than a guess. A group of four or more digits is a number of its own, so `123456 654321` are two MSNs and
//! `987 654 321 123456` an organization number and an MSN.
//!
//! A number without a label that stands among words is taken as an MSN only when it has the usual 5 to 7 digits: `0150
//! Oslo` is an address. A label alone in its cell belongs to a number that begins the next cell (`CVR;10150817`).
//!
//! Nothing with a letter or a digit in it is ever lost: it is part of some entry's input. Numbering and bullets at the
//! beginning of a line belong to the entry after them.

use super::table::{self, Odd};
use super::words::{self, Kind, Target, Word};
use super::{Identifier, LookupEntry};
use crate::domain::{BusinessId, Msn, Parsed, Scheme, tidy};
use crate::text::Message;

/// Reads a pasted text or the text of a file: identifiers of any kind, mixed, in any of the ways people write them.
///
/// An entry with doubts is not looked up unless the person insists.
///
/// A text with a head over its columns is a table: the head says which column is looked up, and in which register. Characters
/// that nobody sees are left out before anything else.
#[must_use]
pub fn parse_entries(text: &str) -> Vec<LookupEntry> {
    // Lines are told apart first: a character that nobody sees, left out between the two ends of lines, would make one of them.
    let text = tidy::seen(&text.replace("\r\n", "\n").replace('\r', "\n"));
    // A table has a line below another.
    if !text.contains(['\n', '\r']) {
        return parse_line(1, &text);
    }
    if let Some(entries) = table::of_text(&text) {
        return entries;
    }
    let numbered = (1..).zip(lines(&text));
    numbered
        .flat_map(|(at, line)| parse_line(at, line))
        .collect()
}

/// Reads the rows of a workbook in the same way. `odd` tells what the workbook says against a cell.
#[must_use]
pub fn parse_rows(rows: &[(usize, Vec<String>)], odd: &Odd<'_>) -> Vec<LookupEntry> {
    let seen = |cells: &Vec<String>| cells.iter().map(|cell| tidy::seen(cell)).collect();
    let rows: Vec<(usize, Vec<String>)> = rows
        .iter()
        .map(|(row, cells)| (*row, seen(cells)))
        .collect();
    table::of_rows(&rows, odd)
}

/// The entries of one line.
pub(super) fn parse_line(number: usize, line: &str) -> Vec<LookupEntry> {
    let mut entries = Vec::new();
    for cell in words::cells(line) {
        Cell::new(line, &cell).read(number, &mut entries);
    }
    entries
}

pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line))
        .flat_map(|line| line.split('\r'))
}

/// What a stretch of words was understood as.
enum Understood {
    Msn,
    Business,
    /// Digits that could be cut in more than one way.
    Unclear,
}

struct Cell<'a> {
    line: &'a str,
    words: &'a [Word<'a>],
    has_words: bool,
}

impl<'a> Cell<'a> {
    fn new(line: &'a str, words: &'a [Word<'a>]) -> Self {
        let has_words = words.iter().any(|word| word.kind == Kind::Other);
        Self {
            line,
            words,
            has_words,
        }
    }

    fn read(&self, line: usize, entries: &mut Vec<LookupEntry>) {
        let mut pending = 0;
        let mut at = 0;
        while at < self.words.len() {
            match self.entry_at(at) {
                Some((end, understood)) => {
                    // A number in the list's own numbering stays with its entry.
                    let start = self.start_of(pending, at);
                    if start > pending {
                        entries.push(self.invalid(line, pending, start));
                    }
                    entries.push(self.entry(line, start, at, end, &understood));
                    at = end;
                    pending = end;
                }
                None => at += 1,
            }
        }
        // What follows the last number is an entry, too: nothing that was pasted is lost.
        if pending < self.words.len() {
            entries.push(self.invalid(line, pending, self.words.len()));
        }
    }

    /// Where the input of an entry at `at` begins: at the bullet before it, if nothing else is pending.
    fn start_of(&self, pending: usize, at: usize) -> usize {
        if pending + 1 == at && self.words[pending].kind == Kind::Bullet {
            pending
        } else {
            at
        }
    }

    /// The end of the entry that begins at a word and what it is; `None` when no number begins there.
    fn entry_at(&self, at: usize) -> Option<(usize, Understood)> {
        match self.kind(at) {
            Kind::Start(target, digits) => self.labelled(at, target, digits),
            Kind::Digits(_) | Kind::Complex => {
                let (end, understood) = self.bare(at);
                (!self.has_words || self.stands_out(at, end, &understood))
                    .then_some((end, understood))
            }
            Kind::Suffix | Kind::Bullet | Kind::Other => None,
        }
    }

    fn labelled(&self, at: usize, target: Target, digits: usize) -> Option<(usize, Understood)> {
        let (mut target, mut digits, mut end) = (target, digits, at + 1);
        // A label may be of several words: `Org. nr.`
        while digits == 0
            && let Kind::Start(next, next_digits) = self.kind(end)
            && let Some(both) = target.and(next)
        {
            (target, digits, end) = (both, next_digits, end + 1);
        }
        // Without a number behind it a label is a heading, or a word among others.
        if digits == 0 && !matches!(self.kind(end), Kind::Digits(_) | Kind::Complex) {
            return None;
        }
        if target == Target::Number && digits == 0 {
            return Some(self.bare(end));
        }
        let end = match target {
            Target::Organization(wanted) => self.until(end, digits, wanted),
            Target::Msn => self.thousands(end, digits),
            Target::Scheme | Target::Number => end + usize::from(digits == 0),
        };
        let understood = match target {
            Target::Msn => Understood::Msn,
            // A label such as `nr.` says nothing of the number; nine digits are an organization number.
            Target::Number if digits != 9 => Understood::Msn,
            _ => Understood::Business,
        };
        Some((self.after_suffix(end), understood))
    }

    /// Takes groups of digits as long as the number needs them.
    fn until(&self, at: usize, digits: usize, wanted: usize) -> usize {
        let (mut end, mut have) = (at, digits);
        loop {
            match self.kind(end) {
                Kind::Complex if have == 0 => return end + 1,
                // The first group belongs to the label whatever its length, so that one too long is told as that.
                Kind::Digits(more) if have == 0 || have + more <= wanted => {
                    have += more;
                    end += 1;
                }
                _ => return end,
            }
        }
    }

    /// Takes an MSN and, where it is written with its thousands apart, the groups of three after it.
    fn thousands(&self, at: usize, digits: usize) -> usize {
        let (mut end, mut have) = (at, digits);
        if have == 0 {
            match self.kind(end) {
                Kind::Digits(first) => have = first,
                _ => return end + 1,
            }
            end += 1;
        }
        let is_grouped = have <= 3;
        // An MSN has ten digits at most.
        while is_grouped && self.kind(end) == Kind::Digits(3) && have + 3 <= 10 {
            have += 3;
            end += 1;
        }
        end
    }

    /// Digits without a label.
    fn bare(&self, at: usize) -> (usize, Understood) {
        let short = |at: usize| matches!(self.kind(at), Kind::Digits(count) if count <= 3);
        if !short(at) {
            let understood = match self.kind(at) {
                Kind::Digits(9) | Kind::Complex => Understood::Business,
                _ => Understood::Msn,
            };
            return (self.after_suffix(at + 1), understood);
        }
        let run = (at..).take_while(|at| short(*at)).count();
        let first = self.kind(at);
        let rest_are_threes = (at + 1..at + run).all(|at| self.kind(at) == Kind::Digits(3));
        match (first, run) {
            (Kind::Digits(3), _) if rest_are_threes && run % 3 == 0 => {
                (self.after_suffix(at + 3), Understood::Business)
            }
            (Kind::Digits(3), 2) | (Kind::Digits(1 | 2), 2 | 3) | (Kind::Digits(1), 4)
                if rest_are_threes =>
            {
                (at + run, Understood::Msn)
            }
            (_, 1) => (at + 1, Understood::Msn),
            _ => (at + run, Understood::Unclear),
        }
    }

    /// Whether a number without a label may be taken although there are words beside it.
    fn stands_out(&self, at: usize, end: usize, understood: &Understood) -> bool {
        match understood {
            Understood::Business => true,
            Understood::Msn => end == at + 1 && matches!(self.kind(at), Kind::Digits(5..=7)),
            Understood::Unclear => false,
        }
    }

    fn after_suffix(&self, at: usize) -> usize {
        at + (at..)
            .take_while(|at| self.kind(*at) == Kind::Suffix)
            .count()
    }

    fn kind(&self, at: usize) -> Kind {
        self.words.get(at).map_or(Kind::Other, |word| word.kind)
    }

    fn entry(
        &self,
        line: usize,
        start: usize,
        at: usize,
        end: usize,
        understood: &Understood,
    ) -> LookupEntry {
        // Joined by blanks, because the words of a label and its number may come from two cells.
        let text: Vec<&str> = self.words[at..end].iter().map(|word| word.core).collect();
        let text = text.join(" ");
        let parsed = match understood {
            Understood::Business => business(&text),
            Understood::Msn => msn(&text),
            Understood::Unclear => Err(Message::new("domain-unclear-groups")),
        };
        let parsed = parsed.map_err(|reason| better_reason(reason, understood));
        let mut entry = LookupEntry::new(line, self.input(start, end), parsed);
        entry.otherwise = self.otherwise(at, end, &entry.parsed);
        entry
    }

    /// Eight bare digits are a CVR number, too, where their check digit says nothing against it.
    fn otherwise(
        &self,
        at: usize,
        end: usize,
        parsed: &Result<Identifier, Message>,
    ) -> Option<BusinessId> {
        let Ok(Identifier::Msn(msn)) = parsed else {
            return None;
        };
        let mut words = self.words[at..end].iter();
        let is_bare = words.all(|word| matches!(word.kind, Kind::Digits(_)));
        let cvr = BusinessId::parse(msn.as_str(), Some(&Scheme::DkCvr)).ok()?;
        (is_bare && cvr.doubts.is_empty()).then_some(cvr.value)
    }

    fn invalid(&self, line: usize, start: usize, end: usize) -> LookupEntry {
        let input = self.input(start, end);
        let kinds = &self.words[start..end];
        let is_heading = kinds
            .iter()
            .all(|word| matches!(word.kind, Kind::Start(_, 0) | Kind::Suffix));
        // What nobody sees is told first: else the input looks as if it were in order.
        let reason = if let Some(character) = tidy::refused_within(&input) {
            Message::new("orderfile-control").with("code", tidy::name(character))
        } else if let Some(digit) = tidy::foreign_digit(&input) {
            Message::new("domain-foreign-digit").with("digit", digit.to_string())
        } else if is_heading {
            Message::new("domain-heading").with("text", &input)
        } else if input.contains("E+") && words::is_scientific(&input) {
            Message::new("domain-scientific")
        } else if input.chars().any(|character| character.is_ascii_digit()) {
            Message::new("domain-number-among-words").with("text", &input)
        } else {
            Message::new("domain-no-digits").with("text", &input)
        };
        LookupEntry::new(line, input, Err(reason))
    }

    fn input(&self, start: usize, end: usize) -> String {
        let text = match (self.words.get(start), self.words[..end].last()) {
            (Some(first), Some(last)) => &self.line[first.start..last.end],
            _ => "",
        };
        text.trim().to_owned()
    }
}

pub(super) fn msn(text: &str) -> Result<Parsed<Identifier>, Message> {
    Msn::parse(text).map(|msn| Parsed {
        value: Identifier::Msn(msn),
        doubts: Vec::new(),
    })
}

/// A number with dots or a fraction and without a label may also be an MSN: `123.456`, `123456.0`.
fn business(text: &str) -> Result<Parsed<Identifier>, Message> {
    match BusinessId::parse(text, None) {
        Ok(parsed) => Ok(parsed.map(Identifier::Business)),
        Err(reason) if reason.id() == "domain-scheme-unclear" => msn(text).map_err(|_| reason),
        Err(reason) => Err(reason),
    }
}

/// Without a label, a wrong number of digits is told with what each kind of number wants.
fn better_reason(reason: Message, understood: &Understood) -> Message {
    match (understood, reason.id()) {
        (Understood::Msn, "domain-msn-length") => {
            let mut better = Message::new("domain-digit-count");
            for (name, value) in reason.arguments() {
                better = better.with(name, value.clone());
            }
            better
        }
        _ => reason,
    }
}
