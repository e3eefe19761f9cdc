//! The merchant's link: only one that leads to the vendor is handed on. Whoever answers in the vendor's place, or a fault there,
//! must not put another page in front of a merchant in the partner's name.

use crate::domain::Environment;
use crate::domain::profile::is_loopback;
use crate::text::{Message, is_steering, visible_line};
use url::{Host, Url};

/// The vendor's domains (contract, section 8.2: `portal.vipps.no` or `portal.vippsmobilepay.com`); hosts below them count, too.
const DOMAINS: [&str; 2] = ["vipps.no", "vippsmobilepay.com"];
/// The longest text that is kept of a link that is none of the vendor's, in characters.
const LONGEST: usize = 300;

/// A link as a service sent it to a profile: the vendor's own as it is, and for a sandbox one of this computer; any other as
/// a text that no program takes for a link (`https[:]//…`), without characters that steer, and not endless.
#[must_use]
pub fn received_link(text: &str, environment: Environment) -> String {
    let text = text.trim();
    let is_welcome = own_link(text).is_some()
        && (environment == Environment::Sandbox || !is_of_this_computer(text));
    if is_welcome {
        return text.to_owned();
    }
    let text: String = visible_line(text).chars().take(LONGEST).collect();
    // Without a colon no program makes a link of it.
    text.replace(':', "[:]")
}

/// The link, if it may be handed on: opened, copied, put into a letter or a file. `None` for one that is not the service's
/// own, whoever kept it.
#[must_use]
pub fn own_link(link: &str) -> Option<&str> {
    let is_odd = |character: char| is_steering(character) || character.is_whitespace();
    // The parser leaves out line breaks and tabs, and reads another address than the text says.
    let url = Url::parse(link).ok().filter(|_| !link.contains(is_odd))?;
    // A name before an @ passes for a host; a backslash is a slash to some programs and none to others.
    if !url.username().is_empty() || url.password().is_some() || link.contains('\\') {
        return None;
    }
    let is_own = match url.host()? {
        Host::Domain(host) => url.scheme() == "https" && url.port().is_none() && is_vendor(host),
        Host::Ipv4(_) | Host::Ipv6(_) => false,
    };
    (is_own || is_of_this_computer(link)).then_some(link)
}

/// What a person is told of a link that is not the service's own.
#[must_use]
pub fn foreign_link(link: &str) -> Message {
    let shown: String = visible_line(link).chars().take(LONGEST).collect();
    Message::new("guard-link-foreign").with("link", shown)
}

fn is_vendor(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    DOMAINS.iter().any(|domain| {
        let above = host.strip_suffix(domain);
        // `notvipps.no` ends with the domain, and is another one.
        above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
    })
}

fn is_of_this_computer(link: &str) -> bool {
    Url::parse(link).is_ok_and(|url| is_loopback(&url))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vendors_links_are_its_own() {
        for link in [
            "https://portal.vipps.no/register/vippspanett/0f5c7a1e-3b52-4d0e-9d6f-1c2b3a4d5e6f",
            "https://portal.vippsmobilepay.com/register/prefilled/7b6a?x=1#y",
            "https://vipps.no",
            "https://PORTAL.VIPPS.NO/x",
        ] {
            for environment in [
                Environment::Production,
                Environment::Test,
                Environment::Sandbox,
            ] {
                assert_eq!(received_link(&format!(" {link} "), environment), link);
            }
            assert_eq!(own_link(link), Some(link));
        }
        for link in [
            "http://127.0.0.1:8080/register/prefilled/1",
            "http://[::1]:9/x",
            "https://localhost/x",
        ] {
            assert_eq!(received_link(link, Environment::Sandbox), link);
            let elsewhere = received_link(link, Environment::Production);
            assert_eq!(own_link(&elsewhere), None, "{elsewhere}");
        }
    }

    #[test]
    fn no_other_link_is_handed_on() {
        for link in [
            "javascript:alert(1)",
            "JavaScript://portal.vipps.no/%0aalert(1)",
            "file:///etc/passwd",
            "data:text/html,x",
            "smb://portal.vipps.no/x",
            "http://portal.vipps.no/x",
            "https://portal.vipps.no.example.com/x",
            "https://evilvipps.no/x",
            "https://portal.vipps.no@example.com/x",
            "https://kari:secret@portal.vipps.no/x",
            "https://portal.vipps.no:8443/x",
            "https://example.com\\@portal.vipps.no/x",
            "https:\\\\portal.vipps.no\\x",
            "https://portal.vipps.no/\u{1b}[31m",
            "https://portal.vipps.no/\u{202e}x",
            "https://portal.vipps.no/a b",
            "https://portal.vipps.no/\nx",
            "//portal.vipps.no/x",
            "portal.vipps.no/x",
            "https://10.0.0.1/x",
            "ftp://127.0.0.1/x",
            "http://kari@127.0.0.1/x",
            "\\\\server\\share",
            "",
        ] {
            assert_eq!(own_link(link), None, "{link}");
            for environment in [Environment::Production, Environment::Sandbox] {
                let kept = received_link(link, environment);
                assert_eq!(own_link(&kept), None, "{kept}");
                assert!(Url::parse(&kept).is_err(), "{kept}");
                assert!(!kept.contains(is_steering), "{kept}");
            }
        }
        let endless = format!("https://example.com/{}", "x".repeat(5000));
        assert!(received_link(&endless, Environment::Production).len() < 400);
    }
}
