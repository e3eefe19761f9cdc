//! Floor 4 · desk: what a person can do here, as requests that know their answers, used by both faces.
//!
//! A face starts a [`Request`] and holds the [`Job`] it gets, which has exactly one [`Ending`]; nobody else hears of what came
//! of it. What is no request yet is a command:
//!
//! A face sends a [`Command`] and gets a [`JobId`]; everything that comes of it arrives as [`Event`]s of that job, ended
//! by exactly one [`Event::Done`], [`Event::Failed`] or [`Event::Cancelled`]. Work runs on the desk's own threads and never
//! on the face's. May import: floors 0 to 3. Deliberately absent: egui, clap, anything that draws or prints.

mod answer;
mod audit;
mod board;
mod bulk;
mod checklists;
mod command;
mod computer;
mod core;
mod database;
mod event;
mod exports;
mod fleet;
mod form;
mod letters;
mod lines;
mod orders;
mod papers;
mod preview;
mod profiles;
mod reports;
mod saw;
mod team;
mod things;
mod updates;
mod vendor;
mod work;

pub use crate::credentials::Keyring as KeyringChoice;
pub use crate::machine::PolicyPlaces;
pub use answer::{AskAbout, Compared, ReadKept, Told, compare, local_time};
pub use audit::{Audit, ListPolicies, RemovePolicy, SavePolicy};
pub use board::{
    BoardCommand, BoardData, BoardEvent, MarkLooked, PutAway, ReadOrderDraft, ReissueRequest,
    SHORTEST_PAUSE, ShowBoard,
};
pub use bulk::{BulkCommand, BulkEvent, BulkRequest, BulkSheet, ResultRequest};
pub use checklists::{
    AskAboutChecklists, AskedChecklists, ChangeChecklist, CheckAgreements, CheckedAgreements,
    ChecklistChange, ExportChecklists, ReadChecklists, ReadMerchantUnits, SaveJoined,
};
pub use command::{Command, KeyPlace};
pub use computer::{ReadMachine, SetMaxInFlight};
pub use core::{
    Desk, DeskOptions, Ended, Ending, ExportTarget, Exported, Job, Kind, Prominence, Reach,
    Request, Requested, Surroundings, Task, data_dir, department_of,
};
pub use database::{
    AcknowledgeDamage, Acknowledged, BackUpDatabase, BackedUp, CheckDatabase, DatabaseState,
    LookAtDatabase, RestoreDatabase, Restored,
};
pub use event::{
    ConnectionStep, Envelope, Event, JobId, KeptFleet, Progress, SentOrder, StepKind, WaitsFor,
};
pub use exports::{ExportList, ExportRows, Listed};
pub use fleet::{
    Note, Period, ReadAsides, ReadChanges, ReadHistory, ReadSyncRuns, ReadWatched, Rewrite,
    Rewritten, RowChange, Tag, Watch,
};
pub use form::{
    Ask, Gather, ListDrafts, ListPresets, PresetList, RemoveDraft, RemovePreset, SaveDraft,
    SavePreset, SavedDraft,
};
pub use letters::{
    CompleteFacts, MergeLetters, ReadFacts, ReadTemplates, ReadUnits, ResetTemplate, SaveTemplate,
};
pub use lines::{CellChange, ChangeCells, LinesCommand, LinesEvent};
pub use orders::{ORDER_HELD, last_day_of};
pub use papers::{ChangesPapers, Paper, PaperName, PutBack, Undoable};
pub use preview::{OrderRequest, PreviewOrder};
pub use profiles::{CloseProfile, ListProfiles, RemoveProfile, SaveProfile, StoredProfile};
pub use reports::{ListSaved, ReadFigures, ReadList, RemoveSaved, RunReport, SaveOne, Saved};
pub use saw::Saw;
pub use team::{
    CheckTeam, Exchanged, InitTeam, JoinTeam, LeaveTeam, MayTeamSend, ReadAuthors, ReadTeam,
    ReadTeamLog, SettleVersion, ShareFleet, SyncTeam, TeamState, ThingAuthors, WaitForTeam,
    team_address,
};
pub use things::{ListThings, Thing};
pub use updates::{CheckForUpdates, CheckedVersion, UpdateAnswer};
pub use vendor::{
    AskRegistry, ListOrders, ListPricePackages, ReadMerchant, RegistryTold, ShowOrder,
};
