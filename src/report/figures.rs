//! What the charts of a report and of the window show: counts, never a made-up number.

use super::Column;
use super::cell_ref::CellRef;
use super::column::capture_type;
use super::query::{Choice, Condition, Query};
use crate::domain::fleet::{Change, UnitChange};
use crate::domain::policy::FindingCounts;
use crate::domain::{BusinessId, CaptureType, LookupRow, Market, RowState, UnitFlag};
use crate::text::Message;
use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};

const DAY: i64 = 86_400;

/// A count and what it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it counts, in words.
    pub label: Message,
    /// How many units.
    pub count: usize,
    /// The rows that it counts: what a column must hold for them.
    pub holds: (Column, Choice),
}

impl Bar {
    /// The rows that it counts, as the fleet's table shows them. With `hidden` the service shows some units no more; those are
    /// counted in no bar.
    #[must_use]
    pub fn query(&self, hidden: bool) -> Query {
        let (column, choice) = self.holds.clone();
        let mut query = Query::default();
        let one = BTreeSet::from([choice]);
        query.conditions.insert(column, Condition::OneOf(one));
        if hidden {
            let visible = [RowState::Found, RowState::Failed];
            let visible = visible.map(|state| Choice::Word(state.as_str().to_owned()));
            let visible = Condition::OneOf(BTreeSet::from(visible));
            query.conditions.insert(Column::State, visible);
        }
        query
    }
}

/// The fleet at one day's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The day's end, seconds since 1970 (UTC).
    pub at: i64,
    /// Units that were visible then.
    pub units: usize,
    /// Units that came that day.
    pub added: usize,
    /// Units that vanished that day.
    pub gone: usize,
    /// Units whose settings changed that day.
    pub changed: usize,
}

/// What charts show of a fleet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    /// Units that the service shows.
    pub units: usize,
    /// Units that the service shows no more; they are in no other count.
    pub hidden: usize,
    /// Merchants that have such a unit.
    pub merchants: usize,
    /// Units by capture type, unknown included.
    pub capture_types: Vec<Bar>,
    /// Units by skipLandingPage, unknown included.
    pub skip_landing_page: Vec<Bar>,
    /// Units by market, unknown included.
    pub markets: Vec<Bar>,
    /// Day by day, the oldest first; only days on which something was known.
    pub days: Vec<Day>,
    /// Findings by severity; `None` when nobody looked.
    pub findings: Option<FindingCounts>,
    /// When the oldest and the newest of the answers came, seconds since 1970 (UTC).
    pub fetched: Option<(i64, i64)>,
}

/// What charts show of these rows, with the changes on record (in any order) and what an audit found. The same input gives
/// the same figures, wherever and whenever; days are those of UTC.
#[must_use]
pub fn figures<R: Borrow<LookupRow>>(
    rows: impl IntoIterator<Item = R>,
    changes: &[UnitChange],
    now: i64,
    findings: Option<FindingCounts>,
) -> Figures {
    let mut counter = Counter::default();
    for row in rows {
        counter.add(row.borrow());
    }
    counter.figures(changes, now, findings)
}

/// Counts rows that pass by. Memory grows with the merchants, not with the rows.
#[derive(Debug, Default)]
pub(super) struct Counter {
    units: usize,
    hidden: usize,
    merchants: BTreeSet<BusinessId>,
    captures: BTreeMap<Option<CaptureType>, usize>,
    skips: BTreeMap<Option<bool>, usize>,
    markets: BTreeMap<Option<Market>, usize>,
    fetched: Option<(i64, i64)>,
}

impl Counter {
    /// Counts a row, if it is a unit that the service shows.
    pub(super) fn add(&mut self, row: &LookupRow) {
        let is_visible = match &row.kept {
            Some(kept) => kept.not_visible_since.is_none(),
            None => row.state == RowState::Found,
        };
        if !is_visible {
            self.hidden += usize::from(row.kept.is_some());
            return;
        }
        self.units += 1;
        let configuration = row.unit.as_ref().map(|unit| &unit.configuration);
        let capture = configuration.and_then(|settings| settings.capture_type.clone());
        *self.captures.entry(capture).or_default() += 1;
        let skip = configuration.and_then(|settings| settings.skip_landing_page);
        *self.skips.entry(skip).or_default() += 1;
        let market = row.business_id.as_ref().and_then(|id| id.scheme().market());
        *self.markets.entry(market).or_default() += 1;
        if let Some(id) = &row.business_id
            // Asked first, so that only the first unit of a merchant costs a copy.
            && !self.merchants.contains(id)
        {
            self.merchants.insert(id.clone());
        }
        if let Some(at) = row.fetched_at {
            let (first, last) = self.fetched.unwrap_or((at, at));
            self.fetched = Some((first.min(at), last.max(at)));
        }
    }

    pub(super) fn figures(
        self,
        changes: &[UnitChange],
        now: i64,
        findings: Option<FindingCounts>,
    ) -> Figures {
        let days = days(changes, now, self.units);
        let known = [
            CaptureType::Reserve,
            CaptureType::Direct,
            CaptureType::NotApplicable,
        ];
        let others = self.captures.keys().flatten();
        // New words of the vendor get bars of their own, or the bars would not add up to the units.
        let others = others.filter(|capture| matches!(capture, CaptureType::Other(_)));
        let captures = known.iter().chain(others).map(|capture| {
            let word = Choice::Word(capture.as_str().to_owned());
            (capture.clone(), word, capture_name(capture))
        });
        let flag = UnitFlag::SkipLandingPage;
        let skips = [(true, Choice::Yes), (false, Choice::No)];
        let skips = skips.map(|(is, choice)| (is, choice, flag.said_as().word(is).clone()));
        let markets = [
            (Market::Norway, Message::new("files-market-norway")),
            (Market::Denmark, Message::new("files-market-denmark")),
            (Market::Finland, Message::new("files-market-finland")),
        ];
        let markets = markets.map(|(market, label)| {
            let word = Choice::Word(market.code().to_owned());
            (market, word, label)
        });
        Figures {
            units: self.units,
            hidden: self.hidden,
            merchants: self.merchants.len(),
            capture_types: bars(Column::CaptureType, &self.captures, captures),
            skip_landing_page: bars(Column::Flag(flag), &self.skips, skips),
            markets: bars(Column::Market, &self.markets, markets),
            days,
            findings,
            fetched: self.fetched,
        }
    }
}

/// A bar for each of the values that are always shown, and one for what is unknown.
fn bars<T: Ord>(
    column: Column,
    counts: &BTreeMap<Option<T>, usize>,
    shown: impl IntoIterator<Item = (T, Choice, Message)>,
) -> Vec<Bar> {
    let bar = |value: Option<T>, choice: Choice, label: Message| Bar {
        label,
        count: counts.get(&value).copied().unwrap_or(0),
        holds: (column, choice),
    };
    let shown = shown.into_iter();
    let shown = shown.map(|(value, choice, label)| bar(Some(value), choice, label));
    let unknown = bar(None, Choice::Unknown, Message::new("report-unknown"));
    shown.chain([unknown]).collect()
}

fn capture_name(capture: &CaptureType) -> Message {
    match capture_type(capture) {
        CellRef::Word { said, .. } => said.clone(),
        _ => Message::new("files-as-it-came").with("text", capture.as_str()),
    }
}

#[derive(Default)]
struct Events<'a> {
    added: usize,
    gone: usize,
    changed: BTreeSet<&'a str>,
}

/// Day by day, reckoned back from the units there are now, so that the last day always agrees with the fleet. Today is a
/// day even when nothing happened.
fn days(changes: &[UnitChange], now: i64, units: usize) -> Vec<Day> {
    let mut events: BTreeMap<i64, Events<'_>> = BTreeMap::new();
    for change in changes {
        let day = events.entry(change.at.div_euclid(DAY)).or_default();
        match &change.change {
            Change::Added | Change::Back => day.added += 1,
            Change::Gone => day.gone += 1,
            Change::Changed(_) => {
                // A unit that changed twice in a day is one unit that changed.
                day.changed.insert(change.msn.as_str());
            }
        }
    }
    // Without today the last day could be long past, and its count is the one of now.
    if units > 0 || !events.is_empty() {
        events.entry(now.div_euclid(DAY)).or_default();
    }
    let mut units = units;
    let mut days = Vec::with_capacity(events.len());
    for (day, events) in events.iter().rev() {
        days.push(Day {
            at: day.saturating_add(1).saturating_mul(DAY),
            units,
            added: events.added,
            gone: events.gone,
            changed: events.changed.len(),
        });
        // The rows may be some of those that the record is about, of which more came than are left.
        units = (units + events.gone).saturating_sub(events.added);
    }
    days.reverse();
    days
}
