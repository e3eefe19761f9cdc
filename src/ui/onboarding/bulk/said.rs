//! Words for rows, states and counts.

use crate::desk::{BulkSheet, last_day_of};
use crate::domain::board::Stage;
use crate::domain::bulk::{BulkCounts, BulkRow, BulkState, Standing};
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::fleet::say;
use crate::ui::onboarding::board::stage_tone as board_tone;
use crate::ui::widgets::Tone;

/// What became of the lines of a file, with what says how many.
fn parts(counts: &BulkCounts) -> [(&'static str, usize); 5] {
    [
        ("orderfile-ui-count-confirmed", counts.confirmed),
        ("orderfile-ui-count-rejected", counts.rejected),
        ("orderfile-ui-count-unknown", counts.unknown),
        ("orderfile-ui-count-skipped", counts.skipped),
        ("orderfile-ui-count-not-sent", counts.not_sent),
    ]
}

/// The counts in one line: what is nought is left out, besides what was ordered.
pub(super) fn counts(counts: &BulkCounts, words: &Catalog) -> String {
    let parts = parts(counts).into_iter().enumerate();
    let said: Vec<String> = parts
        .filter(|(place, (_, count))| *place == 0 || *count > 0)
        .map(|(_, (id, count))| say::counted(id, count, words))
        .collect();
    said.join(" · ")
}

/// How counts add up: `187 + 4 + 1 + 6 + 102 = 300`.
pub(super) fn sum(counts: &BulkCounts) -> String {
    let parts = parts(counts).map(|(_, count)| say::number(count));
    format!("{} = {}", parts.join(" + "), say::number(counts.input))
}

/// The tone of a row.
pub(super) const fn tone(standing: Standing) -> Tone {
    match standing {
        Standing::Duplicate
        | Standing::AlreadyOrdered
        | Standing::LeftOut
        | Standing::NotFailed => Tone::Neutral,
        Standing::Sent => Tone::Info,
        Standing::Ready | Standing::Ordered => Tone::Ok,
        Standing::Rejected | Standing::NeedsFix | Standing::CannotBeOrdered => Tone::Bad,
        Standing::Unknown | Standing::NeedsWord | Standing::OnHold => Tone::Warn,
    }
}

/// The word of a row on this page, and its tone: how far its order is, where the board tells, and else how the row stands.
pub(super) fn state(row: &BulkRow, stage: Option<&Stage>, words: &Catalog) -> (String, Tone) {
    if let Some(stage) = stage {
        return (words.say(&stage.tell()), board_tone(stage));
    }
    let word = match row.state {
        BulkState::Planned if row.edited.is_some() => words.text("orderfile-ui-state-edited"),
        _ => words.say(&row.standing().tell()),
    };
    (word, tone(row.standing()))
}

/// What happened to a row, and what was remarked about it, in sentences.
pub(super) fn happened(row: &BulkRow, words: &Catalog) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    if row.state == BulkState::Confirmed
        && let Some(since) = row.link_since()
    {
        let day = say::iso_day(&last_day_of(since), words.language());
        said.push(words.say(&Message::new("orderfile-ui-link-until").with("day", day)));
    }
    said.extend(row.reasons().iter().map(|reason| words.say(reason)));
    if row.state != BulkState::Skipped {
        said.extend(
            row.warnings
                .iter()
                .map(|warning| words.say(&warning.tell())),
        );
    }
    said
}

/// What the registry calls the merchant of a row, or that it has none; `None` where nobody asked.
pub(super) fn registered(sheet: &BulkSheet, row: &BulkRow, words: &Catalog) -> Option<String> {
    let name = sheet.registry.get(row.business_id.as_ref()?)?;
    let name = name.clone();
    Some(name.unwrap_or_else(|| words.text("orderfile-ui-not-registered")))
}
