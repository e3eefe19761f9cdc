//! Idempotency keys: the same key with the same body gets the very same answer again, be it 201 or 400; with another body, 409.

use std::sync::atomic::Ordering;

use crate::sandbox::answer::{Problem, SandboxAnswer};
use crate::sandbox::state::{App, Inner, Request, Stored};

/// Does `work` once per key and endpoint; after that the first answer is given again.
pub(super) fn once(
    app: &App,
    endpoint: &'static str,
    request: &Request,
    work: impl FnOnce(&mut Inner) -> SandboxAnswer,
) -> Result<SandboxAnswer, Problem> {
    let key = key(request)?;
    // Held until the answer is kept, so that two requests at the same time cannot both do the work.
    let mut inner = app.inner();
    if let Some(stored) = inner.stored.get(&(endpoint, key.to_owned())) {
        if stored.body != request.body {
            let text = "The Idempotency-Key was used with another request body.";
            return Err(Problem::new(409, "Conflict", text, &request.trace));
        }
        app.counters.replays.fetch_add(1, Ordering::SeqCst);
        return Ok(stored.answer.clone());
    }
    let answer = work(&mut inner);
    // A refusal is kept, too: with the vendor a key that was refused stays refused (contract section 11).
    let stored = Stored {
        body: request.body.clone(),
        answer: answer.clone(),
    };
    inner.stored.insert((endpoint, key.to_owned()), stored);
    Ok(answer)
}

fn key(request: &Request) -> Result<&str, Problem> {
    let problem = |text: &str| {
        let detail = format!("Idempotency-Key {text}");
        Problem::new(400, "Invalid header", detail, &request.trace).about("Idempotency-Key", text)
    };
    let key = request
        .header("idempotency-key")
        .ok_or_else(|| problem("is required"))?;
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if key.is_empty() || key.len() > 50 || !key.bytes().all(allowed) {
        return Err(problem("must match ^[a-zA-Z0-9-]{1,50}$"));
    }
    Ok(key)
}
