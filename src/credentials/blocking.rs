//! Blocking work, kept away from async workers and from a window's thread.

use crate::domain::Problem;
use crate::text::Message;
use std::time::Duration;

/// Runs blocking work on a thread of its own and waits for it, at most so long; `None` when it took longer.
///
/// A thread of its own and not tokio's pool: a runtime waits for its pool when it is dropped, so one keyring that never
/// answers would keep the program from ending.
pub(super) async fn run<T: Send + 'static>(
    limit: Duration,
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Option<Result<T, Problem>> {
    let (sender, receiver) = tokio::sync::oneshot::channel();
    let started = std::thread::Builder::new()
        .name("credentials".to_owned())
        .spawn(move || {
            // Nobody listens any more when the time was up; the answer is then dropped.
            drop(sender.send(work()));
        });
    if let Err(error) = started {
        return Some(Err(no_thread(&error.to_string())));
    }
    match tokio::time::timeout(limit, receiver).await {
        Ok(Ok(answer)) => Some(answer),
        // The work panicked: its thread is gone without an answer.
        Ok(Err(_)) => Some(Err(no_thread("panic"))),
        Err(_) => None,
    }
}

fn no_thread(detail: &str) -> Problem {
    Problem::local(Message::new("credentials-no-thread"))
        .because(Message::new("credentials-detail").with("detail", detail))
}
