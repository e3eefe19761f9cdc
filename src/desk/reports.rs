//! Reports of the kept fleet, what is saved for them, and lists of a person's own that are read.

use super::core::{Exported, FleetHandle, Nature, Request, Task, on_disk};
use super::documents::{ChangesDocuments, DocumentName};
use super::saw::Saw;
use crate::domain::Problem;
use crate::domain::fleet::FleetUnit;
use crate::domain::policy::{self, FindingCounts};
use crate::report::{self, Definition, Figures, FileFormat, Imported, ReportContext, Source, View};
use crate::store::DocumentKind;
use crate::text::{Catalog, Language, Message};
use chrono::Utc;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::marker::PhantomData;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is saved by name for a partner, as text that the program itself writes.
pub trait Saved: Serialize + DeserializeOwned + PartialEq + Send + Sync + 'static {
    /// Where it is kept.
    const KIND: DocumentKind;

    /// The entry of what reading and changing them is called in the log.
    const LABEL: &'static str;

    /// What it is called; no two of a kind have the same name.
    fn name(&self) -> &str;
}

impl Saved for View {
    const KIND: DocumentKind = DocumentKind::View;
    const LABEL: &'static str = "ui-job-views";

    fn name(&self) -> &str {
        &self.name
    }
}

impl Saved for Definition {
    const KIND: DocumentKind = DocumentKind::Definition;
    const LABEL: &'static str = "ui-job-definitions";

    fn name(&self) -> &str {
        &self.name
    }
}

/// All that are saved of a kind: `ListSaved::<View>::new()`.
#[derive(Debug)]
pub struct ListSaved<T>(PhantomData<fn() -> T>);

/// Save one under its name. Its answer is all there are then, as it is of removing one.
#[derive(Debug)]
pub struct SaveOne<T> {
    /// What is saved.
    pub one: Box<T>,
    /// What the person saw under its name when they began.
    pub saw: Saw<Box<T>>,
}

/// Remove one: `RemoveSaved::<View>::new(name)`.
#[derive(Debug)]
pub struct RemoveSaved<T> {
    name: String,
    kind: PhantomData<fn() -> T>,
}

/// Write the report of a definition from the kept fleet.
#[derive(Debug)]
pub struct RunReport {
    /// The definition.
    pub definition: Box<Definition>,
    /// Where it goes; a folder gets a file named by the definition's pattern.
    pub path: PathBuf,
}

/// What charts show of the kept fleet.
#[derive(Debug)]
pub struct ReadFigures;

/// Read a list of a person's own: identifiers, tags, notes, expected values. Nothing is kept yet.
#[derive(Debug)]
pub struct ReadList {
    /// The file.
    pub path: PathBuf,
    /// A sheet of a workbook; without one it is the sheet whose heads are known.
    pub sheet: Option<String>,
}

impl<T> ListSaved<T> {
    /// Asks for all of them.
    #[expect(clippy::new_without_default, reason = "nobody needs a usual one")]
    #[must_use]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T> RemoveSaved<T> {
    /// Asks for the one of that name to be removed.
    #[must_use]
    pub const fn new(name: String) -> Self {
        Self {
            name,
            kind: PhantomData,
        }
    }
}

impl<T: Saved> Request for ListSaved<T> {
    type Output = Vec<T>;
    const NATURE: Nature = Nature::reads(T::LABEL).here().quiet();

    async fn run(self, task: &Task) -> Result<Vec<T>, Problem> {
        task.on_fleet(all::<T>).await
    }
}

impl<T: Saved> Request for SaveOne<T> {
    type Output = Vec<T>;
    const NATURE: Nature = Nature::changes_here(T::LABEL).here();

    async fn run(self, task: &Task) -> Result<Vec<T>, Problem> {
        task.on_fleet(move |fleet| {
            save(fleet, &*self.one, &self.saw)?;
            all(fleet)
        })
        .await
    }
}

impl<T: Saved> Request for RemoveSaved<T> {
    type Output = Vec<T>;
    const NATURE: Nature = Nature::changes_here(T::LABEL).here();

    async fn run(self, task: &Task) -> Result<Vec<T>, Problem> {
        task.on_fleet(move |fleet| {
            fleet
                .store
                .remove_document(&fleet.fleet, T::KIND, &self.name)?;
            all(fleet)
        })
        .await
    }
}

impl<T: Saved> ChangesDocuments for SaveOne<T> {
    fn papers(&self) -> Vec<DocumentName> {
        vec![DocumentName::own(T::KIND, self.one.name())]
    }
}

impl<T: Saved> ChangesDocuments for RemoveSaved<T> {
    fn papers(&self) -> Vec<DocumentName> {
        vec![DocumentName::own(T::KIND, self.name.as_str())]
    }
}

impl Request for RunReport {
    type Output = Exported;
    const NATURE: Nature = Nature::changes_here("ui-job-report").here().long();

    async fn run(self, task: &Task) -> Result<Exported, Problem> {
        task.on_fleet(move |fleet| written(fleet, &self.definition, &self.path))
            .await
    }
}

impl Request for ReadFigures {
    type Output = Arc<Figures>;
    const NATURE: Nature = Nature::reads("ui-job-figures").here().quiet();

    async fn run(self, task: &Task) -> Result<Arc<Figures>, Problem> {
        task.on_fleet(|fleet| figures(fleet).map(Arc::new)).await
    }
}

impl Request for ReadList {
    type Output = Arc<Imported>;
    const NATURE: Nature = Nature::reads("ui-job-read-list").here();

    async fn run(self, _task: &Task) -> Result<Arc<Imported>, Problem> {
        on_disk(move || {
            let source = Source::from_argument(&self.path);
            report::read_list(source, self.sheet.as_deref()).map(Arc::new)
        })
        .await
    }
}

/// Writes a report. Its rows stream from the database to the file; only a summary with charts needs more than them.
fn written(fleet: &FleetHandle, definition: &Definition, path: &Path) -> Result<Exported, Problem> {
    let is_summary = definition.format == FileFormat::Html;
    let changes = if is_summary {
        fleet.store.changes(&fleet.fleet, None, None)?
    } else {
        Vec::new()
    };
    let found = if is_summary {
        let found = fleet.findings(&fleet.policies()?)?;
        let asides = fleet.store.asides(&fleet.fleet)?;
        let (left, _) = policy::part(found, &asides, Utc::now().timestamp());
        Some(FindingCounts::of(&left))
    } else {
        None
    };
    let context = ReportContext {
        profile: &fleet.profile.name,
        environment: fleet.profile.environment,
        written_at: Utc::now().timestamp(),
        catalog: Catalog::new(Language::from_tag(&definition.words).unwrap_or_default()),
        changes: &changes,
        findings: found,
    };
    let written = report::save_report(path, definition, &context, |take| {
        fleet
            .store
            .for_each_unit(&fleet.fleet, &mut |unit: FleetUnit| take(unit.into_row()))
    })?;
    Ok(Exported {
        path: written.path,
        rows: written.rows,
    })
}

fn figures(fleet: &FleetHandle) -> Result<Figures, Problem> {
    let kept = fleet.kept()?;
    let changes = fleet.store.changes(&fleet.fleet, None, None)?;
    let found = policy::audit(&kept.rows, &kept.merchants, &fleet.policies()?);
    let now = Utc::now().timestamp();
    let (left, _) = policy::part(found, &fleet.store.asides(&fleet.fleet)?, now);
    let counts = FindingCounts::of(&left);
    Ok(report::figures(&kept.rows, &changes, now, Some(counts)))
}

fn save<T: Saved>(fleet: &FleetHandle, one: &T, saw: &Saw<Box<T>>) -> Result<(), Problem> {
    let name = one.name();
    if name.trim().is_empty() {
        return Err(Problem::input(Message::new("desk-name-empty")));
    }
    let text = serde_json::to_string_pretty(one).map_err(|error| {
        Problem::local(Message::new("desk-broken-off"))
            .because(Message::new("desk-reason").with("reason", error.to_string()))
    })?;
    let now = Utc::now().timestamp();
    fleet
        .store
        .save_document_over(&fleet.fleet, T::KIND, (name, &text, None), now, &|kept| {
            let stands = kept.and_then(|text| serde_json::from_str(text).ok());
            saw.is(stands.map(Box::new).as_ref())
        })
}

/// What is saved, by name. One that a later version wrote and this one cannot read is left where it is.
pub(in crate::desk) fn all<T: Saved>(fleet: &FleetHandle) -> Result<Vec<T>, Problem> {
    let documents = fleet.store.documents(&fleet.fleet, T::KIND)?;
    let read = |(name, text): (String, String)| {
        serde_json::from_str(&text)
            .inspect_err(|error| tracing::warn!(%name, %error, "a saved text cannot be read"))
            .ok()
    };
    Ok(documents.into_iter().filter_map(read).collect())
}
