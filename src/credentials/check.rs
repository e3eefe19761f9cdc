//! What a profile must satisfy before it is written or used.

use crate::domain::problem::ProblemKind;
use crate::domain::{Environment, Problem, Profile};
use crate::text::Message;
use url::{Host, Url};

/// Longest name of a profile, in characters.
const LONGEST_NAME: usize = 80;
/// Longest `Vipps-System-Name` and `Vipps-System-Version`, in characters (contract, section 5).
const LONGEST_SYSTEM_TEXT: usize = 30;

/// Checks what no profile may break: it has a name, keys only ever go to the vendor or to this computer, and header texts
/// fit.
///
/// # Errors
/// The first rule that is broken, with what to do about it.
pub fn check_profile(profile: &Profile) -> Result<(), Problem> {
    check_name(&profile.name)?;
    check_base_url(profile)?;
    check_system_text("Vipps-System-Name", &profile.system_name)?;
    check_system_text("Vipps-System-Version", &profile.system_version)
}

/// Whether an address is one of this computer's own, which is the only kind that may take the vendor's place.
pub(super) fn is_loopback(address: &str) -> bool {
    let Ok(url) = Url::parse(address) else {
        return false;
    };
    let local = match url.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    };
    local && matches!(url.scheme(), "http" | "https") && url.username().is_empty()
}

fn check_name(name: &str) -> Result<(), Problem> {
    if name.trim().is_empty() {
        return Err(input(Message::new("credentials-name-empty")));
    }
    if name.trim() != name || name.chars().any(char::is_control) {
        return Err(input(Message::new("credentials-name-blanks")));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(input(
            Message::new("credentials-name-long").with("most", LONGEST_NAME),
        ));
    }
    Ok(())
}

fn check_base_url(profile: &Profile) -> Result<(), Problem> {
    let Some(address) = &profile.base_url else {
        if profile.environment == Environment::Sandbox {
            return Err(input(Message::new("credentials-sandbox-without-address"))
                .next(Message::new("credentials-sandbox-address-next")));
        }
        return Ok(());
    };
    if is_loopback(address) {
        return Ok(());
    }
    Err(
        input(Message::new("credentials-address-not-loopback").with("address", address))
            .because(Message::new("credentials-address-why"))
            .next(Message::new("credentials-address-next")),
    )
}

fn check_system_text(header: &'static str, text: &str) -> Result<(), Problem> {
    let fits = text.chars().count() <= LONGEST_SYSTEM_TEXT
        && text.chars().all(|c| c == ' ' || c.is_ascii_graphic());
    if fits {
        return Ok(());
    }
    Err(input(
        Message::new("credentials-system-text")
            .with("header", header)
            .with("most", LONGEST_SYSTEM_TEXT),
    ))
}

fn input(what: Message) -> Problem {
    Problem::new(ProblemKind::Input, what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_computers_own_addresses_are_loopback() {
        #[track_caller]
        fn check(address: &str, expected: bool) {
            assert_eq!(is_loopback(address), expected, "{address}");
        }
        check("http://127.0.0.1:8080", true);
        check("http://127.4.5.6", true);
        check("https://localhost:1/base", true);
        check("http://[::1]:9", true);
        check("http://LOCALHOST", true);
        check("http://127.0.0.1.example.com", false);
        check("http://127.0.0.1@example.com", false);
        check("http://user@127.0.0.1", false);
        check("http://localhost.example.com", false);
        check("http://0.0.0.0:80", false);
        check("http://192.168.1.2", false);
        check("https://api.vipps.no", false);
        check("ftp://127.0.0.1", false);
        check("127.0.0.1:8080", false);
        check("", false);
    }
}
