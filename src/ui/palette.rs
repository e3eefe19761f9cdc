//! The one box of the top bar: it looks up what looks like identifiers, and runs commands by name.

use super::action::Action;
use super::app::App;
use super::look::{self, measure};
use super::widgets::{Icon, focus_ring, hairline};
use crate::domain::answer::{Asked, Enquiry};
use crate::text::{Catalog, Message};
use egui::accesskit::Role;
use egui::{Align2, CornerRadius, Event, FontId, Frame, Id, Key, Modifiers, Popup, Rect, Response};
use egui::{Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// What the box holds.
#[derive(Debug, Default)]
pub(super) struct Palette {
    text: String,
    /// A text of several lines as it was pasted, and what became of it in the box: a table needs its lines.
    pasted: Option<(String, String)>,
    wants_focus: bool,
    chosen: usize,
    /// Whether the lines under it were shown in the last frame.
    is_open: bool,
}

/// A line under the box.
#[derive(Debug, Clone, PartialEq)]
enum Line {
    /// Answer what the text asks about: one unit or merchant, with what it is called.
    Answer(Message),
    /// Look up this many identifiers in the table.
    LookUp(usize),
    /// Run a command, or say why it cannot be run.
    Run(Action, Option<String>),
}

impl Palette {
    /// Puts the cursor into the box.
    pub fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// The text as it was typed or pasted.
    fn whole(&self) -> &str {
        match &self.pasted {
            Some((joined, whole)) if *joined == self.text => whole,
            _ => self.text.trim(),
        }
    }

    fn clear(&mut self) {
        self.text.clear();
        self.pasted = None;
        self.chosen = 0;
    }
}

/// Where the text starts in the box.
const TEXT_INSET: f32 = 30.0;

fn box_id() -> Id {
    Id::unique("look-up box")
}

/// Draws the box and, while it is in use, the lines under it.
pub(super) fn show(ui: &mut Ui, app: &mut App) {
    let words = app.shell.words();
    let width = ui.available_width();
    take_pasted_lines(ui, &mut app.palette);
    let lines = lines(app);
    let had_focus = ui.memory(|memory| memory.has_focus(box_id()));
    let run = had_focus
        .then(|| keys(ui, &mut app.palette, lines.len()))
        .flatten();
    let response = text_box(ui, &mut app.palette, words);
    // egui takes the focus away at Escape before the box can see the key.
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        app.palette.clear();
    }
    if std::mem::take(&mut app.palette.wants_focus) {
        response.request_focus();
    }
    if response.changed() {
        app.palette.chosen = 0;
    }
    // The box loses the focus when a line is pressed, and the line is clicked when it is let go.
    let is_pressing = |pointer: &egui::PointerState| pointer.any_down() || pointer.any_released();
    let open = response.has_focus()
        || ((had_focus || app.palette.is_open) && ui.input(|input| is_pressing(&input.pointer)));
    app.palette.is_open = open;
    let clicked = list(ui, width, app, &response, &lines, open);
    let entered = run.filter(|_| !lines.is_empty());
    if let Some(index) = clicked.or(entered)
        && let Some(line) = lines.get(index)
    {
        carry_out(ui, app, line);
    }
}

fn carry_out(ui: &Ui, app: &mut App, line: &Line) {
    match line {
        Line::Answer(_) => {
            let text = app.palette.whole().to_owned();
            app.answer.ask(&text, &mut app.shell.cx());
        }
        Line::LookUp(_) => {
            let text = app.palette.whole().to_owned();
            app.room = super::Room::Fleet;
            app.fleet.look_up(&text, &mut app.shell.cx());
        }
        Line::Run(_, Some(_)) => return,
        Line::Run(action, None) => app.shell.cx().trigger(*action),
    }
    app.palette.clear();
    ui.memory_mut(|memory| memory.surrender_focus(box_id()));
}

/// Lines pasted into a box of one line would run together: they are joined by commas instead.
fn take_pasted_lines(ui: &Ui, palette: &mut Palette) {
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
                if palette.text.is_empty() {
                    palette.pasted = Some((joined.clone(), std::mem::take(text)));
                }
                *text = joined;
                palette.chosen = 0;
            }
        }
    });
}

/// Up, Down and Enter while the box has the focus. Gives the line to carry out.
fn keys(ui: &Ui, palette: &mut Palette, count: usize) -> Option<usize> {
    let (up, down, enter) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
            input.consume_key(Modifiers::NONE, Key::Enter),
        )
    });
    if down && count > 0 {
        palette.chosen = (palette.chosen + 1) % count;
    }
    if up && count > 0 {
        palette.chosen = (palette.chosen + count - 1) % count;
    }
    enter.then_some(palette.chosen)
}

/// What the text can mean.
fn lines(app: &App) -> Vec<Line> {
    let text = app.palette.text.trim();
    let mut lines = Vec::new();
    if text.chars().any(|character| character.is_ascii_digit()) && app.shell.session.is_some() {
        let enquiry = Enquiry::read(app.palette.whole());
        match enquiry.asked() {
            Asked::Nothing => {}
            Asked::Unit(msn, _) => {
                let unit = Message::new("answer-line-unit").with("msn", msn.as_str());
                lines.push(Line::Answer(unit));
            }
            Asked::Merchant(id) => {
                let merchant = Message::new("answer-line-merchant").with("id", id.for_people());
                lines.push(Line::Answer(merchant));
            }
            Asked::Several(_) => {}
        }
        let count = enquiry.named().len();
        if count > 0 {
            lines.push(Line::LookUp(count));
        }
    }
    let words = app.shell.words();
    let wanted = text.to_lowercase();
    let fits = |action: &Action| {
        *action != Action::LookUp
            && (*action != Action::CheckUpdates || app.shell.offers_updates())
            && wanted
                .split_whitespace()
                .all(|part| words.say(&action.text()).to_lowercase().contains(part))
    };
    let actions = Action::ALL.into_iter().filter(fits);
    lines.extend(actions.map(|action| Line::Run(action, app.why_not(action))));
    lines.truncate(9);
    lines
}

fn text_box(ui: &mut Ui, palette: &mut Palette, words: Catalog) -> Response {
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
    let edit = TextEdit::singleline(&mut palette.text)
        .id(box_id())
        .frame(Frame::NONE)
        .font(FontId::proportional(13.0))
        .hint_text(hint)
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
    ui: &Ui,
    width: f32,
    app: &App,
    anchor: &Response,
    lines: &[Line],
    open: bool,
) -> Option<usize> {
    let look = look::of(ui);
    let words = app.shell.words();
    // The box reaches further than the text in it: the glass to the left, the key cap to the right.
    let place = Rect::from_min_max(
        pos2(anchor.rect.left() - TEXT_INSET, anchor.rect.top()),
        pos2(
            anchor.rect.left() - TEXT_INSET + width,
            anchor.rect.bottom(),
        ),
    );
    let mut clicked = None;
    Popup::from_response(anchor)
        .anchor(place)
        .open(open)
        .close_behavior(egui::PopupCloseBehavior::IgnoreClicks)
        .width(width)
        .gap(10.0)
        .show(|ui| {
            ui.set_min_width(width - 14.0);
            ui.spacing_mut().item_spacing.y = 1.0;
            if lines.is_empty() {
                let nothing = words.text("ui-nothing-matches");
                ui.add_space(4.0);
                ui.label(look::body(nothing).color(look.secondary));
                ui.add_space(4.0);
            }
            for (index, line) in lines.iter().enumerate() {
                if line_ui(ui, words, line, index == app.palette.chosen).clicked() {
                    clicked = Some(index);
                }
                if matches!(line, Line::LookUp(_)) && index + 1 < lines.len() {
                    hairline(ui);
                }
            }
        });
    clicked
}

fn line_ui(ui: &mut Ui, words: Catalog, line: &Line, chosen: bool) -> Response {
    let look = look::of(ui);
    let (icon, text, right, able) = match line {
        Line::Answer(about) => (Icon::Check, words.say(about), "Enter".to_owned(), true),
        Line::LookUp(count) => {
            let message = Message::new("ui-look-up-count").with("count", *count);
            (Icon::Search, words.say(&message), String::new(), true)
        }
        Line::Run(action, reason) => {
            let keys = action.keys(ui.ctx());
            let right = reason.clone().or(keys).unwrap_or_default();
            (
                action.icon(),
                words.say(&action.text()),
                right,
                reason.is_none(),
            )
        }
    };
    let size = vec2(ui.available_width(), 30.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::MenuItem, able, chosen, &text));
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
    icon.paint(
        ui.painter(),
        pos2(rect.left() + 16.0, rect.center().y),
        14.0,
        ink,
    );
    let at = pos2(rect.left() + 32.0, rect.center().y);
    let font = FontId::proportional(13.0);
    let align = Align2::LEFT_CENTER;
    let drawn = look::paint_line(ui.painter(), at, align, text.as_str(), (font, ink));
    let room = rect.right() - drawn.right() - 30.0;
    let galley = egui::WidgetText::from(look::caption(right)).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        room.max(20.0),
        egui::TextStyle::Small,
    );
    let at = pos2(
        rect.right() - 10.0 - galley.size().x,
        rect.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(at, galley, look.secondary);
    response
}
