//! What a person set aside: a thing that needs a hand, which is left alone for good or until a day. It comes back when that day has
//! come, and when the thing is another one than the one that was looked at.

use crate::text::Message;
use std::collections::BTreeMap;

/// How long a reason may be at most, in characters.
pub const LONGEST_REASON: usize = 500;

/// What was said of a thing that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// What the thing was like when it was looked at. Once it is like something else, it is not set aside any more.
    pub as_seen: String,
    /// When it comes back by itself, seconds since 1970 (UTC); `None` is never.
    pub until: Option<i64>,
    /// Why, in the person's words; may be empty.
    pub reason: String,
    /// Who, as far as known: the name in the team, else the name on the computer.
    pub person: Option<String>,
    /// When, seconds since 1970 (UTC).
    pub at: i64,
}

impl Aside {
    /// The word of files and scripts: `accepted` for good, `snoozed` until a moment.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        if self.until.is_none() {
            "accepted"
        } else {
            "snoozed"
        }
    }

    /// The word a person reads.
    #[must_use]
    pub const fn name(&self) -> Message {
        Message::new(if self.until.is_none() {
            "aside-accepted"
        } else {
            "aside-snoozed"
        })
    }

    /// Whether a thing that is like this is still set aside at a moment.
    #[must_use]
    pub fn holds(&self, as_seen: &str, now: i64) -> bool {
        self.as_seen == as_seen && self.until.is_none_or(|until| now < until)
    }
}

/// Everything that was set aside, by the name of the thing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asides(BTreeMap<String, Aside>);

impl Asides {
    /// What was said of a thing, where that still holds.
    #[must_use]
    pub fn of(&self, key: &str, as_seen: &str, now: i64) -> Option<&Aside> {
        self.0.get(key).filter(|aside| aside.holds(as_seen, now))
    }

    /// Whether nothing was ever set aside.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Until when what is set aside now stays so: the next moment at which something comes back.
    #[must_use]
    pub fn next_return(&self, now: i64) -> Option<i64> {
        let moments = self.0.values().filter_map(|aside| aside.until);
        moments.filter(|until| *until > now).min()
    }
}

impl FromIterator<(String, Aside)> for Asides {
    fn from_iter<T: IntoIterator<Item = (String, Aside)>>(all: T) -> Self {
        Self(all.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aside(as_seen: &str, until: Option<i64>) -> Aside {
        Aside {
            as_seen: as_seen.to_owned(),
            until,
            reason: String::new(),
            person: None,
            at: 5,
        }
    }

    #[track_caller]
    fn check(aside: &Aside, as_seen: &str, now: i64, expect: bool) {
        assert_eq!(aside.holds(as_seen, now), expect, "{aside:?} at {now}");
    }

    #[test]
    fn it_holds_until_its_day_and_while_the_thing_is_the_same() {
        check(&aside("direct", None), "direct", i64::MAX, true);
        check(&aside("direct", None), "reserve", 6, false);
        check(&aside("direct", Some(10)), "direct", 9, true);
        check(&aside("direct", Some(10)), "direct", 10, false);
        check(&aside("direct", Some(10)), "", 9, false);
    }

    #[test]
    fn the_next_return_is_the_earliest_that_is_still_to_come() {
        let all: Asides = [
            ("a".to_owned(), aside("x", Some(30))),
            ("b".to_owned(), aside("x", Some(20))),
            ("c".to_owned(), aside("x", None)),
        ]
        .into_iter()
        .collect();
        assert_eq!(all.next_return(5), Some(20));
        assert_eq!(all.next_return(20), Some(30));
        assert_eq!(all.next_return(30), None);
        assert!(all.of("b", "x", 19).is_some() && all.of("d", "x", 19).is_none());
    }
}
