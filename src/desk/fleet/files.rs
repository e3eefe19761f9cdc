//! Files: reports, findings and changes out, lists in.

use super::Room;
use super::audit::findings;
use super::documents::all_policies;
use crate::desk::core::on_disk;
use crate::desk::{ChangesRequest, Event, FindingsRequest, RemarksRequest};
use crate::domain::Problem;
use crate::domain::fleet::FleetUnit;
use crate::domain::policy::FindingCounts;
use crate::report::{
    self, CsvStyle, Definition, Dialect, FileFormat, JoinedList, ReportContext, Sheet, Source,
    Style, Words,
};
use crate::text::{Catalog, Language};
use chrono::Utc;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Writes a report. Its rows stream from the database to the file; only a summary with charts needs more than them.
pub(super) fn run_report(
    room: &Room,
    definition: Definition,
    path: PathBuf,
) -> Result<Event, Problem> {
    let is_summary = definition.format == FileFormat::Html;
    let changes = if is_summary {
        room.store.changes(&room.fleet, None, None)?
    } else {
        Vec::new()
    };
    let found = if is_summary {
        let found = findings(room, &all_policies(room)?)?;
        Some(FindingCounts::of(&found))
    } else {
        None
    };
    let context = ReportContext {
        profile: &room.profile.name,
        environment: room.profile.environment,
        written_at: Utc::now().timestamp(),
        catalog: Catalog::new(Language::from_tag(&definition.words).unwrap_or_default()),
        changes: &changes,
        findings: found,
    };
    let written = report::save_report(&path, &definition, &context, |take| {
        room.store
            .for_each_unit(&room.fleet, &mut |unit: FleetUnit| take(unit.into_row()))
    })?;
    Ok(Event::Exported {
        path: written.path,
        rows: written.rows,
    })
}

pub(super) async fn export_findings(request: FindingsRequest) -> Result<Event, Problem> {
    on_disk(move || {
        let file = Paper::of(
            &request.path,
            request.dialect,
            request.formula_guard,
            request.words,
        );
        let sheet = report::findings_sheet(&request.findings, &file.catalog);
        file.write(request.path, &sheet)
    })
    .await
}

pub(super) async fn export_changes(request: ChangesRequest) -> Result<Event, Problem> {
    on_disk(move || {
        let file = Paper::of(
            &request.path,
            request.dialect,
            request.formula_guard,
            request.words,
        );
        let sheet = report::changes_sheet(&request.changes);
        file.write(request.path, &sheet)
    })
    .await
}

pub(in crate::desk) async fn export_remarks(request: RemarksRequest) -> Result<Event, Problem> {
    on_disk(move || {
        let file = Paper::of(
            &request.path,
            request.dialect,
            request.formula_guard,
            request.words,
        );
        let sheet = report::remarks_sheet(&request.remarks, &file.catalog);
        file.write(request.path, &sheet)
    })
    .await
}

/// What kind of file a sheet becomes, and who reads it.
pub(in crate::desk) struct Paper {
    style: Style,
    pub(in crate::desk) catalog: Catalog,
}

impl Paper {
    /// JSON, XLSX or CSV, by the ending of the file's name.
    pub(in crate::desk) fn of(
        path: &Path,
        dialect: Dialect,
        formula_guard: bool,
        words: Words,
    ) -> Self {
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let style = match ending.to_ascii_lowercase().as_str() {
            "json" => Style::Json,
            "xlsx" => Style::Xlsx(words),
            _ => Style::Csv(CsvStyle::new(dialect, words).guarded(formula_guard)),
        };
        let catalog = Catalog::new(match words {
            Words::Language(language) => language,
            Words::Keys => Language::ENGLISH,
        });
        Self { style, catalog }
    }

    pub(in crate::desk) fn write_joined(
        &self,
        path: &Path,
        list: &JoinedList,
    ) -> Result<usize, Problem> {
        report::save(path, |writer| {
            report::write_joined(writer, list, &self.style, &self.catalog)
        })
    }

    pub(in crate::desk) fn write(&self, path: PathBuf, sheet: &Sheet) -> Result<Event, Problem> {
        let rows = report::save(&path, |writer| {
            report::write_sheet(writer, sheet, &self.style, &self.catalog)
        })?;
        Ok(Event::Exported { path, rows })
    }
}

/// Reads a list of a person's own. Nothing is kept yet.
pub(super) async fn read_list(path: PathBuf, sheet: Option<String>) -> Result<Event, Problem> {
    on_disk(move || {
        let list = report::read_list(Source::from_argument(&path), sheet.as_deref())?;
        Ok(Event::Imported(Arc::new(list)))
    })
    .await
}
