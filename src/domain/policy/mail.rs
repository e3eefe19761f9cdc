//! A ready message to the vendor's partner manager, who alone can have some settings changed.

use super::Finding;
use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::{BusinessId, CaptureType, LookupRow, Msn, UnitFlag};
use crate::text::{Catalog, Message, visible, visible_line};
use std::collections::HashSet;

/// A setting of a unit that is to be another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingWish {
    /// The unit.
    pub msn: Option<Msn>,
    /// Its name; `None` is not known.
    pub unit_name: Option<String>,
    /// Its merchant; `None` is not known.
    pub business_id: Option<BusinessId>,
    /// The merchant's name.
    pub merchant_name: Option<String>,
    /// The setting.
    pub field: UnitField,
    /// What it is now; `None` is unknown.
    pub found: Option<FieldValue>,
    /// What it is to be.
    pub wanted: FieldValue,
}

impl SettingWish {
    /// What a finding needs from the partner manager, if it does.
    fn of_finding(finding: &Finding) -> Option<Self> {
        if !finding.needs_partner_manager {
            return None;
        }
        Some(Self {
            msn: finding.msn.clone(),
            unit_name: finding.unit_name.clone(),
            business_id: finding.business_id.clone(),
            merchant_name: finding.merchant_name.clone(),
            field: finding.field?,
            found: finding.found.clone(),
            wanted: finding.expected.clone()?,
        })
    }

    /// A wish for the unit of a row; `None` where it has no unit, or the unit is so already. A unit whose setting is not
    /// known is asked for: it may be wrong.
    #[must_use]
    pub fn of_row(row: &LookupRow, field: UnitField, wanted: &FieldValue) -> Option<Self> {
        let unit = row.unit.as_ref()?;
        let found = field.of(unit);
        (found.as_ref() != Some(wanted)).then(|| Self {
            msn: row.msn.clone(),
            unit_name: unit.name.clone(),
            business_id: row.business_id.clone(),
            merchant_name: row.merchant_name.clone(),
            field,
            found,
            wanted: wanted.clone(),
        })
    }
}

/// Wishes for the same.
struct Group<'a> {
    field: UnitField,
    wanted: &'a FieldValue,
    wishes: Vec<&'a SettingWish>,
}

/// Subject and body of a message that asks for what these findings need from the partner manager, in the language of the
/// catalogue. Findings that need nothing from them are left out, and so are doubles.
#[must_use]
pub fn partner_manager_message(findings: &[&Finding], catalog: &Catalog) -> (String, String) {
    let wishes = findings
        .iter()
        .filter_map(|finding| SettingWish::of_finding(finding));
    settings_request(&wishes.collect::<Vec<_>>(), None, catalog)
}

/// Subject and body of a message that asks the partner manager for settings, in the language of the catalogue. `ground` is
/// why direct capture is wanted: without one the message has a line to fill in.
///
/// What the vendor asks for before it sets either stands in the message, too (contract, section 12).
#[must_use]
pub fn settings_request(
    wishes: &[SettingWish],
    ground: Option<&str>,
    catalog: &Catalog,
) -> (String, String) {
    let groups = groups(wishes);
    let asked = groups.iter().flat_map(|group| &group.wishes);
    let units: HashSet<&Msn> = asked.filter_map(|wish| wish.msn.as_ref()).collect();
    let subject = Message::new("audit-mail-subject").with("count", units.len());
    let mut body = vec![
        catalog.text("audit-mail-greeting"),
        catalog.say(&Message::new("audit-mail-opening").with("count", units.len())),
    ];
    body.extend(groups.iter().map(|group| group.paragraph(ground, catalog)));
    body.push(catalog.text("audit-mail-closing"));
    body.push(catalog.text("audit-mail-regards"));
    let subject = visible_line(&catalog.say(&subject)).into_owned();
    (subject, visible(&body.join("\n\n")).into_owned() + "\n")
}

/// What is asked, in the order of a report's columns; units in the order of the wishes.
fn groups(wishes: &[SettingWish]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut seen = HashSet::new();
    for wish in wishes {
        let (field, wanted) = (wish.field, &wish.wanted);
        // Two policies may want the same of a unit.
        if !seen.insert((&wish.msn, &wish.business_id, field, wanted)) {
            continue;
        }
        let is_same = |group: &&mut Group| group.field == field && group.wanted == wanted;
        match groups.iter_mut().find(is_same) {
            Some(group) => group.wishes.push(wish),
            None => groups.push(Group {
                field,
                wanted,
                wishes: vec![wish],
            }),
        }
    }
    groups.sort_by_key(|group| (group.field, group.wanted));
    groups
}

impl Group<'_> {
    fn paragraph(&self, ground: Option<&str>, catalog: &Catalog) -> String {
        let head = Message::new("audit-mail-group")
            .with("field", self.field.name())
            .with("wanted", self.wanted.say(self.field));
        let mut lines = vec![catalog.say(&head)];
        lines.extend(self.ground(ground).map(|ground| catalog.say(&ground)));
        lines.extend(self.wishes.iter().map(|wish| self.line(wish, catalog)));
        lines.join("\n")
    }

    /// What the vendor wants to know before it changes this.
    fn ground(&self, ground: Option<&str>) -> Option<Message> {
        match self.field {
            UnitField::Flag(UnitFlag::SkipLandingPage)
                if *self.wanted == FieldValue::Flag(true) =>
            {
                // It is allowed for devices without a display for the payer, so that the message says these are.
                Some(Message::new("audit-mail-point-of-sale"))
            }
            UnitField::CaptureType
                if *self.wanted == FieldValue::capture_type(&CaptureType::Direct) =>
            {
                // Direct capture goes through compliance checks, which ask for a reason.
                let ground = ground.map(str::trim).filter(|ground| !ground.is_empty());
                Some(match ground {
                    Some(ground) => {
                        Message::new("audit-mail-direct-because").with("ground", ground)
                    }
                    None => Message::new("audit-mail-direct"),
                })
            }
            _ => None,
        }
    }

    fn line(&self, wish: &SettingWish, catalog: &Catalog) -> String {
        let unknown = || catalog.text("fleet-value-unknown");
        let id = wish.business_id.as_ref().map(BusinessId::for_people);
        let msn = wish.msn.as_ref().map(|msn| msn.as_str().to_owned());
        let line = Message::new("audit-mail-unit")
            .with("msn", msn.unwrap_or_else(unknown))
            .with(
                "name",
                one_line(wish.unit_name.as_ref()).unwrap_or_else(unknown),
            )
            .with(
                "merchant",
                one_line(wish.merchant_name.as_ref()).unwrap_or_else(unknown),
            )
            .with("id", id.unwrap_or_else(unknown))
            .with("found", self.field.say(wish.found.as_ref()))
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
        let skip = UnitField::Flag(UnitFlag::SkipLandingPage);
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
        let (subject, body) = partner_manager_message(&findings, &Catalog::new(Language::ENGLISH));
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
            partner_manager_message(&findings[..1], &Catalog::new(Language::BOKMAL));
        assert_eq!(subject, "Endring av innstillinger: ett salgssted");
        let line =
            "- MSN 100001, Kasse 1 – Fjordkafe AS, 311 122 339: nå ikke tillatt, ønsket tillatt";
        assert!(body.contains(line), "{body}");
    }

    #[test]
    fn wishes_for_rows_leave_out_what_is_so_already_and_say_the_ground() {
        let row = |msn: &str, capture: Option<CaptureType>| LookupRow {
            line: 0,
            input: String::new(),
            state: crate::domain::RowState::Found,
            business_id: Some(BusinessId::from_api("business:NO:ORG", "311122339")),
            merchant_name: Some("Fjordkafe AS".to_owned()),
            msn: Some(Msn::from_api(msn)),
            unit: Some(crate::domain::SalesUnit {
                msn: Msn::from_api(msn),
                name: Some("Kasse".to_owned()),
                business_id: None,
                configuration: crate::domain::Configuration {
                    capture_type: capture,
                    ..Default::default()
                },
                settlement_account: None,
            }),
            problem: None,
            fetched_at: None,
            kept: None,
        };
        let direct = FieldValue::capture_type(&CaptureType::Direct);
        let rows = [
            row("100001", Some(CaptureType::Reserve)),
            row("100002", Some(CaptureType::Direct)),
            row("100003", None),
        ];
        let wishes: Vec<SettingWish> = rows
            .iter()
            .filter_map(|row| SettingWish::of_row(row, UnitField::CaptureType, &direct))
            .collect();
        let asked: Vec<&str> = wishes
            .iter()
            .filter_map(|wish| wish.msn.as_ref().map(Msn::as_str))
            .collect();
        assert_eq!(asked, ["100001", "100003"]);
        let english = Catalog::new(Language::ENGLISH);
        let (subject, body) =
            settings_request(&wishes, Some(" Coffee, handed over at once "), &english);
        assert_eq!(subject, "Change of settings: 2 sales units");
        assert!(
            body.contains("Reason for direct capture: Coffee, handed over at once\n"),
            "{body}"
        );
        assert!(
            body.contains("Reserve capture now, Direct capture wanted"),
            "{body}"
        );
        assert!(
            body.contains("unknown now, Direct capture wanted"),
            "{body}"
        );
    }
}
