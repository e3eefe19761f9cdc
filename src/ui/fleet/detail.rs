//! The panel beside the table: everything about one row, and what its settings mean.

use egui::Ui;

use super::cells;
use super::registry::RegistryCard;
use super::say;
use super::unit::{UnitMemory, merchant_of, not_visible};
use crate::domain::{KeptMerchant, LookupRow, Msn, RowState, SalesUnit, Scheme, ToldBy, UnitFlag};
use crate::report::{Cell, Column};
use crate::text::Catalog;
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::onboarding::message::ToVendor;
use crate::ui::profiles::offer_keys;
use crate::ui::table::{Drawn, cell};
use crate::ui::widgets::{
    Button, Menu, Press as _, Toast, copy_button, detail_head, key_value, muted, problem_notice,
    well,
};

/// What the person asked the panel for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DetailAction {
    /// Close it.
    Close,
    /// Look an input up once more, also where its check digit is wrong.
    LookUp(String),
    /// Fetch a unit of the kept fleet now, and it alone.
    Fetch(Msn),
    /// Start an order for the row's merchant.
    Prefill,
    /// Ask the registry about a number.
    AskRegistry(String),
    /// Write to the vendor about the unit.
    Write(ToVendor),
}

/// The settings that the panel lists last: people ask for them least.
const LAST: [UnitFlag; 4] = [
    UnitFlag::CreditCardPaymentAllowed,
    UnitFlag::LongLivingPaymentAllowed,
    UnitFlag::LandingPagePhoneNumberLocked,
    UnitFlag::PureLogin,
];

/// The settings that the panel lists, in its order.
fn listed() -> impl Iterator<Item = Column> {
    let first = UnitFlag::ALL
        .into_iter()
        .filter(|flag| !LAST.contains(flag));
    let flags = first.chain(LAST).map(Column::Flag);
    std::iter::once(Column::CaptureType).chain(flags)
}

/// Whether a setting that is unknown is left out. The APIs have some settings each, and what the older one alone has is not shown
/// as unknown.
const fn is_left_out(column: Column) -> bool {
    matches!(column, Column::Flag(flag) if matches!(flag.told(), ToldBy::Partner(_)))
}

/// What the panel knows besides the row.
#[derive(Debug)]
pub struct Beside<'a> {
    /// The last question to the registry.
    pub registry: &'a RegistryCard,
    /// What is remembered of the unit.
    pub memory: &'a mut UnitMemory,
    /// The kept merchants, by their identifiers.
    pub merchants: &'a [KeptMerchant],
    /// Whether a unit can be fetched now: no sync runs.
    pub can_fetch: bool,
}

/// Draws the panel's content for a row.
pub fn show(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    row: &LookupRow,
    beside: Beside<'_>,
) -> Option<DetailAction> {
    let mut action = None;
    let words = cx.words;
    ui.spacing_mut().item_spacing.y = measure::SPACE_1;
    if head(ui, &words, row) {
        action = Some(DetailAction::Close);
    }
    ui.add_space(measure::SPACE_3);
    let kept = row.kept.as_deref().zip(row.msn.as_ref());
    if let Some((kept, _)) = kept {
        not_visible(ui, cx, kept);
    }
    if let Some(problem) = &row.problem {
        problem_notice(ui, words, problem);
        ui.add_space(measure::SPACE_2);
        offer_keys(ui, cx, problem);
        if let Some(retry) = retry(ui, &words, row, beside.can_fetch) {
            action = Some(retry);
        }
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        facts(ui, &words, row);
        if let Some(unit) = &row.unit {
            settings(ui, cx, row, unit);
        }
    });
    if let Some(unit) = &row.unit {
        ui.add_space(measure::SPACE_3);
        meanings(ui, cx, unit);
    }
    if let Some((kept, msn)) = kept {
        UnitMemory::findings(ui, cx, msn);
        let merchant = row.business_id.as_ref();
        let merchant = merchant.and_then(|id| merchant_of(beside.merchants, id));
        beside.memory.own_words(ui, cx, (msn, kept), merchant);
        beside.memory.history(ui, cx, kept);
    }
    ui.add_space(measure::SPACE_4);
    if let Some(asked) = registry_part(ui, cx, row, beside.registry, beside.merchants) {
        action = Some(asked);
    }
    action
}

/// Draws the actions at the foot of the panel, which stay in view while the rest scrolls.
pub fn foot(ui: &mut Ui, cx: &mut Cx<'_>, row: &LookupRow) -> Option<DetailAction> {
    let words = cx.words;
    let mut action = None;
    ui.horizontal_wrapped(|ui| {
        let copy = Button::secondary(words.text("screens-detail-copy-text"));
        if copy.show(ui).clicked() {
            ui.ctx().copy_text(as_text(row, &words));
            cx.toast(Toast::ok(words.text("screens-detail-copied-text")));
        }
        if row.business_id.is_some() {
            let prefill = Button::secondary(words.text("screens-detail-prefill"));
            prefill.show(ui).sets(&mut action, DetailAction::Prefill);
        }
        if row.unit.is_some() {
            let write = Button::quiet(words.text("letters-write-to-vendor")).chevron();
            let write = write.show(ui);
            Menu::of(&write).show(|ui| {
                if let Some(what) = ToVendor::menu(ui, &words) {
                    action = Some(DetailAction::Write(what));
                }
            });
        }
    });
    action
}

/// The name of a row, as the head of the panel says it.
#[must_use]
pub fn name_of(row: &LookupRow, words: &Catalog) -> String {
    match row.unit.as_ref().map(|unit| unit.name.clone()) {
        Some(Some(name)) => name,
        Some(None) => words.text("screens-detail-unnamed"),
        None => row.input.clone(),
    }
}

fn head(ui: &mut Ui, words: &Catalog, row: &LookupRow) -> bool {
    let close = words.text("screens-detail-close");
    let merchant = row.merchant_name.as_deref();
    detail_head(ui, &name_of(row, words), merchant, &close)
}

fn retry(ui: &mut Ui, words: &Catalog, row: &LookupRow, can_fetch: bool) -> Option<DetailAction> {
    let kept = row.msn.as_ref().filter(|_| row.kept.is_some());
    let (text, action) = match row.state {
        // A look-up would clear the table; a kept unit is fetched in its place.
        RowState::Failed if kept.is_some() => (
            words.text("screens-retry"),
            DetailAction::Fetch(kept?.clone()),
        ),
        RowState::Invalid if is_doubtful(row) => (
            words.text("screens-lookup-anyway"),
            DetailAction::LookUp(row.input.clone()),
        ),
        RowState::Failed if !row.input.is_empty() => (
            words.text("screens-retry"),
            DetailAction::LookUp(row.input.clone()),
        ),
        _ => return None,
    };
    let is_ready = can_fetch || !matches!(action, DetailAction::Fetch(_));
    let clicked = Button::secondary(text).enabled(is_ready).show(ui).clicked();
    ui.add_space(measure::SPACE_2);
    clicked.then_some(action)
}

/// Whether a row is invalid only because of a doubt, such as a wrong check digit: it was understood.
#[must_use]
pub const fn is_doubtful(row: &LookupRow) -> bool {
    matches!(row.state, RowState::Invalid) && (row.business_id.is_some() || row.msn.is_some())
}

fn facts(ui: &mut Ui, words: &Catalog, row: &LookupRow) {
    if let Some(msn) = &row.msn {
        number(ui, words, Column::Msn, msn.as_str(), msn.as_str());
    }
    if let Some(id) = &row.business_id {
        let shown = match id.scheme().market() {
            Some(market) if *id.scheme() == Scheme::NoOrg => {
                format!("{} {}", market.code(), id.for_people())
            }
            _ => id.for_people(),
        };
        number(ui, words, Column::BusinessId, &shown, id.id());
    }
    if row.msn.is_none() && row.business_id.is_none() && !row.input.is_empty() {
        number(ui, words, Column::Input, &row.input, &row.input);
    }
}

fn number(ui: &mut Ui, words: &Catalog, column: Column, shown: &str, copied: &str) {
    let key = words.say(&column.head());
    key_value(ui, &key, false, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let message = crate::text::Message::new("screens-detail-copy").with("name", &key);
        ui.label(look::mono(shown));
        copy_button(ui, *words, copied, &words.say(&message));
    });
}

fn settings(ui: &mut Ui, cx: &Cx<'_>, row: &LookupRow, unit: &SalesUnit) {
    let words = &cx.words;
    for column in listed() {
        let flag = match column {
            Column::Flag(flag) => unit.configuration.get(flag),
            _ => None,
        };
        if flag.is_none() && is_left_out(column) {
            continue;
        }
        let key = words.say(&column.head());
        let drawn = setting(unit, column, words);
        let line = ui.scope(|ui| key_value(ui, &key, false, |ui| cell::show(ui, &drawn)));
        if let Some(about) = super::meaning::about(column) {
            line.response.on_hover_text(look::body(words.say(&about)));
        }
    }
    if let Some(account) = &unit.settlement_account {
        let key = words.text("screens-detail-account");
        key_value(ui, &key, false, |ui| {
            ui.label(look::mono(account.id.as_str()))
        });
    }
    if let Some(fetched_at) = row.fetched_at {
        let key = words.say(&Column::FetchedAt.head());
        key_value(ui, &key, true, |ui| {
            muted(ui, say::moment(fetched_at, words))
        });
    }
}

fn setting(unit: &SalesUnit, column: Column, words: &Catalog) -> Drawn {
    match column {
        Column::Flag(flag) => cells::setting(flag, &unit.configuration, words),
        _ => cells::capture(unit.configuration.capture_type.as_ref(), words),
    }
}

fn meanings(ui: &mut Ui, cx: &Cx<'_>, unit: &SalesUnit) {
    let words = &cx.words;
    for (head, text) in super::meaning::of(&unit.configuration) {
        well(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(look::body_strong(words.say(&head)));
            muted(ui, words.say(&text));
        });
        ui.add_space(measure::SPACE_1);
    }
}

fn registry_part(
    ui: &mut Ui,
    cx: &Cx<'_>,
    row: &LookupRow,
    registry: &RegistryCard,
    merchants: &[KeptMerchant],
) -> Option<DetailAction> {
    let id = row.business_id.as_ref()?;
    // The registry is the Norwegian one.
    if *id.scheme() != Scheme::NoOrg {
        return None;
    }
    ui.label(look::section(cx.words.text("screens-detail-registry")));
    ui.add_space(measure::SPACE_1);
    if registry.answer(id.id()).is_none() {
        super::unit::kept_registry(ui, cx, merchants, id);
    }
    registry
        .show(ui, cx, id.id())
        .then(|| DetailAction::AskRegistry(id.id().to_owned()))
}

/// A row as text for a ticket or a mail: one line for each thing known.
#[must_use]
pub fn as_text(row: &LookupRow, words: &Catalog) -> String {
    let columns = [
        Column::Name,
        Column::Merchant,
        Column::Msn,
        Column::BusinessId,
        Column::State,
    ];
    let mut lines = Vec::new();
    for column in columns.into_iter().chain(listed()) {
        let cell = column.cell(row, words);
        let absent = is_left_out(column) && cell == Cell::Unknown;
        if cell == Cell::Empty || absent {
            continue;
        }
        let value = cells::cell(row, column, words);
        lines.push(format!("{}: {}", words.say(&column.head()), value.words()));
    }
    if row.unit.is_none() && !row.input.is_empty() {
        lines.insert(
            0,
            format!("{}: {}", words.say(&Column::Input.head()), row.input),
        );
    }
    if let Some(problem) = &row.problem {
        lines.push(problem.one_line(words));
    }
    lines.join("\n")
}
