//! The desk itself: threads, the open profile, running jobs.

use super::{Command, Envelope, JobId};
use crate::api::Limits;
use crate::domain::Problem;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::mpsc;

/// Which keyring the desk uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum KeyringChoice {
    /// The operating system's own.
    #[default]
    Native,
    /// None: keys live in memory for this run. For automation with environment variables, and for tests.
    None,
}

/// How a desk is set up.
pub struct DeskOptions {
    /// Where profiles, settings and the ledger are.
    pub data_dir: PathBuf,
    /// Which keyring.
    pub keyring: KeyringChoice,
    /// How hard clients may press.
    pub limits: Limits,
    /// Called after every event, from any thread; a window asks for a repaint here.
    pub wake: Arc<dyn Fn() + Send + Sync>,
}

/// The desk. Dropping it cancels what runs.
pub struct Desk {}

impl Desk {
    /// Opens the desk on a data directory and gives the receiver of its events.
    ///
    /// # Errors
    /// When the data directory cannot be made or its threads cannot start.
    pub fn open(_options: DeskOptions) -> Result<(Self, mpsc::Receiver<Envelope>), Problem> {
        unimplemented!("desk")
    }

    /// Starts a command and returns at once.
    pub fn send(&self, _command: Command) -> JobId {
        unimplemented!("desk")
    }
}
