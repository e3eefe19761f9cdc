//! Steps and checks as the texts that are kept of them, and back.

use crate::domain::BusinessId;
use crate::domain::board::{Deviation, Step, UnitCheck};
use crate::domain::order::OrderStatus;
use crate::store::fleet::{problem_from_text, problem_to_text, unreadable};
use serde::{Deserialize, Serialize};

/// Statuses as a list of `[status, since]`.
pub(super) fn steps_to_text(steps: &[Step]) -> String {
    let list: Vec<(&str, i64)> = steps
        .iter()
        .map(|step| (step.status.as_str(), step.since))
        .collect();
    // Texts and numbers can always be written.
    serde_json::to_string(&list).unwrap_or_default()
}

pub(super) fn steps_from_text(text: &str) -> rusqlite::Result<Vec<Step>> {
    let list: Vec<(String, i64)> = serde_json::from_str(text).map_err(|_| unreadable("steps"))?;
    let step = |(status, since): (String, i64)| Step {
        status: OrderStatus::from_text(&status),
        since,
    };
    Ok(list.into_iter().map(step).collect())
}

#[derive(Serialize, Deserialize)]
struct StoredCheck {
    at: i64,
    is_whole: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<String>,
    #[serde(default)]
    found: Vec<StoredDeviation>,
}

/// The word of a deviation, what was ordered and what was found where that is not in the word.
#[derive(Serialize, Deserialize)]
struct StoredDeviation(String, Option<[StoredSide; 2]>);

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum StoredSide {
    Text(String),
    Business { scheme: String, id: String },
}

/// A check as JSON.
pub(super) fn check_to_text(check: &UnitCheck) -> String {
    let stored = StoredCheck {
        at: check.at,
        is_whole: check.is_whole,
        problem: check
            .outcome
            .as_ref()
            .err()
            .map(|problem| problem_to_text(problem)),
        found: check.deviations().iter().map(store).collect(),
    };
    // Texts and numbers can always be written.
    serde_json::to_string(&stored).unwrap_or_default()
}

pub(super) fn check_from_text(text: &str) -> rusqlite::Result<UnitCheck> {
    let stored: StoredCheck = serde_json::from_str(text).map_err(|_| unreadable("checked"))?;
    let found = stored.found.into_iter().map(restore);
    Ok(UnitCheck {
        at: stored.at,
        is_whole: stored.is_whole,
        outcome: match stored.problem {
            Some(problem) => Err(Box::new(problem_from_text(&problem))),
            None => Ok(found.collect::<rusqlite::Result<_>>()?),
        },
    })
}

fn store(deviation: &Deviation) -> StoredDeviation {
    let sides = match deviation {
        Deviation::Name { ordered, found } => Some([
            StoredSide::Text(ordered.clone()),
            StoredSide::Text(found.clone()),
        ]),
        Deviation::Merchant { ordered, found } => Some([side(ordered), side(found)]),
        _ => None,
    };
    StoredDeviation(deviation.as_str().to_owned(), sides)
}

fn side(id: &BusinessId) -> StoredSide {
    StoredSide::Business {
        scheme: id.scheme().as_str().to_owned(),
        id: id.id().to_owned(),
    }
}

/// The deviations that are told by their word alone.
const PLAIN: [Deviation; 9] = [
    Deviation::NoSkipLandingPage,
    Deviation::SkipLandingPageUnknown,
    Deviation::NoRecurring,
    Deviation::RecurringUnknown,
    Deviation::NoPayments,
    Deviation::PaymentsUnknown,
    Deviation::TakesPayments,
    Deviation::NameUnknown,
    Deviation::MerchantUnknown,
];

fn restore(stored: StoredDeviation) -> rusqlite::Result<Deviation> {
    let StoredDeviation(word, sides) = stored;
    match sides {
        Some([StoredSide::Text(ordered), StoredSide::Text(found)]) => {
            Ok(Deviation::Name { ordered, found })
        }
        Some(
            [
                StoredSide::Business { scheme, id },
                StoredSide::Business {
                    scheme: found_scheme,
                    id: found_id,
                },
            ],
        ) => Ok(Deviation::Merchant {
            ordered: BusinessId::from_api(&scheme, &id),
            found: BusinessId::from_api(&found_scheme, &found_id),
        }),
        // Two sides of different kinds: no version writes that.
        Some(_) => Err(unreadable("checked")),
        None => {
            let mut plain = PLAIN.into_iter();
            // A check that cannot be read whole is no check: half of what was found would look like all of it.
            let known = plain.find(|one| one.as_str() == word);
            known.ok_or_else(|| unreadable("checked"))
        }
    }
}
