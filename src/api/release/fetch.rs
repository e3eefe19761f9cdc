//! Fetching a few lines: https only, over few hops, up to a size.

use crate::api::fault::innermost;
use crate::api::host::{is_loopback, without_login};
use crate::api::tls::http_client_for;
use crate::domain::Problem;
use crate::domain::machine::ProxyChoice;
use crate::domain::problem::ProblemKind;
use crate::text::Message;
use reqwest::Client;
use reqwest::header::LOCATION;
use std::time::Duration;
use url::Url;

/// Redirects that are followed: a place for downloads sends on to the servers that have them.
const MOST_HOPS: usize = 5;
/// Time to connect, and for each request in all.
const CONNECT_TIME: Duration = Duration::from_secs(10);
const WHOLE_TIME: Duration = Duration::from_secs(30);

/// Whether an address may be asked: over https, or on this computer where the first address is.
pub(super) fn may_be_asked(first: &Url, url: &Url) -> bool {
    match url.scheme() {
        "https" => true,
        "http" => is_loopback(first) && is_loopback(url),
        _ => false,
    }
}

pub(super) fn client(address: &Url, choice: &ProxyChoice) -> Result<Client, Problem> {
    let made = http_client_for(address, choice).and_then(|builder| {
        builder
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .connect_timeout(CONNECT_TIME)
            .timeout(WHOLE_TIME)
            // Without a version: nobody counts who has which.
            .user_agent("partner-desk")
            .build()
    });
    made.map_err(|error| unreachable(address, &error))
}

/// The body at an address, at most so many bytes.
pub(super) async fn bytes(client: &Client, first: &Url, most: usize) -> Result<Vec<u8>, Problem> {
    let mut url = first.clone();
    for _ in 0..=MOST_HOPS {
        let answer = client.get(url.clone()).send().await;
        let answer = answer.map_err(|error| unreachable(&url, &error))?;
        let status = answer.status();
        if status.is_redirection() {
            let to = answer.headers().get(LOCATION);
            let to = to.and_then(|to| url.join(to.to_str().ok()?).ok());
            url = to.ok_or_else(|| refused(&url, Message::new("update-redirect-nowhere")))?;
            // Each hop is judged: a redirect must not lead from https to clear text.
            if !may_be_asked(first, &url) {
                let why = Message::new("update-redirect").with("to", without_login(&url));
                return Err(refused(first, why));
            }
            continue;
        }
        if !status.is_success() {
            let why = Message::new("update-status").with("status", status.as_u16().to_string());
            return Err(refused(&url, why));
        }
        return body(answer, &url, most).await;
    }
    let why = Message::new("update-redirects").with("most", MOST_HOPS);
    Err(refused(first, why))
}

async fn body(mut answer: reqwest::Response, url: &Url, most: usize) -> Result<Vec<u8>, Problem> {
    let mut body = Vec::new();
    while let Some(chunk) = answer
        .chunk()
        .await
        .map_err(|error| unreachable(url, &error))?
    {
        // Counted after decompression, so a small file that unpacks without end is caught as well.
        if body.len() + chunk.len() > most {
            let why = Message::new("update-too-large").with("kibibytes", most / 1024);
            return Err(refused(url, why));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn no_answer(kind: ProblemKind, url: &Url, why: Message) -> Problem {
    let host = url.host_str().unwrap_or_default();
    Problem::new(kind, Message::new("update-no-answer").with("host", host))
        .because(why)
        .next(Message::new("update-no-answer-next"))
}

fn refused(url: &Url, why: Message) -> Problem {
    no_answer(ProblemKind::Refused, url, why)
}

fn unreachable(url: &Url, error: &reqwest::Error) -> Problem {
    let why = match error.is_timeout() {
        true => Message::new("update-slow"),
        false => Message::new("update-reason").with("reason", innermost(error).to_string()),
    };
    no_answer(ProblemKind::Unreachable, url, why)
}
