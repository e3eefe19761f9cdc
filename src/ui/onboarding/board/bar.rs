//! What stands above the board: how it is looked at, what of it, how old it is, and what moved.

use super::Board;
use super::model::Look;
use super::words;
use crate::desk::MarkLooked;
use crate::domain::Capability;
use crate::domain::board::BoardOrder;
use crate::text::Message;
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::onboarding::message::write_button;
use crate::ui::preferences::BoardPreferences;
use crate::ui::profiles::problems_with_keys;
use crate::ui::widgets::{
    Button, Chip, Icon, Tone, caption, from_left, link, notice, notice_row, search_field,
};
use egui::{Align, FontId, Layout, Ui};

/// How wide the search field is.
const SEARCH: f32 = 280.0;
/// What the chips of the looks take at the least.
const CHIPS: f32 = 300.0;

/// Draws the rows above the board, and does what is pressed in them.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, board: &mut Board) {
    let size = egui::vec2(ui.available_width(), measure::CONTROL);
    // Not as high at the least: an empty board has nothing in it that is.
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_2;
        age(ui, cx, board);
        from_left(ui, |ui| {
            egui::ScrollArea::horizontal()
                .id_salt("board-chips")
                // The row is one line high, which a bar would cover.
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
        write_to_many(ui, cx, board);
    });
    notices(ui, cx, board);
}

/// How many orders are selected, and the button that writes to the merchants of several.
fn write_to_many(ui: &mut Ui, cx: &mut Cx<'_>, board: &mut Board) {
    let words = cx.words;
    let picked = board.picked_and_shown();
    if picked > 1 {
        let said = say::counted("board-selected", picked, &words);
        ui.label(look::caption_medium(said));
    }
    let orders = board.to_write();
    // One order has a button of its own.
    if orders.len() < 2 {
        return;
    }
    let merchants = orders.iter().map(|order| order.business_id.as_ref());
    if write_button(&words, merchants, false).show(ui).clicked() {
        let orders: Vec<BoardOrder> = orders.into_iter().cloned().collect();
        board.write(&orders, cx);
    }
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
    let mut orders = board.model.board().orders.iter();
    let has_away = orders.any(|order| order.marks.put_away_at.is_some());
    let selection = &mut board.model.selection;
    switch(ui, words.text("board-only-mine"), &mut selection.only_own);
    let expiring = Message::new("board-expiring").with("count", counts.expiring);
    let mut on = selection.expiring_within.is_some();
    if switch(ui, words.say(&expiring), &mut on) {
        selection.expiring_within = on.then_some(days);
    }
    let stuck = Message::new("board-stuck-count").with("count", counts.stuck);
    switch(ui, words.say(&stuck), &mut selection.only_stuck);
    // One that is on stays, so that it can be switched off.
    if has_away || selection.with_put_away {
        let name = words.text("board-with-hidden");
        switch(ui, name, &mut selection.with_put_away);
    }
}

/// A chip that is on or off. Gives whether it was switched.
fn switch(ui: &mut Ui, name: String, on: &mut bool) -> bool {
    let is_pressed = Chip::new(name).on(*on).show(ui).clicked();
    *on ^= is_pressed;
    is_pressed
}

/// How old it is, and reading it anew; from the right.
fn age(ui: &mut Ui, cx: &mut Cx<'_>, board: &mut Board) {
    let words = cx.words;
    let Some(session) = cx.session else { return };
    let lacks = session.lacks(Capability::TrackOrders);
    let read_at = board.model.board().read_at;
    let can_track = lacks.is_none();
    // An empty board offers it below, where a person looks first.
    let is_below = can_track && read_at.is_none() && board.model.board().orders.is_empty();
    if !is_below {
        let refresh = Button::secondary(words.text("screens-orders-refresh"))
            .icon(Icon::Refresh)
            .enabled(!board.refresh.is_running())
            .why_not(lacks.map(|reason| words.say(&reason)));
        if refresh.show(ui).clicked() {
            board.read_list(cx);
        }
    }
    if !can_track {
        return;
    }
    let kept = cx.preferences.board;
    let mut follow = kept.follow;
    let chip = Chip::new(words.text("board-auto-refresh")).on(follow);
    let every = Message::new("board-auto-refresh-tip").with("minutes", kept.every_minutes);
    let chip = chip.show(ui).on_hover_text(words.say(&every));
    if chip.clicked() {
        follow = !follow;
        cx.keep_board(BoardPreferences { follow, ..kept });
    }
    let said = if board.refresh.is_running() {
        Some(words.text("screens-orders-loading"))
    } else {
        read_at.map(|at| {
            let ago = words::ago(at, cx.now, &words);
            words.say(&Message::new("board-checked").with("ago", ago))
        })
    };
    let font = FontId::proportional(13.0);
    let fits = |said: &String| {
        let line = look::one_line(ui.painter(), said, font, cx.look.secondary);
        ui.available_width() - line.size().x > CHIPS
    };
    // The status bar tells it as well.
    if let Some(said) = said.filter(fits) {
        ui.add(egui::Label::new(look::body(said).color(cx.look.secondary)).truncate());
    }
}

fn notices(ui: &mut Ui, cx: &mut Cx<'_>, board: &mut Board) {
    let words = cx.words;
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
    } else if let Some(problem) = &board.following.late {
        let title = words.text("board-late");
        notice(ui, Tone::Warn, &title, Some(&problem.one_line(&words)));
    }
    if let Some(reason) = cx.session.and_then(|s| s.lacks(Capability::TrackOrders)) {
        let text = words.text("board-own-only");
        notice(ui, Tone::Info, &words.say(&reason), Some(&text));
    }
    let news = board.model.board().counts.news;
    let only_news = &mut board.model.selection.only_news;
    // Else the board would stay empty without a chip that says why.
    if news == 0 {
        *only_news = false;
        return;
    }
    let mut is_seen = false;
    notice_row(
        ui,
        Tone::Info,
        |ui| is_seen = link(ui, words.text("board-news-seen")).clicked(),
        |ui| {
            let count = Message::new("board-news").with("count", news);
            ui.label(look::body(words.say(&count)));
            let name = if *only_news {
                words.text("board-news-all")
            } else {
                words.text("board-news-show")
            };
            *only_news ^= link(ui, name).clicked();
        },
    );
    if is_seen {
        board.changing.follow(cx.start(MarkLooked));
    }
}
