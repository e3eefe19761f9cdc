//! What went wrong between us and the host, before there was a whole answer.

use super::cause::Cause;
use super::limits::Limits;
use std::error::Error;
use std::io::{self, ErrorKind};

/// Words of the TLS layer's errors, which have no type of their own in the error chain.
const CERTIFICATE: &[&str] = &["certificate", "unknownissuer"];
/// A peer that does not speak TLS at all, or not ours.
const NO_TLS: &[&str] = &[
    "corrupt message",
    "received fatal alert",
    "handshake failure",
];

/// How the system says that the other side broke off a connection that was made.
const BREAKS: [ErrorKind; 4] = [
    ErrorKind::ConnectionReset,
    ErrorKind::ConnectionAborted,
    ErrorKind::BrokenPipe,
    ErrorKind::UnexpectedEof,
];

/// A request that got no whole answer.
#[derive(Debug)]
pub(super) struct Fault {
    /// Why, as a person is told it; its texts are not cleared of secrets yet.
    pub(super) cause: Cause,
    /// Whether the host may have got the request and acted on it.
    pub(super) maybe_done: bool,
    /// Whether the same request may succeed in a moment.
    pub(super) passing: bool,
}

impl Fault {
    /// A fault of the connection, of which the limits tell how long was waited for it.
    pub(super) fn of(error: reqwest::Error, limits: &Limits) -> Self {
        let not_sent = error.is_connect() || error.is_builder();
        let waited = if not_sent {
            limits.connect_timeout
        } else {
            limits.total_timeout
        };
        // A limit below a second would be told as no time at all.
        let seconds = waited.as_secs().max(1);
        // Asked while the error still has its address.
        let is_secure = error.url().is_some_and(|url| url.scheme() == "https");
        let error = error.without_url();
        let cause = if error.is_timeout() {
            Cause::TimedOut { seconds }
        } else {
            cause(&error, not_sent, is_secure)
        };
        Self {
            passing: !matches!(
                cause,
                Cause::CertificateRefused { .. } | Cause::SetupFailed { .. }
            ),
            maybe_done: !not_sent,
            cause,
        }
    }

    /// The fault as a host is known that `has_answered` before, or never did: a host that breaks off the very first greeting is
    /// taken at its word; one that spoke TLS a moment ago is asked again.
    pub(super) fn of_host(self, has_answered: bool) -> Self {
        let passing = match self.cause {
            // A peer without TLS answers our greeting in its own way and closes the connection. The reset of the connection often comes
            // before that answer, and on Windows it takes away an answer that is there already.
            Cause::BrokenOff { .. } => has_answered,
            _ => self.passing,
        };
        Self { passing, ..self }
    }
}

/// An error and what lies beneath it, outermost first.
fn chain<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |error| (**error).source())
}

/// The innermost reason of an error, which is the one that says something.
pub(super) fn innermost<'a>(error: &'a (dyn Error + 'static)) -> &'a (dyn Error + 'static) {
    chain(error).last().unwrap_or(error)
}

/// Whether the other side broke off. The library of TLS wraps the system's error in one of no kind, which a chain of sources
/// passes by.
fn is_broken_off(error: &io::Error) -> bool {
    BREAKS.contains(&error.kind())
        || error
            .get_ref()
            .and_then(|wrapped| wrapped.downcast_ref::<io::Error>())
            .is_some_and(is_broken_off)
}

fn cause(error: &reqwest::Error, not_sent: bool, is_secure: bool) -> Cause {
    let reason = innermost(error).to_string();
    let says = |needles: &[&str]| {
        chain(error).any(|error| {
            let text = error.to_string().to_ascii_lowercase();
            needles.iter().any(|needle| text.contains(needle))
        })
    };
    let broken_off = || {
        let mut system = chain(error).filter_map(|error| error.downcast_ref::<io::Error>());
        // In clear text there is nothing to agree on: what breaks then was never made.
        is_secure && system.any(is_broken_off)
    };
    if error.is_builder() {
        Cause::SetupFailed { reason }
    } else if says(&["dns error", "failed to lookup address"]) {
        Cause::HostNotFound
    // Not every word of TLS: a connection that merely breaks says `without sending TLS close_notify`.
    } else if says(CERTIFICATE) || (not_sent && says(NO_TLS)) {
        Cause::CertificateRefused { reason }
    } else if !not_sent {
        Cause::Dropped { reason }
    } else if broken_off() {
        Cause::BrokenOff { reason }
    } else {
        Cause::ConnectFailed { reason }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_that_spoke_tls_before_is_asked_again() {
        #[track_caller]
        fn check(cause: Cause, has_answered: bool, expect: bool) {
            let fault = Fault {
                cause,
                maybe_done: false,
                passing: true,
            };
            assert_eq!(fault.of_host(has_answered).passing, expect);
        }
        let reason = "connection reset by peer".to_owned();
        let broken_off = Cause::BrokenOff {
            reason: reason.clone(),
        };
        check(broken_off.clone(), false, false);
        check(broken_off, true, true);
        check(Cause::ConnectFailed { reason }, false, true);
    }
}
