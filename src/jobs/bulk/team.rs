//! A step of a run whose partner is shared with a team: rows leave only after the team's server has given this session their keys.

use super::RunAccess;
use super::run::Written;
use crate::domain::Problem;
use crate::domain::bulk::{BulkRow, BulkState};
use crate::domain::order::IdempotencyKey;
use crate::domain::problem::ProblemKind;
use crate::domain::team::ClaimState;
use crate::jobs::engine::broken_off;
use crate::jobs::on_disk::blocking;
use crate::store::{Claim, NewOrder, Settled};
use crate::team::{Holder, Sending, Settlement};
use crate::text::Message;
use chrono::{DateTime, Local};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Does a step: claims first, then the ledger, then the team is told what came back.
pub(super) async fn step(
    team: Arc<Sending>,
    access: RunAccess,
    back: Vec<Settled>,
    leaving: Vec<(usize, NewOrder)>,
) -> Written {
    let claimed = match claim(&team, &access, leaving).await {
        Ok(claimed) => claimed,
        // Nothing leaves. What came back is settled at the end of the run.
        Err(problem) => return (Err(problem), back),
    };
    let Claimed {
        keys,
        leaving,
        held,
    } = claimed;
    let at_ledger = access.clone();
    let written = blocking(move || (at_ledger.step(&back, &leaving), back));
    let broken = || (Err(broken_off()), Vec::new());
    let (stepped, back) = written.await.unwrap_or_else(broken);
    let mut stepped = match stepped {
        Ok(stepped) => stepped,
        Err(problem) => return (Err(problem), back),
    };
    let came_back: HashSet<usize> = back.iter().map(|one| one.claim.line()).collect();
    let told = settlements(&stepped.rows, &came_back);
    if let Err(problem) = team.settle(&told).await {
        // No reason to stop: the server counts them as unknown once this session is over, and anyone may settle them.
        tracing::warn!(?problem, "the team was not told what came of orders");
    }
    // Between the look and the step an order can have got another key, by another program in this folder. It was not claimed, so it
    // does not leave.
    let (claims, unclaimed): (Vec<_>, Vec<_>) = std::mem::take(&mut stepped.claims)
        .into_iter()
        .partition(|claim| keys.contains(claim.key().as_str()));
    stepped.claims = claims;
    match note(&access, unclaimed, held).await {
        Ok(rows) => stepped.rows.extend(rows),
        // What came back is settled already; handed on it would be settled twice.
        Err(problem) => return (Err(problem), Vec::new()),
    }
    (Ok(stepped), back)
}

/// Which rows may leave, and which others have.
#[derive(Default)]
struct Claimed {
    keys: HashSet<String>,
    leaving: Vec<(usize, NewOrder)>,
    held: Vec<(usize, Problem)>,
}

async fn claim(
    team: &Sending,
    access: &RunAccess,
    leaving: Vec<(usize, NewOrder)>,
) -> Result<Claimed, Problem> {
    if leaving.is_empty() {
        return Ok(Claimed::default());
    }
    let looked = access.with(|it| {
        // Foreseen and not written: a row must not be on the disk as sent before the team has given its key.
        let keys = it.ledger.keys_of_leaving(it.run, &leaving, (it.now)());
        keys.map(|keys| (keys, leaving))
    });
    let (keys, leaving) = looked.await?;
    let wanted: Vec<String> = keys
        .iter()
        .map(|(_, key)| key.as_str().to_owned())
        .collect();
    let told = team.claim(&wanted).await?;
    let by_key: HashMap<&str, &Holder> = told
        .iter()
        .filter_map(|one| Some((one.key.as_str(), one.held.as_ref()?)))
        .collect();
    let held: Vec<(usize, Problem)> = keys
        .iter()
        .filter_map(|(line, key)| Some((*line, held_by(by_key.get(key.as_str())?, key))))
        .collect();
    let is_held = |line: usize| held.iter().any(|(held, _)| *held == line);
    Ok(Claimed {
        leaving: leaving
            .into_iter()
            .filter(|(line, _)| !is_held(*line))
            .collect(),
        keys: told
            .iter()
            .filter(|one| one.held.is_none())
            .map(|one| one.key.clone())
            .collect(),
        held,
    })
}

/// Notes rows that do not leave after all, and why.
async fn note(
    access: &RunAccess,
    unclaimed: Vec<Claim>,
    held: Vec<(usize, Problem)>,
) -> Result<Vec<BulkRow>, Problem> {
    if unclaimed.is_empty() && held.is_empty() {
        return Ok(Vec::new());
    }
    let noted = access.with(move |it| {
        let mut rows = it.ledger.note_bulk(it.run, &held)?;
        if !unclaimed.is_empty() {
            let back: Vec<Settled> = unclaimed.into_iter().map(not_left).collect();
            rows.extend(it.step(&back, &[])?.rows);
        }
        Ok(rows)
    });
    noted.await
}

/// A row that was written as sent and did not leave.
pub(super) const fn not_left(claim: Claim) -> Settled {
    Settled {
        claim,
        answer: None,
        problem: None,
        fields: Vec::new(),
    }
}

/// What the team is told of rows that came back.
pub(super) fn settlements(rows: &[BulkRow], lines: &HashSet<usize>) -> Vec<Settlement> {
    let back = rows.iter().filter(|row| lines.contains(&row.line));
    back.filter_map(|row| {
        let state = match row.state {
            BulkState::Confirmed => ClaimState::Confirmed,
            BulkState::Rejected => ClaimState::Rejected,
            BulkState::Unknown => ClaimState::Unknown,
            // The vendor did nothing with it, so anybody may send it.
            BulkState::Planned => ClaimState::Free,
            // A row that is sent again keeps its claim, and a skipped one has none.
            _ => return None,
        };
        Some(Settlement {
            key: row.key.as_ref()?.as_str().to_owned(),
            state,
            vendor_id: row.created.id.clone(),
            link: row.created.link.clone(),
        })
    })
    .collect()
}

/// What a person is told of an order that a colleague has.
pub fn held_by(holder: &Holder, key: &IdempotencyKey) -> Problem {
    let at = DateTime::from_timestamp(holder.at, 0).map(|at| at.with_timezone(&Local));
    let is_today = at.is_some_and(|at| at.date_naive() == Local::now().date_naive());
    let format = if is_today { "%H:%M" } else { "%Y-%m-%d %H:%M" };
    let at = at.map_or_else(String::new, |at| at.format(format).to_string());
    let (what, next) = match holder.state {
        ClaimState::Confirmed => ("team-order-made", "team-order-made-next"),
        _ => ("team-order-taken", "team-order-taken-next"),
    };
    Problem::new(
        ProblemKind::Refused,
        Message::new(what)
            .with("member", &holder.member)
            .with("at", at),
    )
    .because(Message::new("team-order-key").with("key", key.as_str()))
    .next(Message::new(next))
}
