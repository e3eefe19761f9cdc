//! The merge: what a field is after a change, by rules that give every member the same.

use super::Change;
use crate::text::WordList;

/// What decides between changes that were made at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// A member of a set, such as a tag: whoever puts it there counts, and only those take it away who saw it put there.
    Member,
    /// What a person wrote: the change that was made on what stands counts, and the other one is kept beside.
    Written,
    /// What the program saw: the later in the server's order counts, and nothing is kept of the other.
    Seen,
    /// What was seen first, by whoever told it first: nothing takes its place.
    First,
    /// What a person said of a finding: made on what stands it counts, else what was said later does, by the moment that it bears. Nothing is
    /// kept of the other.
    Latest,
    /// Where an order stands: as [`Self::Seen`], except that how it ended is never taken back, and that only whoever's attempt stands can
    /// say that it never left.
    Stage,
}

/// Whether this version knows what a kind of thing is. Changes of others are kept as they came, until one that knows them is installed.
#[must_use]
pub fn is_known(kind: &str) -> bool {
    static KNOWN: WordList = WordList::new(
        "unit merchant checklist policy view definition preset template mapping order mark reissue
         settled run status logo setting fleet past aside",
    );
    KNOWN.contains(&kind)
}

impl Rule {
    /// The rule for a field.
    #[must_use]
    pub fn of(kind: &str, field: &str) -> Self {
        let end = field.rsplit('.').next().unwrap_or(field);
        match kind {
            "unit" | "merchant" if field.starts_with("tag:") => Self::Member,
            "order" if field == "state" => Self::Stage,
            "status" | "logo" => Self::First,
            "aside" => Self::Latest,
            "order" | "mark" | "reissue" | "settled" | "run" | "setting" | "fleet" | "past" => {
                Self::Seen
            }
            "checklist" if !matches!(end, "note" | "marked" | "unit") => Self::Seen,
            _ => Self::Written,
        }
    }
}

/// A field as the server's order of changes has it so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field {
    /// What stands; `None` where nothing does.
    pub value: Option<String>,
    /// The change that put it there, or took away what was there; `None` before the first.
    pub revision: Option<String>,
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Taken {
    /// It is what stands now.
    Stands,
    /// It lost. What was written in it is to be kept beside, in the place of the version that it was made on, if that one is kept.
    Beside,
    /// It lost, and holds nothing that a person wrote and that does not stand. The version that it was made on is not kept any more.
    Dropped,
}

impl Field {
    /// Takes in the next change in the server's order.
    pub fn take(&mut self, rule: Rule, change: &Change) -> Taken {
        // It was made on what stands: its author saw the value whose place it takes.
        let knew = change.base == self.revision;
        let counts = match rule {
            Rule::Seen => true,
            Rule::First => self.value.is_none(),
            Rule::Latest => {
                let later = said_at(change.becomes.as_deref()) >= said_at(self.value.as_deref());
                // Taking back counts only where it was made on what stands: else it would undo a word that its author never saw.
                knew || change.becomes.is_some() && later
            }
            Rule::Stage => {
                let (word, stands) = (
                    stage(change.becomes.as_deref()),
                    stage(self.value.as_deref()),
                );
                // That one attempt never left says nothing of another one, which may be on its way.
                ended(&word) >= ended(&stands) && (knew || word != "planned")
            }
            Rule::Member => knew || change.becomes.is_some(),
            Rule::Written => knew,
        };
        if counts {
            self.value.clone_from(&change.becomes);
            self.revision = Some(change.id.clone());
            return Taken::Stands;
        }
        // Where two wrote the same, nothing of either is lost.
        let is_lost = change.becomes.is_some() && change.becomes != self.value;
        if rule == Rule::Written && is_lost {
            Taken::Beside
        } else {
            Taken::Dropped
        }
    }
}

/// When something was said, by what it says itself; nothing was said before everything else.
fn said_at(value: Option<&str>) -> Option<i64> {
    let said: serde_json::Value = serde_json::from_str(value?).ok()?;
    said.get("at")?.as_i64()
}

/// Whether an order ended, and how: with an order at the vendor counts for more than with a refusal.
fn ended(stage: &str) -> u8 {
    match stage {
        "confirmed" => 2,
        "rejected" => 1,
        _ => 0,
    }
}

/// The word for where an order stands; empty where nothing says it.
fn stage(state: Option<&str>) -> String {
    let object: Option<serde_json::Value> = state.and_then(|text| serde_json::from_str(text).ok());
    let word = object
        .as_ref()
        .and_then(|object| object.get("state")?.as_str());
    word.unwrap_or_default().to_owned()
}

/// What a member sees of a field: what they changed last and the server has not ordered yet, else what stands.
#[must_use]
pub fn shown<'v>(stands: Option<&'v str>, waiting: Option<Option<&'v str>>) -> Option<&'v str> {
    waiting.unwrap_or(stands)
}
