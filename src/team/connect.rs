//! A connection to the server, and a call that always ends.

use super::TeamAddress;
use super::problem::{ANSWER_SECS, no_answer, problem, unreachable};
use super::tls::Tls;
use crate::domain::{Problem, Secret};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio_postgres::config::SslMode;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{AsyncMessage, Client, Config, NoTls, Row};

/// A value that a statement is given.
pub(super) type Asked<'a> = (&'a (dyn ToSql + Sync), Type);

const CONNECT_WITHIN: Duration = Duration::from_secs(10);
const ANSWER_WITHIN: Duration = Duration::from_secs(ANSWER_SECS);

/// An open connection. Dropping it closes it.
pub struct Connection {
    client: Client,
    pub(super) address: TeamAddress,
    carrier: JoinHandle<()>,
}

/// Wakes whoever waits for changes of the team. That nothing comes means nothing: only a look at the server is sure.
pub struct Waking {
    connection: Connection,
    woken: Arc<Notify>,
}

/// Connects, with TLS unless the server is on this computer.
///
/// # Errors
/// When the server cannot be reached, is not believed, or refuses the person.
pub async fn connect(address: &TeamAddress, password: &Secret) -> Result<Connection, Problem> {
    connect_telling(address, password, None).await
}

/// Connects, and is told from then on whenever the team has something new.
///
/// # Errors
/// As [`connect`].
pub async fn listen(address: &TeamAddress, password: &Secret) -> Result<Waking, Problem> {
    let woken = Arc::new(Notify::new());
    let connection = connect_telling(address, password, Some(Arc::clone(&woken))).await?;
    let listen = format!("LISTEN {}", address.schema());
    connection.run_batch(&listen).await?;
    Ok(Waking { connection, woken })
}

impl Waking {
    /// Waits until the team has something new, or the connection is gone: then it gives `false`.
    pub async fn woken(&self) -> bool {
        let mut look = tokio::time::interval(Duration::from_secs(5));
        loop {
            tokio::select! {
                // One that came before this wait is kept, so nothing falls between two waits.
                () = self.woken.notified() => return true,
                // A connection that ends tells nobody.
                _ = look.tick() => {
                    if self.connection.is_closed() {
                        return false;
                    }
                }
            }
        }
    }
}

async fn connect_telling(
    address: &TeamAddress,
    password: &Secret,
    woken: Option<Arc<Notify>>,
) -> Result<Connection, Problem> {
    let mut config = Config::new();
    config
        .user(&address.user)
        .host(&address.host)
        .port(address.port)
        .dbname(&address.database)
        .application_name("Partner Desk")
        .connect_timeout(CONNECT_WITHIN)
        .keepalives_idle(Duration::from_secs(20))
        .tcp_user_timeout(ANSWER_WITHIN);
    if !password.is_empty() {
        // An empty one is none: the server may know the person by a certificate.
        config.password(password.expose());
    }
    // `connect_timeout` is for the connection alone: a server that takes it and then says nothing is waited for here.
    let within = |opening| async move {
        match tokio::time::timeout(ANSWER_WITHIN, opening).await {
            Ok(Ok(opened)) => Ok(opened),
            Ok(Err(error)) => Err(problem(address, &error)),
            Err(_) => Err(no_answer(address)),
        }
    };
    let opened = if address.is_loopback() {
        config.ssl_mode(SslMode::Disable);
        let opening = async {
            let (client, connection) = config.connect(NoTls).await?;
            Ok((client, carry(connection, woken)))
        };
        // Boxed, since the two ways are of different types and one closure waits for both.
        within(Box::pin(opening) as Opening<'_>).await
    } else {
        // This alone believes any certificate; `Tls` is what looks at it.
        config.ssl_mode(SslMode::Require);
        let tls =
            Tls::of_this_computer().map_err(|error| unreachable(address, error.to_string()))?;
        let opening = async {
            let (client, connection) = config.connect(tls).await?;
            Ok((client, carry(connection, woken)))
        };
        within(Box::pin(opening) as Opening<'_>).await
    };
    let (client, carrier) = opened?;
    let connection = Connection {
        client,
        address: address.clone(),
        carrier,
    };
    // A statement that the server does not finish in time holds locks that others wait for.
    let timeout = format!("SET statement_timeout = '{ANSWER_SECS}s'");
    connection.run_batch(&timeout).await?;
    Ok(connection)
}

type Opened = Result<(Client, JoinHandle<()>), tokio_postgres::Error>;
type Opening<'a> = std::pin::Pin<Box<dyn Future<Output = Opened> + Send + 'a>>;

/// Carries what goes over a connection until it ends.
fn carry<S, T>(
    mut connection: tokio_postgres::Connection<S, T>,
    woken: Option<Arc<Notify>>,
) -> JoinHandle<()>
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send + 'static,
    T: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send + 'static,
{
    tokio::spawn(async move {
        loop {
            // Notifications come out here only: the connection as a future would drop them.
            let message = std::future::poll_fn(|context| connection.poll_message(context)).await;
            match (message, &woken) {
                (Some(Ok(AsyncMessage::Notification(_))), Some(woken)) => woken.notify_one(),
                (Some(Ok(_)), _) => {}
                (Some(Err(error)), _) => {
                    tracing::debug!(%error, "the connection to the team's server ended");
                    return;
                }
                (None, _) => return,
            }
        }
    })
}

impl Connection {
    /// Waits for an answer, as long as a server may take.
    async fn call<T>(
        &self,
        answer: impl Future<Output = Result<T, tokio_postgres::Error>>,
    ) -> Result<T, Problem> {
        match tokio::time::timeout(ANSWER_WITHIN, answer).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) => Err(problem(&self.address, &error)),
            Err(_) => Err(no_answer(&self.address)),
        }
    }

    /// The rows that a statement gives.
    pub(super) async fn rows(&self, sql: &str, asked: &[Asked<'_>]) -> Result<Vec<Row>, Problem> {
        // With the types said nothing has to be prepared first: a call is one round trip.
        self.call(self.client.query_typed(sql, asked)).await
    }

    /// The only row that a statement gives.
    pub(super) async fn row(&self, sql: &str, asked: &[Asked<'_>]) -> Result<Row, Problem> {
        self.call(self.client.query_typed_one(sql, asked)).await
    }

    /// Runs a statement whose rows, if it has any, are not wanted.
    pub(super) async fn run(&self, sql: &str, asked: &[Asked<'_>]) -> Result<(), Problem> {
        let ran = self.client.execute_typed(sql, asked);
        self.call(ran).await.map(drop)
    }

    /// Runs statements that are given nothing.
    pub(super) async fn run_batch(&self, sql: &str) -> Result<(), Problem> {
        self.call(self.client.batch_execute(sql)).await
    }

    /// Whether it has ended; one that broke off unnoticed counts as open.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.client.is_closed() || self.carrier.is_finished()
    }

    /// The team's schema, as it may stand unquoted in a statement.
    pub(super) fn schema(&self) -> String {
        self.address.schema()
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        // It would wait on for a server that does not answer.
        self.carrier.abort();
    }
}

impl std::fmt::Debug for Connection {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Connection")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}
