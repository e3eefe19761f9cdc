//! Buttons: 30 points high, corners of 6; one primary in a view.

use super::line::line_galley;
use super::{Icon, dialog_keys};
use crate::text::Catalog;
use crate::ui::look::{self, Tokens, measure};
use egui::accesskit::Role;
use egui::{Color32, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rank {
    Primary,
    Secondary,
    Quiet,
    Danger,
}

/// A button with words, and an icon where that helps.
#[must_use = "a button is drawn by `show`"]
pub struct Button {
    rank: Rank,
    words: String,
    icon: Option<Icon>,
    enabled: bool,
    tooltip: Option<String>,
    chevron: bool,
    enter: bool,
    width: Option<f32>,
}

impl Button {
    const fn new(rank: Rank, words: String) -> Self {
        Self {
            rank,
            words,
            icon: None,
            enabled: true,
            tooltip: None,
            chevron: false,
            enter: false,
            width: None,
        }
    }

    /// The one main action of a view.
    pub fn primary(words: impl Into<String>) -> Self {
        Self::new(Rank::Primary, words.into())
    }

    /// Any other action.
    pub fn secondary(words: impl Into<String>) -> Self {
        Self::new(Rank::Secondary, words.into())
    }

    /// An action that should not draw the eye: no frame until the pointer is over it.
    pub fn quiet(words: impl Into<String>) -> Self {
        Self::new(Rank::Quiet, words.into())
    }

    /// An action that destroys something.
    pub fn danger(words: impl Into<String>) -> Self {
        Self::new(Rank::Danger, words.into())
    }

    /// The one that tries again what failed.
    pub fn again(words: Catalog) -> Self {
        Self::secondary(words.text("screens-retry")).icon(Icon::Refresh)
    }

    /// With an icon before the words.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With a chevron after the words: it opens a menu.
    pub const fn chevron(mut self) -> Self {
        self.chevron = true;
        self
    }

    /// With the sign of the Enter key after the words, which presses it.
    pub const fn enter(mut self) -> Self {
        self.enter = true;
        self
    }

    /// At least this wide, in points.
    pub const fn min_width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Whether it can be pressed.
    pub const fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// What it does, shown when the pointer rests on it.
    pub fn tooltip(mut self, words: impl Into<String>) -> Self {
        self.tooltip = Some(words.into());
        self
    }

    /// Greyed out, with the reason shown when the pointer rests on it, where there is one.
    pub fn why_not(mut self, reason: Option<String>) -> Self {
        if let Some(reason) = reason {
            self.enabled = false;
            self.tooltip = Some(reason);
        }
        self
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let enabled = self.enabled && ui.is_enabled();
        // In a part of its own a button would not go to the next row of a wrapping layout, but over its edge.
        let response = if self.enabled && ui.layout().main_wrap() {
            self.draw(ui)
        } else {
            ui.add_enabled_ui(self.enabled, |ui| self.draw(ui)).inner
        };
        let response = self.pressed_by_key(ui, enabled, response);
        match self.tooltip {
            Some(words) if enabled => response.on_hover_text(look::body(words)),
            Some(words) => response.on_disabled_hover_text(look::body(words)),
            None => response,
        }
    }

    /// The main button of a dialog is pressed by the dialog's keys as well.
    fn pressed_by_key(&self, ui: &Ui, enabled: bool, mut response: Response) -> Response {
        if self.rank == Rank::Primary && enabled {
            dialog_keys::main(&response);
        }
        if self.rank == Rank::Primary && dialog_keys::is_submitted(ui.ctx()) && enabled {
            response
                .flags
                // So whoever asks `clicked` need not know of the keys.
                .insert(egui::response::Flags::FAKE_PRIMARY_CLICKED);
        }
        response
    }

    fn draw(&self, ui: &mut Ui) -> Response {
        let look = look::of(ui);
        let galley = line_galley(ui, look::body_medium(self.words.as_str()));
        let icon_space = if self.icon.is_some() { 20.0 } else { 0.0 };
        let chevron_space = match (self.chevron, self.enter) {
            (true, _) => 18.0,
            (false, true) => 26.0,
            (false, false) => 0.0,
        };
        let inset = if self.rank == Rank::Quiet { 8.0 } else { 13.0 };
        let wanted = galley.size().x + icon_space + chevron_space + 2.0 * inset;
        let size = vec2(
            wanted.max(self.width.unwrap_or(0.0)).ceil(),
            measure::CONTROL,
        );
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &self.words));
        if ui.is_rect_visible(rect) {
            let paint = self.rank.paint(look, &response);
            ui.painter().rect(
                rect,
                measure::RADIUS_CONTROL,
                paint.fill,
                paint.edge,
                StrokeKind::Inside,
            );
            focus_ring(ui, &response, measure::RADIUS_CONTROL);
            let content = galley.size().x + icon_space + chevron_space;
            let mut x = rect.center().x - content / 2.0;
            if let Some(icon) = self.icon {
                let center = egui::pos2(x + 7.0, rect.center().y);
                icon.paint(ui.painter(), center, 14.0, paint.ink);
                x += icon_space;
            }
            let words_at = egui::pos2(x, rect.center().y - galley.size().y / 2.0);
            let words_end = x + galley.size().x;
            ui.painter()
                .galley_with_override_text_color(words_at, galley, paint.ink);
            if self.enter {
                let center = egui::pos2(words_end + 17.0, rect.center().y);
                let cap = egui::Rect::from_center_size(center, vec2(22.0, 18.0));
                let fill = paint.ink.gamma_multiply(0.2);
                ui.painter().rect_filled(cap, 4, fill);
                Icon::Enter.paint(ui.painter(), center, 12.0, paint.ink);
            }
            if self.chevron {
                let center = egui::pos2(words_end + 11.0, rect.center().y);
                Icon::Chevron.paint(ui.painter(), center, 12.0, paint.ink.gamma_multiply(0.8));
            }
        }
        if enabled {
            response.on_hover_cursor(egui::CursorIcon::PointingHand)
        } else {
            response
        }
    }
}

struct Paint {
    fill: Color32,
    edge: Stroke,
    ink: Color32,
}

impl Rank {
    fn paint(self, look: &Tokens, response: &Response) -> Paint {
        let hovered = response.hovered() || response.is_pointer_button_down_on();
        let edge = Stroke::new(1.0, look.edge);
        match self {
            Self::Primary => Paint {
                fill: if hovered {
                    look.accent_hover
                } else {
                    look.accent.ink
                },
                edge: Stroke::NONE,
                ink: look.on_accent,
            },
            Self::Secondary => Paint {
                fill: if hovered { look.sunken } else { look.surface },
                edge,
                ink: look.text,
            },
            Self::Quiet => Paint {
                fill: if hovered {
                    look.sunken
                } else {
                    Color32::TRANSPARENT
                },
                edge: Stroke::NONE,
                ink: if hovered { look.text } else { look.secondary },
            },
            Self::Danger => Paint {
                fill: if hovered { look.bad.soft } else { look.surface },
                edge: Stroke::new(1.0, look.bad.ink.gamma_multiply(0.6)),
                ink: look.bad.ink,
            },
        }
    }
}

/// The ring around what has the keyboard's focus.
pub(crate) fn focus_ring(ui: &Ui, response: &Response, radius: u8) {
    if response.has_focus() {
        let look = look::of(ui);
        ui.painter().rect_stroke(
            response.rect.expand(2.0),
            radius.saturating_add(2),
            Stroke::new(measure::FOCUS_RING, look.accent.ink),
            StrokeKind::Inside,
        );
    }
}

/// A button that is an icon only. Its name is read to those who cannot see it, and shown as its tooltip.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: impl Into<String>) -> Response {
    sized_icon_button(ui, icon, name, measure::CONTROL)
}

/// A small icon button, for use inside rows and fields.
pub fn small_icon_button(ui: &mut Ui, icon: Icon, name: impl Into<String>) -> Response {
    sized_icon_button(ui, icon, name, 22.0)
}

fn sized_icon_button(ui: &mut Ui, icon: Icon, name: impl Into<String>, side: f32) -> Response {
    let name = name.into();
    let look = look::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
    if ui.is_rect_visible(rect) {
        let hovered = response.hovered();
        if hovered {
            ui.painter()
                .rect_filled(rect, measure::RADIUS_CONTROL, look.sunken);
        }
        focus_ring(ui, &response, measure::RADIUS_CONTROL);
        let ink = if hovered { look.text } else { look.secondary };
        let size = if side < measure::CONTROL { 13.0 } else { 16.0 };
        icon.paint(ui.painter(), rect.center(), size, ink);
    }
    response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(look::body(name))
}

/// A link inside text: it looks like one, and is one line.
pub fn link(ui: &mut Ui, words: impl Into<String>) -> Response {
    let look = look::of(ui);
    let words = words.into();
    let response = ui.add(
        egui::Label::new(look::caption_medium(words.as_str()).color(look.accent.ink))
            .sense(Sense::click()),
    );
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Link, enabled, &words));
    if response.hovered() || response.has_focus() {
        let line = response.rect.bottom() - 1.0;
        ui.painter().hline(
            response.rect.x_range(),
            line,
            Stroke::new(1.0, look.accent.ink),
        );
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
