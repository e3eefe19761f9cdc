//! Orders of a partner that is shared: without the team's server none leaves, and with it each only from one member.

use super::place::{TeamPlace, carry, tell};
use crate::desk::core::{Opened, Shared, on_disk};
use crate::domain::order::IdempotencyKey;
use crate::domain::team::ClaimState;
use crate::domain::{PartnerId, Problem};
use crate::jobs;
use crate::store::{Ledger, LedgerEntry, LedgerState};
use crate::team::{Sending, Settlement};
use crate::text::Message;
use std::sync::Arc;
use tokio::task::JoinHandle;

/// The right to claim orders of a partner.
pub(in crate::desk) struct TeamOrders {
    pub(in crate::desk) sending: Arc<Sending>,
    place: TeamPlace,
    carrier: JoinHandle<()>,
}

/// Begins to send orders of a profile: takes in what colleagues sent, and opens a session. `None` where nobody shares its partner.
///
/// # Errors
/// When the team's server cannot be used: no order may leave then.
pub(in crate::desk) async fn begin(
    shared: &Shared,
    opened: &Opened,
) -> Result<Option<TeamOrders>, Problem> {
    let Some(place) = shared.team_of(&opened.fleet).await? else {
        return Ok(None);
    };
    // First what colleagues sent, so that the ledger has it before an order is planned; then the right to send.
    let begun = async {
        let carried = carry(&place).await?;
        // Whoever sends shows orders; what else came is for whoever shows it.
        shared.not_told_yet(&opened.fleet, carried);
        open(&place, &opened.partner).await
    };
    let sending = begun.await.map_err(none_are_sent)?;
    let TeamPlace {
        kept,
        membership,
        address,
        password,
    } = place.clone();
    // A connection of its own: the session's must stay free to say that it lives.
    let carrier = tokio::spawn(jobs::tell_along(kept.store, address, password, membership));
    Ok(Some(TeamOrders {
        sending: Arc::new(sending),
        place,
        carrier,
    }))
}

impl Drop for TeamOrders {
    fn drop(&mut self) {
        self.carrier.abort();
    }
}

/// Whether a session could be opened now.
pub(super) async fn look(place: &TeamPlace) -> Result<(), Problem> {
    let partner = PartnerId::from_kept(&place.membership.fleet);
    let sending = open(place, &partner).await?;
    // Ended at once: a session that only looked must not count as somebody who sends.
    sending.end().await;
    Ok(())
}

async fn open(place: &TeamPlace, partner: &PartnerId) -> Result<Sending, Problem> {
    let server = &place.membership.server;
    Sending::begin(&place.address, &place.password, server, partner).await
}

/// What a person is told who has not typed anything yet.
pub(super) fn none_can_be_sent(problem: Problem) -> Problem {
    instead_of(problem, "team-no-orders-now", "team-no-orders-now-next")
}

/// What a person is told who wants to send.
pub(super) fn none_are_sent(problem: Problem) -> Problem {
    instead_of(problem, "team-no-orders", "team-no-orders-next")
}

fn instead_of(problem: Problem, what: &'static str, next: &'static str) -> Problem {
    Problem {
        why: Some(problem.what),
        what: Message::new(what),
        next: Some(Message::new(next)),
        ..problem
    }
}

impl TeamOrders {
    /// Claims one order.
    ///
    /// # Errors
    /// When a colleague has it, or the server cannot be used. It must not be sent then.
    pub(in crate::desk) async fn claim(&self, key: &IdempotencyKey) -> Result<(), Problem> {
        let wanted = [key.as_str().to_owned()];
        let claimed = self.sending.claim(&wanted).await.map_err(none_are_sent)?;
        match claimed.into_iter().find_map(|one| one.held) {
            Some(holder) => Err(jobs::held_by(&holder, key)),
            None => Ok(()),
        }
    }

    /// Tells the team what came of an order, by what the ledger has of it.
    pub(in crate::desk) async fn settle(&self, ledger: &Arc<Ledger>, entry: &LedgerEntry) {
        let (at_ledger, of) = (Arc::clone(ledger), entry.clone());
        let found = on_disk(move || at_ledger.by_key(&of.profile, &of.key)).await;
        // What cannot be read is not told: the server counts the order as unknown once the session is over.
        let Ok(Some(entry)) = found else { return };
        let settled = Settlement {
            key: entry.key.as_str().to_owned(),
            state: match entry.state {
                LedgerState::Confirmed => ClaimState::Confirmed,
                LedgerState::Rejected => ClaimState::Rejected,
                // It never left, so anybody may send it.
                LedgerState::Planned => ClaimState::Free,
                LedgerState::Sent | LedgerState::Unknown => ClaimState::Unknown,
            },
            vendor_id: entry.created.id.clone(),
            link: entry.created.link.clone(),
        };
        if let Err(problem) = self.sending.settle(&[settled]).await {
            tracing::warn!(?problem, "the team was not told what came of an order");
        }
    }

    /// Ends the session, and sends the team what was noted of its orders. Where that fails it waits for the next time.
    pub(in crate::desk) async fn finish(self, shared: &Shared) {
        // Two would tell the same changes at the same time.
        self.carrier.abort();
        self.sending.end().await;
        let place = shared.team_of(&self.place.membership.fleet).await;
        // It was left meanwhile, or its password is gone; what was noted waits either way.
        let Ok(Some(place)) = place else { return };
        if let Err(problem) = tell(&place).await {
            tracing::warn!(?problem, "the team was not sent what was noted of orders");
        }
    }
}
