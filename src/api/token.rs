//! Access tokens: kept in memory, fetched once for all who wait, renewed early.

use super::error::ApiError;
use super::scrub::Learned;
use crate::domain::Secret;
use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::time::timeout;

/// Left to live when a token is renewed: a tenth of its life, and never less than this.
const LEAST_LEFT: Duration = Duration::from_secs(60);
/// The life of a token that does not tell it: the shortest the vendor documents.
pub(super) const SHORTEST_LIFE_SECS: u64 = 900;

/// A token as it was fetched.
#[derive(Clone)]
pub(super) struct Token {
    /// What is sent after the word `Bearer`.
    pub(super) secret: Secret,
    /// Keeps it blanked in answers for as long as anybody has it.
    pub(super) _learned: Learned,
    /// Seconds it lives as the answer told, counted from `fetched`.
    pub(super) life_secs: u64,
    /// When it was fetched, by the monotonic clock.
    pub(super) fetched: Instant,
    /// The number of the fetch it came from, which the keeper sets.
    pub(super) round: u64,
}

impl Token {
    /// Whether it is still good to use: not in the last tenth or the last minute of its life.
    fn is_fresh(&self, now: Instant) -> bool {
        let life = Duration::from_secs(self.life_secs);
        // Of a token that lives only a minute or two, half its life is used, or it would never be.
        let margin = (life / 10).max(LEAST_LEFT).min(life / 2);
        now.saturating_duration_since(self.fetched) < life.saturating_sub(margin)
    }
}

/// The token of one client.
///
/// The contract keys its cache by host, flow, client id and (for a unit's own keys) MSN. All four are fixed for the life
/// of a client, so each client keeps exactly one.
#[derive(Default)]
pub(super) struct TokenKeeper {
    // Of tokio, because it is held over a fetch: that is how the others wait for its result.
    slot: tokio::sync::Mutex<Slot>,
    /// Fetches that have ended, well or badly.
    rounds: AtomicU64,
}

#[derive(Default)]
struct Slot {
    token: Option<Token>,
    failed: Option<(u64, ApiError)>,
}

impl TokenKeeper {
    /// A fresh token other than one that was `refused`: the one at hand, or a new one. While one caller fetches, others wait for its
    /// result, good or bad; if that caller is cancelled, the next one in line fetches. `None` where that took longer than `patience`.
    pub(super) async fn get<F>(
        &self,
        now: Instant,
        refused: Option<&Token>,
        patience: Duration,
        fetch: impl FnOnce() -> F,
    ) -> Option<Result<Token, ApiError>>
    where
        F: Future<Output = Result<Token, ApiError>>,
    {
        // Read before the lock: a fetch that fails while this caller waits gets this round or a later one, and its failure is shared.
        let seen = self.rounds.load(Ordering::Acquire);
        let mut slot = timeout(patience, self.slot.lock()).await.ok()?;
        // Forgotten for all, unless it has been replaced already.
        slot.token
            .take_if(|kept| refused.is_some_and(|refused| refused.round == kept.round));
        if let Some(token) = slot.token.as_ref().filter(|token| token.is_fresh(now)) {
            return Some(Ok(token.clone()));
        }
        if let Some((round, error)) = &slot.failed
            && *round >= seen
        {
            return Some(Err(error.clone()));
        }
        Some(self.fetch_into(&mut slot, fetch).await)
    }

    /// A new token, whatever is at hand. `None` as for [`Self::get`].
    pub(super) async fn renew<F>(
        &self,
        patience: Duration,
        fetch: impl FnOnce() -> F,
    ) -> Option<Result<Token, ApiError>>
    where
        F: Future<Output = Result<Token, ApiError>>,
    {
        let mut slot = timeout(patience, self.slot.lock()).await.ok()?;
        // Emptied first: when this fetch is cancelled, the next caller must still fetch a new one.
        slot.token = None;
        Some(self.fetch_into(&mut slot, fetch).await)
    }

    async fn fetch_into<F>(
        &self,
        slot: &mut Slot,
        fetch: impl FnOnce() -> F,
    ) -> Result<Token, ApiError>
    where
        F: Future<Output = Result<Token, ApiError>>,
    {
        let result = fetch().await;
        // Counted once a fetch has ended: a cancelled one has no result that anybody could share.
        let round = self.rounds.fetch_add(1, Ordering::AcqRel);
        match result {
            Ok(token) => {
                let token = Token { round, ..token };
                slot.failed = None;
                slot.token = Some(token.clone());
                Ok(token)
            }
            Err(error) => {
                slot.failed = Some((round, error.clone()));
                Err(error)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nobody_waits_for_the_token_of_another_beyond_its_own_time() {
        let keeper = TokenKeeper::default();
        let now = Instant::now();
        let fetching = keeper.get(now, None, Duration::MAX, std::future::pending);
        let late = async {
            let (soon, never) = (Duration::from_millis(1), std::future::pending);
            let got = keeper.get(now, None, soon, never).await;
            (got.is_none(), keeper.renew(soon, never).await.is_none())
        };
        tokio::select! {
            biased;
            _ = fetching => unreachable!("its fetch never ends"),
            late = late => assert_eq!(late, (true, true)),
        }
    }
}
