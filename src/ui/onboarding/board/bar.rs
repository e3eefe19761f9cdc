//! What stands above the board: how it is looked at, what of it, how old it is, and what moved.

use super::Board;
use super::model::Look;
use super::words;
use crate::domain::{BusinessId, Capability};
use crate::text::Message;
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::profiles::problems_with_keys;
use crate::ui::widgets::{
    Button, Chip, Icon, Press as _, Tone, caption, from_left, link, notice, notice_row,
    search_field,
};
use egui::{Align, Layout, Ui};
use std::collections::HashSet;

/// What was pressed in the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarAction {
    /// Read the list now.
    Refresh,
    /// What moved is seen.
    Looked,
    /// Switch following on or off.
    Follow(bool),
    /// Write to all that are selected or shown and can be written to.
    Write,
}

/// How wide the search field is.
const SEARCH: f32 = 280.0;

/// Draws the rows above the board.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, board: &mut Board) -> Option<BarAction> {
    let mut action = None;
    let height = measure::CONTROL;
    let width = ui.available_width();
    let right = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(egui::vec2(width, height), right, |ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_2;
        action = age(ui, cx, board);
        from_left(ui, |ui| {
            egui::ScrollArea::horizontal()
                .id_salt("board-chips")
                .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
                .show(ui, |ui| {
                    ui.horizontal(|ui| looks(ui, cx, board));
                });
        });
    });
    ui.horizontal_wrapped(|ui| {
        let words = cx.words;
        let text = &mut board.model.selection.text;
        let names = ["board-search", "board-search-hint", "screens-search-clear"];
        search_field(ui, &words, text, names, SEARCH);
        filters(ui, cx, board);
        let shown = board.model.shown();
        let all = board.model.board().orders.len();
        if shown != all {
            let count = Message::new("board-shown").with("shown", shown);
            caption(ui, words.say(&count.with("count", all)));
        }
        if write_to_many(ui, cx, board) {
            action = Some(BarAction::Write);
        }
    });
    notices(ui, cx, board).or(action)
}

/// How many orders are selected, and the button that writes to the merchants of several. Gives whether it was pressed.
fn write_to_many(ui: &mut Ui, cx: &Cx<'_>, board: &Board) -> bool {
    let words = cx.words;
    let orders = board.to_write();
    let picked = board.picked_and_shown();
    if picked > 1 {
        let said = say::counted("board-selected", picked, &words);
        ui.label(look::caption_medium(said));
    }
    if orders.len() < 2 {
        return false;
    }
    let merchants: HashSet<Option<&BusinessId>> = orders
        .iter()
        .map(|order| order.business_id.as_ref())
        .collect();
    let write = Button::secondary(say::counted("letters-write-to", merchants.len(), &words))
        .tooltip(say::counted("letters-write-to-tip", orders.len(), &words));
    write.show(ui).clicked()
}

fn looks(ui: &mut Ui, cx: &Cx<'_>, board: &mut Board) {
    let looks = [
        (Look::Lanes, "board-look-lanes"),
        (Look::Table, "board-look-table"),
        (Look::Merchants, "board-look-merchants"),
    ];
    for (look, id) in looks {
        let chip = Chip::new(cx.words.text(id)).on(board.look == look);
        // The page itself has a way to its board by the same name.
        if chip.show(ui).clicked() {
            board.look = look;
        }
    }
}

fn filters(ui: &mut Ui, cx: &Cx<'_>, board: &mut Board) {
    let words = cx.words;
    let counts = board.model.board().counts;
    let days = cx.preferences.board.rules.expiring_days;
    let selection = &mut board.model.selection;
    let mine = Chip::new(words.text("board-only-mine")).on(selection.only_own);
    if mine.show(ui).clicked() {
        selection.only_own = !selection.only_own;
    }
    let expiring = Message::new("board-expiring").with("count", counts.expiring);
    let on = selection.expiring_within.is_some();
    if Chip::new(words.say(&expiring)).on(on).show(ui).clicked() {
        selection.expiring_within = (!on).then_some(days);
    }
    let stuck = Message::new("board-stuck-count").with("count", counts.stuck);
    let on = selection.only_stuck;
    if Chip::new(words.say(&stuck)).on(on).show(ui).clicked() {
        selection.only_stuck = !on;
    }
    let has_away = board
        .model
        .board()
        .orders
        .iter()
        .any(|order| order.marks.put_away_at.is_some());
    let selection = &mut board.model.selection;
    if has_away || selection.with_put_away {
        let on = selection.with_put_away;
        let away = Chip::new(words.text("board-with-hidden")).on(on);
        if away.show(ui).clicked() {
            selection.with_put_away = !on;
        }
    }
}

/// How old it is, and reading it anew; from the right.
fn age(ui: &mut Ui, cx: &Cx<'_>, board: &Board) -> Option<BarAction> {
    let words = cx.words;
    let session = cx.session?;
    let lacks = session.lacks(Capability::TrackOrders);
    let read_at = board.model.board().read_at;
    let mut action = None;
    let name = words.text("screens-orders-refresh");
    let can_track = lacks.is_none();
    let refresh = Button::secondary(name)
        .icon(Icon::Refresh)
        .enabled(!board.refresh.is_running())
        .why_not(lacks.map(|reason| words.say(&reason)));
    // An empty board offers it below, where a person looks first.
    let is_below = can_track && read_at.is_none() && board.model.board().orders.is_empty();
    if !is_below && refresh.show(ui).clicked() {
        action = Some(BarAction::Refresh);
    }
    if !can_track {
        return action;
    }
    let follow = cx.preferences.board.follow;
    let chip = Chip::new(words.text("board-auto-refresh")).on(follow);
    let every = Message::new("board-auto-refresh-tip");
    let every = every.with("minutes", cx.preferences.board.every_minutes);
    chip.show(ui)
        .on_hover_text(words.say(&every))
        .sets(&mut action, BarAction::Follow(!follow));
    let said = if board.refresh.is_running() {
        Some(words.text("screens-orders-loading"))
    } else {
        read_at.map(|at| {
            let ago = words::ago(at, cx.now, &words);
            words.say(&Message::new("board-checked").with("ago", ago))
        })
    };
    if let Some(said) = said {
        ui.add(egui::Label::new(look::body(said).color(cx.look.secondary)).truncate());
    }
    action
}

fn notices(ui: &mut Ui, cx: &mut Cx<'_>, board: &mut Board) -> Option<BarAction> {
    let words = cx.words;
    let mut action = None;
    let problems = [
        board.refresh.problem(),
        board.checking.problem(),
        board.deleting.problem(),
    ];
    problems_with_keys(ui, cx, problems);
    if let Some(problem) = board.following.ended() {
        problems_with_keys(ui, cx, [problem]);
        if link(ui, words.text("board-auto-refresh-again")).clicked() {
            board.following.again();
        }
    } else if let Some(problem) = board.following.late() {
        let title = words.text("board-late");
        notice(ui, Tone::Warn, &title, Some(&problem.one_line(&words)));
    }
    if let Some(reason) = cx.session.and_then(|s| s.lacks(Capability::TrackOrders)) {
        let text = words.text("board-own-only");
        notice(ui, Tone::Info, &words.say(&reason), Some(&text));
    }
    let news = board.model.board().counts.news;
    if news > 0 {
        let only_news = board.model.selection.only_news;
        let mut show = false;
        notice_row(
            ui,
            Tone::Info,
            |ui| {
                link(ui, words.text("board-news-seen")).sets(&mut action, BarAction::Looked);
            },
            |ui| {
                let count = Message::new("board-news").with("count", news);
                ui.label(look::body(words.say(&count)));
                let name = if only_news {
                    words.text("board-news-all")
                } else {
                    words.text("board-news-show")
                };
                show = link(ui, name).clicked();
            },
        );
        if show {
            board.model.selection.only_news = !only_news;
        }
    } else {
        board.model.selection.only_news = false;
    }
    action
}
