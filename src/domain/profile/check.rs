//! What is wrong with a profile before anything is sent with it.

use super::{ApiKind, Environment, KeyType, MsnRule, Profile, TokenFlow};
use crate::domain::order::Severity;
use crate::text::Message;
use url::{Host, Url};

/// A field of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProfileField {
    /// The name that a person gave it.
    Name,
    /// The environment, which decides the host.
    Environment,
    /// The API, which not all keys can use.
    Api,
    /// How tokens are fetched.
    Flow,
    /// What kind of keys.
    KeyType,
    /// The address on this computer, of a sandbox only.
    BaseUrl,
    /// The profile's own MSN.
    Msn,
    /// `Vipps-System-Name`.
    SystemName,
    /// `Vipps-System-Version`.
    SystemVersion,
    /// The path of the specialized flow's token.
    SpecializedTokenPath,
}

/// One thing found in a profile. An error stands in the way of saving it.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileFinding {
    /// The field it is about.
    pub field: ProfileField,
    /// An error, or a warning that stands in the way of nothing.
    pub severity: Severity,
    /// What, and why it matters.
    pub message: Message,
}

impl Profile {
    /// What is wrong with the profile, and what is odd about it; empty for a sound one.
    #[must_use]
    pub fn check(&self) -> Vec<ProfileFinding> {
        let mut findings = Vec::new();
        let mut error = |field, message: Option<Message>| {
            findings.extend(message.map(|message| ProfileFinding {
                field,
                severity: Severity::Error,
                message,
            }));
        };
        error(ProfileField::Name, name(&self.name));
        error(ProfileField::BaseUrl, self.base_url());
        error(ProfileField::KeyType, self.keys_in_environment());
        error(ProfileField::Api, self.keys_for_api());
        error(ProfileField::Msn, self.msn_for_rule());
        error(ProfileField::SystemName, system(&self.system_name));
        error(ProfileField::SystemVersion, system(&self.system_version));
        error(ProfileField::SpecializedTokenPath, self.token_path());
        findings.extend(self.unusual_flow());
        findings
    }

    /// Only the sandbox has an address of its own. Elsewhere the environment decides the host, so that keys can neither be
    /// sent to a mistyped one nor be lured to a listener on this computer.
    fn base_url(&self) -> Option<Message> {
        let is_sandbox = self.environment == Environment::Sandbox;
        let Some(base_url) = &self.base_url else {
            return is_sandbox.then(|| Message::new("domain-profile-sandbox-needs-url"));
        };
        if !is_sandbox {
            return Some(
                Message::new("domain-profile-url-outside-sandbox")
                    .with("url", base_url)
                    .with("environment", self.environment.as_str()),
            );
        }
        (!is_here(base_url))
            .then(|| Message::new("domain-profile-url-not-loopback").with("url", base_url))
    }

    /// Partner, management and accounting keys exist in production only; the sandbox plays production.
    fn keys_in_environment(&self) -> Option<Message> {
        let is_production_only = self.key_type != KeyType::SalesUnit;
        (is_production_only && self.environment == Environment::Test)
            .then(|| Message::new("domain-profile-production-only"))
    }

    fn keys_for_api(&self) -> Option<Message> {
        match (self.key_type, self.api) {
            (KeyType::Accounting, _) => Some(Message::new("domain-profile-accounting-keys")),
            (KeyType::Management, ApiKind::Partner) => {
                Some(Message::new("domain-profile-management-keys"))
            }
            _ => None,
        }
    }

    fn msn_for_rule(&self) -> Option<Message> {
        (self.msn_rule == MsnRule::Always && self.msn.is_none())
            .then(|| Message::new("domain-profile-always-needs-msn"))
    }

    fn token_path(&self) -> Option<Message> {
        let path = self.specialized_token_path.as_deref()?;
        let is_path = path.starts_with('/')
            // Two slashes would begin with another host.
            && !path.starts_with("//")
            && path
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'.'));
        (!is_path).then(|| Message::new("domain-profile-token-path"))
    }

    /// Combinations the vendor's texts contradict each other about: allowed, with a word of warning.
    fn unusual_flow(&self) -> Option<ProfileFinding> {
        let message = match (self.api, self.key_type, self.flow) {
            (ApiKind::Partner, _, TokenFlow::Specialized) => {
                Message::new("domain-profile-partner-flow")
            }
            (ApiKind::Management, KeyType::Management, TokenFlow::Standard) => {
                Message::new("domain-profile-management-flow")
            }
            _ => return None,
        };
        Some(ProfileFinding {
            field: ProfileField::Flow,
            severity: Severity::Warning,
            message,
        })
    }
}

fn name(name: &str) -> Option<Message> {
    let count = name.chars().count();
    if name.trim().is_empty() {
        return Some(Message::new("domain-profile-name-empty"));
    }
    if count > Profile::MAX_NAME_CHARS {
        return Some(Message::new("domain-profile-name-long").with("max", Profile::MAX_NAME_CHARS));
    }
    // A name of a profile may become part of a file's name, where Windows takes none of these.
    let is_odd = |c: char| c.is_control() || "/\\:*?\"<>|".contains(c);
    if let Some(character) = name.chars().find(|c| is_odd(*c)) {
        let shown = if character.is_control() {
            character.escape_unicode().to_string()
        } else {
            character.to_string()
        };
        return Some(Message::new("domain-profile-name-character").with("character", shown));
    }
    let is_untidy = name.trim() != name || name.chars().all(|c| c == '.');
    is_untidy.then(|| Message::new("domain-profile-name-untidy"))
}

fn system(text: &str) -> Option<Message> {
    // A header takes ASCII only, so that bytes are characters here.
    let fits = (1..=Profile::MAX_SYSTEM_CHARS).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_graphic() || byte == b' ')
        && text.trim() == text;
    (!fits).then(|| Message::new("domain-profile-system").with("max", Profile::MAX_SYSTEM_CHARS))
}

/// Whether a text is an http or https address on this computer, without a path.
pub(super) fn is_here(text: &str) -> bool {
    let Ok(url) = Url::parse(text) else {
        return false;
    };
    is_loopback(&url)
        && matches!(url.path(), "" | "/")
        && url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none()
}

/// Whether an address is an http or https one of this computer.
#[must_use]
pub fn is_loopback(url: &Url) -> bool {
    let is_here = match url.host() {
        // Any other name leads where a resolver says.
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    is_here && matches!(url.scheme(), "http" | "https")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Msn;

    fn sound() -> Profile {
        Profile::new("Fjordkafe", Environment::Production, ApiKind::Management)
    }

    #[track_caller]
    fn check(profile: &Profile, expect: &[&str]) {
        let ids: Vec<&str> = profile
            .check()
            .iter()
            .map(|finding| finding.message.id())
            .collect();
        assert_eq!(ids, expect);
    }

    #[test]
    fn a_new_profile_is_sound() {
        check(&sound(), &[]);
        check(
            &Profile::new("P", Environment::Production, ApiKind::Partner),
            &[],
        );
    }

    #[test]
    fn names() {
        let named = |name: &str| Profile {
            name: name.to_owned(),
            ..sound()
        };
        check(&named("Kjøpesenter Øst (test)"), &[]);
        check(&named(&"æ".repeat(64)), &[]);
        check(&named(&"æ".repeat(65)), &["domain-profile-name-long"]);
        check(&named("  "), &["domain-profile-name-empty"]);
        check(&named(" a"), &["domain-profile-name-untidy"]);
        check(&named(".."), &["domain-profile-name-untidy"]);
        for name in ["a/b", "a\\b", "a\nb", "a:b", "a\u{0}"] {
            check(&named(name), &["domain-profile-name-character"]);
        }
    }

    #[test]
    fn an_address_of_its_own_is_on_this_computer() {
        let at = |url: &str| Profile {
            environment: Environment::Sandbox,
            base_url: Some(url.to_owned()),
            ..sound()
        };
        for url in [
            "http://127.0.0.1:8080",
            "http://localhost:1/",
            "https://[::1]:443",
            "http://127.8.8.8",
        ] {
            check(&at(url), &[]);
        }
        for url in [
            "http://127.0.0.1.example.com",
            "http://example.com",
            "http://localhost@example.com",
            "http://user:pass@localhost",
            "ftp://localhost",
            "http://localhost/api",
            "http://localhost?x",
            "localhost",
            "",
        ] {
            check(&at(url), &["domain-profile-url-not-loopback"]);
        }
        check(
            &Profile {
                environment: Environment::Sandbox,
                ..sound()
            },
            &["domain-profile-sandbox-needs-url"],
        );
    }

    #[test]
    fn only_a_sandbox_has_an_address_of_its_own() {
        for environment in [Environment::Production, Environment::Test] {
            for url in ["http://127.0.0.1:8080", "https://api.vipps.no", ""] {
                let profile = Profile {
                    environment,
                    key_type: KeyType::SalesUnit,
                    base_url: Some(url.to_owned()),
                    ..sound()
                };
                check(&profile, &["domain-profile-url-outside-sandbox"]);
            }
        }
    }

    #[test]
    fn keys_where_they_do_not_work() {
        check(
            &Profile {
                environment: Environment::Test,
                ..sound()
            },
            &["domain-profile-production-only"],
        );
        let own_keys = Profile {
            key_type: KeyType::SalesUnit,
            environment: Environment::Test,
            ..sound()
        };
        check(&own_keys, &[]);
        let accounting = Profile {
            key_type: KeyType::Accounting,
            ..sound()
        };
        check(&accounting, &["domain-profile-accounting-keys"]);
        let management = Profile {
            key_type: KeyType::Management,
            ..sound()
        };
        check(&management, &["domain-profile-management-flow"]);
        check(
            &Profile {
                flow: TokenFlow::Specialized,
                ..management.clone()
            },
            &[],
        );
        check(
            &Profile {
                api: ApiKind::Partner,
                ..management
            },
            &["domain-profile-management-keys"],
        );
        let partner = Profile {
            api: ApiKind::Partner,
            flow: TokenFlow::Specialized,
            ..sound()
        };
        check(&partner, &["domain-profile-partner-flow"]);
    }

    #[test]
    fn headers() {
        check(
            &Profile {
                msn_rule: MsnRule::Always,
                ..sound()
            },
            &["domain-profile-always-needs-msn"],
        );
        let with_msn = Profile {
            msn: Some(Msn::from_api("123456")),
            msn_rule: MsnRule::Always,
            ..sound()
        };
        check(&with_msn, &[]);
        for name in ["", "x\ny", "æ", &"x".repeat(31), " x"] {
            check(
                &Profile {
                    system_name: name.to_owned(),
                    ..sound()
                },
                &["domain-profile-system"],
            );
        }
        for (path, expect) in [
            ("/authentication/v1/token", &[][..]),
            ("authentication", &["domain-profile-token-path"]),
            ("//example.com/x", &["domain-profile-token-path"]),
            ("/a?b", &["domain-profile-token-path"]),
        ] {
            check(
                &Profile {
                    specialized_token_path: Some(path.to_owned()),
                    ..sound()
                },
                expect,
            );
        }
    }
}
