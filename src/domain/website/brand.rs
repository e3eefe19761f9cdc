//! MobilePay on a merchant's page: addresses that move on 2027-01-12, and the brand that becomes another one.

use super::references::without_references;
use super::visible;
use crate::domain::Market;
use crate::domain::brand::{landing_hosts, old_brand_in};
use std::collections::BTreeSet;

/// What stands on the pages of a website of the brand that changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BrandLook {
    /// The countries whose landing page of before the change stands there.
    pub moving: BTreeSet<Market>,
    /// The countries whose landing page of after the change stands there already.
    pub moved: BTreeSet<Market>,
    /// Other hosts of MobilePay's, in lower case. What becomes of those is not known.
    pub others: BTreeSet<String>,
    /// Whether a person reads MobilePay there, as a word or under a picture.
    pub names_brand: bool,
    /// Whether a picture is called after MobilePay, as a logo is.
    pub has_logo: bool,
}

impl BrandLook {
    /// Looks at what a server sent: pages and policies, as they are. Scripts and attributes count, since addresses stand there.
    #[must_use]
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut look = Self::default();
        for text in texts {
            look.take(text);
        }
        look
    }

    fn take(&mut self, text: &str) {
        let plain = unescaped(text);
        for host in hosts(&plain, &["mobilepay.dk", "mobilepay.fi", "mobilepay.com"]) {
            let of: Vec<Market> = moving(|old, _| covers(&host, old)).collect();
            if of.is_empty() {
                self.others.insert(host);
            }
            self.moving.extend(of);
        }
        for host in hosts(&plain, &["vipps.dk", "vipps.fi"]) {
            self.moved.extend(moving(|_, new| covers(&host, new)));
        }
        // What stands in scripts and addresses no customer reads.
        self.names_brand |= old_brand_in(&visible(text)).next().is_some();
        for tag in tags(text) {
            let said = ["alt", "title", "aria-label"].into_iter();
            self.names_brand |= said
                .filter_map(|name| attribute(tag, name))
                .any(|value| old_brand_in(value).next().is_some());
            let files = ["src", "srcset", "href", "xlink:href", "data"].into_iter();
            self.has_logo |= is_picture(tag)
                && files
                    .filter_map(|name| attribute(tag, name))
                    .any(names_file);
        }
    }

    /// Whether there is anything to be said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The countries whose landing page moves from and to such hosts.
fn moving(is: impl Fn(&str, &str) -> bool) -> impl Iterator<Item = Market> {
    let all = Market::ALL.into_iter();
    all.filter(move |market| landing_hosts(*market).is_some_and(|(old, new)| is(old, new)))
}

/// Whether a host of a list is this one, or one of `*.` before its end.
fn covers(listed: &str, host: &str) -> bool {
    // Policies of pages list hosts with a star: `*.mobilepay.dk`.
    listed == host
        || listed
            .strip_prefix('*')
            .is_some_and(|end| end.starts_with('.') && host.ends_with(end))
}

/// Colons, slashes and dots as they are, where they stand escaped for an address, a script or a page.
fn unescaped(text: &str) -> String {
    let mut plain = without_references(text).to_ascii_lowercase();
    for (escape, sign) in [
        ("%2f", "/"),
        ("%3a", ":"),
        ("%2e", "."),
        ("\\u002f", "/"),
        ("\\u003a", ":"),
        ("&period;", "."),
        ("&sol;", "/"),
    ] {
        // `replace` copies the page also where there is nothing to replace.
        if plain.contains(escape) {
            plain = plain.replace(escape, sign);
        }
    }
    plain
}

/// The hosts in a text of lower case that are one of these domains or stand below it; mail addresses are none.
fn hosts<'a>(text: &'a str, domains: &'a [&'a str]) -> impl Iterator<Item = String> + 'a {
    let is_of_host = |letter: char| letter.is_ascii_alphanumeric() || "-.*_".contains(letter);
    domains.iter().flat_map(move |domain| {
        text.match_indices(domain).filter_map(move |(at, _)| {
            let (before, after) = (&text[..at], &text[at + domain.len()..]);
            let mut next = after.chars();
            // `mobilepay.dk.example.com` is another host; a full stop alone ends a sentence.
            let goes_on = match next.next() {
                Some('.') => next
                    .next()
                    .is_some_and(|letter| letter.is_ascii_alphanumeric()),
                Some(letter) => letter.is_alphanumeric() || letter == '-' || letter == '_',
                None => false,
            };
            let start = before
                .char_indices()
                .rev()
                .take_while(|(_, letter)| is_of_host(*letter))
                .last()
                .map_or(at, |(start, _)| start);
            let front = &text[start..at];
            let is_mail = text[..start].ends_with('@');
            // A host such as `notmobilepay.dk` is of another domain.
            let is_whole = front.is_empty() || front.ends_with('.');
            let host = text[start..at + domain.len()].trim_start_matches('.');
            (!goes_on && !is_mail && is_whole).then(|| host.to_owned())
        })
    })
}

/// The tags of a page, without their brackets.
fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<').skip(1).map(|piece| {
        let end = piece.find('>').unwrap_or(piece.len());
        piece.get(..end).unwrap_or_default()
    })
}

fn is_picture(tag: &str) -> bool {
    let name = tag
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .next();
    name.is_some_and(|name| {
        ["img", "source", "image", "use", "object", "embed"]
            .iter()
            .any(|picture| picture.eq_ignore_ascii_case(name))
    })
}

/// Whether the address of a file is called after MobilePay, and not after the company.
fn names_file(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    lower.match_indices("mobilepay").any(|(at, name)| {
        let before = lower[..at].trim_end_matches(['-', '_', ' ']);
        let after = &lower[at + name.len()..];
        // What lies on a host of MobilePay's need not be its logo.
        let is_host = [".dk", ".fi", ".com"]
            .iter()
            .any(|end| after.starts_with(end));
        !before.ends_with("vipps") && !is_host
    })
}

/// The value of an attribute of a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let lower = tag.to_ascii_lowercase();
    let mut from = 0;
    loop {
        let at = from + lower.get(from..)?.find(name)?;
        from = at + name.len();
        // `data-alt` ends with `alt`, and is another attribute.
        let is_begun = lower[..at].ends_with(|letter: char| letter.is_ascii_whitespace());
        let rest = tag.get(from..)?.trim_start();
        let Some(value) = rest.strip_prefix('=').filter(|_| is_begun) else {
            continue;
        };
        let value = value.trim_start();
        let quote = value
            .chars()
            .next()
            .filter(|sign| matches!(sign, '"' | '\''));
        return Some(match quote {
            Some(quote) => value[1..].split(quote).next().unwrap_or_default(),
            None => value.split_ascii_whitespace().next().unwrap_or_default(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(
        page: &str,
        moving: &[Market],
        moved: &[Market],
        others: &[&str],
        brand: (bool, bool),
    ) {
        let look = BrandLook::of([page]);
        let expect = BrandLook {
            moving: moving.iter().copied().collect(),
            moved: moved.iter().copied().collect(),
            others: others.iter().map(|host| (*host).to_owned()).collect(),
            names_brand: brand.0,
            has_logo: brand.1,
        };
        assert_eq!(look, expect, "{page}");
    }

    #[test]
    fn hosts_are_found_wherever_they_stand() {
        use Market::{Denmark, Finland};
        const NO: (bool, bool) = (false, false);
        check(
            "<a href='https://pay.mobilepay.dk/x?y'>Betal</a>",
            &[Denmark],
            &[],
            &[],
            NO,
        );
        check(
            "<script>u=\"https:\\/\\/PAY.MobilePay.FI\\/\"</script>",
            &[Finland],
            &[],
            &[],
            NO,
        );
        check(
            "?back=https%3A%2F%2Fpay.mobilepay.dk%2Fa",
            &[Denmark],
            &[],
            &[],
            NO,
        );
        check(
            "frame-src pay.mobilepay.dk pay.vipps.dk;",
            &[Denmark],
            &[Denmark],
            &[],
            NO,
        );
        check(
            "connect-src *.mobilepay.fi *.vipps.fi",
            &[Finland],
            &[Finland],
            &[],
            NO,
        );
        check(
            "pay.mobilepay.dk. pay.mobilepay.fi, (pay.vipps.fi)",
            &[Denmark, Finland],
            &[Finland],
            &[],
            NO,
        );
        check(
            "https://www.mobilepay.dk https://mobilepay.dk/erhverv",
            &[],
            &[],
            &["mobilepay.dk", "www.mobilepay.dk"],
            NO,
        );
        check("help@mobilepay.dk", &[], &[], &[], NO);
        check(
            "portal.vippsmobilepay.com xmobilepay.dk pay.mobilepay.dk.evil.com mobilepay.dkx",
            &[],
            &[],
            &[],
            NO,
        );
        check("https://vipps.no https://pay.vipps.no", &[], &[], &[], NO);
        check("", &[], &[], &[], NO);
    }

    #[test]
    fn the_brand_is_read_as_people_see_it() {
        check("<p>Betal med MobilePay</p>", &[], &[], &[], (true, false));
        check(
            "<p>Vi bruker Vipps MobilePay</p>",
            &[],
            &[],
            &[],
            (false, false),
        );
        check(
            "<script>name='MobilePay'</script>",
            &[],
            &[],
            &[],
            (false, false),
        );
        check(
            "<img src='/a.svg' alt='MobilePay'>",
            &[],
            &[],
            &[],
            (true, false),
        );
        check(
            "<img src=/img/mobilepay-logo.svg>",
            &[],
            &[],
            &[],
            (false, true),
        );
        check(
            "<IMG SRC=\"/MobilePay.png\" alt=\"Betal\">",
            &[],
            &[],
            &[],
            (false, true),
        );
        check(
            "<img src='/vipps-mobilepay.svg' alt='Vipps MobilePay'>",
            &[],
            &[],
            &[],
            (false, false),
        );
        check(
            "<a href='/mobilepay'>Betal</a>",
            &[],
            &[],
            &[],
            (false, false),
        );
        check("<img alt=", &[], &[], &[], (false, false));
    }

    proptest! {
        #[test]
        fn any_page_can_be_looked_at(page in "\\PC{0,60}|(<|img |alt=|\"|'|>|æ|mobilepay|\\.dk|pay\\.|@|%2f|\\.| ){0,40}") {
            let _ = BrandLook::of([page.as_str()]);
        }
    }
}
