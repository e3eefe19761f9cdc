//! Roles in an organization. Dates of birth are in the answers; no type here has a place for them.

use super::company::Code;
use super::scalar::{Flag, Text, text};
use crate::domain::registry::Role;
use serde::Deserialize;

/// The answer to a question for roles.
#[derive(Debug, Deserialize)]
pub(in crate::api) struct RolesAnswer {
    rollegrupper: Option<Vec<Option<Group>>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Group {
    r#type: Option<Code>,
    roller: Option<Vec<Option<Held>>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Held {
    r#type: Option<Code>,
    person: Option<Person>,
    enhet: Option<Organization>,
    bostyrer: Option<Person>,
    fratraadt: Flag,
    avregistrert: Flag,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Person {
    navn: Option<PersonName>,
    er_doed: Flag,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PersonName {
    fornavn: Option<Text>,
    mellomnavn: Option<Text>,
    etternavn: Option<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Organization {
    organisasjonsnummer: Option<Text>,
    navn: Option<Vec<Option<Text>>>,
    er_slettet: Flag,
}

/// Roles that sign a merchant agreement: general manager, chair, owner, and the partners of a DA or ANS.
const SIGNING: [&str; 5] = ["DAGL", "LEDE", "INNH", "DTPR", "DTSO"];

impl RolesAnswer {
    /// The roles that are held today, in the registry's order; `None` where the answer says nothing of roles.
    pub(in crate::api) fn into_domain(self) -> Option<Vec<Role>> {
        let groups = self.rollegrupper?;
        let groups = groups.into_iter().flatten();
        Some(groups.flat_map(Group::roles).collect())
    }
}

impl Group {
    fn roles(self) -> Vec<Role> {
        let group = self.r#type.and_then(|group| text(group.kode));
        let group = group.unwrap_or_default();
        let held = self.roller.into_iter().flatten().flatten();
        held.filter_map(|role| role.into_domain(&group)).collect()
    }
}

impl Held {
    fn into_domain(self, group: &str) -> Option<Role> {
        // The register goes on telling roles that nobody holds any more.
        if self.fratraadt.0 == Some(true) || self.avregistrert.0 == Some(true) {
            return None;
        }
        let kind = self.r#type.unwrap_or_default();
        let code = text(kind.kode).unwrap_or_default();
        // The administrator of an estate stands under a name of its own.
        let person = self.person.or(self.bostyrer);
        let dead = person
            .as_ref()
            .is_some_and(|person| person.er_doed.0 == Some(true));
        let is_person = person.is_some();
        let holder = match (person, self.enhet) {
            (Some(person), _) => person.name().unwrap_or_default(),
            (None, Some(organization)) => organization.name()?,
            (None, None) if code.is_empty() => return None,
            // Somebody holds it; the answer does not say who.
            (None, None) => String::new(),
        };
        Some(Role {
            group: group.to_owned(),
            // Only a living person has a BankID to sign with.
            can_sign: is_person && !dead && SIGNING.contains(&code.as_str()),
            code,
            description: text(kind.beskrivelse).unwrap_or_default(),
            holder,
        })
    }
}

impl Person {
    fn name(self) -> Option<String> {
        let name = self.navn?;
        let parts = [name.fornavn, name.mellomnavn, name.etternavn];
        let parts: Vec<String> = parts.into_iter().filter_map(text).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

impl Organization {
    fn name(self) -> Option<String> {
        if self.er_slettet.0 == Some(true) {
            return None;
        }
        let parts: Vec<String> = self.navn.into_iter().flatten().filter_map(text).collect();
        match parts.is_empty() {
            false => Some(parts.join(" ")),
            true => text(self.organisasjonsnummer),
        }
    }
}
