//! The check of a mapping: every line is a pair, or its faults are told, or both.

use super::form::{self, Form, Usual};
use super::{Fault, FaultKind, SourceCell, SourceRow, SourceTable, heads, trimmed};
use crate::text::Message;
use std::collections::{BTreeSet, HashMap};

/// An old id and the new one that takes its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The row in the file, from 1.
    pub row: usize,
    /// The old id, without what stands around it.
    pub old: String,
    /// The new id, without what stands around it.
    pub new: String,
}

/// A mapping that was checked.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CheckedMapping {
    /// How the file was understood.
    pub how: Vec<Message>,
    /// Lines with something in them, without the head.
    pub lines: usize,
    /// The lines that can be used, in their order. A line that is there twice is here once.
    pub pairs: Vec<Pair>,
    /// What is wrong, by row and column.
    pub faults: Vec<Fault>,
    /// The rows of lines that cannot be used, by the old ids that stand there.
    pub(super) unusable: HashMap<String, usize>,
    /// The form of most old ids.
    pub(super) usual_old: Usual,
}

impl CheckedMapping {
    /// How many lines cannot be used. A line that is there twice is not one of them.
    #[must_use]
    pub fn unusable_lines(&self) -> usize {
        let repeated = self
            .faults
            .iter()
            .filter(|fault| matches!(fault.kind, FaultKind::RepeatedLine { .. }))
            .count();
        self.lines - self.pairs.len() - repeated
    }
}

/// Checks a mapping.
///
/// # Errors
/// Why it is no list of old and new ids.
pub fn check(table: &SourceTable) -> Result<CheckedMapping, Message> {
    let empty = || Message::new("agreements-empty");
    let width = usual_width(&table.rows).ok_or_else(empty)?;
    let (first, rest) = table.rows.split_first().ok_or_else(empty)?;
    let named = heads::columns_of(first);
    let (old, new) = match (named, width) {
        (Some(columns), _) => columns,
        (None, 2) => (0, 1),
        (None, 0 | 1) => return Err(Message::new("agreements-one-column")),
        (None, many) => return Err(Message::new("agreements-many-columns").with("count", many)),
    };
    let usual_in = |rows: &[SourceRow], column: usize| {
        let texts = rows.iter().map(|row| row.text(column));
        form::usual(texts.filter(|text| !text.is_empty()))
    };
    // Whether the first line is a head is told by the lines below it; one that is none counts among them.
    let usual = [old, new].map(|column| usual_in(rest, column));
    let is_head = named.is_some() || heads::is_head(first, &[(old, &usual[0]), (new, &usual[1])]);
    let (rows, usual) = match is_head {
        true => (rest, usual),
        false => {
            let rows = &table.rows[..];
            (rows, [old, new].map(|column| usual_in(rows, column)))
        }
    };
    if rows.is_empty() {
        return Err(empty());
    }
    let mut how = vec![Message::new(if is_head {
        "agreements-head"
    } else {
        "agreements-no-head"
    })];
    how.push(
        Message::new("agreements-columns")
            .with("old", old + 1)
            .with("new", new + 1),
    );
    let mut run = Run {
        columns: [old, new],
        usual,
        width: if named.is_some() {
            first.width().max(2)
        } else {
            width
        },
        ends_with_last_cell: table.ends_with_last_cell,
        faults: Vec::new(),
        known: Vec::new(),
    };
    for row in rows {
        run.line(row);
    }
    run.together();
    Ok(run.end(how, rows))
}

/// How many columns most lines have.
fn usual_width(rows: &[SourceRow]) -> Option<usize> {
    let mut widths: Vec<usize> = rows.iter().map(SourceRow::width).collect();
    widths.sort_unstable();
    // The median, which titles above and sums below do not change.
    widths.get(widths.len() / 2).copied()
}

/// The check under way. Of pairs of things the first is of the old ids.
struct Run {
    columns: [usize; 2],
    usual: [Usual; 2],
    width: usize,
    ends_with_last_cell: bool,
    faults: Vec<Fault>,
    /// Lines whose two ids can be read.
    known: Vec<Pair>,
}

impl Run {
    fn fault(&mut self, row: usize, column: Option<usize>, text: &str, kind: FaultKind) {
        self.faults.push(Fault {
            row,
            column: column.map(|column| column + 1),
            text: text.to_owned(),
            kind,
        });
    }

    /// One line by itself.
    fn line(&mut self, row: &SourceRow) {
        let (found, [old, new]) = (row.width(), self.columns);
        // A line of a workbook ends with its last filled cell: what is missing there is an empty id.
        let is_short = !self.ends_with_last_cell && row.cells.len() <= old.max(new);
        if found > self.width || is_short {
            let found = if is_short { row.cells.len() } else { found };
            let kind = FaultKind::ColumnCount {
                found,
                usual: self.width,
            };
            let text: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
            return self.fault(row.row, None, &text.join(" | "), kind);
        }
        // Before the cells, of which each would be told as one of another form.
        if self.is_swapped(row) {
            let text = format!("{} | {}", row.text(old), row.text(new));
            return self.fault(row.row, None, &text, FaultKind::Swapped);
        }
        let nothing = SourceCell::default();
        let mut is_sound = true;
        let mut doubts = Vec::new();
        for (side, missing) in [(0, FaultKind::NoOld), (1, FaultKind::NoNew)] {
            let column = self.columns[side];
            let cell = row.cells.get(column).unwrap_or(&nothing);
            for kind in cell_faults(cell, &self.usual[side], missing) {
                if kind.is_doubt() {
                    doubts.push((column, cell.text.as_str(), kind));
                } else {
                    is_sound = false;
                    self.fault(row.row, Some(column), &cell.text, kind);
                }
            }
        }
        if !is_sound {
            return;
        }
        let (old_id, new_id) = (row.text(old), row.text(new));
        if old_id.eq_ignore_ascii_case(new_id) {
            return self.fault(row.row, Some(new), new_id, FaultKind::Same);
        }
        // Doubts are told of lines that are used; what keeps a line from being used says enough.
        for (column, text, kind) in doubts {
            self.fault(row.row, Some(column), text, kind);
        }
        self.known.push(Pair {
            row: row.row,
            old: old_id.to_owned(),
            new: new_id.to_owned(),
        });
    }

    /// Whether each of two ids has the form of the other column, where the forms differ.
    fn is_swapped(&self, row: &SourceRow) -> bool {
        let [Some(usual_old), Some(usual_new)] = [&self.usual[0].form, &self.usual[1].form] else {
            return false;
        };
        let [old, new] = self.columns.map(|column| Form::of(row.text(column)));
        usual_old != usual_new && old == *usual_new && new == *usual_old
    }

    /// The lines beside each other.
    fn together(&mut self) {
        let mut bad: BTreeSet<usize> = BTreeSet::new();
        let mut seen = [Seen::default(), Seen::default()];
        let mut pairs: HashMap<(String, String), usize> = HashMap::new();
        let mut kept: Vec<Pair> = Vec::new();
        for pair in std::mem::take(&mut self.known) {
            let key = (pair.old.clone(), pair.new.clone());
            // Before its ids are counted: a line that is there twice contradicts nothing.
            if let Some(first) = pairs.get(&key) {
                let kind = FaultKind::RepeatedLine { first: *first };
                let text = format!("{} | {}", pair.old, pair.new);
                self.fault(pair.row, None, &text, kind);
                continue;
            }
            pairs.insert(key, pair.row);
            for (side, id) in [(0, &pair.old), (1, &pair.new)] {
                if let Some((first, is_exact)) = seen[side].put(id, pair.row) {
                    bad.extend([first, pair.row]);
                    let kind = match (is_exact, side) {
                        (false, _) => FaultKind::CaseVariant { first },
                        (true, 0) => FaultKind::OldTwice { first },
                        (true, _) => FaultKind::NewTwice { first },
                    };
                    self.fault(pair.row, Some(self.columns[side]), id, kind);
                }
            }
            kept.push(pair);
        }
        // After all lines, since the one with the old id may come later.
        for pair in &kept {
            if let Some(other) = seen[0].exact.get(&pair.new) {
                bad.extend([*other, pair.row]);
                let kind = FaultKind::NewIsOld { other: *other };
                self.fault(pair.row, Some(self.columns[1]), &pair.new, kind);
            }
        }
        // Of two lines that contradict each other nobody can tell which is right, so that neither is used.
        kept.retain(|pair| !bad.contains(&pair.row));
        self.known = kept;
    }

    fn end(mut self, how: Vec<Message>, rows: &[SourceRow]) -> CheckedMapping {
        self.faults.sort_by_key(|fault| (fault.row, fault.column));
        // A line that repeats a used one is not at fault for whoever looks its id up.
        let used: BTreeSet<&str> = self.known.iter().map(|pair| pair.old.as_str()).collect();
        let unusable = rows
            .iter()
            .map(|row| (row.text(self.columns[0]), row.row))
            .filter(|(old, _)| !old.is_empty() && !used.contains(old))
            .map(|(old, row)| (old.to_owned(), row))
            .collect();
        let [usual_old, _] = self.usual;
        CheckedMapping {
            how,
            lines: rows.len(),
            pairs: self.known,
            faults: self.faults,
            unusable,
            usual_old,
        }
    }
}

/// Ids that were met, with the rows they were first met in.
#[derive(Default)]
struct Seen {
    exact: HashMap<String, usize>,
    folded: HashMap<String, usize>,
}

impl Seen {
    /// Takes in an id; gives the earlier row that has it, and whether it is the same to the letter.
    fn put(&mut self, id: &str, row: usize) -> Option<(usize, bool)> {
        if let Some(first) = self.exact.get(id) {
            return Some((*first, true));
        }
        self.exact.insert(id.to_owned(), row);
        let folded = id.to_lowercase();
        if let Some(first) = self.folded.get(&folded) {
            return Some((*first, false));
        }
        self.folded.insert(folded, row);
        None
    }
}

/// What is wrong with a cell: at most one fault that keeps it from being used, and what can be told besides.
fn cell_faults(cell: &SourceCell, usual: &Usual, missing: FaultKind) -> Vec<FaultKind> {
    let text = trimmed(&cell.text);
    if let Some(kind) = hard_fault(cell, text, usual, missing) {
        return vec![kind];
    }
    let mut doubts = Vec::new();
    if text.len() != cell.text.len() {
        doubts.push(FaultKind::EdgeBlanks);
    } else if let Some(length) = usual.length.filter(|length| *length != text.len()) {
        doubts.push(FaultKind::OtherLength { usual: length });
    }
    doubts
}

fn hard_fault(
    cell: &SourceCell,
    text: &str,
    usual: &Usual,
    missing: FaultKind,
) -> Option<FaultKind> {
    /// A spreadsheet keeps this many digits of a number.
    const DIGITS_KEPT: usize = 15;
    // What says most comes first: a shortened or cut id has another form as well.
    if text.is_empty() && !cell.is_broken {
        return Some(missing);
    }
    if cell.is_broken || form::is_placeholder(text) {
        return Some(FaultKind::Placeholder);
    }
    if form::is_shortened(text) || cell.is_number && text.len() > DIGITS_KEPT {
        return Some(FaultKind::Shortened);
    }
    let is_cut = usual.form.as_ref().is_some_and(|form| form.is_cut(text));
    if text.ends_with("...") || text.ends_with('…') || is_cut {
        return Some(FaultKind::CutOff);
    }
    if text.chars().any(char::is_whitespace) {
        return Some(FaultKind::InnerBlanks);
    }
    let odd = |letter: &char| !(letter.is_ascii_alphanumeric() || "-_.:".contains(*letter));
    if let Some(letter) = text.chars().find(odd) {
        return Some(FaultKind::Character(letter));
    }
    let form = Form::of(text);
    match (&usual.form, form) {
        (None, _) => None,
        (Some(usual), form) if *usual == form => None,
        (Some(Form::Prefixed(usual)), Form::Prefixed(_)) => Some(FaultKind::WrongPrefix {
            usual: usual.clone(),
        }),
        _ => Some(FaultKind::OtherForm),
    }
}
