//! What the business registry says: whether the merchant is there, and who can sign.

use super::{Fact, Field, Grade, RegistryFacts, Said, Waits};
use crate::domain::registry::{Company, RegistryAnswer};
use crate::domain::{Problem, Scheme};
use crate::text::{Message, Value};

const FIELD: Option<Field> = Some(Field::BusinessId);

/// What says that there is nobody to order for, or no order at all: no other text in a line changes that.
const FINAL: [&str; 6] = [
    "preflight-registry-removed",
    "preflight-registry-deleted",
    "preflight-registry-deleted-on",
    "preflight-registry-bankrupt",
    "orderfile-example",
    "orderfile-head-again",
];

/// Whether a message, or one that is part of it, says that nothing which is written into a line makes an order of it.
#[must_use]
pub fn is_final(message: &Message) -> bool {
    let within = |(_, value): &(&str, Value)| match value {
        Value::Message(inner) => is_final(inner),
        Value::Text(_) | Value::Number(_) => false,
    };
    FINAL.contains(&message.id()) || message.arguments().iter().any(within)
}

impl Said<'_> {
    pub(super) fn registry(&mut self) {
        let Some(id) = &self.id else { return };
        if *id.scheme() != Scheme::NoOrg {
            if self.facts.about.is_none() {
                return;
            }
            let reason = Message::new("preflight-registry-norway-only");
            self.advise(
                Grade::Note,
                FIELD,
                reason,
                Message::new("preflight-registry-norway-only-fix"),
            );
            return;
        }
        let is_about = self.facts.about.as_ref() == Some(id);
        let facts = self.facts;
        match &facts.registry {
            Fact::Known(found) if is_about => self.answered(found),
            Fact::Failed(problem) if is_about => self.unread("preflight-registry-failed", problem),
            // Nobody looked at this order beyond its own words.
            _ if self.facts.about.is_none() => {}
            _ => {
                let reason = Message::new("preflight-registry-not-asked");
                self.advise(
                    Grade::Note,
                    FIELD,
                    reason,
                    Message::new("preflight-registry-not-asked-fix"),
                );
            }
        }
    }

    /// Something could not be asked; that is told, and nothing is concluded from it.
    pub(super) fn unread(&mut self, id: &'static str, problem: &Problem) {
        let reason = Message::new(id).with("why", problem.what.clone());
        self.add(Grade::Note, None, reason).fix = problem.next.clone();
    }

    fn answered(&mut self, found: &RegistryFacts) {
        match &found.answer {
            RegistryAnswer::Unknown => {
                let reason = Message::new("preflight-registry-unknown");
                let fix = Message::new("preflight-registry-unknown-fix");
                let remark = self.advise(Grade::Warning, FIELD, reason, fix);
                remark.waits = Some(Waits::NotRegistered);
            }
            RegistryAnswer::Removed { .. } => {
                let reason = Message::new("preflight-registry-removed");
                self.advise(
                    Grade::Error,
                    FIELD,
                    reason,
                    Message::new("preflight-registry-gone-fix"),
                );
            }
            RegistryAnswer::Deleted(company) => {
                let reason = match &company.deleted_on {
                    Some(day) => Message::new("preflight-registry-deleted-on").with("day", day),
                    None => Message::new("preflight-registry-deleted"),
                };
                self.advise(
                    Grade::Error,
                    FIELD,
                    reason.with("name", &company.name),
                    Message::new("preflight-registry-gone-fix"),
                );
            }
            RegistryAnswer::Active(company) => {
                self.active(company);
                self.signing(found);
            }
        }
    }

    fn active(&mut self, company: &Company) {
        let before = self.remarks.len();
        let name = || company.name.clone();
        if company.bankrupt == Some(true) {
            let reason = Message::new("preflight-registry-bankrupt").with("name", name());
            self.advise(
                Grade::Error,
                FIELD,
                reason,
                Message::new("preflight-registry-bankrupt-fix"),
            );
        }
        let reconstruction = match &company.reconstruction_since {
            Some(day) => Message::new("preflight-registry-reconstruction-since").with("day", day),
            None => Message::new("preflight-registry-reconstruction"),
        };
        for (is_ending, reason) in [
            (
                company.forced_dissolution,
                Message::new("preflight-registry-forced"),
            ),
            (
                company.winding_up,
                Message::new("preflight-registry-winding-up"),
            ),
            (company.reconstruction, reconstruction),
            (
                company.foreign_insolvency,
                Message::new("preflight-registry-foreign-insolvency"),
            ),
        ] {
            if is_ending == Some(true) {
                let fix = Message::new("preflight-registry-ending-fix");
                self.advise(Grade::Warning, FIELD, reason.with("name", name()), fix);
            }
        }
        for remark in company.remark_texts() {
            let reason = Message::new("preflight-registry-remark")
                .with("name", name())
                // The entry ends its sentence itself.
                .with("remark", remark.trim_end_matches('.'));
            self.advise(
                Grade::Warning,
                FIELD,
                reason,
                Message::new("preflight-registry-remark-fix"),
            );
        }
        if company.is_sub_unit {
            let reason = Message::new("preflight-registry-sub-unit").with("name", name());
            let fix = Message::new("preflight-registry-sub-unit-fix");
            let remark = self.advise(Grade::Warning, FIELD, reason, fix);
            remark.suggestion.clone_from(&company.parent);
        }
        if self.remarks.len() > before {
            return;
        }
        // A branch's record does not say these things, and what is not said is not known.
        let is_sound = company.bankrupt == Some(false);
        let (grade, id) = if is_sound {
            (Grade::Fine, "preflight-registry-sound")
        } else {
            (Grade::Note, "preflight-registry-there")
        };
        self.add(grade, FIELD, Message::new(id).with("name", name()));
    }

    fn signing(&mut self, found: &RegistryFacts) {
        let Some(signing) = found.signing() else {
            let reason = Message::new("preflight-signers-unread");
            self.advise(
                Grade::Note,
                None,
                reason,
                Message::new("preflight-signers-unread-fix"),
            );
            return;
        };
        if signing.is_known() {
            let reason = Message::new("preflight-signers").with("names", signing.names());
            self.advise(
                Grade::Fine,
                None,
                reason,
                Message::new("preflight-signers-fix"),
            );
            return;
        }
        // The registry keeps roles with the main unit; that a branch has none says nothing.
        let is_branch = found.company().is_some_and(|company| company.is_sub_unit);
        if is_branch {
            return;
        }
        let reason = match signing.others.first() {
            Some(other) => {
                Message::new("preflight-signers-others").with("name", other.name.as_str())
            }
            None => Message::new("preflight-signers-none"),
        };
        self.advise(
            Grade::Warning,
            None,
            reason,
            Message::new("preflight-signers-none-fix"),
        );
    }
}
