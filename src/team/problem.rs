//! From an error of the server, or of the way to it, to what a person is told. Nothing of what was sent is in it.

use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use crate::text::Message;
use std::error::Error as _;
use tokio_rustls::rustls;

use super::TeamAddress;

/// How long a server may take to answer one call.
pub(super) const ANSWER_SECS: u64 = 30;

/// What a person is told of an error.
pub(super) fn problem(address: &TeamAddress, error: &tokio_postgres::Error) -> Problem {
    let Some(told) = error.as_db_error() else {
        let reason = error
            .source()
            .map_or_else(|| error.to_string(), ToString::to_string);
        return of_the_way(address, error, reason);
    };
    let code = told.code();
    let why = Message::new("team-why-server")
        .with("code", code.code())
        .with("reason", told.message());
    let (what, next, kind) = match code.code() {
        // The password is wrong, or the role may not log in.
        "28P01" | "28000" => (
            "team-refused",
            "team-refused-next",
            ProblemKind::Credentials,
        ),
        // No such database, schema, table or function: nobody made the team there.
        "3D000" | "3F000" | "42P01" | "42883" => {
            ("team-none", "team-none-next", ProblemKind::Input)
        }
        // The role has no right to it.
        "42501" => ("team-no-right", "team-no-right-next", ProblemKind::Refused),
        // Disk or memory is full, or a limit is reached. Before those that pass by themselves, in whose class the first two are.
        "53100" | "53200" | "54000" => ("team-full", "team-full-next", ProblemKind::Refused),
        code if is_passing(code) => {
            return unreachable(address, told.message().to_owned());
        }
        _ => ("team-failed", "team-failed-next", ProblemKind::Refused),
    };
    Problem::new(kind, named(what, address))
        .because(why)
        .next(Message::new(next))
}

/// What an error means that is not the server's own word: nobody is there, or one of both does not believe the other.
fn of_the_way(address: &TeamAddress, error: &tokio_postgres::Error, reason: String) -> Problem {
    let why = Message::new("team-reason").with("reason", &reason);
    let problem = |kind, what, next| {
        Problem::new(kind, named(what, address))
            .because(why.clone())
            .next(Message::new(next))
    };
    match refused_by_tls(error) {
        // A server that wants a certificate of the person (`cert`) refuses by an alert, before PostgreSQL can say a word.
        Some(rustls::Error::AlertReceived(_)) => problem(
            ProblemKind::Credentials,
            "team-refused",
            "team-refused-next",
        ),
        Some(rustls::Error::InvalidCertificate(_)) => problem(
            ProblemKind::Refused,
            "team-not-believed",
            "team-not-believed-next",
        ),
        // The words of the library, which has no name for it.
        _ if reason == "password missing" => {
            Problem::new(ProblemKind::Credentials, named("team-refused", address))
                .because(Message::new("team-no-password"))
                .next(Message::new("team-refused-next"))
        }
        _ => unreachable(address, reason),
    }
}

/// What the encryption of a connection failed with.
fn refused_by_tls(error: &tokio_postgres::Error) -> Option<&rustls::Error> {
    let mut cause = error.source();
    while let Some(error) = cause {
        // The library hands an error of TLS on inside of one of input and output.
        let inner = error
            .downcast_ref::<std::io::Error>()
            .and_then(std::io::Error::get_ref);
        if let Some(found) = inner.and_then(|inner| inner.downcast_ref()) {
            return Some(found);
        }
        cause = error.source();
    }
    None
}

/// Whether an error passes by itself, as when a server starts or ends.
fn is_passing(code: &str) -> bool {
    // The connection broke, the server ends or starts, it has no connection left, or it cancelled what took too long.
    code.starts_with("08") || code.starts_with("57P") || code.starts_with("53") || code == "57014"
}

/// The server cannot be reached, or gave no answer that could be used.
pub(super) fn unreachable(address: &TeamAddress, reason: String) -> Problem {
    Problem::new(ProblemKind::Unreachable, named("team-unreachable", address))
        .because(Message::new("team-reason").with("reason", reason))
        .next(Message::new("team-unreachable-next"))
}

/// No answer came in time.
pub(super) fn no_answer(address: &TeamAddress) -> Problem {
    Problem::new(ProblemKind::Unreachable, named("team-unreachable", address))
        .because(Message::new("team-no-answer").with("seconds", ANSWER_SECS))
        .next(Message::new("team-unreachable-next"))
}

/// A message with the server it is about.
pub(super) fn named(id: &'static str, address: &TeamAddress) -> Message {
    Message::new(id)
        .with(
            "server",
            format!("{}:{}/{}", address.host, address.port, address.database),
        )
        .with("team", &address.team)
        .with("user", &address.user)
}
