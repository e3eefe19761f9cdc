//! Looking at the kept fleet: with policies, and for charts.

use super::Room;
use super::documents::all_policies;
use crate::desk::{Command, Event};
use crate::domain::Problem;
use crate::domain::policy::{self, Finding, FindingCounts, Policy};
use crate::report;
use chrono::Utc;
use std::sync::Arc;

pub(super) fn answer(room: &Room, command: Command) -> Result<Event, Problem> {
    match command {
        Command::AuditWith(policies) => found(room, &policies),
        Command::ReadFigures => figures(room),
        _ => found(room, &all_policies(room)?),
    }
}

fn found(room: &Room, policies: &[Policy]) -> Result<Event, Problem> {
    findings(room, policies).map(|findings| Event::Findings(Arc::new(findings)))
}

fn figures(room: &Room) -> Result<Event, Problem> {
    let fleet = super::kept(room)?;
    let changes = room.store.changes(&room.fleet, None, None)?;
    let found = policy::audit(&fleet.rows, &fleet.merchants, &all_policies(room)?);
    let counts = FindingCounts::of(&found);
    let now = Utc::now().timestamp();
    let figures = report::figures(&fleet.rows, &changes, now, Some(counts));
    Ok(Event::Figures(Arc::new(figures)))
}

/// What policies find in the kept fleet, the worst first.
pub(super) fn findings(room: &Room, policies: &[Policy]) -> Result<Vec<Finding>, Problem> {
    let mut fleet = super::kept(room)?;
    report::in_usual_order(&mut fleet.rows);
    Ok(policy::audit(&fleet.rows, &fleet.merchants, policies))
}
