//! Which way requests leave the computer.

use crate::domain::machine::ProxyChoice;
use reqwest::{ClientBuilder, Proxy};

/// A client that goes the chosen way. Through a proxy that is named everything goes: no variable of a person's leads around it.
pub(super) fn applied(
    builder: ClientBuilder,
    choice: &ProxyChoice,
) -> reqwest::Result<ClientBuilder> {
    Ok(match choice {
        ProxyChoice::System => builder,
        ProxyChoice::Direct => builder.no_proxy(),
        ProxyChoice::Address(address) => builder.no_proxy().proxy(Proxy::all(address)?),
    })
}
