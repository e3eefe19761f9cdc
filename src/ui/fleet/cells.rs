//! What of a unit stands in which cell of the table.

use crate::domain::{CaptureType, Configuration, Problem, RowState, SaidAs, UnitFlag};
use crate::report::{Cell, Column, UnitRow};
use crate::text::Catalog;
use crate::ui::table::{Drawn, cell};
use crate::ui::widgets::Tone;

/// Yes, no or not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tri {
    /// The API said yes.
    Yes,
    /// The API said no.
    No,
    /// The API did not say.
    Unknown,
}

impl Tri {
    /// The class of a setting.
    #[must_use]
    pub const fn of(setting: Option<bool>) -> Self {
        match setting {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Unknown,
        }
    }
}

/// The tag of a capture type.
#[must_use]
pub fn capture(capture: Option<&CaptureType>, catalog: &Catalog) -> Drawn {
    match capture {
        Some(CaptureType::Reserve) => {
            Drawn::Tag(catalog.text("report-capture-reserve"), Tone::Neutral)
        }
        Some(CaptureType::Direct) => Drawn::Tag(catalog.text("report-capture-direct"), Tone::Warn),
        Some(CaptureType::NotApplicable) => {
            Drawn::Muted(catalog.text("report-capture-not-applicable"))
        }
        Some(CaptureType::Other(word)) => Drawn::Tag(word.clone(), Tone::Info),
        None => Drawn::Tag(catalog.text("report-unknown"), Tone::Info),
    }
}

/// A yes/no setting: a permission such as skipLandingPage as a tag, a fact as plain words.
#[must_use]
pub fn flag(said_as: SaidAs, setting: Option<bool>, catalog: &Catalog) -> Drawn {
    let word = |is| catalog.say(said_as.word(is));
    let unknown = || catalog.text("report-unknown");
    match (said_as, Tri::of(setting)) {
        (SaidAs::Permission, Tri::Yes) => Drawn::Tag(word(true), Tone::Ok),
        (SaidAs::Permission, Tri::No) => Drawn::Tag(word(false), Tone::Neutral),
        (SaidAs::Permission, Tri::Unknown) => Drawn::Tag(unknown(), Tone::Info),
        (SaidAs::Fact, Tri::Yes) => Drawn::Text(word(true)),
        (SaidAs::Fact, Tri::No) => Drawn::Text(word(false)),
        (SaidAs::Fact, Tri::Unknown) => Drawn::Muted(unknown()),
    }
}

/// The setting of a unit, in the words of the setting.
#[must_use]
pub fn setting(of: UnitFlag, configuration: &Configuration, catalog: &Catalog) -> Drawn {
    flag(of.said_as(), configuration.get(of), catalog)
}

/// The tag of how a look-up ended.
#[must_use]
pub fn state(state: RowState, catalog: &Catalog) -> Drawn {
    let (words, tone) = match state {
        // Most rows are found: a wall of green would drown the few that are not.
        RowState::Found => (catalog.text("report-state-found"), Tone::Neutral),
        RowState::NotConnected => (catalog.text("report-state-not-connected"), Tone::Info),
        RowState::Invalid => (catalog.text("report-state-invalid"), Tone::Warn),
        RowState::Failed => (catalog.text("report-state-failed"), Tone::Bad),
    };
    Drawn::Tag(words, tone)
}

/// A row's cell in a column.
#[must_use]
pub fn cell(row: &impl UnitRow, column: Column, catalog: &Catalog) -> Drawn {
    match column {
        Column::State => state(row.state(), catalog),
        Column::CaptureType if row.has_unit() => capture(row.capture_type(), catalog),
        Column::Flag(of @ UnitFlag::SkipLandingPage) if row.has_unit() => {
            flag(of.said_as(), row.flag(of), catalog)
        }
        Column::Name => match row.name() {
            Some(name) => cell::unit_name(name, row.merchant_name()),
            None if row.has_unit() => Drawn::Muted(catalog.text("screens-detail-unnamed")),
            // A row that is no sales unit tells its reason where the others have their name.
            None => {
                let reason = row.problem().map(|problem| reason(problem, catalog));
                Drawn::Muted(reason.unwrap_or_default())
            }
        },
        Column::BusinessId => match (row.business_id(), row.msn()) {
            (Some(id), _) => Drawn::Mono(id.for_people()),
            // What was asked for stands in for a number that nothing was found of.
            (None, None) if !row.has_unit() => Drawn::Mono(row.input().to_owned()),
            _ => plain(row, column, catalog),
        },
        Column::Tags => tags(row.tags().0),
        Column::MerchantTags => tags(row.tags().1),
        _ => plain(row, column, catalog),
    }
}

/// Why there is no unit, in one sentence; what to do about it stands in the details.
fn reason(problem: &Problem, catalog: &Catalog) -> String {
    let what = catalog.say(&problem.what);
    match &problem.why {
        Some(why) => format!("{what} {}", catalog.say(why)),
        None => what,
    }
}

fn tags(tags: &[String]) -> Drawn {
    match tags {
        [] => Drawn::Text(String::new()),
        tags => Drawn::Tags(tags.join(", "), tags.to_vec()),
    }
}

fn plain(row: &impl UnitRow, column: Column, catalog: &Catalog) -> Drawn {
    let cell = column.cell(row, catalog);
    let words = cell.for_people(catalog);
    match cell {
        Cell::Digits(_) => Drawn::Mono(words),
        Cell::Unknown => Drawn::Muted(words),
        _ => Drawn::Text(words),
    }
}
