//! The board: how far every order is, whoever made it, and what to do about it.
//!
//! It is drawn from what the desk keeps. Nothing is asked of the service before a person reads the list or switches following on.

mod bar;
mod card;
mod deeds;
mod detail;
mod elsewhere;
mod following;
mod lanes;
pub mod model;
mod reissue;
mod table;
mod words;

use super::Page;
use super::message::{LetterDialog, ToVendor};
use crate::desk::{
    BoardData, BoardStep, CheckOrder, DeleteOrder, Ended, OrderStep, PutAway, ReadOrderDraft,
    RefreshBoard, Requested, ShowBoard,
};
use crate::domain::Capability;
use crate::domain::board::BoardOrder;
use crate::domain::merchant_message::OrderFacts;
use crate::store::KeptDraft;
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::action::Action;
use crate::ui::cx::{Cx, Screen};
use crate::ui::files::AskId;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::news::News;
use crate::ui::table::Choosing;
use crate::ui::team::Written;
use crate::ui::today::{self, Mark, Waiting};
use crate::ui::undo::Back;
use crate::ui::widgets::{
    Button, DetailPanel, Dialog, Icon, PanelPart, Toast, empty_state, muted, take_key,
};
use deeds::Deed;
use egui::Ui;
use elsewhere::{anew, facts_of, mark_of, needs_a_hand, row_of};
use following::Following;
use model::{BoardModel, Look};
use reissue::ReissueDialog;
use std::path::Path;
use std::sync::Arc;
use table::Picked;
pub use words::tone as stage_tone;

/// The view of the board.
#[derive(Debug, Default)]
pub struct Board {
    model: BoardModel,
    look: Look,
    /// The order whose details are shown.
    selected: Option<String>,
    /// The orders that are selected in the table.
    picked: Picked,
    /// Whether the row the keyboard is at, or the lane of the selected order, is to be brought into view.
    scroll: bool,
    /// Reading what is kept; when something came in between, it is read once more.
    reading: Requested<Arc<BoardData>>,
    is_stale: bool,
    refresh: Requested<(), BoardStep>,
    following: Following,
    /// Looking at a unit.
    checking: Requested<(), BoardStep>,
    deleting: Requested<(), OrderStep>,
    /// Putting away, and having looked.
    changing: Requested<Arc<BoardData>>,
    /// The orders that are being put away or back, and whether they go away.
    moved: Option<(Vec<String>, bool)>,
    to_delete: Option<String>,
    /// The draft of an order that is to be opened in the form.
    to_open: Requested<Option<Box<KeptDraft>>>,
    reissue: ReissueDialog,
    letters: LetterDialog,
    /// Who sent the order whose details are shown, where a team knows.
    written: Written,
    /// As of which news of the team it was read.
    came: u64,
}

impl Board {
    /// What it shows.
    pub const fn model_mut(&mut self) -> &mut BoardModel {
        &mut self.model
    }

    /// The orders in which every word is found (in small letters): the key of each, what it is called, and how far it is.
    pub fn find(&self, wanted: &[String], words: &Catalog) -> Vec<(String, String, String)> {
        let fits = |order: &&BoardOrder| {
            let id = order.business_id.as_ref().map(|id| id.id());
            let unit = order.unit.as_ref().map(|unit| unit.msn.as_str());
            let parts = [
                order.merchant.as_deref(),
                order.name.as_deref(),
                order.vendor_id.as_deref(),
                order.link.as_deref(),
                id,
                unit,
            ];
            let text: Vec<String> = parts.into_iter().flatten().map(str::to_lowercase).collect();
            wanted
                .iter()
                .all(|word| text.iter().any(|part| part.contains(word.as_str())))
        };
        let orders = self.model.board().orders.iter();
        let told = |order: &BoardOrder| {
            let title = format!(
                "{} · {}",
                words::title(order, words),
                words::what(order, words)
            );
            let stage = words.say(&order.stage.tell());
            (order.key.clone(), title, stage)
        };
        orders.filter(fits).map(told).collect()
    }

    /// The orders that a person should do something about.
    pub fn waiting(&self, words: &Catalog, now: i64) -> Vec<Waiting> {
        let orders = self.model.board().orders.iter();
        let told = |order: &BoardOrder| {
            let (what, tone) = words::state(order, words, now)
                .unwrap_or_else(|| (words.say(&order.stage.tell()), words::tone(&order.stage)));
            let parts = [words::title(order, words), words::what(order, words)];
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            Waiting {
                mark: mark_of(order),
                tone,
                what,
                who: parts.collect::<Vec<_>>().join(" · "),
                since: words::since(order, words, now),
                action: words.text("today-show"),
                deed: today::Deed::Order(order.key.clone()),
            }
        };
        orders.filter(needs_a_hand).map(told).collect()
    }

    /// The marks of the orders that need a hand.
    pub fn marks(&self) -> impl Iterator<Item = Mark> {
        let orders = self.model.board().orders.iter();
        orders.filter(needs_a_hand).map(mark_of)
    }

    /// Shows an order with its details.
    pub fn show_order(&mut self, key: String) {
        self.selected = Some(key);
    }

    /// Reads the vendor's list, where there is one.
    pub fn read_list(&mut self, cx: &mut Cx<'_>) {
        if cx.can(Capability::TrackOrders) && !self.refresh.is_running() {
            self.refresh.follow(cx.start_telling(RefreshBoard));
        }
    }

    /// Reads what is kept, or does so once the reading that runs is over.
    pub(super) fn read_kept(&mut self, cx: &mut Cx<'_>) {
        if self.reading.is_running() {
            self.is_stale = true;
            return;
        }
        self.is_stale = false;
        self.reading.follow(cx.start(ShowBoard));
    }

    /// Takes in what came of looking at the vendor's list, and at units.
    fn poll_list(&mut self, cx: &mut Cx<'_>) {
        self.refresh.poll();
        self.checking.poll();
        let mut steps = self.following.poll();
        steps.extend(self.refresh.take_steps());
        steps.extend(self.checking.take_steps());
        for step in steps {
            match step {
                BoardStep::Data(data) => self.show_data(data, cx),
                // The page of the fleet shows what is kept.
                BoardStep::Joined(_) => cx.read_fleet(),
                BoardStep::NextAt(_) | BoardStep::Late(_) => {}
            }
        }
    }

    /// Takes in what came of deleting orders, and of issuing them again.
    fn poll_changed(&mut self, cx: &mut Cx<'_>) {
        self.deleting.poll();
        let deleted = self.deleting.take_steps();
        let reissued = self.reissue.poll();
        if !deleted.is_empty() || reissued.is_old_deleted {
            cx.toast(Toast::ok(cx.words.text("screens-orders-deleted")));
        }
        self.is_stale |= !deleted.is_empty() || reissued.has_ended;
    }

    fn show_data(&mut self, data: Arc<BoardData>, cx: &Cx<'_>) {
        self.model.set(data);
        self.model.arrange(cx.preferences.board.rules, cx.now);
    }

    fn selected(&self) -> Option<&BoardOrder> {
        self.model.board().order(self.selected.as_deref()?)
    }

    fn content(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let catalog = cx.words;
        if self.model.board().orders.is_empty() {
            self.nothing_yet(ui, cx);
            return;
        }
        if self.model.shown() == 0 {
            let title = catalog.text("board-no-match-title");
            let text = catalog.text("board-no-match-text");
            let clear = Button::secondary(catalog.text("screens-no-match-clear"));
            let clear = empty_state(ui, Icon::Search, &title, &text, Some(clear));
            if clear.is_some_and(|clear| clear.clicked()) {
                self.model.selection = crate::domain::board::Selection::default();
            }
            return;
        }
        let scroll = std::mem::take(&mut self.scroll);
        if self.look != Look::Lanes {
            table::show(ui, cx, self, scroll);
        } else if let Some((keys, deed)) = lanes::show(ui, cx, self, scroll) {
            self.carry_out(keys, deed, cx);
        }
    }

    fn nothing_yet(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let catalog = cx.words;
        let title = catalog.text("screens-orders-empty-title");
        let text = if cx.can(Capability::TrackOrders) {
            catalog.text("screens-orders-empty-text")
        } else {
            catalog.text("board-empty-own")
        };
        let can_read = cx.can(Capability::TrackOrders) && self.model.board().read_at.is_none();
        let order = can_read.then(|| {
            Button::primary(catalog.text("screens-orders-refresh"))
                .icon(Icon::Refresh)
                .enabled(!self.refresh.is_running())
        });
        let pressed = empty_state(ui, Icon::Onboarding, &title, &text, order);
        if pressed.is_some_and(|pressed| pressed.clicked()) {
            self.read_list(cx);
        }
    }

    fn select(&mut self, key: &str, how: Choosing) {
        let all = table::keys(&self.model, self.look);
        self.selected = self.picked.pick(key, how, &all);
    }

    fn select_all(&mut self) {
        self.picked.pick_all(&table::keys(&self.model, self.look));
        self.selected = None;
    }

    fn deselect(&mut self) {
        self.selected = None;
        self.picked.clear();
    }

    /// Escape closes the panel of an order, where nothing else takes it.
    fn let_go(&mut self, ui: &Ui) {
        let is_nothing = self.selected.is_none() && self.picked.len() == 0;
        // The table and the fields have an Escape of their own.
        if is_nothing || ui.memory(|memory| memory.focused().is_some()) {
            return;
        }
        if take_key(ui, egui::Modifiers::NONE, egui::Key::Escape) {
            self.deselect();
        }
    }

    fn write(&mut self, orders: &[BoardOrder], cx: &mut Cx<'_>) {
        let facts: Vec<OrderFacts> = orders.iter().map(facts_of).collect();
        self.letters.about_orders(facts, None, cx);
    }

    /// How many of the orders that are shown are selected.
    fn picked_and_shown(&self) -> usize {
        let shown = self.model.sorted().iter();
        let shown = shown.filter_map(|place| self.model.at(*place));
        shown.filter(|order| self.picked.has(&order.key)).count()
    }

    /// The orders about which merchants can be written in one go: those that are selected, or those of a choice or a table that are not
    /// at their end.
    fn to_write(&self) -> Vec<&BoardOrder> {
        let selection = &self.model.selection;
        let is_chosen = selection.only_stuck || selection.expiring_within.is_some();
        let are_picked = self.picked.are_several();
        if !are_picked && !is_chosen && self.look == Look::Lanes {
            return Vec::new();
        }
        let shown = self.model.sorted().iter();
        let shown = shown.filter_map(|place| self.model.at(*place));
        shown
            .filter(|order| deeds::can_be_written_about(order))
            .filter(|order| match are_picked {
                true => self.picked.has(&order.key),
                false => !order.stage.is_ended(),
            })
            .collect()
    }

    fn put_away(&mut self, keys: Vec<String>, away: bool, cx: &mut Cx<'_>) {
        // Its panel would stay open about an order that is gone from sight.
        if away && self.selected.as_ref().is_some_and(|key| keys.contains(key)) {
            self.deselect();
        }
        self.moved = Some((keys.clone(), away));
        self.changing.follow(cx.start(PutAway { keys, away }));
    }

    /// Orders were put away or back: that can be taken back.
    fn tell_put_away(&mut self, how: Ended, cx: &mut Cx<'_>) {
        let Some((keys, away)) = self.moved.take() else {
            return;
        };
        match (how, self.changing.problem()) {
            (Ended::Done, _) => {
                let told = if away {
                    Message::new("board-hidden")
                } else {
                    Message::new("board-shown-again")
                };
                let told = told.with("count", keys.len());
                let away = !away;
                cx.tell_done(cx.words.say(&told), Back::Orders { keys, away });
            }
            (Ended::Failed, problem) => cx.tell_problem(problem),
            (Ended::Cancelled, _) => {}
        }
    }

    /// Does something with an order; those that are put away or back may be several.
    fn carry_out(&mut self, keys: Vec<String>, deed: Deed, cx: &mut Cx<'_>) {
        if matches!(deed, Deed::PutAway | Deed::PutBack) {
            return self.put_away(keys, deed == Deed::PutAway, cx);
        }
        let board = self.model.board();
        let order = keys.first().and_then(|key| board.order(key));
        let Some(order) = order.cloned() else { return };
        let key = order.key.clone();
        match deed {
            Deed::Show if self.selected.as_ref() == Some(&key) => self.deselect(),
            Deed::Show => {
                self.select(&key, Choosing::Only);
                self.scroll = true;
            }
            Deed::Write => self.write(&[order], cx),
            Deed::Reissue => self.reissue.open(&order, cx),
            Deed::Fix => {
                let row = order.unit.is_some().then(|| row_of(&order));
                let row = row.into_iter();
                self.letters.about_units(ToVendor::Settings, row, cx);
            }
            Deed::OrderAnew => {
                if let Some(draft) = anew(&order) {
                    cx.new_order(draft);
                }
            }
            Deed::Delete => self.to_delete = Some(key),
            Deed::Check => self.checking.follow(cx.start_telling(CheckOrder(key))),
            Deed::OpenForm => self.to_open.follow(cx.start(ReadOrderDraft(key))),
            Deed::OpenUnit => {
                if let Some(unit) = order.unit {
                    cx.show_unit(unit.msn);
                }
            }
            Deed::PutAway | Deed::PutBack => {}
        }
    }

    fn deletion(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let key = self.to_delete.as_deref();
        let Some(order) = key.and_then(|key| self.model.board().order(key)) else {
            self.to_delete = None;
            return;
        };
        let catalog = cx.words;
        let dialog = Dialog::new(
            "delete-order",
            catalog.text("screens-orders-delete-title"),
            catalog,
        );
        let dialog = dialog.no(catalog.text("screens-orders-delete-no"));
        let delete = Button::danger(catalog.text("screens-orders-delete-yes")).icon(Icon::Trash);
        let answer = dialog.width(440.0).ask(ui.ctx(), delete, |ui| {
            ui.label(look::body_strong(words::title(order, &catalog)));
            muted(ui, words::what(order, &catalog));
            ui.label(look::body(catalog.text("screens-orders-delete-text")));
        });
        if answer == Some(true)
            && let Some(id) = order.vendor_id.clone()
        {
            self.deleting.follow(cx.start_telling(DeleteOrder(id)));
        }
        if answer.is_some() {
            self.to_delete = None;
        }
    }
}

impl Page for Board {
    fn title(&self, words: &Catalog) -> String {
        words.text("ui-section-onboarding")
    }

    fn subtitle(&self, cx: &Cx<'_>) -> Option<String> {
        let board = self.model.board();
        if board.orders.is_empty() {
            return Some(if cx.can(Capability::TrackOrders) {
                cx.words.text("screens-order-list-sub")
            } else {
                cx.words.text("board-sub-own")
            });
        }
        let days = cx.preferences.board.rules.expiring_days;
        Some(words::what_waits(&board.counts, days, &cx.words))
    }

    fn beside(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(order) = self.selected().cloned() else {
            return;
        };
        if let Some(own) = &order.own {
            self.written.follow("order", own.as_str(), cx);
        }
        let panel = DetailPanel::new("board-detail").wider(24.0);
        let asked = panel.show(ui, |ui, part| match part {
            PanelPart::Foot => detail::foot(ui, cx, &order),
            PanelPart::Body => detail::show(ui, cx, &order, &self.written),
        });
        if let Some(deed) = asked {
            self.carry_out(vec![order.key], deed, cx);
        }
    }
}

impl Screen for Board {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        bar::show(ui, cx, self);
        ui.add_space(measure::SPACE_1);
        self.content(ui, cx);
        self.let_go(ui);
        self.deletion(ui, cx);
        self.reissue.show(ui, cx);
        self.letters.show(ui, cx);
    }

    fn tend(&mut self, cx: &mut Cx<'_>) {
        self.following.tend(cx);
        self.model.arrange(cx.preferences.board.rules, cx.now);
    }

    fn on_news(&mut self, news: &News, cx: &mut Cx<'_>) {
        // Whoever sent it: the board has to know.
        if matches!(news, News::OrderSent) {
            self.read_kept(cx);
        }
    }

    fn poll(&mut self, cx: &mut Cx<'_>) {
        self.letters.poll(cx);
        self.poll_list(cx);
        self.poll_changed(cx);
        self.written.poll(cx);
        if std::mem::replace(&mut self.came, cx.team.came) != cx.team.came {
            self.read_kept(cx);
        }
        self.reading.poll();
        // After the deletion is written down: read before, the board would show the order still.
        if self.is_stale && !self.reading.is_running() && !self.deleting.is_running() {
            self.read_kept(cx);
        }
        if let Some(how) = self.changing.poll() {
            self.tell_put_away(how, cx);
        }
        // What was changed is newer than what was read, and stands last.
        let came = [self.reading.take(), self.changing.take()];
        for data in came.into_iter().flatten() {
            self.show_data(data, cx);
        }
        self.to_open.poll();
        match self.to_open.take() {
            Some(Some(kept)) => cx.new_order(kept.draft),
            Some(None) => cx.toast(Toast::info(cx.words.text("board-reissue-no-data"))),
            None => {}
        }
    }

    fn on_session(&mut self, cx: &mut Cx<'_>) {
        *self = Self::default();
        if cx.session.is_some() {
            self.read_kept(cx);
        }
    }

    fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        self.letters.on_file(ask, path, cx);
    }

    fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) {
        if action == Action::RefreshOrders {
            self.read_list(cx);
        }
    }

    fn status(&self, cx: &Cx<'_>) -> Option<String> {
        if let Some(next) = self.following.next_at {
            let when = say::moment(next, &cx.words);
            return Some(
                cx.words
                    .say(&Message::new("board-next-at").with("when", when)),
            );
        }
        let when = say::moment(self.model.board().read_at?, &cx.words);
        let message = Message::new("screens-orders-refreshed").with("when", when);
        Some(cx.words.say(&message))
    }
}
