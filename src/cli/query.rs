//! Which rows of the kept fleet, from `--where`, `--search` and `--sort`.

use super::args::QueryArgs;
use super::options::column;
use super::when::{self, End};
use crate::domain::{LookupRow, Problem, RowState, read_flag, says_unknown};
use crate::report::{Choice, Column, ColumnKind, Condition, Query, Sort, SortKey};
use crate::text::{Catalog, Message};
use chrono::Local;
use std::collections::BTreeSet;

/// The query of a command line.
///
/// # Errors
/// When a condition or the order cannot be understood.
pub(super) fn of(args: &QueryArgs) -> Result<Query, Problem> {
    let mut query = Query {
        search: args.search.clone().unwrap_or_default(),
        ..Query::default()
    };
    for text in &args.conditions {
        let (column, condition) = condition(text)?;
        if query.conditions.insert(column, condition).is_some() {
            let what = Message::new("pdesk-where-twice").with("column", column.key());
            return Err(wrong(what).next(Message::new("pdesk-where-rule")));
        }
    }
    let sorts = args.sort.iter().flat_map(|text| text.split(','));
    let sorts: Vec<Sort> = sorts
        .map(|text| sort(text.trim()))
        .collect::<Result<_, _>>()?;
    query.sort_by(sorts);
    Ok(query)
}

/// `COLUMN=VALUE,VALUE`: one of these. A column of running text must hold the words; a time is `FROM..TO`.
fn condition(text: &str) -> Result<(Column, Condition), Problem> {
    let Some((key, value)) = text.split_once('=') else {
        let what = Message::new("pdesk-where-wrong").with("text", text);
        return Err(wrong(what).next(Message::new("pdesk-where-rule")));
    };
    let column = column(key)?;
    let condition = match column.kind() {
        ColumnKind::Time if !is_unknown(value) => period(value)?,
        ColumnKind::Number if !is_unknown(value) => {
            let range = crate::report::read_range(value.trim());
            let (from, to) = range.ok_or_else(|| {
                let what = Message::new("pdesk-where-number").with("text", value);
                wrong(what).next(Message::new("pdesk-where-rule"))
            })?;
            Condition::Between(from, to)
        }
        // Tags are searched as one text, so that a comma could mean neither *or* nor a part of a tag.
        ColumnKind::Tags if value.contains(',') => {
            let what = Message::new("pdesk-where-comma").with("column", column.key());
            return Err(wrong(what).next(Message::new("pdesk-where-rule")));
        }
        ColumnKind::Words | ColumnKind::Tags if !is_unknown(value) && !value.trim().is_empty() => {
            Condition::Contains(value.to_owned())
        }
        _ => Condition::OneOf(choices(column, value)?),
    };
    Ok((column, condition))
}

fn period(value: &str) -> Result<Condition, Problem> {
    // One moment alone is the period of its own length: a day, or a second.
    let (from, to) = value.split_once("..").unwrap_or((value, value));
    let now = Local::now();
    let side = |text: &str, end| match text.trim() {
        "" => Ok(None),
        text => when::moment(text, end, now).map(Some),
    };
    // The query's period holds its first moment and not its last: one second later than what a command asks for.
    let (from, to) = (side(from, End::From)?, side(to, End::To)?);
    Ok(Condition::Between(
        from.map(|from| from + 1),
        to.map(|to| to + 1),
    ))
}

fn is_unknown(value: &str) -> bool {
    value.trim().eq_ignore_ascii_case("unknown")
}

fn choices(column: Column, value: &str) -> Result<BTreeSet<Choice>, Problem> {
    let values = value
        .split(',')
        .map(str::trim)
        .filter(|value| !value.is_empty());
    let choices: Result<BTreeSet<Choice>, Problem> =
        values.map(|value| choice(column, value)).collect();
    let choices = choices?;
    if choices.is_empty() {
        let what = Message::new("pdesk-where-empty").with("column", column.key());
        return Err(wrong(what).next(Message::new("pdesk-where-rule")));
    }
    Ok(choices)
}

/// Words of closed lists are found in any letter case, and capture types by their first word too.
fn choice(column: Column, value: &str) -> Result<Choice, Problem> {
    let small = value.to_lowercase();
    if says_unknown(value) {
        return Ok(Choice::Unknown);
    }
    let words: Vec<&str> = match column {
        Column::State => STATES.iter().map(|state| state.as_str()).collect(),
        Column::CaptureType => vec!["ReserveCapture", "DirectCapture", "NotApplicable"],
        Column::Market => vec!["NO", "DK", "FI"],
        Column::Flag(_) => {
            return match read_flag(value) {
                Some(true) => Ok(Choice::Yes),
                Some(false) => Ok(Choice::No),
                None => Err(not_a_choice(column, value, &["yes", "no", "unknown"])),
            };
        }
        _ => return Ok(Choice::Word(value.to_owned())),
    };
    let is_meant = |word: &&&str| {
        let known = word.to_lowercase();
        known == small || known.strip_suffix("capture") == Some(&small)
    };
    match words.iter().find(is_meant) {
        Some(word) => Ok(Choice::Word((*word).to_owned())),
        // The service may have words that nobody knew when this was built.
        None if column == Column::CaptureType => Ok(Choice::Word(value.to_owned())),
        None => Err(not_a_choice(column, value, &words)),
    }
}

const STATES: [RowState; 3] = [RowState::Found, RowState::NotConnected, RowState::Failed];

fn not_a_choice(column: Column, value: &str, words: &[&str]) -> Problem {
    let what = Message::new("pdesk-where-value")
        .with("column", column.key())
        .with("value", value);
    wrong(what).because(Message::new("cli-usage-choices").with("choices", words.join(", ")))
}

fn sort(text: &str) -> Result<Sort, Problem> {
    let (key, direction) = text.split_once(':').unwrap_or((text, "asc"));
    let descending = match direction.trim().to_ascii_lowercase().as_str() {
        "asc" => false,
        "desc" => true,
        _ => {
            let what = Message::new("pdesk-sort-wrong").with("text", text);
            return Err(wrong(what));
        }
    };
    Ok(Sort {
        column: column(key)?,
        descending,
    })
}

fn wrong(what: Message) -> Problem {
    Problem::input(what)
}

/// Leaves the rows that are asked for, in the order that is asked for.
pub(super) fn choose(rows: Vec<LookupRow>, query: &Query, catalog: &Catalog) -> Vec<LookupRow> {
    let mut rows: Vec<LookupRow> = rows
        .into_iter()
        .filter(|row| query.admits(row, catalog))
        .collect();
    // What counts most is sorted by last, and rows that are alike stay as they are.
    for sort in query.sorts().rev() {
        let key = |row: LookupRow| (SortKey::of(&row, sort.column, catalog), row);
        let mut keyed: Vec<(SortKey, LookupRow)> = rows.into_iter().map(key).collect();
        keyed.sort_by(|left, right| left.0.compare(&right.0, sort.descending));
        rows = keyed.into_iter().map(|(_, row)| row).collect();
    }
    rows
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::of;
    use crate::cli::args::QueryArgs;
    use crate::domain::UnitFlag;
    use crate::report::{Choice, Column, Condition, Query};

    fn read(conditions: &[&str], sort: Option<&str>) -> Result<Query, String> {
        let args = QueryArgs {
            conditions: conditions.iter().map(|text| (*text).to_owned()).collect(),
            search: None,
            sort: sort.map(str::to_owned),
        };
        of(&args).map_err(|problem| problem.what.id().to_owned())
    }

    #[test]
    fn a_comma_is_or_and_a_second_condition_is_and() {
        let query = read(
            &[
                "capture_type=direct,unknown",
                "skip-landing-page=No",
                "market=no",
                "name=kaffe og",
            ],
            Some("msn:desc"),
        )
        .unwrap();
        let one_of = |choices: &[Choice]| Condition::OneOf(choices.iter().cloned().collect());
        let word = |word: &str| Choice::Word(word.to_owned());
        assert_eq!(
            query.conditions[&Column::CaptureType],
            one_of(&[word("DirectCapture"), Choice::Unknown])
        );
        assert_eq!(
            query.conditions[&Column::Flag(UnitFlag::SkipLandingPage)],
            one_of(&[Choice::No])
        );
        assert_eq!(query.conditions[&Column::Market], one_of(&[word("NO")]));
        assert_eq!(
            query.conditions[&Column::Name],
            Condition::Contains("kaffe og".to_owned())
        );
        assert_eq!(
            query.sort.map(|sort| (sort.column, sort.descending)),
            Some((Column::Msn, true))
        );
    }

    #[test]
    fn a_yes_or_no_is_asked_for_in_the_words_of_the_table_too() {
        for (value, expect) in [
            ("allowed", Choice::Yes),
            ("Tillatt", Choice::Yes),
            ("ja", Choice::Yes),
            ("not allowed", Choice::No),
            ("ikke tillatt", Choice::No),
            ("Ikke tilladt", Choice::No),
            ("nej", Choice::No),
            ("ukjent", Choice::Unknown),
            ("ukendt", Choice::Unknown),
        ] {
            let query = read(&[&format!("skip_landing_page={value}")], None).unwrap();
            let condition = &query.conditions[&Column::Flag(UnitFlag::SkipLandingPage)];
            assert_eq!(*condition, Condition::OneOf([expect].into()), "{value}");
        }
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        for (condition, id) in [
            ("recurring", "pdesk-where-wrong"),
            ("recurring=", "pdesk-where-empty"),
            ("recurring=maybe", "pdesk-where-value"),
            ("state=invalid", "pdesk-where-value"),
            ("colour=red", "cli-column-unknown"),
            ("fetched_at=soon..", "pdesk-date-wrong"),
            ("tags=kiosk,till", "pdesk-where-comma"),
            ("name=", "pdesk-where-empty"),
        ] {
            assert_eq!(read(&[condition], None).unwrap_err(), id, "{condition}");
        }
        assert_eq!(
            read(&["msn=1", "msn=2"], None).unwrap_err(),
            "pdesk-where-twice"
        );
        assert_eq!(read(&[], Some("msn:up")).unwrap_err(), "pdesk-sort-wrong");
        assert_eq!(read(&[], Some("up")).unwrap_err(), "cli-column-unknown");
    }
}
