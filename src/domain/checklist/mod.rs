//! Go-live checklists: what stands between an order and a merchant that takes payments.
//!
//! The steps are those of the vendor's documentation (contract, section 16). Some the program can see for itself, in what the
//! service, the registry and this computer know ([`MerchantFacts`]); the others a person ticks. A person's mark always
//! stands over what the program sees, and nothing a person wrote is ever changed by it. What the program saw once stays
//! with its day, also when it is no longer so; then the step is open again, with the reason.

mod evidence;
mod facts;
mod kind;
mod state;
mod step;
mod stored;

pub use evidence::{Evidence, Sight, Verdict};
pub use facts::{MerchantFacts, OrderSeen};
pub use kind::ChecklistKind;
pub use state::{Checklist, Mark, Marked, Noted, Progress, Seen, StepState, StepStatus};
pub use step::{Addresses, Probe, Step};

#[cfg(test)]
mod tests;
