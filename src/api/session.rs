//! Calls with keys and tokens: the limiter, the token flows, and the one repeat after an unexpected 401.

use super::cause::Cause;
use super::clock::Clock;
use super::deadline::Deadline;
use super::error::ApiError;
use super::explain::{Effect, Purpose};
use super::headers::{FixedHeaders, IDEMPOTENCY_KEY, bearer};
use super::host::{Hosts, below};
use super::limiter::{Limiter, LimiterPlace};
use super::limits::Limits;
use super::scrub::Scrubber;
use super::sent_flag::SentFlag;
use super::token::{Token, TokenKeeper};
use super::transport::{Answered, PreparedRequest, Transport, Trial};
use super::wire;
use crate::domain::order::IdempotencyKey;
use crate::domain::{KeySet, Msn, Profile, Secret, TokenFlow};
use reqwest::Method;
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use url::Url;

/// Refusals of one call's tokens that are borne when the keys are known to work: then the tokens are at fault, which some
/// gateways drop long before their time.
const MAX_TOKEN_REFRESHES: u32 = 8;

/// One call of the vendor's API, before keys and token are added.
pub(super) struct Call {
    pub(super) method: Method,
    pub(super) url: Url,
    /// The unit it is about, for the MSN header.
    pub(super) msn: Option<Msn>,
    /// JSON; with `None` neither a body nor a `Content-Type` is sent.
    pub(super) body: Option<String>,
    pub(super) key: Option<IdempotencyKey>,
    /// Set as the first attempt leaves, the fetching of a token not counted.
    pub(super) sent_flag: SentFlag,
    /// What is secret in the body.
    pub(super) secrets: Vec<Secret>,
}

impl Call {
    /// A `GET` without unit, body and key.
    pub(super) fn get(url: Url) -> Self {
        Self {
            method: Method::GET,
            url,
            msn: None,
            body: None,
            key: None,
            sent_flag: SentFlag::default(),
            secrets: Vec::new(),
        }
    }
}

/// A profile's session with the vendor.
pub(super) struct Session {
    pub(super) profile: Profile,
    pub(super) hosts: Hosts,
    pub(super) line: Transport,
    pub(super) limiter: Arc<Limiter>,
    headers: FixedHeaders,
    tokens: TokenKeeper,
    /// Whether a call with these keys was ever answered so that it shows them to work.
    keys_work: AtomicBool,
}

impl Session {
    /// A session; nothing is sent yet.
    pub(super) fn new(
        profile: Profile,
        keys: &KeySet,
        limits: &Limits,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, Cause> {
        let hosts = Hosts::of(&profile)?;
        let headers = FixedHeaders::new(&profile, keys)?;
        let scrubber = Scrubber::new(keys);
        let limiter = Limiter::new(limits.max_in_flight);
        let line = Transport::new(&hosts.api, limits, clock, scrubber, Duration::ZERO)
            .steering(Arc::clone(&limiter));
        Ok(Self {
            profile,
            hosts,
            line,
            limiter,
            headers,
            tokens: TokenKeeper::default(),
            keys_work: AtomicBool::new(false),
        })
    }

    /// Makes a call, with all its attempts and the tokens that it needs.
    pub(super) async fn run(&self, call: Call, is_patient: bool) -> Result<Answered, ApiError> {
        // One place for all attempts, so that what was asked first is answered first. It comes before deadline and token: waiting for
        // it takes nothing of the time that the call has, and no token grows old meanwhile.
        let _place = self.place(is_patient).await.map_err(|cause| {
            let host = self.hosts.api.host_str().unwrap_or_default();
            ApiError::new(format!("{} {}", call.method, call.url.path()), host, cause)
        })?;
        let mut trial = Trial::until(self.line.deadline(is_patient));
        let mut token = self.token(None, &mut trial.deadline).await?;
        let mut refusals = 0;
        loop {
            let prepared = self.prepared(&call, &token)?;
            let error = match self.line.carry(&prepared, &mut trial).await {
                Ok(answer) => {
                    self.keys_work.store(true, Ordering::Relaxed);
                    return Ok(Answered { prepared, answer });
                }
                Err(error) => error,
            };
            refusals += 1;
            if !self.is_worth_a_token(&error, refusals) {
                return Err(error);
            }
            // What the refused attempts left open stays open where no token can be had for the next.
            let unknown = error.outcome_unknown();
            let next = self
                .token_after(&token, refusals, &mut trial.deadline)
                .await;
            token = next.map_err(|error| error.with_outcome_unknown(unknown))?;
        }
    }

    /// Waits for a place among the calls that are worked on. Who would not keep the pause that the service asks for is told so while
    /// waiting: long work may have every place, and keep that pause.
    async fn place(&self, is_patient: bool) -> Result<LimiterPlace, Cause> {
        tokio::select! {
            biased;
            place = self.limiter.enter() => Ok(place),
            wait = self.line.unkept_pause(is_patient) => Err(Cause::AskedToWait { wait }),
        }
    }

    /// Whether a call that failed may go well with another token.
    fn is_worth_a_token(&self, error: &ApiError, refusals: u32) -> bool {
        if error.status() != Some(401) {
            // A 404 comes from behind the check of keys and token, so these keys work.
            self.keys_work
                .fetch_or(error.is_not_visible(), Ordering::Relaxed);
            return false;
        }
        // A new token cannot mend a wrong subscription key; and one refusal of a new token is enough, unless these keys
        // have worked.
        let borne = if self.keys_work.load(Ordering::Relaxed) {
            MAX_TOKEN_REFRESHES
        } else {
            2
        };
        !error.cause().is_subscription_key() && refusals < borne
    }

    /// The token after one that was refused: a new one for all, and when that is refused as well, one for this call alone.
    async fn token_after(
        &self,
        refused: &Token,
        refusals: u32,
        deadline: &mut Deadline,
    ) -> Result<Token, ApiError> {
        // A shared token may have been dropped because of another call.
        if refusals > 1 {
            let began = self.line.clock().now();
            let fetched = self.fetch_token(*deadline).await;
            self.note_fetch(began, deadline);
            return fetched;
        }
        self.token(Some(refused), deadline).await
    }

    /// Fetches a new token and tells how many seconds it lives.
    pub(super) async fn renew_token(&self) -> Result<u64, ApiError> {
        let place = self.place(false).await;
        let _place = place.map_err(|cause| self.no_token(cause, self.line.deadline(false)))?;
        let deadline = self.line.deadline(false);
        let patience = deadline.patience(self.line.clock().now());
        let fetch = || self.fetch_token(deadline);
        let renewed = self.tokens.renew(patience, fetch).await;
        let token = renewed.unwrap_or_else(|| Err(self.late_token(deadline)))?;
        Ok(token.life_secs)
    }

    async fn token(
        &self,
        refused: Option<&Token>,
        deadline: &mut Deadline,
    ) -> Result<Token, ApiError> {
        let began = self.line.clock().now();
        let (patience, within) = (deadline.patience(began), *deadline);
        let fetch = || self.fetch_token(within);
        let token = self.tokens.get(began, refused, patience, fetch).await;
        self.note_fetch(began, deadline);
        token.unwrap_or_else(|| Err(self.late_token(within)))
    }

    /// Gives a patient call back the time that its token took: the pauses in it are kept by whoever fetches it, under a deadline of
    /// its own.
    fn note_fetch(&self, began: Instant, deadline: &mut Deadline) {
        let now = self.line.clock().now();
        deadline.note_pause(now.saturating_duration_since(began));
    }

    /// Another call fetches the token, and takes longer than this one may.
    fn late_token(&self, deadline: Deadline) -> ApiError {
        let taken = deadline.taken(self.line.clock().now());
        let seconds = taken.as_secs().max(1);
        self.no_token(Cause::TimedOut { seconds }, deadline)
    }

    fn no_token(&self, cause: Cause, deadline: Deadline) -> ApiError {
        let trial = Trial::until(deadline);
        self.line
            .failure(&self.token_request(), cause, &trial)
            .of_token()
    }

    async fn fetch_token(&self, deadline: Deadline) -> Result<Token, ApiError> {
        let prepared = self.token_request();
        // Taken before the request leaves: by our count a token then ends too early, never too late.
        let asked = self.line.clock().now();
        let mut trial = Trial::until(deadline);
        let answer = self.line.carry(&prepared, &mut trial).await;
        let answer = answer.map_err(ApiError::of_token)?;
        let answered = Answered { prepared, answer };
        let read = wire::token::read(&answered.answer.body);
        let (secret, life_secs) =
            read.map_err(|cause| self.line.unreadable(&answered, cause).of_token())?;
        Ok(Token {
            _learned: self.line.scrubber().learn(&secret),
            secret,
            life_secs,
            fetched: asked,
            // The keeper sets it; a token for one call alone never gets to the keeper.
            round: 0,
        })
    }

    fn token_request(&self) -> PreparedRequest {
        let (url, body) = match self.profile.flow {
            // An empty body, so that `Content-Length: 0` is sent.
            TokenFlow::Standard => (below(&self.hosts.api, &["accesstoken", "get"]), Vec::new()),
            TokenFlow::Specialized => (
                self.specialized_url(),
                b"grant_type=client_credentials".to_vec(),
            ),
        };
        PreparedRequest {
            method: Method::POST,
            url,
            headers: self.headers.for_token(),
            body: Some(body),
            purpose: Purpose::Token(self.profile.flow),
            // A flag of its own: a call that only got as far as its token has not left.
            sent_flag: SentFlag::default(),
            secrets: Vec::new(),
        }
    }

    /// `/miami/v1/token`, or the path the profile names, since the vendor has announced a move.
    fn specialized_url(&self) -> Url {
        let path = self.profile.specialized_token_path.as_deref();
        let path = path.unwrap_or("miami/v1/token");
        let segments: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        below(&self.hosts.api, &segments)
    }

    fn prepared(&self, call: &Call, token: &Token) -> Result<PreparedRequest, ApiError> {
        let host = self.hosts.api.host_str().unwrap_or_default();
        let endpoint = format!("{} {}", call.method, call.url.path());
        let Some(bearer) = bearer(&token.secret) else {
            return Err(ApiError::new(endpoint, host, Cause::TokenRefused));
        };
        let (mut headers, msn_sent) = self.headers.for_call(&bearer, call.msn.as_ref());
        if call.body.is_some() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        // Never left out: a key is letters, digits and hyphens by its type.
        if let Some(key) = &call.key
            && let Ok(value) = HeaderValue::from_str(key.as_str())
        {
            headers.insert(IDEMPOTENCY_KEY, value);
        }
        Ok(PreparedRequest {
            method: call.method.clone(),
            url: call.url.clone(),
            headers,
            body: call.body.clone().map(String::into_bytes),
            purpose: Purpose::Api {
                msn_sent,
                flow: self.profile.flow,
                effect: match call.method {
                    Method::GET => Effect::Reads,
                    Method::DELETE => Effect::Deletes,
                    _ => Effect::Creates,
                },
            },
            sent_flag: call.sent_flag.clone(),
            secrets: call.secrets.clone(),
        })
    }
}
