//! The view of a new product order: the form, what stands beside it, and what came of sending it.
//!
//! The form stays as it was typed whatever comes of sending it.

use super::Page;
use super::drafts::{Drafts, Next, Wish};
use super::form::{self, FormView};
use super::gathered::Gathered;
use super::inputs::Inputs;
use super::logo::Logo;
use super::model::OrderForm;
use super::packages::Packages;
use super::presets::Presets;
use super::receipt::SendAction;
use super::review::{Names, Review};
use super::send::Sending;
use super::side::{self, SideAction};
use crate::desk::{ExportList, Exported, Requested, SavedDraft};
use crate::domain::BusinessId;
use crate::domain::order::{Field, OrderDraft};
use crate::store::DocumentKind;
use crate::text::{Catalog, Message};
use crate::ui::action::Action;
use crate::ui::cx::{Cx, Screen};
use crate::ui::files::{AskId, FileAsk};
use crate::ui::look::measure;
use crate::ui::news::News;
use crate::ui::undo::Back;
use crate::ui::widgets::{Button, Toast, spaced_wrapped, stack};
use egui::Ui;
use std::path::Path;
use std::sync::Arc;

/// The view of a new order.
#[derive(Debug, Default)]
pub struct NewOrder {
    form: Option<OrderForm>,
    logo: Logo,
    packages: Packages,
    gathered: Gathered,
    presets: Presets,
    drafts: Drafts,
    sending: Sending,
    export: Option<AskId>,
    exporting: Requested<Exported>,
    focus: Option<Field>,
    /// What is to stand in the form as soon as there is a way to keep the order that does.
    next: Option<Next>,
    /// How many passes ago it was drawn.
    unseen: u8,
}

/// Room for a scroll bar beside a column.
const BAR: f32 = 12.0;

/// The least and the greatest width of what stands beside the form.
const SIDE: [f32; 2] = [336.0, 488.0];

impl NewOrder {
    /// Starts an order for a merchant. What was typed for another merchant gives way.
    pub fn prefill(&mut self, merchant: &BusinessId) {
        self.start(OrderDraft {
            scheme: merchant.scheme().as_str().to_owned(),
            business_id: merchant.id().to_owned(),
            ..OrderDraft::default()
        });
    }

    /// Starts an order from what is known of it. What was typed before waits among the drafts.
    pub fn start(&mut self, draft: OrderDraft) {
        self.next = Some(Next::Begin(Box::new(draft)));
    }

    /// Goes on with a draft. What was typed before waits among the drafts.
    pub fn go_on(&mut self, draft: SavedDraft) {
        self.next = Some(Next::GoOn(Box::new(draft)));
    }

    /// Puts another order into the form, and lets the one that stands there wait.
    fn turn_to(&mut self, next: Next, cx: &mut Cx<'_>) {
        let Some(form) = &self.form else { return };
        self.drafts.begin_another(form, cx);
        match next {
            Next::Begin(draft) => {
                self.put(*draft);
                self.focus = Some(Field::SalesUnitName);
            }
            Next::GoOn(draft) => self.open(&draft),
        }
    }

    /// Puts an order into the form.
    fn put(&mut self, draft: OrderDraft) {
        self.sending = Sending::default();
        self.logo = Logo::default();
        self.presets.forget();
        if let Some(form) = &mut self.form {
            form.draft = draft;
            form.logo_name = None;
            form.recheck();
        }
    }

    /// Goes on with a draft.
    fn open(&mut self, draft: &SavedDraft) {
        self.put(draft.draft.clone());
        self.drafts.opened(draft);
    }

    /// What is to be kept before the window closes, if anything.
    pub fn unsaved(&mut self) -> Option<Wish> {
        self.drafts.unsaved(self.form.as_ref()?)
    }

    /// The form, while a profile is open.
    #[must_use]
    pub const fn form(&self) -> Option<&OrderForm> {
        self.form.as_ref()
    }

    /// Saved texts are other ones: an undo put them back.
    pub(super) fn on_put_back(&mut self, kind: DocumentKind, cx: &mut Cx<'_>) {
        if kind == DocumentKind::Preset {
            self.presets.read(cx);
        }
    }

    fn clear(&mut self, cx: &mut Cx<'_>) {
        self.drafts.discard(cx);
        if let Some(form) = &mut self.form {
            // They are the partner's, whatever is ordered, and need not be asked for again.
            let packages = form.facts().packages.known().cloned();
            *form = OrderForm::new(form.api());
            if let Some(packages) = packages {
                form.learn_packages(&packages);
            }
        }
        self.put(OrderDraft::default());
        self.focus = Some(Field::BusinessId);
    }

    fn columns(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let wide = ui.available_width() >= 720.0;
        let room = ui.available_height();
        if wide {
            let gap = measure::SPACE_4;
            let whole = ui.available_width() - gap;
            let form = (whole - SIDE[0]).min(measure::FORM);
            let side = (whole - form).min(SIDE[1]);
            ui.horizontal_top(|ui| {
                // The bar of a column stands in the gap beside it, not on the edge of its cards.
                ui.spacing_mut().item_spacing.x = gap - BAR;
                column(ui, "form", form, room, |ui| self.form_column(ui, cx));
                let size = egui::vec2(side + BAR, room);
                let down = egui::Layout::top_down(egui::Align::Min);
                ui.allocate_ui_with_layout(size, down, |ui| {
                    ui.spacing_mut().item_spacing.y = measure::SPACE_3;
                    // The way on stays in sight below the list.
                    let list = room - measure::CONTROL - 2.0 * measure::SPACE_3;
                    egui::ScrollArea::vertical()
                        .id_salt("side")
                        .auto_shrink([false, true])
                        .max_height(list)
                        .show(ui, |ui| {
                            ui.set_width(side);
                            self.side_column(ui, cx);
                        });
                    ui.scope(|ui| {
                        ui.set_width(side);
                        self.way_on(ui, cx);
                    });
                });
            });
        } else {
            let width = ui.available_width();
            column(ui, "form", width, room, |ui| {
                self.form_column(ui, cx);
                ui.add_space(measure::SPACE_3);
                self.side_column(ui, cx);
                self.way_on(ui, cx);
            });
        }
    }

    /// What is called by which name in the order that stands in the form, as far as anybody asked.
    fn names(form: &OrderForm) -> Names {
        let company = form.registry().and_then(|found| found.company());
        let wanted = form.draft.price_package_id.trim();
        let packages = form.facts().packages.known().into_iter().flatten();
        let mut packages = packages.filter(|package| package.id == wanted);
        Names {
            merchant: company.map(|company| company.name.clone()),
            package: packages.next().and_then(|package| package.name.clone()),
        }
    }

    /// What stands in place of the form once the order was sent.
    fn receipt(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let room = ui.available_height();
        let width = (ui.available_width() - BAR).min(measure::FORM);
        let mut action = None;
        column(ui, "receipt", width, room, |ui| {
            action = self.sending.receipt(ui, cx);
            ui.add_space(measure::SPACE_5);
        });
        match action {
            Some(SendAction::NewOrder) => self.clear(cx),
            Some(SendAction::SameMerchant) => self.begin_for_same(),
            Some(SendAction::BackToForm | SendAction::Again) | None => {}
        }
    }

    /// Begins another order for the merchant of the one that was sent: what is the unit's own is left out.
    fn begin_for_same(&mut self) {
        let Some(form) = &self.form else { return };
        let draft = form.draft.for_another_unit();
        self.put(draft);
        if let Some(form) = &self.form {
            self.drafts.settle(form);
        }
        self.focus = Some(Field::SalesUnitName);
    }

    fn form_column(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.sending.outcome(ui, cx);
        let Some(form) = &mut self.form else { return };
        // Fields are changed in many places; comparing afterwards finds every change.
        let before = form.draft.clone();
        self.presets.clashes(ui, &cx.words, form);
        let fills = form.fills(cx.words.language());
        let mut view = FormView {
            inputs: Inputs {
                form,
                words: cx.words,
                focus: &mut self.focus,
                fills: &fills,
            },
            logo: &mut self.logo,
            packages: &mut self.packages,
            gathered: &mut self.gathered,
        };
        ui.add_enabled_ui(!self.sending.is_busy(), |ui| form::show(ui, cx, &mut view));
        if form.draft != before {
            self.sending.forget_failure();
            form.recheck();
        }
        ui.add_space(measure::SPACE_5);
    }

    /// Tells what came of writing the remarks to a file.
    fn poll_export(&mut self, cx: &mut Cx<'_>) {
        if self.exporting.poll().is_none() {
            return;
        }
        cx.tell_problem(self.exporting.problem());
        if let Some(Exported { path, .. }) = self.exporting.take() {
            let path = path.display().to_string();
            let message = Message::new("preflight-exported").with("path", path);
            cx.toast(Toast::ok(cx.words.say(&message)));
        }
    }

    /// Presets, drafts, and the button that empties the form, in a row that wraps where it must.
    fn tool_row(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        if let Some(form) = &mut self.form {
            self.presets.chip(ui, cx, form);
        }
        if let Some(next) = self.drafts.chip(ui, &words) {
            self.turn_to(next, cx);
        }
        let blank = self.form.as_ref().is_none_or(OrderForm::is_blank);
        let button = Button::quiet(words.text("screens-order-clear"));
        if button.enabled(!blank).show(ui).clicked() {
            let back = self.form.as_ref().map(|form| Back::order(&form.draft));
            self.clear(cx);
            if let Some(back) = back {
                cx.tell_done(words.text("screens-order-cleared"), back);
            }
        }
    }

    fn side_column(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(form) = &mut self.form else { return };
        let busy = self.sending.is_busy();
        let shown = ui.add_enabled_ui(!busy, |ui| side::show(ui, cx, form, &self.gathered));
        match shown.inner {
            Some(SideAction::GoTo(field)) => {
                form.touch(field);
                self.focus = Some(field);
            }
            Some(SideAction::Ask(ask)) => self.gathered.ask(form, ask, cx),
            Some(SideAction::Export(ending, kind)) => {
                let names = ["preflight-export-title", "preflight-export-file", kind];
                let ask = FileAsk::save(&cx.words, names, [ending]);
                self.export = Some(cx.ask_file(ask));
            }
            None => {}
        }
    }

    fn way_on(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(form) = &mut self.form else { return };
        let busy = self.sending.is_busy();
        let shown = ui.add_enabled_ui(!busy, |ui| side::way_on(ui, cx, form));
        let Some(to_send) = shown.inner else { return };
        form.touch_all();
        let Some(order) = form.order() else { return };
        self.sending.names = Self::names(form);
        let review = Review::new(order, to_send, form.remarks(), cx);
        self.sending.review = Some(review);
    }
}

fn column(ui: &mut Ui, name: &str, width: f32, height: f32, content: impl FnOnce(&mut Ui)) {
    stack(ui, egui::vec2(width + BAR, height), |ui| {
        egui::ScrollArea::vertical()
            .id_salt(name)
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = measure::SPACE_3;
                content(ui);
            });
    });
}

impl Page for NewOrder {
    fn title(&self, words: &Catalog) -> String {
        match self.sending.receipt_head(words) {
            Some((title, _)) => title,
            None => words.text("screens-order-new-title"),
        }
    }

    fn subtitle(&self, cx: &Cx<'_>) -> Option<String> {
        if let Some((_, whose)) = self.sending.receipt_head(&cx.words) {
            return Some(whose);
        }
        let nothing_sent = cx.words.text("screens-order-new-sub");
        Some(match self.drafts.line(&cx.words) {
            Some(line) => format!("{line} {nothing_sent}"),
            None => nothing_sent,
        })
    }

    /// On a wide window the page keeps the width that is good to read.
    fn widest(&self) -> f32 {
        measure::FORM + measure::SPACE_4 + SIDE[1]
    }
}

impl Screen for NewOrder {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.unseen = 0;
        if let Some(next) = self.next.take() {
            self.turn_to(next, cx);
        }
        if self.sending.has_link() {
            self.receipt(ui, cx);
        } else {
            spaced_wrapped(ui, measure::SPACE_2, |ui| self.tool_row(ui, cx));
            ui.add_space(measure::SPACE_1);
            self.columns(ui, cx);
        }
        if let Some(form) = &self.form {
            self.gathered.follow(form, cx);
            if self.sending.is_draft() {
                self.drafts.follow(ui, form, cx);
            }
            self.presets.dialog(ui, cx, form);
        }
        self.sending.dialog(ui, cx);
    }

    fn tend(&mut self, cx: &mut Cx<'_>) {
        self.unseen = self.unseen.saturating_add(1);
        // The page was left: nothing more is typed, so there is no pause to wait for.
        if self.unseen == 2
            && self.sending.is_draft()
            && let Some(form) = &self.form
        {
            self.drafts.keep_now(form, cx);
        }
    }

    fn on_session(&mut self, cx: &mut Cx<'_>) {
        let form = cx
            .session
            .map(|session| OrderForm::new(session.profile.api));
        let drafts = match form {
            Some(_) => Drafts::of_session(cx),
            None => Drafts::default(),
        };
        *self = Self {
            form,
            drafts,
            // A draft is of the profile that was open before.
            next: self.next.take_if(|next| matches!(next, Next::Begin(_))),
            ..Self::default()
        };
    }

    fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        self.sending.message().on_file(ask, path, cx);
        self.logo.on_file(ask, path);
        let is_own = self.export.take_if(|asked| *asked == ask).is_some();
        let (Some(path), Some(form), true) = (path, &self.form, is_own) else {
            return;
        };
        let remarks = Arc::new(form.remarks().to_vec());
        let export = ExportList(remarks, cx.usual_target(path));
        self.exporting.follow(cx.start(export));
    }

    fn poll(&mut self, cx: &mut Cx<'_>) {
        self.poll_export(cx);
        if self.sending.poll(cx) {
            self.drafts.discard(cx);
            if let Some(form) = &self.form {
                self.drafts.settle(form);
            }
            cx.tell(News::OrderSent);
        }
        self.presets.poll(cx);
        // The field and what is looked over know the same price packages, whichever of them asked.
        if let Some(packages) = self.packages.poll()
            && let Some(form) = &mut self.form
        {
            form.learn_packages(packages);
        }
        if self.gathered.poll(self.form.as_mut())
            && let Some(form) = &self.form
            && let Some(packages) = form.facts().packages.known()
        {
            self.packages.set(packages);
        }
        if let Some(draft) = self.drafts.poll(cx) {
            let is_free = self.form.as_ref().is_some_and(OrderForm::is_blank);
            // What a person typed or asked for meanwhile comes before the draft of the last run.
            if is_free && self.next.is_none() {
                self.open(&draft);
            }
        }
    }

    fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) {
        if action == Action::NewOrder {
            // What was sent is on the board.
            if self.sending.has_link() {
                self.clear(cx);
            }
            self.focus = Some(Field::BusinessId);
        }
    }
}
