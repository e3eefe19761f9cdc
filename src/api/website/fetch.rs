//! Fetching one page of a stranger.

use super::Network;
use crate::api::fault::innermost;
use crate::api::host::without_login;
use crate::api::http_client;
use crate::domain::website::PageOutcome;
use crate::text::Message;
use reqwest::header::{ACCEPT, CONTENT_SECURITY_POLICY, LOCATION};
use std::error::Error as _;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;
use url::{Host, Url};

/// Redirects that are followed: from the bare name to `www`, to a language, to a login, and two more.
pub(super) const MOST_HOPS: usize = 5;
/// How much of a page is read. A number at the foot of a front page stands well within it.
pub(super) const MOST_BYTES: usize = 2 * 1024 * 1024;
/// Time for one page with all its redirects.
pub(super) const WHOLE_TIME: Duration = Duration::from_secs(15);
/// Time to find a host's addresses and to connect to it.
const CONNECT_TIME: Duration = Duration::from_secs(6);

/// A page that was asked for.
pub(super) struct Fetched {
    pub(super) outcome: PageOutcome,
    /// Its text, when it answered with success.
    pub(super) text: Option<String>,
    /// Its Content Security Policy, when it answered with success: a list of hosts that it allows.
    pub(super) policy: Option<String>,
}

impl Fetched {
    const fn nothing(outcome: PageOutcome) -> Self {
        Self {
            outcome,
            text: None,
            policy: None,
        }
    }
}

/// Fetches a page, following its redirects.
pub(super) async fn page(network: &impl Network, address: &str) -> Fetched {
    let fetched = tokio::time::timeout(WHOLE_TIME, follow(network, address)).await;
    let fetched = fetched.unwrap_or_else(|_| Err(too_slow()));
    fetched.unwrap_or_else(|reason| Fetched::nothing(PageOutcome::Failed { reason }))
}

async fn follow(network: &impl Network, address: &str) -> Result<Fetched, Message> {
    let mut url = Url::parse(address).map_err(|_| Message::new("preflight-site-no-address"))?;
    // Once more than redirects are followed: the first request is none.
    for _ in 0..=MOST_HOPS {
        let response = ask(network, &url).await?;
        let status = response.status();
        if let Some(next) = redirect(&url, &response)? {
            url = next;
            continue;
        }
        if !status.is_success() {
            let status = status.as_u16();
            return Ok(Fetched::nothing(PageOutcome::Refused { status }));
        }
        let ended_at = url.to_string();
        return Ok(Fetched {
            outcome: PageOutcome::Reached { ended_at },
            policy: policy_of(&response),
            text: Some(read(response).await?),
        });
    }
    Err(Message::new("preflight-site-redirects").with("most", MOST_HOPS))
}

/// The policies of an answer, one after the other; there may be several.
fn policy_of(response: &reqwest::Response) -> Option<String> {
    let policies = response.headers().get_all(CONTENT_SECURITY_POLICY).iter();
    let policies: Vec<&str> = policies.filter_map(|one| one.to_str().ok()).collect();
    (!policies.is_empty()).then(|| policies.join(" "))
}

/// Where an answer sends on to, if it does.
fn redirect(from: &Url, response: &reqwest::Response) -> Result<Option<Url>, Message> {
    if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        return Ok(None);
    }
    let nowhere = || Message::new("preflight-site-redirect-nowhere");
    let target = response.headers().get(LOCATION).ok_or_else(nowhere)?;
    let target = target.to_str().map_err(|_| nowhere())?;
    from.join(target).map(Some).map_err(|_| nowhere())
}

/// One request to one hop, to addresses that were judged before.
async fn ask(network: &impl Network, url: &Url) -> Result<reqwest::Response, Message> {
    let (host, addresses) = judged(network, url).await?;
    // A client for each hop, since it is made with the addresses of one host.
    let client = http_client()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .referer(false)
        .connect_timeout(CONNECT_TIME)
        .timeout(WHOLE_TIME)
        .user_agent(concat!("partner-desk/", env!("CARGO_PKG_VERSION")))
        // What was judged is what is connected to: a second look at the name could give another address.
        .resolve_to_addrs(&host, &addresses)
        .build()
        .map_err(|error| unreachable(&error.without_url().to_string()))?;
    let request = client
        .get(url.clone())
        .header(ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.5");
    request.send().await.map_err(|error| failed(&error, url))
}

/// The host of an address and where it may be connected to; why not, where any of its addresses is not public.
async fn judged(network: &impl Network, url: &Url) -> Result<(String, Vec<SocketAddr>), Message> {
    if !network.speaks(url.scheme()) {
        return Err(Message::new("preflight-site-https").with("address", without_login(url)));
    }
    // `reqwest` would send the login along.
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Message::new("preflight-site-login"));
    }
    let no_address = || Message::new("preflight-site-no-address");
    let host = url.host().ok_or_else(no_address)?;
    let port = url.port_or_known_default().ok_or_else(no_address)?;
    let name = url.host_str().unwrap_or_default().to_owned();
    let addresses = match host {
        Host::Ipv4(address) => vec![SocketAddr::new(IpAddr::V4(address), port)],
        Host::Ipv6(address) => vec![SocketAddr::new(IpAddr::V6(address), port)],
        Host::Domain(domain) => {
            let found = tokio::time::timeout(CONNECT_TIME, network.resolve(domain, port)).await;
            let found = found.map_err(|_| too_slow())?;
            found.map_err(|_| Message::new("preflight-site-unknown-host").with("host", domain))?
        }
    };
    if addresses.is_empty() {
        return Err(Message::new("preflight-site-unknown-host").with("host", &name));
    }
    // All of them, since any may be the one that is connected to.
    if !addresses.iter().all(|address| network.allows(address.ip())) {
        return Err(Message::new("preflight-site-not-public").with("host", &name));
    }
    Ok((name, addresses))
}

/// The page, as much of it as is read. What follows is cut off, as a person seldom scrolls that far either.
async fn read(mut response: reqwest::Response) -> Result<String, Message> {
    let mut body: Vec<u8> = Vec::new();
    while body.len() < MOST_BYTES {
        let chunk = response.chunk().await;
        let Some(chunk) = chunk.map_err(|error| unreachable(&error.without_url().to_string()))?
        else {
            break;
        };
        let left = MOST_BYTES - body.len();
        body.extend_from_slice(chunk.get(..left).unwrap_or(&chunk));
    }
    // Digits and tags are the same bytes in every encoding that pages use, UTF-16 aside.
    Ok(String::from_utf8_lossy(&body).into_owned())
}

fn failed(error: &reqwest::Error, url: &Url) -> Message {
    if error.is_timeout() {
        return too_slow();
    }
    // Not the error's own words, which quote the whole address.
    let reason = error.source().map(innermost);
    unreachable(&reason.map_or_else(|| without_login(url), ToString::to_string))
}

fn unreachable(reason: &str) -> Message {
    Message::new("preflight-site-unreachable").with("reason", reason)
}

const fn too_slow() -> Message {
    Message::new("preflight-site-slow")
}
