//! What every screen of the window shares.

use super::now;
use crate::desk::{DatabaseState, Desk};
use crate::domain::Asides;
use crate::domain::machine::{MachinePolicy, UpdateRule};
use crate::domain::merchant_message::Templates;
use crate::domain::policy::Finding;
use crate::report::View;
use crate::text::Catalog;
use crate::ui::Activity;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::look;
use crate::ui::preferences::Preferences;
use crate::ui::session::Session;
use crate::ui::team::TeamNews;
use crate::ui::today::Unmet;
use std::sync::Arc;

/// What screens see through a [`Cx`].
pub(in crate::ui) struct Shell {
    pub desk: Desk,
    pub preferences: Preferences,
    pub session: Option<Session>,
    pub activity: Activity,
    /// What the policies found the last time.
    pub findings: Option<Arc<Vec<Finding>>>,
    /// What is set aside: findings, and what is done or put off of today.
    pub asides: Arc<Asides>,
    /// The policies that are not met, as those findings say.
    pub unmet: Vec<Unmet>,
    pub outbox: Outbox,
    pub dark: bool,
    /// The rules of this computer as they were last told.
    pub machine: Arc<MachinePolicy>,
    /// A person's own templates of letters; `None` until somebody asked for them.
    pub templates: Option<Arc<Templates>>,
    /// The saved views of the fleet's table, as far as they were read.
    pub views: Vec<View>,
    /// How it is with the database, as it was told last.
    pub database: DatabaseState,
    /// How it is with the team of the open profile.
    pub team: TeamNews,
    /// Whether the program was built with an address to ask for new versions.
    pub has_release: bool,
}

impl Shell {
    pub fn cx(&mut self) -> Cx<'_> {
        Cx {
            words: Catalog::new(self.preferences.language),
            look: look::themed(self.dark),
            session: self.session.as_ref(),
            preferences: &self.preferences,
            activity: &self.activity,
            findings: self.findings.as_ref(),
            asides: &self.asides,
            now: now(),
            machine: &self.machine,
            templates: self.templates.as_ref(),
            views: &self.views,
            database: &self.database,
            offers_updates: self.offers_updates(),
            team: &self.team,
            desk: &self.desk,
            outbox: &mut self.outbox,
        }
    }

    /// What belongs to the profile that was open before is shown no more.
    pub fn forget_session(&mut self) {
        self.findings = None;
        self.unmet.clear();
        self.asides = Arc::default();
        self.views.clear();
        self.team = TeamNews::default();
    }

    /// Whether anything is shown of looking for newer versions.
    pub fn offers_updates(&self) -> bool {
        let rule = self.machine.updates().map(|ruled| ruled.value);
        self.has_release && rule != Some(UpdateRule::Hidden)
    }

    pub fn words(&self) -> Catalog {
        Catalog::new(self.preferences.language)
    }

    pub(super) fn note_started(&mut self) {
        for (watch, record) in std::mem::take(&mut self.outbox.started) {
            self.activity.started(watch, record);
        }
    }
}
