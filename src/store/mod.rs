//! Layer 2 · store: what the program remembers in its data directory: the order ledger and the local fleet
//! (SQLite), and the settings (TOML).
//!
//! Every call blocks on the disk: the desk runs them on threads made for that, never on a window's thread or an async
//! worker. May import: `domain`, `text`, `files`. Deliberately absent: secrets (a test site's password is taken out
//! before an order is written down), and the clock: whoever calls says what time it is.

mod acknowledge;
mod backup;
mod check;
mod damage;
mod database;
mod digests;
mod file_identity;
mod fleet;
mod ledger;
mod marker;
mod overtaken;
mod partners;
mod redact;
mod schema;
mod settings;
mod sql;
mod team;
mod trouble;
mod updates;

pub use acknowledge::{acknowledge, unacknowledged};
pub use backup::{DatabaseCopy, back_up, checkpoint, copies_in, copy_of_day, newest_copy, restore};
pub use fleet::{
    AsideSwap, DocumentKind, DocumentSwap, Due, EVERY_PROFILE, FetchedUnit, FleetStore, ListedUnit,
    NewNote, OpenedFleet, Outcome, OwnWords, Recorded, SavedText, TextChange, TextWatch,
};
pub use ledger::{
    Again, BulkRun, Claim, KeptDraft, Ledger, LedgerEntry, LedgerState, NewBulkRow, NewBulkRun,
    NewOrder, NewVerdict, OpenedLedger, OrderAnswer, OrderKey, Plan, RequestHash, Settled, Stepped,
};
pub use overtaken::CHANGED_MEANWHILE;
pub use partners::{KnownProfile, Met};
pub use settings::{Contacts, CsvDialect, RendererChoice, Settings, Theme};
pub use team::{Author, Membership, TakenIn, TeamCounts};
pub use updates::{newest_news, note_news};
