//! What is done with order files besides sending them: templates, what columns are for, and a line to be mended.

use super::bulk::{self, BulkRequest};
use super::core::{Exported, Nature, Request, Task, on_disk};
use super::documents::change;
use crate::domain::Problem;
use crate::domain::bulk::OrderLines;
use crate::domain::order::preset::Preset;
use crate::domain::order::{OrderColumn, OrderDraft};
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
use std::sync::Arc;

/// Write a template for the orders of the open profile's API.
#[derive(Debug)]
pub struct WriteTemplate {
    /// Where it goes; its ending says whether it is a workbook.
    pub path: PathBuf,
    /// The CSV dialect, if it is CSV.
    pub dialect: Dialect,
    /// Whose words stand in it.
    pub words: Words,
}

/// The order that a line of a file makes as far as it can be told, to be mended by hand. Its answer has the line's row, too.
#[derive(Debug)]
pub struct MendLine {
    /// The file, and how it is read.
    pub request: Box<BulkRequest>,
    /// The line's row.
    pub row: usize,
}

/// The presets that fill what no cell does, built-in ones first.
#[derive(Debug)]
pub struct ReadPresets;

/// What the columns of a file with these heads were chosen to be the last time; nothing where nobody chose.
#[derive(Debug)]
pub struct RecallMapping(pub Vec<String>);

/// Keep what the columns of a file with these heads are.
#[derive(Debug)]
pub struct KeepMapping {
    /// The heads of the file, in their order.
    pub heads: Vec<String>,
    /// The choices, as `report::mapping_text` words them.
    pub text: String,
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
    const NATURE: Nature = Nature::reads("orderfile-job-mend").here().quiet();

    async fn run(self, task: &Task) -> Result<Self::Output, Problem> {
        let Self { request, cells } = self;
        let preset = bulk::preset(&task.shared, request.reading.preset.as_deref()).await?;
        on_disk(move || changed(&request, &cells, &preset)).await
    }
}

impl Request for WriteTemplate {
    type Output = Exported;
    const NATURE: Nature = Nature::changes_here("orderfile-job-template").here();

    async fn run(self, task: &Task) -> Result<Exported, Problem> {
        let Self {
            path,
            dialect,
            words,
        } = self;
        // A field that this API has no place for would be a column that cannot be sent.
        let api = task.opened().await?.profile.api;
        on_disk(move || {
            let format = TemplateFormat::of_name(&path, dialect);
            let catalog = Catalog::new(Language::default());
            let rows = save_template(&path, api, format, words, &catalog)?;
            Ok(Exported { path, rows })
        })
        .await
    }
}

impl Request for MendLine {
    type Output = (usize, Box<OrderDraft>);
    const NATURE: Nature = Nature::reads("orderfile-job-mend").here().quiet();

    async fn run(self, task: &Task) -> Result<Self::Output, Problem> {
        let Self { request, row } = self;
        let preset = bulk::preset(&task.shared, request.reading.preset.as_deref()).await?;
        on_disk(move || {
            let (lines, _) = read_orders(&request.file, &request.reading, &preset)?;
            let draft = line_to_mend(&request, &lines, row, &preset)?;
            Ok((row, Box::new(draft)))
        })
        .await
    }
}

impl Request for ReadPresets {
    type Output = Vec<Preset>;
    const NATURE: Nature = Nature::reads("orderfile-job-mapping").here().quiet();

    async fn run(self, task: &Task) -> Result<Vec<Preset>, Problem> {
        let list = change::<Preset>(task, |_, _| Ok(())).await?;
        Ok(Arc::unwrap_or_clone(list.presets))
    }
}

impl Request for RecallMapping {
    type Output = Vec<ColumnChoice>;
    const NATURE: Nature = Nature::reads("orderfile-job-mapping").here().quiet();

    async fn run(self, task: &Task) -> Result<Vec<ColumnChoice>, Problem> {
        let store = task.shared.fleets().await?;
        let name = mapping_name(&self.0);
        let saved = on_disk(move || store.document(EVERY_PROFILE, DocumentKind::Mapping, &name));
        let columns = saved.await?.map(|text| mapping_columns(&text));
        Ok(columns.unwrap_or_default())
    }
}

impl Request for KeepMapping {
    type Output = ();
    const NATURE: Nature = Nature::changes_here("orderfile-job-mapping").here().quiet();

    async fn run(self, task: &Task) -> Result<(), Problem> {
        let store = task.shared.fleets().await?;
        let now = Utc::now().timestamp();
        let name = mapping_name(&self.heads);
        let kind = DocumentKind::Mapping;
        on_disk(move || store.save_document(EVERY_PROFILE, kind, &name, &self.text, None, now))
            .await?;
        Ok(())
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

/// The order of a line, as it was edited or else as far as its cells tell it.
fn line_to_mend(
    request: &BulkRequest,
    lines: &OrderLines,
    row: usize,
    preset: &OrderDraft,
) -> Result<OrderDraft, Problem> {
    // A line that was edited goes on from that, or the edit would be lost.
    let edited = request.edits.iter().find(|(line, _)| *line == row);
    if let Some((_, draft)) = edited {
        return Ok((**draft).clone());
    }
    let line = lines.lines.iter().find(|line| line.row == row);
    let line = line.ok_or_else(|| {
        let what = Message::new("orderfile-no-such-row").with("row", row);
        Problem::input(what)
    })?;
    Ok(order_to_mend(
        &request.file,
        lines,
        line,
        &request.reading,
        preset,
    ))
}
