//! Layer 1 · domain: the vocabulary of the field.
//!
//! Identifiers, merchants, sales units, product orders, profiles and the problems people are told about, as plain data
//! with the rules that hold for them everywhere. May import: `text`, and from `files` how places in a text are counted and what is wrong with a name. Deliberately absent: input and output, async, the
//! clock, egui, and the shape of anybody's JSON on the wire.

mod account;
pub mod agreements;
pub mod answer;
mod aside;
pub mod board;
pub mod brand;
pub mod bulk;
pub mod business_id;
pub mod capability;
mod check_digit;
pub mod checklist;
mod closed_list;
pub mod file_name;
pub mod fleet;
pub mod heads;
mod keys_text;
mod label;
pub mod lookup;
pub mod machine;
pub mod merchant;
pub mod merchant_category;
pub mod merchant_message;
pub mod msn;
pub mod order;
pub mod parsed;
mod partner;
mod plain;
pub mod policy;
pub mod price_package;
pub mod problem;
pub mod profile;
pub mod registry;
pub mod release;
pub mod sales_unit;
pub mod secret;
pub mod signing;
mod suggest;
pub mod team;
pub mod tidy;
mod unit_flag;
pub mod website;

pub use aside::{Aside, Asides, LONGEST_REASON};
pub use business_id::{BusinessId, Market, Scheme};
pub use capability::Capability;
pub(crate) use closed_list::{closed_list, named, open_list};
pub use fleet::{FleetUnit, Kept, KeptMerchant, Subject};
pub use keys_text::{KeyName, find_keys};
pub use lookup::{Identifier, LookupEntry, LookupRow, RowState};
pub use merchant::{Address, Merchant, MerchantStatus};
pub use merchant_category::MerchantCategory;
pub use msn::Msn;
pub use parsed::Parsed;
pub use partner::PartnerId;
pub use price_package::PricePackage;
pub use problem::Problem;
pub use profile::{
    ApiKind, Environment, KeyType, MsnRule, Profile, ProfileField, ProfileFinding, TokenFlow,
};
pub use sales_unit::{BankAccount, CaptureType, SalesUnit, UnitRef};
pub use secret::{KeySet, Secret};
pub use unit_flag::{Configuration, SaidAs, ToldBy, UnitFlag, read_flag, says_unknown};
