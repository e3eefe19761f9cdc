//! An order looked over before it is sent: in words, with what may delay it, and the request behind a button.

use super::words as said;
use crate::desk::{OrderRequest, PreviewOrder, Requested};
use crate::domain::order::preflight::{Grade, Remark, Waits};
use crate::domain::order::{ColumnKind, Field, OrderColumn, OrderDraft, ProductOrder};
use crate::domain::{ApiKind, Environment};
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Dialog, Icon, Toast, Tone, check_line, column, environment_badge, hairline, muted,
    notice, notice_with, problem_notices, spaced, spaced_top, well,
};
use egui::Ui;

/// How wide the names of the values are.
const KEYS: f32 = 190.0;

/// What is called by a name: numbers and ids tell a person little.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// The merchant's, as the registry has it; `None` where nobody asked.
    pub merchant: Option<String>,
    /// The price package's; `None` where it is not known.
    pub package: Option<String>,
}

/// An order that is looked over; without `to_send` only its request is shown.
#[derive(Debug)]
pub struct Review {
    /// The order as it would be sent.
    pub order: ProductOrder,
    request: Requested<OrderRequest>,
    to_send: bool,
    again: bool,
    /// Whether the request is shown as well.
    shows_request: bool,
    /// What may delay it, for the person to weigh.
    warnings: Vec<Message>,
    /// What waits for the person's word, and whether it was given.
    waits: Vec<(Waits, bool)>,
}

/// What the person decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Send it; `again` as a second order of the same.
    Send {
        /// Whether it is a second one.
        again: bool,
    },
    /// Back to the form.
    Close,
}

impl Review {
    /// Begins to look an order over, and has its request made. Of the remarks it shows what may delay the order, and asks for the person's
    /// word where it needs one.
    pub fn new(order: &ProductOrder, to_send: bool, remarks: &[Remark], cx: &mut Cx<'_>) -> Self {
        let mut request = Requested::default();
        // Made by the same code that sends, so that what is read is what leaves.
        request.follow(cx.start(PreviewOrder(Box::new(order.clone()))));
        let warnings = remarks
            .iter()
            .filter(|remark| remark.grade == Grade::Warning);
        let mut waits: Vec<(Waits, bool)> = Vec::new();
        for wait in remarks.iter().filter_map(|remark| remark.waits.clone()) {
            // Several remarks may wait for the same word, which is asked for once.
            if waits.iter().all(|(asked, _)| *asked != wait) {
                waits.push((wait, false));
            }
        }
        Self {
            order: order.clone(),
            request,
            to_send,
            again: false,
            shows_request: !to_send,
            warnings: warnings.map(|remark| remark.reason.clone()).collect(),
            waits,
        }
    }

    /// Begins to look over an order that is to be sent as a second one of the same; who wants that has seen what may delay it.
    pub fn again(order: &ProductOrder, cx: &mut Cx<'_>) -> Self {
        Self {
            again: true,
            ..Self::new(order, true, &[], cx)
        }
    }

    /// Takes in the request.
    pub fn poll(&mut self) {
        self.request.poll();
    }

    /// Draws the dialog; gives what the person decided.
    pub fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>, names: &Names) -> Option<Decision> {
        let words = cx.words;
        let title = if self.to_send {
            words.text("screens-confirm-title")
        } else {
            words.text("screens-request-title")
        };
        let dialog = Dialog::new("order-request", title, words);
        let buttons = self.buttons(&words);
        let dialog = dialog.width(640.0);
        let body = |ui: &mut Ui| self.body(ui, cx, names);
        match dialog.choose(ui.ctx(), Pressed::Back, buttons, body)? {
            Pressed::Send => {
                let is_open = |waits: &Waits| matches!(waits, Waits::OpenOrder(_));
                let mut waits = self.waits.iter();
                // With the word that an open order may exist it is sent as a second one, under a key of its own.
                let released = waits.any(|(waits, given)| *given && is_open(waits));
                let again = self.again || released;
                return Some(Decision::Send { again });
            }
            Pressed::Back => return Some(Decision::Close),
            Pressed::Request => self.shows_request = true,
            Pressed::Copy => {
                if let Some(OrderRequest { target, body }) = self.request.answer() {
                    ui.ctx().copy_text(format!("{target}\n\n{body}"));
                    cx.toast(Toast::ok(words.text("screens-request-copied")));
                }
            }
        }
        None
    }

    /// What stands at the foot of the dialog, the main action first.
    fn buttons(&self, words: &Catalog) -> Vec<(Button, Pressed)> {
        let ready = self.request.answer().is_some();
        let mut buttons = Vec::new();
        if self.to_send {
            let send = words.text(if self.again {
                "screens-confirm-send-again"
            } else {
                "screens-confirm-send"
            });
            // Every word that was asked for is given.
            let is_released = self.waits.iter().all(|(_, given)| *given);
            let send = Button::primary(send).enabled(ready && is_released);
            buttons.push((send, Pressed::Send));
            let back = Button::secondary(words.text("screens-confirm-back"));
            buttons.push((back, Pressed::Back));
        } else {
            let close = Button::primary(words.text("ui-close"));
            buttons.push((close, Pressed::Back));
        }
        if self.shows_request {
            let copy = Button::secondary(words.text("screens-request-copy")).icon(Icon::Copy);
            buttons.push((copy.enabled(ready), Pressed::Copy));
        } else if self.to_send {
            let request = Button::quiet(words.text("screens-show-request"));
            buttons.push((request.enabled(ready), Pressed::Request));
        }
        buttons
    }

    fn body(&mut self, ui: &mut Ui, cx: &Cx<'_>, names: &Names) {
        let words = cx.words;
        if self.to_send {
            // What has to be answered is in sight before anything is scrolled.
            warnings(ui, &words, &self.warnings);
            ask_words(ui, &words, &mut self.waits);
            confirmation(ui, cx, &self.order, names);
        }
        problem_notices(ui, words, self.request.problem());
        if !self.shows_request {
            return;
        }
        if self.to_send {
            ui.label(look::body_strong(words.text("screens-confirm-exactly")));
        }
        match self.request.answer() {
            None if self.request.problem().is_none() => {
                muted(ui, words.text("screens-request-waiting"));
            }
            None => {}
            Some(request) => show_request(ui, request),
        }
    }
}

fn show_request(ui: &mut Ui, OrderRequest { target, body }: &OrderRequest) {
    let text = |ui: &mut Ui, text: &str| {
        ui.add(egui::Label::new(look::mono(text)).selectable(true).wrap());
    };
    text(ui, target);
    well(ui, |ui| {
        text(ui, body);
    });
}

/// What may delay the order: the person decides whether it is sent all the same.
fn warnings(ui: &mut Ui, words: &Catalog, warnings: &[Message]) {
    if warnings.is_empty() {
        return;
    }
    let head = Message::new("preflight-warnings").with("count", warnings.len());
    notice_with(ui, Tone::Warn, &words.say(&head), |ui| {
        for warning in warnings {
            muted(ui, words.say(warning));
        }
    });
}

/// Where it goes, and everything that is ordered, as people say it.
fn confirmation(ui: &mut Ui, cx: &Cx<'_>, order: &ProductOrder, names: &Names) {
    let words = cx.words;
    let Some(session) = cx.session else { return };
    let environment = session.environment();
    let tone = match environment {
        Environment::Production => Tone::Warn,
        Environment::Test | Environment::Sandbox => Tone::Info,
    };
    let lead = Message::new("screens-confirm-lead").with("environment", environment.as_str());
    notice(ui, tone, &words.say(&lead), None);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = measure::SPACE_1;
        row(ui, &words.text("screens-confirm-profile"), |ui| {
            spaced(ui, measure::SPACE_2, |ui| {
                let name = look::body(session.profile.name.as_str());
                ui.add(egui::Label::new(name).truncate());
                environment_badge(ui, words, environment);
            });
        });
        for (key, value) in rows(order, names, session.profile.api, &words) {
            hairline(ui);
            row(ui, &key, |ui| {
                let value = look::body(value);
                ui.add(egui::Label::new(value).wrap().selectable(true));
            });
        }
    });
}

/// A name at the left, and the whole value beside it, however long.
fn row(ui: &mut Ui, key: &str, value: impl FnOnce(&mut Ui)) {
    let secondary = look::of(ui).secondary;
    spaced_top(ui, measure::SPACE_3, |ui| {
        column(ui, egui::vec2(KEYS, 22.0), |ui| {
            ui.add(egui::Label::new(look::body(key).color(secondary)).truncate());
        });
        ui.vertical(|ui| {
            ui.add_space(2.0);
            value(ui);
            ui.add_space(2.0);
        });
    });
}

/// What is ordered, each with its name: first whose, then every field that is filled in.
fn rows(
    order: &ProductOrder,
    names: &Names,
    api: ApiKind,
    words: &Catalog,
) -> Vec<(String, String)> {
    let draft = OrderDraft::of(order);
    let number = order.business_id.for_people();
    let merchant = match &names.merchant {
        Some(name) => format!("{name} · {number}"),
        None => number,
    };
    let mut rows = vec![(words.text("screens-confirm-merchant"), merchant)];
    for column in OrderColumn::ALL {
        let field = column.field();
        // The number stands with the merchant, and the registers follow from it.
        if matches!(
            field,
            Field::Scheme | Field::BusinessId | Field::AccountScheme
        ) {
            continue;
        }
        let name = if column.is_compliance() {
            words.say(&column.tell())
        } else {
            said::field(field, api, words)
        };
        if let Some(value) = value(*column, order, &draft, names, words) {
            rows.push((name, value));
        }
    }
    rows
}

/// A field as people say it; `None` where nothing is ordered in it.
fn value(
    column: OrderColumn,
    order: &ProductOrder,
    draft: &OrderDraft,
    names: &Names,
    words: &Catalog,
) -> Option<String> {
    if column.kind() == ColumnKind::Logo {
        let bytes = order.sales_unit_logo.as_ref()?.len();
        let message = Message::new("screens-confirm-logo").with("kib", bytes.div_ceil(1024));
        return Some(words.say(&message));
    }
    let text = column.get(draft);
    if text.is_empty() {
        return None;
    }
    Some(match column {
        // A password is shown to nobody.
        _ if column.is_secret() => "••••".to_owned(),
        OrderColumn::Product => words.say(&order.product.tell()),
        OrderColumn::UseCase => words.say(&order.use_case?.tell()),
        OrderColumn::SettlementAccount => order.settlement_account.as_ref()?.for_people(),
        OrderColumn::PricePackageId => match &names.package {
            Some(name) => format!("{name} · {text}"),
            None => text,
        },
        OrderColumn::AnnualTurnover => {
            let market = order.business_id.scheme().market();
            let amount = said::amount(order.annual_turnover?);
            match market {
                Some(market) => format!("{amount} {}", said::currency(market)),
                None => amount,
            }
        }
        OrderColumn::AnnualTurnoverPercentage => format!("{text} %"),
        column => said::word(column, &text, words),
    })
}

/// What was pressed at the foot of the dialog.
enum Pressed {
    Send,
    Back,
    Request,
    Copy,
}

/// Asks for the person's word on what the order waits for; without it the order is not sent.
fn ask_words(ui: &mut Ui, words: &Catalog, waits: &mut [(Waits, bool)]) {
    for (waits, given) in waits {
        let (name, more) = match waits {
            Waits::DoubtfulNumber => (words.text("screens-confirm-doubtful"), None),
            Waits::NotRegistered => (words.text("screens-confirm-not-registered"), None),
            Waits::OpenOrder(earlier) => {
                let id = earlier.id.clone().unwrap_or_default();
                let link = earlier.link.clone().unwrap_or_default();
                let more = Message::new("screens-confirm-open-which").with("id", id);
                let more = words.say(&more.with("link", link));
                (words.text("screens-confirm-open"), Some(more))
            }
        };
        check_line(ui, given, &name, more.as_deref());
    }
}
