//! The door to the terminal: everything this program says goes through it, and nothing in it drives the terminal.

use crate::text::{is_steering, visible};
use std::fmt::Write as _;
use std::io::{self, Write};

/// What becomes of characters that steer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Passage {
    /// Shown as `<U+202E>`: text for people.
    Shown,
    /// Escaped as `\u202e`: JSON, which means the same to whoever reads it.
    Json,
    /// As it is: data for a pipe or a file.
    AsItIs,
}

/// A writer behind the door. Characters may come in parts; [`Self::finish`] passes on what is left.
pub(super) struct Door<W: Write> {
    inner: W,
    passage: Passage,
    /// The first bytes of a character whose others have not come yet.
    begun: Vec<u8>,
}

impl<W: Write> Door<W> {
    pub(super) const fn new(inner: W, passage: Passage) -> Self {
        Self {
            inner,
            passage,
            begun: Vec::new(),
        }
    }

    /// Ends the writing. A character that was never completed is shown as one that cannot be read.
    pub(super) fn finish(mut self) -> io::Result<()> {
        let begun = std::mem::take(&mut self.begun);
        self.pass(&String::from_utf8_lossy(&begun))?;
        self.inner.flush()
    }

    fn pass(&mut self, text: &str) -> io::Result<()> {
        let passed = match self.passage {
            Passage::Json => escaped(text).into(),
            _ => visible(text),
        };
        self.inner.write_all(passed.as_bytes())
    }
}

impl<W: Write> Write for Door<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.passage == Passage::AsItIs {
            return self.inner.write(bytes);
        }
        let mut all = std::mem::take(&mut self.begun);
        all.extend_from_slice(bytes);
        let mut rest = all.as_slice();
        loop {
            match std::str::from_utf8(rest) {
                Ok(text) => {
                    // The other half of a line break may follow.
                    let text = text
                        .strip_suffix('\r')
                        .inspect(|_| self.begun.push(b'\r'))
                        .unwrap_or(text);
                    self.pass(text)?;
                    break;
                }
                Err(error) => {
                    let (good, bad) = rest.split_at(error.valid_up_to());
                    self.pass(&String::from_utf8_lossy(good))?;
                    let Some(length) = error.error_len() else {
                        self.begun = bad.to_vec();
                        break;
                    };
                    self.pass("\u{fffd}")?;
                    rest = bad.get(length..).unwrap_or_default();
                }
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// JSON text without characters that steer: they can only be inside its strings, where an escape means the same.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if is_steering(character) && !matches!(character, '\n' | '\r' | '\t') {
            // A `String` takes whatever is written to it. All of these have four digits.
            let _ = write!(out, "\\u{:04x}", u32::from(character));
        } else {
            out.push(character);
        }
    }
    out
}

/// Where a log goes: the standard error, behind the door. A log is made line by line, each in one piece.
pub(super) struct LogDoor;

impl Write for LogDoor {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let line = String::from_utf8_lossy(bytes);
        io::stderr().write_all(visible(&line).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    fn through(passage: Passage, parts: &[&[u8]]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut door = Door::new(&mut out, passage);
        for part in parts {
            door.write_all(part).unwrap();
        }
        door.finish().unwrap();
        out
    }

    #[test]
    fn each_passage_keeps_its_word() {
        let name = "Æ\u{1b}[31m\u{202e}x\u{9b}\n".as_bytes();
        let shown = through(Passage::Shown, &[name]);
        assert_eq!(
            String::from_utf8(shown).unwrap(),
            "Æ<U+001B>[31m<U+202E>x<U+009B>\n"
        );
        assert_eq!(through(Passage::AsItIs, &[name]), name);
        let json = "{\n  \"a\": \"\u{202e}\u{7f}\"\n}\r\n".as_bytes();
        let escaped = String::from_utf8(through(Passage::Json, &[json])).unwrap();
        assert_eq!(escaped, "{\n  \"a\": \"\\u202e\\u007f\"\n}\r\n");
        let value: serde_json::Value = serde_json::from_str(&escaped).unwrap();
        assert_eq!(value["a"], "\u{202e}\u{7f}");
        assert_eq!(
            through(Passage::Shown, &[b"a\x9bb\xff\xe2"]),
            "a\u{fffd}b\u{fffd}\u{fffd}".as_bytes()
        );
    }

    proptest! {
        #[test]
        fn a_text_in_parts_is_the_same_text(text in any::<String>(), cuts in prop::collection::vec(1_usize..5, 0..40)) {
            let mut rest = text.as_bytes();
            let mut parts = Vec::new();
            for cut in cuts {
                let (part, after) = rest.split_at(cut.min(rest.len()));
                parts.push(part);
                rest = after;
            }
            parts.push(rest);
            let whole = through(Passage::Shown, &[text.as_bytes()]);
            prop_assert_eq!(through(Passage::Shown, &parts), whole.clone());
            prop_assert_eq!(String::from_utf8(whole).unwrap(), visible(&text).replace("\r\n", "\n"));
        }
    }
}
