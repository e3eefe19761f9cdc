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
    /// Well.
    pub ok: Pair,
    /// Take care.
    pub warn: Pair,
    /// Wrong.
    pub bad: Pair,
    /// Good to know.
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
    canvas: rgb(0xF5_F6_F8),
    surface: rgb(0xFF_FF_FF),
    sunken: rgb(0xEE_F0_F4),
    line: rgb(0xE0_E4_EA),
    edge: rgb(0xD3_D8_E0),
    text: rgb(0x15_1A_22),
    secondary: rgb(0x56_60_72),
    tertiary: rgb(0x84_90_A2),
    accent: pair(0x3B_5B_DB, 0xE8_ED_FF),
    accent_hover: rgb(0x33_50_C4),
    on_accent: rgb(0xFF_FF_FF),
    on_accent_soft: rgb(0x2F_49_B0),
    ok: pair(0x14_78_3C, 0xE2_F4_E8),
    warn: pair(0x98_4C_06, 0xFD_F0_DC),
    bad: pair(0xB4_23_2A, 0xFD_E8_E8),
    info: pair(0x25_63_A8, 0xE4_F0_FB),
    production: pair(0xB2_3B_0E, 0xFC_E9_E0),
    test: pair(0x6D_3F_C0, 0xEF_E7_FB),
    sandbox: pair(0x0F_6E_66, 0xDD_F3_F0),
    backdrop: Color32::from_rgba_premultiplied(8, 10, 14, 96),
    shadow: Color32::from_rgba_premultiplied(4, 5, 7, 40),
};

/// The dark theme.
pub const DARK: Tokens = Tokens {
    dark: true,
    canvas: rgb(0x0F_12_16),
    surface: rgb(0x16_1A_20),
    sunken: rgb(0x1E_24_2C),
    line: rgb(0x2A_31_3B),
    edge: rgb(0x36_3F_4C),
    text: rgb(0xE8_EC_F2),
    secondary: rgb(0xA3_AE_BE),
    tertiary: rgb(0x6E_7A_8B),
    accent: pair(0x80_98_FF, 0x22_2B_4B),
    accent_hover: rgb(0x94_A9_FF),
    on_accent: rgb(0x0F_12_16),
    on_accent_soft: rgb(0xAE_BD_FF),
    ok: pair(0x5F_CB_86, 0x16_30_1F),
    warn: pair(0xE9_A9_4F, 0x35_27_0F),
    bad: pair(0xF3_85_8A, 0x3A_1A_1C),
    info: pair(0x7D_B5_EE, 0x16_28_3B),
    production: pair(0xF3_9A_6B, 0x3A_20_16),
    test: pair(0xB7_9B_F2, 0x2A_1F_45),
    sandbox: pair(0x5C_CF_C3, 0x12_31_2E),
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
    /// Corners of controls.
    pub const RADIUS_CONTROL: u8 = 6;
    /// Corners of cards.
    pub const RADIUS_CARD: u8 = 10;
    /// Corners of tags.
    pub const RADIUS_TAG: u8 = 5;
    /// The top bar.
    pub const TOP_BAR: f32 = 48.0;
    /// The status bar.
    pub const STATUS_BAR: f32 = 28.0;
    /// Buttons, fields and choosers.
    pub const CONTROL: f32 = 30.0;
    /// Chips.
    pub const CHIP: f32 = 26.0;
    /// Tags.
    pub const TAG: f32 = 20.0;
    /// The head of a table.
    pub const TABLE_HEAD: f32 = 32.0;
    /// A row of a table.
    pub const TABLE_ROW: f32 = 30.0;
    /// The rail with names.
    pub const RAIL: f32 = 200.0;
    /// The rail without.
    pub const RAIL_FOLDED: f32 = 56.0;
    /// The detail panel: least, usual and greatest width.
    pub const DETAIL: [f32; 3] = [288.0, 304.0, 360.0];
    /// The widest a form gets.
    pub const FORM: f32 = 700.0;
    /// The focus ring.
    pub const FOCUS_RING: f32 = 2.0;
    /// The strokes of icons.
    pub const ICON_STROKE: f32 = 1.5;
}
