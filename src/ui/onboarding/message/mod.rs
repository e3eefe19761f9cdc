//! What merchants and the vendor are written: letters about orders, a change of partner, the change of brand, a
//! request for settings.
//!
//! Everything is copied or opened as a draft in the person's own mail program; nothing is sent from here.

mod brand;
mod card;
mod change;
mod dialog;
mod editing;
mod editor;
mod finding;
mod merging;
mod own_name;
mod request;
mod series;
mod template_dialog;
mod vendor;
mod view;

pub use card::MessageCard;
pub use dialog::MessageDialog;
pub use finding::FindingLetters;
pub use template_dialog::TemplateDialog;
pub use vendor::{ToVendor, VendorDialogs};
