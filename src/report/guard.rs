//! Two things done to text so that spreadsheets leave it alone, and how they are undone.
//!
//! *The guard.* A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, quoted or not, and some trim
//! control characters first (CWE-1236; OWASP ASVS 5, 1.2.10). Such text gets a leading `'`. Values that we typed ourselves
//! (numbers, times, flags) are not text and are left alone.
//!
//! *Digits as text.* Excel reads `987654321` in a CSV file as a number, drops leading zeros, and shows twelve digits or more
//! as `1,23E+11`. The form `="0123"` is a formula that gives the text, to Excel and to LibreOffice alike. It is used in
//! the Excel dialects only, and only for what consists of digits and hyphens. An apostrophe or a tab in front would stay
//! visible in the cell and break look-ups.

/// Whether a spreadsheet might run the text as a formula.
#[must_use]
pub fn is_formula(text: &str) -> bool {
    // The wide forms are what an East Asian keyboard types, and Excel takes them for the narrow ones.
    text.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '\0', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ])
}

/// Text that begins with apostrophes and then with a formula looks like guarded text, so it is guarded once more.
pub(super) fn needs_guard(text: &str) -> bool {
    // What most cells begin with is neither an apostrophe nor a sign, narrow or wide.
    let is_plain = |first: &u8| first.is_ascii_alphanumeric();
    if text.as_bytes().first().is_none_or(is_plain) {
        return false;
    }
    // Blanks before a sign do not keep some programs, ours among them, from reading what comes after.
    let text = text.trim_start_matches('\'');
    is_formula(text) || is_formula(text.trim_start())
}

/// The text with an apostrophe in front where a spreadsheet might run it as a formula.
#[must_use]
pub fn guard(text: &str) -> String {
    if needs_guard(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text without the guard or the digits form, whichever it has. For every text, `unguard(guard(text))` is the text.
#[must_use]
pub fn unguard(text: &str) -> &str {
    if let Some(rest) = text.strip_prefix('\'')
        && needs_guard(rest)
    {
        return rest;
    }
    match text
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
    {
        Some(digits) if is_digits(digits) => digits,
        _ => text,
    }
}

/// Digits, perhaps with hyphens between them (a Finnish business id).
pub(super) fn is_digits(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-')
}
