//! Text fields: the label above, the hint or the error under.

use super::{Icon, dialog_keys, regions};
use crate::text::Catalog;
use crate::ui::look::{self, Tokens, measure};
use egui::{
    Align, Align2, AsIdSalt, Frame, IdSalt, Key, Layout, Margin, Modifiers, Response, Stroke,
    TextEdit, Ui, vec2,
};
use zeroize::Zeroize as _;

/// A text field.
#[must_use = "a field is drawn by `show`"]
#[derive(Default)]
pub struct Field {
    pub(super) label: String,
    hint: Option<String>,
    error: Option<String>,
    warning: Option<String>,
    pub(super) placeholder: String,
    mono: bool,
    width: Option<f32>,
    rows: usize,
    char_limit: Option<usize>,
    masked: bool,
    pub(super) eye: Option<String>,
    id_salt: Option<IdSalt>,
}

impl Field {
    /// A field of one line.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            rows: 1,
            ..Self::default()
        }
    }

    /// What helps to fill it in, under the field.
    pub fn hint(mut self, words: impl Into<String>) -> Self {
        self.hint = Some(words.into());
        self
    }

    /// What is wrong with its value, in place of the hint.
    pub fn error(mut self, words: Option<String>) -> Self {
        self.error = words;
        self
    }

    /// What is doubtful about its value, in place of the hint.
    pub fn warning(mut self, words: Option<String>) -> Self {
        self.warning = words;
        self
    }

    /// Shown while it is empty: an example, never the label.
    pub fn placeholder(mut self, words: impl Into<String>) -> Self {
        self.placeholder = words.into();
        self
    }

    /// Monospaced: identifiers and numbers.
    pub const fn mono(mut self) -> Self {
        self.mono = true;
        self
    }

    /// As wide as this; without, as wide as there is room.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// So many lines high; with more than one, Enter begins another line.
    pub const fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Takes no more characters than this.
    pub const fn char_limit(mut self, characters: usize) -> Self {
        self.char_limit = Some(characters);
        self
    }

    /// Shows dots in place of what is typed, and forgets what was typed before: undoing would bring it back.
    pub const fn masked(mut self) -> Self {
        self.masked = true;
        self
    }

    /// With a button beside it that shows and hides what is masked; `name` says which of both it does.
    pub fn eye(mut self, name: impl Into<String>) -> Self {
        self.eye = Some(name.into());
        self
    }

    /// A name of its own, where two fields of a view have the same label.
    pub fn id_salt(mut self, salt: impl AsIdSalt) -> Self {
        self.id_salt = Some(IdSalt::new(salt));
        self
    }

    /// Draws it over `text`.
    pub fn show(self, ui: &mut Ui, text: &mut String) -> Response {
        let id = match self.id_salt {
            Some(salt) => ui.make_persistent_id(("field", salt)),
            None => ui.make_persistent_id(("field", &self.label)),
        };
        self.around(ui, |field, ui, width, frame, font| {
            let edit = if field.rows > 1 {
                TextEdit::multiline(text).desired_rows(field.rows)
            } else {
                TextEdit::singleline(text).password(field.masked)
            };
            let edit = edit
                .id(id)
                .frame(frame)
                .font(font)
                .hint_text(look::body(field.placeholder.as_str()).color(look::of(ui).tertiary))
                .desired_width(width)
                .min_size(vec2(width, measure::CONTROL))
                .align(if field.rows > 1 {
                    Align2::LEFT_TOP
                } else {
                    Align2::LEFT_CENTER
                });
            let edit = match field.char_limit {
                Some(limit) => edit.char_limit(limit),
                None => edit,
            };
            let response = ui.add(edit);
            dialog_keys::field(&response, field.rows <= 1);
            if field.masked {
                forget_typed(ui.ctx(), id, &response);
            }
            response
        })
    }

    /// The label, what is drawn inside, and the line under it. Used by every kind of field.
    pub(super) fn around(
        self,
        ui: &mut Ui,
        inside: impl FnOnce(&Self, &mut Ui, f32, Frame, egui::FontId) -> Response,
    ) -> Response {
        let look = look::of(ui);
        let width = self.width.unwrap_or_else(|| ui.available_width());
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 3.0;
            let label = ui.label(look::label(self.label.as_str()).color(look.secondary));
            let frame = self.frame(look);
            let font = egui::FontId::new(
                if self.mono { 12.0 } else { 13.0 },
                if self.mono {
                    look::fonts::monospace()
                } else {
                    egui::FontFamily::Proportional
                },
            );
            let response = inside(&self, ui, width, frame, font).labelled_by(label.id);
            if self.error.is_some() {
                dialog_keys::wrong_field(&response);
            }
            if response.has_focus() {
                let edge = if self.error.is_some() {
                    look.bad.ink
                } else {
                    look.accent.ink
                };
                ui.painter().rect_stroke(
                    response.rect,
                    measure::RADIUS_CONTROL,
                    Stroke::new(measure::FOCUS_RING, edge),
                    egui::StrokeKind::Inside,
                );
            }
            self.under(ui, look);
            response
        })
        .inner
    }

    fn frame(&self, look: &Tokens) -> Frame {
        let edge = if self.error.is_some() {
            look.bad.ink
        } else if self.warning.is_some() {
            look.warn.ink
        } else {
            look.edge
        };
        field_frame(look, edge)
    }

    fn under(&self, ui: &mut Ui, look: &Tokens) {
        let line = match (&self.error, &self.warning, &self.hint) {
            (Some(error), ..) => Some((error, look.bad.ink)),
            (None, Some(warning), _) => Some((warning, look.warn.ink)),
            (None, None, Some(hint)) => Some((hint, look.secondary)),
            (None, None, None) => None,
        };
        if let Some((words, ink)) = line {
            ui.label(look::caption(words.as_str()).color(ink));
        }
    }
}

/// Takes what was typed into a field out of what egui remembers of it.
pub(super) fn forget_typed(ctx: &egui::Context, id: egui::Id, response: &Response) {
    // The undo history would hold it on after the field was emptied, and Ctrl+Z would show it.
    if let Some(mut state) = TextEdit::load_state(ctx, id) {
        state.clear_undoer();
        TextEdit::store_state(ctx, id, state);
    }
    // egui keeps the events of a frame twice.
    if response.has_focus() {
        ctx.input_mut(|input| {
            input.events.iter_mut().for_each(wipe);
            input.raw.events.iter_mut().for_each(wipe);
        });
    }
}

/// Wipes what was typed or pasted from egui's own list of this frame's events.
pub(super) fn wipe(event: &mut egui::Event) {
    if let egui::Event::Text(text) | egui::Event::Paste(text) = event {
        text.zeroize();
    }
}

/// The frame of a field or chooser.
pub(super) fn field_frame(look: &Tokens, edge: egui::Color32) -> Frame {
    Frame::new()
        .fill(look.surface)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(measure::RADIUS_CONTROL)
        .inner_margin(Margin::symmetric(9, 5))
}

/// A search field: a magnifying glass, a placeholder, and a cross to empty it.
///
/// `names` are the entries of its accessible name, of the placeholder, and of what the cross is called. It takes its place as a whole: it puts
/// its parts by hand, which a wrapping row does not expect.
pub fn search_field(
    ui: &mut Ui,
    words: &Catalog,
    text: &mut String,
    names: [&'static str; 3],
    width: f32,
) -> Response {
    let size = vec2(width, measure::CONTROL);
    let across = Layout::left_to_right(Align::Center);
    let placed = ui.allocate_ui_with_layout(size, across, |ui| {
        ui.set_min_size(size);
        search_in_place(ui, names.map(|name| words.text(name)), text, width)
    });
    placed.inner
}

fn search_in_place(
    ui: &mut Ui,
    [name, placeholder, clear]: [String; 3],
    text: &mut String,
    width: f32,
) -> Response {
    let look = look::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(width, measure::CONTROL), egui::Sense::hover());
    let id = ui.make_persistent_id(("search", name.as_str()));
    let focused = ui.memory(|memory| memory.has_focus(id));
    // Down goes on to what was found.
    if focused && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown)) {
        regions::go_to_next_table(ui.ctx());
    }
    let edge = if focused {
        Stroke::new(measure::FOCUS_RING, look.accent.ink)
    } else {
        Stroke::new(1.0, look.edge)
    };
    ui.painter().rect(
        rect,
        measure::RADIUS_CONTROL,
        look.surface,
        edge,
        egui::StrokeKind::Inside,
    );
    let glass = rect.left_center() + vec2(16.0, 0.0);
    Icon::Search.paint(ui.painter(), glass, 13.0, look.secondary);
    let mut inner = rect;
    inner.min.x += 28.0;
    inner.max.x -= 26.0;
    let response = ui
        .put(
            inner,
            TextEdit::singleline(text)
                .id(id)
                .frame(Frame::NONE)
                .font(egui::FontId::proportional(13.0))
                .hint_text(look::body(placeholder).color(look.secondary))
                .desired_width(inner.width())
                .align(Align2::LEFT_CENTER)
                .min_size(inner.size()),
        )
        .accessible_name(name);
    // No line of text to the dialog: Enter in a search must not press its main button.
    dialog_keys::field(&response, false);
    if !text.is_empty() {
        let place = egui::Rect::from_center_size(
            egui::pos2(rect.right() - 15.0, rect.center().y),
            vec2(22.0, 22.0),
        );
        let cross = ui.scope_builder(egui::UiBuilder::new().max_rect(place), |ui| {
            super::small_icon_button(ui, Icon::Cross, clear)
        });
        if cross.inner.clicked() {
            text.clear();
        }
    }
    response
}
