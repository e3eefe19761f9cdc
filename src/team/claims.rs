//! The right to send orders: one member at a time for each order of a partner, given by the server.
//!
//! A [`Sending`] is a session on the server. It says every few seconds that it lives, and holds a lock there that ends with its
//! connection. Whoever was not heard of for a while counts as dead, and others may send again, with the same key, what they claimed. So
//! a session uses a claim only while it knows that it still counts as alive ([`Sending::is_live`]), by a clock that nobody can set.

use super::connect::{Asked, Connection, connect};
use super::problem::{named, unreachable};
use super::{TeamAddress, schema};
use crate::domain::problem::ProblemKind;
use crate::domain::team::ClaimState;
use crate::domain::{PartnerId, Problem, Secret};
use crate::text::Message;
use std::sync::{Arc, Mutex as Plain, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Mutex;
use tokio::task::JoinHandle;
use tokio_postgres::types::Type;
use uuid::Uuid;

/// What a claim came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// The order's idempotency key.
    pub key: String,
    /// Who has it; `None` where this session has it now.
    pub held: Option<Holder>,
}

/// Who has claimed an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The member's name on the server.
    pub member: String,
    /// Since when, by the server's clock: seconds since 1970 (UTC).
    pub at: i64,
    /// What came of it.
    pub state: ClaimState,
    /// The vendor's id of the order, where it was taken.
    pub vendor_id: Option<String>,
    /// The merchant's link, where it was taken.
    pub link: Option<String>,
}

/// What came of an order that was claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// The order's idempotency key.
    pub key: String,
    /// How it ended, or that this is not known.
    pub state: ClaimState,
    /// The vendor's id of the order, where it was taken.
    pub vendor_id: Option<String>,
    /// The merchant's link, where it was taken.
    pub link: Option<String>,
}

/// A session that may send orders of a partner. Dropping it leaves its claims to time; [`Self::end`] gives them back at once.
pub struct Sending {
    inner: Arc<Inner>,
    heart: JoinHandle<()>,
}

struct Inner {
    id: Uuid,
    partner: String,
    address: TeamAddress,
    password: Secret,
    patience: Duration,
    /// `None` while it is lost and not opened again.
    connection: Mutex<Option<Connection>>,
    /// When the server was last asked whether this session lives, and said so.
    beat_at: Plain<Instant>,
}

impl Sending {
    /// Begins a session.
    ///
    /// # Errors
    /// When the server cannot be reached, or gives every statement another connection, as a pooler of transactions does.
    pub async fn begin(
        address: &TeamAddress,
        password: &Secret,
        server: &str,
        partner: &PartnerId,
    ) -> Result<Self, Problem> {
        let connection = connect(address, password).await?;
        let found = schema::server_of(&connection).await?;
        // Another team at this address has other claims: what is taken here may be free there.
        if found.id != server {
            let what = named("team-other-server", address);
            return Err(Problem::new(ProblemKind::Refused, what)
                .next(Message::new("team-other-server-next")));
        }
        // Before anything is claimed: the lock of the session is worth nothing behind one.
        super::check::refuse_pooler(&connection, password).await?;
        let sql = format!(
            "SELECT extract(epoch FROM patience)::float8 FROM {}.team",
            connection.schema()
        );
        let row = connection.row(&sql, &[]).await?;
        let inner = Arc::new(Inner {
            id: Uuid::new_v4(),
            partner: partner.as_str().to_owned(),
            address: address.clone(),
            password: password.clone(),
            // The server insists on a second at least. A day at most keeps a number that no `Duration` can hold from ending
            // the program.
            patience: Duration::from_secs_f64(row.get::<_, f64>(0).clamp(1.0, 86_400.0)),
            connection: Mutex::new(None),
            beat_at: Plain::new(Instant::now()),
        });
        *inner.connection.lock().await = Some(inner.take_up(connection).await?);
        let beating = Arc::clone(&inner);
        let heart = tokio::spawn(async move {
            // Three beats in the time that a claim may be used without one, so one that is lost costs nothing.
            let mut beats = tokio::time::interval(beating.patience / 10);
            // After a computer slept one beat is enough; those that were missed would follow at once.
            beats.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
            loop {
                beats.tick().await;
                if let Err(problem) = beating.beat().await {
                    tracing::warn!(
                        ?problem,
                        "the team's server was not told that this session lives"
                    );
                }
            }
        });
        Ok(Self { inner, heart })
    }

    /// Whether a claim of this session may be used now: it was heard of lately enough that nobody else may have it.
    #[must_use]
    pub fn is_live(&self) -> bool {
        let beat_at = *self
            .inner
            .beat_at
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        // The server gives a session whose connection is gone half of the time. This ends sooner, so that an order that
        // leaves at the last moment is answered by then.
        beat_at.elapsed() < self.inner.patience / 3
    }

    /// Claims orders by their keys. A server that is away for a moment is waited for.
    ///
    /// # Errors
    /// When the server cannot be reached, or counts this session as dead. Nothing may be sent then.
    pub async fn claim(&self, keys: &[String]) -> Result<Vec<Claimed>, Problem> {
        let sql = format!(
            "SELECT order_key, is_mine, member::text, extract(epoch FROM claimed_at)::bigint, state, vendor_id, link
             FROM {}.claim($1::text::uuid, $2, $3)",
            self.inner.address.schema()
        );
        // As text: the library takes UUIDs only with a feature of its own.
        let id = self.inner.id.to_string();
        let asked: [Asked<'_>; 3] = [
            (&id, Type::TEXT),
            (&self.inner.partner, Type::TEXT),
            (&keys, Type::TEXT_ARRAY),
        ];
        let rows = self.inner.insist(&sql, &asked).await?;
        Ok(rows
            .iter()
            .map(|row| {
                let is_mine: bool = row.get(1);
                let held = (!is_mine).then(|| Holder {
                    member: row.get::<_, Option<String>>(2).unwrap_or_default(),
                    at: row.get::<_, Option<i64>>(3).unwrap_or(0),
                    // A word of a later version: nobody knows whether the order exists.
                    state: row
                        .get::<_, Option<&str>>(4)
                        .and_then(ClaimState::from_word)
                        .unwrap_or(ClaimState::Unknown),
                    vendor_id: row.get(5),
                    link: row.get(6),
                });
                Claimed {
                    key: row.get(0),
                    held,
                }
            })
            .collect())
    }

    /// Notes what came of orders.
    ///
    /// # Errors
    /// When the server cannot be reached: it counts them as unknown once this session is over, and anyone may settle them.
    pub async fn settle(&self, settled: &[Settlement]) -> Result<(), Problem> {
        if settled.is_empty() {
            return Ok(());
        }
        let sql = format!(
            "SELECT {}.settle($1::text::uuid, $2, $3, $4, $5, $6)",
            self.inner.address.schema()
        );
        let id = self.inner.id.to_string();
        let keys: Vec<&str> = settled.iter().map(|one| one.key.as_str()).collect();
        let states: Vec<&str> = settled.iter().map(|one| one.state.as_str()).collect();
        let ids: Vec<Option<&str>> = settled.iter().map(|one| one.vendor_id.as_deref()).collect();
        let links: Vec<Option<&str>> = settled.iter().map(|one| one.link.as_deref()).collect();
        let asked: [Asked<'_>; 6] = [
            (&id, Type::TEXT),
            (&self.inner.partner, Type::TEXT),
            (&keys, Type::TEXT_ARRAY),
            (&states, Type::TEXT_ARRAY),
            (&ids, Type::TEXT_ARRAY),
            (&links, Type::TEXT_ARRAY),
        ];
        self.inner.insist(&sql, &asked).await.map(|_| ())
    }

    /// Ends the session. What it claimed and did not settle may have left, and anyone may settle it.
    pub async fn end(&self) {
        // First, so that no beat opens a connection again that is taken away below.
        self.heart.abort();
        let connection = self.inner.connection.lock().await.take();
        // Without a connection the session is left to time, as when the program dies.
        let Some(connection) = connection else { return };
        let sql = format!("SELECT {}.end_session($1::text::uuid)", connection.schema());
        let id = self.inner.id.to_string();
        if let Err(problem) = connection.run(&sql, &[(&id, Type::TEXT)]).await {
            tracing::warn!(
                ?problem,
                "the team's server was not told that this session is over"
            );
        }
    }
}

impl Drop for Sending {
    fn drop(&mut self) {
        self.heart.abort();
    }
}

impl Inner {
    /// Makes a connection the one of this session: the session is on the server, and its lock is held.
    async fn take_up(&self, connection: Connection) -> Result<Connection, Problem> {
        let schema = connection.schema();
        // The time of the question and not of the answer: the server counts from a moment after it.
        let (id, asked_at) = (self.id.to_string(), Instant::now());
        let begin = format!("SELECT {schema}.begin_session($1::text::uuid, $2)");
        let asked: [Asked<'_>; 2] = [(&id, Type::TEXT), (&self.partner, Type::TEXT)];
        // Does nothing where the session is there already, as after a connection that was lost.
        connection.run(&begin, &asked).await?;
        // The lock of a connection that broke off may still be held by it, which says the same.
        let lock = format!(
            "SELECT pg_try_advisory_lock({schema}.lock_of($1::text::uuid)), {schema}.beat($1::text::uuid)"
        );
        let row = connection.row(&lock, &[(&id, Type::TEXT)]).await?;
        if !row.get::<_, bool>(1) {
            return Err(self.is_over());
        }
        self.note_beat(asked_at);
        Ok(connection)
    }

    async fn beat(&self) -> Result<(), Problem> {
        let mut slot = self.connection.lock().await;
        let connection = self.open(&mut slot).await?;
        let sql = format!("SELECT {}.beat($1::text::uuid)", connection.schema());
        let (id, asked_at) = (self.id.to_string(), Instant::now());
        let row = connection.row(&sql, &[(&id, Type::TEXT)]).await;
        // The next call opens another one.
        if row.is_err() {
            *slot = None;
        }
        let row = row?;
        if !row.get::<_, bool>(0) {
            return Err(self.is_over());
        }
        self.note_beat(asked_at);
        Ok(())
    }

    /// Asks the server, also once more and on a new connection, as long as a session may be silent. What is asked may be asked twice.
    async fn insist(
        &self,
        sql: &str,
        asked: &[Asked<'_>],
    ) -> Result<Vec<tokio_postgres::Row>, Problem> {
        let begun = Instant::now();
        let mut wait = Duration::from_millis(50);
        loop {
            // The lock on the connection is let go before the pause, so that beats go on meanwhile.
            let answer = {
                let mut slot = self.connection.lock().await;
                match self.open(&mut slot).await {
                    Ok(connection) => {
                        let rows = connection.rows(sql, asked).await;
                        if rows.is_err() {
                            *slot = None;
                        }
                        rows
                    }
                    Err(problem) => Err(problem),
                }
            };
            match answer {
                Err(problem)
                    // Later the session counts as dead, and what was asked for may be another's.
                    if problem.kind == ProblemKind::Unreachable
                        && begun.elapsed() < self.patience =>
                {
                    tracing::warn!(?problem, "the team's server is asked again");
                    tokio::time::sleep(wait).await;
                    wait = (wait * 2).min(Duration::from_secs(2));
                }
                answer => return answer,
            }
        }
    }

    /// The connection, opened anew where it was lost.
    async fn open<'s>(&self, slot: &'s mut Option<Connection>) -> Result<&'s Connection, Problem> {
        if slot.as_ref().is_none_or(Connection::is_closed) {
            *slot = None;
            let connection = connect(&self.address, &self.password).await?;
            *slot = Some(self.take_up(connection).await?);
        }
        slot.as_ref()
            .ok_or_else(|| unreachable(&self.address, String::new()))
    }

    fn note_beat(&self, asked_at: Instant) {
        *self.beat_at.lock().unwrap_or_else(PoisonError::into_inner) = asked_at;
    }

    fn is_over(&self) -> Problem {
        Problem::new(
            ProblemKind::Unreachable,
            named("team-session-over", &self.address),
        )
        .next(Message::new("team-session-over-next"))
    }
}

/// Of orders that left, those whose sender is gone and was another member, each with that member: whether they exist is not known.
///
/// # Errors
/// When the server cannot be reached.
pub async fn senders_gone(
    connection: &Connection,
    partner: &str,
    keys: &[String],
) -> Result<Vec<(String, String)>, Problem> {
    let schema = connection.schema();
    let sql = format!(
        // One that is taken by a live session is on its way; what this person sent is settled here.
        "SELECT order_key, member::text FROM {schema}.claims
         WHERE partner = $1 AND order_key = ANY($2) AND member <> session_user
           AND (state = 'unknown' OR state = 'taken' AND NOT {schema}.is_alive(session))"
    );
    let asked: [Asked<'_>; 2] = [(&partner, Type::TEXT), (&keys, Type::TEXT_ARRAY)];
    let rows = connection.rows(&sql, &asked).await?;
    Ok(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
}

impl std::fmt::Debug for Sending {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Sending")
            .field("id", &self.inner.id)
            .finish_non_exhaustive()
    }
}
