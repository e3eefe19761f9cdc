//! Tables in text: which delimiter and which quotation mark, and then the cells.

use super::{Grid, Mark, limits};
use crate::report::{Text, unguard};
use crate::text::Message;

// In the order in which they win where several cut a text alike: commas also stand in numbers and sentences.
const DELIMITERS: [char; 4] = [';', '\t', ',', '|'];
/// Lines that the delimiter is guessed from.
const LOOKED_AT: usize = 100;
/// Lines in which a head is looked for.
const HEADS_LOOKED_FOR: usize = 10;

/// Records that begin with a quotation mark out of place and are read again, line by line; beyond these, marks are characters.
const MOST_OPEN: usize = 64;

/// The table of a text. A text without any delimiter is a table of one column. Read loosely, a quotation mark that is never closed
/// is a character like others; read closely, one that swallows the lines after it costs its own line, which is marked, and no
/// other.
///
/// # Errors
/// When it has more than a table may have.
pub(super) fn read(
    text: &Text,
    weigh: &dyn Fn(&[String]) -> usize,
    is_close: bool,
) -> Result<Grid, Message> {
    let (hint, body, first_row) = hinted(&text.text);
    let quote = quote_of(body);
    let delimiter = hint.unwrap_or_else(|| delimiter_of(body, quote, weigh));
    let mut grid = begun(text, delimiter);
    if is_close {
        grid.put_closely(body, delimiter, quote, first_row);
    } else {
        grid.put(whole(body, delimiter, quote, usize::MAX), first_row);
    }
    limits::lines(grid.rows.len())?;
    limits::dense(grid.rows.iter().map(|(_, cells)| cells.len()).sum())?;
    Ok(grid)
}

fn begun(text: &Text, delimiter: char) -> Grid {
    let mut grid = Grid {
        how: vec![
            Message::new("files-list-how-text")
                .with("encoding", text.encoding)
                .with("delimiter", delimiter_name(delimiter)),
        ],
        encoding: Some(text.encoding),
        is_old: text.is_old,
        ..Grid::default()
    };
    if !text.is_sure {
        grid.how.push(Message::new("files-how-unsure"));
    }
    grid
}

impl Grid {
    fn put_closely(&mut self, body: &str, delimiter: char, quote: char, first_row: usize) {
        let (mut rest, mut row) = (body, first_row);
        for _ in 0..MOST_OPEN {
            let cut = cut(rest, delimiter, Some(quote), usize::MAX);
            let width = usual_width(&cut.records);
            let swallowing = cut
                .records
                .iter()
                .position(|record| swallows(record, delimiter, width));
            let open = match swallowing.map(|index| &cut.records[index]) {
                Some(record) => Some((record.start, record.row, record.broken.unwrap_or(0))),
                None => cut.open,
            };
            // A quotation out of place has moved the records behind it, which are cut again.
            let keep = swallowing.unwrap_or(cut.records.len());
            self.put(cut.records.into_iter().take(keep).collect(), row);
            let Some((start, at_row, column)) = open else {
                return;
            };
            let (line, after) = first_line(&rest[start..]);
            let number = row + at_row;
            self.marks.insert((number, column), Mark::OpenQuote);
            // Without quotation marks, so that the line is told with the cells that stand in it.
            let record = self::cut(line, delimiter, None, 1).records;
            // Records count their lines from 1, and this one is the first of its own cut.
            self.put(record, number - 1);
            rest = after;
            row = number;
        }
        // A file with so many open quotations uses the mark as a letter; each further round would read the rest again.
        self.put(cut(rest, delimiter, None, usize::MAX).records, row);
    }

    /// Adds records whose rows count from a row on, leaving blank ones out.
    fn put(&mut self, records: Vec<Record>, from: usize) {
        for record in records {
            let row = record.row + from;
            if let Some(column) = record.odd {
                self.marks.insert((row, column), Mark::AfterQuote);
            }
            let cells = undone(record.cells);
            for (column, cell) in cells.iter().enumerate() {
                if limits::is_long(cell) {
                    self.marks.insert((row, column), Mark::Long);
                }
            }
            let is_marked = self.marks.contains_key(&(row, 0));
            if is_marked || cells.iter().any(|cell| !cell.trim().is_empty()) {
                self.rows.push((row, cells));
            }
        }
    }
}

/// How many cells most records have.
fn usual_width(records: &[Record]) -> usize {
    let mut widths: Vec<usize> = records.iter().map(|record| record.cells.len()).collect();
    widths.sort_unstable();
    // The median, which some lines with far too many cells do not move.
    widths.get(widths.len() / 2).copied().unwrap_or(0)
}

/// Whether a quoted cell has a whole other line in it: as many delimiters as the lines of the file have. A record that has as
/// many cells as others and nothing after its quotation is as its writer meant it.
fn swallows(record: &Record, delimiter: char, width: usize) -> bool {
    /// With fewer delimiters, a line of an ordinary text could be taken for one.
    const NARROWEST: usize = 3;
    let Some(cell) = record.broken.and_then(|column| record.cells.get(column)) else {
        return false;
    };
    let is_odd = record.cells.len() != width || record.odd.is_some();
    width >= NARROWEST
        && is_odd
        && cell
            .split(['\n', '\r'])
            // What stands before the first line break belongs to the cell itself.
            .skip(1)
            .any(|line| line.matches(delimiter).count() + 1 >= width)
}

/// The first line of a text, and what comes after it.
fn first_line(text: &str) -> (&str, &str) {
    let Some(end) = text.find(['\n', '\r']) else {
        return (text, "");
    };
    let after = &text[end..];
    let after = after
        // Both at once, or the half that is left would be a blank line and all rows below count one too many.
        .strip_prefix("\r\n")
        .or_else(|| after.get(1..))
        .unwrap_or_default();
    (&text[..end], after)
}

/// The records of a text; where a quotation mark is never closed, marks are characters.
fn whole(text: &str, delimiter: char, quote: char, most: usize) -> Vec<Record> {
    let quoted = cut(text, delimiter, Some(quote), most);
    if quoted.open.is_some() {
        cut(text, delimiter, None, most).records
    } else {
        quoted.records
    }
}

fn undone(cells: Vec<String>) -> Vec<String> {
    cells
        .into_iter()
        .map(|cell| unguard(bare(cell.trim_start_matches('\u{feff}'))).to_owned())
        .collect()
}

/// `="0123"`, which keeps a spreadsheet from making a number of a text, without what keeps it.
fn bare(cell: &str) -> &str {
    let inside = cell
        .trim()
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'));
    inside
        // A quotation mark within means a real formula, such as `="a"&"b"`, which is told as one.
        .filter(|inside| !inside.contains('"'))
        .unwrap_or(cell)
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
    let (first, rest) = first_line(text);
    let hint = first
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
        .split(['\n', '\r'])
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

/// The delimiter that shows the most known heads, and of these the one that cuts the first lines most evenly.
fn delimiter_of(text: &str, quote: char, weigh: &dyn Fn(&[String]) -> usize) -> char {
    let score = |delimiter: char| {
        let records = whole(text, delimiter, quote, LOOKED_AT);
        let known = records
            .iter()
            .take(HEADS_LOOKED_FOR)
            .map(|record| weigh(&undone(record.cells.clone())))
            .max()
            .unwrap_or(0);
        let usual = usual_width(&records);
        let is_usual = |record: &&Record| record.cells.len() == usual;
        let same = records.iter().filter(is_usual).count();
        // A delimiter that stands nowhere cuts every line alike, into one cell.
        if usual < 2 {
            (known, 0, 0)
        } else {
            (known, same, usual)
        }
    };
    let mut best = (';', (0, 0, 0));
    for delimiter in DELIMITERS {
        let score = score(delimiter);
        // Only a better score counts, so that the first of equals wins.
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// A line of a table, which quoted line breaks may have made several lines of the text.
#[derive(Debug, Default)]
struct Record {
    /// The line it begins on, from 1.
    row: usize,
    /// Where it begins in the text, in bytes.
    start: usize,
    cells: Vec<String>,
    /// The first column with text after a closing quotation mark.
    odd: Option<usize>,
    /// The first column with a line break in its quotation.
    broken: Option<usize>,
}

/// A text cut into records.
#[derive(Debug, Default)]
struct Cut {
    records: Vec<Record>,
    /// The record whose quotation is not closed: where it begins, its line, and the column.
    open: Option<(usize, usize, usize)>,
}

/// Cuts a text into at most so many records.
fn cut(text: &str, delimiter: char, quote: Option<char>, most: usize) -> Cut {
    let mut done = Cut::default();
    let mut characters = text.char_indices().peekable();
    let mut line = 1;
    let mut record = Record {
        row: 1,
        ..Record::default()
    };
    let mut cell = String::new();
    let mut place = CellState::Fresh;
    while let Some((at, character)) = characters.next() {
        if place == CellState::Quoted {
            if Some(character) == quote {
                if characters.next_if(|(_, next)| *next == character).is_some() {
                    cell.push(character);
                } else {
                    place = CellState::Closed;
                }
            } else {
                // The line feed that follows counts the line; both together are one break.
                let is_half = |(_, next): &(usize, char)| character == '\r' && *next == '\n';
                if matches!(character, '\n' | '\r') && !characters.peek().is_some_and(is_half) {
                    line += 1;
                    record.broken.get_or_insert(record.cells.len());
                }
                cell.push(character);
            }
            continue;
        }
        // Only at the beginning of a cell: within a text the mark is a letter, as for inches.
        if place == CellState::Fresh && Some(character) == quote {
            place = CellState::Quoted;
        } else if character == delimiter {
            record.cells.push(std::mem::take(&mut cell));
            place = CellState::Fresh;
        } else if character == '\n' || character == '\r' {
            let end = characters
                .next_if(|(_, next)| character == '\r' && *next == '\n')
                .map_or(at, |(at, _)| at);
            record.cells.push(std::mem::take(&mut cell));
            line += 1;
            let next = Record {
                row: line,
                start: end + 1,
                ..Record::default()
            };
            done.records.push(std::mem::replace(&mut record, next));
            place = CellState::Fresh;
            if done.records.len() >= most {
                return done;
            }
        } else {
            // Blanks between a closing mark and the delimiter say nothing.
            if place == CellState::Closed && !character.is_whitespace() {
                record.odd.get_or_insert(record.cells.len());
            }
            cell.push(character);
            if place == CellState::Fresh {
                place = CellState::Plain;
            }
        }
    }
    if place == CellState::Quoted {
        done.open = Some((record.start, record.row, record.cells.len()));
    // Nothing but a line end before the end of the text is no record; an empty quoted cell is one.
    } else if !cell.is_empty() || !record.cells.is_empty() || place != CellState::Fresh {
        record.cells.push(cell);
        done.records.push(record);
    }
    done
}

/// Where in a cell the cutter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CellState {
    /// Nothing of the cell has been seen yet, so that a quotation mark opens it.
    Fresh,
    Plain,
    Quoted,
    /// After the closing quotation mark.
    Closed,
}
