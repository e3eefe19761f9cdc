//! What a file says again and again, said once: words of closed lists, and the day and the hour of times.

use super::cell::{iso_time, local_time};
use super::cell_ref::CellRef;
use crate::text::{Catalog, Message};

/// The words of one file. Asking the catalogue costs a thousand times what a cell of a large file may cost.
#[derive(Debug)]
pub(super) struct Said {
    catalog: Catalog,
    are_keys: bool,
    known: Vec<(&'static str, String)>,
}

impl Said {
    /// The words of a file, which says keys and flags as they are where it is for scripts.
    pub(super) const fn new(catalog: Catalog, are_keys: bool) -> Self {
        Self {
            catalog,
            are_keys,
            known: Vec::new(),
        }
    }

    /// What the file says for a cell that stands for a word or a flag; `None` where the cell is written as it is.
    // Writers are generic and so compiled elsewhere; most cells are texts, which must not pay for a call.
    #[inline]
    pub(super) fn word(&mut self, cell: &CellRef<'_>) -> Option<&str> {
        match cell {
            _ if self.are_keys => None,
            CellRef::Word { said, .. } => Some(self.say(said)),
            CellRef::Flag(said_as, flag) => Some(self.say(said_as.word(*flag))),
            _ => None,
        }
    }

    /// Says a message; one without arguments is asked for once only.
    fn say(&mut self, message: &Message) -> &str {
        let id = message.id();
        // An entry is mostly asked for from one place, so that its name is the same piece of memory.
        let is_here = |(known, _): &(&str, String)| std::ptr::eq(*known, id);
        let is_same = |(known, _): &(&str, String)| *known == id;
        let found = self.known.iter().position(is_here);
        let found = found.or_else(|| self.known.iter().position(is_same));
        let at = match found {
            Some(at) if message.arguments().is_empty() => at,
            // With arguments the same entry says something else each time, and the place of the last one is used again.
            Some(at) => {
                self.known[at].1 = self.catalog.say(message);
                at
            }
            None => {
                self.known.push((id, self.catalog.say(message)));
                self.known.len() - 1
            }
        };
        self.known.get(at).map_or("", |(_, text)| text)
    }
}

/// Since when every time zone is a whole number of minutes away from UTC, and changes at whole minutes: 2001.
const MINUTES_SINCE: i64 = 978_307_200;
/// The beginning of the last day of the last year that has four digits.
const LAST: i64 = 253_402_214_400;

/// Writes times. Rows of one sync were fetched within minutes, and asking the calendar costs many times what a cell of a large file may
/// cost.
#[derive(Debug, Default)]
pub(super) struct Clock {
    utc: Minute,
    local: Minute,
}

impl Clock {
    /// `2026-11-21T10:17:48Z`, as [`iso_time`] says it.
    pub(super) fn utc(&mut self, seconds: i64, out: &mut Vec<u8>) {
        self.utc.write(seconds, iso_time, out);
    }

    /// `2026-11-21 11:17:48` on this computer's clock.
    pub(super) fn local(&mut self, seconds: i64, out: &mut Vec<u8>) {
        let say = |seconds| local_time(seconds, "%Y-%m-%d %H:%M:%S");
        self.local.write(seconds, say, out);
    }
}

/// The last minute that was asked for, and a moment of it as the calendar says it.
#[derive(Debug, Default)]
struct Minute(Option<(i64, Vec<u8>)>);

impl Minute {
    fn write(&mut self, seconds: i64, say: impl Fn(i64) -> String, out: &mut Vec<u8>) {
        /// Where the seconds stand in what is said.
        const SECONDS: std::ops::Range<usize> = 17..19;
        // Of other times the seconds may stand elsewhere, or be shifted by the zone.
        if !(MINUTES_SINCE..LAST).contains(&seconds) {
            return out.extend_from_slice(say(seconds).as_bytes());
        }
        let minute = seconds / 60;
        let text = match &mut self.0 {
            Some((known, text)) if *known == minute => text,
            _ => &mut self.0.insert((minute, say(seconds).into_bytes())).1,
        };
        let digit = |number: i64| b'0' + u8::try_from(number).unwrap_or(0);
        if let Some(place) = text.get_mut(SECONDS) {
            place.copy_from_slice(&[digit(seconds % 60 / 10), digit(seconds % 10)]);
        }
        out.extend_from_slice(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn times_are_as_the_calendar_says(
            moments in prop::collection::vec(prop_oneof![0..4_000_000_000_i64, any::<i64>()], 1..8),
            step in 0..4000_i64,
        ) {
            let mut clock = Clock::default();
            for moment in moments {
                for moment in [moment, moment.saturating_add(step)] {
                    let mut out = Vec::new();
                    clock.utc(moment, &mut out);
                    prop_assert_eq!(String::from_utf8(out).unwrap(), iso_time(moment));
                    let mut out = Vec::new();
                    clock.local(moment, &mut out);
                    prop_assert_eq!(String::from_utf8(out).unwrap(), local_time(moment, "%Y-%m-%d %H:%M:%S"));
                }
            }
        }
    }
}
