//! Product orders: what a partner fills in for a merchant, who then only has to open a link and submit.
//!
//! A [`OrderDraft`] is what a person typed or a file holds, all text. `check` turns it into [`Finding`]s and, where no
//! finding blocks, into a [`ProductOrder`] that either API can be sent.

mod again;
mod check;
mod columns;
mod fields;
pub mod file;
pub mod fill;
mod idempotency;
pub mod industry;
mod link;
mod model;
pub mod preflight;
pub mod preset;
pub mod purpose;
mod sale_kind;
mod status;
mod words;

pub use check::{Checked, Finding, Severity, check};
pub use fields::{
    ColumnKind, ComplianceDraft, Field, FieldValue, FieldValueMut, FormPart, OrderColumn,
    OrderDraft, WebsiteDraft,
};
pub use file::{OrderFileError, read_json, write_json};
pub use idempotency::{IdempotencyKey, KeyStem};
pub use link::{foreign_link, own_link, received_link};
pub use model::{
    ComplianceData, Course, Donation, GiftCard, Membership, MembershipValidity, PrepaidServices,
    Product, ProductOrder, Rent, Subscription, Ticket, UseCase, Website,
};
pub use status::{CreatedOrder, LINK_LIFE_SECS, OrderOrigin, OrderStatus, TrackedOrder};
pub use words::bare;
