//! Small marks: soft tags for states, pills for counts, the badge of an environment.

use super::Icon;
use super::line::galley;
use crate::domain::Environment;
use crate::domain::policy::Severity;
use crate::text::{Catalog, Tell as _};
use crate::ui::look::{self, Pair, Tokens, measure};
use egui::accesskit::Role;
use egui::{Color32, Painter, Rect, Response, RichText, Sense, TextWrapMode, Ui, WidgetInfo, vec2};

/// What a colour means. It never stands alone: a word is always with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Neutral,
    /// It is as it should be.
    Ok,
    /// A person should look at it.
    Warn,
    /// It is wrong, or did not work.
    Bad,
    /// Good to know, or not known.
    Info,
    /// Chosen.
    Accent,
}

impl Tone {
    /// That of a finding; its word is always with it.
    #[must_use]
    pub const fn of(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Bad,
            Severity::Warning => Self::Warn,
            Severity::Info => Self::Info,
        }
    }

    /// Its colours in a theme.
    #[must_use]
    pub const fn pair(self, look: &Tokens) -> Pair {
        match self {
            Self::Neutral => Pair {
                ink: look.secondary,
                soft: look.sunken,
            },
            Self::Ok => look.ok,
            Self::Warn => look.warn,
            Self::Bad => look.bad,
            Self::Info => look.info,
            Self::Accent => Pair {
                ink: look.on_accent_soft,
                soft: look.accent.soft,
            },
        }
    }
}

/// A soft tag: a state in a word or two. It takes no clicks, so a row under it keeps its own.
pub fn tag(ui: &mut Ui, tone: Tone, words: &str) -> Response {
    let pair = tone.pair(look::of(ui));
    let text = look::caption_medium(words);
    mark(
        ui,
        pair,
        text,
        words,
        measure::TAG,
        8.0,
        measure::RADIUS_TAG,
    )
}

/// A tag with a cross in it; `remove` says what the cross does. Gives `true` when the cross was pressed.
pub fn removable_tag(ui: &mut Ui, words: &str, remove: &str) -> bool {
    const CROSS: f32 = 22.0;
    let look = look::of(ui);
    let pair = Tone::Accent.pair(look);
    let room = (ui.max_rect().width() - CROSS - 8.0).max(32.0);
    let galley = galley(
        ui,
        look::caption_medium(words),
        TextWrapMode::Truncate,
        room,
    );
    let size = vec2(galley.size().x.ceil() + 8.0 + CROSS, CROSS);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let cross = Rect::from_min_max(egui::pos2(rect.right() - CROSS, rect.top()), rect.max);
    let button = ui.interact(cross, response.id.with("remove"), Sense::click());
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, remove));
    let corners = measure::RADIUS_TAG;
    ui.painter().rect_filled(rect, corners, pair.soft);
    let at = egui::pos2(rect.left() + 8.0, rect.center().y - galley.size().y / 2.0);
    ui.painter()
        .galley_with_override_text_color(at, galley, pair.ink);
    let ink = if button.hovered() {
        look.text
    } else {
        pair.ink
    };
    Icon::Cross.paint(ui.painter(), cross.center(), 12.0, ink);
    super::focus_ring(ui, &button, measure::RADIUS_TAG);
    button
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(look::body(remove))
        .clicked()
}

/// A pill with a count.
pub fn count(ui: &mut Ui, tone: Tone, number: &str) -> Response {
    let pair = tone.pair(look::of(ui));
    let text = look::caption_medium(number).size(11.0);
    mark(ui, pair, text, number, 20.0, 7.0, 10)
}

/// The badge of an environment: bold capitals on a ground of its own colour, so that nobody mistakes where they are.
pub fn environment_badge(ui: &mut Ui, words: Catalog, environment: Environment) -> Response {
    let name = environment_name(words, environment);
    let pair = environment_pair(look::of(ui), environment);
    let text = look::caption(name.to_uppercase())
        .family(look::fonts::bold())
        .size(11.0)
        .line_height(None)
        .extra_letter_spacing(0.3);
    mark(ui, pair, text, &name, 22.0, 8.0, 11)
}

/// The colours of an environment.
#[must_use]
pub const fn environment_pair(look: &Tokens, environment: Environment) -> Pair {
    match environment {
        Environment::Production => look.production,
        Environment::Test => look.test,
        Environment::Sandbox => look.sandbox,
    }
}

/// The name of an environment.
#[must_use]
pub fn environment_name(words: Catalog, environment: Environment) -> String {
    words.say(&environment.tell())
}

fn mark(
    ui: &mut Ui,
    pair: Pair,
    text: RichText,
    name: &str,
    height: f32,
    inset: f32,
    radius: u8,
) -> Response {
    // In a row that wraps it goes to the next row before it is cut.
    let room = if ui.layout().main_wrap() {
        ui.max_rect().width()
    } else {
        ui.available_width()
    };
    let room = (room - 2.0 * inset).max(16.0);
    let galley = galley(ui, text, TextWrapMode::Truncate, room);
    let size = vec2((galley.size().x + 2.0 * inset).ceil(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::empty());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    ui.painter().rect_filled(rect, radius, pair.soft);
    let at = rect.center() - galley.size() / 2.0;
    ui.painter()
        .galley_with_override_text_color(at, galley, pair.ink);
    response
}

/// A dot of a state, before its words.
pub fn dot(painter: &Painter, center: egui::Pos2, color: Color32) {
    painter.circle_filled(center, 4.0, color);
}

/// A thin progress bar. `share` is from 0 to 1; without one it shows that something runs.
pub fn progress(ui: &mut Ui, share: Option<f32>, width: f32, name: &str) -> Response {
    let look = look::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 4.0), Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, name);
        info.value = share.map(|share| f64::from(share) * 100.0);
        info
    });
    let corners = 2;
    ui.painter().rect_filled(rect, corners, look.sunken);
    // Drawn still: a bar that moves would ask for frames for as long as the work runs.
    let share = share.unwrap_or(0.12).clamp(0.0, 1.0);
    let mut done = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
    done.max.x = done.max.x.max(rect.min.x + 4.0);
    ui.painter().rect_filled(done, corners, look.accent.ink);
    response
}
