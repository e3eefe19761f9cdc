//! A line of the table.

use std::fmt;

/// The head of the table.
pub const HEAD: &str = "| what | seen | bar | | how |\n| --- | ---: | ---: | --- | --- |";

/// A figure, and the bar it is held to.
#[derive(Debug, Clone)]
pub struct Line {
    what: String,
    figure: f64,
    unit: &'static str,
    bar: Bar,
    note: String,
}

#[derive(Debug, Clone, Copy)]
enum Bar {
    None,
    AtMost(f64),
    AtLeast(f64),
}

impl Line {
    /// A figure that is told and held to nothing.
    pub fn told(what: impl Into<String>, figure: f64, unit: &'static str) -> Self {
        Self {
            what: what.into(),
            figure,
            unit,
            bar: Bar::None,
            note: String::new(),
        }
    }

    /// A figure that should not be larger than the bar. A ratio has the unit "".
    pub fn at_most(what: impl Into<String>, figure: f64, unit: &'static str, bar: f64) -> Self {
        Self {
            bar: Bar::AtMost(bar),
            ..Self::told(what, figure, unit)
        }
    }

    /// A figure that should not be smaller than the bar.
    pub fn at_least(what: impl Into<String>, figure: f64, unit: &'static str, bar: f64) -> Self {
        Self {
            bar: Bar::AtLeast(bar),
            ..Self::told(what, figure, unit)
        }
    }

    /// The same line with what it was measured on: sizes, both sides of a ratio.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (bar, holds) = match self.bar {
            Bar::None => (String::new(), ""),
            Bar::AtMost(bar) => (format!("≤ {bar}"), word(self.figure <= bar)),
            Bar::AtLeast(bar) => (format!("≥ {bar}"), word(self.figure >= bar)),
        };
        write!(
            f,
            "| {} | {:.3} {} | {bar} | {holds} | {} |",
            self.what, self.figure, self.unit, self.note
        )
    }
}

const fn word(holds: bool) -> &'static str {
    if holds { "ok" } else { "MISSED" }
}
