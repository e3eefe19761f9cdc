//! What a person chose in the settings.

use super::system;
use crate::domain::board::BoardRules;
use crate::report::Dialect;
use crate::store::{Contacts, CsvDialect, Settings};
use crate::text::Language;

pub use crate::store::{RendererChoice, Theme as ThemeChoice};

/// How the board of orders is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BoardPreferences {
    /// Whether the vendor's list is read again and again.
    pub follow: bool,
    /// After how many minutes it is read again.
    pub every_minutes: u16,
    /// After how many days what is to be looked at.
    pub rules: BoardRules,
}

impl BoardPreferences {
    fn from_settings(settings: &Settings) -> Self {
        Self {
            follow: settings.board_follow,
            every_minutes: settings.board_every_minutes,
            rules: settings.board_rules,
        }
    }
}

impl Default for BoardPreferences {
    fn default() -> Self {
        Self::from_settings(&Settings::default())
    }
}

/// What a person chose.
#[derive(Debug, Clone, PartialEq)]
pub struct Preferences {
    /// The language of this run.
    pub language: Language,
    /// The theme.
    pub theme: ThemeChoice,
    /// How large everything is drawn; 1 is as designed.
    pub zoom: f32,
    /// Requests in flight at most.
    pub max_in_flight: usize,
    /// The dialect of CSV files.
    pub chosen_dialect: CsvDialect,
    /// Whether cells that a spreadsheet would run as a formula are guarded.
    pub formula_guard: bool,
    /// What draws the window.
    pub renderer: RendererChoice,
    /// Whether the rail shows icons only.
    pub rail_folded: bool,
    /// The columns of the fleet's table, as [`crate::ui::fleet::TableLayout`] writes them; `None` is the usual table.
    pub table: Option<String>,
    /// Who writes letters, and where the vendor reads them.
    pub contacts: Contacts,
    /// How the board of orders is looked at.
    pub board: BoardPreferences,
    /// After how many minutes without use the window locks; 0 is never.
    pub lock_after_minutes: u16,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: ThemeChoice::default(),
            zoom: 1.0,
            max_in_flight: Settings::USUAL_IN_FLIGHT,
            chosen_dialect: CsvDialect::default(),
            formula_guard: true,
            renderer: RendererChoice::default(),
            rail_folded: false,
            table: None,
            contacts: Contacts::default(),
            board: BoardPreferences::default(),
            lock_after_minutes: Settings::default().lock_after_minutes,
        }
    }
}

impl Preferences {
    /// What the settings on disk say. `system` is the language of the operating system.
    #[must_use]
    pub fn from_settings(settings: &Settings, system: Language) -> Self {
        Self {
            language: settings.language.unwrap_or(system),
            theme: settings.theme,
            zoom: f32::from(settings.zoom_percent) / 100.0,
            max_in_flight: settings.max_in_flight.unwrap_or(Settings::USUAL_IN_FLIGHT),
            chosen_dialect: settings.csv_dialect,
            formula_guard: settings.formula_guard,
            renderer: settings.renderer,
            rail_folded: settings.rail_folded,
            table: settings.table.clone(),
            contacts: settings.contacts.clone(),
            board: BoardPreferences::from_settings(settings),
            lock_after_minutes: settings.lock_after_minutes,
        }
    }

    /// How CSV files are written: as was chosen, else as spreadsheets of this computer open them, by its region or, where it names none, as
    /// is usual where the window's language is spoken.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        // Both lists have the same names, but for that of the system.
        Dialect::from_name(self.chosen_dialect.as_str()).unwrap_or_else(|| {
            let region = system::region().and_then(Dialect::of_region);
            region.unwrap_or_else(|| Dialect::of(self.language))
        })
    }

    /// How a file in that form ends.
    #[must_use]
    pub fn csv_ending(&self) -> &'static str {
        self.dialect().extension()
    }

    /// As the settings on disk hold it.
    #[must_use]
    pub fn to_settings(&self) -> Settings {
        Settings {
            language: Some(self.language),
            theme: self.theme,
            zoom_percent: zoom_percent(self.zoom),
            max_in_flight: Some(self.max_in_flight),
            csv_dialect: self.chosen_dialect,
            formula_guard: self.formula_guard,
            renderer: self.renderer,
            rail_folded: self.rail_folded,
            table: self.table.clone(),
            contacts: self.contacts.clone(),
            board_follow: self.board.follow,
            board_every_minutes: self.board.every_minutes,
            board_rules: self.board.rules,
            lock_after_minutes: self.lock_after_minutes,
            ..Settings::default()
        }
    }
}

/// A zoom in per cent, as the settings hold it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 50 to 300"
)]
pub(super) fn zoom_percent(zoom: f32) -> u16 {
    (zoom * 100.0).round().clamp(50.0, 300.0) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_survive_the_settings_on_disk() {
        let preferences = Preferences {
            language: Language::BOKMAL,
            theme: ThemeChoice::Dark,
            zoom: 1.25,
            max_in_flight: 7,
            chosen_dialect: CsvDialect::Tsv,
            formula_guard: false,
            renderer: RendererChoice::Wgpu,
            rail_folded: true,
            table: Some("name:220 msn".to_owned()),
            contacts: Contacts {
                name: "Nordkasse AS".to_owned(),
                ..Contacts::default()
            },
            board: BoardPreferences {
                follow: true,
                every_minutes: 30,
                rules: BoardRules {
                    opened_days: 7,
                    submitted_days: 9,
                    expiring_days: 5,
                },
            },
            lock_after_minutes: 60,
        };
        let settings = preferences.to_settings();
        assert_eq!(
            Preferences::from_settings(&settings, Language::ENGLISH),
            preferences
        );
    }

    #[test]
    fn a_language_that_was_never_chosen_is_the_systems() {
        let settings = Settings::default();
        let read = Preferences::from_settings(&settings, Language::BOKMAL);
        assert_eq!(read.language, Language::BOKMAL);
    }
}
