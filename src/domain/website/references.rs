//! Characters that a page tells by their numbers.

/// A text with the characters that it tells by their numbers: `&#160;`, `&#xA0;`. What is no such number stays as it is.
pub(super) fn without_references(text: &str) -> String {
    let mut parts = text.split("&#");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let told = part.split_once(';').and_then(|(number, rest)| {
            // Rust reads a sign before a number, pages have none.
            if number.contains('+') {
                return None;
            }
            let number = match number.strip_prefix(['x', 'X']) {
                Some(number) => u32::from_str_radix(number, 16).ok()?,
                None => number.parse().ok()?,
            };
            Some((char::from_u32(number)?, rest))
        });
        match told {
            Some((character, rest)) => {
                plain.push(character);
                plain.push_str(rest);
            }
            None => {
                plain.push_str("&#");
                plain.push_str(part);
            }
        }
    }
    plain
}
