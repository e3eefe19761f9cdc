//! Layer 4 · desk: what a person can do here, as requests that know their answers, used by both front ends.
//!
//! A front end starts a [`Request`] and holds the [`Job`] it gets, which has exactly one [`Ending`]; nobody else hears of what came
//! of it. A [`Telling`] request tells rows and the like on the way, and every job how far it is. Others see of a job by a
//! [`JobWatch`] how far it is and how it ended; what concerns the whole front end is a [`Notice`]. Work runs on the desk's own threads
//! and never on the front end's. May import: layers 0 to 3. Deliberately absent: egui, clap, anything that draws or prints.

mod audit;
mod board;
mod bulk;
mod checklists;
mod computer;
mod core;
mod database;
mod documents;
mod exports;
mod fleet;
mod form;
mod letters;
mod lines;
mod lookups;
mod opening;
mod orders;
mod preview;
mod profiles;
mod reports;
mod team;
mod things;
mod updates;
mod vendor;

pub use crate::credentials::{BookEntry as StoredProfile, KeyPlace, Keyring as KeyringChoice};
pub use crate::jobs::{ConnectionStep, Progress, StepKind, WaitsFor};
pub use crate::machine::PolicyPlaces;
pub use audit::{Audit, ListPolicies, RemovePolicy, SavePolicy};
pub use board::{
    BoardData, BoardStep, CheckOrder, FollowBoard, MarkLooked, PutAway, ReadOrderDraft,
    RefreshBoard, ReissueRequest, SHORTEST_PAUSE, ShowBoard,
};
pub use bulk::{
    BulkRequest, BulkSheet, BulkStep, CheckBulk, ListRuns, PauseBulk, ReadRun, ResultRequest,
    SendBulk,
};
pub use checklists::{
    AskAboutChecklists, AskedChecklists, ChangeChecklist, CheckAgreements, CheckedAgreements,
    ChecklistChange, ExportChecklists, ReadChecklists, ReadMerchantUnits, SaveJoined,
};
pub use computer::{ReadMachine, SetMaxInFlight};
pub use core::{
    Desk, DeskOptions, Ended, Ending, ExportTarget, Exported, Job, JobId, JobWatch, KeptFleet,
    Kind, Nature, Notice, Prominence, Reach, Request, Requested, Surroundings, Task, Teller,
    Telling, Update, data_dir, department_of,
};
pub use database::{
    AcknowledgeDamage, Acknowledged, BackUpDatabase, BackedUp, CheckDatabase, DatabaseState,
    LookAtDatabase, RestoreDatabase, Restored,
};
pub use documents::{
    ChangesDocuments, DocumentChange, DocumentName, ListSaved, PutBack, RemoveSaved, SaveOne,
    Saved, SavedByName, Saw, Undoable,
};
pub use exports::{ExportList, ExportRows, Listed};
pub use fleet::{
    CheckMerchants, FetchFirst, MerchantsChecked, Note, Period, ReadAsides, ReadChanges, ReadFleet,
    ReadHistory, ReadSyncRuns, ReadWatched, Rewrite, Rewritten, RowChange, SyncFleet, SyncStep,
    Tag, Watch,
};
pub use form::{
    Ask, Gather, ListDrafts, ListPresets, PresetList, RemoveDraft, RemovePreset, SaveDraft,
    SavePreset, SavedDraft,
};
pub use letters::{
    CompleteFacts, ReadFacts, ReadTemplates, ReadUnits, ResetTemplate, SaveTemplate,
};
pub use lines::{
    CellChange, ChangeCells, KeepMapping, MendLine, ReadPresets, RecallMapping, WriteTemplate,
};
pub use lookups::{
    AskAbout, Compared, EnquiryRows, LoadFleet, LookUp, ReadKept, compare, local_time,
};
pub use opening::{AnswerPartner, OpenProfile, OpenSandbox, OpenUnsaved, OpenedProfile};
pub use orders::{DeleteOrder, ORDER_HELD, OrderStep, SendOrder, SentOrder, last_day_of};
pub use preview::{OrderRequest, PreviewOrder};
pub use profiles::{CloseProfile, ListProfiles, RemoveProfile, SaveProfile};
pub use reports::{ReadFigures, ReadList, RunReport};
pub use team::{
    CheckTeam, Exchanged, InitTeam, JoinTeam, LeaveTeam, MayTeamSend, ReadAuthors, ReadTeam,
    ReadTeamLog, SettleVersion, ShareFleet, SyncTeam, TeamState, ThingAuthors, WaitForTeam,
    team_address,
};
pub use things::{ListThings, Thing};
pub use updates::{CheckForUpdates, CheckedVersion, UpdateAnswer};
pub use vendor::{
    AskRegistry, ListOrders, ListPricePackages, ReadMerchant, RegistryTold, ShowOrder,
    TestConnection,
};
