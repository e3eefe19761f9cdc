//! What a person chose in the settings.

use crate::report::Dialect;
use crate::text::Language;

/// Light, dark, or as the system has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ThemeChoice {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What draws the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum RendererChoice {
    /// The one that is best on this system, and the other when it fails.
    #[default]
    Automatic,
    /// OpenGL first.
    Glow,
    /// Vulkan, Metal or Direct3D first.
    Wgpu,
}

/// What a person chose.
#[derive(Debug, Clone, PartialEq)]
pub struct Preferences {
    /// The language.
    pub language: Language,
    /// The theme.
    pub theme: ThemeChoice,
    /// How large everything is drawn; 1 is as designed.
    pub zoom: f32,
    /// Requests in flight at most.
    pub max_in_flight: usize,
    /// The dialect of CSV files.
    pub dialect: Dialect,
    /// Whether cells that a spreadsheet would run as a formula are guarded.
    pub formula_guard: bool,
    /// What draws the window.
    pub renderer: RendererChoice,
    /// Whether the rail shows icons only.
    pub rail_folded: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: ThemeChoice::default(),
            zoom: 1.0,
            max_in_flight: 4,
            dialect: Dialect::default(),
            formula_guard: true,
            renderer: RendererChoice::default(),
            rail_folded: false,
        }
    }
}
