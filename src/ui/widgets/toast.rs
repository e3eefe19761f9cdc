//! Toasts: short news above the status bar, one at a time, gone by themselves unless they are bad.

use super::{Icon, Tone, notice, small_icon_button};
use crate::text::Catalog;
use crate::ui::look::{self, measure};
use egui::accesskit::{Live, Role};
use egui::{Align2, Area, Frame, Id, Margin, Order, Stroke, vec2};
use std::path::PathBuf;
use std::time::Duration;

/// Short news.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    /// What it means.
    pub tone: Tone,
    /// What it says.
    pub words: String,
    /// Whether what it tells can be taken back.
    has_undo: bool,
    /// The file that it tells of.
    file: Option<PathBuf>,
    /// Whether other keys help.
    has_keys: bool,
}

impl Toast {
    fn new(tone: Tone, words: impl Into<String>) -> Self {
        Self {
            tone,
            words: words.into(),
            has_undo: false,
            file: None,
            has_keys: false,
        }
    }

    /// Something went well.
    #[must_use]
    pub fn ok(words: impl Into<String>) -> Self {
        Self::new(Tone::Ok, words)
    }

    /// Something did not.
    #[must_use]
    pub fn bad(words: impl Into<String>) -> Self {
        Self::new(Tone::Bad, words)
    }

    /// Good to know.
    #[must_use]
    pub fn info(words: impl Into<String>) -> Self {
        Self::new(Tone::Info, words)
    }

    /// With a button that takes back what it tells.
    #[must_use]
    pub const fn with_undo(mut self) -> Self {
        self.has_undo = true;
        self
    }

    /// With a button that leads to other keys.
    #[must_use]
    pub const fn with_keys(mut self) -> Self {
        self.has_keys = true;
        self
    }

    /// With buttons that open the file it tells of, and its folder.
    #[must_use]
    pub fn with_file(mut self, file: PathBuf) -> Self {
        self.file = Some(file);
        self
    }
}

/// What a person wants done about news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToastDeed {
    /// To read it no more.
    Close,
    /// To take back what was done.
    Undo,
    /// To open a file.
    Open(PathBuf),
    /// To see the folder of a file.
    Folder(PathBuf),
    /// To change the keys.
    Keys,
}

/// The most news that waits to be read.
const MOST_KEPT: usize = 4;

/// How far above the status bar they stand: over no bar of buttons at the foot of a page.
const ABOVE: f32 = 72.0;

/// How long good news stays, in seconds.
const STAYS_SECS: f64 = 5.0;

/// How long it stays with a button that takes back what it tells.
const STAYS_WITH_UNDO_SECS: f64 = 10.0;

/// The toasts on screen.
#[derive(Debug, Default)]
pub struct Toasts {
    shown: Vec<(Toast, Option<f64>)>,
}

impl Toasts {
    /// Adds one; the same news twice is shown once.
    pub fn push(&mut self, toast: Toast) {
        // Good news makes room for the next; bad news stays until somebody has read it.
        self.shown
            .retain(|(old, _)| *old != toast && old.tone == Tone::Bad);
        self.shown.push((toast, None));
        if self.shown.len() > MOST_KEPT {
            self.shown.remove(0);
        }
    }

    /// What was told before cannot be taken back any more: something else was done since.
    pub fn forget_undo(&mut self) {
        for (toast, _) in &mut self.shown {
            toast.has_undo = false;
        }
    }

    /// Draws the latest, in the middle above the status bar, where no buttons are. Gives what was pressed.
    pub fn show(&mut self, ctx: &egui::Context, words: Catalog) -> Option<ToastDeed> {
        let now = ctx.input(|input| input.time);
        for (toast, until) in &mut self.shown {
            if until.is_none() && toast.tone != Tone::Bad {
                let stays = if toast.has_undo || toast.file.is_some() {
                    STAYS_WITH_UNDO_SECS
                } else {
                    STAYS_SECS
                };
                *until = Some(now + stays);
            }
        }
        self.shown
            .retain(|(_, until)| until.is_none_or(|until| now < until));
        let next = self
            .shown
            .iter()
            .filter_map(|(_, until)| *until)
            .fold(f64::INFINITY, f64::min);
        if next.is_finite() {
            ctx.request_repaint_after(Duration::from_secs_f64(
                // A wait of next to nothing would ask for frame after frame until the moment is there.
                (next - now).clamp(0.02, STAYS_WITH_UNDO_SECS),
            ));
        }
        let (toast, _) = self.shown.last()?;
        let area = Area::new(Id::unique("toasts"))
            .order(Order::Tooltip)
            .anchor(
                Align2::CENTER_BOTTOM,
                vec2(0.0, -(measure::STATUS_BAR + ABOVE)),
            )
            .show(ctx, |ui| {
                // What stands in it is read aloud as soon as it is there; what is bad interrupts.
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                    node.set_role(Role::Status);
                    node.set_live(match toast.tone {
                        Tone::Bad => Live::Assertive,
                        _ => Live::Polite,
                    });
                });
                ui.spacing_mut().item_spacing.y = measure::SPACE_2;
                // The last is the latest; those before it come when it is closed.
                one(ui, toast, words)
            });
        let pressed = area.inner?;
        // Whoever opens the file may want to see its folder as well.
        if !matches!(pressed, ToastDeed::Open(_) | ToastDeed::Folder(_)) {
            self.shown.pop();
        }
        Some(pressed)
    }
}

fn one(ui: &mut egui::Ui, toast: &Toast, words: Catalog) -> Option<ToastDeed> {
    let look = look::of(ui);
    Frame::new()
        .fill(look.surface)
        .stroke(Stroke::new(1.0, look.line))
        .corner_radius(8)
        .shadow(look::style::shadow(look, 16, 4))
        .inner_margin(Margin::symmetric(12, 9))
        .show(ui, |ui| {
            ui.set_width(320.0);
            let mut pressed = ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(16.0, 16.0), egui::Sense::hover());
                let ink = toast.tone.pair(look).ink;
                notice::icon_of(toast.tone).paint(ui.painter(), rect.center(), 15.0, ink);
                let end = if toast.has_undo { 100.0 } else { 30.0 };
                let room = ui.available_width() - end;
                ui.allocate_ui(vec2(room, 18.0), |ui| {
                    ui.set_width(room);
                    ui.add(egui::Label::new(look::body(toast.words.as_str())).wrap());
                });
                if toast.has_undo && super::link(ui, words.text("keys-undo-button")).clicked() {
                    return Some(ToastDeed::Undo);
                }
                let closed = small_icon_button(ui, Icon::Cross, words.text("ui-close")).clicked();
                closed.then_some(ToastDeed::Close)
            });
            if toast.has_keys {
                ui.horizontal(|ui| {
                    ui.add_space(24.0);
                    if super::link(ui, words.text("keys-change")).clicked() {
                        pressed.inner = Some(ToastDeed::Keys);
                    }
                });
            }
            if let Some(file) = &toast.file {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = measure::SPACE_3;
                    ui.add_space(24.0);
                    if super::link(ui, words.text("screens-export-open")).clicked() {
                        pressed.inner = Some(ToastDeed::Open(file.clone()));
                    }
                    if super::link(ui, words.text("screens-export-folder")).clicked() {
                        pressed.inner = Some(ToastDeed::Folder(file.clone()));
                    }
                });
            }
            pressed.inner
        })
        .inner
}
