//! The connection test: step by step, what works and what to fix.

use crate::api::{ApiError, Client, Limits};
use crate::domain::problem::ProblemKind;
use crate::domain::{ApiKind, Environment, KeySet, KeyType, Msn, Problem, Profile, TokenFlow};
use crate::text::Message;

/// One step of a connection test.
#[derive(Debug, Clone, PartialEq)]
pub struct ConnectionStep {
    /// Which one.
    pub kind: StepKind,
    /// How it ended: what worked, or what to fix.
    pub outcome: Result<Message, Problem>,
}

/// The steps of a connection test, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StepKind {
    /// The profile and its keys are complete and plausible.
    Plausible,
    /// The host can be reached.
    Reach,
    /// The token endpoint takes the keys.
    Token,
    /// The API answers with them.
    Api,
}

/// A number that no partner's unit has, so that the Partner API answers 404 to whoever may ask at all.
const NOBODYS_MSN: &str = "9999999";

/// From here on a token's life is told in hours.
const TWO_HOURS_SECS: u64 = 7200;

/// Tests a connection, telling each step as it ends and stopping at the first that fails. Nothing is created or changed at
/// the service.
pub async fn test_connection<F: Future<Output = ()> + Send>(
    profile: Profile,
    keys: KeySet,
    limits: Limits,
    mut tell: impl FnMut(ConnectionStep) -> F + Send,
) {
    let plausible = plausible(&profile, &keys);
    let doubt = keys.doubts().into_iter().next();
    // One page of the vendor calls these keys deprecated, three others still offer them.
    let are_retired =
        profile.flow == TokenFlow::Specialized || profile.key_type == KeyType::Management;
    let client = plausible.and_then(|()| Ok(Client::new(profile, keys, limits)?));
    let client = match client {
        Ok(client) => client,
        Err(problem) => return tell(step(StepKind::Plausible, Err(problem))).await,
    };
    // Odd keys are tried all the same, since their shapes are customary only; but if they are refused, here is why.
    let plausible = match doubt {
        None => Message::new("jobs-step-plausible"),
        Some(doubt) => Message::new("jobs-step-doubtful").with("doubt", doubt),
    };
    let plausible = match are_retired {
        true => Message::new("jobs-step-keys-retire").with("said", plausible),
        false => plausible,
    };
    tell(step(StepKind::Plausible, Ok(plausible))).await;
    // Each needs what the one before it has shown, so the first failure is the cause.
    for kind in [StepKind::Reach, StepKind::Token, StepKind::Api] {
        let outcome = take_step(&client, kind).await;
        let has_failed = outcome.is_err();
        tell(step(kind, outcome)).await;
        if has_failed {
            return;
        }
    }
}

const fn step(kind: StepKind, outcome: Result<Message, Problem>) -> ConnectionStep {
    ConnectionStep { kind, outcome }
}

/// What is missing before anything is sent.
fn plausible(profile: &Profile, keys: &KeySet) -> Result<(), Problem> {
    // The specialized flow has no subscription key, neither for the token nor for calls.
    let needs_subscription_key = profile.flow == TokenFlow::Standard;
    let has_subscription_key = keys
        .subscription_key
        .as_ref()
        .is_some_and(|key| !key.is_empty());
    let missing = if keys.client_id.is_empty() {
        Message::new("jobs-key-client-id")
    } else if keys.client_secret.is_empty() {
        Message::new("jobs-key-client-secret")
    } else if needs_subscription_key && !has_subscription_key {
        Message::new("jobs-key-subscription-key")
    } else {
        return Ok(());
    };
    let what = Message::new("jobs-step-key-missing").with("key", missing);
    let next = Message::new("jobs-step-key-missing-next");
    Err(Problem::new(ProblemKind::Credentials, what).next(next))
}

async fn take_step(client: &Client, kind: StepKind) -> Result<Message, Problem> {
    let told = match kind {
        StepKind::Plausible => Ok(Message::new("jobs-step-plausible")),
        StepKind::Reach => client
            .reach_host()
            .await
            .map(|()| Message::new("jobs-step-reach")),
        StepKind::Token => client.renew_token().await.map(token_lasts),
        StepKind::Api => ask_api(client).await,
    };
    told.map_err(|error| error.problem())
}

fn token_lasts(seconds: u64) -> Message {
    if seconds < TWO_HOURS_SECS {
        return Message::new("jobs-step-token").with("minutes", seconds / 60);
    }
    // The vendor's 86398 seconds are a day to everybody.
    Message::new("jobs-step-token-hours").with("hours", (seconds + 1800) / 3600)
}

/// The cheapest question each API has.
async fn ask_api(client: &Client) -> Result<Message, ApiError> {
    let profile = client.profile();
    // The vendor has no test environment for these APIs: a call would fail, whatever the keys are.
    if profile.environment == Environment::Test {
        return Ok(Message::new("jobs-step-api-not-in-test"));
    }
    match profile.api {
        // One unit's own keys have no partner whose prices could be listed.
        ApiKind::Management if profile.key_type != KeyType::SalesUnit => {
            let packages = client.price_packages().await?;
            Ok(Message::new("jobs-step-api-packages").with("count", packages.len()))
        }
        ApiKind::Management | ApiKind::Partner => ask_for_unit(client, profile.msn.clone()).await,
    }
}

async fn ask_for_unit(client: &Client, own: Option<Msn>) -> Result<Message, ApiError> {
    let msn = own.unwrap_or_else(|| Msn::from_api(NOBODYS_MSN));
    match client.unit(&msn).await {
        Ok(_) => Ok(Message::new("jobs-step-api-unit").with("msn", msn.as_str())),
        // A 404 is told only to keys that may ask: it is the answer that was hoped for.
        Err(error) if error.is_not_visible() => Ok(Message::new("jobs-step-api-answers")),
        Err(error) => Err(error),
    }
}
