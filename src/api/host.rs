//! Where a profile's requests go. A host is never typed by hand, except the loopback of a sandbox.

use super::cause::Cause;
use crate::domain::profile::{PRODUCTION_HOST, TEST_HOST};
use crate::domain::{Environment, KeyType, Profile};
use std::net::IpAddr;
use url::{Host, Url};

const REGISTRY: &str = "https://data.brreg.no/enhetsregisteret/api";
const MANDATES: &str = "https://data.brreg.no/fullmakt";

/// The places a profile talks to.
#[derive(Debug, Clone)]
pub(super) struct Hosts {
    /// The vendor's API: production, test, or a sandbox on this computer.
    pub(super) api: Url,
    /// The business registry; of a sandbox profile the one that the sandbox plays.
    pub(super) registry: Url,
    /// The registry's own service for signature and prokura, on the same host.
    pub(super) mandates: Url,
}

impl Hosts {
    /// The hosts of a profile, or why its address or its kind of key leads to none.
    pub(super) fn of(profile: &Profile) -> Result<Self, Cause> {
        if let Some(base) = &profile.base_url {
            let api = loopback(base)?;
            // A line in the file of profiles could else lead production keys to a listener on this computer, in the clear.
            if profile.environment != Environment::Sandbox {
                let address = without_login(&api);
                return Err(Cause::AddressOutsideSandbox { address });
            }
            let registry = below(&api, &["enhetsregisteret", "api"]);
            let mandates = below(&api, &["fullmakt"]);
            return Ok(Self {
                api,
                registry,
                mandates,
            });
        }
        let api = match profile.environment {
            Environment::Production => PRODUCTION_HOST,
            Environment::Test if profile.key_type == KeyType::SalesUnit => TEST_HOST,
            // Partner, management and accounting keys exist in production only (contract section 2).
            Environment::Test => return Err(Cause::KeyTypeNotInTest),
            Environment::Sandbox => return Err(Cause::SandboxWithoutAddress),
        };
        Ok(Self {
            api: parse(api)?,
            registry: parse(REGISTRY)?,
            mandates: parse(MANDATES)?,
        })
    }
}

fn parse(text: &str) -> Result<Url, Cause> {
    Url::parse(text.trim()).map_err(|_| Cause::AddressUnusable {
        address: text.to_owned(),
    })
}

fn loopback(text: &str) -> Result<Url, Cause> {
    let mut url = parse(text)?;
    let plain = url.username().is_empty() && url.password().is_none() && url.query().is_none();
    if !matches!(url.scheme(), "http" | "https") || !plain {
        let address = without_login(&url);
        return Err(Cause::AddressUnusable { address });
    }
    if !is_loopback(&url) {
        let address = without_login(&url);
        return Err(Cause::AddressNotLoopback { address });
    }
    // A fragment is never sent, and yet it would make another partner of the same address (`PartnerId`).
    url.set_fragment(None);
    Ok(url)
}

/// Whether a URL stays on this computer.
pub(super) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => IpAddr::from(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::from(address).is_loopback(),
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        None => false,
    }
}

/// An address without what may be secret in it.
pub(super) fn without_login(url: &Url) -> String {
    format!("{}://{}", url.scheme(), url.host_str().unwrap_or_default())
}

/// The URL with segments added, each encoded on its own. The segments are ours; see [`with_segments`] for foreign text.
pub(super) fn below(base: &Url, segments: &[&str]) -> Url {
    let mut url = base.clone();
    if let Ok(mut path) = url.path_segments_mut() {
        path.pop_if_empty().extend(segments);
    }
    url
}

/// The URL with segments of foreign text added; `None` for a text that would not be a segment of its own (`..`).
pub(super) fn with_segments(base: &Url, segments: &[&str]) -> Option<Url> {
    // The `url` crate passes over `.` and `..`, so the call would go to another path.
    let odd = |text: &&str| matches!(text.trim(), "" | "." | "..");
    (!segments.iter().any(odd)).then(|| below(base, segments))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::tests::support::profile;

    #[track_caller]
    fn check(
        base: Option<&str>,
        environment: Environment,
        key: KeyType,
        expect: Result<(&str, &str), &str>,
    ) {
        let mut profile = profile("http://127.0.0.1:1");
        profile.base_url = base.map(str::to_owned);
        profile.environment = environment;
        profile.key_type = key;
        let got =
            Hosts::of(&profile).map(|hosts| (hosts.api.to_string(), hosts.registry.to_string()));
        match (got, expect) {
            (Ok((api, registry)), Ok(expect)) => {
                assert_eq!((api.as_str(), registry.as_str()), expect)
            }
            (Err(cause), Err(id)) => assert_eq!(cause.why().id(), id),
            (got, expect) => panic!("{got:?} instead of {expect:?}"),
        }
    }

    #[test]
    fn the_host_follows_from_the_environment_and_overrides_stay_on_this_computer() {
        use Environment::{Production, Sandbox, Test};
        use KeyType::{Partner, SalesUnit};
        let registry = "https://data.brreg.no/enhetsregisteret/api";
        check(
            None,
            Production,
            Partner,
            Ok(("https://api.vipps.no/", registry)),
        );
        check(
            None,
            Test,
            SalesUnit,
            Ok(("https://apitest.vipps.no/", registry)),
        );
        check(None, Test, Partner, Err("api-cause-key-type-not-in-test"));
        check(
            None,
            Sandbox,
            Partner,
            Err("api-cause-sandbox-without-address"),
        );
        let sandbox = Ok((
            "http://127.0.0.1:8080/",
            "http://127.0.0.1:8080/enhetsregisteret/api",
        ));
        check(Some("http://127.0.0.1:8080"), Sandbox, Partner, sandbox);
        check(Some("http://127.0.0.1:8080/"), Sandbox, Partner, sandbox);
        let v6 = Ok(("http://[::1]:9/", "http://[::1]:9/enhetsregisteret/api"));
        check(Some("http://[::1]:9"), Sandbox, Partner, v6);
        for environment in [Production, Test] {
            check(
                Some("http://127.0.0.1:8080"),
                environment,
                SalesUnit,
                Err("api-cause-address-outside-sandbox"),
            );
        }
        check(
            Some("https://example.com"),
            Sandbox,
            Partner,
            Err("api-cause-address-not-loopback"),
        );
        check(
            Some("http://127.0.0.1.example.com"),
            Sandbox,
            Partner,
            Err("api-cause-address-not-loopback"),
        );
        check(
            Some("http://localhost.example.com"),
            Sandbox,
            Partner,
            Err("api-cause-address-not-loopback"),
        );
        check(
            Some("file:///etc/passwd"),
            Sandbox,
            Partner,
            Err("api-cause-address-unusable"),
        );
        check(
            Some("http://user:pass@127.0.0.1"),
            Sandbox,
            Partner,
            Err("api-cause-address-unusable"),
        );
        check(
            Some("not a url"),
            Sandbox,
            Partner,
            Err("api-cause-address-unusable"),
        );
    }

    #[test]
    fn foreign_text_is_one_segment_or_none() {
        let base = Url::parse("https://api.example/").unwrap();
        let path = |text: &str| with_segments(&base, &["x", text]).map(|url| url.path().to_owned());
        assert_eq!(
            path("business:NO:ORG").as_deref(),
            Some("/x/business:NO:ORG")
        );
        assert_eq!(
            path("a/../b?c#d%").as_deref(),
            Some("/x/a%2F..%2Fb%3Fc%23d%25")
        );
        assert_eq!(path(".."), None);
        assert_eq!(path(""), None);
    }
}
