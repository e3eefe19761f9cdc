//! What there is to say about a row: why it is not sent, or what went wrong with its order.

use super::{BulkRow, BulkState, SkipReason};
use crate::text::{Message, Tell};

/// Whether a cause tells of one attempt alone: that nothing was sent with it says nothing of an order that an earlier one may have made.
#[must_use]
pub fn is_about_one_attempt(why: &Message) -> bool {
    why.id() == "api-cause-connect-failed"
}

impl BulkRow {
    /// What there is to say about it, each thing once, what can be mended first; empty where all is well.
    #[must_use]
    pub fn reasons(&self) -> Vec<Message> {
        let mut reasons = Vec::new();
        match &self.skip {
            Some(SkipReason::Invalid(faults)) => {
                reasons.extend(faults.iter().map(Tell::tell));
            }
            Some(skip @ SkipReason::Doubtful(doubts)) => {
                reasons.extend(doubts.iter().map(Tell::tell));
                reasons.push(skip.tell());
            }
            Some(skip) => reasons.push(skip.tell()),
            None => {}
        }
        let field = |(key, what): &(String, String)| {
            // The entry ends its sentence itself.
            let what = what.trim_end_matches('.');
            match key.is_empty() {
                true => Message::new("bulk-vendor-words").with("what", what),
                false => Message::new("bulk-vendor-field")
                    .with("field", key)
                    .with("what", what),
            }
        };
        reasons.extend(self.fields.iter().map(field));
        if let Some(problem) = &self.problem {
            let is_lost = problem.is_outcome_unknown && self.state == BulkState::Unknown;
            if is_lost {
                reasons.push(Message::new("bulk-may-exist"));
            } else {
                reasons.push(problem.what.clone());
            }
            let why = problem.why.clone();
            reasons.extend(why.filter(|why| !is_lost || !is_about_one_attempt(why)));
        }
        if self.is_absent && self.state == BulkState::Unknown {
            reasons.push(Message::new("bulk-absent"));
        }
        if let Some(problem) = &self.problem {
            reasons.extend(problem.next.clone());
        }
        let mut said: Vec<Message> = Vec::with_capacity(reasons.len());
        for reason in reasons {
            if !said.contains(&reason) {
                said.push(reason);
            }
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Problem;
    use crate::domain::problem::ProblemKind;

    /// A row without a usable answer, for a cause.
    fn lost(why: &'static str) -> BulkRow {
        let what = Message::new("api-what-outcome-unknown").with("endpoint", "POST /orders");
        let mut problem = Problem::new(ProblemKind::Unreachable, what).because(Message::new(why));
        problem.is_outcome_unknown = true;
        BulkRow {
            problem: Some(problem),
            ..BulkRow::blank(BulkState::Unknown)
        }
    }

    #[test]
    fn what_may_exist_is_told_once_and_nothing_says_the_opposite() {
        #[track_caller]
        fn check(row: &BulkRow, expect: &[&str]) {
            let ids: Vec<&str> = row.reasons().iter().map(Message::id).collect();
            assert_eq!(ids, expect);
        }
        // The last attempt did not leave, which says nothing of those before it.
        check(&lost("api-cause-connect-failed"), &["bulk-may-exist"]);
        check(
            &lost("api-cause-timed-out"),
            &["bulk-may-exist", "api-cause-timed-out"],
        );
        let refused = BulkRow {
            state: BulkState::Rejected,
            ..lost("api-cause-connect-failed")
        };
        check(
            &refused,
            &["api-what-outcome-unknown", "api-cause-connect-failed"],
        );
    }
}
