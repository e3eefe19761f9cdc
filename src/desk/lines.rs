//! What is done with order files besides sending them: templates, what columns are for, and a line to be mended.

use super::Event;
use super::bulk::{self, BulkRequest};
use super::core::{Kind, Prominence, Reach, Request, Shared, Task, on_disk};
use crate::domain::Problem;
use crate::domain::bulk::OrderLines;
use crate::domain::order::preset::{self, Preset};
use crate::domain::order::{OrderColumn, OrderDraft};
use crate::domain::problem::ProblemKind;
use crate::report::{
    ColumnChoice, Dialect, TemplateFormat, Words, mapping_columns, mapping_name, order_to_mend,
    read_orders, save_template,
};
use crate::store::{DocumentKind, EVERY_PROFILE};
use crate::text::{Catalog, Language, Message};
use chrono::Utc;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::PathBuf;

/// What a person does with an order file besides sending it. The comment says which events come of it besides the ending one.
#[derive(Debug, Clone)]
pub enum LinesCommand {
    /// Write a template for the orders of the open profile's API → `Exported`.
    WriteTemplate {
        /// Where it goes; its ending says whether it is a workbook.
        path: PathBuf,
        /// The CSV dialect, if it is CSV.
        dialect: Dialect,
        /// Whose words stand in it.
        words: Words,
    },
    /// The order that a line of a file makes as far as it can be told, to be mended by hand → `ToMend`.
    Mend {
        /// The file, and how it is read.
        request: Box<BulkRequest>,
        /// The line's row.
        row: usize,
    },
    /// The presets that fill what no cell does → `Presets`.
    ListPresets,
    /// What the columns of a file with these heads were chosen to be the last time → `Mapping`.
    RecallMapping(Vec<String>),
    /// Keep what the columns of a file with these heads are.
    KeepMapping {
        /// The heads.
        heads: Vec<String>,
        /// The choices, as `report::mapping_text` words them.
        text: String,
    },
}

/// What comes of it.
#[derive(Debug, Clone)]
pub enum LinesEvent {
    /// A line's order, to be mended.
    ToMend {
        /// The line's row.
        row: usize,
        /// The order, as far as it can be told.
        draft: Box<OrderDraft>,
    },
    /// The presets, built-in ones first.
    Presets(Vec<Preset>),
    /// What columns were chosen to be the last time; empty where nobody chose.
    Mapping(Vec<ColumnChoice>),
}

/// A cell of a file that is to have another text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellChange {
    /// Its row.
    pub row: usize,
    /// The field that its column is.
    pub column: OrderColumn,
    /// The text, as it was typed.
    pub text: String,
}

/// The orders that lines of a file make once some of their cells have other texts. Its answer has each line once; nothing is kept.
#[derive(Debug)]
pub struct ChangeCells {
    /// The file, how it is read, and which of its lines were edited before.
    pub request: Box<BulkRequest>,
    /// What is changed, in this order.
    pub cells: Vec<CellChange>,
}

impl Request for ChangeCells {
    type Output = Vec<(usize, Box<OrderDraft>)>;
    const KIND: Kind = Kind::Reads;
    const REACH: Reach = Reach::Here;
    const PROMINENCE: Prominence = Prominence::Quiet;

    fn label(&self) -> Message {
        Message::new("lines-job-mend")
    }

    async fn run(self, task: &Task) -> Result<Self::Output, Problem> {
        let Self { request, cells } = self;
        let preset = bulk::preset(&task.shared, request.reading.preset.as_deref()).await?;
        on_disk(move || changed(&request, &cells, &preset)).await
    }
}

/// Does a command and gives the event that ends it.
pub(super) async fn perform(
    shared: &Shared,
    task: &Task,
    command: LinesCommand,
) -> Result<Event, Problem> {
    if let Some(event) = answer(shared, task, command).await? {
        shared.tell(task.job, event).await;
    }
    Ok(Event::Done)
}

/// The event that comes of a command, if any does.
async fn answer(
    shared: &Shared,
    task: &Task,
    command: LinesCommand,
) -> Result<Option<Event>, Problem> {
    match command {
        LinesCommand::WriteTemplate {
            path,
            dialect,
            words,
        } => {
            let api = task.opened().await?.profile.api;
            on_disk(move || {
                let format = TemplateFormat::of_name(&path, dialect);
                let catalog = Catalog::new(Language::default());
                let rows = save_template(&path, api, format, words, &catalog)?;
                Ok(Some(Event::Exported { path, rows }))
            })
            .await
        }
        LinesCommand::Mend { request, row } => {
            let preset = bulk::preset(shared, request.reading.preset.as_deref()).await?;
            let draft = on_disk(move || to_mend(&request, row, &preset)).await?;
            let draft = Box::new(draft);
            Ok(Some(Event::Lines(LinesEvent::ToMend { row, draft })))
        }
        LinesCommand::ListPresets => {
            let store = shared.fleets().await?;
            let saved = on_disk(move || store.documents(EVERY_PROFILE, DocumentKind::Preset));
            let (presets, _) = preset::all(&saved.await?);
            Ok(Some(Event::Lines(LinesEvent::Presets(presets))))
        }
        LinesCommand::RecallMapping(heads) => {
            let store = shared.fleets().await?;
            let name = mapping_name(&heads);
            let saved = on_disk(move || store.documents(EVERY_PROFILE, DocumentKind::Mapping));
            let saved = saved.await?.into_iter().find(|(known, _)| *known == name);
            let columns = saved.map(|(_, text)| mapping_columns(&text));
            let columns = columns.unwrap_or_default();
            Ok(Some(Event::Lines(LinesEvent::Mapping(columns))))
        }
        LinesCommand::KeepMapping { heads, text } => {
            let store = shared.fleets().await?;
            let now = Utc::now().timestamp();
            let name = mapping_name(&heads);
            let kind = DocumentKind::Mapping;
            on_disk(move || store.save_document(EVERY_PROFILE, kind, &name, &text, None, now))
                .await?;
            Ok(None)
        }
    }
}

fn changed(
    request: &BulkRequest,
    cells: &[CellChange],
    preset: &OrderDraft,
) -> Result<Vec<(usize, Box<OrderDraft>)>, Problem> {
    let (lines, _) = read_orders(&request.file, &request.reading, preset)?;
    let mut drafts: BTreeMap<usize, Box<OrderDraft>> = BTreeMap::new();
    for CellChange { row, column, text } in cells {
        let draft = match drafts.entry(*row) {
            Entry::Occupied(draft) => draft.into_mut(),
            Entry::Vacant(place) => {
                let draft = line_to_mend(request, &lines, *row, preset)?;
                place.insert(Box::new(draft))
            }
        };
        // What is no word of the column stays as it was typed, so that it can be told.
        if column.set(draft, text).is_err() {
            column.set_as_typed(draft, text);
        }
    }
    Ok(drafts.into_iter().collect())
}

fn to_mend(request: &BulkRequest, row: usize, preset: &OrderDraft) -> Result<OrderDraft, Problem> {
    let (lines, _) = read_orders(&request.file, &request.reading, preset)?;
    line_to_mend(request, &lines, row, preset)
}

/// The order of a line, as it was edited or else as far as its cells tell it.
fn line_to_mend(
    request: &BulkRequest,
    lines: &OrderLines,
    row: usize,
    preset: &OrderDraft,
) -> Result<OrderDraft, Problem> {
    let edited = request.edits.iter().find(|(line, _)| *line == row);
    if let Some((_, draft)) = edited {
        return Ok((**draft).clone());
    }
    let line = lines.lines.iter().find(|line| line.row == row);
    let line = line.ok_or_else(|| {
        let what = Message::new("lines-no-such-row").with("row", row);
        Problem::new(ProblemKind::Input, what)
    })?;
    Ok(order_to_mend(
        &request.file,
        lines,
        line,
        &request.reading,
        preset,
    ))
}
