//! Who waits for which answer. Every row that was asked for is pending until it is made; nothing else makes rows.

use super::{Step, now};
use crate::domain::problem::ProblemKind;
use crate::domain::{
    BusinessId, Configuration, LookupRow, Msn, Problem, RowState, SalesUnit, UnitRef,
};
use crate::jobs::Failure;
use crate::text::Message;
use std::collections::{HashMap, HashSet};

/// A line of the input that wants rows. The whole fleet is asked for by line 0 with an empty input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::jobs) struct Requester {
    pub(in crate::jobs) line: usize,
    pub(in crate::jobs) input: String,
    /// The merchant that is asked for where no unit of the number can be seen.
    pub(in crate::jobs) otherwise: Option<BusinessId>,
    /// The unit that could not be seen, where its number is now tried as a merchant's.
    pub(in crate::jobs) tried: Option<Msn>,
}

impl Requester {
    pub(in crate::jobs) const fn of(line: usize, input: String) -> Self {
        Self {
            line,
            input,
            otherwise: None,
            tried: None,
        }
    }
}

/// A pending row of a unit, and what its list already told.
#[derive(Debug, Clone)]
struct PendingRow {
    requester: Requester,
    listed_name: Option<String>,
    merchant: Option<BusinessId>,
}

#[derive(Debug)]
enum Unit {
    Waiting(Vec<PendingRow>),
    // With the time of the answer, which rows that ask for it later are given, too.
    Known(Box<Result<SalesUnit, Failure>>, i64),
}

#[derive(Debug)]
enum Name {
    Waiting(Vec<LookupRow>),
    Known(Option<String>),
}

#[derive(Debug)]
pub(super) struct PendingRows {
    knows_names: bool,
    /// Who waits for the list of a merchant. A list that has been answered is not kept: who asks later has it fetched again.
    merchants: HashMap<BusinessId, Vec<Requester>>,
    units: HashMap<Msn, Unit>,
    names: HashMap<BusinessId, Name>,
    /// Units that are pending, and whose number is tried as a merchant's where none can be seen: a list may be asked for yet.
    second_readings: usize,
    /// Units that were answered and are kept for lists that are to come.
    known: usize,
    /// Rows that can go, for the engine to take.
    pub(super) rows: Vec<LookupRow>,
    /// Calls to make, for the engine to take.
    pub(super) steps: Vec<Step>,
}

impl PendingRows {
    pub(super) fn new(knows_names: bool) -> Self {
        Self {
            knows_names,
            merchants: HashMap::new(),
            units: HashMap::new(),
            names: HashMap::new(),
            second_readings: 0,
            known: 0,
            rows: Vec::new(),
            steps: Vec::new(),
        }
    }

    /// Owes the rows of a merchant: with the step that fetches its list, unless others wait for it already.
    pub(super) fn ask_merchant(&mut self, id: BusinessId, requester: Requester) {
        if let Some(requesters) = self.merchants.get_mut(&id) {
            requesters.push(requester);
            return;
        }
        self.merchants.insert(id.clone(), vec![requester]);
        self.steps.push(Step::Units(id));
    }

    /// Owes a unit's row: at once when its answer is there already, else with the step that fetches it, once.
    pub(super) fn ask_unit(
        &mut self,
        unit: UnitRef,
        merchant: Option<BusinessId>,
        requester: Requester,
    ) {
        let pending = PendingRow {
            requester,
            listed_name: unit.name,
            merchant,
        };
        if let Some(Unit::Known(result, at)) = self.units.get(&unit.msn) {
            let (result, at) = ((**result).clone(), *at);
            return self.answer(pending, &unit.msn, &result, at);
        }
        // Counted before the step is shared: each requester tries the second reading for itself.
        self.second_readings += usize::from(pending.requester.otherwise.is_some());
        if let Some(Unit::Waiting(waiting)) = self.units.get_mut(&unit.msn) {
            return waiting.push(pending);
        }
        let waiting = Unit::Waiting(vec![pending]);
        self.units.insert(unit.msn.clone(), waiting);
        self.steps.push(Step::Unit(unit.msn));
    }

    /// Takes in the list of a merchant; gives how many rows it has that nobody counted when only the merchant was asked for.
    pub(super) fn listed(
        &mut self,
        id: &BusinessId,
        result: Result<Vec<UnitRef>, Failure>,
    ) -> usize {
        let Some(requesters) = self.merchants.remove(id) else {
            return 0;
        };
        // Owed before anything is forgotten: what was answered already may be among these units.
        let more_rows = match result {
            Ok(mut units) => {
                let mut seen = HashSet::new();
                // A unit that is listed twice is one row, and is counted as one.
                units.retain(|unit| seen.insert(unit.msn.clone()));
                self.owe_units(id, requesters, &units)
            }
            Err(failure) => {
                let row = |requester| merchant_row(requester, id, Some(&failure));
                self.rows.extend(requesters.into_iter().map(row));
                0
            }
        };
        self.forget_what_nobody_asks_for();
        more_rows
    }

    /// Whether a list may still come that names a unit which was fetched already.
    fn awaits_lists(&self) -> bool {
        !self.merchants.is_empty() || self.second_readings > 0
    }

    fn forget_what_nobody_asks_for(&mut self) {
        // Once no list is to come, nobody asks for a unit that was answered: a look-up of very many numbers keeps none of them.
        if self.known > 0 && !self.awaits_lists() {
            self.units
                .retain(|_, unit| matches!(unit, Unit::Waiting(_)));
            self.known = 0;
        }
    }

    fn owe_units(
        &mut self,
        id: &BusinessId,
        requesters: Vec<Requester>,
        units: &[UnitRef],
    ) -> usize {
        // A merchant was counted as one row when it was asked for, and without units it is one.
        let more_rows = requesters.len() * units.len().saturating_sub(1);
        for requester in requesters {
            if units.is_empty() {
                self.rows.push(merchant_row(requester, id, None));
                continue;
            }
            for unit in units {
                self.ask_unit(unit.clone(), Some(id.clone()), requester.clone());
            }
        }
        more_rows
    }

    pub(super) fn fetched(&mut self, msn: &Msn, result: Result<SalesUnit, Failure>) {
        let at = now();
        // A unit has one merchant, whose list named it: no other list will.
        let mut is_listed = true;
        if let Some(Unit::Waiting(waiting)) = self.units.remove(msn) {
            for pending in waiting {
                is_listed &= pending.merchant.is_some();
                self.second_readings -= usize::from(pending.requester.otherwise.is_some());
                self.answer(pending, msn, &result, at);
            }
        }
        if !is_listed && self.awaits_lists() {
            let known = Unit::Known(Box::new(result), at);
            self.units.insert(msn.clone(), known);
            self.known += 1;
        } else {
            self.forget_what_nobody_asks_for();
        }
    }

    /// The row of a unit; where none of its number can be seen, and the number may be a merchant's, the step that asks for that.
    fn answer(
        &mut self,
        mut pending: PendingRow,
        msn: &Msn,
        result: &Result<SalesUnit, Failure>,
        at: i64,
    ) {
        let is_hidden = matches!(result, Err(failure) if failure.is_not_visible);
        match pending.requester.otherwise.take().filter(|_| is_hidden) {
            // `otherwise` is taken, so a number is tried as a merchant once and never goes round.
            Some(merchant) => {
                pending.requester.tried = Some(msn.clone());
                self.ask_merchant(merchant, pending.requester);
            }
            None => self.with_name(unit_row(pending, msn, result, at)),
        }
    }

    /// Lets a row go, or keeps it until its merchant's name is there.
    fn with_name(&mut self, mut row: LookupRow) {
        if self.knows_names
            && row.state == RowState::Found
            && let Some(id) = row.business_id.clone()
        {
            match self.names.get_mut(&id) {
                Some(Name::Known(name)) => row.merchant_name.clone_from(name),
                Some(Name::Waiting(rows)) => return rows.push(row),
                None => {
                    self.names.insert(id.clone(), Name::Waiting(vec![row]));
                    return self.steps.push(Step::Name(id));
                }
            }
        }
        self.rows.push(row);
    }

    pub(super) fn named(&mut self, id: &BusinessId, name: Option<String>) {
        let waiting = self.names.insert(id.clone(), Name::Known(name.clone()));
        if let Some(Name::Waiting(rows)) = waiting {
            self.rows.extend(rows.into_iter().map(|row| LookupRow {
                merchant_name: name.clone(),
                ..row
            }));
        }
    }

    /// Ends every row that is still pending, in the order of the input: rows that only lacked a name as they are, all others as
    /// failed for this reason.
    pub(super) fn fail_remaining(&mut self, reason: &Problem) -> Vec<LookupRow> {
        let failure = Failure::of_ours(reason.clone());
        let mut rows = Vec::new();
        for (id, requesters) in self.merchants.drain() {
            let row = |requester| untimed(merchant_row(requester, &id, Some(&failure)));
            rows.extend(requesters.into_iter().map(row));
        }
        for (msn, unit) in self.units.drain() {
            if let Unit::Waiting(waiting) = unit {
                let result = Err(failure.clone());
                let row = |pending| untimed(unit_row(pending, &msn, &result, 0));
                rows.extend(waiting.into_iter().map(row));
            }
        }
        for (_, name) in self.names.drain() {
            if let Name::Waiting(waiting) = name {
                rows.extend(waiting);
            }
        }
        // The maps give them in no order.
        rows.sort_by(|left, right| (left.line, &left.msn).cmp(&(right.line, &right.msn)));
        rows
    }
}

/// Whether a failure says that there is nothing, rather than that it could not be found out.
const fn says_no(failure: &Failure) -> bool {
    failure.is_not_visible
        || matches!(
            failure.problem.kind,
            // The API that a number is tried at a second time may know no such register, and says so in one of these ways.
            ProblemKind::Unsupported | ProblemKind::Input | ProblemKind::Refused
        )
}

/// A row of something nobody was asked about has no time.
fn untimed(mut row: LookupRow) -> LookupRow {
    row.fetched_at = None;
    row
}

/// The single row of a merchant that gave no units.
fn merchant_row(requester: Requester, id: &BusinessId, failure: Option<&Failure>) -> LookupRow {
    let (state, problem) = match failure {
        // The other API knows no such register: the number is no unit one can see, and that is all there is to say.
        failure if requester.tried.is_some() && failure.is_none_or(says_no) => (
            RowState::NotConnected,
            not_connected(Message::new("jobs-cvr-not-connected"), failure),
        ),
        Some(failure) if !failure.is_not_visible => (RowState::Failed, failure.problem.clone()),
        other => (
            RowState::NotConnected,
            not_connected(Message::new("jobs-merchant-not-connected"), other),
        ),
    };
    // Where neither reading of a number led anywhere, it is the unit's again.
    let msn = requester.tried.filter(|_| state == RowState::NotConnected);
    LookupRow {
        business_id: msn.is_none().then(|| id.clone()),
        msn,
        problem: Some(problem),
        fetched_at: Some(now()),
        ..LookupRow::of(requester.line, requester.input, state)
    }
}

fn unit_row(
    pending: PendingRow,
    msn: &Msn,
    result: &Result<SalesUnit, Failure>,
    fetched_at: i64,
) -> LookupRow {
    let (state, unit, problem) = match result {
        Ok(unit) => (RowState::Found, Some(unit.clone()), None),
        Err(failure) if failure.is_not_visible => {
            let problem = unit_not_connected(failure);
            (
                RowState::NotConnected,
                listed_only(&pending, msn),
                Some(problem),
            )
        }
        Err(failure) => {
            let problem = failure.problem.clone();
            (RowState::Failed, listed_only(&pending, msn), Some(problem))
        }
    };
    // Found by the second reading of a number: the row says so.
    let problem = problem.or_else(|| {
        let tried = pending.requester.tried.as_ref()?;
        let what = Message::new("jobs-tried-as-cvr").with("number", tried.as_str());
        Some(Problem::input(what))
    });
    let told_by_unit = unit.as_ref().and_then(|unit| unit.business_id.clone());
    LookupRow {
        // What the unit itself says stands before the list that named it.
        business_id: told_by_unit.or(pending.merchant),
        msn: Some(msn.clone()),
        unit: unit.map(|mut unit| {
            // Some answers leave the name out although the list had it.
            unit.name = unit.name.or(pending.listed_name);
            unit
        }),
        problem,
        fetched_at: Some(fetched_at),
        ..LookupRow::of(pending.requester.line, pending.requester.input, state)
    }
}

/// A unit of which only the list has told, when it told a name.
fn listed_only(pending: &PendingRow, msn: &Msn) -> Option<SalesUnit> {
    let name = pending.listed_name.clone()?;
    Some(SalesUnit {
        msn: msn.clone(),
        name: Some(name),
        business_id: pending.merchant.clone(),
        configuration: Configuration::default(),
        settlement_account: None,
    })
}

/// The row of a merchant whose list could not be had, when nobody asked for it by a line.
pub(in crate::jobs) fn failed_merchant(id: &BusinessId, failure: &Failure) -> LookupRow {
    merchant_row(Requester::of(0, String::new()), id, Some(failure))
}

/// Why a unit is not visible.
pub(in crate::jobs) fn unit_not_connected(failure: &Failure) -> Problem {
    not_connected(Message::new("jobs-unit-not-connected"), Some(failure))
}

/// What 404 means here: never "no such number", because a partner only sees its own.
fn not_connected(what: Message, failure: Option<&Failure>) -> Problem {
    Problem::new(ProblemKind::NotVisible, what)
        .because(Message::new("jobs-not-connected-why"))
        .next(Message::new("jobs-not-connected-next"))
        .traced(failure.and_then(|failure| failure.problem.trace_id.clone()))
}
