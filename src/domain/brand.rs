//! What customers call the product, which is not the same in every country, nor before and after 2027-01-12.
//!
//! On that day MobilePay becomes Vipps in Denmark and Finland, and the landing pages move from `pay.mobilepay.dk` and `.fi` to
//! `pay.vipps.dk` and `.fi` (the vendor's announcement of 2026). The company keeps its name, Vipps MobilePay.

use super::{Market, closed_list};

closed_list! {
    /// A name that customers know.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Brand;
    /// The name itself, which is the same in every language.
    fn name;
    /// The name in Norway, and from the change on everywhere.
    Vipps = "Vipps";
    /// The name in Denmark and Finland until the change.
    MobilePay = "MobilePay";
}

/// The day on which MobilePay becomes Vipps, ISO 8601.
pub const CHANGE_DAY: &str = "2027-01-12";

/// That day's first moment in UTC, seconds since 1970.
const CHANGE_DAY_UTC: i64 = 1_799_712_000;

const HOUR: i64 = 3600;

impl Brand {
    /// What customers of a market call the product at a moment, seconds since 1970 (UTC). The day begins when it begins there.
    #[must_use]
    pub const fn of(market: Market, at: i64) -> Self {
        match (market, has_changed(market, at)) {
            (Market::Denmark | Market::Finland, false) => Self::MobilePay,
            _ => Self::Vipps,
        }
    }
}

/// Whether the brand of a market changes at all.
#[must_use]
pub const fn changes(market: Market) -> bool {
    landing_hosts(market).is_some()
}

/// Whether the brand of a market is another one since the change; `false` where it never changes.
#[must_use]
pub const fn has_changed(market: Market, at: i64) -> bool {
    changes(market) && at >= first_moment(market)
}

/// The first moment of that day in a market where the brand changes.
const fn first_moment(market: Market) -> i64 {
    // In January both countries have standard time: UTC+1 and UTC+2.
    match market {
        Market::Norway | Market::Denmark => CHANGE_DAY_UTC - HOUR,
        Market::Finland => CHANGE_DAY_UTC - 2 * HOUR,
    }
}

/// Where a market's landing pages are before the change, and from then on; `None` where they stay.
#[must_use]
pub const fn landing_hosts(market: Market) -> Option<(&'static str, &'static str)> {
    match market {
        Market::Norway => None,
        Market::Denmark => Some(("pay.mobilepay.dk", "pay.vipps.dk")),
        Market::Finland => Some(("pay.mobilepay.fi", "pay.vipps.fi")),
    }
}

/// Whole days until the change in a market, today's included in none: 1 on the day before, 0 from the day itself on.
#[must_use]
pub const fn days_until(market: Market, at: i64) -> i64 {
    let left = first_moment(market) - at;
    if left <= 0 {
        0
    } else {
        // Rounded up, so that the whole day before the change says 1.
        (left + 24 * HOUR - 1) / (24 * HOUR)
    }
}

/// Where a text names the old brand by itself, in bytes from its start: `MobilePay` as a word or the beginning of one, but not
/// in the company's name, and not as a part of an address.
pub fn old_brand_in(text: &str) -> impl Iterator<Item = usize> + '_ {
    const NAME: &str = "mobilepay";
    // ASCII only keeps every byte in its place, so that a place found here is one in the text.
    let lower = text.to_ascii_lowercase();
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + lower.get(from..)?.find(NAME)?;
            from = start + NAME.len();
            let before = &lower[..start];
            // The company is called "Vipps MobilePay" before and after, also with a hyphen or a line break between.
            let company =
                before.trim_end_matches(|letter: char| letter.is_whitespace() || letter == '-');
            let is_company = company.ends_with("vipps");
            let is_in_word = before
                .ends_with(|letter: char| letter.is_alphanumeric() || ".-_/@".contains(letter));
            let mut after = lower[from..].chars();
            // A full stop that ends a sentence has no letter right behind it.
            let is_host =
                after.next() == Some('.') && after.next().is_some_and(char::is_alphanumeric);
            if !is_company && !is_in_word && !is_host {
                return Some(start);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    #[track_caller]
    fn check(market: Market, at: &str, expect: Brand) {
        let at = DateTime::parse_from_rfc3339(at)
            .unwrap_or_default()
            .timestamp();
        assert_eq!(Brand::of(market, at), expect);
    }

    #[test]
    fn the_day_begins_where_the_merchant_is() {
        use Brand::{MobilePay, Vipps};
        use Market::{Denmark, Finland, Norway};
        check(Denmark, "2027-01-11T12:00:00Z", MobilePay);
        check(Denmark, "2027-01-12T12:00:00Z", Vipps);
        check(Denmark, "2027-01-11T23:59:59+01:00", MobilePay);
        check(Denmark, "2027-01-12T00:00:00+01:00", Vipps);
        check(Finland, "2027-01-11T23:59:59+02:00", MobilePay);
        check(Finland, "2027-01-12T00:00:00+02:00", Vipps);
        // One moment, two days.
        check(Finland, "2027-01-11T22:30:00Z", Vipps);
        check(Denmark, "2027-01-11T22:30:00Z", MobilePay);
        // Far away the day has begun already, or not yet.
        check(Denmark, "2027-01-12T06:00:00+14:00", MobilePay);
        check(Denmark, "2027-01-11T14:00:00-11:00", Vipps);
        for at in [
            "1970-01-01T00:00:00Z",
            "2027-01-11T12:00:00Z",
            "2030-01-01T00:00:00Z",
        ] {
            check(Norway, at, Vipps);
        }
        assert!(changes(Denmark) && changes(Finland) && !changes(Norway));
        let at = |text: &str| {
            DateTime::parse_from_rfc3339(text)
                .unwrap_or_default()
                .timestamp()
        };
        for (text, expect) in [
            ("2027-01-12T00:00:00+01:00", 0),
            ("2027-01-11T23:59:00+01:00", 1),
            ("2027-01-11T00:00:00+01:00", 1),
            ("2027-01-10T23:59:00+01:00", 2),
            ("2026-12-13T08:00:00+01:00", 30),
        ] {
            assert_eq!(days_until(Denmark, at(text)), expect, "{text}");
        }
    }

    #[track_caller]
    fn finds(text: &str, expect: &[usize]) {
        assert_eq!(old_brand_in(text).collect::<Vec<_>>(), expect, "{text}");
    }

    #[test]
    fn the_company_and_addresses_are_not_the_brand() {
        finds("Betal med MobilePay", &[10]);
        finds("MobilePay-tilaus, mobilepayn, MOBILEPAY.", &[0, 18, 30]);
        finds(
            "Vipps MobilePay, VippsMobilePay, Vipps\u{a0}MobilePay, Vipps-MobilePay",
            &[],
        );
        finds(
            "portal.vippsmobilepay.com pay.mobilepay.dk mobilepay.dk a@mobilepay.fi",
            &[],
        );
        finds("Ægte MobilePay", &[6]);
        finds("Vipps eller MobilePay", &[12]);
        finds("", &[]);
    }
}
