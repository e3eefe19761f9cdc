//! Layer 5 · ui: the window, all that draws.
//!
//! The shell ([`App`]) holds the bars, the dialogs and the open profile; a [`Screen`] fills the room between them. Screens
//! are plain structs: they are drawn from what they hold, they are changed by what comes of their jobs, and what they want done
//! they ask of a [`Cx`]. `look` is every colour, measure and font; `widgets` the parts all screens are made of; [`Action`]
//! everything a person can trigger. May import: layers 0 to 4. Deliberately absent: waiting of any kind, HTTP, SQL, and a
//! look at a secret: what is typed into a secret field is handed on as a `Secret`.

pub mod look;
pub mod widgets;

mod action;
mod activity;
mod ahead;
mod answer;
mod app;
mod bars;
mod cx;
mod damage;
mod exporting;
mod files;
mod keys_sheet;
mod later;
mod line_list;
mod lock;
mod news;
mod omnibar;
mod opening;
mod pace;
mod preferences;
mod profiles;
mod reading;
mod saved_list;
mod session;
mod setting_aside;
mod settings;
mod single;
mod spoken;
mod start;
mod system;
mod table;
mod team;
pub mod today;
mod undo;
mod welcome;

pub mod audit;
pub mod changes;
pub mod fleet;
pub mod onboarding;
pub mod reports;

pub use action::Action;
pub use activity::{Activity, ActivityScreen, JobRecord, JobState};
pub use ahead::Ahead;
pub use app::{App, Start};
pub use cx::{Cx, Outbox, Screen};
pub use files::{AskId, FileAsk, FileDialogs, Reply, SystemDialogs};
pub use preferences::{BoardPreferences, Preferences, RendererChoice, ThemeChoice};
pub use session::Session;
pub use single::{Claim, FirstWindow, claim};
pub use spoken::{Tone, say};
pub use start::{Wishes, language, run};
pub use undo::{Back, TakenBack};

crate::domain::closed_list! {
    /// The sections of the window, in the order of the rail.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    pub enum Section;
    /// What it is called.
    fn name;

    /// What needs a hand.
    Today = "today-section";
    /// Merchants and their sales units.
    #[default]
    Fleet = "ui-section-fleet";
    /// Product orders.
    Onboarding = "ui-section-onboarding";
    /// What changed in the fleet.
    Changes = "ui-section-changes";
    /// Policies, and where they are broken.
    Audit = "ui-section-audit";
    /// Charts, and files to hand over.
    Reports = "ui-section-reports";
    /// This run's jobs and problems.
    Activity = "ui-section-activity";
    /// What a person may choose.
    Settings = "ui-section-settings";
}
