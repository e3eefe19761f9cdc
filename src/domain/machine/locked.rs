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
        // A source that cannot be read has no rules here: `check_known` refuses everything because of it.
        let sources = self.sources.iter();
        sources.filter_map(|source| Some((source.name.as_str(), source.rules.as_ref().ok()?)))
    }

    fn locked<'a, T>(&'a self, pick: impl Fn(&'a Locks) -> Option<T>) -> Option<Ruled<'a, T>> {
        let mut rules = self.rules();
        rules.find_map(|(by, rules)| pick(&rules.lock).map(|value| Ruled { value, by }))
    }

    pub(super) fn begun<'a, T>(
        &'a self,
        lock: impl Fn(&'a Locks) -> Option<T>,
        preset: impl Fn(&'a Presets) -> Option<T>,
    ) -> Begun<'a, T> {
        match (self.locked(lock), self.preset(preset)) {
            (Some(ruled), _) => Begun::Locked(ruled),
            (None, Some(ruled)) => Begun::Preset(ruled),
            (None, None) => Begun::Free,
        }
    }

    fn preset<'a, T>(&'a self, pick: impl Fn(&'a Presets) -> Option<T>) -> Option<Ruled<'a, T>> {
        let mut rules = self.rules();
        rules.find_map(|(by, rules)| pick(&rules.preset).map(|value| Ruled { value, by }))
    }

    /// The source of which what it locks forbids something.
    fn forbids(&self, is_forbidden: impl Fn(&Locks) -> bool) -> Option<&str> {
        let lock = self.locked(|locks| is_forbidden(locks).then_some(()));
        lock.map(|ruled| ruled.by)
    }

    /// The source that forbids an environment. Without the sandbox there are no profiles for one either.
    #[must_use]
    pub fn forbids_environment(&self, environment: Environment) -> Option<&str> {
        let is_left_out = |allowed: &Vec<Environment>| !allowed.contains(&environment);
        let by_list = self.forbids(|locks| locks.environments.as_ref().is_some_and(is_left_out));
        // The sandbox has a lock of its own, so that it can go without a list of all others.
        let is_sandbox = environment == Environment::Sandbox;
        by_list.or_else(|| self.forbids(|locks| is_sandbox && locks.sandbox == Some(false)))
    }

    /// The source that forbids an API.
    #[must_use]
    pub fn forbids_api(&self, api: ApiKind) -> Option<&str> {
        let is_left_out = |allowed: &Vec<ApiKind>| !allowed.contains(&api);
        self.forbids(|locks| locks.api.as_ref().is_some_and(is_left_out))
    }

    /// The source that forbids orders to be sent, issued again and deleted.
    #[must_use]
    pub fn forbids_orders(&self) -> Option<&str> {
        self.forbids(|locks| locks.orders == Some(false))
    }

    /// Most requests in flight that any source allows.
    #[must_use]
    pub fn ceiling(&self) -> Option<Ruled<'_, usize>> {
        let ceilings = self
            .rules()
            .filter_map(|(by, rules)| rules.lock.max_in_flight.map(|value| Ruled { value, by }));
        // What restricts adds up: the lowest counts, whichever source has more authority.
        ceilings.min_by_key(|ruled| ruled.value)
    }

    /// How many requests are in flight at most where a person chose `chosen`, and the program begins with `usual`.
    #[must_use]
    pub fn max_in_flight(&self, chosen: Option<usize>, usual: usize) -> usize {
        let preset = self.begun(|_| None, |presets| presets.max_in_flight);
        let wanted = preset.over(chosen).unwrap_or(usual);
        let ceiling = self.ceiling().map(|ceiling| ceiling.value);
        // A preset may be higher than what another source allows.
        ceiling.map_or(wanted, |ceiling| wanted.min(ceiling))
    }

    /// The language that is locked, or that a person begins with.
    #[must_use]
    pub fn language(&self) -> Begun<'_, Language> {
        self.begun(|locks| locks.language, |presets| presets.language)
    }

    /// The data folder, as a source writes it.
    #[must_use]
    pub fn data_folder(&self) -> Begun<'_, &str> {
        self.begun(
            |locks| locks.data_folder.as_deref(),
            |presets| presets.data_folder.as_deref(),
        )
    }

    /// The address of the team's server with which a person begins, as a source writes it.
    #[must_use]
    pub fn team_server(&self) -> Option<Ruled<'_, &str>> {
        self.preset(|presets| presets.team_server.as_deref())
    }

    /// The proxy that is locked, or that a person begins with.
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
            // Where all are forbidden, any profile is refused when it is used.
            .unwrap_or(wanted)
    }

    /// Whether a person may look for a newer version; `None` where neither a source nor a marker says anything.
    #[must_use]
    pub fn updates(&self) -> Option<Ruled<'_, UpdateRule>> {
        // A copy that the IT department rolled out is brought up to date by it, unless a source says otherwise.
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
        let environment = profile.environment;
        let what = named("machine-no-environment").with("environment", environment.tell());
        refused(self.forbids_environment(environment), what)?;
        let what = named("machine-no-api").with("api", profile.api.tell());
        refused(self.forbids_api(profile.api), what)
    }

    /// Refuses the sandbox where it is not offered.
    ///
    /// # Errors
    /// As [`Self::check_profile`].
    pub fn check_sandbox(&self) -> Result<(), Problem> {
        self.check_known()?;
        let by = self.forbids_environment(Environment::Sandbox);
        refused(by, Message::new("machine-no-sandbox"))
    }

    /// Refuses to change orders at the vendor where that is not allowed.
    ///
    /// # Errors
    /// As [`Self::check_profile`].
    pub fn check_orders(&self) -> Result<(), Problem> {
        self.check_known()?;
        refused(self.forbids_orders(), Message::new("machine-no-orders"))
    }

    /// Refuses everything while the rules are not known.
    ///
    /// # Errors
    /// Which source cannot be used, and why.
    pub fn check_known(&self) -> Result<(), Problem> {
        self.damage().map_or(Ok(()), |problem| Err(problem.clone()))
    }
}

/// Refuses something that a source forbids.
fn refused(by: Option<&str>, what: Message) -> Result<(), Problem> {
    by.map_or(Ok(()), |by| Err(locked_problem(what, by)))
}
