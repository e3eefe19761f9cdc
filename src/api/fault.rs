//! What went wrong between us and the host, before there was a whole answer.

use super::cause::Cause;
use super::limits::Limits;
use std::error::Error as _;

/// Words of the TLS layer's errors, which have no type of their own in the error chain.
const CERTIFICATE: &[&str] = &["certificate", "unknownissuer"];
/// A peer that does not speak TLS at all, or not ours.
const NO_TLS: &[&str] = &[
    "corrupt message",
    "received fatal alert",
    "handshake failure",
];

/// A request that got no whole answer.
#[derive(Debug)]
pub(super) struct Fault {
    /// Why.
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
        let seconds = waited.as_secs().max(1);
        let reasons = reasons(&error.without_url());
        let cause = cause(&reasons, not_sent, seconds);
        Self {
            passing: !matches!(
                cause,
                Cause::CertificateRefused { .. } | Cause::SetupFailed { .. }
            ),
            maybe_done: !not_sent,
            cause,
        }
    }
}

/// The error and what lies beneath it, outermost first.
struct Reasons {
    texts: Vec<String>,
    timeout: bool,
    builder: bool,
}

impl Reasons {
    fn any(&self, needles: &[&str]) -> bool {
        self.texts.iter().any(|text| {
            let text = text.to_ascii_lowercase();
            needles.iter().any(|needle| text.contains(needle))
        })
    }

    /// The innermost reason, which is the one that says something.
    fn innermost(&self) -> String {
        self.texts.last().cloned().unwrap_or_default()
    }
}

fn reasons(error: &reqwest::Error) -> Reasons {
    let mut texts = vec![error.to_string()];
    let mut beneath = error.source();
    while let Some(inner) = beneath {
        texts.push(inner.to_string());
        beneath = inner.source();
    }
    Reasons {
        texts,
        timeout: error.is_timeout(),
        builder: error.is_builder(),
    }
}

fn cause(reasons: &Reasons, not_sent: bool, seconds: u64) -> Cause {
    let reason = reasons.innermost();
    if reasons.timeout {
        return Cause::TimedOut { seconds };
    }
    if reasons.builder {
        return Cause::SetupFailed { reason };
    }
    if reasons.any(&["dns error", "failed to lookup address"]) {
        return Cause::HostNotFound;
    }
    // Not every word of TLS: a connection that merely breaks says `without sending TLS close_notify`.
    if reasons.any(CERTIFICATE) || (not_sent && reasons.any(NO_TLS)) {
        return Cause::CertificateRefused { reason };
    }
    if not_sent {
        Cause::ConnectFailed { reason }
    } else {
        Cause::Dropped { reason }
    }
}
