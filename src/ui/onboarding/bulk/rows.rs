//! The table of rows, and the chips that say which of them it shows.

use super::deeds::Deed;
use super::said;
use super::sheet::Sheet;
use crate::desk::BulkSheet;
use crate::domain::bulk::{BulkCounts, BulkRow, BulkState, Standing};
use crate::domain::order::OrderColumn;
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look;
use crate::ui::table::{self, Drawn, ListTable, RowMenu, RowsAction, TableHead, TableRows};
use crate::ui::widgets::{Chip, Icon, Tone, dot, from_right};
use egui::Ui;

/// What makes room for a dot before the words of a chip: figure spaces, which are neither broken nor cut.
const DOT_ROOM: &str = "\u{2007}\u{2007}";

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
    pub(super) fn shows(self, row: &BulkRow) -> bool {
        match self {
            Self::All => true,
            Self::Warned => is_warned(row),
            Self::Standing(Standing::Unknown) => {
                matches!(row.state, BulkState::Unknown | BulkState::Sent)
            }
            // What waits for a word about its number is on hold as well.
            Self::Standing(Standing::OnHold) => {
                matches!(row.standing(), Standing::OnHold | Standing::NeedsWord)
            }
            Self::Standing(standing) => row.standing() == standing,
        }
    }
}

/// Whether a person has to do something about a row before it is sent.
fn needs_care(row: &BulkRow) -> bool {
    matches!(
        row.standing(),
        Standing::NeedsFix | Standing::CannotBeOrdered | Standing::NeedsWord | Standing::OnHold
    )
}

fn is_warned(row: &BulkRow) -> bool {
    row.state == BulkState::Planned && !row.warnings.is_empty()
}

/// The chips: which rows each shows, and what it is called.
const CHIPS: [(Filter, &str); 13] = {
    use Filter::{All, Standing as Of, Warned};
    [
        (All, "orderfile-ui-filter-all"),
        (Of(Standing::Ready), "orderfile-ui-filter-ready"),
        (Warned, "orderfile-ui-filter-warned"),
        (Of(Standing::NeedsFix), "orderfile-ui-filter-needs-fix"),
        (Of(Standing::OnHold), "orderfile-ui-filter-on-hold"),
        (
            Of(Standing::CannotBeOrdered),
            "orderfile-ui-filter-cannot-be-ordered",
        ),
        (Of(Standing::Ordered), "orderfile-ui-filter-confirmed"),
        (Of(Standing::Rejected), "orderfile-ui-filter-rejected"),
        (Of(Standing::Unknown), "orderfile-ui-filter-unknown"),
        (Of(Standing::Duplicate), "orderfile-ui-filter-duplicate"),
        (
            Of(Standing::AlreadyOrdered),
            "orderfile-ui-filter-already-ordered",
        ),
        (Of(Standing::LeftOut), "orderfile-ui-filter-left-out"),
        (Of(Standing::NotFailed), "orderfile-ui-filter-not-failed"),
    ]
};

/// Draws the chips, and how the counts add up.
pub(super) fn chips(ui: &mut Ui, cx: &Cx<'_>, sheet: &mut Sheet, counts: &BulkCounts) {
    let words = cx.words;
    let rows = sheet.rows();
    let shown = |filter: Filter| {
        rows.as_ref().map_or(0, |rows| {
            rows.rows.iter().filter(|row| filter.shows(row)).count()
        })
    };
    ui.horizontal_wrapped(|ui| {
        for (filter, id) in CHIPS {
            let is_on = sheet.filter == filter;
            let count = shown(filter);
            // One that is on stays, so that it can be switched off.
            if count == 0 && filter != Filter::All && !is_on {
                continue;
            }
            let name = say::counted(id, count, &words);
            if chip(ui, filter, &name, is_on) {
                sheet.filter = filter;
            }
        }
        from_right(ui, |ui| {
            let sum = look::body(said::sum(counts)).color(cx.look.secondary);
            let sum = ui.add(egui::Label::new(sum).truncate());
            sum.on_hover_text(look::body(said::counts(counts, &words)));
        });
    });
}

/// A chip with the colour of its rows; whether it was pressed.
fn chip(ui: &mut Ui, filter: Filter, name: &str, is_on: bool) -> bool {
    let tone = match filter {
        Filter::Standing(standing) => said::tone(standing),
        Filter::Warned => Tone::Warn,
        Filter::All => Tone::Neutral,
    };
    if tone == Tone::Neutral {
        return Chip::new(name).on(is_on).show(ui).clicked();
    }
    // The chip leaves room for the dot, which tells what the rows of that colour are.
    let response = Chip::new(format!("{DOT_ROOM}{name}"))
        .named(name)
        .on(is_on)
        .show(ui);
    let middle = response.rect.left_center() + egui::vec2(14.0, 0.0);
    dot(ui.painter(), middle, tone.pair(look::of(ui)).ink);
    response.clicked()
}

/// Draws the table in the room there is, and gives what is to be done with which line.
pub(super) fn table(
    ui: &mut Ui,
    cx: &Cx<'_>,
    sheet: &mut Sheet,
    height: f32,
) -> Option<(usize, Deed)> {
    let words = cx.words;
    let rows = sheet.rows()?;
    let shown = sheet.shown(&rows);
    let table = Rows {
        rows: &rows,
        shown: &shown,
        sheet,
        cx,
    };
    let heads = [
        TableHead::new(words.text("orderfile-ui-head-line"), 56.0, 0.0),
        TableHead::new(words.text("orderfile-ui-head-unit"), 170.0, 0.5),
        TableHead::new(words.text("orderfile-ui-head-business"), 118.0, 0.0),
        TableHead::new(words.text("orderfile-ui-head-status"), 120.0, 0.0),
        TableHead::new(words.text("orderfile-ui-head-note"), 200.0, 1.5),
    ];
    let name = words.text("orderfile-ui-rows");
    let drawn = ListTable {
        name: &name,
        heads: &heads,
        scroll_to: table.place_of(sheet.scroll_to),
        takes_keys: true,
        height,
        sorted: None,
    };
    let done = table::show(ui, drawn, &table);
    let selected = table.cursor();
    let deed = match (done.other, done.action) {
        (Some((place, at)), _) => table.row(place).and_then(|row| {
            let (_, _, deed) = table.others(row).into_iter().nth(at)?;
            Some((row.line, deed))
        }),
        (None, Some(RowsAction::Open)) => {
            let row = selected.and_then(|place| table.row(place));
            let row = row.filter(|row| table.can_be_edited(row));
            row.map(|row| (row.line, Deed::Edit))
        }
        (None, Some(RowsAction::Copy)) if sheet.selected.is_some() => {
            ui.ctx().copy_text(table::without_heads(&table));
            None
        }
        _ => None,
    };
    let line = |place: usize| table.row(place).map(|row| row.line);
    let (mut went_to, mut scroll_to) = (None, None);
    // A choice in the menu is for the row it was opened on, and moves nothing.
    match done.action.filter(|_| done.other.is_none()) {
        Some(RowsAction::Select { place, .. }) => went_to = Some(line(place)),
        Some(RowsAction::Move { step, .. }) => {
            let to = step.to(selected, shown.len()).map(line);
            (went_to, scroll_to) = (to, to.flatten());
        }
        Some(RowsAction::Close) => went_to = Some(None),
        _ => {}
    }
    sheet.scroll_to = scroll_to;
    sheet.selected = went_to.unwrap_or(sheet.selected);
    deed
}

struct Rows<'a> {
    rows: &'a BulkSheet,
    shown: &'a [usize],
    sheet: &'a Sheet,
    cx: &'a Cx<'a>,
}

impl Rows<'_> {
    fn row(&self, place: usize) -> Option<&BulkRow> {
        self.rows.rows.get(*self.shown.get(place)?)
    }

    /// Where a line is shown.
    fn place_of(&self, line: Option<usize>) -> Option<usize> {
        let line = line?;
        (0..self.shown.len()).find(|place| self.row(*place).is_some_and(|row| row.line == line))
    }

    /// Whether Enter edits a row now.
    fn can_be_edited(&self, row: &BulkRow) -> bool {
        self.sheet.is_idle() && self.sheet.can_be_mended(row)
    }

    /// What the menu of a row offers besides what Enter does.
    fn others(&self, row: &BulkRow) -> Vec<(Icon, String, Deed)> {
        let mut offers = self.sheet.offers(row, self.cx);
        offers.retain(|(_, _, deed)| *deed != Deed::Edit);
        offers
    }
}

impl TableRows for Rows<'_> {
    fn len(&self) -> usize {
        self.shown.len()
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        let Some(row) = self.row(place) else {
            return Vec::new();
        };
        let words = &self.cx.words;
        // A row of which no order can be made is known by what stands in its columns.
        let typed = |column| self.sheet.text_of(row, column);
        let name = row.name.clone();
        let name = name.unwrap_or_else(|| typed(OrderColumn::SalesUnitName));
        let business = row.business_id.as_ref().map(|id| id.for_people());
        let business = business.unwrap_or_else(|| typed(OrderColumn::BusinessId));
        let happened = said::happened(row, words).join(" ");
        let (state, tone) = said::state(row, self.sheet.stage(row), words);
        vec![
            Drawn::Mono(row.line.to_string()),
            Drawn::Name(name),
            Drawn::Mono(business),
            Drawn::Tag(state, tone),
            match row.state {
                BulkState::Rejected | BulkState::Unknown => Drawn::Text(happened),
                _ if needs_care(row) => Drawn::Text(happened),
                _ => Drawn::Muted(happened),
            },
        ]
    }

    fn is_selected(&self, place: usize) -> bool {
        let row = self.row(place);
        row.is_some_and(|row| Some(row.line) == self.sheet.selected)
    }

    fn menu(&self, place: usize) -> Option<RowMenu> {
        let row = self.row(place)?;
        let words = self.cx.words;
        let others = self.others(row).into_iter();
        let edit = words.text("orderfile-ui-edit-ask");
        Some(RowMenu {
            open: self.can_be_edited(row).then_some(edit),
            others: others.map(|(icon, name, _)| (icon, name)).collect(),
            ..RowMenu::new(words)
        })
    }
}
