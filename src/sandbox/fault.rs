//! The faults a sandbox plays on demand, and when they strike.

use crate::domain::closed_list;
use std::collections::HashMap;

closed_list! {
    /// A fault the sandbox plays on demand.
    ///
    /// Faults that strike *sometimes* count the requests they could have hit and strike every n-th of them ([`Fault::every`]),
    /// never the first ones, so that a repeated request gets through. `SandboxOptions::fault_every` overrides n; 1 means always.
    /// Faults about the shape of answers strike always, and only the vendor's APIs.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Fault;
    /// The name on the command line.
    fn name;

    /// `latency-spikes`: every 5th answer comes two seconds late.
    LatencySpikes = "latency-spikes";
    /// `rate-limit`: every 4th API call gets 429 with `Retry-After: 1`.
    RateLimit = "rate-limit";
    /// `rate-limit-date`: the same with `Retry-After` as an HTTP date.
    RateLimitDate = "rate-limit-date";
    /// `server-error`: every 3rd answer is 500.
    ServerError = "server-error";
    /// `drop-before`: every 4th connection is dropped before any work was done.
    DropBefore = "drop-before";
    /// `drop-after`: every 4th connection is dropped after the work was done: the order exists, the answer is lost.
    DropAfter = "drop-after";
    /// `slow-body`: every answer's body trickles out in twenty pieces over two seconds.
    SlowBody = "slow-body";
    /// `broken-json`: every 3rd answer with a body ends in the middle of its JSON.
    BrokenJson = "broken-json";
    /// `numeric-msn`: MSNs are JSON numbers.
    NumericMsn = "numeric-msn";
    /// `wrapped-list`: the Management API's lists of units come as `{"salesUnits":[…]}`.
    WrappedList = "wrapped-list";
    /// `msn-list`: … as `{"msn":["123456",…]}`.
    MsnList = "msn-list";
    /// `bare-list`: … as `["123456",…]`.
    BareList = "bare-list";
    /// `expired-token`: every 5th API call gets 401, and its token is dead from then on.
    ExpiredToken = "expired-token";
    /// `html-error`: every 4th answer is a 502 page in HTML.
    HtmlError = "html-error";
    /// `huge-body`: answers of API calls begin with 300 MiB of white space, without a `Content-Length`.
    HugeBody = "huge-body";
    /// `redirect`: every call, the token call too, is redirected (307) to another host name, where `/__sandbox/stats` counts
    /// who followed.
    Redirect = "redirect";
    /// `unknown-words`: enumerations hold words nobody knows yet, objects have fields nobody asked for.
    UnknownWords = "unknown-words";
    /// `other-spellings`: what the vendor's examples write otherwise than its schemas: token values as numbers, a problem's status
    /// as text and its details as `name` and `reason`.
    OtherSpellings = "other-spellings";
    /// `locked`: every 2nd product order gets 423, "still processing": nothing was done.
    Locked = "locked";
}

impl Fault {
    /// The fault of a name; `None` for a name that is none.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| fault.name() == name)
    }

    /// The share: it strikes every n-th request; 1 is always.
    pub fn every(self) -> u32 {
        match self {
            Self::Locked => 2,
            Self::ServerError | Self::BrokenJson => 3,
            Self::RateLimit
            | Self::RateLimitDate
            | Self::DropBefore
            | Self::DropAfter
            | Self::HtmlError => 4,
            Self::LatencySpikes | Self::ExpiredToken => 5,
            _ => 1,
        }
    }
}

/// The faults that are switched on, with their counters.
#[derive(Debug, Default)]
pub(super) struct Switches {
    on: Vec<Fault>,
    every: Option<u32>,
    seen: HashMap<Fault, u32>,
}

impl Switches {
    pub(super) fn new(on: Vec<Fault>, every: Option<u32>) -> Self {
        Self {
            on,
            // Every 0th request is none, so the fault keeps its own share.
            every: every.filter(|n| *n > 0),
            seen: HashMap::new(),
        }
    }

    /// Names of the faults that are on.
    pub(super) fn names(&self) -> Vec<&'static str> {
        self.on.iter().map(|fault| fault.name()).collect()
    }

    /// Whether the fault is on at all.
    pub(super) fn is_on(&self, fault: Fault) -> bool {
        self.on.contains(&fault)
    }

    /// Counts a request the fault could hit, and tells whether it does.
    pub(super) fn strikes(&mut self, fault: Fault) -> bool {
        if !self.is_on(fault) {
            return false;
        }
        let every = match fault.every() {
            // What strikes always does so whatever is asked for.
            1 => 1,
            own => self.every.unwrap_or(own),
        };
        let seen = self.seen.entry(fault).or_default();
        *seen = seen.wrapping_add(1);
        seen.is_multiple_of(every)
    }
}
