//! Everything a person can trigger, in one enum: its words, tooltip, shortcut, icon and what it needs. Menus, the box of the top bar and
//! the keyboard read the same lines, so they cannot differ.

use super::Section;
use super::widgets::Icon;
use crate::domain::{Capability, closed_list};
use crate::text::Message;
use egui::{Key, KeyboardShortcut, Modifiers};

closed_list! {
    /// Something a person can trigger. The order is the order of the box of the top bar.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Action;
    /// The entry of its words.
    fn id;

    /// Put the cursor into the look-up box.
    LookUp = "ui-action-look-up";
    /// Bring the kept fleet up to date.
    SyncFleet = "ui-action-sync-fleet";
    /// Put the cursor into the search field of the table.
    FilterTable = "ui-action-filter-table";
    /// Write what is shown to a file.
    Export = "ui-action-export";
    /// Start a product order.
    NewOrder = "ui-action-new-order";
    /// Read the product orders.
    RefreshOrders = "ui-action-refresh-orders";
    /// Go to what needs a hand.
    GoToday = "today-action";
    /// Go to the fleet.
    GoFleet = "ui-action-go-fleet";
    /// Go to onboarding.
    GoOnboarding = "ui-action-go-onboarding";
    /// Go to what changed.
    GoChanges = "ui-action-go-changes";
    /// Go to the policies and their findings.
    GoAudit = "ui-action-go-audit";
    /// Go to charts and files.
    GoReports = "ui-action-go-reports";
    /// Go to this run's jobs and problems.
    GoActivity = "ui-action-go-activity";
    /// Go to the settings.
    GoSettings = "ui-action-go-settings";
    /// Add a profile.
    AddKeys = "ui-action-add-keys";
    /// Type other keys for the open profile.
    ChangeKeys = "keys-change";
    /// Change or remove profiles.
    ManageProfiles = "ui-action-manage-profiles";
    /// Start the embedded sandbox and open it.
    OpenSandbox = "ui-action-open-sandbox";
    /// Stop all running jobs.
    CancelJobs = "ui-action-cancel-jobs";
    /// The other language.
    SwitchLanguage = "ui-action-switch-language";
    /// The other theme.
    SwitchTheme = "ui-action-switch-theme";
    /// Fold or unfold the rail.
    FoldRail = "ui-action-fold-rail";
    /// Larger.
    ZoomIn = "ui-action-zoom-in";
    /// Smaller.
    ZoomOut = "ui-action-zoom-out";
    /// As designed.
    ZoomReset = "ui-action-zoom-reset";
    /// Show every key.
    ShowKeys = "keys-action";
    /// Say which page, profile and row the keyboard is on.
    WhereAmI = "keys-where-am-i";
    /// Say the row that the keyboard is on, cell by cell.
    ReadRow = "keys-read-row";
    /// Look for a newer version.
    CheckUpdates = "update-action";
    /// End the program.
    Quit = "ui-action-quit";
}

const fn command(key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(Modifiers::COMMAND, key))
}

impl Action {
    /// Its words on buttons, in menus and in the box of the top bar.
    #[must_use]
    pub const fn text(self) -> Message {
        Message::new(self.id())
    }

    /// What it does, where its words do not say it all.
    #[must_use]
    pub const fn tooltip(self) -> Message {
        match self {
            Self::LookUp => Message::new("ui-action-look-up-tip"),
            Self::SyncFleet => Message::new("ui-action-sync-fleet-tip"),
            Self::FilterTable => Message::new("ui-action-filter-table-tip"),
            Self::Export => Message::new("ui-action-export-tip"),
            Self::NewOrder => Message::new("ui-action-new-order-tip"),
            Self::RefreshOrders => Message::new("ui-action-refresh-orders-tip"),
            Self::AddKeys => Message::new("ui-action-add-keys-tip"),
            Self::OpenSandbox => Message::new("ui-action-open-sandbox-tip"),
            Self::CancelJobs => Message::new("ui-action-cancel-jobs-tip"),
            Self::CheckUpdates => Message::new("update-action-tip"),
            _ => self.text(),
        }
    }

    /// The keys as a person reads them, for instance `Ctrl+,`.
    #[must_use]
    pub fn keys(self, context: &egui::Context) -> Option<String> {
        let text = context.format_shortcut(&self.shortcut()?);
        // egui names this key by a word, where keyboards and every other program show the sign.
        Some(text.replace("Comma", ","))
    }

    /// Its key. `COMMAND` is Ctrl, and ⌘ on a Mac. Never Ctrl+Alt: that is AltGr on a Norwegian keyboard.
    #[must_use]
    pub const fn shortcut(self) -> Option<KeyboardShortcut> {
        match self {
            Self::LookUp => command(Key::K),
            Self::SyncFleet => command(Key::R),
            Self::FilterTable => command(Key::F),
            Self::Export => command(Key::E),
            Self::NewOrder => command(Key::N),
            Self::RefreshOrders => Some(KeyboardShortcut::new(Modifiers::NONE, Key::F5)),
            Self::GoToday => command(Key::T),
            Self::GoFleet => command(Key::Num1),
            Self::GoOnboarding => command(Key::Num2),
            Self::GoChanges => command(Key::Num3),
            Self::GoAudit => command(Key::Num4),
            Self::GoReports => command(Key::Num5),
            Self::GoActivity => command(Key::Num6),
            Self::GoSettings => command(Key::Comma),
            Self::AddKeys => Some(shifted(Key::N)),
            Self::ManageProfiles => Some(shifted(Key::P)),
            Self::OpenSandbox => Some(shifted(Key::S)),
            Self::CancelJobs => command(Key::Period),
            Self::SwitchLanguage => Some(shifted(Key::L)),
            Self::SwitchTheme => Some(shifted(Key::D)),
            Self::FoldRail => command(Key::B),
            Self::ZoomIn => command(Key::Plus),
            Self::ZoomOut => command(Key::Minus),
            Self::ZoomReset => command(Key::Num0),
            Self::ShowKeys => Some(KeyboardShortcut::new(Modifiers::NONE, Key::F1)),
            Self::WhereAmI => Some(shifted(Key::I)),
            Self::ReadRow => Some(shifted(Key::R)),
            Self::ChangeKeys | Self::CheckUpdates => None,
            Self::Quit => command(Key::Q),
        }
    }

    /// Whether it changes only how the window looks, or says where it is: its key works while a dialog is open, too.
    #[must_use]
    pub const fn is_about_looks(self) -> bool {
        matches!(
            self,
            Self::SwitchTheme | Self::ZoomIn | Self::ZoomOut | Self::ZoomReset | Self::WhereAmI
        )
    }

    /// Its icon.
    #[must_use]
    pub const fn icon(self) -> Icon {
        match self {
            Self::LookUp | Self::FilterTable | Self::ZoomIn | Self::ZoomOut | Self::ZoomReset => {
                Icon::Search
            }
            Self::SyncFleet | Self::RefreshOrders | Self::CheckUpdates => Icon::Refresh,
            Self::Export => Icon::Export,
            Self::NewOrder => Icon::Plus,
            Self::GoToday => Icon::Today,
            Self::GoFleet => Icon::Fleet,
            Self::GoOnboarding => Icon::Onboarding,
            Self::GoChanges => Icon::Changes,
            Self::GoAudit => Icon::Audit,
            Self::GoReports => Icon::Reports,
            Self::GoActivity => Icon::Activity,
            Self::GoSettings => Icon::Settings,
            Self::AddKeys | Self::ChangeKeys | Self::ManageProfiles => Icon::Key,
            Self::OpenSandbox => Icon::Sandbox,
            Self::CancelJobs => Icon::Stop,
            Self::SwitchLanguage => Icon::Language,
            Self::ShowKeys | Self::WhereAmI | Self::ReadRow => Icon::Info,
            Self::SwitchTheme => Icon::Moon,
            Self::FoldRail => Icon::Rail,
            Self::Quit => Icon::Cross,
        }
    }

    /// The section that carries it out; the window goes there first. `None` for what the shell does itself.
    #[must_use]
    pub const fn section(self) -> Option<Section> {
        match self {
            Self::SyncFleet | Self::FilterTable | Self::Export => Some(Section::Fleet),
            Self::NewOrder | Self::RefreshOrders => Some(Section::Onboarding),
            _ => None,
        }
    }

    /// The page that it opens, where it opens one.
    #[must_use]
    pub fn page(self) -> Option<Section> {
        let mut pages = Section::ALL.into_iter();
        pages.find(|section| Self::go(*section) == self)
    }

    /// What opens the page of a section.
    #[must_use]
    pub const fn go(section: Section) -> Self {
        match section {
            Section::Today => Self::GoToday,
            Section::Fleet => Self::GoFleet,
            Section::Onboarding => Self::GoOnboarding,
            Section::Changes => Self::GoChanges,
            Section::Audit => Self::GoAudit,
            Section::Reports => Self::GoReports,
            Section::Activity => Self::GoActivity,
            Section::Settings => Self::GoSettings,
        }
    }

    /// What the profile's API must be able to do.
    #[must_use]
    pub const fn needs(self) -> Option<Capability> {
        match self {
            Self::RefreshOrders => Some(Capability::TrackOrders),
            _ => None,
        }
    }
}

const fn shifted(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Catalog, Language};
    use std::collections::HashSet;

    #[test]
    fn every_action_is_in_the_list_once_and_has_words_in_every_language() {
        let listed: HashSet<_> = Action::ALL.into_iter().collect();
        assert_eq!(listed.len(), Action::ALL.len());
        for language in Language::ALL {
            let words = Catalog::new(language);
            for action in Action::ALL {
                for message in [action.text(), action.tooltip()] {
                    assert_ne!(words.say(&message), message.id(), "{action:?}");
                }
            }
        }
    }

    #[test]
    fn no_two_actions_share_a_key_and_none_is_alt_gr() {
        let mut seen = HashSet::new();
        for action in Action::ALL {
            let Some(shortcut) = action.shortcut() else {
                continue;
            };
            assert!(
                !shortcut.modifiers.alt,
                "{action:?} is AltGr on a Norwegian keyboard"
            );
            assert!(
                seen.insert(format!("{shortcut:?}")),
                "{action:?} shares its key"
            );
        }
    }
}
