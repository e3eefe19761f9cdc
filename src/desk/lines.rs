//! What is done with order files besides sending them: templates, what columns are for, and a line to be mended.

use super::Event;
use super::bulk::{self, BulkRequest};
use super::core::{Shared, Task, on_disk};
use crate::domain::Problem;
use crate::domain::order::OrderDraft;
use crate::domain::order::preset::{self, Preset};
use crate::domain::problem::ProblemKind;
use crate::report::{
    ColumnChoice, Dialect, TemplateFormat, Words, mapping_columns, mapping_name, order_to_mend,
    read_orders, save_template,
};
use crate::store::{DocumentKind, EVERY_PROFILE};
use crate::text::{Catalog, Language, Message};
use chrono::Utc;
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

fn to_mend(request: &BulkRequest, row: usize, preset: &OrderDraft) -> Result<OrderDraft, Problem> {
    let edited = request.edits.iter().find(|(line, _)| *line == row);
    if let Some((_, draft)) = edited {
        return Ok((**draft).clone());
    }
    let (lines, _) = read_orders(&request.file, &request.reading, preset)?;
    let line = lines.lines.iter().find(|line| line.row == row);
    let line = line.ok_or_else(|| {
        let what = Message::new("lines-no-such-row").with("row", row);
        Problem::new(ProblemKind::Input, what)
    })?;
    Ok(order_to_mend(
        &request.file,
        &lines,
        line,
        &request.reading,
        preset,
    ))
}
