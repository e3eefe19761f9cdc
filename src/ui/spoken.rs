//! What is said where no window is open: on the standard streams, and in a box of the system where nobody reads those.

use super::system::{self, Stream};
use crate::text::visible;
use std::io::{self, Write};

/// The most characters of a box: more would not be on a small screen.
const LONGEST: usize = 2_000;

/// What kind of thing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// What was asked for, such as the help: on the standard output.
    Answer,
    /// Something worth knowing: on the standard error.
    Note,
    /// Something went wrong: on the standard error.
    Trouble,
}

/// Says something while no window is open, or while the one that was is breaking off.
pub fn say(text: &str, tone: Tone) {
    let stream = match tone {
        Tone::Answer => Stream::Output,
        Tone::Note | Tone::Trouble => Stream::Error,
    };
    if system::is_unheard(stream) {
        show(text, tone);
        return;
    }
    let text = visible(text);
    // Nobody is left to tell when even this fails.
    let _ = match stream {
        Stream::Output => writeln!(io::stdout(), "{text}"),
        Stream::Error => writeln!(io::stderr(), "{text}"),
    };
}

fn show(text: &str, tone: Tone) {
    let level = match tone {
        Tone::Answer | Tone::Note => rfd::MessageLevel::Info,
        Tone::Trouble => rfd::MessageLevel::Error,
    };
    let text: String = visible(text).chars().take(LONGEST).collect();
    let shown = system::show_apart(move || {
        rfd::MessageDialog::new()
            .set_title("Partner Desk")
            .set_level(level)
            .set_description(text)
            .show();
    });
    if let Err(error) = shown {
        tracing::error!(%error, "a message could not be shown");
    }
}
