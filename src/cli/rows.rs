//! Rows of a look-up or a fleet: gathered with a progress bar, put in order, written, and summed up.

use super::console::Console;
use super::exit::Exit;
use super::session::Session;
use super::table::Table;
use super::{options, query};
use crate::desk::Telling;
use crate::domain::{LookupEntry, LookupRow, Msn, Problem, RowState};
use crate::report::{self, Column, Query};
use crate::text::{Catalog, Message};
use std::collections::{HashMap, HashSet};

/// Problems that are told in full below a table; a file has all of them.
const MOST_NOTES: usize = 12;

/// Lines that are named for one problem.
const MOST_LINES: usize = 5;

/// Does a request that tells rows, and writes them in the order of `places`.
pub(super) async fn run(
    console: &Console,
    session: &mut Session,
    request: impl Telling<Step = Vec<LookupRow>>,
    places: &Places,
    for_people: &[Column],
    query: &Query,
) -> Result<Exit, Problem> {
    // A mistake in the columns is told before anything is asked.
    options::columns(&console.shared)?;
    let mut rows = Vec::new();
    // All of them, since the output has an order that rows do not come in.
    let ended = session.run_with_bar(request, |more| rows.extend(more));
    let ended = ended.await;
    in_order(&mut rows, places);
    if rows.is_empty()
        && let Err(problem) = ended
    {
        return Err(problem);
    }
    if query.is_everything() && query.sort.is_none() {
        write(console, &rows, for_people)?;
    } else {
        // A copy: counts and notes are of all rows, so that a filter hides no failure.
        let chosen = query::choose(rows.clone(), query, &console.catalog);
        write(console, &chosen, for_people)?;
    }
    say_counts(console, &rows);
    // A run that ended early says why itself, and its rows would say it again.
    if ended.is_ok() {
        say_notes(console, &rows);
    }
    match ended {
        // The job stopped early. Its rows are out all the same, and each of them says why.
        Err(problem) => Ok(console.refuse(&problem)),
        Ok(None) => Ok(console.interrupted()),
        Ok(Some(_)) => Ok(Exit::of_rows(&rows)),
    }
}

/// Where each identifier of a look-up stands in the input, by its line and text.
pub(super) type Places = HashMap<(usize, String), usize>;

pub(super) fn places(entries: &[LookupEntry]) -> Places {
    let mut places = Places::new();
    for (place, entry) in entries.iter().enumerate() {
        let key = (entry.line, entry.input.clone());
        // The same text twice on a line stands where it stood first.
        places.entry(key).or_insert(place);
    }
    places
}

/// Puts rows in the order of the input; the units of one merchant, and a fleet, by merchant and number.
fn in_order(rows: &mut [LookupRow], places: &Places) {
    let number = |msn: &Option<Msn>| {
        let digits = msn.as_ref().map_or("", Msn::as_str);
        // Shorter numbers first: as text, 10000 would stand before 2000.
        (digits.len(), digits.to_owned())
    };
    rows.sort_by_cached_key(|row| {
        let place = places.get(&(row.line, row.input.clone()));
        (place.copied(), row.business_id.clone(), number(&row.msn))
    });
}

/// Writes rows with the columns that were chosen, else all of them to files and those for people to a table.
///
/// # Errors
/// When a column is none, or the output cannot be written.
pub(super) fn write(
    console: &Console,
    rows: &[LookupRow],
    for_people: &[Column],
) -> Result<(), Problem> {
    let chosen = options::columns(&console.shared)?;
    let chosen = chosen.as_deref();
    match console.style() {
        Some(style) => {
            let columns = chosen.unwrap_or(&Column::ALL);
            console.deliver(|writer| {
                report::write_rows(writer, rows, columns, &style, &console.catalog)
            })
        }
        None => {
            let columns = chosen.unwrap_or(for_people);
            console.deliver_table(&table(rows, columns, &console.catalog))
        }
    }
}

fn table(rows: &[LookupRow], columns: &[Column], catalog: &Catalog) -> Table {
    let heads = columns.iter().map(|column| catalog.say(&column.head()));
    let cells = rows.iter().map(|row| {
        let cells = columns.iter().map(|column| column.cell(row, catalog));
        cells.collect()
    });
    Table::new(heads.collect(), cells, catalog)
}

/// Says how many rows ended in which state.
fn say_counts(console: &Console, rows: &[LookupRow]) {
    let count = |state| rows.iter().filter(|row| row.state == state).count();
    let message = Message::new("cli-summary")
        .with("rows", rows.len())
        .with("found", count(RowState::Found))
        .with("not_connected", count(RowState::NotConnected))
        .with("invalid", count(RowState::Invalid))
        .with("failed", count(RowState::Failed));
    console.say(&message);
}

/// Says each problem once, with the inputs it concerns.
pub(super) fn say_notes(console: &Console, rows: &[LookupRow]) {
    let notes = notes(rows, &console.catalog);
    for note in notes.iter().take(MOST_NOTES) {
        console.note(&format!("  {note}"));
    }
    if notes.len() > MOST_NOTES {
        let more = notes.len() - MOST_NOTES;
        console.say(&Message::new("cli-more-notes").with("count", more));
    }
}

/// The problems, in the order they first appear.
fn notes(rows: &[LookupRow], catalog: &Catalog) -> Vec<String> {
    let mut order: Vec<(String, Vec<&LookupRow>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for row in rows {
        let Some(problem) = &row.problem else {
            continue;
        };
        let mut told = problem.clone();
        // A trace id is another one in every answer, and would keep apart what is the same problem.
        told.trace_id = None;
        let text = told.one_line(catalog);
        let place = *places.entry(text.clone()).or_insert(order.len());
        match order.get_mut(place) {
            Some((_, rows)) => rows.push(row),
            None => order.push((text, vec![row])),
        }
    }
    let say = |(text, rows): (String, Vec<&LookupRow>)| {
        let trace = trace_of(&rows, catalog).map_or_else(String::new, |trace| format!(" {trace}"));
        format!("{}: {text}{trace}", places_of(&rows, catalog))
    };
    order.into_iter().map(say).collect()
}

/// The trace id of the first answer of several with the same problem: one is enough for the vendor's support, and files
/// have each row's own.
fn trace_of(rows: &[&LookupRow], catalog: &Catalog) -> Option<String> {
    let first = rows
        .iter()
        .find_map(|row| row.problem.as_ref()?.trace_id.as_ref())?;
    Some(catalog.say(&Message::new("domain-trace-id").with("id", first)))
}

/// Which inputs a problem is about.
fn places_of(rows: &[&LookupRow], catalog: &Catalog) -> String {
    let mut named: Vec<String> = Vec::new();
    let mut seen = HashSet::new();
    for row in rows {
        let name = if row.input.is_empty() {
            match &row.msn {
                Some(msn) => msn.to_string(),
                // Nothing stands there that it could be called by.
                None => catalog.say(&Message::new("cli-line").with("line", row.line)),
            }
        } else {
            super::table::one_line(&row.input)
        };
        // Several rows may be of one input.
        if !seen.contains(&name) {
            if named.len() < MOST_LINES {
                named.push(name.clone());
            }
            seen.insert(name);
        }
    }
    let names = named.join(", ");
    let more = seen.len() - named.len();
    if more == 0 {
        return names;
    }
    let message = Message::new("cli-and-more")
        .with("names", names)
        .with("count", more);
    catalog.say(&message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn a_problem_names_each_input_once_and_counts_the_rest() {
        let row = |input: usize| LookupRow::of(1, input.to_string(), RowState::Failed);
        let said = |inputs: &[usize]| {
            let rows: Vec<LookupRow> = inputs.iter().copied().map(row).collect();
            let rows: Vec<&LookupRow> = rows.iter().collect();
            places_of(&rows, &Catalog::new(Language::ENGLISH))
        };
        assert_eq!(said(&[1, 1, 2]), "1, 2");
        assert_eq!(said(&[1, 2, 3, 4, 5, 5, 5]), "1, 2, 3, 4, 5");
        assert_eq!(
            said(&[1, 1, 2, 3, 4, 5, 6, 6, 7]),
            "1, 2, 3, 4, 5 and 2 more"
        );
    }
}
