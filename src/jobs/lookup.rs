//! Look-ups and fleets: from entries, or from the partner's whole list, to rows.

use super::engine::{Ended, Engine, Requester};
use super::{Service, Sink};
use crate::domain::{Identifier, LookupEntry, LookupRow, Problem, RowState, UnitRef};
use crate::text::Message;
use std::collections::HashSet;
use tokio_util::sync::CancellationToken;

/// Looks up entries. Every entry gives at least one row, each row carries the entry's line, and the service is asked
/// once for what several lines name. Returns when all rows are told.
///
/// Entries with doubts, such as a wrong check digit, become `Invalid` rows unless `include_doubtful`.
pub async fn look_up<S: Service, K: Sink>(
    service: &S,
    entries: Vec<LookupEntry>,
    include_doubtful: bool,
    sink: &K,
    cancel: &CancellationToken,
) -> Ended {
    let mut engine = Engine::new(service, sink);
    for entry in entries {
        let requester = Requester {
            otherwise: entry.otherwise,
            ..Requester::of(entry.line, entry.input)
        };
        match entry.parsed {
            Err(reason) => engine.finish(invalid(requester, None, reason, None)),
            Ok(identifier) if !include_doubtful && !entry.doubts.is_empty() => {
                let doubt = entry.doubts.into_iter().next();
                let doubt = doubt.unwrap_or_else(|| Message::new("jobs-doubtful"));
                let next = Message::new("jobs-doubtful-next");
                engine.finish(invalid(requester, Some(identifier), doubt, Some(next)));
            }
            Ok(Identifier::Business(id)) => engine.ask_merchant(id, requester),
            Ok(Identifier::Msn(msn)) => engine.ask_unit(UnitRef { msn, name: None }, requester),
        }
    }
    engine.run(cancel).await
}

/// Lists every unit and fetches its details. A unit whose details fail is a failed row that keeps the listed name.
///
/// # Errors
/// When there is no list: then there are no rows either.
pub async fn load_fleet<S: Service, K: Sink>(
    service: &S,
    sink: &K,
    cancel: &CancellationToken,
) -> Result<Ended, Problem> {
    let listed = tokio::select! {
        biased;
        // No row is pending before there is a list.
        () = cancel.cancelled() => return Ok(Ended::Cancelled),
        listed = service.all_units() => listed.map_err(|failure| failure.problem)?,
    };
    // The list was an answer, so the keys are good.
    let mut engine = Engine::new(service, sink).answered();
    let mut seen = HashSet::new();
    for unit in listed {
        // A unit that is listed twice would be two rows.
        if seen.insert(unit.msn.clone()) {
            engine.ask_unit(unit, Requester::of(0, String::new()));
        }
    }
    Ok(engine.run(cancel).await)
}

fn invalid(
    requester: Requester,
    identifier: Option<Identifier>,
    reason: Message,
    next: Option<Message>,
) -> LookupRow {
    let (business_id, msn) = match identifier {
        Some(Identifier::Business(id)) => (Some(id), None),
        Some(Identifier::Msn(msn)) => (None, Some(msn)),
        None => (None, None),
    };
    let mut problem = Problem::input(reason);
    problem.next = next;
    LookupRow {
        business_id,
        msn,
        problem: Some(problem),
        ..LookupRow::of(requester.line, requester.input, RowState::Invalid)
    }
}
