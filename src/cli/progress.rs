//! Tells how far a run is: a bar on a terminal, and elsewhere of the pauses that the service asks for, at the start of each and then
//! every half minute.

use crate::api::in_words;
use crate::desk::{Progress, WaitsFor};
use crate::text::{Catalog, Message};
use indicatif::{ProgressBar, ProgressStyle};
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
    pub(super) const fn new(catalog: Catalog) -> Self {
        Self {
            catalog,
            told_at: None,
            has_bar: false,
        }
    }

    /// A progress bar tells as well, where there is a terminal.
    pub(super) fn has_bar(&mut self) {
        // Elsewhere the bar is hidden, and lines tell of pauses in its stead.
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
            // The next pause is another one, and told at once.
            self.told_at = None;
            return None;
        };
        let id = match self.told_at {
            None if pause >= LONG => "cli-pause",
            // However short the rest is: the pause itself was told, and so is that it goes on.
            Some(at) if now.saturating_duration_since(at) >= TELL_EVERY => "cli-pause-still",
            _ => return None,
        };
        self.told_at = Some(now);
        Some(Message::new(id).with("wait", in_words(pause)))
    }
}

/// A progress bar on a terminal, and nothing elsewhere.
pub(super) struct Bar {
    bar: ProgressBar,
    catalog: Catalog,
}

impl Bar {
    /// A bar on the standard error.
    pub(super) fn new(catalog: Catalog) -> Self {
        let bar = if io::stderr().is_terminal() {
            ProgressBar::new(0)
        } else {
            ProgressBar::hidden()
        };
        let style = ProgressStyle::with_template("{bar:28} {pos}/{len}  {msg}");
        if let Ok(style) = style {
            bar.set_style(style.progress_chars("█▉▊▋▌▍▎▏ "));
        }
        Self { bar, catalog }
    }

    pub(super) fn show(&self, progress: Progress) {
        self.bar
            .set_length(u64::try_from(progress.total).unwrap_or(u64::MAX));
        self.bar
            .set_position(u64::try_from(progress.done).unwrap_or(u64::MAX));
        self.bar.set_message(self.told(progress));
    }

    /// What it waits for, how fast it goes, and how long it will take.
    fn told(&self, progress: Progress) -> String {
        let mut parts = Vec::new();
        if progress.failed > 0 {
            parts.push(Message::new("cli-progress").with("failed", progress.failed));
        }
        // Rounded up: a wait of nought seconds would be none.
        let seconds = progress.waiting.map(|waiting| waiting.as_secs() + 1);
        match (seconds, progress.waits_for) {
            (Some(seconds), Some(WaitsFor::Pace)) => {
                parts.push(Message::new("pdesk-progress-pace").with("seconds", seconds));
            }
            (Some(seconds), Some(WaitsFor::Service)) => {
                parts.push(Message::new("pdesk-progress-service").with("seconds", seconds));
            }
            (Some(seconds), _) => {
                parts.push(Message::new("cli-progress-waiting").with("seconds", seconds));
            }
            (None, Some(WaitsFor::SlowAnswers)) => parts.push(Message::new("pdesk-progress-slow")),
            (None, _) => {}
        }
        if let Some(rate) = progress.rows_per_minute {
            parts.push(Message::new("pdesk-progress-rate").with("rate", rate));
        }
        if let Some(left) = progress.left {
            // Whole seconds, or the time would be told to the nanosecond.
            let left = humantime::format_duration(Duration::from_secs(left.as_secs()));
            parts.push(Message::new("pdesk-progress-left").with("left", left.to_string()));
        }
        let parts = parts.iter().map(|part| self.catalog.say(part));
        parts.collect::<Vec<_>>().join(" · ")
    }

    /// Takes the bar away, so that results begin on a line of their own.
    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
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
