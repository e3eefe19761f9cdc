//! Takes a source apart: code without comments and literals, and which of it is tests.

use super::regex;

/// Blanks comments, string literals and character literals, keeping every line break where it is.
pub fn blank(source: &str) -> String {
    let bytes = source.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let end = literal_end(bytes, at);
        if end == at {
            out.push(bytes[at]);
            at += 1;
        } else {
            out.extend(
                bytes[at..end]
                    .iter()
                    .map(|byte| if *byte == b'\n' { b'\n' } else { b' ' }),
            );
            at = end;
        }
    }
    String::from_utf8(out).expect("only whole characters are blanked")
}

/// Where the comment or literal that begins here ends; `at` itself when none begins.
fn literal_end(bytes: &[u8], at: usize) -> usize {
    let rest = &bytes[at..];
    let previous_is_word =
        at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
    if rest.starts_with(b"//") {
        return at
            + rest
                .iter()
                .position(|byte| *byte == b'\n')
                .unwrap_or(rest.len());
    }
    if rest.starts_with(b"/*") {
        return block_comment_end(bytes, at);
    }
    if !previous_is_word && let Some(end) = raw_string_end(bytes, at) {
        return end;
    }
    match rest[0] {
        b'"' => quoted_end(bytes, at, b'"'),
        b'\'' if is_character(rest) => quoted_end(bytes, at, b'\''),
        _ => at,
    }
}

fn block_comment_end(bytes: &[u8], at: usize) -> usize {
    let (mut depth, mut here) = (0, at);
    while here < bytes.len() {
        if bytes[here..].starts_with(b"/*") {
            depth += 1;
            here += 2;
        } else if bytes[here..].starts_with(b"*/") {
            depth -= 1;
            here += 2;
            if depth == 0 {
                return here;
            }
        } else {
            here += 1;
        }
    }
    bytes.len()
}

/// `r"…"`, `r#"…"#`, `br#"…"#`.
fn raw_string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = &bytes[at..];
    let start = if rest.starts_with(b"br") { 2 } else { 1 };
    if !rest.starts_with(b"r") && !rest.starts_with(b"br") {
        return None;
    }
    let hashes = rest[start..]
        .iter()
        .take_while(|byte| **byte == b'#')
        .count();
    if rest.get(start + hashes) != Some(&b'"') {
        return None;
    }
    let mut closing = vec![b'"'];
    closing.extend(std::iter::repeat_n(b'#', hashes));
    let body = start + hashes + 1;
    let end = rest[body..]
        .windows(closing.len())
        .position(|window| window == closing)?;
    Some(at + body + end + closing.len())
}

fn quoted_end(bytes: &[u8], at: usize, quote: u8) -> usize {
    let mut here = at + 1;
    while here < bytes.len() {
        match bytes[here] {
            b'\\' => here += 2,
            byte if byte == quote => return here + 1,
            _ => here += 1,
        }
    }
    bytes.len()
}

/// Whether a `'` begins a character and not a lifetime.
fn is_character(rest: &[u8]) -> bool {
    let text = String::from_utf8_lossy(&rest[..rest.len().min(8)]);
    let mut characters = text.chars().skip(1);
    match characters.next() {
        Some('\\') => true,
        Some(_) => characters.next() == Some('\''),
        None => false,
    }
}

/// The bodies of `#[cfg(test)] mod name { … }` and of test functions outside of them.
pub fn test_modules(code: &str) -> Vec<std::ops::Range<usize>> {
    let start = regex(r"#\[cfg\((test|all\(test[^\]]*)\)\]");
    start
        .find_iter(code)
        .filter_map(|found| {
            let rest = &code[found.end()..];
            let open = rest.find(['{', ';'])?;
            if rest[open..].starts_with(';') {
                return Some(found.start()..found.end() + open);
            }
            let mut depth = 0usize;
            let close = rest[open..].char_indices().find_map(|(index, character)| {
                match character {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    _ => {}
                }
                (depth == 0).then_some(index)
            })?;
            Some(found.start()..found.end() + open + close + 1)
        })
        .collect()
}

/// The modules that a file declares for tests only, by name or by the path they are given: `#[cfg(test)] mod tests;`.
/// Literals are still there, since the path is one.
pub fn test_files_of(raw: &str) -> Vec<String> {
    let module = regex(
        r#"#\[cfg\((?:test|all\(test[^\]]*)\)\]\s*((?:#\[[^\]]*\]\s*)*)(?:pub(?:\([a-z]+\))?\s+)?mod\s+(\w+)\s*;"#,
    );
    let path = regex(r#"#\[path\s*=\s*"([^"]+)\.rs"\]"#);
    module
        .captures_iter(raw)
        .map(|found| match path.captures(&found[1]) {
            Some(path) => format!("../{}", &path[1]),
            None => found[2].to_owned(),
        })
        .collect()
}
