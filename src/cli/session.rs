//! A desk, for the time of one command.

use super::args::Shared;
use super::face::{self, Face};
use super::pauses::{self, Pauses};
use super::system;
use crate::api::Limits;
use crate::credentials::{self, BookEntry, ProfileBook};
use crate::desk::{
    self, Command, Desk, DeskOptions, Envelope, Event, JobId, KeyringChoice, PolicyPlaces, Request,
    Surroundings,
};
use crate::domain::problem::ProblemKind;
use crate::domain::{KeySet, Problem, Profile};
use crate::store::Settings;
use crate::text::{Catalog, Message};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;

/// The environment variable that says `none` where no keyring may be asked, for automation.
const KEYRING_VARIABLE: &str = "PDESK_KEYRING";

/// A desk and its events.
pub(super) struct Session {
    desk: Desk,
    events: mpsc::Receiver<Envelope>,
    pauses: Pauses,
    catalog: Catalog,
}

/// How a job ended that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Done,
    Cancelled,
}

/// Which profile a run works with.
pub(super) enum Chosen {
    /// One on disk.
    Stored(Profile),
    /// One made of environment variables.
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
pub(super) fn data_dir(shared: Option<&Shared>) -> Result<PathBuf, Problem> {
    data_dir_named(shared.and_then(|shared| shared.data_dir.as_deref()))
}

/// The data directory, where the command line names this one or none.
pub(super) fn data_dir_named(given: Option<&Path>) -> Result<PathBuf, Problem> {
    let policy = PolicyPlaces::of_this_computer().read();
    desk::data_dir(&policy, given, |name| std::env::var_os(name))
}

/// The profiles on disk.
pub(super) fn stored(shared: Option<&Shared>) -> Result<Vec<BookEntry>, Problem> {
    ProfileBook::at(&data_dir(shared)?).list()
}

/// Chooses the profile of this run: the one named by `--profile` or `PDESK_PROFILE`, else the one of the environment
/// variables, else the only one there is. Several are never guessed among: one of them may be production.
pub(super) fn choose(shared: Option<&Shared>) -> Result<Chosen, Problem> {
    let named = shared.and_then(|shared| shared.profile.as_deref());
    if let Some(name) = named.filter(|name| !name.is_empty()) {
        let entry = ProfileBook::at(&data_dir(shared)?).get(name)?;
        return Ok(Chosen::Stored(entry.profile));
    }
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
        (_, last) => {
            let names = entries.into_iter().chain(last);
            let names: Vec<String> = names.map(|entry| entry.profile.name).collect();
            let what = Message::new("cli-which-profile").with("names", names.join(", "));
            Err(Problem::new(ProblemKind::Input, what).next(Message::new("cli-which-profile-next")))
        }
    }
}

impl Session {
    /// A desk without an open profile.
    pub(super) fn start(face: &Face) -> Result<Self, Problem> {
        let shared = face.shared.as_ref();
        let data_dir = data_dir(shared)?;
        let (settings, damaged) = Settings::load(&data_dir);
        if let Some(problem) = damaged {
            face.tell_problem(&problem);
        }
        let surroundings = Surroundings::of_this_program();
        let policy = surroundings.machine.read();
        let asked = shared
            .and_then(|shared| shared.max_in_flight)
            .map(usize::from);
        let max_in_flight =
            policy.max_in_flight(asked.or(settings.max_in_flight), Settings::USUAL_IN_FLIGHT);
        if let Some(ceiling) = policy
            .ceiling()
            .filter(|ceiling| asked > Some(ceiling.value))
        {
            face.say(
                &Message::new("machine-parallel-kept")
                    .with("most", ceiling.value)
                    .with("source", ceiling.by),
            );
        }
        let timeout = shared.and_then(|shared| shared.timeout);
        let usual = Limits::default();
        let limits = Limits {
            max_in_flight,
            call_timeout: timeout.map_or(usual.call_timeout, Duration::from_secs),
            ..usual
        };
        let no_keyring = std::env::var_os(KEYRING_VARIABLE).is_some_and(|value| value == "none");
        let (desk, events) = Desk::open_in(
            DeskOptions {
                data_dir,
                keyring: if no_keyring {
                    KeyringChoice::None
                } else {
                    KeyringChoice::Native
                },
                limits,
                wake: Arc::new(|| {}),
            },
            surroundings,
        )?;
        Ok(Self {
            desk,
            events,
            pauses: Pauses::new(face.catalog),
            catalog: face.catalog,
        })
    }

    /// A desk with the profile of this run open.
    pub(super) async fn open(face: &Face) -> Result<(Self, Profile), Problem> {
        let chosen = choose(face.shared.as_ref())?;
        let mut session = Self::start(face)?;
        let profile = chosen.profile().clone();
        let command = match chosen {
            Chosen::Stored(profile) => Command::OpenProfile { name: profile.name },
            Chosen::Session(profile, keys) => Command::OpenUnsaved { profile, keys },
        };
        session.run(command, |_| {}).await?;
        Ok((session, profile))
    }

    /// Does a command to its end. The first Ctrl-C cancels it, so that what is known comes out; a second one ends the
    /// program as it always does.
    pub(super) async fn run(
        &mut self,
        command: Command,
        take: impl FnMut(Event),
    ) -> Result<Ending, Problem> {
        let job = self.desk.send(command);
        self.follow(job, take).await
    }

    /// Does a request to its end. Interrupts count for it as for a command.
    pub(super) async fn end<R: Request>(
        &mut self,
        request: R,
    ) -> Result<desk::Ending<R::Output>, Problem> {
        let mut job = self.desk.start(request);
        // Whatever is told on the way is told before the end of the job.
        self.follow(job.id(), |_| {}).await?;
        Ok(job.poll().unwrap_or(desk::Ending::Cancelled))
    }

    /// The answer to a request.
    pub(super) async fn answer<R: Request>(&mut self, request: R) -> Result<R::Output, Problem> {
        self.end(request).await?.done().ok_or_else(interrupted)
    }

    /// Waits for the end of a job.
    async fn follow(&mut self, job: JobId, mut take: impl FnMut(Event)) -> Result<Ending, Problem> {
        let mut interrupts = system::Interrupts::listen();
        let mut is_interrupted = false;
        loop {
            let envelope = tokio::select! {
                envelope = self.events.recv() => envelope,
                () = tokio::time::sleep(pauses::LOOK_EVERY) => {
                    self.pauses.look(self.desk.pause());
                    continue;
                }
                () = interrupts.pressed() => {
                    if is_interrupted {
                        return Ok(Ending::Cancelled);
                    }
                    is_interrupted = true;
                    self.desk.cancel(job);
                    continue;
                }
            };
            if let Some(Event::Progress(_)) = envelope.as_ref().map(|envelope| &envelope.event) {
                self.pauses.has_bar();
                self.pauses.look(self.desk.pause());
            }
            let mut take = |event: Event| match event {
                Event::Says(message) => face::note(&self.catalog.say(&message)),
                event => take(event),
            };
            match ended(job, envelope, &mut take) {
                Some(ending) => return ending,
                None => continue,
            }
        }
    }

    /// Does a command that answers with one event.
    pub(super) async fn ask<T>(
        &mut self,
        command: Command,
        pick: impl Fn(Event) -> Option<T>,
    ) -> Result<T, Problem> {
        let mut answer = None;
        let ending = self
            .run(command, |event| {
                answer = pick(event).or_else(|| answer.take())
            })
            .await?;
        match (answer, ending) {
            (Some(answer), _) => Ok(answer),
            (None, _) => Err(interrupted()),
        }
    }
}

fn interrupted() -> Problem {
    Problem::new(ProblemKind::Cancelled, Message::new("cli-interrupted"))
}

fn ended(
    job: JobId,
    envelope: Option<Envelope>,
    take: &mut impl FnMut(Event),
) -> Option<Result<Ending, Problem>> {
    let Some(envelope) = envelope else {
        let what = Message::new("desk-broken-off");
        return Some(Err(Problem::new(ProblemKind::Local, what)));
    };
    if envelope.job != job {
        return None;
    }
    match envelope.event {
        Event::Done => Some(Ok(Ending::Done)),
        Event::Cancelled => Some(Ok(Ending::Cancelled)),
        Event::Failed(problem) => Some(Err(*problem)),
        event => {
            take(event);
            None
        }
    }
}
