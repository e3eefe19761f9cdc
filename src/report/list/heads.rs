//! What the columns of a list are, told by their heads.

use crate::domain::Market;
use crate::domain::fleet::UnitField;
use crate::domain::heads::{self, Head, letters};
use crate::text::{Catalog, Language};
use std::collections::HashMap;
use std::sync::OnceLock;

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// An identifier of any kind.
    Identifier,
    Msn,
    /// A business identifier, of a register where the head names one.
    Business(Option<Market>),
    /// The register of the business identifier beside it.
    Scheme,
    Tags,
    Note,
    Expected(UnitField),
    Ignored,
}

/// Heads of a person's own words by their letters and digits alone, in small letters.
const WORDS: [(Role, &str); 2] = [
    (
        Role::Tags,
        "tags tag labels merkelapp merkelapper etikett etiketter",
    ),
    (
        Role::Note,
        "note notes comment notat notater kommentar merknad",
    ),
];

/// The roles of the columns, if the row is a head that names an identifier.
pub(super) fn read(cells: &[String]) -> Option<Vec<Role>> {
    let mut roles: Vec<Role> = cells.iter().map(|cell| role(cell)).collect();
    let is_named = |role: &Role| matches!(role, Role::Msn | Role::Business(_));
    let has = |wanted: Role| roles.contains(&wanted);
    if roles.iter().any(is_named) {
        for role in &mut roles {
            // Where a file names both a unit and what was once looked up, the unit counts.
            if *role == Role::Identifier {
                *role = Role::Ignored;
            }
        }
    } else if !has(Role::Identifier) {
        return None;
    }
    Some(roles)
}

/// The row of the head, from 0, and the roles of its columns. Above it are titles only: no row with a number of an identifier.
pub(super) fn find(rows: &[(usize, Vec<String>)]) -> Option<(usize, Vec<Role>)> {
    const LOOKED_AT: usize = 10;
    let is_title = |cells: &[String]| {
        // A sales unit's number has four digits at least.
        let is_long = |digits: &str| digits.len() >= 4;
        let has_number = |cell: &String| cell.split(|c: char| !c.is_ascii_digit()).any(is_long);
        !cells.iter().any(has_number)
    };
    for (at, (_, cells)) in rows.iter().take(LOOKED_AT).enumerate() {
        if let Some(roles) = read(cells) {
            return Some((at, roles));
        }
        if !is_title(cells) {
            return None;
        }
    }
    None
}

/// How many cells of a row are heads that are known, if they name an identifier.
pub(super) fn known(cells: &[String]) -> usize {
    let is_known = |role: &&Role| **role != Role::Ignored;
    read(cells).map_or(0, |roles| roles.iter().filter(is_known).count())
}

fn role(text: &str) -> Role {
    let head = letters(text);
    if head.is_empty() {
        return Role::Ignored;
    }
    let is_known = |words: &str| words.split(' ').any(|word| word == head);
    if let Some((role, _)) = WORDS.iter().find(|(_, words)| is_known(words)) {
        return *role;
    }
    match (field_of(&head), heads::meaning(text)) {
        (Some(field), _) => Role::Expected(field),
        (None, Some(Head::Msn)) => Role::Msn,
        (None, Some(Head::Business(market))) => Role::Business(market),
        (None, Some(Head::Identifier)) => Role::Identifier,
        (None, Some(Head::Scheme)) => Role::Scheme,
        (None, Some(Head::Place | Head::Other) | None) => Role::Ignored,
    }
}

/// The field that a head names, by its key or its name in any language.
fn field_of(head: &str) -> Option<UnitField> {
    // Made once: sheets may be wide, and every cell of their first rows is asked for.
    static FIELDS: OnceLock<HashMap<String, UnitField>> = OnceLock::new();
    let fields = FIELDS.get_or_init(|| {
        let mut fields = HashMap::new();
        let all = UnitField::ALL.into_iter();
        for field in all.filter(|field| *field != UnitField::Merchant) {
            let said = |language| letters(&Catalog::new(language).say(&field.name()));
            let names = Language::ALL.into_iter().map(said);
            for name in std::iter::once(letters(field.key())).chain(names) {
                fields.entry(name).or_insert(field);
            }
        }
        fields
    });
    fields.get(head).copied()
}
