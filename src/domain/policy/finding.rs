//! What is found where a policy is broken.

use crate::domain::fleet::{FieldValue, Subject, UnitField};
use crate::domain::{BusinessId, Msn};
use crate::text::Message;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Should be looked at.
    Warning,
    /// Must be put right.
    Error,
}

impl Severity {
    /// Every severity, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// The word of files and scripts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The severity of a word.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::ALL
            .into_iter()
            .find(|severity| severity.as_str().eq_ignore_ascii_case(text))
    }

    /// One step less, down to worth knowing.
    #[must_use]
    pub const fn milder(self) -> Self {
        match self {
            Self::Error => Self::Warning,
            Self::Warning | Self::Info => Self::Info,
        }
    }

    /// The word a person reads.
    #[must_use]
    pub fn name(self) -> Message {
        Message::new(match self {
            Self::Info => "audit-severity-info",
            Self::Warning => "audit-severity-warning",
            Self::Error => "audit-severity-error",
        })
    }
}

/// One unit or merchant that breaks a policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The name of the policy, which is unique in a profile.
    pub policy: String,
    /// Its name as a person reads it: said for built-in ones, the person's own for all others.
    pub title: Message,
    /// How bad it is: as the policy says, or milder.
    pub severity: Severity,
    /// The unit or the merchant that breaks it.
    pub subject: Subject,
    /// The unit, when it is about one.
    pub msn: Option<Msn>,
    /// The unit's name, as far as known.
    pub unit_name: Option<String>,
    /// The merchant, as far as known.
    pub business_id: Option<BusinessId>,
    /// The merchant's name, as far as known.
    pub merchant_name: Option<String>,
    /// The field it is about, when it is about one.
    pub field: Option<UnitField>,
    /// What the field holds; `None` is unknown.
    pub found: Option<FieldValue>,
    /// What it should hold; `None` where no one value is wanted.
    pub expected: Option<FieldValue>,
    /// Why this is a finding.
    pub reason: Message,
    /// Who can change it, and how.
    pub advice: Message,
    /// Whether the vendor's partner manager must be asked, so that a ready message helps.
    pub needs_partner_manager: bool,
}

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FindingCounts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Worth knowing.
    pub infos: usize,
}

impl FindingCounts {
    /// Counts findings by their severity.
    #[must_use]
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Self {
        let mut counts = Self::default();
        for finding in findings {
            match finding.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Info => counts.infos += 1,
            }
        }
        counts
    }

    /// How many are as bad as this.
    #[must_use]
    pub const fn of_severity(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.warnings,
            Severity::Info => self.infos,
        }
    }

    /// All together.
    #[must_use]
    pub const fn total(&self) -> usize {
        self.errors + self.warnings + self.infos
    }
}
