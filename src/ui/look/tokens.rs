//! Every colour and measure of the look, as data, light and dark.

use egui::Color32;

/// A colour that carries meaning, and the soft ground it stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Text and lines.
    pub ink: Color32,
    /// The ground under them.
    pub soft: Color32,
}

/// The colours of one theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tokens {
    /// Whether this is the dark theme.
    pub dark: bool,
    /// The ground of the window.
    pub canvas: Color32,
    /// Bars, cards and tables.
    pub surface: Color32,
    /// Wells and neutral tags.
    pub sunken: Color32,
    /// Hairlines.
    pub line: Color32,
    /// The edge of a field or button: a control must be told from its ground.
    pub edge: Color32,
    /// Text.
    pub text: Color32,
    /// Text of second rank: labels, explanations.
    pub secondary: Color32,
    /// Decoration only, never text that must be read.
    pub tertiary: Color32,
    /// The one accent, and its soft ground.
    pub accent: Pair,
    /// The accent under the pointer.
    pub accent_hover: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Text on the soft accent.
    pub on_accent_soft: Color32,
    /// What is as it should be.
    pub ok: Pair,
    /// What a person should look at.
    pub warn: Pair,
    /// What is wrong, or did not work.
    pub bad: Pair,
    /// What is good to know, or not known.
    pub info: Pair,
    /// The badge of production.
    pub production: Pair,
    /// The badge of the test environment.
    pub test: Pair,
    /// The badge of the sandbox.
    pub sandbox: Pair,
    /// What lies behind a dialog.
    pub backdrop: Color32,
    /// The shadow of what floats.
    pub shadow: Color32,
}

#[expect(
    clippy::disallowed_methods,
    reason = "this file is where colours are declared"
)]
const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

const fn pair(ink: u32, soft: u32) -> Pair {
    Pair {
        ink: rgb(ink),
        soft: rgb(soft),
    }
}

/// The light theme.
pub const LIGHT: Tokens = Tokens {
    dark: false,
    canvas: rgb(0xF5F6F8),
    surface: rgb(0xFFFFFF),
    sunken: rgb(0xEEF0F4),
    line: rgb(0xE0E4EA),
    edge: rgb(0xD3D8E0),
    text: rgb(0x151A22),
    secondary: rgb(0x566072),
    tertiary: rgb(0x8490A2),
    accent: pair(0x3B5BDB, 0xE8EDFF),
    accent_hover: rgb(0x3350C4),
    on_accent: rgb(0xFFFFFF),
    on_accent_soft: rgb(0x2F49B0),
    ok: pair(0x14783C, 0xE2F4E8),
    warn: pair(0x984C06, 0xFDF0DC),
    bad: pair(0xB4232A, 0xFDE8E8),
    info: pair(0x2563A8, 0xE4F0FB),
    production: pair(0xB23B0E, 0xFCE9E0),
    test: pair(0x6D3FC0, 0xEFE7FB),
    sandbox: pair(0x0F6E66, 0xDDF3F0),
    backdrop: Color32::from_rgba_premultiplied(8, 10, 14, 96),
    shadow: Color32::from_rgba_premultiplied(4, 5, 7, 40),
};

/// The dark theme.
pub const DARK: Tokens = Tokens {
    dark: true,
    canvas: rgb(0x0F1216),
    surface: rgb(0x161A20),
    sunken: rgb(0x1E242C),
    line: rgb(0x2A313B),
    edge: rgb(0x363F4C),
    text: rgb(0xE8ECF2),
    secondary: rgb(0xA3AEBE),
    tertiary: rgb(0x6E7A8B),
    accent: pair(0x8098FF, 0x222B4B),
    accent_hover: rgb(0x94A9FF),
    on_accent: rgb(0x0F1216),
    on_accent_soft: rgb(0xAEBDFF),
    ok: pair(0x5FCB86, 0x16301F),
    warn: pair(0xE9A94F, 0x35270F),
    bad: pair(0xF3858A, 0x3A1A1C),
    info: pair(0x7DB5EE, 0x16283B),
    production: pair(0xF39A6B, 0x3A2016),
    test: pair(0xB79BF2, 0x2A1F45),
    sandbox: pair(0x5CCFC3, 0x12312E),
    backdrop: Color32::from_rgba_premultiplied(0, 0, 0, 150),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 120),
};

/// The tokens of the theme a piece of the window is drawn in.
#[must_use]
pub fn of(ui: &egui::Ui) -> &'static Tokens {
    themed(ui.visuals().dark_mode)
}

/// The tokens of the dark or the light theme.
#[must_use]
pub const fn themed(dark: bool) -> &'static Tokens {
    if dark { &DARK } else { &LIGHT }
}

/// Measures in points. Space is one of the `SPACE_` steps and nothing between.
pub mod measure {
    /// Space between a label and its field.
    pub const SPACE_1: f32 = 4.0;
    /// Space between things that belong together.
    pub const SPACE_2: f32 = 8.0;
    /// Space inside a compact card.
    pub const SPACE_3: f32 = 12.0;
    /// Space inside a card and between fields.
    pub const SPACE_4: f32 = 16.0;
    /// The margin of a page.
    pub const SPACE_5: f32 = 20.0;
    /// Space between groups.
    pub const SPACE_6: f32 = 24.0;
    /// Space between parts of a page.
    pub const SPACE_8: f32 = 32.0;
    /// The radius of the corners of controls.
    pub const RADIUS_CONTROL: u8 = 6;
    /// The radius of the corners of cards.
    pub const RADIUS_CARD: u8 = 10;
    /// The radius of the corners of tags.
    pub const RADIUS_TAG: u8 = 4;
    /// The height of the top bar.
    pub const TOP_BAR: f32 = 48.0;
    /// The height of the status bar.
    pub const STATUS_BAR: f32 = 28.0;
    /// The height of buttons, fields and choosers.
    pub const CONTROL: f32 = 30.0;
    /// The height of chips.
    pub const CHIP: f32 = 26.0;
    /// The height of tags.
    pub const TAG: f32 = 20.0;
    /// The height of the head of a table.
    pub const TABLE_HEAD: f32 = 32.0;
    /// The height of a row of a table.
    pub const TABLE_ROW: f32 = 30.0;
    /// The least width of a menu, unless it asks for another.
    pub const MENU: f32 = 220.0;
    /// The width of the rail with names.
    pub const RAIL: f32 = 200.0;
    /// The width of the rail with icons only.
    pub const RAIL_FOLDED: f32 = 56.0;
    /// The detail panel: least, usual and greatest width.
    pub const DETAIL: [f32; 3] = [288.0, 304.0, 360.0];
    /// The widest a form gets.
    pub const FORM: f32 = 700.0;
    /// The thickness of the focus ring.
    pub const FOCUS_RING: f32 = 2.0;
    /// The thickness of the strokes of icons.
    pub const ICON_STROKE: f32 = 1.5;
}
