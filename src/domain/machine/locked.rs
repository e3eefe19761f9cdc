//! What the rules of all sources come to.

use super::rules::{Locks, Presets, ProxyChoice, UpdateRule};
use super::{MachinePolicy, MachineRules, locked_problem};
use crate::domain::{ApiKind, Environment, Problem, Profile};
use crate::text::{Language, Message, Tell as _};

/// A value, and the source that lays it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruled<'a, T> {
    /// The value.
    pub value: T,
    /// The name of the source.
    pub by: &'a str,
}

/// A value that a person begins with, or that is locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begun<'a, T> {
    /// A person cannot change it.
    Locked(Ruled<'a, T>),
    /// A person begins with it.
    Preset(Ruled<'a, T>),
    /// No source says anything.
    Free,
}

impl<T> Begun<'_, T> {
    /// The value to use where a person chose `chosen`: the locked one, else the chosen one, else the preset.
    pub fn over(self, chosen: Option<T>) -> Option<T> {
        match self {
            Self::Locked(ruled) => Some(ruled.value),
            Self::Preset(ruled) => chosen.or(Some(ruled.value)),
            Self::Free => chosen,
        }
    }
}

impl MachinePolicy {
    fn rules(&self) -> impl Iterator<Item = (&str, &MachineRules)> {
        let sources = self.sources.iter();
        sources.filter_map(|source| Some((source.name.as_str(), source.rules.as_ref().ok()?)))
    }

    fn locked<T>(&self, pick: impl Fn(&Locks) -> Option<T>) -> Option<Ruled<'_, T>> {
        let mut rules = self.rules();
        rules.find_map(|(by, rules)| pick(&rules.lock).map(|value| Ruled { value, by }))
    }

    pub(super) fn begun<T>(
        &self,
        lock: impl Fn(&Locks) -> Option<T>,
        preset: impl Fn(&Presets) -> Option<T>,
    ) -> Begun<'_, T> {
        if let Some(ruled) = self.locked(lock) {
            return Begun::Locked(ruled);
        }
        let mut rules = self.rules();
        let preset =
            rules.find_map(|(by, rules)| preset(&rules.preset).map(|value| Ruled { value, by }));
        preset.map_or(Begun::Free, Begun::Preset)
    }

    /// The source that forbids an environment. Without the sandbox there are no profiles for one either.
    #[must_use]
    pub fn forbids_environment(&self, environment: Environment) -> Option<&str> {
        let by_list = self.locked(|locks| {
            let allowed = locks.environments.as_ref()?;
            (!allowed.contains(&environment)).then_some(())
        });
        let by_switch = self.locked(|locks| {
            (environment == Environment::Sandbox && locks.sandbox == Some(false)).then_some(())
        });
        by_list.or(by_switch).map(|ruled| ruled.by)
    }

    /// The source that forbids an API.
    #[must_use]
    pub fn forbids_api(&self, api: ApiKind) -> Option<&str> {
        let by_list = self.locked(|locks| {
            let allowed = locks.api.as_ref()?;
            (!allowed.contains(&api)).then_some(())
        });
        by_list.map(|ruled| ruled.by)
    }

    /// The source that forbids orders to be sent, issued again and deleted.
    #[must_use]
    pub fn forbids_orders(&self) -> Option<&str> {
        let lock = self.locked(|locks| (locks.orders == Some(false)).then_some(()));
        lock.map(|ruled| ruled.by)
    }

    /// Most requests in flight that any source allows.
    #[must_use]
    pub fn ceiling(&self) -> Option<Ruled<'_, usize>> {
        let ceilings = self
            .rules()
            .filter_map(|(by, rules)| rules.lock.max_in_flight.map(|value| Ruled { value, by }));
        ceilings.min_by_key(|ruled| ruled.value)
    }

    /// How many requests are in flight at most where a person chose `chosen`, and the program begins with `usual`.
    #[must_use]
    pub fn max_in_flight(&self, chosen: Option<usize>, usual: usize) -> usize {
        let preset = self.begun(|_| None, |presets| presets.max_in_flight);
        let wanted = preset.over(chosen).unwrap_or(usual);
        match self.ceiling() {
            Some(ceiling) => wanted.min(ceiling.value),
            None => wanted,
        }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Begun<'_, Language> {
        self.begun(|locks| locks.language, |presets| presets.language)
    }

    /// The data folder, as a source writes it.
    #[must_use]
    pub fn data_folder(&self) -> Begun<'_, &str> {
        // Both live as long as the rules; a closure's parameter does not say so.
        let lock = self.rules().find_map(|(by, rules)| {
            let value = rules.lock.data_folder.as_deref()?;
            Some(Ruled { value, by })
        });
        let preset = self.rules().find_map(|(by, rules)| {
            let value = rules.preset.data_folder.as_deref()?;
            Some(Ruled { value, by })
        });
        match (lock, preset) {
            (Some(lock), _) => Begun::Locked(lock),
            (None, Some(preset)) => Begun::Preset(preset),
            (None, None) => Begun::Free,
        }
    }

    /// The address of the team's server with which a person begins, as a source writes it.
    #[must_use]
    pub fn team_server(&self) -> Option<Ruled<'_, &str>> {
        self.rules().find_map(|(by, rules)| {
            let value = rules.preset.team_server.as_deref()?;
            Some(Ruled { value, by })
        })
    }

    /// The proxy.
    #[must_use]
    pub fn proxy(&self) -> Begun<'_, ProxyChoice> {
        self.begun(|locks| locks.proxy.clone(), |presets| presets.proxy.clone())
    }

    /// The API of a new profile.
    #[must_use]
    pub fn new_api(&self) -> ApiKind {
        let preset = self.begun(|_| None, |presets| presets.api).over(None);
        let wanted = preset.unwrap_or(ApiKind::Management);
        let mut all = std::iter::once(wanted).chain(ApiKind::ALL.iter().copied());
        all.find(|api| self.forbids_api(*api).is_none())
            .unwrap_or(wanted)
    }

    /// Whether a person may look for a newer version. A copy that the IT department rolled out is brought up to date by it,
    /// unless a source says otherwise.
    #[must_use]
    pub fn updates(&self) -> Option<Ruled<'_, UpdateRule>> {
        let marker = self.managed.as_deref().map(|by| Ruled {
            value: UpdateRule::ByDepartment,
            by,
        });
        self.locked(|locks| locks.updates).or(marker)
    }

    /// Refuses to use a profile that is not allowed.
    ///
    /// # Errors
    /// Who forbids it, or why the rules are not known.
    pub fn check_profile(&self, profile: &Profile) -> Result<(), Problem> {
        self.check_known()?;
        let named = |id| Message::new(id).with("profile", &profile.name);
        if let Some(by) = self.forbids_environment(profile.environment) {
            let environment = profile.environment.tell();
            let what = named("machine-no-environment").with("environment", environment);
            return Err(locked_problem(what, by));
        }
        if let Some(by) = self.forbids_api(profile.api) {
            let what = named("machine-no-api").with("api", profile.api.tell());
            return Err(locked_problem(what, by));
        }
        Ok(())
    }

    /// Refuses the sandbox where it is not offered.
    ///
    /// # Errors
    /// As [`Self::check_profile`].
    pub fn check_sandbox(&self) -> Result<(), Problem> {
        self.check_known()?;
        match self.forbids_environment(Environment::Sandbox) {
            Some(by) => Err(locked_problem(Message::new("machine-no-sandbox"), by)),
            None => Ok(()),
        }
    }

    /// Refuses to change orders at the vendor where that is not allowed.
    ///
    /// # Errors
    /// As [`Self::check_profile`].
    pub fn check_orders(&self) -> Result<(), Problem> {
        self.check_known()?;
        match self.forbids_orders() {
            Some(by) => Err(locked_problem(Message::new("machine-no-orders"), by)),
            None => Ok(()),
        }
    }

    /// Refuses everything while the rules are not known.
    ///
    /// # Errors
    /// Which source cannot be used, and why.
    pub fn check_known(&self) -> Result<(), Problem> {
        self.damage().map_or(Ok(()), |problem| Err(problem.clone()))
    }
}
