//! The embedded fonts, by weight. No font of the system is read: one Latin set is enough, and looks the same everywhere.

use egui::{FontData, FontDefinitions, FontFamily};
use std::sync::Arc;

const INTER_REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.ttf");
const INTER_MEDIUM: &[u8] = include_bytes!("../../../assets/fonts/Inter-Medium.ttf");
const INTER_SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf");
const INTER_BOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-Bold.ttf");
const JETBRAINS_MONO: &[u8] = include_bytes!("../../../assets/fonts/JetBrainsMono-Regular.ttf");

/// Inter Medium.
#[must_use]
pub fn medium() -> FontFamily {
    FontFamily::Name("medium".into())
}

/// Inter SemiBold.
#[must_use]
pub fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// Inter Bold.
#[must_use]
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// JetBrains Mono.
#[must_use]
pub const fn monospace() -> FontFamily {
    FontFamily::Monospace
}

/// Gives a context the fonts.
pub fn install(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::default();
    let families = [
        (FontFamily::Proportional, "Inter", INTER_REGULAR),
        (medium(), "Inter Medium", INTER_MEDIUM),
        (semibold(), "Inter SemiBold", INTER_SEMIBOLD),
        (bold(), "Inter Bold", INTER_BOLD),
        (FontFamily::Monospace, "JetBrains Mono", JETBRAINS_MONO),
    ];
    // Names of merchants come from all over: what Inter lacks is looked for in the fonts egui brings.
    let fallback = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    for (family, name, data) in families {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(data)));
        let mut chain = vec![name.to_owned()];
        chain.extend(fallback.iter().cloned());
        fonts.families.insert(family, chain);
    }
    ctx.set_fonts(fonts);
}
