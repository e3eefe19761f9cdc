//! Work that blocks, such as that of the database, where blocking is allowed.

use super::engine::broken_off;
use crate::crash::cause_of;
use crate::domain::Problem;
use std::sync::{Arc, Mutex, PoisonError};

/// Runs what blocks where blocking is allowed. `None` when it broke off, which is noted. Once begun it goes on when this is dropped.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    let answer = Arc::new(Mutex::new(None));
    let put_aside = Arc::clone(&answer);
    let put = move |answer| *put_aside.lock().unwrap_or_else(PoisonError::into_inner) = answer;
    run(Box::new(move || put(Some(work())))).await;
    let mut answer = answer.lock().unwrap_or_else(PoisonError::into_inner);
    answer.take()
}

/// The same for all such work: for each type of its own the compiler would make another copy of it and of the runtime's task.
async fn run(work: Box<dyn FnOnce() + Send>) {
    if let Err(error) = tokio::task::spawn_blocking(work).await {
        tracing::error!(by = cause_of(&error), "work on the disk broke off");
    }
}

/// Runs what blocks on the disk where blocking is allowed.
///
/// # Errors
/// Its own, and when it broke off.
pub(super) async fn on_disk<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    blocking(work).await.unwrap_or_else(|| Err(broken_off()))
}
