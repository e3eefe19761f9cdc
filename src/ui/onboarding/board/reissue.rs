//! The dialog in which an order is issued again: what was ordered, the password where there was one, and the new link.

use super::words;
use crate::desk::{BoardData, OrderStep, ReadOrderDraft, ReissueRequest, Requested, SentOrder};
use crate::domain::Capability;
use crate::domain::board::BoardOrder;
use crate::domain::order::OrderDraft;
use crate::store::KeptDraft;
use crate::text::Catalog;
use crate::ui::cx::Cx;
use crate::ui::look::{self, measure};
use crate::ui::onboarding::receipt;
use crate::ui::onboarding::words as said;
use crate::ui::widgets::{
    Button, Dialog, Field, Icon, Toast, Tone, check_line, key_text, muted, notice, problem_notices,
};
use egui::Ui;
use std::sync::Arc;

/// The dialog, while it is open.
#[derive(Default)]
pub struct ReissueDialog {
    open: Option<Open>,
}

/// It holds a password while one is typed, so it has no `Debug` of its own.
struct Open {
    key: String,
    title: String,
    read: Requested<Option<Box<KeptDraft>>>,
    send: Requested<Arc<BoardData>, OrderStep>,
    password: String,
    can_delete: bool,
    delete_old: bool,
    sent: Option<Box<SentOrder>>,
}

impl std::fmt::Debug for ReissueDialog {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let key = self.open.as_ref().map(|open| &open.key);
        formatter
            .debug_struct("ReissueDialog")
            .field("open", &key)
            .finish_non_exhaustive()
    }
}

/// What came of issuing an order again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reissued {
    /// The old order is not there any more.
    pub is_old_deleted: bool,
    /// It came to its end, whichever: the board may be another one.
    pub has_ended: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pressed {
    Send,
    Change,
    Close,
}

impl ReissueDialog {
    /// Opens it for an order.
    pub fn open(&mut self, order: &BoardOrder, cx: &mut Cx<'_>) {
        let mut read = Requested::default();
        read.follow(cx.start(ReadOrderDraft(order.key.clone())));
        let can_delete = order.can_be_deleted() && cx.can(Capability::DeleteOrder);
        self.open = Some(Open {
            key: order.key.clone(),
            title: words::title(order, &cx.words),
            read,
            send: Requested::default(),
            password: String::new(),
            can_delete,
            // Two links for one order would confuse its merchant.
            delete_old: can_delete,
            sent: None,
        });
    }

    /// Takes in what was ordered, and what came of issuing it again; gives that.
    pub fn poll(&mut self) -> Reissued {
        let Some(open) = &mut self.open else {
            return Reissued::default();
        };
        open.read.poll();
        let mut reissued = Reissued {
            has_ended: open.send.poll().is_some(),
            ..Reissued::default()
        };
        for step in open.send.take_steps() {
            match step {
                OrderStep::Sent(sent) => open.sent = Some(sent),
                OrderStep::Deleted(_) => reissued.is_old_deleted = true,
            }
        }
        reissued
    }

    /// Draws it.
    pub fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let Some(open) = &mut self.open else { return };
        let catalog = cx.words;
        let dialog = Dialog::new("reissue", catalog.text("board-reissue-title"), catalog);
        let mut copied = false;
        let buttons = open.buttons(&catalog);
        let dialog = dialog.width(480.0);
        let pressed = dialog.choose(ui.ctx(), Pressed::Close, buttons, |ui| {
            copied = body(ui, &catalog, open);
        });
        if copied {
            cx.toast(Toast::ok(catalog.text("screens-result-copied")));
        }
        match pressed {
            Some(Pressed::Send) => open.send(cx),
            Some(Pressed::Change) => {
                if let Some(draft) = open.draft() {
                    cx.new_order(draft.clone());
                }
                self.open = None;
            }
            // While it is on its way nobody should think that it was not sent.
            Some(Pressed::Close) if !open.send.is_running() => self.open = None,
            Some(Pressed::Close) | None => {}
        }
    }
}

impl Open {
    fn kept(&self) -> Option<&KeptDraft> {
        self.read.answer()?.as_deref()
    }

    fn draft(&self) -> Option<&OrderDraft> {
        self.kept().map(|kept| &kept.draft)
    }

    fn needs_password(&self) -> bool {
        self.kept().is_some_and(|kept| kept.lacks_password)
    }

    fn is_ready(&self) -> bool {
        let has_password = !self.needs_password() || !self.password.is_empty();
        self.draft().is_some() && has_password && !self.send.is_running()
    }

    /// What stands at the foot of the dialog, the main action first.
    fn buttons(&self, words: &Catalog) -> Vec<(Button, Pressed)> {
        // The link comes before the old order is deleted: closing is offered once that is told, too.
        let is_running = self.send.is_running();
        if self.sent.is_some() && !is_running {
            let close = Button::primary(words.text("ui-close"));
            return vec![(close, Pressed::Close)];
        }
        let send = Button::primary(words.text("board-reissue-send")).enabled(self.is_ready());
        let can_change = self.draft().is_some() && !is_running;
        let change = Button::secondary(words.text("board-reissue-change")).enabled(can_change);
        vec![(send, Pressed::Send), (change, Pressed::Change)]
    }

    fn send(&mut self, cx: &mut Cx<'_>) {
        let password = self.needs_password().then(|| self.password.clone());
        let request = ReissueRequest {
            key: self.key.clone(),
            test_password: password,
            delete_old: self.delete_old && self.can_delete,
        };
        self.send.follow(cx.start_telling(request));
    }
}

/// Gives whether the link was copied.
fn body(ui: &mut Ui, catalog: &Catalog, open: &mut Open) -> bool {
    ui.label(look::body_strong(open.title.as_str()));
    if let Some(sent) = &open.sent {
        return link(ui, catalog, sent);
    }
    let problem = open.read.problem().or_else(|| open.send.problem());
    problem_notices(ui, *catalog, problem);
    match open.read.answer() {
        None if open.read.is_running() => {
            muted(ui, catalog.text("screens-request-waiting"));
        }
        None => {}
        Some(None) => notice(
            ui,
            Tone::Warn,
            &catalog.text("board-reissue-no-data"),
            Some(&catalog.text("board-no-data-next")),
        ),
        Some(Some(kept)) => {
            muted(ui, catalog.text("board-reissue-text"));
            summary(ui, catalog, &kept.draft);
            if kept.lacks_password {
                let label = catalog.text("screens-field-test-password");
                let hint = catalog.text("board-reissue-password-hint");
                let field = Field::new(label).hint(hint).masked();
                field.show(ui, &mut open.password);
            }
            if open.can_delete {
                let words = catalog.text("board-reissue-delete");
                let why = catalog.text("board-reissue-delete-hint");
                check_line(ui, &mut open.delete_old, &words, Some(&why));
            }
        }
    }
    false
}

fn summary(ui: &mut Ui, catalog: &Catalog, draft: &OrderDraft) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = measure::SPACE_1;
        let product = said::product_word(&draft.product, catalog);
        let rows = [
            ("board-column-number", draft.business_id.as_str()),
            ("board-column-product", product.as_str()),
            ("board-column-name", draft.sales_unit_name.as_str()),
            ("screens-field-purpose", draft.intended_purpose.as_str()),
            ("screens-field-website", draft.website.url.as_str()),
        ];
        for (key, value) in rows.into_iter().filter(|(_, value)| !value.is_empty()) {
            key_text(ui, &catalog.text(key), value, false);
        }
    });
}

fn link(ui: &mut Ui, catalog: &Catalog, sent: &SentOrder) -> bool {
    let title = if sent.already_sent {
        catalog.text("board-reissue-already")
    } else {
        catalog.text("board-reissue-done")
    };
    notice(ui, Tone::Ok, &title, None);
    let Some(address) = receipt::address(ui, catalog, sent) else {
        return false;
    };
    muted(ui, receipt::last_day(sent, catalog));
    let copy = Button::secondary(catalog.text("screens-result-copy")).icon(Icon::Copy);
    let pressed = copy.show(ui).clicked();
    if pressed {
        ui.ctx().copy_text(address.to_owned());
    }
    pressed
}
