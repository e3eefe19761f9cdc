//! Findings that a person accepted or snoozed: how a finding is named, what makes it another one, and which are left.

use super::Finding;
use crate::domain::fleet::{FieldValue, Subject};
use crate::domain::{Aside, Asides};
use crate::text::{Message, Value};
use sha2::{Digest as _, Sha256};

/// A finding that is set aside, and what was said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct SetAside {
    /// The finding.
    pub finding: Finding,
    /// What was said.
    pub aside: Aside,
}

impl Finding {
    /// Names it among all that can be set aside: `finding:direct-capture|123456|capture_type`. A finding that is about no field is
    /// named by all that its reason says, since a merchant can break a policy for several, and the registry can have several remarks.
    #[must_use]
    pub fn aside_key(&self) -> String {
        let subject = match &self.subject {
            Subject::Unit(msn) => msn.as_str().to_owned(),
            Subject::Merchant(id) => format!("{}:{}", id.scheme().as_str(), id.id()),
        };
        let what = match self.field {
            Some(field) => field.key().to_owned(),
            None => format!("{}-{}", self.reason.id(), digest(&written(&self.reason))),
        };
        format!("finding:{}|{subject}|{what}", self.policy)
    }

    /// What it is like. Set aside as something else, it comes back: when the unit has another value, when another one is wanted, when
    /// it counts as worse or milder, and where it is about no field, when its reason is another one.
    #[must_use]
    pub fn as_seen(&self) -> String {
        let value = |value: Option<&FieldValue>| match value {
            None => "?".to_owned(),
            Some(FieldValue::Flag(flag)) => flag.to_string(),
            // Quoted, so that no text passes for a flag, for what is unknown, or for the mark between.
            Some(FieldValue::Text(text)) => format!("{text:?}"),
        };
        let severity = self.severity.as_str();
        if self.field.is_some() {
            let (found, wanted) = (value(self.found.as_ref()), value(self.expected.as_ref()));
            return format!("{severity}|{found}|{wanted}");
        }
        format!("{severity}|{}", written(&self.reason))
    }
}

/// A message as its id with what fills it, the same in every language.
fn written(message: &Message) -> String {
    let filled = message.arguments().iter().map(|(name, value)| match value {
        Value::Text(text) => format!("{name}={text:?}"),
        Value::Number(number) => format!("{name}={number}"),
        Value::Message(inner) => format!("{name}={}", written(inner)),
    });
    let filled: Vec<String> = filled.collect();
    format!("{}({})", message.id(), filled.join(","))
}

/// What findings are like together: another text as soon as one of them is another one, or one comes or goes.
#[must_use]
pub fn as_seen_together<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> String {
    let each = findings.into_iter();
    let mut each: Vec<String> = each
        .map(|finding| format!("{}={}", finding.aside_key(), finding.as_seen()))
        .collect();
    // Findings in another order are the same findings.
    each.sort_unstable();
    digest(&each.join("\n"))
}

/// A short name of a text: 16 hexadecimal digits.
fn digest(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let digits = digest[..8].iter().map(|byte| format!("{byte:02x}"));
    digits.collect()
}

/// Parts findings into those that are left and those that are set aside at a moment, each in their order.
#[must_use]
pub fn part(findings: Vec<Finding>, asides: &Asides, now: i64) -> (Vec<Finding>, Vec<SetAside>) {
    // Where nothing is set aside, no finding has to be named.
    if asides.is_empty() {
        return (findings, Vec::new());
    }
    let (mut left, mut set_aside) = (Vec::with_capacity(findings.len()), Vec::new());
    for finding in findings {
        match asides.of(&finding.aside_key(), &finding.as_seen(), now) {
            Some(aside) => set_aside.push(SetAside {
                aside: aside.clone(),
                finding,
            }),
            None => left.push(finding),
        }
    }
    (left, set_aside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fleet::UnitField;
    use crate::domain::policy::Severity;
    use crate::domain::{BusinessId, Msn};

    fn finding() -> Finding {
        Finding {
            policy: "direct-capture".to_owned(),
            title: Message::new("audit-title-direct-capture"),
            severity: Severity::Warning,
            subject: Subject::Unit(Msn::from_api("123456")),
            msn: Some(Msn::from_api("123456")),
            unit_name: Some("Kasse 1".to_owned()),
            business_id: None,
            merchant_name: None,
            field: Some(UnitField::CaptureType),
            found: Some(FieldValue::Text("DIRECT_CAPTURE".to_owned())),
            expected: Some(FieldValue::Text("RESERVE_CAPTURE".to_owned())),
            reason: Message::new("audit-direct-capture"),
            advice: Message::new("audit-advice-direct-capture"),
            needs_partner_manager: true,
        }
    }

    fn of_merchant(reason: Message) -> Finding {
        Finding {
            subject: Subject::Merchant(BusinessId::from_api("business:NO:ORG", "311122339")),
            field: None,
            found: None,
            expected: None,
            reason,
            ..finding()
        }
    }

    /// Whether a finding that was set aside as it is stays so after a change.
    #[track_caller]
    fn check(before: Finding, change: impl FnOnce(&mut Finding), stays: bool) {
        let aside = Aside {
            as_seen: before.as_seen(),
            until: None,
            reason: "Sold at once".to_owned(),
            person: None,
            at: 7,
        };
        let asides: Asides = [(before.aside_key(), aside)].into_iter().collect();
        let mut after = before;
        change(&mut after);
        let (left, set_aside) = part(vec![after], &asides, 8);
        assert_eq!(
            (left.len(), set_aside.len()),
            (1 - usize::from(stays), usize::from(stays))
        );
    }

    #[test]
    fn a_finding_comes_back_when_it_is_another_one() {
        check(finding(), |_| {}, true);
        check(
            finding(),
            |one| one.unit_name = Some("Kasse 2".to_owned()),
            true,
        );
        check(finding(), |one| one.found = None, false);
        check(finding(), |one| one.severity = Severity::Error, false);
        check(
            finding(),
            |one| one.expected = Some(FieldValue::Text("?".to_owned())),
            false,
        );
        let since = |date: &str| Message::new("audit-merchant-deleted-on").with("date", date);
        check(of_merchant(since("1 May")), |_| {}, true);
        check(
            of_merchant(since("1 May")),
            |one| one.reason = since("2 May"),
            false,
        );
        check(
            of_merchant(since("1 May")),
            |one| one.reason = Message::new("audit-merchant-bankrupt"),
            false,
        );
        let remark =
            |text: &str| of_merchant(Message::new("audit-merchant-remark").with("remark", text));
        assert_ne!(remark("a").aside_key(), remark("b").aside_key());
        // The same policy may find several things about one merchant.
        let bankrupt = of_merchant(Message::new("audit-merchant-bankrupt"));
        assert_ne!(
            bankrupt.aside_key(),
            of_merchant(since("1 May")).aside_key()
        );
    }
}
