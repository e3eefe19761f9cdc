//! A query as it is typed: `direct skip:no market:dk tag:kiosk chain:>5 changed:7d løkka`.

use super::{Choice, Column, Condition, Query};
use crate::domain::{CaptureType, UnitFlag, read_flag, says_unknown};
use std::collections::BTreeSet;

const DAY: i64 = 24 * 60 * 60;

/// Reads a text in which at least one word is a condition; the other words are searched for. `None` where no word is one.
///
/// Conditions are `reserve` and `direct`; a setting with `yes`, `no` or `unknown` after a colon, where `skip` stands for
/// skipLandingPage; `market:` with a country; `group:` (a merchant), `tag:`, `merchant-tag:` and `note:` with a word of it; `chain:` with how
/// many units the merchant has, as `5`, `>5`, `>=5`, `<5`, `<=5` or `2..9`; and `new:`, `changed:` or `checked:` with so many days, as
/// `7d`: first seen, changed or asked about since. The words are understood in every language of the program.
#[must_use]
pub fn read_shorthand(text: &str, now: i64) -> Option<Query> {
    let mut query = Query::default();
    let mut searched = Vec::new();
    for word in text.split_whitespace() {
        let lower = word.to_lowercase();
        let condition = match lower.split_once(':') {
            None => capture(&lower),
            Some((_, "")) => None,
            Some((key, value)) => keyed(key, value, now),
        };
        match condition {
            // Several words for one column add up.
            Some((column, Condition::OneOf(choices))) => {
                let none = Condition::OneOf(BTreeSet::new());
                let known = query.conditions.entry(column).or_insert(none);
                if let Condition::OneOf(known) = known {
                    known.extend(choices);
                }
            }
            Some((column, condition)) => {
                query.conditions.insert(column, condition);
            }
            None => searched.push(word),
        }
    }
    query.search = searched.join(" ");
    (!query.conditions.is_empty()).then_some(query)
}

/// What a column must hold.
type Asked = (Column, Condition);

fn one_of(column: Column, choice: Choice) -> Asked {
    (column, Condition::OneOf(BTreeSet::from([choice])))
}

fn capture(word: &str) -> Option<Asked> {
    let capture = match word {
        "reserve" | "reservasjon" | "reserveret" => CaptureType::Reserve,
        "direct" | "direkte" => CaptureType::Direct,
        _ => return None,
    };
    let choice = Choice::Word(capture.as_str().to_owned());
    Some(one_of(Column::CaptureType, choice))
}

fn keyed(key: &str, value: &str, now: i64) -> Option<Asked> {
    let contains = |column| Some((column, Condition::Contains(value.to_owned())));
    let since = |column| {
        let days: i64 = value.trim_end_matches('d').parse().ok()?;
        let from = now.checked_sub(days.checked_mul(DAY)?)?;
        Some((column, Condition::Between(Some(from), None)))
    };
    match key {
        "capture" => capture(value),
        "market" | "marked" | "land" => {
            Some(one_of(Column::Market, Choice::Word(value.to_uppercase())))
        }
        "tag" | "etikett" | "etiket" => contains(Column::Tags),
        "merchant-tag" => contains(Column::MerchantTags),
        "note" | "notat" => contains(Column::Note),
        "group" | "gruppe" | "merchant" | "brukersted" | "forretning" => contains(Column::Merchant),
        "chain" | "kjede" | "kæde" => {
            let (from, to) = read_range(value)?;
            Some((Column::MerchantUnits, Condition::Between(from, to)))
        }
        "changed" | "endret" | "ændret" => since(Column::ChangedAt),
        "new" | "ny" => since(Column::FirstSeen),
        "checked" | "sjekket" | "kontrolleret" => since(Column::FetchedAt),
        key => {
            let flag = match key {
                "skip" | "skiplandingpage" => UnitFlag::SkipLandingPage,
                key => UnitFlag::ALL.into_iter().find(|flag| flag.key() == key)?,
            };
            let choice = match read_flag(value) {
                Some(true) => Choice::Yes,
                Some(false) => Choice::No,
                None if value == "?" || says_unknown(value) => Choice::Unknown,
                None => return None,
            };
            Some(one_of(Column::Flag(flag), choice))
        }
    }
}

/// A range of numbers, as `5`, `>5`, `>=5`, `<5`, `<=5` or `2..9`: the first that is in it, and the first that is not any more.
#[must_use]
pub fn read_range(value: &str) -> Option<(Option<i64>, Option<i64>)> {
    let number = |text: &str| text.parse::<i64>().ok().filter(|number| *number >= 0);
    // The end of a range is not in it.
    let after = |text: &str| number(text)?.checked_add(1);
    let (from, to) = if let Some(rest) = value.strip_prefix(">=") {
        (Some(number(rest)?), None)
    } else if let Some(rest) = value.strip_prefix("<=") {
        (None, Some(after(rest)?))
    } else if let Some(rest) = value.strip_prefix('>') {
        (Some(after(rest)?), None)
    } else if let Some(rest) = value.strip_prefix('<') {
        (None, Some(number(rest)?))
    } else {
        let (from, to) = value.split_once("..").unwrap_or((value, value));
        (Some(number(from)?), Some(after(to)?))
    };
    Some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_796_000_000;

    #[test]
    fn words_become_conditions_and_the_rest_is_searched_for() {
        let check = |text: &str, search: &str, expect: &[(Column, Condition)]| {
            let query = read_shorthand(text, NOW);
            let query = query.unwrap_or_else(|| panic!("{text:?} has no condition"));
            assert_eq!(query.search, search, "{text:?}");
            let conditions: Vec<_> = query.conditions.into_iter().collect();
            let mut expect = expect.to_vec();
            expect.sort_by_key(|(column, _)| *column);
            assert_eq!(conditions, expect, "{text:?}");
        };
        let word = |word: &str| Choice::Word(word.to_owned());
        let one = |choice: Choice| Condition::OneOf(BTreeSet::from([choice]));
        let skip = Column::Flag(UnitFlag::SkipLandingPage);
        let direct = (Column::CaptureType, one(word("DirectCapture")));
        check("direct", "", std::slice::from_ref(&direct));
        check(
            "Direkte kaffe Løkka",
            "kaffe Løkka",
            std::slice::from_ref(&direct),
        );
        check(
            "direct skip:no",
            "",
            &[direct.clone(), (skip, one(Choice::No))],
        );
        for (text, choice) in [
            ("skip:ukjent", Choice::Unknown),
            ("skip:?", Choice::Unknown),
            ("skip:allowed", Choice::Yes),
            ("skip:tillatt", Choice::Yes),
            ("skip:Tilladt", Choice::Yes),
            ("skip:ja", Choice::Yes),
            ("skip:not-allowed", Choice::No),
            ("skip:ikke-tillatt", Choice::No),
            ("skip:ikke-tilladt", Choice::No),
            ("skip:nej", Choice::No),
        ] {
            check(text, "", &[(skip, one(choice))]);
        }
        check(
            "direct reserve",
            "",
            &[(
                Column::CaptureType,
                Condition::OneOf(BTreeSet::from([
                    word("DirectCapture"),
                    word("ReserveCapture"),
                ])),
            )],
        );
        check(
            "market:dk market:FI",
            "",
            &[(
                Column::Market,
                Condition::OneOf(BTreeSet::from([word("DK"), word("FI")])),
            )],
        );
        check(
            "tag:kiosk",
            "",
            &[(Column::Tags, Condition::Contains("kiosk".to_owned()))],
        );
        check(
            "new:7d",
            "",
            &[(
                Column::FirstSeen,
                Condition::Between(Some(NOW - 7 * DAY), None),
            )],
        );
        let chain = |from, to| vec![(Column::MerchantUnits, Condition::Between(from, to))];
        for (text, from, to) in [
            ("chain:>5", Some(6), None),
            ("chain:>=5", Some(5), None),
            ("kjede:<5", None, Some(5)),
            ("chain:<=5", None, Some(6)),
            ("kæde:5", Some(5), Some(6)),
            ("chain:2..9", Some(2), Some(10)),
        ] {
            check(text, "", &chain(from, to));
        }
        check(
            "changed:7d group:kaffe",
            "",
            &[
                (
                    Column::ChangedAt,
                    Condition::Between(Some(NOW - 7 * DAY), None),
                ),
                (Column::Merchant, Condition::Contains("kaffe".to_owned())),
            ],
        );
        check(
            "recurring:yes",
            "",
            &[(Column::Flag(UnitFlag::Recurring), one(Choice::Yes))],
        );
    }

    #[test]
    fn a_text_without_a_condition_is_none() {
        for text in [
            "",
            "kaffe",
            "skip:",
            "skip:maybe",
            "new:soon",
            "chain:many",
            "chain:>",
            "chain:-1",
            "chain:>9223372036854775807",
            "chain:..",
            "http://x",
            "new:99999999999999999999d",
            "new:9223372036854775807",
        ] {
            assert_eq!(read_shorthand(text, NOW), None, "{text:?}");
        }
    }
}
