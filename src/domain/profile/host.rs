//! Where a profile's keys may go.

use super::{Environment, Profile};

/// The vendor's production host (contract, section 1).
pub const PRODUCTION_HOST: &str = "https://api.vipps.no";
/// The vendor's test host, which takes sales units' own keys (contract, section 1).
pub const TEST_HOST: &str = "https://apitest.vipps.no";

impl Profile {
    /// The one place the profile's keys go to, as scheme, host and port without a path (`https://api.vipps.no`,
    /// `http://127.0.0.1:8080`). The environment decides it; only a sandbox has an address of its own.
    ///
    /// `None` where keys must go nowhere: a sandbox without an address on this computer, and an address in a profile that
    /// is for no sandbox.
    #[must_use]
    pub fn host(&self) -> Option<String> {
        match (self.environment, &self.base_url) {
            (Environment::Production, None) => Some(PRODUCTION_HOST.to_owned()),
            (Environment::Test, None) => Some(TEST_HOST.to_owned()),
            (Environment::Sandbox, Some(url)) if super::check::is_here(url) => {
                Some(url::Url::parse(url).ok()?.origin().ascii_serialization())
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ApiKind;

    #[track_caller]
    fn check(environment: Environment, base_url: Option<&str>, expect: Option<&str>) {
        let profile = Profile {
            base_url: base_url.map(str::to_owned),
            ..Profile::new("P", environment, ApiKind::Management)
        };
        assert_eq!(profile.host().as_deref(), expect);
    }

    #[test]
    fn keys_have_one_place_to_go_or_none() {
        use Environment::{Production, Sandbox, Test};
        check(Production, None, Some("https://api.vipps.no"));
        check(Test, None, Some("https://apitest.vipps.no"));
        check(Sandbox, None, None);
        for (url, host) in [
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
            ("HTTP://LocalHost:80", "http://localhost"),
            ("https://[::1]:9", "https://[::1]:9"),
        ] {
            check(Sandbox, Some(url), Some(host));
            check(Production, Some(url), None);
            check(Test, Some(url), None);
        }
        for url in [
            "https://api.vipps.no",
            "http://127.0.0.1@example.com",
            "",
            "localhost",
        ] {
            check(Sandbox, Some(url), None);
            check(Production, Some(url), None);
        }
    }
}
