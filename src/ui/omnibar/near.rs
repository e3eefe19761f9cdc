//! Whether a text has the words that were typed in it, with misspellings forgiven.

/// How many letters of a word may be wrong.
pub(super) const fn allowed(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// How far a word is from a known one, or from the beginning of it: half a word is typed, and misspelt.
pub(super) fn distance(word: &str, known: &str) -> usize {
    let begun: String = known.chars().take(word.chars().count()).collect();
    let whole = strsim::osa_distance(word, known);
    whole.min(strsim::osa_distance(word, &begun))
}

/// Whether every word (in small letters) stands in a text, at least nearly. Numbers are never taken for others.
pub(super) fn fits(wanted: &[String], text: &str) -> bool {
    let text = text.to_lowercase();
    wanted.iter().all(|word| {
        if text.contains(word.as_str()) {
            return true;
        }
        let length = word.chars().count();
        let allowed = allowed(length);
        // Names of things are many and short: four letters are like too many of them.
        if length < 5 || word.chars().any(|letter| letter.is_ascii_digit()) {
            return false;
        }
        let known = text.split(|letter: char| !letter.is_alphanumeric());
        known
            .filter(|known| !known.is_empty())
            .any(|known| distance(word, known) <= allowed)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, text: &str, expect: bool) {
        let wanted: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
        assert_eq!(fits(&wanted, text), expect, "{typed:?} in {text:?}");
    }

    #[test]
    fn words_are_found_though_a_letter_is_wrong() {
        check("paralel req", "Parallel requests", true);
        check("request paralell", "Parallel requests", true);
        check("lagnuage", "Language", true);
        check("langueg", "Theme", false);
        check("dag", "Dialog", false);
        check("2025", "Run of 2026", false);
        check("brøyt", "Brødrene Bråten AS", false);
        check("bråtn", "Brødrene Bråten AS", true);
    }
}
