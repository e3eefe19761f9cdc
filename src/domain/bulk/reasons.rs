//! What there is to say about a row: why it is not sent, or what went wrong with its order.

use super::{BulkRow, BulkState, SkipReason};
use crate::text::{Message, Tell as _, Value};

impl BulkRow {
    /// What there is to say about it, each thing once, what can be mended first; empty where all is well.
    #[must_use]
    pub fn reasons(&self) -> Vec<Message> {
        let mut reasons = Vec::new();
        match &self.skip {
            Some(SkipReason::Invalid(faults)) => {
                reasons.extend(faults.iter().map(crate::text::Tell::tell));
            }
            Some(skip) => reasons.push(skip.tell()),
            None => {}
        }
        let field = |(key, what): &(String, String)| {
            Message::new("bulk-vendor-field")
                .with("field", key)
                .with("what", what)
        };
        reasons.extend(self.fields.iter().map(field));
        if let Some(problem) = &self.problem {
            reasons.push(without_fields(problem.what.clone(), &self.fields));
            reasons.extend(problem.why.clone());
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

/// What was answered, without what is told of fields besides.
fn without_fields(answered: Message, fields: &[(String, String)]) -> Message {
    if answered.id() != "api-what-answered-with-words" || fields.is_empty() {
        return answered;
    }
    let text = |name: &str| {
        let mut arguments = answered.arguments().iter();
        arguments.find_map(|(key, value)| match value {
            Value::Text(text) if *key == name => Some(text.clone()),
            _ => None,
        })
    };
    let (Some(endpoint), Some(status), Some(told)) =
        (text("endpoint"), text("status"), text("said"))
    else {
        return answered;
    };
    let is_told = |part: &&str| {
        let part = part.trim_end_matches('.');
        let mut whats = fields.iter().map(|(_, what)| what.trim_end_matches('.'));
        whats.any(|what| !what.is_empty() && part.contains(what))
    };
    let parts: Vec<&str> = told.split(" · ").filter(|part| !is_told(part)).collect();
    let message = match parts.is_empty() {
        true => Message::new("api-what-answered"),
        false => Message::new("api-what-answered-with-words").with("said", parts.join(" · ")),
    };
    message.with("endpoint", endpoint).with("status", status)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Catalog, Language};

    #[track_caller]
    fn check(said: &str, fields: &[(&str, &str)], expect: &str) {
        let answered = Message::new("api-what-answered-with-words")
            .with("endpoint", "POST /orders")
            .with("status", "400 Bad Request")
            .with("said", said);
        let fields: Vec<(String, String)> = fields
            .iter()
            .map(|(key, what)| ((*key).to_owned(), (*what).to_owned()))
            .collect();
        let told = without_fields(answered, &fields);
        let text = Catalog::new(Language::English).say(&told);
        assert_eq!(text, expect);
    }

    #[test]
    fn what_is_told_of_a_field_is_not_told_of_the_answer_as_well() {
        let with = |said: &str| {
            let message = Message::new("api-what-answered-with-words")
                .with("endpoint", "POST /orders")
                .with("status", "400 Bad Request")
                .with("said", said);
            Catalog::new(Language::English).say(&message)
        };
        let bare = Message::new("api-what-answered")
            .with("endpoint", "POST /orders")
            .with("status", "400 Bad Request");
        let bare = Catalog::new(Language::English).say(&bare);
        let name = [("name", "must not contain &.")];
        check("Validation failed", &[], &with("Validation failed"));
        check("Validation failed", &name, &with("Validation failed"));
        check(
            "Validation failed · name: must not contain &",
            &name,
            &with("Validation failed"),
        );
        check("name: must not contain &", &name, &bare);
        check(
            "Validation failed",
            &[("name", "")],
            &with("Validation failed"),
        );
    }
}
