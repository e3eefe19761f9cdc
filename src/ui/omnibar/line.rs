//! A line under the box: what a text can mean, and how that is drawn.

use super::things;
use crate::desk::Thing;
use crate::domain::answer::{Asked, Enquiry};
use crate::domain::merchant_message::{LetterKind, MessageLanguage};
use crate::domain::{KeptMerchant, LookupRow, UnitFlag};
use crate::report::{Query, View};
use crate::text::{Catalog, Message};
use crate::ui::action::Action;
use crate::ui::fleet::{cells, name_of};
use crate::ui::look::{self, measure};
use crate::ui::table::{Drawn, cell};
use crate::ui::widgets::{Icon, focus_ring, from_left};
use egui::accesskit::Role;
use egui::{Align, CornerRadius, Layout, Response, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Something that a text can mean.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Suggestion {
    /// Answer what the text asks about: one unit or merchant, with what it is called.
    Answer(Message),
    /// Look up this many identifiers in the table.
    LookUp(usize),
    /// Show the rows of the kept fleet that this asks for.
    Narrow(Box<Query>),
    /// A unit of the kept fleet.
    Unit(Box<LookupRow>),
    /// All units that fit, in the table.
    AllUnits(usize),
    /// A merchant of the kept fleet.
    Merchant(Box<KeptMerchant>),
    /// An order: its key, what it is called, and how far it is.
    Order(String, String, String),
    /// A saved view of the table.
    View(Box<View>),
    /// Something that a person saved.
    Thing(Box<Thing>),
    /// A field of the settings, by its label.
    Setting(&'static str),
    /// The text of a letter, in a language.
    Letter(LetterKind, MessageLanguage),
    /// Run a command, or say why it cannot be run.
    Run(Action, Option<String>),
}

/// What lines have in common that stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Numbers,
    Units,
    Merchants,
    Orders,
    Views,
    Things,
    Settings,
    Commands,
}

/// The lines of a text that names units or merchants.
pub(super) fn of_numbers(text: &str) -> Vec<Suggestion> {
    // Reading an enquiry costs more than this, and is done for every letter that is typed.
    if !text.chars().any(char::is_numeric) {
        return Vec::new();
    }
    let enquiry = Enquiry::read(text);
    let table = Suggestion::LookUp(enquiry.named().len());
    let answer = match enquiry.asked() {
        Asked::Nothing => return Vec::new(),
        Asked::Several(_) => return vec![table],
        Asked::Unit(msn, _) => Message::new("answer-line-unit").with("msn", msn.as_str()),
        Asked::Merchant(id) => Message::new("answer-line-merchant").with("id", id.for_people()),
    };
    vec![Suggestion::Answer(answer), table]
}

impl Suggestion {
    /// With which other lines it stands together.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Answer(_) | Self::LookUp(_) | Self::Narrow(_) => Kind::Numbers,
            Self::Unit(_) | Self::AllUnits(_) => Kind::Units,
            Self::Merchant(_) => Kind::Merchants,
            Self::Order(..) => Kind::Orders,
            Self::View(_) => Kind::Views,
            Self::Thing(_) | Self::Letter(..) => Kind::Things,
            Self::Setting(_) => Kind::Settings,
            Self::Run(..) => Kind::Commands,
        }
    }

    fn icon(&self) -> Icon {
        match self {
            Self::Answer(_) => Icon::Check,
            Self::LookUp(_) | Self::AllUnits(_) => Icon::Search,
            Self::Narrow(_) | Self::View(_) => Icon::Filter,
            Self::Unit(_) | Self::Merchant(_) => Icon::Fleet,
            Self::Order(..) => Icon::Onboarding,
            Self::Thing(thing) => match **thing {
                Thing::Draft(_) | Thing::Preset(_) | Thing::Run(_) => Icon::Onboarding,
                Thing::Checklist(_) => Icon::Check,
                Thing::Report(_) => Icon::Reports,
                Thing::Policy(_) => Icon::Audit,
            },
            Self::Letter(..) => Icon::Pencil,
            Self::Setting(_) => Icon::Settings,
            Self::Run(action, _) => action.icon(),
        }
    }

    /// What it is called.
    fn words(&self, words: Catalog) -> String {
        let count =
            |id: &'static str, count: usize| words.say(&Message::new(id).with("count", count));
        match self {
            Self::Answer(about) => words.say(about),
            Self::LookUp(number) => count("ui-look-up-count", *number),
            Self::Narrow(_) => words.text("answer-line-narrow"),
            Self::Unit(row) => name_of(row, &words),
            Self::AllUnits(number) => count("answer-line-all", *number),
            Self::Merchant(merchant) => {
                let number = || merchant.business_id.for_people();
                merchant.name.clone().unwrap_or_else(number)
            }
            Self::Order(_, title, _) => title.clone(),
            Self::View(view) => {
                let name = view.name.as_str();
                words.say(&Message::new("table-view-is").with("name", name))
            }
            Self::Thing(thing) => things::name(thing, &words),
            Self::Letter(kind, _) => words.say(&kind.name()),
            Self::Setting(field) => words.text(field),
            Self::Run(action, _) => words.say(&action.text()),
        }
    }

    /// What stands at its right end.
    fn right(&self, ui: &Ui, words: Catalog) -> String {
        match self {
            Self::Answer(_) => "Enter".to_owned(),
            Self::Merchant(merchant) => {
                let units = Message::new("answer-unit-count").with("count", merchant.units);
                let (id, units) = (merchant.business_id.for_people(), words.say(&units));
                format!("{id} · {units}")
            }
            Self::Order(_, _, stage) => stage.clone(),
            Self::Thing(thing) => things::kind(thing, &words),
            Self::Letter(..) => words.text("answer-thing-letter"),
            Self::Setting(_) => words.text("ui-section-settings"),
            Self::Run(action, reason) => {
                let keys = action.keys(ui.ctx());
                reason.clone().or(keys).unwrap_or_default()
            }
            _ => String::new(),
        }
    }

    /// Whether it can be carried out.
    const fn is_able(&self) -> bool {
        !matches!(self, Self::Run(_, Some(_)))
    }

    /// Draws it.
    pub fn show(&self, ui: &mut Ui, words: Catalog, chosen: bool) -> Response {
        let look = look::of(ui);
        let text = self.words(words);
        let able = self.is_able();
        let size = vec2(ui.available_width(), 30.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let spoken = match self {
            Self::Unit(row) => {
                let drawn = tags(row, words);
                let drawn = drawn.iter().map(Drawn::words);
                let msn = row.msn.as_ref().map_or("", |msn| msn.as_str());
                format!("{text}, {msn}, {}", drawn.collect::<Vec<_>>().join(", "))
            }
            Self::Thing(_) | Self::Letter(..) | Self::Setting(_) => {
                format!("{text}, {}", self.right(ui, words))
            }
            _ => text.clone(),
        };
        response.widget_info(|| WidgetInfo::selected(Role::MenuItem, able, chosen, &spoken));
        let corners = CornerRadius::same(measure::RADIUS_CONTROL);
        if chosen {
            ui.painter().rect_filled(rect, corners, look.accent.soft);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, corners, look.sunken);
        }
        focus_ring(ui, &response, measure::RADIUS_CONTROL);
        let ink = match (able, chosen) {
            (false, _) => look.tertiary,
            (true, true) => look.on_accent_soft,
            (true, false) => look.text,
        };
        let center = pos2(rect.left() + 16.0, rect.center().y);
        self.icon().paint(ui.painter(), center, 14.0, ink);
        let mut inner = rect;
        inner.min.x += 32.0;
        inner.max.x -= 10.0;
        let layout = Layout::right_to_left(Align::Center);
        let builder = UiBuilder::new().max_rect(inner).layout(layout);
        ui.scope_builder(builder, |ui| {
            // The line as a whole is what is pressed and heard.
            ui.spacing_mut().item_spacing.x = measure::SPACE_2;
            self.right_end(ui, words);
            from_left(ui, |ui| {
                let name = look::body(text).color(ink);
                ui.add(egui::Label::new(name).truncate().selectable(false));
            });
        });
        response
    }

    fn right_end(&self, ui: &mut Ui, words: Catalog) {
        let look = look::of(ui);
        if let Self::Unit(row) = self {
            for drawn in tags(row, words).iter().rev() {
                cell::show(ui, drawn);
            }
            if let Some(msn) = &row.msn {
                ui.label(look::mono(msn.as_str()).color(look.secondary));
            }
            return;
        }
        let right = look::caption(self.right(ui, words)).color(look.secondary);
        ui.add(egui::Label::new(right).truncate().selectable(false));
    }
}

/// What is known of both settings of a unit.
fn tags(row: &LookupRow, words: Catalog) -> Vec<Drawn> {
    let Some(unit) = &row.unit else {
        return Vec::new();
    };
    let configuration = &unit.configuration;
    vec![
        cells::capture(configuration.capture_type.as_ref(), &words),
        cells::setting(UnitFlag::SkipLandingPage, configuration, &words),
    ]
}
