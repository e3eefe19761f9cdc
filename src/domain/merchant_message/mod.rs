//! What a merchant is told about an order or the change of brand, and what the vendor is told about a change of partner.
//!
//! A [`Template`] is a text with gaps, built in or a person's own, one for each [`LetterKind`] and [`MessageLanguage`]. It is
//! read once into pieces, so that what fills a gap can never be read as another gap. What is not known is left open in the
//! text and told beside it, never made up.

mod brand_change;
mod change;
mod facts;
mod gap;
mod kind;
mod language;
mod message;
mod template;
mod units;

pub use brand_change::BrandChange;
pub use change::PartnerChange;
pub use facts::{OrderFacts, address_in};
pub use gap::{Gap, Values};
pub use kind::LetterKind;
pub(in crate::domain) use language::AnswerTexts;
pub use language::MessageLanguage;
pub use message::{Draft, Letter, MAILTO_LIMIT, MerchantMessage};
pub use template::{Flaw, Template, Templates, blocking};
pub use units::ChangeUnit;

#[cfg(test)]
mod brand_tests;
#[cfg(test)]
mod tests;
