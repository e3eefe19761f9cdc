//! Patterns of names: `*` for any text, `?` for one character.

/// Whether a pattern fits the whole of a text. Both are compared as they are; fold their case first.
pub(super) fn fits(pattern: &str, text: &str) -> bool {
    let (mut pattern, mut text) = (pattern.chars(), text.chars());
    // Where to go on when the text after the last `*` does not fit: with one character more for the star.
    let mut star = None;
    loop {
        let (mut next_pattern, mut next_text) = (pattern.clone(), text.clone());
        match (next_pattern.next(), next_text.next()) {
            (None, None) => return true,
            (Some('*'), _) => {
                star = Some((next_pattern.clone(), text.clone()));
                pattern = next_pattern;
                continue;
            }
            (Some(wanted), Some(found)) if wanted == '?' || wanted == found => {
                (pattern, text) = (next_pattern, next_text);
                continue;
            }
            _ => {}
        }
        let Some((after, rest)) = &mut star else {
            return false;
        };
        if rest.next().is_none() {
            return false;
        }
        (pattern, text) = (after.clone(), rest.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn stars_and_question_marks() {
        let check = |pattern: &str, text: &str, expect: bool| {
            assert_eq!(fits(pattern, text), expect, "{pattern:?} {text:?}");
        };
        check("kasse*", "kasse 1", true);
        check("kasse*", "kasse", true);
        check("kasse", "kasse 1", false);
        check("*kasse*", "min kasse her", true);
        check("kasse ?", "kasse 1", true);
        check("kasse ?", "kasse 12", false);
        check("kasse ?", "kasse ", false);
        check("*", "", true);
        check("", "", true);
        check("", "x", false);
        check("**a**", "bab", true);
        check("*aab", "aaaab", true);
        check("?", "ø", true);
        check("a*b*c", "axxbxxbxc", true);
        check("a*b*c", "axxbxxbx", false);
    }

    /// The plain and slow way.
    fn naive(pattern: &[char], text: &[char]) -> bool {
        match pattern.split_first() {
            None => text.is_empty(),
            Some(('*', rest)) => (0..=text.len()).any(|at| naive(rest, &text[at..])),
            Some((wanted, rest)) => text.split_first().is_some_and(|(found, text)| {
                (*wanted == '?' || wanted == found) && naive(rest, text)
            }),
        }
    }

    proptest! {
        #[test]
        fn agrees_with_the_naive_way(pattern in "[ab?*ø]{0,8}", text in "[abø]{0,10}") {
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            prop_assert_eq!(fits(&pattern, &text), naive(&chars(&pattern), &chars(&text)));
        }
    }
}
