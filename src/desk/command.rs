//! What a person can ask for.

use crate::domain::fleet::SyncOptions;
use crate::domain::order::{IdempotencyKey, ProductOrder};
use crate::domain::{KeySet, LookupEntry, Msn, Profile};
use crate::sandbox::SandboxOptions;

use super::core::Reach;
use super::{BoardCommand, BulkCommand, JobId, LinesCommand};

pub use crate::credentials::KeyPlace;

/// One thing a person can do. The comment says which events come of it besides the ending one.
#[derive(Debug, Clone)]
pub enum Command {
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
    /// Answer whether the client that the open profile had before is the same partner as the one it has now; until then nothing is
    /// ordered with it → `ProfileOpened`.
    AnswerPartner {
        /// It is: everything that was kept of it belongs to the present one. Else both stay apart.
        is_same: bool,
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
    /// The fleet as it is kept on this computer, with its merchants → `Fleet`. Nothing is asked of the service.
    ReadFleet,
    /// Bring the kept fleet up to date → `Planned`, `Rows`… (only those that were fetched, failed or vanished now),
    /// `Progress`…, `Fleet` (when merchants' names were learned), `Synced`.
    Sync(SyncOptions),
    /// Fetch these units before all others of a running sync, because they are on screen.
    FetchFirst {
        /// The sync.
        job: JobId,
        /// The units, the first ones first.
        units: Vec<Msn>,
    },
    /// Ask the registry about every merchant of the kept fleet that has a Norwegian number, at most five a second →
    /// `Planned`, `Progress`…, `Unanswered` (if any), `Fleet`.
    CheckMerchants,
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
    /// Follow orders → `Board`….
    Board(BoardCommand),
    /// Delete a prefilled order → `OrderDeleted`.
    DeleteOrder(String),
    /// Orders from a file → [`super::BulkEvent`]s.
    Bulk(BulkCommand),
    /// Templates of order files, what their columns are, and lines to mend → [`super::LinesEvent`]s.
    Lines(LinesCommand),
}

impl Command {
    /// How far it reaches. Whatever is not named here is held to the rules.
    pub(super) const fn reach(&self) -> Reach {
        match self {
            Self::SendOrder { .. }
            | Self::DeleteOrder(_)
            | Self::Bulk(BulkCommand::Send(_))
            | Self::Board(BoardCommand::Reissue(_)) => Reach::Orders,
            Self::OpenSandbox { .. } => Reach::Sandbox,
            Self::Sync(_) | Self::CheckMerchants => Reach::Service,
            Self::Bulk(command) if command.is_here() => Reach::Here,
            Self::Lines(_) => Reach::Here,
            command if command.is_of_kept_fleet() => Reach::Here,
            _ => Reach::Service,
        }
    }

    /// Whether it works on the fleet that is kept on this computer.
    pub(super) const fn is_of_kept_fleet(&self) -> bool {
        matches!(
            self,
            Self::ReadFleet | Self::Sync(_) | Self::FetchFirst { .. } | Self::CheckMerchants
        )
    }

    /// Whether it sends orders, or keeps much at once: the database is looked after then.
    pub(super) const fn is_worth_a_copy(&self) -> bool {
        matches!(
            self,
            Self::SendOrder { .. }
                | Self::Bulk(BulkCommand::Send(_))
                | Self::Board(BoardCommand::Reissue(_))
                | Self::Sync(_)
        )
    }

    /// Whether the commands after this one are meant for the profile it opens.
    pub(super) const fn opens_profile(&self) -> bool {
        matches!(
            self,
            Self::OpenProfile { .. }
                | Self::OpenUnsaved { .. }
                | Self::OpenSandbox { .. }
                | Self::AnswerPartner { .. }
        )
    }

    /// Whether the first page of a window shows what comes of it; see [`crate::desk::Desk::first_page_first`].
    pub(super) const fn is_for_first_page(&self) -> bool {
        self.opens_profile() || matches!(self, Self::ReadFleet)
    }
}
