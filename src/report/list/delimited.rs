//! Tables in text: which delimiter and which quotation mark, and then the cells.

use super::Grid;
use crate::report::{Text, unguard};
use crate::text::Message;

const DELIMITERS: [char; 4] = [';', '\t', ',', '|'];
/// Lines that the delimiter is guessed from.
const LOOKED_AT: usize = 100;

/// The table of a text. Never fails: a text without any delimiter is a table of one column.
pub(super) fn read(text: &Text) -> Grid {
    let (hint, body, first_row) = hinted(&text.text);
    let quote = quote_of(body);
    let delimiter = hint.unwrap_or_else(|| delimiter_of(body, quote));
    let records = records(body, delimiter, Some(quote), usize::MAX)
        // A quotation mark that is never closed is a character like others.
        .or_else(|| records(body, delimiter, None, usize::MAX))
        .unwrap_or_default();
    let rows = records
        .into_iter()
        .map(|(row, cells)| (row + first_row, undone(cells)))
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()))
        .collect();
    Grid {
        how: vec![
            Message::new("files-list-how-text")
                .with("encoding", text.encoding)
                .with("delimiter", delimiter_name(delimiter)),
        ],
        rows,
    }
}

fn undone(cells: Vec<String>) -> Vec<String> {
    cells
        .into_iter()
        .map(|cell| unguard(cell.trim_start_matches('\u{feff}')).to_owned())
        .collect()
}

fn delimiter_name(delimiter: char) -> Message {
    Message::new(match delimiter {
        ';' => "files-delimiter-semicolon",
        '\t' => "files-delimiter-tab",
        ',' => "files-delimiter-comma",
        _ => "files-delimiter-bar",
    })
}

/// Excel's own hint on the first line, `sep=;`, with the rest of the text and the rows it took.
fn hinted(text: &str) -> (Option<char>, &str, usize) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let hint = first
        .trim_end_matches('\r')
        .trim_matches('"')
        .strip_prefix("sep=")
        .and_then(|rest| rest.chars().next())
        .filter(|delimiter| DELIMITERS.contains(delimiter));
    match hint {
        Some(delimiter) => (Some(delimiter), rest, 1),
        None => (None, text, 0),
    }
}

/// The apostrophe, where every line begins with one and none has a quotation mark; else the quotation mark.
fn quote_of(text: &str) -> char {
    let mut lines = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(LOOKED_AT)
        .peekable();
    let is_apostrophe = lines.peek().is_some()
        && lines.all(|line| {
            let line = line.trim();
            line.len() > 1 && line.starts_with('\'') && line.ends_with('\'') && !line.contains('"')
        });
    if is_apostrophe { '\'' } else { '"' }
}

/// The delimiter that cuts the first lines most evenly.
fn delimiter_of(text: &str, quote: char) -> char {
    let score = |delimiter: char| {
        let lines = records(text, delimiter, Some(quote), LOOKED_AT)
            .or_else(|| records(text, delimiter, None, LOOKED_AT))
            .unwrap_or_default();
        let lines = lines.iter().map(|(_, cells)| cells.len());
        let mut lines: Vec<usize> = lines.collect();
        lines.sort_unstable();
        let usual = lines.get(lines.len() / 2).copied().unwrap_or(1);
        let same = lines.iter().filter(|length| **length == usual).count();
        if usual < 2 { (0, 0) } else { (same, usual) }
    };
    let mut best = (';', (0, 0));
    for delimiter in DELIMITERS {
        let score = score(delimiter);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// The cells of at most so many records, each with the line it begins on, from 1. `None` when a quotation is not closed.
fn records(
    text: &str,
    delimiter: char,
    quote: Option<char>,
    most: usize,
) -> Option<Vec<(usize, Vec<String>)>> {
    let mut records = Vec::new();
    let mut characters = text.chars().peekable();
    let (mut line, mut start) = (1, 1);
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    // Whether nothing of the cell has been seen yet, so that a quotation mark opens it.
    let mut fresh = true;
    while let Some(character) = characters.next() {
        if quoted {
            if Some(character) == quote {
                if characters.peek() == Some(&character) {
                    characters.next();
                    cell.push(character);
                } else {
                    quoted = false;
                }
            } else {
                line += usize::from(character == '\n');
                cell.push(character);
            }
            continue;
        }
        if fresh && Some(character) == quote {
            quoted = true;
            fresh = false;
        } else if character == delimiter {
            cells.push(std::mem::take(&mut cell));
            fresh = true;
        } else if character == '\n' || character == '\r' {
            if character == '\r' && characters.peek() == Some(&'\n') {
                characters.next();
            }
            cells.push(std::mem::take(&mut cell));
            records.push((start, std::mem::take(&mut cells)));
            line += 1;
            start = line;
            fresh = true;
            if records.len() >= most {
                return Some(records);
            }
        } else {
            cell.push(character);
            fresh = false;
        }
    }
    if quoted {
        return None;
    }
    if !cell.is_empty() || !cells.is_empty() || !fresh {
        cells.push(cell);
        records.push((start, cells));
    }
    Some(records)
}
