//! The panel at the right edge: what is known of what is selected, and at its foot what can be done with it.

use super::regions::{self, Region};
use super::{Icon, small_icon_button};
use crate::ui::look::{self, measure};
use egui::{Align, AsIdSalt, Frame, IdSalt, Label, Layout, Margin, Panel, ScrollArea, Ui};

/// The panel of details.
#[must_use = "a panel is drawn by `show`"]
pub struct DetailPanel {
    name: &'static str,
    width: f32,
    scrolls: Option<IdSalt>,
}

/// A part of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelPart {
    /// What scrolls.
    Body,
    /// What stays below it.
    Foot,
}

impl DetailPanel {
    /// A panel, whose width is kept by its name.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            width: measure::DETAIL[1],
            scrolls: None,
        }
    }

    /// Wider by so much, until a person draws it otherwise.
    pub const fn wider(mut self, by: f32) -> Self {
        self.width += by;
        self
    }

    /// Each of these is read from its beginning.
    pub fn of(mut self, what: impl AsIdSalt) -> Self {
        self.scrolls = Some(IdSalt::new(what));
        self
    }

    /// Draws the foot and then the body; gives what was asked for in either.
    pub fn show<A>(
        self,
        ui: &mut Ui,
        mut part: impl FnMut(&mut Ui, PanelPart) -> Option<A>,
    ) -> Option<A> {
        let [least, _, most] = measure::DETAIL;
        let ground = Frame::new().fill(look::of(ui).surface);
        let whole = Panel::right(self.name)
            .resizable(true)
            .default_size(self.width)
            .size_range(least..=most)
            .frame(ground);
        let drawn = whole.show(ui, |ui| {
            regions::mark(ui.ctx(), Region::Details, ui.max_rect());
            // The foot takes its room first: what scrolls gets what is left.
            let foot = Panel::bottom(format!("{}-foot", self.name))
                .resizable(false)
                .frame(ground.inner_margin(Margin::symmetric(16, 12)))
                .show(ui, |ui| part(ui, PanelPart::Foot));
            let mut scroll = ScrollArea::vertical().auto_shrink([false, false]);
            if let Some(id) = self.scrolls {
                scroll = scroll.id_salt(id);
            }
            let body = scroll.show(ui, |ui| {
                let inset = Frame::new().inner_margin(Margin::same(16));
                inset.show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    part(ui, PanelPart::Body)
                })
            });
            body.inner.inner.or(foot.inner)
        });
        drawn.inner
    }
}

/// The head of the panel: a title, a line below it, and the cross, called `close`. Gives whether that was pressed.
pub fn detail_head(ui: &mut Ui, title: &str, line: Option<&str>, close: &str) -> bool {
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        let is_closed = small_icon_button(ui, Icon::Cross, close).clicked();
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.add(Label::new(look::section(title)).wrap().selectable(true));
            if let Some(line) = line {
                let line = look::body(line).color(look::of(ui).secondary);
                ui.add(Label::new(line).wrap().selectable(true));
            }
        });
        is_closed
    })
    .inner
}
