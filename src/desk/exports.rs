//! Lists on screen that become files.

use super::core::{ExportTarget, Exported, Nature, Request, Task, on_disk};
use crate::domain::fleet::UnitChange;
use crate::domain::order::preflight::Remark;
use crate::domain::policy::Finding;
use crate::domain::{LookupRow, Problem};
use crate::report::{self, Column, Sheet};
use crate::text::Catalog;
use std::sync::Arc;

/// A list that becomes a table with heads of its own.
pub trait Listed: Send + Sync + Sized + 'static {
    /// The entry of what writing it is called in the log.
    const LABEL: &'static str = "ui-job-export-list";

    /// The table of a list, in its order.
    fn sheet(list: &[Self], words: &Catalog) -> Sheet;
}

impl Listed for Finding {
    fn sheet(list: &[Self], words: &Catalog) -> Sheet {
        report::findings_sheet(list, words)
    }
}

impl Listed for UnitChange {
    fn sheet(list: &[Self], _words: &Catalog) -> Sheet {
        report::changes_sheet(list)
    }
}

impl Listed for Remark {
    fn sheet(list: &[Self], words: &Catalog) -> Sheet {
        report::remarks_sheet(list, words)
    }
}

/// Write findings, changes, or remarks on an order to a file, in the order they are given.
#[derive(Debug)]
pub struct ExportList<T>(pub Arc<Vec<T>>, pub ExportTarget);

/// Write rows to a file, in the order they are given. The ending of the name says whether it is JSON, XLSX or CSV.
#[derive(Debug)]
pub struct ExportRows {
    /// The rows, in the order they are written.
    pub rows: Arc<Vec<LookupRow>>,
    /// The columns, in the order they are written.
    pub columns: Vec<Column>,
    /// The file.
    pub target: ExportTarget,
}

impl<T: Listed> Request for ExportList<T> {
    type Output = Exported;
    const NATURE: Nature = Nature::changes_here(T::LABEL).here();

    async fn run(self, _task: &Task) -> Result<Exported, Problem> {
        let Self(list, target) = self;
        on_disk(move || {
            let sheet = T::sheet(&list, &target.catalog());
            target.write(&sheet)
        })
        .await
    }
}

impl Request for ExportRows {
    type Output = Exported;
    const NATURE: Nature = Nature::changes_here("ui-job-export").here();

    async fn run(self, _task: &Task) -> Result<Exported, Problem> {
        let Self {
            rows,
            columns,
            target,
        } = self;
        on_disk(move || {
            let (style, catalog) = (target.style(), target.catalog());
            target
                .save(|writer| report::write_rows(writer, rows.iter(), &columns, &style, &catalog))
        })
        .await
    }
}
