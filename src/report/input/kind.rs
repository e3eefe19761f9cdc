//! What a file is that is neither text nor a workbook, told by its content: names of files lie.

use crate::text::Message;

/// What bytes begin with, and what that is.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "files-kind-pdf"),
    (b"{\\rtf", "files-kind-word"),
    (b"\x89PNG", "files-kind-picture"),
    (b"\xFF\xD8\xFF", "files-kind-picture"),
    (b"GIF8", "files-kind-picture"),
    (b"\x1F\x8B", "files-kind-packed"),
    (b"7z\xBC\xAF", "files-kind-packed"),
    (b"Rar!", "files-kind-packed"),
    (b"\x09\x00\x04\x00", "files-kind-excel-old"),
    (b"\x09\x02\x06\x00", "files-kind-excel-old"),
    (b"\x09\x04\x06\x00", "files-kind-excel-old"),
    (b"SQLite format 3", "files-kind-database"),
];

/// Characters in which a kind is looked for.
const LOOKED_AT: usize = 2000;

/// What bytes are that nobody can read as they are.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<Message> {
    let known = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic));
    known.map(|(_, id)| Message::new(id))
}

/// What a text is that is no table of its own: a web page, or a workbook written as XML.
pub(super) fn of_text(text: &str) -> Option<Message> {
    let start: String = text
        .trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t'])
        .chars()
        .take(LOOKED_AT)
        .flat_map(char::to_lowercase)
        .collect();
    if start.starts_with("mime-version:") {
        return Some(Message::new("files-kind-html"));
    }
    if !start.starts_with('<') {
        return None;
    }
    let has = |part: &str| start.contains(part);
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
    ];
    let begins = |tag: &&str| start.starts_with(*tag);
    // A page for Excel names its dialect of XML, too, and is a page all the same.
    let is_page = tags.iter().any(begins) || has("<html");
    if is_page {
        Some(Message::new("files-kind-html"))
    } else if is_excel {
        Some(Message::new("files-kind-excel-xml"))
    } else if has("opendocument:xmlns:office") {
        Some(Message::new("files-kind-flat-ods"))
    } else if start.starts_with("<?xml") {
        Some(Message::new("files-kind-xml"))
    } else {
        None
    }
}

/// The way out for a kind, or for a limit.
pub(super) fn next_of(reason: &Message) -> Message {
    Message::new(match reason.id() {
        "files-kind-password" => "files-kind-password-next",
        "files-kind-pdf"
        | "files-kind-picture"
        | "files-kind-word"
        | "files-kind-slides"
        | "files-kind-database"
        | "files-kind-xml" => "files-kind-other-next",
        "files-kind-packed" | "files-kind-zip" => "files-kind-packed-next",
        id if id.starts_with("files-kind") => "files-kind-next",
        "files-limit-columns" => "files-limit-columns-next",
        id if id.starts_with("files-limit") => "report-read-too-large-next",
        "files-no-sheet" => "files-no-sheet-next",
        _ => "files-list-no-workbook-next",
    })
}
