//! The word that was probably meant.

use strsim::osa_distance;

/// The nearest of the words that are allowed, if one is near enough to be meant. Letter case and the marks between words do
/// not count.
pub(in crate::domain) fn nearest<'a>(word: &str, allowed: &[&'a str]) -> Option<&'a str> {
    let wanted = bare(word);
    let distances = allowed
        .iter()
        .map(|candidate| (osa_distance(&wanted, &bare(candidate)), *candidate));
    let (distance, candidate) = distances.min_by_key(|(distance, _)| *distance)?;
    // Two letters of five may be wrong, and one of the shortest words.
    let most = 1.max(wanted.chars().count() * 2 / 5);
    // A word of which no letter fits is as far away as it is long.
    (distance <= most && distance < bare(candidate).chars().count()).then_some(candidate)
}

fn bare(word: &str) -> String {
    let letters = word.chars().filter(|character| character.is_alphanumeric());
    // Reckoning takes as long as both words multiplied, and what was typed may be a whole paste.
    letters.flat_map(char::to_lowercase).take(64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_suggested_and_far_ones_are_not() {
        let allowed = [
            "name",
            "severity",
            "skip_landing_page",
            "capture_type",
            "must",
        ];
        let check = |word: &str, expect: Option<&str>| {
            assert_eq!(nearest(word, &allowed), expect, "{word:?}");
        };
        check("severty", Some("severity"));
        check("nmae", Some("name"));
        check("skipLandingPage", Some("skip_landing_page"));
        check("capture-type", Some("capture_type"));
        check("muts", Some("must"));
        check("colour", None);
        check("", None);
        assert_eq!(nearest("x", &[]), None);
    }
}
