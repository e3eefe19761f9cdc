//! Where every HTTP client begins, so that each speaks TLS in the same way.

use reqwest::ClientBuilder;
use tokio_rustls::rustls::crypto::{CryptoProvider, ring};

/// A builder of HTTP clients, whose TLS is rustls with ring. `reqwest` is built without a provider of its own, and refuses to make a client
/// before one is chosen.
pub fn http_client() -> ClientBuilder {
    if CryptoProvider::get_default().is_none() {
        // An error says that another thread was quicker, and it chose the same.
        let _ = ring::default_provider().install_default();
    }
    ClientBuilder::new()
}
