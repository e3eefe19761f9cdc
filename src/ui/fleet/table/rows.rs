//! The lines of the fleet as the table draws them: units, and the heads of their merchants.

use super::menus;
use crate::report::{Column, UnitRow as _};
use crate::text::{Catalog, Message};
use crate::ui::fleet::cells;
use crate::ui::fleet::model::{FleetLine, FleetModel};
use crate::ui::fleet::say;
use crate::ui::table::{Drawn, Extras, RowGroup, TableRows};
use egui::Id;

/// The lines, in these columns.
#[derive(Debug, Clone, Copy)]
pub struct Rows<'a> {
    /// The fleet whose rows are drawn.
    pub model: &'a FleetModel,
    /// The columns, in their order.
    pub columns: &'a [Column],
    /// The words, in the window's language.
    pub catalog: &'a Catalog,
}

impl Rows<'_> {
    /// The place of the row on a line.
    pub fn place(&self, line: usize) -> Option<usize> {
        match self.model.line(line)? {
            FleetLine::Row(place) => Some(place),
            FleetLine::Group(_) => None,
        }
    }

    /// The number of the row that stands on a line, or of the first of its group.
    pub fn number(&self, line: usize) -> Option<u32> {
        let place = match self.model.line(line)? {
            FleetLine::Row(place) => place,
            FleetLine::Group(group) => self.model.group(group)?.start,
        };
        self.model.shown_index(place)
    }
}

impl TableRows for Rows<'_> {
    fn len(&self) -> usize {
        self.model.line_count()
    }

    fn cells(&self, line: usize) -> Vec<Drawn> {
        let item = self
            .place(line)
            .and_then(|place| self.model.shown_item(place));
        let columns = self.columns.iter();
        item.map_or_else(Vec::new, |item| {
            columns
                .map(|column| cells::cell(item, *column, self.catalog))
                .collect()
        })
    }

    fn is_selected(&self, line: usize) -> bool {
        let place = self.place(line);
        place.is_some_and(|place| self.model.is_selected(place))
    }

    fn group(&self, line: usize) -> Option<RowGroup> {
        let FleetLine::Group(number) = self.model.line(line)? else {
            return None;
        };
        let group = self.model.group(number)?;
        let count = Message::new("table-group-count").with("count", group.len);
        let count = count.with("shown", say::number(group.len));
        let name = group.party.name.clone();
        Some(RowGroup {
            level: 0,
            title: name.unwrap_or_else(|| self.catalog.text("table-group-unknown")),
            number: group.party.business_id.as_ref().map(|id| id.for_people()),
            count: self.catalog.say(&count),
            is_folded: self.model.is_folded(number),
            is_band: true,
        })
    }

    fn has_groups(&self) -> bool {
        self.model.group_count() > 0
    }

    fn cursor(&self) -> Option<usize> {
        self.model.cursor_line()
    }

    /// A row's goes with the row, wherever it stands.
    fn id(&self, table: Id, line: usize) -> Id {
        match self.model.line(line) {
            Some(FleetLine::Group(group)) => table.with(("group", group)),
            _ => table.with(("row", self.number(line))),
        }
    }

    fn extras(&self, line: usize) -> Extras<'_> {
        let item = self
            .place(line)
            .and_then(|place| self.model.shown_item(place));
        let Some(item) = item else {
            return Extras::default();
        };
        let at = |column| self.columns.iter().position(|one| *one == column);
        let (tags, _) = item.tags();
        let name = at(Column::Name);
        Extras {
            name: Some(menus::name(item, self.catalog)),
            tags,
            // Where they have no column of their own.
            tags_behind: name.filter(|_| !tags.is_empty() && at(Column::Tags).is_none()),
            // A reason stands in for a unit.
            long: name.filter(|_| !item.has_unit()),
        }
    }

    fn position(&self, line: usize) -> (usize, usize) {
        match self.place(line) {
            Some(place) => (place + 1, self.model.shown_len()),
            None => (line + 1, self.len()),
        }
    }
}
