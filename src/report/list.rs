//! Lists of a person's own, read from CSV and Excel files: identifiers, tags, notes, expected values.

mod heads;
mod values;

use super::grid::{self, Grid, Pick};
use super::input::{self, Source};
use super::odd;
use crate::domain::lookup::parse_entries;
use crate::domain::policy::{Demand, Expectation};
use crate::domain::{BusinessId, Identifier, Market, Msn, Problem, Scheme, tidy};
use crate::text::Message;
use heads::Role;
use std::collections::HashMap;

/// One line of a list that could be used.
#[derive(Debug, Clone, PartialEq)]
pub struct ListLine {
    /// Its row in the file, from 1, the head included.
    pub row: usize,
    /// The unit it names; it counts more than a merchant beside it.
    pub msn: Option<Msn>,
    /// The merchant it names. One of the two is always there.
    pub business_id: Option<BusinessId>,
    /// Tags to put on it, sorted and each once.
    pub tags: Vec<String>,
    /// A note to put on it.
    pub note: Option<String>,
    /// Values the unit is expected to have.
    pub expected: Vec<Demand>,
}

/// One line, or one cell, of a list that could not be used.
#[derive(Debug, Clone, PartialEq)]
pub struct BadLine {
    /// Its row in the file, from 1, the head included.
    pub row: usize,
    /// Its column, from 1; `None` when the whole line is meant.
    pub column: Option<usize>,
    /// What stands there; of a whole line, its cells between blanks.
    pub text: String,
    /// Why it cannot be used.
    pub reason: Message,
}

/// A list that was read: every line of the file is in one of the two.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Imported {
    /// How the file was understood, for instance its encoding, delimiter or sheet.
    pub how: Vec<Message>,
    /// The sheet that was read, and all sheets of the workbook; a text has none.
    pub sheet: Option<String>,
    /// All sheets, in the workbook's order.
    pub sheets: Vec<String>,
    /// The lines that can be used.
    pub lines: Vec<ListLine>,
    /// The lines and cells that cannot.
    pub bad: Vec<BadLine>,
}

impl Imported {
    /// The values the list expects, unit by unit; a unit named twice has the values of both lines.
    #[must_use]
    pub fn expectations(&self) -> Vec<Expectation> {
        let mut list: Vec<Expectation> = Vec::new();
        let mut places = HashMap::new();
        for line in &self.lines {
            let Some(msn) = line.msn.as_ref().filter(|_| !line.expected.is_empty()) else {
                continue;
            };
            let place = *places.entry(msn).or_insert(list.len());
            match list.get_mut(place) {
                Some(known) => known.have.extend(line.expected.iter().cloned()),
                None => list.push(Expectation {
                    msn: msn.clone(),
                    have: line.expected.clone(),
                }),
            }
        }
        list
    }
}

/// Reads a list: CSV in any dialect and encoding, or the first sheet with data of an Excel or OpenDocument workbook.
///
/// Columns are known by their heads: those of our own exports in either language or as keys, and the usual names of
/// identifiers, tags and notes. A file without such a head is a column of identifiers. Every line that is not blank ends up
/// as a line or as a bad line; a cell that cannot be used is told as well, and the rest of its line is used.
///
/// # Errors
/// When the file cannot be read, is too large, or is no table.
pub fn read_list(source: Source<'_>, sheet: Option<&str>) -> Result<Imported, Problem> {
    let bytes = input::read_bytes(source)?;
    let pick = Pick {
        sheet,
        weigh: &heads::known,
        is_close: false,
    };
    grid::of_bytes(source, &bytes, &pick).map(understood)
}

fn understood(grid: Grid) -> Imported {
    let mut imported = Imported {
        how: grid.how.clone(),
        sheet: grid.sheet.clone(),
        sheets: grid.sheets.clone(),
        ..Imported::default()
    };
    let mut covered = Vec::new();
    let (roles, rows) = match heads::find(&grid.rows) {
        Some((at, roles)) => {
            let is_used = |head: usize| roles.get(head).is_some_and(|role| *role != Role::Ignored);
            covered = grid.heads_covered(grid.rows[at].0, is_used);
            imported.how.push(if at == 0 {
                Message::new("files-list-head")
            } else {
                Message::new("orderfile-head-row").with("row", grid.rows[at].0)
            });
            let ignored: Vec<&str> = grid.rows[at]
                .1
                .iter()
                .zip(&roles)
                .filter(|(text, role)| **role == Role::Ignored && !text.is_empty())
                .map(|(text, _)| text.as_str())
                .collect();
            if !ignored.is_empty() {
                let ignored = ignored.join(", ");
                imported
                    .how
                    .push(Message::new("files-list-ignored").with("columns", ignored));
            }
            (roles, &grid.rows[at + 1..])
        }
        None => {
            imported.how.push(Message::new("files-list-no-head"));
            (without_head(&grid.rows), &grid.rows[..])
        }
    };
    for (row, cells) in rows {
        let odd = |column: usize, text: &str, role: Role| odd(&grid, *row, column, text, role);
        line(*row, cells, &roles, &odd, &mut imported);
        for (column, mark) in &covered {
            let text = cells.get(*column).map_or("", |text| text.trim());
            let reason = odd::by_mark(mark, text).filter(|_| !text.is_empty());
            imported.bad.extend(reason.map(|reason| BadLine {
                row: *row,
                column: Some(column + 1),
                text: text.to_owned(),
                reason,
            }));
        }
    }
    if !roles.is_empty() && roles.iter().all(|role| *role == Role::Ignored) {
        // Not that there is no number, but that there are several.
        for bad in imported.bad.iter_mut().filter(|bad| !bad.text.is_empty()) {
            bad.reason = Message::new("domain-numbers-beside");
        }
    }
    imported
}

/// What the table and the letters say against a cell of a row.
fn odd(grid: &Grid, row: usize, column: usize, text: &str, role: Role) -> Option<Message> {
    let mark = grid.mark(row, column);
    mark.and_then(|mark| odd::by_mark(&mark, text))
        .or_else(|| match role {
            // A person's own words may look like anything.
            Role::Tags | Role::Note => odd::by_letters(text, grid.is_old),
            _ => odd::by_text(text, grid.is_old),
        })
}

/// Which column has the identifiers, where no head tells: one of business identifiers, and else the only one of numbers. Of several
/// columns of numbers, none: they may be customers' own.
fn without_head(rows: &[(usize, Vec<String>)]) -> Vec<Role> {
    const LOOKED_AT: usize = 200;
    // Of a wide table fewer rows tell the same.
    const MOST_CELLS: usize = 10_000;
    let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let looked_at = LOOKED_AT.min(MOST_CELLS / width.max(1) + 1);
    let mut merchants = vec![0_usize; width];
    let mut units = vec![0_usize; width];
    for (_, cells) in rows.iter().take(looked_at) {
        for (column, cell) in cells.iter().enumerate() {
            match identifier(cell) {
                Ok(Identifier::Business(_)) => merchants[column] += 1,
                Ok(Identifier::Msn(_)) => units[column] += 1,
                Err(_) => {}
            }
        }
    }
    let most = |hits: &[usize]| {
        let most = hits.iter().copied().max().filter(|most| *most > 0)?;
        hits.iter().position(|hit| *hit == most)
    };
    let all: Vec<usize> = (merchants.iter().zip(&units))
        .map(|(merchants, units)| merchants + units)
        .collect();
    // A column is one of something where it is that more often than not.
    let is_often = |hits: usize| hits * 2 > rows.len().min(looked_at);
    let best = match most(&merchants).filter(|column| is_often(merchants[*column])) {
        Some(column) => Some(column),
        None if units.iter().filter(|hits| is_often(**hits)).count() > 1 => None,
        None => Some(most(&all).unwrap_or(0)),
    };
    let mut roles = vec![Role::Ignored; width];
    if let Some(role) = best.and_then(|best| roles.get_mut(best)) {
        *role = Role::Identifier;
    }
    roles
}

fn line(
    row: usize,
    cells: &[String],
    roles: &[Role],
    odd: &dyn Fn(usize, &str, Role) -> Option<Message>,
    imported: &mut Imported,
) {
    // Whether a cell that names something cannot be used, and whether that of the unit: then nobody can tell what the line is about.
    let (mut is_broken, mut is_unit_broken) = (false, false);
    let mut list_line = ListLine {
        row,
        msn: None,
        business_id: None,
        tags: Vec::new(),
        note: None,
        expected: Vec::new(),
    };
    // Looked for before the cells are read: the register may stand behind its number.
    let scheme = cells
        .iter()
        .zip(roles)
        .find(|(text, role)| **role == Role::Scheme && !text.trim().is_empty())
        .map(|(text, _)| Scheme::from_word(text));
    for (index, role) in roles.iter().enumerate() {
        let text = cells.get(index).map_or("", |text| text.trim());
        // A covered cell is empty, and says something all the same.
        let against = match role {
            Role::Ignored => None,
            role => odd(index, text, *role),
        };
        if text.is_empty() && against.is_none() {
            continue;
        }
        let column = index + 1;
        let read = against.map_or(Ok(()), Err).and_then(|()| match role {
            Role::Ignored | Role::Scheme => Ok(()),
            Role::Identifier => identifier(text).and_then(|found| match found {
                Identifier::Msn(msn) => put(&mut list_line.msn, msn),
                Identifier::Business(id) => put(&mut list_line.business_id, id),
            }),
            Role::Msn => Msn::parse(text).and_then(|msn| put(&mut list_line.msn, msn)),
            Role::Business(market) => {
                let scheme = scheme.clone().or_else(|| market.map(Market::scheme));
                let id = business(text, scheme.as_ref());
                id.and_then(|id| put(&mut list_line.business_id, id))
            }
            Role::Tags => {
                list_line.tags.extend(values::tags(text));
                Ok(())
            }
            Role::Note => {
                let note = Some(tidy::lines(text)).filter(|note| !note.is_empty());
                note.map_or(Ok(()), |note| put(&mut list_line.note, note))
            }
            Role::Expected(field) => values::demand(*field, text).and_then(|value| {
                let mut expected = list_line.expected.iter();
                let known = expected.find(|known| known.field == *field);
                let mut known = known.map(|known| known.value.clone());
                if let Some(new) = value {
                    put(&mut known, new.value.clone())?;
                    list_line.expected.push(new);
                }
                Ok(())
            }),
        });
        if let Err(reason) = read {
            is_broken |= matches!(role, Role::Identifier | Role::Msn | Role::Business(_));
            is_unit_broken |= matches!(role, Role::Identifier | Role::Msn);
            imported.bad.push(BadLine {
                row,
                column: Some(column),
                text: text.to_owned(),
                reason,
            });
        }
    }
    // Two columns may name one tag; and lines with the same tags are kept together, whatever their order.
    list_line.tags.sort();
    list_line.tags.dedup();
    let is_named = match (&list_line.msn, &list_line.business_id) {
        (Some(_), _) => !is_unit_broken,
        (None, Some(_)) => !is_broken,
        (None, None) => false,
    };
    if is_named {
        imported.lines.push(list_line);
    // A broken identifier was told with its cell, and would be told twice.
    } else if !is_broken {
        imported.bad.push(BadLine {
            row,
            column: None,
            text: cells.join(" ").trim().to_owned(),
            reason: Message::new("files-list-no-identifier"),
        });
    }
}

/// Puts what a cell says where nothing stands yet, or the same.
fn put<T: PartialEq>(place: &mut Option<T>, new: T) -> Result<(), Message> {
    match place {
        Some(other) if *other != new => Err(Message::new("files-list-twice")),
        place => {
            *place = Some(new);
            Ok(())
        }
    }
}

/// An identifier of any kind, alone in its cell and without a doubt, such as a wrong check digit.
fn identifier(text: &str) -> Result<Identifier, Message> {
    let mut entries = parse_entries(text).into_iter();
    let entry = match (entries.next(), entries.next()) {
        (None, _) => return Err(Message::new("files-list-no-identifier")),
        (Some(entry), None) => entry,
        (Some(_), Some(_)) => return Err(Message::new("files-list-several")),
    };
    // A list is not asked back, as a person who types a number is.
    match entry.doubts.into_iter().next() {
        Some(doubt) => Err(doubt),
        None => entry.parsed,
    }
}

fn business(text: &str, scheme: Option<&Scheme>) -> Result<BusinessId, Message> {
    let parsed = BusinessId::below_head(text, scheme)?;
    match parsed.doubts.into_iter().next() {
        Some(doubt) => Err(doubt),
        None => Ok(parsed.value),
    }
}
