//! The fleet: every unit the partner reaches, with its details.

use super::engine::{Ended, Engine, Requester};
use super::{Service, Sink};
use crate::domain::Problem;
use std::collections::HashSet;
use tokio_util::sync::CancellationToken;

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
        () = cancel.cancelled() => return Ok(Ended::Cancelled),
        listed = service.all_units() => listed.map_err(|failure| failure.problem)?,
    };
    let mut engine = Engine::new(service, sink).answered();
    let mut seen = HashSet::new();
    for unit in listed {
        if seen.insert(unit.msn.clone()) {
            engine.ask_unit(unit, Requester::of(0, String::new()));
        }
    }
    Ok(engine.run(cancel).await)
}
