//! Words as a window tells them, at one place for every screen: a name with characters in it that nobody sees, or that turn a
//! line around, must not look or sound like another one. Fields that are typed into are told as they are.

use crate::text::revealed;
use egui::accesskit::Role;
use egui::{Align2, Color32, Context, FontId, FullOutput, Galley, Painter, Plugin, Pos2, Rect};
use std::borrow::Cow;
use std::sync::Arc;

/// The words with what nobody would see shown by its code.
pub(super) fn told(words: String) -> String {
    match revealed(&words) {
        Cow::Borrowed(_) => words,
        Cow::Owned(told) => told,
    }
}

/// One line of text, laid out to be measured or painted.
#[must_use]
pub fn one_line(
    painter: &Painter,
    words: impl Into<String>,
    font: FontId,
    ink: Color32,
) -> Arc<Galley> {
    painter.layout_no_wrap(told(words.into()), font, ink)
}

/// Paints a line of text at a place and gives the rectangle it takes.
pub fn paint_line(
    painter: &Painter,
    at: Pos2,
    align: Align2,
    words: impl Into<String>,
    (font, ink): (FontId, Color32),
) -> Rect {
    painter.text(at, align, told(words.into()), font, ink)
}

/// Gives a context the same for names that are told to screen readers.
pub(super) fn install(ctx: &Context) {
    ctx.add_plugin(Names);
}

/// Looks over the names that widgets tell to screen readers.
struct Names;

impl Plugin for Names {
    fn debug_name(&self) -> &'static str {
        "names"
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        let Some(update) = &mut output.platform_output.accesskit_update else {
            return;
        };
        for (_, node) in &mut update.nodes {
            if let Some(label) = node.label()
                && let Cow::Owned(label) = revealed(label)
            {
                node.set_label(label);
            }
            // Other values are of fields, whose characters are counted.
            if node.role() == Role::Label
                && let Some(value) = node.value()
                && let Cow::Owned(value) = revealed(value)
            {
                node.set_value(value);
            }
            if let Some(description) = node.description()
                && let Cow::Owned(description) = revealed(description)
            {
                node.set_description(description);
            }
        }
    }
}
