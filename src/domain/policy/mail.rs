//! A ready message to the vendor's partner manager, who alone can have some settings changed.

use super::Finding;
use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::{BusinessId, CaptureType, Msn};
use crate::text::{Catalog, Message};
use std::collections::HashSet;

/// Units for which the same is asked.
struct Group<'a> {
    field: UnitField,
    wanted: &'a FieldValue,
    findings: Vec<&'a Finding>,
}

/// Subject and body of a message that asks for what these findings need from the partner manager, in the language of the
/// catalogue. Findings that need nothing from them are left out, and so are doubles.
///
/// Section 12 of the contract: direct capture goes through compliance checks, so a reason is asked for; skipLandingPage is
/// for devices without a display for the payer, so that is what the message says they are.
#[must_use]
pub fn partner_manager_message(findings: &[&Finding], catalog: &Catalog) -> (String, String) {
    let groups = groups(findings);
    let units: HashSet<&Msn> = groups
        .iter()
        .flat_map(|group| {
            group
                .findings
                .iter()
                .filter_map(|finding| finding.msn.as_ref())
        })
        .collect();
    let subject = Message::new("audit-mail-subject").with("count", units.len());
    let mut body = vec![
        catalog.text("audit-mail-greeting"),
        catalog.say(&Message::new("audit-mail-opening").with("count", units.len())),
    ];
    body.extend(groups.iter().map(|group| group.paragraph(catalog)));
    body.push(catalog.text("audit-mail-closing"));
    body.push(catalog.text("audit-mail-regards"));
    (catalog.say(&subject), body.join("\n\n") + "\n")
}

/// What is asked, in the order of a report's columns; units in the order of the findings.
fn groups<'a>(findings: &[&'a Finding]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut seen = HashSet::new();
    for finding in findings
        .iter()
        .filter(|finding| finding.needs_partner_manager)
    {
        let (Some(field), Some(wanted)) = (finding.field, &finding.expected) else {
            continue;
        };
        if !seen.insert((&finding.subject, field, wanted)) {
            continue;
        }
        let is_same = |group: &&mut Group| group.field == field && group.wanted == wanted;
        match groups.iter_mut().find(is_same) {
            Some(group) => group.findings.push(finding),
            None => groups.push(Group {
                field,
                wanted,
                findings: vec![finding],
            }),
        }
    }
    groups.sort_by_key(|group| (group.field, group.wanted));
    groups
}

impl Group<'_> {
    fn paragraph(&self, catalog: &Catalog) -> String {
        let head = Message::new("audit-mail-group")
            .with("field", self.field.name())
            .with("wanted", self.wanted.say(self.field));
        let mut lines = vec![catalog.say(&head)];
        lines.extend(self.ground().map(|ground| catalog.say(&ground)));
        lines.extend(
            self.findings
                .iter()
                .map(|finding| self.line(finding, catalog)),
        );
        lines.join("\n")
    }

    /// What the vendor wants to know before it changes this.
    fn ground(&self) -> Option<Message> {
        match self.field {
            UnitField::SkipLandingPage if *self.wanted == FieldValue::Flag(true) => {
                Some(Message::new("audit-mail-point-of-sale"))
            }
            UnitField::CaptureType
                if *self.wanted == FieldValue::capture_type(&CaptureType::Direct) =>
            {
                Some(Message::new("audit-mail-direct"))
            }
            _ => None,
        }
    }

    fn line(&self, finding: &Finding, catalog: &Catalog) -> String {
        let unknown = || catalog.text("fleet-value-unknown");
        let id = finding.business_id.as_ref().map(BusinessId::for_people);
        let msn = finding.msn.as_ref().map(|msn| msn.as_str().to_owned());
        let line = Message::new("audit-mail-unit")
            .with("msn", msn.unwrap_or_else(unknown))
            .with(
                "name",
                one_line(finding.unit_name.as_ref()).unwrap_or_else(unknown),
            )
            .with(
                "merchant",
                one_line(finding.merchant_name.as_ref()).unwrap_or_else(unknown),
            )
            .with("id", id.unwrap_or_else(unknown))
            .with("found", self.field.say(finding.found.as_ref()))
            .with("wanted", self.wanted.say(self.field));
        catalog.say(&line)
    }
}

/// A name without line breaks, so that a unit stays on its line.
fn one_line(name: Option<&String>) -> Option<String> {
    let words: Vec<&str> = name?.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Subject;
    use crate::domain::policy::Severity;
    use crate::text::Language;

    fn finding(
        msn: &str,
        field: UnitField,
        found: Option<FieldValue>,
        wanted: FieldValue,
    ) -> Finding {
        Finding {
            policy: "own".to_owned(),
            title: Message::new("audit-title-own"),
            severity: Severity::Error,
            subject: Subject::Unit(Msn::from_api(msn)),
            msn: Some(Msn::from_api(msn)),
            unit_name: Some("Kasse\n1".to_owned()),
            business_id: Some(BusinessId::from_api("business:NO:ORG", "311122339")),
            merchant_name: Some("Fjordkafe AS".to_owned()),
            field: Some(field),
            found,
            expected: Some(wanted),
            reason: Message::new("audit-differs"),
            advice: Message::new("audit-advice-vendor"),
            needs_partner_manager: true,
        }
    }

    #[test]
    fn what_is_asked_is_grouped_and_every_unit_is_named_once() {
        let flag = FieldValue::Flag;
        let direct = FieldValue::capture_type(&CaptureType::Direct);
        let skip = UnitField::SkipLandingPage;
        let mut other = finding("100009", skip, None, flag(true));
        other.needs_partner_manager = false;
        let findings = [
            finding("100001", skip, Some(flag(false)), flag(true)),
            finding("100002", UnitField::CaptureType, None, direct),
            finding("100003", skip, Some(flag(false)), flag(true)),
            finding("100001", skip, Some(flag(false)), flag(true)),
            other,
        ];
        let findings: Vec<&Finding> = findings.iter().collect();
        let (subject, body) = partner_manager_message(&findings, &Catalog::new(Language::English));
        assert_eq!(subject, "Change of settings: 3 sales units");
        let expect = "Hello,\n\n\
            please have the settings of these 3 sales units changed.\n\n\
            Capture type: Direct capture\n\
            Reason for direct capture: (please fill in what is sold, and when it is delivered)\n\
            - MSN 100002, Kasse 1 – Fjordkafe AS, 311 122 339: unknown now, Direct capture wanted\n\n\
            skipLandingPage: allowed\n\
            They are points of sale: devices without a display for the payer (POS integration in physical store).\n\
            - MSN 100001, Kasse 1 – Fjordkafe AS, 311 122 339: not allowed now, allowed wanted\n\
            - MSN 100003, Kasse 1 – Fjordkafe AS, 311 122 339: not allowed now, allowed wanted\n\n\
            Please tell us when it is done, or what you need from us or the merchants.\n\n\
            Best regards\n";
        assert_eq!(body, expect);
        let (subject, body) =
            partner_manager_message(&findings[..1], &Catalog::new(Language::Bokmal));
        assert_eq!(subject, "Endring av innstillinger: ett salgssted");
        let line =
            "- MSN 100001, Kasse 1 – Fjordkafe AS, 311 122 339: nå ikke tillatt, ønsket tillatt";
        assert!(body.contains(line), "{body}");
    }
}
