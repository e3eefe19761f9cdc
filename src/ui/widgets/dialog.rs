//! The frame of a modal dialog: head with a cross, body that scrolls when it must, actions at the foot.

use super::dialog_keys::Keys;
use super::{Button, Icon, Press as _, from_right, icon_button};
use crate::text::Catalog;
use crate::ui::look::{self, measure};
use egui::accesskit::Role;
use egui::{Align, Frame, Id, Layout, Margin, Modal, Stroke, Ui, vec2};

/// A modal dialog.
#[must_use = "a dialog is drawn by `show`"]
pub struct Dialog {
    id: Id,
    title: String,
    words: Catalog,
    width: f32,
    top: Option<f32>,
    main_first: bool,
    no: Option<String>,
}

impl Dialog {
    /// A dialog with a name for the program and a title for people.
    pub fn new(name: &'static str, title: impl Into<String>, words: Catalog) -> Self {
        Self {
            id: Id::unique(("dialog", name)),
            title: title.into(),
            words,
            width: 560.0,
            top: None,
            main_first: false,
            no: None,
        }
    }

    /// As wide as this, where the window has the room.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Right below the top bar, whose box it answers.
    pub const fn below_top_bar(mut self) -> Self {
        self.top = Some(measure::TOP_BAR + measure::SPACE_1);
        self
    }

    /// Its main button has the focus when it opens: pressing it changes nothing.
    pub const fn main_first(mut self) -> Self {
        self.main_first = true;
        self
    }

    /// What stands on the button that leaves it, where [`Self::ask`] draws one and "Cancel" does not say it.
    pub fn no(mut self, words: impl Into<String>) -> Self {
        self.no = Some(words.into());
        self
    }

    /// Draws it with two buttons at its foot: `yes`, and one that leaves it. `None` until one of them was pressed; closing it is a no.
    pub fn ask(
        mut self,
        ctx: &egui::Context,
        yes: Button,
        body: impl FnOnce(&mut Ui),
    ) -> Option<bool> {
        let no = self.no.take();
        let no = Button::secondary(no.unwrap_or_else(|| self.words.text("ui-cancel")));
        self.choose(ctx, false, [(yes, true), (no, false)], body)
    }

    /// Draws it with these buttons at its foot, the main action first; gives what was chosen. `closing` is what closing it means.
    pub fn choose<A>(
        self,
        ctx: &egui::Context,
        closing: A,
        buttons: impl IntoIterator<Item = (Button, A)>,
        body: impl FnOnce(&mut Ui),
    ) -> Option<A> {
        let mut chosen = None;
        let is_closed = self.show(ctx, body, |ui| {
            for (button, what) in buttons {
                button.show(ui).sets(&mut chosen, what);
            }
        });
        chosen.or(is_closed.then_some(closing))
    }

    /// Draws it. `foot` is laid out from the right: the main action first. Gives `true` when it is to be closed: by the
    /// cross or Escape. A click beside it does not close it, so that typed text is not lost by a slip. Its first field has the focus when
    /// it opens; Ctrl+Enter, and Enter in the only line of text, press the primary button of its foot.
    pub fn show(
        self,
        ctx: &egui::Context,
        body: impl FnOnce(&mut Ui),
        foot: impl FnOnce(&mut Ui),
    ) -> bool {
        let window = ctx.content_rect().size();
        let look = look::themed(ctx.global_style().visuals.dark_mode);
        let frame = Frame::new()
            .fill(look.surface)
            .stroke(Stroke::new(1.0, look.line))
            .corner_radius(12)
            .shadow(look::style::shadow(look, 32, 12));
        let width = self.width.min(window.x - 32.0);
        // Its top edge stays where it is while what is in it comes and goes, so that no button moves away from under the pointer.
        let top = self
            .top
            .unwrap_or_else(|| (window.y * 0.12).max(measure::SPACE_4).floor());
        let area = Modal::default_area(self.id).anchor(egui::Align2::CENTER_TOP, vec2(0.0, top));
        let response = Modal::new(self.id)
            .area(area)
            .backdrop_color(look.backdrop)
            .frame(frame)
            .show(ctx, |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                    node.set_role(Role::Dialog);
                    node.set_label(self.title.as_str());
                    node.set_modal();
                });
                let close = self.words.text("ui-close");
                let closed = head(ui, &self.title, &close);
                let keys = Keys::begin(ui, self.id);
                super::hairline(ui);
                egui::ScrollArea::vertical()
                    // Head, foot and the lines between take some 140 points.
                    .max_height((window.y - top - 140.0).max(120.0))
                    .auto_shrink([false, true])
                    .show(ui, |ui| {
                        Frame::new().inner_margin(Margin::same(20)).show(ui, |ui| {
                            ui.set_width(ui.available_width());
                            ui.spacing_mut().item_spacing.y = measure::SPACE_3;
                            body(ui);
                        });
                    });
                keys.between(ui);
                super::hairline(ui);
                let before_foot = keys.drawn(ui);
                Frame::new()
                    .inner_margin(Margin::symmetric(20, 12))
                    .show(ui, |ui| {
                        let size = vec2(ui.available_width(), measure::CONTROL);
                        let from_right = Layout::right_to_left(Align::Center);
                        ui.allocate_ui_with_layout(size, from_right, foot);
                    });
                keys.end(ui, before_foot, self.main_first);
                closed
            });
        settle(ctx, self.id, response.response.rect);
        // A menu that is open closes first, and the key is used up, so that a dialog below stays.
        let escaped = response.is_top_modal
            && !response.any_popup_open
            && ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
        let closed = response.inner || escaped;
        if closed {
            // Else the dialog stays on screen, and takes the next click, until something else asks for a frame.
            ctx.request_repaint();
        }
        closed
    }
}

fn head(ui: &mut Ui, title: &str, close: &str) -> bool {
    Frame::new()
        .inner_margin(Margin {
            left: 20,
            right: 12,
            top: 10,
            bottom: 10,
        })
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let room = ui.available_width() - measure::CONTROL - ui.spacing().item_spacing.x;
                ui.scope(|ui| {
                    ui.set_max_width(room);
                    ui.add(egui::Label::new(look::section(title)).truncate());
                });
                from_right(ui, |ui| icon_button(ui, Icon::Cross, close).clicked()).inner
            })
            .inner
        })
        .inner
}

/// A dialog is centred by the width it had: when its size changes, it is laid out once more before anybody sees it jump.
fn settle(ctx: &egui::Context, id: Id, rect: egui::Rect) {
    let key = id.with("rect");
    let before = ctx.data(|data| data.get_temp::<egui::Rect>(key));
    if before != Some(rect) {
        ctx.data_mut(|data| data.insert_temp(key, rect));
        // A pass that was drawn again already is shown as it is; then the next frame sets it right.
        ctx.request_discard("a dialog has another size");
        ctx.request_repaint();
    }
}

/// Asks before something is done that cannot be taken back; `yes` stands on the button that does it. `None` until the person has
/// answered; closing it is a no.
pub fn ask_first(
    ctx: &egui::Context,
    name: &'static str,
    words: &Catalog,
    [title, text, yes]: [String; 3],
) -> Option<bool> {
    Dialog::new(name, title, *words)
        .width(440.0)
        .ask(ctx, Button::danger(yes), |ui| {
            ui.label(look::body(text));
        })
}
