//! The line to one host: sends a request, reads the answer up to a size, waits and repeats where that is safe.

mod verdict;

use super::cause::Cause;
use super::clock::Clock;
use super::deadline::Deadline;
use super::error::ApiError;
use super::explain::Purpose;
use super::fault::Fault;
use super::gate::Gate;
use super::host::is_loopback;
use super::limiter::Limiter;
use super::limits::{Limits, MOST_IN_FLIGHT, Traffic, WaitsFor};
use super::retry::{asked_wait, backoff, is_retried};
use super::scrub::Scrubber;
use super::sent_flag::SentFlag;
use super::tls::http_client_for;
use crate::domain::Secret;
use reqwest::header::{CONTENT_LENGTH, HeaderMap};
use reqwest::{Method, StatusCode};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};
use url::Url;
use verdict::cleaned;

/// Error bodies are read up to here; the rest of an error page explains nothing.
const LARGEST_ERROR_BODY: usize = 64 * 1024;

/// A request, ready to be sent as often as needed: the bytes never change between attempts.
#[derive(Clone)]
pub(super) struct PreparedRequest {
    pub(super) method: Method,
    pub(super) url: Url,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<Vec<u8>>,
    pub(super) purpose: Purpose,
    /// Set as an attempt leaves.
    pub(super) sent_flag: SentFlag,
    /// What is secret in its body.
    pub(super) secrets: Vec<Secret>,
}

impl PreparedRequest {
    /// Method and path, without host and query.
    pub(super) fn endpoint(&self) -> String {
        format!("{} {}", self.method, self.url.path())
    }
}

/// A whole answer with a success status.
#[derive(Debug)]
pub(super) struct ApiAnswer {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

/// An answer together with the request it answers, for errors about its contents.
pub(super) struct Answered {
    pub(super) prepared: PreparedRequest,
    pub(super) answer: ApiAnswer,
}

/// What is known of a call over all its attempts.
#[derive(Debug)]
pub(super) struct Trial {
    /// Whether some attempt may have done the work without our knowing.
    pub(super) maybe_done: bool,
    /// When the call ends, its repeats and waits included.
    pub(super) deadline: Deadline,
}

impl Trial {
    /// A call of which nothing was tried.
    pub(super) const fn until(deadline: Deadline) -> Self {
        Self {
            maybe_done: false,
            deadline,
        }
    }
}

/// A wait before the same call is made again.
struct Again {
    /// What is waited here; the gate keeps the rest.
    wait: Duration,
    /// The pause that the service asked for.
    asked: Option<Duration>,
}

/// Requests of this process to one host.
pub(super) struct Transport {
    base: Url,
    /// Made when it is first needed: it reads the certificates that the system trusts, hundreds of files, and nobody who only looks at what is
    /// kept should wait for that.
    http: OnceLock<reqwest::Client>,
    gate: Gate,
    clock: Arc<dyn Clock>,
    limits: Limits,
    scrubber: Scrubber,
    in_flight: AtomicUsize,
    sent: AtomicU64,
    /// Whether the host has answered anything yet.
    has_answered: AtomicBool,
    /// Told of every answer, since they say how many requests may be in flight.
    limiter: Option<Arc<Limiter>>,
}

impl Transport {
    /// A line to the host of `base`, with at least `interval` between two requests.
    pub(super) fn new(
        base: &Url,
        limits: &Limits,
        clock: Arc<dyn Clock>,
        scrubber: Scrubber,
        interval: Duration,
    ) -> Self {
        Self {
            base: base.clone(),
            http: OnceLock::new(),
            gate: Gate::new(Arc::clone(&clock), interval),
            clock,
            limits: limits.clone(),
            scrubber,
            in_flight: AtomicUsize::new(0),
            sent: AtomicU64::new(0),
            has_answered: AtomicBool::new(false),
            limiter: None,
        }
    }

    /// The same line, which lets a limiter know of its answers.
    pub(super) fn steering(self, limiter: Arc<Limiter>) -> Self {
        Self {
            limiter: Some(limiter),
            ..self
        }
    }

    /// What happens on it right now; what the limiter allows is not its to say.
    pub(super) fn traffic(&self) -> Traffic {
        Traffic {
            in_flight: self.in_flight.load(Ordering::Relaxed),
            sent: self.sent.load(Ordering::Relaxed),
            waiting: self.gate.remaining(),
            waits_for: self.gate.waits_for(),
            allowed: 0,
        }
    }

    /// The clock this line goes by.
    pub(super) fn clock(&self) -> &dyn Clock {
        self.clock.as_ref()
    }

    /// What blanks secrets in texts from outside.
    pub(super) const fn scrubber(&self) -> &Scrubber {
        &self.scrubber
    }

    /// When a call that begins now ends.
    pub(super) fn deadline(&self, is_patient: bool) -> Deadline {
        Deadline::new(self.clock.now(), self.limits.call_timeout, is_patient)
    }

    /// Waits until the host asks for a pause that a call which begins then would not keep; for ever while it does not.
    pub(super) async fn unkept_pause(&self, is_patient: bool) -> Duration {
        let may_wait = |pause| {
            let deadline = self.deadline(is_patient);
            deadline.allows_pause(pause, self.clock.now())
        };
        self.gate.closed_beyond(may_wait).await
    }

    /// Sends a request until it is answered, refused for good, tried often enough, or out of time.
    pub(super) async fn carry(
        &self,
        prepared: &PreparedRequest,
        trial: &mut Trial,
    ) -> Result<ApiAnswer, ApiError> {
        let mut attempt = 0;
        loop {
            attempt += 1;
            self.wait_at_gate(prepared, trial).await?;
            let last = attempt >= self.limits.max_attempts;
            // Taken behind the gate: what waited there was not on its way when others were refused.
            let sent = self.clock.now();
            match self.attempt(prepared, attempt, &trial.deadline).await {
                Ok(answer) if prepared.purpose.accepts(answer.status) => {
                    self.gate.note_accepted();
                    return Ok(self.without_secrets(prepared, answer));
                }
                Ok(answer) => {
                    // Asked at the last attempt, too: every refusal teaches the gate, whether this call goes on or not.
                    let again = self.after_refusal(prepared, &answer, (attempt, sent), trial);
                    match again.filter(|_| !last) {
                        Some(again) => self.wait_for(again, prepared, answer, trial).await?,
                        None => return Err(self.refusal(prepared, answer, trial, None)),
                    }
                }
                Err(fault) => {
                    trial.maybe_done |= fault.maybe_done;
                    let wait = backoff(&self.limits, attempt, self.clock.as_ref());
                    // A wait of our own counts, also for a patient call.
                    let in_time = trial.deadline.allows(wait, self.clock.now());
                    if last || !fault.passing || !in_time {
                        return Err(self.failure(prepared, self.in_all(fault.cause, trial), trial));
                    }
                    self.clock.sleep(wait).await;
                }
            }
        }
    }

    /// Waits until the gate is open, unless that takes longer than the call may.
    async fn wait_at_gate(
        &self,
        prepared: &PreparedRequest,
        trial: &mut Trial,
    ) -> Result<(), ApiError> {
        let before = self.clock.now();
        let deadline = trial.deadline;
        let may_wait = |wait| deadline.allows_pause(wait, self.clock.now());
        if let Err(wait) = self.gate.pass(may_wait).await {
            return Err(self.failure(prepared, Cause::AskedToWait { wait }, trial));
        }
        // Measured, since the gate may have been closed again while this request waited.
        let pause = self.clock.now().saturating_duration_since(before);
        trial.deadline.note_pause(pause);
        Ok(())
    }

    /// Waits before the next try, or gives the error of the answer when the call would be over by then.
    async fn wait_for(
        &self,
        again: Again,
        prepared: &PreparedRequest,
        answer: ApiAnswer,
        trial: &mut Trial,
    ) -> Result<(), ApiError> {
        let now = self.clock.now();
        match again.asked {
            Some(wait) if !trial.deadline.allows_pause(wait, now) => {
                let asked = Some(Cause::AskedToWait { wait });
                Err(self.refusal(prepared, answer, trial, asked))
            }
            None if !trial.deadline.allows(again.wait, now) => {
                Err(self.refusal(prepared, answer, trial, None))
            }
            asked => {
                self.clock.sleep(again.wait).await;
                // A pause that the service asked for moves the end of a patient call, whether the gate or this call keeps it.
                if asked.is_some() {
                    trial.deadline.note_pause(again.wait);
                }
                Ok(())
            }
        }
    }

    /// A cause that tells how long was waited, with the time that the call took in all.
    fn in_all(&self, cause: Cause, trial: &Trial) -> Cause {
        match cause {
            Cause::TimedOut { seconds } => {
                let taken = trial.deadline.taken(self.clock.now()).as_secs();
                Cause::TimedOut {
                    // Within the first second the limit says more than zero does.
                    seconds: if taken == 0 { seconds } else { taken },
                }
            }
            other => other,
        }
    }

    /// The answer without what is secret of ours; only a token is an answer that is a secret itself.
    fn without_secrets(&self, prepared: &PreparedRequest, answer: ApiAnswer) -> ApiAnswer {
        if matches!(prepared.purpose, Purpose::Token(_)) {
            return answer;
        }
        let body = self.scrubber_of(prepared).clean_body(answer.body);
        ApiAnswer { body, ..answer }
    }

    /// What blanks the secrets of the profile and of this request.
    fn scrubber_of(&self, prepared: &PreparedRequest) -> Scrubber {
        let scrubber = self.scrubber.with(&prepared.secrets);
        match prepared.purpose {
            Purpose::Token(_) => scrubber.wary(),
            _ => scrubber,
        }
    }

    /// Whether the host answers at all; the request carries no header of ours.
    pub(super) async fn knock(&self, url: &Url) -> Result<(), ApiError> {
        let knocked = async {
            let request = self.http()?.head(url.clone());
            let time = self.limits.call_timeout.min(self.limits.total_timeout);
            let sent = request.timeout(time).send().await;
            sent.map_err(|error| Fault::of(error, &self.limits))
        };
        let host = url.host_str().unwrap_or_default();
        let failed =
            |fault: Fault| ApiError::new("HEAD /", host, cleaned(fault.cause, &self.scrubber));
        // Any status will do: whoever answers was reached.
        knocked.await.map(drop).map_err(failed)
    }

    async fn attempt(
        &self,
        prepared: &PreparedRequest,
        attempt: u32,
        deadline: &Deadline,
    ) -> Result<ApiAnswer, Fault> {
        let http = self.http()?;
        let started = self.clock.now();
        // Set before the first byte leaves: a call that is dropped in between must pass for sent.
        if !prepared.sent_flag.leave() {
            return Err(Fault {
                cause: Cause::HeldBack,
                maybe_done: false,
                passing: false,
            });
        }
        let _on_the_wire = OnTheWire::new(self);
        let left = deadline.left(started).min(self.limits.total_timeout);
        let result = match self.exchange(http, prepared, left).await {
            Ok(answer) => {
                self.has_answered.store(true, Ordering::Relaxed);
                Ok(answer)
            }
            Err(fault) => Err(fault.of_host(self.has_answered.load(Ordering::Relaxed))),
        };
        let now = self.clock.now();
        if let (Some(limiter), Ok(answer)) = (&self.limiter, &result) {
            match answer.status {
                429 => limiter.note_push_back(started, now, WaitsFor::Pace),
                503 => limiter.note_push_back(started, now, WaitsFor::Service),
                // Any other fault of the server tells nothing of how many requests it bears.
                500.. => {}
                // A refusal of what was asked, such as 404, is no push back.
                _ => limiter.note_clean(started, now, limiter.busy()),
            }
        }
        let took_ms = now.saturating_duration_since(started).as_millis();
        let endpoint = prepared.endpoint();
        match &result {
            Ok(answer) => {
                tracing::debug!(%endpoint, status = answer.status, attempt, took_ms, "answered")
            }
            Err(fault) => {
                tracing::debug!(%endpoint, reason = fault.cause.why().id(), attempt, took_ms, "no answer")
            }
        }
        result
    }

    async fn exchange(
        &self,
        http: &reqwest::Client,
        prepared: &PreparedRequest,
        time: Duration,
    ) -> Result<ApiAnswer, Fault> {
        let mut request = http
            .request(prepared.method.clone(), prepared.url.clone())
            .timeout(time)
            .headers(prepared.headers.clone());
        if let Some(body) = &prepared.body {
            // Said aloud, because an empty body would go without it and gateways answer that with 411.
            request = request
                .header(CONTENT_LENGTH, body.len())
                .body(body.clone());
        }
        let response = request
            .send()
            .await
            .map_err(|error| Fault::of(error, &self.limits))?;
        let status = response.status();
        let headers = response.headers().clone();
        let body = self.read(response, status).await?;
        Ok(ApiAnswer {
            status: status.as_u16(),
            headers,
            body,
        })
    }

    async fn read(
        &self,
        mut response: reqwest::Response,
        status: StatusCode,
    ) -> Result<Vec<u8>, Fault> {
        let success = status.is_success();
        let limit = if success {
            self.limits.max_body_bytes
        } else {
            LARGEST_ERROR_BODY
        };
        // Refused before it is read; what comes packed or in pieces announces nothing and is counted below.
        let announced = response.content_length().unwrap_or_default();
        if success && announced > limit as u64 {
            return Err(too_large(limit));
        }
        let mut body = Vec::new();
        loop {
            let chunk = match response.chunk().await {
                Ok(chunk) => chunk,
                // The status alone says what happened; half an error page is enough.
                Err(_) if !success => break,
                Err(error) => {
                    return Err(Fault {
                        maybe_done: true,
                        ..Fault::of(error, &self.limits)
                    });
                }
            };
            let Some(chunk) = chunk else { break };
            // Counted after decompression, so a small file that unpacks without end is caught as well.
            if body.len() + chunk.len() > limit {
                if success {
                    return Err(too_large(limit));
                }
                break;
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }

    /// The HTTP client. Where it cannot be made nothing has left, and the next try may make it.
    fn http(&self) -> Result<&reqwest::Client, Fault> {
        if let Some(http) = self.http.get() {
            return Ok(http);
        }
        // `OnceLock` has no stable initialiser that may fail: two calls may both make a client, and one of them is kept.
        let http = self.make_http().map_err(|error| Fault {
            cause: Cause::SetupFailed {
                reason: error.to_string(),
            },
            maybe_done: false,
            passing: false,
        })?;
        Ok(self.http.get_or_init(|| http))
    }

    fn make_http(&self) -> reqwest::Result<reqwest::Client> {
        http_client_for(&self.base, &self.limits.proxy)?
            // Our headers are keys: they must never follow a redirect to another host.
            .redirect(reqwest::redirect::Policy::none())
            .https_only(!is_loopback(&self.base))
            .connect_timeout(self.limits.connect_timeout)
            .timeout(self.limits.total_timeout)
            // Each request in flight may leave a connection open for the next, at any number that is allowed.
            .pool_max_idle_per_host(MOST_IN_FLIGHT)
            .user_agent(concat!("partner-desk/", env!("CARGO_PKG_VERSION")))
            .build()
    }

    /// How long to wait before the same call may be made again; `None` when it is refused for good.
    fn after_refusal(
        &self,
        prepared: &PreparedRequest,
        answer: &ApiAnswer,
        (attempt, sent): (u32, Instant),
        trial: &mut Trial,
    ) -> Option<Again> {
        let status = answer.status;
        // Whatever else it answers, the host did not find this request too early.
        if status != 429 {
            self.gate.note_accepted();
        }
        if !is_retried(status) {
            return None;
        }
        // The gateway says 429 before any work is done; a lock or a fault of the server may come after it.
        if prepared.purpose.changes() && status != 429 {
            trial.maybe_done = true;
        }
        // Zero asks for nothing, and would bring all calls back at once: our own backoff spreads them.
        let asked = asked_wait(&answer.headers, &answer.body, self.clock.utc())
            .filter(|wait| !wait.is_zero());
        let wait = asked.map_or_else(
            || backoff(&self.limits, attempt, self.clock.as_ref()),
            |asked| asked.min(self.limits.longest_wait),
        );
        if status == 429 {
            self.gate.learn_pace(sent, wait);
        }
        // A lock concerns one thing; a host that is busy or down concerns every request of the profile.
        if status == 429 || (asked.is_some() && status != 423) {
            let why = match status {
                429 => WaitsFor::Pace,
                _ => WaitsFor::Service,
            };
            self.gate.close_for(wait, why);
            // The gate keeps the wait for all calls, this one included.
            let wait = Duration::ZERO;
            return Some(Again { wait, asked });
        }
        Some(Again { wait, asked })
    }
}

fn too_large(limit: usize) -> Fault {
    Fault {
        cause: Cause::TooLarge {
            limit_mebibytes: limit / (1024 * 1024),
        },
        maybe_done: true,
        passing: false,
    }
}

/// Counts a request while it is on the wire, also when its future is dropped.
struct OnTheWire<'a>(&'a Transport);

impl<'a> OnTheWire<'a> {
    fn new(line: &'a Transport) -> Self {
        // These numbers are shown and added up; no other memory depends on their order.
        line.in_flight.fetch_add(1, Ordering::Relaxed);
        line.sent.fetch_add(1, Ordering::Relaxed);
        Self(line)
    }
}

impl Drop for OnTheWire<'_> {
    fn drop(&mut self) {
        self.0.in_flight.fetch_sub(1, Ordering::Relaxed);
    }
}
