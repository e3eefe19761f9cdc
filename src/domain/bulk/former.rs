//! What a result file tells of what became of its lines: evidence of orders that this ledger may not know of.

use super::{BulkState, Former, SkipReason};
use crate::domain::order::{IdempotencyKey, LINK_LIFE_SECS};
use chrono::NaiveDate;

/// Columns of a result file that tell what became of a line before. Each is the place of a column, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FormerColumns {
    /// Where the state stands.
    pub state: Option<usize>,
    /// Where the reason for skipping stands.
    pub skip: Option<usize>,
    /// Where the key stands.
    pub key: Option<usize>,
    /// Where the vendor's id stands.
    pub id: Option<usize>,
    /// Where the merchant's link stands.
    pub link: Option<usize>,
    /// Where the last day of the link stands.
    pub last_day: Option<usize>,
}

/// The head of the column of a result file with the state.
pub const STATE_HEAD: &str = "state";
/// The head of the column with the word for why a row was skipped.
pub const SKIP_HEAD: &str = "skipped_because";
/// The head of the column with the key of the order.
pub const KEY_HEAD: &str = "idempotency_key";
/// The head of the column with the vendor's id of the order.
pub const ID_HEAD: &str = "order_id";
/// The head of the column with the merchant's link.
pub const LINK_HEAD: &str = "link";
/// The head of the column with the last day of the link.
pub const LAST_DAY_HEAD: &str = "last_day";

impl FormerColumns {
    /// Where they are among these heads; nowhere in a file that is no result file. Of one that is, a column may have been lost.
    #[must_use]
    pub fn among(heads: &[String]) -> Self {
        // The last one of a name, since the columns of the result come after those of the input.
        let place = |name: &str| heads.iter().rposition(|head| head.trim() == name);
        let is_told = [KEY_HEAD, ID_HEAD, LINK_HEAD]
            .map(place)
            .iter()
            .any(Option::is_some);
        // A list may have a column called `state` by chance; keys, ids or links beside it are no chance.
        if place(STATE_HEAD).is_none() || !is_told {
            return Self::default();
        }
        Self {
            state: place(STATE_HEAD),
            skip: place(SKIP_HEAD),
            key: place(KEY_HEAD),
            id: place(ID_HEAD),
            link: place(LINK_HEAD),
            last_day: place(LAST_DAY_HEAD),
        }
    }

    /// Whether the heads are those of a result file at all.
    #[must_use]
    pub const fn are_there(&self) -> bool {
        self.state.is_some()
    }

    /// What the cells of a line tell of its order; `None` where they tell nothing.
    #[must_use]
    pub fn of(&self, cells: &[String]) -> Option<Former> {
        let text = |place| cell(cells, place).filter(|text| !text.is_empty());
        let state = text(self.state).and_then(BulkState::from_text)?;
        // A row that was left out because it had been ordered tells as much as one that was ordered by this file.
        let was_ordered = state == BulkState::Skipped
            && matches!(text(self.skip), Some("already_ordered" | "expired"));
        Some(Former {
            state: if was_ordered {
                BulkState::Confirmed
            } else {
                state
            },
            key: text(self.key).and_then(IdempotencyKey::from_text),
            id: text(self.id).map(str::to_owned),
            link: text(self.link).map(str::to_owned),
            sent_at: text(self.last_day).and_then(sent_at),
        })
    }

    /// Whether a line is one of the failed: rejected, unknown, or skipped because of what stood in its cells. A line without a state was
    /// added by hand, and is one as well.
    #[must_use]
    pub fn has_failed(&self, cells: &[String]) -> bool {
        match cell(cells, self.state).map(|word| (word, BulkState::from_text(word))) {
            None | Some(("", _)) => true,
            Some((_, Some(BulkState::Rejected | BulkState::Unknown | BulkState::Sent))) => true,
            Some((_, Some(BulkState::Skipped))) => {
                let skip = cell(cells, self.skip).unwrap_or_default();
                SkipReason::FAILURES.contains(&skip)
            }
            Some((_, Some(BulkState::Planned | BulkState::Confirmed) | None)) => false,
        }
    }
}

/// What stands at a place of a line.
fn cell(cells: &[String], place: Option<usize>) -> Option<&str> {
    Some(cells.get(place?)?.trim())
}

/// When an order left whose link has this last day: noon of that day, 14 days before, which is never a day off.
fn sent_at(last_day: &str) -> Option<i64> {
    let day: NaiveDate = last_day.parse().ok()?;
    let noon = day.and_hms_opt(12, 0, 0)?.and_utc().timestamp();
    Some(noon - LINK_LIFE_SECS)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn columns() -> FormerColumns {
        let heads = [
            "orgno",
            "state",
            "skipped_because",
            "link",
            "last_day",
            "order_id",
            "idempotency_key",
        ];
        FormerColumns::among(&heads.map(str::to_owned))
    }

    #[track_caller]
    fn check(cells: [&str; 7], expect: Option<(BulkState, Option<&str>)>, has_failed: bool) {
        let cells = cells.map(str::to_owned);
        let former = columns().of(&cells);
        let told = former
            .as_ref()
            .map(|one| (one.state, one.key.as_ref().map(IdempotencyKey::as_str)));
        assert_eq!(told, expect);
        assert_eq!(columns().has_failed(&cells), has_failed);
    }

    #[test]
    fn a_line_tells_what_became_of_its_order() {
        check(
            ["1", "confirmed", "", "https://x", "2026-03-15", "a", "k-1"],
            Some((BulkState::Confirmed, Some("k-1"))),
            false,
        );
        check(
            ["1", " Unknown ", "", "", "", "", "k-1"],
            Some((BulkState::Unknown, Some("k-1"))),
            true,
        );
        check(
            ["1", "rejected", "", "", "", "", "no key!"],
            Some((BulkState::Rejected, None)),
            true,
        );
        check(
            ["1", "skipped", "invalid", "", "", "", ""],
            Some((BulkState::Skipped, None)),
            true,
        );
        check(
            ["1", "skipped", "doubtful", "", "", "", ""],
            Some((BulkState::Skipped, None)),
            true,
        );
        check(
            [
                "1",
                "skipped",
                "already_ordered",
                "https://x",
                "2026-03-15",
                "a",
                "k-1",
            ],
            Some((BulkState::Confirmed, Some("k-1"))),
            false,
        );
        check(
            [
                "1",
                "skipped",
                "expired",
                "https://x",
                "2026-03-15",
                "a",
                "k-1",
            ],
            Some((BulkState::Confirmed, Some("k-1"))),
            true,
        );
        check(
            ["1", "skipped", "duplicate", "", "", "", ""],
            Some((BulkState::Skipped, None)),
            false,
        );
        check(["1", "", "", "", "", "", ""], None, true);
        check(["1", "bekreftet", "", "", "", "", ""], None, false);
        let plain = ["orgno".to_owned(), "state".to_owned()];
        assert_eq!(FormerColumns::among(&plain), FormerColumns::default());
    }

    #[test]
    fn the_last_day_of_a_link_tells_when_its_order_left() {
        let day = 24 * 60 * 60;
        let left: i64 = "2026-03-01T12:00:00Z"
            .parse::<chrono::DateTime<chrono::Utc>>()
            .unwrap()
            .timestamp();
        assert!((sent_at("2026-03-15").unwrap() - left).abs() <= day);
        assert_eq!(sent_at("soon"), None);
    }
}
