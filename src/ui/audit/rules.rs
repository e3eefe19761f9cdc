//! What the audit's screens ask of the domain.

use crate::domain::policy::{Finding, partner_manager_message};
use crate::text::Catalog;

/// A message to the partner manager about some findings: its subject, a blank line, and its body.
#[must_use]
pub fn message(findings: &[&Finding], words: &Catalog) -> String {
    let (subject, body) = partner_manager_message(findings, words);
    format!("{subject}\n\n{body}")
}
