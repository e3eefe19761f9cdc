//! The columns an order file may have: one for every field of an order that a person can fill in.
//!
//! A column is known by its key (`website.terms_url`), by the vendor's word for it in either API (`termsUrl`), and by what
//! people call it in Norwegian and English. Heads are compared by their letters and digits alone, so `Org.nr.`, `ORGNR` and
//! `org nr` are the same.

mod values;

use super::{
    ColumnKind, FieldValue, FieldValueMut, MembershipValidity, OrderColumn, OrderDraft, Product,
    UseCase, bare,
};
use crate::text::{Catalog, Language, Message, Tell as _};
use std::collections::HashMap;
use std::sync::OnceLock;
use values::{flag, flag_word, logo, logo_text, number};

impl OrderColumn {
    /// Puts the text of a cell into a draft. Blanks around it are left out; an empty text empties the field.
    ///
    /// # Errors
    /// Tells what may stand there; the draft is as it was.
    pub fn set(self, draft: &mut OrderDraft, text: &str) -> Result<(), Message> {
        match (self.value_mut(draft), self.kind()) {
            (FieldValueMut::Text(value), ColumnKind::Number | ColumnKind::Identifier) => {
                *value = number(self, text)?;
            }
            (FieldValueMut::Text(value), ColumnKind::Word) => *value = self.word(text)?,
            (FieldValueMut::Text(value), _) => text.trim().clone_into(value),
            (FieldValueMut::Flag(value), _) => *value = flag(text)?,
            (FieldValueMut::Logo(value), _) => *value = logo(text)?,
        }
        Ok(())
    }

    /// Puts a text into a draft as it was typed, whether or not it can be used there: for a person to mend. Fields that
    /// hold no text stay as they are.
    pub fn set_as_typed(self, draft: &mut OrderDraft, text: &str) {
        if let FieldValueMut::Text(value) = self.value_mut(draft) {
            text.trim().clone_into(value);
        }
    }

    /// The text that [`set`](Self::set) would make the same field of; empty where nothing is filled in.
    #[must_use]
    pub fn get(self, draft: &OrderDraft) -> String {
        match self.value(draft) {
            FieldValue::Text(text) => text.to_owned(),
            FieldValue::Flag(flag) => flag_word(flag).to_owned(),
            FieldValue::Logo(bytes) => logo_text(bytes),
        }
    }

    /// The column of a key, as mappings and constants name it. Letter case, blanks and underscores do not matter, and every
    /// head that means one column only is understood as well.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match Self::of_head(key).as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// The columns a head may mean: none, one, or several where it is a name that several parts share.
    #[must_use]
    pub fn of_head(head: &str) -> Vec<Self> {
        let head = bare(head);
        let table = heads();
        let found = table.get(part_of(&head)).or_else(|| table.get(&head));
        found.cloned().unwrap_or_default()
    }

    /// The words its cells may hold, where there is a list of them.
    #[must_use]
    pub fn choices(self) -> Vec<&'static str> {
        match self {
            Self::Product => Product::ALL.map(Product::as_str).to_vec(),
            Self::UseCase => UseCase::ALL.map(UseCase::as_str).to_vec(),
            Self::MembershipValidity => MembershipValidity::ALL
                .map(MembershipValidity::as_str)
                .to_vec(),
            _ if self.kind() == ColumnKind::Flag => {
                vec![flag_word(Some(true)), flag_word(Some(false))]
            }
            _ => Vec::new(),
        }
    }

    /// The word of a closed list, in whichever language or API it is written; empty stays empty.
    fn word(self, text: &str) -> Result<String, Message> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(String::new());
        }
        match self {
            Self::Product => values::product(text).map(Product::as_str),
            Self::UseCase => values::use_case(text).map(UseCase::as_str),
            _ => values::validity(text).map(MembershipValidity::as_str),
        }
        .map(str::to_owned)
    }
}

/// Every name of every column. A key or a label means its own column, whatever else is called so.
fn heads() -> &'static HashMap<String, Vec<OrderColumn>> {
    static HEADS: OnceLock<HashMap<String, Vec<OrderColumn>>> = OnceLock::new();
    HEADS.get_or_init(|| {
        let mut own: HashMap<String, Vec<OrderColumn>> = HashMap::new();
        for column in OrderColumn::ALL {
            own.insert(part_of(&bare(column.key())).to_owned(), vec![*column]);
        }
        for column in OrderColumn::ALL {
            for language in Language::ALL {
                let label = bare(&Catalog::new(language).say(&column.tell()));
                own.entry(label).or_insert_with(|| vec![*column]);
            }
        }
        let mut all = own.clone();
        for column in OrderColumn::ALL {
            for alias in column.aliases().iter().map(|alias| bare(alias)) {
                let columns = all.entry(alias.clone()).or_default();
                // A head that is one column's own name is no other column's, whoever lists it too.
                if !own.contains_key(&alias) && !columns.contains(column) {
                    columns.push(*column);
                }
            }
        }
        all
    })
}

/// A bare head without the name of the compliance part, which nobody but the vendor writes.
fn part_of(head: &str) -> &str {
    ["compliancedata", "compliance", "etterlevelse"]
        .iter()
        .find_map(|part| head.strip_prefix(part).filter(|rest| !rest.is_empty()))
        .unwrap_or(head)
}

#[cfg(test)]
mod tests;
