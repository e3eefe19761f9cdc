//! What can be done with one row of a file, as the panel and the menus of rows offer it.

use super::sheet::Sheet;
use super::writing;
use crate::desk::CellChange;
use crate::domain::bulk::{BulkRow, BulkState, SkipReason, Standing};
use crate::domain::order::{OrderColumn, own_link};
use crate::text::Message;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Icon, Toast};

/// Something that can be done with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Deed {
    CopyLink(String),
    /// To write to its merchant.
    Write,
    Edit,
    /// To have this text in a column.
    Fix(OrderColumn, String),
    /// To leave it out, or to take it in again.
    LeaveOut,
    /// To send it anew as it is.
    Again,
    /// To order it although an order for the same may exist, or not to.
    Release(bool),
    /// A person's word that its numbers are right, or that they took it back.
    Accept(bool),
    CopyTrace(String),
}

impl Sheet {
    /// Whether what would be sent can be changed now.
    pub(super) const fn is_idle(&self) -> bool {
        !self.is_sending() && !self.is_reading()
    }

    /// Whether it can be done now: what changes what would be sent waits while the file is sent, and but for cells while it is read.
    pub(super) const fn can(&self, deed: &Deed) -> bool {
        match deed {
            Deed::CopyLink(_) | Deed::CopyTrace(_) | Deed::Write => true,
            Deed::Fix(..) => !self.is_sending(),
            Deed::Edit | Deed::LeaveOut | Deed::Again | Deed::Release(_) | Deed::Accept(_) => {
                self.is_idle()
            }
        }
    }

    /// What the menu of a row offers now: what has to wait is left out.
    pub(super) fn offers(&self, row: &BulkRow, cx: &Cx<'_>) -> Vec<(Icon, String, Deed)> {
        let mut deeds = self.deeds(row, cx);
        deeds.retain(|(_, _, deed)| self.can(deed));
        deeds
    }

    /// All that can be done with a row, and what each is called.
    pub(super) fn deeds(&self, row: &BulkRow, cx: &Cx<'_>) -> Vec<(Icon, String, Deed)> {
        let words = cx.words;
        let mut deeds = Vec::new();
        if let Some(link) = row.link().and_then(own_link) {
            let copy = words.text("orderfile-ui-copy-link");
            deeds.push((Icon::Copy, copy, Deed::CopyLink(link.to_owned())));
        }
        if writing::can_write(row, cx.now) {
            deeds.push((Icon::Pencil, words.text("board-message"), Deed::Write));
        }
        // Finding what would settle a row checks it anew: only for those that need it.
        if row.standing() == Standing::NeedsFix {
            for (column, text) in self.fixes(row, cx) {
                let name = Message::new("orderfile-ui-edit-suggest").with("text", text.as_str());
                deeds.push((Icon::Check, words.say(&name), Deed::Fix(column, text)));
            }
        }
        if self.can_be_mended(row) {
            deeds.push((
                Icon::Pencil,
                words.text("orderfile-ui-edit-ask"),
                Deed::Edit,
            ));
        }
        let excluded = matches!(row.skip, Some(SkipReason::Excluded));
        if excluded {
            let name = words.text("orderfile-ui-take-in");
            deeds.push((Icon::Plus, name, Deed::LeaveOut));
        } else if row.state == BulkState::Planned {
            let name = words.text("orderfile-ui-leave-out");
            deeds.push((Icon::Cross, name, Deed::LeaveOut));
        }
        let is_absent = row.state == BulkState::Unknown && row.is_absent;
        if row.state == BulkState::Rejected || is_absent {
            deeds.push((Icon::Refresh, words.text("orderfile-ui-again"), Deed::Again));
        }
        // What a person says of a row that waits for a word, and takes back while nothing was sent.
        let is_open = row.state == BulkState::Planned;
        let is_released = self.request.released.has(row.line);
        let waits = matches!(row.standing(), Standing::OnHold | Standing::AlreadyOrdered);
        if waits || is_open && is_released {
            let name = "orderfile-ui-order-again";
            deeds.push(said(cx, name, is_released, Deed::Release(!is_released)));
        }
        let is_accepted = self.request.accepted.has(row.line);
        if row.standing() == Standing::NeedsWord || is_open && is_accepted {
            let name = "orderfile-ui-number-is-right";
            deeds.push(said(cx, name, is_accepted, Deed::Accept(!is_accepted)));
        }
        if let Some(trace_id) = row.trace_id() {
            let name = words.text("orderfile-ui-copy-trace");
            deeds.push((Icon::Copy, name, Deed::CopyTrace(trace_id.to_owned())));
        }
        deeds
    }

    /// Does it.
    pub(super) fn carry_out(
        &mut self,
        line: usize,
        deed: Deed,
        ctx: &egui::Context,
        cx: &mut Cx<'_>,
    ) {
        if !self.can(&deed) {
            return;
        }
        match deed {
            Deed::CopyTrace(trace_id) => return ctx.copy_text(trace_id),
            Deed::CopyLink(link) => {
                ctx.copy_text(link);
                return cx.toast(Toast::ok(cx.words.text("screens-result-copied")));
            }
            Deed::Write => {
                let row = self.row(line).cloned();
                return self.write(row.iter(), cx);
            }
            Deed::Edit => return self.mend(line, cx),
            Deed::Fix(column, text) => {
                let change = CellChange {
                    row: line,
                    column,
                    text,
                };
                return self.change(vec![change], cx);
            }
            Deed::LeaveOut => {
                self.changing.step(self.request.clone());
                if !self.request.excluded.remove(&line) {
                    self.request.excluded.insert(line);
                }
            }
            Deed::Again => {
                self.request.resend.insert(line);
            }
            Deed::Release(on) => self.request.released.set(line, on),
            Deed::Accept(on) => self.request.accepted.set(line, on),
        }
        self.check(cx);
    }
}

/// A person's word as a line of a menu: to give it, or to take it back.
fn said(cx: &Cx<'_>, name: &'static str, is_said: bool, deed: Deed) -> (Icon, String, Deed) {
    let name = cx.words.text(name);
    if !is_said {
        return (Icon::Check, name, deed);
    }
    let back = Message::new("orderfile-ui-take-word-back").with("what", name);
    (Icon::Cross, cx.words.say(&back), deed)
}
