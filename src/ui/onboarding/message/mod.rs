//! What merchants and the vendor are written: letters about orders, a change of partner, the change of brand, a
//! request for settings.
//!
//! Everything is copied or opened as a draft in the person's own mail program; nothing is sent from here.

mod brand;
mod card;
mod change;
mod dialog;
mod editing;
mod finding;
mod occasion;
mod orders;
mod request;
mod template_dialog;
mod view;

pub use card::MessageCard;
pub use dialog::{LetterDialog, ToVendor, letters_of_findings, write_button};
pub use template_dialog::TemplateDialog;
