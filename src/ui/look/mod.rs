//! The look: colours and measures as data, the embedded fonts, the type scale, and what egui is told of them.

pub mod fonts;
pub mod style;
pub mod tokens;
pub mod type_scale;

pub use tokens::{Pair, Tokens, measure, of, themed};
pub use type_scale::{
    body, body_medium, body_strong, caption, caption_medium, first_run, label, mono, section, title,
};

/// Gives a context the fonts and both themes. Called once, before the first frame.
pub fn install(ctx: &egui::Context) {
    fonts::install(ctx);
    style::install(ctx);
}
