//! Tells of pauses that the service asks for: at the start of each, and then every half minute. On a terminal a progress bar tells
//! them where there is one.

use crate::api::in_words;
use crate::text::{Catalog, Message};
use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// How often is looked whether there is a pause.
pub(super) const LOOK_EVERY: Duration = Duration::from_millis(250);
/// Shorter pauses are over before they are read.
const LONG: Duration = Duration::from_secs(3);
/// The time between two lines.
const TELL_EVERY: Duration = Duration::from_secs(30);

/// What was told of pauses so far.
pub(super) struct Pauses {
    catalog: Catalog,
    told_at: Option<Instant>,
    has_bar: bool,
}

impl Pauses {
    /// Nothing was told.
    pub(super) const fn new(catalog: Catalog) -> Self {
        Self {
            catalog,
            told_at: None,
            has_bar: false,
        }
    }

    /// A progress bar tells as well, where there is a terminal.
    pub(super) fn has_bar(&mut self) {
        self.has_bar = io::stderr().is_terminal();
    }

    /// Tells a pause that goes on for so long, where it is time to.
    pub(super) fn look(&mut self, pause: Option<Duration>) {
        if let Some(line) = self.line(pause, Instant::now()).filter(|_| !self.has_bar) {
            // Nobody can be told that the standard error is gone.
            let _ = writeln!(io::stderr(), "{}", self.catalog.say(&line));
        }
    }

    fn line(&mut self, pause: Option<Duration>, now: Instant) -> Option<Message> {
        let Some(pause) = pause else {
            self.told_at = None;
            return None;
        };
        let id = match self.told_at {
            None if pause >= LONG => "cli-pause",
            Some(at) if now.saturating_duration_since(at) >= TELL_EVERY => "cli-pause-still",
            _ => return None,
        };
        self.told_at = Some(now);
        Some(Message::new(id).with("wait", in_words(pause)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn a_pause_is_told_when_it_begins_and_every_half_minute() {
        let mut pauses = Pauses::new(Catalog::new(Language::ENGLISH));
        let start = Instant::now();
        let mut told = Vec::new();
        for second in 0..70_u64 {
            let left = 65_u64.checked_sub(second).map(Duration::from_secs);
            let now = start + Duration::from_secs(second);
            let line = pauses.line(left, now);
            told.extend(line.map(|line| (second, line.id())));
        }
        let expect = [
            (0, "cli-pause"),
            (30, "cli-pause-still"),
            (60, "cli-pause-still"),
        ];
        assert_eq!(told, expect);
        // A short one is not worth a line, and a new one is told anew.
        assert_eq!(pauses.line(Some(Duration::from_secs(1)), start), None);
        let again = pauses.line(Some(Duration::from_secs(9)), start);
        assert_eq!(again.map(|line| line.id()), Some("cli-pause"));
    }
}
