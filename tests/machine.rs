//! The rules of a computer at every entrance: the desk, the real `pdesk` with a file beside it, and looking for new versions.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[path = "machine/commands.rs"]
mod commands;
#[path = "machine/entrances.rs"]
mod entrances;
#[path = "support/pdesk.rs"]
mod pdesk;
#[path = "support/desk.rs"]
mod support;
#[path = "machine/updates.rs"]
mod updates;

use partner_desk::api::Limits;
use partner_desk::desk::{
    Command, Desk, DeskOptions, Envelope, Event, JobId, KeyringChoice, PolicyPlaces, Request,
    Surroundings,
};
use partner_desk::domain::Problem;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::sync::mpsc::Receiver;

/// A desk as a face has it, whose computer's rules a test writes.
struct Face {
    desk: Desk,
    events: Receiver<Envelope>,
}

impl Face {
    fn open(data: &Path, surroundings: Surroundings) -> Self {
        let options = DeskOptions {
            data_dir: data.to_path_buf(),
            keyring: KeyringChoice::None,
            limits: Limits::default(),
            wake: Arc::new(|| {}),
        };
        let (desk, events) = Desk::open_in(options, surroundings).unwrap();
        Self { desk, events }
    }

    /// Everything that comes of a job, the ending last.
    fn rest_of(&mut self, job: JobId) -> Vec<Event> {
        support::rest_of(&mut self.events, job)
    }

    fn run(&mut self, command: Command) -> Vec<Event> {
        let job = self.desk.send(command);
        self.rest_of(job)
    }

    fn answer<R: Request>(&mut self, request: R) -> Result<R::Output, Problem> {
        support::answer(&self.desk, &mut self.events, request)
    }

    /// How a request ended: with the id of its problem, or well.
    fn tries<R: Request>(&mut self, request: R) -> Result<(), &'static str> {
        let answer = self.answer(request);
        answer.map(drop).map_err(|problem| problem.what.id())
    }

    /// How a command ended: with the id of its problem, or well.
    fn ends(&mut self, command: Command) -> Result<(), &'static str> {
        match self.run(command).pop() {
            Some(Event::Done) => Ok(()),
            Some(Event::Failed(problem)) => Err(problem.what.id()),
            other => panic!("{other:?}"),
        }
    }
}

/// A file of rules in a folder of its own.
struct Rules {
    _folder: TempDir,
    path: PathBuf,
}

impl Rules {
    fn new(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("policy.toml");
        let rules = Self {
            _folder: folder,
            path,
        };
        rules.write(text);
        rules
    }

    fn write(&self, text: &str) {
        std::fs::write(&self.path, text).unwrap();
    }

    fn surroundings(&self) -> Surroundings {
        Surroundings {
            machine: PolicyPlaces::file(&self.path),
            release: None,
        }
    }
}

fn failed(events: Vec<Event>) -> Problem {
    match events.into_iter().next_back() {
        Some(Event::Failed(problem)) => *problem,
        other => panic!("{other:?}"),
    }
}
