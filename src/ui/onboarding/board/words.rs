//! What the board says of an order in a word or two, and in which tone.

use crate::domain::board::{BoardCounts, BoardOrder, Stage, TimeLeft, UnitCheck, days_between};
use crate::text::{Catalog, Message, Tell};
use crate::ui::fleet::say;
use crate::ui::onboarding::words as said;
use crate::ui::widgets::Tone;
use chrono::{DateTime, Datelike as _, Local};

/// What a person calls an order by: the merchant, else the unit, else a number.
#[must_use]
pub fn title(order: &BoardOrder, words: &Catalog) -> String {
    let number = || {
        let business = order.business_id.as_ref();
        business.map(crate::domain::BusinessId::for_people)
    };
    let named = order.merchant.clone().or_else(|| order.name.clone());
    named
        .or_else(number)
        .unwrap_or_else(|| words.text("board-merchant-unknown"))
}

/// How many orders are open, and what of them waits for a person; that nothing does only where nothing does.
#[must_use]
pub fn what_waits(counts: &BoardCounts, expiring_days: u32, words: &Catalog) -> String {
    let counted = |id: &'static str, count: usize| {
        let message = say::with_count(Message::new(id), count);
        words.say(&message.with("days", expiring_days))
    };
    let waiting = [
        ("board-waits-unconfirmed", counts.unconfirmed),
        ("board-waits-expiring", counts.expiring),
        ("board-waits-stuck", counts.stuck),
        ("board-waits-expired", counts.expired),
        ("board-waits-rejected", counts.rejected),
        ("board-waits-deviating", counts.deviating),
    ];
    let waiting: Vec<String> = waiting
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| counted(id, count))
        .collect();
    let open = counted("board-open-orders", counts.open);
    let told = if waiting.is_empty() {
        words.text("board-waits-nothing")
    } else {
        let waiting = Message::new("board-waits").with("what", waiting.join(", "));
        words.say(&waiting)
    };
    format!("{open} {told}")
}

/// What was ordered: the product, and the unit's name where the title is another.
#[must_use]
pub fn what(order: &BoardOrder, words: &Catalog) -> String {
    let product = order
        .product
        .as_deref()
        .map(|word| said::product_word(word, words));
    // Without a merchant the unit's name is the title already.
    let name = order.name.clone().filter(|_| order.merchant.is_some());
    let parts: Vec<String> = [product, name].into_iter().flatten().collect();
    parts.join(" · ")
}

/// What is to be known of an order at once.
#[must_use]
pub fn state(order: &BoardOrder, words: &Catalog, now: i64) -> Option<(String, Tone)> {
    if order.marks.put_away_at.is_some() {
        return Some((words.text("board-hidden-tag"), Tone::Neutral));
    }
    let in_days = |id: &'static str, days: u32, tone: Tone| {
        let told = words.say(&Message::new(id).with("days", days));
        Some((told, tone))
    };
    match order.stage {
        Stage::LinkSent | Stage::Opened => match order.stuck_days {
            Some(days) => in_days("board-stuck", days, Tone::Warn),
            None => time_left(order, words),
        },
        Stage::Submitted => {
            let days = days_between(order.since()?, now);
            match order.stuck_days {
                Some(days) => in_days("board-with-vendor", days, Tone::Warn),
                None => in_days("board-days", days, Tone::Info),
            }
        }
        Stage::Live => order.check.as_ref().map(|check| checked(check, words)),
        Stage::Expired if order.reissued_as.is_some() => {
            Some((words.text("board-reissued"), Tone::Neutral))
        }
        _ => Some((words.say(&order.stage.tell()), tone(&order.stage))),
    }
}

fn time_left(order: &BoardOrder, words: &Catalog) -> Option<(String, Tone)> {
    let tone = match order.time_left {
        TimeLeft::Passed | TimeLeft::Days(0 | 1) => Tone::Bad,
        _ if order.is_expiring => Tone::Warn,
        _ => Tone::Neutral,
    };
    Some((words.say(&order.time_left.tell()?), tone))
}

/// How the look at a unit came out.
#[must_use]
pub fn checked(check: &UnitCheck, words: &Catalog) -> (String, Tone) {
    let tone = match &check.outcome {
        Err(_) => Tone::Neutral,
        Ok(_) if check.deviates() => Tone::Bad,
        Ok(found) if !found.is_empty() => Tone::Info,
        Ok(_) if check.is_whole => Tone::Ok,
        Ok(_) => Tone::Neutral,
    };
    (words.say(&check.short()), tone)
}

/// The tone of a stage.
#[must_use]
pub const fn tone(stage: &Stage) -> Tone {
    match stage {
        Stage::Unconfirmed | Stage::Expired => Tone::Warn,
        Stage::Rejected => Tone::Bad,
        Stage::Live => Tone::Ok,
        Stage::Opened | Stage::Submitted | Stage::Gone | Stage::Other(_) => Tone::Info,
        Stage::LinkSent | Stage::Deleted => Tone::Neutral,
    }
}

/// Since when an order is as it is: `Sent 8 Nov`, `MSN 100547 · today`.
#[must_use]
pub fn since(order: &BoardOrder, words: &Catalog, now: i64) -> String {
    let Some(at) = order.since() else {
        return String::new();
    };
    let day = short_day(at, now, words);
    if let (Stage::Live, Some(unit)) = (&order.stage, &order.unit) {
        let message = Message::new("board-msn-since").with("msn", unit.msn.as_str());
        return words.say(&message.with("day", day));
    }
    let since_before = order.is_since_before();
    let id = match (&order.stage, since_before) {
        (Stage::LinkSent | Stage::Unconfirmed, false) => "board-since-sent",
        (Stage::Opened, false) => "board-since-opened",
        (Stage::Submitted, false) => "board-since-submitted",
        (Stage::Live, _) => "board-since-live",
        (Stage::Rejected, _) => "board-since-rejected",
        (Stage::Expired, _) => "board-since-expired",
        (Stage::Gone, _) => "board-since-gone",
        (Stage::Deleted, _) => "board-since-deleted",
        (Stage::LinkSent | Stage::Unconfirmed, true) => "board-since-sent-by",
        (Stage::Opened, true) => "board-since-opened-by",
        (Stage::Submitted, true) => "board-since-submitted-by",
        (Stage::Other(_), _) => "board-since-other",
    };
    words.say(&Message::new(id).with("day", day))
}

/// A day without the year where it is this one: `today`, `8 Nov`, `8 Nov 2025`.
#[must_use]
pub fn short_day(at: i64, now: i64, words: &Catalog) -> String {
    let local = |secs| DateTime::from_timestamp(secs, 0).map(|at| at.with_timezone(&Local));
    let (Some(day), Some(today)) = (local(at), local(now)) else {
        return String::new();
    };
    let (day, today) = (day.date_naive(), today.date_naive());
    if day == today {
        return words.text("board-today");
    }
    let said = say::day(day, words.language());
    let year = format!(" {}", day.year());
    // Every language says the year last.
    match said.strip_suffix(&year) {
        Some(short) if day.year() == today.year() => short.to_owned(),
        _ => said,
    }
}

/// How long ago something was: `just now`, `2 min ago`, then the moment itself.
#[must_use]
pub fn ago(at: i64, now: i64, words: &Catalog) -> String {
    let minutes = now.saturating_sub(at).max(0) / 60;
    if minutes >= 60 {
        return say::moment(at, words);
    }
    words.say(&Message::new("board-minutes-ago").with("minutes", minutes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn nothing_waits_only_where_nothing_does() {
        #[track_caller]
        fn check(counts: &BoardCounts, expect: &str) {
            let words = Catalog::new(Language::ENGLISH);
            assert_eq!(what_waits(counts, 3, &words), expect);
        }
        let open = BoardCounts {
            open: 8,
            ..BoardCounts::default()
        };
        check(&open, "8 open orders. Nothing needs you.");
        let unconfirmed = BoardCounts {
            unconfirmed: 1,
            ..open
        };
        check(&unconfirmed, "8 open orders. Needs you: 1 not confirmed.");
        let many = BoardCounts {
            expiring: 2,
            stuck: 1,
            expired: 33,
            rejected: 1,
            deviating: 2,
            ..open
        };
        check(
            &many,
            "8 open orders. Needs you: 2 links expire within 3 days, 1 merchant looks stuck, 33 expired, 1 rejected, 2 not as ordered.",
        );
    }
}
