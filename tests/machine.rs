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
    Desk, DeskOptions, KeyringChoice, Notice, PolicyPlaces, Request, Surroundings,
};
use partner_desk::domain::Problem;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::sync::mpsc::Receiver;

/// A desk as a face has it, whose computer's rules a test writes.
struct Face {
    desk: Desk,
    notices: Receiver<Notice>,
}

impl Face {
    fn open(data: &Path, surroundings: Surroundings) -> Self {
        let options = DeskOptions {
            data_dir: data.to_path_buf(),
            keyring: KeyringChoice::None,
            limits: Limits::default(),
            wake: Arc::new(|| {}),
        };
        let (desk, notices) = Desk::open_in(options, surroundings).unwrap();
        Self { desk, notices }
    }

    fn answer<R: Request>(&mut self, request: R) -> Result<R::Output, Problem> {
        support::answer(&self.desk, request)
    }

    /// How a request ended: with the id of its problem, or well.
    fn tries<R: Request>(&mut self, request: R) -> Result<(), &'static str> {
        let answer = self.answer(request);
        answer.map(drop).map_err(|problem| problem.what.id())
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
