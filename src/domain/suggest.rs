//! The word that was probably meant.

/// The nearest of the words that are allowed, if one is near enough to be meant. Letter case and the marks between words do
/// not count.
pub(in crate::domain) fn nearest<'a>(word: &str, allowed: &[&'a str]) -> Option<&'a str> {
    let wanted = bare(word);
    let distances = allowed
        .iter()
        .map(|candidate| (distance(&wanted, &bare(candidate)), *candidate));
    let (distance, candidate) = distances.min_by_key(|(distance, _)| *distance)?;
    let most = 1.max(wanted.len() * 2 / 5);
    (distance <= most && distance < bare(candidate).len()).then_some(candidate)
}

fn bare(word: &str) -> Vec<char> {
    let letters = word.chars().filter(|character| character.is_alphanumeric());
    letters.flat_map(char::to_lowercase).take(64).collect()
}

/// How many letters must be put in, left out, exchanged or swapped with their neighbour.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, target) in other.iter().enumerate() {
            let exchange = last[column] + usize::from(letter != target);
            let mut least = exchange.min(last[column + 1] + 1).min(next[column] + 1);
            let is_swapped =
                row > 0 && column > 0 && one[row - 1] == *target && *letter == other[column - 1];
            if is_swapped {
                least = least.min(before[column - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut last, next);
    }
    last[other.len()]
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
