//! Reports of the kept fleet, what is saved for them, and lists of a person's own that are read.

use super::core::{Exported, Nature, Request, Task, kept, on_disk, policies};
use super::documents::SavedByName;
use crate::domain::fleet::{FleetUnit, Subject};
use crate::domain::policy::{self, Finding, FindingCounts};
use crate::domain::{KeptMerchant, LookupRow, Problem, Profile};
use crate::report::{self, Definition, Figures, FileFormat, Imported, ReportContext, Source, View};
use crate::store::{DocumentKind, FleetStore};
use crate::text::{Catalog, Language};
use chrono::Utc;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl SavedByName for View {
    const KIND: DocumentKind = DocumentKind::View;
    const LABEL: &'static str = "ui-job-views";

    fn name(&self) -> &str {
        &self.name
    }
}

impl SavedByName for Definition {
    const KIND: DocumentKind = DocumentKind::Definition;
    const LABEL: &'static str = "ui-job-definitions";

    fn name(&self) -> &str {
        &self.name
    }
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

impl Request for RunReport {
    type Output = Exported;
    const NATURE: Nature = Nature::changes_here("ui-job-report").here().long();

    async fn run(self, task: &Task) -> Result<Exported, Problem> {
        let profile = task.opened().await?.profile;
        let write = move |store: &FleetStore, fleet: &str| {
            written(store, fleet, &profile, &self.definition, &self.path)
        };
        task.on_fleet(write).await
    }
}

impl Request for ReadFigures {
    type Output = Arc<Figures>;
    const NATURE: Nature = Nature::reads("ui-job-figures").here().quiet();

    async fn run(self, task: &Task) -> Result<Arc<Figures>, Problem> {
        task.on_fleet(|store, fleet| figures(store, fleet).map(Arc::new))
            .await
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
fn written(
    store: &FleetStore,
    fleet: &str,
    profile: &Profile,
    definition: &Definition,
    path: &Path,
) -> Result<Exported, Problem> {
    // A definition may be of a later version, with a language that is not known here.
    let catalog = Catalog::new(Language::from_tag(&definition.words).unwrap_or_default());
    let (mut changes, mut findings) = (Vec::new(), None);
    // The other formats show rows alone, and must not hold a whole fleet in memory.
    if definition.format == FileFormat::Html {
        changes = store.changes(fleet, None, None)?;
        let kept = kept(store, fleet)?;
        let mut left = findings_left(store, fleet, &kept.rows, &kept.merchants)?;
        if !definition.query.is_everything() {
            let is_told = |row: &&LookupRow| definition.query.admits(row, &catalog);
            let told: Vec<&LookupRow> = kept.rows.iter().filter(is_told).collect();
            let units: HashSet<_> = told.iter().filter_map(|row| row.msn.as_ref()).collect();
            let merchants = told.iter().filter_map(|row| row.business_id.as_ref());
            let merchants: HashSet<_> = merchants.collect();
            left.retain(|finding| match &finding.subject {
                Subject::Unit(msn) => units.contains(msn),
                Subject::Merchant(id) => merchants.contains(id),
            });
        }
        findings = Some(FindingCounts::of(&left));
    }
    let context = ReportContext {
        profile: &profile.name,
        environment: profile.environment,
        written_at: Utc::now().timestamp(),
        catalog,
        changes: &changes,
        findings,
    };
    report::save_report(path, definition, &context, |take| {
        store.for_each_unit(fleet, &mut |unit: FleetUnit| take(unit.into_row()))
    })
}

fn figures(store: &FleetStore, fleet: &str) -> Result<Figures, Problem> {
    let kept = kept(store, fleet)?;
    let changes = store.changes(fleet, None, None)?;
    let left = findings_left(store, fleet, &kept.rows, &kept.merchants)?;
    let counts = FindingCounts::of(&left);
    let now = Utc::now().timestamp();
    Ok(report::figures(&kept.rows, &changes, now, Some(counts)))
}

/// What the policies find, without what is set aside.
fn findings_left(
    store: &FleetStore,
    fleet: &str,
    rows: &[LookupRow],
    merchants: &[KeptMerchant],
) -> Result<Vec<Finding>, Problem> {
    let found = policy::audit(rows, merchants, &policies(store, fleet)?);
    let asides = store.asides(fleet)?;
    let (left, _) = policy::part(found, &asides, Utc::now().timestamp());
    Ok(left)
}
