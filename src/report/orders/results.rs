//! The file of results: one line for every line of the order file, its cells first, then what became of it.

use crate::domain::Problem;
use crate::domain::bulk::{BulkState, Standing};
use crate::domain::closed_list;
use crate::report::cell_ref::CellRef;
use crate::report::grid::member_names;
use crate::report::save::save;
use crate::report::style::ending_of;
use crate::report::table::{TableWriter, heads_beside};
use crate::report::{CsvStyle, Dialect, Style, Words};
use crate::text::{Catalog, Language, Message, Tell};
use std::borrow::Borrow;
use std::collections::HashMap;
use std::io::{self, Write};
use std::path::Path;
use std::sync::OnceLock;

closed_list! {
    /// A column that the file of results adds to those of the order file.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum ResultColumn;
    /// The key of scripts.
    fn key;
    impl Tell;

    /// The state of the line.
    State = "state", "orderfile-result-state";
    /// The word for why it is not sent, where it is not.
    SkippedBecause = "skipped_because", "orderfile-result-skipped-because";
    /// Why it is in that state, for people.
    Reason = "reason", "orderfile-result-reason";
    /// The link for the merchant.
    Link = "link", "orderfile-result-link";
    /// The last day of the link.
    LastDay = "last_day", "orderfile-result-last-day";
    /// The vendor's id of the order.
    OrderId = "order_id", "orderfile-result-order-id";
    /// The key the order was, or will be, sent with.
    IdempotencyKey = "idempotency_key", "orderfile-result-idempotency-key";
    /// The trace id of the answer.
    TraceId = "trace_id", "orderfile-result-trace-id";
    /// The row in the order file.
    Row = "row", "orderfile-result-row";
}

impl ResultColumn {
    /// The column of a head: its key, or its title in any language.
    #[must_use]
    pub fn of_head(head: &str) -> Option<Self> {
        static HEADS: OnceLock<HashMap<String, ResultColumn>> = OnceLock::new();
        let heads = HEADS.get_or_init(|| {
            // What the column was called before, which files still say.
            let mut heads = HashMap::from([("tilstand".to_owned(), Self::State)]);
            for column in Self::ALL {
                heads.insert(column.key().to_owned(), column);
                for language in Language::ALL {
                    let title = Catalog::new(language).say(&column.tell());
                    heads.insert(title.to_lowercase(), column);
                }
            }
            heads
        });
        heads.get(&head.trim().to_lowercase()).copied()
    }
}

/// Which columns are our own, of a file of results; none in any other file.
pub(super) fn own_columns(heads: &[String]) -> Vec<Option<ResultColumn>> {
    const AT_LEAST: usize = 4;
    let own = heads.iter().map(|head| ResultColumn::of_head(head));
    let own: Vec<Option<ResultColumn>> = own.collect();
    let has = |column: ResultColumn| own.contains(&Some(column));
    let count = ResultColumn::ALL
        .map(has)
        .into_iter()
        .filter(|has| *has)
        .count();
    // A file may have a column called `state` by chance. Of a result there are several, the state and what names the order among them.
    let names_order = has(ResultColumn::IdempotencyKey) || has(ResultColumn::OrderId);
    if count >= AT_LEAST && has(ResultColumn::State) && names_order {
        own
    } else {
        vec![None; heads.len()]
    }
}

/// What became of one line.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultRow {
    /// Its row in the order file.
    pub row: usize,
    /// Its cells as they were, secret ones emptied: see `OrderLines::open_cells`.
    pub cells: Vec<String>,
    /// How it stands: in a word for people, in its state for scripts.
    pub standing: Standing,
    /// The word for why it is not sent, where it is not: `duplicate`.
    pub skipped_because: Option<&'static str>,
    /// Why it is in that state, where that needs telling.
    pub reason: Option<Message>,
    /// The link for the merchant; `None` where the order has none yet.
    pub link: Option<String>,
    /// The last day of the link, as ISO 8601.
    pub last_day: Option<String>,
    /// The vendor's id of the order.
    pub order_id: Option<String>,
    /// The key the order was, or will be, sent with.
    pub idempotency_key: Option<String>,
    /// The trace id of the vendor's answer; `None` where none came.
    pub trace_id: Option<String>,
}

/// How a file of results is worded and written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResultStyle {
    /// The kind of file.
    pub format: ResultFormat,
    /// Whose words stand in heads and cells.
    pub words: Words,
    /// Whether cells that a spreadsheet would run as a formula are guarded.
    pub formula_guard: bool,
}

/// The format of a file of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResultFormat {
    /// Comma-separated values in this dialect.
    Csv(Dialect),
    /// An Excel workbook, whose text needs no guard.
    Xlsx,
    /// An array of objects, always with keys.
    Json,
}

impl ResultFormat {
    /// The format of a file's name: `.xlsx`, `.json`, `.tsv`, and else CSV in the dialect given.
    #[must_use]
    pub fn of_name(path: &Path, dialect: Dialect) -> Self {
        match ending_of(path).as_str() {
            "xlsx" => Self::Xlsx,
            "json" => Self::Json,
            "tsv" => Self::Csv(Dialect::Tsv),
            _ => Self::Csv(dialect),
        }
    }

    /// How it is written.
    const fn style(self, language: Language, guard: bool) -> Style {
        // In words also where the heads are keys: those of the order file stand among them, and are told as they are.
        let words = Words::Language(language);
        match self {
            Self::Csv(dialect) => Style::Csv(CsvStyle::new(dialect, words).guarded(guard)),
            Self::Xlsx => Style::Xlsx(words),
            Self::Json => Style::Json,
        }
    }
}

/// Puts a file of results in place, whole or not at all, and gives the number of its lines.
///
/// # Errors
/// See [`save`](crate::report::save()).
pub fn save_results<R: Borrow<ResultRow>>(
    path: &Path,
    heads: &[String],
    rows: &[R],
    style: ResultStyle,
    catalog: &Catalog,
) -> Result<usize, Problem> {
    save(path, |writer| {
        write_results(writer, heads, rows, style, catalog)
    })
}

/// Writes a file of results and gives the number of its lines: exactly one for every row, in their order. Columns of an earlier
/// result give way to those of this one; lines that are longer than the head keep all their cells. The catalogue says reasons
/// where the words are keys.
///
/// # Errors
/// When the writer fails.
pub fn write_results<W: Write, R: Borrow<ResultRow>>(
    writer: W,
    heads: &[String],
    rows: &[R],
    style: ResultStyle,
    catalog: &Catalog,
) -> io::Result<usize> {
    let ResultStyle {
        format,
        words,
        formula_guard,
    } = style;
    let catalog = words.catalog(catalog);
    // JSON is for scripts, whatever its words.
    let are_keys = words == Words::Keys || format == ResultFormat::Json;
    let own = own_columns(heads);
    let widest = rows.iter().map(|row| row.borrow().cells.len()).max();
    let width = widest.unwrap_or(0).max(heads.len());
    let columns: Vec<usize> = (0..width)
        // Else a result that is sent again would have two states.
        .filter(|index| own.get(*index).is_none_or(Option::is_none))
        .collect();
    let names = names(heads, &columns, format);
    let own = ResultColumn::ALL.map(|column| (column.key(), column.tell()));
    let titles = heads_beside(&names, own, are_keys);
    let style = format.style(catalog.language(), formula_guard);
    let mut table = TableWriter::begin(writer, &style, &titles, &catalog)?;
    for row in rows {
        write_row(&mut table, row.borrow(), &columns, are_keys, &catalog)?;
    }
    table.end()
}

fn write_row<W: Write>(
    table: &mut TableWriter<W>,
    row: &ResultRow,
    columns: &[usize],
    are_keys: bool,
    catalog: &Catalog,
) -> io::Result<()> {
    for index in columns {
        let cell = row.cells.get(*index).map_or("", String::as_str);
        table.cell(CellRef::of_text(cell))?;
    }
    let state = if are_keys {
        row.standing.state().as_str().to_owned()
    } else {
        catalog.say(&row.standing.tell())
    };
    table.cell(CellRef::of_text(&state))?;
    table.cell(CellRef::of_text(row.skipped_because.unwrap_or_default()))?;
    let reason = row.reason.as_ref().map(|reason| catalog.say(reason));
    for cell in [&reason, &row.link] {
        table.cell(CellRef::of_text(cell.as_deref().unwrap_or_default()))?;
    }
    // A day is a day to a spreadsheet, too.
    let last_day = row.last_day.as_deref();
    table.cell(last_day.map_or(CellRef::Empty, CellRef::text))?;
    for cell in [&row.order_id, &row.idempotency_key, &row.trace_id] {
        table.cell(CellRef::of_text(cell.as_deref().unwrap_or_default()))?;
    }
    table.cell(CellRef::of_text(&row.row.to_string()))?;
    table.end_row()
}

/// The heads of columns. In JSON, where they name members, none may be empty or stand there twice.
fn names(heads: &[String], columns: &[usize], format: ResultFormat) -> Vec<String> {
    let heads = columns.iter().map(|index| {
        let head = heads.get(*index).map_or("", String::as_str);
        (*index, head)
    });
    match format {
        ResultFormat::Json => {
            member_names(heads, ResultColumn::ALL.into_iter().map(ResultColumn::key))
        }
        _ => heads.map(|(_, head)| head.to_owned()).collect(),
    }
}

/// The word of a script for a cell of our own that is worded for people, so that what reads it needs one language only.
pub(super) fn as_key(column: ResultColumn, text: &str) -> String {
    let word = text.trim().to_lowercase();
    let is_said = |message: Message| {
        let said = |language| Catalog::new(language).say(&message).to_lowercase() == word;
        Language::ALL.into_iter().any(said)
    };
    let state = match column {
        ResultColumn::State => {
            let standing = Standing::ALL.into_iter();
            let standing = standing.filter(|one| is_said(one.tell()));
            let mut states = standing.map(Standing::state);
            // Files of earlier versions name the states themselves.
            states
                .next()
                .or_else(|| BulkState::ALL.into_iter().find(|one| is_said(one.tell())))
        }
        _ => None,
    };
    state.map_or_else(|| text.to_owned(), |state| state.as_str().to_owned())
}
