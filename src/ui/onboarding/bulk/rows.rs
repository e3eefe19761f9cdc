//! The table of rows, and the chips that say which of them it shows.

use super::said;
use super::sheet::Sheet;
use crate::desk::BulkSheet;
use crate::domain::bulk::{BulkCounts, BulkRow, BulkState, Standing};
use crate::text::Catalog;
use crate::ui::cx::Cx;
use crate::ui::fleet::cells::Drawn;
use crate::ui::list_table::{self, ListAction, ListHead, ListRows, ListTable, Step};
use crate::ui::look;
use crate::ui::widgets::Chip;
use egui::Ui;

/// Which rows the table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those that stand so; rows on the way are unknown ones until they are answered.
    Standing(Standing),
    /// Those that can be sent, with something that may delay them.
    Warned,
}

impl Filter {
    /// Whether a row is shown.
    fn shows(self, row: &BulkRow) -> bool {
        match self {
            Self::All => true,
            Self::Warned => is_warned(row),
            Self::Standing(Standing::Unknown) => {
                matches!(row.state, BulkState::Unknown | BulkState::Sent)
            }
            Self::Standing(standing) => row.standing() == standing,
        }
    }
}

/// Whether a person has to do something about a row before it is sent.
fn needs_care(row: &BulkRow) -> bool {
    matches!(
        row.standing(),
        Standing::NeedsFix | Standing::NeedsWord | Standing::OnHold
    )
}

fn is_warned(row: &BulkRow) -> bool {
    row.state == BulkState::Planned && !row.warnings.is_empty()
}

/// Draws the chips, and how the counts add up.
pub(super) fn chips(ui: &mut Ui, cx: &Cx<'_>, sheet: &mut Sheet, counts: &BulkCounts) {
    let words = cx.words;
    let warned = sheet.rows().map_or(0, |rows| {
        rows.rows.iter().filter(|row| is_warned(row)).count()
    });
    let standing = |wanted: Standing| {
        sheet.rows().map_or(0, |rows| {
            let rows = rows.rows.iter();
            rows.filter(|row| row.standing() == wanted).count()
        })
    };
    let of = |wanted: Standing, id: &'static str| (Filter::Standing(wanted), id, standing(wanted));
    let filters = [
        (Filter::All, "lines-ui-filter-all", counts.input),
        of(Standing::Ready, "lines-ui-filter-planned"),
        (Filter::Warned, "lines-ui-filter-warned", warned),
        of(Standing::NeedsFix, "lines-ui-filter-needs-fix"),
        of(Standing::NeedsWord, "lines-ui-filter-needs-word"),
        of(Standing::OnHold, "lines-ui-filter-on-hold"),
        of(Standing::Ordered, "lines-ui-filter-confirmed"),
        of(Standing::Rejected, "lines-ui-filter-rejected"),
        (
            Filter::Standing(Standing::Unknown),
            "lines-ui-filter-unknown",
            counts.unknown,
        ),
        of(Standing::Duplicate, "lines-ui-filter-duplicate"),
        of(Standing::AlreadyOrdered, "lines-ui-filter-already-ordered"),
        of(Standing::LeftOut, "lines-ui-filter-left-out"),
        of(Standing::NotFailed, "lines-ui-filter-not-failed"),
    ];
    ui.horizontal_wrapped(|ui| {
        for (filter, id, count) in filters {
            let is_on = sheet.filter == filter;
            if count == 0 && filter != Filter::All && !is_on {
                continue;
            }
            let name = said::counted(id, count, &words);
            if Chip::new(name).on(is_on).show(ui).clicked() {
                sheet.filter = filter;
            }
        }
        let right = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(right, |ui| {
            let sum = said::sum(counts);
            ui.add(egui::Label::new(look::body(sum).color(cx.look.secondary)).truncate());
        });
    });
}

/// Draws the table in the room there is, and gives the line that is to be mended, asked for by a key.
pub(super) fn table(ui: &mut Ui, cx: &Cx<'_>, sheet: &mut Sheet, height: f32) -> Option<usize> {
    let words = cx.words;
    let rows = sheet.rows()?;
    let shown: Vec<usize> = rows
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| sheet.filter.shows(row))
        .map(|(place, _)| place)
        .collect();
    let table = Rows {
        sheet: &rows,
        shown: &shown,
        selected: sheet.selected,
        words,
    };
    let heads = [
        ListHead::new(words.text("lines-ui-head-line"), 56.0, 0.0),
        ListHead::new(words.text("lines-ui-head-unit"), 170.0, 0.5),
        ListHead::new(words.text("lines-ui-head-business"), 118.0, 0.0),
        ListHead::new(words.text("lines-ui-head-state"), 120.0, 0.0),
        ListHead::new(words.text("lines-ui-head-what"), 300.0, 1.5),
    ];
    let name = words.text("lines-ui-rows");
    let place = |line: usize| shown.iter().position(|one| table.line(*one) == Some(line));
    let selected = sheet.selected.and_then(place);
    let drawn = ListTable {
        name: &name,
        heads: &heads,
        scroll_to: sheet.scroll_to.take().and_then(place),
        takes_keys: !sheet.has_dialog(),
        height,
    };
    let action = list_table::show(ui, drawn, &table)?;
    let last = shown.len().saturating_sub(1);
    let go = match action {
        ListAction::Select { place, .. } => place,
        ListAction::Move { step, .. } => match (step, selected) {
            (Step::First, _) => 0,
            (Step::Last, _) => last,
            (Step::By(rows), Some(at)) => at.saturating_add_signed(rows).min(last),
            (Step::By(_), None) => 0,
        },
        ListAction::Open => return sheet.selected,
        ListAction::Close => {
            sheet.selected = None;
            return None;
        }
        ListAction::Copy => {
            copy(ui, &table, selected);
            return None;
        }
        ListAction::All => return None,
    };
    let line = shown.get(go).and_then(|place| table.line(*place));
    sheet.selected = line;
    if matches!(action, ListAction::Move { .. }) {
        sheet.scroll_to = line;
    }
    None
}

fn copy(ui: &Ui, table: &Rows<'_>, selected: Option<usize>) {
    let Some(place) = selected else { return };
    let cells = table.cells(place);
    let cells: Vec<String> = cells
        .iter()
        .map(|cell| cell.words().replace(['\t', '\n'], " "))
        .collect();
    ui.ctx().copy_text(cells.join("\t"));
}

struct Rows<'a> {
    sheet: &'a BulkSheet,
    shown: &'a [usize],
    selected: Option<usize>,
    words: Catalog,
}

impl Rows<'_> {
    fn line(&self, place: usize) -> Option<usize> {
        self.sheet.rows.get(place).map(|row| row.line)
    }

    fn row(&self, place: usize) -> Option<&BulkRow> {
        self.sheet.rows.get(*self.shown.get(place)?)
    }
}

impl ListRows for Rows<'_> {
    fn len(&self) -> usize {
        self.shown.len()
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        let Some(row) = self.row(place) else {
            return Vec::new();
        };
        let words = &self.words;
        // A row of which no order can be made is known by what stands in it first.
        let first = || row.cells.iter().find(|cell| !cell.is_empty()).cloned();
        let name = row.name.clone().or_else(first).unwrap_or_default();
        let business = row.business_id.as_ref().map(|id| id.for_people());
        let happened = said::happened(row, words).join(" ");
        vec![
            Drawn::Mono(row.line.to_string()),
            Drawn::Name(name),
            Drawn::Mono(business.unwrap_or_default()),
            Drawn::Tag(said::state(row, words), said::tone(row.standing())),
            match row.state {
                BulkState::Rejected | BulkState::Unknown => Drawn::Text(happened),
                _ if needs_care(row) => Drawn::Text(happened),
                _ => Drawn::Muted(happened),
            },
        ]
    }

    fn is_selected(&self, place: usize) -> bool {
        self.selected.is_some() && self.row(place).map(|row| row.line) == self.selected
    }
}
