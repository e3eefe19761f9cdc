//! Where every HTTP client begins, so that each speaks TLS in the same way, and which way its requests leave the computer.

use super::host::is_loopback;
use crate::domain::machine::ProxyChoice;
use reqwest::{ClientBuilder, Proxy};
use tokio_rustls::rustls::crypto::{CryptoProvider, ring};
use url::Url;

/// A builder of HTTP clients, whose TLS is rustls with ring.
pub fn http_client() -> ClientBuilder {
    // `reqwest` is built without a provider of its own, and refuses to make a client before one is chosen.
    if CryptoProvider::get_default().is_none() {
        // An error says that another thread was quicker, and it chose the same.
        let _ = ring::default_provider().install_default();
    }
    ClientBuilder::new()
}

/// A builder of HTTP clients that go the chosen way to an address.
pub(super) fn http_client_for(
    address: &Url,
    choice: &ProxyChoice,
) -> reqwest::Result<ClientBuilder> {
    let builder = http_client();
    Ok(match choice {
        // This computer itself is behind no proxy.
        _ if is_loopback(address) => builder.no_proxy(),
        ProxyChoice::System => builder,
        ProxyChoice::Direct => builder.no_proxy(),
        // Everything goes through a proxy that is named: `no_proxy` first, so that no variable of a person's leads around it.
        ProxyChoice::Address(address) => builder.no_proxy().proxy(Proxy::all(address)?),
    })
}
