//! The type scale. Every text on screen is one of these.

use super::fonts::{bold, medium, monospace, semibold};
use super::words::told;
use egui::{FontFamily, RichText};

fn text(words: impl Into<String>, family: FontFamily, size: f32, line: f32) -> RichText {
    RichText::new(told(words.into()))
        .family(family)
        .size(size)
        .line_height(Some(line))
}

/// Body text and table cells: 13.
#[must_use]
pub fn body(words: impl Into<String>) -> RichText {
    text(words, FontFamily::Proportional, 13.0, 18.0)
}

/// Body text with a little weight: names in tables, button texts.
#[must_use]
pub fn body_medium(words: impl Into<String>) -> RichText {
    text(words, medium(), 13.0, 18.0)
}

/// Body text that leads a group.
#[must_use]
pub fn body_strong(words: impl Into<String>) -> RichText {
    text(words, semibold(), 13.0, 18.0)
}

/// Hints and second lines: 12.
#[must_use]
pub fn caption(words: impl Into<String>) -> RichText {
    text(words, FontFamily::Proportional, 12.0, 17.0)
}

/// Heads of columns: 12 medium.
#[must_use]
pub fn caption_medium(words: impl Into<String>) -> RichText {
    text(words, medium(), 12.0, 17.0)
}

/// The label above a field.
#[must_use]
pub fn label(words: impl Into<String>) -> RichText {
    caption_medium(words)
}

/// The head of a section or card: 14 semibold.
#[must_use]
pub fn section(words: impl Into<String>) -> RichText {
    text(words, semibold(), 14.0, 20.0)
}

/// The title of a page: 20 bold.
#[must_use]
pub fn title(words: impl Into<String>) -> RichText {
    text(words, bold(), 20.0, 26.0)
}

/// The greeting of the first run: 26 bold.
#[must_use]
pub fn first_run(words: impl Into<String>) -> RichText {
    text(words, bold(), 26.0, 34.0)
}

/// Identifiers and numbers people compare: monospaced 12.
#[must_use]
pub fn mono(words: impl Into<String>) -> RichText {
    text(words, monospace(), 12.0, 18.0)
}
