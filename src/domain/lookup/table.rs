//! Texts and workbooks that are tables: the head says which column is looked up, and in which register.
//!
//! Without a head, a column of numbers beside a column of business identifiers may be anything, a customer's number for instance,
//! and would find another merchant. It is told as doubtful, and asked for only when a person insists.

use super::entries::{lines, msn, parse_line};
use super::{Identifier, LookupEntry};
use crate::domain::heads::{self, Head};
use crate::domain::{BusinessId, Parsed, Scheme};
use crate::text::Message;

/// Rows in which a head is looked for; people put titles above it.
const LOOKED_AT: usize = 10;
const DELIMITERS: [char; 4] = [';', '\t', ',', '|'];

/// Rows with their numbers, and cells.
pub(super) type Rows = [(usize, Vec<String>)];
/// What a workbook says against a cell of a row and column (from 0).
pub type Odd<'a> = dyn Fn(usize, usize, &str) -> Option<Message> + 'a;

/// What a column is looked at for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Head(Head),
    /// Numbers beside business identifiers, which may be units or anything else.
    Beside,
    /// Numbers beside others.
    Doubtful,
    /// Whatever its cells say.
    Free,
}

/// The entries of a text that is a table; `None` for any other text.
pub(super) fn of_text(text: &str) -> Option<Vec<LookupEntry>> {
    let (body, before, hint) = hinted(text);
    let delimiters = hint.map_or_else(|| DELIMITERS.to_vec(), |hint| vec![hint]);
    let mut best: Option<(usize, char)> = None;
    for delimiter in &delimiters {
        let rows = rows(body, *delimiter, LOOKED_AT);
        let known = rows
            .iter()
            .map(|(_, cells)| weigh(cells))
            .max()
            .unwrap_or(0);
        if known > best.map_or(0, |(known, _)| known) {
            best = Some((known, *delimiter));
        }
    }
    let numbered = |delimiter: char| {
        let mut rows = rows(body, delimiter, usize::MAX);
        rows.iter_mut().for_each(|(line, _)| *line += before);
        rows
    };
    if let Some((_, delimiter)) = best
        && let Some(entries) = of_headed(&numbered(delimiter), &|_, _, _| None)
    {
        return Some(entries);
    }
    delimiters.into_iter().find_map(|delimiter| {
        let rows = numbered(delimiter);
        if is_column_of_others(&rows) {
            return Some(entries(
                &rows[1..],
                &[Role::Head(Head::Other)],
                &|_, _, _| None,
            ));
        }
        let roles = headless(&rows, Some(delimiter))?;
        Some(entries(&rows, &roles, &|_, _, _| None))
    })
}

/// The entries of a workbook's rows.
pub(super) fn of_rows(rows: &Rows, odd: &Odd<'_>) -> Vec<LookupEntry> {
    if let Some(entries) = of_headed(rows, odd) {
        return entries;
    }
    let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    if is_column_of_others(rows) {
        return entries(&rows[1..], &vec![Role::Head(Head::Other); width], odd);
    }
    let roles = headless(rows, None).unwrap_or_else(|| vec![Role::Free; width]);
    entries(rows, &roles, odd)
}

/// How many cells of a row are heads of identifiers or of other columns; none where a cell of it is a number.
#[must_use]
pub fn weigh(cells: &[String]) -> usize {
    let has_number = cells.iter().any(|cell| has_long_number(cell));
    let count = cells
        .iter()
        .filter(|cell| heads::meaning(cell).is_some())
        .count();
    let is_named = |cell: &String| {
        matches!(
            heads::meaning(cell),
            Some(Head::Msn | Head::Business(_) | Head::Identifier | Head::Place)
        )
    };
    // One column of other things is a sentence and no table, unless it is one of numbers beside another.
    let is_table = cells.iter().any(is_named)
        || count > 1
        || (cells.len() > 1 && cells.iter().any(|cell| heads::is_some_number(cell)));
    // A line with a number is one of the table's lines, whatever its words are called.
    if has_number || !is_table { 0 } else { count }
}

/// Heads may have a digit or two: `naeringskode1.kode`.
fn has_long_number(cell: &str) -> bool {
    const LONG: usize = 4;
    cell.split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.len() >= LONG)
}

fn of_headed(rows: &Rows, odd: &Odd<'_>) -> Option<Vec<LookupEntry>> {
    let mut best = (0, 0);
    for (at, (_, cells)) in rows.iter().take(LOOKED_AT).enumerate() {
        let known = weigh(cells);
        if known > best.1 {
            best = (at, known);
        }
    }
    let (at, known) = best;
    let is_title =
        |(_, cells): &(usize, Vec<String>)| !cells.iter().any(|cell| has_long_number(cell));
    // A number above a head belongs to something: what looks like a head below it is none.
    if known == 0 || at + 1 >= rows.len() || !rows[..at].iter().all(is_title) {
        return None;
    }
    let head = &rows[at].1;
    let mut roles: Vec<Role> = head
        .iter()
        .map(|cell| heads::meaning(cell).map_or(Role::Free, Role::Head))
        .collect();
    let is_named = |role: &Role| matches!(role, Role::Head(Head::Msn | Head::Business(_)));
    let has_named = roles.iter().any(is_named);
    let has_any = has_named || roles.contains(&Role::Head(Head::Identifier));
    for role in &mut roles {
        // A place is called by its number where nothing else is.
        if *role == Role::Head(Head::Place) {
            *role = Role::Head(if has_any {
                Head::Other
            } else {
                Head::Identifier
            });
        }
        // Where a column is named, the others are what stands beside it.
        let is_beside = match role {
            Role::Free => has_any,
            Role::Head(Head::Identifier) => has_named,
            _ => false,
        };
        if is_beside {
            *role = Role::Head(Head::Other);
        }
    }
    let body: Vec<(usize, Vec<String>)> = rows[at + 1..]
        .iter()
        // A head that stands again further down names nothing.
        .filter(|(_, cells)| cells != head)
        .cloned()
        .collect();
    Some(entries(&body, &roles, odd))
}

/// What a cell is by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Empty,
    Business,
    /// A number without any word that could be that of a unit.
    Number,
    Other,
}

fn kind(cell: &str) -> Kind {
    let cell = cell.trim();
    if !cell.chars().any(char::is_alphanumeric) {
        return Kind::Empty;
    }
    let entries = parse_line(1, cell);
    match &entries[..] {
        [
            LookupEntry {
                parsed: Ok(found), ..
            },
        ] => match found {
            Identifier::Business(_) => Kind::Business,
            Identifier::Msn(_) if cell.chars().any(char::is_alphabetic) => Kind::Other,
            Identifier::Msn(_) => Kind::Number,
        },
        _ => Kind::Other,
    }
}

/// The roles of columns without a head, where one has business identifiers and another numbers of some kind, or several have
/// numbers: which of them are units nobody says. Rows of numbers between commas and blanks are a list and no table.
fn headless(rows: &Rows, delimiter: Option<char>) -> Option<Vec<Role>> {
    let width = rows.iter().map(|(_, cells)| cells.len()).max()?;
    if rows.len() < 2 || width < 2 {
        return None;
    }
    // As many rows tell what a column is.
    const TELLING: usize = 1000;
    let mut counts = vec![[0_usize; 4]; width];
    // Numbers with commas and blanks between them are typed as a list.
    let mut is_list = delimiter == Some(',');
    // Heads that nobody knows tell nothing of what is below them.
    let has_digit = |cell: &String| cell.chars().any(|c| c.is_ascii_digit());
    let filled = |cells: &[String]| cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let is_head = |cells: &[String]| filled(cells) > 1 && !cells.iter().any(has_digit);
    let above = usize::from(is_head(&rows[0].1));
    for (_, cells) in rows.iter().skip(above).take(TELLING) {
        for (column, cell) in cells.iter().enumerate() {
            let kind = kind(cell);
            counts[column][kind as usize] += 1;
            is_list &= matches!(kind, Kind::Number | Kind::Empty)
                && (column == 0 || cell.is_empty() || cell.starts_with(' '));
        }
    }
    let of = |column: usize, kind: Kind| counts[column][kind as usize];
    // Most cells tell what a column is: a title or a gap among them does not change it.
    let is_mostly = |column: usize, kind: Kind| {
        let filled: usize = [Kind::Business, Kind::Number, Kind::Other]
            .map(|kind| of(column, kind))
            .iter()
            .sum();
        of(column, kind) * 2 > filled
    };
    let columns = |kind: Kind| (0..width).filter(move |column| is_mostly(*column, kind));
    let has_business = columns(Kind::Business).next().is_some();
    let numbers = columns(Kind::Number).count();
    let role = if has_business && numbers > 0 {
        Role::Beside
    } else if numbers > 1 && !is_list {
        Role::Doubtful
    } else {
        return None;
    };
    let of_column = |column: usize| {
        if is_mostly(column, Kind::Business) {
            Role::Free
        } else {
            role
        }
    };
    Some((0..width).map(of_column).collect())
}

/// A column of numbers under a head of other numbers alone: telephone numbers, customers' own.
fn is_column_of_others(rows: &Rows) -> bool {
    let mut filled = rows.iter().map(|(_, cells)| {
        let mut filled = cells.iter().filter(|cell| !cell.trim().is_empty());
        (filled.next(), filled.next())
    });
    let Some((Some(head), None)) = filled.next() else {
        return false;
    };
    let is_number = |cell: &String| !cell.chars().any(char::is_alphabetic);
    heads::meaning(head) == Some(Head::Other)
        && rows.len() > 1
        && filled.all(|cells| matches!(cells, (Some(cell), None) if is_number(cell)))
}

fn entries(rows: &Rows, roles: &[Role], odd: &Odd<'_>) -> Vec<LookupEntry> {
    let mut entries = Vec::new();
    for (line, cells) in rows {
        row(*line, cells, roles, odd, &mut entries);
    }
    entries
}

fn row(
    line: usize,
    cells: &[String],
    roles: &[Role],
    odd: &Odd<'_>,
    entries: &mut Vec<LookupEntry>,
) {
    let is_blank = |text: &str| !text.chars().any(char::is_alphanumeric);
    let filled = |wanted: &dyn Fn(Role) -> bool| {
        roles.iter().enumerate().find_map(|(column, role)| {
            let text = cells.get(column).map_or("", |cell| cell.trim());
            let against = if wanted(*role) {
                odd(line, column, text)
            } else {
                None
            };
            (wanted(*role) && (!is_blank(text) || against.is_some()))
                .then_some((text, *role, against))
        })
    };
    let scheme = filled(&|role| role == Role::Head(Head::Scheme));
    let scheme = scheme.map(|(text, _, _)| Scheme::from_word(text));
    // A line that names a unit and its merchant asks for the unit.
    let named = filled(&|role| role == Role::Head(Head::Msn))
        .or_else(|| filled(&|role| matches!(role, Role::Head(Head::Business(_)))))
        .or_else(|| filled(&|role| role == Role::Head(Head::Identifier)));
    match named {
        Some((text, _, Some(against))) => entries.push(invalid(line, text, against)),
        Some((text, Role::Head(Head::Msn), None)) => {
            put(line, text, msn(text), entries);
        }
        Some((text, Role::Head(Head::Business(market)), None)) => {
            let scheme = scheme.or_else(|| market.map(|market| market.scheme()));
            put(line, text, business(text, scheme.as_ref()), entries);
        }
        Some((text, _, None)) => entries.extend(parse_line(line, text)),
        None => others(line, cells, roles, odd, entries),
    }
}

/// A line whose named columns are empty, or of a table without one.
fn others(
    line: usize,
    cells: &[String],
    roles: &[Role],
    odd: &Odd<'_>,
    entries: &mut Vec<LookupEntry>,
) {
    let is_named = |role: &Role| {
        matches!(
            role,
            Role::Head(Head::Msn | Head::Business(_) | Head::Identifier)
        )
    };
    if roles.iter().any(is_named) {
        let text: Vec<&str> = cells
            .iter()
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
            .collect();
        let text = text.join(" ");
        if text.chars().any(char::is_alphanumeric) {
            entries.push(invalid(line, &text, Message::new("domain-no-identifier")));
        }
        return;
    }
    let before = entries.len();
    let is_headed = roles.iter().any(|role| matches!(role, Role::Head(_)));
    for (column, cell) in cells.iter().enumerate() {
        let role = roles.get(column).copied().unwrap_or(Role::Free);
        // Words beside named columns are no numbers that somebody wrote wrong.
        let is_words = is_headed && !cell.chars().any(|c| c.is_ascii_digit());
        if matches!(role, Role::Head(_)) || is_words {
            continue;
        }
        if let Some(against) = odd(line, column, cell.trim()).filter(|_| has_long_number(cell)) {
            entries.push(invalid(line, cell.trim(), against));
            continue;
        }
        let mut found = parse_line(line, cell);
        let doubt = match role {
            Role::Beside => Some("domain-number-beside"),
            Role::Doubtful => Some("domain-numbers-beside"),
            Role::Head(_) | Role::Free => None,
        };
        if let Some(doubt) = doubt.filter(|_| kind(cell) == Kind::Number) {
            for entry in found.iter_mut().filter(|entry| entry.parsed.is_ok()) {
                entry.doubts.push(Message::new(doubt));
                // What a person has to insist on is not asked for as something else besides.
                entry.otherwise = None;
            }
        }
        entries.extend(found);
    }
    let text = cells.join(" ");
    if entries.len() == before && text.chars().any(char::is_alphanumeric) {
        // Every column has a head that says that it is something else.
        entries.push(invalid(
            line,
            text.trim(),
            Message::new("domain-no-named-column"),
        ));
    }
}

/// Puts the entry of a named cell. Several identifiers of the right kind may stand in one.
fn put(
    line: usize,
    text: &str,
    parsed: Result<Parsed<Identifier>, Message>,
    entries: &mut Vec<LookupEntry>,
) {
    // Only of a cell that is no identifier as a whole: one with blanks in it stays one.
    let several = match parsed {
        Ok(_) => Vec::new(),
        Err(_) => parse_line(line, text),
    };
    if several.len() > 1 && several.iter().all(|entry| entry.parsed.is_ok()) {
        entries.extend(several);
    } else {
        entries.push(LookupEntry::new(line, text, parsed));
    }
}

fn business(text: &str, scheme: Option<&Scheme>) -> Result<Parsed<Identifier>, Message> {
    BusinessId::below_head(text, scheme).map(|parsed| parsed.map(Identifier::Business))
}

fn invalid(line: usize, text: &str, reason: Message) -> LookupEntry {
    LookupEntry::new(line, text, Err(reason))
}

/// Excel's own hint on the first line, `sep=;`: the rest, the lines it took, and the delimiter.
fn hinted(text: &str) -> (&str, usize, Option<char>) {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let (first, rest) = text.split_at(end);
    let hint = first
        .trim()
        .trim_matches('"')
        .strip_prefix("sep=")
        .and_then(|rest| rest.chars().next())
        .filter(|delimiter| DELIMITERS.contains(delimiter));
    if hint.is_none() {
        return (text, 0, None);
    }
    let rest = rest.strip_prefix("\r\n").or_else(|| rest.get(1..));
    (rest.unwrap_or(""), 1, hint)
}

/// The rows of a text that are not blank, at most so many. A cell in quotation marks may have delimiters and line breaks; a mark
/// that is not closed before the next line that looks like others is a character.
fn rows(text: &str, delimiter: char, most: usize) -> Vec<(usize, Vec<String>)> {
    let all: Vec<&str> = lines(text).collect();
    let mut rows = Vec::new();
    let mut at = 0;
    while at < all.len() && rows.len() < most {
        let mut record = all[at].to_owned();
        let start = at;
        // Quoted line breaks are few lines; more is a mark that somebody forgot to close.
        let mut open = is_open(&record, delimiter);
        while open && at + 1 < all.len() && at - start < 20 {
            at += 1;
            record = format!("{record}\n{}", all[at]);
            open = is_open(&record, delimiter);
        }
        if open {
            at = start;
            all[at].clone_into(&mut record);
        }
        let (cells, _) = cut(&record, delimiter);
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push((start + 1, cells));
        }
        at += 1;
    }
    rows
}

/// Whether a quoted cell goes on after the text.
fn is_open(record: &str, delimiter: char) -> bool {
    cut(record, delimiter).1
}

/// The cells of a record, and whether the last one's quotation is not closed.
fn cut(record: &str, delimiter: char) -> (Vec<String>, bool) {
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let mut characters = record.chars().peekable();
    let (mut is_quoted, mut is_fresh) = (false, true);
    while let Some(character) = characters.next() {
        if is_quoted {
            if character != '"' {
                cell.push(character);
            } else if characters.next_if_eq(&'"').is_some() {
                cell.push('"');
            } else {
                is_quoted = false;
            }
        } else if character == delimiter {
            cells.push(std::mem::take(&mut cell));
            is_fresh = true;
            continue;
        } else if is_fresh && character == '"' {
            is_quoted = true;
        // `="0123"` is how spreadsheets are made to keep noughts at the beginning.
        } else if !(is_fresh && character == '=' && characters.peek() == Some(&'"')) {
            cell.push(character);
        } else {
            continue;
        }
        is_fresh = false;
    }
    cells.push(cell);
    (cells, is_quoted)
}
