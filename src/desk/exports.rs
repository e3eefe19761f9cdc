//! Lists on screen that become files.

use super::core::{ExportTarget, Exported, Kind, Reach, Request, Task, on_disk};
use crate::domain::fleet::UnitChange;
use crate::domain::order::preflight::Remark;
use crate::domain::policy::Finding;
use crate::domain::{LookupRow, Problem};
use crate::report::{self, Column, Style};
use crate::text::Message;
use std::sync::Arc;

/// Write findings to a file, in the order they are given.
#[derive(Debug)]
pub struct ExportFindings(pub Arc<Vec<Finding>>, pub ExportTarget);

/// Write changes to a file, in the order they are given.
#[derive(Debug)]
pub struct ExportChanges(pub Arc<Vec<UnitChange>>, pub ExportTarget);

/// Write remarks on an order to a file, in the order they are given.
#[derive(Debug)]
pub struct ExportRemarks(pub Arc<Vec<Remark>>, pub ExportTarget);

/// Write rows to a file, in the order they are given. A file whose name ends in `.json` gets JSON, every other the CSV dialect.
#[derive(Debug)]
pub struct ExportRows {
    /// The rows.
    pub rows: Arc<Vec<LookupRow>>,
    /// The columns, in the order they are written.
    pub columns: Vec<Column>,
    /// The file.
    pub target: ExportTarget,
}

impl Request for ExportFindings {
    type Output = Exported;
    const KIND: Kind = Kind::ChangesHere;
    const REACH: Reach = Reach::Here;

    fn label(&self) -> Message {
        Message::new("ui-job-export-list")
    }

    async fn run(self, _task: &Task) -> Result<Exported, Problem> {
        let Self(findings, target) = self;
        on_disk(move || {
            let sheet = report::findings_sheet(&findings, &target.catalog());
            target.write(&sheet)
        })
        .await
    }
}

impl Request for ExportChanges {
    type Output = Exported;
    const KIND: Kind = Kind::ChangesHere;
    const REACH: Reach = Reach::Here;

    fn label(&self) -> Message {
        Message::new("ui-job-export-list")
    }

    async fn run(self, _task: &Task) -> Result<Exported, Problem> {
        let Self(changes, target) = self;
        on_disk(move || target.write(&report::changes_sheet(&changes))).await
    }
}

impl Request for ExportRemarks {
    type Output = Exported;
    const KIND: Kind = Kind::ChangesHere;
    const REACH: Reach = Reach::Here;

    fn label(&self) -> Message {
        Message::new("ui-job-export-list")
    }

    async fn run(self, _task: &Task) -> Result<Exported, Problem> {
        let Self(remarks, target) = self;
        on_disk(move || {
            let sheet = report::remarks_sheet(&remarks, &target.catalog());
            target.write(&sheet)
        })
        .await
    }
}

impl Request for ExportRows {
    type Output = Exported;
    const KIND: Kind = Kind::ChangesHere;
    const REACH: Reach = Reach::Here;

    fn label(&self) -> Message {
        Message::new("ui-job-export")
    }

    async fn run(self, _task: &Task) -> Result<Exported, Problem> {
        on_disk(move || self.write()).await
    }
}

impl ExportRows {
    fn write(self) -> Result<Exported, Problem> {
        let target = self.target;
        let style = match target.ending().as_str() {
            "json" => Style::Json,
            _ => target.csv(),
        };
        let rows = report::save(&target.path, |writer| {
            let rows = self.rows.iter();
            report::write_rows(writer, rows, &self.columns, &style, &target.catalog())
        })?;
        Ok(Exported {
            path: target.path,
            rows,
        })
    }
}
