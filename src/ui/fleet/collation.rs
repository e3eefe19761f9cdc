//! The order of texts, as Norwegian has it.

/// A text as Norwegian sorts it: letter case and accents aside, and æ, ø, å after z in this order.
#[must_use]
pub fn collated(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            'æ' | 'ä' => out.push_str("{a"),
            'ø' | 'ö' => out.push_str("{b"),
            'å' => out.push_str("{c"),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'á' | 'à' | 'â' => out.push('a'),
            'ó' | 'ò' | 'ô' => out.push('o'),
            'ü' | 'ú' | 'ù' => out.push('u'),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_the_north_come_after_z() {
        let mut words = ["Å", "ø", "z", "Æ", "a", "É", "f"];
        words.sort_by_key(|word| collated(word));
        assert_eq!(words, ["a", "É", "f", "z", "Æ", "ø", "Å"]);
    }
}
