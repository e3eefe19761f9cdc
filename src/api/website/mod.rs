//! A look at a merchant's website, as anybody could take it: reachable, organization number on it, terms reachable.
//!
//! The addresses come from strangers, so a look goes to the public internet only. Each host is resolved first, every address
//! it has is judged, and the connection is made to those very addresses; redirects are followed by hand, and each hop is
//! judged like the first. No key, token, cookie or header of ours goes along, and no proxy is used, since a proxy would
//! resolve names by itself. Time, size and the number of hops are limited.

mod address;
mod fetch;

use crate::domain::website::{BrandLook, PageLook, SiteLook, shows_number};
use fetch::Fetched;
use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};

/// What a look is to look at.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct SiteRequest {
    /// The website; empty for none.
    pub url: String,
    /// The page with the terms; empty for none.
    pub terms_url: String,
    /// The organization number that the vendor wants to see on it; empty for none.
    pub number: String,
}

/// Takes a look, at a moment in seconds since 1970 (UTC). It never fails: what could not be looked at is told page by page.
pub async fn look(request: &SiteRequest, at: i64) -> SiteLook {
    look_by(&Internet, request, at).await
}

/// How names become addresses, and which addresses may be connected to. Only tests know another way than [`Internet`].
trait Network: Sync {
    /// The addresses of a host, each with the port.
    fn resolve(
        &self,
        host: &str,
        port: u16,
    ) -> impl Future<Output = io::Result<Vec<SocketAddr>>> + Send;

    /// Whether an address may be connected to.
    fn allows(&self, address: IpAddr) -> bool;

    /// Whether a scheme may be used.
    fn speaks(&self, scheme: &str) -> bool;
}

/// The public internet, over https.
struct Internet;

impl Network for Internet {
    async fn resolve(&self, host: &str, port: u16) -> io::Result<Vec<SocketAddr>> {
        Ok(tokio::net::lookup_host((host, port)).await?.collect())
    }

    fn allows(&self, address: IpAddr) -> bool {
        address::is_public(address)
    }

    fn speaks(&self, scheme: &str) -> bool {
        scheme == "https"
    }
}

async fn look_by(network: &impl Network, request: &SiteRequest, at: i64) -> SiteLook {
    // At once, since each may take the whole time that a page has.
    let (page, terms) = tokio::join!(
        one(network, request.url.trim()),
        one(network, request.terms_url.trim())
    );
    let texts: Vec<&str> = [&page, &terms]
        .into_iter()
        .flatten()
        .filter_map(|fetched| fetched.text.as_deref())
        .collect();
    let number = request.number.trim();
    // Where no page could be read nothing is known, which is no "no".
    let shows_number = (!number.is_empty() && !texts.is_empty())
        .then(|| texts.iter().any(|text| shows_number(text, number)));
    // The policies, too: hosts may be allowed there that no text names.
    let sent = [&page, &terms].into_iter().flatten().flat_map(|fetched| {
        let parts = [fetched.text.as_deref(), fetched.policy.as_deref()];
        parts.into_iter().flatten()
    });
    let brand = (!texts.is_empty()).then(|| BrandLook::of(sent));
    SiteLook {
        brand,
        looked_at: at,
        page: page.map(|fetched| told(request.url.trim(), fetched)),
        terms: terms.map(|fetched| told(request.terms_url.trim(), fetched)),
        shows_number,
    }
}

async fn one(network: &impl Network, address: &str) -> Option<Fetched> {
    if address.is_empty() {
        return None;
    }
    Some(fetch::page(network, address).await)
}

fn told(address: &str, fetched: Fetched) -> PageLook {
    PageLook {
        address: address.to_owned(),
        outcome: fetched.outcome,
    }
}

#[cfg(test)]
mod tests;
