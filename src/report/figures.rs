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
    /// What it counts.
    pub label: Message,
    /// How many.
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
    /// Units that are visible.
    pub units: usize,
    /// Units that the service shows no more; they are in no other count.
    pub hidden: usize,
    /// Merchants that have one.
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
        let of = |count: Option<&usize>| count.copied().unwrap_or(0);
        let bar = |label: Message, count: usize, holds: (Column, Choice)| Bar {
            label,
            count,
            holds,
        };
        let known = [
            CaptureType::Reserve,
            CaptureType::Direct,
            CaptureType::NotApplicable,
        ];
        let others = self.captures.keys().flatten();
        let others = others.filter(|capture| matches!(capture, CaptureType::Other(_)));
        let mut capture_types: Vec<Bar> = known
            .iter()
            .chain(others)
            .map(|capture| {
                let count = of(self.captures.get(&Some(capture.clone())));
                let word = Choice::Word(capture.as_str().to_owned());
                bar(capture_name(capture), count, (Column::CaptureType, word))
            })
            .collect();
        let none = (Column::CaptureType, Choice::Unknown);
        capture_types.push(bar(unknown(), of(self.captures.get(&None)), none));
        let skip = |skip: Option<bool>| {
            let flag = UnitFlag::SkipLandingPage;
            let (choice, label) = match skip {
                Some(true) => (Choice::Yes, flag.said_as().word(true).clone()),
                Some(false) => (Choice::No, flag.said_as().word(false).clone()),
                None => (Choice::Unknown, unknown()),
            };
            bar(
                label,
                of(self.skips.get(&skip)),
                (Column::Flag(flag), choice),
            )
        };
        let market = |market: Option<Market>, label: Message| {
            let choice = market.map_or(Choice::Unknown, |market| {
                Choice::Word(market.code().to_owned())
            });
            bar(
                label,
                of(self.markets.get(&market)),
                (Column::Market, choice),
            )
        };
        Figures {
            units: self.units,
            hidden: self.hidden,
            merchants: self.merchants.len(),
            capture_types,
            skip_landing_page: vec![skip(Some(true)), skip(Some(false)), skip(None)],
            markets: vec![
                market(Some(Market::Norway), Message::new("files-market-norway")),
                market(Some(Market::Denmark), Message::new("files-market-denmark")),
                market(Some(Market::Finland), Message::new("files-market-finland")),
                market(None, unknown()),
            ],
            days,
            findings,
            fetched: self.fetched,
        }
    }
}

fn unknown() -> Message {
    Message::new("report-unknown")
}

fn capture_name(capture: &CaptureType) -> Message {
    match capture_type(capture) {
        CellRef::Word { said, .. } => said.clone(),
        _ => Message::new("files-as-it-came").with("text", capture.as_str()),
    }
}

/// Counts of one day.
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
                day.changed.insert(change.msn.as_str());
            }
        }
    }
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
        units = (units + events.gone).saturating_sub(events.added);
    }
    days.reverse();
    days
}
