//! Carrying changes between this computer and the team's server, both ways, until neither has anything new for the other.

use super::on_disk::FleetAccess;
use crate::domain::problem::ProblemKind;
use crate::domain::{Msn, Problem, Secret};
use crate::store::{FleetStore, Membership};
use crate::team::{self, Connection, PAGE, TeamAddress};
use crate::text::Message;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::MissedTickBehavior;

/// What was carried.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Carried {
    /// Changes from here that the server has now.
    pub sent: usize,
    /// Changes of others that were taken in here.
    pub of_others: usize,
    /// Changes that lost and are kept as other versions.
    pub kept_beside: usize,
    /// The units whose words may be others than before.
    pub units: BTreeSet<Msn>,
    /// Whether a colleague brought the whole fleet up to date.
    pub is_synced: bool,
}

impl Carried {
    /// Adds what was carried later.
    pub fn add(&mut self, later: Self) {
        self.sent += later.sent;
        self.of_others += later.of_others;
        self.kept_beside += later.kept_beside;
        self.units.extend(later.units);
        self.is_synced |= later.is_synced;
    }
}

/// How many changes are sent at once: what a server takes in well under a second.
const SENT_AT_ONCE: usize = 1000;

/// How often colleagues are told how far the sending of orders is.
const TELL_EVERY: Duration = Duration::from_secs(3);

/// Sends what waits and takes in what the team has, in this order: what was changed here on what stood is ordered before anything new
/// is seen. A folder that joins takes in first, so that it sends nothing that the team has.
///
/// # Errors
/// When the server cannot be reached, is another one, or lost changes; and when the database cannot be written. What was carried until
/// then stays.
pub async fn carry(
    store: &Arc<FleetStore>,
    connection: &Connection,
    membership: &Membership,
    now: fn() -> i64,
) -> Result<Carried, Problem> {
    let access = FleetAccess::new(Arc::clone(store), &membership.fleet);
    // Another server counts its changes otherwise: the place that was reached there would skip or repeat some here.
    check_server(connection, membership).await?;
    team::note_seen(connection).await?;
    let mut carried = Carried::default();
    if membership.pulled_at.is_none() {
        take_in(&access, connection, &mut carried, now).await?;
        access.with(FleetStore::drop_what_the_team_has).await?;
    }
    send(&access, connection, &mut carried).await?;
    take_in(&access, connection, &mut carried, now).await?;
    look_for_senders(&access, connection, now).await?;
    Ok(carried)
}

/// Tells the team what was changed here, and takes nothing in: whoever does that also shows it.
///
/// # Errors
/// When the server cannot be reached or is another one, and when the database cannot be written.
pub async fn tell(
    store: &Arc<FleetStore>,
    connection: &Connection,
    membership: &Membership,
) -> Result<(), Problem> {
    check_server(connection, membership).await?;
    let access = FleetAccess::new(Arc::clone(store), &membership.fleet);
    send(&access, connection, &mut Carried::default()).await
}

/// Tells the team what becomes of orders while they are sent, until it is dropped, which may be at any moment: what was not told waits.
pub async fn tell_along(
    store: Arc<FleetStore>,
    address: TeamAddress,
    password: Secret,
    membership: Membership,
) {
    let mut next = tokio::time::interval(TELL_EVERY);
    // A server that was slow is not asked several times in a row for the ticks that were missed.
    next.set_missed_tick_behavior(MissedTickBehavior::Delay);
    // The first tick comes at once, when nothing was sent yet.
    next.tick().await;
    let mut open: Option<Connection> = None;
    loop {
        next.tick().await;
        let told = async {
            let connection = match open.take() {
                // Kept from one time to the next, since logging in costs more than telling.
                Some(connection) if !connection.is_closed() => connection,
                _ => team::connect(&address, &password).await?,
            };
            tell(&store, &connection, &membership).await?;
            Ok::<_, Problem>(connection)
        };
        match told.await {
            Ok(connection) => open = Some(connection),
            Err(problem) => {
                tracing::debug!(?problem, "the team was not told how far the sending is")
            }
        }
    }
}

async fn check_server(connection: &Connection, membership: &Membership) -> Result<(), Problem> {
    let found = team::server_of(connection).await?;
    if found.id == membership.server {
        return Ok(());
    }
    let what = Message::new("team-other-server-joined").with("server", &membership.address);
    Err(Problem::new(ProblemKind::Refused, what).next(Message::new("team-other-server-next")))
}

/// Notes which orders on the way were sent by somebody who is gone, so that nobody waits for an answer that does not come.
async fn look_for_senders(
    access: &FleetAccess,
    connection: &Connection,
    now: fn() -> i64,
) -> Result<(), Problem> {
    let keys = access.with(FleetStore::orders_on_the_way).await?;
    if keys.is_empty() {
        return Ok(());
    }
    let gone = team::senders_gone(connection, &access.fleet, &keys).await?;
    access
        .with(move |store, fleet| store.note_sender_gone(fleet, &gone, now()))
        .await
}

async fn send(
    access: &FleetAccess,
    connection: &Connection,
    carried: &mut Carried,
) -> Result<(), Problem> {
    loop {
        let changes = access.with(|store, fleet| store.changes_to_send(fleet, SENT_AT_ONCE));
        let changes = changes.await?;
        if changes.is_empty() {
            return Ok(());
        }
        // Noted as sent only after the server has them: broken off in between, they are sent twice, which the server knows by their
        // ids.
        team::push(connection, &access.fleet, &changes).await?;
        carried.sent += changes.len();
        access
            .with(move |store, _| store.note_sent(&changes))
            .await?;
    }
}

async fn take_in(
    access: &FleetAccess,
    connection: &Connection,
    carried: &mut Carried,
    now: fn() -> i64,
) -> Result<(), Problem> {
    let fleet = &access.fleet;
    // Read again: who joins takes in twice, and the place that is reached moves on.
    let Some(membership) = access.with(FleetStore::team).await? else {
        // It was left meanwhile.
        return Ok(());
    };
    let mut pulled = team::pull(connection, fleet, membership.last).await?;
    if pulled.newest < membership.last {
        return Err(lost_changes(&membership));
    }
    loop {
        let is_last = pulled.changes.len() < PAGE;
        let (reached, page) = (pulled.last, pulled.changes);
        let taking =
            access.with(move |store, fleet| store.take_in(fleet, &page, reached, !is_last, now()));
        // The server looks for the next page while this one is written down.
        let (taken, next) = if is_last {
            (taking.await, None)
        } else {
            let next = team::pull(connection, fleet, reached);
            let (taken, next) = tokio::join!(taking, next);
            (taken, Some(next))
        };
        let taken = taken?;
        carried.of_others += taken.of_others;
        carried.kept_beside += taken.kept_beside;
        carried.units.extend(taken.units);
        carried.is_synced |= taken.is_synced;
        match next {
            Some(next) => pulled = next?,
            None => return Ok(()),
        }
    }
}

/// The server has fewer changes than it had: an older copy of it was put back.
fn lost_changes(membership: &Membership) -> Problem {
    let what = Message::new("team-lost-changes").with("server", &membership.address);
    Problem::new(ProblemKind::Refused, what).next(Message::new("team-lost-changes-next"))
}
