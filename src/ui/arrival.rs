//! Where the keyboard goes when a page is opened by its key: to the page's table, so that a screen reader begins there and the arrows walk it.

use egui::{Context, Id};

fn expected() -> Id {
    Id::unique("arrival-expected")
}

/// A page was opened: the first table of it that is drawn takes the keyboard.
pub(super) fn expect(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(expected(), true));
    // What has the keyboard now is on the page that was left.
    ctx.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.surrender_focus(id);
        }
    });
}

/// Gives the keyboard to a table, where a page was just opened and no other table was first.
pub(super) fn meet(ctx: &Context, table: Id) {
    let is_expected = ctx.data_mut(|data| data.remove_temp::<bool>(expected()));
    if is_expected == Some(true) {
        ctx.memory_mut(|memory| memory.request_focus(table));
    }
}

/// The page was drawn: what comes later is no arrival.
pub(super) fn end(ctx: &Context) {
    ctx.data_mut(|data| data.remove::<bool>(expected()));
}
