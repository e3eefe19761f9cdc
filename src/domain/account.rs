//! Reading bank accounts as people write them.

use super::plain::plain;
use super::{BankAccount, Market, Parsed, check_digit};
use crate::text::Message;

impl BankAccount {
    /// The account scheme of a market: `BBAN:NO`, `BBAN:DK` or `BBAN:FI`.
    #[must_use]
    pub const fn scheme_of(market: Market) -> &'static str {
        match market {
            Market::Norway => "BBAN:NO",
            Market::Denmark => "BBAN:DK",
            Market::Finland => "BBAN:FI",
        }
    }

    /// Reads an account number in any of the ways people write one: `8601 11 17947`, `8601.11.17947`.
    ///
    /// A Norwegian number has 11 digits. A Danish one is its four-digit registration number and the account, a Finnish
    /// one has 14 digits; other schemes take 9 to 34 digits, which is the vendor's own rule.
    ///
    /// # Errors
    ///
    /// Tells why it cannot be an account of that scheme; for an IBAN, [`Self::bban_of_iban`] tells what to write
    /// instead. A check digit that does not fit is a doubt only.
    pub fn parse(text: &str, scheme: &str) -> Result<Parsed<Self>, Message> {
        let scheme = known_scheme(scheme)?;
        let text = plain(text);
        if let Some(bban) = Self::bban_of_iban(&text) {
            return Err(Message::new("domain-account-iban").with("bban", bban));
        }
        let id: String = text
            .chars()
            .filter(|c| !matches!(c, ' ' | '.' | '-'))
            .collect();
        if id.is_empty() {
            return Err(Message::new("domain-empty"));
        }
        if let Some(foreign) = id.chars().find(|c| !c.is_ascii_digit()) {
            return Err(Message::new("domain-foreign-character").with("character", foreign));
        }
        let doubts = check_digits(&scheme, &id)?;
        let value = Self { scheme, id };
        Ok(Parsed { value, doubts })
    }

    /// The account number inside an IBAN of Norway, Denmark or Finland; `None` for any other text.
    #[must_use]
    pub fn bban_of_iban(text: &str) -> Option<String> {
        let text: String = plain(text).chars().filter(|c| *c != ' ').collect();
        let country = text.get(..2)?.to_ascii_uppercase();
        let rest = text.get(2..)?;
        // An IBAN has 15 characters in Norway and 18 in the others; the country takes two of them.
        let length = match country.as_str() {
            "NO" => 13,
            "DK" | "FI" => 16,
            _ => return None,
        };
        let fits = rest.len() == length && rest.bytes().all(|byte| byte.is_ascii_digit());
        // The first two digits are the check digits of the IBAN, and no part of the account.
        fits.then(|| rest[2..].to_owned())
    }

    /// The number as people of its country write it: `8601 11 17947`, `3000 1234567`.
    #[must_use]
    pub fn for_people(&self) -> String {
        // An id from an API may hold anything, and a cut within a character would panic.
        let is_ascii = self.id.is_ascii();
        match self.scheme.as_str() {
            "BBAN:NO" if is_ascii && self.id.len() == 11 => {
                format!("{} {} {}", &self.id[..4], &self.id[4..6], &self.id[6..])
            }
            "BBAN:DK" if is_ascii && self.id.len() > 4 => {
                format!("{} {}", &self.id[..4], &self.id[4..])
            }
            _ => self.id.clone(),
        }
    }
}

/// A scheme in the vendor's spelling where it is one of the three, else as given.
fn known_scheme(scheme: &str) -> Result<String, Message> {
    let scheme = scheme.trim();
    let mut known = Market::ALL.map(BankAccount::scheme_of).into_iter();
    if let Some(known) = known.find(|known| known.eq_ignore_ascii_case(scheme)) {
        return Ok(known.to_owned());
    }
    // The vendor's limits for a scheme (contract, section 8.2).
    if (5..=20).contains(&scheme.chars().count()) && !scheme.chars().any(char::is_whitespace) {
        return Ok(scheme.to_owned());
    }
    Err(Message::new("domain-account-scheme").with("scheme", scheme))
}

fn check_digits(scheme: &str, id: &str) -> Result<Vec<Message>, Message> {
    let count = id.len();
    match scheme {
        "BBAN:NO" if count != 11 => {
            Err(Message::new("domain-account-length-no").with("count", count))
        }
        "BBAN:NO" => Ok(check_digit::account_doubts(id)),
        // Four digits of registration and up to ten of the account; the vendor takes no fewer than nine in all.
        "BBAN:DK" if !(9..=14).contains(&count) => {
            Err(Message::new("domain-account-length-dk").with("count", count))
        }
        // The vendor's pattern lets other lengths through, so that this is a doubt and no refusal.
        "BBAN:FI" if (9..=34).contains(&count) && count != 14 => Ok(vec![
            Message::new("domain-account-length-fi").with("count", count),
        ]),
        _ if !(9..=34).contains(&count) => {
            Err(Message::new("domain-account-length").with("count", count))
        }
        _ => Ok(Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, scheme: &str, expect: &str) {
        let told = match BankAccount::parse(text, scheme) {
            Ok(parsed) => {
                let doubts: Vec<&str> = parsed.doubts.iter().map(Message::id).collect();
                format!(
                    "{}/{} {}",
                    parsed.value.scheme,
                    parsed.value.id,
                    doubts.join(" ")
                )
            }
            Err(message) => message.id().to_owned(),
        };
        assert_eq!(told.trim(), expect, "{text:?}");
    }

    #[test]
    fn accounts_are_read_in_the_ways_people_write_them() {
        for text in [
            "86011117947",
            "8601 11 17947",
            "8601.11.17947",
            "8601\u{a0}11\u{202f}17947",
            "\"86011117947\"",
        ] {
            check(text, "BBAN:NO", "BBAN:NO/86011117947");
        }
        check("86011117947", "bban:no", "BBAN:NO/86011117947");
        check("3000 1234567", "BBAN:DK", "BBAN:DK/30001234567");
        check("12345600000785", "BBAN:FI", "BBAN:FI/12345600000785");
        check(
            "123456-785",
            "BBAN:FI",
            "BBAN:FI/123456785 domain-account-length-fi",
        );
        check("123456789012", "BBAN:SE", "BBAN:SE/123456789012");
    }

    #[test]
    fn what_is_no_account_is_told_why() {
        check(
            "12345678901",
            "BBAN:NO",
            "BBAN:NO/12345678901 domain-check-digit",
        );
        check("1234567890", "BBAN:NO", "domain-account-length-no");
        check("NO93 8601 1117 947", "BBAN:NO", "domain-account-iban");
        check("8601x117947", "BBAN:NO", "domain-foreign-character");
        check("12345678", "BBAN:DK", "domain-account-length-dk");
        check("12345678", "BBAN:FI", "domain-account-length");
        check(" ", "BBAN:NO", "domain-empty");
        check("86011117947", "NO", "domain-account-scheme");
        assert_eq!(
            BankAccount::bban_of_iban("NO93 8601 1117 947").as_deref(),
            Some("86011117947")
        );
    }

    #[test]
    fn accounts_are_written_as_people_write_them() {
        let account = |text, scheme| BankAccount::parse(text, scheme).map(|p| p.value.for_people());
        assert_eq!(
            account("86011117947", "BBAN:NO"),
            Ok("8601 11 17947".to_owned())
        );
        assert_eq!(
            account("30001234567", "BBAN:DK"),
            Ok("3000 1234567".to_owned())
        );
    }
}
