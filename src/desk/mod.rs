//! Floor 4 · desk: what a person can do here, as one enum of commands and one of events, used by both faces.
//!
//! A face sends a [`Command`] and gets a [`JobId`]; everything that comes of it arrives as [`Event`]s of that job, ended
//! by exactly one [`Event::Done`], [`Event::Failed`] or [`Event::Cancelled`]. Work runs on the desk's own threads and never
//! on the face's. May import: floors 0 to 3. Deliberately absent: egui, clap, anything that draws or prints.

mod board;
mod bulk;
mod checklists;
mod command;
mod database;
mod event;
mod fleet;
mod form;
mod handle;
mod letters;
mod lines;
mod machine;
mod orders;
mod preview;
mod shared;
mod updates;
mod work;

pub use crate::credentials::Keyring as KeyringChoice;
pub use crate::machine::PolicyPlaces;
pub use board::{BoardCommand, BoardData, BoardEvent, ReissueRequest, SHORTEST_PAUSE};
pub use bulk::{BulkCommand, BulkEvent, BulkRequest, BulkSheet, ResultRequest};
pub use checklists::{
    CheckedAgreements, ChecklistCommand, ChecklistEvent, ChecklistsRequest, JoinedRequest,
};
pub use command::{ChangesRequest, Command, ExportRequest, FindingsRequest, KeyPlace, Period};
pub use database::{DatabaseCommand, DatabaseEvent, DatabaseState};
pub use event::{
    ConnectionStep, Envelope, Event, JobId, KeptFleet, Progress, SentOrder, StepKind,
    StoredProfile, WaitsFor,
};
pub use form::{Ask, FormCommand, FormEvent, RemarksRequest, SavedDraft};
pub use handle::{Desk, DeskOptions};
pub use letters::{LettersCommand, LettersEvent, MergeRequest};
pub use lines::{LinesCommand, LinesEvent};
pub use machine::{Surroundings, data_dir, department_of};
pub use orders::{ORDER_HELD, last_day_of};
pub use updates::{CheckedVersion, UpdateAnswer};
