//! What is wrong with a policy file, and where.

use crate::domain::Problem;
use crate::files::line_and_column;
use crate::text::Message;

/// Why a text is no policy file.
#[derive(Debug, Clone, PartialEq)]
pub struct PolicyFileError {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong there.
    pub reason: Message,
    /// What is allowed there, when it can be said.
    pub allowed: Option<Message>,
}

impl PolicyFileError {
    /// A mistake at a byte of a text.
    pub(super) fn at(text: &str, byte: usize, reason: Message) -> Self {
        let (line, column) = line_and_column(text, byte);
        Self {
            line,
            column,
            reason,
            allowed: None,
        }
    }

    pub(super) fn allowed(mut self, allowed: Message) -> Self {
        self.allowed = Some(allowed);
        self
    }

    /// The mistake as a person is told it.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let what = Message::new("audit-file-at")
            .with("line", self.line.to_string())
            .with("column", self.column.to_string());
        let next = self.allowed.clone();
        let problem = Problem::input(what).because(self.reason.clone());
        problem.next(next.unwrap_or_else(|| Message::new("audit-file-next")))
    }
}

impl From<PolicyFileError> for Problem {
    fn from(error: PolicyFileError) -> Self {
        error.problem()
    }
}
