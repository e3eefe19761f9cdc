//! What the columns of a list are, told by their heads.

use crate::domain::fleet::UnitField;
use crate::text::{Catalog, Language};

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// An identifier of any kind.
    Identifier,
    Msn,
    Business,
    /// The register of the business identifier beside it.
    Scheme,
    Tags,
    Note,
    Expected(UnitField),
    Ignored,
}

/// Heads by their letters and digits alone, in small letters, besides those of our own columns.
const KNOWN: [(&str, Role); 51] = [
    ("msn", Role::Msn),
    ("msnnr", Role::Msn),
    ("msnnummer", Role::Msn),
    ("msnnumber", Role::Msn),
    ("merchantserialnumber", Role::Msn),
    ("serialnumber", Role::Msn),
    ("salesunitnumber", Role::Msn),
    ("salesunitid", Role::Msn),
    ("salgsstedsnummer", Role::Msn),
    ("salgsstednummer", Role::Msn),
    ("salgsstednr", Role::Msn),
    ("vippsnummer", Role::Msn),
    ("businessid", Role::Business),
    ("businessidentifier", Role::Business),
    ("orgnr", Role::Business),
    ("orgno", Role::Business),
    ("org", Role::Business),
    ("orgnumber", Role::Business),
    ("orgnummer", Role::Business),
    ("organizationnumber", Role::Business),
    ("organisationnumber", Role::Business),
    ("organisasjonsnummer", Role::Business),
    ("organisasjonsnr", Role::Business),
    ("cvr", Role::Business),
    ("cvrnr", Role::Business),
    ("ytunnus", Role::Business),
    ("id", Role::Identifier),
    ("ids", Role::Identifier),
    ("identifier", Role::Identifier),
    ("input", Role::Identifier),
    ("oppslag", Role::Identifier),
    ("nummer", Role::Identifier),
    ("number", Role::Identifier),
    ("scheme", Role::Scheme),
    ("register", Role::Scheme),
    ("country", Role::Scheme),
    ("land", Role::Scheme),
    ("tags", Role::Tags),
    ("tag", Role::Tags),
    ("labels", Role::Tags),
    ("merkelapp", Role::Tags),
    ("merkelapper", Role::Tags),
    ("etikett", Role::Tags),
    ("etiketter", Role::Tags),
    ("note", Role::Note),
    ("notes", Role::Note),
    ("comment", Role::Note),
    ("notat", Role::Note),
    ("notater", Role::Note),
    ("kommentar", Role::Note),
    ("merknad", Role::Note),
];

/// The roles of the columns, if the first row is a head that names an identifier. Where a file names both a unit and what was
/// once looked up, the unit counts.
pub(super) fn read(cells: &[String]) -> Option<Vec<Role>> {
    let mut roles: Vec<Role> = cells.iter().map(|cell| role(cell)).collect();
    let has = |wanted: Role| roles.contains(&wanted);
    if has(Role::Msn) || has(Role::Business) {
        for role in &mut roles {
            if *role == Role::Identifier {
                *role = Role::Ignored;
            }
        }
    } else if !has(Role::Identifier) {
        return None;
    }
    Some(roles)
}

/// How many cells of a row are heads that are known, if they name an identifier.
pub(super) fn known(cells: &[String]) -> usize {
    let is_known = |role: &&Role| **role != Role::Ignored;
    read(cells).map_or(0, |roles| roles.iter().filter(is_known).count())
}

fn role(head: &str) -> Role {
    let head = letters(head);
    if head.is_empty() {
        return Role::Ignored;
    }
    let known = KNOWN.iter().find(|(known, _)| *known == head);
    known.map(|(_, role)| *role).unwrap_or_else(|| {
        let field = UnitField::ALL
            .into_iter()
            .filter(|field| *field != UnitField::Merchant)
            .find(|field| is_named(*field, &head));
        field.map_or(Role::Ignored, Role::Expected)
    })
}

fn is_named(field: UnitField, head: &str) -> bool {
    letters(field.key()) == head
        || Language::ALL
            .into_iter()
            .any(|language| letters(&Catalog::new(language).say(&field.name())) == head)
}

fn letters(text: &str) -> String {
    text.chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
