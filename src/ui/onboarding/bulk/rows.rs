//! The table of rows, and the chips that say which of them it shows.

use super::deeds::Deed;
use super::said;
use super::sheet::{Sheet, stage_of};
use crate::desk::BulkSheet;
use crate::domain::board::Stage;
use crate::domain::bulk::{BulkCounts, BulkRow, BulkState, Standing};
use crate::domain::order::OrderColumn;
use crate::text::Catalog;
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look;
use crate::ui::table::{self, Drawn, ListTable, RowMenu, RowsAction, TableHead, TableRows};
use crate::ui::widgets::{Chip, Icon, Tone, dot, from_right};
use egui::Ui;
use std::collections::HashMap;
use std::sync::Arc;

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
    let rows = sheet.rows()?;
    let shown: Vec<usize> = rows
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| sheet.filter.shows(row))
        .map(|(place, _)| place)
        .collect();
    let done = draw(ui, cx, sheet, &rows, &shown, height);
    let row = |place: usize| rows.rows.get(*shown.get(place)?);
    let selected = (0..shown.len()).find(|place| {
        let row = row(*place);
        row.is_some_and(|row| Some(row.line) == sheet.selected)
    });
    sheet.scroll_to = None;
    if let Some((place, at)) = done.other {
        let row = row(place)?;
        let deed = others(sheet, row, cx).into_iter().nth(at);
        return deed.map(|(_, _, deed)| (row.line, deed));
    }
    let action = done.action?;
    let go = match action {
        RowsAction::Select { place, .. } => place,
        RowsAction::Move { step, .. } => step.to(selected, shown.len())?,
        RowsAction::Open => {
            let row = row(selected?)?;
            return can_be_edited(sheet, row).then_some((row.line, Deed::Edit));
        }
        RowsAction::Close => {
            sheet.selected = None;
            return None;
        }
        RowsAction::Copy
        | RowsAction::All
        | RowsAction::Fold
        | RowsAction::Unfold
        | RowsAction::Toggle(_) => return None,
    };
    let line = row(go).map(|row| row.line);
    sheet.selected = line;
    if matches!(action, RowsAction::Move { .. }) {
        sheet.scroll_to = line;
    }
    None
}

/// Draws the table; what is copied is copied.
fn draw(
    ui: &mut Ui,
    cx: &Cx<'_>,
    sheet: &Sheet,
    rows: &BulkSheet,
    shown: &[usize],
    height: f32,
) -> table::Done {
    let words = cx.words;
    let stages = Arc::clone(&sheet.stages);
    let menu = |row: &BulkRow| {
        let menu = RowMenu {
            others: others(sheet, row, cx)
                .into_iter()
                .map(|(icon, name, _)| (icon, name))
                .collect(),
            ..RowMenu::new(words)
        };
        if can_be_edited(sheet, row) {
            menu.open(words.text("orderfile-ui-edit-ask"))
        } else {
            menu
        }
    };
    let table = Rows {
        sheet: rows,
        shown,
        selected: sheet.selected,
        stages: &stages,
        words,
        menu: &menu,
    };
    let heads = [
        TableHead::new(words.text("orderfile-ui-head-line"), 56.0, 0.0),
        TableHead::new(words.text("orderfile-ui-head-unit"), 170.0, 0.5),
        TableHead::new(words.text("orderfile-ui-head-business"), 118.0, 0.0),
        TableHead::new(words.text("orderfile-ui-head-status"), 120.0, 0.0),
        TableHead::new(words.text("orderfile-ui-head-note"), 200.0, 1.5),
    ];
    let name = words.text("orderfile-ui-rows");
    let place = |line: usize| shown.iter().position(|one| table.line(*one) == Some(line));
    let drawn = ListTable {
        name: &name,
        heads: &heads,
        scroll_to: sheet.scroll_to.and_then(place),
        takes_keys: !sheet.has_dialog(),
        height,
        sorted: None,
    };
    let done = table::show(ui, drawn, &table);
    if done.action == Some(RowsAction::Copy) && sheet.selected.is_some() {
        ui.ctx().copy_text(table::without_heads(&table));
    }
    done
}

/// Whether Enter edits a row now.
fn can_be_edited(sheet: &Sheet, row: &BulkRow) -> bool {
    sheet.is_idle() && sheet.can_be_mended(row)
}

/// What the menu of a row offers besides what Enter does.
fn others(sheet: &Sheet, row: &BulkRow, cx: &Cx<'_>) -> Vec<(Icon, String, Deed)> {
    let mut offers = sheet.offers(row, cx);
    offers.retain(|(_, _, deed)| *deed != Deed::Edit);
    offers
}

struct Rows<'a> {
    sheet: &'a BulkSheet,
    shown: &'a [usize],
    selected: Option<usize>,
    stages: &'a HashMap<String, Stage>,
    words: Catalog,
    menu: &'a dyn Fn(&BulkRow) -> RowMenu,
}

impl Rows<'_> {
    /// What stands in a column of a row, as it was edited last or as the file has it.
    fn typed(&self, row: &BulkRow, column: OrderColumn) -> Option<String> {
        let text = match &row.edited {
            Some(draft) => column.get(draft),
            None => {
                let mut mapping = self.sheet.mapping.iter();
                let place = mapping.position(|one| *one == Some(column))?;
                row.cells.get(place)?.trim().to_owned()
            }
        };
        (!text.is_empty()).then_some(text)
    }

    fn line(&self, place: usize) -> Option<usize> {
        self.sheet.rows.get(place).map(|row| row.line)
    }

    fn row(&self, place: usize) -> Option<&BulkRow> {
        self.sheet.rows.get(*self.shown.get(place)?)
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
        let words = &self.words;
        // A row of which no order can be made is known by what stands in its columns.
        let typed = |column| self.typed(row, column);
        let name = row.name.clone();
        let name = name.or_else(|| typed(OrderColumn::SalesUnitName));
        let name = name.unwrap_or_default();
        let business = row.business_id.as_ref().map(|id| id.for_people());
        let business = business.or_else(|| typed(OrderColumn::BusinessId));
        let happened = said::happened(row, words).join(" ");
        vec![
            Drawn::Mono(row.line.to_string()),
            Drawn::Name(name),
            Drawn::Mono(business.unwrap_or_default()),
            {
                let stage = stage_of(self.stages, row);
                let (state, tone) = said::state(row, stage, words);
                Drawn::Tag(state, tone)
            },
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

    fn menu(&self, place: usize) -> Option<RowMenu> {
        self.row(place).map(|row| (self.menu)(row))
    }
}
