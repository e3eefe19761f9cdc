//! The board: how far every order is, as the vendor tells it.

use egui::accesskit::Role;
use egui::{Sense, Ui, UiBuilder};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use super::page::Page;
use super::words as said;
use crate::desk::{Command, Event, JobId};
use crate::domain::order::{OrderOrigin, OrderStatus, TrackedOrder};
use crate::domain::{Capability, Problem};
use crate::text::{Catalog, Message};
use crate::ui::action::Action;
use crate::ui::cx::{Cx, Screen};
use crate::ui::fleet::{cells, say};
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Dialog, Icon, Toast, check_line, empty_state, problem_notice, small_icon_button, tag,
};

/// The view of the orders, as far as they were read.
#[derive(Debug, Default)]
pub struct Board {
    job: Option<JobId>,
    read: Option<Vec<TrackedOrder>>,
    read_at: Option<i64>,
    include_expired: bool,
    problem: Option<Problem>,
    to_delete: Option<TrackedOrder>,
    deleting: Option<JobId>,
}

/// What was pressed in a row.
enum RowAction {
    Copy(String),
    Delete(TrackedOrder),
}

impl Board {
    /// Reads the list.
    pub fn refresh(&mut self, cx: &mut Cx<'_>) {
        let able = cx
            .session
            .is_some_and(|session| session.lacks(Capability::TrackOrders).is_none());
        if able && self.job.is_none() {
            self.problem = None;
            self.job = Some(cx.send(Command::ListOrders {
                include_expired: self.include_expired,
            }));
        }
    }

    fn on_deletion(&mut self, event: &Event, cx: &mut Cx<'_>) {
        match event {
            Event::OrderDeleted(id) => {
                if let Some(orders) = &mut self.read {
                    orders.retain(|order| order.id.as_ref() != Some(id));
                }
                cx.toast(Toast::ok(cx.words.text("screens-orders-deleted")));
            }
            Event::Failed(problem) => {
                self.problem = Some((**problem).clone());
                self.deleting = None;
            }
            Event::Done | Event::Cancelled => self.deleting = None,
            _ => {}
        }
    }

    fn unread(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let text = words.text("screens-orders-empty-text");
        let (title, button) = if self.job.is_some() {
            (words.text("screens-orders-loading"), None)
        } else {
            let read = words.text("screens-orders-read");
            (words.text("board-view-board"), Some(Button::primary(read)))
        };
        let pressed = empty_state(ui, Icon::Onboarding, &title, &text, button);
        if pressed.is_some_and(|response| response.clicked()) {
            self.refresh(cx);
        }
    }

    fn bar(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        ui.horizontal(|ui| {
            let label = words.text("screens-orders-expired");
            let mut include = self.include_expired;
            if check_line(ui, &mut include, &label, None).changed() {
                self.include_expired = include;
                if self.read.is_some() {
                    self.refresh(cx);
                }
            }
            if let Some(orders) = &self.read {
                let count = Message::new("screens-orders-count")
                    .with("count", orders.len())
                    .with("shown", say::number(orders.len()));
                ui.label(look::caption(words.say(&count)).color(cx.look.secondary));
            }
            let right = egui::Layout::right_to_left(egui::Align::Center);
            ui.with_layout(right, |ui| {
                let refresh = Button::secondary(words.text("screens-orders-refresh"));
                let ready = self.job.is_none() && cx.session.is_some();
                if refresh
                    .icon(Icon::Refresh)
                    .enabled(ready)
                    .show(ui)
                    .clicked()
                {
                    self.refresh(cx);
                }
                if self.job.is_some() {
                    let loading = words.text("screens-orders-loading");
                    ui.label(look::caption(loading).color(cx.look.secondary));
                }
            });
        });
        ui.add_space(measure::SPACE_1);
    }

    fn deletion(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let Some(order) = &self.to_delete else { return };
        let words = cx.words;
        let dialog = Dialog::new(
            "delete-order",
            words.text("screens-orders-delete-title"),
            words.text("screens-close"),
        );
        let (mut delete, mut keep) = (false, false);
        let closed = dialog.width(440.0).show(
            ui.ctx(),
            |ui| {
                ui.label(look::body_strong(title_of(order, &words)));
                ui.label(look::body(words.text("screens-orders-delete-text")));
            },
            |ui| {
                let button = Button::danger(words.text("screens-orders-delete-yes"));
                delete = button.icon(Icon::Trash).show(ui).clicked();
                keep = Button::secondary(words.text("screens-orders-delete-no"))
                    .show(ui)
                    .clicked();
            },
        );
        if delete && let Some(id) = order.id.clone() {
            self.deleting = Some(cx.send(Command::DeleteOrder(id)));
        }
        if closed || keep || delete {
            self.to_delete = None;
        }
    }
}

impl Page for Board {
    fn title(&self, words: &Catalog) -> String {
        words.text("ui-room-onboarding")
    }

    fn subtitle(&self, cx: &Cx<'_>) -> Option<String> {
        Some(cx.words.text("screens-order-list-sub"))
    }
}

impl Screen for Board {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        if let Some(reason) = cx.session.and_then(|s| s.lacks(Capability::TrackOrders)) {
            let title = words.text("board-view-board");
            empty_state(ui, Icon::Info, &title, &words.say(&reason), None);
            return;
        }
        self.bar(ui, cx);
        if let Some(problem) = &self.problem {
            problem_notice(ui, words, problem);
        }
        let action = match &self.read {
            Some(orders) if !orders.is_empty() => table(ui, &words, orders),
            Some(_) => {
                let title = words.text("screens-orders-empty-title");
                let text = words.text("screens-orders-empty-text");
                empty_state(ui, Icon::Onboarding, &title, &text, None);
                None
            }
            None => {
                self.unread(ui, cx);
                None
            }
        };
        match action {
            Some(RowAction::Copy(link)) => {
                ui.ctx().copy_text(link);
                cx.toast(Toast::ok(words.text("screens-result-copied")));
            }
            Some(RowAction::Delete(order)) => self.to_delete = Some(order),
            None => {}
        }
        self.deletion(ui, cx);
    }

    fn on_event(&mut self, job: JobId, event: &Event, cx: &mut Cx<'_>) {
        if self.job == Some(job) {
            match event {
                Event::Orders(orders) => {
                    self.read = Some(orders.clone());
                    self.read_at = Some(cx.now);
                }
                Event::Failed(problem) => {
                    self.problem = Some((**problem).clone());
                    self.job = None;
                }
                Event::Done | Event::Cancelled => self.job = None,
                _ => {}
            }
        }
        if self.deleting == Some(job) {
            self.on_deletion(event, cx);
        }
    }

    fn on_session(&mut self, _cx: &mut Cx<'_>) {
        *self = Self::default();
    }

    fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) {
        if action == Action::RefreshOrders {
            self.refresh(cx);
        }
    }

    fn count(&self) -> Option<usize> {
        let orders = self.read.as_ref()?.iter();
        let open = orders.filter(|order| !order.status.is_final()).count();
        (open > 0).then_some(open)
    }

    fn status(&self, cx: &Cx<'_>) -> Option<String> {
        let when = say::moment(self.read_at?, &cx.words);
        let message = Message::new("screens-orders-read-at").with("when", when);
        Some(cx.words.say(&message))
    }
}

fn title_of(order: &TrackedOrder, words: &Catalog) -> String {
    let product = order
        .product
        .as_deref()
        .map(|word| said::product_word(word, words));
    let merchant = order
        .business_id
        .as_ref()
        .map(crate::domain::BusinessId::for_people);
    let parts: Vec<String> = [merchant, product].into_iter().flatten().collect();
    parts.join(" · ")
}

/// Why an order cannot be deleted; `None` when it can.
fn not_deletable(order: &TrackedOrder, words: &Catalog) -> Option<String> {
    let before = matches!(
        order.status,
        OrderStatus::Received | OrderStatus::MerchantViewed
    );
    let prefilled = order
        .origin
        .as_ref()
        .is_none_or(|origin| *origin == OrderOrigin::Prefill);
    let can = before && prefilled && order.id.is_some();
    (!can).then(|| words.text("screens-orders-not-deletable"))
}

fn heads(words: &Catalog) -> [String; 6] {
    [
        words.text("screens-orders-merchant"),
        words.text("screens-orders-product"),
        words.text("screens-orders-status"),
        words.text("screens-orders-origin"),
        words.text("screens-orders-unit"),
        words.text("screens-orders-actions"),
    ]
}

fn table(ui: &mut Ui, words: &Catalog, orders: &[TrackedOrder]) -> Option<RowAction> {
    let mut action = None;
    let look = look::of(ui);
    egui::Frame::new()
        .fill(look.surface)
        .stroke(egui::Stroke::new(1.0, look.line))
        .corner_radius(egui::CornerRadius::same(measure::RADIUS_CARD))
        .show(ui, |ui| {
            let place = UiBuilder::new()
                .accessibility_role(Role::Table)
                .accessibility_label(words.text("board-view-board"));
            ui.scope_builder(place, |ui| {
                ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
                TableBuilder::new(ui)
                    .id_salt("orders")
                    .auto_shrink([false, true])
                    .cell_layout(egui::Layout::left_to_right(egui::Align::Center))
                    .column(Width::exact(140.0).clip(true))
                    .column(Width::remainder().at_least(130.0).clip(true))
                    .column(Width::exact(116.0).clip(true))
                    .column(Width::exact(96.0).clip(true))
                    .column(Width::remainder().at_least(150.0).clip(true))
                    .column(Width::exact(84.0).clip(true))
                    .header(measure::TABLE_HEAD, |mut row| head(&mut row, words))
                    .body(|body| {
                        body.rows(measure::TABLE_ROW, orders.len(), |mut row| {
                            let last = row.index() + 1 == orders.len();
                            if let Some(order) = orders.get(row.index())
                                && let Some(pressed) = one(&mut row, words, order, last)
                            {
                                action = Some(pressed);
                            }
                        });
                    });
            });
        });
    action
}

fn head(row: &mut TableRow<'_, '_>, words: &Catalog) {
    for title in heads(words) {
        row.col(|ui| {
            let look = look::of(ui);
            ui.add_space(measure::SPACE_2);
            ui.label(look::caption_medium(title).color(look.secondary));
            under(ui);
        });
    }
}

fn under(ui: &Ui) {
    let look = look::of(ui);
    let rect = ui.max_rect();
    let line = egui::Stroke::new(1.0, look.line);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
}

fn one(
    row: &mut TableRow<'_, '_>,
    words: &Catalog,
    order: &TrackedOrder,
    last: bool,
) -> Option<RowAction> {
    // The card's own edge ends the last row.
    let under = |ui: &Ui| {
        if !last {
            under(ui);
        }
    };
    let mut action = None;
    let name = title_of(order, words);
    let unit = order.unit.as_ref().map(|unit| match &unit.name {
        Some(name) => format!("{name} · {}", unit.msn),
        None => unit.msn.to_string(),
    });
    let merchant = order
        .business_id
        .as_ref()
        .map(crate::domain::BusinessId::for_people);
    let product = order
        .product
        .as_deref()
        .map(|word| said::product_word(word, words));
    let origin = order
        .origin
        .as_ref()
        .map(|origin| said::origin(origin, words));
    cell(
        row,
        under,
        &cells::Drawn::Mono(merchant.unwrap_or_default()),
    );
    cell(row, under, &cells::Drawn::Name(product.unwrap_or_default()));
    let (state, tone) = said::status(&order.status, words);
    row.col(|ui| {
        ui.add_space(measure::SPACE_2);
        tag(ui, tone, &state);
        under(ui);
    });
    cell(row, under, &cells::Drawn::Muted(origin.unwrap_or_default()));
    cell(row, under, &cells::Drawn::Text(unit.unwrap_or_default()));
    row.col(|ui| {
        ui.add_space(measure::SPACE_2);
        let copy = format!("{} {name}", words.text("screens-orders-copy"));
        let copied = ui.add_enabled_ui(order.link.is_some(), |ui| {
            small_icon_button(ui, Icon::Copy, copy)
        });
        if copied.inner.clicked()
            && let Some(link) = &order.link
        {
            action = Some(RowAction::Copy(link.clone()));
        }
        let why_not = not_deletable(order, words);
        let delete = format!("{} {name}", words.text("screens-orders-delete"));
        let pressed = ui.add_enabled_ui(why_not.is_none(), |ui| {
            small_icon_button(ui, Icon::Trash, delete)
        });
        let pressed = match why_not {
            Some(reason) => pressed.inner.on_disabled_hover_text(reason),
            None => pressed.inner,
        };
        if pressed.clicked() {
            action = Some(RowAction::Delete(order.clone()));
        }
        under(ui);
    });
    action
}

fn cell(row: &mut TableRow<'_, '_>, under: impl Fn(&Ui), drawn: &cells::Drawn) {
    row.col(|ui| {
        let mut rect = ui.max_rect();
        rect.min.x += measure::SPACE_2;
        rect.max.x -= measure::SPACE_1;
        let place = UiBuilder::new()
            .max_rect(rect)
            .accessibility_role(Role::Cell)
            .accessibility_label(drawn.words());
        ui.scope_builder(place, |ui| {
            if cells::draw(ui, rect, drawn) {
                let id = ui.unique_id().with("cut");
                ui.interact(rect, id, Sense::hover())
                    .on_hover_text(drawn.words());
            }
        });
        under(ui);
    });
}
