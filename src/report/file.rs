//! Files of a report definition, and their names, which every system must accept.

use super::cell::local_time;
use super::cell_ref::CellRef;
use super::external_sort::ExternalSort;
use super::figures::Counter;
use super::save::{Failure, save_or_tell};
use super::table::TableWriter;
use super::tally::Tally;
use super::{Column, CsvStyle, Definition, Dialect, FileFormat, SortKey, Style, Words, html};
use crate::domain::fleet::UnitChange;
use crate::domain::policy::FindingCounts;
use crate::domain::{Environment, LookupRow, Problem};
use crate::files::accepted_stem;
use crate::text::{Catalog, Language, Message};
use std::borrow::Cow;
use std::collections::HashSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What a report says of itself besides its rows.
#[derive(Debug, Clone, Copy)]
pub struct ReportContext<'a> {
    /// The name of the profile that fetched the rows.
    pub profile: &'a str,
    /// Where that profile works; a summary shows it as a badge.
    pub environment: Environment,
    /// When the report is written, seconds since 1970 (UTC).
    pub written_at: i64,
    /// Says problems, and whatever else a file that speaks keys has to say to people.
    pub catalog: Catalog,
    /// Every change on record, the oldest first; for the charts of an HTML summary, which tells those of its rows.
    pub changes: &'a [UnitChange],
    /// What an audit found; `None` when nobody looked.
    pub findings: Option<FindingCounts>,
}

/// A report that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The file itself; where a folder was given, with the name that the pattern made.
    pub path: PathBuf,
    /// Rows in it, or counted by it.
    pub rows: usize,
}

/// Writes the report of a definition, whole or not at all. A path that is a folder gets a file named by the definition's
/// pattern. `source` hands over the rows, one at a time.
///
/// Every file has, for every row, when it was fetched and by which profile, in the last columns unless they were chosen.
///
/// Rows that are neither sorted nor grouped go straight to the file, and memory does not grow with them. Sorted and
/// grouped ones wait in a temporary file, with some 100 bytes each in memory for what they are sorted by.
///
/// # Errors
/// When the definition asks for what there is not, the source fails, or the file cannot be written; see
/// [`save`](super::save()).
pub fn save_report(
    path: &Path,
    definition: &Definition,
    context: &ReportContext<'_>,
    source: impl FnOnce(&mut dyn FnMut(LookupRow) -> Result<(), Problem>) -> Result<(), Problem>,
) -> Result<Written, Problem> {
    let plan = Plan::of(definition, context)?;
    // A folder is no target for `save`, which would refuse it.
    let path = if path.is_dir() {
        path.join(file_name(definition, context))
    } else {
        path.to_path_buf()
    };
    let rows = save_or_tell(&path, |writer| match &plan.style {
        None => plan.write_summary(writer, source),
        Some(style) => plan.write_rows(writer, style, source),
    })?;
    Ok(Written { path, rows })
}

/// A definition that was understood, so that only rows and the system can still fail.
struct Plan<'a> {
    definition: &'a Definition,
    context: &'a ReportContext<'a>,
    /// How rows are written; `None` for a summary without rows.
    style: Option<Style>,
    columns: Vec<Column>,
    /// What the file itself speaks, which need not be the person's language.
    catalog: Catalog,
}

impl<'a> Plan<'a> {
    fn of(definition: &'a Definition, context: &'a ReportContext<'a>) -> Result<Self, Problem> {
        let words = words_of(&definition.words)
            .ok_or_else(|| refused("files-words-unknown", &definition.words))?;
        let style = match &definition.format {
            FileFormat::Csv(name) => {
                let dialect = Dialect::from_name(name)
                    .ok_or_else(|| refused("files-dialect-unknown", name))?;
                Some(Style::Csv(
                    CsvStyle::new(dialect, words).guarded(definition.formula_guard),
                ))
            }
            FileFormat::Xlsx => Some(Style::Xlsx(words)),
            FileFormat::Json => Some(Style::Json),
            FileFormat::Html => None,
        };
        let catalog = words.catalog(&context.catalog);
        let mut columns = definition.columns.clone();
        // Every row must say when it was fetched, or an old file passes for a new one.
        if !columns.contains(&Column::FetchedAt) {
            columns.push(Column::FetchedAt);
        }
        Ok(Self {
            definition,
            context,
            style,
            columns,
            catalog,
        })
    }

    fn write_rows(
        &self,
        writer: &mut dyn Write,
        style: &Style,
        source: impl FnOnce(&mut dyn FnMut(LookupRow) -> Result<(), Problem>) -> Result<(), Problem>,
    ) -> Result<usize, Failure> {
        let group = self.definition.group_by;
        let query = &self.definition.query;
        let is_grouped_json = *style == Style::Json && group.is_some();
        if is_grouped_json {
            // The array of rows cannot hold the groups as well, so an object holds both; the tally ends it.
            writer.write_all(b"{\"rows\": ")?;
        }
        let mut heads: Vec<(&str, Message)> = self
            .columns
            .iter()
            .map(|column| (column.key(), column.head()))
            .collect();
        heads.push(("profile", Message::new("files-column-profile")));
        let mut table = TableWriter::begin(writer, style, &heads, &self.catalog)?;
        let descending = query.sorts().map(|sort| sort.descending).collect();
        let is_ordered = group.is_some() || query.sort.is_some();
        let mut sorter = is_ordered
            .then(|| ExternalSort::begin(descending))
            .transpose()?;
        // CSV has no place for counts, and a tally costs time for every row.
        let wants_tally = is_grouped_json || matches!(style, Style::Xlsx(_));
        let mut tally = wants_tally.then(|| Tally::new(group));
        let are_keys = style.words() == Words::Keys;
        self.each_row(source, &mut |row| {
            if let Some(tally) = &mut tally {
                tally.add(row, &self.catalog);
            }
            let cells = self
                .columns
                .iter()
                .map(|column| column.peek(row, &self.catalog));
            let cells = cells.chain(std::iter::once(CellRef::text(self.context.profile)));
            match &mut sorter {
                None => {
                    for cell in cells {
                        table.cell(cell)?;
                    }
                    table.end_row()
                }
                Some(sorter) => {
                    for cell in cells {
                        // Worded before it waits: the sorter keeps bytes, and no messages to be said later.
                        let word = table.said.word(&cell).map(CellRef::text);
                        sorter.cell(word.as_ref().unwrap_or(&cell));
                    }
                    let key = |column: Column| SortKey::of(row, column, &self.catalog);
                    let sorts = query.sorts().map(|sort| key(sort.column));
                    sorter.end_row((group.map(key), sorts.collect()))
                }
            }
        })?;
        if let Some(sorter) = sorter {
            sorter.write(&mut table)?;
        }
        let json = match &tally {
            Some(tally) if is_grouped_json => tally.json(),
            _ => String::new(),
        };
        let summary = tally.map(|tally| tally.summary(self.context, &self.catalog, are_keys));
        Ok(table.end_with(&json, summary.as_ref())?)
    }

    fn write_summary(
        &self,
        writer: &mut dyn Write,
        source: impl FnOnce(&mut dyn FnMut(LookupRow) -> Result<(), Problem>) -> Result<(), Problem>,
    ) -> Result<usize, Failure> {
        let mut counter = Counter::default();
        let mut tally = Tally::new(self.definition.group_by);
        let mut changes = Cow::Borrowed(self.context.changes);
        // Where only some rows are asked for, what changed is told of them alone.
        let mut units = (!self.definition.query.is_everything()).then(HashSet::new);
        let rows = self.each_row(source, &mut |row| {
            counter.add(row);
            tally.add(row, &self.catalog);
            if let Some(units) = &mut units {
                units.extend(row.msn.clone());
            }
            Ok(())
        })?;
        if let Some(units) = units {
            let is_told = |change: &UnitChange| units.contains(&change.msn);
            changes.to_mut().retain(is_told);
        }
        let context = self.context;
        let figures = counter.figures(&changes, context.written_at, context.findings);
        let groups = tally.groups(&self.catalog);
        let page = html::page(
            &self.definition.name,
            context,
            &figures,
            groups.as_ref(),
            &self.catalog,
        );
        writer.write_all(page.as_bytes())?;
        writer.flush()?;
        Ok(rows)
    }

    /// Hands over each row that the definition asks for, and gives their number.
    fn each_row(
        &self,
        source: impl FnOnce(&mut dyn FnMut(LookupRow) -> Result<(), Problem>) -> Result<(), Problem>,
        each: &mut dyn FnMut(&LookupRow) -> io::Result<()>,
    ) -> Result<usize, Failure> {
        let query = &self.definition.query;
        let everything = query.is_everything();
        let mut failed = None;
        let mut rows = 0;
        let ended = source(&mut |row| {
            // Where nothing is asked for, no row needs a search text.
            if !everything && !query.admits(&row, &self.catalog) {
                return Ok(());
            }
            rows += 1;
            each(&row).map_err(|error| {
                failed = Some(error);
                // Only ends the source; what is told is the error above.
                Problem::local(Message::new("report-save-failed").with("path", ""))
            })
        });
        match (failed, ended) {
            (Some(error), _) => Err(Failure::System(error)),
            (None, Err(problem)) => Err(problem.into()),
            (None, Ok(())) => Ok(rows),
        }
    }
}

fn words_of(text: &str) -> Option<Words> {
    let text = text.trim().to_ascii_lowercase();
    if text == "keys" {
        return Some(Words::Keys);
    }
    Language::ALL
        .into_iter()
        .find(|language| language.tag() == text)
        .map(Words::Language)
}

fn refused(why: &'static str, text: &str) -> Problem {
    Problem::input(Message::new("files-definition-wrong"))
        .because(Message::new(why).with("text", text))
        .next(Message::new("files-definition-next"))
}

/// The name of a report's file without its folder: the definition's pattern with `{date}`, `{time}`, `{profile}` and
/// `{name}` filled in by this computer's clock, without what Windows does not take, and with the ending of the format.
#[must_use]
pub fn file_name(definition: &Definition, context: &ReportContext<'_>) -> String {
    let ending = ending(&definition.format);
    let pattern = match definition.file_name.trim() {
        "" => "{name} {date}",
        pattern => pattern,
    };
    // A pattern may have been written for another kind of file.
    let pattern = match pattern.rsplit_once('.') {
        Some((stem, last)) if ENDINGS.iter().any(|one| last.eq_ignore_ascii_case(one)) => stem,
        _ => pattern,
    };
    let stem = filled(pattern, |gap| match gap {
        "date" => Some(local_time(context.written_at, "%Y-%m-%d")),
        "time" => Some(local_time(context.written_at, "%H%M")),
        "profile" => Some(context.profile.to_owned()),
        "name" => Some(definition.name.clone()),
        _ => None,
    });
    format!("{}.{ending}", accepted_stem(&stem, "report"))
}

/// The endings that files of reports have.
const ENDINGS: [&str; 5] = ["csv", "tsv", "xlsx", "json", "html"];

fn ending(format: &FileFormat) -> &'static str {
    match format {
        FileFormat::Csv(dialect) => Dialect::from_name(dialect).unwrap_or_default().extension(),
        FileFormat::Xlsx => "xlsx",
        FileFormat::Json => "json",
        FileFormat::Html => "html",
    }
}

/// The pattern with its gaps filled; what stands in braces and is no gap stays. Each gap is filled once, so that a name
/// with braces in it is a name.
fn filled(pattern: &str, fill: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(pattern.len() + 32);
    let mut rest = pattern;
    while let Some(start) = rest.find('{') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = rest.find('}');
        match end.and_then(|end| fill(&rest[1..end]).map(|text| (end, text))) {
            Some((end, text)) => {
                out.push_str(&text);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('{');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}
