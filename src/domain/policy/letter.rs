//! A message to a merchant about what one policy found about it: one message for all of its sales units.

use super::Finding;
use crate::domain::BusinessId;
use crate::domain::merchant_message::MerchantMessage;
use crate::text::{Catalog, Message};

/// The findings of one policy about one merchant.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingGroup {
    /// The merchant that all of them are about.
    pub merchant: BusinessId,
    /// The findings, in the order they came; at least one.
    pub findings: Vec<Finding>,
}

impl FindingGroup {
    /// The groups of findings, in the order of the first of each. Those of no known merchant are left out: there is nobody to write to.
    #[must_use]
    pub fn of(findings: &[&Finding]) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for finding in findings {
            let Some(merchant) = &finding.business_id else {
                continue;
            };
            let group = groups.iter_mut().find(|group| {
                let first = group.findings.first();
                group.merchant == *merchant
                    && first.is_some_and(|first| first.policy == finding.policy)
            });
            match group {
                Some(group) => group.findings.push((*finding).clone()),
                None => groups.push(Self {
                    merchant: merchant.clone(),
                    findings: vec![(*finding).clone()],
                }),
            }
        }
        groups
    }

    /// What the merchant is called.
    #[must_use]
    pub fn merchant_name(&self) -> String {
        let mut names = self.findings.iter();
        let name = names.find_map(|finding| finding.merchant_name.clone());
        name.unwrap_or_else(|| self.merchant.for_people())
    }

    /// The message, in the language of the catalogue. `partner` signs it; may be empty.
    #[must_use]
    pub fn message(&self, partner: &str, catalog: &Catalog) -> MerchantMessage {
        let title = self.findings.first().map(|first| catalog.say(&first.title));
        let title = title.unwrap_or_default();
        let gaps = |message: Message| {
            let merchant = self.merchant_name();
            catalog.say(
                &message
                    .with("title", title.as_str())
                    .with("merchant", merchant),
            )
        };
        let units = self.findings.iter().filter(|one| one.msn.is_some()).count();
        let opening = if units > 0 {
            Message::new("aside-mail-opening").with("count", units)
        } else {
            Message::new("aside-mail-opening-merchant")
        };
        let lines: Vec<String> = self.findings.iter().map(|one| line(one, catalog)).collect();
        let regards = catalog.text("aside-mail-regards");
        // The partner may be empty: the blank line that leaves is trimmed below.
        let regards = format!("{regards}\n{partner}");
        let body = [
            catalog.text("aside-mail-greeting"),
            format!("{}\n{}", gaps(opening), lines.join("\n")),
            catalog.text("aside-mail-closing"),
            regards.trim().to_owned(),
        ];
        let subject = gaps(Message::new("aside-mail-subject"));
        MerchantMessage::new(&subject, &(body.join("\n\n") + "\n"))
    }
}

fn line(finding: &Finding, catalog: &Catalog) -> String {
    let what = match (finding.field, &finding.expected) {
        (Some(field), Some(wanted)) => catalog.say(
            &Message::new("aside-mail-what")
                .with("field", field.name())
                .with("found", field.say(finding.found.as_ref()))
                .with("wanted", wanted.say(field)),
        ),
        _ => catalog.say(&finding.reason),
    };
    let Some(msn) = &finding.msn else {
        return format!("- {what}");
    };
    let unknown = || catalog.text("fleet-value-unknown");
    let name = finding.unit_name.clone().unwrap_or_else(unknown);
    let words: Vec<&str> = name.split_whitespace().collect();
    catalog.say(
        &Message::new("aside-mail-unit")
            .with("msn", msn.as_str())
            .with("name", words.join(" "))
            .with("what", what),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fleet::{FieldValue, Subject, UnitField};
    use crate::domain::policy::Severity;
    use crate::domain::{CaptureType, Msn};
    use crate::text::Language;

    fn finding(msn: &str, policy: &str, merchant: Option<&str>) -> Finding {
        Finding {
            policy: policy.to_owned(),
            title: Message::new("audit-title-direct-capture"),
            severity: Severity::Warning,
            subject: Subject::Unit(Msn::from_api(msn)),
            msn: Some(Msn::from_api(msn)),
            unit_name: Some(format!("Kasse\n{msn}")),
            business_id: merchant.map(|id| BusinessId::from_api("business:NO:ORG", id)),
            merchant_name: Some("Fjordkafe AS".to_owned()),
            field: Some(UnitField::CaptureType),
            found: Some(FieldValue::capture_type(&CaptureType::Direct)),
            expected: Some(FieldValue::capture_type(&CaptureType::Reserve)),
            reason: Message::new("audit-direct-capture"),
            advice: Message::new("audit-advice-direct-capture"),
            needs_partner_manager: true,
        }
    }

    #[test]
    fn a_merchant_gets_one_message_for_each_policy_with_all_its_findings() {
        let findings = [
            finding("100001", "a", Some("311122339")),
            finding("100002", "b", Some("311122339")),
            finding("100003", "a", Some("311122339")),
            finding("100004", "a", None),
        ];
        let groups = FindingGroup::of(&findings.iter().collect::<Vec<_>>());
        let counts: Vec<usize> = groups.iter().map(|group| group.findings.len()).collect();
        assert_eq!(counts, [2, 1]);
        let english = Catalog::new(Language::ENGLISH);
        let message = groups[0].message("Kassa AS", &english);
        assert_eq!(message.subject, "Direct capture: Fjordkafe AS");
        let expect = "Hello,\n\n\
            We went through the settings of the sales units of Fjordkafe AS. “Direct capture” concerns these 2:\n\
            - MSN 100001, Kasse 100001: Capture type is Direct capture, and we expect Reserve capture.\n\
            - MSN 100003, Kasse 100003: Capture type is Direct capture, and we expect Reserve capture.\n\n\
            Please answer this email: is it as you want it, or should it be changed?\n\n\
            Kind regards\nKassa AS\n";
        assert_eq!(message.body, expect);
        let unsigned = groups[1].message("", &Catalog::new(Language::BOKMAL));
        assert!(
            unsigned.body.ends_with("Vennlig hilsen\n"),
            "{}",
            unsigned.body
        );
        let mut gone = finding("100001", "gone", Some("311122339"));
        (gone.msn, gone.field) = (None, None);
        let group = FindingGroup::of(&[&gone]);
        let body = group[0].message("", &english).body;
        assert!(body.contains("\n- Payments are taken at once"), "{body}");
    }
}
