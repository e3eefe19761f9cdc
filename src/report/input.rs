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

/// Where an input comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source<'a> {
    /// A file.
    File(&'a Path),
    /// The standard input.
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
    decode_from(source, &bytes)
}

/// The bytes of a source, at most [`MAX_INPUT_BYTES`].
pub(super) fn read_bytes(source: Source<'_>) -> Result<Vec<u8>, Problem> {
    let bytes = match source {
        Source::Stdin => read_limited(io::stdin().lock()),
        Source::File(path) => files::open_to_read(path).and_then(read_limited),
    };
    let bytes = bytes.map_err(Refusal::Unreadable);
    let bytes = bytes.and_then(|bytes| {
        if bytes.len() as u64 > MAX_INPUT_BYTES {
            Err(Refusal::TooLarge)
        } else {
            Ok(bytes)
        }
    });
    bytes.map_err(|refusal| told(source, &refusal))
}

/// The text of a source's bytes.
fn decode_from(source: Source<'_>, bytes: &[u8]) -> Result<Text, Problem> {
    decode_bytes(bytes, Noughts::None).map_err(|refusal| told(source, &refusal))
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
    let text = decode_bytes(bytes, Noughts::Some).map_err(|refusal| told(source, &refusal))?;
    match kind::of_text(&text.text) {
        Some(kind) => Err(refused(source, kind)),
        None => Ok(text),
    }
}

/// Tells why a file that looks like a workbook is none.
pub(super) fn not_a_workbook(source: Source<'_>, reason: Message) -> Problem {
    refused(source, reason)
}

/// Tells why a file is not read.
pub(super) fn refused(source: Source<'_>, reason: Message) -> Problem {
    let next = kind::next_of(&reason);
    failed(source).because(reason).next(next)
}

/// The text of bytes, as [`read_text`] understands them.
///
/// # Errors
/// When the bytes are a spreadsheet or another thing that is no text.
pub fn decode(bytes: &[u8]) -> Result<Text, Problem> {
    decode_bytes(bytes, Noughts::None).map_err(|refusal| told(Source::Stdin, &refusal))
}

#[derive(Debug)]
enum Refusal {
    Unreadable(io::Error),
    TooLarge,
    Spreadsheet,
    /// Something else than a text, by its name.
    Kind(Message),
    Binary,
}

fn read_limited(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than allowed tells a full input from one that goes on.
    reader.take(MAX_INPUT_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn decode_bytes(bytes: &[u8], noughts: Noughts) -> Result<Text, Refusal> {
    if bytes.len() as u64 > MAX_INPUT_BYTES {
        return Err(Refusal::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Refusal::Spreadsheet);
    }
    if let Some(kind) = kind::of_bytes(bytes) {
        return Err(Refusal::Kind(kind));
    }
    let decoded = letters::decode(bytes);
    let is_lost = decoded.lost > 0 && decoded.encoding != UTF_8;
    let is_binary =
        decoded.text.contains('\0') && (noughts == Noughts::None || !has_few_noughts(&decoded));
    if is_lost || is_binary {
        return Err(Refusal::Binary);
    }
    Ok(Text {
        text: decoded.text,
        encoding: decoded.encoding.name(),
        is_sure: decoded.is_sure,
        is_old: decoded.is_old,
    })
}

/// Whether a text that is one otherwise has a nought here and there.
fn has_few_noughts(decoded: &letters::Decoded) -> bool {
    let count = decoded.text.matches('\0').count();
    decoded.lost == 0 && decoded.is_sure && count * 10 < decoded.text.len()
}

fn failed(source: Source<'_>) -> Problem {
    let what = match source {
        Source::File(path) => {
            Message::new("report-read-failed").with("path", path.display().to_string())
        }
        Source::Stdin => Message::new("report-read-failed-stdin"),
    };
    Problem::input(what)
}

fn told(source: Source<'_>, refusal: &Refusal) -> Problem {
    let problem = failed(source);
    match refusal {
        Refusal::Unreadable(error) => unreadable(problem, error),
        Refusal::TooLarge => problem
            .because(Message::new("report-read-too-large").with("mib", MAX_INPUT_BYTES >> 20))
            .next(Message::new("report-read-too-large-next")),
        Refusal::Spreadsheet => problem
            .because(Message::new("report-read-spreadsheet"))
            .next(Message::new("report-read-spreadsheet-next")),
        Refusal::Kind(kind) => problem.because(kind.clone()).next(kind::next_of(kind)),
        Refusal::Binary => problem
            .because(Message::new("report-read-binary"))
            .next(Message::new("report-read-binary-next")),
    }
}

fn unreadable(problem: Problem, error: &io::Error) -> Problem {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => problem
            .because(Message::new("report-read-missing"))
            .next(Message::new("report-read-missing-next")),
        ErrorKind::PermissionDenied => problem
            .because(Message::new("report-read-denied"))
            .next(Message::new("report-read-denied-next")),
        ErrorKind::IsADirectory => problem
            .because(Message::new("report-read-is-folder"))
            .next(Message::new("report-read-is-folder-next")),
        _ => problem
            .because(Message::new("report-read-other").with("reason", error.to_string()))
            .next(Message::new("report-read-other-next")),
    }
}
