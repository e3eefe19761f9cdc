//! Layer 0 · text: the words people read.
//!
//! A [`Message`] names an entry of `assets/locales/<language>/*.ftl` and carries its arguments; a [`Catalog`] turns it
//! into a sentence. Everything that can go wrong, or needs a name on screen, speaks through a message, so no module holds
//! text for people and every front end can speak every language.
//!
//! May import: nothing of ours. Deliberately absent: any knowledge of what the messages are about.

mod catalog;
mod locale;
mod message;
mod stored;
mod visible;
mod word_list;

pub use catalog::Catalog;
pub use locale::{Language, Locale};
pub use message::{Message, Tell, Value};
pub use visible::{is_invisible, is_joined, is_steering, revealed, visible, visible_line};
pub use word_list::WordList;
