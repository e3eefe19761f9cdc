//! Lines of an order file: cells into drafts, and what is wrong with those that cannot be used.

use super::heads::{HeadUse, two_heads};
use super::logo::Logos;
use super::results;
use crate::domain::bulk::{BadCell, OrderLine};
use crate::domain::order::{ColumnKind, OrderColumn, OrderDraft};
use crate::domain::{Market, heads};
use crate::report::grid::{Grid, Mark};
use crate::report::odd;
use crate::text::Message;

/// What people write where they do not know.
const PLACEHOLDERS: [&str; 18] = [
    "-", "--", "?", "??", "…", "...", "n/a", "na", "null", "none", "nan", "tbd", "todo", "xxx",
    "mangler", "ukjent", "ukendt", "unknown",
];
/// What the first cell of a template's examples begins with.
const EXAMPLES: [&str; 2] = ["example", "eksempel"];

/// Makes orders of lines, with what one file has for all of them.
pub(super) struct Reader<'a> {
    grid: &'a Grid,
    heads: &'a [String],
    uses: &'a [HeadUse],
    begin: OrderDraft,
    logos: Logos,
    /// Cells of the longest line, at most as many as the head has: where all lines are short alike, none is so by mistake.
    usual_width: usize,
    /// Columns without a head that are no columns: only few lines have something there.
    stray: Vec<usize>,
    /// Columns whose head is covered by that of a column that is read.
    covered: Vec<(usize, Mark)>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        grid: &'a Grid,
        heads: &'a [String],
        uses: &'a [HeadUse],
        begin: OrderDraft,
        logos: Logos,
        head_row: Option<usize>,
    ) -> Self {
        let is_used = |head: usize| uses.get(head).is_some_and(|used| used.column().is_some());
        Self {
            grid,
            heads,
            uses,
            begin,
            logos,
            usual_width: heads.len(),
            stray: Vec::new(),
            covered: head_row.map_or_else(Vec::new, |row| grid.heads_covered(row, is_used)),
        }
    }

    /// Every row as a line, in their order. Their widths are compared first.
    pub(super) fn lines(&mut self, rows: &[(usize, Vec<String>)]) -> Vec<OrderLine> {
        let widest = rows.iter().map(|(_, cells)| cells.len()).max();
        self.usual_width = widest.unwrap_or(0).min(self.heads.len());
        self.stray = (0..self.heads.len())
            .filter(|index| self.is_stray(*index, rows))
            .collect();
        rows.iter()
            .map(|(row, cells)| self.line(*row, cells))
            .collect()
    }

    pub(super) fn line(&mut self, row: usize, cells: &[String]) -> OrderLine {
        let mut bad = self.whole_line(row, cells);
        // A line whose cells may have moved must not be read as if they had not.
        let order = if bad.is_empty() {
            let mut draft = self.begin.clone();
            let filled = self.fill(row, cells, &mut draft, &mut bad);
            self.put_register(cells, &mut draft);
            if bad.is_empty() && !filled {
                let is_used =
                    |used: &HeadUse| matches!(used, HeadUse::Used(_) | HeadUse::Twice(..));
                bad.push(match self.uses.iter().any(is_used) {
                    true => line_reason("orderfile-nothing", cells),
                    false => line_reason("orderfile-no-fields", cells),
                });
            }
            draft
        } else {
            OrderDraft::default()
        };
        OrderLine {
            row,
            cells: self.kept(cells),
            order: if bad.is_empty() { Ok(order) } else { Err(bad) },
        }
    }

    /// The cells as they are kept: padded to the head, blank ones empty.
    fn kept(&self, cells: &[String]) -> Vec<String> {
        let width = self.heads.len().max(cells.len());
        let tidy = |index: usize| {
            let cell = cells.get(index).map_or("", String::as_str);
            match self.uses.get(index) {
                _ if cell.trim().is_empty() => String::new(),
                Some(HeadUse::Own(column)) => results::as_key(*column, cell),
                _ => cell.replace('\0', "\u{fffd}"),
            }
        };
        (0..width).map(tidy).collect()
    }

    /// What is wrong with the line as a whole, so that its cells may not be what they seem.
    fn whole_line(&self, row: usize, cells: &[String]) -> Vec<BadCell> {
        if self.is_head_again(cells) {
            return vec![line_reason("orderfile-head-again", cells)];
        }
        if self.is_example(cells) {
            return vec![line_reason("orderfile-example", cells)];
        }
        let mut bad: Vec<BadCell> = Vec::new();
        for (index, cell) in cells.iter().enumerate() {
            let reason = match self.grid.mark(row, index) {
                Some(Mark::OpenQuote) => "orderfile-open-quote",
                Some(Mark::AfterQuote) => "orderfile-after-quote",
                _ => continue,
            };
            bad.push(self.bad(index, cell, Message::new(reason)));
        }
        // With a mark out of place the cells behind it may be others', so nothing else is said of the line.
        if !bad.is_empty() {
            return bad;
        }
        for (index, mark) in &self.covered {
            let cell = cells.get(*index).map_or("", String::as_str);
            let reason = odd::by_mark(mark, cell).filter(|_| !cell.trim().is_empty());
            bad.extend(reason.map(|reason| self.bad(*index, cell, reason)));
        }
        if !bad.is_empty() {
            return bad;
        }
        // A row of a workbook ends where its last cell stands; a line of text has all its delimiters.
        let is_text = self.grid.encoding.is_some();
        if is_text && cells.len() < self.usual_width {
            let mut short = line_reason("orderfile-too-few", cells);
            short.reason = self.with_counts(short.reason, cells);
            return vec![short];
        }
        let is_beyond = |index: usize| index >= self.heads.len() || self.stray.contains(&index);
        cells
            .iter()
            .enumerate()
            .filter(|(index, cell)| is_beyond(*index) && !cell.trim().is_empty())
            .map(|(index, cell)| {
                let reason = self.with_counts(Message::new("orderfile-too-many"), cells);
                self.bad(index, cell, reason)
            })
            .collect()
    }

    /// A reason that tells how many cells a line has, and how many it should.
    fn with_counts(&self, reason: Message, cells: &[String]) -> Message {
        let reason = reason.with("count", cells.len());
        reason.with("expected", self.heads.len())
    }

    /// A column without a head may be somebody's remarks. One that only few lines have is what a line has too much.
    fn is_stray(&self, index: usize, rows: &[(usize, Vec<String>)]) -> bool {
        let is_filled =
            |cells: &Vec<String>| cells.get(index).is_some_and(|cell| !cell.trim().is_empty());
        let filled = rows.iter().filter(|(_, cells)| is_filled(cells)).count();
        let is_unused = self.uses.get(index) == Some(&HeadUse::Unused);
        self.heads[index].trim().is_empty() && is_unused && filled * 2 < rows.len()
    }

    /// Two files that were put together have their head twice.
    fn is_head_again(&self, cells: &[String]) -> bool {
        let filled = || cells.iter().filter(|cell| !cell.trim().is_empty());
        // A single cell may say the same as its head by chance.
        filled().count() > 1
            && cells
                .iter()
                .zip(self.heads)
                .all(|(cell, head)| cell.trim() == head.trim())
    }

    fn is_example(&self, cells: &[String]) -> bool {
        let place = self.place_of(OrderColumn::BusinessId);
        let cell = place.and_then(|index| cells.get(index));
        cell.is_some_and(|cell| {
            let cell = cell.trim().to_lowercase();
            EXAMPLES.iter().any(|word| cell.starts_with(word))
        })
    }

    /// The column that is read into a field.
    fn place_of(&self, column: OrderColumn) -> Option<usize> {
        let mut uses = self.uses.iter();
        uses.position(|used| *used == HeadUse::Used(column))
    }

    /// Puts the cells into a draft; whether there was anything to put.
    fn fill(
        &mut self,
        row: usize,
        cells: &[String],
        draft: &mut OrderDraft,
        bad: &mut Vec<BadCell>,
    ) -> bool {
        let mut filled = false;
        for (index, used) in self.uses.iter().enumerate() {
            let text = cells.get(index).map_or("", String::as_str);
            let column = match used {
                HeadUse::Used(column) => *column,
                HeadUse::Twice(column, other) if !text.trim().is_empty() => {
                    let twice = two_heads(*column, self.heads, index, *other);
                    bad.push(self.bad(index, text, twice));
                    continue;
                }
                _ => continue,
            };
            let mark = self.grid.mark(row, index);
            let mark = mark.as_ref();
            // An empty cell that waits or is covered says something: neither preset nor constant may fill it.
            let is_told = matches!(mark, Some(Mark::NoResult | Mark::Merged(_)));
            if text.trim().is_empty() && !is_told {
                continue;
            }
            filled = true;
            let read = odd_mark(mark, column, text)
                .or_else(|| odd_text(column, text, self.grid.is_old))
                .map_or(Ok(()), Err)
                .and_then(|()| match column.kind() {
                    ColumnKind::Logo => self.logos.put(draft, text),
                    _ => column.set(draft, text),
                });
            if let Err(reason) = read {
                bad.push(self.bad(index, text, reason));
            }
        }
        filled
    }

    /// A head such as `CVR` says the register of the numbers below it, where no cell of the line does.
    fn put_register(&self, cells: &[String], draft: &mut OrderDraft) {
        let is_filled = |index: usize| cells.get(index).is_some_and(|cell| !cell.trim().is_empty());
        if self.place_of(OrderColumn::Scheme).is_some_and(is_filled) {
            return;
        }
        let column = self.place_of(OrderColumn::BusinessId);
        let column = column.filter(|index| is_filled(*index));
        let market = column.and_then(|index| heads::register(&self.heads[index]));
        // A Norwegian number needs no register beside it.
        if let Some(market) = market.filter(|market| *market != Market::Norway) {
            market.scheme().as_str().clone_into(&mut draft.scheme);
        }
    }

    fn bad(&self, index: usize, text: &str, reason: Message) -> BadCell {
        let column = self.uses.get(index).zip(self.heads.get(index));
        let is_secret = column.is_some_and(|(used, head)| used.is_secret(head));
        // A password is not told even where it cannot be used.
        let text = if is_secret { "" } else { text.trim() };
        BadCell {
            column: Some(index + 1),
            head: self.heads.get(index).cloned(),
            text: text.to_owned(),
            reason,
        }
    }
}

fn line_reason(id: &'static str, cells: &[String]) -> BadCell {
    /// A line is told by its beginning; it may be as long as the file.
    const SHOWN: usize = 80;
    let text = cells.join(" ");
    BadCell {
        column: None,
        head: None,
        text: text.trim().chars().take(SHOWN).collect(),
        reason: Message::new(id),
    }
}

/// What the table itself says against a cell.
fn odd_mark(mark: Option<&Mark>, column: OrderColumn, text: &str) -> Option<Message> {
    match mark? {
        // The bytes of an image may be longer than a text.
        Mark::Long if column.kind() == ColumnKind::Logo => None,
        Mark::Number if is_without_nought(column, text) => {
            Some(Message::new("orderfile-lost-nought"))
        }
        mark => odd::by_mark(mark, text),
    }
}

/// Numbers that a spreadsheet keeps as numbers lose leading noughts.
fn is_without_nought(column: OrderColumn, text: &str) -> bool {
    /// Norwegian account numbers have eleven digits and may begin with a nought.
    const ACCOUNT_WITHOUT_NOUGHT: usize = 10;
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    column == OrderColumn::SettlementAccount && digits == ACCOUNT_WITHOUT_NOUGHT
}

/// What the text itself says against it, whichever field it is for.
fn odd_text(column: OrderColumn, text: &str, is_old: bool) -> Option<Message> {
    if column.kind() == ColumnKind::Logo {
        return None;
    }
    odd::by_text(text, is_old).or_else(|| {
        // These refuse what they do not know by themselves, with the words they take; a password may be any text.
        let is_closed = matches!(column.kind(), ColumnKind::Word | ColumnKind::Flag);
        let lower = text.trim().to_lowercase();
        let is_placeholder = PLACEHOLDERS.contains(&lower.as_str());
        (is_placeholder && !is_closed && !column.is_secret())
            .then(|| Message::new("orderfile-placeholder"))
    })
}
