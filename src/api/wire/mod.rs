//! The vendor's and the registry's JSON, as it may arrive and as it is sent.
//!
//! Readers are tolerant by the rules of the contract's section 15, each of which has a test named after its number. A
//! field that was not sent stays unknown; a field nobody knows is ignored; a value nobody knows is kept as text. A type that is read with
//! `default`, and not as an `Object`, may also come as a list, of which an empty one says nothing.

pub(super) mod company;
pub(super) mod decode;
pub(super) mod listing;
pub(super) mod mandate;
pub(super) mod merchant;
pub(super) mod order;
pub(super) mod order_management;
pub(super) mod order_partner;
pub(super) mod price_package;
pub(super) mod roles;
pub(super) mod scalar;
pub(super) mod token;
pub(super) mod unit;
