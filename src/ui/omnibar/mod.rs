//! The one box of the top bar: it answers texts that name units or merchants, finds everything that is kept by name, number or
//! tag, narrows the table, opens what a person saved, goes to a setting, and runs commands by name.
//!
//! [`mod@finder`] searches the kept fleet, [`mod@things`] what was saved, [`mod@line`] is a line under the box; this file is the box and
//! its keys.

mod finder;
mod line;
mod near;
mod things;

use crate::desk::Thing;
use crate::report::{Query, View, read_shorthand};
use crate::text::Catalog;
use crate::ui::Section;
use crate::ui::action::Action;
use crate::ui::app::App;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Icon, Press as _, hairline, muted};
use egui::{Align2, CornerRadius, Event, FontId, Frame, Id, Key, Modifiers, Popup, Rect, Response};
use egui::{Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, pos2, vec2};
use finder::{Finder, SearchScope};
use line::Suggestion;
use near::fits;
use things::Things;

/// What the box holds.
#[derive(Debug, Default)]
pub(in crate::ui) struct Omnibar {
    text: String,
    /// A text of several lines as it was pasted, and what became of it in the box: a table needs its lines.
    pasted: Option<(String, String)>,
    wants_focus: bool,
    chosen: usize,
    finder: Finder,
    things: Things,
    /// The lines of the numbers in a text, and that text: a long one is read once.
    numbers: (String, Vec<Suggestion>),
    /// Whether the lines under it were shown in the last frame.
    is_open: bool,
}

impl Omnibar {
    /// Puts the cursor into the box.
    pub fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// Takes in what was read.
    pub fn poll(&mut self) {
        self.things.poll();
    }

    /// Another profile is open: what was found of the last one is not there any more.
    pub fn forget_session(&mut self) {
        self.things.forget();
        // A search that is under way is given up with it.
        self.finder = Finder::default();
    }

    /// The text as it was typed or pasted.
    fn whole(&self) -> &str {
        match &self.pasted {
            Some((joined, whole)) if *joined == self.text => whole,
            _ => self.text.trim(),
        }
    }

    /// What the numbers in the text can mean.
    fn numbers(&mut self) -> &[Suggestion] {
        if self.numbers.0 != self.whole() {
            let whole = self.whole().to_owned();
            let lines = line::of_numbers(&whole);
            self.numbers = (whole, lines);
        }
        &self.numbers.1
    }

    fn clear(&mut self) {
        self.text.clear();
        self.pasted = None;
        self.chosen = 0;
    }
}

/// The most lines, and the most of them that are orders.
const MOST_LINES: usize = 18;
const MOST_ORDERS: usize = 3;

/// Where the text starts in the box.
const TEXT_INSET: f32 = 30.0;

fn box_id() -> Id {
    Id::unique("look-up box")
}

/// Draws the box and, while it is in use, the lines under it.
pub(in crate::ui) fn show(ui: &mut Ui, app: &mut App) {
    let words = app.shell.words();
    let width = ui.available_width();
    // Before the box is drawn, which would put the lines into one.
    take_pasted_lines(ui, &mut app.omnibar);
    // Also before: a key that is pressed in this frame is for the lines that were on screen.
    let lines = lines(ui, app);
    let had_focus = ui.memory(|memory| memory.has_focus(box_id()));
    let entered = had_focus
        .then(|| keys(ui, &mut app.omnibar, lines.len()))
        .flatten();
    let response = text_box(ui, &mut app.omnibar, words);
    // egui takes the focus away at Escape before the box can see the key.
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        app.omnibar.clear();
    }
    if std::mem::take(&mut app.omnibar.wants_focus) {
        response.request_focus();
    }
    if response.gained_focus() {
        let mut cx = app.shell.cx();
        app.omnibar.things.read(&mut cx);
    }
    if response.changed() {
        app.omnibar.chosen = 0;
    }
    // The box loses the focus when a line is pressed, and the line is clicked when it is let go.
    let is_pressing = |pointer: &egui::PointerState| pointer.any_down() || pointer.any_released();
    let open = response.has_focus()
        || ((had_focus || app.omnibar.is_open) && ui.input(|input| is_pressing(&input.pointer)));
    app.omnibar.is_open = open;
    let clicked = list(width, app, &response, &lines, open);
    if let Some(index) = clicked.or(entered)
        && let Some(line) = lines.get(index)
    {
        carry_out(ui, app, line);
    }
}

fn carry_out(ui: &Ui, app: &mut App, line: &Suggestion) {
    let text = app.omnibar.whole().to_owned();
    match line {
        Suggestion::Answer(_) => drop(app.answer.ask(&text, &mut app.shell.cx())),
        Suggestion::LookUp(_) => {
            app.section = Section::Fleet;
            app.fleet.look_up(&text, &mut app.shell.cx());
        }
        Suggestion::Narrow(query) => {
            app.section = Section::Fleet;
            app.fleet.narrow((**query).clone());
        }
        Suggestion::Unit(row) => {
            if let Some(msn) = &row.msn {
                app.answer.ask(msn.as_str(), &mut app.shell.cx());
            }
        }
        Suggestion::Merchant(merchant) => {
            let id = &merchant.business_id;
            // With its register: eight digits alone could be a unit's number.
            let named = format!("{}/{}", id.scheme().as_str(), id.id());
            app.answer.ask(&named, &mut app.shell.cx());
        }
        Suggestion::AllUnits(_) => {
            app.section = Section::Fleet;
            app.fleet.narrow(Query {
                search: text.trim().to_owned(),
                ..Query::default()
            });
        }
        Suggestion::Order(key, ..) => {
            app.section = Section::Onboarding;
            app.onboarding.show_order(key.clone());
        }
        Suggestion::View(view) => {
            app.section = Section::Fleet;
            app.fleet.open_view((**view).clone());
        }
        Suggestion::Thing(thing) => open(app, thing),
        Suggestion::Setting(field) => {
            app.section = Section::Settings;
            app.settings.focus(field);
        }
        Suggestion::Letter(kind, language) => {
            app.section = Section::Onboarding;
            let mut cx = app.shell.cx();
            app.onboarding.edit_template(*kind, *language, &mut cx);
        }
        Suggestion::Run(_, Some(_)) => return,
        Suggestion::Run(action, None) => app.shell.cx().trigger(*action),
    }
    app.omnibar.clear();
    ui.memory_mut(|memory| memory.surrender_focus(box_id()));
}

/// Opens something that was saved, where it belongs.
fn open(app: &mut App, thing: &Thing) {
    app.section = match thing {
        Thing::Report(_) => Section::Reports,
        Thing::Policy(_) => Section::Audit,
        _ => Section::Onboarding,
    };
    let mut cx = app.shell.cx();
    match thing {
        Thing::Draft(draft) => app.onboarding.open_draft((**draft).clone()),
        Thing::Preset(preset) => app.onboarding.start_order(preset.draft.clone()),
        Thing::Checklist(list) => {
            let key = (list.merchant.clone(), list.kind);
            app.onboarding.open_checklist(key, &mut cx);
        }
        Thing::Run(run) => app.onboarding.open_run(run, &mut cx),
        Thing::Report(definition) => app.reports.edit((**definition).clone()),
        Thing::Policy(policy) => app.audit.open_policy(policy, &mut cx),
    }
}

/// Lines pasted into a box of one line would run together: they are joined by commas instead.
fn take_pasted_lines(ui: &Ui, omnibar: &mut Omnibar) {
    if !ui.memory(|memory| memory.has_focus(box_id())) {
        return;
    }
    ui.input_mut(|input| {
        for event in &mut input.events {
            if let Event::Paste(text) = event
                && text.trim().contains(['\n', '\r'])
            {
                let lines: Vec<&str> = text
                    .lines()
                    .map(str::trim)
                    .filter(|line| !line.is_empty())
                    .collect();
                let joined = lines.join(", ");
                // Beside what stands in the box already the lines are only a part of the text.
                if omnibar.text.is_empty() {
                    omnibar.pasted = Some((joined.clone(), std::mem::take(text)));
                }
                *text = joined;
                omnibar.chosen = 0;
            }
        }
    });
}

/// Up, Down and Enter while the box has the focus. Gives the line to carry out.
fn keys(ui: &Ui, omnibar: &mut Omnibar, count: usize) -> Option<usize> {
    let (up, down, enter) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
            input.consume_key(Modifiers::NONE, Key::Enter),
        )
    });
    if down && count > 0 {
        omnibar.chosen = (omnibar.chosen + 1) % count;
    }
    if up && count > 0 {
        omnibar.chosen = (omnibar.chosen + count - 1) % count;
    }
    enter.then_some(omnibar.chosen)
}

/// What the text can mean, the likeliest first.
fn lines(ui: &Ui, app: &mut App) -> Vec<Suggestion> {
    let mut lines = Vec::new();
    let text = app.omnibar.text.trim().to_owned();
    let is_found = app.shell.session.is_some() && !text.is_empty();
    if is_found {
        lines.extend(app.omnibar.numbers().iter().cloned());
        let query = read_shorthand(&text, app.shell.cx().now);
        lines.extend(query.map(|query| Suggestion::Narrow(Box::new(query))));
        lines.extend(found(ui, app, &text));
    }
    let words = app.shell.words();
    let wanted: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let is_meant = |action: &Action| {
        *action != Action::LookUp
            && (*action != Action::CheckUpdates || app.shell.offers_updates())
            && fits(&wanted, &words.say(&action.text()))
    };
    // A command that is spelt as it is called is meant before what is only like the words.
    let is_spelt = |action: &Action| {
        let name = words.say(&action.text()).to_lowercase();
        wanted.iter().all(|word| name.contains(word.as_str()))
    };
    let (spelt, near): (Vec<Action>, Vec<Action>) =
        Action::ALL.into_iter().filter(is_meant).partition(is_spelt);
    let run = |action| Suggestion::Run(action, app.why_not(action));
    lines.extend(spelt.into_iter().map(run));
    if is_found {
        lines.extend(app.omnibar.things.find(&wanted, &words));
    }
    lines.extend(near.into_iter().map(run));
    lines.truncate(MOST_LINES);
    lines
}

/// What is kept and fits the text: units, merchants, orders and views.
fn found(ui: &Ui, app: &mut App, text: &str) -> Vec<Suggestion> {
    let (items, merchants) = app.fleet.kept();
    let place = SearchScope { items, merchants };
    let ctx = ui.ctx().clone();
    let found = app
        .omnibar
        .finder
        .find(text, &place, move || ctx.request_repaint());
    let units = found.units.iter().cloned();
    let mut lines: Vec<Suggestion> = units.map(|row| Suggestion::Unit(Box::new(row))).collect();
    if found.unit_count > found.units.len() {
        lines.push(Suggestion::AllUnits(found.unit_count));
    }
    let merchants = found.merchants.iter().cloned();
    lines.extend(merchants.map(|merchant| Suggestion::Merchant(Box::new(merchant))));
    let words = app.shell.words();
    let wanted: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let orders = app.onboarding.find_orders(&wanted, &words).into_iter();
    let order = |(key, title, stage)| Suggestion::Order(key, title, stage);
    lines.extend(orders.take(MOST_ORDERS).map(order));
    let is_named = |view: &&View| fits(&wanted, &view.name);
    let views = app.shell.views.iter().filter(is_named);
    lines.extend(views.cloned().map(|view| Suggestion::View(Box::new(view))));
    lines
}

fn text_box(ui: &mut Ui, omnibar: &mut Omnibar, words: Catalog) -> Response {
    let look = look::of(ui);
    let (outer, _) = ui.allocate_exact_size(vec2(ui.available_width(), 32.0), Sense::hover());
    let focused = ui.memory(|memory| memory.has_focus(box_id()));
    let (fill, edge) = if focused {
        (
            look.surface,
            Stroke::new(measure::FOCUS_RING, look.accent.ink),
        )
    } else {
        (look.sunken, Stroke::new(1.0, look.line))
    };
    let corners = CornerRadius::same(measure::RADIUS_CONTROL);
    ui.painter()
        .rect(outer, corners, fill, edge, StrokeKind::Inside);
    let glass = outer.left_center() + vec2(16.0, 0.0);
    Icon::Search.paint(ui.painter(), glass, 14.0, look.secondary);
    let keys = Action::LookUp.keys(ui.ctx());
    let mut inner = outer;
    inner.min.x += TEXT_INSET;
    if let Some(keys) = keys.filter(|_| !focused) {
        inner.max.x -= key_cap(ui, outer, &keys) + 12.0;
    }
    let hint = look::body(words.text("ui-look-up-hint")).color(look.secondary);
    let edit = TextEdit::singleline(&mut omnibar.text)
        .id(box_id())
        .frame(Frame::NONE)
        .font(FontId::proportional(13.0))
        .hint_text(hint)
        // Enter carries out a line and must not take the focus from the box by itself.
        .return_key(None)
        .desired_width(inner.width())
        .align(Align2::LEFT_CENTER)
        .min_size(inner.size());
    let builder = UiBuilder::new().max_rect(inner);
    let response = ui.scope_builder(builder, |ui| ui.add(edit)).inner;
    response.accessible_name(words.text("ui-look-up-name"))
}

/// The shortcut at the right end of the box. Gives its width.
fn key_cap(ui: &Ui, outer: Rect, keys: &str) -> f32 {
    let look = look::of(ui);
    let font = FontId::new(11.0, look::fonts::medium());
    let galley = look::one_line(ui.painter(), keys.to_owned(), font, look.secondary);
    let size = vec2(galley.size().x + 12.0, 18.0);
    let right = pos2(outer.right() - 10.0, outer.center().y);
    let cap = Align2::RIGHT_CENTER.anchor_size(right, size);
    let corners = CornerRadius::same(4);
    let edge = Stroke::new(1.0, look.line);
    ui.painter()
        .rect(cap, corners, look.surface, edge, StrokeKind::Inside);
    ui.painter()
        .galley(cap.center() - galley.size() / 2.0, galley, look.secondary);
    size.x
}

fn list(
    width: f32,
    app: &App,
    anchor: &Response,
    lines: &[Suggestion],
    open: bool,
) -> Option<usize> {
    let words = app.shell.words();
    // The box reaches further than the text in it: the glass to the left, the key cap to the right.
    let left = anchor.rect.left() - TEXT_INSET;
    let place = Rect::from_x_y_ranges(left..=left + width, anchor.rect.y_range());
    let mut clicked = None;
    Popup::from_response(anchor)
        .anchor(place)
        .open(open)
        // It is open for as long as the box is in use, and a click on a line is taken up before it closes.
        .close_behavior(egui::PopupCloseBehavior::IgnoreClicks)
        .width(width)
        .gap(10.0)
        .show(|ui| {
            ui.set_min_width(width - 14.0);
            ui.spacing_mut().item_spacing.y = 1.0;
            if lines.is_empty() {
                let nothing = words.text("ui-nothing-matches");
                ui.add_space(4.0);
                muted(ui, nothing);
                ui.add_space(4.0);
            }
            for (index, line) in lines.iter().enumerate() {
                line.show(ui, words, index == app.omnibar.chosen)
                    .sets(&mut clicked, index);
                if line.kind() != lines.get(index + 1).map_or(line.kind(), Suggestion::kind) {
                    hairline(ui);
                }
            }
        });
    clicked
}
