//! What a person can ask for.

use crate::domain::order::{IdempotencyKey, ProductOrder};
use crate::domain::{BusinessId, KeySet, LookupEntry, LookupRow, Profile};
use crate::report::{Column, Dialect, Words};
use crate::sandbox::SandboxOptions;
use std::path::PathBuf;
use std::sync::Arc;

use super::JobId;

pub use crate::credentials::KeyPlace;

/// One thing a person can do. The comment says which events come of it besides the ending one.
#[derive(Debug, Clone)]
pub enum Command {
    /// Read the profiles on disk → `Profiles`.
    ListProfiles,
    /// Save a profile, and its keys when given → `Profiles`. Without keys the stored ones stay as they are.
    SaveProfile {
        /// The profile.
        profile: Box<Profile>,
        /// Its former name, when it is renamed.
        former_name: Option<String>,
        /// New keys.
        keys: Option<KeySet>,
        /// Where the keys go.
        place: KeyPlace,
    },
    /// Remove a profile and its keys → `Profiles`.
    RemoveProfile {
        /// Its name.
        name: String,
    },
    /// Open a stored profile for all work that follows → `ProfileOpened`.
    OpenProfile {
        /// Its name.
        name: String,
    },
    /// Open a profile that is not stored, with keys of this run only → `ProfileOpened`.
    OpenUnsaved {
        /// The profile.
        profile: Box<Profile>,
        /// Its keys.
        keys: KeySet,
    },
    /// Start the embedded sandbox (once per run) and open a profile on it → `ProfileOpened`.
    OpenSandbox {
        /// Its world.
        options: SandboxOptions,
    },
    /// Test a connection step by step → `Step`…; with the stored keys where none are given.
    TestConnection {
        /// The profile as it would be saved.
        profile: Box<Profile>,
        /// The keys as typed.
        keys: Option<KeySet>,
    },
    /// Look up identifiers → `Planned`, `Rows`…, `Progress`….
    LookUp {
        /// What to look up.
        entries: Vec<LookupEntry>,
        /// Whether identifiers with a wrong check digit are looked up too.
        include_doubtful: bool,
    },
    /// Every unit with its details → `Planned`, `Rows`…, `Progress`….
    LoadFleet,
    /// A merchant's own details → `Merchant`.
    ReadMerchant(BusinessId),
    /// What the registry says, with roles → `Registry`.
    AskRegistry(String),
    /// The partner's price packages → `PricePackages`.
    ListPricePackages,
    /// Exactly what would be sent for an order → `OrderRequest`.
    PreviewOrder(Box<ProductOrder>),
    /// Send an order → `OrderSent`. Written to the ledger before it leaves.
    SendOrder {
        /// The order.
        order: Box<ProductOrder>,
        /// The key to send it with. Without one the desk chooses: an order that is already in the ledger keeps its key,
        /// so that sending the same thing again by accident gives the same order.
        key: Option<IdempotencyKey>,
        /// Whether an order equal to one already confirmed is wanted as a second one, with a key of its own.
        order_again: bool,
    },
    /// Product orders → `Orders`.
    ListOrders {
        /// Whether expired ones are listed too.
        include_expired: bool,
    },
    /// One product order → `Order`.
    ShowOrder(String),
    /// Delete a prefilled order → `OrderDeleted`.
    DeleteOrder(String),
    /// Write rows to a file → `Exported`. A file whose name ends in `.json` gets JSON, every other the CSV dialect.
    Export(Box<ExportRequest>),
    /// Change how many requests may be in flight.
    SetMaxInFlight(usize),
    /// Stop a job; it ends with `Cancelled`, within one request's time.
    Cancel(JobId),
}

impl Command {
    /// Whether the commands after this one are meant for the profile it opens.
    pub(super) const fn opens_profile(&self) -> bool {
        matches!(
            self,
            Self::OpenProfile { .. } | Self::OpenUnsaved { .. } | Self::OpenSandbox { .. }
        )
    }
}

/// Rows, and the file they are to become.
#[derive(Debug, Clone)]
pub struct ExportRequest {
    /// The rows, in the order they are written.
    pub rows: Arc<Vec<LookupRow>>,
    /// The columns, in the order they are written.
    pub columns: Vec<Column>,
    /// The CSV dialect.
    pub dialect: Dialect,
    /// Whether cells that a spreadsheet would run as a formula are guarded.
    pub formula_guard: bool,
    /// Whose words stand in the file.
    pub words: Words,
    /// Where it goes.
    pub path: PathBuf,
}
