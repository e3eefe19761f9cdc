//! A desk, for the time of one command.

use super::args::Shared;
use super::console::{self, Console};
use super::progress::{Bar, LOOK_EVERY, Pauses};
use super::system;
use crate::api::Limits;
use crate::credentials::{self, BookEntry, ProfileBook};
use crate::desk::{
    self, Desk, DeskOptions, Job, KeyringChoice, Notice, OpenProfile, OpenUnsaved, PolicyPlaces,
    Progress, Request, Surroundings, Telling, Update,
};
use crate::domain::problem::ProblemKind;
use crate::domain::{Capability, KeySet, Problem, Profile};
use crate::store::Settings;
use crate::text::{Catalog, Message};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;

/// The environment variable that says `none` where no keyring may be asked, for automation.
const KEYRING_VARIABLE: &str = "PDESK_KEYRING";

/// A desk and what it says.
pub(super) struct Session {
    desk: Desk,
    notices: mpsc::Receiver<Notice>,
    pauses: Pauses,
    catalog: Catalog,
}

/// Which profile a run works with.
pub(super) enum Chosen {
    /// One on disk, which the desk opens by its name.
    Stored(Profile),
    /// One made of environment variables, with the keys they hold; nothing of it is stored.
    Session(Box<Profile>, KeySet),
}

impl Chosen {
    pub(super) const fn profile(&self) -> &Profile {
        match self {
            Self::Stored(profile) => profile,
            Self::Session(profile, _) => profile,
        }
    }
}

/// The data directory of this run.
pub(super) fn data_dir(shared: &Shared) -> Result<PathBuf, Problem> {
    data_dir_named(shared.data_dir.as_deref())
}

/// The data directory, where the command line names this one or none.
pub(super) fn data_dir_named(given: Option<&Path>) -> Result<PathBuf, Problem> {
    let policy = PolicyPlaces::of_this_computer().read();
    desk::data_dir(&policy, given, |name| std::env::var_os(name))
}

/// The profiles on disk, each with the place of its keys; no keyring is asked.
pub(super) fn stored(shared: &Shared) -> Result<Vec<BookEntry>, Problem> {
    ProfileBook::at(&data_dir(shared)?).list()
}

/// The profile that `--profile` or `PDESK_PROFILE` names.
pub(super) fn named(shared: &Shared) -> Option<&str> {
    shared.profile.as_deref().filter(|name| !name.is_empty())
}

/// Chooses the profile of this run: the one named by `--profile` or `PDESK_PROFILE`, else the one of the environment
/// variables, else the only one there is.
pub(super) fn choose(shared: &Shared) -> Result<Chosen, Problem> {
    if let Some(name) = named(shared) {
        let entry = ProfileBook::at(&data_dir(shared)?).get(name)?;
        return Ok(Chosen::Stored(entry.profile));
    }
    // Before the profiles on disk: variables are set for just this run.
    if let Some((profile, keys)) = credentials::session_from_env(|name| std::env::var_os(name))? {
        return Ok(Chosen::Session(Box::new(profile), keys));
    }
    let mut entries = stored(shared)?;
    match (entries.len(), entries.pop()) {
        (1, Some(only)) => Ok(Chosen::Stored(only.profile)),
        (0, _) => Err(
            Problem::new(ProblemKind::Credentials, Message::new("cli-no-profile"))
                .next(Message::new("cli-no-profile-next")),
        ),
        // Never guessed among several: one of them may be production.
        (_, last) => {
            let names = entries.into_iter().chain(last);
            let names: Vec<String> = names.map(|entry| entry.profile.name).collect();
            let what = Message::new("cli-which-profile").with("names", names.join(", "));
            Err(Problem::input(what).next(Message::new("cli-which-profile-next")))
        }
    }
}

impl Session {
    /// A desk without an open profile.
    pub(super) fn start(console: &Console) -> Result<Self, Problem> {
        let shared = &console.shared;
        let data_dir = data_dir(shared)?;
        let (settings, damaged) = Settings::load(&data_dir);
        // Told and no more: the usual settings do for a run.
        if let Some(problem) = damaged {
            console.tell_problem(&problem);
        }
        let surroundings = Surroundings::of_this_program();
        let policy = surroundings.machine.read();
        let asked = shared.max_in_flight.map(usize::from);
        let max_in_flight =
            policy.max_in_flight(asked.or(settings.max_in_flight), Settings::USUAL_IN_FLIGHT);
        let ceiling = policy.ceiling();
        // Told only where this command line asked for more than is allowed.
        if let Some(ceiling) = ceiling.filter(|ceiling| asked > Some(ceiling.value)) {
            let message = Message::new("machine-parallel-kept").with("most", ceiling.value);
            console.say(&message.with("source", ceiling.by));
        }
        let usual = Limits::default();
        let timeout = shared.timeout.map(Duration::from_secs);
        let limits = Limits {
            max_in_flight,
            call_timeout: timeout.unwrap_or(usual.call_timeout),
            ..usual
        };
        let keyring = match std::env::var_os(KEYRING_VARIABLE) {
            Some(value) if value == "none" => KeyringChoice::None,
            _ => KeyringChoice::Native,
        };
        let options = DeskOptions {
            data_dir,
            keyring,
            limits,
            // Nobody draws here: a job is waited for.
            wake: Arc::new(|| {}),
        };
        let (desk, notices) = Desk::open_in(options, surroundings)?;
        Ok(Self {
            desk,
            notices,
            pauses: Pauses::new(console.catalog),
            catalog: console.catalog,
        })
    }

    /// A desk with the profile of this run open.
    pub(super) async fn open(console: &Console) -> Result<(Self, Profile), Problem> {
        let chosen = choose(&console.shared)?;
        let mut session = Self::start(console)?;
        let profile = chosen.profile().clone();
        match chosen {
            Chosen::Stored(profile) => {
                drop(session.answer(OpenProfile { name: profile.name }).await?);
            }
            Chosen::Session(profile, keys) => {
                drop(session.answer(OpenUnsaved { profile, keys }).await?);
            }
        }
        Ok((session, profile))
    }

    /// Opens the profile of this run where its API can do something; nothing is asked where it cannot.
    pub(super) async fn open_for(console: &Console, needed: Capability) -> Result<Self, Problem> {
        let (session, profile) = Self::open(console).await?;
        match profile.api.lacks(needed) {
            Some(reason) => Err(Problem::new(ProblemKind::Unsupported, reason)),
            None => Ok(session),
        }
    }

    /// Does a request to its end, with what it tells on the way; gives nothing where it was cancelled. The first Ctrl-C cancels it, so that
    /// what is known comes out; a second one ends the program as it always does.
    pub(super) async fn run<R: Telling>(
        &mut self,
        request: R,
        take: impl FnMut(R::Step),
    ) -> Result<Option<R::Output>, Problem> {
        let job = self.desk.start_telling(request);
        self.follow(job, |_| {}, take).await
    }

    /// The same, with a bar that shows how far it is.
    pub(super) async fn run_with_bar<R: Telling>(
        &mut self,
        request: R,
        take: impl FnMut(R::Step),
    ) -> Result<Option<R::Output>, Problem> {
        let job = self.desk.start_telling(request);
        self.follow_with_bar(job, take).await
    }

    /// Does a request that tells nothing on the way.
    pub(super) async fn end<R: Request>(
        &mut self,
        request: R,
    ) -> Result<Option<R::Output>, Problem> {
        let job = self.desk.start(request);
        self.follow(job, |_| {}, |()| {}).await
    }

    /// The same, with a bar that shows how far it is.
    pub(super) async fn end_with_bar<R: Request>(
        &mut self,
        request: R,
    ) -> Result<Option<R::Output>, Problem> {
        let job = self.desk.start(request);
        self.follow_with_bar(job, |()| {}).await
    }

    /// The answer to a request; a problem where a person stopped it.
    pub(super) async fn answer<R: Request>(&mut self, request: R) -> Result<R::Output, Problem> {
        self.end(request).await?.ok_or_else(interrupted)
    }

    async fn follow_with_bar<T, S>(
        &mut self,
        job: Job<T, S>,
        take: impl FnMut(S),
    ) -> Result<Option<T>, Problem> {
        let bar = Bar::new(self.catalog);
        let ended = self.follow(job, |progress| bar.show(progress), take).await;
        bar.clear();
        ended
    }

    /// Waits for the end of a job; gives nothing where it was cancelled.
    async fn follow<T, S>(
        &mut self,
        mut job: Job<T, S>,
        mut show: impl FnMut(Progress),
        mut take: impl FnMut(S),
    ) -> Result<Option<T>, Problem> {
        // Before the first wait, so that no Ctrl-C is lost between two of them.
        let mut interrupts = system::Interrupts::listen();
        let mut is_interrupted = false;
        loop {
            let update = tokio::select! {
                update = job.next() => update,
                () = self.meanwhile(&mut interrupts) => {
                    if is_interrupted {
                        console::note(&self.catalog.text("cli-not-waited"));
                        return Ok(None);
                    }
                    is_interrupted = true;
                    job.cancel();
                    // The job still ends by itself, with what it knows until then.
                    continue;
                }
            };
            match update {
                Some(Update::Progress(progress)) => {
                    // Progress is shown by whoever has a bar, so that lines would tell the same twice.
                    self.pauses.has_bar();
                    self.pauses.look(self.desk.pause());
                    show(progress);
                }
                Some(Update::Step(step)) => take(step),
                Some(Update::Ended(ending)) => {
                    self.say_the_rest();
                    return match ending {
                        desk::Ending::Done(answer) => Ok(Some(answer)),
                        desk::Ending::Failed(problem) => Err(*problem),
                        desk::Ending::Cancelled => Ok(None),
                    };
                }
                None => return Ok(None),
            }
        }
    }

    /// Does what is done besides while a job runs, until a person wants it stopped. May be dropped at any moment.
    async fn meanwhile(&mut self, interrupts: &mut system::Interrupts) {
        loop {
            tokio::select! {
                Some(notice) = self.notices.recv() => self.say(&notice),
                () = tokio::time::sleep(LOOK_EVERY) => self.pauses.look(self.desk.pause()),
                () = interrupts.pressed() => return,
            }
        }
    }

    /// Whatever was said on the way is said before the end is told.
    fn say_the_rest(&mut self) {
        while let Ok(notice) = self.notices.try_recv() {
            self.say(&notice);
        }
    }

    fn say(&self, notice: &Notice) {
        if let Notice::Says(message) = notice {
            console::note(&self.catalog.say(message));
        }
    }
}

/// The problem of a request that a person stopped.
pub(super) fn interrupted() -> Problem {
    Problem::cancelled(Message::new("cli-interrupted"))
}
