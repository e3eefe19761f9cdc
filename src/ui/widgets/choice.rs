//! Choosing: the chooser (one of some), the filter chip with its menu, the checkbox line, the segmented pair.

use super::button::focus_ring;
use super::field::field_frame;
use super::line::{galley, line_galley};
use super::menu::{self, Menu};
use super::{Icon, dialog_keys};
use crate::ui::look::{self, measure};
use egui::accesskit::Role;
use egui::{Response, Sense, Stroke, StrokeKind, TextWrapMode, Ui};
use egui::{WidgetInfo, vec2};

/// A chooser of one value, with its label above and a hint under it.
#[must_use = "a chooser is drawn by `show`"]
pub struct Chooser {
    label: String,
    hint: Option<String>,
    error: Option<String>,
    width: Option<f32>,
    focused: bool,
}

impl Chooser {
    /// A chooser.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            hint: None,
            error: None,
            width: None,
            focused: false,
        }
    }

    /// Whether it gets the keyboard's focus now, and is scrolled into view.
    pub const fn focused(mut self, focused: bool) -> Self {
        self.focused = focused;
        self
    }

    /// What helps to choose, under it.
    pub fn hint(mut self, words: impl Into<String>) -> Self {
        self.hint = Some(words.into());
        self
    }

    /// What is wrong with the choice, in place of the hint.
    pub fn error(mut self, words: Option<String>) -> Self {
        self.error = words;
        self
    }

    /// As wide as this; without, as wide as there is room.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Draws it; gives `true` when another value was chosen. Nothing stands in it while the value is none of the options.
    pub fn show<T: PartialEq + Clone>(
        self,
        ui: &mut Ui,
        value: &mut T,
        options: &[(T, String)],
    ) -> bool {
        let look = look::of(ui);
        let width = self.width.unwrap_or_else(|| ui.available_width());
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.label(look::label(self.label.as_str()).color(look.secondary));
            let current = options
                .iter()
                .find(|(option, _)| option == value)
                .map_or("", |(_, words)| words.as_str());
            let edge = if self.error.is_some() {
                look.bad.ink
            } else {
                look.edge
            };
            let response = chooser_button(ui, &self.label, current, width, edge);
            dialog_keys::field(&response, false);
            if self.error.is_some() {
                dialog_keys::wrong_field(&response);
            }
            if self.focused {
                response.request_focus();
                response.scroll_to_me(Some(egui::Align::Center));
            }
            let mut changed = false;
            let menu = Menu::of(&response).width(width).least(width - 14.0);
            menu.letters_open().show(|ui| {
                let scroll = egui::ScrollArea::vertical().max_height(320.0);
                scroll.show(ui, |ui| {
                    for (option, words) in options {
                        if menu_item(ui, None, words, option == value).clicked() {
                            changed = option != value;
                            *value = option.clone();
                        }
                    }
                });
            });
            match (&self.error, &self.hint) {
                (Some(error), _) => drop(ui.label(look::caption(error).color(look.bad.ink))),
                (None, Some(hint)) => drop(ui.label(look::caption(hint).color(look.secondary))),
                (None, None) => {}
            }
            changed
        })
        .inner
    }
}

/// The options of a chooser, and the one that is chosen, which may be none of the usual ones.
pub fn with_chosen<T: PartialEq>(
    usual: impl IntoIterator<Item = T>,
    chosen: T,
    name: impl Fn(&T) -> String,
) -> Vec<(T, String)> {
    let mut all: Vec<T> = usual.into_iter().collect();
    if !all.contains(&chosen) {
        all.push(chosen);
    }
    let named = all.into_iter().map(|one| {
        let name = name(&one);
        (one, name)
    });
    named.collect()
}

fn chooser_button(
    ui: &mut Ui,
    name: &str,
    current: &str,
    width: f32,
    edge: egui::Color32,
) -> Response {
    let look = look::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, measure::CONTROL), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, enabled, name);
        info.current_text_value = Some(current.to_owned());
        info
    });
    let frame = field_frame(look, edge);
    let fill = if response.hovered() {
        look.sunken
    } else {
        frame.fill
    };
    ui.painter().rect(
        rect,
        frame.corner_radius,
        fill,
        frame.stroke,
        StrokeKind::Inside,
    );
    focus_ring(ui, &response, measure::RADIUS_CONTROL);
    let galley = galley(
        ui,
        look::body(current),
        TextWrapMode::Truncate,
        width - 38.0,
    );
    let at = egui::pos2(rect.left() + 10.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, look.text);
    let chevron = egui::pos2(rect.right() - 15.0, rect.center().y);
    Icon::Chevron.paint(ui.painter(), chevron, 12.0, look.secondary);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A line of a menu: an icon where one helps, words, a check where it is the current choice.
pub fn menu_item(ui: &mut Ui, icon: Option<Icon>, words: &str, chosen: bool) -> Response {
    menu_line(ui, icon, words, None, chosen)
}

/// A line of a menu with something small at its right end: a shortcut or a second word.
pub fn menu_line(
    ui: &mut Ui,
    icon: Option<Icon>,
    words: &str,
    right: Option<&str>,
    chosen: bool,
) -> Response {
    drawn_line(ui, icon, words, right, chosen, false)
}

/// A line of a list of suggestions; `lit` where it is the one that Enter picks.
pub(super) fn suggested_line(ui: &mut Ui, words: &str, right: Option<&str>, lit: bool) -> Response {
    let response = drawn_line(ui, None, words, right, false, lit);
    if lit {
        response.scroll_to_me(None);
    }
    response
}

fn drawn_line(
    ui: &mut Ui,
    icon: Option<Icon>,
    words: &str,
    right: Option<&str>,
    chosen: bool,
    is_lit: bool,
) -> Response {
    let look = look::of(ui);
    let text = line_galley(ui, look::body(words));
    let right = right.map(|right| line_galley(ui, look::caption(right)));
    let before = if icon.is_some() { 32.0 } else { 10.0 };
    let after = right.as_ref().map_or(30.0, |right| right.size().x + 40.0);
    let wanted = before + text.size().x + after;
    let size = vec2(wanted.max(ui.available_width()), 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::MenuItem, enabled, chosen || is_lit, words));
    menu::line(&response, words, chosen);
    let lit = response.hovered() || response.has_focus() || is_lit;
    let corners = measure::RADIUS_CONTROL;
    if lit {
        ui.painter().rect_filled(rect, corners, look.sunken);
    }
    if let Some(icon) = icon {
        let center = egui::pos2(rect.left() + 17.0, rect.center().y);
        icon.paint(ui.painter(), center, 14.0, look.secondary);
    }
    let y = |height: f32| rect.center().y - height / 2.0;
    let at = egui::pos2(rect.left() + before, y(text.size().y));
    let ink = if enabled { look.text } else { look.tertiary };
    ui.painter().galley_with_override_text_color(at, text, ink);
    if let Some(right) = right {
        let at = egui::pos2(rect.right() - 10.0 - right.size().x, y(right.size().y));
        ui.painter().galley(at, right, look.secondary);
    } else if chosen {
        let center = egui::pos2(rect.right() - 15.0, rect.center().y);
        Icon::Check.paint(ui.painter(), center, 13.0, look.accent.ink);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A pill that is on or off, or opens a menu.
#[must_use = "a chip is drawn by `show` or `menu`"]
pub struct Chip {
    words: String,
    name: Option<String>,
    on: bool,
    chevron: bool,
    opened: bool,
}

impl Chip {
    /// A chip with its words.
    pub fn new(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            name: None,
            on: false,
            chevron: false,
            opened: false,
        }
    }

    /// With another name for those who hear it without what stands around it.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Whether it is on: its filter is in force.
    pub const fn on(mut self, on: bool) -> Self {
        self.on = on;
        self
    }

    /// Its menu is opened now.
    pub const fn opened(mut self, opened: bool) -> Self {
        self.opened = opened;
        self
    }

    /// With a chevron after the words: it opens a menu.
    pub const fn chevron(mut self) -> Self {
        self.chevron = true;
        self
    }

    /// Draws it as a switch; the caller flips what it stands for when it is clicked.
    pub fn show(self, ui: &mut Ui) -> Response {
        let look = look::of(ui);
        let galley = line_galley(ui, look::body_medium(self.words.as_str()));
        let chevron = if self.chevron { 16.0 } else { 0.0 };
        let size = vec2((galley.size().x + chevron + 22.0).ceil(), measure::CHIP);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let enabled = ui.is_enabled();
        let name = self.name.as_ref().unwrap_or(&self.words);
        response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, self.on, name));
        let (fill, edge, ink) = match (self.on, response.hovered()) {
            (true, _) => (look.accent.soft, look.accent.ink, look.on_accent_soft),
            (false, true) => (look.sunken, look.edge, look.text),
            (false, false) => (look.surface, look.edge, look.secondary),
        };
        let corners = 13;
        ui.painter().rect(
            rect,
            corners,
            fill,
            Stroke::new(1.0, edge),
            StrokeKind::Inside,
        );
        focus_ring(ui, &response, 13);
        let at = egui::pos2(rect.left() + 11.0, rect.center().y - galley.size().y / 2.0);
        ui.painter()
            .galley_with_override_text_color(at, galley, ink);
        if self.chevron {
            let center = egui::pos2(rect.right() - 15.0, rect.center().y);
            Icon::Chevron.paint(ui.painter(), center, 11.0, ink);
        }
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    }

    /// Draws it as the head of a menu that stays open while its lines are ticked.
    pub fn menu(mut self, ui: &mut Ui, content: impl FnOnce(&mut Ui)) -> Response {
        self.chevron = true;
        let opened = self.opened;
        let response = self.show(ui);
        let menu = Menu::of(&response).least(200.0).stays();
        menu.opened(opened).show(content);
        response
    }
}

/// A checkbox with words beside it, and an explanation under them where there is one.
pub fn check_line(ui: &mut Ui, on: &mut bool, words: &str, explanation: Option<&str>) -> Response {
    let look = look::of(ui);
    let width = ui.available_width();
    let text = |ui: &Ui, text| galley(ui, text, TextWrapMode::Wrap, width - 26.0);
    let head = text(ui, look::body(words));
    let more = explanation.map(|more| text(ui, look::caption(more)));
    let height = head.size().y + more.as_ref().map_or(0.0, |more| more.size().y);
    let wide = more
        .as_ref()
        .map_or(0.0, |more| more.size().x)
        .max(head.size().x)
        + 26.0;
    let (rect, mut response) = ui.allocate_exact_size(vec2(wide, height), Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, *on, words));
    menu::line(&response, words, false);
    let square = egui::Rect::from_center_size(
        rect.left_top() + vec2(8.0, head.size().y / 2.0),
        vec2(16.0, 16.0),
    );
    let (fill, edge) = if *on {
        (look.accent.ink, look.accent.ink)
    } else {
        (look.surface, look.tertiary)
    };
    let corners = 4;
    ui.painter().rect(
        square,
        corners,
        fill,
        Stroke::new(1.0, edge),
        StrokeKind::Inside,
    );
    if *on {
        Icon::Check.paint(ui.painter(), square.center(), 11.0, look.on_accent);
    }
    focus_ring(ui, &response, 4);
    let left = rect.left() + 26.0;
    let below = rect.top() + head.size().y;
    ui.painter()
        .galley(egui::pos2(left, rect.top()), head, look.text);
    if let Some(more) = more {
        ui.painter()
            .galley(egui::pos2(left, below), more, look.secondary);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
