//! What a file is that is neither text nor a workbook, told by its content: names of files lie.

use crate::text::Message;

/// What bytes begin with, and what that is.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "files-kind-pdf"),
    (b"{\\rtf", "files-kind-word"),
    (b"\x89PNG", "files-kind-picture"),
    (b"\xFF\xD8\xFF", "files-kind-picture"),
    (b"GIF8", "files-kind-picture"),
    (b"II*\0", "files-kind-picture"),
    (b"MM\0*", "files-kind-picture"),
    (b"\x1F\x8B", "files-kind-packed"),
    (b"BZh", "files-kind-packed"),
    (b"\xFD7zXZ\0", "files-kind-packed"),
    (b"\x28\xB5\x2F\xFD", "files-kind-packed"),
    (b"7z\xBC\xAF", "files-kind-packed"),
    (b"Rar!", "files-kind-packed"),
    // Excel 2, 3 and 4, whose streams are in no compound file.
    (b"\x09\x00\x04\x00", "files-kind-excel-old"),
    (b"\x09\x02\x06\x00", "files-kind-excel-old"),
    (b"\x09\x04\x06\x00", "files-kind-excel-old"),
    (b"SQLite format 3", "files-kind-database"),
    // Access: `Standard Jet DB` and `Standard ACE DB`.
    (b"\0\x01\0\0Standard ", "files-kind-database"),
];

/// Characters in which a kind is looked for.
const LOOKED_AT: usize = 2000;

/// What bytes are that nobody can read as they are.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<Message> {
    let known = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic));
    known
        .map(|(_, id)| Message::new(id))
        .or_else(|| is_mainframe(bytes).then(|| Message::new("files-kind-mainframe")))
}

/// Whether the letters are those of a mainframe (EBCDIC): digits and letters in the upper half, blanks as `@`, and line ends of its
/// own.
fn is_mainframe(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let count = |is: fn(&u8) -> bool| start.iter().filter(|byte| is(byte)).count();
    let letters = count(
        |byte| matches!(byte, 0x81..=0x89 | 0x91..=0x99 | 0xA2..=0xA9 | 0xC1..=0xC9 | 0xD1..=0xD9 | 0xE2..=0xE9 | 0xF0..=0xF9),
    );
    let ours = count(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'0'..=b'9'));
    // A text in an old code page has such bytes, too, but also blanks, line ends or digits of ASCII.
    letters * 2 > start.len() && ours == 0 && std::str::from_utf8(start).is_err()
}

/// What a text is that is no table of its own: a web page, or a workbook written as XML.
pub(super) fn of_text(text: &str) -> Option<Message> {
    let start: String = text
        .trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t'])
        .chars()
        .take(LOOKED_AT)
        .flat_map(char::to_lowercase)
        .collect();
    let has = |part: &str| start.contains(part);
    // Browsers write who saved the page before that.
    let is_mime = start.starts_with("mime-version:") || has("\nmime-version:");
    if is_mime && (has("multipart/related") || has("text/html") || start.starts_with("mime")) {
        return Some(Message::new("files-kind-html"));
    }
    // SYLK and DIF. A CSV file may begin with a head `ID;P…` or `Table`, so that more of the format is asked for.
    if start.starts_with("id;p") && has("\nc;") || start.starts_with("table") && is_dif(&start) {
        return Some(Message::new("files-kind-exchange"));
    }
    // A head in brackets is no JSON; a list of objects is.
    let after_list = start.strip_prefix('[').map(str::trim_start);
    if start.starts_with('{') || after_list.is_some_and(|rest| rest.starts_with('{')) {
        return Some(Message::new("files-kind-json"));
    }
    // Some programs put a title above the page.
    let is_page_below = has("\n<table") || has("\n<html");
    if !start.starts_with('<') {
        return is_page_below.then(|| Message::new("files-kind-html"));
    }
    let is_excel =
        has("urn:schemas-microsoft-com:office:spreadsheet") || has("progid=\"excel.sheet\"");
    let tags = [
        "<html",
        "<!doctype html",
        "<table",
        "<head",
        "<body",
        "<meta",
        "<style",
        "<tr",
        "<td",
        "<div",
        "<font",
        "<center",
        "<p>",
    ];
    let begins = |tag: &&str| start.starts_with(*tag);
    // A page for Excel names its dialect of XML, too, and is a page all the same.
    let is_page = tags.iter().any(begins) || has("<html") || has("<table") && has("<tr");
    if is_page {
        Some(Message::new("files-kind-html"))
    } else if is_excel {
        Some(Message::new("files-kind-excel-xml"))
    } else if has("opendocument:xmlns:office") {
        Some(Message::new("files-kind-flat-ods"))
    } else if start.starts_with("<?xml") || has("</") || has("/>") {
        Some(Message::new("files-kind-xml"))
    } else {
        None
    }
}

/// Whether a text goes on as a file of data interchange does (DIF): `0,1` below its first word.
fn is_dif(start: &str) -> bool {
    let mut lines = start.lines();
    lines.next().map(str::trim) == Some("table") && lines.next().map(str::trim) == Some("0,1")
}

/// The way out, whyever a file is not read.
pub(super) fn next_of(reason: &Message) -> Message {
    Message::new(match reason.id() {
        "report-read-missing" => "report-read-missing-next",
        "report-read-denied" => "report-read-denied-next",
        "report-read-is-folder" => "report-read-is-folder-next",
        "report-read-other" => "report-read-other-next",
        "report-read-too-large" => "report-read-too-large-next",
        "report-read-spreadsheet" => "report-read-spreadsheet-next",
        "report-read-binary" => "report-read-binary-next",
        "files-kind-password" => "files-kind-password-next",
        "files-kind-pdf"
        | "files-kind-picture"
        | "files-kind-word"
        | "files-kind-slides"
        | "files-kind-database"
        | "files-kind-json"
        | "files-kind-xml" => "files-kind-other-next",
        "files-kind-mainframe" => "files-kind-mainframe-next",
        "files-kind-packed" | "files-kind-zip" => "files-kind-packed-next",
        id if id.starts_with("files-kind") => "files-kind-next",
        "files-limit-columns" => "files-limit-columns-next",
        id if id.starts_with("files-limit") => "report-read-too-large-next",
        "files-no-sheet" => "files-no-sheet-next",
        _ => "files-list-no-workbook-next",
    })
}
