//! Reading the text files that people hand in, in whichever encoding their program wrote them.

mod kind;
pub(super) mod letters;

use crate::domain::Problem;
use crate::files;
use crate::text::Message;
use encoding_rs::UTF_8;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// The largest input that is read, in bytes.
pub const MAX_INPUT_BYTES: u64 = 64 * 1024 * 1024;

/// Where an input comes from, which also decides how a problem names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source<'a> {
    /// A file at this path, which must have content of its own: no pipe, no device.
    File(&'a Path),
    /// The standard input, to its end.
    Stdin,
}

/// A text, and the encoding it was written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding's name in the WHATWG standard: `UTF-8`, `UTF-16LE`, `windows-1252`.
    pub encoding: &'static str,
    /// Whether the bytes tell the encoding, or it is the usual one of those that fit.
    pub is_sure: bool,
    /// Whether its letters look as if it was saved in a code page of MS-DOS or of old Macs.
    pub is_old: bool,
}

impl<'a> Source<'a> {
    /// The source that a command-line argument names; `-` is the standard input.
    #[must_use]
    pub fn from_argument(path: &'a Path) -> Self {
        if path.as_os_str() == "-" {
            Self::Stdin
        } else {
            Self::File(path)
        }
    }
}

/// Reads a text of at most [`MAX_INPUT_BYTES`]: UTF-8, UTF-16 with or without a mark, else Windows-1252, which is what
/// Norwegian Excel writes when it is asked for "CSV".
///
/// # Errors
/// When the input cannot be read, is too large, or is a spreadsheet or another thing that is no text.
pub fn read_text(source: Source<'_>) -> Result<Text, Problem> {
    let bytes = read_bytes(source)?;
    decode_bytes(&bytes, Noughts::None).map_err(|reason| refused(source, reason))
}

/// The bytes of a source, at most [`MAX_INPUT_BYTES`].
pub(super) fn read_bytes(source: Source<'_>) -> Result<Vec<u8>, Problem> {
    let bytes = match source {
        Source::Stdin => read_limited(io::stdin().lock()),
        Source::File(path) => files::open_to_read(path).and_then(read_limited),
    };
    let bytes = bytes.map_err(|error| unreadable(&error));
    bytes
        .and_then(|bytes| within_limit(&bytes).map(|()| bytes))
        .map_err(|reason| refused(source, reason))
}

/// Whether a text may have noughts, which no letter is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Noughts {
    None,
    /// A few, each of which is told with the cell it stands in.
    Some,
}

/// The text of a table's bytes. A letter or a template may be a web page; a table may not.
pub(super) fn decode_table(source: Source<'_>, bytes: &[u8]) -> Result<Text, Problem> {
    let text = decode_bytes(bytes, Noughts::Some);
    text.and_then(|text| kind::of_text(&text.text).map_or(Ok(text), Err))
        .map_err(|reason| refused(source, reason))
}

/// Tells why a file is not read.
pub(super) fn refused(source: Source<'_>, reason: Message) -> Problem {
    let what = match source {
        Source::File(path) => {
            Message::new("report-read-failed").with("path", path.display().to_string())
        }
        Source::Stdin => Message::new("report-read-failed-stdin"),
    };
    let next = kind::next_of(&reason);
    Problem::input(what).because(reason).next(next)
}

/// The text of bytes, as [`read_text`] understands them.
///
/// # Errors
/// When the bytes are a spreadsheet or another thing that is no text.
pub fn decode(bytes: &[u8]) -> Result<Text, Problem> {
    decode_bytes(bytes, Noughts::None).map_err(|reason| refused(Source::Stdin, reason))
}

fn read_limited(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than allowed tells a full input from one that goes on.
    reader.take(MAX_INPUT_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn within_limit(bytes: &[u8]) -> Result<(), Message> {
    if bytes.len() as u64 > MAX_INPUT_BYTES {
        return Err(Message::new("report-read-too-large").with("mib", MAX_INPUT_BYTES >> 20));
    }
    Ok(())
}

fn decode_bytes(bytes: &[u8], noughts: Noughts) -> Result<Text, Message> {
    within_limit(bytes)?;
    // Told as what it is: its bytes would be told as no text at all.
    if is_workbook(bytes) {
        return Err(Message::new("report-read-spreadsheet"));
    }
    if let Some(kind) = kind::of_bytes(bytes) {
        return Err(kind);
    }
    let (text, lost) = letters::decode(bytes);
    // In UTF-8 lost letters are told with their cells. No other encoding is taken for a text that has some.
    let is_lost = lost > 0 && text.encoding != UTF_8.name();
    // A text that is one otherwise may have a nought here and there.
    let count = text.text.matches('\0').count();
    let is_few = lost == 0 && text.is_sure && count * 10 < text.text.len();
    if is_lost || (count > 0 && !(noughts == Noughts::Some && is_few)) {
        return Err(Message::new("report-read-binary"));
    }
    Ok(text)
}

/// Whether bytes begin as a workbook does: a ZIP or a compound file.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0")
}

fn unreadable(error: &io::Error) -> Message {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Message::new("report-read-missing"),
        ErrorKind::PermissionDenied => Message::new("report-read-denied"),
        ErrorKind::IsADirectory => Message::new("report-read-is-folder"),
        _ => Message::new("report-read-other").with("reason", error.to_string()),
    }
}
